"""Some of several, as "among them" brings them in, and nobody where it does not."""

from __future__ import annotations

import pytest

from timeline.language import read
from timeline.language.among_them import some_of
from timeline.model import Article


@pytest.mark.parametrize(
    ("text", "noun", "some"),
    [
        pytest.param("They held nine men, among them the mayor, Ana Falk.", "men", {"mayor", "Falk"}, id="one of them"),
        pytest.param(
            "They charged 13 people in May, among them former minister Goran Vesic, who fled.",
            "people",
            {"Vesic"},
            id="behind a time",
        ),
        pytest.param("They held nine men, among whom were Karl Weber.", "men", set(), id="in a clause of its own"),
        pytest.param("They saw nine men. Ana Falk was among them.", "men", set(), id="of the sentence before"),
        pytest.param("They held nine men among the hills.", "men", set(), id="among others"),
        pytest.param("They held nine men and two women, among them Ana Falk.", "men", set(), id="others are nearer"),
    ],
)
def test_some_of_several(text: str, noun: str, some: set[str]) -> None:
    word = next(token for token in read(Article("t", text)).tokens if token.text == noun)
    assert {each.text for each in some_of(word)} == some
