"""A date that is set by hand takes along what was counted from it, link by link, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import tag_text
from timeline.dates.recount import carry
from timeline.dates.typed import read_date
from timeline.model import DateRange, TemporalExpression, to_edtf
from timeline.model.anchors import anchor_of, chain, followers

PUBLISHED = date(2023, 9, 12)
STORY = "Ministers met last Wednesday. The following day ships sailed. Two days later the port was shut."


def said(text: str) -> dict[str, TemporalExpression]:
    return {each.text: each for each in tag_text(text, PUBLISHED).expressions}


def moved(text: str, words: str, to: str) -> dict[str, str | None]:
    """Where the expressions lie that moved, in EDTF."""
    found = said(text)
    made = carry(found[words], read_date(to, PUBLISHED), to, tuple(found.values()))
    return {each.expression.text: to_edtf(each.expression.range) if each.expression.range else None for each in made}


@pytest.mark.parametrize(
    ("text", "words", "to", "now"),
    [
        (STORY, "last Wednesday", "30 August 2023",
         {"last Wednesday": "2023-08-30", "The following day": "2023-08-31", "Two days later": "2023-09-02"}),
        (STORY, "The following day", "10 September 2023",
         {"The following day": "2023-09-10", "Two days later": "2023-09-12"}),
        (STORY, "Two days later", "10 September 2023", {"Two days later": "2023-09-10"}),
        ("The pact was signed in March 2021. Four months later it was broken. That year spending doubled.",
         "March 2021", "June 2020",
         {"March 2021": "2020-06", "Four months later": "2020-10", "That year": "2020"}),
        ("War broke out in 1914. Four years later it was over.", "1914", "1915",
         {"1914": "1915", "Four years later": "1919"}),
    ],
)  # fmt: skip
def test_what_was_counted_from_it_moves_along(text: str, words: str, to: str, now: dict[str, str]) -> None:
    assert moved(text, words, to) == now


@pytest.mark.parametrize(
    ("text", "words", "to"),
    [
        ("Ministers met last Wednesday. They will meet again on 3 October.", "last Wednesday", "30 August 2023"),
        ("They met on 4 May 2022. The treaty of 8 June 1967 was named.", "4 May 2022", "5 May 2022"),
        ("They met yesterday and talked for three days.", "yesterday", "1 September 2023"),
        (STORY, "last Wednesday", "6 September 2023"),
    ],
)
def test_what_was_not_counted_from_it_stays(text: str, words: str, to: str) -> None:
    assert list(moved(text, words, to)) == [words]


@pytest.mark.parametrize(
    ("text", "words", "to", "now"),
    [
        ("They met on Monday. He pleaded guilty in July.", "Monday", "11 September 2023", None),
        ("On 4 May 2022 they met. They quarrelled in July.", "4 May 2022", "4 September 2023", "2023-07"),
        ("On 4 May 2022 they met. They quarrelled on 8 July.", "4 May 2022", "4 September 2023", "2023-07-08"),
        ("On 4 May 2022 they met. They quarrelled in July.", "4 May 2022", "4 May 2021", "2021-07"),
        ("On 4 September 2022 they met. They will meet in October 2023.", "4 September 2022", "4 May 2022", None),
    ],
)
def test_what_lay_before_publication_is_not_counted_to_lie_after_it(
    text: str, words: str, to: str, now: str | None
) -> None:
    found = said(text)
    made = carry(found[words], read_date(to, PUBLISHED), to, tuple(found.values()), PUBLISHED)
    ranges = [to_edtf(each.expression.range) for each in made[1:] if each.expression.range]
    assert ranges == ([now] if now else [])


def test_what_lay_after_publication_may_move_on_after_it() -> None:
    found = said("They will meet on 20 September. Two days later they will vote.")
    first = found["20 September"]
    made = carry(first, read_date("3 October 2023"), "3 October 2023", tuple(found.values()), PUBLISHED)
    assert [to_edtf(each.expression.range) for each in made if each.expression.range] == ["2023-10-03", "2023-10-05"]


def test_a_time_that_is_taken_away_moves_nothing_else() -> None:
    assert moved(STORY, "last Wednesday", "") == {"last Wednesday": None}


def test_the_reason_is_told_anew() -> None:
    found = said(STORY)
    made = carry(found["last Wednesday"], read_date("30 August 2023"), "30 August 2023", tuple(found.values()))
    told = [each.expression.explanation for each in made]
    assert told[0] == "Set by hand: 30 August 2023"
    assert told[1] == "'The following day' counted from 'last Wednesday' is 31 August 2023"


def test_the_chain_of_anchors_goes_back_to_what_is_counted_from_nothing() -> None:
    found = said(STORY)
    links = chain(found["Two days later"], tuple(found.values()))
    assert [each.text for each in links] == ["Two days later", "The following day", "last Wednesday"]
    assert anchor_of(found["last Wednesday"], found.values()) is None
    assert [each.text for each in followers(found["last Wednesday"], tuple(found.values()))] == ["The following day"]


def test_of_two_that_say_the_same_the_nearest_before_is_the_anchor() -> None:
    text = "On 4 May 2020 it was signed. The next day it failed. On 4 May 2020 talks began. Two days later they ended."
    told = tag_text(text, PUBLISHED).expressions
    first, following, second, later = told
    assert (anchor_of(following, told), anchor_of(later, told)) == (first, second)


@given(st.dates(date(1900, 1, 1), date(2023, 9, 1)))
def test_the_distance_stays_whatever_the_day(day: date) -> None:
    found = said(STORY)
    made = carry(found["last Wednesday"], DateRange.day(day), "", tuple(found.values()))
    begins = {each.expression.text: each.expression.range.begin for each in made if each.expression.range}
    assert begins["last Wednesday"] == day
    for words, days in (("The following day", 1), ("Two days later", 3)):
        assert begins.get(words, day) is not None
        assert (begins[words] - day).days == days if words in begins else day == date(2023, 9, 6)  # type: ignore[operator]
