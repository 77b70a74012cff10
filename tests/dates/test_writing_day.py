"""What "today" is of in a report whose dateline is a day or two older than the paper that prints it."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read

SAID = {
    "WARSAW, Dec. 13 -- The army declared martial law today.": date(1981, 12, 13),
    "WARSAW, Dec. 12 (AP) -- The army declared martial law yesterday.": date(1981, 12, 11),
    "WARSAW, Dec. 14 -- The army declared martial law today.": date(1981, 12, 14),
    "WARSAW, Dec. 3 -- The army declared martial law today.": date(1981, 12, 14),
    "The army declared martial law today. On Dec. 13 it rained.": date(1981, 12, 14),
}


@pytest.mark.parametrize(("text", "day"), SAID.items())
def test_a_report_speaks_of_the_day_of_its_dateline(text: str, day: date) -> None:
    told = extract(read(text, published=date(1981, 12, 14))).events
    found = {each.trigger.of(text): each.range.begin for each in told if each.range is not None}
    assert found["declared"] == day
