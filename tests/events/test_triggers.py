"""What counts as a happening."""

from __future__ import annotations

import pytest

from timeline.events.candidate import find_candidates
from timeline.language import read
from timeline.model import Article

HAPPENINGS = {
    "verb": ("Turkey closed its airspace.", ["closed"]),
    "noun": ("The summit in Jakarta ended.", ["summit", "ended"]),
    "report and reported": ("Egypt said Israel shelled the crossing.", ["said", "shelled"]),
    "passive": ("Four men were arrested.", ["arrested"]),
    "what is done by force": ("The storming of the prison ended.", ["storming", "ended"]),
    "what is done by nobody": ("The meaning of the plan changed.", ["changed"]),
    "what is set on fire": ("Rebels set mills on fire.", ["set"]),
    "what follows suit": ("Chad followed suit.", ["followed"]),
    "what is filed": ("Chad filed suit.", ["filed", "suit"]),
    "what is on fire": ("A mill was on fire.", ["fire"]),
    "infinitive": ("Serbia agreed to withdraw.", ["agreed", "withdraw"]),
}

NONE = {
    "what readers are told to do": "Join us today.",
    "what they are asked to": "Please call us on Monday.",
    "copula": "Lima is the capital of Peru.",
    "possession": "Bolivia has no coast.",
    "helping verb": "It could have been.",
    "a kind of thing": "It was an attack helicopter.",
    "no verb": "Wheat, rice, maize",
    "nothing": "",
}


@pytest.mark.parametrize(("text", "expected"), HAPPENINGS.values(), ids=HAPPENINGS)
def test_happenings(text: str, expected: list[str]) -> None:
    assert [each.trigger.of(text) for each in find_candidates(read(Article("a", text)))] == expected


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_happening(text: str) -> None:
    assert find_candidates(read(Article("a", text))) == []
