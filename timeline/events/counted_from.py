"""A time that stands in what another is counted from: "nine months after the wreck of 9 May" is of the wreck alone."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.language import Token, parse
from timeline.language.word import is_spelled


def is_counted_from(link: Token, below: Token) -> bool:
    """Whether a preposition leads from a length of time to what that is counted from, which the time is of.

    ``below`` is the word on the way from the time to the preposition; where the time itself is counted from ("two days
    after 9 May"), nothing else is.
    """
    if not parse.is_preposition(link) or not is_spelled(link, event_words().orders):
        return False
    counted = any(parse.is_adverbial_noun(child) and parse.is_of_date(child) for child in link.lefts)
    thing = next((child for child in link.rights if parse.is_of_preposition(child)), None)
    return counted and thing is not None and parse.is_noun(thing) and not parse.is_of_date(thing) and below.i >= thing.i
