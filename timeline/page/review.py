"""The queue of what is doubtful: each event accepted, mended or dropped by one key, or many at once; and remarks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import streamlit as st

from timeline.catalogue import counted, worded
from timeline.model import Article, Event, Remark, Timeline
from timeline.model.correction import Annotate, Delete, refer
from timeline.model.doubts import doubts
from timeline.page import choices, library
from timeline.page.corrections import EDITOR
from timeline.page.steps import as_one
from timeline.wording.dates import say_when

_LIST, _SKIPPED, _ROUND = "review_list", "review_skipped", "review_round"
LONGEST_NOTE, LONGEST_TAGS = 2_000, 300


def show_review(timeline: Timeline, shown: Timeline, article: Article, locale: str) -> None:
    """The events shown that want looking at, one after the other, and all of them in a list."""
    panel = st.expander(worded("Review what is doubtful"), on_change="rerun", key="review_panel")
    if not panel.open:
        return
    waiting = list(doubts(replace(timeline, events=shown.events)))
    with panel:
        if not waiting:
            st.caption(worded("Every event shown here has been reviewed or states its own date."))
            return
        st.caption(worded("{number} to look at", number=len(waiting)))
        _show_next(waiting, timeline, article, locale)
        _show_all(waiting, timeline, article, locale)


def show_remark(timeline: Timeline, event: Event, article: Article) -> None:
    """A person's own words on an event."""
    remark, key = event.remark, f"{event.id}-{hash(event)}"
    with st.expander(worded("Note, star and tags"), key="remark", on_change="rerun") as panel:
        if not panel.open:
            return
        with st.form(f"remark-{event.id}", border=False):
            st.text_area(worded("Note"), remark.note, key=f"note-{key}", max_chars=LONGEST_NOTE, height=80)
            st.text_input(worded("Tags"), ", ".join(remark.tags), key=f"tags-{key}", max_chars=LONGEST_TAGS,
                          placeholder=worded("oil, trade"))  # fmt: skip
            st.checkbox(worded("Starred"), remark.starred, key=f"star-{key}")
            st.checkbox(worded("Reviewed"), remark.reviewed, key=f"reviewed-{key}")
            st.form_submit_button(worded("Save the remark"), on_click=_remark, args=(timeline, event, article, key))


def _remark(timeline: Timeline, event: Event, article: Article, key: str) -> None:
    state = st.session_state
    words = (" ".join(tag.split()) for tag in (state[f"tags-{key}"] or "").split(","))
    made = Remark(
        note=(state[f"note-{key}"] or "").strip()[:LONGEST_NOTE],
        starred=bool(state[f"star-{key}"]),
        tags=tuple(dict.fromkeys(filter(None, words))),
        reviewed=bool(state[f"reviewed-{key}"]),
    )
    if made != event.remark:
        library.record(article, Annotate(refer(timeline, event.id), made))


def _show_next(
    waiting: Sequence[tuple[Event, tuple[str, ...]]], timeline: Timeline, article: Article, locale: str
) -> None:
    """The first that has not been passed over, with a key for everything that can be done."""
    passed = st.session_state.setdefault(_SKIPPED, [])
    left = [each for each in waiting if each[0].id not in passed] or list(waiting)
    event, reasons = left[0]
    if not passed and st.session_state.get(_ROUND) == article.digest:
        again = counted("It begins again with it.", "It begins again with these {number}.", len(waiting))
        st.info(worded("That was the last one: what is left was put off for later. {again}", again=again))
    st.text(f"{say_when(event, locale)}: {event.title}")
    st.caption(", ".join(reasons))
    st.text(f"“{' '.join(event.sentence.of(timeline.article(event.article).text).split())}”")
    with st.container(horizontal=True, key="review_keys"):
        args = ([event.id], timeline, article)
        st.button(worded("Accept"), key="accept", on_click=_accept, args=args, shortcut="A", type="primary")
        st.button(worded("Fix"), key="fix", on_click=_fix, args=(event.id,), shortcut="F")
        st.button(worded("Drop"), key="drop_event", on_click=_drop, args=args, shortcut="D")
        last = len(left) == 1 or len(waiting) == 1
        st.button(worded("Later"), key="later", on_click=_put_off, args=(event.id, article, last), shortcut="L")


def _put_off(id: str, article: Article, last: bool) -> None:
    """Pass the event over; after the ``last`` one a new round begins, and that is said."""
    passed: list[str] = st.session_state[_SKIPPED]
    passed.append(id)
    st.session_state[_ROUND] = article.digest if last else ""
    if last:
        passed.clear()


def _show_all(
    waiting: Sequence[tuple[Event, tuple[str, ...]]], timeline: Timeline, article: Article, locale: str
) -> None:
    """All of them, to be chosen and dealt with together.

    Rows are chosen by their place: once an event has left the list, others stand there, so none stays chosen.
    """
    ids = [event.id for event, _ in waiting]
    chosen = st.dataframe(
        [
            {worded("When"): say_when(event, locale), worded("What"): event.title, worded("Why"): ", ".join(why)}
            for event, why in waiting
        ],
        key=f"{_LIST}-{hash(tuple(ids))}",
        hide_index=True,
        height=240,
        on_select="rerun",
        selection_mode="multi-row",
        alt=worded("Events to review, one a row"),
    )
    rows = chosen["selection"]["rows"]
    some = [ids[row] for row in rows if row < len(ids)]
    with st.container(horizontal=True, key="review_many"):
        args = (some, timeline, article)
        st.button(
            worded("Accept the {number} chosen", number=len(some)),
            key="accept_many",
            on_click=_accept,
            args=args,
            disabled=not some,
        )
        st.button(
            worded("Drop the {number} chosen", number=len(some)),
            key="drop_many",
            on_click=_drop,
            args=args,
            disabled=not some,
        )


def _accept(ids: Iterable[str], timeline: Timeline, article: Article) -> None:
    by_id = {event.id: event for event in timeline.events}
    with as_one(article):
        for id in ids:
            library.record(article, Annotate(refer(timeline, id), replace(by_id[id].remark, reviewed=True)))


def _drop(ids: Iterable[str], timeline: Timeline, article: Article) -> None:
    with as_one(article):
        for id in ids:
            library.record(article, Delete(refer(timeline, id)))
            if st.session_state.get(choices.EVENT) == id:
                st.session_state[choices.EVENT] = None


def _fix(id: str) -> None:
    """Open the event with its form."""
    st.session_state[choices.EVENT] = id
    st.session_state[EDITOR] = True
