"""The page from top to bottom: what to read, filters, timeline, the event and its article, the list."""

from __future__ import annotations

import streamlit as st

from timeline.model import Timeline, corrected
from timeline.page import choices, library, reading
from timeline.page.cached import timeline_of
from timeline.page.source import choose_source, show_publication, show_trouble
from timeline.page.workbench import show_workbench

STYLE = """<style>
.stMainBlockContainer {padding: 3.4rem 2.2rem 3rem}
.tl-name, .tl-title {padding: 0; margin: 0; font-weight: 650}
.tl-name {font-size: 1.6rem} .tl-title {font-size: 1.35rem; line-height: 1.3}
.tl-event {padding-left: .9rem} .tl-event h3 {padding: 0; font-size: 1.15rem}
.tl-event dl {display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; margin: .5rem 0;
  font-size: .92rem}
.tl-event dt {opacity: .65; font-weight: 400} .tl-event dd {margin: 0; overflow-wrap: anywhere}
.tl-event blockquote {margin: 0; padding: .2rem 0 .2rem .8rem; opacity: .9; overflow-wrap: anywhere}
.stPlotlyChart .annotation-text, .stPlotlyChart .hovertext text {fill: currentColor !important}
@media (max-width: 640px) {.stMainBlockContainer {padding: 4rem 0.9rem 2rem}}
</style>"""
"""Only what no setting of Streamlit's reaches: less empty room around the chart, modest headings."""


def show() -> None:
    """Draw the page."""
    st.set_page_config(page_title="Timeline", page_icon="🕰️", layout="wide")
    st.html(STYLE)
    choose_source()
    show_trouble()
    article = reading.current()
    if article is None:
        st.info("Paste an article on the left, or choose a file, and its events appear here.", icon="👈")
        return
    locale = choices.locale()
    show_publication(article, locale)
    found = timeline_of(article)
    timeline = corrected.apply(found, library.history(article).done)
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
