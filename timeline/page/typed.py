"""A date as it is typed into a form, in; the days it means, or what is wrong with it beside the form, out."""

from __future__ import annotations

import streamlit as st

from timeline.catalogue import marked, worded
from timeline.model import Article, DateRange
from timeline.page.plain import LONGEST_SAID, plain

_TROUBLE = "correction_trouble"
LONGEST_DATE = 120
DATES = marked("12 September 2023, August 2022, c. 1972 or 2023-09-12")
"""How a date may be typed, by example."""


def read_date(words: str, article: Article) -> DateRange | None:
    """``August 2022``, ``c. 1972`` or EDTF as a date; None for no date. Raises ValueError for words that are none."""
    typed = words.strip()
    if not typed:
        return None
    # Reading dates brings the language model's library along, which the server does without until somebody types one.
    from timeline.dates.typed import read_date as read_typed

    found = read_typed(typed, article.published)
    if found is None:
        raise ValueError(
            worded("“{typed}” is not understood as one date. Write it like {dates}.", typed=typed, dates=worded(DATES))
        )
    return found


def tell_trouble(form: str, said: str) -> None:
    """Keep what was wrong with what was last typed into a form; empty: nothing was."""
    st.session_state[_TROUBLE] = (form, said) if said else None


def show_trouble(form: str) -> None:
    """What was wrong with what was last typed into this form. It stands beside the button, so that it is seen."""
    about, said = st.session_state.get(_TROUBLE) or ("", "")
    if said and about == form:
        st.error(worded("Nothing was saved yet: {said}", said=plain(said, LONGEST_SAID)), icon=":material/warning:")
