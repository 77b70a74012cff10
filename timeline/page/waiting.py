"""An article that is being read, in; the page in the meantime out: its place in the queue, and a way to stop."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from timeline.model import Article
from timeline.page import reading
from timeline.settings import PLACE_SHOWN_EVERY, QUEUE_THAT_MOVES, STOP_OFFERED_AFTER
from timeline.workers import Job, ReadingStopped, Why

CHARACTERS_A_SECOND = 15_000
"""Read on one core of a usual machine, on the slow side."""
WORTH_SAYING = 6
"""Seconds from which a wait is told beforehand."""
KEPT = "Your text is kept: pasted, it is still in the box on the left; it is also under “Your articles”."
_REASONS = {
    Why.TIME: "Reading was stopped after {seconds:.0f} seconds: something in this text takes the program too long. "
    "Try it without tables and lists of numbers, or in parts.",
    Why.DIED: "The process that read this text ended before it was done, perhaps for want of memory. Try again, or try "
    "the text in parts.",
    Why.LEFT: "Reading was stopped before its end. Try again.",
}


def wait(job: Job, place: Callable[[], int]) -> None:
    """Return once the article is read.

    What the page is told meanwhile is also where Streamlit ends this run, when the reader asks for something else or
    closes the page.
    """
    if job.wait(0):
        return
    spot = st.empty()
    with spot.container(key="waiting"):
        words, stop = st.empty(), st.empty()
        with words, st.spinner(say_waiting(job.article, place())):
            job.wait(STOP_OFFERED_AFTER)
        if not job.wait(0):
            stop.button("Stop reading", key="stop", on_click=reading.give_up, icon=":material/stop_circle:")
        _tell_place(job, place, words)
    spot.empty()


def _tell_place(job: Job, place: Callable[[], int], words: DeltaGenerator) -> None:
    beat = st.empty()
    while not job.wait(0):
        before = place()
        with words, st.spinner(say_waiting(job.article, before)):
            while not job.wait(PLACE_SHOWN_EVERY * (1 + before / QUEUE_THAT_MOVES)) and place() == before:
                beat.empty()


def say_waiting(article: Article, before: int) -> str:
    """How many articles have their turn before this one, or that it is being read."""
    if before:
        others = "One article has its turn" if before == 1 else f"{before} articles have their turn"
        return f"Many read at once. {others} before yours …"
    return say_reading(article)


def say_reading(article: Article) -> str:
    """What is going on while an article is read, and for a long one, about how long it takes."""
    seconds = len(article.text) / CHARACTERS_A_SECOND
    if seconds < WORTH_SAYING:
        return "Reading the article …"
    about = f"{seconds / 60:.0f} minutes" if seconds > 90 else f"{round(seconds, -1):.0f} seconds"
    return f"Reading {len(article.text) // 6:,} words: about {about} …"


def say_stopped(stopped: ReadingStopped) -> str:
    """Why there is no timeline, what to do, and that nothing is lost."""
    return f"{_REASONS[stopped.why].format(seconds=stopped.seconds)} {KEPT}"
