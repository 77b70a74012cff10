"""The library as a page of its own: its articles in a table to find, open, rename, date anew and delete."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from timeline.articles import ReadError
from timeline.catalogue import counted, worded
from timeline.model import Article
from timeline.model.correction import History
from timeline.page import asking, gathering, library, navigation, reading
from timeline.page.access import access
from timeline.page.asking import HERE
from timeline.page.cached import shelf
from timeline.page.drops import name_drops
from timeline.page.taking import show_import, tells_of_import
from timeline.page.typed import LONGEST_DATE, show_trouble, tell_trouble
from timeline.store import NO_OUTLET, Saved
from timeline.together import Decision

_DELETED, _FORM, _ROWS = "deleted", "shelf_form", "shelf_rows"
LONGEST_TITLE = 300
AT_ONCE = 300
"""Articles in the table until more are asked for: a library of ten thousand opens as soon as one of ten."""

Gone = tuple[Article, History, tuple[str, ...], tuple[Decision, ...]]
"""An article that was deleted, what was done to it, the collections it was put into, and which happenings it tells
were said to be one or not."""


def show_library() -> None:
    """The page."""
    st.html(f"<h2 class='tl-title'>{html.escape(worded('Library'))}</h2>")
    _show_stored()
    asking.restore()
    with st.expander(worded("Add articles"), expanded=library.is_empty() or tells_of_import()):
        show_import()
    name_drops()
    _offer_undo()
    query = asking.ask()
    rows = library.find(query, st.session_state.get(_ROWS, AT_ONCE) + 1)
    gathering.show_collection(query, rows)
    if not rows:
        asked = worded("No article answers.") if asking.is_asked() else worded("No article is kept here yet.")
        st.info(asked, icon=":material/search:")
    else:
        _show_chosen(_choose(rows), query.collection)
    st.caption(
        worded("The library may only be read: nothing can be changed here.")
        if library.may_only_be_read()
        else worded(library.SHELF[access()])
    )


def _outlet(saved: Saved) -> str:
    return saved.outlet if saved.outlet not in ("", NO_OUTLET) else worded(HERE)


def _show_stored() -> None:
    if said := library.trouble():
        st.warning(worded("The library cannot be used as it should."), icon=":material/warning:")
        st.text(said)


def _choose(rows: Sequence[Saved]) -> list[Saved]:
    """The table; the rows that are chosen. One row more than it holds says that there are more."""
    held = st.session_state.get(_ROWS, AT_ONCE)
    more, rows = len(rows) > held, rows[:held]
    count = (
        worded("The {held} last changed", held=held)
        if more
        else worded("{number} articles", number=len(rows))
        if len(rows) > 1
        else worded("1 article")
    )
    if more:
        st.button(worded("Show {at_once} more", at_once=AT_ONCE), key="shelf_on", on_click=_show_more, type="tertiary")
    st.caption(
        worded("{count}. A click on the box before a row chooses it, one on a column's head sorts.", count=count)
    )
    key = f"shelf-{hash(tuple(each.digest for each in rows))}"
    table = st.dataframe(
        [_row(each) for each in rows],
        key=key,
        hide_index=True,
        height=min(38 + 35 * len(rows), 460),
        on_select="rerun",
        selection_mode="multi-row",
        column_config={
            worded("Published"): st.column_config.DateColumn(format="YYYY-MM-DD", width="small"),
            worded("Title"): st.column_config.TextColumn(width="large"),
            worded("Added"): st.column_config.DatetimeColumn(format="YYYY-MM-DD HH:mm", width="small"),
        },
        alt=worded("The articles of the library, one a row"),
    )
    return [rows[at] for at in table["selection"]["rows"] if at < len(rows)]


def _show_more() -> None:
    st.session_state[_ROWS] = st.session_state.get(_ROWS, AT_ONCE) + AT_ONCE


def _row(saved: Saved) -> dict[str, Any]:
    return {
        worded("Title"): saved.title or saved.id,
        worded("Published"): saved.published,
        worded("Outlet"): _outlet(saved),
        worded("Printed by"): worded("{papers} papers", papers=saved.copies) if saved.copies > 1 else "",
        worded("Corrections"): saved.corrections,
        worded("Added"): saved.saved_at,
        worded("Source"): saved.source,
    }


def _show_chosen(chosen: Sequence[Saved], collection: str) -> None:
    """What can be done with the articles that are chosen."""
    if not chosen:
        st.caption(
            worded(
                "Choose an article to open, collect, rename, date anew or delete it, or several to be told together."
            )
        )
        return
    with st.container(horizontal=True, vertical_alignment="center", key="shelf_acts"):
        digests = [each.digest for each in chosen]
        if len(chosen) == 1:
            navigation.show_link(navigation.TIMELINE, worded("Open"), {"article": digests}, ":material/timeline:")
        else:
            navigation.show_link(
                navigation.TOGETHER, worded("Tell together"), {"article": digests[::-1]}, ":material/join:"
            )
        can = not library.may_only_be_read()
        if can:
            gathering.offer_collecting(chosen, collection)
        st.button(
            worded("Extract again"),
            key="shelf_again",
            on_click=_extract_again,
            args=(digests,),
            disabled=not can,
            help=worded("With this version of the program; your corrections stay."),
        )
        many = worded("Delete these {number}", number=len(chosen)) if len(chosen) > 1 else worded("Delete")
        st.button(many, key="shelf_delete", on_click=_delete, args=(digests,), disabled=not can)
    if len(chosen) == 1 and can:
        _show_form(chosen[0])


def _show_form(saved: Saved) -> None:
    day = saved.published.isoformat() if saved.published else ""
    with st.form(f"shelf-{saved.digest[:12]}"):
        st.text_input(worded("Title"), saved.title, key=f"title-{saved.digest}-{saved.title}", max_chars=LONGEST_TITLE)
        st.text_input(
            worded("Published on"),
            day,
            key=f"day-{saved.digest}-{day}",
            max_chars=LONGEST_DATE,
            placeholder="2023-09-12",
            help=worded("Its events move: “yesterday” is counted from it."),
        )
        st.form_submit_button(worded("Save"), type="primary", on_click=_save, args=(saved, day))
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
            if why := library.change(lambda kept, digest=digest: kept.outdate(digest)):  # type: ignore[misc]
                tell_trouble(_FORM, why)
                return
    st.toast(
        counted(
            "The article is extracted again when it is next opened.",
            "{number} articles are extracted again when they are next opened.",
            len(digests),
        )
    )


def _delete(digests: Sequence[str]) -> None:
    """Forget them; until the page is left, they can be brought back."""
    gone: list[Gone] = []
    for digest in digests:
        article = library.load(digest)
        if article is None:
            continue
        history, collections = library.history(article), library.collections_of(digest)
        said = tuple(each for each in library.decisions() if digest in (each.one.article, each.other.article))
        if why := library.forget(digest):
            tell_trouble(_FORM, why)
            break
        gone.append((article, history, collections, said))
        if reading.leave(article):
            navigation.forget()
    st.session_state[_DELETED] = gone


def _offer_undo() -> None:
    show_trouble(_FORM)
    gone: list[Gone] = st.session_state.get(_DELETED, [])
    if not gone:
        return
    what = f"“{reading.headline(gone[0][0])}”" if len(gone) == 1 else worded("{number} articles", number=len(gone))
    with st.container(horizontal=True, vertical_alignment="center", key="undelete"):
        st.text(worded("Deleted: {what}", what=what), width="content")
        st.button(worded("Undo"), key="undo_delete", on_click=_undelete, icon=":material/undo:")


def _undelete() -> None:
    gone: list[Gone] = st.session_state.pop(_DELETED, [])
    for article, history, collections, _ in reversed(gone):
        library.take_in(article, history)
        for name in collections:
            if why := library.change(lambda shelf, name=name, article=article: shelf.collect(name, [article.digest])):  # type: ignore[misc]
                tell_trouble(_FORM, why)
    for each in dict.fromkeys(each for *_, said in gone for each in said):
        if why := library.change(lambda shelf, each=each: shelf.decide(each.one, each.other, each.same)):  # type: ignore[misc]
            tell_trouble(_FORM, why)
