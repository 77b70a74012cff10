"""Each row of a phrase adds whom it gives by the word in braces, and leaves the words of other sentences to others."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.actors import find_actors
from timeline.events.phrase_rows import PHRASE_ROWS, PhraseLink, PhraseRow, phrase_row
from timeline.events.roles import Roles
from timeline.language import governor, read
from timeline.language.tongue import tongue
from timeline.model import Article

ADDS = [pytest.param(row, *each, id=f"{row.name}: {each[0]}") for row in PHRASE_ROWS for each in row.adds.items()]
LEAVES = [pytest.param(row, text, id=f"{row.name}: {text}") for row in PHRASE_ROWS for text in row.leaves]


def link_in(marked: str) -> PhraseLink:
    doc = read(Article("a", marked.replace("{", "").replace("}", ""), published=date(2023, 6, 15)))
    word = doc.token_at(marked.index("{"))
    assert word is not None
    verb = governor(word.head)
    phrases = Roles(doc, find_actors(doc)).partaking(verb).phrases
    return PhraseLink(phrases, word.head, word, verb, 0, tongue().identity)


@pytest.mark.parametrize(("row", "text", "whom"), ADDS)
def test_a_row_adds(row: PhraseRow, text: str, whom: str) -> None:
    link = link_in(text)
    assert phrase_row(link) is row
    assert ", ".join(row.whom(link)) == whom


@pytest.mark.parametrize(("row", "text"), LEAVES)
def test_a_row_leaves(row: PhraseRow, text: str) -> None:
    assert phrase_row(link_in(text)) is not row


def test_every_row_shows_both_and_has_a_name_of_its_own() -> None:
    assert len({row.name for row in PHRASE_ROWS}) == len(PHRASE_ROWS)
    assert all(row.adds and row.leaves for row in PHRASE_ROWS)
