"""A Timeline in, the JSON of TimelineJS out (Knight Lab, timeline.knightlab.com/docs/json-format.html).

Dates are given as far as they were said and no further: a month has no day. Events without a date cannot be shown
there and are left out. What TimelineJS takes for HTML is escaped. ``timeline``, which TimelineJS passes over, is the
same as our own JSON has it, so that the file can be read back in.
"""

from __future__ import annotations

import json
from datetime import date
from html import escape
from typing import Any

from timeline.catalogue import worded
from timeline.exports.entry import ToldEvent, entries, heading, plain
from timeline.exports.json import records
from timeline.model import DateRange, Granularity, Timeline
from timeline.model.partial import meant
from timeline.wording.dates import WORLD_ENGLISH

_WITH_DAYS = {Granularity.DAY, Granularity.WEEK}
_WITHOUT_MONTHS = {Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY}


def dumps(timeline: Timeline, locale: str = WORLD_ENGLISH) -> str:
    """One object: a title slide and a slide an event."""
    slides = [_slide(entry, when) for entry in entries(timeline, locale) if (when := meant(entry.event))]
    sources = "<br>".join(escape(plain(article.source)) for article in timeline.articles if article.source)
    title = {"text": {"headline": escape(heading(timeline)), "text": sources}, "autolink": False}
    whole = {"title": title, "events": slides, "scale": "human", "timeline": list(records(timeline))}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _slide(entry: ToldEvent, when: DateRange) -> dict[str, Any]:
    known = when.begin or when.end
    assert known is not None
    start = _date(known, when.granularity)
    slide: dict[str, Any] = {
        "unique_id": plain(entry.event.id).replace(" ", "-"),
        "start_date": start,
        "display_date": escape(entry.when),
        "text": {"headline": escape(entry.title), "text": _body(entry)},
        "autolink": False,
    }
    if when.end is not None and (end := _date(when.end, when.granularity)) != start:
        slide["end_date"] = end
    if entry.event.type:
        slide["group"] = entry.event.type.capitalize()
    if entry.changed:
        slide["corrected"] = sorted(entry.event.corrected)
    return slide


def _date(day: date, granularity: Granularity) -> dict[str, int]:
    if granularity in _WITH_DAYS:
        return {"year": day.year, "month": day.month, "day": day.day}
    if granularity in _WITHOUT_MONTHS:
        return {"year": day.year}
    return {"year": day.year, "month": day.month}


def _body(entry: ToldEvent) -> str:
    known = " · ".join(filter(None, (entry.who, worded("date {certainty}", certainty=entry.certainty), entry.modality)))
    parts = [f"<p>{escape(known)}</p>", f"<blockquote>{escape(entry.sentence)}</blockquote>"]
    parts += [f"<p>{escape(words)}</p>" for words in (entry.why, *entry.by_person) if words]
    return "".join(parts)
