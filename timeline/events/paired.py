"""Two times that stand side by side in; the one mark that both make out: a stretch, a part, or one of two days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from timeline.catalogue import worded
from timeline.events.event_words import event_words
from timeline.events.marks import Mark, words_before
from timeline.events.yardsticks import Measure, is_bracketed
from timeline.language import Doc, Token, parse
from timeline.language.tongue import tongue
from timeline.language.word import is_topmost
from timeline.model import (
    Anchor,
    DateRange,
    Granularity,
    Relation,
    Span,
    TemporalExpression,
    TimexType,
    days_on,
)
from timeline.model.partial import narrowed

_NEAR = 60
_ROUGH = 20


def pair(doc: Doc, first: TemporalExpression, second: TemporalExpression) -> Mark | None:
    """The one mark that two times side by side make; None where each stands for itself."""
    ways = (_placed, _ended, _composed)
    return next(filter(None, (way(doc, first, second) for way in ways)), None)


def _placed(doc: Doc, first: TemporalExpression, second: TemporalExpression) -> Mark | None:
    """ "the last three months of 2022": a length and the time that it is the beginning or the end of."""
    head = doc.head_of(first.span)
    if first.type is not TimexType.DURATION or first.derivation.anchor is not Anchor.PARENT or first.range is None:
        return None
    if head is None:
        return None
    span = Span(first.span.start, second.span.end)
    how = worded("so much of the second ({explanation})", explanation=second.explanation)
    return Mark(first, span, span.of(doc.text), how, head, Relation.DURING, first.range, first.range)


def _ended(doc: Doc, first: TemporalExpression, second: TemporalExpression) -> Mark | None:
    """ "the quarter ended April 30": the three months up to that day."""
    period = event_words().period.fullmatch(first.text)
    between = doc.text[first.span.end : second.span.start]
    end = second.range.end if second.range and second.range.is_day else None
    if period is None or period["number"] or end is None or not event_words().up_to_its_end.fullmatch(between):
        return None
    head = doc.head_of(first.span)
    begin = (
        days_on(end, -6)
        if period["unit"] == "week"
        else _months_before(end, event_words().months_of[period["unit"].lower()])
    )
    if head is None or begin is None:
        return None
    span = Span(first.span.start, second.span.end)
    whole = DateRange(begin, end, Granularity.DAY)
    how = worded("the {period} up to the second ({explanation})", period=period["unit"], explanation=second.explanation)
    return Mark(second, span, span.of(doc.text), how, head, Relation.DURING, whole, whole)


def up_to(doc: Doc, last: TemporalExpression) -> Mark | None:
    """ "The year ended Aug. 31": the same where the period is a length that stands at no known time."""
    before = doc.text[max(0, last.span.start - _NEAR) : last.span.start]
    period, end = event_words().of_a_length.search(before), last.range.end if last.range and last.range.is_day else None
    begin = _months_before(end, event_words().months_of[period["unit"].lower()]) if period and end else None
    if period is None or begin is None or end is None:
        return None
    head = doc.token_at(last.span.start - len(before) + period.start("unit"))
    if head is None:
        return None
    whole = DateRange(begin, end, Granularity.DAY)
    how = worded("the {period} up to it ({explanation})", period=period["unit"], explanation=last.explanation)
    return Mark(last, last.span, last.text, how, head, Relation.DURING, whole, whole)


def _months_before(last: date, months: int) -> date | None:
    """The first day of a stretch of whole months that ends on ``last``."""
    after = days_on(last, 1)
    year, month = divmod(after.year * 12 + after.month - 1 - months, 12)
    if year < 1:
        return None
    return date(year, month + 1, min(after.day, monthrange(year, month + 1)[1]))


def _composed(doc: Doc, first: TemporalExpression, second: TemporalExpression) -> Mark | None:
    """ "from 1895 to 1945" and "between May and July" as one mark."""
    if not _are_ends(doc, first, second):
        return None
    span = Span(first.span.start, second.span.end)
    head = _topmost(doc, first.span, span)
    if head is None or first.range is None or second.range is None:
        return None
    if is_bracketed(Measure(doc, first, head, Relation.DURING)):
        return None
    begin, end = narrowed(first).begin, narrowed(second).end
    if begin is None or end is None or begin > end:
        return None
    granularity = max(first.range.granularity, second.range.granularity, key=lambda each: each.coarseness)
    how = worded(
        "from the first ({explanation}) to the second ({explanation_2})",
        explanation=first.explanation,
        explanation_2=second.explanation,
    )
    whole = DateRange(begin, end, granularity, first.range.begin_qualifier, second.range.end_qualifier)
    return Mark(first, span, span.of(doc.text), how, head, Relation.DURING, whole, whole, last=second.range)


def _are_ends(doc: Doc, first: TemporalExpression, second: TemporalExpression) -> bool:
    """Whether two times are the ends of one stretch, by the words before and between them; not "in 2016 until 2036"."""
    between = doc.text[first.span.end : second.span.start]
    before = words_before(doc, Span(_past_what_is_rough(doc.text, first.span.start), first.span.end))
    opened = bool(before) and before[-1] in tongue().from_or_between
    goes_to = not opened or before[-1] in tongue().origin
    if not (event_words().from_to.fullmatch(between) if goes_to else event_words().between_and.fullmatch(between)):
        return False
    named = between.strip().isalpha()
    until = named and bool(before) and before[-1] in tongue().placing and between.strip() not in tongue().from_or_to
    return not until and (opened or not named or _are_bare_ends(doc, first, second))


def _past_what_is_rough(text: str, start: int) -> int:
    """Where what makes a time a rough one begins, else its start: "between [on or about] 3 May"."""
    rough = event_words().roughly_at.search(text, max(start - _ROUGH, 0), start)
    return rough.start() if rough is not None else start


def _are_bare_ends(doc: Doc, first: TemporalExpression, second: TemporalExpression) -> bool:
    """Whether they may be ends without a word that opens them: in figures, in a heading, or alone in brackets."""
    figures = second.text.isdigit() or first.text.isdigit()
    return figures or _are_a_head(doc, first.span, second.span) or _fill_a_bracket(doc.text, first.span, second.span)


def _fill_a_bracket(text: str, first: Span, second: Span) -> bool:
    """ "The battle (1 May to 3 May 1811)"."""
    return text[max(first.start - 1, 0) : first.start] == "(" and text[second.end : second.end + 1] == ")"


def _are_a_head(doc: Doc, first: Span, second: Span) -> bool:
    """ "July to November – The rebels push south": both stand at the head of an entry."""
    line = doc.layout.line_at(first.start)
    return line is not None and line.head is not None and line.head.covers(first) and line.head.covers(second)


def _topmost(doc: Doc, first: Span, whole: Span) -> Token | None:
    """The head of the first of two times; the second's where the parser hung the first on it ("from 1 to 5 August")."""
    head = doc.head_of(first)
    while head is not None and not is_topmost(head) and not parse.is_adposition(head.head):
        if not whole.start <= head.head.idx < whole.end:
            break
        head = head.head
    return head
