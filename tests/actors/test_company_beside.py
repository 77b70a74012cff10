"""What stands beside a name says that a company, or a product, bears it."""

from __future__ import annotations

import pytest

from tests.actors.casting import cast
from timeline.model import ActorKind


def kinds(text: str) -> dict[str, ActorKind]:
    return {id: actor.kind for id, actor in cast(text).items()}


@pytest.mark.parametrize(
    ("text", "id"),
    [
        pytest.param("It belongs to Gazprom, a gas company.", "gazprom", id="a company"),
        pytest.param("British Airways sued Boeing.", "boeing", id="sued"),
        pytest.param("The court met. French miner Eramet said it had resumed work.", "eramet", id="what it makes"),
    ],
)
def test_company_by_what_stands_beside_it(text: str, id: str) -> None:
    assert kinds(text)[id] is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    ["Apple unveiled Lion, the new version.", "Apple introduced MacBook Air.", "They installed Windows Vista."],
)
def test_product_is_no_company(text: str) -> None:
    assert not {"lion", "macbook-air", "windows-vista"} & set(cast(text))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A driver was charged with DWI on Friday.", set()),
        ("A soldier was diagnosed with PTSD in May.", set()),
        ("Falk struck a deal with BASF in May.", {"BASF"}),
        ("Falk sued BASF in May.", {"BASF"}),
    ],
)
def test_what_somebody_is_charged_with_is_no_actor(text: str, named: set[str]) -> None:
    assert {actor.name for actor in cast(text).values()} & {"DWI", "PTSD", "BASF"} == named


@pytest.mark.parametrize(
    "text", ["Wagner fighters left Rostov-on-Don, its governor said.", "They met in Stratford-on-Avon."]
)
def test_nobody_is_a_part_of_a_town(text: str) -> None:
    assert ActorKind.PERSON not in kinds(text).values()
