"""The pages of the app in; the one that is asked for, and the way to the others, out."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.navigation.page import Page

_PAGES, _VIEW = "pages", "last_view"
"""In the session: the pages there are, and the address of the timeline as it was last seen."""


def choose(pages: Sequence[Page]) -> Page:
    """The page that the address names; the first is the timeline."""
    st.session_state[_PAGES] = list(pages)
    return st.navigation(list(pages), position="hidden")


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
            st.page_link(page, query_params=None if at else st.session_state.get(_VIEW))


def go_to_timeline() -> None:
    """Show the timeline of what is on the page now, as at first sight. Where there is but one page, draw it anew."""
    forget()
    pages: list[Page] = st.session_state.get(_PAGES, [])
    if pages:
        st.switch_page(pages[0])
    st.rerun()
