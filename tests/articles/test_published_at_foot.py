"""Where an article says below its story when it was published, and where a line there only seems to."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.articles import find_published

STORY = "\n\nThe minister met her counterpart for two hours. Neither side gave details of the talks.\n"

AT_THE_FOOT = {
    "a label at the foot": [
        "Published 12 September 2023\n",
        "First published: 12 Sep 2023, 16:14\nShare\n",
        "This story was originally published on September 12, 2023.",
        "Published on Tuesday, 12 September 2023 by Ann Example",
    ],
    "a day at the foot": [
        "12 September 2023",
        "Rome, 12 September 2023",
        "(Rome, 12 September 2023)",
        "September 12, 2023\n",
        "Tuesday, September 12, 2023",
    ],
    "when the page was last changed": [
        "This page was last edited on 12 September 2023, at 21:14 (UTC).\nCategories: Envoys",
        "References\n^ Example, A. (2014). Envoys.\nThis page was last edited on 12 September 2023.",
        "Page last updated: September 12, 2023\nShare",
        "This article was last modified on 12 September 2023",
    ],
}
NOT_AT_THE_FOOT = (
    "It was published on 12 September 2023.",
    "The report, published 12 September 2023, was not mentioned by either side.",
    "Published 12 September 2023, the report was not mentioned by either side.",
    "Published: 12 September 2023\nThe report was not mentioned by either of the two sides.",
    "Updated 12 September 2023",
    "This page was last edited in Rome on 12 September 2023.",
    "This bill was last changed on 12 September 2023.",
    "This page was last edited on 12 September 2023.\nThe minister met her counterpart again for two hours.",
    "The palace in Rome, 12 September 2023",
    "They met on Monday, as on 3 May 2024.\n12 September 2023",
    "3 May - 12 September 2023",
    "Photo: Ann Example, 12 September 2023",
)


@pytest.mark.parametrize(("place", "line"), [(place, line) for place, lines in AT_THE_FOOT.items() for line in lines])
def test_finds_it_below_the_story(place: str, line: str) -> None:
    found = find_published(f"Envoys meet{STORY * 4}{line}")
    assert found is not None
    assert (found.day, found.place) == (date(2023, 9, 12), place)


@pytest.mark.parametrize("line", NOT_AT_THE_FOOT)
def test_takes_no_other_day_below_the_story(line: str) -> None:
    assert find_published(f"Envoys meet{STORY * 4}{line}") is None
