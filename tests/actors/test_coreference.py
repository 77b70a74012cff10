"""Short articles and the words that pick an actor up again, with as many that must not."""

from __future__ import annotations

import pytest

from timeline import language
from timeline.actors import find_actors
from timeline.model import Actor, Article


def cast(text: str) -> dict[str, Actor]:
    return {actor.id: actor for actor in find_actors(language.read(Article("t", text)))}


def holders_of(text: str, words: str) -> set[str]:
    return {id for id, actor in cast(text).items() for mention in actor.mentions if mention.text == words}


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        pytest.param("Taiwan held elections. Ships circled the island.", "the island", {"TWN"}, id="the island"),
        pytest.param(
            "Peru and Ecuador fought. The two countries then talked.", "The two countries", {"PER", "ECU"}, id="two"
        ),
        pytest.param(
            "Iran met Iraq in Geneva. Both sides spoke of progress.", "Both sides", {"IRN", "IRQ"}, id="both sides"
        ),
        pytest.param(
            "Japanese Prime Minister Fumio Kishida unveiled it. His government said more would follow.",
            "His government",
            {"JPN"},
            id="his government",
        ),
        pytest.param(
            "NATO met on Monday. The alliance agreed to expand.",
            "The alliance",
            {"north-atlantic-treaty-organization"},
            id="alliance",
        ),
        pytest.param(
            "Japan's defence ministry spoke. The ministry denied it.", "The ministry", {"JPN"}, id="the ministry"
        ),
        pytest.param("Chile froze its debts. It then called elections.", "It", {"CHL"}, id="it"),
        pytest.param("Steve Jobs resigned. He gave no reason.", "He", {"steve-jobs"}, id="he"),
        pytest.param(
            "Chilean President Ana Torres arrived. The president met workers.",
            "The president",
            {"ana-torres"},
            id="title again",
        ),
        pytest.param("Hamas fired rockets. The group claimed the attack.", "The group", {"hamas"}, id="the group"),
    ],
)
def test_picked_up_again(text: str, words: str, actors: set[str]) -> None:
    assert holders_of(text, words) == actors


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It rained in Chile. It was cold.", "It", id="weather"),
        pytest.param("The island was quiet.", "The island", id="nobody before"),
        pytest.param("Peru and Ecuador fought. The country was poor.", "The country", id="two candidates"),
        pytest.param("Paul Dubois met Henri Martin. With them was a guard; he was armed.", "the guard", id="a guard"),
        pytest.param("Chile voted. The state of the economy worried many.", "The state", id="the state of"),
        pytest.param("Margaret Stone left. He stayed.", "He", id="another sex"),
        pytest.param("Peru fought Ecuador. The other government watched.", "The other government", id="another one"),
    ],
)
def test_left_alone(text: str, words: str) -> None:
    assert holders_of(text, words) == set()
