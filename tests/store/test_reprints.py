"""A text that several outlets print: one source, a print of each outlet, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from timeline.model import Article, PublishedFrom, Timeline
from timeline.model.correction import Retitle, refer
from timeline.store import Held, Library, Outcome, Project, Query, bring_in, read_project, write_project

TEXT = (
    "Rebels seized the town of Lumo on Saturday, the army said, after a week of fighting in the hills north of it. "
    "The governor fled to the capital with his guards on Sunday, and shops stayed shut."
)


def at(source: str, text: str = TEXT, published: date | None = None) -> Article:
    found_in = PublishedFrom.METADATA if published else None
    return Article(source or "pasted", text, source=source, published=published, published_from=found_in)


def take(library: Library, article: Article) -> tuple[Outcome, str]:
    found = library.recognise(article)
    library.take(library.begin_import(), article.source, found.article, found.outcome)
    return found.outcome, found.article.digest


FIRST = at("https://www.one.example/lumo")


@pytest.mark.parametrize(
    "source",
    [
        FIRST.source,
        "http://one.example/lumo",
        "https://m.one.example/lumo?from=app",
        "https://one.example/world/lumo.amp",
        "https://news.one.example/lumo",
        "lumo.pdf",
        "",
    ],
)
def test_the_same_text_of_the_same_outlet_or_of_none_is_known(library: Library, source: str) -> None:
    assert take(library, FIRST)[0] is Outcome.ADDED
    assert take(library, at(source)) == (Outcome.KNOWN, FIRST.digest)
    (saved,) = library.find()
    assert (saved.source, saved.outlet, saved.copies) == (FIRST.source, "one.example", 1)


@pytest.mark.parametrize(
    "source", ["https://two.example/lumo", "https://one.example.org/lumo", "https://none.example/"]
)
def test_another_outlets_print_is_kept_once_and_is_a_copy(library: Library, source: str) -> None:
    take(library, FIRST)
    outcome, digest = take(library, at(source, published=date(2024, 3, 4)))
    assert outcome is Outcome.REPRINT
    assert digest != FIRST.digest
    assert take(library, at(source)) == (Outcome.KNOWN, digest)
    assert take(library, FIRST) == (Outcome.KNOWN, FIRST.digest)
    found = {saved.digest: saved for saved in library.find()}
    assert {saved.source for saved in found.values()} == {FIRST.source, source}
    assert {(saved.copies, saved.group) for saved in found.values()} == {(2, found[digest].group)}
    assert found[digest].published == date(2024, 3, 4)
    loaded = library.load(digest)
    assert loaded
    assert (loaded.text, loaded.digest) == (TEXT, digest)
    assert library.counts().copies == len(library.find(Query(copies=True))) == 2


def test_four_papers_are_four_prints_of_one_text(library: Library) -> None:
    outcomes = [take(library, at(f"https://{name}.example/lumo"))[0] for name in "abcd" * 2]
    assert outcomes == [Outcome.ADDED, *[Outcome.REPRINT] * 3, *[Outcome.KNOWN] * 4]
    assert [saved.copies for saved in library.find()] == [4] * 4


def test_a_file_learns_its_outlet_from_the_link_and_is_no_second_print(library: Library) -> None:
    take(library, at("lumo.txt"))
    assert take(library, FIRST) == (Outcome.KNOWN, FIRST.digest)
    assert [saved.source for saved in library.find()] == [FIRST.source]
    assert take(library, at("https://two.example/lumo"))[0] is Outcome.REPRINT


def test_another_text_of_another_outlet_is_no_print(library: Library) -> None:
    take(library, FIRST)
    assert take(library, at("https://two.example/lumo", TEXT + " More later."))[0] is Outcome.ADDED


def test_what_is_removed_comes_back_and_what_was_kept_beside_it_stays(library: Library) -> None:
    take(library, FIRST)
    other = at("https://two.example/lumo")
    _, digest = take(library, other)
    library.remove([FIRST.digest])
    assert take(library, other) == (Outcome.KNOWN, digest)
    assert take(library, FIRST) == (Outcome.ADDED, FIRST.digest)
    assert library.delete(FIRST.digest)
    assert take(library, other) == (Outcome.KNOWN, digest)
    assert [saved.source for saved in library.find()] == [other.source]
    assert take(library, FIRST) == (Outcome.ADDED, FIRST.digest)


def test_a_print_has_what_was_corrected_in_the_text_and_is_corrected_by_itself(
    library: Library, article: Article, timeline: Timeline
) -> None:
    library.record(article, Retitle(refer(timeline, "e1"), "The treaty"))
    found = library.recognise(replace(article, source="https://two.example/treaty"))
    library.save(found.article)
    print_ = found.article
    assert (found.outcome, print_.printed_by) == (Outcome.REPRINT, "two.example")
    library.keep(replace(timeline, articles=(print_,)), version="1")
    told = library.timeline(print_.digest)
    assert told
    assert [event.title for event in told.events if event.id == "e1"] == ["The treaty"]
    library.undo(print_.digest)
    assert not library.history(print_.digest).done
    assert library.history(article.digest).done


def test_a_print_comes_back_out_of_a_project_file(library: Library) -> None:
    take(library, FIRST)
    _, digest = take(library, at("https://two.example/lumo"))
    held = [Held(article) for saved in library.find() if (article := library.load(saved.digest))]
    back = read_project(write_project(Project(tuple(held))).encode())
    assert {each.article.digest for each in back.held} == {FIRST.digest, digest}
    assert [bring_in(each, library).digest for each in back.held] == [each.article.digest for each in back.held]
    assert len(library.find()) == 2


def test_a_project_of_somebody_else_brings_the_print_of_its_outlet(library: Library) -> None:
    take(library, FIRST)
    brought = bring_in(Held(at("https://two.example/lumo")), library)
    assert brought.printed_by == "two.example"
    assert len(library.find()) == 2
