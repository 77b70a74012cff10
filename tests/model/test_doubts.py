"""What wants looking at: each reason is found where it holds, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import Told, day, strait, tell
from timeline import extract, read
from timeline.model import Certainty, Event, Remark, Timeline
from timeline.model.corrected import apply
from timeline.model.correction import Annotate, Redate, Retitle, describe, refer
from timeline.model.doubts import DOUBTS, doubts

WHEN = day(2023, 9, 1)


def why(timeline: Timeline) -> dict[str, tuple[str, ...]]:
    return {event.id: reasons for event, reasons in doubts(timeline)}


def told(title: str, certainty: Certainty = Certainty.EXPLICIT) -> Timeline:
    return tell(
        Told("On 1 September it met Norland.", "1 September", WHEN, title, "met", more={"certainty": certainty})
    )


def test_the_story_has_one_inferred_and_one_assumed() -> None:
    assert why(strait()) == {"e14": ("date inferred",), "e15": ("date assumed",)}


@pytest.mark.parametrize("title", ["It met Norland", "They met", "He met Norland", "Who met"])
def test_a_pronoun_that_stands_for_nobody(title: str) -> None:
    assert why(told(title)) == {"e1": ("nobody found for a pronoun",)}


@pytest.mark.parametrize("title", ["Italy met Norland", "Theyland met", "Sudria said it met"])
def test_a_name_is_no_pronoun(title: str) -> None:
    assert why(told(title)) == {}


def test_a_year_from_the_context_and_one_that_is_given() -> None:
    lent = extract(read("Russia shelled Kharkiv on 3 March, officials said.", published="2023-09-12"))
    given = extract(read("Russia shelled Kharkiv on 3 March 2022, officials said.", published="2023-09-12"))
    assert any("year from context" in reasons for reasons in why(lent).values())
    assert not any("year from context" in reasons for reasons in why(given).values())


def test_two_dates_in_a_clause() -> None:
    two = "Russia, which had left on 1 May 2021, shelled Kharkiv on 3 March 2022 and on 5 June 2022."
    found = why(extract(read(two, published="2023-09-12")))
    assert any("two dates in its clause" in reasons for reasons in found.values())


def test_what_was_reviewed_waits_no_longer() -> None:
    story = strait()
    reviewed = apply(story, [Annotate(refer(story, "e14"), Remark(reviewed=True))])
    assert why(reviewed) == {"e15": ("date assumed",)}


def test_what_a_person_dated_or_named_is_not_doubted() -> None:
    story = told("It met Norland", Certainty.ASSUMED)
    mended = apply(story, [Retitle(refer(story, "e1"), "It, the club, met"), Redate(refer(story, "e1"), WHEN, "")])
    assert why(mended) == {}


def test_every_reason_has_words_of_its_own() -> None:
    assert len({doubt.words for doubt in DOUBTS}) == len(DOUBTS)


def test_a_remark_changes_nothing_else_and_the_last_one_counts() -> None:
    story = strait()
    first, second = Remark("Check", True, ("oil", "trade")), Remark(reviewed=True)

    def event(timeline: Timeline) -> Event:
        return next(each for each in timeline.events if each.id == "e5")

    remarked = event(apply(story, [Annotate(refer(story, "e5"), first)]))
    assert remarked == replace(event(story), remark=first)
    both = [Annotate(refer(story, "e5"), first), Annotate(refer(story, "e5"), second)]
    assert event(apply(story, both)).remark == second
    assert describe(both[0]).endswith("starred, tags: oil, trade, note: Check")
