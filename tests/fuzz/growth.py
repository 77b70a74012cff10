"""Expressions in, how the time of each grows with its text out: ``python -m tests.fuzz.growth`` prints the worst."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.fuzz.adversaries import Shape, shapes
from tests.fuzz.expressions import Expression, every_expression

LENGTH = 400
"""Characters of the shortest text; the others are two, four and eight times as long. A short run takes fewer."""
_WARY = (*range(20, 60, 2), 60, 80)
"""Lengths tried first, in small steps, so that an expression of exponential time is told and not waited for."""
_QUICK = 1e-6
"""Seconds a character below which nothing has grown."""
_SLOW = 0.05
_MOST = 20
"""How many times longer eight times the text may take: 8 log 8n / log n is 10, the rest is the machine's."""

_MEASUREMENTS = 3


@dataclass(frozen=True)
class Grown:
    """An expression that takes more than n log n, and the seconds at n, 2n, 4n, 8n."""

    expression: Expression
    text: str
    seconds: tuple[float, ...]

    def __str__(self) -> str:
        told = ", ".join(f"{each:.4f}" for each in self.seconds)
        return f"{self.expression.where} {self.expression.pattern[:80]!r} on {self.text[:60]!r}: {told} s"


def grown(expressions: Iterable[Expression], length: int = LENGTH) -> Iterator[Grown]:
    """Every expression that grows faster, with the first text that shows it."""
    for expression in expressions:
        compiled = expression.compiled()
        found = (_grown(expression, compiled, shape, length) for shape in shapes(expression.pattern, expression.flags))
        if worst := next(filter(None, found), None):
            yield worst


def _grown(expression: Expression, compiled: Any, shape: Shape, size: int) -> Grown | None:
    for use in {_USES.get(each, _everywhere) for each in expression.uses}:
        for length in (*_WARY, size, 2 * size, 4 * size):
            spent = _quickest(use, compiled, shape(length))
            if spent > _SLOW:
                return Grown(expression, shape(length), (spent,))
        if _seconds(use, compiled, shape(8 * size)) < _QUICK * 8 * size:
            continue
        if seconds := _faster_than_the_text(use, compiled, shape, size):
            return Grown(expression, shape(60), seconds)
    return None


def _faster_than_the_text(
    use: Callable[[Any, str], object], compiled: Any, shape: Shape, size: int
) -> tuple[float, ...] | None:
    """The seconds at n, 2n, 4n, 8n where every one of some measurements grows too fast, else None.

    A machine that is busy with something else slows one of them; what grows by itself grows in all.
    """
    seconds: tuple[float, ...] = ()
    for _ in range(_MEASUREMENTS):
        seconds = tuple(min(_seconds(use, compiled, shape(size * by)) for _ in range(3)) for by in (1, 2, 4, 8))
        if seconds[-1] <= _MOST * seconds[0] or seconds[-1] <= _QUICK * 8 * size:
            return None
    return seconds


def _seconds(use: Callable[[Any, str], object], compiled: Any, text: str) -> float:
    begin = time.process_time()
    use(compiled, text)
    return time.process_time() - begin


def _quickest(use: Callable[[Any, str], object], compiled: Any, text: str) -> float:
    """Once where that is quick; else the best of three tries, since machines are busy."""
    spent = _seconds(use, compiled, text)
    return spent if not _SLOW < spent < 1 else min(spent, *(_seconds(use, compiled, text) for _ in range(2)))


def _everywhere(compiled: Any, text: str) -> int:
    return sum(1 for _ in compiled.finditer(text))


def _at_start(compiled: Any, text: str) -> object:
    return compiled.match(text)


def _whole(compiled: Any, text: str) -> object:
    return compiled.fullmatch(text)


_USES = {"match": _at_start, "fullmatch": _whole}
"""How an expression is measured by the method it is used by; whatever looks on is tried everywhere."""


if __name__ == "__main__":
    for each in grown(each for each in every_expression() if sys.argv[1:2] in ([], [each.where.split(":")[0]])):
        print(each, flush=True)  # noqa: T201
