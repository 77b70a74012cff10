"""A little word beside a verb in; whether it goes with the verb in a headline out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.arguments import is_passive
from timeline.events.event_words import event_words
from timeline.language import Token, among, is_one_of, parse, verbs
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import ends_in, is_spelled
from timeline.layout import words_of

if TYPE_CHECKING:
    from timeline.events.complements import HeadlineFrame

_NEAR = 3


def is_direction(child: Token, frame: HeadlineFrame) -> bool:
    """Whether a little word goes with the verb, and is not that of a date: "flew in", but "taken in early May".

    No date of a weekday has it: "checked in late Thursday". "Back in May" is how long ago, but for who "came back".
    """
    if is_spelled(child, verbs("foremost")) and child.i == frame.verb.i + 1:
        return is_one_of(frame.verb, "coming_in")
    if not parse.is_particle(child) and not (
        parse.is_adverbial(child) and is_spelled(child, event_words().said_behind)
    ):
        return False
    if is_one_of(frame.verb, "done_in"):
        return True
    behind = child.doc[child.i + 1 : child.i + _NEAR]
    if is_spelled(child, event_words().only_long_ago) and _is_of_the_date(child, frame):
        return False
    weekday = among.says(behind, words_of().weekdays)
    return weekday or not is_spelled(child, tongue().in_or_on) or not any(map(frame.wording.is_date, behind[:1]))


def says_how_it_went(adverb: Token, verb: Token) -> bool:
    """ "The talks went badly": right behind a verb that tells nothing without it."""
    told = parse.is_adverbial(adverb) and adverb.i == verb.i + 1 and not parse.is_particle(adverb)
    return (
        told and is_one_of(verb, "needing_a_manner") and (ends_in(adverb, "ly") or is_spelled(adverb, verbs("manners")))
    )


def is_stranded(preposition: Token, frame: HeadlineFrame) -> bool:
    """Whether a preposition lost its noun to the front of the clause: "was talked about"."""
    alone = parse.is_oblique(preposition) and not list(preposition.children)
    return alone and preposition.i == frame.verb.i + 1 and is_passive(frame.verb)


def _is_of_the_date(word: Token, frame: HeadlineFrame) -> bool:
    """ "Beat Falk back in 2008": whether a date stands right behind it, and the verb has what it was done to.

    But "sent the bill back in April".
    """
    if is_one_of(frame.verb, "giving_back"):
        return False
    dated = any(map(frame.wording.is_date, word.doc[word.i + 1 : word.i + _NEAR]))
    return dated and any(parse.dep(child) in (Dep.OBJECT, Dep.PREDICATE_NOUN) for child in frame.verb.rights)
