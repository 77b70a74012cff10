"""The library's own page: articles are added, found and dated anew; what cannot be read is named with what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.page.conftest import words
from tests.readers import made
from tests.sites import Site, give
from timeline import __version__
from timeline.articles import read_text
from timeline.model import Article, Span
from timeline.model.correction import History
from timeline.page import gathering, incoming
from timeline.page import library as kept
from timeline.page import shelf as page_of_library
from timeline.pipeline import extract
from timeline.settings import LONGEST_TEXT
from timeline.store import Library, Query
from timeline.together import Decision, Place

ROOT = Path(__file__).parents[1]
OpenLibrary = Callable[..., AppTest]


def article(id: str, text: str, published: str | None, source: str = "") -> Article:
    read = read_text(text, published, id=id, title=id.capitalize())
    return Article(read.id, read.text, read.title, read.published, read.published_from, source=source)


HELD = (
    article("pact", "Norway signed a pact with Chile on 3 March 2022.", "2022-03-04", "https://www.one.example/pact"),
    article("protest", "Peru denounced the pact on 5 March 2022.", None, "https://two.example/protest"),
    article("visit", "Chile's president visited Norway on 7 March 2022.", "2022-03-08", "visit.txt"),
)


@pytest.fixture
def open_library(shelf: Path) -> OpenLibrary:
    """Somebody who opens the library by a link; three articles are kept there."""

    def go(*held: Article, **query: str | list[str]) -> AppTest:
        with_them = Library.open(shelf)
        for each in held or HELD:
            with_them.save(each)
        with_them.close()
        page = AppTest.from_file(str(ROOT / "library_app.py"), default_timeout=60)
        for name, value in query.items():
            page.query_params[name] = value
        page.run()
        assert not page.exception
        return page

    return go


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    found = Site()
    monkeypatch.setattr(incoming, "DOOR", found.door)
    yield found
    found.close()


def titles(page: AppTest) -> set[str]:
    return set(page.dataframe[0].value["Title"]) if page.dataframe else set()


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception
    return page


def test_shows_what_is_kept_by_outlet_and_day(open_library: OpenLibrary) -> None:
    page = open_library()
    table = page.dataframe[0].value
    assert dict(zip(table["Title"], table["Outlet"], strict=True)) == {
        "Pact": "one.example",
        "Protest": "two.example",
        "Visit": "given here",
    }
    assert page.toggle[0].label == "Without a date (1)"


def test_an_empty_one_says_so() -> None:
    page = AppTest.from_file(str(ROOT / "library_app.py"), default_timeout=60).run()
    assert "No article is kept here yet" in words(page)
    assert not page.dataframe


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"words": "chile"}, {"Pact", "Visit"}),
        ({"words": "CHILE president"}, {"Visit"}),
        ({"outlet": ["one.example", "two.example"]}, {"Pact", "Protest"}),
        ({"undated": "True"}, {"Protest"}),
        ({"words": "chile", "outlet": "two.example"}, {"Pact", "Visit"}),
        ({"words": "no such words"}, set()),
    ],
)
def test_the_address_says_what_is_asked(open_library: OpenLibrary, query: dict[str, str], found: set[str]) -> None:
    assert titles(open_library(**query)) == found


def test_what_is_asked_stands_in_the_address(open_library: OpenLibrary) -> None:
    page = open_library()
    page.text_input(key="shelf_words").set_value("chile").run()
    page.multiselect(key="shelf_outlets").set_value(["one.example"]).run()
    assert titles(page) == {"Pact"}
    assert (page.query_params["words"], page.query_params["outlet"]) == ("chile", "one.example")


@pytest.mark.parametrize(
    ("key", "pressed", "found"),
    [
        ("shelf_outlets", ["one.example (17)"], {"Pact"}),
        ("shelf_outlets", ["one.example (17)", "two.example"], {"Pact", "Protest"}),
        ("shelf_outlets", ["one.example"], {"Pact"}),
    ],
)
def test_what_was_pressed_by_another_number_is_understood(
    open_library: OpenLibrary, key: str, pressed: list[str], found: set[str]
) -> None:
    page = open_library()
    page.session_state[key] = pressed
    assert titles(page.run()) == found


def collected(shelf: Path) -> dict[str, set[str]]:
    """The titles that each collection of the library holds, by its name."""
    library = Library.open(shelf)
    found = {
        each.name: {one.title for one in library.find(Query(collection=each.name))} for each in library.collections()
    }
    library.close()
    return found


def test_a_collection_is_made_opened_and_emptied(
    open_library: OpenLibrary, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library()
    state: dict[str, object] = {"collect_new": " The  pact "}
    digests = [each.digest for each in HELD[:2]]
    with monkeypatch.context() as bare:
        bare.setattr("streamlit.session_state", state)
        gathering._collect(digests)
        assert collected(shelf) == {"The pact": {"Pact", "Protest"}}
        assert state["collect_new"] == ""
        gathering._release("The pact", digests[:1])
    assert collected(shelf) == {"The pact": {"Protest"}}
    page = open_library(collection="The pact")
    assert titles(page) == {"Protest"}
    assert page.selectbox(key="shelf_collection").options == ["The pact (1)"]
    assert page.query_params["collection"] == "The pact"
    page.text_input(key="collect_other").set_value("Denial")
    press(page, "Rename")
    assert collected(shelf) == {"Denial": {"Protest"}}
    assert page.query_params["collection"] == "Denial"
    press(page, "Forget the collection")
    assert collected(shelf) == {}
    assert titles(page) == {"Pact", "Protest", "Visit"}


def test_a_search_that_is_saved_finds_what_is_added_later(open_library: OpenLibrary, shelf: Path) -> None:
    page = open_library(words="chile")
    page.text_input(key="collect_search").set_value("Chile")
    press(page, "Save it")
    assert titles(page) == {"Pact", "Visit"}
    assert page.selectbox(key="shelf_collection").options == ["Chile (2, live)"]
    assert (page.query_params["collection"], "words" in page.query_params) == ("Chile", False)
    open_library(article("more", "Chile left the pact on 9 March 2022.", "2022-03-10"))
    assert collected(shelf) == {"Chile": {"Pact", "Visit", "More"}}


@pytest.mark.parametrize("name", ["", "  ", "Chile", "x" * 300])
def test_a_search_is_not_saved_under_no_name_or_one_that_is_there(
    open_library: OpenLibrary, shelf: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    open_library()
    state: dict[str, object] = {"collect_new": "Chile"}
    monkeypatch.setattr("streamlit.session_state", state)
    gathering._collect([HELD[0].digest])
    state["collect_search"] = name
    gathering._save_search(Query(words="norway"))
    assert collected(shelf) == {"Chile": {"Pact"}}
    assert "name" in str(state["correction_trouble"])


def test_a_collection_that_is_not_there_is_passed_over(open_library: OpenLibrary) -> None:
    page = open_library(collection="None such")
    assert titles(page) == {"Pact", "Protest", "Visit"}
    assert "collection" not in page.query_params


def test_what_is_deleted_comes_back_into_its_collections(
    open_library: OpenLibrary, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library()
    monkeypatch.setattr("streamlit.session_state", {"collect_new": "Kept"})
    gathering._collect([each.digest for each in HELD])
    _delete([HELD[0].digest])
    assert collected(shelf) == {"Kept": {"Protest", "Visit"}}
    _undelete()
    assert collected(shelf) == {"Kept": {"Pact", "Protest", "Visit"}}


def test_by_actor_kind_and_day_with_counts(open_library: OpenLibrary, shelf: Path) -> None:
    open_library()
    library = Library.open(shelf)
    for each in HELD:
        library.keep(extract(each), version="test")
    library.close()
    page = open_library(actor="PER")
    assert titles(page) == {"Protest"}
    assert "Chile (2)" in page.selectbox(key="shelf_actor").options
    page = open_library(**{"from": "2022-03-05", "to": "2022-03-31"})
    assert titles(page) == {"Visit"}
    assert page.get("popover")[0].proto.popover.label == "More filters (2)"


def test_a_large_library_is_shown_a_page_at_a_time(open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_of_library, "AT_ONCE", 2)
    page = open_library()
    assert len(titles(page)) == 2
    assert "The 2 last changed" in words(page)
    press(page, "Show 2 more")
    assert len(titles(page)) == 3


def test_links_and_files_are_added_and_each_failure_is_named(open_library: OpenLibrary, site: Site) -> None:
    site.answers["/talks"] = give(made.page("<meta property='article:published_time' content='2022-03-04'>"))
    page = open_library()
    page.text_area(key="links").set_value(f"{site.link('/talks')}\nno link at all\n{site.link('/gone')}\n")
    page.file_uploader(key="files").set_value(
        [("a.docx", made.word("Ships wait"), "application/octet-stream"), ("b.pdf", b"nonsense", "application/pdf")]
    )
    press(page, "Add to the library")
    said = words(page)
    assert "2 added, 3 not read" in "\n".join(each.value for each in page.warning)
    assert "no link at all: This is no link." in said
    assert f"{site.link('/gone')}: " in said
    assert "Check the link" in said
    assert "Get the file again" in said
    assert page.text_area(key="links").value == f"no link at all\n{site.link('/gone')}"
    assert titles(page) == {"Pact", "Protest", "Visit", made.TITLE, "Ships wait"}
    page.text_area(key="links").set_value(site.link("/talks"))
    page.file_uploader(key="files").set_value([])
    press(page, "Add to the library")
    assert "1 known already" in "\n".join(each.value for each in page.success)
    assert len(titles(page)) == 5


def test_another_outlets_print_is_added_once_and_told_as_such(open_library: OpenLibrary, site: Site) -> None:
    site.answers["/talks"] = give(made.page("<meta property='article:published_time' content='2022-03-04'>"))
    links = [site.link("/talks"), site.link("/talks", "localhost")]
    page = open_library()
    for said in (
        "1 added, 1 added as another outlet’s print of a text kept before.",
        "2 known already.",
    ):
        page.text_area(key="links").set_value("\n".join(links))
        press(page, "Add to the library")
        assert said in [each.value for each in page.success]
    table = page.dataframe[0].value
    prints = {(row["Outlet"], row["Printed by"]) for _, row in table.iterrows() if row["Title"] == made.TITLE}
    assert prints == {("127.0.0.1", "2 papers"), ("localhost", "2 papers")}
    assert set(table["Printed by"]) == {"", "2 papers"}
    assert len(table) == 5


@pytest.mark.parametrize("pasted", [HELD[0].text, f"{HELD[0].text}\n"], ids=["as it is", "another text"])
def test_a_text_that_is_pasted_takes_nothing_from_what_is_kept(shelf: Path, pasted: str) -> None:
    library = Library.open(shelf)
    library.save(HELD[0])
    found = AppTest.from_function(_paste, args=(pasted,), default_timeout=60).run()
    assert not found.exception
    held = {saved.digest: (saved.title, saved.source, saved.published) for saved in library.find()}
    assert held[HELD[0].digest] == ("Pact", HELD[0].source, date(2022, 3, 4))
    assert len(held) == (1 if pasted == HELD[0].text else 2)
    library.close()


def _paste(text: str) -> None:
    from timeline.page import reading

    reading.open_text(text, "")


def test_what_is_dated_otherwise_is_stored_and_what_is_no_day_is_told(
    open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library()
    state: dict[str, object] = {}
    monkeypatch.setattr("streamlit.session_state", state)
    saved = next(each for each in kept.saved() if each.id == "pact")
    state |= {f"title-{saved.digest}-Pact": "The  pact", f"day-{saved.digest}-2022-03-04": "2022-03-09"}
    _save(saved, "2022-03-04")
    found = kept.load(saved.digest)
    assert found
    assert (found.title, found.published) == ("The pact", date(2022, 3, 9))
    for wrong in ("some day", "March 2022", "2999-01-01"):
        state[f"day-{saved.digest}-2022-03-04"] = wrong
        _save(saved, "2022-03-04")
        assert wrong in str(state["correction_trouble"])
        assert kept.load(saved.digest) == found


def test_what_is_deleted_comes_back_with_its_corrections(
    open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library()
    monkeypatch.setattr("streamlit.session_state", {})
    digests = [each.digest for each in kept.saved()]
    told = [Place(each, Span(0, 5)) for each in digests]
    said = (Decision(told[0], told[1], same=False), Decision(told[2], told[1], same=True))
    for each in said:
        kept.change(lambda shelf, each=each: shelf.decide(each.one, each.other, each.same))  # type: ignore[misc]
    _delete(digests[:2])
    assert [each.digest for each in kept.saved()] == digests[2:]
    _undelete()
    assert {each.digest for each in kept.saved()} == set(digests)
    assert kept.history(HELD[0]) == History()
    assert set(kept.decisions()) == set(said)


def test_what_is_to_be_extracted_again_is_said(open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    open_library()
    said: list[str] = []
    monkeypatch.setattr("streamlit.session_state", {})
    monkeypatch.setattr("streamlit.toast", said.append)
    page_of_library._extract_again([each.digest for each in kept.saved()])
    page_of_library._extract_again([HELD[0].digest])
    assert said == [
        "3 articles are extracted again when they are next opened.",
        "The article is extracted again when it is next opened.",
    ]


def test_about_tells_limits_place_and_versions(shelf: Path) -> None:
    page = AppTest.from_file(str(ROOT / "about_app.py"), default_timeout=60).run()
    assert not page.exception
    said = words(page)
    assert f"{LONGEST_TEXT:,} characters" in said
    assert str(shelf) in said
    assert f"Timeline {__version__}" in said


_save, _delete, _undelete = page_of_library._save, page_of_library._delete, page_of_library._undelete


def test_a_switch_that_would_leave_nothing_is_not_offered(open_library: OpenLibrary) -> None:
    switches = {each.key: each for each in open_library().toggle}
    assert {key for key, each in switches.items() if each.disabled} == {
        key for key, each in switches.items() if each.label.endswith("(0)")
    }
    assert any(each.disabled for each in switches.values())
    (asked,) = (each for each in open_library(failed="True").toggle if each.key == "shelf_failed")
    assert not asked.disabled
