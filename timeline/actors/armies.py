"""The mentions of an article in; the same, where it sets an army apart from its state, with that army as its own actor.

An army acts for its state, and is it, unless the text says otherwise: it topples a government, arrests those who hold
the state's offices, or the one does something while the other flees. Then it is another party all through the article.
To add a way of saying so, add a row to WAYS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from timeline import facts
from timeline.actors.gazetteer import Entry
from timeline.actors.words import organs
from timeline.language import Doc, Token, parse
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import base, first_of_row, is_doer, is_led_by, is_spelled, spelling
from timeline.model import ActorKind, Span
from timeline.model.actor import OWN_ARMY

Said = tuple[Span, Entry]
_SUBJECT = (Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.AGENT)
_STATE = frozenset({"GOV", "LEG", "JUD"})


@dataclass(frozen=True, slots=True)
class Act:
    """What an army does: its verb, and where the organs and people of its own state are named."""

    verb: Token
    subject: Token
    state: frozenset[int]


def set_apart(doc: Doc, mentions: Iterable[Said]) -> list[Said]:
    """Every mention, those of an army that is set apart from its state as that army's."""
    said = sorted(mentions, key=lambda each: each[0])
    armies = [each for each in said if _sector(doc, each) == "MIL"]
    armies += _in_their_country(doc, said)
    apart = {entry.id for entry in {entry for _, entry in armies} if _acts_apart(doc, entry, armies, said)}
    if not apart:
        return said
    known = {span for span, entry in armies if entry.id in apart}
    rest = [each for each in said if each[0] not in known and not _is_inside(each, known)]
    placed = [(span, army_of(entry)) for span, entry in armies if entry.id in apart]
    return [*placed, *_followed(doc, rest, placed)]


def army_of(state: Entry) -> Entry:
    """The armed forces of a state as an actor of their own."""
    owner = f"{state.name}'" if state.name.endswith("s") else f"{state.name}'s"
    return Entry(f"{state.country}{OWN_ARMY}", f"{owner} military", ActorKind.ARMED_GROUP, state.country, "MIL")


def _sector(doc: Doc, said: Said) -> str | None:
    """The sector of the organ that stands for the state there; None for its name alone, and for anybody else."""
    span, entry = said
    head = doc.head_of(span)
    if entry.kind is not ActorKind.COUNTRY or head is None:
        return None
    return organs().get(spelling(head)) or organs().get(base(head))


def _in_their_country(doc: Doc, said: Sequence[Said]) -> list[Said]:
    """ "The military in Niger", which is nobody's but Niger's; "French troops in Niger" are not."""
    found = []
    for span, entry in said:
        head = doc.head_of(span)
        if entry.kind is not ActorKind.COUNTRY or not is_led_by(head, tongue().inside):
            continue
        noun = head.head.head
        mine = all(parse.is_determiner(child) for child in noun.lefts)
        if organs().get(spelling(noun)) == "MIL" and mine and noun.i == head.head.i - 1:
            found.append((Span(noun.idx, span.end), entry))
    return found


def _is_inside(said: Said, spans: Iterable[Span]) -> bool:
    """Whether the name is part of the army's: the state takes no part there."""
    return any(span.covers(said[0]) and said[1].kind is ActorKind.COUNTRY for span in spans)


def _acts_apart(doc: Doc, state: Entry, armies: Iterable[Said], said: Sequence[Said]) -> bool:
    held = frozenset(
        head.i for each in said if _is_of_state(doc, each, state) and (head := doc.head_of(each[0])) is not None
    )
    heads = [doc.head_of(span) for span, entry in armies if entry.id == state.id]
    acts = [Act(verb, head, held) for head in heads if head is not None and (verb := _verb_of(head)) is not None]
    return any(way(act) for act in acts for way in WAYS)


def _is_of_state(doc: Doc, said: Said, state: Entry) -> bool:
    """Whether it names an organ of the state beside its army, or somebody who holds an office of it."""
    span, entry = said
    if entry.kind is ActorKind.PERSON:
        return entry.country == state.country and entry.sector in _STATE
    return entry.id == state.id and _sector(doc, said) in _STATE and not _is_elsewhere(doc, span)


def _is_elsewhere(doc: Doc, span: Span) -> bool:
    """Whether words behind the organ say whose it is, or where: "the parliament in Kyiv"."""
    head = doc.head_of(span)
    return head is not None and any(
        is_spelled(word, tongue().in_or_of) and word.idx >= span.end for word in head.rights
    )


def _verb_of(head: Token) -> Token | None:
    """What the army does; what is done by it."""
    head = first_of_row(head)
    if is_doer(head):
        head = head.head
    return head.head if parse.dep(head) in _SUBJECT else None


def _turns_on_the_state(act: Act) -> bool:
    return base(act.verb) in _words("against") and any(word.i in act.state for word in _objects(act.verb))


def _takes_power(act: Act) -> bool:
    taken = [base(word) for word in _objects(act.verb)]
    verb = base(act.verb)
    return (verb in _words("takes") and any(each in _words("power") for each in taken)) or (
        verb in _words("stages") and any(each in _words("coup") for each in taken)
    )


def _while_the_state_falls(act: Act) -> bool:
    """ "The army took the palace and the government fled." """
    return any(
        word.i in act.state and parse.dep(word) in _SUBJECT and word.head.i != act.verb.i and _falls(word.head)
        for word in act.verb.sent
    )


def _falls(verb: Token) -> bool:
    return base(verb) in _words("falls")


def _at_odds(act: Act) -> bool:
    """ "The government and its army are at odds." """
    joined = [act.subject, *act.subject.conjuncts]
    named = any(word.i in act.state for word in joined)
    return named and any(
        is_spelled(word, _words("odds"))
        for word in act.verb.subtree
        if parse.dep(word) in (Dep.OF_PREPOSITION, Dep.PREDICATE_NOUN)
    )


WAYS: tuple[Callable[[Act], bool], ...] = (_turns_on_the_state, _takes_power, _while_the_state_falls, _at_odds)
"""The ways in which a text sets an army apart from its state."""


def _objects(verb: Token) -> list[Token]:
    """Whom or what it is done to, those joined included."""
    found = [child for child in verb.children if parse.undergoes(child)]
    return [word for each in found for word in (each, *each.conjuncts)]


def _followed(doc: Doc, rest: Iterable[Said], armies: Sequence[Said]) -> list[Said]:
    """Where "it" picks up the army, the only subject of its sentence before it, it is the army too."""
    return [(span, _meant(doc, span, entry, armies)) for span, entry in rest]


def _meant(doc: Doc, span: Span, entry: Entry, armies: Sequence[Said]) -> Entry:
    head = doc.head_of(span)
    if not is_spelled(head, tongue().neuter) or entry.kind is not ActorKind.COUNTRY:
        return entry
    before = [each for each in armies if head.sent.start_char <= each[0].start < span.start]
    subject = doc.head_of(before[-1][0]) if before else None
    mine = subject is not None and parse.dep(subject) in _SUBJECT and before[-1][1].country == entry.country
    return before[-1][1] if mine else entry


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(facts.word_lists("organs")["apart"][name])
