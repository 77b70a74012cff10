"""Many articles from Python: a fault of the program at one of them is that one's alone."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from timeline import ExtractionError, extract, extract_many, language, pipeline, read
from timeline.faults import Failure
from timeline.language import Doc
from timeline.model import Article
from timeline.parallel import pack, unpack

BAD = "Failword sent two ships in 2019."
TEXTS = ["Italy sent two ships in 2019.", BAD, "Malta sent one in 2020."]


@pytest.fixture(params=["while it is parsed", "afterwards"])
def _failing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program fails on BAD."""
    read_many, assemble = language.read_many, pipeline.assemble

    def parse(articles: Iterable[Article]) -> Iterator[Doc]:
        for doc in read_many(articles):
            yield _checked(doc)

    def finish(doc: Doc) -> Any:
        return assemble(_checked(doc))

    if request.param == "afterwards":
        monkeypatch.setattr(pipeline, "assemble", finish)
    else:
        monkeypatch.setattr(language, "read_many", parse)
        monkeypatch.setattr(language, "read", lambda article: next(parse([article])))


def _checked(doc: Doc) -> Doc:
    if doc.article.text == BAD:
        raise KeyError("Failword")
    return doc


@pytest.mark.usefixtures("_failing")
def test_the_others_follow_and_it_is_named() -> None:
    failures: list[ExtractionError] = []
    articles = [read(text) for text in TEXTS]
    found = list(extract_many(articles, failures.append))
    assert found == [extract(articles[0]), extract(articles[2])]
    (failure,) = failures
    assert failure.article == articles[1]
    assert isinstance(failure.__cause__, KeyError)
    assert str(failure) == f"{articles[1].id}: a fault of timeline itself (KeyError: 'Failword')"


@pytest.mark.usefixtures("_failing")
def test_without_a_place_for_failures_it_is_raised_in_its_turn() -> None:
    articles = [read(text) for text in TEXTS]
    timelines = extract_many(articles)
    assert next(timelines) == extract(articles[0])
    with pytest.raises(ExtractionError):
        next(timelines)
    assert next(timelines) == extract(articles[2])


def test_what_is_collected_is_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def fail(_: object) -> None:
        seen.append(gc.isenabled())
        raise KeyError("fault")

    monkeypatch.setattr(pipeline, "assemble", fail)
    for is_on in (True, False):
        (gc.enable if is_on else gc.disable)()
        try:
            assert list(pipeline.extract_many([Article("a", "Rebels fled.")], failed=lambda _: None)) == []
            assert gc.isenabled() is is_on
        finally:
            gc.enable()
    assert seen == [False, False]


def test_what_a_process_found_is_handed_over_whole() -> None:
    found = [extract(Article("a", TEXTS[0])), Failure(Article("b", BAD), "KeyError: fault")]
    assert unpack(pack(found)) == found
    assert gc.isenabled()
