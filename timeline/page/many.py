"""The articles that the address names in; what they tell together, each happening once, on one timeline out."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

import streamlit as st

from timeline.catalogue import worded
from timeline.exports.happenings import records
from timeline.model import Article, Certainty, Event, Timeline, corrected
from timeline.model.filters import survey
from timeline.page import choices, detail, joining, library, navigation, reading
from timeline.page.cached import timeline_of
from timeline.page.listing import show_list
from timeline.page.overview import show_overview
from timeline.page.plain import LONGEST_SAID, plain
from timeline.page.screen import BESIDE, is_upright, watch_width, width_said
from timeline.page.view import SHOWN
from timeline.page.waiting import say_stopped
from timeline.page.workbench import NARROW, follow, held, show_events
from timeline.store import outlet
from timeline.together import Decision, Happening, together
from timeline.together.disagreements import Differing
from timeline.together.drawn import as_timeline, by_outlet, foremost
from timeline.together.naming import distinct
from timeline.wording.dates import say_when
from timeline.wording.sources import say_claims, say_sources
from timeline.workers import Job, ReadingFailed, ReadingStopped

MOST_ARTICLES = 40
"""Articles told together at once: some 2,700 events of news, which take five seconds to compare."""
_DIGESTS, _ONLY, _COMPARE, _MADE = "many_digests", "many_only", "many_compare", "many_made"
_SIDE_BY_SIDE = 3
_LOOK = 0.4
"""Seconds between two looks whether an article has been read."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was worked out of a choice of articles: their happenings, and those that are drawn as a timeline."""

    articles: tuple[Article, ...]
    happenings: tuple[Happening, ...]
    drawn: Timeline
    shown: tuple[Happening, ...]
    outlets: dict[str, str]


def show_many() -> None:
    """The page."""
    st.html(f"<h2 class='tl-title'>{html.escape(worded('Told together'))}</h2>")
    if choices.stepped() or _DIGESTS not in st.session_state:
        query = choices.address()
        st.session_state[_DIGESTS] = query.get("article", [])
        st.session_state[_ONLY], st.session_state[_COMPARE] = "only" in query, "compare" in query
    digests: list[str] = st.session_state[_DIGESTS]
    articles = [found for each in digests[:MOST_ARTICLES] if (found := library.load(each))]
    if len(digests) > len(articles):
        st.warning(
            worded(
                "{number} of {number_2} articles are not here, or are more than the {most_articles} that "
                "are told together at once.",
                number=len(digests) - len(articles),
                number_2=len(digests),
                most_articles=MOST_ARTICLES,
            ),
            icon=":material/link_off:",
        )
    if len(articles) < 2:
        st.info(
            worded("Choose two articles or more in the library, and press “Tell together”."), icon=":material/search:"
        )
        return
    made = _made(articles)
    choices.restore(made.drawn, None)
    _show(made, digests, choices.locale())


def _made(articles: Sequence[Article]) -> Made:
    """Worked out anew only for other articles, or where one was corrected, renamed or dated anew, joined or parted."""
    named = list(distinct(articles))
    said = joining.decisions(named)
    key = [(each, library.history(each).done) for each in named], said
    kept = st.session_state.get(_MADE)
    if kept is None or kept[0] != key:
        kept = st.session_state[_MADE] = (key, _make(_read(named), said))
    found: Made = kept[1]
    return found


def _make(parts: Sequence[Timeline], said: Iterable[Decision]) -> Made:
    with st.spinner(worded("Finding what they tell together …")):
        happenings = together(parts, said)
    shown = foremost(happenings)
    articles = tuple(article for part in parts for article in part.articles)
    outlets = {each.id: _outlet(each) for each in articles}
    return Made(articles, happenings, as_timeline(shown, parts), shown, outlets)


def _outlet(article: Article) -> str:
    """The site of its link; without one, its title."""
    return outlet(article.source) or reading.headline(article)


def _read(named: Sequence[Article]) -> list[Timeline]:
    """The timeline of each, as corrected; one that cannot be read is named, and the others are told all the same."""
    found, failed = [], []
    bar = st.empty()
    for at, article in enumerate(named):
        bar.progress(at / len(named), _at(at + 1, len(named), article))
        try:
            read = timeline_of(article, lambda job, _: _wait(job))
        except ReadingStopped as stopped:
            failed.append(f"{reading.headline(article)}: {say_stopped(stopped)}")
        except ReadingFailed as error:
            failed.append(f"{reading.headline(article)}: {error}")
        else:
            found.append(corrected.apply(read, library.history(article).done))
    bar.empty()
    for each in failed:
        st.text(worded("Not read: {each}", each=each))
    return found


def _wait(job: Job) -> None:
    """Streamlit ends this run at what the page is told, where the reader has gone elsewhere."""
    beat = st.empty()
    while not job.wait(_LOOK):
        beat.empty()


@st.fragment
def _show(made: Made, digests: list[str], locale: str) -> None:
    drawn = _drawn(made)
    choices.take_in_presses(drawn)
    width, view = width_said(), choices.read_view()
    found = survey(drawn, view.ask)
    whole = survey(drawn, replace(view.ask, begin=None, end=None))
    shown = replace(drawn, events=found.events)
    above = held("above")
    with st.container(key="stage"), st.container(key="chartside"):
        strip = held("strip", "" if is_upright(width) else "tl-wide")
        meta = show_events(drawn, shown, whole, view, locale, width)
    with above:
        choices.show_choices(drawn, found, narrow=width < BESIDE)
        _show_tools(made, shown)
        joining.show_undo()
        choices.offer_background(found)
    choices.write_link(view, drawn, {"article": digests, **_switches()})
    if st.session_state[_ONLY] and not any(each.disagreements for each in made.shown):
        st.info(worded("These articles disagree on nothing that is drawn."), icon=":material/search:")
    with strip:
        across = NARROW if is_upright(width) else width
        show_overview(drawn, whole.events, shown, view, locale, across, meta, follow, detail.close)
    chosen = next((each for each in made.shown if each.id == view.event), None)
    if chosen:
        with st.container(key="sheet"):
            _show_card(chosen, made, locale)
    show_list(shown, locale)
    watch_width(width)


def _drawn(made: Made) -> Timeline:
    """The timeline with what is switched on: only what sources disagree on, and outlets in the place of actors."""
    drawn = made.drawn
    if st.session_state.get(_COMPARE):
        drawn = by_outlet(drawn, made.shown, made.outlets)
    if st.session_state.get(_ONLY):
        disputed = {each.id for each in made.shown if each.disagreements}
        drawn = drawn.where(lambda event: event.id in disputed)
    return drawn


def _switches() -> dict[str, list[str]]:
    return {name: ["1"] for name, key in (("only", _ONLY), ("compare", _COMPARE)) if st.session_state.get(key)}


def _show_tools(made: Made, shown: Timeline) -> None:
    for key in (_ONLY, _COMPARE):
        st.session_state[key] = bool(st.session_state.get(key))
    disputed = sum(bool(each.disagreements) for each in made.shown)
    with st.container(horizontal=True, vertical_alignment="center", key="tools"):
        more = len(made.happenings) - len(made.shown)
        rest = worded("; {more} that fewer tell are left out", more=more) if more else ""
        rest += choices.say_carried_over(made.drawn)
        st.caption(
            worded(
                "{number} of {number_2} happenings in {number_3} articles{rest}.",
                number=len(shown.events),
                number_2=len(made.happenings),
                number_3=len(made.articles),
                rest=rest,
            )
        )
        st.toggle(
            worded("Only what sources disagree on ({disputed})", disputed=disputed),
            key=_ONLY,
            width="content",
            disabled=not (disputed or st.session_state[_ONLY]),
        )
        st.toggle(worded("Compare outlets"), key=_COMPARE, width="content", help=worded("A lane for each outlet"))
        st.download_button(
            worded("JSON"),
            lambda: json.dumps(list(records(made.happenings, made.articles)), ensure_ascii=False, indent=1),
            file_name="together.json",
            mime="application/json",
            key="download-together",
            on_click="ignore",
        )


def _show_card(chosen: Happening, made: Made, locale: str) -> None:
    """One happening: what is known of it, what sources differ on, and its tellings side by side."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(chosen.title)
        st.button(worded("Close"), key="close_card", on_click=detail.close, type="tertiary")
    st.caption(plain(_say(chosen), LONGEST_SAID))
    for each in chosen.disagreements:
        text = say_claims(each.claims, made.outlets, locale, are_days=each.kind is Differing.DATE)
        st.text(worded("Sources differ on the {kind}: {text}", kind=each.kind, text=text))
    articles = {each.id: each for each in made.articles}
    for at in range(0, len(chosen.tellings), _SIDE_BY_SIDE):
        row = chosen.tellings[at : at + _SIDE_BY_SIDE]
        for column, event in zip(st.columns(_SIDE_BY_SIDE), row, strict=False):
            with column:
                _show_telling(event, articles[event.article], made.outlets[event.article], locale)
                before = _printed_before(event, chosen, articles)
                if before:
                    st.caption(worded("The same text as {outlet}", outlet=plain(made.outlets[before.article])))
                elif len(chosen.tellings) > 1 and st.button(
                    worded("Not the same"), key=f"part-{event.article}-{event.id}"
                ):
                    joining.part(event, chosen, made.articles)
                    st.rerun()
    _show_maybe(chosen, made)


def _printed_before(event: Event, chosen: Happening, articles: Mapping[str, Article]) -> Event | None:
    """The telling before it, if there is one, that stands at the same word of the same text."""
    text = articles[event.article].text
    earlier = takewhile(lambda each: each is not event, chosen.tellings)
    return next((e for e in earlier if e.trigger == event.trigger and articles[e.article].text == text), None)


def _show_maybe(chosen: Happening, made: Made) -> None:
    """The happenings that may be the same, each to be joined."""
    for other in (each for each in made.happenings if each.id in chosen.maybe):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(worded("Maybe the same: {title}", title=other.title))
            if st.button(worded("Join"), key=f"join-{other.id}"):
                joining.join(chosen, other, made.articles)
                st.rerun()


def _say(chosen: Happening) -> str:
    because = worded(". Held for one: {those}", those=", ".join(chosen.because)) if chosen.because else ""
    return f"{say_sources(chosen.printed)}{because}."


def _show_telling(event: Event, article: Article, outlet: str, locale: str) -> None:
    st.text(f"{outlet}: {say_when(event, locale)}")
    st.text(f"“{' '.join(event.sentence.of(article.text).split())}”")
    dates: list[str] = sorted(Certainty)
    view = {"dates": dates, "background": [SHOWN], "event": [event.id], "article": [article.digest]}
    navigation.show_link(navigation.TIMELINE, worded("Read there"), view)


def _at(at: int, every: int, article: Article) -> str:
    return worded("{at} of {all}: {name}", at=at, all=every, name=plain(reading.headline(article)))
