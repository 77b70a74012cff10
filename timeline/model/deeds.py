"""An event whose date is only assumed in; whether it is a clear deed, for a short list, or background, out.

News tells more than happened: what a thing is like, what might be, what somebody felt. Of what states no date, a reader
wants the news itself and what parties with a name did; the rest is there to be asked for. To let more in, add a row to
DEEDS: its words, and what is true of such an event, given the ids of the actors who have a name.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass

from timeline.model.actor import ActorKind
from timeline.model.event import Certainty, Event, Modality, PloverType, Remark, Role
from timeline.model.timeline import Timeline

PRONOUNS = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "who", "which"})
"""Words that stand for somebody, where a title still begins with them."""
HARD = frozenset(
    {
        PloverType.SANCTION,
        PloverType.COERCE,
        PloverType.ASSAULT,
        PloverType.FIGHT,
    }
)
"""What is done to somebody by force: worth telling even where nobody says who did it."""
_TOLD = frozenset({Modality.ACTUAL, Modality.PLANNED})


@dataclass(frozen=True, slots=True)
class Deed:
    """A reason to show an event, and which events have it."""

    words: str
    of: Callable[[Event, Set[str]], bool]


def opens_with_pronoun(event: Event) -> bool:
    """Whether the title says "he" or "which" where a name should stand."""
    return event.title.partition(" ")[0].casefold() in PRONOUNS


def _is_told(event: Event) -> bool:
    return event.type is not None and event.modality in _TOLD and not opens_with_pronoun(event)


def _has(event: Event, role: Role, named: Set[str]) -> bool:
    return any(each.role is role and each.actor in named for each in event.actors)


DEEDS = (
    Deed("the news itself", lambda event, _: event.lead),
    Deed("put right or remarked on by a person", lambda event, _: bool(event.corrected) or event.remark != Remark()),
    Deed("somebody with a name did it", lambda event, named: _is_told(event) and _has(event, Role.SOURCE, named)),
    Deed(
        "it was done to somebody with a name by force",
        lambda event, named: _is_told(event) and event.type in HARD and _has(event, Role.TARGET, named),
    ),
)


def background(timeline: Timeline) -> frozenset[str]:
    """The ids of the events that are assumed and no clear deeds."""
    assumed = [event for event in timeline.events if event.certainty is Certainty.ASSUMED]
    if not assumed:
        return frozenset()
    named = {each.id for each in timeline.actors if each.kind is not ActorKind.PLACE and not each.is_unnamed}
    return frozenset(event.id for event in assumed if not any(deed.of(event, named) for deed in DEEDS))
