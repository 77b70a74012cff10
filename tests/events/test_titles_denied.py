"""What is denied, or done seldom or no more, and the title that says so."""

from __future__ import annotations

import pytest

from tests.events.marked import events_of, unmarked

DENIED = {
    "not until then": (
        "Talks did not resume until [May 2019|2019-05].",
        "resume",
        "Talks resumed",
    ),
    "what was not done to it": (
        "Kenya has not signed the accord of [1995|1995].",
        "accord",
        "The accord",
    ),
    "what somebody rarely does": (
        "In [2009|2009] the general rarely spoke in public.",
        "spoke",
        "The general rarely spoke in public",
    ),
    "what is no longer done": (
        "In [2009|2009] the general no longer spoke in public.",
        "spoke",
        "The general no longer spoke in public",
    ),
}


@pytest.mark.parametrize(("text", "trigger", "expected"), DENIED.values(), ids=DENIED)
def test_title_of_what_is_denied(text: str, trigger: str, expected: str) -> None:
    plain = unmarked(text)[0].text
    assert [event.title for event in events_of(text) if event.trigger.of(plain) == trigger] == [expected]
