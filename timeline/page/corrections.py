"""Correcting: the panels to change, delete, merge or add an event, and to take that back."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from timeline.catalogue import counted, marked, worded
from timeline.model import (
    Actor,
    ActorKind,
    Article,
    DateRange,
    Event,
    Modality,
    Participation,
    PloverType,
    Role,
    Span,
    Timeline,
)
from timeline.model.anchors import resting_on
from timeline.model.correction import (
    Add,
    Delete,
    Recast,
    Redate,
    Remood,
    Retitle,
    Retype,
    describe,
    mark_event,
    merge_events,
    refer,
)
from timeline.page import choices, library, steps
from timeline.page.anchors import move, say_unseen
from timeline.page.choices import say_kind
from timeline.page.plain import plain
from timeline.page.typed import DATES, LONGEST_DATE, read_date, show_order, show_trouble, tell_order, tell_trouble
from timeline.store import Pending, Turn
from timeline.wording.dates import MODALITY, say_count, say_range

MARKED, EDITOR = "marked", "editor"
ROLES = {
    Role.SOURCE: marked("Acted"),
    Role.TARGET: marked("Acted upon"),
    Role.PARTICIPANT: marked("Took part"),
}
LONGEST_TITLE = 300


def show_history(article: Article) -> None:
    """Undo and redo, and the list of what was changed."""
    past = library.history(article)
    if not past.done and not past.undone:
        return
    next_ = worded("Taken back: {describe}", describe=describe(past.undone[-1])) if past.undone else None
    st.button(
        worded("Undo"),
        key="undo",
        icon=":material/undo:",
        on_click=steps.undo,
        args=(article,),
        disabled=not past.done,
    )
    if next_:
        st.button(worded("Redo"), key="redo", icon=":material/redo:", on_click=steps.redo, args=(article,))
    with st.popover(worded("Changed by you: {number}", number=len(past.done)), key="history"):
        for words in (*map(describe, reversed(past.done)), next_):
            if words:
                st.text(words)


def show_unsaved() -> None:
    """What was done on this page that is not stored, why, and what can be done; or why there is no library."""
    library.store_pending()
    said = library.trouble()
    if not said:
        return
    with st.container(key="unsaved"):
        st.warning(say_unsaved(library.pending().values()), icon=":material/warning:")
        st.text(said)
        if library.pending():
            _offer_ways()


def say_unsaved(pending: Iterable[Pending]) -> str:
    """How much is not stored, and how long it lasts."""
    waiting = list(pending)
    if not waiting:
        return worded("Your library cannot be used. Corrections last only until the page is closed:")
    texts = sum(Turn.SAVE in each.steps for each in waiting)
    changes = sum(step is not Turn.SAVE for each in waiting for step in each.steps)
    texts_said = counted("{number} text", "{number} texts", texts) if texts else ""
    changes_said = counted("{number} change", "{number} changes", changes) if changes else ""
    counts = [texts_said, changes_said]
    return worded(
        "Not stored yet: {those}. Corrections last only until the page is closed, and so does a "
        "text, until they are stored:",
        those=worded(" and ").join(filter(None, counts)),
    )


def _offer_ways() -> None:
    with st.container(horizontal=True, key="unsaved_ways"):
        st.button(
            worded("Try to store it"), key="store_again", on_click=library.store_pending, kwargs={"at_once": True}
        )
        st.download_button(
            worded("Save it as a file"),
            library.pending_file(),
            file_name="timeline-not-stored.jsonl",
            mime="application/jsonl",
            key="save_pending",
            on_click="ignore",
            help=worded("Choose that file on the left later, and the texts and corrections are back."),
        )
        with st.popover(worded("Drop it"), key="drop", type="tertiary"):
            st.text(worded("What is not stored will be forgotten."))
            st.button(worded("Drop it for good"), key="drop_pending", on_click=library.drop_pending)


def show_editor(timeline: Timeline, shown: Timeline, event: Event, locale: str) -> None:
    """A form for the selected event. What is typed wrong is said, and stays in the form."""
    show_order(event.id)
    with st.expander(worded("Correct this event"), key=EDITOR, on_change="rerun") as panel:
        if not panel.open:
            return
        article = timeline.article(event.article)
        with st.form(f"correct-{event.id}", border=False):
            _fields(timeline, shown, event, locale)
            show_trouble(event.id)
            st.form_submit_button(worded("Save"), type="primary", on_click=_save, args=(timeline, event, article))
        _show_merge(timeline, event, article)
        st.button(worded("Delete this event"), key="delete", on_click=_delete, args=(timeline, event, article))


def show_adder(timeline: Timeline, article: Article) -> None:
    """A form for the words marked in the article."""
    span = marked_span(article)
    if span is None:
        return
    with st.container(border=True, key="adder"):
        st.caption(worded("Add an event from the words you marked"))
        st.text(span.of(article.text))
        with st.form("add", border=False):
            st.text_input(
                worded("Title"), key="add_title", max_chars=LONGEST_TITLE, placeholder=worded("empty: the marked words")
            )
            st.text_input(worded("Date"), key="add_date", max_chars=LONGEST_DATE, placeholder=worded(DATES))
            names = {actor.id: actor.name for actor in timeline.actors}
            st.multiselect(worded("Actors"), list(names), key="add_actors", format_func=names.__getitem__)
            show_trouble(MARKED)
            st.form_submit_button(worded("Add event"), type="primary", on_click=_add, args=(timeline, article, span))


def marked_span(article: Article) -> Span | None:
    """The words marked in the article panel, None where there are none."""
    marked = st.session_state.get(MARKED)
    if not marked or marked[0] != article.id:
        return None
    start, end = max(0, int(marked[1])), min(len(article.text), int(marked[2]))
    return Span(start, end) if article.text[start:end].strip() else None


def _fields(timeline: Timeline, shown: Timeline, event: Event, locale: str) -> None:
    names = {actor.id: actor.name for actor in timeline.actors}
    key = _key(event)
    st.text_input(worded("Title"), event.title, key=f"title-{key}", max_chars=LONGEST_TITLE)
    when = say_range(event.range, locale) if event.range else ""
    st.text_input(
        worded("Date"),
        when,
        key=f"date-{key}",
        max_chars=LONGEST_DATE,
        help=worded("{dates}; empty: not known", dates=worded(DATES)),
    )
    if others := _moving_along(timeline, event):
        st.checkbox(
            worded(
                "Move what rests on “{words_of}” too ({say_count} more{unseen})",
                words_of=plain(_words_of(event)),
                say_count=say_count(others),
                unseen=say_unseen(others, shown),
            ),
            True,
            key=f"along-{key}",
        )
    kinds = [None, *PloverType]
    st.selectbox(worded("Kind"), kinds, kinds.index(event.type), key=f"kind-{key}", format_func=say_kind)
    moods = list(Modality)
    st.selectbox(
        worded("Happened or planned"), moods, moods.index(event.modality), key=f"mood-{key}", format_func=_say_mood
    )
    for role, label in ROLES.items():
        taking = [each.actor for each in event.actors if each.role is role]
        st.multiselect(
            label,
            list(names),
            taking,
            key=f"{role}-{key}",
            format_func=lambda actor: names.get(actor, actor),
            accept_new_options=True,
            placeholder=worded("choose, or type a name"),
        )


def _say_mood(mood: Modality) -> str:
    return worded(MODALITY[mood])


def _key(event: Event) -> str:
    """Another for every state of the event, so that the form never shows what was undone."""
    return f"{event.id}-{hash(event)}"


def _save(timeline: Timeline, event: Event, article: Article) -> None:
    words = str(st.session_state[f"date-{_key(event)}"] or "")
    with steps.as_one(article):
        try:
            when = _save_date(timeline, event, article, words)
        except ValueError as error:
            tell_trouble(event.id, str(error))
            return
        tell_trouble(event.id, "")
        tell_order(event.id, words, when, choices.locale())
        _save_rest(timeline, event, article)


def _save_rest(timeline: Timeline, event: Event, article: Article) -> None:
    """Title, kind, whether it happened and who took part."""
    state, key, ref = st.session_state, _key(event), refer(timeline, event.id)
    title = " ".join((state[f"title-{key}"] or "").split())[:LONGEST_TITLE]
    if title and title != event.title:
        library.record(article, Retitle(ref, title))
    if state[f"kind-{key}"] != event.type:
        library.record(article, Retype(ref, state[f"kind-{key}"]))
    if state[f"mood-{key}"] != event.modality:
        library.record(article, Remood(ref, state[f"mood-{key}"]))
    chosen = [(name, role) for role in ROLES for name in state[f"{role}-{key}"]]
    actors, cast = cast_of(timeline, chosen)
    if set(actors) != set(event.actors):
        library.record(article, Recast(ref, actors, cast))


def _save_date(timeline: Timeline, event: Event, article: Article, words: str) -> DateRange | None:
    """Record a date that was changed, and return it; the words shown for the old one are no change.

    Where other events rest on the same words, the words are what is given another time, unless that is not wished for.
    """
    locale, words = choices.locale(), words.strip()
    if words == (say_range(event.range, locale) if event.range else ""):
        return event.range
    when, said = read_date(words, article), event.dating.expression
    if said is not None and st.session_state.get(f"along-{_key(event)}"):
        move(said, when, words, timeline, article)
    else:
        library.record(article, Redate(refer(timeline, event.id), when, words))
    return when


def _moving_along(timeline: Timeline, event: Event) -> tuple[Event, ...]:
    """The other events that rest on the words which give this one its date."""
    said = event.dating.expression
    if said is None or said.range is None or said.range != event.range:
        return ()
    resting = resting_on(said, timeline.expressions, timeline.events)
    return tuple(each for each in resting if each.id != event.id)


def _words_of(event: Event) -> str:
    said = event.dating.expression
    return " ".join(said.text.split()) if said else ""


def cast_of(
    timeline: Timeline, chosen: Iterable[tuple[str, Role]]
) -> tuple[tuple[Participation, ...], tuple[Actor, ...]]:
    """Who takes part and the actors that names: those known by id, a typed name as a new actor."""
    known = {actor.id: actor for actor in timeline.actors} | {actor.name.casefold(): actor for actor in timeline.actors}
    actors, cast = [], {}
    for name, role in chosen:
        typed = " ".join(name.split())
        actor = known.get(name) or known.get(typed.casefold())
        actor = actor or Actor("-".join(typed.casefold().split()), typed, ActorKind.ORGANISATION)
        cast[actor.id] = actor
        actors.append(Participation(actor.id, role))
    return tuple(dict.fromkeys(actors)), tuple(cast.values())


def _show_merge(timeline: Timeline, event: Event, article: Article) -> None:
    others = {each.id: each.title for each in timeline.events if each.article == article.id and each.id != event.id}
    if not others:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            worded("The same event as"),
            list(others),
            None,
            key=f"same-{event.id}",
            format_func=lambda other: others.get(other, other),
        )
        st.button(worded("Merge"), key="merge", on_click=_merge, args=(timeline, event, article))


def _merge(timeline: Timeline, event: Event, article: Article) -> None:
    if other := st.session_state[f"same-{event.id}"]:
        library.record(article, merge_events([refer(timeline, event.id), refer(timeline, other)]))


def _delete(timeline: Timeline, event: Event, article: Article) -> None:
    library.record(article, Delete(refer(timeline, event.id)))
    st.session_state[choices.EVENT] = None


def _add(timeline: Timeline, article: Article, span: Span) -> None:
    state = st.session_state
    try:
        when = read_date(state["add_date"] or "", article)
        actors, cast = cast_of(timeline, [(id, Role.PARTICIPANT) for id in state["add_actors"]])
        ref = mark_event(
            article,
            span,
            title=(state["add_title"] or "")[:LONGEST_TITLE],
            range=when,
            words=(state["add_date"] or "").strip(),
            actors=actors,
            cast=cast,
        )
    except ValueError as error:
        tell_trouble(MARKED, str(error))
        return
    tell_trouble(MARKED, "")
    tell_order(ref.event.id, state["add_date"] or "", when, choices.locale())
    state[MARKED] = None
    library.record(article, Add(ref))
    state[choices.EVENT] = ref.event.id
