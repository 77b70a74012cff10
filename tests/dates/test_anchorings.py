"""Each row that chooses an anchor decides the passages that it says, and leaves the others to other rows."""

from __future__ import annotations

import pytest

from tests.dates.test_anchors import expression
from timeline.dates.anchors import BARE, DEFINITES, LENGTHS, SHIFTS, Anchoring

ROWS = (*SHIFTS, *DEFINITES, *BARE, *LENGTHS)


def named(row: Anchoring, passage: str) -> str:
    return f"{row.name}: {passage[-60:]}"


@pytest.mark.parametrize(
    ("row", "passage", "value"),
    [pytest.param(row, passage, value, id=named(row, passage)) for row in ROWS for passage, value in row.says.items()],
)
def test_a_row_decides_what_it_says(row: Anchoring, passage: str, value: str | None) -> None:
    found = expression(passage, row.published)
    assert (found.value, found.derivation.because) == (value, row.name)


@pytest.mark.parametrize(
    ("row", "passage"),
    [pytest.param(row, passage, id=named(row, passage)) for row in ROWS for passage in row.leaves],
)
def test_a_row_leaves_what_is_not_its_own(row: Anchoring, passage: str) -> None:
    assert expression(passage, row.published).derivation.because != row.name


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_has_both(row: Anchoring) -> None:
    assert row.says
    assert row.leaves


def test_a_row_has_a_name_of_its_own() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    ("passage", "why"),
    [
        ("{Two days later} the mill burned.", "told as past, and nothing was told of before it"),
        ("In the 1990s the mill closed. {Two months later} it burned.", "is known too coarsely"),
    ],
)
def test_why_nobody_knows_the_anchor_is_said(passage: str, why: str) -> None:
    found = expression(passage)
    assert found.value is None
    assert why in found.explanation
    assert "give the publication date" not in found.explanation


def test_an_unknown_day_of_publication_is_asked_for() -> None:
    assert "give the publication date" in expression("The mill burned {two days ago}.", published=None).explanation


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        ("The mill burned on Thursday, 11 December. It was built in May 1923. It will be sold on {16 December}.", None),
        ("Prizes for the best mills of 2008 will be given in {January}.", None),
        ("The mill was sold on 4 March 2019. It will be shut in {May}.", "2019-05"),
    ],
)
def test_what_lies_ahead_without_a_day_of_publication_is_ahead_of_the_last_day_told(
    passage: str, value: str | None
) -> None:
    assert expression(passage, published=None).value == value


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        ("On 23 August 1939 a pact was signed. A week later Chad fell; two days after that Peru rose. On {5 October} "
         "Chad left.", "1939-10-05"),
        ("On 23 August 1939 a pact was signed. A week later Chad fell. {Two days later} Peru rose.", None),
        ("The mill burned on Thursday, 11 December. On {16 December} it was sold.", None),
    ],
)  # fmt: skip
def test_a_few_days_from_a_time_known_roughly_lose_no_story(passage: str, value: str | None) -> None:
    assert expression(passage, published=None).value == value


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        ("It began on 30 November 1939 and ended {three and a half months later}.", "1940-W11"),
        ("It began in November 1939 and ended {three and a half months later}.", "1940-02"),
        ("It began on 30 November 1939 and ended {three months later}.", "1940-02"),
    ],
)
def test_half_a_month_is_no_count_of_days(passage: str, value: str) -> None:
    assert expression(passage).value == value


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        ("In 1965, three years before Chad was free on 12 May 1968, Holt left. {The following year} he fell.", "1966"),
        ("In 1968, three years after Chad was freed on 12 May 1965, Holt left. {The following year} he fell.", "1969"),
        ("In 1965 Holt left, before Chad was free on 12 March 1968. {The following year} he died.", "1969"),
    ],
)
def test_what_a_clause_is_counted_off_from_is_no_time_of_the_story(passage: str, value: str) -> None:
    assert expression(passage).value == value


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        ("She sang in the 1970s. {Almost two decades later} she came back.", "199"),
        ("She sang in 1971. {Two decades later} she came back.", "1991"),
    ],
)
def test_decades_are_counted_as_finely_as_what_they_are_counted_from(passage: str, value: str) -> None:
    assert expression(passage).value == value


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        ("In March 1982 he fled. Botha offered to free him in January 1985. On {10 February} she wept.", "1985-02-10"),
        ("In March 1982 he was moved. Botha expected to free him in January 1985. On {10 May} she wept.", "1982-05-10"),
        ("In March 1982 Botha offered to free him in January 1985. On {10 May} she wept.", "1982-05-10"),
    ],
)
def test_what_somebody_was_bidden_in_a_year_was_bidden_then(passage: str, value: str) -> None:
    assert expression(passage).value == value


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        ("In 1961 he left. In March 1962 he fled. A tip is said to have led to it. He fell in {May}.", "1962-05"),
        ("In 1961 he left. In March 1962 he fled. A tip is said to lead to it. He fell in {May}.", "2023-05"),
    ],
)
def test_what_is_said_to_have_been_speaks_of_no_present(passage: str, value: str) -> None:
    assert expression(passage).value == value


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        ("The king rose in 2019. He won in May 2021. They have met more than 100 times. In {July} he fell.", "2023-07"),
        ("The king rose in 2019. He won in May 2021. They met more than 100 times. In {July} he fell.", "2021-07"),
        ("Holt died on Monday. Banda declared {9 November} a day of mourning.", "2023-11-09"),
        ("Holt died on Monday. Banda had declared war on {9 November}.", "2022-11-09"),
    ],
)
def test_what_is_so_by_now_or_is_to_be_is_of_our_day(passage: str, value: str) -> None:
    assert expression(passage).value == value


_LIFE = "Holt was born in May 1931. He won in 1976 and in March 1981, and left in 1990. "


@pytest.mark.parametrize(
    ("passage", "value"),
    [
        (_LIFE + "In 2013 he went to Lima, and last month he was in Rome. He had last spoken in {April}.", "2023-04"),
        (_LIFE + "In 2013 he went to Lima, and that month he was in Rome. He had last spoken in {April}.", "2013-04"),
        (_LIFE + "He spoke last week.\n\nIn 2013 he went to Lima. He had last spoken in {April}.", "2013-04"),
    ],
)
def test_a_life_comes_back_to_its_readers_with_last_month(passage: str, value: str) -> None:
    assert expression(passage).value == value
