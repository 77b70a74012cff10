"""A kind, a seed and a number in, a made-up text out: bytes, words of the grammar, changed news, rewrapped news."""

from __future__ import annotations

import random
import textwrap
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline import extract, facts
from timeline.articles import read_text
from timeline.articles.decoding import decode
from timeline.articles.errors import ReadError
from timeline.dates import language_of, tag_text
from timeline.languages.en.dates.lexicon import LEXICON

GRAMMAR = language_of().grammar

_DAYS = (date(2022, 3, 4), date.min, date.max, date(1, 12, 31), date(9999, 1, 1), None)
_BLANKS = ("\n", "\r\n", "\xa0", "\u2009", "\xad", "\u200b", " \n", "  ", "\t", "\u2028")
_BETWEEN = (" ", ", ", ". ", "-", "/", ":", "2015", "1", "30", "1,000", "(", ")", "’s", "How to")
_SHOWN = 160
"""Characters shown of the slowest text."""
_FASTEST = 200
"""Characters from which a text's time is told by the character: shorter ones tell the cost of a call."""


@cache
def news() -> tuple[str, ...]:
    """The samples that come with the program."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted((facts.folder() / "samples").glob("*.txt")))


@cache
def words() -> tuple[str, ...]:
    """Every word that the grammar of time knows, and what stands between."""
    known = {word for category in LEXICON.values() for word in category} | GRAMMAR.literals
    return (*sorted(known), *_BETWEEN)


def _bytes(chance: random.Random) -> str:
    try:
        return decode(chance.randbytes(chance.randint(1, 80)))
    except ReadError:
        return "".join(chr(chance.choice((chance.randrange(128), chance.randrange(0x3000)))) for _ in range(40))


def _grammar_words(chance: random.Random) -> str:
    return chance.choice((" ", "", ",")).join(chance.choices(words(), k=chance.randint(1, 16)))


def _piece(chance: random.Random, most: int) -> str:
    text = chance.choice(news())
    start = chance.randrange(len(text))
    return text[start : start + chance.randint(20, most)]


def _mutated(chance: random.Random) -> str:
    text = _piece(chance, 200)
    for _ in range(chance.randint(1, 5)):
        at, end = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        instead = (chance.choice(words()), text[at:end] * 2, "", chance.choice(_BLANKS), text[at:end].upper())
        text = text[:at] + chance.choice(instead) + text[end:]
    return text[:600]


def _rewrapped(chance: random.Random) -> str:
    wrapped = textwrap.fill(_piece(chance, 300), chance.randint(40, 100))
    return "".join(each if chance.random() > 0.02 else each + chance.choice(_BLANKS) for each in wrapped)


MAKERS: dict[str, Callable[[random.Random], str]] = {
    "bytes": _bytes,
    "grammar words": _grammar_words,
    "mutation": _mutated,
    "rewrap": _rewrapped,
}


def text_of(kind: str, seed: int, number: int) -> str:
    """The text of that kind and number."""
    return MAKERS[kind](random.Random(f"{seed} {number}"))


def read_one(text: str, number: int, *, whole: bool) -> float:
    """Seconds of processor time; raises AssertionError where what is found does not lie where it stands."""
    published = _DAYS[number % len(_DAYS)]
    begin = time.process_time()
    tagged = tag_text(text, published)
    spent = time.process_time() - begin
    assert all(each.text == each.span.of(text) for each in tagged.expressions)
    if whole:
        _extract(text, published)
    return spent


def read_again(text: str, number: int) -> float:
    """Seconds that the tagger takes when its patterns are ready, and nothing of this text is known yet."""
    GRAMMAR._best.cache_clear()
    return read_one(text, number, whole=False)


def _extract(text: str, published: date | None) -> None:
    try:
        article = read_text(text, published)
    except ReadError:
        return
    timeline = extract(article)
    for event in timeline.events:
        assert event.title
        assert event.sentence.covers(event.trigger)
    for actor in timeline.actors:
        assert all(each.text == each.span.of(article.text) for each in actor.mentions)


@dataclass
class Worst:
    """The slowest text so far, by the character."""

    seconds: float = 0
    told: str = ""

    def note(self, kind: str, number: int, text: str, again: Callable[[], float]) -> None:
        """Read the text again; remember it where that is slower than all before.

        The first reading may have had to make what later ones find ready, and another program may have been in its
        way: the fastest of three counts.
        """
        each = min(again() for _ in range(3)) / max(len(text), _FASTEST)
        if each > self.seconds:
            shape = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
            self.seconds, self.told = each, f"{kind} {number}, {len(text)} characters: {shape!r}"

    def is_beaten(self, text: str, spent: float) -> bool:
        """Whether this many seconds would be the most by the character."""
        return spent / max(len(text), _FASTEST) > self.seconds

    def __str__(self) -> str:
        return f"worst {self.seconds * 1e6:.0f} µs a character ({self.told})"
