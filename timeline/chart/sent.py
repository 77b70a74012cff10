"""A figure as it is drawn anywhere in; the same as the page's browser draws it soonest out.

Each trace costs plotly some three milliseconds, each line and each word of one a fraction more. So lines are sent as
one shape for all that look alike; marks that are not seen, whose places the page's own scripts need, as plain data
beside the figure; and the numbers on groups, of which a crowd has a hundred, are written by those scripts. Five hundred
events take plotly 30 milliseconds instead of 73, what the page's own script then writes apart.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from typing import Any

from timeline.chart.figure import Piece

CAUGHT_BY = ("labels", "lanes")
"""Traces of nothing but marks that are not seen."""


def unchecked(figure: Piece, *, scripted: bool = True) -> Any:
    """The figure as plotly's own object, unchecked: that plotly takes it is tested, and asking is slow.

    It is for being sent to the page, not for being worked with: what plotly's own class keeps of it, several copies, is
    left out. ``scripted`` says that the page's scripts are there already.
    """
    return _sent().of(lightened(figure, scripted=scripted))


def lightened(figure: Piece, *, scripted: bool = True) -> Piece:
    """The figure with what is seen of it drawn by the fewest pieces; ``caught`` of its ``meta`` are unseen marks, which
    say what the mark of that event says.

    ``scripted`` leaves numbers on groups to the page's scripts, which find them as the ``text`` of their trace.
    ``key`` of ``meta`` counts traces, and goes on to name the same one.
    """
    layout = figure["layout"]
    (meta,) = layout["meta"]
    data = [trace for trace in figure["data"] if not (_is_unseen(trace) or _is_line(trace))]
    if scripted:
        data = [trace | {"mode": "markers"} if trace.get("mode") == "markers+text" else trace for trace in data]
    seen = {each[0] for trace in data for each in trace.get("customdata", ())}
    caught = {trace["name"]: _places(trace, seen) for trace in figure["data"] if _is_unseen(trace)}
    shapes = [*layout["shapes"], *map(_shape, filter(_is_line, figure["data"]))]
    told = meta | {"caught": caught}
    if "key" in meta:
        told["key"] = sum(not (_is_unseen(trace) or _is_line(trace)) for trace in figure["data"][: meta["key"]])
    return figure | {"data": data, "layout": layout | {"shapes": shapes, "meta": [told]}}


def _is_unseen(trace: Piece) -> bool:
    return trace.get("name") in CAUGHT_BY


def _is_line(trace: Piece) -> bool:
    """Whether it is nothing but lines that may lie behind everything; edges of bars, which may not, have a filling."""
    return trace.get("mode") == "lines" and "fill" not in trace


def _places(trace: Piece, seen: Container[str]) -> Piece:
    """Where its marks are and what they say; of an event that has a mark which is seen, its id alone."""
    data = [each[:1] if each[0] in seen and each[0] else each for each in trace["customdata"]]
    return {"x": trace["x"], "y": trace["y"], "customdata": data}


def _shape(trace: Piece) -> Piece:
    path, begins = [], True
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if x is not None:
            path.append(f"{'M' if begins else 'L'}{x:.5f},{y:.1f}")
        begins = x is None
    return {"type": "path", "path": "".join(path), "layer": "below", "line": trace["line"]}


@cache
def _sent() -> Any:
    from plotly.graph_objects import Figure

    class Sent(Figure):  # type: ignore[misc]
        """A figure of which nothing is known but its dict."""

        @classmethod
        def of(cls, figure: Piece) -> Any:
            made = cls.__new__(cls)
            object.__setattr__(made, "_sent", figure)
            return made

        def to_dict(self) -> Piece:
            sent: Piece = object.__getattribute__(self, "_sent")
            return sent

    return Sent
