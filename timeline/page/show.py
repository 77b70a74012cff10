"""The page from top to bottom: what to read, filters, timeline, the event and its article, the list."""

from __future__ import annotations

import streamlit as st

from timeline.model import Timeline
from timeline.page import choices, reading
from timeline.page.cached import timeline_of
from timeline.page.source import choose_source, show_publication, show_trouble
from timeline.page.web import web
from timeline.page.workbench import corrected_of, show_workbench


def show() -> None:
    """Draw the page."""
    st.set_page_config(page_title="Timeline", page_icon="🕰️", layout="wide")
    st.html(f"<style>{web('page.css')}</style>")
    choose_source()
    show_trouble()
    article = reading.current()
    if article is None:
        st.info("Paste an article on the left, or choose a file, and its events appear here.", icon="👈")
        return
    locale = choices.locale()
    show_publication(article, locale)
    found = timeline_of(article)
    timeline = corrected_of(found, article)
    choices.restore(timeline, reading.take_fresh())
    if not timeline.events:
        _say_nothing_found(timeline)
    show_workbench(found, article, locale)


def _say_nothing_found(timeline: Timeline) -> None:
    notes = len(timeline.notes)
    more = f" {notes} expressions of time were seen but could not be dated." if notes else ""
    st.info(
        f"No event with a date was found in this text.{more} Check the publication date, or paste an article that "
        "says when things happened: “on 3 March 2022”, “last week”.",
        icon="🔎",
    )
