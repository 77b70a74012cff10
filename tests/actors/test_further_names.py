"""Sentences and who is meant by further names: "a/k/a", capitals, an organ's noun, parties, and places called alike."""

from __future__ import annotations

import pytest

from tests.actors.casting import cast, words

CALLED = {
    'Juan Holt, a/k/a "El Bravo," fled. El Bravo was caught.': ("juan-holt", ["Juan Holt", "El Bravo", "El Bravo"]),
    "Ana Falk, also known as Rex Marlow, died. Rex Marlow was 40.": (
        "ana-falk",
        ["Ana Falk", "Rex Marlow", "Rex Marlow"],
    ),
    "ALAN HOLTZ was sentenced. His cousin Tony Holtz wept. HOLTZ fled.": ("alan-holtz", ["ALAN HOLTZ", "HOLTZ"]),
    "Peru's top court met. The court ruled on it.": ("PER", ["Peru's top court", "The court"]),
    "Peru's High Court met. The Supreme Court ruled on it.": ("PER", ["Peru's High Court", "The Supreme Court"]),
    "Peru's electoral commission met. The commission ruled on it.": ("PER", ["Peru", "The commission"]),
    "Romania voted. The Social Democrats won.": ("social-democratic-party-rou", ["Social Democrats"]),
}


@pytest.mark.parametrize(("text", "said"), CALLED.items())
def test_a_further_name_is_of_its_bearer(text: str, said: tuple[str, list[str]]) -> None:
    id, called = said
    named = words(cast(text)[id])
    assert [word for word in named if word not in ("His", "it")] == called


OTHERS = {
    "Juan Holt, known as a friend of Anna Falk, fled. Anna Falk wept.": ("juan-holt", "Anna Falk"),
    "Alan Holtz was sentenced. HOLTZ fell by a tenth.": ("alan-holtz", "HOLTZ"),
    "Peru's top court met. A court in Lima sat. The court ruled.": ("PER", "The court"),
    "Peru's top court met. The International Criminal Court sat. The court ruled.": ("PER", "The court"),
    "Peru's electoral commission met. The sugar commission ruled.": ("PER", "The sugar commission"),
    "The United States voted. A Social Democrat won.": ("democratic-party-usa", "Democrat"),
    "Spain voted. They sailed from Puerto Cortes.": ("ESP", "Cortes"),
}


@pytest.mark.parametrize(("text", "said"), OTHERS.items())
def test_what_only_looks_like_a_further_name_is_not(text: str, said: tuple[str, str]) -> None:
    id, word = said
    actor = cast(text).get(id)
    assert actor is None or word not in words(actor)
