"""What kind of happening it is: sentence and trigger in, PLOVER type out."""

from __future__ import annotations

import pytest

from timeline.events.candidate import find_candidates
from timeline.events.no_politics import ROWS
from timeline.events.types import plover_type
from timeline.language import read
from timeline.model import Article

KINDS = {
    "DISAPPROVE": {
        "Chad and Sudan traded insults.": "traded",
        "The two sides exchanged accusations.": "exchanged",
    },
    "FIGHT": {
        "The two sides traded fire.": "traded",
        "Rebels took the post at dawn.": "took",
        "Warplanes struck Nepal.": "struck",
    },
    "RETREAT": {"The army released ten prisoners.": "released"},
    "CONSULT": {
        "Sato came to Rome.": "came",
        "Both came to Rome.": "came",
        "Kenya criticised their phone call.": "call",
        "The call between Sato and Banda took an hour.": "call",
    },
    "ASSAULT": {"Police beat Banda in a cell.": "beat"},
    "DEMAND": {
        "The call for a ban failed.": "call",
        "Chad called for talks on Tuesday.": "called",
        "Biden called on Iran to free them.": "called",
    },
    "MOBILIZE": {"Japan raised military spending.": "raised"},
    "COOPERATE": {"The two banks trade with Iran.": "trade"},
    "none": {
        "The first cases came to light.": "came",
        "Banda beat Sato in the vote.": "beat",
        "It came to an end.": "came",
        "Exports dropped to nine billion.": "dropped",
        "Prosecutors dropped the case.": "dropped",
        "The city raised school spending.": "raised",
        "Sato took up the position of envoy.": "took",
        "Banda took over the presidency of the bank.": "took",
        "Exports hit a record.": "hit",
        "The court released a video of the raid.": "released",
        "The film was released.": "released",
        "The minister fired two officials.": "fired",
    },
}


def kind(text: str, trigger: str) -> str:
    doc = read(Article(id="a", text=text))
    (found,) = [each for each in find_candidates(doc) if each.trigger.of(doc.text) == trigger]
    return str(plover_type(found) or "none")


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [(text, trigger, name) for name, rows in KINDS.items() for text, trigger in rows.items()],
    ids=[text for rows in KINDS.values() for text in rows],
)
def test_kind(text: str, trigger: str, expected: str) -> None:
    assert kind(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger"),
    [pair for row in ROWS for pair in row.accepts.items()],
    ids=[text for row in ROWS for text in row.accepts],
)
def test_nature_markets_and_sport_are_no_politics(text: str, trigger: str) -> None:
    assert kind(text, trigger) == "none"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [pair for row in ROWS for pair in row.refuses.items()],
    ids=[text for row in ROWS for text in row.refuses],
)
def test_what_is_like_them_is(text: str, trigger: str) -> None:
    assert kind(text, trigger) != "none"
