"""What a second time of a verb tells of something else, the verb left out: sentences and their titles by day."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read

TOLD = {
    "They took Minova on 21 January and Sake two days later.": {
        "They took Minova": date(2024, 1, 21),
        "They took Sake": date(2024, 1, 23),
    },
    "Poland voted in October 2023 and Slovakia in September 2023.": {
        "Poland voted": date(2023, 10, 1),
        "Slovakia voted": date(2023, 9, 1),
    },
    "Chad took the coast in 1796 and the inland kingdom of Kandy nineteen years later.": {
        "Chad took the coast": date(1796, 1, 1),
        "Chad took the inland kingdom of Kandy": date(1815, 1, 1),
    },
    "Chad signed the treaty in 1990 and the government tore it up in 1995.": {
        "Chad signed the treaty": date(1990, 1, 1),
        "The government tore the treaty up": date(1995, 1, 1),
    },
    "The army took the town on 21 January and Sake on 23 January.": {"The army took the town": date(2024, 1, 21)},
    "Rebels attacked on 21 January and Sake on 23 January.": {"Rebels attacked": date(2024, 1, 21)},
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items(), ids=TOLD)
def test_what_a_second_time_tells(text: str, expected: dict[str, date]) -> None:
    found = extract(read(text, published=date(2024, 12, 6))).events
    assert {each.title: each.range.begin for each in found if each.range is not None} == expected
