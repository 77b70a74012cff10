"""How an event looks: its shape tells whether it happened, its filling how its date is known, its colour its kind."""

from __future__ import annotations

from timeline.chart.colour import CLEAR, COLOUR, Quad, fade, quad_of
from timeline.chart.figure import SILENT, Look, Piece
from timeline.model import Certainty, Event, Granularity, Modality
from timeline.wording.dates import is_period

SYMBOL = {
    Modality.ACTUAL: "circle",
    Modality.PLANNED: "diamond",
    Modality.HYPOTHETICAL: "square",
    Modality.DENIED: "x",
}
FILLING = {Certainty.EXPLICIT: "", Certainty.INFERRED: "-open-dot", Certainty.ASSUMED: "-open"}
BAR_HEIGHT = 12.0
FADED = ((0.0, 0.12), (0.25, 1.0), (0.75, 1.0), (1.0, 0.12))
"""Where along a bar how much of its colour is seen, if the moment lies somewhere inside it."""


def look_of(event: Event, size: float) -> Look:
    """The marker of an event on a known day."""
    colour = COLOUR[quad_of(event.type)]
    return Look(SYMBOL[event.modality] + FILLING[event.certainty], colour, colour, size)


def bar(event: Event, left: float, right: float, top: float, bottom: float, *, upright: bool = False) -> Piece:
    """A bar as long as what is known, 0 to 1 across and pixels down; time runs to the right, or down if upright.

    Sharp ends where the article gives both; ends that fade where the moment lies somewhere inside; dashed where it
    is vague or has not happened; filled lightly where the date is inferred and not at all where it is assumed.
    """
    shades = _shades(event)
    return _area(event, left, right, top, bottom) | filling(
        shades, (-bottom, -top) if upright else (left, right), upright
    )


def plain_bar(event: Event, left: float, right: float, top: float, bottom: float) -> Piece:
    """The same without fading, for charts with very many."""
    shades = _shades(event)
    return _area(event, left, right, top, bottom) | {"fillcolor": shades[len(shades) // 2][1]}


def filling(shades: list[list[float | str]], ends: tuple[float, float], upright: bool = False) -> Piece:
    """A filling that runs through the shades from one end to the other, in places of the chart."""
    if upright:
        shades = [[round(1 - float(place), 3), shade] for place, shade in reversed(shades)]
    kind = "vertical" if upright else "horizontal"
    return {"fillgradient": {"type": kind, "colorscale": shades, "start": ends[0], "stop": ends[1]}}


def outline(left: float, right: float, top: float, bottom: float, line: Piece) -> Piece:
    """A closed rectangle that answers to nothing, yet to be filled."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [left, right, right, left, left],
        "y": [-top, -top, -bottom, -bottom, -top],
        "fill": "toself",
        "line": line,
    } | SILENT


def _area(event: Event, left: float, right: float, top: float, bottom: float) -> Piece:
    unsure = event.modality is not Modality.ACTUAL or event.range is None
    vague = event.range is not None and event.range.granularity is Granularity.VAGUE
    outlined = unsure or vague or event.certainty is not Certainty.EXPLICIT
    edge = fade(COLOUR[quad_of(event.type)], 0.9) if outlined else CLEAR
    line = {"color": edge, "width": 1.4, "dash": "4px,3px" if unsure or vague else "solid"}
    return outline(left, right, top, bottom, line)


def _shades(event: Event) -> list[list[float | str]]:
    """How the filling runs from begin to end."""
    strength = {Certainty.EXPLICIT: 0.85, Certainty.INFERRED: 0.3, Certainty.ASSUMED: 0.0}[event.certainty]
    if event.modality is not Modality.ACTUAL:
        strength *= 0.4
    when = event.range
    if when is None or is_period(when):
        first = strength if when and when.begin else 0.0
        last = strength if when and when.end else 0.0
        stops = [(0.0, first), (0.5, strength), (1.0, last)]
    elif when.granularity is Granularity.VAGUE:
        stops = [(0.0, 0.0), (0.5, strength * 0.75), (1.0, 0.0)]
    else:
        stops = [(place, strength * share) for place, share in FADED]
    colour = COLOUR[quad_of(event.type)]
    return [[place, fade(colour, round(share, 3))] for place, share in stops]


def quads_in(events: tuple[Event, ...]) -> list[Quad]:
    """The classes that occur, from cooperation to conflict."""
    present = {quad_of(event.type) for event in events}
    return [quad for quad in Quad if quad in present]
