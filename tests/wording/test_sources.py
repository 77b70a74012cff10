from __future__ import annotations

import pytest

from timeline.wording.sources import say_sources


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
