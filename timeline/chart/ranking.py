"""Events in; the same, the most telling first, out: who gets a label when there is no room for all."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Certainty, Event, Modality

_SURE = {Certainty.EXPLICIT: 0, Certainty.INFERRED: 1, Certainty.ASSUMED: 2}


def rank(events: Sequence[Event], selected: str | None = None) -> list[Event]:
    """The selected one first, then by how sure, how often told, how many took part; spread over time.

    Taking turns over twelve equal parts of the row of events keeps one crowded week from having all labels.
    """
    parts = [sorted(part, key=_weight) for part in _parts(events, 12)]
    turns = [part[turn] for turn in range(max(map(len, parts), default=0)) for part in parts if turn < len(part)]
    return sorted(turns, key=lambda event: event.id != selected)


def _parts(events: Sequence[Event], count: int) -> list[Sequence[Event]]:
    size = max(1, -(-len(events) // count))
    return [events[at : at + size] for at in range(0, len(events), size)]


def _weight(event: Event) -> tuple[int, int, int, int]:
    happened = event.modality is not Modality.ACTUAL
    return _SURE[event.certainty], happened, -len(event.retold), -len(event.actors)
