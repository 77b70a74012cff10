"""A text in, the known names it holds out: longest name first, none inside another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.actors.actor_words import actor_words
from timeline.actors.gazetteer import Alias, Usage, lookup
from timeline.layout import Layout, Line
from timeline.model import Span

_WORD = re.compile(r"[^\W_]+")
_LEVEL = str.maketrans({"’": "'", "\n": " ", "\t": " ", "\r": " ", "\u00a0": " ", "‘": "'"})
_LOOK_BACK = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in the text. ``rivals`` are the other actors that go by it."""

    span: Span
    alias: Alias
    rivals: tuple[Alias, ...] = ()


def levelled(text: str, layout: Layout) -> str:
    """What the text tells, of the same length: apostrophes straight, white space blank, a line end after each line.

    A name goes on across the line ends of a wrapped paragraph, never from a heading into the next line; what tells
    nothing (furniture, credits) is line ends only.
    """
    return "".join(part for line in layout.lines for part in _level(text, line))


def _level(text: str, line: Line) -> Iterator[str]:
    end = line.told.end if line.tells else line.span.start
    yield text[line.span.start : end].translate(_LEVEL)
    yield "\n" * (line.span.end - end)


def scan(text: str) -> list[Hit]:
    """Every known name of a levelled text, in order."""
    return list(_hits(text))


def _hits(text: str) -> Iterator[Hit]:
    names = lookup()
    done = 0
    for word in _WORD.finditer(text):
        if word.start() < done:
            continue
        candidates = names.get(word[0])
        if candidates is None:
            continue
        fitting = _fitting(text, word.start(), candidates)
        if not fitting:
            continue
        span = Span(word.start(), word.start() + len(fitting[0].text))
        if fitting[0].usage is Usage.NOTHING or not _joined(text, span):
            yield Hit(span, fitting[0], tuple(fitting[1:]))
        done = span.end


def _fitting(text: str, start: int, candidates: tuple[Alias, ...]) -> list[Alias]:
    """The longest names that stand at ``start`` as whole words; more than one where several actors share the name."""
    found: list[Alias] = []
    for alias in candidates:
        if found and len(alias.text) < len(found[0].text):
            break
        end = start + len(alias.text)
        if text.startswith(alias.text, start) and not (end < len(text) and (text[end].isalnum() or text[end] == "_")):
            found.append(alias)
    return found


def _joined(text: str, span: Span) -> bool:
    """Whether the name is only part of another word: "pro-Russian", "Chinese-made"."""
    before = text[max(span.start - _LOOK_BACK, 0) : span.start]
    return bool(actor_words().joined_before.search(before) or actor_words().joined_after.match(text, span.end))
