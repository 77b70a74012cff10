"""A Timeline in; the whole of its time in small out: how many events lie where, the dates to write, what is cut out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.chart.axis import Axis, days_of, fit
from timeline.chart.ticks import find_ticks
from timeline.model import DateRange, Event, Timeline
from timeline.model.partial import meant

BINS = 150
APART = 60.0
"""Pixels between the middles of two dates, which stand on one line with their year."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts by bin; everything else as shares of the width, ready to be sent to the browser."""

    bins: int
    place: dict[str, int]
    """The bin of every dated event, by its id."""
    bars: list[tuple[int, int]]
    knots: list[list[float]]
    cuts: list[list[float]]
    ticks: list[tuple[float, list[str], bool]]

    def counted(self, shown: Iterable[Event]) -> list[tuple[int, int, int]]:
        """Bin, all its events, those of them that are shown."""
        seen = Counter(self.place[event.id] for event in shown if event.id in self.place)
        return [(at, count, seen[at]) for at, count in self.bars]


def look_over(
    timeline: Timeline,
    locale: str,
    axis: Axis | None = None,
    width: float = 1000,
    density: Mapping[DateRange, int] | None = None,
) -> Overview:
    """The whole time of a timeline, whatever filter is set, on an axis, or on one made for all its events.

    ``density`` is how many events lie in each range of days, where the timeline holds only some of them.
    """
    edge = APART / 2 / width
    dated = [(event.id, when) for event in timeline.events if (when := meant(event))]
    axis = axis or fit(when for _, when in dated)
    place = {id: _bin(axis, sum(days_of(when)) / 2) for id, when in dated}
    return Overview(
        bins=BINS,
        place=place,
        bars=sorted(_counted(axis, density).items() if density else Counter(place.values()).items()),
        knots=[[round(day, 1), round(at, 5)] for day, at in axis.knots],
        cuts=[[round(cut.left, 5), round(cut.right, 5)] for cut in axis.cuts],
        ticks=[
            (round(tick.place, 5), [tick.plain], tick.major) for tick in find_ticks(axis, width, locale, APART, edge)
        ],
    )


def _counted(axis: Axis, density: Mapping[DateRange, int]) -> Counter[int]:
    bars = Counter[int]()
    for when, number in density.items():
        bars[_bin(axis, sum(days_of(when)) / 2)] += number
    return bars


def _bin(axis: Axis, day: float) -> int:
    return min(BINS - 1, int(axis.place(day) * BINS))
