"""A date as a person types it, in; the days it means, no finer and no surer than it was typed, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.tagging import tag_words
from timeline.model import DateRange, Qualifier, TemporalExpression, from_edtf

_DAY = timedelta(days=1)
_DOUBT = {
    Qualifier.APPROXIMATE: r"(?:~|≈|(?:c|ca|circa|about|around|roughly|approximately|approx)\b\.?)\s*+(?P<date>.+)",
    Qualifier.UNCERTAIN: r"(?:possibly|perhaps|probably|maybe)\s++(?P<date>.+)|(?P<date2>.+?)(?<!\s)\s*+\(?\?\)?",
}
_BOTH_ENDS = (
    r"between\s++(?P<first>.+?)(?<!\s)\s++and\s++(?P<last>.+)",
    r"(?:from\s++)?+(?P<first>.+?)(?<!\s)\s++(?:to|until|till|through|[-–—])\s++(?P<last>.+)",
    r"(?P<first>[^–—]+)[–—](?P<last>[^–—]+)",
    r"(?P<first>[^-]+)-(?P<last>[^-]+)",
)
_ONE_END: dict[str, Callable[[DateRange], tuple[date | None, date | None]]] = {
    "since|from": lambda when: (when.begin, None),
    "after": lambda when: (when.end + _DAY if when.end and when.end < date.max else None, None),
    "until|till|up to|by": lambda when: (None, when.end),
    "before": lambda when: (None, when.begin - _DAY if when.begin and when.begin > date.min else None),
}
"""What each word leaves open, and which end of the unit after it is known."""
_EMPTY_WORDS = re.compile(r"(?:in|on|during|at)\s+", re.IGNORECASE)


def read_date(words: str, published: date | None = None) -> DateRange | None:
    """``August 2022``, ``c. 1972``, ``between 2014 and 2016``, ``1990s``, ``since 2014``, ``1972?`` or EDTF.

    Every word must be understood: where one is not, or the words name two dates, or no day (31 February), it is
    None. Words that are counted from a day ("last Friday") are counted from ``published``.
    """
    typed = " ".join(words.split()).strip(" .,;")
    if not typed:
        return None
    return from_edtf(typed) or _doubtful(typed, published) or _certain(typed, published)


def _doubtful(typed: str, published: date | None) -> DateRange | None:
    for qualifier, pattern in _DOUBT.items():
        if found := re.fullmatch(pattern, typed, re.IGNORECASE | re.DOTALL):
            inner = next(filter(None, found.groups()), "")
            if any(re.fullmatch(twice, inner, re.IGNORECASE | re.DOTALL) for twice in _DOUBT.values()):
                return None
            when = from_edtf(inner) or _certain(inner, published)
            return _qualified(when, qualifier) if when else None
    return None


def _qualified(when: DateRange, qualifier: Qualifier) -> DateRange:
    begin = qualifier if when.begin else None
    return replace(when, begin_qualifier=begin, end_qualifier=qualifier if when.end else None)


def _certain(typed: str, published: date | None) -> DateRange | None:
    return _one_end(typed, published) or _unit(typed, published) or _both_ends(typed, published)


def _one_end(typed: str, published: date | None) -> DateRange | None:
    for opening, ends in _ONE_END.items():
        found = re.fullmatch(rf"(?:{opening})\s++(.+)", typed, re.IGNORECASE | re.DOTALL)
        known = _expression(found[1], published) if found else None
        if known and known.range and "/" not in (known.value or ""):
            begin, end = ends(known.range)
            return DateRange(begin, end, known.range.granularity) if begin or end else None
    return None


def _both_ends(typed: str, published: date | None) -> DateRange | None:
    """From one unit to another; a first month or day without a year lies nearest to the last."""
    for pattern in _BOTH_ENDS:
        found = re.fullmatch(pattern, typed, re.IGNORECASE | re.DOTALL)
        last = _unit(found["last"], published) if found else None
        first = _unit(found["first"], last.begin if last else None) if found and last else None
        if first and last and first.begin and last.end and first.begin <= last.end:
            coarser = max(first.granularity, last.granularity, key=lambda each: each.coarseness)
            return DateRange(first.begin, last.end, coarser)
    return None


def _unit(typed: str, published: date | None) -> DateRange | None:
    if exact := from_edtf(typed):
        return exact
    found = _expression(typed, published)
    return found.range if found else None


def _expression(typed: str, published: date | None) -> TemporalExpression | None:
    """The one expression that all the words make up."""
    opening = _EMPTY_WORDS.match(typed)
    phrase = typed[opening.end() :] if opening else typed
    found = tag_words(phrase, published).expressions
    return found[0] if len(found) == 1 and found[0].span == (0, len(phrase)) else None
