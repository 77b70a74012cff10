"""Where an article came from in; the outlet that printed it, out."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

LONGEST_OUTLET: Final = 255
"""Characters of the name of an outlet that are kept."""


def outlet(source: str) -> str | None:
    """The host of a link, without "www."; None for a file or pasted text."""
    try:
        parts = urlsplit(source)
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None
    return host.removeprefix("www.")[:LONGEST_OUTLET] if host else None
