"""What was read: a text and what is known of its publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from timeline.model.text import Span


class PublishedFrom(StrEnum):
    """Where a publication date was found."""

    OPTION = "option"
    METADATA = "metadata"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Article:
    """An article, its text exactly as read.

    ``published`` is the document creation time of TimeML (DCT), the day that "yesterday" is counted from;
    None where nobody said. ``published_span`` is where the text itself says it, when ``published_from`` is TEXT.
    ``source`` is the file or address it came from; empty for pasted text. ``printed_by`` is the outlet of a print of a
    text that another outlet is known for; empty for the one that is known by its text alone.
    """

    id: str
    text: str
    title: str = ""
    published: date | None = None
    published_from: PublishedFrom | None = None
    published_span: Span | None = None
    source: str = ""
    language: str = "en"
    printed_by: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of the text in hexadecimal, whatever else is known of it; of a further print, its outlet with it."""
        whole = f"{self.text}\0{self.printed_by}" if self.printed_by else self.text
        return sha256(whole.encode("utf-8", "replace")).hexdigest()
