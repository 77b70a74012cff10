"""An article that is being read, in; the page in the meantime out: its place in the queue, and a way to stop."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from timeline.catalogue import marked, worded
from timeline.model import Article
from timeline.page import reading
from timeline.settings import PLACE_SHOWN_EVERY, QUEUE_THAT_MOVES, STOP_OFFERED_AFTER
from timeline.workers import Job, ReadingStopped, Why

WAITING = "waiting"
"""The key of the place where it is said that an article is being read."""
CHARACTERS_A_SECOND = 15_000
"""Read on one core of a usual machine, on the slow side."""
WORTH_SAYING = 6
"""Seconds from which a wait is told beforehand."""
KEPT = marked("Your text is kept: pasted, it is still in the box on the left; it is also under “Your articles”.")
_REASONS = {
    Why.TIME: marked(
        "Reading was stopped after {seconds:.0f} seconds: something in this text takes the program too long. "
        "Try it without tables and lists of numbers, or in parts."
    ),
    Why.DIED: marked(
        "The process that read this text ended before it was done, perhaps for want of memory. Try again, or try "
        "the text in parts."
    ),
    Why.LEFT: marked("Reading was stopped before its end. Try again."),
}


def wait(job: Job, place: Callable[[], int]) -> None:
    """Return once the article is read.

    What the page is told meanwhile is also where Streamlit ends this run, when the reader asks for something else or
    closes the page.
    """
    if job.wait(0):
        return
    spot = st.empty()
    with spot.container(key=WAITING):
        words, stop = st.empty(), st.empty()
        with words, st.spinner(say_waiting(job.article, place())):
            job.wait(STOP_OFFERED_AFTER)
        if not job.wait(0):
            stop.button(worded("Stop reading"), key="stop", on_click=reading.give_up, icon=":material/stop_circle:")
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
        others = (
            worded("One article has its turn")
            if before == 1
            else worded("{before} articles have their turn", before=before)
        )
        return worded("Many read at once. {others} before yours …", others=others)
    return say_reading(article)


def say_reading(article: Article) -> str:
    """What is going on while an article is read, and for a long one, about how long it takes."""
    seconds = len(article.text) / CHARACTERS_A_SECOND
    if seconds < WORTH_SAYING:
        return worded("Reading the article …")
    about = (
        worded("{minutes:.0f} minutes", minutes=seconds / 60)
        if seconds > 90
        else worded("{seconds:.0f} seconds", seconds=round(seconds, -1))
    )
    return worded("Reading {number:,} words: about {about} …", number=len(article.text) // 6, about=about)


def say_stopped(stopped: ReadingStopped) -> str:
    """Why there is no timeline, what to do, and that nothing is lost."""
    return f"{worded(_REASONS[stopped.why], seconds=stopped.seconds)} {worded(KEPT)}"
