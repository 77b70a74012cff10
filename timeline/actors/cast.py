"""Mentions in, actors out: one for each id, its mentions in order of text."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.actors.gazetteer import Entry
from timeline.language import Doc
from timeline.model import Actor, ActorKind, Mention, Span


@dataclass(slots=True)
class _DraftActor:
    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    spans: set[Span] = field(default_factory=set)


class Cast:
    """The actors of one article while they are gathered."""

    def __init__(self, doc: Doc) -> None:
        """Nobody yet."""
        self._doc = doc
        self._drafts: dict[str, _DraftActor] = {}

    def add(self, entry: Entry, *spans: Span) -> None:
        """The words at ``spans`` stand for this actor."""
        draft = self._drafts.setdefault(entry.id, _DraftActor(entry.name, entry.kind, entry.country, entry.sector))
        draft.country = draft.country or entry.country
        draft.sector = draft.sector or entry.sector
        draft.spans.update(spans)

    def offsets(self) -> set[int]:
        """Every character that is part of a mention."""
        return {offset for draft in self._drafts.values() for span in draft.spans for offset in range(*span)}

    def actors(self) -> tuple[Actor, ...]:
        """In order of first mention."""
        found = [
            Actor(id, draft.name, draft.kind, draft.country, draft.sector, self._mentions(draft.spans))
            for id, draft in self._drafts.items()
            if draft.spans
        ]
        return tuple(sorted(found, key=lambda actor: (actor.mentions[0].span, actor.id)))

    def _mentions(self, spans: set[Span]) -> tuple[Mention, ...]:
        article = self._doc.article
        return tuple(Mention(article.id, span, span.of(article.text)) for span in sorted(spans))
