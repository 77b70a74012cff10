"""A verb with a time behind "of" in; whether the time is of a thing that took part, and so not the verb's, out."""

from __future__ import annotations

from timeline.events.candidate import names_happening
from timeline.events.lexicon import is_one_of, noun_kind, papers
from timeline.events.marks import Mark
from timeline.language import Doc, Token, parse
from timeline.language.labels import Dep, Pos
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.word import is_led_by, is_spelled, is_topmost


def is_of_a_thing(doc: Doc, verb: Token, mark: Mark) -> bool:
    """ "Was barred by the constitution of 2008": the year of what is no happening dates nothing that it took part in.

    Nor does that of what has a name: "suspended the Rivers Treaty of 1960"; nor a stretch of which some is counted:
    "spent nineteen of the last thirty years". But in it: "fled in the chaos of 1997".
    """
    link = mark.above
    while parse.dep(link) in (Dep.OF_PREPOSITION, Dep.JOINED) and not is_topmost(link):
        link = link.head
    thing = link.head
    if not is_spelled(link, tongue().belonging):
        return False
    if parse.pos(thing) == Pos.NUMERAL or (thing.i == verb.i and _is_named_in_passing(thing)):
        return True
    if is_time(thing):
        return False
    if parse.is_name(thing):
        return _is_paper(verb, thing) or _is_of_its_object(verb, thing)
    return parse.is_common_noun(thing) and _is_no_deed(doc, verb, thing)


def _is_named_in_passing(noun: Token) -> bool:
    """ "Replaced sanctions of 2012": a noun alone, of which its verb tells another thing than that it happened."""
    alone = [child.i for child in noun.children] == [noun.i + 1]
    doing = noun.head
    if not alone or not parse.is_object(noun) or not parse.is_full_verb(doing) or is_one_of(doing, "carriers"):
        return False
    return names_happening(doing)


def _is_paper(verb: Token, name: Token) -> bool:
    """ "Suspended the Rivers Treaty", but no "signed the Rivers Treaty", which made it."""
    return parse.is_object(name) and is_spelled(name, papers()) and not is_one_of(verb, "papering")


def _is_of_its_object(verb: Token, thing: Token) -> bool:
    """Whether a name only says which thing something is done to: "issued an addendum to the Lima Order of 2021"."""
    noun = thing
    while parse.is_of_preposition(noun) and (noun is thing or _names_a_thing(noun)):
        noun = noun.head.head
    bound = noun is not thing and parse.is_object(noun) and _names_a_thing(noun)
    return bound and noun.head.i == verb.i and not _is_in_it(thing)


def _names_a_thing(noun: Token) -> bool:
    return parse.is_common_noun(noun) and noun_kind(noun) is None


def _is_no_deed(doc: Doc, verb: Token, thing: Token) -> bool:
    """Whether a thing only took part in what its verb tells, or is the day that it sets: "a deadline of 9 April"."""
    so_today = parse.is_present(verb) and doc.layout.tells_as_of_now(verb.idx)
    if so_today and parse.is_of_preposition(thing):
        return True
    if is_one_of(verb, "setting_a_day") and parse.is_object(thing):
        return True
    carried_on = is_one_of(verb, "carriers") and noun_kind(thing) is not None
    brought = carried_on or is_one_of(verb, "at_its_object")
    return parse.is_verb(verb) and not (brought or parse.is_any_subject(thing) or _is_in_it(thing))


def _is_in_it(thing: Token) -> bool:
    """Whether what is told is said to have been in it: "fled in the chaos", "died at the height of the famine"."""
    while is_led_by(thing, tongue().belonging):
        thing = thing.head.head
    return is_led_by(thing, tongue().occasions)
