"""An article that was read in; what the library holds of it already, and what is to be kept, out.

A text is one article for all who bring it, but each outlet that prints it has a print of its own: what four papers
print is one source with four tellings. The same outlet's other addresses and saved files bring nothing new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline.model import Article, PublishedFrom
from timeline.model.outlets import outlet
from timeline.store.articles import article_of
from timeline.store.imports import Outcome
from timeline.store.schema import ArticleRow

_SMALL_SCREENS: Final = re.compile(r"^(?:m|mobile|amp|touch)\.(?=[^.]+\.)")
"""The part of a host under which an outlet serves the same pages to telephones."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The article as it is to be kept, and what comes of it: `Outcome.ADDED`, ``REPRINT`` or ``KNOWN``."""

    article: Article
    outcome: Outcome


def recognise(session: Session, article: Article) -> Recognised:
    """What the article is to this library: new, another outlet's print of a text that is kept, or known."""
    rows = _rows_of(session, article)
    first = rows.get("")
    if held := _held(article, rows):
        outcome = Outcome.KNOWN if held.removed_at is None else Outcome.ADDED
        return Recognised(filled(article_of(held), article), outcome)
    if first is None:
        return Recognised(article, Outcome.ADDED)
    printed_by = article.printed_by or _house(article.source)
    outcome = Outcome.REPRINT if first.removed_at is None else Outcome.ADDED
    return Recognised(replace(article, printed_by=printed_by), outcome)


def _rows_of(session: Session, article: Article) -> dict[str, ArticleRow]:
    """The rows of the text that may be this article, those removed among them, by the outlet whose print they are."""
    houses = ["", *_and_above(article.printed_by or _house(article.source))]
    digests = {replace(article, printed_by=each).digest for each in houses}
    found = session.scalars(select(ArticleRow).where(ArticleRow.digest.in_(digests)))
    return {row.printed_by or "": row for row in found}


def _held(article: Article, rows: Mapping[str, ArticleRow]) -> ArticleRow | None:
    """The row of this outlet's print; of what comes from no link, or came from none before, that of the text."""
    house, first = article.printed_by or _house(article.source), rows.get("")
    for each in _and_above(house):
        if each in rows:
            return rows[each]
    if first and not (house and first.outlet and _differ(house, _house(first.source))):
        return first
    return None


def _house(source: str) -> str:
    """The outlet of a link, the same for telephones; empty for what comes from none."""
    return _SMALL_SCREENS.sub("", outlet(source) or "")


def _and_above(house: str) -> Iterator[str]:
    """The host and those that it is a part of: ``news.example.org``, ``example.org``."""
    parts = house.split(".")
    return (".".join(parts[at:]) for at in range(max(len(parts) - 1, 1)))


def _differ(one: str, other: str) -> bool:
    return one not in _and_above(other) and other not in _and_above(one)


def filled(held: Article, again: Article) -> Article:
    """The article as held, with what only the same text read again knows; a day that a person gave comes first."""
    if again.published and (held.published is None or again.published_from is PublishedFrom.OPTION):
        held = replace(
            held,
            published=again.published,
            published_from=again.published_from,
            published_span=again.published_span,
        )
    is_linked = outlet(held.source) is not None or outlet(again.source) is None
    return replace(held, title=held.title or again.title, source=held.source if is_linked else again.source)
