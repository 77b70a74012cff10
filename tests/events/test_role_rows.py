"""Each row of the roles changes who takes part in the sentences that it gives, and in none of those that it leaves."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.actors import find_actors
from timeline.events.role_rows import ROLES, RoleRow
from timeline.events.roles import Roles
from timeline.language import read
from timeline.model import Article

GIVES = [pytest.param(row, text, said, id=f"{row.name}: {text}") for row in ROLES for text, said in row.gives.items()]
LEAVES = [pytest.param(row, text, id=f"{row.name}: {text}") for row in ROLES for text in row.leaves]


def changed_by(row: RoleRow, marked: str) -> str:
    """What a row changes once those before it have been asked."""
    doc = read(Article("a", marked.replace("{", "").replace("}", ""), published=date(2023, 6, 15)))
    word = doc.token_at(marked.index("{"))
    assert word is not None
    event = Roles(doc, find_actors(doc)).partaking(word)
    for each in ROLES[: ROLES.index(row)]:
        each.assigns(event)
    before = dict(event.found)
    row.assigns(event)
    given = [f"{id} {role}" for id, role in event.found.items() if before.get(id) is not role]
    return ", ".join([*given, *(f"{id} -" for id in before if id not in event.found)])


@pytest.mark.parametrize(("row", "text", "said"), GIVES)
def test_a_row_gives(row: RoleRow, text: str, said: str) -> None:
    assert changed_by(row, text) == said


@pytest.mark.parametrize(("row", "text"), LEAVES)
def test_a_row_leaves(row: RoleRow, text: str) -> None:
    assert not changed_by(row, text)


def test_every_row_shows_both_and_has_a_name_of_its_own() -> None:
    assert len({row.name for row in ROLES}) == len(ROLES)
    assert all(row.gives and row.leaves for row in ROLES)
