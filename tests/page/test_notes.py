"""What was seen and could not be dated: one is said as one, several as several, none not at all."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest


def noted(count: int) -> None:
    """A page with nothing but so many expressions that were not dated."""
    from dataclasses import replace

    from tests.stories import strait
    from timeline.model import Note, Span
    from timeline.page.listing import show_notes

    note = Note("strait", Span(0, 4), "soon", "No time is known.")
    show_notes(replace(strait(), notes=(note,) * count))


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, []),
        (1, ["1 expression not dated, and why"]),
        (2, ["2 expressions not dated, and why"]),
        (21, ["21 expressions not dated, and why"]),
    ],
)
def test_how_many_were_not_dated(count: int, said: list[str]) -> None:
    page = AppTest.from_function(noted, args=(count,)).run(timeout=30)
    assert not page.exception
    assert [each.label for each in page.expander] == said
