"""Comma-separated values: one row an event, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.made import timeline
from timeline.exports.csv import COLUMNS, dumps, stream
from timeline.model import Timeline, merge


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def with_title(title: str) -> Timeline:
    made = timeline()
    return replace(made, events=(replace(made.events[1], title=title),))


def test_a_row_tells_an_event_with_names() -> None:
    refused, sent, had = rows(dumps(timeline()))
    assert (sent["begin"], sent["end"], sent["edtf"], sent["granularity"]) == (
        "2022-03-02",
        "2022-03-02",
        "2022-03-02",
        "day",
    )
    assert (sent["title"], sent["sources"], sent["targets"]) == ("Italy sent “two” ships to Libya", "Italy", "Libya")
    assert (sent["type"], sent["certainty"], sent["expression"]) == ("COOPERATE", "explicit", "Wednesday")
    assert (sent["article"], sent["published"], sent["event"]) == ("ships", "2022-03-03", "ships-1")
    assert (refused["modality"], refused["reported_by"], refused["type"]) == ("denied", "Italy", "")
    assert (had["certainty"], had["expression"], had["sources"]) == ("assumed", "", "")


def test_an_undated_event_has_empty_dates() -> None:
    made = timeline()
    (found,) = rows(dumps(replace(made, events=(replace(made.events[2], range=None),))))
    assert [found[key] for key in ("begin", "end", "edtf", "granularity")] == [""] * 4


def test_the_heading_stands_once_and_alone_where_nothing_happened() -> None:
    assert dumps(Timeline()) == ",".join(COLUMNS) + "\r\n"
    text = "".join(stream([timeline("a"), timeline("b")]))
    assert [row["article"] for row in rows(text)] == ["a"] * 3 + ["b"] * 3
    assert "".join(stream([])) == ""


def test_merged_articles_are_in_order_of_time() -> None:
    found = rows(dumps(merge([timeline("a"), timeline("b")])))
    assert [row["begin"] for row in found] == sorted(row["begin"] for row in found)


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'], ids=repr)
def test_no_cell_is_a_formula(title: str) -> None:
    (found,) = rows(dumps(with_title(title)))
    assert found["title"] == "'" + title


@pytest.mark.parametrize(
    "title", ["a, b", 'say "no"', "two\nlines", "1-1", "a=b", "–5", "", "'quoted'", "É 日本"], ids=repr
)
def test_other_cells_are_as_they_were(title: str) -> None:
    (found,) = rows(dumps(with_title(title)))
    assert found["title"] == title


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_title_is_one_cell_of_one_row(title: str) -> None:
    (found,) = rows(dumps(with_title(title)))
    assert not found["title"].startswith(("=", "+", "-", "@"))
    assert found["event"] == "ships-1"
