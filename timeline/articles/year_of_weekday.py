"""A report whose dateline leaves out the year in; the only year near its story that its weekday allows, out.

"PORT SUDAN, Jan 27 (Agency) - The army said on Monday", in a story whose last month is May 2024, came out on 27 January
2025: of the first two 27 Januaries behind May 2024, that one alone was a Monday. Agencies call the day of the dateline
by its name in the first sentence; one that names another day there would else be years ahead of all that it tells.
"""

from __future__ import annotations

import re
from datetime import date

from timeline.articles.days import calendar_day, month_number, weekday_agrees
from timeline.articles.head_words import head_words

_YEARS = 2
"""News tells of what is not long past: a report lies in the two years behind the last month that it names."""
_SENTENCE = re.compile(r"[.!?](?:[\"'”’)]|\s|$)")


def year_of_weekday(text: str, lead: str, month: int, day: int) -> int | None:
    """The year of a report's day, by ``text``, all of it, and ``lead``, what stands behind its dateline.

    None where the first sentence names no day, where no month of a year is named, or where two years would do.
    """
    said = head_words().on_a_day.search(_SENTENCE.split(lead, maxsplit=1)[0])
    told = [
        first
        for match in head_words().month_of_a_year.finditer(text)
        if (first := calendar_day(int(match["year"]), month_number(match["month"]), 1))
    ]
    if said is None or not told:
        return None
    last = max(told)
    fitting = [each.year for each in _days_behind(last, month, day) if weekday_agrees(said["weekday"], each)]
    return fitting[0] if len(fitting) == 1 else None


def _days_behind(last: date, month: int, day: int) -> list[date]:
    """That day of the year in each of the years behind the last month that is told of."""
    found = [calendar_day(last.year + ahead, month, day) for ahead in range(_YEARS + 1)]
    return [each for each in found if each is not None and each >= last][:_YEARS]
