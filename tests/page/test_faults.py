"""A fault of the program is told in our words, with a report that holds nothing of the article unless asked."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.page.conftest import words
from timeline.model import Article
from timeline.page import faults
from timeline.workers import Fault

ARTICLE = Article(id="a", text="A secret treaty was signed.")
FAULT = Fault("KeyError", "'secret'", ("timeline/page/show.py:1 in show", "timeline/dates/tagging.py:41 in tag"))


def test_a_report_names_versions_and_place_and_nothing_of_the_article() -> None:
    said = faults.report(FAULT)
    assert "What: KeyError" in said
    assert "timeline/dates/tagging.py:41 in tag" in said
    assert "streamlit 1." in said
    assert "en-core-web" in said
    assert "secret" not in said


def test_a_report_with_the_article_holds_it_whole() -> None:
    said = faults.report(FAULT, ARTICLE)
    assert ARTICLE.text in said
    assert "What it says: 'secret'" in said


def test_the_page_says_what_happened_what_is_kept_and_how_to_report_it() -> None:
    def broken() -> None:
        import streamlit as st

        from timeline.model import Article
        from timeline.page import faults

        st.session_state["article"] = Article(id="a", text="A secret treaty was signed.")
        st.session_state["told"] = faults.tell(KeyError("secret"))

    page = AppTest.from_function(broken).run()
    assert not page.exception
    assert page.session_state["told"] is True
    for said in ("Something in Timeline itself went wrong", "Your text is kept", "send a report"):
        assert said in words(page)
    assert [each.proto.label for each in page.get("download_button")] == [
        "Save a report",
        "Save a report with the article",
    ]
    assert [each.label for each in page.button] == ["Go on"]
