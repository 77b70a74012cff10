"""A fault of the program on one article, as it is handed on."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import Article


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be worked through, and why: a fault of the program, not of the article."""

    article: Article
    reason: str
