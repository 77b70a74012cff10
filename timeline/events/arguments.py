"""A word that names an event in; the phrases that take part in it out, each with its place in the frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from timeline.events.event_words import event_words
from timeline.language import Token, among, is_one_of, kept, parse
from timeline.language.labels import Dep, Pos
from timeline.language.relatives import antecedent, is_relativised_object
from timeline.language.subjects import VERBAL, agents, brought_about, is_passive, subject_of
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.word import base, is_behind_head, is_form_of, is_led_by, is_spelled, spelling

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

_OBJECT = (Dep.OBJECT, Dep.RECIPIENT, Dep.OBJECT_PREDICATE)
_SHORTENED = 3
"""Letters of a name that is shortened: "US", "UAE"."""


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


@kept
def arguments(token: Token) -> tuple[Argument, ...]:
    """The phrases that belong to the event ``token`` names, those it shares with a verb above it included."""
    return tuple(_of_verb(token) if parse.is_verb(token) else _of_noun(token))


def _of_verb(verb: Token) -> Iterator[Argument]:
    yield from _subjects(verb)
    for child in verb.children:
        yield from _of_child(child, verb)
    if (answer := _answer_below(verb)) is not None:
        yield from _of_preposition(answer)
    if (shared := shared_object(verb)) is not None:
        yield Argument(Slot.OBJECT, shared)
    if not _own_object(verb) and parse.is_relative_clause(verb) and is_relativised_object(verb):
        yield Argument(Slot.OBJECT, verb.head)


def _subjects(verb: Token) -> Iterator[Argument]:
    """Who does what the verb says or undergoes it, and who brings it about: "[Holt] had [it] closed"."""
    subject = subject_of(verb)
    if subject is not None:
        yield Argument(Slot.OBJECT if is_passive(verb) else Slot.SUBJECT, subject)
    if brought_about(verb) and (by_whom := subject_of(verb.head)) is not None and not is_passive(verb.head):
        yield Argument(Slot.SUBJECT, by_whom)


def _answer_below(verb: Token) -> Token | None:
    """What brings in whom or what the verb answers, where that hangs on a word below it."""
    answer = answer_within(verb) if is_form_of(verb, event_words().answering) else None
    return answer if answer is not None and answer.head.i != verb.i else None


def _of_child(child: Token, verb: Token) -> Iterator[Argument]:
    """What a word right below the verb brings along, by how it hangs there."""
    if _says_what_it_is(child):
        yield Argument(Slot.PREPOSITION, child)
    elif (made := _made_so(child)) is not None:
        yield Argument(Slot.OBJECT, made)
    elif parse.dep(child) in _OBJECT and not parse.is_adposition(child) and not is_time(child):
        yield Argument(Slot.OBJECT, antecedent(child))
    elif parse.is_oblique(child):
        yield from _of_preposition(child, is_agent=is_spelled(child, tongue().doer) and is_passive(verb))
    elif parse.is_particle(child):
        for link in parse.below(child, parse.is_preposition):
            yield from _of_preposition(link)
    elif parse.is_adverbial(child) and is_spelled(child, tongue().there):
        yield Argument(Slot.PREPOSITION, child, event_words().place_link)


def _says_what_it_is(word: Token) -> bool:
    """Whether something is said to be or to have become it: "is a [witness]", "made him [rich]"."""
    made_so = parse.dep(word) == Dep.OBJECT_PREDICATE and parse.pos(word) == Pos.ADJECTIVE
    return made_so or parse.dep(word) in (Dep.PREDICATE_NOUN, Dep.PREDICATE_ADJECTIVE)


def _made_so(word: Token) -> Token | None:
    """Who is made what a noun without a verb says: "made [him] its chief executive"."""
    told = parse.is_complement(word) and parse.is_noun(word) and is_behind_head(word)
    return parse.first(word, parse.is_subject) if told and not parse.has(word, parse.is_any_helper) else None


def _of_preposition(preposition: Token, *, is_agent: bool = False) -> Iterator[Argument]:
    if is_attribution(preposition):
        return
    for child in preposition.children:
        if parse.is_of_preposition(child) and not is_time(child):
            yield Argument(Slot.SUBJECT if is_agent else Slot.PREPOSITION, antecedent(child), spelling(preposition))
        elif parse.is_preposition(child):
            yield from _of_preposition(child)


@kept
def is_attribution(preposition: Token) -> bool:
    """Whether what a preposition has below it is who says so: "according to Chad", "by the army's account"."""
    if is_spelled(preposition, event_words().according):
        return True
    said = (
        parse.first(preposition, parse.is_of_preposition) if is_spelled(preposition, tongue().doer_or_means) else None
    )
    return said is not None and base(said) in event_words().words_for_it and parse.has(said, parse.is_owner)


def _of_noun(noun: Token) -> Iterator[Argument]:
    for child in noun.children:
        yield from _beside_noun(child, noun)
    yield from _doers(noun)
    verb = light_verb(noun)
    if verb is not None:
        yield from _of_light_verb(verb)
    yield from _undergoing(noun)
    same = explained(noun) if parse.is_apposition(noun) else None
    same = subject_of(noun.head) if parse.is_predicate_noun(noun) else same
    if same is not None:
        yield Argument(Slot.PREPOSITION, same)


def _beside_noun(child: Token, noun: Token) -> Iterator[Argument]:
    """Whom what hangs on a noun adds: its place, whose it is, whom it is with, who did it."""
    if _is_site(child, noun):
        yield Argument(Slot.PREPOSITION, child, event_words().place_link)
    elif parse.is_modifier_or_owner(child):
        yield Argument(Slot.SUBJECT, child, "" if parse.is_owner(child) else "compound")
    elif parse.is_oblique(child) and not is_spelled(child, tongue().doer):
        yield from _of_preposition(child)
    elif parse.is_noun_clause(child) and parse.is_participle(child):
        yield from _doers(child)


def _doers(word: Token) -> Iterator[Argument]:
    yield from (Argument(Slot.SUBJECT, agent, event_words().doer_link) for agent in agents(word))


def _is_site(word: Token, noun: Token) -> bool:
    """ "The Kenya bombing", "a Bali blast": such a noun is called after where it was; "Kenyan", "US" say who did it."""
    named = parse.dep(word) in (Dep.COMPOUND, Dep.NOUN_MODIFIER) and parse.is_of_place(word) and len(word) > _SHORTENED
    return named and word.text.istitle() and base(noun) in event_words().called_after_places


def _undergoing(noun: Token) -> Iterator[Argument]:
    """ "Was placed under arrest", "came under attack": to whom what the noun names is done."""
    verb = noun.head.head
    if is_led_by(noun, tongue().beneath) and parse.is_verb(verb):
        placed = parse.first(verb, parse.undergoes)
        patient = placed or (subject_of(verb) if is_form_of(verb, tongue().coming_to) else None)
        if patient is not None:
            yield Argument(Slot.OBJECT, patient)


def explained(apposition: Token) -> Token:
    """The noun an apposition explains: the one just before its comma, where that is a name, else its head."""
    start = apposition.left_edge.i
    if start >= 2:
        before = apposition.doc[start - 2]
        if apposition.doc[start - 1].text == "," and parse.is_name(before) and parse.is_of_preposition(before):
            return before
    return apposition.head


def _top_of_row(noun: Token) -> Token:
    """The first of a row that the noun stands in, or what only counts it: "a series of talks"."""
    top = noun
    while parse.dep(top) in (Dep.JOINED, Dep.COMPOUND) or (parse.is_of_preposition(top) and _is_measured(top.head)):
        top = top.head.head if parse.is_of_preposition(top) else top.head
    return top


def light_verb(noun: Token) -> Token | None:
    """The verb that only lends its subject to the event the noun names ("held" of "held talks"), if there is one."""
    top = _top_of_row(noun)
    above = top.head
    led = parse.is_of_preposition(top)
    if led and is_spelled(above, tongue().company) and (verb := _answering(above)) is not None:
        return verb
    if led and is_spelled(above, tongue().entering) and is_form_of(above.head, tongue().turning_to):
        return _lending(above.head, noun, top)
    if parse.dep(top) in (Dep.OBJECT, Dep.PASSIVE_SUBJECT, Dep.OBJECT_PREDICATE, Dep.PREDICATE_NOUN):
        return _lending(above, noun, top)
    return above if parse.is_noun_clause(top) and is_form_of(above, event_words().light) else None


def _lending(verb: Token, noun: Token, top: Token) -> Token | None:
    """The verb above, where it says no more than that it was."""
    if is_form_of(verb, event_words().stopping) and _has_a_day(top):
        return None
    lends = is_form_of(verb, event_words().light) or verb.head.i == noun.i or parse.is_of_preposition(top)
    return verb if lends and parse.is_verb(verb) else None


def _has_a_day(noun: Token) -> bool:
    links = (child for child in noun.rights if parse.is_preposition(child) and is_spelled(child, tongue().belonging))
    return any(parse.is_of_preposition(said) and is_time(said) for link in links for said in link.children)


def answer_within(phrase: Token) -> Token | None:
    """The "with" below a verb of answering that says how, however deep the parse put it; None for other verbs."""
    found = next((word for word in phrase.subtree if is_spelled(word, tongue().company) and word.i > phrase.i), None)
    return found if found is not None and _answering(found) is not None else None


def _answering(preposition: Token) -> Token | None:
    above = preposition.head
    for _ in range(6):
        if parse.is_verb(above):
            return above if is_form_of(above, event_words().answering) else None
        above = above.head
    return None


def _is_measured(preposition: Token) -> bool:
    """Whether "of" follows a word of number or sequence: "a series of talks"."""
    return is_spelled(preposition, tongue().belonging) and base(preposition.head) in event_words().measures


def _of_light_verb(verb: Token) -> Iterator[Argument]:
    if is_passive(verb):
        yield from (Argument(Slot.SUBJECT, agent) for agent in agents(verb))
    else:
        subject = subject_of(verb)
        if subject is not None:
            yield Argument(Slot.SUBJECT, subject)
    for child in verb.children:
        if parse.is_oblique(child) and not is_spelled(child, tongue().doer):
            yield from _of_preposition(child)


@kept
def shared_object(verb: Token) -> Token | None:
    """The object a verb shares with the one joined to it: "many" at "killing" of "killing or wounding many"."""
    joined = next(
        (child for child in verb.children if parse.is_joined(child) and parse.tag(child) == parse.tag(verb)), None
    )
    if is_passive(verb) or joined is None or joined.i - verb.i != 2:
        return None
    if among.hangs(verb.children, (Dep.OBJECT, Dep.PARTICLE, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT)):
        return None
    if is_one_of(verb, "intransitive", "done_alone", "confessing") or parse.has(joined, parse.is_particle):
        return None
    return parse.first(joined, parse.is_object)


def _own_object(verb: Token) -> bool:
    return parse.has(verb, parse.is_object)
