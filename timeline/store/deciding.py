"""What a person decided about articles and happenings, in; rows that are only ever added, and what is in force, out."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline.model import Span
from timeline.store.articles import row_of
from timeline.store.schema import ArticleRow, DecisionRow
from timeline.together import Decision, Place

SAME = "same"


def note(session: Session, row: ArticleRow, kind: str, payload: dict[str, Any]) -> None:
    """One more decision about the article."""
    session.add(DecisionRow(article_id=row.id, kind=kind, payload=payload))


def decide(session: Session, one: Place, other: Place, same: bool | None) -> bool:
    """Keeps whether two places tell the same, None: nobody knows. False where an article of theirs is not kept.

    Articles are named by their digest.
    """
    first = row_of(session, one.article)
    if first is None or row_of(session, other.article) is None:
        return False
    note(session, first, SAME, {"one": _record(one), "other": _record(other), "same": same})
    return True


def decisions(session: Session) -> tuple[Decision, ...]:
    """What is in force about happenings, the last of each two places; articles are named by their digest."""
    last: dict[frozenset[Place], Decision] = {}
    query = select(DecisionRow.payload).where(DecisionRow.kind == SAME).order_by(DecisionRow.id)
    for payload in session.scalars(query):
        one, other = _place(payload["one"]), _place(payload["other"])
        last.pop(frozenset({one, other}), None)
        if payload["same"] is not None:
            last[frozenset({one, other})] = Decision(one, other, payload["same"])
    return tuple(last.values())


def _record(place: Place) -> dict[str, Any]:
    return {"article": place.article, "span": list(place.span)}


def _place(record: dict[str, Any]) -> Place:
    return Place(record["article"], Span(*record["span"]))
