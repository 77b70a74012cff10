"""An expression and the time that a person gives it, in; the same and all that was counted from it, moved, out.

Each is read again as the grammar reads it and resolved from where its anchor now lies. That is believed only where the
same reading, resolved from where the anchor lay, gives the date that it had: what does not is left where it is. Of
several ways to count that give it, one that leaves on this side of publication what lay there goes first; where none
does, a date that is lent its year is the last of its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from timeline.dates.language import language_of
from timeline.dates.normalise import value_of
from timeline.dates.place import TimePlace, holding
from timeline.dates.reading import Amount, Reading, Repeat, Vague
from timeline.dates.resolve import Choice, Placed, Pointing, resolve
from timeline.dates.units import Unit
from timeline.model import Anchor, DateRange, Derivation, Granularity, TemporalExpression, to_edtf
from timeline.model.anchors import followers
from timeline.model.correction import Moved, date_by_hand
from timeline.model.moving import comes_after, shifted
from timeline.wording.derivations import explain

BY_HAND = Derivation("by hand")
"""Of a time that a person gave: it is counted from nothing."""
_WAYS = (
    *(Pointing.STORY, Pointing.NEXT, Pointing.NEAREST, Pointing.CLOSE, Pointing.PAST),
    *(Pointing.RECENT, Pointing.FUTURE, Pointing.SINCE, Pointing.LAST),
)
"""The ways a bare date may point, those of a story first."""
_UNITS = {
    Granularity.DAY: Unit.DAY,
    Granularity.WEEK: Unit.WEEK,
    Granularity.MONTH: Unit.MONTH,
    Granularity.SEASON: Unit.SEASON,
    Granularity.QUARTER: Unit.QUARTER,
    Granularity.HALF: Unit.HALF,
    Granularity.YEAR: Unit.YEAR,
    Granularity.DECADE: Unit.DECADE,
    Granularity.CENTURY: Unit.CENTURY,
}


def carry(
    expression: TemporalExpression,
    when: DateRange | None,
    words: str,
    others: Sequence[TemporalExpression],
    published: date | None = None,
) -> tuple[Moved, ...]:
    """The expression at its new time first, then what moves along, each before what is counted from it.

    ``published`` is the day of publication, None where it is not known.
    """
    value = _place(when).value if when else expression.value
    by_hand = date_by_hand(words, when)
    first = replace(expression, range=when, value=value, mod=None, derivation=BY_HAND, explanation=by_hand)
    made = [Moved(first, expression.range)]
    known = {expression.span}
    waiting = [(expression, first)]
    while waiting:
        before, after = waiting.pop(0)
        for each in followers(before, others):
            moved = _recounted(each, after, published) if each.span not in known else None
            known.add(each.span)
            if moved is not None and moved.range != each.range:
                made.append(Moved(moved, each.range))
                waiting.append((each, moved))
    return tuple(made)


def _recounted(
    expression: TemporalExpression, anchor: TemporalExpression, published: date | None
) -> TemporalExpression | None:
    """The expression counted from where its anchor now lies; None where that cannot be made out."""
    old, new = expression.derivation.anchor_range, anchor.range
    if old is None or new is None or expression.range is None:
        return None
    derivation = replace(expression.derivation, anchor_range=new)
    for reading in _readings(expression.text):
        if isinstance(reading, Vague | Amount):
            when = shifted(expression.range, old, new)
            return replace(expression, range=when, derivation=derivation)
        ways = () if isinstance(reading, Repeat) else _WAYS
        if found := [after for way in ways if (after := _after(reading, expression, new, way))]:
            last = _resolved(reading, expression, new, Pointing.PAST) if derivation.lends_year else None
            tried = [*found, last] if last else found
            kept = (each for each in tried if not comes_after(each.place.range, expression.range, published))
            return _told(expression, reading, next(kept, found[0]), derivation)
    return None


def _after(reading: Reading, expression: TemporalExpression, anchor: DateRange, way: Pointing) -> Placed | None:
    """The reading counted from the new anchor, in a way that gives from the old one the date that it had."""
    old, had = expression.derivation.anchor_range, expression.range
    assert old is not None
    assert had is not None
    before = _resolved(reading, expression, old, way)
    return _resolved(reading, expression, anchor, way) if before and before.place.range == _sharp(had) else None


def _readings(words: str) -> Iterator[Reading]:
    for start, end, found in language_of().grammar.read(words, lambda _: False):
        if (start, end) == (0, len(words)):
            yield replace(found.reading, words=words)


def _resolved(reading: Reading, expression: TemporalExpression, anchor: DateRange, way: Pointing) -> Placed | None:
    choice = Choice(Anchor.REFERENCE, _place(anchor), expression.derivation.anchor_text, way)
    return resolve(reading, lambda _: choice)


def _told(
    expression: TemporalExpression, reading: Reading, dated: Placed, derivation: Derivation
) -> TemporalExpression:
    derivation = replace(derivation, steps=dated.steps)
    value = value_of(reading, dated.place)
    why = explain(derivation, expression.type, value)
    return replace(expression, range=dated.place.range, value=value, derivation=derivation, explanation=why)


def _sharp(when: DateRange) -> DateRange:
    return replace(when, begin_qualifier=None, end_qualifier=None)


def _place(when: DateRange) -> TimePlace:
    """The unit of the calendar that a date is, else the stretch from one end to the other."""
    unit = _UNITS.get(when.granularity, Unit.VAGUE)
    held = holding(when.begin, unit) if when.begin and unit != Unit.VAGUE else None
    if held and (held.begin, held.end) == (when.begin, when.end):
        return held
    return TimePlace(to_edtf(when), unit, when.begin, when.end)
