"""What a person knows better than the program, as data: corrections, and the history that undoes and redoes them.

Make a correction, put it in a history, apply the history to what was extracted::

    ref = refer(timeline, event_id)                            # survives extraction by a newer version
    history = History().record(Redate(ref, when, "c. 1972"))    # or Retitle, Recast, Retype, Delete, Annotate
    history = history.record(Add(mark_event(article, sentence, trigger=span, title="...", range=when)))
    shown = corrected.apply(timeline, history.done)             # what was changed is in Event.corrected
    shown = corrected.apply(timeline, history.undo().done)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from timeline.catalogue import worded
from timeline.model.actor import Actor
from timeline.model.article import Article
from timeline.model.event import Certainty, Change, Dating, Event, Modality, Participation, PloverType, Remark
from timeline.model.recasting import Group, Hide, Recasting, Rename, Reveal, Split, Unite, describe_recasting
from timeline.model.text import Span
from timeline.model.time import DateRange
from timeline.model.timeline import Timeline
from timeline.model.timex import TemporalExpression


@dataclass(frozen=True, slots=True)
class EventRef:
    """Which event is meant, in a way that outlives the extraction it came from.

    ``event`` is the event as it stood when it was corrected, ``cast`` the actors it names (their mentions left out),
    so that it can be kept where a newer version no longer finds it. ``digest`` is ``Article.digest``.
    """

    digest: str
    trigger_text: str
    sentence_text: str
    event: Event
    cast: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Redate:
    """The event happened then; None: its date is not known. ``words`` are what was typed."""

    event: EventRef
    range: DateRange | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Retitle:
    """The event is better called this."""

    event: EventRef
    title: str


@dataclass(frozen=True, slots=True)
class Recast:
    """These took part and no others. ``cast`` holds the actors named, so that new ones come along."""

    event: EventRef
    actors: tuple[Participation, ...]
    cast: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Retype:
    """The event is of this kind; None: of no PLOVER type."""

    event: EventRef
    type: PloverType | None


@dataclass(frozen=True, slots=True)
class Remood:
    """The event happened, or is planned, hypothetical or denied."""

    event: EventRef
    modality: Modality


@dataclass(frozen=True, slots=True)
class Delete:
    """This is no event."""

    event: EventRef


@dataclass(frozen=True, slots=True)
class Merge:
    """These are one event, told more than once: the first stays, the others become its retellings."""

    events: tuple[EventRef, ...]


@dataclass(frozen=True, slots=True)
class Add:
    """This event was missed; made by `mark_event`."""

    event: EventRef


@dataclass(frozen=True, slots=True)
class Annotate:
    """A person's remark on the event, in the place of the one before."""

    event: EventRef
    remark: Remark


@dataclass(frozen=True, slots=True)
class Moved:
    """An expression as it now is, and the time that it had ``before``."""

    expression: TemporalExpression
    before: DateRange | None


@dataclass(frozen=True, slots=True)
class Move:
    """An expression means another time: the first of ``moved``; the others were counted from it and move along.

    ``digest`` is ``Article.digest``, ``words`` are what was typed.
    """

    digest: str
    moved: tuple[Moved, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Give:
    """The article tells these events, as a file gave them, in the place of what is read in its text.

    ``digest`` is ``Article.digest``; every span lies in the text that has it.
    """

    digest: str
    events: tuple[Event, ...]
    actors: tuple[Actor, ...] = ()
    expressions: tuple[TemporalExpression, ...] = ()


Correction = (
    Redate
    | Retitle
    | Recast
    | Retype
    | Remood
    | Delete
    | Merge
    | Add
    | Annotate
    | Move
    | Give
    | Rename
    | Unite
    | Split
    | Hide
    | Group
    | Reveal
)


@dataclass(frozen=True, slots=True)
class History:
    """Corrections in the order they were made, and those taken back, the next to be redone last."""

    done: tuple[Correction, ...] = ()
    undone: tuple[Correction, ...] = ()

    def record(self, correction: Correction) -> History:
        """With one more correction; what had been taken back can no longer be redone."""
        return History((*self.done, correction))

    def undo(self) -> History:
        """The last correction taken back; the same history where there is none."""
        if not self.done:
            return self
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def redo(self) -> History:
        """The correction last taken back made again; the same history where there is none."""
        if not self.undone:
            return self
        return History((*self.done, self.undone[-1]), self.undone[:-1])


def refer(timeline: Timeline, event_id: str) -> EventRef:
    """A lasting reference to an event of the timeline. Raises KeyError where it holds no event of that id."""
    for event in timeline.events:
        if event.id == event_id:
            named = event.actor_ids | set(event.reported_by)
            cast = tuple(replace(actor, mentions=()) for actor in timeline.actors if actor.id in named)
            return _ref(timeline.article(event.article), event, cast)
    raise KeyError(event_id)


def mark_event(
    article: Article,
    sentence: Span,
    *,
    title: str = "",
    trigger: Span | None = None,
    range: DateRange | None = None,
    words: str = "",
    type: PloverType | None = None,
    actors: tuple[Participation, ...] = (),
    cast: Iterable[Actor] = (),
    modality: Modality = Modality.ACTUAL,
) -> EventRef:
    """The event that a marked sentence tells, to be given to `Add`.

    ``trigger`` is the word that names it, the whole sentence where none is given; an empty ``title`` is the words
    marked. ``words`` are what was typed as its date. ``cast`` are the actors that ``actors`` name.

    Raises ValueError where the marked words lie outside the text, are blank, or do not hold the trigger.
    """
    told = _trimmed(sentence, article.text)
    named = _trimmed(trigger, article.text) if trigger else told
    if not told.covers(named):
        raise ValueError(f"the word that names the event ({named.of(article.text)!r}) must lie in the marked sentence")
    title = " ".join((title or told.of(article.text)).split())
    event = Event(
        id=_added_id(article, named, title),
        article=article.id,
        title=title,
        trigger=named,
        clause=told,
        sentence=told,
        certainty=Certainty.EXPLICIT if range else Certainty.ASSUMED,
        modality=modality,
        range=range,
        type=type,
        actors=actors,
        dating=Dating(explanation=date_by_hand(words, range)),
        corrected=frozenset({Change.ADDED}),
    )
    ids = event.actor_ids
    return _ref(article, event, tuple(replace(actor, mentions=()) for actor in cast if actor.id in ids))


def merge_events(events: Iterable[EventRef]) -> Merge:
    """The correction that makes one event of several, the first of them staying.

    Raises ValueError for fewer than two different events or events of different articles.
    """
    refs = tuple(dict.fromkeys(events))
    if len(refs) < 2:
        raise ValueError("merging needs two different events: choose another one")
    if len({ref.digest for ref in refs}) > 1:
        raise ValueError("only events of one article can be merged: choose events that the same article tells")
    return Merge(refs)


def refs_of(correction: Correction) -> tuple[EventRef, ...]:
    """The events a correction is about; none where it is about words or actors."""
    if isinstance(correction, Move | Give | Recasting):
        return ()
    return correction.events if isinstance(correction, Merge) else (correction.event,)


def describe(correction: Correction) -> str:  # noqa: C901 - one case a kind of correction
    """One plain line for a list of what was changed; it quotes the article, so show it as text."""
    match correction:
        case Redate(ref, range, words):
            return worded(
                "Date of “{title}” set to {when}", title=ref.event.title, when=words or range or worded("unknown")
            )
        case Retitle(ref, title):
            return worded("“{before}” renamed “{title}”", before=ref.event.title, title=title)
        case Recast(ref, actors, cast):
            names = {actor.id: actor.name for actor in (*ref.cast, *cast)}
            who = ", ".join(names.get(each.actor, each.actor) for each in actors) or worded("nobody")
            return worded("Actors of “{title}” set to {who}", title=ref.event.title, who=who)
        case Retype(ref, type):
            return worded("Type of “{title}” set to {type}", title=ref.event.title, type=type or worded("none"))
        case Remood(ref, modality):
            return worded("“{title}” set to {modality}", title=ref.event.title, modality=modality)
        case Delete(ref):
            return worded("“{title}” deleted", title=ref.event.title)
        case Merge(refs):
            return worded("{number} more joined to “{title}”", number=len(refs) - 1, title=refs[0].event.title)
        case Add(ref):
            return worded("“{title}” added", title=ref.event.title)
        case Move(_, moved, words):
            first = moved[0].expression
            more = worded("; {number} more moved with it", number=len(moved) - 1) if moved[1:] else ""
            return (
                worded("“{text}” set to {when}", text=first.text, when=words or first.range or worded("unknown")) + more
            )
        case Give(_, events):
            return worded("{number} events as the file gave them", number=len(events))
        case Rename() | Unite() | Split() | Hide() | Group() | Reveal():
            return describe_recasting(correction)
        case Annotate(ref, remark):
            return f"“{ref.event.title}” {say_remark(remark) or worded('no longer marked')}"


def say_remark(remark: Remark) -> str:
    """``reviewed, starred, tags: oil, trade, note: check``; empty for an event that nobody has remarked on."""
    parts = [worded("reviewed")] if remark.reviewed else []
    parts += [worded("starred")] if remark.starred else []
    parts += [worded("tags: {tags}", tags=", ".join(remark.tags))] if remark.tags else []
    parts += [worded("note: {note}", note=remark.note)] if remark.note else []
    return ", ".join(parts)


def date_by_hand(words: str, range: DateRange | None) -> str:
    """The explanation of a date that a person gave."""
    if range is None:
        return worded("Set by hand: the date is not known")
    return worded("Set by hand: {words}", words=words) if words else worded("Set by hand")


def beside_found(by_hand: str, found: str) -> str:
    """That explanation, and after it what the text was found to say; ``found`` is empty where nothing was."""
    return worded("{by_hand}. Found in the text: {found}", by_hand=by_hand, found=found) if found else by_hand


def _ref(article: Article, event: Event, cast: tuple[Actor, ...]) -> EventRef:
    text = article.text
    return EventRef(article.digest, event.trigger.of(text), event.sentence.of(text), event, cast)


def _trimmed(span: Span, text: str) -> Span:
    if not 0 <= span.start <= span.end <= len(text):
        raise ValueError(f"{tuple(span)} lies outside the article of {len(text)} characters: mark the words again")
    words = span.of(text)
    if not words.strip():
        raise ValueError("nothing but white space is marked: mark the words that tell the event")
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _added_id(article: Article, trigger: Span, title: str) -> str:
    return "added-" + sha256(f"{article.digest} {tuple(trigger)} {title}".encode("utf-8", "replace")).hexdigest()[:12]
