"""A PDF document in, its words out, line by line as they stand on its pages; scanned and locked ones are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.readers.errors import Unread
from timeline.readers.source import Found, Item, Source
from timeline.readers.titles import title_in
from timeline.settings import LARGEST_DOCUMENT, LONGEST_TEXT, MOST_PDF_PAGES

KIND = "a PDF document"
_LOCKED = 4
"""FPDF_ERR_PASSWORD of PDFium's fpdfview.h."""
_HYPHENATED = re.compile(r"[\ufffe\x02\u00ad](?:\r?\n)?")
"""Where PDFium found a word divided at the end of a line."""


def read_pdf(source: Source) -> Iterator[Found]:
    """The one article that it is. The day on which the file was made is not when its article was published."""
    import pypdfium2

    data = source.data(LARGEST_DOCUMENT, KIND)
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
    except pypdfium2.PdfiumError as cause:
        locked = getattr(cause, "err_code", None) == _LOCKED
        raise Unread("encrypted" if locked else "damaged", kind=KIND) from cause
    if pages > MOST_PDF_PAGES:
        raise Unread("pages", most=MOST_PDF_PAGES)
    text = _HYPHENATED.sub("", "\n\n".join(_pages(document, pypdfium2.PdfiumError))).strip()
    if not text:
        raise Unread("scanned", pages=pages)
    yield Item(text, title_in(text, document.get_metadata_dict().get("Title", "")))


def _pages(document: Any, fault: type[Exception]) -> Iterator[str]:
    """The words of each page, up to the longest text that is read; a page that cannot be loaded has none."""
    length = 0
    for number in range(len(document)):
        try:
            words = document[number].get_textpage().get_text_range()
        except fault:
            words = ""
        length += len(words)
        yield words.replace("\r\n", "\n").replace("\0", "").strip()
        if length > LONGEST_TEXT:
            return
