"""A derivation in, one plain sentence out."""

from __future__ import annotations

import re
from datetime import date

from timeline.model import Anchor, Derivation, TimexType

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_A_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?")
_SEASON = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def explain(
    derivation: Derivation, type: TimexType, value: str | None, *, anchored: bool = True, published: bool = True
) -> str:
    """How the value came about, or why there is none.

    ``anchored``: was every anchor there that it needs? ``published``: is the day of publication known?
    """
    if value is None and anchored:
        return "the words do not make out a day of the calendar"
    if value is None:
        why = derivation.because if published else "give the publication date"
        return f"it is counted from a day that is not known: {why}"
    if type is TimexType.DURATION:
        return f"a length of time ({value})" + (
            f", counted from {derivation.anchor_text}" if derivation.anchor_text else ""
        )
    if type is TimexType.SET:
        return f"a time that comes again and again ({value})"
    if value.endswith("_REF"):
        return {"PAST_REF": "some time in the past", "PRESENT_REF": "the time of writing"}.get(
            value, "some time to come"
        ) + _vaguely(derivation)
    steps = [_step(step, derivation.anchor) for step in derivation.steps]
    if derivation.anchor is Anchor.NONE:
        return "; ".join(steps) or f"the words say it: {say(value)}"
    return "; ".join(steps) or f"counted from '{derivation.anchor_text}' it is {say(value)}"


def say(value: str) -> str:
    """A TIMEX3 value as people write it."""
    if match := _A_DAY.fullmatch(value):
        return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {int(match[1])}"
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return f"{_MONTHS[int(match[2]) - 1]} {int(match[1])}"
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{_SEASON[match[2]]} {match[1]}"
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return f"the week of {say(date.fromisocalendar(int(match[1]), int(match[2]), 1).isoformat())}"
    if match := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return f"quarter {match[2]} of {match[1]}"
    if re.fullmatch(r"\d{3}", value):
        return f"the {value}0s"
    if match := re.fullmatch(r"BC(\d{4})(-.*)?", value):
        return f"{int(match[1])} BC"
    return value


def _step(step: str, anchor: Anchor) -> str:
    if step.startswith("="):
        return f"the words say it: {say(step[1:])}"
    phrase, bar, rest = step.partition("|")
    if not bar:
        return step
    origin, _, value = rest.partition("|")
    quoted = origin if anchor is Anchor.PUBLICATION else f"'{origin}'"
    return f"'{phrase}' counted from {quoted} is {say(value)}"


def _vaguely(derivation: Derivation) -> str:
    return f", before {derivation.anchor_text}" if derivation.anchor_text else ""
