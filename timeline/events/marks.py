"""Temporal expressions in, the marks that can date an event out: ranges composed, yardsticks refused."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.catalogue import worded
from timeline.events.bounds import relation as lies_to
from timeline.events.dated import NEVER
from timeline.events.event_words import event_words
from timeline.events.lexicon import verbs
from timeline.events.yardsticks import Measure, is_bracketed, measured_by
from timeline.language import Doc, Token, parse
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import base, is_spelled, is_topmost, spelling
from timeline.model import (
    Anchor,
    DateRange,
    Derivation,
    Granularity,
    Note,
    Relation,
    Span,
    TemporalExpression,
    TimexType,
    days_on,
)
from timeline.model.partial import narrowed

_NEAR_PUBLICATION = timedelta(days=7)  # a place and a day further from it head a scene of the story, whose day it is
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """An expression as an event may take it: where it stands, when it is, and how the event lies to it.

    ``said`` is the range the words name, ``range`` what an event dated by them may cover; they differ where
    ``relation`` is not "on" ("after Friday" leaves its end open). ``ahead``: it was still to come at publication;
    ``last``: when a stretch ends, where both its ends are told.
    """

    expression: TemporalExpression
    span: Span
    text: str
    explanation: str
    head: Token
    relation: Relation
    said: DateRange
    range: DateRange
    ahead: bool = False
    last: DateRange | None = None

    @property
    def above(self) -> Token:
        """What the head of its words hangs on."""
        return self.head.head

    def is_before(self, word: Token) -> bool:
        """Whether it stands before the word."""
        return self.head.i < word.i

    @property
    def is_just_over(self) -> bool:
        """Whether it is a day counted from publication that was not to come then: "on Monday"."""
        return self.said.is_day and not self.ahead and self.expression.derivation.anchor is Anchor.PUBLICATION

    def is_behind(self, word: Token) -> bool:
        """Whether it stands behind the word."""
        return self.head.i > word.i


def find_marks(doc: Doc, expressions: tuple[TemporalExpression, ...]) -> list[Mark]:
    """The expressions that have a place in time and may date something, in order of text."""
    usable = [each for each in expressions if _is_usable(each) and not _is_dateline(doc, each)]
    usable.sort(key=lambda each: each.span)
    marks: list[Mark] = []
    at = 0
    while at < len(usable):
        pair = _pair(doc, usable[at], usable[at + 1]) if at + 1 < len(usable) else None
        mark = pair or _up_to(doc, usable[at]) or _mark(doc, usable[at])
        at += 2 if pair else 1
        if mark:
            marks.append(mark)
    return marks


def unused(doc: Doc, expressions: tuple[TemporalExpression, ...]) -> Iterator[tuple[TemporalExpression, str]]:
    """The expressions that date nothing because they measure, name or compare, each with the reason."""
    for each in expressions:
        head = doc.head_of(each.span) if each.range is not None else None
        if head is not None:
            row = measured_by(Measure(doc, each, head, relation_of(doc, each, head)))
            if row is not None:
                yield each, row.name


def find_timeless(doc: Doc, expressions: tuple[TemporalExpression, ...], notes: Iterable[Note]) -> list[Mark]:
    """The words that put something at no day that is known: "in 146 BC", "on 31 February", "two days later"."""
    placeless = [
        each for each in expressions if each.type is TimexType.DATE and (_is_before_christ(each) or each.value is None)
    ]
    impossible = [
        TemporalExpression(
            each.article, each.span, each.text, TimexType.DATE, None, Derivation(""), explanation=each.reason
        )
        for each in notes
        if all(each.span != known.span for known in expressions)
    ]
    found = ((each, doc.head_of(each.span)) for each in (*placeless, *impossible) if not _is_dateline(doc, each))
    return [
        Mark(each, each.span, each.text, each.explanation, head, Relation.ON, NEVER, NEVER)
        for each, head in found
        if head is not None
    ]


def _is_before_christ(expression: TemporalExpression) -> bool:
    return expression.range is None and (expression.value or "").startswith("BC")


def _is_usable(expression: TemporalExpression) -> bool:
    if expression.range is None:
        return False
    if expression.type is TimexType.SET:
        return False
    placed = (Anchor.PARENT, Anchor.REFERENCE)
    if expression.type is not TimexType.DURATION or expression.derivation.anchor in placed:
        return True
    return event_words().deictic.search(expression.text) is not None


def _is_dateline(doc: Doc, expression: TemporalExpression) -> bool:
    """Whether the expression only says when the article was written or came out."""
    published, day = doc.article.published_span, doc.article.published
    of_the_page = published is not None and published.overlaps(expression.span)
    if of_the_page or doc.layout.is_in_label(expression.span.start):
        return True
    if not doc.layout.tells(expression.span.start) and not doc.layout.is_in_dateline(expression.span.start):
        return True
    begin = expression.range.begin if expression.range else None
    near = day is None or begin is None or abs(day - begin) <= _NEAR_PUBLICATION
    return near and doc.layout.is_in_dateline(expression.span.start)


def _pair(doc: Doc, first: TemporalExpression, second: TemporalExpression) -> Mark | None:
    return _placed(doc, first, second) or _ended(doc, first, second) or _composed(doc, first, second)


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


def _up_to(doc: Doc, last: TemporalExpression) -> Mark | None:
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
    before = _words_before(doc, first.span)
    opened = bool(before) and before[-1] in tongue().from_or_between
    goes_to = not opened or before[-1] in tongue().origin
    if not (event_words().from_to.fullmatch(between) if goes_to else event_words().between_and.fullmatch(between)):
        return False
    named = between.strip().isalpha()
    until = named and bool(before) and before[-1] in tongue().placing and between.strip() not in tongue().from_or_to
    return not until and (opened or not named or _are_bare_ends(doc, first, second))


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


def _mark(doc: Doc, expression: TemporalExpression) -> Mark | None:
    head = doc.head_of(expression.span)
    if head is None or expression.range is None:
        return None
    relation = relation_of(doc, expression, head)
    if measured_by(Measure(doc, expression, head, relation)) is not None:
        return None
    span, said, published = expression.span, expression.range, doc.article.published
    lies = Relation.SINCE if _goes_on_from(doc, span) else relation
    lying = related(narrowed(expression) if lies is not Relation.ON else said, lies, published)
    told = expression, span, expression.text, expression.explanation, head, relation
    return Mark(*told, said, lying, _is_ahead(said, published))


def _is_ahead(said: DateRange, published: date | None) -> bool:
    return published is not None and said.begin is not None and said.begin > published


def _goes_on_from(doc: Doc, span: Span) -> bool:
    """ "From early 2020 on", "from May onwards": nothing is said of an end."""
    before = _words_before(doc, span)
    opened = bool(before) and before[-1] in tongue().origin
    return opened and event_words().onwards.match(doc.text, span.end) is not None


def related(said: DateRange, relation: Relation, published: date | None) -> DateRange:
    """The days an event may lie on that stands in ``relation`` to a named range.

    What came after something in the past came, at the latest, on the day it was published.
    """
    lies = _LYING.get(relation)
    return (lies(said, published) if lies is not None else None) or said


def _since(said: DateRange, _: date | None) -> DateRange | None:
    return DateRange(said.begin, None, said.granularity, said.begin_qualifier) if said.begin and said.end else None


def _until(said: DateRange, _: date | None) -> DateRange | None:
    return DateRange(None, said.end, said.granularity, None, said.end_qualifier) if said.begin and said.end else None


def _before(said: DateRange, _: date | None) -> DateRange | None:
    if not said.begin or said.begin <= date.min:
        return None
    return DateRange(None, days_on(said.begin, -1), said.granularity)


def _after(said: DateRange, published: date | None) -> DateRange | None:
    if not said.end or said.end >= date.max:
        return None
    later = days_on(said.end, 1)
    return DateRange(later, published if published and published >= later else None, Granularity.VAGUE)


_LYING: dict[Relation, Callable[[DateRange, date | None], DateRange | None]] = {
    Relation.SINCE: _since,
    Relation.UNTIL: _until,
    Relation.BY: _until,
    Relation.BEFORE: _before,
    Relation.AFTER: _after,
}
"""Where an event lies that is no further told than by its relation; None of what has no day to count from."""


_ATTRIBUTES = frozenset({Dep.OWNER, Dep.COMPOUND, Dep.NOUN_MODIFIER, Dep.ADJECTIVE, Dep.COUNT})


def _is_attribute(head: Token) -> bool:
    """Whether an expression only describes the noun after it: in "after Friday's vote" it is the vote that is past."""
    noun = head.head
    if parse.dep(head) not in _ATTRIBUTES or noun.i < head.i or not parse.is_noun(noun):
        return False
    return parse.is_owner(head) or parse.is_of_preposition(noun)


def _is_arranged_for(head: Token) -> bool:
    """ "scheduled for May": the time that something is planned for, not one that it is meant to serve."""
    preposition = head.head
    if not parse.is_of_preposition(head) or not is_spelled(preposition, tongue().benefit):
        return False
    holder = preposition.head
    return any(base(word) in verbs("arranging") for word in (holder, holder.head))


def relation_of(doc: Doc, expression: TemporalExpression, head: Token) -> Relation:
    """How an event that an expression dates lies to it, by the words before it and those it begins with.

    What was so "by noon" was so on that day.
    """
    if expression.type is TimexType.TIME and event_words().hour.match(expression.text):
        return Relation.ON
    if (first := next(iter(expression.text.split()), "").lower()) in tongue().bounds_of_time:
        return Relation.ON if _is_open_ended(expression) else lies_to(f"{first} ")
    if _is_attribute(head) or _is_arranged_for(head):
        return Relation.ON
    before = doc.text[max(0, expression.span.start - _NEAR) : expression.span.start]
    if _is_a_day(expression) and event_words().through.search(before):
        return Relation.AS_OF
    if (link := _described_behind(doc, expression, head)) is not None:
        return lies_to(f"{spelling(link)} ")
    return lies_to(before)


def _is_a_day(expression: TemporalExpression) -> bool:
    return expression.range is not None and expression.range.is_day


def _is_open_ended(expression: TemporalExpression) -> bool:
    range = expression.range
    return range is not None and (range.begin is None or range.end is None)


def _described_behind(doc: Doc, expression: TemporalExpression, head: Token) -> Token | None:
    """The preposition before a time that words describe: "after a flat second quarter", "since a bloody May"."""
    link = head.head
    if not parse.is_of_preposition(head) or link.i > head.i or not is_spelled(link, tongue().edges):
        return None
    between = doc.tokens_in(Span(link.idx + len(link), expression.span.start))
    described = [word for word in between if word.head.i == head.i and parse.is_adjectival(word)]
    others = [word for word in between if not parse.is_determiner(word) and not parse.is_adverb(word)]
    return link if described and len(others) == len(described) else None


def _words_before(doc: Doc, span: Span) -> list[str]:
    return re.findall(r"[A-Za-z]+|[^\sA-Za-z]", doc.text[max(0, span.start - 40) : span.start].lower())
