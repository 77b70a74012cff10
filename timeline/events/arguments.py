"""A word that names an event in; the phrases that take part in it out, each with its place in the frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from timeline.language import Token

VERBAL = ("VERB", "AUX")
_SUBJECT = ("nsubj", "csubj", "expl")
_PASSIVE = ("nsubjpass", "csubjpass")
_OBJECT = ("dobj", "dative", "oprd")
_PREPOSITION = ("prep", "agent", "dative")
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_SUBJECT_CONTROL = frozenset({"promise", "vow", "threaten", "pledge", "agree", "offer", "swear"})
_BLAME = frozenset({"of", "for", "from", "into"})
"""After an object these make it the one who acts: "accused Iran of breaking", "banned them from voting"."""
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
_DOCUMENTS = frozenset(
    {"letter", "statement", "memo", "memorandum", "message", "email", "e-mail", "note", "telegram", "cable"}
)
"""Writings that speak for their author: "resigned in a letter saying"."""
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


def subject_of(verb: Token) -> Token | None:
    """Who acts in the active, or who undergoes in the passive, be it said at the verb or at the verb it hangs on."""
    found = _own_subject(verb)
    return found if found is not None else _shared_subject(verb)


def is_passive(verb: Token) -> bool:
    """Whether the grammatical subject undergoes what the verb says."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "csubjpass") for child in verb.children):
        return True
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "ccomp"):
        return not _has_aux(verb)
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not _own_subject(verb) and not _has_aux(verb):
        return verb.head.i != verb.i and is_passive(verb.head)
    return False


def agents(token: Token) -> Iterator[Token]:
    """The heads of by-phrases that say who did it; a noun's may hang on the active verb it is the object of."""
    yield from _by(token)
    if token.pos_ in VERBAL:
        return
    above = token.head.head if token.dep_ == "pobj" else token.head
    if above.pos_ in VERBAL and token.dep_ in ("pobj", "dobj") and above.i < token.i and not is_passive(above):
        yield from (agent for agent in _by(above) if agent.i > token.i)


def _by(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for inner in child.children:
                if inner.dep_ == "pobj" and not _is_time(inner):
                    yield inner


def _of_verb(verb: Token) -> Iterator[Argument]:
    subject = subject_of(verb)
    if subject is not None:
        yield Argument(Slot.OBJECT if is_passive(verb) else Slot.SUBJECT, subject)
    for child in verb.children:
        if child.dep_ in _OBJECT and child.pos_ != "ADP" and not _is_time(child):
            yield Argument(Slot.OBJECT, _antecedent(child))
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
    if not _own_object(verb) and verb.dep_ == "relcl" and _is_relativised_object(verb):
        yield Argument(Slot.OBJECT, verb.head)


def _of_preposition(preposition: Token, *, is_agent: bool = False) -> Iterator[Argument]:
    for child in preposition.children:
        if child.dep_ == "pobj" and not _is_time(child):
            yield Argument(Slot.SUBJECT if is_agent else Slot.PREPOSITION, _antecedent(child), preposition.lower_)
        elif child.dep_ == "prep":
            yield from _of_preposition(child)


def _of_noun(noun: Token) -> Iterator[Argument]:
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod"):
            yield Argument(Slot.SUBJECT, child, "" if child.dep_ == "poss" else "compound")
        elif child.dep_ in _PREPOSITION and child.lower_ != "by":
            yield from _of_preposition(child)
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            yield from (Argument(Slot.SUBJECT, agent, "by") for agent in agents(child))
    yield from (Argument(Slot.SUBJECT, agent, "by") for agent in agents(noun))
    verb = light_verb(noun)
    if verb is not None:
        yield from _of_light_verb(verb)
    if noun.dep_ == "appos":
        yield Argument(Slot.PREPOSITION, explained(noun))
    elif noun.dep_ == "attr":
        yield from (Argument(Slot.PREPOSITION, subject) for subject in [subject_of(noun.head)] if subject is not None)


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
    if (
        top.dep_ == "pobj"
        and above.lower_ in _INTO
        and above.head.lemma_ in ("engage", "go", "be", "enter", "participate", "agree", "join")
    ):
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
    if is_passive(verb) or any(child.dep_ in ("dobj", "prep", "prt", "ccomp", "xcomp") for child in verb.children):
        return None
    joined = next((child for child in verb.children if child.dep_ == "conj" and child.tag_ == verb.tag_), None)
    if joined is None or joined.i - verb.i != 2:
        return None
    return next((child for child in joined.children if child.dep_ == "dobj"), None)


def _own_subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in _SUBJECT or child.dep_ in _PASSIVE:
            return _antecedent(child)
    return None


def _shared_subject(verb: Token) -> Token | None:
    """The subject a verb without its own takes from what it hangs on: conjunction, control, participle, relative."""
    for _ in range(6):
        above = verb.head
        if above.i == verb.i:
            return None
        if verb.dep_ in ("acl", "relcl"):
            return _of_modified(verb, above)
        if verb.dep_ == "xcomp" and above.lemma_ not in _SUBJECT_CONTROL:
            controlled = next((child for child in above.children if child.dep_ == "dobj"), None)
            if controlled is not None:
                return controlled
        if verb.dep_ == "pcomp":
            governing = above.head
            patient = next((child for child in governing.children if child.dep_ in ("dobj", "nsubjpass")), None)
            if patient is not None and above.lower_ in _BLAME:
                return patient
            above = governing
        if above.pos_ not in VERBAL:
            return _of_modified(verb, above) if above.pos_ in ("NOUN", "PROPN") else None
        found = _own_subject(above)
        if found is not None:
            if is_passive(above) and not is_passive(verb) and verb.dep_ == "advcl":
                return next(agents(above), found)
            return found
        verb = above
    return None


def _of_modified(verb: Token, noun: Token) -> Token | None:
    """Whom a verb after a noun is about: "forces led by", "the plan to sell" (the one whose plan it is)."""
    if verb.dep_ == "relcl" and _is_relativised_object(verb):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and noun.lemma_.lower() in _DOCUMENTS:
        author = noun.head.head if noun.dep_ == "pobj" else noun.head
        return subject_of(author) if author.pos_ in VERBAL and author.i != verb.i else noun
    if verb.dep_ == "acl" and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children):
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        if owner is not None:
            return owner
        governing = noun.head.head if noun.dep_ == "pobj" else noun.head
        return subject_of(governing) if governing.pos_ in VERBAL and governing.i != verb.i else None
    return noun


def _antecedent(token: Token) -> Token:
    """The noun a relative pronoun stands for; any other word itself."""
    if token.lower_ not in _RELATIVE or token.pos_ not in ("PRON", "DET", "SCONJ"):
        return token
    clause = token
    for _ in range(5):
        clause = clause.head
        if clause.dep_ == "relcl":
            return clause.head
    return token


def _is_relativised_object(verb: Token) -> bool:
    subject = next((child for child in verb.children if child.dep_ in _SUBJECT or child.dep_ in _PASSIVE), None)
    return subject is not None and subject.lower_ not in _RELATIVE


def _own_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _has_aux(verb: Token) -> bool:
    return any(child.dep_ == "aux" for child in verb.children)


def _is_time(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME")
