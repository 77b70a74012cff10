"""The analyst is right: what is typed is kept, shown as changed, undone and redone, and there after a restart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests import stories
from tests.page.conftest import OpenPage, figure, html_of, press, shown, words
from timeline.model import Modality, PloverType
from timeline.page import article as article_panel
from timeline.page import cached, workbench
from timeline.page.corrections import MARKED


@pytest.fixture
def editor(open_page: OpenPage) -> AppTest:
    """The page with the form of one event open."""
    return edit(open_page(event="e5"))


def edit(page: AppTest) -> AppTest:
    page.session_state["editor"] = True
    return page.run()


def field(page: AppTest, label: str) -> Any:
    """The field of the form that bears the label."""
    fields = [*page.text_input, *page.selectbox, *page.multiselect]
    return next(each for each in fields if each.label == label)


def label_of(page: AppTest, event: str) -> str:
    """What the chart says of an event when pointed at."""
    for trace in figure(page)["data"]:
        for data in trace.get("customdata", []):
            if data[0] == event:
                return str(data[1])
    raise AssertionError(f"{event} is not on the chart")


def test_what_is_planned_and_what_happened_can_be_set(editor: AppTest) -> None:
    field(editor, "Happened or planned").set_value(Modality.PLANNED)
    press(editor, "Save")
    assert "planned" in label_of(editor, "e5")
    assert "corrected: modality" in label_of(editor, "e5")
    assert "e5" in shown(editor)
    press(editor, "Undo")
    assert "planned" not in label_of(editor, "e5")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("August 2022", "August 2022 · month known, day not stated · corrected: date"),
        ("c. 1972", "c. 1972 · year known, no more · corrected: date"),
        ("2023-09-12", "12 September 2023 · exact day · corrected: date"),
        ("1972/1975", "1972–1975"),
        ("the 1990s", "the 1990s"),
    ],
)
def test_a_date_may_be_typed_as_people_write_it(editor: AppTest, typed: str, said: str) -> None:
    field(editor, "Date").set_value(typed)
    press(editor, "Save")
    assert said in label_of(editor, "e5")
    assert "Set by hand" in label_of(editor, "e5")


@pytest.mark.parametrize("typed", ["some day", "31 February 2022", "next to nothing", "<b>2022</b>"])
def test_what_is_no_date_is_told_and_stays(editor: AppTest, typed: str) -> None:
    field(editor, "Date").set_value(typed)
    field(editor, "Title").set_value("Another title")
    press(editor, "Save")
    assert f"“{typed}” is not understood as one date" in words(editor)
    assert field(editor, "Date").value == typed
    assert field(editor, "Title").value == "Another title"
    assert "corrected" not in label_of(editor, "e5")


def test_an_empty_date_is_an_unknown_one(editor: AppTest) -> None:
    field(editor, "Date").set_value("")
    press(editor, "Save")
    assert "e5" not in shown(editor)


def test_title_kind_and_actors(editor: AppTest) -> None:
    field(editor, "Title").set_value("Rockets fell into the sea")
    field(editor, "Kind").set_value(PloverType.CONSULT)
    field(editor, "Acted upon").set_value(["estmark"])
    press(editor, "Save")
    said = label_of(editor, "e5")
    assert "Rockets fell into the sea" in said
    assert "Sudria → Estmark" in said
    assert "corrected: actors, title, type" in said
    assert any("actors, title, type" in each for each in html_of(editor))


def test_saving_what_was_not_changed_changes_nothing(editor: AppTest) -> None:
    press(editor, "Save")
    assert not [button for button in editor.button if button.label == "Undo"]


def test_delete_undo_and_redo(editor: AppTest) -> None:
    press(editor, "Delete this event")
    assert "e5" not in shown(editor)
    assert "“Missiles fell into Norland's waters” deleted" in words(editor)
    press(editor, "Undo")
    assert "e5" in shown(editor)
    press(editor, "Redo")
    assert "e5" not in shown(editor)


def test_who_has_changed_something_is_not_told_how_and_has_the_row_for_undoing(editor: AppTest) -> None:
    assert "Point at one for its sentence" in words(editor)
    press(editor, "Delete this event")
    assert "Point at one for its sentence" not in words(editor)
    press(editor, "Undo")
    assert "Point at one for its sentence" not in words(editor)


def test_a_correction_that_the_chart_fails_on_can_be_undone(editor: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(workbench, "draw_score", lambda *_: 1 / 0)
        next(button for button in editor.button if button.label == "Delete this event").click().run()
        assert editor.exception
        next(button for button in editor.button if button.label == "Undo").click().run()
    editor.run()
    assert not editor.exception
    assert "e5" in shown(editor)


@pytest.mark.parametrize("typed", ["31 December 9999", "9999", "0001-01-01", "0001"])
def test_the_ends_of_all_time_are_dates_too(editor: AppTest, typed: str) -> None:
    field(editor, "Date").set_value(typed)
    press(editor, "Save")
    assert "e5" in shown(editor)


def test_merge(editor: AppTest) -> None:
    field(editor, "The same event as").set_value("e4")
    press(editor, "Merge")
    assert "e5" in shown(editor)
    assert "e4" not in shown(editor)
    press(editor, "Undo")
    assert {"e4", "e5"} <= set(shown(editor))


def mark(page: AppTest, sentence: str) -> AppTest:
    """Mark a sentence of the story with the mouse."""
    text = stories.strait().articles[0].text
    start = text.index(sentence)
    page.session_state[MARKED] = ["story", start, start + len(sentence)]
    page.session_state["article_open"] = True
    return page.run()


def test_marked_words_become_an_event(page: AppTest) -> None:
    mark(page, "Its spending is to double by 2027.")
    page.text_input(key="add_title").set_value("Spending doubles")
    page.text_input(key="add_date").set_value("2027")
    page.multiselect(key="add_actors").set_value(["norland"])
    press(page, "Add event")
    assert len(shown(page)) == 14
    assert "Spending doubles" in label_of(page, page.session_state["event"])
    assert "corrected: added" in label_of(page, page.session_state["event"])


def test_an_added_date_that_is_none_is_told(page: AppTest) -> None:
    mark(page, "Its spending is to double by 2027.")
    page.text_input(key="add_date").set_value("some day")
    press(page, "Add event")
    assert "is not understood as one date" in words(page)
    assert len(shown(page)) == 13


@pytest.mark.parametrize("marked", [["other", 0, 5], ["story", 9_999_990, 9_999_999], ["story", 5, 5], None])
def test_marks_of_nothing_offer_nothing(page: AppTest, marked: list[Any] | None) -> None:
    page.session_state[MARKED] = marked
    page.session_state["article_open"] = True
    page.run()
    assert not page.exception
    assert not [each for each in page.text_input if each.key == "add_title"]


def test_corrections_are_there_after_a_restart(editor: AppTest, open_page: OpenPage) -> None:
    field(editor, "Date").set_value("c. 1972")
    press(editor, "Save")
    assert "c. 1972" in label_of(open_page(), "e5")


def test_corrections_outlive_a_newer_extraction(
    editor: AppTest, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    field(editor, "Title").set_value("Rockets fell into the sea")
    press(editor, "Save")
    story = stories.strait()
    newer = replace(story, events=tuple(replace(event, id=f"new-{event.id}") for event in story.events))
    monkeypatch.setattr(stories, "all_stories", lambda: {"story": newer})
    cached.shelf.clear()
    later = open_page()
    cached.shelf.clear()
    assert "Rockets fell into the sea" in label_of(later, "new-e5")


def test_corrections_that_cannot_be_saved_last_for_the_visit(
    editor: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("TIMELINE_DATA_DIR", str(blocked))
    field(editor, "Title").set_value("Rockets fell into the sea")
    press(editor, "Save")
    assert "Rockets fell into the sea" in label_of(editor, "e5")
    assert "Corrections last only until the page is closed" in words(editor)
    press(editor, "Undo")
    assert "Missiles fell" in label_of(editor, "e5")


def test_next_and_previous(open_page: OpenPage) -> None:
    page = open_page(event="e5")
    press(page, "Next")
    assert page.session_state["event"] == "e6"
    press(page, "Previous")
    press(page, "Previous")
    assert page.session_state["event"] == "e4"
    press(page, "Close")
    assert page.session_state["event"] is None
    assert not [button for button in page.button if button.label == "Next"]


def test_the_article_is_cut_at_sentences_and_marks() -> None:
    story = stories.strait()
    (article,) = story.articles
    selected = next(event for event in story.events if event.id == "e12")
    pieces = article_panel.cut_pieces(article, story, selected)
    assert "".join(piece["text"] for piece in pieces) == article.text
    kinds = {kind: piece["text"] for piece in pieces for kind in piece.get("kind", "").split() if kind != "sentence"}
    assert kinds == {"actor": "Norland", "trigger": "banned", "expression": "24 August 2023"}
    first = [piece["event"] for piece in pieces if piece.get("first")]
    assert sorted(first) == sorted(event.id for event in story.events)
