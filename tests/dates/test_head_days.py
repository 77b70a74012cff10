"""Days at the heads of a month's entries: "October" over "4 Rebels come."."""

from __future__ import annotations

import pytest

from timeline import language
from timeline.articles import read_text
from timeline.dates import tag

_READ = {
    "A chronicle of 2020\n\nOctober\n4 Rebels come.\n10-12 Talks are held.\n\nNovember\n1 All leave.": [
        "2020",
        "2020-10",
        "2020-10-04",
        "2020-10-10",
        "2020-10-12",
        "2020-11",
        "2020-11-01",
    ],
    "MARCH 2021\n14: Rebels come. They leave the next day.\n27th: All go home.": [
        "2021-03",
        "2021-03-14",
        "2021-03-15",
        "2021-03-27",
    ],
    "March 2021\n\n• 27 – All go home.\n\n• 14 – Rebels come.": ["2021-03", "2021-03-27", "2021-03-14"],
    "March 2021\n3 Rebels come.\n4 May it be so, they say.": ["2021-03", "2021-05-04"],
    "March 2021\n1. Rebels\n2. Trade\n3. Talks": ["2021-03"],
    "March 2021\n20 rebels came.\n30 soldiers fled.": ["2021-03"],
    "March 2021\n12 Rebels die.\n4 Ships sink.\n31 Men flee.": ["2021-03"],
    "Chad in 2019\n\nThe fall\nRebels came.": ["2019"],
    "Rebels come\n3 Rebels come.\n4 Rebels leave.": [],
    "March 2021\n40 Rebels come.\n50 Rebels leave.": ["2021-03"],
}


@pytest.mark.parametrize("text", list(_READ))
def test_the_days_of_a_month_are_read_where_they_head_its_entries(text: str) -> None:
    found = tag(language.read(read_text(text))).expressions
    assert [each.value for each in found] == _READ[text]
