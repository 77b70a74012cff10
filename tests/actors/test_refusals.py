"""Each row refuses the names that it gives in their sentences, and leaves the others to the rows behind it."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.actors.name_row import KnownName, NameRow
from timeline.actors.refusals import NAME_ROWS, refused_by
from timeline.actors.scan import levelled, scan
from timeline.language import read
from timeline.model import Article

REFUSES = [pytest.param(row, text, id=f"{row.reason}: {text}") for row in NAME_ROWS for text in row.refuses]
LEAVES = [pytest.param(row, text, id=f"{row.reason}: {text}") for row in NAME_ROWS for text in row.leaves]


def name_in(marked: str) -> KnownName:
    doc = read(Article("a", marked.replace("{", "").replace("}", ""), published=date(2023, 6, 15)))
    text = levelled(doc.text, doc.layout)
    (hit,) = (hit for hit in scan(text) if hit.span.start == marked.index("{"))
    return KnownName(doc, text, hit.span, hit.alias)


@pytest.mark.parametrize(("row", "text"), REFUSES)
def test_a_row_refuses(row: NameRow, text: str) -> None:
    assert refused_by(name_in(text)) is row


@pytest.mark.parametrize(("row", "text"), LEAVES)
def test_a_row_leaves(row: NameRow, text: str) -> None:
    name = name_in(text)
    assert name.alias.usage in row.usages
    assert not row.is_so(name)


def test_every_row_shows_both() -> None:
    assert all(row.refuses and row.leaves for row in NAME_ROWS)
