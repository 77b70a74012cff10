"""People who share a surname, or a name with one more before it, and which of them is meant."""

from __future__ import annotations

import pytest

from tests.actors.test_coreference import cast

KIN = "Peter Weber died on Monday. His brother, the Rev. Paul Weber, and his daughter, Mary Weber, mourned. "


@pytest.mark.parametrize(
    ("text", "called", "meant"),
    [
        pytest.param("Mr. Weber was tried in 1990.", "Weber", {"peter-weber"}, id="who bore it first"),
        pytest.param("Ms. Weber was tried in 1990.", "Weber", {"mary-weber"}, id="of the women who bore it first"),
        pytest.param("Weber was tried in 1990.", "Weber", {"peter-weber"}, id="the same without a title"),
        pytest.param(
            "He was the son of Otto Weber, a minister. Weber was tried in 1990.",
            "Weber",
            {"otto-weber", "peter-weber"},
            id="not whose son he was, but by his full name",
        ),
        pytest.param(
            "He had met Otto Weber, a minister. Weber was tried in 1990.",
            "Weber",
            {"otto-weber"},
            id="who was named last",
        ),
    ],
)
def test_a_surname_that_several_bear(text: str, called: str, meant: set[str]) -> None:
    said = [
        (mention.span.start, actor.id)
        for actor in cast(KIN + text).values()
        for mention in actor.mentions
        if mention.text.endswith(called)
    ]
    assert {id for start, id in said if start >= len(KIN)} == meant


NAMESAKES = "Joseph Banda died on Monday. {} told of it. Joseph Banda was 97."


def test_a_longer_name_of_kin_is_anothers() -> None:
    found = cast(NAMESAKES.format("His son Miguel Joseph Banda"))
    assert found["joseph-banda"].name == "Joseph Banda"
    assert "miguel-joseph-banda" in found


def test_a_longer_name_of_nobodys_kin_is_the_same() -> None:
    assert "joseph-banda" not in cast(NAMESAKES.format("Miguel Joseph Banda"))


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Edward Falk died on Monday. He lost to Robert Reyes in 1971. His brother Robert was shot in 1968.", True),
        ("Edward Falk died on Monday. Robert Falk wept. His brother Robert was shot in 1968.", False),
        ("Edward Falk died on Monday. He wed Ana Reyes in 1971. His wife, Ana, was shot in 1978.", False),
        ("Edward Falk died on Monday. He lost to Robert Reyes in 1971. The rebel Robert was shot in 1978.", False),
    ],
)
def test_kin_called_by_a_first_name_is_nobody_of_another_family(text: str, *, others: bool) -> None:
    assert ("robert" in cast(text) or "ana" in cast(text)) is others


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("He will be buried on Friday.", "edward-falk"),
        ("He is to be buried on Friday.", "edward-falk"),
        ("He is survived by a son.", "edward-falk"),
        ("He will bury a friend on Friday.", "karl-weber"),
        ("He will be freed on Friday.", "karl-weber"),
    ],
)
def test_what_is_done_to_the_dead_is_told_of_who_died(told: str, meant: str) -> None:
    text = f"Edward Falk died on Tuesday. Karl Weber wept on Wednesday. {told}"
    at = text.index(told)
    assert {id for id, actor in cast(text).items() for said in actor.mentions if said.span.start == at} == {meant}
