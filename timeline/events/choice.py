"""The expressions that may date one word in; the date of the best of them out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.catalogue import worded
from timeline.events.bounds import THEN, WITHIN
from timeline.events.dated import Dated
from timeline.events.event_words import event_words
from timeline.events.hours import is_hour
from timeline.events.lexicon import is_one_of
from timeline.events.marks import Mark
from timeline.language import Doc, Token, parse
from timeline.model import Certainty, DateRange, Relation, TimexType, VagueTime

_YEAR = re.compile(r"\b\d{4}\b")
_OPEN = 1_000_000
_NEAR = 24
"""Characters before a time in which it is called the last of several."""


@dataclass(frozen=True, slots=True)
class Rival:
    """An expression that dates a word, and what is to be said of why."""

    mark: Mark
    token: Token
    note: str


def best(doc: Doc, rivals: list[Rival]) -> Dated | None:
    """The date of the best of the expressions on one word, with those of the same kind that are joined to it.

    None where all they say is up to when something was counted, unless that is when the count was reported.
    """
    if all(rival.mark.relation is Relation.AS_OF and is_one_of(rival.token, "reporting") for rival in rivals):
        told = [replace(rival.mark, relation=Relation.ON, range=rival.mark.said) for rival in rivals]
        rivals = [replace(rival, mark=mark) for rival, mark in zip(rivals, told, strict=True)]
    counted = [rival.mark.said for rival in rivals if rival.mark.relation is Relation.AS_OF]
    said = [rival for rival in rivals if rival.mark.relation is not Relation.AS_OF]
    dated = _best_said(doc, said) if said else None
    return replace(dated, range=_as_counted(dated.range, counted)) if dated and counted else dated


def _as_counted(range: DateRange, counted: list[DateRange]) -> DateRange:
    """Up to the day of the count: "as of 9 May, 27 raids were counted this year"."""
    begin, end = range.begin, range.end
    ends = [said.end for said in counted if said.end and begin and end and begin < said.end < end]
    return replace(range, end=min(ends)) if ends else range


def _best_said(doc: Doc, rivals: list[Rival]) -> Dated:
    ranked = sorted(_but_hours(_but_said_again(doc, rivals)), key=_rank)
    firmer = (other for other in ranked[1:] if _is_firmer(doc, other.mark, ranked[0].mark))
    in_front = parse.is_verb(ranked[0].token) and ranked[0].mark.is_before(ranked[0].token)
    chosen = next((other for other in firmer if not (in_front and is_of_an_occasion(other.mark))), ranked[0])
    mark, first = chosen.mark, stated(chosen.mark, chosen.note)
    joined = _row_of(doc, mark, [other.mark for other in ranked])
    if not joined or mark.relation not in THEN:
        return first
    whole = _adjoining([mark, *joined])
    if whole is not None:
        return replace(first, range=whole)
    return replace(first, others=tuple(stated(other) for other in joined))


def _but_said_again(doc: Doc, rivals: list[Rival]) -> list[Rival]:
    """The rivals without those counted off that the calendar says again: "eleven months later, in May 2021"."""
    stated = [each.mark.span.start for each in rivals if not _is_counted(each.mark)]

    def is_said_again(mark: Mark) -> bool:
        gaps = (doc.text[mark.span.end : start] for start in stated if start > mark.span.end)
        return _is_counted(mark) and any(map(event_words().said_again.fullmatch, gaps))

    return [each for each in rivals if not is_said_again(each.mark)]


def _but_hours(rivals: list[Rival]) -> list[Rival]:
    """The rivals without an hour of no day of its own, where another names the day: "at noon two days later"."""
    days = [
        each
        for each in rivals
        if each.mark.relation is Relation.ON and each.mark.said.is_day and not is_hour(each.mark)
    ]
    return [each for each in rivals if not is_hour(each.mark)] if days else rivals


def _rank(rival: Rival) -> tuple[bool, int, int]:
    mark = rival.mark
    return (
        mark.relation not in WITHIN,
        _width(mark),
        abs(rival.token.i - mark.head.i),
    )


def _is_firmer(doc: Doc, other: Mark, mark: Mark) -> bool:
    """Whether a coarser expression is to be believed: one that names a year, where the finer lies outside it.

    But not where that is the last of several times: "was ill after 1997, most recently in October".
    """
    if event_words().most_recently.search(doc.text, max(0, mark.span.start - _NEAR), mark.span.start):
        return False
    named = bool(_YEAR.search(other.text)) and not any(letter.isdigit() for letter in mark.text)
    named = named and not _is_counted(mark)
    return named and other.relation in WITHIN and not other.said.covers(mark.said)


def is_of_an_occasion(mark: Mark) -> bool:
    """ "In June it printed a picture of him at a party in 2001": the year says which of its like the noun means."""
    noun = mark.above.head if parse.is_preposition(mark.above) else mark.above
    return noun.i < mark.head.i and parse.is_common_noun(noun) and parse.is_of_preposition(noun)


def is_of_an_occasion_beyond(mark: Mark, others: list[Mark]) -> bool:
    """Whether it says which of its like a noun means, and lies outside of all the others."""
    return is_of_an_occasion(mark) and not any(other.said.covers(mark.said) for other in others)


def _row_of(doc: Doc, mark: Mark, others: list[Mark]) -> list[Mark]:
    """The other times of the row that a time stands in, each joined to one before ("in May, June and July")."""
    row, left = [mark], [*others]
    while found := [other for other in left if any(_is_joined(doc, each, other) for each in row)]:
        row += found
        left = [other for other in left if all(other is not each for each in row)]
    return [each for each in row[1:] if each is not mark]


def _is_joined(doc: Doc, mark: Mark, other: Mark) -> bool:
    """Whether two expressions stand in a row ("in 1998, 2002 and 2006")."""
    if other is mark or other.relation is not mark.relation or mark.relation not in THEN:
        return False
    first, last = sorted((mark.span, other.span))
    between = doc.text[first.end : last.start]
    apart = other.said.granularity is mark.said.granularity or _are_two(mark.said, other.said, between)
    return apart and event_words().row_of_times.fullmatch(between) is not None


def _is_counted(mark: Mark) -> bool:
    """ "[Ten months later], in May 2021": counted off from another time, which the calendar only says again."""
    return event_words().counted.search(mark.text) is not None


def _are_two(one: DateRange, other: DateRange, between: str) -> bool:
    """ "In 2018 and again in November 2023": times of two kinds, of which neither lies in the other."""
    first, last = sorted((one, other), key=DateRange.sort_key)
    return (
        event_words().again.search(between) is not None
        and first.end is not None
        and last.begin is not None
        and first.end < last.begin
    )


def _adjoining(row: list[Mark]) -> DateRange | None:
    """One range where the times follow each other without a gap ("on Monday and Tuesday")."""
    ranges = sorted((mark.said for mark in row), key=DateRange.sort_key)
    for one, following in pairwise(ranges):
        if one.end is None or following.begin is None or (following.begin - one.end).days > 1:
            return None
    return replace(ranges[0], end=ranges[-1].end)


def _width(mark: Mark) -> int:
    begin, end = mark.said.begin, mark.said.end
    return (end - begin).days if begin and end else _OPEN


def stated(mark: Mark, note: str = "") -> Dated:
    """The date a mark gives an event of its own clause; no more than inferred where that says only since which year."""
    lead = note or worded("Its own clause says “{text}”", text=mark.text)
    how = f": {mark.explanation}" if mark.explanation else ""
    certainty = Certainty.INFERRED if _is_only_lately(mark) else Certainty.EXPLICIT
    return Dated(mark.range, certainty, mark.relation, mark.expression, f"{lead}{how}")


def _is_only_lately(mark: Mark) -> bool:
    """ "In the past forty years", "in recent years": some time, or all the time, up to the day on which it is told."""
    said = mark.expression
    loose = said is not None and (said.type is TimexType.DURATION or said.value == VagueTime.PAST)
    return loose and mark.relation in THEN and _YEARLONG < _width(mark) < _OPEN


_YEARLONG = 365
