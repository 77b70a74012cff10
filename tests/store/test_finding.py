"""What is in the library is found by its words and by every choice, the same in both databases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import URL

from timeline.model import Article, PloverType, PublishedFrom, Timeline
from timeline.model.correction import Redate, Retitle, Retype, refer
from timeline.store import NO_OUTLET, Library, Query, StoreError
from timeline.store.words import asked, fold

FOLDED = {
    "": " ",
    "The Émile treaty": " the emile treaty ",
    "Peru's 100% share": " peru s 100 ％ share ",
    "a_b-c": " a b c ",
    "ﬁne": " fine ",
    "Straße": " strasse ",
    "…": " ",
}


@pytest.mark.parametrize(("text", "words"), FOLDED.items())
def test_words_are_letters_and_digits_without_case_and_accents(text: str, words: str) -> None:
    assert fold(text) == words


FOUND = {
    "treat": {"a", "b"},
    "eaty": set(),
    '"left the treaty"': {"a"},
    '"the treaty left"': set(),
    '"treat"': set(),
    '"treaty"': {"a", "b"},
    "treaty -chile": {"b"},
    "-chile": {"b", "c"},
    '-"left the treaty"': {"b", "c"},
    "chile OR envoy": {"a", "c"},
    "OR chile": {"a"},
    "chile OR": {"a"},
    "treaty chile OR emile": {"a", "b"},
    'chile OR "kept the"': {"a", "b"},
    "chile or": set(),
    '"left the': {"a"},
    "news.example": {"a"},
    '"': set(),
    "-'": {"a", "b", "c"},
    "\x00": set(),
    "\udcff": set(),
}


@pytest.fixture
def three(library: Library) -> Library:
    library.save(Article(id="a", text="Chile left the treaty.", source="https://www.news.example/1"))
    library.save(Article(id="b", text="Émile kept the Treaty alive.", published=date(2024, 5, 2)))
    library.save(Article(id="c", text="An envoy came.", published=date(2024, 6, 2), source="http://other.example/"))
    return library


def ids(library: Library, query: Query | str) -> set[str]:
    found = {saved.id for saved in library.find(query)}
    assert library.count(query) == len(found)
    return found


@pytest.mark.parametrize(("words", "found"), FOUND.items())
def test_one_expression_finds_the_same_everywhere(three: Library, words: str, found: set[str]) -> None:
    assert ids(three, words) == found


CHOSEN = {
    Query(): {"a", "b", "c"},
    Query(outlet="news.example"): {"a"},
    Query(outlet="www.news.example"): set(),
    Query(outlet=NO_OUTLET): {"b"},
    Query(outlets=("news.example", NO_OUTLET)): {"a", "b"},
    Query(outlets=("nobody.example",)): set(),
    Query(outlets=("news.example", "\x00")): set(),
    Query(begin=date(2024, 5, 3)): {"c"},
    Query(end=date(2024, 5, 2)): {"b"},
    Query(begin=date(2024, 5, 2), end=date(2024, 6, 2)): {"b", "c"},
    Query(undated=True): {"a"},
    Query(undated=True, words="envoy"): set(),
    Query(copies=True): set(),
    Query(failed=True): set(),
    Query(removed=True): set(),
    Query(actor="CHL"): set(),
    Query(kind="AGREE"): set(),
    Query(collection="none"): set(),
    Query(outlet="\x00"): set(),
    Query(collection="\udcff"): set(),
}


@pytest.mark.parametrize(
    ("query", "found"),
    CHOSEN.items(),
    ids=lambda each: "".join(sorted(each)) or "none" if isinstance(each, set) else None,
)
def test_every_choice_narrows_what_is_found(three: Library, query: Query, found: set[str]) -> None:
    assert ids(three, query) == found


@pytest.mark.parametrize("query", CHOSEN)
def test_a_query_is_the_same_after_it_was_written_down(query: Query) -> None:
    assert Query.of_record(json.loads(json.dumps(query.to_record()))) == query
    assert Query.of_record({**query.to_record(), "since_forgotten": 1}) == query


def test_several_are_kept_all_or_none(library: Library, timeline: Timeline) -> None:
    (article,) = timeline.articles
    other = Article("other", "Norland held a vote.")
    library.save(article)
    with pytest.raises(ValueError, match="unpack"):
        library.keep_all([timeline, Timeline((article, other))], version="1")
    assert library.count_events() == 0
    library.keep_all([timeline, Timeline((other,))], version="1")
    assert library.count_events() == len(timeline.events)
    assert library.stale("1") == ()


class TestExtracted:
    @pytest.fixture(autouse=True)
    def _keep(self, library: Library, timeline: Timeline) -> None:
        library.keep(timeline, version="1")

    def test_articles_and_events_are_found_by_who_took_part(self, library: Library) -> None:
        assert ids(library, Query(actor="PER")) == {"treaty"}
        assert [each.id for each in library.events(Query(actor="PER"))] == ["e1", "e2"]
        assert [each.id for each in library.events(Query(actor="CHL"))] == ["e1"]

    def test_events_are_found_by_words_and_dates(self, library: Library) -> None:
        assert [each.id for each in library.events("treaty")] == ["e1", "e2"]
        assert [each.id for each in library.events("peru left")] == ["e2"]
        assert [each.id for each in library.events(Query(begin=date(1980, 1, 1)))] == ["e2", "e3"]
        assert [each.id for each in library.events(Query(end=date(1979, 1, 1)))] == ["e1"]
        assert library.count_events() == 3

    def test_what_was_extracted_comes_back(self, library: Library, timeline: Timeline) -> None:
        assert library.timeline(timeline.articles[0].digest) == timeline
        assert library.timeline("0" * 64) is None

    def test_corrections_are_found_and_taken_back(self, library: Library, timeline: Timeline) -> None:
        (article,) = timeline.articles
        library.record(article, Retitle(refer(timeline, "e3"), "The summit"))
        library.record(article, Redate(refer(timeline, "e3"), None))
        assert [each.id for each in library.events("summit")] == ["e3"]
        assert [each.id for each in library.events(Query(undated=True))] == ["e3"]
        library.undo(article.digest)
        assert library.count_events(Query(undated=True)) == 0

    def test_extraction_again_loses_no_decision(self, library: Library, timeline: Timeline) -> None:
        (article,) = timeline.articles
        made = library.record(article, Retitle(refer(timeline, "e1"), "The pact"))
        library.rename(article.digest, "A name of ours")
        library.redate(article.digest, date(2020, 1, 1))
        newer = replace(timeline, events=tuple(replace(each, id=f"new-{each.id}") for each in timeline.events))
        library.keep(newer, version="2")
        library.save(article)
        assert library.history(article.digest) == made
        assert [each.id for each in library.events("pact")] == ["new-e1"]
        kept = library.load(article.digest)
        assert kept is not None
        assert (kept.title, kept.published) == ("A name of ours", date(2020, 1, 1))
        assert (kept.published_from, kept.published_span) == (PublishedFrom.OPTION, None)

    def test_what_has_to_be_extracted_again_is_known(self, library: Library, article: Article) -> None:
        assert library.stale("1") == ()
        assert library.stale("2") == (article.digest,)
        library.redate(article.digest, None)
        assert library.stale("1") == (article.digest,)
        library.keep_failure(article.digest, "it broke off")
        assert library.stale("1") == ()
        assert [each.failure for each in library.find(Query(failed=True))] == ["it broke off"]

    def test_what_this_version_extracted_of_the_article_as_it_is_need_not_be_again(
        self, library: Library, timeline: Timeline, article: Article
    ) -> None:
        library.record(article, Retitle(refer(timeline, "e3"), "The summit"))
        assert library.extracted(article, version="1") == timeline
        others = (replace(article, title="Another"), replace(article, published=None), replace(article, text="No."))
        assert [library.extracted(each, version="1") for each in others] == [None, None, None]
        assert library.extracted(article, version="2") is None
        library.outdate(article.digest)
        assert library.extracted(article, version="1") is None
        assert library.count_events() == 3
        assert library.stale("1") == (article.digest,)

    def test_a_day_saved_anew_makes_its_events_stale(self, library: Library, article: Article) -> None:
        library.save(article)
        assert library.stale("1") == ()
        library.save(replace(article, published=date(2022, 2, 2)))
        assert library.stale("1") == (article.digest,)

    def test_what_was_deleted_is_found_nowhere(self, library: Library, article: Article) -> None:
        library.delete(article.digest)
        assert library.find("treaty") == ()
        assert library.events("treaty") == ()

    def test_what_is_corrected_counts(self, library: Library, timeline: Timeline) -> None:
        (article,) = timeline.articles
        library.record(article, Retype(refer(timeline, "e1"), PloverType.AGREE))
        assert [(each.value, each.articles) for each in library.counts().kinds] == [("AGREE", 1)]
        assert ids(library, Query(kind="AGREE")) == {"treaty"}
        counts = library.counts(Query(actor="CHL"))
        assert [(each.value, each.label) for each in counts.actors] == [("CHL", "Chile"), ("PER", "Peru")]
        assert [each.value for each in counts.months] == ["2021-05"]


def test_counts_stand_beside_each_choice(three: Library) -> None:
    counts = three.counts(Query(outlet="news.example"))
    assert counts.articles == 1
    assert [(each.value, each.articles) for each in counts.outlets] == [
        ("-", 1),
        ("news.example", 1),
        ("other.example", 1),
    ]
    assert (counts.undated, counts.copies, counts.failed, counts.months) == (1, 0, 0, ())
    assert [each.value for each in three.counts().months] == ["2024-05", "2024-06"]


class TestRemoved:
    def test_it_is_out_of_everything_and_comes_back_as_it_was(self, three: Library) -> None:
        before = three.find()
        digest = before[0].digest
        assert three.remove([digest, "0" * 64]) == 1
        assert three.load(digest) is None
        assert len(three.find()) == three.counts().articles == 2
        (removed,) = three.find(Query(removed=True))
        assert removed.digest == digest
        assert removed.removed_at is not None
        assert three.restore([digest]) == 1
        assert three.restore([digest]) == 0
        assert three.find() == before

    def test_what_is_saved_again_is_there_again(self, library: Library, article: Article) -> None:
        library.save(article)
        library.remove([article.digest])
        library.save(article)
        assert library.load(article.digest) == article


@pytest.mark.parametrize("act", ["rename", "redate"])
def test_what_is_not_kept_is_neither_renamed_nor_dated(library: Library, act: str) -> None:
    assert not getattr(library, act)("0" * 64, None if act == "redate" else "Title")


def test_a_renamed_article_is_found_by_its_name_alone(library: Library, article: Article) -> None:
    library.save(article)
    library.rename(article.digest, "Summits")
    assert ids(library, "summits") == {"treaty"}
    assert ids(library, "remembered") == set()


class TestCopies:
    STORY = "The envoys of both houses met at the old mill and spoke about grain, water and the road to the coast. " * 4

    def test_they_are_known_and_counted(self, library: Library) -> None:
        for id, words in (("a", ""), ("b", "From our agency. "), ("c", "Exclusive: ")):
            library.save(Article(id=id, text=words + self.STORY))
        library.save(Article(id="d", text="The mill burnt down, and no envoy was there to tell of it. " * 5))
        assert ids(library, Query(copies=True)) == {"a", "b", "c"}
        assert {saved.id: saved.copies for saved in library.find()} == {"a": 3, "b": 3, "c": 3, "d": 1}
        assert len({saved.group for saved in library.find()}) == 2
        assert library.counts().copies == 3
        library.remove([library.find(Query(copies=True))[0].digest])
        assert len(ids(library, Query(copies=True))) == 2


class TestCollections:
    def test_articles_are_put_together_and_released(self, three: Library) -> None:
        digests = [saved.digest for saved in three.find()]
        three.collect("Ours", digests[:2])
        three.collect("Ours", digests[1:])
        three.release("Ours", digests[:1])
        assert [(each.name, each.articles, each.is_live) for each in three.collections()] == [("Ours", 2, False)]
        assert len(ids(three, Query(collection="Ours"))) == 2
        assert three.drop_collection("Ours")
        assert not three.drop_collection("Ours")
        assert len(three.find()) == 3

    def test_one_is_called_otherwise_but_never_as_another(self, three: Library) -> None:
        digests = [saved.digest for saved in three.find()]
        three.collect("Ours", digests[:1])
        three.save_search("Treaties", Query(words="treaty"))
        three.rename_collection("Ours", "Theirs")
        assert [each.name for each in three.collections()] == ["Theirs", "Treaties"]
        assert three.collections_of(digests[0]) == ("Theirs",)
        assert three.collections_of(digests[1]) == three.collections_of("none") == ()
        for name in ("Treaties", "", "\x00"):
            with pytest.raises(StoreError, match="name"):
                three.rename_collection("Theirs", name)
        three.rename_collection("None such", "Other")
        three.rename_collection("Theirs", "Theirs")
        assert [each.name for each in three.collections()] == ["Theirs", "Treaties"]

    def test_a_live_one_finds_what_comes_later(self, three: Library) -> None:
        query = Query(words="treaty", end=date(2024, 12, 31))
        three.save_search("Treaties", query)
        three.save(Article(id="d", text="Another treaty.", published=date(2024, 7, 1)))
        (live,) = three.collections()
        assert (live.articles, live.query) == (2, query)
        assert ids(three, Query(collection="Treaties", words="another")) == {"d"}
        with pytest.raises(StoreError, match="holds what its search finds"):
            three.collect("Treaties", [])

    @pytest.mark.parametrize("name", ["", "  ", "x" * 256, "\x00", "\udcff"])
    def test_it_needs_a_name(self, library: Library, name: str) -> None:
        with pytest.raises(StoreError, match="needs a name"):
            library.collect(name, [])

    def test_a_search_in_a_collection_is_refused(self, library: Library) -> None:
        with pytest.raises(StoreError, match="looks into a collection"):
            library.save_search("Deep", Query(collection="Deep"))


WORDS = st.sampled_from(["pact", "pacts", "Émile", "100%", "a", "the", "über", "日本", "x_y", "-", '"', "OR"])
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
TERMS = st.builds(lambda no, words: f"{no}{words}", st.sampled_from(["", "-"]), WORDS | TEXTS.map('"{}"'.format))
EXPRESSIONS = st.lists(TERMS, max_size=4).map(" ".join)


@pytest.fixture
def both(tmp_path: Path, team: URL) -> Iterator[tuple[Library, Library]]:
    libraries = (Library.open(tmp_path), Library.open_at(team))
    yield libraries
    for library in libraries:
        library.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXTS, min_size=1, max_size=4, unique=True), st.lists(EXPRESSIONS, min_size=1, max_size=8))
def test_both_databases_find_the_same(both: tuple[Library, Library], texts: list[str], expressions: list[str]) -> None:
    """As do the words themselves, looked at one by one."""
    for library in both:
        for saved in library.find(limit=100):
            library.delete(saved.digest)
        for text in texts:
            library.save(Article(id=text, text=text))
    for expression in expressions:
        found = [{saved.id for saved in library.find(expression)} for library in both]
        assert found[0] == found[1] == {text for text in texts if holds(text, expression)}


def holds(text: str, expression: str) -> bool:
    folded = fold(f"\n{text}\n")

    def has(words: tuple[str, ...], is_phrase: bool) -> bool:
        if is_phrase:
            return bool(words) and f" {' '.join(words)} " in folded
        return bool(words) and all(f" {word}" in folded for word in words)

    return all(
        any(has(term.words, term.is_phrase) is not term.unwanted for term in group) for group in asked(expression)
    )
