"""A text and its publication date in, its temporal expressions out: read, refuse, anchor, resolve, normalise."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from timeline.dates.anchor import choose
from timeline.dates.day_order import in_proved_order
from timeline.dates.discourse import Discourse, Standing
from timeline.dates.explain import explain
from timeline.dates.frame import Frame, Mention
from timeline.dates.grammar import Found
from timeline.dates.normalise import mod_of, type_of, value_of
from timeline.dates.reading import Amount, Calendar, Edge, Impossible, Origin, Reading, Repeat, Shift, Vague
from timeline.dates.refusals import PLACELESS
from timeline.dates.refuse import is_aside, refusal, trim
from timeline.dates.resolve import NOTHING, Choice, Dated, resolve, shifted
from timeline.dates.rules import GRAMMAR
from timeline.dates.signals import Grammatical, Said
from timeline.language import paragraphs
from timeline.layout import Layout, lay_out
from timeline.model import Anchor, DateRange, Derivation, Granularity, Note, Qualifier, Span, TemporalExpression

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
    layout: Layout | None = None,
    grammar: Grammatical | None = None,
    breaks: Callable[[str], bool] | None = None,
) -> Tagged:
    """Every expression of ``text``; the layout and the grammar of a parsed document refine the choice."""
    grammar = grammar or Grammatical()
    layout = layout or lay_out(text, paragraphs(text))
    read, notes = [], []
    for start, end, found in GRAMMAR.read(text, breaks or _is_blank_line):
        span = Span(start, end)
        why = "" if layout.heads(span) else refusal(text, span, found) or ""
        if why in PLACELESS:
            notes.append(Note(article, span, span.of(text), why))
        elif layout.heads(span) or not (why or grammar.refuses(span, found)):
            span, reading = trim(text, span, found)
            read.append((found, grammar.own(span), _as_written(reading, span.of(text))))
    ordered = in_proved_order([reading for _, _, reading in read])
    read = [(found, span, reading) for (found, span, _), reading in zip(read, ordered, strict=True)]
    discourse = Discourse(text, layout, [(span, reading) for _, span, reading in read], published)
    frame, expressions = Frame(published, discourse.tells_a_story, not discourse.is_history), []
    following, before = [*read[1:], None][: len(read)], None
    for (found, span, reading), standing, after in zip(read, discourse.standings, following, strict=True):
        if _is_of_a_story(reading) and not discourse.is_history:
            if not (_BOUNDS.search(text, max(span.start - _BOUND, 0), span.start) and frame.told_a_day(standing)):
                continue
            reading = Shift(words=reading.words, step=0, unit="day", origin=Origin.TEXT)
        if isinstance(reading, Impossible):
            notes.append(Note(article, span, span.of(text), _NO_SUCH_DAY))
            continue
        frame.enter(standing, partial(grammar.returns, span))
        frame.ahead = _said_next(text, span, after, standing) if after else None
        frame.joined = bool(frame.ahead and after and _JOINS.fullmatch(text, span.end, after[1].start))
        frame.led_by = frame.mentions[-1] if before and _LEADS_ON.fullmatch(text, before.end, span.start) else None
        frame.foretold = frame.mentions[-1] if before and _FORETELLS.fullmatch(text, before.end, span.start) else None
        frame.contrasted = bool(before and _CONTRASTS.fullmatch(text, before.end, span.start))
        known = len(frame.mentions)
        expression = _express(text, span, found, reading, frame, article, grammar)
        before = span if len(frame.mentions) > known else None
        expressions.append(expression)
        if expression.value is None:
            notes.append(Note(article, span, expression.text, expression.explanation))
    return Tagged(tuple(expressions), tuple(sorted(notes, key=lambda note: note.span)))


_BOUND = len("before ")
_BOUNDS = re.compile(r"\b(?:by|until|till|before)\s\Z", re.IGNORECASE)
"""What makes "that time" the day that the paragraph last named: "signed by 21 June. If not, by that time"."""

_SOON = re.compile(r"[^.!?;\n]{0,60}")
"""What may stand between a date and the year that its sentence goes on to give it."""

_JOINS = re.compile(r"\s*(?:,|\b(?:and|or|to|through)\b|[-–—])\s*(?:the\s+)?")
"""What stands between dates that share their year."""


_LEADS_ON = re.compile(
    r"\s*+(?:,?\s*+\b(?:and again|and (?:in)?to|and|or|to|through)\b|[,–-])\s*+(?:on\s++|in\s++)?"
    r"|[^.!?;\n]{1,80}\b(?:until|till|through)\s+"
)
"""What may stand between a weekday and a later one: nothing but a joint, or what goes on till the second."""


_CONTRASTS = re.compile(r"[^.!?;\n]{1,90}\bbut\s+(?:then\s+)?(?:in|on|by)\s+(?:early\s+|late\s+)?")
"""What stands between a year told in passing and what came of it lately: "dropped the case, but in May"."""


_FORETELLS = re.compile(r"[^.!?;\n]{0,90}\bwould\b[^.!?;\n]{0,60}")
"""What stands between a time and what, told then, would come later."""


def _said_next(text: str, span: Span, after: tuple[Found, Span, Reading], standing: Standing) -> Mention | None:
    _, there, reading = after
    whole = reading.of if isinstance(reading, Edge) else reading
    if not isinstance(whole, Calendar) or whole.year is None or not _SOON.fullmatch(text, span.end, there.start):
        return None
    dated = resolve(reading, lambda _: NOTHING)
    return Mention(dated.place, there.of(text), standing, aside=False, passing=False) if dated else None


def _is_of_a_story(reading: Reading) -> bool:
    """ "former", "at that time": a time only to one who tells a story."""
    return isinstance(reading, Vague) and reading.origin is Origin.TEXT


def _as_written(reading: Reading, words: str) -> Reading:
    """The reading with its words as the text has them, for the explanation."""
    return replace(reading, words=words) if reading.words != words and reading.words == words.lower() else reading


def _is_blank_line(space: str) -> bool:
    return space.count("\n") > 1


def _express(
    text: str, span: Span, found: Found, reading: Reading, frame: Frame, article: str, grammar: Grammatical
) -> TemporalExpression:
    words = span.of(text)
    dated, anchored = _date(reading, frame, Said(text, span, grammar))
    place = dated.place if dated else None
    value, type, mod = value_of(reading, place), type_of(reading, place), mod_of(reading, place)
    when, choice = (place.range if place else None), (dated.choice if dated else NOTHING)
    if isinstance(reading, Vague | Amount):
        when, choice = _stretch(reading, frame, Said(text, span, grammar))
    passing = place is not None and (
        grammar.passing(span)
        or grammar.now(span)
        or _is_seen_from_afar(text, span, reading)
        or (frame.tells_here() and grammar.had(span))
    )
    if when and mod == "APPROX":
        when = _roughly(when)
    frame.remember(
        reading,
        place,
        words,
        aside=is_aside(text, span, reading),
        passing=passing,
        carried=choice.kind is Anchor.REFERENCE,
        titled=frame.here.heading and frame.here.titled and grammar.titles(span),
    )
    derivation = Derivation(
        rule=found.rule.name,
        parts=found.parts,
        anchor=choice.kind,
        anchor_text=choice.text,
        anchor_range=choice.place.range if choice.place else None,
        steps=dated.steps if dated else (),
    )
    return TemporalExpression(
        article, span, words, type, value, derivation, mod, range=when,
        quant=reading.quant if isinstance(reading, Repeat) else None,
        freq=reading.freq if isinstance(reading, Repeat) else None,
        explanation=explain(derivation, type, value, anchored=anchored),
    )  # fmt: skip


_LOOKS_BACK = re.compile(r"[^.!?;\n]{0,90}\b(?:that|how|whether|why)\b[^.!?;\n]{0,90}\bhad\b")


def _is_seen_from_afar(text: str, span: Span, reading: Reading) -> bool:
    """A year in which it was found out what had been ("In 1998 an archive showed that they had"): the story stays."""
    alone = isinstance(reading, Calendar) and reading.year is not None and not (reading.month or reading.season)
    return alone and bool(_LOOKS_BACK.match(text, span.end))


def _roughly(when: DateRange) -> DateRange:
    """About that time: both ends are approximate."""
    rough = Qualifier.APPROXIMATE
    return replace(when, begin_qualifier=rough if when.begin else None, end_qualifier=rough if when.end else None)


def _date(reading: Reading, frame: Frame, said: Said) -> tuple[Dated | None, bool]:
    """Where the reading lies, and whether every anchor it needs was there."""
    if isinstance(reading, Vague | Amount | Repeat):
        return None, True
    chosen: list[Choice] = []

    def choosing(leaf: Reading) -> Choice:
        chosen.append(choose(leaf, frame, said))
        return chosen[-1]

    return resolve(reading, choosing), all(choice.place for choice in chosen)


_VAGUE_REACH = 3
"""Units that "recent months" may reach back: several is at least three."""


def _stretch(reading: Vague | Amount, frame: Frame, said: Said) -> tuple[DateRange | None, Choice]:
    """The days that a vague reference or "the past two months" may cover."""
    if isinstance(reading, Vague):
        amount, side = reading.reach, -1 if reading.ref == "PAST_REF" else 1
    else:
        amount, side = reading, reading.lies or 0
    if amount is None or not side:
        return None, NOTHING
    told = amount.origin is Origin.TEXT or (side > 0 and isinstance(reading, Amount) and said.tense() == "past")
    choice = frame.line() if told else frame.publication()
    if choice is None or choice.day is None or amount.unit in ("second", "minute", "hour"):
        return None, NOTHING
    count = _VAGUE_REACH if amount.count.value is None else round(amount.count.value)
    other = shifted(choice.day, amount.unit, count * side)
    if other is None:
        return None, NOTHING
    granularity = Granularity.VAGUE if amount.count.value is None else Granularity.DAY
    begin, end = sorted((choice.day, other))
    return DateRange(begin, end, granularity), choice
