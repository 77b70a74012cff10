from __future__ import annotations

import pytest

from timeline.wording.sources import say_claims, say_sources


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ((1,), "1 source"),
        ((3,), "1 source, printed by three papers"),
        ((1, 1), "2 sources"),
        ((4, 1, 1), "3 sources, one of them printed by four papers"),
        ((2, 2, 1), "3 sources, two of them printed by two papers"),
        ((4, 2, 1), "3 sources, one of them printed by four papers, one of them printed by two papers"),
        ((15, 1), "2 sources, one of them printed by 15 papers"),
    ],
)
def test_sources_are_said_in_words(printed: tuple[int, ...], said: str) -> None:
    assert say_sources(printed) == said


@pytest.mark.parametrize(
    ("claims", "are_days", "said"),
    [
        ([("26 people", ["a", "b"]), ("18 people", ["c"])], False, "26 people (Dawn, Noon); 18 people (Dusk)"),
        ([("26 people", ["a", "d"])], False, "26 people (Dawn)"),
        ([("2024-03-03", ["a"]), ("../2024-03-02", ["b"])], True, "3 March 2024 (Dawn); until 2 March 2024 (Noon)"),
        ([("undated", ["a"])], True, "undated (Dawn)"),
        ([("2024", ["a"])], False, "2024 (Dawn)"),
    ],
)
def test_claims_are_told_by_paper(claims: list[tuple[str, list[str]]], are_days: bool, said: str) -> None:
    papers = {"a": "Dawn", "b": "Noon", "c": "Dusk", "d": "Dawn"}
    assert say_claims(claims, papers, "en_001", are_days=are_days) == said
