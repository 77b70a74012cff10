"""A pronoun in; whether it stands for nobody who is known out, by what it says itself or by what stands nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.actors.near import leads_in, nearest
from timeline.actors.pronouns import Ids
from timeline.actors.things_meant import repeats_object
from timeline.language import Token, is_one_of, parse
from timeline.language.anaphora import is_of_a_text, occurs
from timeline.language.emptiness import is_empty
from timeline.language.tongue import tongue
from timeline.language.word import is_led_by, is_spelled, spelling

if TYPE_CHECKING:
    from timeline.actors.antecedents import Antecedents, Name


def stands_for_nobody(_: Antecedents, pronoun: Token) -> Ids | None:
    """Stands for nothing, for a text, for what took place, for its own subject, or for some only of those meant."""
    word = spelling(pronoun)
    part = is_led_by(pronoun, tongue().belonging)
    own = word in tongue().oneself or repeats_object(pronoun)
    text = word in tongue().it and is_of_a_text(pronoun)
    return () if part or own or text or is_empty(pronoun) or _is_something_done(pronoun) else None


def _is_something_done(pronoun: Token) -> bool:
    """ "It took place in May", "they began it": what happens, or is begun."""
    things = spelling(pronoun) in tongue().neuter | tongue().they
    occurred = parse.is_active_subject(pronoun) and things and occurs(pronoun.head)
    return occurred or (parse.is_object(pronoun) and is_one_of(pronoun.head, "begun"))


def nearer_without_a_name(known: Antecedents, pronoun: Token) -> Ids | None:
    """Who or what stands nearer than the foremost name, and is nobody known.

    "The clans rose. Then they took the port": the clans. "The party left the council since it met": the council.
    """
    best = nearest(known, pronoun)
    if best is None:
        return None
    if _is_a_stranger_since(best, known, pronoun):
        return ()
    if is_spelled(pronoun, tongue().it):
        before = best.sentence < known.sentence_of(pronoun)
        return () if before and known.is_done_to_a_thing_above(pronoun) else None
    return _several_nearer_than(best, known, pronoun) if is_spelled(pronoun, tongue().several) else None


def _is_a_stranger_since(best: Name, known: Antecedents, pronoun: Token) -> bool:
    """Whether a name that nobody knows was said since, for "its", or for those that something is "of"."""
    led = is_spelled(pronoun, tongue().several) and parse.is_of_preposition(pronoun)
    asked = is_spelled(pronoun, tongue().neuter) or led
    return asked and best.sentence < known.sentence_of(pronoun) and known.names_a_stranger_before(pronoun)


def _several_nearer_than(best: Name, known: Antecedents, pronoun: Token) -> Ids | None:
    """The last noun in the plural without a name, where it is more foremost than the name is."""
    rank = (leads_in(best, known.sentence_of(pronoun)), best.sentence, best.subject, best.head.i)
    unnamed = max(known.unnamed_before(pronoun), default=None)
    return known.fitting(pronoun, unnamed[1]) if unnamed is not None and unnamed[0] > rank else None
