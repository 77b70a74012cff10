"""A possessive in; whose it is by its own clause, be that nobody known, out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.actors.near import is_of_land
from timeline.actors.pronouns import Ids
from timeline.actors.words import words
from timeline.facts import word_lists
from timeline.language import Token, parse
from timeline.language.above import verb_above
from timeline.language.genders import repeated
from timeline.language.labels import Tag
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import base, is_spelled
from timeline.model import ActorKind

if TYPE_CHECKING:
    from timeline.actors.antecedents import Antecedents


def _named_inside(known: Antecedents, subject: Token) -> list[str]:
    return [id for word in (subject, *subject.children) for id in known.at(word)]


def _is_of_no_land(known: Antecedents, pronoun: Token, subject: Token) -> bool:
    return is_of_land(pronoun) and not _names_country(known, subject)


def own_subject(known: Antecedents, pronoun: Token) -> Ids | None:
    """Whom the subject of a possessive's own clause names; None where the pronoun cannot mean that subject."""
    subject = _subject_of_its_clause(pronoun)
    if subject is None or _is_of_no_land(known, pronoun, subject):
        return None
    named = known.at(subject)
    if is_spelled(pronoun, tongue().its) and not named and (_is_a_thing_done_to(subject) or _is_a_body(subject)):
        return ()
    if _is_several(subject):
        inside = _named_inside(known, subject)
        return known.fitting(pronoun, inside) if is_spelled(pronoun, tongue().several) else None
    if not named:
        return None
    fitting = known.fitting(pronoun, named)
    return fitting if is_spelled(pronoun, tongue().several) else fitting or None


def _is_several(noun: Token) -> bool:
    counted = any(parse.is_count(word) and not is_spelled(word, tongue().one) for word in noun.lefts)
    return parse.is_plural(noun) or parse.tag(noun) == Tag.FIGURE or counted or parse.has(noun, parse.is_joined)


def _is_a_thing_done_to(noun: Token) -> bool:
    return parse.is_passive_subject(noun) and parse.is_singular_noun(noun)


def _is_a_body(noun: Token) -> bool:
    """ "The company moved its seat": what has a seat of its own, be it not known by name."""
    body = base(noun) in words("generic_organisations") or base(noun) in _companies()
    return body and parse.is_common_noun(noun) and parse.is_singular_noun(noun)


@cache
def _companies() -> frozenset[str]:
    return frozenset(word_lists("anaphors")["single"]["organisation"])


def same_as_above(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Ordered him held in his cell": whomever the pronoun means that its own clause is about."""
    same = repeated(pronoun)
    return known.at(same) if same is not None else None


def _subject_of_its_clause(pronoun: Token) -> Token | None:
    verb = verb_above(pronoun) if parse.is_owner(pronoun) else None
    subject = subject_of(verb) if verb is not None else None
    if subject is None or subject.i >= pronoun.i or any(word.i == pronoun.i for word in subject.subtree):
        return None
    return subject


def _names_country(known: Antecedents, word: Token) -> bool:
    return parse.is_name(word) and any(known.actors[id].kind is ActorKind.COUNTRY for id in known.at(word))


def whose_is_the_object(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Leaving the index near its peak": of what was just told of, be that nothing that is known."""
    clause = verb_above(pronoun) if is_spelled(pronoun, tongue().its) and parse.is_owner(pronoun) else None
    thing = parse.first(clause, parse.is_object) if clause is not None else None
    if clause is None or thing is None or not clause.i < thing.i < pronoun.i or pronoun in thing.subtree:
        return None
    told = [thing, subject] if (subject := subject_of(clause)) is not None else [thing]
    return () if parse.is_singular_noun(thing) and not any(map(known.at, told)) else None
