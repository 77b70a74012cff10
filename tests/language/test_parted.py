"""Clauses on both sides of a semicolon are read each by itself, in one sentence."""

from __future__ import annotations

import pytest

from timeline.language import parse, read
from timeline.language.word import spelling
from timeline.model import Article


def joined(text: str) -> dict[str, str]:
    """The words that hang as a further clause, each to the one that it hangs on; it is all one sentence."""
    tokens = read(Article(id="x", text=text)).tokens
    assert len([*tokens.sents]) == 1
    return {spelling(word): spelling(word.head) for word in tokens if parse.is_joined(word)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 20 October Lima said he was dead; five days later its prosecutor, citing a friend, spoke of murder.",
            {"spoke": "said"},
        ),
        ("The port had closed; ministers will meet in June.", {"meet": "closed"}),
        ("Kenya left; Chad stayed; Mali joined them.", {"stayed": "left", "joined": "stayed"}),
        ("Both were held; neither denies it.", {"denies": "held"}),
        (
            "Morales governed from 2006 until 2019, when he fled after a vote; Ana Holt, who took over, was held.",
            {"held": "governed"},
        ),
    ],
)
def test_each_clause_has_its_own_words(text: str, expected: dict[str, str]) -> None:
    assert joined(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sent Dana Holt, of Lima; Rosa Brandt, of Accra; and a clerk.",
        "Three fled: a judge, who was ill; a clerk, who was old; and their guard.",
        "The port closed on 3 May; a disaster for the town.",
        "Of the judges, Rosa Brandt held in Lima; Ana Holt, who fled; and a clerk.",
    ],
)
def test_a_list_is_read_as_one(text: str) -> None:
    tokens = read(Article(id="x", text=text)).tokens
    assert tokens.parted == ()
    assert len([*tokens.sents]) == 1


@pytest.mark.parametrize(
    ("text", "time", "verb"),
    [
        (
            "On 20 October Lima said he was dead; five days later its prosecutor, citing a friend, spoke of murder.",
            "later",
            "spoke",
        ),
        ("He died on 4 January; ten days later Ana Holt fled to Lima.", "later", "fled"),
        ("In 2000 Chad apologised; in June 2001 it paid ten families.", "June", "paid"),
        ("Chad apologised in 2000; it paid ten families.", "2000", "apologised"),
    ],
)
def test_a_time_is_of_the_clause_that_it_stands_in(text: str, time: str, verb: str) -> None:
    tokens = read(Article(id="x", text=text)).tokens
    found = next(word for word in tokens if word.text == time)
    assert next(above for above in found.ancestors if parse.is_verb(above)).text == verb
