"""Who asks for much delays nobody else; everybody knows how many go before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.workers import Turns


def queue(*asked: str) -> Turns[str]:
    """``a1 a2 b1``: the first letter is the owner."""
    turns: Turns[str] = Turns()
    for item in asked:
        turns.add(item[0], item)
    return turns


def drained(turns: Turns[str]) -> list[str]:
    taken = []
    while (item := turns.take()) is not None:
        taken.append(item)
    return taken


def test_fifty_who_ask_once_are_served_as_they_came() -> None:
    turns: Turns[int] = Turns()
    for number in range(50):
        turns.add(f"session {number}", number)
    assert turns.order() == list(range(50))
    assert [turns.take() for _ in range(50)] == list(range(50))
    assert turns.take() is None


def test_each_has_one_turn_before_another_has_a_second() -> None:
    assert drained(queue("a1", "a2", "a3", "b1", "c1", "c2")) == ["a1", "b1", "c1", "a2", "c2", "a3"]


def test_who_was_served_goes_behind_those_who_wait() -> None:
    turns = queue("a1", "a2", "b1")
    assert turns.take() == "a1"
    turns.add("c", "c1")
    turns.add("a", "a3")
    assert drained(turns) == ["b1", "a2", "c1", "a3"]


def test_what_does_not_fit_waits_and_keeps_its_place() -> None:
    turns = queue("a1", "b1", "c1")
    assert turns.take(lambda item: item != "a1") == "b1"
    assert turns.take(lambda _: False) is None
    assert drained(turns) == ["a1", "c1"]


def test_what_is_dropped_is_taken_by_nobody() -> None:
    turns = queue("a1", "a2", "b1")
    turns.drop("a1")
    turns.drop("z9")
    assert len(turns) == 2
    assert drained(turns) == ["a2", "b1"]


@given(st.lists(st.sampled_from([f"{owner}{number}" for owner in "abc" for number in range(4)]), unique=True))
def test_the_order_told_is_the_order_kept(asked: list[str]) -> None:
    turns = queue(*asked)
    told = turns.order()
    assert told == drained(turns)
    assert sorted(told) == sorted(asked)
