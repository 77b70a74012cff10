"""What could not be stored is kept in order, stored once it can be, and lasts as a file."""

from __future__ import annotations

import json

import pytest

from timeline.articles import read_bytes
from timeline.model import Article, Timeline
from timeline.model.correction import Correction, Delete, History, Retitle, refer
from timeline.store import Library, Pending, StoreError, Turn, corrections_in, to_file


@pytest.fixture
def corrections(timeline: Timeline) -> tuple[Correction, ...]:
    return (Retitle(refer(timeline, "e1"), "Mine"), Delete(refer(timeline, "e2")))


def waiting(article: Article, *steps: Correction | Turn) -> Pending:
    pending = Pending(article, History())
    for step in steps:
        pending = pending.then(step)
    return pending


def test_the_history_is_as_if_it_were_stored(article: Article, corrections: tuple[Correction, ...]) -> None:
    first, second = corrections
    pending = waiting(article, Turn.SAVE, first, second, Turn.UNDO)
    assert pending.history == History((first,), (second,))
    assert pending.then(Turn.REDO).history == History((first, second))


def test_storing_does_all_in_order(library: Library, article: Article, corrections: tuple[Correction, ...]) -> None:
    first, second = corrections
    pending = waiting(article, Turn.SAVE, first, second, Turn.UNDO)
    assert pending.store(library) == (None, "")
    assert library.history(article.digest) == pending.history
    assert library.load(article.digest) == article


def test_what_cannot_be_stored_stays_and_nothing_is_stored_twice(
    library: Library, article: Article, corrections: tuple[Correction, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = corrections
    really = library.record

    def record(article: Article, correction: Correction) -> History:
        if correction == second:
            raise StoreError("The disk is full.")
        return really(article, correction)

    with monkeypatch.context() as full:
        full.setattr(library, "record", record)
        left, why = waiting(article, Turn.SAVE, first, second).store(library)
    assert left
    assert (left.steps, why) == ((second,), "The disk is full.")
    assert left.history.done == corrections
    assert library.history(article.digest).done == (first,)
    assert left.store(library) == (None, "")
    assert library.history(article.digest).done == corrections


def test_the_file_brings_text_and_corrections_back(article: Article, corrections: tuple[Correction, ...]) -> None:
    other = Article(id="b", text="Half a pair \ud83d stays.")
    data = to_file([waiting(article, Turn.SAVE, *corrections), waiting(other, Turn.SAVE)]).encode()
    read = read_bytes(data, "not-stored.jsonl")
    assert [each.id for each in read] == ["treaty", "b"]
    assert read[0].text == article.text
    assert read[0].published == article.published
    assert corrections_in(data) == {article.digest: corrections, other.digest: ()}


@pytest.mark.parametrize(
    "line",
    ["", "nonsense", "[1]", "null", '{"text": 1, "corrections": []}', '{"text": "a"}', '{"corrections": [1]}', "\xff"],
)
def test_other_files_bring_no_corrections(line: str) -> None:
    assert corrections_in(line.encode("latin-1")) == {}


def test_what_is_nested_too_deeply_holds_none() -> None:
    assert corrections_in(b'{"text": ' + b"[" * 200_000) == {}


def test_a_correction_that_is_none_is_passed_over(article: Article, corrections: tuple[Correction, ...]) -> None:
    record = json.loads(to_file([waiting(article, *corrections)]))
    record["corrections"][1:1] = [7, {"kind": "Nonsense"}, {}]
    assert corrections_in(json.dumps(record).encode()) == {article.digest: corrections}
