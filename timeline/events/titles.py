"""A Candidate with its roles in; a headline of that event alone out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from timeline.events.arguments import (
    VERBAL,
    agents,
    answer_within,
    explained,
    is_passive,
    light_verb,
    shared_object,
    subject_of,
)
from timeline.events.candidate import Candidate, names_happening
from timeline.events.headline import LONGEST, Forms, Piece, fitted, polished
from timeline.events.lexicon import is_one_of
from timeline.events.mentions import Mentions
from timeline.events.modality import is_put_off
from timeline.events.modality import modality as mood_of
from timeline.events.verb_group import is_open, verb_group
from timeline.events.wording import Wording, is_measure
from timeline.language import Doc, Token, clause_of, governor
from timeline.language.anaphora import PLURAL
from timeline.language.subjects import brought_about, is_relativised_object
from timeline.layout import Kind
from timeline.model import Modality, Participation, Role, TemporalExpression

_ADVERBS = frozenset(
    {
        *("never", "there", "here", "together", "jointly", "again", "home", "abroad", "away", "back", "close", "far"),
        *("ahead", "forward", "apart", "down", "up", "out", "off", "over", "further", "under", "aside", "ashore"),
        *("aground", "east", "west", "north", "south", "eastward", "westward", "northward", "southward", "inland"),
        *("inside", "outside", "overboard", "upstream", "free", "short", "underground", "overseas", "closer"),
    }
)
_OBJECTS = frozenset({"dobj", "dative", "attr", "acomp", "oprd"})
_LINKS = frozenset({"prep", "agent", "dative"})
_RELATIVES = frozenset({"that", "which", "who"})
_TAKING_PART = frozenset({"in", "to", "on", "with", "for", "at", "into", "from"})
"""Prepositions of a verb behind which stands what its subject had a part in."""
_APART = frozenset({"until", "till", "before", "since", "after"})
"""Prepositions that put what happened at another time than the noun behind them."""
_SPEAKERS = frozenset({"we", "i"})
_LITTLE = 3
"""Spaces in a title that says more than who did it."""
_PLACEHOLDERS = frozenset({"it", "they", "this"})
_SAID_PLANNED = re.compile(r"\b(?:planned|scheduled|proposed|due|future|expected|upcoming)\b", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?$")
_INDEFINITE = re.compile(r"^an?\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:a|an|the|this|that|these|those|such)\s+", re.IGNORECASE)


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

        A noun ``apart`` names what was at another time than its clause tells of, and is not told by that clause.
        At most ``headline.LONGEST`` characters unless one word alone is longer; a capital first, no stop at the end.
        """
        token = candidate.token
        if token.pos_ in VERBAL:
            said = self._of_speech(token, modality) or self._of_verb(token, modality)
        else:
            said = self._of_entry(token) or self._of_noun(token, participations, modality, apart=apart)
        if token.pos_ in VERBAL and _says_little(token, said):
            said = (not _opens_as_relative(token) and self._wording.written(candidate.clause)) or said
        return polished(said) or polished(token.text)

    def _of_speech(self, verb: Token, modality: Modality) -> str:
        """ "Kenya denied that it had paid", "Torres said they won": with who says so, where nothing is true without."""
        above = verb.head
        if verb.dep_ not in ("ccomp", "xcomp") or above.i == verb.i:
            return ""
        denied = modality is Modality.DENIED and is_one_of(above, "disbelieving") and not clause_of(verb).negated
        subject = subject_of(verb)
        if brought_about(verb):
            return self._of_verb(above, modality)
        ours = subject is not None and subject.lower_ in _SPEAKERS and not self._mentions.at(subject)
        spoken = ours and is_one_of(above, "saying") and subject_of(above) is not None
        nobody = subject is not None and subject.lower_ in ("he", "she") and not self._mentions.at(subject)
        nobody = nobody and is_one_of(above, "saying") and self._names_somebody(subject_of(above))
        return self._of_verb(above, Modality.ACTUAL) if denied or spoken or nobody else ""

    def _names_somebody(self, speaker: Token | None) -> bool:
        """Whether a title can begin with who says so."""
        return speaker is not None and (speaker.pos_ != "PRON" or bool(self._mentions.at(speaker)))

    def _of_verb(self, verb: Token, modality: Modality) -> str:
        subject = subject_of(verb)
        if subject is None and verb.dep_ == "acl":
            return fitted([Piece(Forms(map(_bare, self._wording.forms(verb.head))))])
        pieces = []
        named = self._named(subject, verb) if subject is not None and subject.dep_ != "expl" else None
        if named is not None:
            said = self._wording.forms(named, without=verb)
            pieces.append(Piece(Forms(_OWNS.sub("", form) for form in said) if named.dep_ == "poss" else said))
        gerund = subject is None and verb.tag_ == "VBG"
        group = verb.text if gerund else verb_group(verb, modality, plural=named is not None and _is_plural(named))
        pieces.append(Piece((group,)))
        pieces.extend(self._complements(verb, subject))
        return fitted(pieces)

    def _named(self, subject: Token, verb: Token) -> Token:
        """The subject; where it only stands for that of the clause before ("and by March it had stalled"), that one."""
        bare = subject.lower_ in _RELATIVES or (subject.lower_ in _PLACEHOLDERS and verb.dep_ == "conj")
        above = verb.head
        if not bare or above.i == verb.i or above.pos_ not in VERBAL:
            return subject
        before = subject_of(above)
        fits = before is not None and before.pos_ == "NOUN" and (before.tag_ == "NNS") == (subject.lower_ == "they")
        if subject.lower_ in _RELATIVES:
            return before if before is not None and before.pos_ in ("NOUN", "PROPN") else subject
        return before if before is not None and fits else subject

    def _complements(self, verb: Token, subject: Token | None) -> Iterator[Piece]:
        said_before = [child for child in verb.lefts if _is_said_before(child)]
        behind = verb.dep_ == "relcl" and is_relativised_object(verb) and not _has_own_object(verb)
        if behind:
            known = self._wording.forms(verb.head, subject, without=verb)
            yield Piece(Forms(map(_the, known)) if _is_put_beside(verb.head) else known)
        if (shared := shared_object(verb)) is not None:
            yield Piece(self._wording.forms(shared, subject))
        agents_said = [child.i for child in verb.rights if child.dep_ == "agent"][1:]
        for child in [*verb.rights, *said_before]:
            if is_measure(child, verb):
                yield Piece((self._wording.measured(child),))
                continue
            if self._wording.is_date(child) or _is_aside(child, verb):
                continue
            if child.dep_ == "prt" or (child.dep_ == "advmod" and child.lower_ in _ADVERBS):
                yield Piece(self._wording.forms(child, subject))
            elif child.dep_ in _LINKS and _is_stranded(child, verb):
                yield Piece((child.text,))
            elif (child.dep_ in _OBJECTS and child.pos_ != "ADP") or child.dep_ in ("xcomp", "ccomp"):
                yield Piece(self._wording.forms(child, subject))
            elif child.dep_ == "agent" and child.i in agents_said:
                yield Piece(Forms(f"and {form}" for form in self._wording.forms(child, subject)), needed=False)
            elif child.dep_ in _LINKS:
                needed = child.dep_ == "agent" or (child.i == verb.i + 1 and not _has_own_object(verb))
                yield Piece(self._wording.forms(child, subject), needed=needed)
            elif child.dep_ == "advcl" and child.left_edge.lower_ == "to" and self._takes_purpose(verb, child):
                yield Piece(self._wording.forms(child, subject), needed=False)

    def _takes_purpose(self, verb: Token, purpose: Token) -> bool:
        """Whether a purpose is told with its verb: where that has nothing else, or right behind its object."""
        beside = [child for child in verb.rights if child.dep_ in ("dobj", "ccomp", "xcomp", "prep", "dative")]
        others = [word for word in beside if word.dep_ != "prep" or not all(map(self._wording.is_date, word.children))]
        objects = [child for child in others if child.dep_ == "dobj" and not is_measure(child, verb)]
        return not others or (len(objects) == len(others) == 1 and purpose.left_edge.i == objects[0].right_edge.i + 1)

    def _of_entry(self, noun: Token) -> str:
        """What an entry says up to its first stop, where that has no verb: "One-party state after referendum"."""
        line = self._doc.layout.line_at(noun.idx)
        if line is None or line.kind is not Kind.ENTRY or noun.idx < line.told.start:
            return ""
        words = list(takewhile(lambda word: word.text not in ".;", noun.sent))
        told = all(word.pos_ not in VERBAL for word in words) and any(word.i == noun.i for word in words)
        said = " ".join("".join(word.text_with_ws for word in words).split()) if told and words else ""
        dated = any(self._wording.is_date(word) for word in words)
        return said if " " in said and len(said) <= LONGEST and not dated else ""

    def _of_noun(
        self, noun: Token, participations: tuple[Participation, ...], modality: Modality, *, apart: bool
    ) -> str:
        verb = light_verb(noun)
        if verb is not None and noun.i != verb.i and _is_aside(noun, verb):
            verb = None
        told = modality is not Modality.PLANNED or is_open(verb or governor(noun))
        undone = modality is Modality.ACTUAL and mood_of(verb or governor(noun)) is Modality.DENIED
        if undone:
            return self._wording.forms(noun)[0]
        if told and verb is not None and verb.i != noun.i and subject_of(verb) is not None:
            return self._of_verb(verb, modality)
        if noun.dep_ == "appos" and explained(noun).right_edge.i >= noun.left_edge.i - 2:
            owner = Piece(self._wording.forms(explained(noun), without=noun))
            return fitted([owner, Piece(("was",)), Piece(self._wording.forms(noun))])
        forms = Forms(map(_bare, self._wording.forms(noun)))
        pieces = [Piece(forms)]
        names = [] if is_put_off(noun) else self._unsaid(participations, forms[0])
        detached = [agent for agent in agents(noun) if not any(word.i == agent.i for word in noun.subtree)]
        if detached:
            doer = self._wording.forms(detached[0], without=answer_within(detached[0]))
            pieces.append(Piece(Forms(f"by {form}" for form in doer)))
        elif names:
            pieces.append(Piece((f"by {' and '.join(names[:2])}",)))
        elif " " not in forms[0] and told:
            return self._wording.forms(noun)[0] if apart else self._of_lone_noun(noun, modality)
        said = fitted(pieces)
        if modality is not Modality.PLANNED or _SAID_PLANNED.search(said):
            return said
        begins = noun.left_edge.is_sent_start and noun.left_edge.pos_ in ("NOUN", "ADJ")
        return f"Planned {said[:1].lower() + said[1:] if begins else said}"

    def _of_lone_noun(self, noun: Token, modality: Modality) -> str:
        """ "The coup" where its clause tells another thing ("condemned the coup"), else what the clause says of it."""
        governing, said = governor(noun), self._wording.forms(noun)[0]
        if noun.dep_ == "pobj" and noun.head.lower_ in _APART:
            return said
        if governing.pos_ not in VERBAL or (" " in said and not _is_told_by(governing, noun)):
            return said
        return self._of_verb(governing, modality)

    def _unsaid(self, participations: tuple[Participation, ...], said: str) -> list[str]:
        """The names of those who did it, where what is said names none of its actors."""
        sources = [each.actor for each in participations if each.role is Role.SOURCE]
        for id in sources:
            actor = self._mentions.actor(id)
            if any(mention.text in said for mention in actor.mentions) or actor.name in said:
                return []
        return [self._mentions.actor(id).name for id in sources]


def _opens_as_relative(verb: Token) -> bool:
    """Whether its clause is about a noun before it: "who came home"."""
    return verb.dep_ == "relcl" or any(child.lower_ in _RELATIVES and child.i < verb.i for child in verb.children)


def _says_little(verb: Token, said: str) -> bool:
    """ "That showed", "The move came": a verb that tells nothing without what its title left out."""
    if any(child.dep_ == "dobj" and child.pos_ in ("NOUN", "PROPN") for child in verb.children):
        return False
    return said.count(" ") < _LITTLE and (is_one_of(verb, "saying") or verb.lemma_ in ("come", "show", "follow"))


def _is_told_by(verb: Token, noun: Token) -> bool:
    """Whether a verb says what the happening that a noun names did, or only that there was one."""
    if noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i == verb.i:
        return True
    if noun.head.lower_ == "under":
        return True
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in _TAKING_PART else noun.head
    return above.i == verb.i and (is_one_of(verb, "carriers") or not names_happening(verb))


def _is_aside(phrase: Token, verb: Token) -> bool:
    """Whether a phrase behind a comma is only put in: "spoke by telephone, the first contact for years"."""
    start = phrase.left_edge.i
    if phrase.dep_ not in _OBJECTS | _LINKS or start <= verb.i + 1 or phrase.doc[start - 1].text != ",":
        return False
    return sum(word.text == "," for word in phrase.doc[verb.i : start]) == 1


def _has_own_object(verb: Token) -> bool:
    own = (child for child in verb.children if child.lower_ not in _RELATIVES)
    return any(child.dep_ in ("dobj", "ccomp", "xcomp") for child in own)


def _is_stranded(preposition: Token, verb: Token) -> bool:
    """Whether a preposition lost its noun to the front of the clause: "was talked about"."""
    return not list(preposition.children) and preposition.i == verb.i + 1 and is_passive(verb)


def _is_plural(subject: Token) -> bool:
    if (
        subject.tag_ in ("NNS", "NNPS")
        or subject.lower_ in PLURAL
        or (subject.tag_ == "CD" and subject.lower_ != "one")
    ):
        return True
    return any(child.dep_ == "conj" for child in subject.children)


def _is_said_before(clause: Token) -> bool:
    """Whether a clause before a verb of saying is what was said; behind a colon begins another thing."""
    verb = clause.head
    if clause.dep_ != "ccomp" or clause.i > verb.i or not is_one_of(verb, "reporting"):
        return False
    return not any(word.text in ":;" for word in clause.doc[clause.i : verb.i])


def _is_put_beside(noun: Token) -> bool:
    """Whether a noun stands behind a comma as another word for what was told: "banned it, a decision he reversed"."""
    start = noun.left_edge.i
    return noun.dep_ not in ("conj", "nsubj", "nsubjpass") and start > 0 and noun.doc[start - 1].text == ","


def _the(phrase: str) -> str:
    """A phrase that was put beside something known, as known itself: "a decision he reversed"."""
    return _INDEFINITE.sub("the ", phrase)


def _bare(phrase: str) -> str:
    """A noun phrase without its article."""
    return _ARTICLE.sub("", phrase)
