"""The first bytes, name and media type of a file in, the form it has out: one row each, with what reads it.

To read another form, add a row to ``READERS`` and a function that takes a `Source` and gives what it found. A form that
is known and not read has a row in ``NOT_READ`` with advice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module

from timeline.readers.errors import Unread
from timeline.readers.source import Found, Source
from timeline.readers.tags import is_piece_of_page
from timeline.settings import (
    LARGEST_COLLECTION,
    LARGEST_DOCUMENT,
    LARGEST_FILE,
    LARGEST_PAGE,
)

Reader = Callable[[Source], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which articles come.

    ``begins`` are patterns of its first bytes that nothing else has, ``holds`` the member that tells it from other zip
    files. ``reads`` names the function as ``module:function``, so that its library is loaded only where it is needed;
    ``many`` is whether it may hold more than one article.
    """

    name: str
    reads: str
    largest: int
    endings: tuple[str, ...]
    media: tuple[str, ...] = ()
    begins: bytes = b""
    holds: str = ""
    many: bool = False

    def read(self, source: Source) -> Iterator[Found]:
        """What is in it. Raises Unread and other ReadErrors."""
        module, name = self.reads.split(":")
        reader: Reader = getattr(import_module(f"timeline.readers.{module}"), name)
        return reader(source)


_MARKUP = rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,300}\?>\s*|<!--(?:(?!-->).){0,1000}-->\s*)*"
_ZIP = rb"PK(?:\x03\x04|\x05\x06)"

READERS = (
    Form(
        "a PDF document",
        "pdf:read_pdf",
        LARGEST_DOCUMENT,
        (".pdf",),
        ("application/pdf",),
        begins=rb"\s*%PDF-",
    ),
    Form(
        "a Word document",
        "word:read_word",
        LARGEST_DOCUMENT,
        (".docx", ".docm"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        holds="word/document.xml",
    ),
    Form(
        "an OpenDocument text",
        "odt:read_odt",
        LARGEST_DOCUMENT,
        (".odt", ".ott"),
        ("application/vnd.oasis.opendocument.text",),
        holds="content.xml",
    ),
    Form(
        "a Rich Text document",
        "rtf:read_rtf",
        LARGEST_DOCUMENT,
        (".rtf",),
        ("application/rtf", "text/rtf"),
        begins=rb"\s*\{\\rtf",
    ),
    Form(
        "a web archive",
        "warc:read_warc",
        LARGEST_COLLECTION,
        (".warc", ".warc.gz"),
        ("application/warc",),
        begins=rb"WARC/[01]\.",
        many=True,
    ),
    Form(
        "a feed",
        "feed:read_feed",
        LARGEST_PAGE,
        (".rss", ".atom", ".rdf"),
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
        begins=_MARKUP + rb"<(?:rss|feed|rdf:RDF)\b",
        many=True,
    ),
    Form(
        "a web page",
        "html:read_html",
        LARGEST_PAGE,
        (".html", ".htm", ".xhtml", ".shtml"),
        ("text/html", "application/xhtml+xml"),
        begins=_MARKUP + rb"<(?i:!doctype html|html|head)\b",
    ),
    Form(
        "a web page saved with its pictures",
        "mail:read_saved_page",
        LARGEST_DOCUMENT,
        (".mhtml", ".mht"),
        ("multipart/related", "application/x-mimearchive"),
    ),
    Form("a zip file", "archive:read_zip", LARGEST_COLLECTION, (".zip",), ("application/zip",), begins=_ZIP, many=True),
    Form(
        "a compressed file",
        "archive:read_gzip",
        LARGEST_COLLECTION,
        (".gz",),
        ("application/gzip", "application/x-gzip"),
        begins=rb"\x1f\x8b",
        many=True,
    ),
    Form(
        "a mailbox",
        "mail:read_mailbox",
        LARGEST_COLLECTION,
        (".mbox", ".mbx"),
        ("application/mbox",),
        begins=rb"From \S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} +\d\d? \d\d:\d\d",
        many=True,
    ),
    Form("a mail", "mail:read_mail", LARGEST_DOCUMENT, (".eml",), ("message/rfc822",), many=True),
    Form("a table", "table:read_table", LARGEST_COLLECTION, (".csv", ".tsv"), ("text/csv",), many=True),
    Form(
        "lines of JSON",
        "plain:read_lines",
        LARGEST_COLLECTION,
        (".jsonl", ".ndjson"),
        ("application/x-ndjson", "application/jsonl"),
        many=True,
    ),
    Form("a text", "plain:read_plain", LARGEST_FILE, (".txt", ".text", ".md"), ("text/plain",)),
)
"""Every form, those that are told by their first bytes before others; what fits no row is read as the last."""

TEXT = READERS[-1]
LINES = READERS[-2]
_NAMED = {form.name: form for form in READERS}
GZIP, ZIP, WORD = _NAMED["a compressed file"], _NAMED["a zip file"], _NAMED["a Word document"]
HTML, FEED = _NAMED["a web page"], _NAMED["a feed"]
PLAIN = (TEXT, LINES)
"""Read by `timeline.articles`, without a library and so without a process of their own."""

_ROWS = "Give its articles as lines of JSON (.jsonl) or CSV, with a column named text."
_ELSEWISE = "Copy the article's words and paste them, or save them as a .txt file."
NOT_READ = (
    ("an old Word document", rb"\xd0\xcf\x11\xe0", "Save it as .docx or PDF."),
    ("a picture", rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP", _ELSEWISE),
    ("an archive of another kind", rb"7z\xbc\xaf|Rar!|\xfd7zXZ|BZh", "Unpack it yourself and give what is in it."),
)
"""What people have at hand and give, and how it begins (Library of Congress, Sustainability of Digital Formats)."""

NOT_READ_NAMED = (
    (
        "data for programs",
        (".json", ".geojson", ".js", ".css", ".xml"),
        (
            "application/json",
            "application/ld+json",
            "text/javascript",
            "application/javascript",
            "text/css",
            "text/xml",
            "application/xml",
        ),
        _ROWS,
    ),
    (
        "a recording",
        (".mp3", ".m4a", ".wav", ".ogg", ".mp4", ".mov", ".webm", ".mkv"),
        ("audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav", "video/mp4", "video/webm", "video/quicktime"),
        _ELSEWISE,
    ),
)
"""The same, told by an ending or a media type, where neither its first bytes nor these tell a form that is read."""

NOT_READ_ZIPPED = (
    ("an e-book", "META-INF/container.xml", _ELSEWISE),
    ("a spreadsheet", "xl/workbook.xml", "Save it as CSV, with a column named text."),
    ("a presentation", "ppt/presentation.xml", _ELSEWISE),
)
"""The same of zip files, told by a member."""


def _refuse_by_beginning(head: bytes, name: str) -> None:
    for kind, begins, advice in NOT_READ:
        if re.match(begins, head):
            if name.lower().endswith(WORD.endings):
                raise Unread("encrypted", kind=WORD.name)
            raise Unread("kind", kind=kind, advice=advice)


def recognise(head: bytes, name: str, media: str = "") -> Form:
    """The form of what begins with ``head``: by these bytes, else by its media type, its ending. Raises Unread.

    What is called a text and has the tags of a page is a piece of one.
    """
    _refuse_by_beginning(head, name)
    found = _by_beginning(head, name) or _first(form for form in READERS if _media(media) in form.media)
    found = found or _by_ending(name.lower().removesuffix(".gz"))
    for kind, endings, types, advice in NOT_READ_NAMED if found is None else ():
        if _media(media) in types or (not media and name.lower().endswith(endings)):
            raise Unread("kind", kind=kind, advice=advice)
    found = found or TEXT
    return HTML if found is TEXT and is_piece_of_page(head.decode("utf-8", "replace")) else found


def within_zip(members: Iterable[str]) -> Form | None:
    """The form of a zip file with these members; None where it is one of files. Raises Unread."""
    names = set(members)
    for kind, member, advice in NOT_READ_ZIPPED:
        if member in names:
            raise Unread("kind", kind=kind, advice=advice)
    return _first(form for form in READERS if form.holds and form.holds in names)


def is_readable(name: str) -> bool:
    """Whether a file of this name is taken from a folder or zip unasked: by its ending alone."""
    return _by_ending(name) is not None


def _by_beginning(head: bytes, name: str) -> Form | None:
    found = _first(form for form in READERS if form.begins and re.match(form.begins, head, re.DOTALL))
    if found is GZIP and name.lower().endswith(".warc.gz"):
        return _by_ending(name)
    return found


def _by_ending(name: str) -> Form | None:
    bare = name.lower()
    return _first(form for form in READERS if bare.endswith(form.endings))


def _media(said: str) -> str:
    return said.split(";")[0].strip().lower()


def _first(forms: Iterable[Form]) -> Form | None:
    return next(iter(forms), None)
