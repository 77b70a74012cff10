"""A timeline as extracted and what a person corrected; the timeline as it should be shown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from timeline.catalogue import marked, worded
from timeline.model.actor import Actor
from timeline.model.article import Article
from timeline.model.correction import (
    Add,
    Annotate,
    Correction,
    Delete,
    EventRef,
    Give,
    Merge,
    Move,
    Recast,
    Redate,
    Remood,
    Retitle,
    Retype,
    beside_found,
    date_by_hand,
    refs_of,
)
from timeline.model.event import Certainty, Change, Dating, Event
from timeline.model.moving import moved_along, moved_expressions
from timeline.model.recasting import CastInHand, Hide, Recasting, Reveal, still_hidden
from timeline.model.text import Span
from timeline.model.time import DateRange
from timeline.model.timeline import Note, Timeline, in_order_of_time

_LOST = marked("corrected by hand, but its sentence is no longer in the text")


def apply(timeline: Timeline, corrections: Iterable[Correction]) -> Timeline:
    """The timeline with every correction made, in the order given; ``Event.corrected`` says what was changed.

    An event that is corrected but no longer found is put back as it stood then. A correction whose article is not
    on the timeline changes nothing; one whose sentence has gone from its article becomes a note.
    """
    made = _without_what_was_revealed(tuple(corrections))
    if not made:
        return timeline
    draft = _Draft(timeline)
    for correction in made:
        _make(draft, correction)
    return replace(
        timeline,
        expressions=draft.expressions,
        actors=tuple(draft.actors.values()),
        events=in_order_of_time(draft.events.values()),
        notes=tuple(draft.notes),
    )


def _without_what_was_revealed(made: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """The corrections without those that hid somebody who was shown again."""
    hiding = set(map(id, still_hidden(made)))
    return tuple(each for each in made if not isinstance(each, Hide | Reveal) or id(each) in hiding)


def still_told(article: Article, correction: Correction) -> bool:
    """Whether the article's text holds the sentence of every event that the correction is about."""
    if isinstance(correction, Give):
        return correction.digest == article.digest
    if isinstance(correction, Move):
        return all(_nearest(each.expression.text, article.text, 0) is not None for each in correction.moved)
    return all(_sentence_in(article.text, ref) is not None for ref in refs_of(correction))


class _Draft:
    """The timeline while it is being corrected: what is looked up is indexed, since corrections may be many."""

    def __init__(self, timeline: Timeline) -> None:
        self.articles = timeline.articles
        self.expressions = timeline.expressions
        self.texts = {article.digest: article for article in timeline.articles}
        self.actors = {actor.id: actor for actor in timeline.actors}
        self.notes = dict.fromkeys(timeline.notes)
        self.events: dict[int, Event] = {}
        self.found: dict[int, str] = {}
        self.at: dict[tuple[str, Span], list[int]] = defaultdict(list)
        for event in timeline.events:
            self.add(event)

    def add(self, event: Event) -> int:
        """The number under which the event now stands."""
        number = len(self.events) and next(reversed(self.events)) + 1
        self.events[number] = event
        self.at[event.article, event.trigger].append(number)
        if not event.corrected & {Change.DATE, Change.ADDED}:
            self.found[number] = event.dating.explanation
        return number

    def remove(self, number: int) -> None:
        event = self.events.pop(number)
        self.at[event.article, event.trigger].remove(number)

    def find(self, ref: EventRef) -> int | None:
        """The event that a reference means, None where it is no longer found.

        Tried in this order: the same trigger; a trigger that shares words with it; the same title for the same
        sentence. What a person added is found by its exact place alone.
        """
        wanted = ref.event
        exact = [at for at in self.at[wanted.article, wanted.trigger] if _added(self.events[at]) == _added(wanted)]
        if exact or _added(wanted):
            return max(exact, key=lambda at: _likeness(self.events[at], wanted), default=None)
        told = [
            (at, event)
            for at, event in self.events.items()
            if event.article == wanted.article and not _added(event) and event.sentence.overlaps(wanted.sentence)
        ]
        near = [at for at, event in told if event.trigger.overlaps(wanted.trigger)]
        near += [at for at, event in told if (event.sentence, event.title) == (wanted.sentence, wanted.title)]
        return near[0] if near else None

    def settle(self, ref: EventRef) -> int:
        """The event meant; where extraction no longer finds it, put back as it stood."""
        found = self.find(ref)
        if found is not None:
            return found
        self.call(ref.cast)
        kept = ref.event
        if not _added(kept):
            kept = replace(kept, id=_kept_id(ref), corrected=kept.corrected | {Change.KEPT})
        return self.add(kept)

    def call(self, cast: Iterable[Actor]) -> None:
        """Brings in the actors that are not there yet."""
        for actor in cast:
            self.actors.setdefault(actor.id, actor)


def _likeness(event: Event, wanted: Event) -> tuple[bool, bool]:
    return event.id == wanted.id, event.title == wanted.title


_OfEvents = Redate | Retitle | Recast | Retype | Remood | Annotate | Delete | Merge | Add
"""Corrections that are about events, each in its place in the text."""


def _make(draft: _Draft, correction: Correction) -> None:
    if isinstance(correction, Move):
        _move(draft, correction)
        return
    if isinstance(correction, Recasting):
        cast = CastInHand(draft.actors, draft.events)
        cast.make(correction)
        draft.actors, draft.events = cast.actors, cast.events
        return
    if isinstance(correction, Give):
        _give(draft, correction)
        return
    if placed := _placed_in(draft, correction):
        _make_at(draft, correction, placed)


def _placed_in(draft: _Draft, correction: _OfEvents) -> list[EventRef]:
    """The events that it is about, where they stand now; of those whose words are gone it is noted."""
    placed = []
    for ref in refs_of(correction):
        article = draft.texts.get(ref.digest) or _article_with(draft.articles, ref)
        if article is not None:
            placed.append(_placed(ref, article))
        elif not isinstance(correction, Delete) and any(each.id == ref.event.article for each in draft.articles):
            draft.notes[Note(ref.event.article, Span(0, 0), ref.event.title, worded(_LOST))] = None
    return placed


def _make_at(draft: _Draft, correction: _OfEvents, placed: list[EventRef]) -> None:
    match correction:
        case Delete():
            gone = draft.find(placed[0])
            if gone is not None:
                draft.remove(gone)
        case Merge():
            _merge(draft, placed)
        case Add():
            draft.settle(placed[0])
        case _:
            at = draft.settle(placed[0])
            draft.events[at] = _changed(draft.events[at], correction, draft.found.get(at, ""))
            draft.call(correction.cast if isinstance(correction, Recast) else ())


def _give(draft: _Draft, given: Give) -> None:
    """In the place of all that was found in the article."""
    article = draft.texts.get(given.digest)
    if article is None:
        return
    for number in [at for at, event in draft.events.items() if event.article == article.id]:
        draft.remove(number)
    for event in given.events:
        draft.add(replace(event, article=article.id))
    kept = tuple(each for each in draft.expressions if each.article != article.id)
    draft.expressions = (*kept, *given.expressions)
    others = {id for event in draft.events.values() for id in event.actor_ids}
    draft.actors = {id: each for id, each in draft.actors.items() if id in others} | {
        each.id: each for each in given.actors
    }
    draft.notes = {note: None for note in draft.notes if note.article != article.id}


def _move(draft: _Draft, move: Move) -> None:
    """The expressions that moved, where they are still found, and the events that rest on them."""
    first = move.moved[0].expression
    article = draft.texts.get(move.digest) or next((each for each in draft.articles if each.id == first.article), None)
    if article is None:
        return
    found = moved_expressions(move, article, draft.expressions)
    draft.expressions = tuple(
        found[each.span].expression if each.article == article.id and each.span in found else each
        for each in draft.expressions
    )
    here = {at: event for at, event in draft.events.items() if event.article == article.id}
    told = {event.id: draft.found.get(at, "") for at, event in here.items()}
    moved = moved_along(tuple(here.values()), found, first, told, article.published)
    draft.events = {at: moved.get(event.id, event) for at, event in draft.events.items()}


def _changed(event: Event, correction: Redate | Retitle | Recast | Retype | Remood | Annotate, found: str) -> Event:
    match correction:
        case Redate(_, range, words):
            return _redated(event, range, beside_found(date_by_hand(words, range), found))
        case Retitle(_, title):
            return replace(event, title=title, corrected=event.corrected | {Change.TITLE})
        case Recast(_, actors):
            return replace(event, actors=actors, corrected=event.corrected | {Change.ACTORS})
        case Retype(_, type):
            return replace(event, type=type, corrected=event.corrected | {Change.TYPE})
        case Remood(_, modality):
            return replace(event, modality=modality, corrected=event.corrected | {Change.MODALITY})
        case Annotate(_, remark):
            return replace(event, remark=remark)


def _redated(event: Event, range: DateRange | None, why: str) -> Event:
    """A date given by a person is a stated one; a date taken away leaves the event undated."""
    return replace(
        event,
        range=range,
        certainty=Certainty.EXPLICIT if range else Certainty.ASSUMED,
        dating=Dating(explanation=why),
        corrected=event.corrected | {Change.DATE},
    )


def _merge(draft: _Draft, refs: list[EventRef]) -> None:
    """The first event with the others' sentences and actors; the others go."""
    at = draft.settle(refs[0])
    first = draft.events[at]
    retold, actors = [*first.retold], list(first.actors)
    for ref in refs[1:]:
        number = draft.find(ref)
        if number == at:
            continue
        other = ref.event if number is None else draft.events[number]
        if number is not None:
            draft.remove(number)
        draft.call(ref.cast)
        retold += [other.sentence, *other.retold]
        known = {each.actor for each in actors}
        actors += [each for each in other.actors if each.actor not in known]
    draft.events[at] = replace(
        first,
        actors=tuple(actors),
        retold=tuple(sorted({span for span in retold if span != first.sentence})),
        corrected=first.corrected | {Change.MERGED},
    )


def _article_with(articles: Iterable[Article], ref: EventRef) -> Article | None:
    """The article whose text was changed since, found by the sentence it still holds."""
    holders = [article for article in articles if _sentence_in(article.text, ref)]
    return min(holders, key=lambda article: article.id != ref.event.article) if holders else None


def _placed(ref: EventRef, article: Article) -> EventRef:
    """The reference in the article's own offsets."""
    event = replace(ref.event, article=article.id)
    if article.digest != ref.digest:
        sentence = _sentence_in(article.text, ref)
        assert sentence is not None
        trigger = _trigger_in(article.text, sentence, ref)
        event = replace(event, sentence=sentence, clause=sentence, trigger=trigger, retold=())
        event = replace(event, dating=replace(event.dating, expression=None))
    return replace(ref, event=event)


def _sentence_in(text: str, ref: EventRef) -> Span | None:
    """Where the sentence now stands, white space apart; of several places the nearest to where it stood."""
    return _nearest(ref.sentence_text, text, ref.event.sentence.start)


def _trigger_in(text: str, sentence: Span, ref: EventRef) -> Span:
    found = _nearest(ref.trigger_text, sentence.of(text), ref.event.trigger.start - ref.event.sentence.start)
    return Span(sentence.start + found.start, sentence.start + found.end) if found else sentence


def _nearest(phrase: str, text: str, wanted: int) -> Span | None:
    words = phrase.split()
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    places = (Span(*match.span()) for match in pattern.finditer(text)) if words else ()
    return min(places, key=lambda span: abs(span.start - wanted), default=None)


def _added(event: Event) -> bool:
    return Change.ADDED in event.corrected


def _kept_id(ref: EventRef) -> str:
    words = f"{ref.digest} {tuple(ref.event.trigger)} {ref.event.title}"
    return "kept-" + sha256(words.encode("utf-8", "replace")).hexdigest()[:12]
