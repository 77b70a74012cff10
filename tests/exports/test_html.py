"""The web page: complete, alone, and never more than text and our own chart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from tests.exports.hostile import PAYLOADS, dated, hostile
from tests.exports.made import timeline as made
from tests.stories import strait
from timeline.exports import EXPORTS
from timeline.exports.entry import plain
from timeline.exports.html import dumps
from timeline.model import Change, Timeline, from_edtf, merge

TABLE = {"table", "caption", "thead", "tbody", "tr", "th", "td", "div", "blockquote"}


def read(timeline: Timeline) -> html.HtmlElement:
    return html.document_fromstring(dumps(timeline))


def cells(row: html.HtmlElement) -> list[str]:
    return [" ".join(cell.text_content().split()) for cell in row.findall("td")]


def test_every_event_is_in_the_table_with_its_sentence() -> None:
    story = strait()
    rows = read(story).findall(".//tbody/tr")
    assert len(rows) == len(story.events)
    text = story.articles[0].text
    for row, event in zip(rows, story.events, strict=True):
        _when, what, _who, _kind, told = cells(row)
        assert what == event.title
        assert event.sentence.of(text) in told
        assert event.dating.explanation in told


def test_dates_are_no_finer_than_said() -> None:
    said = ["2022-08", "1972~", "199X", "2014/.."]
    rows = read(dated(*map(from_edtf, said))).findall(".//tbody/tr")
    assert [row.find("td").text for row in rows] == ["August 2022", "c. 1972", "the 1990s", "since 2014"]


def test_what_was_changed_says_so() -> None:
    (row,) = read(dated(from_edtf("1972"), corrected=frozenset({Change.DATE}))).findall(".//tbody/tr")
    assert "Changed by hand: date" in cells(row)[1]


def test_undated_events_are_in_the_table_and_counted() -> None:
    page = read(dated(None, from_edtf("1972")))
    assert page.findtext(".//caption") == "2 events, 1 of them without a date"


def test_an_empty_timeline_says_what_to_do() -> None:
    assert "loosen the filter" in read(Timeline()).text_content()


def test_many_articles_are_all_named() -> None:
    page = read(merge([strait(), made()]))
    assert page.findtext(".//h1") == "Timeline of 2 articles"
    assert "Ships & <crew>" in page.text_content()


def test_words_stay_words() -> None:
    page = read(hostile())
    for row, payload in zip(page.findall(".//tbody/tr"), PAYLOADS, strict=True):
        assert cells(row)[1].startswith(plain(payload))
    table = page.find(".//table")
    assert {element.tag for element in table.iter()} <= TABLE
    assert {link.get("href").split("/")[0] for link in page.iter("a")} == {"https:"}


@pytest.mark.parametrize("source", ["javascript:alert(1)", "data:text/html,x", "/etc/passwd", "ships.txt", ""])
def test_only_an_address_of_the_web_is_a_link(source: str) -> None:
    from dataclasses import replace

    story = made()
    page = read(replace(story, articles=(replace(story.articles[0], source=source),)))
    assert list(page.iter("a")) == []


def test_nothing_is_loaded_from_anywhere() -> None:
    page = read(strait())
    assert [element for element in page.iter() if element.get("src")] == []
    assert list(page.iter("link", "iframe", "object", "embed", "base")) == []
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'")
    assert not re.search(r"https?:", policy)


@pytest.mark.parametrize(("width", "form"), [(1200, "wide"), (420, "narrow")], ids=["screen", "phone"])
def test_the_chart_is_drawn_and_nothing_of_the_text_runs(
    browser: Browser, tmp_path: Path, width: int, form: str
) -> None:
    file = tmp_path / "timeline.html"
    file.write_text(dumps(hostile()), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(file.as_uri())
    page.locator(f".{form} .main-svg").first.wait_for()
    assert page.locator(".main-svg:visible").count() > 0
    assert page.locator(f".{'narrow' if form == 'wide' else 'wide'}").is_hidden()
    assert page.locator("svg script, svg img, svg a[href^=javascript]").count() == 0
    assert page.title() != "taken"
    assert faults == []
    assert asked == [file.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.close()


def test_pointing_at_an_event_shows_its_sentence(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "timeline.html"
    file.write_text(dumps(strait()), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.goto(file.as_uri())
    page.locator(".wide .main-svg").first.wait_for()
    place = page.evaluate(
        """() => {
            const chart = document.querySelector('.wide .js-plotly-plot');
            const trace = chart.data.findIndex(each => (each.customdata || []).some(row => row[0] === 'e5'));
            const at = chart.data[trace].customdata.findIndex(row => row[0] === 'e5');
            const box = chart.getBoundingClientRect(), {xaxis, yaxis, margin} = chart._fullLayout;
            return [box.left + xaxis._offset + xaxis.d2p(chart.data[trace].x[at]),
                    box.top + yaxis._offset + yaxis.d2p(chart.data[trace].y[at])];
        }"""
    )
    page.mouse.move(place[0] - 3, place[1])
    page.mouse.move(*place)
    page.locator(".hovertext").first.wait_for()
    assert "Missiles fell into Norland" in (page.locator(".hovertext").first.text_content() or "")
    page.close()


def test_the_format_is_on_offer() -> None:
    assert EXPORTS["html"].extension == ".html"
    assert "<table>" in str(EXPORTS["html"].write(made()))
