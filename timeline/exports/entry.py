"""A Timeline in; its events out in plain words, for exports that people read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.catalogue import worded
from timeline.model import Article, Change, Event, Timeline
from timeline.model.correction import say_remark
from timeline.wording.dates import CERTAINTY, MODALITY, WORLD_ENGLISH, YEAR_FROM_CONTEXT, say_when
from timeline.wording.events import say_actors, say_moved, year_is_lent
from timeline.wording.whys import say_why

_CONTROL = {code: " " for code in (*range(32), *range(127, 160), 0xFFFE, 0xFFFF) if chr(code) not in "\n\t"}
"""What XML forbids or no reader can show."""


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One event with all that is said of it, as text that is not yet escaped for any format.

    ``when`` is never finer than what the article said; ``changed`` names what a person changed, ``remarked`` what one
    remarked; empty for nothing.
    """

    event: Event
    article: Article
    when: str
    title: str
    who: str
    sentence: str
    certainty: str
    modality: str
    why: str
    changed: str
    remarked: str

    @property
    def by_person(self) -> Iterator[str]:
        """What a person did with it, a sentence each."""
        if self.changed:
            yield worded("Changed by hand: {changed}", changed=self.changed)
        if self.remarked:
            yield worded("Remarked: {remarked}", remarked=self.remarked)


def entries(timeline: Timeline, locale: str = WORLD_ENGLISH) -> Iterator[ToldEvent]:
    """Every event, in order of time, those without a date last; days are written as ``locale`` has them."""
    articles = {article.id: article for article in timeline.articles}
    names = {actor.id: actor.name for actor in timeline.actors}
    for event in timeline.events:
        article = articles[event.article]
        yield ToldEvent(
            event=event,
            article=article,
            when=say_when(event, locale),
            title=plain(event.title),
            who=plain(say_actors(event, names)),
            sentence=plain(event.sentence.of(article.text)),
            certainty=_say_certainty(event),
            modality=worded(MODALITY[event.modality]),
            why=plain(say_why(event, locale)),
            changed=plain(_say_changed(event, locale)),
            remarked=plain(say_remark(event.remark)),
        )


def _say_changed(event: Event, locale: str) -> str:
    """``date, moved from 7 May 2022, since “Monday” was set to 2 May 2022``."""
    moved = say_moved(event, locale)
    return ", ".join(
        worded("moved {from_when}", from_when=moved) if each is Change.MOVED and moved else worded(each)
        for each in sorted(event.corrected)
    )


def _say_certainty(event: Event) -> str:
    known = worded(CERTAINTY[event.certainty])
    return f"{known}, {worded(YEAR_FROM_CONTEXT)}" if year_is_lent(event) else known


def heading(timeline: Timeline) -> str:
    """What the timeline is of: the title of its article, or how many articles it holds."""
    if len(timeline.articles) != 1:
        return worded("Timeline of {number} articles", number=len(timeline.articles))
    (article,) = timeline.articles
    return plain(article.title) or plain(article.id) or worded("Timeline")


def plain(text: str) -> str:
    """Without control characters and halves of surrogate pairs, which no format can hold, and of single spaces."""
    return " ".join(_legible(text).split())


def legible(timeline: Timeline) -> Timeline:
    """The same timeline, every span where it was, without the characters that `plain` takes out."""
    return replace(
        timeline,
        articles=tuple(
            replace(article, text=_legible(article.text), title=_legible(article.title))
            for article in timeline.articles
        ),
        actors=tuple(replace(actor, name=_legible(actor.name)) for actor in timeline.actors),
        events=tuple(_legible_event(event) for event in timeline.events),
    )


def _legible_event(event: Event) -> Event:
    dating = event.dating
    why, words = _legible(dating.explanation), dating.expression
    if words is not None:
        words = replace(words, text=_legible(words.text))
    return replace(event, title=_legible(event.title), dating=replace(dating, explanation=why, expression=words))


def _legible(text: str) -> str:
    """Of the same length."""
    return text.translate(_CONTROL).encode("utf-8", "replace").decode("utf-8")
