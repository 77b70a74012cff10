"""A figure in; the words on it and where they stand, out."""

from __future__ import annotations

from timeline.chart.figure import Piece


def words_at(figure: Piece) -> list[tuple[float, float, str]]:
    """Place across, pixels down and words of everything that is written: among the data, or on a ground of its own."""
    written = [trace for trace in figure["data"] if trace.get("mode") == "text"]
    found = [
        (x, -y, words) for trace in written for x, y, words in zip(trace["x"], trace["y"], trace["text"], strict=True)
    ]
    return found + [(each["x"], -each["y"], each["text"]) for each in figure["layout"]["annotations"]]


def words_of(figure: Piece) -> list[str]:
    """The words alone."""
    return [words for _, _, words in words_at(figure)]
