"""A mail, a mailbox or a saved page in, its words out with the day it was sent; attached documents are read in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import cast

from timeline.readers.errors import Unread
from timeline.readers.forms import recognise
from timeline.readers.source import Found, Item, Source, inside, stem_of
from timeline.settings import FEWEST_WORDS, LARGEST_DOCUMENT

KIND = "a mail"
_DOCUMENTS = {
    "a PDF document",
    "a Word document",
    "an OpenDocument text",
    "a Rich Text document",
    "a zip file",
    "a web page",
    "a mail",
}
"""What is read where it is attached to a mail; notes, calendars and visiting cards are not."""
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What Python's parser of mails raises for headers that no mail may have."""
_BEGINS = b"From "
_LINE = 1_000_000
_QUOTED = re.compile(rb"^>(>*From )")
_REPLY = re.compile(r"^(?:(?:fwd?|fw|re|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)


def read_mail(source: Source) -> Iterator[Found]:
    """Its own words as an article, then each document attached."""
    message = _parsed(source.data(LARGEST_DOCUMENT, KIND))
    files = list(_attached(message, source))
    text = _body(message)
    if text.strip():
        title = _REPLY.sub("", " ".join(_header(message, "subject").split()))
        yield Item(text, title, _day(_header(message, "date")))
    elif not files:
        raise Unread("no words")
    yield from files


def read_mailbox(source: Source) -> Iterator[Found]:
    """Its mails one by one, each no larger than a mail may be."""
    stem = stem_of(source.name)
    for number, data in enumerate(_messages(source), 1):
        yield source.part(inside(source.name, f"{stem}-{number}.eml"), data, "message/rfc822")


def read_saved_page(source: Source) -> Iterator[Found]:
    """The page that a browser saved with its pictures (MHTML)."""
    from timeline.readers.html import read_html

    message = _parsed(source.data(LARGEST_DOCUMENT, "a saved page"))
    for part in message.walk():
        if part.get_content_type() == "text/html":
            data = cast("bytes", part.get_payload(decode=True) or b"")
            yield from read_html(source.part(source.name, data, "text/html", part.get_content_charset() or ""))
            return
    raise Unread("no article")


def _parsed(data: bytes) -> EmailMessage:
    try:
        return message_from_bytes(data, policy=policy.default)
    except _FAULTS as cause:
        raise Unread("damaged", kind=KIND) from cause


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except _FAULTS:
        return ""


def _day(said: str) -> str:
    """The day on which it was sent, where it was sent from."""
    try:
        return parsedate_to_datetime(said).date().isoformat()
    except _FAULTS:
        return ""


def _body(message: EmailMessage) -> str:
    """Its plain words, or those of its page where the plain ones are only a hint that there is one."""
    plain, page = (_content(message, kind) for kind in ("plain", "html"))
    if page and len(plain.split()) < FEWEST_WORDS:
        from timeline.readers.markup import text_of

        return text_of(page) or plain
    return plain


def _content(message: EmailMessage, kind: str) -> str:
    try:
        part = message.get_body((kind,))
        return str(part.get_content()) if part is not None else ""
    except _FAULTS:
        return ""


def _attached(message: EmailMessage, source: Source) -> Iterator[Source]:
    """The documents that came with it; their names are names, and lead nowhere."""
    for number, part in enumerate(_parts(message), 1):
        name = part.get_filename() or f"{number}"
        data = _payload(part)
        try:
            form = recognise(data[:4_096], name, part.get_content_type())
        except Unread:
            continue
        if form.name in _DOCUMENTS and data:
            media = part.get_content_type()
            yield source.part(inside(source.name, name), data, media, part.get_content_charset() or "")


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    try:
        yield from message.iter_attachments()
    except _FAULTS:
        return


def _payload(part: EmailMessage) -> bytes:
    try:
        if part.get_content_type() == "message/rfc822":
            return bytes(part.get_content())
        return cast("bytes", part.get_payload(decode=True) or b"")
    except _FAULTS:
        return b""


def _messages(source: Source) -> Iterator[bytes]:
    """The mails of a mailbox (RFC 4155): each begins with a line of its own after a blank one."""
    lines: list[bytes] = []
    size, blank, begun = 0, True, False
    while line := source.file.readline(_LINE):
        if blank and line.startswith(_BEGINS):
            if size:
                yield b"".join(lines)
            lines, size, begun = [], 0, True
        elif begun and size <= LARGEST_DOCUMENT:
            lines.append(_QUOTED.sub(rb"\1", line))
            size += len(line)
        blank = not line.strip()
    if size:
        yield b"".join(lines)
