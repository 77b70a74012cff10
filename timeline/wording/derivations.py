"""A derivation in, one plain sentence out."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from datetime import date
from functools import lru_cache

from timeline.catalogue import marked, spoken, worded
from timeline.model import Anchor, Derivation, TimexType

_A_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?")
_SEASON = {"SP": marked("spring"), "SU": marked("summer"), "FA": marked("autumn"), "WI": marked("winter")}


def say(value: str) -> str:
    """A TIMEX3 value as people write it."""
    return _said(value, spoken())


def explain(
    derivation: Derivation,
    type: TimexType,
    value: str | None,
    *,
    anchored: bool = True,
    published: bool = True,
    say: Callable[[str], str] = say,
) -> str:
    """How the value came about, or why there is none.

    ``anchored``: was every anchor there that it needs? ``published``: is the day of publication known? ``say`` writes
    a value.
    """
    if value is None and anchored:
        return worded("the words do not make out a day of the calendar")
    if value is None:
        why = worded(derivation.because) if published else worded("give the publication date")
        return worded("it is counted from a day that is not known: {why}", why=why)
    if type is TimexType.DURATION:
        return worded("a length of time ({value})", value=value) + (
            worded(", counted from {anchor_text}", anchor_text=derivation.anchor_text) if derivation.anchor_text else ""
        )
    if type is TimexType.SET:
        return worded("a time that comes again and again ({value})", value=value)
    if value.endswith("_REF"):
        return {
            "PAST_REF": worded("some time in the past"),
            "PRESENT_REF": worded("the time of writing"),
        }.get(value, worded("some time to come")) + _vaguely(derivation)
    return _by_steps(derivation, value, say)


def _by_steps(derivation: Derivation, value: str, say: Callable[[str], str]) -> str:
    """The moves that led to a day, or, without any, from where it was counted."""
    if steps := "; ".join(_step(step, derivation.anchor, say) for step in derivation.steps):
        return steps
    if derivation.anchor is Anchor.NONE:
        return worded("the words say it: {say}", say=say(value))
    return worded("counted from '{anchor_text}' it is {say}", anchor_text=derivation.anchor_text, say=say(value))


@lru_cache(maxsize=16_384)
def _said(value: str, _language: Hashable) -> str:
    if match := _A_DAY.fullmatch(value):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", value):
        return _month(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return worded("{season} {year}", season=worded(_SEASON[match[2]]), year=match[1])
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return worded("the week of {say}", say=say(date.fromisocalendar(int(match[1]), int(match[2]), 1).isoformat()))
    if match := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return worded("quarter {quarter} of {year}", quarter=match[2], year=match[1])
    if re.fullmatch(r"\d{3}", value):
        return worded("the {decade}s", decade=f"{value}0")
    if match := re.fullmatch(r"BC(\d{4})(-.*)?", value):
        return worded("{year} BC", year=int(match[1]))
    return value


_MONTHS = (
    *(marked("January"), marked("February"), marked("March"), marked("April"), marked("May"), marked("June")),
    *(marked("July"), marked("August"), marked("September"), marked("October"), marked("November"), marked("December")),
)


def _day(year: int, month: int, day: int) -> str:
    return worded("{day} {month} {year}", day=day, month=worded(_MONTHS[month - 1]), year=year)


def _month(year: int, month: int) -> str:
    return worded("{month} {year}", month=worded(_MONTHS[month - 1]), year=year)


def _step(step: str, anchor: Anchor, say: Callable[[str], str]) -> str:
    if step.startswith("="):
        return worded("the words say it: {say}", say=say(step[1:]))
    phrase, bar, rest = step.partition("|")
    if not bar:
        return step
    origin, _, value = rest.partition("|")
    quoted = origin if anchor is Anchor.PUBLICATION else f"'{origin}'"
    return worded("'{phrase}' counted from {quoted} is {say}", phrase=phrase, quoted=quoted, say=say(value))


def _vaguely(derivation: Derivation) -> str:
    return worded(", before {anchor_text}", anchor_text=derivation.anchor_text) if derivation.anchor_text else ""
