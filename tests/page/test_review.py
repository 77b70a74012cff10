"""The queue of what is doubtful is gone through by one key an event, and remarks are kept, shown and exported."""

from __future__ import annotations

import pytest
from lxml import etree
from streamlit.testing.v1 import AppTest

from tests.exports.test_corrected import words_of
from tests.page.conftest import OpenPage, figure, html_of, press, shown, words
from tests.stories import strait
from timeline.exports import EXPORTS
from timeline.model import Remark
from timeline.model.corrected import apply
from timeline.model.correction import Annotate, refer


@pytest.fixture
def queue(open_page: OpenPage) -> AppTest:
    """The page with all events and the queue open."""
    page = open_page(dates="all")
    page.session_state["review_panel"] = True
    return page.run()


def test_what_is_doubtful_waits_with_its_reason(queue: AppTest) -> None:
    assert "2 to look at" in words(queue)
    said = words(queue)
    assert "A former leader of Norland called for resolve" in said
    assert "date inferred" in said


def test_accepting_goes_on_to_the_next(queue: AppTest) -> None:
    press(queue, "Accept")
    assert "1 to look at" in words(queue)
    assert "date assumed" in words(queue)
    press(queue, "Accept")
    assert "Every event shown here has been reviewed" in words(queue)
    assert len(shown(queue)) == 15
    press(queue, "Undo")
    assert "1 to look at" in words(queue)


def test_dropping_takes_the_event_away(queue: AppTest) -> None:
    press(queue, "Drop")
    press(queue, "Drop")
    assert not {"e14", "e15"} & set(shown(queue))


def test_later_comes_round_again(queue: AppTest) -> None:
    press(queue, "Later")
    assert "Sudria said the remark was harmful" in words(queue)
    press(queue, "Later")
    assert "A former leader of Norland called for resolve" in words(queue)
    assert "2 to look at" in words(queue)


def test_the_end_of_a_round_is_said(queue: AppTest) -> None:
    over = "That was the last one"
    press(queue, "Later")
    assert over not in words(queue)
    press(queue, "Later")
    assert f"{over}: what is left was put off for later. It begins again with these 2." in words(queue)
    press(queue, "Later")
    assert over not in words(queue)
    assert "Sudria said the remark was harmful" in words(queue)
    press(queue, "Later")
    assert over in words(queue)
    press(queue, "Accept")
    press(queue, "Later")
    assert "It begins again with it." in words(queue)


def test_mending_opens_the_form(queue: AppTest) -> None:
    press(queue, "Fix")
    assert figure(queue)["layout"]["meta"][0]["selected"] == "e14"
    assert any(each.label == "Title" for each in queue.text_input)


def test_each_step_has_a_key(queue: AppTest) -> None:
    keys = {button.label: button.proto.shortcut for button in queue.button}
    assert [keys[name].casefold() for name in ("Accept", "Fix", "Drop", "Later")] == ["a", "f", "d", "l"]


def test_a_remark_is_kept_and_shown(open_page: OpenPage) -> None:
    page = open_page(event="e5")
    page.session_state["remark"] = True
    page.run()
    next(each for each in page.text_area if each.label == "Note").set_value("Who fired them?")
    next(each for each in page.text_input if each.label == "Tags").set_value("missiles,  north sea , missiles")
    next(each for each in page.checkbox if each.label == "Starred").check()
    press(page, "Save the remark")
    said = "starred, tags: missiles, north sea, note: Who fired them?"
    assert any(said in each for each in html_of(page))
    hover = next(data[1] for trace in figure(page)["data"] for data in trace.get("customdata", []) if data[0] == "e5")
    assert said in hover.replace(" <br>", " ")


@pytest.mark.parametrize("name", [name for name in EXPORTS if name not in ("png", "svg")])
def test_exports_hold_remarks(name: str) -> None:
    story = strait()
    remark = Remark("Ask Ann", True, ("oil", "trade"), True)
    made = EXPORTS[name].file(apply(story, [Annotate(refer(story, "e5"), remark)]), None)
    said = words_of(made) if name == "docx" else made.decode()
    text = " ".join(said.replace("\r\n ", "").split())
    for word in ("Ask Ann", "oil", "reviewed"):
        assert word in text
    assert "hanged by hand" not in text


def test_a_remark_ends_no_comment_of_xml() -> None:
    story = strait()
    remarked = apply(story, [Annotate(refer(story, "e5"), Remark("a -- b --> <c/> --"))])
    made = EXPORTS["timeml"].file(remarked, None)
    assert "<c/>" in next(each.text for each in etree.fromstring(made).iter(etree.Comment))


def test_what_was_chosen_of_the_list_is_not_chosen_of_what_is_left(queue: AppTest) -> None:
    """Rows are chosen by their place, where another event stands once one is dealt with."""
    tables = [queue.dataframe[0].proto.id]
    press(queue, "Drop")
    assert queue.dataframe[0].proto.id not in tables


def test_what_was_saved_at_once_is_undone_at_once(open_page: OpenPage) -> None:
    page = open_page(event="e5")
    page.session_state["editor"] = True
    page.run()
    before = figure(page)
    next(each for each in page.text_input if each.label == "Title").set_value("Missiles fell")
    next(each for each in page.text_input if each.label == "Date").set_value("5 August 2022")
    press(page, "Save")
    after = figure(page)
    assert "renamed “Missiles fell”" in words(page)
    assert "Date of “Missiles fell" in words(page)
    press(page, "Undo")
    assert figure(page) == before
    press(page, "Redo")
    assert figure(page) == after
