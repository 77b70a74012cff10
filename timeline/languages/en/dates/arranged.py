"""A span of a parsed document in; whether something is, was or had been arranged or promised for that time, out.

Without it "has called elections for February" is told of the February gone by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates.grammatical import Outlook
from timeline.language import Tense, among, governor, is_one_of, parse, tense
from timeline.language.labels import Dep
from timeline.language.undone import was_to_have
from timeline.language.word import is_form_of, is_spelled, is_topmost
from timeline.languages.en.dates.ahead import ARRANGED, SETTING, had_been_foreseen, was_foreseen
from timeline.languages.en.dates.beside import hung_by
from timeline.languages.en.dates.done import is_infinitive
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language import Doc, Token

_PUT_ON_A_DAY = frozenset({"call", "due", "fix", "plan", "schedule", "set", "slate"})
_PROMISES = frozenset({"announce", "pledge", "promise", "propose", "offer", "vow", "guarantee"})
"""Verbs of which a time behind their object is that of the object, where their own tense takes none."""


def outlook_of_what_is_arranged(doc: Doc, span: Span, verb: Token | None, cue: Outlook) -> Outlook | None:
    """Whether something is put on the time, was, or had been: "is set for Friday", "had been due to go in May"."""
    if verb is not None and _is_arranged_before(span, verb):
        return Outlook.PAST
    if verb is not None and _is_dropped(verb):
        return Outlook.DROPPED
    put = _is_arranged_for(doc, span, verb) or _is_declared(doc, span)
    ahead = put or cue in (Outlook.DUE, Outlook.FORESEEN)
    seen = _as_seen_before(verb, put=put, ahead=ahead) if verb is not None else None
    return seen or (Outlook.DUE if put else None)


def _as_seen_before(verb: Token, *, put: bool, ahead: bool) -> Outlook | None:
    """Whether it was set for then and nobody knows whether it came, or is over; None where it is still seen ahead."""
    if _has_lapsed(verb, put=put, ahead=ahead):
        return Outlook.LAPSED
    return Outlook.FORESEEN if ahead and is_form_of(verb, SETTING) and was_foreseen(verb) else None


def _is_declared(doc: Doc, span: Span) -> bool:
    """ "Declared 9 January a day of mourning": a day is called what it is to be."""
    head = hung_by(doc, span)
    declared = head is not None and parse.is_object(head) and is_form_of(head.head, _DECLARING)
    return declared and head is not None and any(parse.dep(each) == Dep.OBJECT_PREDICATE for each in head.head.rights)


_DECLARING = frozenset({"declare", "designate", "proclaim"})


def _has_lapsed(verb: Token, *, put: bool, ahead: bool) -> bool:
    """ "Had called a vote for May", "had been due to go", "was to have gone"."""
    if put and parse.has(verb, _is_had):
        return True
    return was_to_have(verb) or ((ahead or is_infinitive(verb)) and had_been_foreseen(verb))


def _is_arranged_before(span: Span, verb: Token) -> bool:
    """ "On Monday the union postponed a strike", "on Monday the strike was postponed": that was done then."""
    if span.end > verb.idx or not is_form_of(verb, ARRANGED) or tense(verb) is not Tense.PAST:
        return False
    undergone = parse.first(verb, parse.is_passive_subject) or parse.first(verb, parse.is_object)
    return undergone is not None and undergone.idx > span.end


def _is_dropped(verb: Token) -> bool:
    """ "Called off a march planned for Friday", "cancelled a trip that was due to begin on Friday"."""
    thing, arranged = verb, False
    for _ in range(_DEEP):
        if parse.is_noun(thing) or is_topmost(thing):
            break
        arranged = arranged or is_form_of(thing, _PUT_ON_A_DAY)
        thing = thing.head
    by = thing.head if arranged and parse.is_object(thing) else None
    return by is not None and is_one_of(by, "calling_off", "delaying") and parse.is_past(by)


_DEEP = 4


def _is_had(word: Token) -> bool:
    return parse.is_any_helper(word) and is_spelled(word, ("had",))


def _is_arranged_for(doc: Doc, span: Span, dated: Token | None) -> bool:
    """Whether the words put something on the time: "called a strike for Sunday", "has promised a vote in May".

    ``dated`` is the verb that the time hangs on. Not so where the sentence goes on to tell what came of it: "a march
    called for Saturday drew thousands".
    """
    hung = hung_by(doc, span)
    if hung is None:
        return False
    head = _first_of_times(hung)
    verb = dated if dated is not None else governor(head)
    link = head.head if parse.is_of_preposition(head) else head
    if not parse.is_full_verb(verb) or link.i < verb.i:
        return False
    if is_spelled(link, ("for",)) and is_one_of(verb, "arranging"):
        return not parse.is_noun_clause(verb)
    return _is_moved_to(verb, link) or (is_form_of(verb, _PROMISES) and _has_done(verb) and _names_what(verb, link))


def _is_moved_to(verb: Token, link: Token) -> bool:
    """ "Moving the vote to May"."""
    return is_spelled(link, ("to",)) and parse.is_ing_form(verb) and is_one_of(verb, "delaying", "moving_in_time")


def _first_of_times(time: Token) -> Token:
    """The first of several times named in a row."""
    while parse.is_joined(time) and parse.is_of_date(time):
        time = time.head
    return time


def _has_done(verb: Token) -> bool:
    """Whether it is told in the perfect of now, which no time that is over goes with."""
    return among.says(parse.below(verb, parse.is_any_helper), ("has", "have", "'ve", "’ve"))


def _names_what(verb: Token, link: Token) -> bool:
    """Whether the object, which nobody knew before, ends right before the time."""
    object = parse.first(verb, parse.is_object)
    if object is None or not object.i < link.i <= object.right_edge.i + 1:
        return False
    return not any(parse.is_owner(child) or is_spelled(child, ("the", "this", "that")) for child in object.children)
