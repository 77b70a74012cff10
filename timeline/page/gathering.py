"""Articles chosen in the library, or a search of it, in; collections made, filled, renamed and forgotten, out."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from timeline.catalogue import counted, worded
from timeline.page import library, navigation
from timeline.page.asking import COLLECTION, ask_for
from timeline.page.plain import plain
from timeline.page.typed import show_trouble, tell_trouble
from timeline.store import Query, Saved

FORM = "collections"
LONGEST_NAME = 255
_NEW, _INTO, _SEARCH, _OTHER = "collect_new", "collect_into", "collect_search", "collect_other"
MOST_TOGETHER = 40
"""Articles told together at once, as many as the page for that takes."""


def show_collection(query: Query, rows: Sequence[Saved]) -> None:
    """What can be done with the collection that is open, or with what is asked for: it can become a live one."""
    show_trouble(FORM)
    if query.collection:
        _show_open(query.collection, rows)
    elif query != Query() and not library.may_only_be_read():
        with st.popover(worded("Save this search"), type="tertiary", key="save_search"):
            st.caption(worded("A live collection: it holds whatever this search finds, today and later."))
            st.text_input(worded("Name"), key=_SEARCH, max_chars=LONGEST_NAME)
            st.button(worded("Save it"), key="save_search_now", on_click=_save_search, args=(query,))


def _show_open(name: str, rows: Sequence[Saved]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="collection_acts"):
        if 2 <= len(rows) <= MOST_TOGETHER:
            digests = {"article": [each.digest for each in reversed(rows)]}
            navigation.show_link(
                navigation.TOGETHER,
                worded("Tell these {number} together", number=len(rows)),
                digests,
                ":material/join:",
            )
        if library.may_only_be_read():
            return
        with st.popover(worded("Change this collection"), type="tertiary", key="change_collection"):
            st.text_input(worded("Another name"), key=_OTHER, placeholder=name, max_chars=LONGEST_NAME)
            st.button(worded("Rename"), key="rename_collection", on_click=_rename, args=(name,))
            st.button(worded("Forget the collection"), key="drop_collection", on_click=_drop, args=(name,),
                      help=worded("Its articles stay in the library."))  # fmt: skip


def offer_collecting(chosen: Sequence[Saved], open_one: str) -> None:
    """Ways to put the chosen articles into a collection, and out of the one that is open."""
    held = library.collections()
    digests = [each.digest for each in chosen]
    with st.popover(worded("Collect"), key="collect"):
        fixed = [each.name for each in held if not each.is_live]
        if fixed:
            st.selectbox(worded("Into"), fixed, key=_INTO, index=None, placeholder=worded("a new one"))
        if not st.session_state.get(_INTO):
            st.text_input(worded("A new collection"), key=_NEW, placeholder=worded("its name"), max_chars=LONGEST_NAME)
        st.button(worded("Put in"), key="collect_now", on_click=_collect, args=(digests,), type="primary")
    if any(each.name == open_one and not each.is_live for each in held):
        st.button(
            worded("Take out of “{open_one}”", open_one=plain(open_one)),
            key="release",
            on_click=_release,
            args=(open_one, digests),
        )


def _collect(digests: Sequence[str]) -> None:
    state = st.session_state
    name = " ".join((state.get(_INTO) or state.get(_NEW) or "").split())
    if _tell(library.change(lambda shelf: shelf.collect(name, digests))):
        state[_NEW] = ""
        st.toast(
            counted(
                "1 article was put into “{name}”.",
                "{number} articles were put into “{name}”.",
                len(digests),
                name=plain(name),
            )
        )


def _release(name: str, digests: Sequence[str]) -> None:
    _tell(library.change(lambda shelf: shelf.release(name, digests)))


def _save_search(query: Query) -> None:
    name = " ".join((st.session_state[_SEARCH] or "").split())

    if any(each.name == name for each in library.collections()):
        _tell(worded("There is a collection {name} already: give this search another name.", name=name))
    elif _tell(library.change(lambda shelf: shelf.save_search(name, query))):
        ask_for(name)


def _rename(name: str) -> None:
    other = " ".join((st.session_state[_OTHER] or "").split())
    if _tell(library.change(lambda shelf: shelf.rename_collection(name, other))):
        st.session_state[COLLECTION], st.session_state[_OTHER] = other, ""


def _drop(name: str) -> None:
    if _tell(library.change(lambda shelf: shelf.drop_collection(name))):
        st.session_state[COLLECTION] = None


def _tell(why: str | None) -> bool:
    """Whether it was done; why not is told where collections are shown."""
    tell_trouble(FORM, why or "")
    return not why
