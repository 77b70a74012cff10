"""Whom "he", "it" and a bare surname mean, and of whom it is better to say nothing."""

from __future__ import annotations

import pytest

from tests.actors.test_coreference import cast, holders_of

HE = {
    "the one spoken of, not the one quoted": (
        'Pedro Reyes was arrested in May. His lawyer, Nina Ortiz, spoke. "He is innocent," Ortiz said.',
        "He",
        {"pedro-reyes"},
    ),
    "whoever reports it without quoting may mean himself": (
        "Karl Weber met the press. Weber said he would resign.",
        "he",
        {"karl-weber"},
    ),
}


@pytest.mark.parametrize(("text", "word", "meant"), HE.values(), ids=HE)
def test_he(text: str, word: str, meant: set[str]) -> None:
    assert holders_of(text, word) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Germany grew slowly. “It’s striking that prices are rising,” he said.",
        "Germany grew slowly. It seems that prices rose.",
        "Germany grew slowly. It was said that prices rose.",
    ],
)
def test_nobody_is_meant_by_it(text: str) -> None:
    assert not {"It", "It’s"} & {mention.text for mention in cast(text)["DEU"].mentions}


@pytest.mark.parametrize(
    ("text", "id", "places"),
    [
        pytest.param(
            "Police held Samuel P. Okoro Jr., 55, on Monday. Okoro denied it.",
            "samuel-p-okoro-jr",
            ["Samuel P. Okoro Jr.", "Okoro"],
            id="the younger of two",
        ),
        pytest.param("Trump’s Oct. 11 announcement cheered traders.", "trump", ["Trump"], id="an owner"),
    ],
)
def test_a_person_has_one_identity(text: str, id: str, places: list[str]) -> None:
    people = cast(text)
    assert [mention.text for mention in people[id].mentions] == places
    assert not any("Oct" in actor.name or actor.id == "okoro" for actor in people.values())
