"""The events shown in; a key to their colours and shapes, as rows of entries that fit the width, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.catalogue import worded
from timeline.chart.bars import BAR_HEIGHT, DASHES, EVEN, FADED, Bars, Box, scaled
from timeline.chart.colour import COLOUR, QUIET
from timeline.chart.figure import Look, Marks, Piece, note, quiet
from timeline.chart.labels import measure
from timeline.chart.marks import SYMBOL, quads_in
from timeline.model import Certainty, Event, Granularity, Modality, Way
from timeline.wording.dates import YEAR_FROM_CONTEXT, is_period
from timeline.wording.events import lent_years, year_is_lent

ROW = 20.0
FADING, SHARP, DASHED = "fading bar", "sharp bar", "dashed bar"
_BARS = (FADING, SHARP, DASHED)
_SIZE = 12
_DOT_ROOM, _BAR_ROOM = 12.0, 26.0
_BETWEEN = 18.0


@dataclass(frozen=True, slots=True)
class LegendSign:
    """One sign, empty for words that explain themselves, and what it means; place and row ``set_legend`` fills in."""

    sign: str
    colour: str
    text: str
    left: float = 0.0
    row: int = 0

    @property
    def room(self) -> float:
        """Pixels that the sign takes."""
        return _BAR_ROOM if self.sign in _BARS else _DOT_ROOM if self.sign else 0.0


def say_lent(events: Sequence[Event], dates: Mapping[str, str]) -> str:
    """What brackets in the ``dates`` written beside marks, by event, mean, or how many dates would have some."""
    lent = [event for event in events if year_is_lent(event)]
    for event in lent:
        for year in lent_years(event):
            if (bracketed := f"[{year}]") in dates.get(event.id, ""):
                return f"{bracketed} {worded(YEAR_FROM_CONTEXT)}"
    return worded("year from context: {number}", number=len(lent)) if lent else ""


def set_legend(
    events: Sequence[Event], width: float, letters: float = 1.0, lent: str = "", *, grouped: bool, aimed: bool
) -> list[LegendSign]:
    """Entries for what occurs, left to right, row by row; the last are the words ``lent``, if any.

    ``grouped`` is whether several events are drawn as one, ``aimed`` whether there is an arrowhead.
    """
    left, row, placed = 0.0, 0, []
    words = [LegendSign("", QUIET, lent)] if lent else []
    for entry in (*_entries(tuple(events), grouped=grouped, aimed=aimed), *words):
        room = entry.room + 4 + measure(entry.text, _SIZE) * letters
        if left and left + room > width:
            left, row = 0.0, row + 1
        placed.append(replace(entry, left=left, row=row))
        left += room + _BETWEEN
    return placed


def legend_height(legend: Sequence[LegendSign]) -> float:
    """Pixels that the rows take."""
    return ROW * (1 + max((entry.row for entry in legend), default=0))


def legend_signs(legend: Sequence[LegendSign], top: float, width: float) -> list[Piece]:
    """The signs, in a chart whose horizontal unit is ``width`` pixels."""
    marks, bars = Marks(), Bars()
    for entry in legend:
        y = top + ROW * (entry.row + 0.5)
        if entry.sign in _BARS:
            _add_swatch(bars, entry, y, width)
        elif entry.sign:
            marks.add((entry.left + 5) / width, y, [], Look(entry.sign, entry.colour, entry.colour, 10))
    return [*bars.traces, marks.trace("legend", edge_width=1.5)]


def legend_words(legend: Sequence[LegendSign], top: float, width: float) -> list[Piece]:
    """What they mean."""
    return [
        note(
            quiet(entry.text),
            entry.left / width,
            top + ROW * (entry.row + 0.5),
            size=_SIZE,
            yanchor="middle",
            xshift=entry.room + 2,
        )
        for entry in legend
    ]


def _add_swatch(bars: Bars, entry: LegendSign, y: float, width: float) -> None:
    half = BAR_HEIGHT / 2
    box = Box((entry.left + 1) / width, (entry.left + _BAR_ROOM - 3) / width, y - half, y + half)
    dashed = entry.sign == DASHED
    bars.fill(box, entry.colour, scaled(FADED if entry.sign == FADING else EVEN, 0.35 if dashed else 0.85))
    if dashed:
        bars.edge(box, entry.colour, DASHES)


def _entries(events: tuple[Event, ...], *, grouped: bool, aimed: bool) -> Iterator[LegendSign]:
    for quad in quads_in(events):
        yield LegendSign("circle", COLOUR[quad], worded(quad))
    if grouped:
        yield LegendSign("circle", QUIET, worded("number: events drawn as one"))
    yield from _bars(events)
    yield from _certainties(events)
    for modality in Modality:
        if modality is not Modality.ACTUAL and any(event.modality is modality for event in events):
            yield LegendSign(SYMBOL[modality], QUIET, worded(modality))
    if aimed:
        yield LegendSign("triangle-down", QUIET, worded("acted upon"))


def _certainties(events: tuple[Event, ...]) -> Iterator[LegendSign]:
    """How dates are drawn that no text states."""
    certainties = {event.certainty for event in events}
    if Certainty.INFERRED in certainties:
        yield LegendSign("circle-open-dot", QUIET, worded("date inferred"))
    if Certainty.ASSUMED in certainties:
        assumed = (event for event in events if event.certainty is Certainty.ASSUMED)
        of_the_story = any(event.dating.way is Way.STORY_DAY for event in assumed)
        said = worded("date assumed") if of_the_story else worded("date assumed: publication")
        yield LegendSign("circle-open", QUIET, said)


def _bars(events: tuple[Event, ...]) -> Iterator[LegendSign]:
    ranged = [(event, event.range) for event in events if event.range and not event.range.is_day]
    if any(not is_period(when) for _, when in ranged):
        yield LegendSign(FADING, QUIET, worded("some time within"))
    if any(is_period(when) for _, when in ranged):
        yield LegendSign(SHARP, QUIET, worded("all of it"))
    if any(e.modality is not Modality.ACTUAL or when.granularity is Granularity.VAGUE for e, when in ranged):
        yield LegendSign(DASHED, QUIET, worded("vague, or not come about"))
