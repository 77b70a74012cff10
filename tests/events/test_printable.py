"""Titles that a paper could print: a sentence in, what is told of it and what must not be told out."""

from __future__ import annotations

import pytest

import timeline

TOLD = {
    "whom a cost is no doer of": (
        "Falk spoke of the challenges of treating poor bakers.",
        ["Falk spoke of the challenges of treating poor bakers"],
        ["The challenges treated poor bakers"],
    ),
    "who does more besides": (
        "In addition to treating bakers, Falk taught monks.",
        ["Falk treated bakers", "Falk taught monks"],
        ["Addition treated bakers"],
    ),
    "who came to it": (
        "The guilds left Chad as a result of losing a vote.",
        ["The guilds lost a vote"],
        ["A result lost a vote"],
    ),
    "what is paid for": (
        "The guild gave Falk a boat in exchange for leaving the port.",
        ["The guild gave Falk a boat in exchange for leaving the port"],
        ["Exchange left the port", "The guild left the port"],
    ),
    "whose way it was": ("Chad's way of ending the war pleased Mali.", ["Chad ended the war"], ["Way ended the war"]),
    "what one has often done": (
        "Chad has a history of attacking ports.",
        ["Chad attacked ports"],
        ["A history attacked ports"],
    ),
    "what somebody is held for": (
        "Falk was arrested on suspicion of killing a monk.",
        ["Falk was arrested on suspicion of killing a monk", "Falk allegedly killed a monk"],
        ["Falk killed a monk", "Falk could kill a monk"],
    ),
    "what somebody is held for who has no name": (
        "He was arrested on suspicion of killing a monk.",
        ["He was arrested on suspicion of killing a monk"],
        ["He killed a monk", "He could kill a monk"],
    ),
    "what others do for somebody": (
        "Falk was taken to a clinic to treat a cut on his head.",
        ["Falk was taken to a clinic to treat a cut on his head"],
        ["Falk to treat a cut on his head"],
    ),
    "what somebody is sent for": (
        "Troops were sent to Chad to hold the port.",
        ["Troops to hold the port"],
        [],
    ),
    "what a law is for": (
        "The law was changed to allow trade with Chad.",
        ["The law was changed to allow trade with Chad"],
        ["The law to allow trade with Chad"],
    ),
    "what somebody is told to do": (
        "Guards told the monks to leave the port.",
        ["Guards told the monks to leave the port"],
        ["The monks left the port", "The monks to leave the port"],
    ),
    "a noun that says nothing more": (
        "Falk weighed the offer.",
        ["Falk weighed the offer"],
        ["The offer", "Offer"],
    ),
    "a meeting of no name": (
        "Falk fell ill at the annual meeting.",
        ["Falk fell ill at the annual meeting"],
        ["Annual meeting", "The annual meeting"],
    ),
    "whose offer it was": ("Falk weighed an offer by Mali.", ["Offer by Mali"], ["The offer"]),
}


@pytest.mark.parametrize(("text", "told", "refused"), TOLD.values(), ids=TOLD)
def test_what_a_paper_could_print(text: str, told: list[str], refused: list[str]) -> None:
    titles = [event.title for event in timeline.extract(timeline.read(text, "2024-03-08")).events]
    assert [title for title in told if title not in titles] == []
    assert [title for title in refused if title in titles] == []
