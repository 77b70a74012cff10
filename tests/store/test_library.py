"""What is saved is there again, whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Modality,
    Participation,
    PloverType,
    Role,
    Span,
    Timeline,
    from_edtf,
)
from timeline.model.correction import (
    Add,
    Correction,
    Delete,
    History,
    Recast,
    Redate,
    Remood,
    Retitle,
    Retype,
    mark_event,
    merge_events,
    refer,
)
from timeline.store import Library


def every_kind(timeline: Timeline) -> list[Correction]:
    one, two = refer(timeline, "e1"), refer(timeline, "e2")
    bolivia = Actor("BOL", "Bolivia", ActorKind.COUNTRY, "BOL", "GOV")
    article = timeline.articles[0]
    return [
        Redate(one, from_edtf("1974~"), "c. 1974"),
        Redate(two, None),
        Retitle(one, "Trattato 🤝 <b>“firmado”</b>"),
        Recast(one, (Participation("BOL", Role.TARGET),), (bolivia,)),
        Retype(one, PloverType.AGREE),
        Retype(two, None),
        Remood(one, Modality.PLANNED),
        Delete(two),
        merge_events([one, two]),
        Add(mark_event(article, Span(62, 89), title="Peru left", range=from_edtf("199X"), words="1990s")),
    ]


def test_an_article_comes_back_as_it_was_saved(library: Library, article: Article) -> None:
    library.save(article)
    assert library.load(article.digest) == article


def test_an_article_of_which_nothing_is_known_comes_back(library: Library) -> None:
    bare = Article(id="", text="Bare words.")
    library.save(bare)
    assert library.load(bare.digest) == bare


@pytest.mark.parametrize(
    "text",
    ["\x00 nothing \x00", "عربي ‏ and עברית", "👩‍👩‍👧 e\u0301", "'; DROP TABLE articles; --", "x" * 1_000_000, ""],
    ids=["nul", "right to left", "emoji", "sql", "a million letters", "empty"],
)
def test_any_text_comes_back_exactly(library: Library, text: str) -> None:
    article = Article(id="any", text=text, title=text[:50])
    library.save(article)
    assert library.load(article.digest) == article


def test_half_a_surrogate_pair_keeps_its_place(library: Library) -> None:
    article = Article(id="half", text="before \ud800 after")
    library.save(article)
    loaded = library.load(article.digest)
    assert loaded is not None
    assert loaded.text == "before ? after"
    assert loaded.digest == article.digest


def test_the_same_text_is_one_article(library: Library, article: Article) -> None:
    library.save(article)
    library.save(replace(article, title="Better title", published=None, published_from=None, published_span=None))
    (saved,) = library.find()
    assert (saved.title, saved.published) == ("Better title", None)


def test_what_was_never_saved_is_none(library: Library) -> None:
    assert library.load("0" * 64) is None
    assert library.history("0" * 64) == History()
    assert library.undo("0" * 64) == History()
    assert library.delete("0" * 64) is False


def test_every_correction_is_there_after_a_restart(tmp_path: Path, timeline: Timeline) -> None:
    (article,) = timeline.articles
    made = every_kind(timeline)
    first = Library.open(tmp_path)
    for correction in made:
        history = first.record(article, correction)
    first.close()
    second = Library.open(tmp_path)
    assert history.done == tuple(made)
    assert second.history(article.digest) == history
    assert second.load(article.digest) == article
    second.close()


def test_undo_and_redo_are_there_after_a_restart(tmp_path: Path, timeline: Timeline) -> None:
    (article,) = timeline.articles
    made = every_kind(timeline)[:3]
    first = Library.open(tmp_path)
    for correction in made:
        first.record(article, correction)
    first.undo(article.digest)
    assert first.undo(article.digest) == History((made[0],), (made[2], made[1]))
    first.close()
    second = Library.open(tmp_path)
    assert second.redo(article.digest) == History((made[0], made[1]), (made[2],))
    second.close()


def test_the_library_keeps_histories_as_the_model_does(library: Library, timeline: Timeline) -> None:
    (article,) = timeline.articles
    made = every_kind(timeline)
    history = History()
    moves = "rrurruuudduurrddduuuuuuuuuudddr"
    for step, move in enumerate(moves):
        match move:
            case "r":
                history = history.record(made[step % len(made)])
                stored = library.record(article, made[step % len(made)])
            case "u":
                history, stored = history.undo(), library.undo(article.digest)
            case "d":
                history, stored = history.redo(), library.redo(article.digest)
        assert stored == history, moves[: step + 1]


def test_saving_again_keeps_the_corrections(library: Library, timeline: Timeline) -> None:
    (article,) = timeline.articles
    history = library.record(article, Delete(refer(timeline, "e1")))
    library.save(replace(article, id="another name"))
    assert library.history(article.digest) == history


def test_deleting_an_article_deletes_its_corrections(library: Library, timeline: Timeline) -> None:
    (article,) = timeline.articles
    library.record(article, Delete(refer(timeline, "e1")))
    assert library.delete(article.digest)
    assert library.find() == ()
    library.save(article)
    assert library.history(article.digest) == History()


def test_a_changed_text_of_the_same_source_takes_over_what_it_still_tells(library: Library, timeline: Timeline) -> None:
    (article,) = timeline.articles
    kept, lost = Retitle(refer(timeline, "e1"), "Treaty"), Delete(refer(timeline, "e2"))
    library.record(article, kept)
    library.record(article, lost)
    changed = replace(article, text="A new first line.\n" + article.text.replace("Peru later left the treaty. ", ""))
    library.save(changed)
    assert library.history(changed.digest).done == (kept,)
    assert library.history(article.digest).done == (kept, lost)


@pytest.mark.parametrize("source", ["", "https://news.example/other"])
def test_an_article_from_elsewhere_takes_nothing_over(library: Library, timeline: Timeline, source: str) -> None:
    (article,) = timeline.articles
    library.record(article, Delete(refer(timeline, "e1")))
    other = replace(article, text=article.text + " More.", source=source)
    library.save(other)
    assert library.history(other.digest) == History()


FOUND = {
    "treaty": {"a", "b"},
    "TREATY chile": {"a"},
    "ÉMILE": {"b"},
    "émile": {"b"},
    "100%": {"b"},
    "%": {"b"},
    "_": set(),
    "news.example": {"a"},
    "nowhere": set(),
    "": {"a", "b"},
    "  ": {"a", "b"},
    "'": set(),
}


@pytest.mark.parametrize(("words", "ids"), FOUND.items(), ids=[words or "nothing" for words in FOUND])
def test_articles_are_found_by_all_their_words(library: Library, words: str, ids: set[str]) -> None:
    library.save(Article(id="a", text="Chile left the treaty.", source="https://news.example/1"))
    library.save(Article(id="b", text="Émile kept the Treaty 100% alive.", title="Émile"))
    assert {saved.id for saved in library.find(words)} == ids


def test_found_articles_come_page_by_page_and_count_their_corrections(library: Library, timeline: Timeline) -> None:
    (article,) = timeline.articles
    for number in range(5):
        library.save(Article(id=str(number), text=f"Text {number}"))
    for correction in every_kind(timeline)[:3]:
        library.record(article, correction)
    library.undo(article.digest)
    pages = [library.find(limit=4, offset=at) for at in (0, 4, 8)]
    assert [len(page) for page in pages] == [4, 2, 0]
    counts = {saved.id: saved.corrections for page in pages for saved in page}
    assert counts == {"treaty": 2, **{str(number): 0 for number in range(5)}}
    assert all(saved.saved_at.tzinfo for page in pages for saved in page)
