"""The page from top to bottom: what to read, filters, timeline, the event and its article, the list."""

from __future__ import annotations

import os

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from timeline.catalogue import worded
from timeline.model import Article
from timeline.page import choices, reading
from timeline.page.access import stranger
from timeline.page.cached import is_read, set_aside_what_stays, shelf, timeline_of
from timeline.page.drops import name_drops
from timeline.page.navigation import ABOUT, BATCH, LIBRARY, TIMELINE, TOGETHER, choose
from timeline.page.source import (
    choose_source,
    hold_source,
    key_of,
    offer_republication,
    say_publication,
    show_name,
    show_nothing,
    show_order_of_day,
    show_title,
    show_trouble,
)
from timeline.page.waiting import say_stopped, wait
from timeline.page.web import web
from timeline.page.workbench import corrected_of, show_workbench
from timeline.store.sorted import OVER_SETTING
from timeline.workers import ReadingStopped


def show() -> None:
    """Draw the page that the address names: the timeline, the library, or what there is to know."""
    page = choose(
        [
            st.Page(_show_timeline, title=worded(TIMELINE), url_path="timeline", default=True),
            st.Page(_show_library, title=worded(LIBRARY), url_path="library"),
            st.Page(_show_many, title=worded(TOGETHER), url_path="together", visibility="hidden"),
            *([st.Page(_show_over, title=worded(BATCH), url_path="batch")] if os.environ.get(OVER_SETTING) else []),
            st.Page(_show_about, title=worded(ABOUT), url_path="about"),
        ]
    )
    st.set_page_config(page_title=page.title, page_icon="🕰️", layout="wide")
    st.html(f"<style>{web('page.css')}</style>")
    page.run()


def _show_library() -> None:
    show_name()
    if not _is_stranger():
        # The table brings pandas along, which the timeline does without.
        from timeline.page.shelf import show_library

        show_library()


def _show_many() -> None:
    show_name()
    if not _is_stranger():
        from timeline.page.many import show_many

        show_many()


def _show_over() -> None:
    show_name()
    if not _is_stranger():
        from timeline.page.over import show_over

        show_over()


def _show_about() -> None:
    show_name()
    if not _is_stranger():
        from timeline.page.about import show_about

        show_about()


def _is_stranger() -> bool:
    """Whether whoever looks is not to see the page; then it says why."""
    reason = stranger()
    if reason:
        st.error(worded("This page is not open to other machines."), icon=":material/lock:")
        st.text(reason)
    return bool(reason)


def _show_timeline() -> None:
    """Draw the timeline's page.

    The browser fetches what each element needs in the order they are sent, so title and chart go before what frames
    them: the chart is seen half a second sooner. Who must wait for an article to be read has the frame first, and
    where the chart fails it comes all the same: another article can still be chosen.
    """
    show_name()
    if _is_stranger():
        return
    article = reading.current()
    place = hold_source()
    if article is None:
        show_trouble(drawn=False)
        show_nothing(reading.names_one(choices.address()))
        choose_source(place)
        name_drops()
        return
    st.set_page_config(page_title=f"{reading.headline(article)} · {TIMELINE}")
    with st.container(horizontal=True, vertical_alignment="center", key="title"):
        show_title(article)
        publication = st.container(horizontal=True, vertical_alignment="center", key="publication", width="content")
        with publication:
            say_publication(article, choices.locale())
    head = st.container(key="head")
    at_hand = is_read(article)
    if not at_hand:
        _show_frame(head, publication, place, article)
    try:
        _show_article(article)
    finally:
        if at_hand:
            _show_frame(head, publication, place, article)


def _show_frame(head: DeltaGenerator, publication: DeltaGenerator, place: DeltaGenerator, article: Article) -> None:
    """What stands around the timeline: when its article was published, and what else there is to read."""
    with head:
        show_trouble(drawn=bool(reading.trouble()) and _is_drawn(article))
        show_order_of_day(article)
    with publication:
        offer_republication(article)
    choose_source(place)


def _is_drawn(article: Article) -> bool:
    """Whether a timeline is to be seen: it is at hand, and not all its events were taken out by the reader."""
    found = shelf.get(article)
    return found is not None and bool(corrected_of(found, article).events)


def _show_article(article: Article) -> None:
    try:
        found = timeline_of(article, wait)
    except ReadingStopped as stopped:
        reading.give_up(say_stopped(stopped))
        st.rerun()
    reading.was_read(article)
    choices.restore(corrected_of(found, article), reading.take_fresh())
    with st.container(key=f"of-{key_of(article)}"):
        show_workbench(found, article, choices.locale())
    set_aside_what_stays()
