"""A time that is over dates what a verb is told of, where the verb's tense says that it itself was not then."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read
from timeline.events.unfit import UNFIT, Unfit
from timeline.model import Certainty, Event


def dated(text: str) -> dict[str, Event]:
    found = extract(read(text, published=date(2023, 9, 12))).events
    return {each.trigger.of(text): each for each in found if each.certainty is Certainty.EXPLICIT}


@pytest.mark.parametrize(
    ("text", "word"), [pytest.param(text, word, id=text) for row in UNFIT for text, word in row.moves.items()]
)
def test_the_time_is_of_what_stands_between(text: str, word: str) -> None:
    found = dated(text)
    assert list(found) == [word]
    assert found[word].range.end < date(2023, 9, 12)


LASTING = {
    "The report comes amid a war that has killed 9,000 people over the past ten months.": "killed",
    "The visit opens a week in a land that has lost two harvests in the past year.": "lost",
    "Chad hosts 9,000 people this year.": "hosts",
    "Chad opened a camp that has taken in 9,000 people in the past year.": "taken",
}


@pytest.mark.parametrize(("text", "word"), LASTING.items(), ids=str)
def test_a_time_up_to_now_is_of_what_has_been_going_on(text: str, word: str) -> None:
    assert list(dated(text)) == [word]


@pytest.mark.parametrize(("row", "text"), [pytest.param(row, text, id=text) for row in UNFIT for text in row.leaves])
def test_the_time_stays_with_the_verb(row: Unfit, text: str) -> None:
    found = dated(text)
    others = {word for each in UNFIT for word in each.moves.values()}
    assert row.moves
    assert set(found) - others
