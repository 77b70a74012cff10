"""A date as it is typed into a form, in; the days it means, or what is wrong with it beside the form, out."""

from __future__ import annotations

import re
from datetime import date

import streamlit as st

from timeline.catalogue import marked, worded
from timeline.model import Article, DateRange
from timeline.page.plain import LONGEST_SAID, plain
from timeline.wording.dates import say_range

_TROUBLE, _ORDER = "correction_trouble", "correction_order"
_TWO_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})")
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


def say_order(words: str, day: date | None, locale: str) -> str:
    """How figures were read whose day and month may be exchanged, and what to type for the other; else empty."""
    figures = _TWO_FIGURES.fullmatch(words.strip())
    if figures is None or day is None or {int(figures[1]), int(figures[2])} != {day.day, day.month}:
        return ""
    if day.day == day.month or day.day > _MONTHS:
        return ""
    other = day.replace(month=day.day, day=day.month)
    return worded(
        "“{typed}” was read as {day}. If {other} is meant, write {iso}.",
        typed=words.strip(),
        day=say_range(DateRange.day(day), locale),
        other=say_range(DateRange.day(other), locale),
        iso=other.isoformat(),
    )


_MONTHS = 12


def tell_order(form: str, words: str, when: DateRange | None, locale: str) -> None:
    """Keep how the figures last typed into a form were read, where they may be read in two ways."""
    said = say_order(words, when.begin if when and when.is_day else None, locale)
    st.session_state[_ORDER] = (form, said) if said else None


def show_order(form: str) -> None:
    """How the figures last typed into this form were read, where they may be read in two ways."""
    about, said = st.session_state.get(_ORDER) or ("", "")
    if said and about == form:
        st.info(said, icon=":material/calendar_today:")


def tell_trouble(form: str, said: str) -> None:
    """Keep what was wrong with what was last typed into a form; empty: nothing was."""
    st.session_state[_TROUBLE] = (form, said) if said else None
    st.session_state[_ORDER] = None


def show_trouble(form: str) -> None:
    """What was wrong with what was last typed into this form. It stands beside the button, so that it is seen."""
    about, said = st.session_state.get(_TROUBLE) or ("", "")
    if said and about == form:
        st.error(worded("Nothing was saved yet: {said}", said=plain(said, LONGEST_SAID)), icon=":material/warning:")
