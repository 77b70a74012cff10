"""An extraction that hangs, fails or dies at a word of the text: what no text should do, done on purpose."""

from __future__ import annotations

import os
import re
import time
from functools import cache, partial
from typing import TYPE_CHECKING
from unittest.mock import patch

from timeline.model import Article, Timeline
from timeline.workers import Desk
from timeline.workers import desk as desk_module

if TYPE_CHECKING:
    from timeline.parallel import Failure

HANG, SLEEP, FAIL, DIE, CROWD = "Hangword", "Sleepword", "Failword", "Dieword", "Crowdword"

SECONDS = "STORY_APP_SECONDS"
"""Environment variable of the story app: the seconds that any article may be read."""


def extract(article: Article) -> Timeline:
    """The article's timeline, unless it holds one of the words."""
    from timeline.pipeline import extract as really  # spaCy takes a second to import, and `glance` needs none

    _misbehave(article.text)
    return really(article)


def glance(article: Article) -> Timeline:
    """An empty timeline, unless the article holds one of the words."""
    _misbehave(article.text)
    return Timeline(articles=(article,))


def attempt(batch: list[Article]) -> list[Timeline | Failure]:
    """What a process of the command makes of a batch, with `glance` in the place of reading.

    CROWD ends the process as want of memory does: only where there is more than the one article.
    """
    from timeline import parallel  # spaCy likewise

    if len(batch) > 1 and any(CROWD in article.text for article in batch):
        os._exit(1)
    with patch.multiple(parallel, extract=glance, extract_many=partial(map, glance)):
        return parallel._attempt(batch)


def _misbehave(text: str) -> None:
    if HANG in text:
        re.match(r"(a+)+$", "a" * 60 + "b")  # holds the interpreter for years: no handler of a signal is reached
    if SLEEP in text:
        time.sleep(3600)
    if DIE in text:
        os._exit(1)
    if FAIL in text:
        raise KeyError(text)


@cache
def desk() -> Desk:
    """Workers that read with `extract`."""
    if seconds := os.environ.get(SECONDS):
        desk_module.READING_SECONDS = float(seconds)  # type: ignore[misc]
    return Desk("tests.stuck:extract")
