"""Titles and dates in; the lines and the pixels that a caption takes beside its mark, out."""

from __future__ import annotations

import textwrap
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

CHARACTERS = 25
"""Characters of a line of a title."""
LINES = 3
LONGEST = 61
"""Characters of the longest line there is."""
GAP = 12.0
"""Pixels from the place of a date to the caption that stands beside it."""
DATE_SIZE = 11.5
TITLE_SIZE = 12.5
LINE_HEIGHT = 15.0

_NARROW = frozenset("iljtfrI.,;:'’|!()[] ")
_WIDE = frozenset("MWmw@%&—")


@dataclass(frozen=True, slots=True)
class Label:
    """One caption: which event, its date line if it has one, its title's lines, the pixel that its date stands at."""

    key: str
    date: str
    lines: tuple[str, ...]
    wanted: float
    width: float
    """Pixels it takes, measured on the generous side."""

    @classmethod
    def of(cls, key: str, date: str, title: tuple[str, ...], wanted: float, letters: float = 1.0) -> Label:
        """A caption of a date, empty for none, and a wrapped title."""
        widest = max([measure(date, DATE_SIZE), *(measure(line, TITLE_SIZE) for line in title)])
        return cls(key, date, title, wanted, widest * letters + 4)

    @property
    def height(self) -> float:
        """Pixels it takes, with a little room below."""
        return LINE_HEIGHT * (bool(self.date) + len(self.lines)) + 3


@dataclass(frozen=True, slots=True)
class LabelLayout:
    """Captions from left to right, with the left edge and the top of each, in pixels of the lanes."""

    labels: tuple[Label, ...] = ()
    lefts: tuple[float, ...] = ()
    tops: tuple[float, ...] = ()


def widen(label: Label, title: str, room: float, letters: float = 1.0) -> Label:
    """The same caption on as many lines, telling more of its title where there is room to its right."""
    lines = len(label.lines)
    for characters in range(LONGEST, CHARACTERS, -4):
        wider = Label.of(label.key, label.date, wrap_title(title, characters, lines), label.wanted, letters)
        if wider.width <= room:
            return wider
    return label


def measure(text: str, size: float) -> float:
    """Pixels that a line takes in Source Sans at a size, a little more than less."""
    return size * sum(map(_em, text))


def wrap_title(title: str, characters: int = CHARACTERS, lines: int = LINES) -> tuple[str, ...]:
    """The title on a few lines, an ellipsis where it does not fit."""
    flat = " ".join(title[:400].split())
    wrapped = textwrap.wrap(flat, characters, break_long_words=True) or ["untitled"]
    if len(wrapped) > lines:
        wrapped = [*wrapped[: lines - 1], _ended(wrapped[lines - 1], characters)]
    return tuple(wrapped)


@lru_cache(maxsize=4096)
def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if unicodedata.category(character) in ("Mn", "Cf"):
        return 0.0
    if character in _NARROW:
        return 0.31
    if character in _WIDE:
        return 0.86
    return 0.62 if character.isupper() else 0.53


def _ended(line: str, characters: int) -> str:
    return f"{line[: characters - 1].rstrip()}…"
