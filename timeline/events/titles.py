"""A Candidate with its roles in; a headline of that event alone out."""

from __future__ import annotations

from itertools import takewhile

from timeline.events.arguments import subject_of
from timeline.events.candidate import Candidate
from timeline.events.checked import fault_of, whole_beginning, without_second
from timeline.events.complements import HeadlineFrame, complements
from timeline.events.doubts import doubt_of
from timeline.events.either import either_of
from timeline.events.event_words import event_words
from timeline.events.headline import LONGEST, Forms, Piece, fitted, polished
from timeline.events.lexicon import is_one_of
from timeline.events.little import (
    ends_before_what_is_told,
    only_comes,
    opens_as_relative,
    says_little,
    stands_in_front,
)
from timeline.events.mentions import Mentions
from timeline.events.noun_titles import Named, bare, noun_title
from timeline.events.pronoun_forms import as_doer, is_whom_it_was_done_to, may_stand_for
from timeline.events.tidying import as_a_line
from timeline.events.title_verbs import group
from timeline.events.verb_titles import VerbTeller, told_by_another
from timeline.events.wording import Wording
from timeline.events.written import as_written
from timeline.events.written_titles import first_of_bare_row, noun_right_before, said_as_written, with_what_it_followed
from timeline.language import Doc, Token, parse
from timeline.language.anaphora import is_of_a_text
from timeline.language.labels import Tag
from timeline.language.relatives import RELATIVES
from timeline.language.shouted import is_shouted
from timeline.language.subjects import time_told_of
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled
from timeline.layout import Kind
from timeline.model import ActorKind, Modality, Participation, TemporalExpression


class Titles:
    """Headlines for the events of one document. Build once per document, then ask ``of`` for each candidate."""

    def __init__(self, doc: Doc, mentions: Mentions, expressions: tuple[TemporalExpression, ...]) -> None:
        """``mentions`` name who is meant by pronouns; the words of ``expressions`` stay out of titles."""
        self._doc = doc
        self._wording = Wording(doc, mentions, expressions)
        self._mentions = mentions
        self.teller = VerbTeller(doc, self._wording, self._of_verb, self._written)

    def of(
        self,
        candidate: Candidate,
        participations: tuple[Participation, ...] = (),
        modality: Modality = Modality.ACTUAL,
        *,
        apart: bool = False,
    ) -> str:
        """What happened, in one line: subject, verb and object, names for pronouns, neither date nor side clause.

        Where the parse leaves a doubt of that, the clause as it is written. A noun ``apart`` names what was at another
        time than its clause tells of, and is not told by that clause. At most ``headline.LONGEST`` characters unless
        one word alone is longer; a capital first, no stop at the end.
        """
        token = candidate.token
        if parse.is_verb(token):
            said = self._of_what_is_done(token, modality)
        else:
            named = Named(token, participations, modality, apart, self._wording, self._of_verb)
            said = self._of_entry(token) or noun_title(named)
        title = polished(said) or polished(token.text)
        return title.upper() if is_shouted(token.sent.text) else as_a_line(title, token)

    def _of_what_is_done(self, verb: Token, modality: Modality) -> str:
        said = told_by_another(self.teller, verb, modality) or self._of_verb(verb, modality)
        if not says_little(verb, said) or opens_as_relative(verb):
            return said
        said = said if stands_in_front(verb) else self._written(verb) or said
        return (
            self._as_taking_place(verb) if only_comes(verb, said) else with_what_it_followed(verb, said, self._wording)
        )

    def _of_verb(self, verb: Token, modality: Modality) -> str:
        subject = subject_of(verb) or time_told_of(verb)
        if said := self._otherwise(verb, subject, modality):
            return said
        if subject is None and (told := self._without_subject(verb)) is not None:
            return told
        pieces = []
        named = self._named(subject, verb) if subject is not None and not parse.is_expletive(subject) else None
        if named is not None:
            forms = self._wording.forms(named, without=verb)
            pieces.append(Piece(Forms(map(as_doer, forms)) if parse.is_owner(named) else forms))
        done = group(verb, subject, named, modality, lone=_is_pronoun(pieces), one=self._is_one(named))
        pieces.append(Piece((done,)))
        pieces.extend(complements(HeadlineFrame(verb, subject, self._wording)))
        return self._checked(verb, fitted(pieces))

    def _otherwise(self, verb: Token, subject: Token | None, modality: Modality) -> str:
        """A clause in doubt, or about a time, as it is written, and one of two verbs with the other; "" elsewhere."""
        if written := self._in_doubt(verb, subject):
            return written
        if (either := either_of(verb)) is not None and (both := self._of_either(*either, modality)):
            return both
        return self._written(verb) if subject is not None and self._wording.is_date(subject) else ""

    def _checked(self, verb: Token, said: str) -> str:
        """What is said of a verb; its clause as it is written where that is no longer what the text tells."""
        if fault_of(verb, said) is None:
            return said
        written = self._written(verb)
        poor = says_little(verb, written) or ends_before_what_is_told(verb, written)
        if not written or poor or fault_of(verb, written) is not None:
            return whole_beginning(verb, said) or without_second(verb, said) or said
        return written

    def _of_either(self, first: Token, joint: Token, second: Token, modality: Modality) -> str:
        """ "The army shot down or jammed the drones": nobody says which of the two it did."""
        subject = subject_of(first)
        if subject is None or parse.is_expletive(subject):
            return ""
        named = self._named(subject, first)
        done = group(first, subject, named, modality, one=self._is_one(named))
        behind = [*complements(HeadlineFrame(second, subject, self._wording))]
        shared = {piece.forms[0] for piece in behind}
        own = [
            each for each in complements(HeadlineFrame(first, subject, self._wording)) if each.forms[0] not in shared
        ]
        or_done = Piece((f"{joint.text} {second.text}",))
        return fitted([Piece(self._wording.forms(named)), Piece((done,)), *own, or_done, *behind])

    def _in_doubt(self, verb: Token, subject: Token | None) -> str:
        """The clause as it is written, where the parse leaves a doubt and nothing of the clause is left away."""
        written = self._written(verb) if doubt_of(verb) is not None else ""
        framed = written.endswith("…") or ends_before_what_is_told(verb, written)
        return "" if subject is not None and framed else written

    def _without_subject(self, verb: Token) -> str | None:
        """What nobody is said to do, in the words of its clause or of the noun that it is about."""
        if parse.is_clause_of_preposition(verb) and (written := self._written(verb)):
            return written
        if any(map(is_time, filter(parse.is_passive_subject, verb.lefts))):
            return fitted([Piece((as_written(verb, lambda _: False),))])
        if parse.is_noun_clause(verb):
            return fitted([Piece(Forms(map(bare, self._wording.forms(verb.head))))])
        return None

    def _written(self, verb: Token) -> str:
        return said_as_written(verb, self._wording)

    def _as_taking_place(self, verb: Token) -> str:
        """ "The raid took place": of "the raid came on Monday, hours after talks failed"."""
        subject = subject_of(verb)
        assert subject is not None
        return fitted([Piece(self._wording.forms(subject)), Piece((event_words().took_place,))])

    def _named(self, subject: Token, verb: Token) -> Token:
        """The subject; where it only stands for that of the clause before ("and by March it had stalled"), that one."""
        if (row := first_of_bare_row(subject, verb)) is not None:
            return row
        if is_spelled(subject, tongue().reflexive):
            return _subject_before(verb) or subject
        if is_of_a_text(subject) or is_whom_it_was_done_to(subject, verb.head):
            return subject
        if is_spelled(subject, RELATIVES) and parse.tag(subject) != Tag.DETERMINER:
            return _related_to(subject, verb)
        before = _subject_before(verb) if _is_placeholder(subject, verb) else None
        return before if before is not None and may_stand_for(subject, before, one=self._is_one(before)) else subject

    def _is_one(self, subject: Token | None) -> bool:
        """Whether it is the name of one person: "Howes"."""
        if subject is None or not subject.text[0].isupper() or parse.has(subject, parse.is_joined):
            return False
        ids = self._mentions.at(subject)
        return len(ids) == 1 and self._mentions.actor(ids[0]).kind is ActorKind.PERSON

    def _of_entry(self, noun: Token) -> str:
        """What an entry says up to its first stop, where that has no verb: "One-party state after referendum"."""
        line = self._doc.layout.line_at(noun.idx)
        if line is None or line.kind is not Kind.ENTRY or noun.idx < line.told.start:
            return ""
        words = list(takewhile(lambda word: word.text not in ".;", noun.sent))
        told = noun in words and not any(map(parse.is_verb, words))
        said = " ".join("".join(word.text_with_ws for word in words).split()) if told and words else ""
        dated = any(map(self._wording.is_date, words))
        return said if " " in said and len(said) <= LONGEST and not dated else ""


def _is_pronoun(pieces: list[Piece]) -> bool:
    """Whether what a headline begins with is a pronoun that no name could be put for."""
    return bool(pieces) and pieces[0].forms[0].lower() in tongue().stand_ins


def _is_placeholder(subject: Token, verb: Token) -> bool:
    """ "And by March [it] had stalled": whether it may only stand for the subject of the clause before."""
    joined = is_spelled(subject, tongue().placeholders) and parse.is_joined(verb)
    return joined and not is_one_of(verb, "intending", "saying")


def _related_to(pronoun: Token, verb: Token) -> Token:
    """ "The army, [which] fled": the noun that the clause before is about, else the one right before the pronoun."""
    before = _subject_before(verb)
    return before if before is not None and parse.is_noun(before) else noun_right_before(pronoun)


def _subject_before(verb: Token) -> Token | None:
    """That of the verb above."""
    above = verb.head
    return subject_of(above) if above.i != verb.i and parse.is_verb(above) else None
