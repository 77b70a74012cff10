"""A verb and the end of a time it was to be done by ("by Sunday") in; whether it is told as done, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import Tense, among, governor, is_one_of, parse, tense
from timeline.language.happenings import happenings
from timeline.language.word import base, is_form_of, is_spelled, right_before
from timeline.languages.en.dates.cues import is_by
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language import Doc, Token


def is_told_by(doc: Doc, span: Span, verb: Token) -> bool:
    """ "By May it had gone", "it fell but recovered by May", "went on until the 28th": what was done, and is over."""
    if is_form_of(verb, _AWAITING):
        return False
    if is_form_of(verb, _LASTING) and parse.is_past(verb) and _stands_behind(doc, span, "until"):
        return True
    head = doc.head_of(span) if is_by(doc.text, span.start) else None
    direct = head is not None and head.head.head.i == verb.i and not parse.has(verb, parse.is_object)
    return _is_managed(verb) or (_is_done(verb) and (_opens_with_by(doc, span) or direct))


def is_done_on(doc: Doc, span: Span) -> bool:
    """ "Rebels took the port on 1 September": done then, and nothing stands before that might be arranged for it.

    Likewise "on 1 September rebels took it". But "called a vote on 1 September", "backed talks on 1 September".
    """
    link = doc.token_at(span.start - 1) if span.start else None
    verb = link.head if is_spelled(link, ("on",)) and parse.is_oblique(link) else None
    if verb is None or link is None or not parse.is_full_verb(verb) or not _is_done(verb) or is_infinitive(verb):
        return False
    if verb.i > link.i:
        return not is_one_of(verb, *_ARRANGING)
    between = link.doc[verb.i + 1 : link.i]
    return not is_one_of(verb, *_LOOKING_AHEAD) and not any(map(_is_no_part_of_it, between))


def _is_no_part_of_it(word: Token) -> bool:
    """Whether it may be what is arranged for a time, or tells something of its own."""
    return _may_be_arranged(word) or parse.is_verb(word)


def _may_be_arranged(word: Token) -> bool:
    """Whether a noun names a happening that nobody has heard of: "a vote", "talks", but not "his sentence"."""
    known = any(parse.is_owner(child) or is_spelled(child, ("the",)) for child in word.lefts)
    return base(word) in happenings() and not known


_ARRANGING = ("arranging", "delaying", "moving_in_time", "planning", "scheduling")
_LOOKING_AHEAD = (*_ARRANGING, "demanding", "hypothesising", "saying")


def _stands_behind(doc: Doc, span: Span, word: str) -> bool:
    before = doc.token_at(span.start - 1) if span.start else None
    return is_spelled(before, (word,))


_AWAITING = frozenset({"expect", "schedule", "plan", "forecast", "slate"})
"""Verbs that look ahead to the time they have: "results expected by Tuesday"."""
_LASTING = frozenset(
    [
        *("besiege", "continue", "drag", "fight", "go", "govern", "hold", "keep", "last", "lead", "live", "occupy"),
        *("rage", "reign", "remain", "resist", "rule", "run", "serve", "stay", "take"),
    ]
)
"""Verbs of what goes on up to a time."""


def _is_managed(verb: Token) -> bool:
    """ "Was able to restore it by Saturday", "managed to flee by May": what was done, though its verb has no tense."""
    above = verb.head
    return is_infinitive(verb) and is_form_of(above, _MANAGED) and tense(governor(above)) is Tense.PAST


_MANAGED = frozenset({"able", "manage", "fail", "unable"})
"""Words of which the infinitive tells what was done, or was not."""


def _is_done(verb: Token) -> bool:
    held = parse.is_participle(verb) or parse.is_ing_form(verb)
    return parse.is_past(verb) or (held and among.says(helpers_of(verb), ("was", "were")))


def _opens_with_by(doc: Doc, span: Span) -> bool:
    """ "By Sunday the ministry confirmed": it did so, whereas "asked them to leave by Sunday" looks ahead."""
    before = doc.token_at(span.start - 1) if span.start else None
    return is_spelled(before, ("by",)) and bool(before.is_sent_start)


def has_taken_place(day: Token | None) -> bool:
    """ "Came to power after winning a Sept. 30 election": whether a day says which happening somebody took part in."""
    thing = day.head if day is not None and parse.is_modifier(day) else None
    verb = thing.head if thing is not None and parse.is_object(thing) else None
    if verb is None or not parse.is_ing_form(verb) or not is_one_of(verb, "at_its_object"):
        return False
    above = telling(verb)
    return above.i != verb.i and tense(above) is Tense.PAST


def telling(verb: Token) -> Token:
    """The verb itself; of what something came after, that of what came: "[left] after losing in May"."""
    after = parse.is_clause_of_preposition(verb) and is_spelled(verb.head, ("after",))
    return governor(verb.head) if after else verb


def helpers_of(verb: Token) -> list[Token]:
    """The auxiliaries of a verb, and theirs."""
    return [*parse.below(verb, parse.is_any_helper)]


def is_infinitive(verb: Token) -> bool:
    """Whether "to" stands before it: "to meet", "to have met"."""
    before = right_before(verb)
    plain = parse.is_base_form(verb) and before is not None and parse.is_to(before)
    return plain or any(parse.is_to(helper) for helper in helpers_of(verb))
