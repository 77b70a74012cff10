"""The few pieces a figure is made of, as plain dicts: plotly checks the whole once, since adding piece by piece costs
sixty times as much.

Every chart has pixels for its vertical coordinate, counted downwards from 0 and written negative, and 0 to 1 for
its horizontal one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.chart.colour import CLEAR, QUIET

FONT = "Source Sans, Source Sans Pro, Segoe UI, sans-serif"
Piece = dict[str, Any]


@dataclass(slots=True)
class Lines:
    """Many separate lines that look alike, as one trace."""

    x: list[float | None] = field(default_factory=list)
    y: list[float | None] = field(default_factory=list)

    def add(self, points: Iterable[tuple[float, float]]) -> None:
        """One line through the points."""
        for x, y in points:
            self.x.append(round(x, 5))
            self.y.append(round(-y, 1))
        self.x.append(None)
        self.y.append(None)

    def trace(self, colour: str, width: float, dash: str = "solid") -> Piece:
        """The trace; it answers to nothing."""
        line = {"color": colour, "width": width, "dash": dash}
        return {"type": "scatter", "mode": "lines", "x": self.x, "y": self.y, "line": line} | SILENT


@dataclass(frozen=True, slots=True)
class Look:
    """A marker: plotly's name of its symbol, colour inside and at the edge, pixels across."""

    symbol: str
    colour: str
    edge: str
    size: float


def unseen(size: float) -> Look:
    """A marker to be caught by, not seen."""
    return Look("square", CLEAR, CLEAR, size)


@dataclass(slots=True)
class Marks:
    """Many markers as one trace, each with what it says and whose it is."""

    x: list[float] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    size: list[float] = field(default_factory=list)
    symbol: list[str] = field(default_factory=list)
    colour: list[str] = field(default_factory=list)
    edge: list[str] = field(default_factory=list)
    data: list[list[str]] = field(default_factory=list)

    def add(self, x: float, y: float, data: Sequence[str], look: Look) -> None:
        """One marker."""
        self.x.append(round(x, 5))
        self.y.append(round(-y, 1))
        self.data.append(list(data))
        self.size.append(look.size)
        self.symbol.append(look.symbol)
        self.colour.append(look.colour)
        self.edge.append(look.edge)

    def trace(self, name: str, template: str | None = None, edge_width: float = 2) -> Piece:
        """The trace; with a template it can be pointed at and clicked."""
        edges = {"color": self.edge, "width": edge_width}
        marker = {"size": self.size, "symbol": self.symbol, "color": self.colour, "line": edges, "opacity": 1}
        trace: Piece = {
            "type": "scatter",
            "mode": "markers",
            "name": name,
            "x": self.x,
            "y": self.y,
            "marker": marker,
            "cliponaxis": False,
            "showlegend": False,
        }
        if template is None:
            return trace | {"hoverinfo": "skip"}
        return trace | {"customdata": self.data, "hovertemplate": template}


SILENT: Piece = {"hoverinfo": "skip", "showlegend": False, "cliponaxis": False}


def note(text: str, x: float, y: float, **how: Any) -> Piece:
    """Words on the chart, in the theme's colour: ``quiet`` gives them another."""
    size = how.pop("size", 13)
    piece = {"text": text, "x": round(x, 5), "y": round(-y, 1), "showarrow": False, "font": {"size": size}}
    piece["borderpad"] = 0
    return piece | {"xanchor": "left", "yanchor": "top", "align": "left"} | how


_HANGS = {"top": "bottom", "middle": "middle", "bottom": "top"}
_BESIDE = {"left": " right", "center": " center", "right": " left"}
_SINKS = {"top": 0.234, "middle": 0.105, "bottom": -0.023}
"""By how much of their size words of a trace stand higher than a note anchored so would, in Source Sans."""


def texts(notes: Sequence[Piece], width: float, name: str) -> Piece:
    """Notes without a ground, as one trace in a chart ``width`` pixels across.

    A note of plotly's own is measured and drawn by itself: forty of them took a third of the time of a chart.
    """
    said = [each for each in notes if not is_grounded(each)]
    sizes = [each["font"]["size"] for each in said]
    trace: Piece = {
        "type": "scatter",
        "mode": "text",
        "name": name,
        "x": [round(each["x"] + each.get("xshift", 0) / width, 5) for each in said],
        "y": [round(each["y"] - _SINKS[each["yanchor"]] * size, 1) for each, size in zip(said, sizes, strict=True)],
        "text": [each["text"] for each in said],
        "textposition": [_HANGS[each["yanchor"]] + _BESIDE[each["xanchor"]] for each in said],
        "textfont": {"size": sizes},
    }
    return trace | SILENT


def is_grounded(note: Piece) -> bool:
    """Whether words stand on a colour of their own, as those of the selected event do."""
    return "bgcolor" in note


def areas(boxes: Iterable[tuple[float, float, float, float]], colour: str) -> list[Piece]:
    """Filled areas behind everything, each from left to right and top to bottom, as one shape; none for no box."""
    path = "".join(
        f"M{left:.5f},{-top:.1f}H{right:.5f}V{-bottom:.1f}H{left:.5f}Z" for left, right, top, bottom in boxes
    )
    return [{"type": "path", "path": path, "layer": "below", "line": {"width": 0}, "fillcolor": colour}] if path else []


def quiet(text: str) -> str:
    """Second-rank words."""
    return f"<span style='color:{QUIET}'>{text}</span>"


def assemble(
    data: list[Piece],
    shapes: list[Piece],
    notes: list[Piece],
    height: float,
    margin: Piece,
    meta: Piece,
    beyond: tuple[float, float] = (0.0, 0.0),
) -> Piece:
    """The figure, as far as ``beyond`` left of 0 and right of 1.

    It answers to neither dragging nor clicking: the page's own scripts do. Of the notes only those on a ground of their
    own are plotly's; the others are among the data, as `texts` makes them. Streamlit gives plotly a copy of the figure
    as soon as it is drawn; that plotly finds it the same, and does not draw it again, takes a revision of the data,
    always the same one, and ``meta`` in a list: objects it compares by what they are, not by what they hold.
    """
    top, bottom = margin["t"], margin["b"]
    axis = {"visible": False, "fixedrange": True, "zeroline": False, "showgrid": False}
    layout = {
        "height": round(height + top + bottom),
        "margin": margin,
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT, "size": 13},
        "showlegend": False,
        "hovermode": "closest",
        "hoverdistance": 14,
        "barmode": "overlay",
        "dragmode": False,
        "clickmode": "none",
        "hoverlabel": {"align": "left", "font": {"family": FONT, "size": 13}, "namelength": -1},
        "xaxis": axis | {"range": [-beyond[0], 1 + beyond[1]]},
        "yaxis": axis | {"range": [-round(height), 0]},
        "shapes": shapes,
        "annotations": [each for each in notes if is_grounded(each)],
        "datarevision": 1,
        "meta": [meta],
    }
    return {"data": data, "layout": layout}
