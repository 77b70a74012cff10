"""What the page is, how it is worked, what it may be given and where that is kept, as a page of its own."""

from __future__ import annotations

import streamlit as st

from timeline import __version__
from timeline.page.access import access
from timeline.page.faults import versions
from timeline.page.library import SHELF, library, trouble
from timeline.settings import LONGEST_TEXT

KEYS = {
    "Arrows, Home, End": "from event to event in order of time, once Tab has come to one",
    "Enter": "opens the event with its article",
    "Escape": "puts away what lies over the chart, then the article; what is typed into a form stays",
    "+  −  0": "look closer, further off, at the whole time",
    "Shift with arrows": "move along in time",
    "A  F  D  L": "in the review: accept, fix, drop, later",
}
CERTAINTY = (
    "**Stated**: the event's own clause says when. **Inferred**: its date is carried over from a neighbour. "
    "**Assumed**: nothing is said, so it is taken to be the day of publication."
)


def show_about() -> None:
    """The page."""
    st.html("<h2 class='tl-title'>About</h2>")
    st.markdown(
        "Timeline reads a news article and shows its events on the days that the article gives them. A date is never "
        "made finer than its words, and every date says how well it is known."
    )
    st.markdown(CERTAINTY)
    st.markdown(
        "Nothing leaves this machine but the links that you give, which are fetched. The rules are tuned on news from "
        "world affairs, in English; a program that reads makes mistakes, and each can be corrected."
    )
    st.markdown("## Keys")
    st.table([{"Key": key, "What it does": does} for key, does in KEYS.items()])
    st.markdown("## Limits")
    megabytes = st.get_option("server.maxUploadSize")
    st.text(
        f"One article may have {LONGEST_TEXT:,} characters; a file may have {megabytes} MB. "
        "An article that takes too long to read is stopped, and the page says so."
    )
    st.markdown("## Where your articles are")
    st.text(f"{SHELF[access()]} They are in {_place()}.")
    st.markdown("## Versions")
    st.text(f"Timeline {__version__}; " + ", ".join(f"{name} {number}" for name, number in versions().items()))


def _place() -> str:
    shelf = library()
    return shelf.place if shelf else f"no place that can be read. {trouble() or ''}"
