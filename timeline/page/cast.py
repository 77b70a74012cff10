"""Who takes part, to be put right: an actor renamed, told apart, hidden, shown again; several merged, or grouped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from timeline.catalogue import worded
from timeline.model import Actor, Article, Timeline
from timeline.model.recasting import Group, Hide, Recasting, Rename, Reveal, Split, Unite, actor_ref, still_hidden
from timeline.page import library
from timeline.page.plain import plain
from timeline.page.typed import show_trouble, tell_trouble

_CHOSEN, _NAME, _WORDS, _FORM = "cast_chosen", "cast_name", "cast_words", "cast"
LONGEST_ACTOR = 120


def show_cast(timeline: Timeline, article: Article) -> None:
    """Choose one actor or several, and what is to become of them."""
    panel = st.expander(worded("Put the actors right"), on_change="rerun", key="cast_panel")
    if not panel.open:
        return
    with panel:
        actors = {actor.id: actor for actor in timeline.actors}
        counts = Counter(id for event in timeline.events for id in event.actor_ids)
        st.session_state[_CHOSEN] = [id for id in st.session_state.get(_CHOSEN, []) if id in actors]
        ids = st.multiselect(
            worded("Actors to change"),
            sorted(actors, key=lambda each: (-counts[each], actors[each].name.casefold())),
            key=_CHOSEN,
            format_func=lambda each: f"{actors[each].name} ({counts[each]})" if each in actors else each,
            placeholder=worded("one to rename, tell apart or hide; several to merge or group"),
        )
        chosen = [actors[id] for id in ids]
        if len(chosen) == 1:
            _show_one(chosen[0], article)
        elif chosen:
            _show_several(chosen, article)
        show_trouble(_FORM)
        _show_hidden(article)


def _show_hidden(article: Article) -> None:
    """Who was hidden, each with the press that brings them back, whatever was corrected since."""
    hidden = still_hidden(library.history(article).done)
    if not hidden:
        return
    with st.container(horizontal=True, key="cast_hidden"):
        for each in hidden:
            st.button(
                worded("Show {name} again", name=plain(each.actor.name, 40)),
                key=f"cast_reveal-{each.actor.id}",
                on_click=_record,
                args=(article, Reveal(each.actor)),
            )


def _show_one(actor: Actor, article: Article) -> None:
    with st.form("cast-one", border=False):
        st.text_input(worded("Name"), actor.name, key=f"{_NAME}-{actor.id}", max_chars=LONGEST_ACTOR)
        said = list(dict.fromkeys(" ".join(each.text.split()) for each in actor.mentions))
        if len(said) > 1:
            st.multiselect(
                worded("Words that mean somebody else"),
                said,
                key=f"{_WORDS}-{actor.id}",
                help=worded("Type the other's name above, then press “Tell apart”"),
            )
        with st.container(horizontal=True):
            args = (actor, article)
            st.form_submit_button(worded("Rename"), type="primary", on_click=_rename, args=args)
            if len(said) > 1:
                st.form_submit_button(worded("Tell apart"), on_click=_split, args=args)
            st.form_submit_button(worded("Ungroup") if actor.members else worded("Hide"), on_click=_hide, args=args)


def _show_several(actors: Sequence[Actor], article: Article) -> None:
    with st.form("cast-several", border=False):
        st.text_input(
            worded("Name of the group"), key=_NAME, max_chars=LONGEST_ACTOR, placeholder=worded("Gulf states")
        )
        with st.container(horizontal=True):
            args = (actors, article)
            st.form_submit_button(worded("Group"), type="primary", on_click=_group, args=args)
            st.form_submit_button(
                worded("Merge into {name}", name=plain(actors[0].name, 40)), on_click=_unite, args=args
            )


def _rename(actor: Actor, article: Article) -> None:
    name = _typed(f"{_NAME}-{actor.id}")
    if not name:
        tell_trouble(_FORM, worded("Type a name."))
    elif name != actor.name:
        _record(article, Rename(actor_ref(actor), name))


def _split(actor: Actor, article: Article) -> None:
    name, words = _typed(f"{_NAME}-{actor.id}"), st.session_state.get(f"{_WORDS}-{actor.id}") or []
    if not words or not name or name == actor.name:
        tell_trouble(_FORM, worded("Choose the words that mean somebody else, and type that other name."))
    else:
        _record(article, Split(actor_ref(actor), tuple(words), name))


def _hide(actor: Actor, article: Article) -> None:
    _record(article, Hide(actor_ref(actor)))


def _group(actors: Sequence[Actor], article: Article) -> None:
    if name := _typed(_NAME):
        _record(article, Group(name, tuple(map(actor_ref, actors))))
    else:
        tell_trouble(_FORM, worded("Type a name for the group."))


def _unite(actors: Sequence[Actor], article: Article) -> None:
    _record(article, Unite(tuple(map(actor_ref, actors))))


def _record(article: Article, made: Recasting) -> None:
    tell_trouble(_FORM, "")
    st.session_state[_CHOSEN] = []
    library.record(article, made)


def _typed(key: str) -> str:
    return " ".join((st.session_state.get(key) or "").split())[:LONGEST_ACTOR]
