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
        steady = {"marker": {"opacity": 1}}
        trace: Piece = {
            "type": "scatter",
            "mode": "markers",
            "name": name,
            "x": self.x,
            "y": self.y,
            "marker": marker,
            "selected": steady,
            "unselected": steady,
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


def box(left: float, right: float, top: float, bottom: float, colour: str, **how: Any) -> Piece:
    """A filled area behind everything."""
    corners = {"x0": left, "x1": right, "y0": -top, "y1": -bottom}
    return {"type": "rect", "layer": "below", "line": {"width": 0}, "fillcolor": colour} | corners | how


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

    Dragging scrolls the page until the reader takes the box tool: in Streamlit a chart that answers to dragging at
    once no longer answers to a click.
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
        "dragmode": False,
        "selectdirection": "h",
        "clickmode": "event+select",
        "hoverlabel": {"align": "left", "font": {"family": FONT, "size": 13}, "namelength": -1},
        "xaxis": axis | {"range": [-beyond[0], 1 + beyond[1]]},
        "yaxis": axis | {"range": [-round(height), 0]},
        "shapes": shapes,
        "annotations": notes,
        "meta": meta,
    }
    return {"data": data, "layout": layout}


def unchecked(figure: Piece) -> Any:
    """The figure as plotly's own object, unchecked: that plotly takes it is tested, and asking is slow."""
    from plotly.graph_objects import Figure

    return Figure(figure, _validate=False)
