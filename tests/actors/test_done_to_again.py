"""To whom the same ones did something twice in a text in; whom the pronoun for them means out."""

from __future__ import annotations

import pytest

from tests.actors.test_coreference import holders_of

DONE_TO = {
    "nobody by name, where the same ones did it to somebody": (
        "Karl Weber spoke in May. Police questioned the captain; they released him the next day.",
        "him",
        set(),
    ),
    "nor in a sentence of its own": (
        "Karl Weber spoke in May. Police questioned the captain. They released him on Monday.",
        "him",
        set(),
    ),
    "but to whom it was done by name": (
        "Karl Weber spoke in May. Police questioned him; they released him the next day.",
        "him",
        {"karl-weber"},
    ),
    "nor where they did it to a thing": (
        "Karl Weber spoke in May. Police searched the house. They arrested him on Monday.",
        "him",
        {"karl-weber"},
    ),
}


@pytest.mark.parametrize(("text", "word", "meant"), DONE_TO.values(), ids=DONE_TO)
def test_to_whom_it_was_done(text: str, word: str, meant: set[str]) -> None:
    assert holders_of(text, word) == meant
