"""The filter row: widgets in, an EventFilter out, with how many events each choice would leave beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from timeline.catalogue import marked, worded
from timeline.chart import Scale
from timeline.chart.colour import quad_of
from timeline.model import Actor, ActorKind, Certainty, Modality, PloverType, Timeline
from timeline.model.filters import ActorMatch, EventFilter, Survey
from timeline.page.counted import choose_many, choose_pills, take_in
from timeline.page.navigation import came
from timeline.page.view import CARRIED_OVER, FIRST_SIGHT, PageView, first_sight, from_query, to_query
from timeline.wording.dates import CERTAINTY, MODALITY, reader_locale

MATCHES = {
    ActorMatch.ANY: marked("any of them"),
    ActorMatch.ALL: marked("all of them"),
    ActorMatch.SOURCE: marked("as the one who acts"),
    ActorMatch.TARGET: marked("as the one acted upon"),
}
EARLIEST, LATEST = date(1, 1, 1), date(9999, 12, 31)
EVENT = "event"
BACKGROUND = "background"
_AT_FIRST = "first_sight"
_KEYS = ("actors", "match", "begin", "end", "kinds", "certainty", "modality", "words", "scale")


def locale() -> str:
    """English as the reader's browser writes dates."""
    return reader_locale(st.context.locale)


def address() -> dict[str, list[str]]:
    """The query of the address of the page."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def stepped() -> bool:
    """Whether the reader has just gone back or forward in the browser, or come from another page.

    Then the address says what is to be seen.
    """
    context = get_script_run_ctx()
    return came() or bool(context and context.is_history_navigation)


def restore(timeline: Timeline, fresh: Mapping[str, Sequence[str]] | None) -> None:
    """Set the widgets from the link, at first and after a step back or forward; for a new article as ``fresh`` says."""
    st.session_state[_AT_FIRST] = first_sight(timeline)
    if stepped():
        _set(from_query(address(), timeline))
    elif fresh is not None:
        _set(from_query(fresh, timeline))
    elif "certainty" not in st.session_state:
        _set(from_query(address(), timeline))
    else:
        take_in_presses(timeline)
        known = {actor.id for actor in timeline.actors}
        st.session_state["actors"] = [id for id in st.session_state["actors"] if id in known]


def take_in_presses(timeline: Timeline) -> None:
    """Understand what was pressed while the page was being drawn anew."""
    take_in("actors", {actor.name: actor.id for actor in timeline.actors})
    take_in("kinds", {say_kind(kind): kind for kind in (None, *PloverType)})


def read_view() -> PageView:
    """What the widgets say now."""
    state = st.session_state
    begin, end = state.get("begin"), state.get("end")
    ask = EventFilter(
        actors=frozenset(state["actors"]),
        match=state["match"] or ActorMatch.ANY,
        begin=begin,
        end=end,
        types=frozenset(state["kinds"]),
        certainty=frozenset(state["certainty"]),
        modality=frozenset(state["modality"]),
        words=state["words"] or "",
        brief=not state[BACKGROUND],
    )
    return PageView(ask, state.get(EVENT), state["scale"] or Scale.BROKEN)


def write_link(view: PageView, timeline: Timeline, article: dict[str, list[str]]) -> dict[str, list[str]]:
    """Make the address of the page say what it shows; what it then says."""
    query = to_query(view, timeline) | article
    if address() != query:
        st.query_params.from_dict(query)
    return query


def name_alone(article: dict[str, list[str]]) -> dict[str, list[str]]:
    """Make the address name the article where there is nothing to filter; what it then says.

    One that names it already stays as it is: a reader who took every event out may bring them back.
    """
    query = address()
    if {name: query[name] for name in ("sample", "article") if name in query} != article:
        st.query_params.from_dict(article)
        return article
    return query


def show_choices(timeline: Timeline, found: Survey, *, narrow: bool = False) -> None:
    """The row of filters; on a narrow page those less often asked for are behind a button."""
    for key in _KEYS:
        # Streamlit tells a widget its value once. One that is mounted later, in a popover or while a second run is
        # already under way, would begin empty and take its filter away: so it is told every time.
        st.session_state[key] = st.session_state[key]
    names = {actor.id: actor.name for actor in timeline.actors}
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        actors = _by_count(timeline.actors, found.actors)
        choose_many(worded("Actor"), "actors", actors, names.__getitem__, found.actors, worded("All actors"))
        if not narrow:
            _match(190)
        _certainty(found)
        asked = _asked_further(read_view().ask)
        with st.popover(worded("More filters ({asked})", asked=asked) if asked else worded("More filters"), key="more"):
            if narrow:
                _match("stretch")
            _more(found)
        if _is_narrowed(read_view().ask):
            st.button(worded("Clear filters"), key="clear", on_click=clear, type="tertiary", icon=":material/close:")


def say_carried_over(timeline: Timeline) -> str:
    """Why inferred dates are shown unasked, to follow on how many events there are; nothing where they are not."""
    if first_sight(timeline) is not CARRIED_OVER or Certainty.INFERRED not in st.session_state["certainty"]:
        return ""
    return worded(". Hardly any states its own date, so inferred ones are shown too")


def clear() -> None:
    """Back to first sight."""
    _set(PageView(st.session_state[_AT_FIRST]))


def ask_for(ask: EventFilter) -> None:
    """Show what passes another question, all else as it is."""
    _set(PageView(ask, st.session_state.get(EVENT), st.session_state["scale"] or Scale.BROKEN))


def offer_background(found: Survey) -> None:
    """A press that shows, or puts away again, what is assumed and no clear deed."""
    ask = read_view().ask
    if not found.background or (ask.certainty and Certainty.ASSUMED not in ask.certainty):
        return
    st.button(
        worded("{background} more", background=found.background)
        if ask.brief
        else worded("Hide {background}", background=found.background),
        key="offer_background",
        on_click=_turn_background,
        type="tertiary",
        help=worded("What the article tells beside: no date stated, and nobody with a name who does it."),
    )


def _turn_background() -> None:
    st.session_state[BACKGROUND] = not st.session_state[BACKGROUND]


def set_period(begin: date | None, end: date | None) -> None:
    """Show a period only; None is open."""
    st.session_state["begin"], st.session_state["end"] = begin, end


def follow_actor(id: str) -> None:
    """Show the events of one actor; of the one already followed, show all again."""
    followed = st.session_state.get("actors") == [id]
    st.session_state["actors"] = [] if followed else [id]


def _match(width: Literal["stretch"] | int) -> None:
    st.selectbox(
        worded("Taking part"), list(MATCHES), key="match", format_func=lambda each: worded(MATCHES[each]), width=width
    )


def _certainty(found: Survey) -> None:
    meaning = worded(
        "Stated: the event's own clause says when. Inferred: carried over from a neighbour. "
        "Assumed: nothing is said, so the day of publication."
    )
    choose_pills(worded("Dates"), "certainty", Certainty, CERTAINTY, found.certainty, meaning)


def _more(found: Survey) -> None:
    first, last = st.columns(2)
    first.date_input(worded("From"), value=None, key="begin", min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD")
    last.date_input(worded("To"), value=None, key="end", min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD")
    kinds = sorted(found.types, key=lambda kind: (kind is None, list(PloverType).index(kind) if kind else 0))
    chosen = [kind for kind in st.session_state["kinds"] if kind not in kinds]
    choose_many(worded("Kind of event"), "kinds", [*kinds, *chosen], say_kind, found.types, worded("All kinds"))
    choose_pills(worded("Did it happen?"), "modality", Modality, MODALITY, found.modality)
    st.text_input(worded("Words"), key="words", placeholder=worded("in the title or the sentence"), max_chars=200)
    st.segmented_control(
        worded("Scale of time"),
        list(Scale),
        key="scale",
        required=True,
        format_func={Scale.BROKEN: worded("empty times cut out"), Scale.TRUE: worded("true to scale")}.__getitem__,
    )


def say_kind(kind: PloverType | None) -> str:
    """``Fight · conflict in deeds``."""
    return f"{worded(kind.capitalize())} · {worded(quad_of(kind)).lower()}" if kind else worded("no type")


def _by_count(actors: Iterable[Actor], counts: Any) -> list[str]:
    """Those who act first, then the places where something happened, then who has no name in the article."""
    ranked = sorted(
        actors,
        key=lambda each: (each.is_unnamed, each.kind is ActorKind.PLACE, -counts[each.id], each.name.casefold()),
    )
    return [each.id for each in ranked]


def _is_narrowed(ask: EventFilter) -> bool:
    """Whether something beyond first sight is asked for."""
    return ask not in (FIRST_SIGHT, EventFilter(match=ask.match, certainty=ask.certainty, brief=ask.brief))


def _asked_further(ask: EventFilter) -> int:
    """How many of the filters behind the button are set."""
    return sum(map(bool, (ask.begin or ask.end, ask.types, ask.modality, ask.words)))


def _set(view: PageView) -> None:
    ask = view.ask
    values: dict[str, Any] = {
        "actors": list(ask.actors),
        "match": ask.match,
        "begin": ask.begin,
        "end": ask.end,
        "kinds": list(ask.types),
        "certainty": list(ask.certainty) or list(Certainty),
        "modality": list(ask.modality),
        "words": ask.words,
        "scale": view.scale,
        BACKGROUND: not ask.brief,
        EVENT: view.event,
    }
    for key, value in values.items():
        st.session_state[key] = value
