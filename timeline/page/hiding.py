"""Filters that leave nothing in; which of them it is, in a sentence, and the one press that undoes it, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import streamlit as st

from timeline.catalogue import counted, marked, worded
from timeline.model import Certainty, Timeline
from timeline.model.filters import ActorMatch, EventFilter, survey
from timeline.page import choices
from timeline.page.plain import plain
from timeline.wording.dates import CERTAINTY, MODALITY

LONGEST = 60
"""Characters of what is asked for, as it is said here."""
_ONE, _MANY = (
    marked("“{asked}” leaves no event; without it there is {number}."),
    marked("“{asked}” leaves no event; without it there are {number}."),
)


def _unsaid(_ask: EventFilter, _timeline: Timeline) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Hiding:
    """A filter that may hide everything: whether it is set, the same question without it, and what to say and offer.

    ``words`` is what is asked for, which is said beside ``label``, its name on the page; where there is a sentence of
    its own, ``said`` and ``offer`` with the number of events that are seen without the filter.
    """

    is_set: Callable[[EventFilter], bool]
    lifted: Callable[[EventFilter], EventFilter]
    label: str = ""
    words: Callable[[EventFilter, Timeline], Iterable[str]] = _unsaid
    said: str = ""
    offer: str = marked("Show without this filter ({number})")
    undated: str = ""
    """What is said instead where none of the events that are seen without the filter has a date."""


def _states_only(ask: EventFilter) -> bool:
    return ask.certainty == {Certainty.EXPLICIT}


_UNDATED = marked("No event here has a date, stated or otherwise. {number} are told without one, for the table below.")
_IN_THE_TABLE = marked("Show {number} in the table")

HIDING = (
    Hiding(
        _states_only,
        lambda ask: replace(ask, certainty=frozenset()),
        said=marked("No event here states its own date. {number} have a date that is inferred or assumed."),
        offer=marked("Show inferred and assumed dates"),
        undated=_UNDATED,
    ),
    Hiding(
        lambda ask: _states_only(ask) and ask.brief,
        lambda ask: replace(ask, certainty=frozenset(), brief=False),
        said=marked("No event here states its own date, and none is a clear deed."),
        offer=marked("Show {number} that may be events"),
        undated=_UNDATED,
    ),
    Hiding(
        lambda ask: ask.brief,
        lambda ask: replace(ask, brief=False),
        said=marked("No event here is a clear deed."),
        offer=marked("Show {number} that may be events"),
    ),
    Hiding(
        lambda ask: bool(ask.words),
        lambda ask: replace(ask, words=""),
        marked("Words"),
        lambda ask, _: [ask.words],
    ),
    Hiding(
        lambda ask: bool(ask.types),
        lambda ask: replace(ask, types=frozenset()),
        marked("Kind of event"),
        lambda ask, _: sorted(map(choices.say_kind, ask.types)),
    ),
    Hiding(
        lambda ask: bool(ask.modality),
        lambda ask: replace(ask, modality=frozenset()),
        marked("Did it happen?"),
        lambda ask, _: [worded(said) for each, said in MODALITY.items() if each in ask.modality],
    ),
    Hiding(
        lambda ask: bool(ask.actors) and ask.match is not ActorMatch.ANY,
        lambda ask: replace(ask, match=ActorMatch.ANY),
        marked("Taking part"),
        lambda ask, _: [worded(choices.MATCHES[ask.match])],
    ),
    Hiding(
        lambda ask: bool(ask.actors),
        lambda ask: replace(ask, actors=frozenset()),
        marked("Actor"),
        lambda ask, timeline: [actor.name for actor in timeline.actors if actor.id in ask.actors],
    ),
    Hiding(
        lambda ask: bool(ask.certainty),
        lambda ask: replace(ask, certainty=frozenset()),
        marked("Dates"),
        lambda ask, _: [worded(said) for each, said in CERTAINTY.items() if each in ask.certainty],
    ),
)
"""In order: the first without which there is something to see is the one that is said. What the reader did not choose,
the dates and deeds of first sight, goes first."""


def hides(timeline: Timeline, ask: EventFilter) -> tuple[Hiding | None, EventFilter, int]:
    """The filter that alone hides everything, None where only several do; without it the question, and how many pass.

    The period goes with the filter where nothing is left within it.
    """
    for row in HIDING:
        if row.is_set(ask):
            without = row.lifted(ask)
            for wider in (without, replace(without, begin=None, end=None)):
                if passing := survey(timeline, wider).events:
                    return row, wider, len(passing)
    return None, ask, len(timeline.events)


def say_hidden(timeline: Timeline, ask: EventFilter) -> None:
    """Nothing passes: say what hides it, and offer to take that away."""
    row, wider, number = hides(timeline, ask)
    if row is None:
        all_of = worded("No event passes these filters together; without them there are {number}.", number=number)
        st.info(all_of if number else worded("No event passes these filters."), icon=":material/search:")
        st.button(worded("Clear the filters"), key="clear_all", on_click=choices.clear)
        return
    dated = sum(event.range is not None for event in survey(timeline, wider).events)
    if row.undated and not dated:
        st.info(worded(row.undated, number=number), icon=":material/search:")
        st.button(worded(_IN_THE_TABLE, number=number), key="unhide", on_click=choices.ask_for, args=(wider,))
        return
    if row.said:
        number = dated if row.undated else number
        st.info(worded(row.said, number=number), icon=":material/search:")
    else:
        asked = f"{worded(row.label)}: {', '.join(row.words(ask, timeline))}"
        st.info(counted(_ONE, _MANY, number, asked=plain(asked, LONGEST)), icon=":material/search:")
    st.button(worded(row.offer, number=number), key="unhide", on_click=choices.ask_for, args=(wider,))
