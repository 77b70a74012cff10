"""The page with timelines made by hand beside the samples: what extraction finds in those is another test's matter.

What is pasted is read by workers as everywhere, or by a function of `tests.stuck` that hangs, fails or dies at a word.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import streamlit as st

from tests import sites, stories, stuck
from timeline.model import Article
from timeline.page import cached, incoming, layers, reading, refuse_strangers, serving, show, source, tell
from timeline.readers import Door
from timeline.workers import Job

STORIES = stories.all_stories()


@contextmanager
def ask(article: Article) -> Iterator[tuple[Job, Callable[[], int]]]:
    """The story of that id is at hand, with the article as it is on the page."""
    if story := STORIES.get(article.id):
        job = Job(0, article)
        job.finish(replace(story, articles=(article,)))
        yield job, lambda: 0
        return
    with real_ask(article) as asked:
        yield asked


def samples() -> dict[str, Article]:
    """One sample a story, then the real ones."""
    return {name: story.articles[0] for name, story in STORIES.items()} | real_samples()


real_samples = getattr(cached, "real_samples", cached.samples)
cached.real_samples = real_samples
real_ask = getattr(cached, "real_ask", cached.ask)
cached.real_ask = real_ask
cached.ask = ask
if port := os.environ.get(sites.PORT):
    incoming.DOOR = Door(frozenset({("127.0.0.1", int(port))}))
cached.desk = stuck.desk
for module in (cached, reading, source, sys.modules["timeline.page.show"]):
    module.samples = samples
if __name__ == "__main__":
    show()
else:
    refuse_strangers()
    app = st.App(__file__, lifespan=serving, middleware=layers(), on_script_error=tell)
