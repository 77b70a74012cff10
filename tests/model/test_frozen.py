"""A value changed in its slots is the one that ``dataclasses.replace`` makes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, replace
from datetime import date

import pytest

from timeline.dates.reading import Calendar, Edge, Impossible, Origin, Shift
from timeline.model import Anchor, DateRange, Note, Span
from timeline.model.frozen import changed


@dataclass(frozen=True)
class Loose:
    """A value whose fields are no slots."""

    one: int = 1
    two: int = 2


MAY = Calendar(words="May", month=5)


@pytest.mark.parametrize(
    ("value", "changes"),
    [
        (MAY, {"words": "may", "year": 2022}),
        (MAY, {}),
        (Impossible(words="31 May"), {"words": "May"}),
        (Edge(words="early May", mod="START", of=MAY), {"words": "Early May"}),
        (Shift(words="ago", unit="year", step=-1, origin=Origin.SPEECH), {"step": 1, "fine": True}),
        (Note("a", Span(0, 3), "May", "why"), {"span": Span(2, 5), "text": "May"}),
    ],
)
def test_it_is_the_value_with_those_fields(value: object, changes: dict[str, object]) -> None:
    made = changed(value, **changes)
    assert made == replace(value, **changes)  # type: ignore[type-var]
    assert type(made) is type(value)
    assert hash(made) == hash(replace(value, **changes))  # type: ignore[type-var]


def test_the_value_itself_stays_and_what_is_made_is_frozen() -> None:
    made = changed(MAY, month=6)
    assert (MAY.month, made.month) == (5, 6)
    with pytest.raises(FrozenInstanceError):
        made.month = 7  # type: ignore[misc]


@pytest.mark.parametrize("value", [Loose(), DateRange.day(date(2022, 5, 3)), Anchor.NONE])
def test_what_its_own_init_alone_makes_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        changed(value, one=2)


def test_a_field_that_it_has_not_is_refused() -> None:
    with pytest.raises(KeyError):
        changed(MAY, moon=1)
