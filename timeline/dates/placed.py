"""What a phrase says and how it is said in; where it lies, counted from the anchor that its rows choose, out."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.anchors import BARE, choose
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook, Said
from timeline.dates.reading import Amount, Calendar, Reading, Repeat, Shift, Vague
from timeline.dates.resolve import NOTHING, Choice, Placed, Pointing, resolve
from timeline.dates.sight import is_day_alone, says_its_year
from timeline.dates.units import FINENESS, Unit
from timeline.model import Anchor


def place_of(reading: Reading, frame: Frame, said: Said) -> tuple[Placed | None, Choice | None]:
    """Where the reading lies, and the choice of an anchor it needs that nobody knows."""
    if isinstance(reading, Vague | Amount | Repeat):
        return None, None
    chosen: list[Choice] = []

    def choosing(leaf: Reading) -> Choice:
        choice = choose(leaf, frame, said)
        chosen.append(NOTHING if frame.written and choice.place is frame.written and _needs_a_day(leaf) else choice)
        return chosen[-1]

    placed = resolve(reading, choosing)
    if placed is not None and _is_told_as_over(placed, reading, frame, said):
        placed = _gone_by(reading, frame)
    return placed, next((choice for choice in chosen if not choice.place), None)


def _is_told_as_over(placed: Placed, reading: Reading, frame: Frame, said: Said) -> bool:
    """Whether it is told in the past, as what follows on a story, and would lie ahead of publication."""
    begin, counted = placed.place.begin, placed.choice.kind is Anchor.REFERENCE
    if begin is None or frame.published is None or not counted or frame.here.quoted or says_its_year(reading):
        return False
    return begin > frame.published and said.outlook() is Outlook.PAST and not frame.heads_here()


def _gone_by(reading: Reading, frame: Frame) -> Placed | None:
    """The last such month or day before publication; nothing of a distance, for it was counted from a wrong day."""
    bare = isinstance(reading, Calendar) and reading.month
    before = replace(frame.publication(Pointing.PAST), by=BARE[-1].name)
    return resolve(reading, lambda _: before) if bare else None


def _needs_a_day(reading: Reading) -> bool:
    """Whether it is counted in days or weeks, so that a month to count from is not enough: "on Tuesday", "today"."""
    if isinstance(reading, Shift):
        return FINENESS[reading.unit] < FINENESS[Unit.MONTH]
    return is_day_alone(reading)
