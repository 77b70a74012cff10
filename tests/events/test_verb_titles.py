"""Each row tells the verbs of its sentences as it shows, and says nothing of those of sentences like them."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.actors import find_actors
from timeline.events.modality import modality
from timeline.events.roles import Roles
from timeline.events.titles import Titles
from timeline.events.verb_titles import VERB_TITLES, VerbTitle
from timeline.language import read
from timeline.model import Article

SHOWS = [pytest.param(row, *each, id=f"{row.name}: {each[0]}") for row in VERB_TITLES for each in row.shows.items()]
LEAVES = [pytest.param(row, text, id=f"{row.name}: {text}") for row in VERB_TITLES for text in row.leaves]


def said_by(row: VerbTitle, marked: str) -> str:
    doc = read(Article("a", marked.replace("{", "").replace("}", ""), published=date(2023, 6, 15)))
    verb = doc.token_at(marked.index("{"))
    assert verb is not None
    titles = Titles(doc, Roles(doc, find_actors(doc)).mentions, ())
    return row.says(titles.teller, verb, modality(verb))


@pytest.mark.parametrize(("row", "text", "said"), SHOWS)
def test_a_row_tells(row: VerbTitle, text: str, said: str) -> None:
    assert said_by(row, text) == said


@pytest.mark.parametrize(("row", "text"), LEAVES)
def test_a_row_leaves(row: VerbTitle, text: str) -> None:
    assert not said_by(row, text)


def test_every_row_shows_both_and_has_a_name_of_its_own() -> None:
    assert len({row.name for row in VERB_TITLES}) == len(VERB_TITLES)
    assert all(row.shows and row.leaves for row in VERB_TITLES)
