"""The event words of ``data/`` as sets: a lemma in, what kind of happening it names out."""

from __future__ import annotations

from functools import cache

from timeline.facts import word_lists
from timeline.language import Token, is_one_of, parse, verbs
from timeline.language.labels import Entity
from timeline.language.tongue import tongue
from timeline.language.word import base, ends_in, has_spelled, is_spelled, spelling

__all__ = [
    "aimed_nouns",
    "aiming_prepositions",
    "dated_nouns",
    "game_words",
    "harms",
    "is_aimed",
    "is_one_of",
    "kind_of",
    "noun_kind",
    "noun_kinds",
    "nouns_with_an_aim",
    "objects_of_turns",
    "papers",
    "parts_of_verbs",
    "said_in",
    "verbs",
]


@cache
def noun_kinds() -> dict[str, str]:
    """Lemma of an eventive noun to its kind ("bombing" to "violence")."""
    return {noun: kind for kind, nouns in word_lists("event-nouns")["kinds"].items() for noun in nouns}


@cache
def dated_nouns() -> frozenset[str]:
    """Nouns of lasting conditions, events only where a date is put right beside them ("a colony from 1895 to 1945")."""
    return frozenset(word_lists("event-nouns")["sometimes"]["nouns"])


@cache
def said_in() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns of what is said or ruled in ("a letter"), and verbs of giving it out ("dated", "handed down")."""
    found = word_lists("event-nouns")["said_in"]
    return frozenset(found["nouns"]), frozenset(found["given_out"])


@cache
def parts_of_verbs() -> frozenset[str]:
    """Nouns that bare behind "on" are only a part of the verb: "set the mill on fire"."""
    return frozenset(word_lists("event-nouns")["part_of_a_verb"]["nouns"])


@cache
def objects_of_turns() -> frozenset[str]:
    """Verbs with the bare object that is only a part of them ("follow suit")."""
    return frozenset(word_lists("event-nouns")["part_of_a_verb"]["objects"])


@cache
def papers() -> frozenset[str]:
    """Nouns of what states have put their names to ("treaty")."""
    return frozenset(word_lists("actor_words")["called_after_places"])


@cache
def game_words() -> frozenset[str]:
    """Lemmas that only reports of matches are full of ("touchdown")."""
    return frozenset(word_lists("event-nouns")["games"]["nouns"])


@cache
def aimed_nouns() -> frozenset[str]:
    """Nouns of what is done or issued against somebody ("warrant")."""
    return frozenset(word_lists("event-nouns")["aimed"]["nouns"])


def is_aimed(noun: Token) -> bool:
    """Whether a noun is one of these, or called by what makes it one: "an extradition request"."""
    kinds = word_lists("event-nouns")["aimed"]["kinds"]
    return base(noun) in aimed_nouns() or any(parse.is_compound(child) and base(child) in kinds for child in noun.lefts)


@cache
def nouns_with_an_aim() -> frozenset[str]:
    """Nouns whose infinitive tells what they are for: "a plan to attack", "the right to vote"."""
    return frozenset(word_lists("event-nouns")["with_an_aim"]["nouns"])


@cache
def nouns_made_for() -> frozenset[str]:
    """Nouns for what is made or done at one time so that something comes of it: "a motion to remove him"."""
    return frozenset(word_lists("event-nouns")["made_for"]["nouns"])


@cache
def aiming_prepositions() -> frozenset[str]:
    """What stands between such a noun and those it is meant for."""
    return frozenset(word_lists("event-nouns")["aimed"]["prepositions"])


def noun_kind(token: Token) -> str | None:
    """The kind of happening that a noun names, None where it names none."""
    if not parse.is_noun(token) or (parse.is_name(token) and parse.entity(token) in _NAMES):
        return None
    if (parse.is_plural_noun(token) and is_spelled(token, _things())) or _is_of_the_body(token):
        return None
    kinds = noun_kinds()
    kind = kinds.get(base(token)) or kinds.get(spelling(token)) or _kind_of_doing(token)
    return "politics" if kind == "accident" and _is_of_an_order(token) else kind


def _is_of_an_order(token: Token) -> bool:
    """ "The collapse of Portuguese rule": what states, powers and markets meet with is no accident."""
    links = (child for child in token.rights if is_spelled(child, tongue().belonging))
    orders = frozenset(word_lists("event-nouns")["orders"]["nouns"])
    return any(is_spelled(thing, orders) for link in links for thing in link.rights)


def _is_of_the_body(token: Token) -> bool:
    """ "A heart attack": what somebody falls ill with is done by nobody."""
    return has_spelled(token, parse.is_compound, frozenset(word_lists("event-nouns")["of_the_body"]["before"]))


def _kind_of_doing(token: Token) -> str | None:
    """ "The jailing of two editors", "the storming of the prison": what is done by force, by its verb in -ing."""
    said = spelling(token)
    if not ends_in(token, "ing") or not has_spelled(token, parse.is_preposition, tongue().belonging):
        return None
    if not has_spelled(token, parse.is_determiner, tongue().definite):
        return None
    stem = said.removesuffix("ing")
    stems = {stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem}
    return "violence" if stems & _forcible() else None


@cache
def _forcible() -> frozenset[str]:
    """Verbs of what is done to others by force or by order."""
    plover = word_lists("plover")
    told = (verb for type in ("COERCE", "ASSAULT", "FIGHT", "SANCTION") for verb in plover[type]["verbs"])
    return frozenset(told) | harms()


@cache
def _things() -> frozenset[str]:
    """Plurals that name places or papers, though one of them is a happening: "settlements"."""
    return frozenset(word_lists("event-nouns")["things"]["plurals"])


@cache
def _verb_kinds() -> dict[str, str]:
    return {verb: kind for kind, lemmas in word_lists("event-verbs")["kinds"].items() for verb in lemmas}


def kind_of(token: Token) -> str | None:
    """The kind of happening a verb or noun tells of, None where it tells of none in particular."""
    if parse.is_verb(token):
        return _verb_kinds().get(base(token))
    return noun_kind(token)


@cache
def harms() -> frozenset[str]:
    """Verbs of what violence and accidents do to people and things."""
    return frozenset(word_lists("event-verbs")["harm"]["verbs"])


_NAMES = frozenset(
    {
        Entity.PERSON,
        Entity.ORGANISATION,
        Entity.STATE,
        Entity.PEOPLE,
        Entity.BUILDING,
        Entity.PLACE,
        Entity.PRODUCT,
        Entity.DATE,
    }
)
