"""A word that names an event in; the phrases that take part in it out, each with its place in the frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from timeline.language import Token, is_one_of
from timeline.language.subjects import (
    VERBAL,
    agents,
    antecedent,
    is_passive,
    is_relativised_object,
    is_time,
    subject_of,
)

__all__ = [
    "VERBAL",
    "Argument",
    "Slot",
    "agents",
    "answer_within",
    "arguments",
    "explained",
    "is_attribution",
    "is_passive",
    "light_verb",
    "shared_object",
    "subject_of",
]

_OBJECT = ("dobj", "dative", "oprd")
_PREPOSITION = ("prep", "agent", "dative")
_LIGHT = frozenset(
    {
        *(
            "hold",
            "stage",
            "launch",
            "conduct",
            "carry",
            "make",
            "pay",
            "issue",
            "impose",
            "begin",
            "start",
            "undertake",
        ),
        *(
            "continue",
            "resume",
            "sign",
            "mount",
            "lodge",
            "give",
            "deliver",
            "take",
            "announce",
            "end",
            "complete",
            "wage",
        ),
        *(
            "plan",
            "order",
            "open",
            "commit",
            "attempt",
            "file",
            "lead",
            "host",
            "have",
            "do",
            "suffer",
            "face",
            "perform",
        ),
        *(
            "express",
            "voice",
            "offer",
            "provide",
            "grant",
            "reach",
            "enter",
            "join",
            "attend",
            "propose",
            "demand",
            "lift",
        ),
        *(
            "suspend",
            "halt",
            "cancel",
            "postpone",
            "stop",
            "execute",
            "organise",
            "organize",
            "cease",
            "declare",
            "pursue",
        ),
    }
)
"""Verbs whose subject also does what their object names: "Egypt held talks", "the army launched an attack"."""
_INTO = frozenset({"in", "into", "to", "on", "for"})
_ENTERING = frozenset({"engage", "file", "go", "be", "enter", "participate", "agree", "join"})
_COMING = frozenset({"come", "be", "go", "remain"})
_MEASURES = frozenset(
    {
        *(
            "series",
            "round",
            "wave",
            "number",
            "string",
            "spate",
            "set",
            "day",
            "week",
            "pair",
            "dozen",
            "hundred",
            "lot",
        ),
        *("couple", "part", "month", "kind", "sort", "form", "burst", "hour", "campaign", "majority"),
    }
)
_CALLED_AFTER_PLACES = frozenset(
    {
        *("bombing", "blast", "explosion", "shooting", "massacre", "stabbing", "siege", "earthquake", "quake", "riot"),
        *("unrest", "flood", "fire", "war", "crisis", "tragedy", "disaster", "killing", "murder", "genocide"),
    }
)
"""What is called after the place where it was: "the Beirut blast"."""
_SHORTENED = 3
"""Letters of a name that is shortened: "US", "UAE"."""
_ANSWERING = frozenset({"respond", "retaliate", "react", "reply", "answer", "counter"})
"""Verbs whose with-phrase names what their subject does: "responded with exercises"."""


class Slot(StrEnum):
    """A phrase's place in the frame of its event."""

    SUBJECT = "subject"
    OBJECT = "object"
    PREPOSITION = "preposition"


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase that takes part: the word that heads it, and the preposition that brings it in, lower case."""

    slot: Slot
    head: Token
    preposition: str = ""


def arguments(token: Token) -> list[Argument]:
    """The phrases that belong to the event ``token`` names, those it shares with a verb above it included."""
    return list(_of_verb(token) if token.pos_ in VERBAL else _of_noun(token))


def _of_verb(verb: Token) -> Iterator[Argument]:
    subject = subject_of(verb)
    if subject is not None:
        yield Argument(Slot.OBJECT if is_passive(verb) else Slot.SUBJECT, subject)
    for child in verb.children:
        if child.dep_ in _OBJECT and child.pos_ != "ADP" and not is_time(child):
            yield Argument(Slot.OBJECT, antecedent(child))
        elif child.dep_ in ("attr", "acomp"):
            yield Argument(Slot.PREPOSITION, child)
        elif child.dep_ in _PREPOSITION:
            yield from _of_preposition(child, is_agent=child.lower_ == "by" and is_passive(verb))
        elif child.dep_ == "prt":
            yield from (
                argument for inner in child.children if inner.dep_ == "prep" for argument in _of_preposition(inner)
            )
        elif child.dep_ == "advmod" and child.lower_ in ("there", "here"):
            yield Argument(Slot.PREPOSITION, child, "in")
    if verb.lemma_ in _ANSWERING and (answer := answer_within(verb)) is not None and answer.head.i != verb.i:
        yield from _of_preposition(answer)
    if (shared := shared_object(verb)) is not None:
        yield Argument(Slot.OBJECT, shared)
    if not _own_object(verb) and verb.dep_ == "relcl" and is_relativised_object(verb):
        yield Argument(Slot.OBJECT, verb.head)


def _of_preposition(preposition: Token, *, is_agent: bool = False) -> Iterator[Argument]:
    if is_attribution(preposition):
        return
    for child in preposition.children:
        if child.dep_ == "pobj" and not is_time(child):
            yield Argument(Slot.SUBJECT if is_agent else Slot.PREPOSITION, antecedent(child), preposition.lower_)
        elif child.dep_ == "prep":
            yield from _of_preposition(child)


def is_attribution(preposition: Token) -> bool:
    """ "According to Chad": who says so, and takes no part."""
    return preposition.lower_ == "according"


def _of_noun(noun: Token) -> Iterator[Argument]:
    for child in noun.children:
        if _is_site(child, noun):
            yield Argument(Slot.PREPOSITION, child, "in")
        elif child.dep_ in ("poss", "compound", "amod", "nmod"):
            yield Argument(Slot.SUBJECT, child, "" if child.dep_ == "poss" else "compound")
        elif child.dep_ in _PREPOSITION and child.lower_ != "by":
            yield from _of_preposition(child)
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            yield from (Argument(Slot.SUBJECT, agent, "by") for agent in agents(child))
    yield from (Argument(Slot.SUBJECT, agent, "by") for agent in agents(noun))
    verb = light_verb(noun)
    if verb is not None:
        yield from _of_light_verb(verb)
    yield from _undergoing(noun)
    if noun.dep_ == "appos":
        yield Argument(Slot.PREPOSITION, explained(noun))
    elif noun.dep_ == "attr":
        yield from (Argument(Slot.PREPOSITION, subject) for subject in [subject_of(noun.head)] if subject is not None)


def _is_site(word: Token, noun: Token) -> bool:
    """ "The Kenya bombing", "a Bali blast": such a noun is called after where it was; "Kenyan", "US" say who did it."""
    named = word.dep_ in ("compound", "nmod") and word.ent_type_ in ("GPE", "LOC") and len(word) > _SHORTENED
    return named and word.text.istitle() and noun.lemma_.lower() in _CALLED_AFTER_PLACES


def _undergoing(noun: Token) -> Iterator[Argument]:
    """ "Was placed under arrest", "came under attack": to whom what the noun names is done."""
    verb = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "under" and verb.pos_ in VERBAL:
        placed = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
        patient = placed or (subject_of(verb) if verb.lemma_ in _COMING else None)
        if patient is not None:
            yield Argument(Slot.OBJECT, patient)


def explained(apposition: Token) -> Token:
    """The noun an apposition explains: the one just before its comma, where that is a name, else its head."""
    start = apposition.left_edge.i
    if start >= 2:
        before = apposition.doc[start - 2]
        if apposition.doc[start - 1].text == "," and before.pos_ == "PROPN" and before.dep_ == "pobj":
            return before
    return apposition.head


def light_verb(noun: Token) -> Token | None:
    """The verb that only lends its subject to the event the noun names ("held" of "held talks"), if there is one."""
    top = noun
    while top.dep_ in ("conj", "compound") or (top.dep_ == "pobj" and _is_measured(top.head)):
        top = top.head.head if top.dep_ == "pobj" else top.head
    above = top.head
    if top.dep_ == "pobj" and above.lower_ == "with" and (verb := _answering(above)) is not None:
        return verb
    if top.dep_ == "pobj" and above.lower_ in _INTO and above.head.lemma_ in _ENTERING:
        above = above.head
    elif top.dep_ not in ("dobj", "nsubjpass", "oprd", "attr"):
        return above if top.dep_ == "acl" and above.lemma_ in _LIGHT else None
    return (
        above
        if above.pos_ in VERBAL and (above.lemma_ in _LIGHT or above.head.i == noun.i or top.dep_ == "pobj")
        else None
    )


def answer_within(phrase: Token) -> Token | None:
    """The "with" below a verb of answering that says how, however deep the parse put it; None for other verbs."""
    found = next((word for word in phrase.subtree if word.lower_ == "with" and word.i > phrase.i), None)
    return found if found is not None and _answering(found) is not None else None


def _answering(preposition: Token) -> Token | None:
    above = preposition.head
    for _ in range(6):
        if above.pos_ in VERBAL:
            return above if above.lemma_ in _ANSWERING else None
        above = above.head
    return None


def _is_measured(preposition: Token) -> bool:
    """Whether "of" follows a word of number or sequence: "a series of talks"."""
    return preposition.lower_ == "of" and preposition.head.lemma_.lower() in _MEASURES


def _of_light_verb(verb: Token) -> Iterator[Argument]:
    if is_passive(verb):
        yield from (Argument(Slot.SUBJECT, agent) for agent in agents(verb))
    else:
        subject = subject_of(verb)
        if subject is not None:
            yield Argument(Slot.SUBJECT, subject)
    for child in verb.children:
        if child.dep_ in _PREPOSITION and child.lower_ != "by":
            yield from _of_preposition(child)


def shared_object(verb: Token) -> Token | None:
    """The object a verb shares with the one joined to it: "many" at "killing" of "killing or wounding many"."""
    joined = next((child for child in verb.children if child.dep_ == "conj" and child.tag_ == verb.tag_), None)
    if is_passive(verb) or joined is None or joined.i - verb.i != 2:
        return None
    if any(child.dep_ in ("dobj", "prt", "ccomp", "xcomp") for child in verb.children):
        return None
    if is_one_of(verb, "intransitive") or any(child.dep_ == "prt" for child in joined.children):
        return None
    return next((child for child in joined.children if child.dep_ == "dobj"), None)


def _own_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)
