"""An expression that a person gave another time, in; what rests on it, moved along and marked so, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.catalogue import worded
from timeline.model.article import Article
from timeline.model.correction import Move, Moved, beside_found
from timeline.model.event import Carried, Change, Event, Modality
from timeline.model.text import Span
from timeline.model.time import DateRange, Granularity, days_on
from timeline.model.timex import TemporalExpression

_WEEK = 7


def moved_expressions(move: Move, article: Article, expressions: Sequence[TemporalExpression]) -> dict[Span, Moved]:
    """What the move makes of the article's expressions, by where they stand now; those no longer found are left out."""
    told = [each for each in expressions if each.article == article.id]
    found: dict[Span, Moved] = {}
    for each in move.moved:
        wanted = each.expression
        same = [other for other in told if other.text == wanted.text and other.span not in found]
        if nearest := min(same, key=lambda other: abs(other.span.start - wanted.span.start), default=None):
            placed = replace(wanted, article=article.id, span=nearest.span)
            found[nearest.span] = Moved(placed, nearest.range)
    return found


def comes_after(now: DateRange | None, before: DateRange | None, published: date | None) -> bool:
    """Whether what had begun by the day of publication is counted to begin only after it."""
    if now is None or before is None or published is None:
        return False
    return bool(now.begin and now.begin > published and before.begin and before.begin <= published)


def moved_along(
    events: Sequence[Event],
    moved: Mapping[Span, Moved],
    first: TemporalExpression,
    found: Mapping[str, str],
    published: date | None = None,
) -> dict[str, Event]:
    """The events that move, by id: those dated by what moved, then those counted from them, link by link.

    ``found`` is how each was explained, by its id, before anybody gave it a date. What is told as happened and would
    be counted to lie after the day of publication has no date instead.
    """
    made: dict[str, Event] = {}
    hand = next((at for at, each in moved.items() if each.expression.derivation == first.derivation), None)
    for event in events:
        said = event.dating.expression
        if said is None or said.span not in moved:
            continue
        if said.span == hand:
            made[event.id] = _set(event, moved[said.span], found.get(event.id, ""))
        else:
            made[event.id] = _redated(event, moved[said.span], first)
    _count_on(events, made, first)
    before = {event.id: event.range for event in events}
    return {id: _told_in_time(event, before[id], published) for id, event in made.items()}


def _told_in_time(event: Event, before: DateRange | None, published: date | None) -> Event:
    """The event without the date that it was counted to, where a text cannot yet have told it as happened."""
    counted, dating = Change.MOVED in event.corrected, event.dating
    if event.modality is not Modality.ACTUAL or not counted or not comes_after(event.range, before, published):
        return event
    why = worded("no date, since it is told as past and this lies after publication: {why}", why=dating.explanation)
    carried = replace(dating.carried, before=before) if dating.carried else None
    return replace(event, range=None, dating=replace(dating, explanation=why, carried=carried))


def _set(event: Event, moved: Moved, found: str) -> Event:
    """The event whose own words a person gave another time: they do not say it, so what they say is told beside it."""
    said = moved.expression
    dating = replace(event.dating, expression=said, explanation=beside_found(said.explanation, found), carried=None)
    return replace(event, range=_beside(event, moved), dating=dating, corrected=event.corrected | {Change.DATE})


def _redated(event: Event, moved: Moved, first: TemporalExpression) -> Event:
    """The event moved along with what its words were counted from."""
    said, dating = moved.expression, event.dating
    why = _explained(dating.explanation, dating.expression.explanation if dating.expression else "", said)
    told = replace(event, dating=replace(dating, expression=said, explanation=why))
    return _carried(told, _beside(event, moved), first)


def _beside(event: Event, moved: Moved) -> DateRange | None:
    """The event's date in the same relation to the words as before."""
    after = moved.expression.range
    return shifted(event.range, moved.before, after) if event.range else after


def _carried(event: Event, when: DateRange | None, first: TemporalExpression) -> Event:
    dating = replace(event.dating, carried=Carried(first.text, first.range, event.range))
    return replace(event, range=when, dating=dating, corrected=event.corrected | {Change.MOVED})


def _explained(why: str, before: str, said: TemporalExpression) -> str:
    """The explanation with what was said of the expression told anew."""
    if not before:
        return f"{why}: {said.explanation}" if why else said.explanation
    at = why.lower().find(before.lower())
    return f"{why}; {said.explanation}" if at < 0 else why[:at] + said.explanation + why[at + len(before) :]


def _count_on(events: Sequence[Event], made: dict[str, Event], first: TemporalExpression) -> None:
    """Move what counts from an event that moved ("two days after the attack")."""
    by_trigger = {event.trigger: event for event in events}
    waiting = [event for event in events if event.id in made]
    while waiting:
        source = waiting.pop()
        for event in _counted_from(source.trigger, by_trigger.values()):
            if event.id in made or not (event.range and source.range):
                continue
            after = made[source.id].range
            when = _counted(event.range, source.range, after) if after else None
            made[event.id] = _carried(event, when, first)
            waiting.append(event)


def _counted_from(trigger: Span, events: Iterable[Event]) -> list[Event]:
    return [event for event in events if event.dating.counted_from == trigger]


def shifted(when: DateRange, before: DateRange | None, after: DateRange | None) -> DateRange | None:
    """A date that stood in some relation to ``before``, in the same relation to ``after``."""
    if after is None or before is None or when == before:
        return after
    begin = _end_of(when.begin, before, after)
    end = _end_of(when.end, before, after)
    granularity = after.granularity if when.granularity is before.granularity else when.granularity
    if (begin is None and end is None) or (begin and end and begin > end):
        return after
    return DateRange(begin, end, granularity, when.begin_qualifier, when.end_qualifier)


def _end_of(day: date | None, before: DateRange, after: DateRange) -> date | None:
    """One end of a date: that of the words, the day before or after them, or one that has nothing to do with them."""
    pairs = ((before.begin, after.begin), (before.end, after.end))
    for old, new in pairs:
        if day is not None and old is not None and new is not None and abs((day - old).days) <= 1:
            return days_on(new, (day - old).days)
    return day


def _counted(when: DateRange, before: DateRange, after: DateRange) -> DateRange | None:
    """As many units from ``after`` as ``when`` lay from ``before``."""
    if when.begin is None or when.end is None or before.begin is None or after.begin is None:
        return None
    try:
        begin = _same_distance(when, before.begin, after.begin)
        return replace(when, begin=begin, end=_last_of(begin, when))
    except (ValueError, OverflowError):
        return None


def _same_distance(when: DateRange, before: date, after: date) -> date:
    assert when.begin is not None
    if when.granularity is Granularity.WEEK:
        monday = after - timedelta(after.weekday())
        return monday + (when.begin - (before - timedelta(before.weekday())))
    if when.granularity.coarseness < Granularity.MONTH.coarseness:
        return after + (when.begin - before)
    months = (when.begin.year - before.year) * 12 + when.begin.month - before.month
    if when.granularity.coarseness >= Granularity.YEAR.coarseness:
        return date(after.year + when.begin.year - before.year, 1, 1)
    year, month = divmod(after.year * 12 + after.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _last_of(begin: date, when: DateRange) -> date:
    """The last day of as many units as ``when`` has."""
    assert when.begin is not None
    assert when.end is not None
    if when.granularity.coarseness < Granularity.MONTH.coarseness:
        return begin + (when.end - when.begin)
    months = (when.end.year - when.begin.year) * 12 + when.end.month - when.begin.month + 1
    year, month = divmod(begin.year * 12 + begin.month - 1 + months, 12)
    return date(year, month + 1, 1) - timedelta(1)
