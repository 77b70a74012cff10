"""A Timeline in; the spine out: time runs down, a row for every event. For screens as narrow as a hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from timeline.catalogue import worded
from timeline.chart import labels as lettering
from timeline.chart.axis import days_of
from timeline.chart.bars import Bars, Box
from timeline.chart.clusters import places_of
from timeline.chart.colour import ACCENT, LINE, QUIET, fade
from timeline.chart.figure import Lines, Look, Marks, Piece, assemble, note, quiet, texts, unseen
from timeline.chart.hover import TEMPLATE, escape, say_cluster, say_event
from timeline.chart.legend import legend_height, legend_signs, legend_words, say_lent, set_legend
from timeline.chart.marks import look_of
from timeline.chart.sheet import View
from timeline.chart.ticks import say_gap
from timeline.model import Certainty, DateRange, Event, Granularity, Modality, Timeline
from timeline.model.partial import as_meant
from timeline.wording.dates import CERTAINTY, say_count, say_range
from timeline.wording.events import cut, say_actors, say_marks, say_short

LINE_HEIGHT = 18.0
GAP_HEIGHT = 34.0
PUBLISHED_HEIGHT = 30.0
WORTH_SAYING = 300
"""Days: a longer empty time between two events is said in words."""
MOST_ROWS = 150
"""Events that get a row each; more are drawn together, in about GROUPS rows."""
GROUPS = 80
WIDTH = 360.0
"""Pixels across of the narrowest phone, less its margins."""
_X = 0.03
_TEXT = 0.09
_BAR = 0.016
_HOVER_WIDTH = 36
_ABOVE = 9.0
"""Pixels that the words of a row begin above its mark's middle."""
_MARGIN = {"l": 6, "r": 6, "t": 6, "b": 6}


@dataclass(slots=True)
class _Roll:
    """The spine as far as it is drawn; ``y`` is where the next row begins.

    ``rows`` are the top and the bottom of each row, and what it opens: an event's id, or the two days of a group.
    """

    y: float = 14.0
    line: Lines = field(default_factory=Lines)
    published: Lines = field(default_factory=Lines)
    bars: Bars = field(default_factory=Bars)
    marks: Marks = field(default_factory=Marks)
    handles: Marks = field(default_factory=Marks)
    notes: list[Piece] = field(default_factory=list)
    groups: list[tuple[Sequence[Event], tuple[str, str]]] = field(default_factory=list)
    rows: list[tuple[float, float, str]] = field(default_factory=list)

    def end_row(self, height: float, opens: str) -> None:
        """The next row begins so many pixels below; what stands between belongs to this one, from its date on."""
        self.rows.append((self.y - _ABOVE, self.y + height - _ABOVE, opens))
        self.y += height


def draw_spine(timeline: Timeline, view: View) -> Piece:
    """The figure as one dict. Of very many events, those that follow each other are one row that can be opened."""
    timeline = as_meant(timeline)
    events = [event for event in timeline.events if event.range]
    names = {actor.id: actor.name for actor in timeline.actors}
    articles = {article.id: article for article in timeline.articles}
    roll, before, published = _Roll(), None, _published(timeline, view)
    for group in _grouped(events, view.selected):
        begin, end = _extent(group)
        if published and published.toordinal() < begin:
            _add_published(roll, published, view)
            published = None
        if before is not None:
            _add_gap(roll, begin - before)
        before = max(before or end, end)
        if len(group) > 1:
            _add_group(roll, group, view)
        else:
            (event,) = group
            said = [event.id, say_event(event, articles[event.article], names, view.locale, _HOVER_WIDTH)]
            _add(roll, event, said, names, view)
    if published:
        _add_published(roll, published, view)
    return _assembled(roll, events, timeline.events, view)


def _add_gap(roll: _Roll, days: int) -> None:
    """A row that says how long nothing happened, where that is worth it."""
    if days > WORTH_SAYING:
        roll.notes.append(note(quiet(f"⋮&nbsp; {say_gap(days)}"), _X, roll.y - 4, xshift=-3, size=12))
        roll.y += GAP_HEIGHT


def _grouped(events: Sequence[Event], selected: str | None) -> Iterator[Sequence[Event]]:
    """Each alone, or of very many, rows of as many as make MOST_ROWS; the selected one always alone."""
    size = 1 if len(events) <= MOST_ROWS else -(-len(events) // GROUPS)
    for at in range(0, len(events), size):
        group = events[at : at + size]
        place = next((place for place, event in enumerate(group) if event.id == selected), None)
        parts = [group] if place is None else [group[:place], group[place : place + 1], group[place + 1 :]]
        yield from filter(None, parts)


def _extent(group: Sequence[Event]) -> tuple[int, int]:
    spans = [days_of(event.range) for event in group if event.range]
    return min(begin for begin, _ in spans), max(end for _, end in spans)


def _add_group(roll: _Roll, group: Sequence[Event], view: View) -> None:
    """A row for many events: their number, their time, the first title; a tap looks closer."""
    first, after = _extent(group)
    begin, end = date.fromordinal(first), date.fromordinal(after - 1)
    when = say_range(DateRange(begin, end, Granularity.DAY), view.locale, short=True)
    said = ["", say_cluster(group, view.locale, _HOVER_WIDTH), begin.isoformat(), end.isoformat()]
    lines = [quiet(escape(when)), f"<b>{escape(say_count(group))}</b>", quiet(escape(cut(f"{group[0].title} …", 44)))]
    height = LINE_HEIGHT * len(lines) + 16
    roll.notes.append(note("<br>".join(lines), _TEXT, roll.y - _ABOVE, size=12.5))
    roll.groups.append((group, (begin.isoformat(), end.isoformat())))
    roll.marks.add(_X, roll.y + 8, said, Look("circle", QUIET, QUIET, 19))
    roll.line.add([(_X, roll.y), (_X, roll.y + height)])
    for place in range(2, 10):
        roll.handles.add(place / 10, roll.y + height / 3, said, unseen(30))
    roll.end_row(height, f"{begin.isoformat()} {end.isoformat()}")


def _assembled(roll: _Roll, events: Sequence[Event], every: Sequence[Event], view: View) -> Piece:
    alone = {opens for _, _, opens in roll.rows}
    dates = {event.id: say_short(event, view.locale) for event in events if event.id in alone}
    lent = say_lent(events, dates)
    legend = set_legend(events, WIDTH, view.letters, lent, grouped=False, aimed=False)
    data = [roll.line.trace(fade(LINE, 0.8), 3), roll.published.trace(QUIET, 1.5, "2px,3px"), *roll.bars.traces]
    data += [roll.marks.trace("events", TEMPLATE), roll.handles.trace("labels", TEMPLATE, 0)]
    data = [trace for trace in data if trace["x"]]
    data += legend_signs(legend, roll.y + 8, WIDTH)
    data.append(texts([*roll.notes, *legend_words(legend, roll.y + 8, WIDTH)], WIDTH, "words"))
    meta = {
        "form": "spine",
        "events": [event.id for event in events],
        "groups": places_of(roll.groups, every),
        "rows": roll.rows,
        "count": len(every),
        "selected": view.selected,
    }
    return assemble(data, [], roll.notes, roll.y + 8 + legend_height(legend), _MARGIN, meta)


def _add(roll: _Roll, event: Event, said: list[str], names: dict[str, str], view: View) -> None:
    """One row: a point where the day is known, else a bar that fades as far as what is known does."""
    text, height = _entry(event, names, view)
    y, chosen = roll.y, event.id == view.selected
    roll.notes.append(note(text, _TEXT, y - _ABOVE, **({"bgcolor": fade(ACCENT, 0.25)} if chosen else {})))
    if event.range and event.range.is_day:
        look = look_of(event, 17 if chosen else 13)
        roll.marks.add(_X, y, said, replace(look, edge=ACCENT) if chosen else look)
        roll.line.add([(_X, y), (_X, y + height)])
    else:
        foot = y + height - 24
        roll.bars.add(event, Box(_X - _BAR, _X + _BAR, y - 8, foot, upright=True))
        roll.marks.add(_X, (y + foot) / 2 - 4, said, unseen(26))
        roll.line.add([(_X, foot + 2), (_X, y + height - 10)])
    for place in range(2, 10):
        roll.handles.add(place / 10, y + height / 3, said, unseen(30))
    roll.end_row(height, event.id)


def _add_published(roll: _Roll, day: date, view: View) -> None:
    """A line across where the article was published."""
    words = quiet(worded("published {day}", day=say_range(DateRange.day(day), view.locale, short=True)))
    roll.published.add([(0, roll.y), (_TEXT - 0.01, roll.y)])
    roll.published.add([(0.56, roll.y), (1, roll.y)])
    roll.notes.append(note(words, _TEXT, roll.y, yanchor="middle", size=12))
    roll.y += PUBLISHED_HEIGHT


def _published(timeline: Timeline, view: View) -> date | None:
    """The day all articles were published, if it is one and lies in the period that is shown."""
    days = {article.published for article in timeline.articles}
    day = next(iter(days)) if len(days) == 1 else None
    return day if day and (view.begin or day) <= day <= (view.end or day) else None


def _entry(event: Event, names: dict[str, str], view: View) -> tuple[str, float]:
    title = lettering.wrap_title(event.title, 38, 3)
    parts = [say_short(event, view.locale)]
    if event.certainty is not Certainty.EXPLICIT:
        parts.append(worded(CERTAINTY[event.certainty]))
    if event.modality is not Modality.ACTUAL:
        parts.append(worded(event.modality))
    parts += say_marks(event)
    who = cut(say_actors(event, names), 44)
    lines = [f"<span style='color:{QUIET};font-size:12px'>{escape(cut(' · '.join(parts), 46))}</span>"]
    lines += [f"<b>{escape(words)}</b>" for words in title]
    lines += [f"<span style='color:{QUIET};font-size:12px'>{escape(who)}</span>"] if who else []
    return "<br>".join(lines), LINE_HEIGHT * len(lines) + 16
