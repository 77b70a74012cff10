"""Articles about world affairs become timelines of dated events.

>>> from timeline import extract, read
>>> for event in extract(read("On 3 March 2022 Russia shelled Kharkiv.")).events:
...     print(event.range, event.title)  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.articles import ReadError
    from timeline.model import Actor, Article, DateRange, Event, TemporalExpression, Timeline, merge
    from timeline.pipeline import ExtractionError, extract, extract_many
    from timeline.readers import read

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

_LATER = {
    "Actor": "timeline.model",
    "Article": "timeline.model",
    "DateRange": "timeline.model",
    "Event": "timeline.model",
    "TemporalExpression": "timeline.model",
    "Timeline": "timeline.model",
    "merge": "timeline.model",
    "ReadError": "timeline.articles",
    "ExtractionError": "timeline.pipeline",
    "extract": "timeline.pipeline",
    "extract_many": "timeline.pipeline",
    "read": "timeline.readers",
}
"""Where each name comes from that is loaded only once it is asked for."""


def __getattr__(name: str) -> Any:
    """What is given when first asked for: spaCy takes a second to import, the types a part of one; help needs none."""
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
