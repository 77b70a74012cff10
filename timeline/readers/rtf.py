"""A Rich Text document in, its words out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.readers.errors import Unread
from timeline.readers.source import Found, Item, Source
from timeline.settings import LARGEST_DOCUMENT

KIND = "a Rich Text document"


def read_rtf(source: Source) -> Iterator[Found]:
    """The one article that it is."""
    from striprtf.striprtf import rtf_to_text

    data = source.data(LARGEST_DOCUMENT, KIND)
    try:
        text = str(rtf_to_text(data.decode("latin-1"), errors="replace")).strip()  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, RecursionError, TypeError) as cause:
        raise Unread("damaged", kind=KIND) from cause
    if not text:
        raise Unread("no words")
    yield Item(text)
