"""A verb or noun in; whether what it tells is of nature, markets or sport, and so of no PLOVER type, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from timeline.events.event_words import event_words
from timeline.events.lexicon import kind_of
from timeline.events.plover import lexicon
from timeline.language import Token, clause_of, parse
from timeline.language.inflection import inflection
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_spelled, spelling


@dataclass(frozen=True, slots=True)
class NoPolitics:
    """One reason to see no politics in a clause, with clauses that it holds of and others like them."""

    name: str
    holds: Callable[[Token], bool]
    accepts: dict[str, str]
    refuses: dict[str, str]


def is_no_politics(token: Token) -> bool:
    """Whether one of the reasons below holds."""
    return any(row.holds(token) for row in ROWS)


def _head_of_doer(verb: Token) -> Token | None:
    clause = clause_of(verb) if parse.is_verb(verb) else None
    if clause is None:
        return None
    if not clause.passive:
        return clause.subject
    by = (child for child in verb.children if parse.is_agent(child))
    return next((noun for agent in by for noun in agent.children if parse.is_of_preposition(noun)), None)


def _is_done_by(group: str) -> Callable[[Token], bool]:
    def holds(token: Token) -> bool:
        doer = _head_of_doer(token)
        if doer is None:
            return False
        called = {spelling(child) for child in doer.lefts if parse.is_compound(child)} if parse.is_name(doer) else set()
        group_words = lexicon().nothing[group]
        return base(doer) in group_words or spelling(doer) in _several(group) or not called.isdisjoint(group_words)

    return holds


@cache
def _several(group: str) -> frozenset[str]:
    """The plurals of a group, which a model may take for a name where they open a sentence."""
    return frozenset(form(noun) for form in inflection().forms["noun"] for noun in lexicon().nothing[group])


def _fights_an_evil(token: Token) -> bool:
    if base(token) not in event_words().warring or not parse.is_verb(token):
        return False
    objects = [child for child in token.children if parse.undergoes(child)]
    behind = [noun for child in token.children if is_spelled(child, tongue().rival) for noun in child.children]
    if any(base(noun) in lexicon().nothing["evils"] for noun in (*objects, *behind)):
        return True
    kinds = (base(child) for noun in objects for child in noun.lefts if parse.is_compound(child))
    return any(kind in lexicon().nothing["nature"] for kind in kinds)


def _is_sport(token: Token) -> bool:
    if not parse.is_verb(token):
        return False
    if base(token) not in event_words().scoring:
        return any(map(_is_of_sport, _reached(token)))
    return any(map(_is_of_sport, token.subtree))


def _is_of_sport(word: Token) -> bool:
    return not lexicon().nothing["sport"].isdisjoint((base(word), spelling(word)))


def _reached(verb: Token) -> Iterator[Token]:
    """What it leads into: "stormed into the quarter-finals"."""
    for link in verb.rights:
        if is_spelled(link, event_words().reaching):
            yield from (word for word in link.subtree if not parse.is_verb(word))


def _only_seeks(token: Token) -> bool:
    """Whether one only fights for something that takes no fight: "fought to keep the boy"."""
    if base(token) not in event_words().warring or not parse.is_verb(token):
        return False
    sought = lexicon().nothing["sought"]
    return any(
        parse.dep(child) in (Dep.OPEN_COMPLEMENT, Dep.ADVERBIAL_CLAUSE)
        and parse.is_base_form(child)
        and is_form_of(child, sought)
        for child in token.rights
    )


def _befell(token: Token) -> bool:
    """Whether a boat sank or a bridge collapsed: nobody is told to have done it."""
    if not parse.is_verb(token) or kind_of(token) != "accident" or clause_of(token).passive:
        return False
    return not any(parse.dep(child) in (Dep.OBJECT, Dep.AGENT) for child in token.children)


def _is_poll(token: Token) -> bool:
    """Whether votes are what a rival is beaten with."""
    if base(token) not in event_words().scoring or not parse.is_verb(token):
        return False
    behind = (word for child in token.children if is_spelled(child, tongue().with_or_by) for word in child.children)
    return any(base(word) in lexicon().nothing["votes"] for word in behind)


ROWS: tuple[NoPolitics, ...] = (
    NoPolitics(
        "nature did it",
        _is_done_by("nature"),
        {
            "A powerful quake struck Nepal.": "struck",
            "Two villages were hit by a landslide.": "hit",
            "The cyclone killed nine people.": "killed",
            "Wildfires killed nine people.": "killed",
            "Hurricane Iota slammed into Nicaragua.": "slammed",
        },
        {
            "Warplanes struck Nepal.": "struck",
            "Colonel Iota attacked Nicaragua.": "attacked",
            "Two villages were bombed by warplanes.": "bombed",
            "Soldiers attacked after the earthquake.": "attacked",
        },
    ),
    NoPolitics(
        "something is only sought",
        _only_seeks,
        {"The family fought to keep the boy.": "fought"},
        {"Rebels fought to retake the port.": "fought", "Rebels fought the army.": "fought"},
    ),
    NoPolitics(
        "an accident befell it",
        _befell,
        {"Their boat sank off Lesbos.": "sank", "The two ferries collided.": "collided"},
        {"Rebels sank a boat off Lesbos.": "sank", "Two boats were sunk off Lesbos.": "sunk"},
    ),
    NoPolitics(
        "a market did it",
        _is_done_by("markets"),
        {"The peso sank on Monday.": "sank"},
        {"A submarine sank the tanker.": "sank"},
    ),
    NoPolitics(
        "an evil is fought",
        _fights_an_evil,
        {
            "Ghana fought corruption.": "fought",
            "The city is battling a wildfire.": "battling",
            "Ghana battled a cholera flare-up.": "battled",
        },
        {"Ghana fought the rebels.": "fought", "The city battled rebels during the drought.": "battled"},
    ),
    NoPolitics(
        "a game",
        _is_sport,
        {
            "Wales beat Fiji in the World Cup.": "beat",
            "Wales beat Fiji in the qualifier in Suva.": "beat",
            "Wales stormed into the quarter-finals.": "stormed",
        },
        {
            "Police beat demonstrators in Suva.": "beat",
            "The army defeated the rebels.": "defeated",
            "Rebels stormed into the palace.": "stormed",
        },
    ),
    NoPolitics(
        "a poll",
        _is_poll,
        {
            "Tolm defeated Kell with 16.3 million votes.": "defeated",
            "Tolm beat Kell by 312 votes to 190.": "beat",
        },
        {
            "The army defeated the rebels with 40 tanks.": "defeated",
            "Police beat voters in Suva.": "beat",
            "The army defeated the rebels by the river.": "defeated",
        },
    ),
)
"""In no order: any of them will do."""
