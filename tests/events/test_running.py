"""Reports that run by the hour and chronicles: what stands under an hour or behind a year, and what is of neither."""

from __future__ import annotations

import pytest

import timeline

REPORT = "Coup attempt: latest\n\n21:45 General arrested\nThe general has been seized. {}\n\n20:10\n{}\n"


def dated(text: str, published: str = "2024-06-26") -> dict[str, str]:
    """The titles of what is dated, with the first day and how sure that is."""
    events = timeline.extract(timeline.read(text, published)).events
    return {
        each.title: f"{each.certainty.value} {each.range.begin}"
        for each in events
        if each.certainty.value != "assumed" and each.range
    }


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("President Banda has named a new commander.", "President Banda named a new commander"),
        ("Soldiers rammed the door of the palace.", "Soldiers rammed the door of the palace"),
    ],
)
def test_what_stands_under_an_hour_is_of_its_day(told: str, title: str) -> None:
    assert dated(REPORT.format("", told))[title] == "inferred 2024-06-26"


@pytest.mark.parametrize(
    "told",
    [
        "Banda had named a commander.",
        "Chad has never had a coup.",
        "Banda won the vote of May 2019. He named a commander.",
        "Banda will name a commander.",
    ],
)
def test_what_is_of_another_time_is_not_of_the_hour(told: str) -> None:
    found = dated(REPORT.format("", told))
    assert not [title for title, when in found.items() if when.endswith("2024-06-26") and "ommander" in title]
    assert not [title for title in found if "coup" in title]


def test_one_hour_makes_no_running_report() -> None:
    assert dated("The day in brief\n\n20:10\nSoldiers rammed the door of the palace.") == {}


CHRONICLE = "Chad: Chronology\n\n{}\n1994 - Rebels take the capital.\n1995 - A new constitution is adopted.\n"


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("1990 March - First round of the general election; turnout is 70%.", "First round of the general election"),
        ("1991 - One-party state after referendum.", "One-party state after referendum"),
        ("1992 May - Peace talks in Tripoli; ceasefire.", "Peace talks in Tripoli"),
        ("1993 November and December - Elections won by the left.", "Elections were won by the left"),
    ],
)
def test_an_entry_is_told_as_it_stands(entry: str, title: str) -> None:
    assert title in dated(CHRONICLE.format(entry))


def test_what_a_chronicle_is_of_is_no_event() -> None:
    assert not [
        each for each in timeline.extract(timeline.read(CHRONICLE.format(""), "2024-01-01")).events if each.lead
    ]
