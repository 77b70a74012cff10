"""A Candidate with its roles in; a headline of that event alone out."""

from __future__ import annotations

from itertools import takewhile

from timeline.events.arguments import subject_of
from timeline.events.candidate import Candidate
from timeline.events.checked import fault_of, whole_beginning, without_second
from timeline.events.complements import HeadlineFrame, complements, is_aside
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
from timeline.events.modality import is_charge
from timeline.events.modality import modality as mood_of
from timeline.events.noun_titles import Named, bare, noun_title
from timeline.events.pronoun_forms import as_doer, in_small, is_whom_it_was_done_to, may_stand_for
from timeline.events.purposes import as_aim, is_aim, is_in_it, is_own_aim, told_for
from timeline.events.quoted import as_others_say, put_into, sayer_behind
from timeline.events.tidying import as_a_line
from timeline.events.title_verbs import group, is_plural
from timeline.events.told_above import (
    is_doubted,
    is_foretold,
    is_hearsay,
    is_left_open,
    is_left_unplanned,
    is_only_judged,
    is_told,
    made_so_for,
    without_a_plan,
)
from timeline.events.wording import Wording
from timeline.events.written import as_written
from timeline.events.written_titles import first_of_bare_row, noun_right_before, said_as_written, with_what_it_followed
from timeline.language import Doc, Token, among, clause_of, first_of_its_row, governor, parse, participle
from timeline.language.anaphora import is_of_a_text
from timeline.language.labels import Dep, Tag
from timeline.language.relatives import RELATIVES
from timeline.language.shouted import is_shouted
from timeline.language.strangers import stranger_meant
from timeline.language.subjects import brought_about, time_told_of, when_that_saw
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.undone import worked_on_by
from timeline.language.word import base, is_form_of, is_spelled
from timeline.layout import Kind
from timeline.model import ActorKind, Modality, Participation, TemporalExpression


class Titles:
    """Headlines for the events of one document. Build once per document, then ask ``of`` for each candidate."""

    def __init__(self, doc: Doc, mentions: Mentions, expressions: tuple[TemporalExpression, ...]) -> None:
        """``mentions`` name who is meant by pronouns; the words of ``expressions`` stay out of titles."""
        self._doc = doc
        self._wording = Wording(doc, mentions, expressions)
        self._mentions = mentions

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
        said = self._of_question(verb, modality) or self._of_what_a_time_saw(verb) or self._of_purpose(verb)
        said = (
            said
            or self._of_how(verb)
            or self._of_no_plan(verb)
            or self._of_aim(verb, modality)
            or self._of_those(verb)
            or self._of_charge(verb, modality)
            or self._of_speech(verb, modality)
        )
        said = said or self._of_aside(verb) or self._of_verb(verb, modality)
        if says_little(verb, said) and not opens_as_relative(verb):
            said = said if stands_in_front(verb) else self._written(verb) or said
            said = (
                self._as_taking_place(verb)
                if only_comes(verb, said)
                else with_what_it_followed(verb, said, self._wording)
            )
        return said

    def _of_speech(self, verb: Token, modality: Modality) -> str:
        """ "Kenya denied that it had paid", "Torres said they won": with who says so, where nothing is true without."""
        if modality is Modality.HYPOTHETICAL and (striving := worked_on_by(verb)) is not None:
            return self._of_verb(striving, mood_of(striving))
        first = first_of_its_row(verb)
        if first.i == verb.i and (sayer := sayer_behind(verb, self._doc, self._mentions)) is not None:
            return self._with_source(sayer, verb, modality)
        if not is_told(first):
            return ""
        if first.i != verb.i:
            return self._with_source(first.head, verb, modality) if is_hearsay(first) else ""
        return self._of_what_is_told(verb, modality)

    def _of_what_is_told(self, verb: Token, modality: Modality) -> str:
        """The verb above, where nothing is true without it, or what it told would say no more; "" elsewhere."""
        above = verb.head
        if brought_about(verb):
            return self._of_verb(above, modality)
        if is_left_unplanned(verb) and modality in (Modality.HYPOTHETICAL, Modality.DENIED):
            be = governor(above)
            return self._of_verb(above, mood_of(above)) if be.i == above.i else self._written(be)
        if is_left_open(verb, modality):
            return self._of_purpose(above) or self._of_verb(above, mood_of(above))
        if is_doubted(verb):
            return self._of_speech(above, mood_of(above)) or self._of_verb(above, mood_of(above))
        denied = modality is Modality.DENIED and is_one_of(above, "disbelieving") and not clause_of(verb).negated
        needed = denied or is_hearsay(verb) or is_foretold(verb) or is_only_judged(verb) or self._speaks_of_itself(verb)
        return self._of_verb(above, Modality.ACTUAL) if needed else ""

    def _of_question(self, verb: Token, modality: Modality) -> str:
        """ "The jet was shot down": of "to find who shot down the jet", as nobody says who it was."""
        asked = clause_of(verb).own_subject
        done_to = next(filter(parse.is_object, verb.rights), None)
        if (
            not is_spelled(asked, tongue().relative_person)
            or done_to is None
            or _opens(asked)
            or not (parse.is_complement(verb) or parse.is_clause_of_preposition(verb))
        ):
            return ""
        if modality is not Modality.ACTUAL:
            return ""
        forms = self._wording.forms(done_to)
        be = event_words().was(plural=is_plural(done_to, verb))
        rest = (
            piece for piece in complements(HeadlineFrame(verb, None, self._wording)) if list(piece.forms) != list(forms)
        )
        return fitted([Piece(forms), Piece((f"{be} {participle(base(verb))}",)), *rest])

    def _of_what_a_time_saw(self, verb: Token) -> str:
        """ "The fall of the port": of "the following day saw the fall of the port"."""
        seen = next(filter(parse.is_object, verb.rights), None) if when_that_saw(verb) is not None else None
        return fitted([Piece(self._wording.forms(seen))]) if seen is not None else ""

    def _of_purpose(self, verb: Token) -> str:
        """ "He was taken to Rome to treat a cut": what nobody named is to do, with what was done for it."""
        above = told_for(verb)
        if above is None:
            return ""
        said = self._of_verb(above, mood_of(above))
        if not is_own_aim(verb, above):
            return said if as_aim(verb) in said else ""
        aim = [Piece((as_aim(verb),)), *complements(HeadlineFrame(verb, None, self._wording))]
        together = f"{said} {fitted(aim)}"
        return said if as_aim(verb) in said or len(together) > LONGEST else together

    def _of_no_plan(self, verb: Token) -> str:
        """ "The guild has no plans to leave": told with that there are none."""
        above = without_a_plan(verb)
        if above is None:
            return ""
        told = self._of_verb(above, mood_of(above))
        return self._written(above) if parse.has(above, parse.is_expletive) else told

    def _of_aim(self, verb: Token, modality: Modality) -> str:
        """ "A conspiracy to cheat", "stopped him to keep a belt": told with what it is the aim of."""
        if modality is not Modality.HYPOTHETICAL or not is_aim(verb):
            made = made_so_for(verb) if modality is Modality.HYPOTHETICAL else None
            return self._written(made) if made is not None else ""
        above = is_in_it(verb.head) or verb.head
        if parse.is_noun(above):
            said = fitted([Piece(self._wording.forms(above))])
            return said if as_aim(verb) in said else self._written(governor(above))
        return self._of_verb(above, mood_of(above))

    def _of_how(self, verb: Token) -> str:
        """ "Asked how his work was going": the verb above, where how something goes is all that is asked."""
        above = governor(verb.head)
        asked = any(parse.tag(child) == Tag.ASKING_ADVERB and child.i < verb.i for child in verb.lefts)
        below = parse.completes(verb) or parse.is_clause_of_preposition(verb)
        hangs = asked and below and is_one_of(verb, "needing_a_manner") and parse.is_full_verb(above)
        return self._of_verb(above, mood_of(above)) if hangs and subject_of(above) is not None else ""

    def _of_those(self, verb: Token) -> str:
        """ "His sister was among those arrested": of those nobody names, with what is told of them."""
        above = governor(verb.head)
        alone = parse.is_noun_clause(verb) and is_spelled(verb.head, tongue().pointing)
        alone = alone or (parse.is_relative_clause(verb) and is_spelled(verb.head, tongue().one))
        told = alone and above.i < verb.i and parse.is_verb(above)
        return self._of_verb(above, mood_of(above)) if told else ""

    def _of_charge(self, verb: Token, modality: Modality) -> str:
        """ "Accused of shelling a camp", "have yet to charge anyone": the clause above says how far it was done."""
        led = parse.is_clause_of_preposition(verb)
        above = verb.head.head if led else verb.head
        if led and is_charge(above) and modality is Modality.HYPOTHETICAL:
            return self._alleged(verb) or self._of_verb(governor(above), mood_of(governor(above)))
        alleged = led and parse.is_verb(above) and is_one_of(above, "alleging")
        open_ = parse.is_open_complement(verb) and is_form_of(above, tongue().having)
        if open_ and among.says(above.children, tongue().just_now):
            return self._written(above)
        return self._alleged(verb) or self._of_verb(above, mood_of(above)) if alleged else ""

    def _alleged(self, verb: Token) -> str:
        """ "Two men allegedly killed a nun": of "were charged with killing", whose own day may be another."""
        accused = subject_of(verb)
        if accused is None or parse.is_pronoun(accused) or not parse.is_ing_form(verb) or clause_of(verb).perfect:
            return ""
        pieces = [Piece(self._wording.forms(accused, without=verb.head.head))]
        pieces.append(Piece((f"allegedly {group(verb, accused, accused, Modality.ACTUAL)}",)))
        return fitted([*pieces, *complements(HeadlineFrame(verb, accused, self._wording))])

    def _of_aside(self, verb: Token) -> str:
        """ "After three days, he said, the rebels fled": who says so, with what is told around it."""
        told = put_into(verb) or verb.head
        if (
            (told.i == verb.head.i and parse.dep(verb) not in (Dep.PARATAXIS, Dep.ADVERBIAL_CLAUSE, Dep.COMPLEMENT))
            or not parse.is_verb(told)
            or not is_one_of(verb, "saying")
        ):
            return ""
        between = (verb.i > 0 and verb.nbor(-1).text == ",") or verb.left_edge.i > verb.sent.start
        put_in = (word for word in verb.children if not is_aside(word, verb))
        beside = [word for word in put_in if not (parse.is_preposition(word) and is_spelled(word, tongue().spot))]
        said = among.hangs(beside, (Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.OBJECT, Dep.PREPOSITION, Dep.OPENER))
        if said or not between or is_one_of(told, "saying") or subject_of(verb) is None:
            return ""
        return self._with_source(verb, told, mood_of(told))

    def _with_source(self, above: Token, verb: Token, modality: Modality) -> str:
        """What somebody alleges second: "prosecutors alleged he abused girls"."""
        speaker = subject_of(above)
        if speaker is None:
            return ""
        said = group(above, speaker, speaker, Modality.ACTUAL)
        alone = (is_told(verb) and self._of_what_is_told(verb, modality)) or self._of_verb(verb, modality)
        told = as_others_say(alone, verb, speaker, self._wording)
        told_to = [child for child in above.rights if parse.dep(child) in (Dep.OBJECT, Dep.RECIPIENT)]
        heard = [Piece(self._wording.forms(child, speaker)) for child in told_to if parse.is_noun(child)]
        told = in_small(told, subject_of(verb))
        return fitted([Piece(self._wording.forms(speaker)), Piece((said,)), *heard[:1], Piece((told,))])

    def _speaks_of_itself(self, verb: Token) -> bool:
        """ "We won", "he won": said by somebody whom a title can name, of somebody whom it can't."""
        subject, speaker = subject_of(verb), subject_of(verb.head)
        if subject is None or speaker is None or not is_one_of(verb.head, "saying"):
            return False
        if among.says(subject.lefts, tongue().mine):
            return True
        done_to = (child for child in verb.rights if parse.dep(child) in (Dep.OBJECT, Dep.RECIPIENT))
        if among.says(done_to, tongue().spoken_of):
            return True
        stranger = stranger_meant(subject)
        if self._mentions.at(subject) or stranger not in (None, speaker):
            return False
        if is_spelled(subject, tongue().speakers):
            return True
        named = not parse.is_pronoun(speaker) or bool(self._mentions.at(speaker))
        return named and is_spelled(subject, tongue().one_person)

    def _of_verb(self, verb: Token, modality: Modality) -> str:
        subject = subject_of(verb) or time_told_of(verb)
        if written := self._in_doubt(verb, subject):
            return written
        if (either := either_of(verb)) is not None and (both := self._of_either(*either, modality)):
            return both
        if subject is not None and self._wording.is_date(subject) and (written := self._written(verb)):
            return written
        if subject is None and (said := self._without_subject(verb)) is not None:
            return said
        pieces = []
        named = self._named(subject, verb) if subject is not None and not parse.is_expletive(subject) else None
        if named is not None:
            forms = self._wording.forms(named, without=verb)
            pieces.append(Piece(Forms(map(as_doer, forms)) if parse.is_owner(named) else forms))
        pieces.append(
            Piece((group(verb, subject, named, modality, lone=_is_pronoun(pieces), one=self._is_one(named)),))
        )
        pieces.extend(complements(HeadlineFrame(verb, subject, self._wording)))
        return self._checked(verb, fitted(pieces))

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
        placeholder = is_spelled(subject, tongue().placeholders) and parse.is_joined(verb)
        placeholder = placeholder and not is_one_of(verb, "intending", "saying")
        above = verb.head
        relative = is_spelled(subject, RELATIVES) and parse.tag(subject) != Tag.DETERMINER
        if not (placeholder or relative) or is_of_a_text(subject) or is_whom_it_was_done_to(subject, above):
            return subject
        before = subject_of(above) if above.i != verb.i and parse.is_verb(above) else None
        if relative:
            return before if before is not None and parse.is_noun(before) else noun_right_before(subject)
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


def _opens(word: Token) -> bool:
    """Whether the text begins with the word, or a sign stands before it."""
    return word.i == 0 or word.nbor(-1).is_punct
