"""Each rule of what a title does without leaves out the words that it says, and keeps those like them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from timeline import Article, language
from timeline.events.leaving_out import REASONS, Below, Reason, reason_of
from timeline.language import Token


def braced(sentence: str) -> Token:
    """The word that stands in braces."""
    before, rest = sentence.split("{")
    word, after = rest.split("}")
    doc = language.read(Article("a", before + word + after, "", None))
    return next(each for each in doc.tokens if each.idx == len(before))


@pytest.mark.parametrize(
    ("row", "sentence"),
    [(row, each) for row in REASONS for each in row.left],
    ids=lambda each: getattr(each, "name", each),
)
def test_a_word_is_left_out_of_the_short_form(row: Reason, sentence: str) -> None:
    word = braced(sentence)
    below = Below(word, word.head, brief=True)
    assert reason_of(below) is row
    assert row.leaves(below)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [(row, each) for row in REASONS for each in row.kept],
    ids=lambda each: getattr(each, "name", each),
)
def test_a_word_like_it_is_kept_in_the_long_form(row: Reason, sentence: str) -> None:
    word = braced(sentence)
    below = Below(word, word.head, brief=False)
    assert reason_of(below) is not row or not row.leaves(below)


def test_every_rule_shows_what_it_does() -> None:
    """One is about what the parse gets wrong in sentences too long to stand in a row: the stories show it."""
    assert {row.name for row in REASONS if not row.kept} == {"a word between article and noun"}
    assert {row.name for row in REASONS if not row.left} == KEEPING


KEEPING = {"a clause that acts", "a word between article and noun"}
"""Rules that only keep what a later one would leave out."""


def test_the_order_decides() -> None:
    """The rows are asked from the first on, so that what keeps a word stands before what would leave it out."""
    names = [row.name for row in REASONS]
    for first, second in pairwise(("what pointing words need", "an aside", "another name", "a participle")):
        assert names.index(first) < names.index(second)
