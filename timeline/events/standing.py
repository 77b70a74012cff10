"""A noun that names a happening in; how its words and the verb that it stands under place it out."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.events.lexicon import noun_kind, said_in
from timeline.language import Token, among, is_one_of, parse
from timeline.language.tongue import tongue
from timeline.language.word import base, has_spelled, is_form_of, is_spelled


def is_due_to(noun: Token) -> bool:
    """ "Due to its loss": says why, not when."""
    return any(is_spelled(child, tongue().due) and says_why(child) for child in noun.children)


def says_why(word: Token) -> bool:
    """ "Due to its loss": what "due" leads to is a reason."""
    following = word.nbor(1) if is_spelled(word, tongue().due) and word.i + 1 < len(word.doc) else None
    return is_spelled(following, tongue().goal) and parse.is_adposition(following)


def is_in_force(noun: Token) -> bool:
    """ "Is trying to sell it under a June agreement": what something is done under is there."""
    link = noun.head
    said = among.spellings(noun.children)
    agreed = is_form_of(noun, event_words().agreed) and not said & (event_words().open | event_words().coming)
    return (
        agreed and parse.is_of_preposition(noun) and is_spelled(link, tongue().beneath) and parse.is_preposition(link)
    )


def is_known_of(noun: Token) -> bool:
    """ "Had not recovered from the raids of 2019": what is named with its time took place, whatever came of it."""
    if not (parse.is_of_preposition(noun) and among.says(noun.lefts, tongue().as_known)):
        return False
    links = (child for child in noun.rights if is_spelled(child, tongue().belonging))
    return any(parse.is_of_date(word) for link in links for word in link.rights)


def is_put_off(noun: Token) -> bool:
    """Whether its verb says that what the noun names was not, or not then: "postponed the election of 25 February"."""
    done = parse.undergoes(noun) and parse.is_full_verb(noun.head)
    return done and is_one_of(noun.head, "delaying", "calling_off")


def is_put_on_a_day(noun: Token, verb: Token) -> bool:
    """Whether its verb arranges it for a time: "called elections for February"."""
    if not parse.undergoes(noun) or not is_one_of(verb, "arranging"):
        return False
    links = (child for holder in (verb, noun) for child in holder.rights if is_spelled(child, tongue().benefit))
    return any(parse.is_of_date(word) for link in links for word in link.rights)


def is_where_it_was_said(noun: Token, verb: Token) -> bool:
    """ "Vowed in a speech to stay", "agreed to it at talks in Rome": the speech and the talks were held."""
    link = noun.head
    said = parse.is_of_preposition(noun) and is_spelled(link, tongue().occasions) and link.head.i == verb.i
    spoken = base(noun) in said_in()[0] | event_words().occasions_to_speak
    return said and (spoken or noun_kind(noun) in _MEETINGS)


_MEETINGS = frozenset({"meeting", "talk"})
"""Kinds of happenings at which something else is agreed or promised."""


def only_names(verb: Token) -> bool:
    """ "Called him the man who led the raid": who calls for nothing gives a name."""
    return is_form_of(verb, tongue().calling) and not among.says(verb.children, tongue().for_on_or_off)


def is_arranged(subject: Token, verb: Token) -> bool:
    """ "The vote is due in May", "the vote was scheduled for May": what the subject names was still to come."""
    if is_form_of(verb, tongue().being):
        return has_spelled(verb, parse.is_predicate_adjective, event_words().fixed)
    return parse.is_passive_subject(subject) and is_one_of(verb, "arranging")
