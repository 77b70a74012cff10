"""Anything that holds an article in, Articles out: text exactly as given, with the day it was published where known.

>>> from timeline.articles import read_text
>>> read_text("LONDON, March 3, 2022 (Reuters) - Britain froze the assets of two banks.").published
datetime.date(2022, 3, 3)
"""

from timeline.articles.days import parse_day
from timeline.articles.errors import (
    BadRecord,
    EmptyText,
    FutureDate,
    NotADate,
    NotFound,
    NotText,
    ReadError,
    TooLong,
    UnreadLanguage,
)
from timeline.articles.published import Published, check_published, find_published
from timeline.articles.reading import count_articles, read, read_bytes, read_path, read_stream
from timeline.articles.text import read_text

__all__ = [
    "BadRecord",
    "EmptyText",
    "FutureDate",
    "NotADate",
    "NotFound",
    "NotText",
    "Published",
    "ReadError",
    "TooLong",
    "UnreadLanguage",
    "check_published",
    "count_articles",
    "find_published",
    "parse_day",
    "read",
    "read_bytes",
    "read_path",
    "read_stream",
    "read_text",
]
