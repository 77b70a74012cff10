"""A date as a person types it, in; the days it means, no finer and no surer than it was typed, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.dates.language import DateLanguage, language_of
from timeline.dates.tagging import tag_words
from timeline.model import DateRange, Qualifier, TemporalExpression, from_edtf

_DAY = timedelta(days=1)
_Ends = Callable[[DateRange], tuple[date | None, date | None]]
_ONE_END: dict[str, _Ends] = {
    "since": lambda when: (when.begin, None),
    "after": lambda when: (when.end + _DAY if when.end and when.end < date.max else None, None),
    "until": lambda when: (None, when.end),
    "before": lambda when: (None, when.begin - _DAY if when.begin and when.begin > date.min else None),
}
"""What each word leaves open, by its field of ``Typing``, and which end of the unit after it is known."""


@dataclass(frozen=True, slots=True)
class _TypedFrom:
    """What typed words are counted from, and whose words they are."""

    published: date | None
    language: DateLanguage


def read_date(words: str, published: date | None = None, language: DateLanguage | None = None) -> DateRange | None:
    """``August 2022``, ``c. 1972``, ``between 2014 and 2016``, ``1990s``, ``since 2014``, ``1972?`` or EDTF.

    Every word must be understood: where one is not, or the words name two dates, or no day (31 February), it is
    None. Words that are counted from a day ("last Friday") are counted from ``published``; without a
    ``language`` they are read as English.
    """
    typed = " ".join(words.split()).strip(" .,;")
    if not typed:
        return None
    day = _TypedFrom(published, language or language_of())
    return from_edtf(typed) or _doubtful(typed, day) or _certain(typed, day)


def _doubtful(typed: str, day: _TypedFrom) -> DateRange | None:
    doubt = day.language.typing.doubt
    for qualifier, pattern in doubt.items():
        if found := re.fullmatch(pattern, typed, re.IGNORECASE | re.DOTALL):
            inner = next(filter(None, found.groups()), "")
            if any(
                re.fullmatch(twice, inner, re.IGNORECASE | re.DOTALL) for twice in day.language.typing.doubt.values()
            ):
                return None
            when = from_edtf(inner) or _certain(inner, day)
            return _qualified(when, qualifier) if when else None
    return None


def _qualified(when: DateRange, qualifier: Qualifier) -> DateRange:
    begin = qualifier if when.begin else None
    return replace(when, begin_qualifier=begin, end_qualifier=qualifier if when.end else None)


def _certain(typed: str, day: _TypedFrom) -> DateRange | None:
    return _one_end(typed, day) or _unit(typed, day) or _both_ends(typed, day)


def _one_end(typed: str, day: _TypedFrom) -> DateRange | None:
    for field, ends in _ONE_END.items():
        opening = getattr(day.language.typing, field)
        found = re.fullmatch(rf"(?:{opening})\s++(.+)", typed, re.IGNORECASE | re.DOTALL)
        known = _expression(found[1], day) if found else None
        if known and known.range and "/" not in (known.value or ""):
            begin, end = ends(known.range)
            return DateRange(begin, end, known.range.granularity) if begin or end else None
    return None


def _both_ends(typed: str, day: _TypedFrom) -> DateRange | None:
    """From one unit to another; a first month or day without a year lies nearest to the last."""
    for pattern in day.language.typing.both_ends:
        found = re.fullmatch(pattern, typed, re.IGNORECASE | re.DOTALL)
        last = _unit(found["last"], day) if found else None
        first = _unit(found["first"], replace(day, published=last.begin)) if found and last else None
        if first and last and first.begin and last.end and first.begin <= last.end:
            coarser = max(first.granularity, last.granularity, key=lambda each: each.coarseness)
            return DateRange(first.begin, last.end, coarser)
    return None


def _unit(typed: str, day: _TypedFrom) -> DateRange | None:
    if exact := from_edtf(typed):
        return exact
    found = _expression(typed, day)
    return found.range if found else None


def _expression(typed: str, day: _TypedFrom) -> TemporalExpression | None:
    """The one expression that all the words make up."""
    opening = day.language.typing.empty(typed)
    phrase = typed[opening.end() :] if opening else typed
    found = tag_words(phrase, day.published, language=day.language).expressions
    return found[0] if len(found) == 1 and found[0].span == (0, len(phrase)) else None
