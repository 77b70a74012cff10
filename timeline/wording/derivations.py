"""A derivation in, one plain sentence out."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from datetime import date
from functools import lru_cache

from timeline.catalogue import counted, marked, spoken, worded
from timeline.model import Anchor, Derivation, TimexType

_A_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?")
_A_LENGTH = re.compile(r"(?<![\d.])(\d{1,9}|X)([A-Z]{1,2})")
_NOT_SAID = "X"
_SO_MANY: dict[str, Callable[[int], str]] = {
    "Y": lambda number: counted("{number} year", "{number} years", number),
    "M": lambda number: counted("{number} month", "{number} months", number),
    "W": lambda number: counted("{number} week", "{number} weeks", number),
    "WE": lambda number: counted("{number} weekend", "{number} weekends", number),
    "D": lambda number: counted("{number} day", "{number} days", number),
    "Q": lambda number: counted("{number} quarter", "{number} quarters", number),
    "CE": lambda number: counted("{number} century", "{number} centuries", number),
    "TH": lambda number: counted("{number} hour", "{number} hours", number),
    "TM": lambda number: counted("{number} minute", "{number} minutes", number),
    "TS": lambda number: counted("{number} second", "{number} seconds", number),
}
_SOME = {
    "Y": marked("some years, how many is not said"),
    "M": marked("some months, how many is not said"),
    "W": marked("some weeks, how many is not said"),
    "D": marked("some days, how many is not said"),
    "DE": marked("some decades, how many is not said"),
    "CE": marked("some centuries, how many is not said"),
    "TH": marked("some hours, how many is not said"),
    "TM": marked("some minutes, how many is not said"),
    "TS": marked("some seconds, how many is not said"),
}
"""Lengths of so many units, and of units whose number nobody told, by their letters in TIMEX3."""
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
        return _lasting(value) + (
            worded(", counted from {anchor_text}", anchor_text=derivation.anchor_text) if derivation.anchor_text else ""
        )
    if type is TimexType.SET:
        return _again_and_again(value)
    if value.endswith("_REF"):
        return {
            "PAST_REF": worded("some time in the past"),
            "PRESENT_REF": worded("the time of writing"),
        }.get(value, worded("some time to come")) + _vaguely(derivation)
    return _by_steps(derivation, value, say)


def say_length(value: str) -> str:
    """A TIMEX3 length of time in words: ``1 year and 6 months`` of ``P1Y6M``, ``some days`` of ``PXD``.

    Empty where there are no words for it here.
    """
    days, _, hours = value.removeprefix("P").partition("T")
    parts = [*_A_LENGTH.findall(days), *((number, f"T{unit}") for number, unit in _A_LENGTH.findall(hours))]
    said = [_length(number, unit) for number, unit in parts]
    return worded(" and ").join(said) if said and all(said) else ""


def _length(number: str, unit: str) -> str:
    if number == _NOT_SAID:
        return worded(_SOME[unit]) if unit in _SOME else ""
    return _SO_MANY[unit](int(number)) if unit in _SO_MANY else ""


def _lasting(value: str) -> str:
    length = say_length(value)
    return worded("a length of time ({value})", value=length) if length else worded("a length of time")


def _again_and_again(value: str) -> str:
    if length := say_length(value):
        return worded("a time that comes again and again (every {length})", length=length)
    return worded("a time that comes again and again")


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
