"""Dated candidates in; what is counted from them in the same sentence out ("two days after the envoys had signed")."""

from __future__ import annotations

import calendar
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from timeline.catalogue import worded
from timeline.events.bounds import THEN
from timeline.events.candidate import Candidate, names_happening
from timeline.events.dated import Dated, Dates, going_on
from timeline.events.event_words import event_words
from timeline.events.lexicon import noun_kind
from timeline.events.modality import modality
from timeline.language import Doc, Token, parse, superordinate
from timeline.language.labels import Tag
from timeline.language.side_clauses import is_pluperfect
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_spelled, right_before, spelling
from timeline.model import (
    Certainty,
    DateRange,
    Granularity,
    Modality,
    Qualifier,
    Relation,
    TemporalExpression,
    TimexType,
)

_AMOUNT = re.compile(r"P(\d+)(DE|[DWMY])")
_UNITS = {"D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}
_DECADE = 10
_MONTHS = {"M": 1, "Y": 12}


def count_off(
    doc: Doc, candidates: list[Candidate], expressions: tuple[TemporalExpression, ...], dates: Dates
) -> Iterator[tuple[int, Dated]]:
    """Dates of each undated side of an "after" or "before" from the other, where the text says how far apart."""
    amounts = {each.span.end: each for each in expressions}
    known = {each.token.i for each in candidates}
    for each in candidates:
        for word in (*each.token.children, *_opening(each.token)):
            if parse.is_preposition(word):
                yield from _on_the_eve(each.token, word, dates)
                yield from _by_the_time(each.token, word, dates)
            order = event_words().orders.get(spelling(word), 0)
            if order and parse.is_opener(word):
                yield from _count(doc, each.token, _main(each.token), order, word, amounts, dates)
            elif order and parse.is_preposition(word):
                told = _told_so_far_from(each.token, known)
                for inner in word.children:
                    if _is_counted_to(inner, told, dates):
                        yield from _count(doc, inner, told, order, word, amounts, dates)


def counted_apart(
    doc: Doc, candidates: Iterable[Candidate], expressions: tuple[TemporalExpression, ...]
) -> Iterator[int]:
    """The indexes of those of which their clause says how far they lie from another thing.

    "Nearly six years after the dam burst" tells of no news, though it may open the article.
    """
    amounts = {each.span.end: each for each in expressions}
    for each in candidates:
        openers = (word for word in each.token.lefts if parse.is_opener(word))
        ordered = (word for word in openers if event_words().orders.get(spelling(word), 0))
        if any(_length_before(doc, word, amounts) is not None for word in ordered):
            yield each.token.i


def _told_so_far_from(verb: Token, known: Container[int]) -> Token:
    """ "Had agreed to fight seven months before the revolt": what had been done then, not what it was to lead to."""
    above = verb.head
    led_to = parse.is_open_complement(verb) and parse.is_base_form(verb) and above.i in known
    return above if led_to and is_pluperfect(above) else verb


def _on_the_eve(verb: Token, link: Token, dates: Dates) -> Iterator[tuple[int, Dated]]:
    """ "On the eve of the vote of 3 May he withdrew": about a day before; of a month or a year, in it."""
    known = _whose_eve(link, dates)
    given = dates[known.i] if known is not None else None
    if known is None or given is None or given.range.begin is None or not _may_be_counted(given, verb):
        return
    when = given.range
    if when.is_day:
        about = Qualifier.APPROXIMATE
        when = replace(DateRange.day(given.range.begin - timedelta(1)), begin_qualifier=about, end_qualifier=about)
    how = worded("Told as just before “{known}”; {why}", known=known.text, why=going_on(given.explanation))
    yield verb.i, Dated(when, given.certainty, Relation.ON, given.expression, how, known.i)


def _whose_eve(link: Token, dates: Dates) -> Token | None:
    """The dated happening of which a preposition says that something was on its eve."""
    eves = (word for word in link.children if is_spelled(word, event_words().eves))
    nouns = (noun for eve in eves for of in eve.children for noun in parse.below(of, parse.is_of_preposition))
    return next((noun for noun in nouns if noun.i in dates and noun_kind(noun)), None)


def _by_the_time(verb: Token, link: Token, dates: Dates) -> Iterator[tuple[int, Dated]]:
    """ "By the time troops came on 3 May the rebels had fled": by then, on whatever day."""
    if not is_spelled(link, event_words().by_then):
        return
    moments = (word for word in link.children if is_form_of(word, event_words().moments))
    known = next((each for moment in moments for each in parse.below(moment, parse.is_relative_clause)), None)
    given = dates.get(known.i) if known is not None else None
    if known is None or given is None or given.relation not in THEN or not is_pluperfect(verb):
        return
    how = worded("Told as over by “{known}”; {why}", known=known.text, why=going_on(given.explanation))
    when = DateRange(None, given.range.end, given.range.granularity, None, given.range.end_qualifier)
    yield verb.i, Dated(when, given.certainty, Relation.BY, given.expression, how, known.i)


def _opening(verb: Token) -> Iterable[Token]:
    """What opens the clause of "was to vote", which hangs on "was"."""
    be = verb.head
    return (
        be.lefts
        if parse.is_open_complement(verb) and parse.is_base_form(verb) and is_form_of(be, tongue().being)
        else ()
    )


def _is_counted_to(inner: Token, verb: Token, dates: Dates) -> bool:
    """What may stand behind "after": a happening by its noun, or what the subject had done ("after suspending it")."""
    if parse.is_clause_of_preposition(inner):
        return parse.is_ing_form(inner) and names_happening(inner)
    return (
        parse.is_of_preposition(inner)
        and bool(noun_kind(inner))
        and (inner.i in dates or _counts_to(inner, verb, dates))
    )


def _counts_to(noun: Token, verb: Token, dates: Dates) -> bool:
    """Whether a noun is of one happening, be it known to the text or not: "the invasion", "his election", "a summit".

    The day of its verb must be said, and be more than an hour.
    """
    known = dates.get(verb.i)
    expression = known.expression if known is not None and known.certainty is Certainty.EXPLICIT else None
    if not parse.is_singular(noun) or expression is None or expression.type is TimexType.TIME:
        return False
    return any(
        parse.is_owner(child)
        or (parse.is_determiner(child) and is_spelled(child, tongue().definite | tongue().indefinite))
        for child in noun.children
    )


def _main(verb: Token) -> Token | None:
    """What is told above an "after"; of how something is, who said so: "ruled that he is fit, a day after"."""
    clause = verb.head if parse.is_open_complement(verb) and is_form_of(verb.head, tongue().being) else verb
    above = superordinate(clause) or _taken_for_participle(verb)
    if above is not None and not names_happening(above) and parse.is_complement(above):
        above = above.head
    return above if above is not None and names_happening(above) else None


def _taken_for_participle(verb: Token) -> Token | None:
    """The main verb that the parser hung on its subject: "ten states entered in May, a year after the Wall fell"."""
    if not parse.is_root(verb):
        return None
    marks = [child.i for child in verb.children if parse.is_opener(child)]
    for subject in verb.children:
        if parse.is_active_subject(subject):
            finite = [each for each in subject.children if parse.is_of_noun(each) and parse.is_past(each)]
            return next((each for each in finite if marks and each.i < marks[0]), None)
    return None


def _said_how(amount: TemporalExpression | None, word: Token, known: Token, given: Dated) -> str:
    return worded(
        "“{said} {word}”: counted from “{known}”; {why}",
        said=amount.text if amount is not None else word.nbor(-1).text,
        word=word.text,
        known=known.text,
        why=going_on(given.explanation),
    )


def _count(
    doc: Doc,
    inner: Token,
    outer: Token | None,
    order: int,
    word: Token,
    amounts: dict[int, TemporalExpression],
    dates: Dates,
) -> Iterator[tuple[int, Dated]]:
    """``inner`` is what stands after "after"; ``outer`` came ``order`` times the amount later.

    ``amounts`` are all expressions by where they end.
    """
    if outer is None:
        yield from _from_the_day_right_before(doc, inner, order, word, amounts, dates)
        return
    known, unknown, sign = (inner, outer, order) if inner.i in dates else (outer, inner, -order)
    given = _given(doc, known, unknown, dates)
    if given is None:
        return
    amount = _length_before(doc, word, amounts)
    if known is outer:
        given = _named_beside(doc, amount, amounts, given) or given
    when = _when(doc, given, word, amount, sign)
    if when is None or (modality(unknown) is Modality.ACTUAL and _is_to_come(doc, when)):
        return
    how = _said_how(amount, word, known, given)
    yield unknown.i, Dated(when, given.certainty, Relation.ON, amount or given.expression, how, known.i)


def _from_the_day_right_before(
    doc: Doc, inner: Token, order: int, word: Token, amounts: dict[int, TemporalExpression], dates: Dates
) -> Iterator[tuple[int, Dated]]:
    """ "The army was silent on Thursday, two days after it toppled him": of how something is, the day said with it."""
    amount = _length_before(doc, word, amounts)
    told = _right_before(doc, amount, amounts)
    if amount is None or told is None or told.range is None or not told.range.is_day or inner.i in dates:
        return
    when = _shifted(told.range, amount, -order)
    if when is None or modality(inner) is not Modality.ACTUAL or _is_to_come(doc, when):
        return
    how = worded(
        "“{said} {word}”: counted from “{known}”; {why}",
        said=amount.text,
        word=word.text,
        known=told.text,
        why=going_on(told.explanation),
    )
    yield inner.i, Dated(when, Certainty.EXPLICIT, Relation.ON, amount, how)


def _right_before(
    doc: Doc, amount: TemporalExpression | None, ends: dict[int, TemporalExpression]
) -> TemporalExpression | None:
    """The time that ends right before a length of time, behind a comma perhaps."""
    told = ends.get(len(doc.text[: amount.span.start].rstrip(" ,"))) if amount is not None else None
    return None if told is None or told.type is TimexType.DURATION else told


def _given(doc: Doc, known: Token, unknown: Token, dates: Dates) -> Dated | None:
    """The date of what is known, where what is not may be counted from it."""
    given = dates.get(known.i) or _comes_now(doc, known)
    if given is None or unknown.i in dates:
        return None
    return given if _may_be_counted(given, unknown) else None


def _length_before(doc: Doc, word: Token, ends: dict[int, TemporalExpression]) -> TemporalExpression | None:
    """The length of time that ends right before a word: "[two days] after"."""
    amount = ends.get(len(doc.text[: word.idx].rstrip()))
    return amount if amount is not None and amount.type is TimexType.DURATION else None


def _named_beside(
    doc: Doc, amount: TemporalExpression | None, ends: dict[int, TemporalExpression], given: Dated
) -> Dated | None:
    """ "Left in May and came back in June, a month before Ito died": counted from the time that stands right before."""
    told = _right_before(doc, amount, ends)
    if told is None or told is given.expression or told.range is None:
        return None
    why = f"{worded('Its own clause says “{text}”', text=told.text)}: {told.explanation}"
    return replace(given, range=told.range, expression=told, explanation=why)


def _may_be_counted(given: Dated, unknown: Token) -> bool:
    """Whether what is known was then, and what is not known was done, or is to be."""
    return given.relation in THEN and modality(unknown) in (Modality.ACTUAL, Modality.PLANNED)


def _when(doc: Doc, given: Dated, word: Token, amount: TemporalExpression | None, sign: int) -> DateRange | None:
    """So long before or after what is known, or "right after" it where that was no single day.

    None where so long is how long something lasted.
    """
    if amount is not None and event_words().lasting.search(doc.text[: amount.span.start][-12:]):
        return None
    if amount is not None and (when := _shifted(given.range, amount, sign)) is not None:
        return when
    at_once = is_spelled(right_before(word), tongue().at_once)
    return given.range if at_once and not given.range.is_day else None


def _comes_now(doc: Doc, verb: Token) -> Dated | None:
    """ "The ban comes two days after ...": what comes, in the present, comes on the day on which it is told."""
    published = doc.article.published
    if published is None or parse.tag(verb) != Tag.PRESENT_SINGULAR or not is_form_of(verb, event_words().coming_about):
        return None
    how = worded("“{text}” speaks of the day of publication", text=verb.text)
    return Dated(DateRange.day(published), Certainty.INFERRED, Relation.ON, None, how)


def _is_to_come(doc: Doc, when: DateRange) -> bool:
    published = doc.article.published
    return published is not None and when.begin is not None and when.begin > published


def _shifted(known: DateRange, amount: TemporalExpression, sign: int) -> DateRange | None:
    """The range moved by the amount, no finer than the unit; None where the amount or the range is too loose."""
    matched = _AMOUNT.fullmatch(amount.value or "")
    if not matched or event_words().loosely.search(amount.text) or known.begin is None or known.end is None:
        return None
    size = matched[2].replace("DE", "Y")
    unit = _UNITS[size]
    if known.granularity.coarseness > unit.coarseness:
        return None
    count = sign * int(matched[1]) * (_DECADE if matched[2] == "DE" else 1)
    try:
        return _by_days(known.begin, count, unit) if size in "DW" else _by_months(known.begin, count, size)
    except (ValueError, OverflowError):
        return None


def _by_days(begin: date, count: int, unit: Granularity) -> DateRange:
    if unit is Granularity.DAY:
        return DateRange.day(begin + timedelta(days=count))
    monday = begin + timedelta(weeks=count, days=-begin.weekday())
    return DateRange(monday, monday + timedelta(days=6), unit)


def _by_months(begin: date, count: int, unit: str) -> DateRange:
    year, month = divmod(begin.year * 12 + begin.month - 1 + count * _MONTHS[unit], 12)
    if unit == "Y":
        return DateRange(date(year, 1, 1), date(year, 12, 31), Granularity.YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return DateRange(date(year, month + 1, 1), date(year, month + 1, last), Granularity.MONTH)
