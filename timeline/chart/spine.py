"""A Timeline in; the spine out: time runs down, a row for every event. For screens as narrow as a hand."""

from __future__ import annotations

from dataclasses import replace

from timeline.chart import labels as lettering
from timeline.chart.axis import days_of
from timeline.chart.colour import ACCENT, LINE, QUIET, fade
from timeline.chart.figure import Lines, Marks, Piece, assemble, note, quiet, unseen
from timeline.chart.hover import TEMPLATE, cut, escape, say_actors, say_event
from timeline.chart.marks import look_of
from timeline.chart.sheet import View
from timeline.chart.ticks import say_gap
from timeline.chart.wording import say_when
from timeline.model import Event, Modality, Timeline

LINE_HEIGHT = 18.0
GAP_HEIGHT = 34.0
WORTH_SAYING = 300
"""Days: a longer empty time between two events is said in words."""
_X = 0.03
_TEXT = 0.09
_HOVER_WIDTH = 36


def draw_spine(timeline: Timeline, view: View) -> Piece:
    """The figure as one dict."""
    events = [event for event in timeline.events if event.range]
    names = {actor.id: actor.name for actor in timeline.actors}
    line, marks, handles = Lines(), Marks(), Marks()
    notes: list[Piece] = []
    y, before = 14.0, None
    for event in events:
        begin, end = days_of(event.range) if event.range else (0, 0)
        if before is not None and begin - before > WORTH_SAYING:
            notes.append(note(quiet(f"⋮&nbsp; {say_gap(begin - before)}"), _X, y - 8, xshift=-3, size=12))
            y += GAP_HEIGHT
        before = max(before or end, end)
        text, height = _entry(event, names, view)
        said = [event.id, say_event(event, timeline.article(event.article), names, view.locale, _HOVER_WIDTH)]
        chosen = event.id == view.selected
        notes.append(note(text, _TEXT, y - 9, **({"bgcolor": fade(ACCENT, 0.25)} if chosen else {})))
        look = look_of(event, 17 if chosen else 13)
        marks.add(_X, y, said, replace(look, edge=ACCENT) if chosen else look)
        for place in range(2, 10):
            handles.add(place / 10, y + height / 3, said, unseen(30))
        line.add([(_X, y), (_X, y + height)])
        y += height
    data = [line.trace(fade(LINE, 0.8), 3), marks.trace("events", TEMPLATE), handles.trace("labels", TEMPLATE, 0)]
    meta = {"form": "spine", "events": [event.id for event in events], "selected": view.selected}
    return assemble(data, [], notes, y + 6, {"l": 6, "r": 6, "t": 6, "b": 6}, meta)


def _entry(event: Event, names: dict[str, str], view: View) -> tuple[str, float]:
    title = lettering.wrap_title(event.title, 36, 3)
    when = say_when(event, view.locale, short=True)
    if event.modality is not Modality.ACTUAL:
        when = f"{when} · {event.modality}"
    if event.corrected:
        when = f"{when} · corrected"
    who = cut(say_actors(event, names), 44)
    lines = [f"<span style='color:{QUIET};font-size:12px'>{escape(cut(when, 40))}</span>"]
    lines += [f"<b>{escape(words)}</b>" for words in title]
    lines += [f"<span style='color:{QUIET};font-size:12px'>{escape(who)}</span>"] if who else []
    return "<br>".join(lines), LINE_HEIGHT * len(lines) + 16
