"""What is asked of the library, by widgets and by the address, in; the query, with counts beside each choice, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from timeline.catalogue import marked, worded
from timeline.model import PloverType
from timeline.page import choices, library
from timeline.page.choices import EARLIEST, LATEST, say_kind
from timeline.page.counted import choose_many, choose_one, take_in_names, take_in_one
from timeline.store import NO_OUTLET, ArticleChoice, Counts, Query

HERE = marked("given here")
"""The outlet of what was pasted, or came as a file."""
COLLECTION, WORDS = "shelf_collection", "shelf_words"
_ADDRESS = {
    WORDS: "words",
    "shelf_outlets": "outlet",
    "shelf_undated": "undated",
    COLLECTION: "collection",
    "shelf_actor": "actor",
    "shelf_kind": "kind",
    "shelf_begin": "from",
    "shelf_end": "to",
    "shelf_copies": "copies",
    "shelf_failed": "failed",
}
"""What is asked for, and its name in the address."""
_SWITCHES = ("shelf_undated", "shelf_copies", "shelf_failed")
_DAYS = ("shelf_begin", "shelf_end")
_FURTHER = ("shelf_actor", "shelf_kind", *_DAYS, "shelf_copies", "shelf_failed")
"""What is behind a button."""


def restore() -> None:
    """Set the widgets as the address asks, at first."""
    if WORDS in st.session_state:
        return
    query = st.query_params
    for key, name in _ADDRESS.items():
        st.session_state[key] = query.get(name, "")[:200] or None
    st.session_state[WORDS] = st.session_state[WORDS] or ""
    st.session_state["shelf_outlets"] = query.get_all("outlet")
    for key in _SWITCHES:
        st.session_state[key] = _ADDRESS[key] in query
    for key in _DAYS:
        st.session_state[key] = _day(st.session_state[key])


def ask_for(collection: str | None) -> None:
    """Ask for nothing but a collection; None: for the whole library."""
    for key in _ADDRESS:
        st.session_state[key] = [] if key == "shelf_outlets" else False if key in _SWITCHES else None
    st.session_state[WORDS], st.session_state[COLLECTION] = "", collection


def is_asked() -> bool:
    """Whether less than the whole library is asked for."""
    return any(st.session_state[key] for key in _ADDRESS)


def ask() -> Query:
    """Show what can be asked, write what is into the address, and give it as a query."""
    for key in _ADDRESS:
        st.session_state[key] = st.session_state[key]
    take_in_one(COLLECTION, "shelf_actor", "shelf_kind")
    take_in_names("shelf_outlets")
    names = [each.name for each in library.collections()]
    if st.session_state[COLLECTION] not in names:
        st.session_state[COLLECTION] = None
    counted = library.counts(_query())
    outlets = {each.label: each.articles for each in counted.outlets} if counted else {}
    outlets = {worded(HERE) if name == NO_OUTLET else name: count for name, count in outlets.items()}
    with st.container(horizontal=True, vertical_alignment="bottom", key="shelf_filters"):
        st.text_input(
            worded("Find"), key=WORDS, placeholder=worded("words of the title, the text or the source"), max_chars=200
        )
        _choose_collection(names)
        choose_many(worded("Outlet"), "shelf_outlets", list(outlets), str, outlets, worded("All outlets"))
        undated = counted.undated if counted else 0
        _switch(worded("Without a date ({undated})", undated=undated), "shelf_undated", undated)
        further = sum(bool(st.session_state[key]) for key in _FURTHER)
        with st.popover(
            worded("More filters ({further})", further=further) if further else worded("More filters"), key="shelf_more"
        ):
            _show_further(counted)
    _write_address()
    return _query()


def _choose_collection(names: Sequence[str]) -> None:
    held = {each.name: each for each in library.collections()}
    if names:
        choose_one(
            worded("Collection"),
            COLLECTION,
            names,
            str,
            lambda name: f"{held[name].articles}{', live' if held[name].is_live else ''}",
            worded("All articles"),
        )


def _show_further(counted: Counts | None) -> None:
    _select(worded("Actor"), "shelf_actor", counted.actors if counted else (), worded("All actors"))
    _select(worded("Kind of event"), "shelf_kind", counted.kinds if counted else (), worded("All kinds"))
    first, last = st.columns(2)
    first.date_input(
        worded("Published from"), key="shelf_begin", min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD"
    )
    last.date_input(worded("to"), key="shelf_end", min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD")
    copies, failed = (counted.copies, counted.failed) if counted else (0, 0)
    _switch(worded("Printed by another too ({value})", value=copies), "shelf_copies", copies)
    _switch(worded("Nothing could be extracted ({value})", value=failed), "shelf_failed", failed)


def _switch(label: str, key: str, leaves: int) -> None:
    """A choice that would leave nothing is not offered; one that is made can be taken back."""
    st.toggle(label, key=key, width="content", disabled=not (leaves or st.session_state[key]))


def _select(label: str, key: str, found: Sequence[ArticleChoice], placeholder: str) -> None:
    """A choice of one with counts; one that the address asks for stays, though nothing else leaves it any more."""
    named = {each.value: each for each in found}
    choose_one(
        label,
        key,
        list(named),
        lambda value: _name(named[value]) if value in named else value,
        lambda value: str(named[value].articles) if value in named else "0",
        placeholder,
    )


def _name(choice: ArticleChoice) -> str:
    return say_kind(PloverType(choice.value)) if choice.value in set(PloverType) else choice.label


def _query() -> Query:
    state: Mapping[str, Any] = st.session_state  # type: ignore[assignment]
    return Query(
        words=(state[WORDS] or "").strip(),
        outlets=tuple(NO_OUTLET if each == worded(HERE) else each for each in state["shelf_outlets"]),
        undated=state["shelf_undated"],
        collection=state[COLLECTION] or "",
        actor=state["shelf_actor"] or "",
        kind=state["shelf_kind"] or "",
        begin=state["shelf_begin"],
        end=state["shelf_end"],
        copies=state["shelf_copies"],
        failed=state["shelf_failed"],
    )


def _write_address() -> None:
    asked = {name: st.session_state[key] for key, name in _ADDRESS.items() if st.session_state[key]}
    query = {name: value if isinstance(value, list) else [str(value)] for name, value in asked.items()}
    if choices.address() != query:
        st.query_params.from_dict(query)


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        return None
