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
