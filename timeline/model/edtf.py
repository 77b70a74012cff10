"""DateRange to EDTF and back (ISO 8601-2, level 1, with level 2 qualifiers on the ends of an interval)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from timeline.model.time import DateRange, Granularity, Qualifier

_SEASON_OF_MONTH = {3: 21, 6: 22, 9: 23, 12: 24}

_PARTS_OF_YEAR: dict[int, tuple[Granularity, int, int]] = {
    **{month: (Granularity.MONTH, month, 1) for month in range(1, 13)},
    **{21 + nth: (Granularity.SEASON, 3 + 3 * nth, 3) for nth in range(4)},
    **{25 + nth: (Granularity.SEASON, 3 + 3 * nth, 3) for nth in range(4)},
    **{29 + nth: (Granularity.SEASON, (8 + 3 * nth) % 12 + 1, 3) for nth in range(4)},
    **{33 + nth: (Granularity.QUARTER, 1 + 3 * nth, 3) for nth in range(4)},
    **{40 + nth: (Granularity.HALF, 1 + 6 * nth, 6) for nth in range(2)},
}
"""What the two digits after the year mean: granularity, first month, months. ISO 8601-2:2019, 4.8: seasons of no
hemisphere, of the northern, of the southern; quarters; semesters. A winter over two years is named by its first."""

_UNIT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<part>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?)?)?"
    r"(?P<mark>[~?%])?"
)


def to_edtf(when: DateRange) -> str:
    """``2022-08``, ``1895/1945``, ``2014/..``, ``199X``, ``2023-23`` (autumn): as short as the precision allows.

    Weeks, quarters and halves have no EDTF form of their own here and are written as intervals of their days; so is a
    season in doubt, of its months, as the format's grammar marks dates and no seasons and other programs refuse it.
    """
    whole = _whole(when)
    if whole and when.begin_qualifier == when.end_qualifier:
        return whole + (when.begin_qualifier or "")
    return f"{_end(when.begin, when, first=True)}/{_end(when.end, when, first=False)}"


def _whole(when: DateRange) -> str | None:
    begin, end = when.begin, when.end
    if begin is None or end is None:
        return None
    if begin == end:
        return begin.isoformat()
    if begin.day != 1 or end.day != monthrange(end.year, end.month)[1]:
        return None
    months = (end.year - begin.year) * 12 + end.month - begin.month + 1
    if months == 1:
        return f"{begin.year:04d}-{begin.month:02d}"
    if months == 3:
        return _season(when, begin)
    return _whole_years(f"{begin.year:04d}", months, when.granularity) if begin.month == 1 else None


def _season(when: DateRange, begin: date) -> str | None:
    """Three months as a season; None where they are told as a quarter, or begin in between."""
    season = when.granularity is Granularity.SEASON and when.begin_qualifier is None
    return f"{begin.year:04d}-{_SEASON_OF_MONTH[begin.month]}" if season and begin.month in _SEASON_OF_MONTH else None


def _whole_years(year: str, months: int, granularity: Granularity) -> str | None:
    """So many months from January on, where they are a year, or the decade or century that they are told as."""
    if months == 12:
        return year
    figures = {120: 3, 1200: 2}.get(months)
    is_told = granularity is (Granularity.DECADE if figures == 3 else Granularity.CENTURY)
    return f"{year[:figures]:X<4}" if figures and is_told and not year[figures:].strip("0") else None


def _end(day: date | None, when: DateRange, *, first: bool) -> str:
    if day is None:
        return ".."
    qualifier = (when.begin_qualifier if first else when.end_qualifier) or ""
    edge_of_month = day.day == (1 if first else monthrange(day.year, day.month)[1])
    if edge_of_month and day.month == (1 if first else 12) and _is_of_whole_years(when):
        return f"{day.year:04d}{qualifier}"
    if edge_of_month and _is_as_coarse_as(Granularity.MONTH, when):
        return f"{day.isoformat()[:7]}{qualifier}"
    return f"{day.isoformat()}{qualifier}"


def _is_of_whole_years(when: DateRange) -> bool:
    return _is_as_coarse_as(Granularity.YEAR, when) and not _is_part_of_year(when)


def _is_as_coarse_as(unit: Granularity, when: DateRange) -> bool:
    return when.granularity.coarseness >= unit.coarseness


def _is_part_of_year(when: DateRange) -> bool:
    """ "Late 2023" ends with December, which the year alone would not say."""
    if when.granularity is not Granularity.VAGUE or when.begin is None or when.end is None:
        return False
    return (when.begin.month, when.end.month) != (1, 12)


def from_edtf(text: str) -> DateRange | None:
    """What ``2022-08~``, ``199X``, ``2014/..``, ``2004-06-XX`` or ``2023-23`` mean; None for what is not read here.

    Read are level 0 and 1 and, of level 2, the parts of the year beyond the seasons. Not read, and None: years
    before 1 and after 9999, sets, significant digits, qualifiers inside a date. The time of a day is left out and
    the day kept as written. A range takes the granularity of its coarser end.
    """
    left, slash, right = text.strip().partition("/")
    if not slash:
        return _read_unit(left)
    first, last = _read_unit(left), _read_unit(right)
    if (first is None and left not in _OPEN) or (last is None and right not in _OPEN):
        return None
    return _range_of(first, last)


def _range_of(first: DateRange | None, last: DateRange | None) -> DateRange | None:
    """From the one to the other, open where there is none; None where both are, and where it would end too soon."""
    begin, end = first.begin if first else None, last.end if last else None
    if (begin is None and end is None) or (begin and end and begin > end):
        return None
    granularity = max((unit.granularity for unit in (first, last) if unit), key=lambda each: each.coarseness)
    marks = first.begin_qualifier if first else None, last.end_qualifier if last else None
    return DateRange(begin, end, granularity, *marks)


_OPEN = ("", "..")
"""An end of a range that is not known, or not yet."""


def _read_unit(text: str) -> DateRange | None:
    found = _UNIT.fullmatch(text)
    if found is None:
        return None
    years, part, day, mark = found["year"], found["part"], found["day"], found["mark"]
    qualifier = Qualifier(mark) if mark else None
    bounds = _bounds(years, part, day)
    return DateRange(*bounds, qualifier, qualifier) if bounds else None


def _bounds(years: str, part: str | None, day: str | None) -> tuple[date, date, Granularity] | None:
    first, last = int(years.replace("X", "0")), int(years.replace("X", "9"))
    if first < 1 or (first != last and part):
        return None
    if part is None or (part == "XX" and day in (None, "XX")):
        granularity = {1: Granularity.YEAR, 10: Granularity.DECADE, 100: Granularity.CENTURY}[last - first + 1]
        return date(first, 1, 1), date(last, 12, 31), granularity
    return _in_year(first, part, day)


def _in_year(year: int, part: str, day: str | None) -> tuple[date, date, Granularity] | None:
    granularity, month, months = _PARTS_OF_YEAR.get(int(part) if part != "XX" else 0, (None, 0, 0))
    if granularity is None or (day and granularity is not Granularity.MONTH):
        return None
    if day and day != "XX":
        try:
            exact = date(year, month, int(day))
        except ValueError:
            return None
        return exact, exact, Granularity.DAY
    turn, last = divmod(month + months - 2, 12)
    if year + turn > date.max.year:
        return None
    end = date(year + turn, last + 1, monthrange(year + turn, last + 1)[1])
    return date(year, month, 1), end, granularity
