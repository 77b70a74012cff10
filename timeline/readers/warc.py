"""A web archive (WARC) in, the pages and documents that sites once gave out, one by one."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from timeline.readers.errors import Unread
from timeline.readers.forms import READERS
from timeline.readers.source import Found, Source

_READ = {media for form in READERS if not form.many for media in form.media}
_RECORDS = {"response", "resource"}
_OK = "200"


def read_warc(source: Source) -> Iterator[Found]:
    """Every page or document that was got whole; pictures, scripts and answers of other kinds are passed over."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = False
    try:
        for record in ArchiveIterator(source.file):
            media = _media(record)
            if media.split(";")[0].strip().lower() in _READ:
                found = True
                address = record.rec_headers.get_header("WARC-Target-URI") or source.name
                part = source.packed(address, record.content_stream())
                part.media, part.charset, part.address = media, _charset(media), address
                yield part
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError, zlib.error) as cause:
        raise Unread("damaged", kind="a web archive") from cause
    if not found:
        raise Unread("no articles")


def _media(record: object) -> str:
    """The media type of a page or document that was got, empty for all else."""
    kind, http = getattr(record, "rec_type", ""), getattr(record, "http_headers", None)
    if kind not in _RECORDS:
        return ""
    if http is None:
        return str(record.rec_headers.get_header("Content-Type") or "")  # type: ignore[attr-defined]
    return str(http.get_header("Content-Type") or "") if http.get_statuscode() == _OK else ""


def _charset(media: str) -> str:
    return media.partition("charset=")[2].split(";")[0].strip("\"' ")
