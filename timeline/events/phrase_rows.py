"""A word of a phrase in; by which row it adds to those whom the head of the phrase names, and whom, out.

How to add one: a `PhraseRow` in its place in `PHRASE_ROWS`, with sentences whose word in braces it decides, to whom
that adds, and sentences like them whose word another row decides. The first that fits decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.lexicon import noun_kind
from timeline.events.parties import (
    bodies,
    human_nouns,
    is_in_company,
    is_relation,
    others,
    places,
    positions,
    serves,
    speaks_for,
    thoughts,
)
from timeline.language import Token, parse
from timeline.language.tongue import tongue
from timeline.language.word import base, is_spelled
from timeline.model import ActorKind

if TYPE_CHECKING:
    from timeline.events.party_phrases import PartyPhrases

_NESTED = 2
"""Prepositions on the way to a name that then takes no part."""


@dataclass(frozen=True, slots=True)
class PhraseLink:
    """A word right below the head of a phrase; ``token`` is the event's own word.

    ``depth`` counts the prepositions on the way to the phrase, ``leads_on`` are those by which it goes on.
    """

    phrases: PartyPhrases
    head: Token
    child: Token
    token: Token
    depth: int
    leads_on: frozenset[str]

    def each(self) -> Iterator[str]:
        """Whom the phrase of the word itself names."""
        return self.phrases.each(self.child, self.token, self.depth)

    def led_to(self) -> Iterator[tuple[Token, Iterator[str]]]:
        """What a preposition leads to, each with whom that names."""
        for inner in parse.below(self.child, parse.is_of_preposition):
            yield inner, self.phrases.each(inner, self.token, self.depth + 1)


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """How a word adds to those whom a phrase names.

    ``adds`` holds sentences, the word in braces, to whom it adds through the row, "" for nobody; ``leaves`` those whose
    word another row decides, or none.
    """

    name: str
    fits: Callable[[PhraseLink], bool]
    whom: Callable[[PhraseLink], Iterator[str]]
    adds: Mapping[str, str]
    leaves: tuple[str, ...]


def added_by(link: PhraseLink) -> Iterator[str]:
    """Whom the word adds; nobody where no row fits it."""
    row = phrase_row(link)
    if row is not None:
        yield from row.whom(link)


def phrase_row(link: PhraseLink) -> PhraseRow | None:
    """The first row that fits."""
    return next((row for row in PHRASE_ROWS if row.fits(link)), None)


def _brings_in_examples(link: PhraseLink) -> bool:
    """ "Including", or the "as" of "such as", which a word stands before."""
    if not parse.is_preposition(link.child):
        return False
    such = is_spelled(link.child, tongue().capacity) and bool(link.child.lefts)
    return such or is_spelled(link.child, tongue().among_them)


def _examples(link: PhraseLink) -> Iterator[str]:
    return (id for inner, named in link.led_to() if parse.is_name(inner) for id in named)


def _is_of_another(link: PhraseLink) -> bool:
    owned = parse.is_owner(link.child) or is_spelled(link.child, tongue().belonging)
    return owned and base(link.head) in others()


def _nobody(_: PhraseLink) -> Iterator[str]:
    return iter(())


def _is_whose_somebody(link: PhraseLink) -> bool:
    return parse.is_owner(link.child) and (serves(link.head) or _is_called(link))


def _is_called(link: PhraseLink) -> bool:
    """Whether a person's name stands beside the noun: "her replacement, Ali Banda"."""
    names = parse.below(link.head, parse.is_apposition)
    return any(map(link.phrases.is_person, (id for name in names for id in link.phrases.mentions.at(name))))


def _but_persons(link: PhraseLink) -> Iterator[str]:
    return (id for id in link.each() if not link.phrases.is_person(id))


def _names(link: PhraseLink) -> Iterator[str]:
    yield from link.phrases.mentions.at(link.child)


def _of_the_phrase(link: PhraseLink) -> Iterator[str]:
    """Those of the phrase; no town to a person: "a Nairobi man"."""
    lives_there = base(link.head) in human_nouns() - positions() and not parse.is_plural(link.head)
    return (id for id in link.each() if not (lives_there and link.phrases.is_place(id)))


def _leads_on(link: PhraseLink) -> bool:
    return parse.is_preposition(link.child) and is_spelled(link.child, link.leads_on)


def _meant_by(link: PhraseLink) -> Iterator[str]:
    """Who is meant by what follows "of" or "in": of people that is whom they are, of thoughts nobody."""
    if _leads_to_no_party(link):
        return
    where, serving = _says_where_it_was_done(link), base(link.head) in human_nouns()
    for inner, named in link.led_to():
        served = _served(link, inner) if serving else frozenset()
        own = (id for id in named if id not in served)
        yield from (id for id in own if not where or link.phrases.actor(id).kind is ActorKind.COUNTRY)


def _leads_to_no_party(link: PhraseLink) -> bool:
    """Whether what follows is only thought of, too far down, or where somebody did what was their own."""
    noun = base(link.head)
    nested = link.depth >= _NESTED and not (noun in human_nouns() or noun in bodies() or noun in places())
    return noun in thoughts() or nested or _only_says_where(link)


def _served(link: PhraseLink, inner: Token) -> frozenset[str]:
    """The persons whom a noun names whose people are told of: "an aide of [Banda]"."""
    named = (id for word in (inner, *inner.lefts) for id in link.phrases.mentions.at(word))
    return frozenset(filter(link.phrases.is_person, named))


def _only_says_where(link: PhraseLink) -> bool:
    """ "Served his sentence in Chad": where somebody did what was their own."""
    owners = (owner for owner in link.head.lefts if parse.is_owner(owner) and parse.is_pronoun(owner))
    owned = any(map(link.phrases.is_person, (id for owner in owners for id in link.phrases.mentions.at(owner))))
    return owned and noun_kind(link.head) is not None and is_spelled(link.child, tongue().whereabouts)


def _says_where_it_was_done(link: PhraseLink) -> bool:
    """ "Was shot by a gunman in Lima", "killed by a bomb in Lima": where it was; "a court in Lima" is whose it is."""
    return parse.is_agent(link.head.head) and is_spelled(link.child, tongue().whereabouts) and not _is_whose(link.head)


def _is_whose(noun: Token) -> bool:
    """Whether where a noun is says whose it is: of bodies, and of several in office."""
    if base(noun) in human_nouns():
        return base(noun) in positions() and parse.is_plural(noun)
    return base(noun) in bodies()


PHRASE_ROWS: tuple[PhraseRow, ...] = (
    PhraseRow(
        "examples of it",
        _brings_in_examples,
        _examples,
        {"Some states {including} Chad left.": "TCD", "States such {as} Chad left.": "TCD"},
        ("The head {of} Chad left.", "Troops {from} Chad left."),
    ),
    PhraseRow(
        "another than whose it is",
        _is_of_another,
        _nobody,
        {"{Chad}'s rivals left.": "", "The rivals {of} Chad left.": ""},
        ("{Chad}'s troops left.", "The troops {of} Chad left."),
    ),
    PhraseRow(
        "whose somebody is",
        _is_whose_somebody,
        _but_persons,
        {"{Chad}'s soldiers left.": "TCD", "Vladimir {Putin}'s aide left.": ""},
        ("{Chad}'s army left.", "The {Chadian} president left."),
    ),
    PhraseRow(
        "what somebody is to another",
        lambda link: parse.is_apposition(link.child) and is_relation(link.child),
        _names,
        {"Turkey, a NATO {member}, left.": "", "Anna Holt, {sister} of Vladimir Putin, left.": ""},
        ("Turkey, the {country}, left.", "Vladimir Putin, the {president}, left."),
    ),
    PhraseRow(
        "a part of the phrase",
        lambda link: parse.is_in_phrase(link.child),
        _of_the_phrase,
        {"The {Chadian} army left.": "TCD", "{Chad}'s army left.": "TCD", "A {Nairobi} man left.": ""},
        ("The army {of} Chad left.",),
    ),
    PhraseRow(
        "who is there",
        lambda link: parse.is_adverbial(link.child) and is_spelled(link.child, tongue().there),
        _names,
        {"He went to Chad. Troops {there} left.": "TCD"},
        ("Troops {abroad} left.",),
    ),
    PhraseRow(
        "for whom somebody speaks",
        lambda link: parse.is_preposition(link.child) and speaks_for(link.head, link.child),
        _meant_by,
        {"A spokesman {for} Chad left.": "TCD", "A representative {for} Chad left.": "TCD"},
        ("A message {for} Chad came.", "The spokesman {of} Chad left."),
    ),
    PhraseRow(
        "who acts as one with it",
        lambda link: parse.is_preposition(link.child) and is_in_company(link.head, link.child),
        _meant_by,
        {"Peru, together {with} Chad and Mali, has banned it.": "TCD, MLI"},
        ("Troops {with} Chad left.",),
    ),
    PhraseRow(
        "what it is of or in",
        _leads_on,
        _meant_by,
        {
            "The army {of} Chad left.": "TCD",
            "Troops {from} Chad left.": "TCD",
            "Fears {of} Chad grew.": "",
            "An aide {of} Vladimir Putin left.": "",
        },
        ("Troops {with} Chad left.",),
    ),
)
