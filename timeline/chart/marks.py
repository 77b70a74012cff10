"""How an event looks: its shape tells whether it happened, its filling how its date is known, its colour its kind."""

from __future__ import annotations

from timeline.chart.colour import CLEAR, COLOUR, Quad, fade, quad_of
from timeline.chart.figure import SILENT, Look, Piece
from timeline.chart.wording import is_period
from timeline.model import Certainty, Event, Granularity, Modality

SYMBOL = {
    Modality.ACTUAL: "circle",
    Modality.PLANNED: "diamond",
    Modality.HYPOTHETICAL: "square",
    Modality.DENIED: "x",
}
FILLING = {Certainty.EXPLICIT: "", Certainty.INFERRED: "-open-dot", Certainty.ASSUMED: "-open"}
BAR_HEIGHT = 12.0


def look_of(event: Event, size: float) -> Look:
    """The marker of an event on a known day."""
    colour = COLOUR[quad_of(event.type)]
    return Look(SYMBOL[event.modality] + FILLING[event.certainty], colour, colour, size)


def bar(event: Event, left: float, right: float, middle: float, *, fades: bool = True) -> Piece:
    """A bar as wide as what is known, 0 to 1 across and pixels down.

    Sharp ends where the article gives both; ends that fade where the moment lies somewhere inside; dashed where it
    is vague or has not happened; filled lightly where the date is inferred and not at all where it is assumed.
    """
    colour = COLOUR[quad_of(event.type)]
    top, bottom = -(middle - BAR_HEIGHT / 2), -(middle + BAR_HEIGHT / 2)
    unsure = event.modality is not Modality.ACTUAL or event.range is None
    vague = event.range is not None and event.range.granularity is Granularity.VAGUE
    outlined = unsure or vague or event.certainty is not Certainty.EXPLICIT
    line = {
        "color": fade(colour, 0.9) if outlined else CLEAR,
        "width": 1.4,
        "dash": "4px,3px" if unsure or vague else "solid",
    }
    shades = _shades(event, colour)
    if fades:
        filling: Piece = {"fillgradient": {"type": "horizontal", "colorscale": shades, "start": left, "stop": right}}
    else:
        filling = {"fillcolor": shades[len(shades) // 2][1]}
    return (
        {
            "type": "scatter",
            "mode": "lines",
            "x": [left, right, right, left, left],
            "y": [top, top, bottom, bottom, top],
            "fill": "toself",
            "line": line,
        }
        | filling
        | SILENT
    )


def _shades(event: Event, colour: str) -> list[list[float | str]]:
    """How the filling runs from left to right."""
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
        stops = [(0.0, strength * 0.12), (0.25, strength), (0.75, strength), (1.0, strength * 0.12)]
    return [[place, fade(colour, round(share, 3))] for place, share in stops]


def quads_in(events: tuple[Event, ...]) -> list[Quad]:
    """The classes that occur, from cooperation to conflict."""
    present = {quad_of(event.type) for event in events}
    return [quad for quad in Quad if quad in present]
