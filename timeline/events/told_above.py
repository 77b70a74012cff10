"""A verb in; what the one above it leaves of its claim, for which no title tells it without that, out."""

from __future__ import annotations

from timeline.events.lexicon import is_one_of
from timeline.language import Token, among, clause_of, parse
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled, is_topmost
from timeline.model import Modality


def is_told(verb: Token) -> bool:
    """Whether it stands below the verb that tells it, or that strives for it."""
    striven = parse.is_adverbial_clause(verb) and parse.is_base_form(verb) and is_one_of(verb.head, "striving")
    return (parse.completes(verb) or striven) and not is_topmost(verb)


def is_left_open(verb: Token, modality: Modality) -> bool:
    """ "Threatened to kill", "would not say whether they had left": neither told as done nor as to come."""
    if modality is not Modality.HYPOTHETICAL:
        return False
    asked = any(parse.is_opener(child) and is_spelled(child, tongue().either_way) for child in verb.lefts)
    if parse.is_complement(verb):
        return asked or (parse.is_ing_form(verb) and is_one_of(verb.head, "denying"))
    only_said = is_one_of(verb.head, "hypothesising", "wishing", "striving", "bidding", "denying", "appearing")
    return only_said and subject_of(verb.head) is not None


def is_hearsay(verb: Token) -> bool:
    """ "Alleged that they fled", "was reported to have fled": only the words above say how sure it is."""
    above = verb.head
    if is_one_of(above, "claiming"):
        return True
    perfect = any(is_spelled(child, tongue().having) and parse.is_helper(child) for child in verb.lefts)
    to = among.says(verb.lefts, tongue().goal)
    return perfect and to and clause_of(above).passive and is_one_of(above, "saying", "reporting", "hypothesising")


def is_foretold(verb: Token) -> bool:
    """ "Analysts forecast that it will rain": only they say so, and nobody plans it."""
    return parse.is_complement(verb) and is_one_of(verb.head, "foretelling") and subject_of(verb.head) is not None
