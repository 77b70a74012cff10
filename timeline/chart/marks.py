"""How an event looks: its shape tells whether it happened, its filling how its date is known, its colour its kind."""

from __future__ import annotations

from timeline.chart.colour import COLOUR, Quad, quad_of
from timeline.chart.figure import Look
from timeline.model import Certainty, Event, Modality

SYMBOL = {
    Modality.ACTUAL: "circle",
    Modality.PLANNED: "diamond",
    Modality.HYPOTHETICAL: "square",
    Modality.DENIED: "x",
}
FILLING = {Certainty.EXPLICIT: "", Certainty.INFERRED: "-open-dot", Certainty.ASSUMED: "-open"}


def look_of(event: Event, size: float) -> Look:
    """The marker of an event on a known day."""
    colour = COLOUR[quad_of(event.type)]
    return Look(SYMBOL[event.modality] + FILLING[event.certainty], colour, colour, size)


def quads_in(events: tuple[Event, ...]) -> list[Quad]:
    """The classes that occur, from cooperation to conflict."""
    present = {quad_of(event.type) for event in events}
    return [quad for quad in Quad if quad in present]
