"""A number in; how it is said in a row of things, out."""

from __future__ import annotations

from timeline.catalogue import marked, worded

_NTH = {1: marked("{number}st"), 2: marked("{number}nd"), 3: marked("{number}rd")}


def nth(number: int) -> str:
    """``21st``, ``12th``."""
    teen = 10 <= number % 100 <= 20
    form = marked("{number}th") if teen else _NTH.get(number % 10, marked("{number}th"))
    return worded(form, number=number)
