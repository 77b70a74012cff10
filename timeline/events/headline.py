"""The parts of a headline in, each in forms from long to short; one line that fits out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import overload

from timeline.events.event_words import event_words

LONGEST = 110
"""Characters a title may have."""
_GOOD = 90
"""Characters of a title that was shortened where it can be: what a label of the chart and a line of a phone show."""

_ROOM = 24
"""Characters that say who did it, at least."""
QUOTES = '"“”«»„'


class Forms(Sequence[str]):
    """Forms worked out when they are asked for: most titles fit with the first."""

    def __init__(self, forms: Iterator[str]) -> None:
        """``forms`` from long to short, one at least."""
        self._waiting = forms
        self._known: list[str] = []

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice) or at < 0:
            self._known.extend(self._waiting)
        else:
            self._known.extend(islice(self._waiting, max(at + 1 - len(self._known), 0)))
        return self._known[at]

    def __iter__(self) -> Iterator[str]:
        at = 0
        while True:
            if at == len(self._known):
                form = next(self._waiting, None)
                if form is None:
                    return
                self._known.append(form)
            yield self._known[at]
            at += 1

    def __len__(self) -> int:
        self._known.extend(self._waiting)
        return len(self._known)

    def __bool__(self) -> bool:
        return True


class Torn(str):
    """A form that lacks of whom or of what something was, which is said rather in a longer line."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a title in its forms, the fullest first; one that is not ``needed`` may be left out.

    One that is ``least`` goes before any other is shortened.
    """

    forms: Sequence[str]
    needed: bool = True
    least: bool = False


def fitted(pieces: list[Piece]) -> str:
    """The pieces joined: in full where that fits, else shortened together once, then one by one from the end.

    The first piece, who did it, is shortened last. What can't be made as short as a good title, or by torn forms alone,
    may be as long as any; what still does not fit is cut at a word: of who did it where that would hide what was done.
    """
    shown: list[str] = []
    fullest = ""
    for shown in _attempts([piece for piece in pieces if piece.forms and piece.forms[0]]):
        text = _joined(shown)
        if fullest and any(isinstance(form, Torn) for form in shown):
            return fullest
        if len(text) <= _GOOD:
            return text
        fullest = fullest or (text if len(text) <= LONGEST else "")
    return fullest or _cut_of_who_did_it(shown)


def _joined(shown: list[str]) -> str:
    return " ".join(filter(None, shown))


def _cut_of_who_did_it(shown: list[str]) -> str:
    """The words cut at the longest that a title may be, within who did it where that hides less."""
    rest = _joined(shown[1:])
    room = LONGEST - len(rest) - 1
    if rest and len(shown[0]) > room > _ROOM:
        return f"{_cut(shown[0], room)} {rest}"
    return _cut(_joined(shown))


def _attempts(pieces: list[Piece]) -> Iterator[list[str]]:
    yield [piece.forms[0] for piece in pieces]
    shown = [next(islice(piece.forms, 1, None), piece.forms[0]) for piece in pieces]
    yield shown
    behind = sorted(range(len(pieces) - 1, 0, -1), key=lambda at: not pieces[at].least)
    for index in [*behind, 0]:
        piece = pieces[index]
        for form in chain(islice(piece.forms, 2, None), () if piece.needed else ("",)):
            shown[index] = form
            yield shown


def _cut(text: str, room: int = LONGEST) -> str:
    """The longest beginning that fits and does not end in a little word, and that something was left out."""
    if len(text) <= room:
        return text
    words = text[:room].split(" ")[:-1]
    while len(words) > 1 and words[-1].lower().strip(_EDGES) in event_words().little:
        words.pop()
    return (" ".join(words).rstrip(_EDGES) or text[: room - 1]) + "…"


_DANGLING = 9
_EDGES = ",;:-–—" + QUOTES + "‘’"
_MARKS = re.compile(f"[{QUOTES}`]|''")
_EMPTY = re.compile(r"(?<!\s)\s*+(?:\([^()]*+\)|\"\s*\"|“\s*”)")
_LOOSE = re.compile(r" ([,.;:!?)\]”’])")
_QUOTED = re.compile(r'"([^"]*)"')


def _without_half_brackets(text: str) -> str:
    for opening, closing in ("()", "[]", "{}"):
        if text.count(opening) != text.count(closing) or text.find(closing) < text.find(opening):
            text = text.replace(opening, "").replace(closing, "")
    return text


def polished(text: str) -> str:
    """One line with a capital, balanced quotes and brackets or none, and no stop at its end."""
    text = " ".join(text.split())
    if text.count('"') % 2 or text.count("“") != text.count("”") or "`" in text or "''" in text:
        text = _MARKS.sub("", text)
    if text.rfind("‘") > text.rfind("’"):
        text = text.replace("‘", "")
    if any(mark in text for mark in '("“'):
        text = _EMPTY.sub("", text)
    text = _without_half_brackets(text)
    if "," in text:
        text = event_words().hanging.sub("", text)
    text = event_words().unfinished.sub("", _without_dangling(text))
    text = _LOOSE.sub(r"\1", " ".join(text.split()) if "  " in text else text)
    text = _QUOTED.sub(lambda quoted: f'"{quoted[1].strip()}"', text).strip(" ,;:.!?-–—")
    return text[:1].upper() + text[1:]


def _without_dangling(text: str) -> str:
    """The text without the last words of it that join on what was left out, nine at most."""
    for _ in range(_DANGLING):
        left = text.rstrip()
        last = left.rpartition(" ")[2].rpartition(",")[2]
        before = left.removesuffix(last)
        if last.lower() not in event_words().dangling or before == before.rstrip(" ,"):
            return text
        text = before.rstrip(" ,")
    return text
