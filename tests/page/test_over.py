"""The tables of a batch on the page: asked, counted, the newest drawn, nothing to be changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.batch.made import EVENTS, article, whole, write_lines
from tests.page.conftest import press, shown, words
from timeline.batch import Folder
from timeline.chart.overview import Overview
from timeline.page import over
from timeline.page.overview import dates_below

ROOT = Path(__file__).parents[1]
Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty events of twenty years, and one of another kind by others."""
    place = tmp_path_factory.mktemp("batch")
    other = {"id": "treaty", "published": "2023-09-12", "text": "Chile signed a treaty with Peru on 5 May 2021."}
    write_lines(place / "in" / "a.jsonl", [*(article(number) for number in range(60)), other])
    whole(place / "in", Folder(place / "out"), EVENTS, a_task=100)
    return place / "out"


@pytest.fixture
def open_over(tables: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    def go(folder: Path = tables, **query: str) -> AppTest:
        monkeypatch.setenv("TIMELINE_OVER", str(folder))
        page = AppTest.from_file(str(ROOT / "over_app.py"), default_timeout=60)
        for name, value in query.items():
            page.query_params[name] = value
        page.run()
        assert not page.exception
        return page

    yield go  # type: ignore[misc]
    over._open.clear()
    over._answer.clear()


def test_all_are_counted_and_it_says_that_nothing_can_be_changed(open_over: Open) -> None:
    page = open_over()
    assert "61 events." in words(page)
    assert "These tables may only be read: nothing can be changed here" in words(page)
    assert len(shown(page)) == 61
    assert page.selectbox(key="over_actor").options == ["Italy (60)", "Libya (60)", "Chile (1)", "Peru (1)"]


def test_the_newest_are_drawn_and_the_rest_counted(open_over: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(over, "MOST", 7)
    page = open_over()
    assert len(shown(page)) == 7
    assert "61 events. The newest 7 are drawn; the strip counts all" in words(page)
    assert sum(number for _, number, _ in _strip(page)) == 61


def test_each_choice_asks_the_tables_and_stands_in_the_address(open_over: Open) -> None:
    page = open_over()
    page.text_input(key="over_words").set_value("treaty").run()
    assert "1 event." in words(page)
    assert page.query_params["words"] == "treaty"
    assert page.selectbox(key="over_actor").options == ["Chile (1)", "Peru (1)"]
    page.text_input(key="over_words").set_value("").run()
    page.selectbox(key="over_actor").set_value("ITA").run()
    assert "60 events." in words(page)
    assert len(shown(open_over(actor="ITA", **{"from": "2015-01-01", "to": "2016-12-31"}))) == 6
    assert len(shown(open_over(kind="SUPPORT"))) == 1
    assert "No event answers." in words(open_over(words="nowhere"))


def test_an_event_shows_its_sentence_and_its_article(open_over: Open) -> None:
    (id,) = shown(open_over(kind="SUPPORT"))
    page = open_over(kind="SUPPORT", event=id)
    assert "“Chile signed a treaty with Peru on 5 May 2021.”" in words(page)
    press(page, "Close")
    assert "“Chile signed" not in words(page)


def test_a_folder_without_tables_says_what_to_give(open_over: Open, tmp_path: Path) -> None:
    assert "does not hold the tables of a batch" in words(open_over(tmp_path))


@pytest.mark.parametrize(("counts_all", "said"), [(True, "2001"), (False, "August 2024")])
def test_the_dates_below_a_strip_that_counts_all_are_its_own(counts_all: bool, said: str) -> None:
    strip = Overview(10, {}, [], [], [], [(0.5, ["2001"], True)])
    chart = {"ticks": [(0.5, ["August 2024"], True)]}
    assert dates_below(strip, chart, counts_all=counts_all)[0][1] == [said]


def _strip(page: AppTest) -> list[list[int]]:
    """Of each bar of the strip its place, how many events it stands for, and how many of them are drawn."""
    kept = page.session_state["overview_whole"][1]
    return kept.counted(())  # type: ignore[return-value]
