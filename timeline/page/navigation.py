"""The pages of the app in; the one that is asked for, and the way to the others, out."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.navigation.page import Page

from timeline.catalogue import marked, worded

_PAGES, _VIEW, _AT, _CAME = "pages", "last_view", "at_page", "came"
"""In the session: the pages there are, the address of the timeline as it was last seen, the page that is seen, and
whether it was come to from another."""
TIMELINE, LIBRARY, TOGETHER = marked("Timeline"), marked("Library"), marked("Together")
BATCH, ABOUT = marked("Batch"), marked("About")


def choose(pages: Sequence[Page]) -> Page:
    """The page that the address names; the first is the timeline."""
    st.session_state[_PAGES] = list(pages)
    page = st.navigation(list(pages), position="hidden")
    st.session_state[_CAME] = st.session_state.get(_AT) not in (None, page.title)
    st.session_state[_AT] = page.title
    return page


def came() -> bool:
    """Whether the reader has just come from another page: then the address says what is to be seen."""
    return bool(st.session_state.get(_CAME))


def remember(view: dict[str, list[str]]) -> None:
    """Keep how the timeline is seen, for whoever comes back from another page."""
    st.session_state[_VIEW] = view


def forget() -> None:
    """Come back to the timeline as at first."""
    st.session_state.pop(_VIEW, None)


def show_pages() -> None:
    """Links to all pages; the timeline as it was left."""
    pages: list[Page] = st.session_state.get(_PAGES, [])
    with st.container(horizontal=True, key="pages"):
        for at, page in enumerate(pages):
            if page.visibility == "visible":
                st.page_link(page, query_params=None if at else st.session_state.get(_VIEW))


def show_link(title: str, label: str, query: dict[str, list[str]], icon: str | None = None) -> None:
    """A link to the page of that title with this address; its words alone where there is no such page."""
    pages: list[Page] = st.session_state.get(_PAGES, [])
    page = next((each for each in pages if each.title == worded(title)), None)
    if page:
        st.page_link(page, label=label, query_params=query, icon=icon, width="content")
    else:
        st.text(label, width="content")
