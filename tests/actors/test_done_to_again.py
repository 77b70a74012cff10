"""Somebody without a name in a text, told of or done to twice; whom the pronoun behind that means out."""

from __future__ import annotations

import pytest

from tests.actors.test_coreference import holders_of

MEANT = {
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
    "of whom it is said what they are, without a name": (
        "Karl Weber spoke. The suspect, a former colonel, worked in Lima. In 2020 he was dismissed.",
        "he",
        set(),
    ),
    "but by a name": (
        "Karl Weber spoke. The suspect, Pedro Reyes, worked in Lima. In 2020 he was dismissed.",
        "he",
        {"pedro-reyes"},
    ),
}


@pytest.mark.parametrize(("text", "word", "meant"), MEANT.values(), ids=MEANT)
def test_who_is_meant(text: str, word: str, meant: set[str]) -> None:
    assert holders_of(text, word) == meant
