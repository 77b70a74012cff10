"""What an article dates and its day of publication in; whether it tells of another time altogether, out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from timeline.model import TemporalExpression

_A_YEAR = timedelta(days=365)
_MANY = 5
"""Times that a text names before its silence about the present says something; reports with less may look back."""


def is_of_long_ago(expressions: Iterable[TemporalExpression], published: date | None) -> bool:
    """Whether every time it names, and there are several, was over a year before it appeared.

    What such a text leaves undated did not happen on the day of publication: it is a history, or a life. False where
    that day is not known.
    """
    if published is None:
        return False
    last = [each.range.end or each.range.begin for each in expressions if each.range is not None]
    known = [day for day in last if day is not None]
    return len(known) >= _MANY and all(day < published - _A_YEAR for day in known)
