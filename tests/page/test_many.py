"""Several articles on one timeline: each happening once, its sources counted, what they disagree on found at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests import stuck
from tests.page.conftest import figure, press, shown, words
from timeline.articles import read_text
from timeline.edition import edition
from timeline.page.cached import shelf as at_hand
from timeline.page.shelf import _extract_again
from timeline.pipeline import extract
from timeline.store import Library

ROOT = Path(__file__).parents[1]
TOLD = {
    "one.example": "An explosion killed 26 people in the port of Odesa on 11 March 2024. "
    "Norway met Chile on 8 March 2024.",
    "two.example": "An explosion killed 26 people in the port of Odesa on 10 March 2024. Peru left on 2 March 2024.",
}
NUMBERS = TOLD | {
    "two.example": "An explosion killed 18 people in the port of Odesa on 11 March 2024. Peru left on 2 March 2024."
}
"""What differs in the day, and in the number; what differs in both is held for two."""


@pytest.fixture
def digests(shelf: Path) -> list[str]:
    """Two articles in the library that tell of one blast, and of something else each."""
    return kept(shelf, TOLD)


def kept(shelf: Path, told: dict[str, str]) -> list[str]:
    library = Library.open(shelf)
    articles = [
        replace(read_text(text, "2024-03-12", id=site, title=site), source=f"https://{site}/a")
        for site, text in told.items()
    ]
    for each in articles:
        library.save(each)
    library.close()
    return [each.digest for each in articles]


def told(digests: list[str], **query: str | list[str]) -> AppTest:
    page = AppTest.from_file(str(ROOT / "many_app.py"), default_timeout=120)
    for name, value in ({"article": digests} | query).items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def titles(page: AppTest) -> str:
    return str(figure(page))


def test_each_happening_once_with_its_sources(digests: list[str]) -> None:
    page = told(digests)
    assert len(shown(page)) == 3
    assert "3 of 3 happenings in 2 articles" in words(page)
    assert "Odesa · 2 sources" in titles(page)


def test_only_what_sources_disagree_on_and_by_outlet_stand_in_the_address(digests: list[str]) -> None:
    page = told(digests)
    assert page.toggle(key="many_only").label == "Only what sources disagree on (1)"
    page.toggle(key="many_only").set_value(True).run()
    assert len(shown(page)) == 1
    page.toggle(key="many_compare").set_value(True).run()
    assert page.multiselect(key="actors").options == ["one.example (1)", "two.example (1)"]
    assert (page.query_params["only"], page.query_params["compare"]) == ("1", "1")
    assert len(shown(told(digests, only="1"))) == 1


def test_a_happening_shows_its_tellings_and_what_they_differ_on(digests: list[str]) -> None:
    page = told(digests)
    (id,) = shown(told(digests, only="1"))
    page = told(digests, event=id)
    said = words(page)
    assert "2 sources" in said
    assert "Sources differ on the date" in said
    assert "one.example: 11 March 2024" in said
    assert "two.example: 10 March 2024" in said
    assert said.count("Read there") == 2
    press(page, "Close")
    assert "Held for one" not in words(page)


def test_a_happening_shows_the_numbers_that_sources_differ_on(shelf: Path) -> None:
    digests = kept(shelf, NUMBERS)
    (id,) = shown(told(digests, only="1"))
    assert "Sources differ on the number" in words(told(digests, event=id))


def test_prints_of_one_text_are_one_source_with_a_telling_of_each(shelf: Path) -> None:
    text = (
        "An explosion killed 26 people in the port of Odesa on 11 March 2024, the port's chief said in the evening. "
        "The fire that it began in the grain stores was put out in the night, and ships waited outside."
    )
    others = "An explosion in the port of Odesa killed 26 people on 11 March 2024."
    articles = [
        replace(read_text(said, "2024-03-12", id=site, title=site), source=f"https://{site}/a")
        for site, said in (("one.example", text), ("two.example", text), ("three.example", others))
    ]
    library = Library.open(shelf)
    for each in articles:
        found = library.recognise(each)
        library.take(library.begin_import(), each.source, found.article, found.outcome)
    digests = [saved.digest for saved in library.find()]
    library.close()
    page = told(digests)
    (blast,) = [each for each in page.session_state["many_made"][1].happenings if each.title.startswith("An expl")]
    assert (blast.sources, blast.printed, len(blast.tellings)) == (2, (2, 1), 3)
    assert not blast.disagreements
    page = told(digests, event=blast.id)
    assert "2 sources, one of them printed by two papers" in words(page)
    assert {"one.example", "two.example", "three.example"} <= {
        each.value.split(":")[0] for each in page.text if ": " in each.value
    }


def test_what_is_parted_by_hand_stays_parted_is_joined_and_undone(digests: list[str]) -> None:
    page = told(digests)
    (id,) = shown(told(digests, only="1"))
    page = told(digests, event=id)
    press(page, "Not the same")
    assert "4 of 4 happenings" in words(page)
    assert "4 of 4 happenings" in words(told(digests))
    press(page, "Undo what was joined or parted")
    assert "3 of 3 happenings" in words(page)
    assert "3 of 3 happenings" in words(told(digests))


def test_what_is_not_here_is_said_and_one_alone_is_not_told_together(digests: list[str]) -> None:
    page = told([*digests, "0" * 64])
    assert "1 of 3 articles are not here" in "\n".join(each.value for each in page.warning)
    assert len(shown(page)) == 3
    page = told(digests[:1])
    assert "Choose two articles or more" in words(page)
    assert not page.get("plotly_chart")


def stored(shelf: Path, digests: list[str]) -> list[bool]:
    """Of which articles the library holds what this version extracts."""
    library = Library.open(shelf)
    articles = [library.load(each) for each in digests]
    found = [each is not None and library.extracted(each, version=edition()) is not None for each in articles]
    library.close()
    return found


def test_what_was_extracted_before_is_not_extracted_again(
    shelf: Path, digests: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_hand.clear()
    library = Library.open(shelf)
    for each in digests:
        article = library.load(each)
        assert article
        library.keep(extract(article), version=edition())
    library.close()
    monkeypatch.setattr(stuck, "desk", lambda: pytest.fail("an article was given to the workers"))
    assert len(shown(told(digests))) == 3


def test_what_is_extracted_here_is_kept_until_it_is_to_be_extracted_again(shelf: Path, digests: list[str]) -> None:
    at_hand.clear()
    assert stored(shelf, digests) == [False, False]
    told(digests)
    assert stored(shelf, digests) == [True, True]
    _extract_again(digests[:1])
    assert stored(shelf, digests) == [False, True]


def test_a_switch_that_would_leave_nothing_is_not_offered_and_one_that_does_says_so(shelf: Path) -> None:
    agreed = kept(shelf, TOLD | {"two.example": "Peru left on 2 March 2024."})
    (only, _) = told(agreed).toggle
    assert only.label.endswith("(0)")
    assert only.disabled
    page = told(agreed, only="1")
    assert not page.toggle[0].disabled
    assert "These articles disagree on nothing that is drawn." in words(page)
