"""A verb in; what the one above it leaves of its claim, for which no title tells it without that, out."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of
from timeline.language import Token, among, clause_of, governor, parse
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_spelled, is_topmost
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
        denied = parse.is_ing_form(verb) and is_one_of(verb.head, "denying")
        return asked or denied or _is_only_wanted(verb)
    only_said = is_one_of(verb.head, "hypothesising", "wishing", "striving", "bidding", "denying", "appearing")
    return only_said and subject_of(verb.head) is not None


def _is_only_wanted(verb: Token) -> bool:
    """ "Chad wants Mali to free the envoy": nobody says that Mali is to."""
    to = any(is_spelled(child, tongue().goal) and parse.is_helper(child) for child in verb.lefts)
    told = to and parse.is_base_form(verb) and parse.has(verb, parse.is_any_subject)
    return told and is_one_of(verb.head, "wanting") and subject_of(verb.head) is not None


def made_so_for(verb: Token) -> Token | None:
    """ "Made it hard for Chad to sign": the verb above, where an infinitive only says for whom something is so."""
    opener, quality = parse.first(verb, parse.is_opener), verb.head
    if not parse.is_base_form(verb) or not is_spelled(opener, tongue().benefit) or parse.is_verb(quality):
        return None
    above = governor(quality)
    told = parse.has(verb, parse.is_any_subject) and not parse.is_noun(quality) and parse.is_full_verb(above)
    return above if told and subject_of(above) is not None else None


def is_left_unplanned(verb: Token) -> bool:
    """ "Does not plan to leave", "is not due to leave": told by what somebody has not in mind, and no plan to leave."""
    above = verb.head
    if not parse.is_open_complement(verb) or not (parse.is_verb(above) or parse.is_predicate_adjective(above)):
        return False
    be = above.head if parse.is_predicate_adjective(above) else above
    intends = is_one_of(above, "scheduling", "planning") or is_spelled(above, event_words().fixed)
    return intends and clause_of(be).negated and subject_of(be) is not None and not is_one_of(above, "denying")


def without_a_plan(verb: Token) -> Token | None:
    """ "Has no plans to leave", "has enough to win": the verb that says so of what an infinitive would tell."""
    noun, above = verb.head, governor(verb.head)
    if parse.is_clause_of_preposition(verb) and is_spelled(noun, tongue().belonging):
        noun = noun.head
    elif not parse.is_base_form(verb) and not parse.is_clause_of_preposition(verb):
        return None
    if noun.i >= verb.i or not (_is_had(noun, above, verb) or _is_none(noun)):
        return None
    told = parse.has(above, parse.is_any_subject) or parse.has(above, parse.is_expletive)
    return above if told and parse.is_verb(above) else None


def _is_had(noun: Token, above: Token, verb: Token) -> bool:
    """ "Has [enough] to win"; not what is promised: "has a vow to keep"."""
    had = parse.is_base_form(verb) and is_form_of(above, tongue().having)
    return had and parse.is_object(noun) and not is_form_of(noun, event_words().promises)


def _is_none(noun: Token) -> bool:
    return parse.is_noun(noun) and among.says(noun.lefts, tongue().nobody)


def is_hearsay(verb: Token) -> bool:
    """ "Alleged that they fled", "was reported to have fled": only the words above say how sure it is."""
    above = verb.head
    told = parse.completes(verb) or parse.is_open_complement(verb)
    if told and is_one_of(above, "claiming") and (parse.has(verb, parse.is_opener) or not parse.is_base_form(above)):
        return True
    perfect = any(is_spelled(child, tongue().having) and parse.is_helper(child) for child in verb.lefts)
    to = among.says(verb.lefts, tongue().goal)
    return perfect and to and clause_of(above).passive and is_one_of(above, "saying", "reporting", "hypothesising")


def is_foretold(verb: Token) -> bool:
    """ "Analysts forecast that it will rain": only they say so, and nobody plans it."""
    return parse.is_complement(verb) and is_one_of(verb.head, "foretelling") and subject_of(verb.head) is not None


def is_doubted(verb: Token) -> bool:
    """ "I don't think Kellogg can come back": told by who thinks not so, as nobody says that it can."""
    above = verb.head
    told = (
        parse.is_complement(verb) and is_one_of(above, "saying", "told_first") and not is_one_of(above, "disbelieving")
    )
    return told and clause_of(above).negated and subject_of(above) is not None


def is_only_judged(verb: Token) -> bool:
    """ "Saw winning as a step towards peace": nobody says that anybody won."""
    judged = parse.is_ing_form(verb) and is_one_of(verb.head, "seeing") and verb.i > verb.head.i
    return judged and any(is_spelled(word, tongue().capacity) for word in (*verb.rights, *verb.head.rights))


def what_we_learned(verb: Token) -> Token | None:
    """ "We learned that the mill closed": what those who tell the news only say that they know of."""
    subject = subject_of(verb)
    if not is_spelled(subject, tongue().ours) or not is_form_of(verb, event_words().learning):
        return None
    told = parse.first(verb, parse.is_complement)
    return told if told is not None and told.i > verb.i and parse.has(told, parse.is_any_subject) else None
