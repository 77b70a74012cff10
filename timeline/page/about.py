"""What the page is, how it is worked, what it may be given and where that is kept, as a page of its own."""

from __future__ import annotations

import html

import streamlit as st

from timeline import __version__
from timeline.catalogue import marked, worded
from timeline.page.access import access
from timeline.page.drops import name_drops
from timeline.page.faults import versions
from timeline.page.library import SHELF, library, trouble
from timeline.settings import LONGEST_TEXT

KEYS = {
    marked("Arrows, Home, End"): marked("from event to event in order of time, once Tab has come to one"),
    marked("Enter"): marked("opens the event with its article"),
    marked("Escape"): marked("puts away what lies over the chart, then the article; what is typed into a form stays"),
    "\\+  −  0": marked("look closer, further off, at the whole time"),
    marked("Shift with arrows"): marked("move along in time"),
    "A  F  D  L": marked("in the review: accept, fix, drop, later"),
}
CERTAINTY = marked(
    "**Stated**: the event's own clause says when. **Inferred**: its date is carried over from a neighbour. "
    "**Assumed**: nothing is said, so it is taken to be the day of publication, or that with which the article opens."
)


def show_about() -> None:
    """The page."""
    st.html(f"<h2 class='tl-title'>{html.escape(worded('About'))}</h2>")
    st.markdown(
        worded(
            "Timeline reads a news article and shows its events on the days that the article gives "
            "them. A date is never made finer than its words, and every date says how well it is "
            "known."
        )
    )
    st.markdown(worded(CERTAINTY))
    st.markdown(
        worded(
            "Nothing leaves this machine but the links that you give, which are fetched. The rules "
            "are tuned on news from world affairs, in English; a program that reads makes mistakes, "
            "and each can be corrected."
        )
    )
    st.markdown(worded("## Keys"))
    st.table([{worded("Key"): worded(key), worded("What it does"): worded(does)} for key, does in KEYS.items()])
    st.markdown(worded("## Limits"))
    megabytes = st.get_option("server.maxUploadSize")
    st.text(
        worded(
            "One article may have {longest_text:,} characters; a file may have {megabytes} MB. An "
            "article that takes too long to read is stopped, and the page says so.",
            longest_text=LONGEST_TEXT,
            megabytes=megabytes,
        )
    )
    st.markdown(worded("## Where your articles are"))
    st.text(worded("{shelf} They are in {place}.", shelf=worded(SHELF[access()]), place=_place()))
    st.markdown(worded("## Versions"))
    st.text(
        worded("Timeline {version}; ", version=__version__)
        + ", ".join(f"{name} {number}" for name, number in versions().items())
    )
    name_drops()


def _place() -> str:
    shelf = library()
    return shelf.place if shelf else worded("no place that can be read. {value}", value=trouble() or "")
