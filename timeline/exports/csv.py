"""A Timeline in, comma-separated values out (RFC 4180): one row an event, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from timeline.model import Actor, Article, Event, Role, Timeline, to_edtf
from timeline.wording.events import year_is_lent

COLUMNS = (
    "begin",
    "end",
    "edtf",
    "granularity",
    "title",
    "sources",
    "targets",
    "participants",
    "reported_by",
    "type",
    "certainty",
    "modality",
    "expression",
    "explanation",
    "sentence",
    "article",
    "article_title",
    "published",
    "source",
    "event",
    "corrected",
    "year",
    "reviewed",
    "starred",
    "tags",
    "note",
    "moved",
    "lead",
    "moved_because",
    "moved_when",
    "moved_before",
    "groups",
)
"""In this order. ``begin`` and ``end`` are ISO 8601 days, both inclusive, empty where open or unknown; actors of one
role are parted by "; "; ``article`` and ``event`` are ids, ``source`` is the file or address;
``corrected`` names what a person changed; ``year`` is "context" where the words of the date name
none; ``reviewed`` and ``starred`` are "yes" or empty, ``tags`` are parted by "; "; ``moved`` says
what a date that nobody set moved along with; ``lead`` is "yes" of the news itself; ``moved_because``,
``moved_when`` and ``moved_before`` say the same as ``moved`` for programs: the words that a person
set, and in EDTF when they now are and what the date was before; ``groups`` are those that a person
made of actors and that somebody of the row is in, as "Allies = Estmark + Westmark", parted by "; "."""

IS, AND = " = ", " + "
"""Between a group and its members, and between these."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that spreadsheets compute rather than show (OWASP, CSV Injection)."""


def dumps(timeline: Timeline) -> str:
    """Heading and rows, in order of time."""
    return "".join(stream([timeline]))


def stream(timelines: Iterable[Timeline]) -> Iterator[str]:
    """One heading, then the rows of each timeline; nothing where there is no timeline."""
    first = True
    for timeline in timelines:
        rows = list(_rows(timeline))
        yield _lines([COLUMNS, *rows] if first else rows)
        first = False


def _lines(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _rows(timeline: Timeline) -> Iterator[tuple[str, ...]]:
    articles = {article.id: article for article in timeline.articles}
    cast = {actor.id: actor for actor in timeline.actors}
    return (_row(event, articles[event.article], cast) for event in timeline.events)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _yes(is_so: bool) -> str:
    return "yes" if is_so else ""


def _row(event: Event, article: Article, cast: dict[str, Actor]) -> tuple[str, ...]:
    when = event.range
    expression = event.dating.expression
    return (
        _day(when.begin if when else None),
        _day(when.end if when else None),
        to_edtf(when) if when else "",
        when.granularity if when else "",
        event.title,
        *(_names([each.actor for each in event.actors if each.role is role], cast) for role in Role),
        _names(event.reported_by, cast),
        event.type or "",
        event.certainty,
        event.modality,
        expression.text if expression else "",
        event.dating.explanation,
        event.sentence.of(article.text),
        article.id,
        article.title,
        _day(article.published),
        article.source,
        event.id,
        "; ".join(sorted(event.corrected)),
        "context" if year_is_lent(event) else "",
        _yes(event.remark.reviewed),
        _yes(event.remark.starred),
        "; ".join(event.remark.tags),
        event.remark.note,
        _moved(event),
        _yes(event.lead),
        *_moved_by(event),
        _groups(event, cast),
    )


def _moved(event: Event) -> str:
    if event.dating.carried is None:
        return ""
    # Words for dates bring Babel along, which a table of what was extracted does without.
    from timeline.wording.events import say_moved

    return say_moved(event)


def _moved_by(event: Event) -> tuple[str, str, str]:
    carried = event.dating.carried
    if carried is None:
        return "", "", ""
    when, before = (to_edtf(each) if each else "" for each in (carried.when, carried.before))
    return carried.because, when, before


def _groups(event: Event, cast: dict[str, Actor]) -> str:
    there = {*event.actor_ids, *event.reported_by}
    groups = (each for each in cast.values() if each.id in there or not there.isdisjoint(each.members))
    told = ((each.name, _named(each.members, cast)) for each in groups if each.members)
    return "; ".join(f"{name}{IS}{AND.join(members)}" for name, members in told)


def _names(ids: Iterable[str], cast: dict[str, Actor]) -> str:
    return "; ".join(_named(ids, cast))


def _named(ids: Iterable[str], cast: dict[str, Actor]) -> list[str]:
    return [cast[id].name if id in cast else id for id in ids]


def _harmless(cell: str) -> str:
    """The cell with an apostrophe before what would be a formula, and without control characters."""
    shown = "".join(character if character >= " " or character in "\t\r\n" else " " for character in cell)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
