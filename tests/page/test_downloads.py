"""What can be taken along: every format in the menu, days written as the reader chose."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from timeline.exports import EXPORTS


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
