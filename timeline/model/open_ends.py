"""A timeline in; the same with no end where the words tell of none ("the coming days", "in the months after") out.

While an article is read, such a stretch has an end that it may well have, by which what is over is told from what is to
come. Nobody has said that end, so it is not told to anybody else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.model.event import Event
from timeline.model.time import DateRange, Granularity
from timeline.model.timeline import Timeline
from timeline.model.timex import TemporalExpression, VagueTime

_SO_MANY_NOT_SAID = re.compile(r"PT?X[A-Z]{1,2}")


def opened(timeline: Timeline) -> Timeline:
    """The timeline with an open end for each stretch of no stated length that follows what it is counted from."""
    expressions = tuple(map(_opened, timeline.expressions))
    if expressions == timeline.expressions:
        return timeline
    return replace(timeline, expressions=expressions, events=tuple(map(_told, timeline.events)))


def _opened(said: TemporalExpression) -> TemporalExpression:
    return replace(said, range=_from_its_beginning(said.range)) if said.range and _has_no_end(said) else said


def _has_no_end(said: TemporalExpression) -> bool:
    """Whether the words give a beginning, and neither an end nor how long after it that would be."""
    when, anchor = said.range, said.derivation.anchor_range
    if when is None or anchor is None or when.begin is None or when.granularity is not Granularity.VAGUE:
        return False
    counted = said.value == VagueTime.FUTURE or _SO_MANY_NOT_SAID.fullmatch(said.value or "")
    return bool(counted) and when.end is not None and when.begin in (anchor.begin, anchor.end)


def _from_its_beginning(when: DateRange) -> DateRange:
    return replace(when, end=None, end_qualifier=None)


def _told(event: Event) -> Event:
    """The event with its words so; and on that stretch where it was told to lie in all of it."""
    said = event.dating.expression
    if said is None or (open := _opened(said)) == said:
        return event
    when = open.range if event.range == said.range else event.range
    return replace(event, range=when, dating=replace(event.dating, expression=open))
