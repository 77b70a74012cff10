"""The expressions of an article in; those that may date something, each with how it does, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from timeline.catalogue import worded
from timeline.events.bounds import relation as lies_to
from timeline.events.dated import NEVER
from timeline.events.event_words import event_words
from timeline.events.lexicon import verbs
from timeline.events.marks import Mark, related, words_before
from timeline.events.paired import pair, up_to
from timeline.events.yardsticks import Measure, measured_by
from timeline.language import Doc, Token, parse
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import base, is_spelled, spelling
from timeline.model import (
    Anchor,
    DateRange,
    Derivation,
    Note,
    Relation,
    Span,
    TemporalExpression,
    TimexType,
)
from timeline.model.partial import narrowed, so_far

_NEAR_PUBLICATION = timedelta(days=7)  # a place and a day further from it head a scene of the story, whose day it is
_NEAR = 60
_ATTRIBUTES = frozenset({Dep.OWNER, Dep.COMPOUND, Dep.NOUN_MODIFIER, Dep.ADJECTIVE, Dep.COUNT})


def find_marks(doc: Doc, expressions: tuple[TemporalExpression, ...]) -> list[Mark]:
    """The expressions that have a place in time and may date something, in order of text."""
    usable = [each for each in expressions if _is_usable(each) and not _is_dateline(doc, each)]
    usable.sort(key=lambda each: each.span)
    marks: list[Mark] = []
    at = 0
    while at < len(usable):
        two = pair(doc, usable[at], usable[at + 1]) if at + 1 < len(usable) else None
        two = two or (_either(doc, usable[at], usable[at + 1]) if at + 1 < len(usable) else None)
        mark = two or up_to(doc, usable[at]) or _mark(doc, usable[at])
        at += 2 if two else 1
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


def _mark(doc: Doc, expression: TemporalExpression) -> Mark | None:
    head = doc.head_of(expression.span)
    if head is None or expression.range is None:
        return None
    relation = relation_of(doc, expression, head)
    if measured_by(Measure(doc, expression, head, relation)) is not None:
        return None
    span, said, published = expression.span, expression.range, doc.article.published
    lies = Relation.SINCE if _goes_on_from(doc, span) else relation
    lying = related(narrowed(expression) if lies is not Relation.ON else so_far(expression, published), lies, published)
    told = expression, span, expression.text, expression.explanation, head, relation
    return Mark(*told, said, lying, _is_ahead(said, published))


def _either(doc: Doc, first: TemporalExpression, second: TemporalExpression) -> Mark | None:
    """ "In 1911 or 1912", "in May or early June": at one of the two, so somewhere from the one to the other."""
    if not event_words().or_at.fullmatch(doc.text[first.span.end : second.span.start]):
        return None
    one, other = _mark(doc, first), _mark(doc, second)
    if one is None or other is None or not one.relation is other.relation is Relation.ON:
        return None
    begin, end = narrowed(first).begin, narrowed(second).end
    if one.said.granularity is not other.said.granularity or begin is None or end is None or begin > end:
        return None
    whole = DateRange(begin, end, one.said.granularity, one.said.begin_qualifier, other.said.end_qualifier)
    how = worded(
        "the first ({explanation}) or the second ({explanation_2})",
        explanation=first.explanation,
        explanation_2=second.explanation,
    )
    span = Span(first.span.start, second.span.end)
    return replace(one, span=span, text=span.of(doc.text), explanation=how, said=whole, range=whole, ahead=other.ahead)


def _is_ahead(said: DateRange, published: date | None) -> bool:
    return published is not None and said.begin is not None and said.begin > published


def _goes_on_from(doc: Doc, span: Span) -> bool:
    """ "From early 2020 on", "from May onwards": nothing is said of an end."""
    before = words_before(doc, span)
    opened = bool(before) and before[-1] in tongue().origin
    return opened and event_words().onwards.match(doc.text, span.end) is not None


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
