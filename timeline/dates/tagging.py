"""A text and its publication date in, its temporal expressions out: read, refuse, anchor, resolve, normalise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from timeline.dates.anchor import Frame, Passage, choose
from timeline.dates.explain import explain
from timeline.dates.grammar import Found
from timeline.dates.normalise import mod_of, type_of, value_of
from timeline.dates.reading import Amount, Impossible, Origin, Reading, Repeat, Vague
from timeline.dates.refuse import is_aside, refusal, trim
from timeline.dates.resolve import NOTHING, Choice, Dated, resolve, shifted
from timeline.dates.rules import GRAMMAR
from timeline.dates.signals import cue_of
from timeline.model import DateRange, Derivation, Granularity, Note, Span, TemporalExpression

Hint = Callable[[Span], str]
"""What the grammar of the sentence says of a span: "past", "present", "future", or "" where nobody knows."""

Refuse = Callable[[Span, Found], bool]
"""Whether the grammar of the sentence forbids to read a span as a time."""

Narrow = Callable[[Span], Span]
"""The part of a span that the grammar of the sentence leaves to it."""

_NO_SUCH_DAY = "the calendar has no such day"


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the tagger found, in order of text, and what it left undated."""

    expressions: tuple[TemporalExpression, ...] = ()
    notes: tuple[Note, ...] = ()


def tag_words(
    text: str,
    published: date | None,
    *,
    article: str = "",
    tense_at: Hint | None = None,
    refused_at: Refuse | None = None,
    own_at: Narrow | None = None,
    breaks: Callable[[str], bool] | None = None,
) -> Tagged:
    """Every expression of ``text``. ``tense_at``, ``refused_at`` and ``own_at`` let a parsed document refine it."""
    read = []
    for start, end, found in GRAMMAR.read(text, breaks or _is_blank_line):
        span = Span(start, end)
        if not refusal(text, span, found) and not (refused_at and refused_at(span, found)):
            span, reading = trim(text, span, found)
            read.append((found, own_at(span) if own_at else span, reading))
    frame, passage = Frame(published), Passage([reading for _, _, reading in read], published)
    expressions, notes = [], []
    for index, (found, span, reading) in enumerate(read):
        if isinstance(reading, Impossible):
            notes.append(Note(article, span, span.of(text), _NO_SUCH_DAY))
            continue
        frame.distance = passage.distance(index)
        expression = _express(text, span, found, reading, frame, tense_at, article)
        expressions.append(expression)
        if expression.value is None:
            notes.append(Note(article, span, expression.text, expression.explanation))
    return Tagged(tuple(expressions), tuple(notes))


def _is_blank_line(space: str) -> bool:
    return space.count("\n") > 1


def _express(
    text: str, span: Span, found: Found, reading: Reading, frame: Frame, tense_at: Hint | None, article: str
) -> TemporalExpression:
    words = span.of(text)
    dated, anchored = _date(reading, frame, lambda: tense_at(span) if tense_at else cue_of(text, span.start))
    place = dated.place if dated else None
    value, type = value_of(reading, place), type_of(reading, place)
    when, choice = (place.range if place else None), (dated.choice if dated else NOTHING)
    if isinstance(reading, Vague | Amount):
        when, choice = _stretch(reading, frame)
    frame.remember(reading, place, words, aside=is_aside(text, span, reading))
    derivation = Derivation(
        rule=found.rule.name,
        parts=found.parts,
        anchor=choice.kind,
        anchor_text=choice.text,
        anchor_range=choice.place.range if choice.place else None,
        steps=dated.steps if dated else (),
    )
    return TemporalExpression(
        article, span, words, type, value, derivation, mod_of(reading), range=when,
        quant=reading.quant if isinstance(reading, Repeat) else None,
        freq=reading.freq if isinstance(reading, Repeat) else None,
        explanation=explain(derivation, type, value, anchored=anchored),
    )  # fmt: skip


def _date(reading: Reading, frame: Frame, tense: Callable[[], str]) -> tuple[Dated | None, bool]:
    """Where the reading lies, and whether every anchor it needs was there."""
    if isinstance(reading, Vague | Amount | Repeat):
        return None, True
    chosen: list[Choice] = []

    def choosing(leaf: Reading) -> Choice:
        chosen.append(choose(leaf, frame, tense))
        return chosen[-1]

    return resolve(reading, choosing), all(choice.place for choice in chosen)


_VAGUE_REACH = 3
"""Units that "recent months" may reach back: several is at least three."""


def _stretch(reading: Vague | Amount, frame: Frame) -> tuple[DateRange | None, Choice]:
    """The days that a vague reference or "the past two months" may cover."""
    if isinstance(reading, Vague):
        amount, side = reading.reach, -1 if reading.ref == "PAST_REF" else 1
    else:
        amount, side = reading, reading.lies or 0
    if amount is None or not side:
        return None, NOTHING
    choice = frame.reference() if amount.origin is Origin.TEXT else frame.publication()
    if choice is None or choice.day is None or amount.unit in ("second", "minute", "hour"):
        return None, NOTHING
    count = _VAGUE_REACH if amount.count.value is None else round(amount.count.value)
    other = shifted(choice.day, amount.unit, count * side)
    if other is None:
        return None, NOTHING
    granularity = Granularity.VAGUE if amount.count.value is None else Granularity.DAY
    begin, end = sorted((choice.day, other))
    return DateRange(begin, end, granularity), choice
