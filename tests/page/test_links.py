"""A link keeps its promise, and a project file brings everything along."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests import stories
from tests.page.conftest import STORY_APP, figure, html_of, press, shown, words
from timeline.exports import EXPORTS
from timeline.model import Article, Certainty
from timeline.model.correction import History, Retitle, refer
from timeline.page import cached
from timeline.store import Held, Project, write_project

STORY = stories.strait()
PASTED = Article("a-note", "On 3 March 2022 Russia shelled Kharkiv. In May 2022 Turkey hosted talks.", "A note")


def open_by(**query: str) -> AppTest:
    page = AppTest.from_file(STORY_APP, default_timeout=60)
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def drop(page: AppTest, data: bytes, key: str = "file", name: str = "work.timeline.json") -> AppTest:
    page.file_uploader(key=key).set_value((name, data, "application/json")).run()
    assert not page.exception
    return page


def project_of(article: Article, history: History | None = None, view: str = "") -> bytes:
    return write_project(Project((Held(article, history or History()),), view)).encode()


@pytest.mark.parametrize("query", [{"article": "0" * 64}, {"sample": "none-of-that-name"}, {"article": "../../etc"}])
def test_an_article_that_is_not_here_is_never_another_one(query: dict[str, str]) -> None:
    page = open_by(**query)
    assert not page.get("plotly_chart")
    assert "This link is to an article that is not on this computer." in words(page)
    assert page.file_uploader(key="asked_file")


def test_the_file_that_was_asked_for_is_seen_as_the_link_says() -> None:
    page = open_by(article=PASTED.digest, dates="all", words="talks")
    drop(page, PASTED.text.encode(), "asked_file", "a-note.txt")
    assert page.session_state["words"] == "talks"


def test_a_project_brings_corrections_and_view_along() -> None:
    article = STORY.articles[0]
    history = (
        History()
        .record(Retitle(refer(STORY, "e5"), "Missiles came down"))
        .record(Retitle(refer(STORY, "e6"), "Taken back"))
    )
    page = drop(open_by(sample="crowd-60"), project_of(article, history.undo(), "words=missiles&event=e5"))
    assert set(shown(page)) <= {"e4", "e5"}
    assert figure(page)["layout"]["meta"][0]["selected"] == "e5"
    assert any("Missiles came down" in each for each in html_of(page))
    press(page, "Redo")
    assert "“Norland unveiled its biggest arms programme” renamed “Taken back”" in words(page)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (project_of(STORY.articles[0])[:400], "The project file is damaged (it breaks off"),
        (project_of(STORY.articles[0]).replace(b'"version": 1', b'"version": 7'), "written by a newer version"),
    ],
)
def test_a_project_that_cannot_be_opened_changes_nothing(data: bytes, said: str) -> None:
    page = open_by(sample="story")
    before = shown(page)
    drop(page, data)
    assert said in words(page)
    assert shown(page) == before
    assert not cached.shelf.get(Article("x", "y"))


def test_corrections_made_here_stay_where_a_project_brings_others() -> None:
    article = STORY.articles[0]
    first = History().record(Retitle(refer(STORY, "e5"), "Here"))
    second = History().record(Retitle(refer(STORY, "e6"), "There"))
    page = drop(open_by(sample="story"), project_of(article, first))
    drop(page, project_of(article, second), name="other.timeline.json")
    said = words(page)
    assert "renamed “Here”" in said
    assert "renamed “There”" in said


def exported(name: str) -> bytes:
    written = EXPORTS[name].write(STORY)
    return written if isinstance(written, bytes) else written.encode()


@pytest.mark.parametrize("name", ["json", "jsonl", "timelinejs", "csv"])
def test_what_was_exported_is_seen_again_on_another_computer(name: str) -> None:
    page = drop(open_by(sample="crowd-60"), exported(name), name=f"story{EXPORTS[name].extension}")
    assert shown(page) == [event.id for event in STORY.events if event.certainty is Certainty.EXPLICIT]
    assert "15 events as the file gave them" in words(page)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (exported("json")[:4_000], "so nothing of it was read: export it again."),
        (exported("json").replace(b'"schema": 1', b'"schema": 9'), "written by a newer version"),
        (exported("csv").replace(b"1895-01-01", b"1895-99-01"), "so nothing of it was read: export it again."),
    ],
)
def test_an_export_that_cannot_be_read_back_changes_nothing(data: bytes, said: str) -> None:
    page = open_by(sample="story")
    before = shown(page)
    drop(page, data, name="story.json")
    assert said in words(page)
    assert shown(page) == before
    assert not [each for each in page.selectbox if each.label == "Your articles"]


@pytest.mark.parametrize("query", [{"article": "0" * 64}, {"sample": "unevented"}, {"sample": "story"}])
def test_a_timeline_is_said_to_be_below_only_where_one_is(query: dict[str, str]) -> None:
    cached.shelf.clear()
    page = drop(open_by(**query), b"%PDF-1.7 and no more", name="damaged.pdf")
    (said,) = [str(each.value) for each in page.error]
    assert "This looks like a PDF document" in said
    assert ("below" in said) is bool(page.get("plotly_chart"))
