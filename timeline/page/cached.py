"""The only caches: what is dear to work out and the same for everybody who looks."""

from __future__ import annotations

from datetime import date

import streamlit as st

from timeline.articles import read_text
from timeline.facts import folder, toml
from timeline.model import Article, Timeline
from timeline.pipeline import extract

ARTICLES_KEPT = 32
"""Timelines held in memory at once, some megabytes each at most."""


_at_hand: set[tuple[str, str, date | None]] = set()


def _key(article: Article) -> tuple[str, str, date | None]:
    return article.id, article.text, article.published


def _forget(timeline: Timeline) -> None:
    _at_hand.difference_update(_key(article) for article in timeline.articles)


@st.cache_resource(max_entries=ARTICLES_KEPT, hash_funcs={Article: _key}, show_spinner=False, on_release=_forget)
def timeline_of(article: Article) -> Timeline:
    """The article's events. Kept as the object it is: timelines never change."""
    found = extract(article)
    _at_hand.add(_key(article))
    return found


def is_read(article: Article) -> bool:
    """Whether `timeline_of` answers at once."""
    return _key(article) in _at_hand


@st.cache_resource(show_spinner=False)
def samples() -> dict[str, Article]:
    """The sample articles that come with the program, by name, in the order of their index."""
    return {each["name"]: _sample(each["name"], each["title"]) for each in toml("samples/index")["sample"]}


def _sample(name: str, title: str) -> Article:
    return read_text((folder() / "samples" / f"{name}.txt").read_text(encoding="utf-8"), id=name, title=title)
