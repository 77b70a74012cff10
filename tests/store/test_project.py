"""A project file goes round without loss, and one that is damaged, newer or made to harm is refused in a sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import HOSTILE, hostile, strait
from timeline.model import Article, PublishedFrom, Span, Timeline
from timeline.model.correction import Delete, History, Redate, Retitle, refer
from timeline.settings import ARTICLES_IN_PROJECT, LONGEST_TEXT
from timeline.store import Held, Project, ProjectError, is_project, read_project, write_project


def worked_on(timeline: Timeline) -> Held:
    """An article that somebody has corrected, taking one correction back."""
    first, second = (refer(timeline, event.id) for event in timeline.events[:2])
    history = History().record(Retitle(first, "Another <b>title</b>")).record(Redate(second, None, "unknown"))
    return Held(timeline.articles[0], history.record(Delete(first)).undo())


PROJECT = Project((worked_on(strait()), worked_on(hostile())), "from=2022-01-01&dates=all")


def file_of(project: Project = PROJECT) -> bytes:
    return write_project(project).encode()


def changed(**changes: Any) -> bytes:
    """The file with something at its top changed."""
    return json.dumps(json.loads(file_of()) | changes).encode()


def changed_article(**changes: Any) -> bytes:
    """The file with something of its first article changed."""
    record = json.loads(file_of())
    record["articles"][0] |= changes
    return json.dumps(record).encode()


def test_a_project_goes_round_without_loss() -> None:
    assert read_project(file_of()) == PROJECT
    assert file_of(read_project(file_of())) == file_of()
    assert is_project(file_of())


@given(
    st.text(min_size=1).filter(str.strip),
    st.text(max_size=300),
    st.none() | st.dates(),
    st.sampled_from([None, *PublishedFrom]),
)
def test_any_article_goes_round(text: str, title: str, day: date | None, found: PublishedFrom | None) -> None:
    article = Article("an id", text, title, day, found, Span(0, 1), "https://news.example/a?b=1")
    assert read_project(file_of(Project((Held(article),)))).held[0].article == article


DAMAGED = {
    "cut short": file_of()[: len(file_of()) // 2],
    "no JSON": file_of()[:300] + b"\x00" + file_of()[300:],
    "no articles": changed(articles=[]),
    "articles that are no list": changed(articles={"a": 1}),
    "an article without text": changed_article(text=""),
    "a text that is a number": changed_article(text=12),
    "a day that is none": changed_article(published="2023-13-45"),
    "a day that is a number": changed_article(published=20230912),
    "a place outside of the text": changed_article(published_span=[0, 10**9]),
    "a place that is no place": changed_article(published_span=["a"]),
    "corrections that are none": changed_article(done=[{"kind": "Format", "disk": "c:"}]),
    "corrections that are no list": changed_article(done="Delete"),
    "a correction that is a string": changed_article(undone=["Delete"]),
    "a text beyond all bounds": changed_article(text="a" * (LONGEST_TEXT + 1)),
    "a title beyond all bounds": changed_article(title="a" * 100_000),
    "more articles than a project has": changed(articles=[{"id": "a", "text": "b"}] * (ARTICLES_IN_PROJECT + 1)),
    "a view that is no text": changed(view={"from": 1}),
    "nesting without end": b'{"format": "timeline project", "version": 1, "articles": ' + b"[" * 200_000,
}


REFUSED = r"^The project file is damaged \([^\n]{3,160}\), so nothing of it was opened: ask for it again\.$"


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_damaged_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(ProjectError, match=REFUSED):
        read_project(DAMAGED[name])


def test_what_a_newer_version_wrote_is_refused_with_advice() -> None:
    with pytest.raises(ProjectError, match=r"newer version of Timeline [^.\n]*: install the newer version first\.$"):
        read_project(changed(version=2))


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"null", b'{"format": "timeline project"}', changed(version=True), changed(version="1"),
     changed(format="another")],
)  # fmt: skip
def test_another_file_is_no_project(data: bytes) -> None:
    with pytest.raises(ProjectError):
        read_project(data)


def test_a_correction_of_words_that_are_not_there_is_refused() -> None:
    held = worked_on(strait())
    short = replace(held.article, text=held.article.text)
    record = json.loads(file_of(Project((replace(held, article=short),))))
    record["articles"][0]["done"][0]["event"]["event"]["sentence"] = [0, 10**7]
    with pytest.raises(ProjectError, match="words that the article does not have"):
        read_project(json.dumps(record).encode())


def test_markup_stays_text() -> None:
    held = read_project(file_of(Project((worked_on(hostile()),)))).held[0]
    assert HOSTILE["image"] in held.article.title


@pytest.mark.parametrize("data", [b"On 3 March Russia shelled Kharkiv.", b'{"id": "a", "text": "b"}', b"%PDF-1.7"])
def test_what_is_no_project_is_not_taken_for_one(data: bytes) -> None:
    assert not is_project(data)
