"""Every row of the table of lines accepts and refuses what it says it does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from timeline.layout import ROWS, Line, LineRow, lay_out

MARK = "→"


def judged(text: str) -> Line:
    """The line of ``text`` that stands behind the mark."""
    line = lay_out(text.replace(MARK, "")).line_at(text.index(MARK))
    assert line is not None
    return line


def examples(*, accepted: bool) -> Iterator[object]:
    for row in ROWS:
        for text in row.accepts if accepted else row.refuses:
            yield pytest.param(row, text, id=f"{row.name}: {text}")


@pytest.mark.parametrize(("row", "text"), list(examples(accepted=True)))
def test_a_row_accepts(row: LineRow, text: str) -> None:
    assert judged(text).row == row.name


@pytest.mark.parametrize(("row", "text"), list(examples(accepted=False)))
def test_a_row_refuses(row: LineRow, text: str) -> None:
    assert judged(text).row != row.name


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_shows_both_sides(row: LineRow) -> None:
    assert row.accepts
    assert row.refuses


def test_names_are_told_apart() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)
