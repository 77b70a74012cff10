"""A time that no verb has for its own in; how what it is of lies to whoever tells it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates.grammatical import Outlook
from timeline.language import Tense, is_one_of, parse, tense
from timeline.language.unforeseen import is_unforeseen
from timeline.language.word import base, is_form_of, is_led_by, is_spelled, spelling
from timeline.languages.en.dates.ahead import looks_ahead
from timeline.languages.en.dates.beside import hung_by
from timeline.languages.en.dates.coming import CALLED, comes_with_its_verb
from timeline.languages.en.dates.done import has_taken_place, is_infinitive
from timeline.languages.en.dates.presence import is_there, was_there
from timeline.languages.en.dates.words import dated_thing, is_of_unforeseen
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language import Doc, Token

FACING = frozenset({"attend", "await", "begin", "face", "hold", "host", "open", "start"})
"""Verbs whose present tense tells of what is arranged."""


def outlook_of_a_thing(doc: Doc, span: Span) -> Outlook:
    """That of what is no verb, by the verb that it is told of by."""
    if is_of_unforeseen(doc, span):
        return Outlook.GONE
    day = hung_by(doc, span)
    if _is_over_with_its_verb(doc, span) or has_taken_place(day) or _came_before_its_verb(day):
        return Outlook.PAST
    if _is_ahead_of_its_verb(doc, span):
        return Outlook.PRESENT
    coming = comes_with_its_verb(doc, span) or _owns_what_comes(doc, span)
    return Outlook.FUTURE if coming else Outlook.NONE


def _came_before_its_verb(day: Token | None) -> bool:
    """ "Had quit after the May vote", but not "would quit after the May vote"."""
    thing = day.head if day is not None and parse.is_modifier(day) else None
    if thing is None or not is_led_by(thing, ("after", "following", "since")):
        return False
    return _is_done_and_over(thing.head.head)


def _owns_what_comes(doc: Doc, span: Span) -> bool:
    """Whether it is whose something is in or for which its verb will take place: "in Saturday's final, Lima will play".

    For which it does, only where it is something that is called for a day: "urged them to turn out for Sunday's vote".
    """
    day = hung_by(doc, span)
    final = day.head if day is not None and parse.is_owner(day) else None
    if final is None or not parse.is_of_preposition(final) or is_unforeseen(final):
        return False
    link, verb = spelling(final.head), final.head.head
    fits = (link == "in" and final.i < verb.i) or (link == "for" and base(final) in CALLED)
    return fits and parse.is_verb(verb) and looks_ahead(verb)


def _is_over_with_its_verb(doc: Doc, span: Span) -> bool:
    """Whether it is of what a past verb is told of: "talks in August failed", not "a vote in August was put off".

    Likewise of what somebody did of their own: "handed in his resignation on 11 March"; or during which they did it:
    "praised the pact during a visit in May"; or what is joined to that: "took the port in May and the fort in July".
    """
    noun = dated_thing(hung_by(doc, span))
    if noun is None:
        return False
    if parse.is_of_preposition(noun) and _is_held_then(noun):
        return verb_of_what_was_held(noun) is not None
    if parse.is_joined(noun):
        return _is_done_and_over(noun.head.head if parse.is_object(noun.head) else noun.head)
    if was_there(noun):
        return True
    told = (_is_one_s_own(noun) or parse.is_any_subject(noun)) and _is_done_and_over(noun.head)
    return told and (_has_done_it(noun) or not is_one_of(noun.head, *_PUT_OFF_OR_ARRANGED))


def _has_done_it(noun: Token) -> bool:
    """ "The coup in May helped him", "talks in May agreed on it", but not "the vote in May promised to be close"."""
    below = parse.below(noun.head, parse.is_open_complement)
    return parse.is_active_subject(noun) and not any(map(is_infinitive, below))


_PUT_OFF_OR_ARRANGED = ("delaying", "calling_off", "scheduling", "arranging", "hypothesising")


def verb_of_what_was_held(noun: Token | None) -> Token | None:
    """The past verb of what was done at or in something that a time is of: "[fought] in a coup in May"."""
    held = noun is not None and parse.is_of_preposition(noun) and _is_held_then(noun)
    verb = noun.head.head if held and noun is not None else None
    return verb if verb is not None and _is_done_and_over(verb) else None


def _is_held_then(noun: Token) -> bool:
    """ "Praised it during a visit in May", "fell after a vote in May", "gave in at a summit in Rome on 3 May".

    Likewise "fought in a coup in May".
    """
    if is_spelled(noun.head, ("in",)):
        return is_unforeseen(noun) or base(noun) in CALLED
    return is_spelled(noun.head, _WHILE_OR_SINCE) or (is_spelled(noun.head, ("at", "on")) and base(noun) in CALLED)


_WHILE_OR_SINCE = ("during", "amid", "after", "following", "since")
"""Opens what was there, or was over, when something was done."""


def _is_one_s_own(noun: Token) -> bool:
    return parse.is_object(noun) and any(map(parse.is_pronoun, filter(parse.is_owner, noun.lefts)))


def _is_done_and_over(verb: Token) -> bool:
    """Whether it is past and looks ahead to nothing."""
    return parse.is_full_verb(verb) and tense(verb) is Tense.PAST and not looks_ahead(verb)


def _is_ahead_of_its_verb(doc: Doc, span: Span) -> bool:
    """Whether it is of what somebody has before them: "faces a vote on Monday", "there are talks on Monday"."""
    noun = dated_thing(hung_by(doc, span))
    while noun is not None and is_led_by(noun, ("of",)):
        noun = noun.head.head
    if noun is None or is_there(noun):
        return noun is not None
    return parse.is_object(noun) and is_form_of(noun.head, FACING) and parse.is_present(noun.head)
