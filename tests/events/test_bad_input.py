"""Texts that are no articles: what little they tell is told, and nothing fails."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract
from timeline.articles import read_text
from timeline.model import Certainty

PUBLISHED = date(2022, 3, 4)


def shown(text: str) -> dict[str, str]:
    """Trigger to first day of each event that stands on the timeline."""
    events = extract(read_text(text, published=PUBLISHED)).events
    return {
        event.trigger.of(text): str(event.range.begin or event.range.end)
        for event in events
        if event.range and event.certainty is not Certainty.ASSUMED
    }


TOLD = {
    "a list": (
        "So far\n- 24 February 2022: assets of four banks frozen\n- rice\n• April 2021: EU coal embargo",
        {"frozen": "2022-02-24", "embargo": "2021-04-01"},
    ),
    "a chronicle": (
        "1814: Sweden fights its last war.\nJan. 21, 2021: A man burns a flag. Ankara cancels a visit.",
        {"fights": "1814-01-01", "burns": "2021-01-21", "cancels": "2021-01-21"},
    ),
    "a live blog": (
        "15 April 2019\n\n18:51 The fire brigade is called.\n19:50 - The spire collapses.\n@reuters: Airport closed",
        {"called": "2019-04-15", "collapses": "2019-04-15"},
    ),
    "capitals": (
        "TROOPS CROSS BORDER AS TALKS FAIL\n\nRUSSIAN FORCES SEIZED THE PORT OF KHERSON ON WEDNESDAY.",
        {"SEIZED": "2022-03-02"},
    ),
    "a transcript": (
        "Q: When did you see him?\nA: On 3 March 2021. I don't know.\nMR. SMITH: In 2019 we signed the deal.",
        {"signed": "2019-01-01"},
    ),
    "what comes after a colon in a heading": ("1878: Treaty of San Stefano signed.", {"signed": "1878-01-01"}),
}

NOTHING = {
    "a table": "Year | Troops\n2019 | 400\n2020 | 900",
    "no verb": "The end of an era. Berlin, 9 November 1989. The Wall. Crowds, hammers, tears.",
    "numbers": " ".join(f"{year} {year}-{year + 1}," for year in range(1900, 1960)),
    "dates": "\n".join(f"{day} May 2020" for day in range(1, 29)),
    "one word": "May",
    "another language": "Le 5 mai 2020, le ministre a quitté la ville.",
}

ODD = {
    "brackets": "(" * 400 + " On 5 May 2020 he left " + ")" * 400,
    "quotation marks": '"' * 401 + "He left on 5 May 2020" + '"' * 401,
    "one word again and again": " ".join(["attack"] * 1500),
    "one name again and again": " and ".join(["Vladimir Putin"] * 700) + " met on 5 May 2020.",
    "nested clauses": "The man " + " ".join(f"who met a king in {1950 + n % 50}" for n in range(150)) + " left.",
    "of of of": "The fall of " + " of ".join(f"the end of the war in {1900 + n}" for n in range(90)) + " came.",
    "pictures": "🇺🇦 5 May 2020 🚀🚀 Kyiv hit!! #war https://x.example/2020/05/05/a?b=1999",
    "mark-up": "<p>On 5 May 2020 <b>he left</b>.</p><script>alert(1)</script>",
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_what_is_told_is_found(text: str, expected: dict[str, str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing_is_told(text: str) -> None:
    assert shown(text) == {}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text_is_read_to_its_end(text: str) -> None:
    timeline = extract(read_text(text, published=PUBLISHED))
    for event in timeline.events:
        assert event.sentence.covers(event.trigger)
        assert event.title


def test_a_sentence_of_three_thousand_words() -> None:
    text = "On 3 March 2021 the army fired and " + ", ".join(
        f"in {1900 + number % 120} town {number} burned while rebels fled" for number in range(330)
    )
    found = shown(f"{text}.")
    assert found["fired"] == "2021-03-03"
