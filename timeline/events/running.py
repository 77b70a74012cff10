"""The entries of a running report, each under its hour, in; the day they were written on, as theirs, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.catalogue import worded
from timeline.events.candidate import Candidate
from timeline.events.dated import Dated, Dates
from timeline.events.lexicon import is_one_of
from timeline.events.modality import modality
from timeline.language import Doc, Tense, Token, parse, tense
from timeline.language.tongue import tongue
from timeline.language.word import first_of_row, is_spelled
from timeline.layout import Kind, Line
from timeline.model import Certainty, Modality, Relation, Span, TemporalExpression

_HOUR = re.compile(r"\d{1,2}[:.]\d\d\b")
_ENTRIES = 2
"""Hours at the head of lines that make a running report: one alone may be anything."""
_TITLES = frozenset({Kind.HEADING, Kind.DATELINE, Kind.HEADLINE})


def fill_running(
    doc: Doc, candidates: list[Candidate], expressions: Iterable[TemporalExpression], dates: Dates
) -> Iterator[tuple[int, Dated]]:
    """Dates of what is told under an hour of its own, up to where its paragraph states another time."""
    hours = list(_hours(doc, expressions))
    if len({span for span, _ in hours}) < _ENTRIES:
        return
    for paragraph, hour in hours:
        within = [each for each in candidates if paragraph.covers(each.sentence)]
        others = (each.sentence for each in within if each.token.i in dates and dates[each.token.i].range != hour.range)
        left = min((sentence.start for sentence in others), default=paragraph.end)
        undated = (each.token for each in within if each.token.i not in dates and each.sentence.start < left)
        yield from _told_under(hour, undated)


def _told_under(hour: TemporalExpression, tokens: Iterable[Token]) -> Iterator[tuple[int, Dated]]:
    if hour.range is None:
        return
    why = worded("Told under “{text}”: {explanation}", text=hour.text, explanation=hour.explanation)
    for verb in filter(_is_told, tokens):
        yield verb.i, Dated(hour.range, Certainty.INFERRED, Relation.ON, hour, why)


def _hours(doc: Doc, expressions: Iterable[TemporalExpression]) -> Iterator[tuple[Span, TemporalExpression]]:
    """Each paragraph under an hour that heads it or opens its heading, with that hour."""
    starts = {each.span.start: each for each in expressions if each.range is not None and each.range.is_day}
    hour: TemporalExpression | None = None
    for line in doc.layout.lines:
        if line.kind in _TITLES:
            hour = starts.get(line.words.start) if _opens_with_hour(doc, line) else None
        elif hour is not None and line.kind is Kind.PROSE and line.words.start < line.words.end:
            yield line.span, hour


def _opens_with_hour(doc: Doc, line: Line) -> bool:
    return _HOUR.match(doc.text, line.words.start) is not None


def _is_told(verb: Token) -> bool:
    """Whether a main clause tells what was done or has been; what only goes on, or is said, is of no hour.

    Where an entry is told in the present, what it reports is told before who says so: "trucks enter Gaza, Cairo says".
    """
    if not parse.is_full_verb(verb) or modality(verb) is not Modality.ACTUAL:
        return False
    if is_one_of(verb, "states") or any(_is_had(word) for word in verb.children):
        return False
    top = first_of_row(verb, parse.is_full_verb)
    if tense(verb) is Tense.PAST:
        return parse.is_root(top)
    return _is_told_as_of_now(verb, top)


def _is_told_as_of_now(verb: Token, top: Token) -> bool:
    """ "Trucks [enter] Gaza, Cairo says": in the present, and said by none or by who is named behind it."""
    said = parse.is_complement(top) and parse.is_root(top.head) and top.i < top.head.i
    told = tense(verb) is Tense.PRESENT and not parse.is_ing_form(verb) and not is_one_of(verb, "reporting")
    return told and (parse.is_root(top) or said)


def _is_had(word: Token) -> bool:
    return parse.is_helper(word) and is_spelled(word, tongue().had_short)
