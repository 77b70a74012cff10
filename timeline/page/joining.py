"""What a person says of happenings, one or not one, in; decisions in the library, each with its way back, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from timeline.catalogue import worded
from timeline.model import Article, Event
from timeline.page import library
from timeline.page.plain import LONGEST_SAID, plain
from timeline.store import StoreError
from timeline.together import Decision, Happening, Place

Said = tuple[Place, Place, bool | None]
"""Two places, their articles named by digest, and whether they are one; None takes back what was said."""
_BEFORE, _WHY = "joining_before", "joining_trouble"


def decisions(articles: Iterable[Article]) -> tuple[Decision, ...]:
    """What is in force about these articles, which are named by their ids."""
    ids = {article.digest: article.id for article in articles}
    return tuple(
        Decision(
            Place(ids[each.one.article], each.one.span), Place(ids[each.other.article], each.other.span), each.same
        )
        for each in _in_force()
        if each.one.article in ids and each.other.article in ids
    )


def join(one: Happening, other: Happening, articles: Sequence[Article]) -> None:
    """The two are one from now on."""
    _say([(_place(one.tellings[0], articles), _place(other.tellings[0], articles), True)])


def part(event: Event, chosen: Happening, articles: Sequence[Article]) -> None:
    """The event is not what the other tellings tell."""
    mine = _place(event, articles)
    _say([(mine, _place(each, articles), False) for each in chosen.tellings if each is not event])


def show_undo() -> None:
    """A way back from what was said last, and why something could not be kept."""
    if why := st.session_state.pop(_WHY, None):
        st.warning(plain(why, LONGEST_SAID), icon=":material/sync_problem:")
    if st.session_state.get(_BEFORE) and st.button(worded("Undo what was joined or parted"), icon=":material/undo:"):
        _write(st.session_state[_BEFORE].pop())
        st.rerun()


def _say(said: Sequence[Said]) -> None:
    known = {frozenset((each.one, each.other)): each.same for each in _in_force()}
    before = [(one, other, known.get(frozenset((one, other)))) for one, other, _ in said]
    if _write(said):
        st.session_state.setdefault(_BEFORE, []).append(before)


def _write(said: Iterable[Said]) -> bool:
    shelf = library.library()
    try:
        kept = shelf is not None and all(shelf.decide(*each) for each in said)
    except StoreError as error:
        st.session_state[_WHY] = str(error)
        return False
    if not kept:
        st.session_state[_WHY] = worded(
            "An article of these is not in the library any more: nothing was joined or parted."
        )
    return kept


def _in_force() -> tuple[Decision, ...]:
    shelf = library.library()
    try:
        return shelf.decisions() if shelf else ()
    except StoreError as error:
        st.session_state[_WHY] = str(error)
        return ()


def _place(event: Event, articles: Iterable[Article]) -> Place:
    digest = next(each.digest for each in articles if each.id == event.article)
    return Place(digest, event.trigger)
