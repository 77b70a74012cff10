"""Sentences with a verb in braces in, what names what happened out."""

from __future__ import annotations

import re

import pytest

from timeline.together.triggers import NAMINGS, NamedBy, NamingRow
from timeline.together.words import words

_VERB = re.compile(r"\{(\w+)\}")


def named(row: NamingRow, sentence: str) -> NamedBy | None:
    match = _VERB.search(sentence)
    assert match is not None
    plain = sentence.replace(match[0], match[1])
    verb, *behind = [word for word in words(plain) if word.start >= match.start()]
    return row.names(verb.stem, behind)


ACCEPTED = [(row, *accepted) for row in NAMINGS for accepted in row.accepts]
REFUSED = [(row, sentence) for row in NAMINGS for sentence in row.refuses]


@pytest.mark.parametrize(("row", "sentence", "stem"), ACCEPTED, ids=[sentence for _, sentence, _ in ACCEPTED])
def test_a_row_says_what_names_it(row: NamingRow, sentence: str, stem: str) -> None:
    found = named(row, sentence)
    assert found is not None
    assert found.stems == {stem}


@pytest.mark.parametrize(("row", "sentence"), REFUSED, ids=[sentence for _, sentence in REFUSED])
def test_a_row_leaves_what_is_named_by_its_own_word(row: NamingRow, sentence: str) -> None:
    assert named(row, sentence) is None
