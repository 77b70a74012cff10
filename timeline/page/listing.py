"""The same events as a list, for keyboard, screen reader and search; and what could not be dated, with the reason."""

from __future__ import annotations

from typing import Any

import streamlit as st

from timeline.catalogue import counted, worded
from timeline.model import Event, Timeline
from timeline.model.correction import say_remark
from timeline.page import choices
from timeline.wording.dates import CERTAINTY, MODALITY, YEAR_FROM_CONTEXT, say_count, say_when
from timeline.wording.events import say_actors, say_changes, year_is_lent
from timeline.wording.whys import say_why

_KEY = "list"
_SHOWN = "listed"


def show_list(shown: Timeline, locale: str) -> None:
    """A table of the events on the chart; choosing a row selects its event."""
    panel = st.expander(
        worded("{say_count} as a table", say_count=say_count(shown.events)), on_change="rerun", key="list_panel"
    )
    if not panel.open or not shown.events:
        return
    with panel:
        st.caption(
            worded("A click on a row opens its event; by keys, arrows go through the table and Shift with Space opens.")
        )
        st.session_state[_SHOWN] = [event.id for event in shown.events]
        st.dataframe(
            rows_of(shown, locale),
            key=_KEY,
            hide_index=True,
            on_select=_picked,
            selection_mode="single-row",
            alt=worded("The events of the timeline, one a row"),
        )


def rows_of(shown: Timeline, locale: str) -> list[dict[str, Any]]:
    """One row an event, all that the chart and its hover say."""
    names = {actor.id: actor.name for actor in shown.actors}
    texts = {article.id: article.text for article in shown.articles}
    return [_row(event, names, texts[event.article], locale) for event in shown.events]


def show_notes(timeline: Timeline) -> None:
    """Expressions that were seen and not dated: never dropped in silence."""
    if not timeline.notes:
        return
    said = counted(
        "{number} expression not dated, and why", "{number} expressions not dated, and why", len(timeline.notes)
    )
    with st.expander(said):
        st.dataframe(
            [{worded("Words"): note.text, worded("Why"): note.reason} for note in timeline.notes],
            key="notes",
            hide_index=True,
            alt=worded("Expressions of time that were not dated, with the reason"),
        )


def _row(event: Event, names: dict[str, str], text: str, locale: str) -> dict[str, Any]:
    when = event.range
    return {
        worded("When"): say_when(event, locale),
        worded("What"): event.title,
        worded("Who"): say_actors(event, names),
        worded("Date"): _how_dated(event),
        worded("Happened"): worded(MODALITY[event.modality]),
        worded("Kind"): worded(event.type.capitalize()) if event.type else "",
        worded("Corrected"): say_changes(event),
        worded("Remarked"): say_remark(event.remark),
        worded("Sentence"): event.sentence.of(text),
        worded("How dated"): say_why(event, locale),
        worded("Earliest day"): when.begin.isoformat() if when and when.begin else "",
        worded("Latest day"): when.end.isoformat() if when and when.end else "",
    }


def _picked() -> None:
    rows = st.session_state[_KEY]["selection"]["rows"]
    ids = st.session_state.get(_SHOWN, [])
    if rows and rows[0] < len(ids):
        st.session_state[choices.EVENT] = ids[rows[0]]


def _how_dated(event: Event) -> str:
    words = [worded(CERTAINTY[event.certainty]), *([worded(YEAR_FROM_CONTEXT)] if year_is_lent(event) else [])]
    return ", ".join(words)
