"""A move of one date: the events that rest on it go along, marked and told why; all comes back with one undoing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.stories import Told, day, span, tell
from timeline.model import (
    Anchor,
    Certainty,
    Change,
    DateRange,
    Derivation,
    Granularity,
    Modality,
    Span,
    TemporalExpression,
    Timeline,
)
from timeline.model.anchors import resting_on
from timeline.model.corrected import apply
from timeline.model.correction import History, Move, Moved, Redate, describe, refer
from timeline.model.moving import shifted
from timeline.store.payload import pack, unpack

MONTH = Granularity.MONTH


def story() -> Timeline:
    """A meeting, what came the day after, what came two days after that attack, and something of its own."""
    made = tell(
        Told("Ministers met last Wednesday.", "last Wednesday", day(2023, 9, 6), "Ministers met", "met"),
        Told(
            "The next day Sudria shelled a port.", "The next day", day(2023, 9, 7), "Sudria shelled a port", "shelled"
        ),
        Told("Two days after the attack it apologised.", "Two days", None, "Sudria apologised", "apologised"),
        Told("On 4 May 2022 a pact was signed.", "4 May 2022", day(2022, 5, 4), "A pact was signed", "signed"),
    )
    first, second, *others = made.expressions
    counted = Derivation("the next <unit>", anchor=Anchor.REFERENCE, anchor_text=first.text, anchor_range=first.range)
    second = replace(second, derivation=counted, explanation="counted from 'last Wednesday'")
    events = {event.id: event for event in made.events}
    events["e2"] = replace(events["e2"], dating=replace(events["e2"].dating, expression=second))
    trigger = events["e2"].trigger
    events["e3"] = replace(
        events["e3"], range=day(2023, 9, 9), dating=replace(events["e3"].dating, counted_from=trigger)
    )
    return replace(made, expressions=(first, second, *others), events=tuple(events.values()))


def move(made: Timeline) -> Move:
    """The meeting was a week earlier."""
    first, second = made.expressions[:2]
    return Move(
        made.articles[0].digest,
        (
            Moved(replace(first, range=day(2023, 8, 30), derivation=Derivation("by hand, now")), first.range),
            Moved(replace(second, range=day(2023, 8, 31), explanation="counted anew"), second.range),
        ),
        "30 August 2023",
    )


def by_id(made: Timeline, id: str) -> tuple[DateRange | None, frozenset[Change]]:
    found = next(event for event in made.events if event.id == id)
    return found.range, found.corrected


def test_events_move_link_by_link_and_are_marked() -> None:
    now = apply(story(), [move(story())])
    assert by_id(now, "e1") == (day(2023, 8, 30), {Change.DATE})
    assert by_id(now, "e2") == (day(2023, 8, 31), {Change.MOVED})
    assert by_id(now, "e3") == (day(2023, 9, 2), {Change.MOVED})
    assert by_id(now, "e4") == (day(2022, 5, 4), frozenset())
    assert [event.id for event in now.events] == ["e4", "e1", "e2", "e3"]


def test_what_moved_says_why_and_what_it_was() -> None:
    second = next(event for event in apply(story(), [move(story())]).events if event.id == "e2")
    assert second.dating.carried is not None
    assert second.dating.carried.because == "last Wednesday"
    assert second.dating.carried.when == day(2023, 8, 30)
    assert second.dating.carried.before == day(2023, 9, 7)
    assert "counted anew" in second.dating.explanation
    assert second.certainty is Certainty.EXPLICIT


def test_words_that_were_given_another_time_are_not_said_to_tell_it() -> None:
    made = story()
    told = next(event.dating.explanation for event in made.events if event.id == "e1")
    first, *others = move(made).moved
    by_hand = Moved(replace(first.expression, explanation="Set by hand: 30 August 2023"), first.before)
    moved = replace(move(made), moved=(by_hand, *others))
    again = replace(by_hand.expression, range=day(2023, 8, 29), explanation="Set by hand: 29 August 2023")
    moved_again = replace(moved, moved=(Moved(again, day(2023, 8, 30)),))
    for moves, said in (([moved], "30 August 2023"), ([moved, moved_again], "29 August 2023")):
        now = apply(made, moves)
        why = next(event.dating.explanation for event in now.events if event.id == "e1")
        assert why == f"Set by hand: {said}. Found in the text: {told}"


@pytest.mark.parametrize(
    ("modality", "published", "now"),
    [
        (Modality.ACTUAL, date(2023, 9, 12), None),
        (Modality.PLANNED, date(2023, 9, 12), day(2023, 9, 14)),
        (Modality.ACTUAL, date(2023, 9, 14), day(2023, 9, 14)),
        (Modality.ACTUAL, date(2023, 9, 6), day(2023, 9, 14)),
        (Modality.ACTUAL, None, day(2023, 9, 14)),
    ],
    ids=["told as past", "planned", "on the day itself", "after publication before", "publication not known"],
)
def test_what_is_told_as_past_is_never_counted_to_lie_after_publication(
    modality: Modality, published: date | None, now: DateRange | None
) -> None:
    made = story()
    article = replace(made.articles[0], published=published)
    events = tuple(replace(event, modality=modality) if event.id == "e2" else event for event in made.events)
    made = replace(made, articles=(article,), events=events)
    first, second = move(made).moved
    later = (
        Moved(replace(first.expression, range=day(2023, 9, 12)), first.before),
        Moved(replace(second.expression, range=day(2023, 9, 14)), second.before),
    )
    event = next(each for each in apply(made, [replace(move(made), moved=later)]).events if each.id == "e2")
    assert event.range == now
    assert ("told as past" in event.dating.explanation) == (now is None)


def test_undoing_the_first_undoes_all() -> None:
    history = History().record(move(story()))
    assert apply(story(), history.undo().done) == story()
    assert apply(story(), history.undo().redo().done) == apply(story(), history.done)


def test_a_date_set_by_hand_does_not_move() -> None:
    own = Redate(refer(story(), "e2"), day(2023, 9, 1), "1 September 2023")
    now = apply(story(), [own, move(story())])
    assert by_id(now, "e2") == (day(2023, 9, 1), {Change.DATE})


def test_events_that_rest_on_words_are_told() -> None:
    made = story()
    assert [event.id for event in resting_on(made.expressions[0], made.expressions, made.events)] == ["e1", "e2"]
    assert [event.id for event in resting_on(made.expressions[1], made.expressions, made.events)] == ["e2"]


def test_a_move_is_stored_and_described() -> None:
    made = move(story())
    assert unpack(pack(made)) == made
    assert describe(made) == "“last Wednesday” set to 30 August 2023; 1 more moved with it"


def test_a_move_is_found_again_where_the_text_was_changed() -> None:
    made = story()
    article = made.articles[0]
    shift = len("News. ")
    later = replace(
        made,
        articles=(replace(article, text=f"News. {article.text}"),),
        expressions=tuple(_later(each, shift) for each in made.expressions),
        events=tuple(
            replace(event, dating=replace(event.dating, expression=_later(event.dating.expression, shift)))
            for event in made.events
            if event.dating.expression
        ),
    )
    assert by_id(apply(later, [move(made)]), "e2")[0] == day(2023, 8, 31)


def test_a_move_of_words_that_are_gone_changes_nothing() -> None:
    made = story()
    assert apply(replace(made, expressions=made.expressions[2:]), [move(made)]).events == made.events


def _later(expression: TemporalExpression, by: int) -> TemporalExpression:
    return replace(expression, span=Span(expression.span.start + by, expression.span.end + by))


@pytest.mark.parametrize(
    ("when", "now"),
    [
        (DateRange(date(2022, 5, 1), date(2022, 5, 31), MONTH), DateRange(date(2022, 7, 1), date(2022, 7, 31), MONTH)),
        (DateRange(date(2022, 5, 1), None, MONTH), DateRange(date(2022, 7, 1), None, MONTH)),
        (DateRange(None, date(2022, 4, 30), MONTH), DateRange(None, date(2022, 6, 30), MONTH)),
        (DateRange(date(2022, 6, 1), date(2023, 9, 12), Granularity.VAGUE),
         DateRange(date(2022, 8, 1), date(2023, 9, 12), Granularity.VAGUE)),
    ],
)  # fmt: skip
def test_a_date_keeps_its_relation_to_the_words(when: DateRange, now: DateRange) -> None:
    before, after = span("2022-05-01", "2022-05-31", MONTH), span("2022-07-01", "2022-07-31", MONTH)
    assert shifted(when, before, after) == now
