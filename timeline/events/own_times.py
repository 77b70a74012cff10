"""A document and its times in; the times of each verb, which none carried over may leave, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.events.event_words import event_words
from timeline.language import Doc, Token, parse
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled
from timeline.model import DateRange, TemporalExpression

OwnTimes = Mapping[int, Sequence[DateRange]]
"""The days that words of a verb's own name, by the index of the verb."""


def own_times(doc: Doc, expressions: Sequence[TemporalExpression]) -> OwnTimes:
    """The times that stand right under each word: "by late June they claim it"."""
    found: dict[int, list[DateRange]] = defaultdict(list)
    for each in expressions:
        if each.range is not None and each.range.begin is not None and each.range.end is not None:
            verb = _dated_by([*doc.tokens_in(each.span)])
            if verb is not None:
                found[verb.i].append(each.range)
    return found


def _dated_by(words: Sequence[Token]) -> Token | None:
    """The verb that a time hangs on, be it by a preposition that says when it was done, not how long."""
    inside = {word.i for word in words}
    top = next((word for word in words if word.head.i not in inside), None)
    if top is None:
        return None
    if parse.is_adverbial_noun(top):
        return top.head if parse.is_verb(top.head) else None
    link = top.head
    says_when = parse.is_of_preposition(top) and is_spelled(link, event_words().by_then | tongue().in_or_on)
    return link.head if says_when and parse.is_verb(link.head) else None


def is_at_another_time(token: Token, when: DateRange, times: OwnTimes) -> bool:
    """Whether words of its own put it at days none of which are those."""
    own = times.get(token.i, ())
    return bool(own) and not any(_meet(each, when) for each in own)


def _meet(one: DateRange, other: DateRange) -> bool:
    if one.begin is None or one.end is None:
        return True
    return (other.end is None or one.begin <= other.end) and (other.begin is None or other.begin <= one.end)
