"""Loaded by each worker of the tests: an article may end its process, fail, or be slow; a version may be another."""

from __future__ import annotations

import os
import time

from timeline import dates_alone, edition
from timeline.batch import work
from timeline.model import Article, Timeline

DIE, FAIL = "Dieword", "Failword"
SLOW, VERSION = "BATCH_TEST_SLOW", "BATCH_TEST_VERSION"
"""Environment variables: seconds that each article takes, and the version that this process says it is."""

really = dates_alone.extract_dates


def extract_dates(article: Article) -> Timeline:
    time.sleep(float(os.environ.get(SLOW, "0")))
    if DIE in article.text:
        os._exit(1)
    if FAIL in article.text:
        raise KeyError(FAIL)
    return really(article)


def dask_setup(_: object) -> None:
    dates_alone.extract_dates = extract_dates
    if version := os.environ.get(VERSION):
        edition.edition = work.edition = lambda: version
