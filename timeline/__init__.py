"""Articles about world affairs become timelines of dated events.

>>> from timeline import extract, read
>>> for event in extract(read("On 3 March 2022 Russia shelled Kharkiv.")).events:
...     print(event.range, event.title)  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.articles import ReadError, read
from timeline.model import Actor, Article, DateRange, Event, TemporalExpression, Timeline, merge

if TYPE_CHECKING:
    from timeline.pipeline import ExtractionError, extract, extract_many

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Article",
    "DateRange",
    "Event",
    "ExtractionError",
    "ReadError",
    "TemporalExpression",
    "Timeline",
    "extract",
    "extract_many",
    "merge",
    "read",
]


def __getattr__(name: str) -> Any:
    """What ``pipeline`` gives when first asked for: spaCy takes a second to import, and help needs none."""
    if name in ("ExtractionError", "extract", "extract_many"):
        from timeline import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
