"""A process that is ended while it reads: the article at fault is named, and every other is there, in order."""

from __future__ import annotations

import pytest

from tests import stuck
from timeline import parallel
from timeline.articles import read_text
from timeline.model import Timeline
from timeline.settings import ARTICLES_AT_ONCE

TEXT = "Italy sent two ships to Libya in 2019."


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    "deadly",
    [(0,), (3, 2 * ARTICLES_AT_ONCE), (2 * ARTICLES_AT_ONCE + 1,)],
    ids=["the first", "two in two batches", "the last"],
)
def test_only_the_article_that_ends_its_process_fails(
    deadly: tuple[int, ...], jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_attempt", stuck.attempt)
    count = 2 * ARTICLES_AT_ONCE + 2
    articles = [
        read_text(f"{stuck.DIE} {TEXT}" if number in deadly else TEXT, id=str(number)) for number in range(count)
    ]
    results = list(parallel.extract_each(articles, jobs=jobs))
    failed = [each for each in results if not isinstance(each, Timeline)]
    assert [each.article.id for each in failed] == [str(number) for number in deadly]
    assert {each.reason for each in failed} == {"the process that read it was ended, by a crash or for want of memory"}
    ids = [each.articles[0].id if isinstance(each, Timeline) else each.article.id for each in results]
    assert ids == [str(number) for number in range(count)]


def test_articles_that_are_too_many_together_are_read_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_attempt", stuck.attempt)
    count = 2 * ARTICLES_AT_ONCE
    articles = [read_text(f"{stuck.CROWD} {TEXT}", id=str(number)) for number in range(count)]
    results = list(parallel.extract_each(articles, jobs=2))
    assert results == [stuck.glance(article) for article in articles]
