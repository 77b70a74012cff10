"""Bytes in, the text they hold out.

No character is added, dropped or changed: line ends stay as they are, for offsets count them. One exception: a byte
order mark at the very start is the encoding's signature, not part of the text, and is left out. A later one is kept.
"""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from timeline.articles.errors import NotText
from timeline.catalogue import marked, worded

_SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Longest first where one begins another: a UTF-32 mark begins with the UTF-16 one."""

_DOCUMENTS = (
    (b"%PDF-", marked("a PDF document")),
    (b"PK\x03\x04", marked("a Word document or a zip archive")),
    (b"\xd0\xcf\x11\xe0", marked("an old Word document")),
    (b"{\\rtf", marked("a Rich Text document")),
    (b"\x1f\x8b", marked("a compressed file")),
    (b"\x89PNG", marked("a picture")),
    (b"\xff\xd8\xff", marked("a picture")),
    (b"GIF8", marked("a picture")),
)
"""How files of a kind begin that people have at hand (Library of Congress, Sustainability of Digital Formats)."""

_TEXT_CONTROLS = frozenset("\t\n\v\f\r\x1a\x1b\x1e\x85")
_MOST_CONTROLS = 0.01
_SAMPLE = 20_000
_FEWEST_LETTERS = 20
"""Letters below which no encoding is told by their share."""


def decode(data: bytes) -> str:
    """The text in UTF-8, UTF-16, UTF-32, cp1252 or another Western encoding, told from the bytes alone.

    Raises NotText where they hold none.
    """
    refuse_documents(data)
    return decode_text(data)


def decode_text(data: bytes) -> str:
    """The same of bytes that are known to be text of some kind, such as the markup of a page."""
    for signature, encoding in _SIGNATURES:
        if data.startswith(signature):
            return _strictly(data[len(signature) :], encoding)
    text = _unsigned(data)
    if text is None or _is_garbage(text):
        raise NotText()
    return text


def refuse_documents(data: bytes) -> None:
    """Raises NotText for a file that begins as a PDF, a picture, a web page ... does."""
    for beginning, kind in _DOCUMENTS:
        if data.startswith(beginning):
            raise NotText(worded(kind))
    opening = data[:200].lstrip(codecs.BOM_UTF8 + b" \t\r\n").lower()
    if opening.startswith((b"<!doctype html", b"<html")):
        raise NotText(worded("a web page"))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as cause:
        if encoding != "utf-8":
            raise NotText() from cause
        text = data.decode(encoding, errors="replace")
    if _is_garbage(text):
        raise NotText()
    return text


def _unsigned(data: bytes) -> str | None:
    """Without a byte order mark: UTF-16 where every second byte is null, else UTF-8, else cp1252, else what fits best.

    Western one-byte encodings cannot be told apart by a few accents, and cp1252 is by far the likeliest (the WHATWG
    Encoding Standard reads even ``latin-1`` so); statistics decide only where it has no character for some byte, or
    where it would make most letters accented ones, as it does of Cyrillic, Greek or Arabic.
    """
    if wide := _wide(data):
        return _attempt(data, wide)
    if (text := _attempt(data, "utf-8")) is not None:
        return text
    if _mostly_utf8(data):
        return data.decode("utf-8", errors="replace")
    if (text := _attempt(data, "cp1252")) is not None and not _mostly_accents(text):
        return text
    best = from_bytes(data).best()
    return str(best) if best else None


def _wide(data: bytes) -> str | None:
    """The UTF-16 in which most characters are of the Latin alphabet, and so have a null byte each."""
    sample = data[:2_000]
    if len(data) % 2 or len(sample) < 2:
        return None
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    units = len(sample) // 2
    if low > 0.7 * units and high < 0.1 * units:
        return "utf-16-le"
    if high > 0.7 * units and low < 0.1 * units:
        return "utf-16-be"
    return None


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _mostly_accents(text: str) -> bool:
    """Whether most letters are none of the English alphabet, in more than a word or two."""
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    return len(letters) >= _FEWEST_LETTERS and sum(letter > "\x7f" for letter in letters) > len(letters) / 2


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes beyond ASCII are UTF-8 but for a few: a file cut in a character, or mended by hand."""
    broken = data.decode("utf-8", errors="replace")
    replaced = broken.count("\ufffd")
    beyond_ascii = sum(character > "\x7f" for character in broken)
    return beyond_ascii - replaced > 4 * replaced


def _is_garbage(text: str) -> bool:
    """Whether too many characters are ones that no writer types."""
    sample = text[:100_000]
    controls = sum((character < " " and character not in _TEXT_CONTROLS) or character == "\x7f" for character in sample)
    replaced = sample.count("\ufffd")
    return "\0" in sample or controls + replaced > max(1, _MOST_CONTROLS * len(sample))
