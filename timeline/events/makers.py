"""What is wanted, tried or brought about in; the verb that does so, whose time is said behind it, out."""

from __future__ import annotations

from timeline.events.candidate import names_happening
from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of
from timeline.events.modality import modality
from timeline.language import Mood, Tense, Token, among, clause_of, parse, tense
from timeline.language.groups import word_group
from timeline.language.side_clauses import is_perfect
from timeline.language.tongue import tongue
from timeline.language.word import first_of_row, is_form_of
from timeline.model import Modality

_PROMISING = word_group("promising")


def maker(verb: Token) -> Token | None:
    """The verb that brought an infinitive about, and whose time is said after it: "persuaded them to stop in May".

    Likewise the verb that an attempt is told with: "survived an attempt to oust her in May".
    """
    if not parse.is_base_form(verb) and clause_of(verb).mood is not Mood.OPEN:
        return None
    above = _above_infinitive(verb)
    if (
        above is None
        or is_one_of(above, "scheduling_only")
        or _is_told_of_a_day_in_front(above)
        or not names_happening(above)
        or not _is_had_done(verb, above)
    ):
        return None
    if parse.is_ing_form(above) and not is_perfect(above):
        return None
    return above if tense(above) is Tense.PAST and modality(above) is Modality.ACTUAL else None


def _is_told_of_a_day_in_front(verb: Token) -> bool:
    """ "On 5 May he spoke and vowed to leave two days later": both were on the day in front, and the leaving later."""
    first = first_of_row(verb)
    subject = parse.first(first, parse.is_subject)
    if first is verb or subject is None or parse.has(verb, parse.is_any_subject):
        return False
    opening = (word for child in first.lefts if child.i < subject.i for word in child.subtree)
    return (is_one_of(verb, "scheduling") or is_form_of(verb, _PROMISING)) and any(map(parse.is_of_date, opening))


def _above_infinitive(verb: Token) -> Token | None:
    """The full verb that an infinitive completes, or that is told of an attempt at it."""
    tried = parse.is_noun_clause(verb) and is_form_of(verb.head, event_words().attempts) and parse.undergoes(verb.head)
    above = verb.head.head if tried else verb.head
    return above if (tried or parse.completes(verb)) and parse.is_full_verb(above) else None


def _is_had_done(verb: Token, above: Token) -> bool:
    """ "Persuaded them to stop", "made them stop"."""
    helpers = among.spellings(parse.below(verb, parse.is_helper))
    return helpers == tongue().goal or (not helpers and is_form_of(above, tongue().making_do))


def demander(noun: Token) -> Token | None:
    """The verb that asks for what a noun names, which is still to come: "demanded an end to the attacks on Monday"."""
    above = noun
    for _ in range(_UP):
        above = above.head
        if parse.is_verb(above):
            break
    if not parse.is_full_verb(above) or not is_one_of(above, "demanding") or tense(above) is not Tense.PAST:
        return None
    asked = modality(noun) is Modality.HYPOTHETICAL and modality(above) is Modality.ACTUAL
    return above if asked and above.i < noun.i else None


_UP = 4
"""Words from a noun up to the verb that it is asked for by: "an end", "to", the attacks."""
