"""A text that hangs, fails or kills its reader: the page says so and keeps the text, and others are read meanwhile."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests import stuck
from tests.page.conftest import OpenPage, shown, words
from tests.page.test_sources import TEXT, paste
from timeline.model import Article
from timeline.page import waiting
from timeline.workers import ReadingStopped, Why
from timeline.workers import desk as desk_module
from timeline.workers.outcome import Stopped


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading is stopped after two seconds."""
    monkeypatch.setattr(desk_module, "READING_SECONDS", 2.0)
    monkeypatch.setattr(waiting, "STOP_OFFERED_AFTER", 0.2)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("word", "said"),
    [(stuck.HANG, "Reading was stopped after 2 seconds"), (stuck.DIE, "ended before it was done")],
    ids=["hangs", "dies"],
)
def test_what_cannot_be_read_to_its_end_is_told_and_kept(page: AppTest, word: str, said: str) -> None:
    text = f"{word} on 3 March 2022. {TEXT}"
    paste(page, text)
    assert said in words(page)
    assert "Your text is kept" in words(page)
    assert page.text_area(key="text").value == text
    assert len(shown(page)) == 13
    assert any(text[:20] in option for option in page.selectbox(key="saved_choice").options)
    paste(page, TEXT, "2022-09-14")
    assert len(shown(page)) == 2
    assert "Reading was stopped" not in words(page)


@pytest.mark.usefixtures("hurried")
def test_a_link_to_a_text_that_hangs_shows_the_first_sample(page: AppTest, open_page: OpenPage) -> None:
    paste(page, f"{stuck.HANG} on 3 March 2022.")
    digest = Article(id="", text=f"{stuck.HANG} on 3 March 2022.").digest
    later = open_page("", article=digest)
    assert "Reading was stopped" in words(later)
    assert len(shown(later)) == 13


def test_a_fault_in_reading_is_told_and_another_article_can_be_read(page: AppTest) -> None:
    page.text_area(key="text").set_value(f"{stuck.FAIL} on 3 March 2022.")
    next(button for button in page.button if button.label == "Draw timeline").click().run()
    assert page.exception
    assert page.text_area(key="text").value
    paste(page, TEXT, "2022-09-14")
    assert len(shown(page)) == 2


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (0, "Reading the article …"),
        (1, "Many read at once. One article has its turn before yours …"),
        (12, "Many read at once. 12 articles have their turn before yours …"),
    ],
)
def test_the_place_in_the_queue_is_told(before: int, said: str) -> None:
    assert waiting.say_waiting(Article(id="a", text=TEXT), before) == said


@pytest.mark.parametrize(
    ("characters", "said"),
    [(60_000, "Reading the article …"), (900_000, "Reading 150,000 words: about 60 seconds …")],
)
def test_a_long_wait_is_told_beforehand(characters: int, said: str) -> None:
    assert waiting.say_reading(Article(id="a", text="x" * characters)) == said


@pytest.mark.parametrize("why", list(Why))
def test_every_stop_ends_in_advice_and_says_that_the_text_is_kept(why: Why) -> None:
    said = waiting.say_stopped(ReadingStopped(Stopped(why, 30.0)))
    assert "Try" in said
    assert said.endswith(waiting.KEPT)


def test_a_queue_of_any_length_is_waited_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each place in turn, from far back to the front."""

    def queued() -> None:
        import streamlit as st

        from timeline.model import Article, Timeline
        from timeline.page import waiting
        from timeline.workers import Job

        article = Article(id="a", text="Words.")
        job, places = Job(0, article), list(range(12))

        def place() -> int:
            if len(places) == 1:
                job.finish(Timeline(articles=(article,)))
                return 0
            return places.pop()

        waiting.wait(job, place)
        st.text(f"done, {len(places)} left")

    for name in ("STOP_OFFERED_AFTER", "PLACE_SHOWN_EVERY"):
        monkeypatch.setattr(waiting, name, 0.01)
    page = AppTest.from_function(queued).run()
    assert not page.exception
    assert "done, 1 left" in words(page)
