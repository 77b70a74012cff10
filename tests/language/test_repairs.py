"""Mistakes of the parse that are mended, and sentences like them that are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language import parse, read
from timeline.language.model import parsed
from timeline.language.repairs import REPAIRS, Repair, mend
from timeline.model import Article

MENDED = [(repair, text, wanted) for repair in REPAIRS for text, wanted in repair.accepts.items()]
ROW = "On Monday , and May March rebels Peru 's attacked said that which 3 percent by in"
LEFT = [(repair, text) for repair in REPAIRS for text in repair.refuses]


def told(text: str) -> set[str]:
    tokens = read(Article(id="x", text=text)).tokens
    return {f"{word.text} {word.tag_} {word.dep_} {word.head.text}" for word in tokens}


@pytest.mark.parametrize(("repair", "text", "wanted"), MENDED, ids=[text for _, text, _ in MENDED])
def test_a_mistake_is_mended(repair: Repair, text: str, wanted: str) -> None:
    assert repair.name in mend(parsed(text)), f"the model reads it rightly, or {repair.name} does not see it"
    assert wanted in told(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The 400 Mawozo gang abducts missionaries.", "abducts VBZ ROOT abducts"),
        ("Slovakia's parliament votes on Thursday on a bill drafted in June.", "votes VBZ ROOT votes"),
        ("The RSF overran Zamzam between 11 and 14 April.", "overran VBD ROOT overran"),
    ],
)
def test_a_sentence_ends_before_the_blank_line_behind_it(text: str, wanted: str) -> None:
    assert wanted in told(f"{text}\n\nIt rained.")


@pytest.mark.parametrize("text", ["The army deposed.", "Banda to meet king."])
def test_what_has_a_stop_is_no_headline_whatever_stands_below(text: str) -> None:
    assert set(mend(parsed(text))) == set(mend(parsed(f"{text}\n\nIt rained.")))


@pytest.mark.parametrize(("repair", "text"), LEFT, ids=[text for _, text in LEFT])
def test_what_is_right_is_left_alone(repair: Repair, text: str) -> None:
    assert repair.name not in mend(parsed(text))


@pytest.mark.parametrize(
    "text",
    [
        "In Accra Foreign Secretary Dana Holt announced on Tuesday that Kenya recognized the new Government.",
        *(text for _, text, _ in MENDED),
        *(text for _, text in LEFT),
    ],
)
def test_what_hangs_on_nothing_says_so(text: str) -> None:
    """Whoever goes up the parse from a word stops at the word that is called a root."""
    tokens = parsed(text)
    mend(tokens)
    assert [word.text for word in tokens if word.head is word and not parse.is_root(word) and not word.is_space] == []


UNSHOWN = {"a measure that acts", "a name joined to the verb before", "the subject of what somebody says of a noun"}
"""Mistakes that the model makes only in sentences too long to stand in a row; the stories have them."""


def test_a_repair_shows_both() -> None:
    assert all(repair.refuses for repair in REPAIRS)
    assert {repair.name for repair in REPAIRS if not repair.accepts} <= UNSHOWN


def test_names_are_unique() -> None:
    assert len({repair.name for repair in REPAIRS}) == len(REPAIRS)


@given(st.lists(st.sampled_from(ROW.split()), max_size=14))
def test_any_row_of_words_stays_a_tree(words: list[str]) -> None:
    tokens = read(Article(id="x", text=" ".join(words))).tokens
    for word in tokens:
        assert word.sent.start <= word.head.i < word.sent.end
        assert sum(1 for _ in word.ancestors) < len(tokens)


def test_a_parse_that_is_tangled_otherwise_is_left_as_it_is() -> None:
    text = "The side was outplayed, but when it counted Ama Doe and the strikers got it done."
    assert len(read(Article(id="x", text=text)).tokens)
