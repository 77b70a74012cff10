"""An hour dates by the day last told only where that was told beside it."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read

TEXTS = {
    "in the sentence": ("On 8 April a bomb hit the port, and at 10 p.m. the mayor resigned.", "explicit 2023-04-08"),
    "in the sentence before": (
        "On 8 April a bomb hit the port.\n\nAt 10 p.m. the mayor resigned.",
        "explicit 2023-04-08",
    ),
    "in the paragraph": (
        "On 8 April a bomb hit the port. Crowds wept. At 10 p.m. the mayor resigned.",
        "explicit 2023-04-08",
    ),
    "over the entry": (
        "8 April 2023: A bomb hits the port.\nCrowds weep in the streets.\nAt 10 p.m. the mayor resigned.\n\n"
        "9 April 2023: A curfew is declared.",
        "explicit 2023-04-08",
    ),
    "further away": (
        "On 8 April a bomb hit the port.\n\nCrowds wept.\n\nAt 10 p.m. the mayor resigned.",
        "inferred 2023-04-08",
    ),
    "nowhere": ("A bomb hit the port, police say. The mayor resigned at 10 p.m.", "inferred 2023-04-19"),
    "said by today": ("A bomb hit the port today. The mayor resigned at 10 p.m.", "explicit 2023-04-19"),
    "nowhere, as it is counted from something else": (
        "On 8 April a bomb hit the port. The mayor resigned at 10 p.m. two days before the vote.",
        None,
    ),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_the_day_of_an_hour(text: str, expected: str | None) -> None:
    found = extract(read(text, published=date(2023, 4, 19))).events
    said = {each.trigger.of(text): f"{each.certainty} {each.range.begin}" for each in found if each.range is not None}
    shown = {word: how for word, how in said.items() if not how.startswith("assumed")}
    assert shown.get("resigned") == expected
