"""An RSS or Atom feed in, what it says of each article out, with the link where that is only the beginning."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import Any

from timeline.articles import ReadError, parse_day
from timeline.readers.errors import Unread
from timeline.readers.markup import text_of
from timeline.readers.source import Found, Item, Link, Source, stem_of
from timeline.settings import LARGEST_PAGE, MOST_ENTRIES, WHOLE_ENTRY

KIND = "a feed"
_DAYS = ("published", "issued", "created", "updated")
"""Where an entry says its day: "updated" only where it says no other, as Atom demands that one alone."""
_ISO = re.compile(r"^\s*(\d{4}-\d\d-\d\d)(?=\D|$)")


def read_feed(source: Source) -> Iterator[Found]:
    """The entries in the feed's order; one without words of its own is its headline."""
    import feedparser

    data = io.BytesIO(source.data(LARGEST_PAGE, KIND))
    try:
        feed = feedparser.parse(data, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError) as cause:
        raise Unread("damaged", kind=KIND) from cause
    found = [(str(entry.get("link", "")), _item(entry)) for entry in feed.entries[:MOST_ENTRIES]]
    told = [(link, item) for link, item in found if link or item.text]
    if not told:
        raise Unread("damaged" if feed.bozo else "no entries", kind=KIND)
    for link, item in told:
        yield item if not link or len(item.text.split()) >= WHOLE_ENTRY else Link(link, item)


def _item(entry: Any) -> Item:
    texts = [each.get("value", "") for each in entry.get("content", ())] or [entry.get("summary", "")]
    text = max((text_of(each) for each in texts), key=len, default="")
    title = text_of(entry.get("title", ""))
    link = str(entry.get("link", ""))
    return Item(text or title, title, _day(entry), stem_of(link) if link else "", link)


def _day(entry: Any) -> str:
    """The day that it states, in the zone that it states it in."""
    said = (dict.get(entry, name, "") for name in _DAYS)  # its own `get` takes one name for another, and warns of it
    return next((day for each in said if (day := _named_day(str(each)))), "")


def _named_day(said: str) -> str:
    if stamp := _ISO.match(said):
        return stamp[1]
    with suppress(ValueError, TypeError, IndexError):
        return parsedate_to_datetime(said).date().isoformat()
    with suppress(ReadError):
        return parse_day(said).isoformat()
    return ""
