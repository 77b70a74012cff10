"""A Timeline in, an iCalendar file out (RFC 5545), for calendars: one whole-day entry a dated event.

What was said less exactly than a day fills all the days that may be meant and begins with "≈" and the date in words;
an entry whose date is only assumed says so and is tentative.
An open end fills only the unit that was named. Events without a date cannot stand in a calendar; it says how many.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar
from icalendar import Event as Component

from timeline.catalogue import worded
from timeline.exports.entry import ToldEvent, entries, heading, plain
from timeline.model import Certainty, DateRange, Event, Granularity, Modality, Timeline, to_edtf
from timeline.model.partial import meant
from timeline.wording.dates import WORLD_ENGLISH

_DAY = timedelta(days=1)
_WEEK = timedelta(days=6)
_STATUS = {Modality.ACTUAL: "CONFIRMED", Modality.DENIED: "CANCELLED"}
_OPEN = "TENTATIVE"
_MONTHS = {Granularity.MONTH: 1, Granularity.SEASON: 3, Granularity.QUARTER: 3, Granularity.HALF: 6}
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}


def dumps(timeline: Timeline, locale: str = WORLD_ENGLISH) -> bytes:
    """The calendar, UTF-8 with the line ends and folding that the standard asks for."""
    calendar = Calendar()
    calendar.add("prodid", "-//Timeline//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", heading(timeline))
    undated = sum(event.range is None for event in timeline.events)
    if undated:
        calendar.add(
            "x-wr-caldesc", worded("Left out, since nothing is known of their date: {undated}", undated=undated)
        )
    for entry in entries(timeline, locale):
        if (when := meant(entry.event)) is not None:
            calendar.add_component(_component(entry, when))
    return bytes(calendar.to_ical())


def _component(entry: ToldEvent, when: DateRange) -> Component:
    begin, end = _days(when)
    component = Component()
    component.add("uid", f"{plain(entry.event.id)}.{entry.article.digest[:16]}@timeline")
    component.add("dtstamp", _stamp(entry, begin))
    component.add("dtstart", begin)
    if end < date.max:
        component.add("dtend", end + _DAY)
    component.add("summary", _summary(entry, when))
    component.add("description", "\n".join(_description(entry)))
    component.add("status", _status(entry.event))
    component.add("transp", "TRANSPARENT")
    if entry.event.type:
        component.add("categories", [str(entry.event.type)])
    component.add("x-timeline-edtf", to_edtf(when))
    if entry.changed:
        component.add("x-timeline-corrected", entry.changed)
    return component


def _summary(entry: ToldEvent, when: DateRange) -> str:
    said = [] if _exact(when) else [f"≈ {entry.when}"]
    if entry.event.certainty is Certainty.ASSUMED:
        said.append(worded("date {certainty}", certainty=entry.certainty))
    return f"{', '.join(said)}: {entry.title}" if said else entry.title


def _status(event: Event) -> str:
    """What happened is confirmed where its date is known."""
    if event.certainty is Certainty.ASSUMED and event.modality is Modality.ACTUAL:
        return _OPEN
    return _STATUS.get(event.modality, _OPEN)


def _description(entry: ToldEvent) -> Iterator[str]:
    yield f"{entry.when} ({entry.certainty}, {entry.modality})"
    if entry.who:
        yield entry.who
    yield f"“{entry.sentence}”"
    if entry.why:
        yield entry.why
    yield from entry.by_person
    yield " · ".join(filter(None, (plain(entry.article.title), plain(entry.article.source))))


def _exact(when: DateRange) -> bool:
    """Whether both ends are days that were said."""
    said = when.granularity is Granularity.DAY and when.begin is not None and when.end is not None
    return said and not when.begin_qualifier and not when.end_qualifier


def _days(when: DateRange) -> tuple[date, date]:
    """First and last day, both inclusive."""
    if when.begin is not None:
        return when.begin, when.end if when.end is not None else _last_of(when.begin, when.granularity)
    assert when.end is not None
    return _first_of(when.end, when.granularity), when.end


def _last_of(begin: date, granularity: Granularity) -> date:
    """The last day of the unit that begins then, for "since"."""
    if granularity is Granularity.WEEK:
        return min(begin, date.max - _WEEK) + _WEEK
    if granularity in _MONTHS:
        year, month = divmod(begin.year * 12 + begin.month + _MONTHS[granularity] - 2, 12)
        return date(year, month + 1, monthrange(year, month + 1)[1]) if year <= date.max.year else date.max
    if granularity is Granularity.DAY or granularity is Granularity.VAGUE:
        return begin
    return date(min(begin.year + _YEARS.get(granularity, 1) - 1, date.max.year), 12, 31)


def _first_of(end: date, granularity: Granularity) -> date:
    """The first day of the unit that ends then, for "until"."""
    if granularity is Granularity.WEEK:
        return max(end, date.min + _WEEK) - _WEEK
    if granularity in _MONTHS:
        year, month = divmod(end.year * 12 + end.month - _MONTHS[granularity], 12)
        return date(year, month + 1, 1) if year >= date.min.year else date.min
    if granularity is Granularity.DAY or granularity is Granularity.VAGUE:
        return end
    return date(max(end.year - _YEARS.get(granularity, 1) + 1, date.min.year), 1, 1)


def _stamp(entry: ToldEvent, begin: date) -> datetime:
    """The standard asks when an entry was written: when the article was published, so that the same article gives the
    same file.
    """
    return datetime.combine(entry.article.published or begin, time(), UTC)
