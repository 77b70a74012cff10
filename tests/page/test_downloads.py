"""What can be taken along: every format in the menu, days written as the reader chose."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from timeline.exports import EXPORTS, ExportError
from timeline.page import download


@pytest.fixture
def menu(page: AppTest) -> AppTest:
    """The page with the menu of downloads open."""
    page.session_state["downloads"] = True
    return page.run()


def test_every_format_is_offered(menu: AppTest) -> None:
    offered = {each.proto.label for each in menu.get("download_button")} | {each.label for each in menu.button}
    assert {"Project file", *(export.label for export in EXPORTS.values())} <= offered


def test_what_people_read_stands_before_what_programs_read(menu: AppTest) -> None:
    offered = [each.proto.label for each in menu.get("download_button")]
    assert offered[:3] == ["Project file", "Chronology (Word)", "Chronology (Markdown)"]
    assert offered.index("Calendar (ICS)") < min(map(offered.index, ("JSON", "CSV", "TimeML")))


def test_the_reader_chooses_how_days_are_written(menu: AppTest) -> None:
    style = menu.selectbox(key="date_style")
    assert {"12 September 2023", "September 12, 2023", "2023-09-12"} <= set(style.options)
    style.set_value("iso").run()
    assert not menu.exception
    assert menu.session_state["date_style"] == "iso"


def test_how_long_a_text_may_be_is_said_in_characters(page: AppTest) -> None:
    assert "One article may have 1,000,000 characters" in "\n".join(each.value for each in page.caption)


def test_where_no_picture_can_be_drawn_why_stands_below_a_button_that_does_nothing(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "why_undrawn", lambda form: f"no browser for {form}")
    page.session_state["downloads"] = True
    page.run()
    assert [each.disabled for each in page.button if "picture" in each.label] == [True, True]
    assert [each.value for each in page.text if "browser" in each.value] == ["no browser for png", "no browser for svg"]


def test_why_a_picture_was_not_drawn_is_kept_until_one_is() -> None:
    def fails() -> bytes:
        raise ExportError("the browser closed")

    failed: dict[str, str] = {}
    with pytest.raises(ExportError, match="the browser closed"):
        download._drawn("png", fails, failed)
    assert failed == {"png": "the browser closed"}
    assert download._drawn("png", lambda: b"drawn", failed) == b"drawn"
    assert failed == {}
