"""A clause about a noun in; the noun behind the preposition by which the clause takes it, as a title says it, out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event_words import event_words
from timeline.events.headline import Forms, Piece
from timeline.events.wording import Wording
from timeline.language import Token, parse
from timeline.language.anaphora import is_somebody
from timeline.language.labels import Pos
from timeline.language.relatives import is_relativised_object
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.word import base, is_led_by, is_spelled, right_behind, spelling


def led_to(verb: Token, subject: Token | None, wording: Wording) -> Iterator[Piece]:
    """ "A zone that it agreed to stay out of": out of a zone; "the firm from which he was fired": from the firm."""
    if not parse.is_relative_clause(verb):
        return
    forms = wording.forms(verb.head, subject, without=verb)
    links = _left_alone(verb) if is_relativised_object(verb) else _in_front(verb)
    if links:
        led = " ".join(spelling(word) for word in links)
        yield Piece(Forms(f"{led} {form}" for form in forms), needed=is_relativised_object(verb))
    elif _is_gone_to(verb):
        yield Piece(Forms(map(event_words().being_in, forms)), needed=False)


def _left_alone(verb: Token) -> list[Token]:
    """The preposition that the clause left alone at its end, with the one before it."""
    alone = [word for word in verb.subtree if parse.is_preposition(word) and word.i > verb.i and not [*word.children]]
    if not alone or parse.pos(alone[-1].head) not in (Pos.ADPOSITION, Pos.VERB):
        return []
    last = alone[-1]
    first = last.head if parse.is_adposition(last.head) and last.head.i == last.i - 1 else last
    return [*verb.doc[first.i : last.i + 1]]


def _in_front(verb: Token) -> list[Token]:
    """The preposition in front of "which"; for "where" that which leads to the noun itself: "at the hotel where"."""
    noun, opener = verb.head, verb.left_edge
    if _is_no_place_of_its_own(noun):
        return []
    if is_spelled(opener, tongue().at_which_place):
        return [noun.head] if is_led_by(noun, tongue().whereabouts) else []
    relative = (right_behind(opener) if opener.i + 1 < verb.i else None) or opener
    led = parse.is_preposition(opener) and parse.is_of_preposition(relative) and relative.head.i == opener.i
    return [opener] if led and _may_stand_for(relative, noun) else []


def _may_stand_for(relative: Token, noun: Token) -> bool:
    """Whether it is "which", or "whom" of somebody."""
    if not is_spelled(relative, tongue().relatives):
        return False
    return is_spelled(relative, tongue().relative_thing) or parse.is_name(noun) or is_somebody(noun)


def _is_no_place_of_its_own(noun: Token) -> bool:
    """Whether it only says what something is, or is a time or what something is done in: "the year in which"."""
    if parse.is_predicate_noun(noun) or is_time(noun):
        return True
    return base(noun) in event_words().units or base(noun) in event_words().in_which


def _is_gone_to(verb: Token) -> bool:
    """ "Fled to Lima, where he wed": in Lima."""
    place, link = verb.head, verb.head.head
    gone = parse.is_name(place) and parse.is_of_preposition(place) and is_spelled(link, tongue().goal)
    return gone and is_spelled(verb.left_edge, tongue().at_which_place)
