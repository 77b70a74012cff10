"""The chain of times that an event's date was counted from: each to be looked up in the article, and to be changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from timeline.catalogue import worded
from timeline.model import Anchor, Article, DateRange, Event, Span, TemporalExpression, Timeline
from timeline.model.anchors import chain, resting_on
from timeline.model.correction import Move
from timeline.page import library
from timeline.page.plain import plain
from timeline.page.source import republish
from timeline.page.typed import DATES, LONGEST_DATE, read_date, show_order, show_trouble, tell_order, tell_trouble
from timeline.wording.dates import say_count, say_range

_LOOKED_AT, PUBLICATION = "anchor", "publication"


def looked_at(article: Article) -> Span | None:
    """Where the words stand that the reader looks at, None where there are none."""
    found = st.session_state.get(_LOOKED_AT)
    return Span(*found[1:]) if found and found[0] == article.id and found[1:] != [PUBLICATION] else None


def show_chain(event: Event, timeline: Timeline, shown: Timeline, article: Article, locale: str) -> None:
    """What the date rests on, link by link; the one that was chosen with a form to change it."""
    said = event.dating.expression
    if said is None:
        return
    links = chain(said, timeline.expressions)
    with st.container(horizontal=True, vertical_alignment="center", key="chain"):
        st.caption(
            worded("Counted from") if len(links) > 1 or _is_of_publication(links) else worded("Rests on"),
            width="content",
        )
        for number, each in enumerate(links):
            st.button(
                f"{'← ' if number else ''}“{plain(each.text)}” {_say(each.range, locale)}",
                key=f"anchor-{number}",
                type="tertiary",
                on_click=_look_at,
                args=([article.id, *each.span],),
                help=worded("Show these words in the article, and change what they mean"),
            )
        if _is_of_publication(links) and article.published:
            day = say_range(DateRange.day(article.published), locale)
            st.button(
                worded("← published {day}", day=day),
                key="anchor-publication",
                type="tertiary",
                on_click=_look_at,
                args=([article.id, PUBLICATION],),
                help=worded("Change the day of publication"),
            )
    show_order(_LOOKED_AT)
    _show_chosen(links, timeline, shown, article, locale)


def say_unseen(events: Iterable[Event], shown: Timeline) -> str:
    """How many of the events the reader does not see, as words to follow how many there are; nothing where all are."""
    seen = {each.id for each in shown.events}
    unseen = sum(each.id not in seen for each in events)
    return worded(", {number} of them not shown now", number=unseen) if unseen else ""


def _is_of_publication(links: Sequence[TemporalExpression]) -> bool:
    return links[-1].derivation.anchor is Anchor.PUBLICATION


def _look_at(place: list[object]) -> None:
    """Choose a link of the chain; of the one chosen already, let it go."""
    st.session_state[_LOOKED_AT] = None if st.session_state.get(_LOOKED_AT) == place else place
    tell_trouble(_LOOKED_AT, "")


def _show_chosen(
    links: Sequence[TemporalExpression], timeline: Timeline, shown: Timeline, article: Article, locale: str
) -> None:
    place = st.session_state.get(_LOOKED_AT)
    if place == [article.id, PUBLICATION]:
        _show_publication()
    for each in links:
        if place == [article.id, *each.span]:
            _show_form(each, timeline, shown, article, locale)


def _show_publication() -> None:
    with st.form("move-publication", border=True):
        st.text_input(worded("Published on"), key="moved_publication", placeholder="2023-09-12", max_chars=LONGEST_DATE)
        st.form_submit_button(worded("Count from that day"), on_click=_republish)


def _republish() -> None:
    republish(st.session_state["moved_publication"] or "")


def _show_form(said: TemporalExpression, timeline: Timeline, shown: Timeline, article: Article, locale: str) -> None:
    key = f"moved-{said.span.start}-{hash(said.range)}"
    resting = resting_on(said, timeline.expressions, timeline.events)
    with st.form("move", border=True):
        st.text_input(
            worded("“{plain}” means", plain=plain(said.text)),
            _say(said.range, locale),
            key=key,
            max_chars=LONGEST_DATE,
            help=worded("{dates}; empty: not known", dates=worded(DATES)),
        )
        st.caption(
            worded(
                "{say_count} dated by these words, or counted from them{unseen}, will move along.",
                say_count=say_count(resting),
                unseen=say_unseen(resting, shown),
            )
        )
        show_trouble(_LOOKED_AT)
        st.form_submit_button(
            worded("Move"), type="primary", on_click=_move, args=(said, timeline, article, key, locale)
        )


def _move(said: TemporalExpression, timeline: Timeline, article: Article, key: str, locale: str) -> None:
    words = (st.session_state[key] or "").strip()
    if words == _say(said.range, locale):
        return
    try:
        when = read_date(words, article)
        move(said, when, words, timeline, article)
    except ValueError as error:
        tell_trouble(_LOOKED_AT, str(error))
        return
    tell_trouble(_LOOKED_AT, "")
    tell_order(_LOOKED_AT, words, when, locale)


def move(said: TemporalExpression, when: DateRange | None, words: str, timeline: Timeline, article: Article) -> None:
    """Give words of the article another time, with all that was counted from them."""
    # As with typed dates: the language model's library comes along, which the server does without until then.
    from timeline.dates.recount import carry

    moved = carry(said, when, words, timeline.expressions, article.published)
    library.record(article, Move(article.digest, moved, words))


def _say(when: DateRange | None, locale: str) -> str:
    return say_range(when, locale) if when else ""
