"""Each way to date dates the words that it says, and leaves those that it does not."""

from __future__ import annotations

import re

import pytest

from timeline import Event, extract, read
from timeline.events.ways import AGAIN, LAST, WAYS, DatingWay
from timeline.model import Way

ROWS = (*WAYS, *LAST)


def event(passage: str) -> Event | None:
    before, word, after = re.split(r"[{}]", passage)
    events = extract(read(before + word + after, published="2023-09-12")).events
    return next((each for each in events if each.trigger.start == len(before)), None)


@pytest.mark.parametrize(
    ("row", "passage", "day"),
    [
        pytest.param(row, passage, day, id=f"{row.way}: {passage[:60]}")
        for row in ROWS
        for passage, day in row.says.items()
    ],
)
def test_a_way_dates_what_it_says(row: DatingWay, passage: str, day: str) -> None:
    found = event(passage)
    assert found is not None
    assert found.range is not None
    assert (found.dating.way, str(found.range.begin)) == (row.way, day)


@pytest.mark.parametrize(
    ("row", "passage"),
    [pytest.param(row, passage, id=f"{row.way}: {passage[:60]}") for row in ROWS for passage in row.leaves],
)
def test_a_way_leaves_what_is_not_its_own(row: DatingWay, passage: str) -> None:
    found = event(passage)
    assert found is None or found.dating.way is not row.way


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.way)
def test_a_way_has_both(row: DatingWay) -> None:
    assert row.says
    assert row.leaves


def test_every_way_is_in_the_table_but_that_of_silence() -> None:
    assert [row.way for row in ROWS] == [way for way in Way if way is not Way.PUBLICATION]
    assert all(row in WAYS for row in AGAIN)


def test_what_nothing_dates_is_of_the_day_of_publication() -> None:
    found = event("Chad {closed} the border.")
    assert found is not None
    assert found.dating.way is Way.PUBLICATION
