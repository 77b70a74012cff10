"""Choices with how many each leaves: a press counts, though the numbers have changed while it was on its way.

Streamlit is told of a press by the words that were pressed, and knows only the words it sent last: of "Chile (3)", sent
again as "Chile (2)" in the meantime, it would know nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from timeline.catalogue import worded

_TAIL = " ("
_SENT = "sent_"
"""Before the key of a choice: what was last sent for it, names with what they mean."""


def choose_many(
    label: str, key: str, options: Sequence[Any], name: Callable[[Any], str], counts: Any, placeholder: str
) -> None:
    """A choice of many with counts; set anew each time, since its labels change with the counts."""
    st.session_state[key] = [each for each in st.session_state[key] if each in options]
    st.session_state[_SENT + key] = tuple(options)
    st.multiselect(
        label,
        options,
        key=key,
        format_func=lambda each: f"{name(each)}{_TAIL}{counts[each]})",
        placeholder=placeholder,
    )


def choose_one(
    label: str,
    key: str,
    options: Sequence[str],
    name: Callable[[str], str],
    said: Callable[[str], str],
    placeholder: str,
) -> None:
    """A choice of one; ``said`` is how many it leaves, in words. What is chosen stays, though nothing leaves it."""
    asked = st.session_state[key]
    shown = [*options, *([asked] if asked and asked not in options else [])]
    st.session_state[_SENT + key] = {**st.session_state.get(_SENT + key, {}), **{name(each): each for each in shown}}
    st.selectbox(
        label, shown, key=key, format_func=lambda each: f"{name(each)}{_TAIL}{said(each)})", placeholder=placeholder
    )


def take_in_one(*keys: str) -> None:
    """Put right what was pressed in choices of one by words no longer sent, before what they say is used."""
    for key in keys:
        chosen, sent = st.session_state[key], st.session_state.get(_SENT + key, {})
        if isinstance(chosen, str) and chosen not in sent.values():
            st.session_state[key] = sent.get(chosen.rpartition(_TAIL)[0], chosen)


def take_in(key: str, names: Mapping[str, Any]) -> None:
    """Put right what was pressed in a choice of many by words no longer sent; ``names`` says what names mean."""
    chosen = st.session_state[key]
    meant = [names.get(each.rpartition(_TAIL)[0], each) if isinstance(each, str) else each for each in chosen]
    if meant != chosen:
        st.session_state[key] = list(dict.fromkeys(meant))


def take_in_names(key: str) -> None:
    """The same for a choice of many whose options are names themselves."""
    sent = st.session_state.get(_SENT + key, ())
    take_in(key, {name: name for name in sent})


def choose_pills(
    label: str, key: str, options: Iterable[Any], names: Mapping[Any, str], counts: Any, help: str | None = None
) -> None:
    """A choice of few, all in sight; style writes the counts behind the words, so that the words never change."""
    shown = list(options)
    st.pills(label, shown, selection_mode="multi", key=key, format_func=lambda each: worded(names[each]), help=help)
    rules = "".join(
        f".st-key-{key} [role] > button:nth-child({at}) p::after {{content: ' {int(counts[each])}'}}"
        for at, each in enumerate(shown, 1)
    )
    unseen = f".st-key-{key} + .stElementContainer {{display: none}}"
    st.html(f"<span></span><style>{unseen}{rules}</style>")
