"""The library as a page of its own: its articles in a table to find, open, rename, date anew and delete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from timeline.articles import ReadError
from timeline.model import Article
from timeline.model.correction import History
from timeline.page import library, navigation, reading
from timeline.page.access import access
from timeline.page.cached import shelf
from timeline.page.drops import name_drops
from timeline.page.taking import show_import
from timeline.page.typed import LONGEST_DATE, show_trouble, tell_trouble
from timeline.store import Saved

_WORDS, _OUTLETS, _UNDATED = "shelf_words", "shelf_outlets", "shelf_undated"
_ADDRESS = {_WORDS: "words", _OUTLETS: "outlet", _UNDATED: "undated"}
"""What is asked for, and its name in the address."""
_DELETED, _FORM = "deleted", "shelf_form"
LONGEST_TITLE = 300
HERE = "given here"
"""The outlet of what was pasted, or came as a file."""


def show_library() -> None:
    """The page."""
    st.html("<h2 class='tl-title'>Library</h2>")
    _show_stored()
    _restore()
    with st.expander("Add articles", expanded=not library.all_saved()):
        show_import()
    name_drops()
    _offer_undo()
    rows = _find()
    if not rows:
        st.info("No article is kept here yet." if not _is_asked() else "No article answers.", icon=":material/search:")
    else:
        _show_chosen(_choose(rows))
    st.caption(
        "The library may only be read: nothing can be changed here."
        if library.may_only_be_read()
        else library.SHELF[access()]
    )


def outlet_of(source: str) -> str:
    """Where an article is from, as a reader would name it: the site of its link; empty where it has none."""
    parts = urlsplit(source) if source.startswith(("http://", "https://")) else None
    return ((parts.hostname if parts else "") or "").removeprefix("www.")


def _outlet(saved: Saved) -> str:
    return outlet_of(saved.source) or HERE


def _show_stored() -> None:
    if said := library.trouble():
        st.warning("The library cannot be used as it should.", icon=":material/warning:")
        st.text(said)


def _restore() -> None:
    """What the address asks for, at first."""
    if _WORDS in st.session_state:
        return
    query = st.query_params
    st.session_state[_WORDS] = query.get("words", "")[:200]
    st.session_state[_OUTLETS] = query.get_all("outlet")
    st.session_state[_UNDATED] = "undated" in query


def _is_asked() -> bool:
    return any(st.session_state[key] for key in _ADDRESS)


def _find() -> list[Saved]:
    """The articles that answer, those added last first; the address says what is asked for."""
    words = (st.session_state[_WORDS] or "").strip()
    held = sorted(library.all_saved(words), key=lambda each: (each.saved_at, each.digest), reverse=True)
    outlets = Counter(map(_outlet, held))
    undated = sum(each.published is None for each in held)
    with st.container(horizontal=True, vertical_alignment="bottom", key="shelf_filters"):
        st.text_input("Find", key=_WORDS, placeholder="words of the title, the text or the source", max_chars=200)
        st.session_state[_OUTLETS] = [each for each in st.session_state[_OUTLETS] if each in outlets]
        st.multiselect(
            "Outlet",
            [name for name, _ in outlets.most_common()],
            key=_OUTLETS,
            format_func=lambda name: f"{name} ({outlets[name]})",
            placeholder="All outlets",
        )
        st.toggle(f"Without a date ({undated})", key=_UNDATED, width="content")
    _write_address()
    chosen, dateless = st.session_state[_OUTLETS], st.session_state[_UNDATED]
    return [
        each
        for each in held
        if (not chosen or _outlet(each) in chosen) and not (dateless and each.published)
    ]  # fmt: skip


def _write_address() -> None:
    asked = {_ADDRESS[key]: st.session_state[key] for key in _ADDRESS if st.session_state[key]}
    query = {name: value if isinstance(value, list) else [str(value)] for name, value in asked.items()}
    if {name: st.query_params.get_all(name) for name in st.query_params} != query:
        st.query_params.from_dict(query)


def _choose(rows: Sequence[Saved]) -> list[Saved]:
    """The table; the rows that are chosen."""
    count = f"{len(rows)} articles" if len(rows) > 1 else "1 article"
    st.caption(f"{count}. A click on the box before a row chooses it, one on a column's head sorts.")
    key = f"shelf-{hash(tuple(each.digest for each in rows))}"
    table = st.dataframe(
        [_row(each) for each in rows],
        key=key,
        hide_index=True,
        height=min(38 + 35 * len(rows), 460),
        on_select="rerun",
        selection_mode="multi-row",
        column_config={
            "Published": st.column_config.DateColumn(format="YYYY-MM-DD", width="small"),
            "Title": st.column_config.TextColumn(width="large"),
            "Added": st.column_config.DatetimeColumn(format="YYYY-MM-DD HH:mm", width="small"),
        },
        alt="The articles of the library, one a row",
    )
    return [rows[at] for at in table["selection"]["rows"] if at < len(rows)]


def _row(saved: Saved) -> dict[str, Any]:
    return {
        "Title": saved.title or saved.id,
        "Published": saved.published,
        "Outlet": _outlet(saved),
        "Corrections": saved.corrections,
        "Added": saved.saved_at,
        "Source": saved.source,
    }


def _show_chosen(chosen: Sequence[Saved]) -> None:
    """What can be done with the articles that are chosen."""
    if not chosen:
        st.caption("Choose an article to open, rename, date anew or delete it, or several to be told together.")
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="shelf_acts"):
        digests = [each.digest for each in chosen]
        if len(chosen) == 1:
            navigation.show_link(navigation.TIMELINE, "Open", {"article": digests}, ":material/timeline:")
        else:
            navigation.show_link(navigation.TOGETHER, "Tell together", {"article": digests}, ":material/join:")
        can = not library.may_only_be_read()
        st.button("Extract again", key="shelf_again", on_click=_extract_again, args=(digests,), disabled=not can,
                  help="With this version of the program; your corrections stay.")  # fmt: skip
        many = f"Delete these {len(chosen)}" if len(chosen) > 1 else "Delete"
        st.button(many, key="shelf_delete", on_click=_delete, args=(digests,), disabled=not can)
    if len(chosen) == 1 and can:
        _show_form(chosen[0])


def _show_form(saved: Saved) -> None:
    day = saved.published.isoformat() if saved.published else ""
    with st.form(f"shelf-{saved.digest[:12]}"):
        st.text_input("Title", saved.title, key=f"title-{saved.digest}-{saved.title}", max_chars=LONGEST_TITLE)
        st.text_input("Published on", day, key=f"day-{saved.digest}-{day}", max_chars=LONGEST_DATE,
                      placeholder="2023-09-12", help="Its events move: “yesterday” is counted from it.")  # fmt: skip
        st.form_submit_button("Save", type="primary", on_click=_save, args=(saved, day))
    show_trouble(_FORM)


def _save(saved: Saved, day: str) -> None:
    """Give the article the title and the day that were typed; nothing is changed where the day is none."""
    title = " ".join((st.session_state[f"title-{saved.digest}-{saved.title}"] or "").split())
    words = (st.session_state[f"day-{saved.digest}-{day}"] or "").strip()
    article = library.load(saved.digest)
    if article is None:
        return
    try:
        changed = replace(article, title=title or article.title)
        if words != day:
            changed = reading.dated(changed, words)
    except ReadError as error:
        tell_trouble(_FORM, str(error))
        return
    tell_trouble(_FORM, "")
    library.keep(changed)
    reading.renew(changed)


def _extract_again(digests: Sequence[str]) -> None:
    """Let go of what was found in them: it is read anew when it is next asked for."""
    for digest in digests:
        if article := library.load(digest):
            shelf.drop(article)


def _delete(digests: Sequence[str]) -> None:
    """Forget them; until the page is left, they can be brought back."""
    gone: list[tuple[Article, History]] = []
    for digest in digests:
        article = library.load(digest)
        if article is None:
            continue
        history = library.history(article)
        if why := library.forget(digest):
            tell_trouble(_FORM, why)
            break
        gone.append((article, history))
        if reading.leave(article):
            navigation.forget()
    st.session_state[_DELETED] = gone


def _offer_undo() -> None:
    show_trouble(_FORM)
    gone: list[tuple[Article, History]] = st.session_state.get(_DELETED, [])
    if not gone:
        return
    what = f"“{reading.headline(gone[0][0])}”" if len(gone) == 1 else f"{len(gone)} articles"
    with st.container(horizontal=True, vertical_alignment="center", key="undelete"):
        st.text(f"Deleted: {what}", width="content")
        st.button("Undo", key="undo_delete", on_click=_undelete, icon=":material/undo:")


def _undelete() -> None:
    for article, history in reversed(st.session_state.pop(_DELETED, [])):
        library.take_in(article, history)
