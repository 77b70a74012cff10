"""Each row decides how sure the infinitives are that it gives, and leaves those of others to other rows."""

from __future__ import annotations

import pytest

from timeline.events.mood_rows import MOOD_ROWS, MoodRow, mood_row
from timeline.language import Token, read
from timeline.model import Article

DECIDES = [pytest.param(row, text, id=f"{row.name}: {text}") for row in MOOD_ROWS for text in row.decides]
LEAVES = [pytest.param(row, text, id=f"{row.name}: {text}") for row in MOOD_ROWS for text in row.leaves]


def infinitive_in(marked: str) -> Token:
    word = read(Article("a", marked.replace("{", "").replace("}", ""))).token_at(marked.index("{"))
    assert word is not None
    return word


@pytest.mark.parametrize(("row", "text"), DECIDES)
def test_a_row_decides(row: MoodRow, text: str) -> None:
    word = infinitive_in(text)
    assert mood_row(word.head, word) is row


@pytest.mark.parametrize(("row", "text"), LEAVES)
def test_a_row_leaves(row: MoodRow, text: str) -> None:
    word = infinitive_in(text)
    assert mood_row(word.head, word) is not row


def test_every_row_shows_both_and_has_a_name_of_its_own() -> None:
    assert len({row.name for row in MOOD_ROWS}) == len(MOOD_ROWS)
    assert all(row.decides and row.leaves for row in MOOD_ROWS)
