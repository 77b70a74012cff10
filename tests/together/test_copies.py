from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from benchmarks.stories import stories
from timeline.model import Article
from timeline.together.copies import copies

ARTICLES = [told.article for story in stories() for told in story.told()]


def cut(text: str, chance: random.Random) -> str:
    """The first half, or the second."""
    words = text.split(" ")
    return " ".join(words[: len(words) // 2] if chance.random() < 0.5 else words[len(words) // 2 :])


def reorder(text: str, chance: random.Random) -> str:
    paragraphs = text.split("\n\n")
    chance.shuffle(paragraphs)
    return "\n\n".join(paragraphs)


def change(text: str, chance: random.Random) -> str:
    """Every twelfth word or so another."""
    return re.sub(r"\w+", lambda match: "altered" if chance.random() < 1 / 12 else match[0], text)


def furnish(text: str, _chance: random.Random) -> str:
    return f"Home World Sport\nSubscribe to our newsletter\n\n{text}\n\nRead more\nAll rights reserved by this paper."


def shout(text: str, _chance: random.Random) -> str:
    return text.upper().replace(", ", " , ")


@pytest.mark.parametrize("alter", [cut, reorder, change, furnish, shout])
def test_altered_copies_are_known(alter: Callable[[str, random.Random], str]) -> None:
    chance = random.Random(7)
    altered = [Article(f"copy of {each.id}", alter(each.text, chance)) for each in ARTICLES]
    group = copies([*ARTICLES, *altered])
    known = sum(group[f"copy of {each.id}"] == each.id for each in ARTICLES)
    assert known / len(ARTICLES) >= 0.97


def test_articles_of_one_story_are_no_copies() -> None:
    assert copies(ARTICLES) == {each.id: each.id for each in ARTICLES}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rebels seize Lumo", "Rebels seize Lumo"),
        ("", ""),
        ("Rebels seized Lumo on Saturday. " * 3, "Something else was told in the other paper that day, and at length."),
    ],
    ids=["headlines", "nothing", "others"],
)
def test_what_is_too_short_or_unlike_is_no_copy(one: str, other: str) -> None:
    assert copies([Article("a", one), Article("b", other)]) == {"a": "a", "b": "b"}
