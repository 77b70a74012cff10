"""One happening that a sentence names by its verb and by its noun is one event, with the date that either has."""

from __future__ import annotations

import pytest

from timeline import extract, read

ONCE = {
    "a headline's infinitive": ("How to make peace", "How to make peace", "2022-03-04"),
    "a verb that carries its noun": ("How to hold talks", "How to hold talks", "2022-03-04"),
    "an attack": ("How to launch an attack", "How to launch an attack", "2022-03-04"),
    "what nobody known is told to do": (
        "A sign told a dog to leave.",
        "A sign told a dog to leave",
        "2022-03-04",
    ),
    "a noun that says no more": ("Monks mourned the loss.", "Monks mourned the loss", "2022-03-04"),
    "one of them dated": ("Chad agreed to hold talks on Monday.", "Chad to hold talks", "2022-03-07"),
}


@pytest.mark.parametrize(("text", "title", "day"), ONCE.values(), ids=ONCE)
def test_it_is_told_once(text: str, title: str, day: str) -> None:
    found = [event for event in extract(read(text, published="2022-03-04")).events if event.title == title]
    assert [str(event.range and event.range.begin) for event in found] == [day]


TWICE = {
    "two sentences": ("Chad attacked Libya. Chad attacked Libya.", 2),
    "two dates": ("Chad attacked Libya in 2019 and in 2021.", 2),
    "what somebody known is told to do": ("Chad told Libya to leave Niger.", 2),
    "a noun of its own day": ("Monks mourned the raid of 2019.", 2),
    "two happenings": ("Chad attacked Libya and left Niger.", 2),
}


@pytest.mark.parametrize(("text", "count"), TWICE.values(), ids=TWICE)
def test_what_is_told_of_two_times_or_of_two_deeds_stays(text: str, count: int) -> None:
    events = extract(read(text, published="2022-03-04")).events
    assert sum(1 + len(event.retold) for event in events) == count


AGAIN = (
    "Orbit has signed a contract. Orbit signed the deal in Lima on 15 May 2021. {then} "
    "Orbit signed a lease on 15 May 2021."
)


@pytest.mark.parametrize("then", ["", "It rained.", "Chad left Niger in 2019."])
def test_what_was_told_before_its_day_is_known_again_by_a_third_telling(then: str) -> None:
    events = extract(read(AGAIN.format(then=then), published="2022-03-04")).events
    assert [1 + len(event.retold) for event in events if event.title.startswith("Orbit signed")] == [3]
