"""An event in; how it was dated, with days written as the reader has them and words as the article has them, out."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from functools import partial

from timeline.model import Anchor, DateRange, Derivation, Event, Granularity, TemporalExpression
from timeline.wording.dates import WORLD_ENGLISH, say_range
from timeline.wording.derivations import explain, say


def say_why(event: Event, locale: str = WORLD_ENGLISH) -> str:
    """The explanation of an event's date, said anew for the locale; as it was kept where that cannot be done.

    It was worded when the event was extracted, in one style. What is said of the expression itself is known as data as
    well, and is told anew from that wherever the same data told the words that were kept.
    """
    why, words = event.dating.explanation, event.dating.expression
    if words is None or words.value is None or not words.explanation:
        return why
    at, kept = why.lower().find(words.explanation.lower()), words.explanation
    if at < 0 or explain(words.derivation, words.type, words.value) != kept:
        return why
    anew = explain(_own(words, locale), words.type, words.value, say=partial(say_value, locale=locale))
    if why[at] != kept[0]:
        anew = anew[:1].lower() + anew[1:]
    return why[:at] + anew + why[at + len(kept) :]


def say_value(value: str, locale: str) -> str:
    """A TIMEX3 value with its day or month written as the locale has them."""
    when = _unit_of(value)
    return say_range(when, locale) if when else say(value)


def _unit_of(value: str) -> DateRange | None:
    day = value.partition("T")[0]
    if not day.replace("-", "").isdigit():
        return None
    try:
        if len(day) == len("2024-08-05"):
            return DateRange.day(date.fromisoformat(day))
        if len(day) == len("2024-08"):
            first = date.fromisoformat(f"{day}-01")
            return DateRange(first, first.replace(day=monthrange(first.year, first.month)[1]), Granularity.MONTH)
    except ValueError:
        return None  # digits that are no day of the calendar
    return None


def _own(words: TemporalExpression, locale: str) -> Derivation:
    derivation = words.derivation
    return replace(derivation, steps=tuple(_step(step, words, locale) for step in derivation.steps))


def _step(step: str, words: TemporalExpression, locale: str) -> str:
    """A move with the article's own capitals, and the day of publication as the locale has it."""
    phrase, bar, rest = step.partition("|")
    if not bar or step.startswith("="):
        return step
    origin, _, value = rest.partition("|")
    anchor = words.derivation.anchor_range
    if words.derivation.anchor is Anchor.PUBLICATION and anchor and anchor.begin:
        day = anchor.begin.isoformat()
        origin = say_value(day, locale) if origin == say(day) else origin
    return f"{_as_written(phrase, words.text)}|{origin}|{value}"


def _as_written(phrase: str, text: str) -> str:
    at = text.lower().find(phrase.lower())
    found = text[at : at + len(phrase)]
    return found if at >= 0 and found.lower() == phrase.lower() else phrase
