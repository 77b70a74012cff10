"""A verb in; what its clause tells beside another, of when, where or whom, and what it says was to be done, out."""

from __future__ import annotations

from timeline.language import among, parse
from timeline.language.grammar import Tense, governor, tense
from timeline.language.labels import Dep, Tag
from timeline.language.tokens import Token
from timeline.language.tongue import tongue
from timeline.language.word import has_spelled, is_form_of, is_spelled


def goes_on_there(verb: Token) -> bool:
    """ "Signed a pact in Jeddah, where both were hosting talks": what was going on at the place goes on at the time."""
    there = among.says(verb.children, tongue().at_which_place)
    return there and parse.is_ing_form(verb) and parse.has(verb, parse.is_past)


def is_when(verb: Token) -> bool:
    """ "When troops came": a clause that says what was at the same time, and is over."""
    return among.has_word(verb.children, tongue().same_time, Dep.OPENER, Dep.ADVERB) and tense(verb) is Tense.PAST


def is_told_then(verb: Token, above: Token) -> bool:
    """ "Fled, leaving their arms", "fled when troops came"."""
    bare = parse.tag(verb) in (Tag.ING, Tag.BASE) and not parse.has(verb, parse.is_opener)
    return (bare and parse.is_verb(above)) or is_when(verb)


def is_of_a_later_subject(verb: Token) -> bool:
    """ "A truce was signed in 1984; the union, founded a year later, lost members": of whom there was none by then."""
    subject = parse.first(verb, parse.is_any_subject)
    if subject is None:
        return False
    return any(parse.is_of_date(word) and governor(word).i != verb.i for word in subject.subtree)


def counts_on(verb: Token) -> bool:
    """ "Killing two and wounding three others": others than whom the first verb tells of, with which it is told."""
    done_to = parse.first(verb, parse.is_object) if parse.is_joined(verb) and parse.is_ing_form(verb) else None
    return is_spelled(done_to, tongue().further) and parse.has(verb.head, parse.is_object)


def _is_within(opening: Token) -> bool:
    """ "In which"."""
    return parse.is_preposition(opening) and among.says(opening.children, tongue().relative_thing)


def tells_when_of_its_own(verb: Token, above: Token) -> bool:
    """ "when an attack damaged the bridge", "as he opened the bridge": a clause with a doer tells another thing.

    Not so of a happening that a noun names: "a visit in May, when he met the mayor" is told by that clause.
    """
    doer = parse.first(verb, parse.is_subject)
    if doer is None or (parse.is_pronoun(doer) and not parse.is_verb(above)):
        return False
    return any(is_spelled(child, tongue().opens_a_time) or _is_within(child) for child in verb.children)


def is_told_of_its_noun(verb: Token, noun: Token) -> bool:
    """ "The rebels who left": a clause whose noun does what it tells."""
    return (
        parse.is_relative_clause(verb)
        and not parse.is_verb(noun)
        and has_spelled(verb, parse.is_subject, tongue().relative_any)
    )


def tells_of_its_noun(verb: Token) -> bool:
    """ "that", "which" and "in which" open a clause that tells what the noun before it did, or what happened in it."""
    named = has_spelled(verb, parse.is_subject, tongue().relative_any)
    within = (
        child for child in verb.children if parse.is_preposition(child) and is_spelled(child, tongue().in_or_while)
    )
    return named or any(is_spelled(word, tongue().relative_thing) for child in within for word in child.children)


def infinitive_of(be: Token) -> Token | None:
    """What is "to be done", and what somebody "was ready to do"."""
    holders = [be, *(child for child in be.children if parse.is_predicate_adjective(child))]
    found = (
        child
        for holder in holders
        for child in holder.children
        if parse.is_open_complement(child) and parse.is_base_form(child)
    )
    return next(found, None)


def is_perfect(verb: Token) -> bool:
    """Whether "have", "has" or "had" stands beside a verb."""
    return any(parse.is_helper(child) and is_form_of(child, tongue().having) for child in verb.children)


def is_pluperfect(verb: Token) -> bool:
    """Whether the verb tells what had come before the story."""
    return has_spelled(verb, parse.is_helper, tongue().had_short)
