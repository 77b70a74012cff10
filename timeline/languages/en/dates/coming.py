"""A time of a noun in; whether the verb of that noun looks ahead to it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import governor, is_one_of, parse
from timeline.language.unforeseen import is_unforeseen
from timeline.language.word import base, is_before_head, is_form_of, is_led_by
from timeline.languages.en.dates.ahead import is_of_a_chance, looks_ahead
from timeline.languages.en.dates.beside import (
    hung_by,
)
from timeline.languages.en.dates.words import (
    dated_thing,
)
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language import Doc, Token

CALLED = frozenset(
    [
        *("ballot", "by-election", "ceremony", "conference", "congress", "debate", "election", "final", "funeral"),
        *("game", "hearing", "match", "meeting", "poll", "primary", "rally", "referendum", "session"),
        *("run-off", "runoff", "summit", "talk", "talks", "trial", "vote"),
    ]
)
"""Nouns of what is called for a day that is known before."""
_LEADING_TO = frozenset({"for", "on", "to", "until", "till", "at", "before", "of"})


def comes_with_its_verb(doc: Doc, span: Span) -> bool:
    """Whether it is of something that its verb, which looks ahead, leads up to: "will stay for a vote in May"."""
    noun = dated_thing(hung_by(doc, span))
    return noun is not None and any(comes(noun) for comes in _COMING)


def _is_a_chance(noun: Token) -> bool:
    """ "Has a chance of a [vote] in May"."""
    return parse.is_object(noun) and is_of_a_chance(noun.head)


def _comes_itself(noun: Token) -> bool:
    """ "The [vote] in May will decide": not what nobody could know of, unless it is reported."""
    if not parse.is_active_subject(noun) or not parse.is_full_verb(noun.head) or not is_before_head(noun):
        return False
    return (not is_unforeseen(noun) or is_one_of(noun.head, "reporting")) and looks_ahead(noun.head)


def _is_put_beside(noun: Token) -> bool:
    """ "Is set, with [elections] called for May"."""
    if not is_led_by(noun, ("with",)) or base(noun) not in CALLED:
        return False
    put = noun.head.head
    return is_one_of(put, "arranging") and parse.has(put, parse.is_present)


def is_led_up_to(noun: Token) -> bool:
    """Whether its verb, which looks ahead, leads up to it: "will stay for a [vote] in May"."""
    if not is_led_by(noun, _LEADING_TO) or is_unforeseen(noun):
        return False
    verb = governor(noun)
    return parse.is_verb(verb) and looks_ahead(verb)


def _follows(noun: Token) -> bool:
    """ "Meet on Thursday, followed by a [summit] on Friday"."""
    after = noun.head.head
    if not is_led_by(noun, _BY) or not is_form_of(after, _FOLLOWING) or not parse.is_participle(after):
        return False
    return looks_ahead(governor(after.head))


_BY = frozenset({"by"})
_FOLLOWING = frozenset({"follow"})
_COMING = (_follows, _is_a_chance, _comes_itself, _is_put_beside, is_led_up_to)
"""How a noun may be of what is to come by its verb."""
