"""Which form a dictionary has, and where a word stands seen from the one above it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.language import Token, read
from timeline.language.word import base, is_before_head, is_behind_head, is_topmost
from timeline.model import Article

SENTENCE = "The minister left the town on Monday."


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (is_topmost, "left"),
        (is_before_head, "The minister the"),
        (is_behind_head, "town on Monday ."),
    ],
)
def test_of_these_words_it_is_so(ask: Callable[[Token], bool], words: str) -> None:
    tokens = read(Article(id="x", text=SENTENCE)).tokens
    assert " ".join(str(token) for token in tokens if ask(token)) == words


def test_the_form_of_a_dictionary_is_small() -> None:
    tokens = read(Article(id="x", text="Troops Left towns.")).tokens
    assert [base(token) for token in tokens] == ["troop", "leave", "town", "."]
