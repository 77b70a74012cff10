"""A verb in; whether it tells nothing and only bids somebody do what it says out."""

from __future__ import annotations

from timeline.language import parse
from timeline.language.inflection import past
from timeline.language.labels import Dep, Tag
from timeline.language.tokens import Token
from timeline.language.tongue import tongue
from timeline.language.word import base, is_before_head, is_form_of, is_spelled, right_before, spelling

_STOPS = frozenset(".!")


def is_bidden(verb: Token) -> bool:
    """ "Sign the petition today", "please call us", "women, start working": who is told to do it has not.

    Likewise what is joined to that or goes on from it: "leave a note and let us know", "let's go", "don't run or hide".
    """
    above = verb.head
    if is_shouted(verb) or _lets_us(verb):
        return True
    if _goes_with_what_is_bidden(verb):
        return is_bidden(above)
    if not parse.is_base_form(verb) or _is_helped(verb):
        return False
    if parse.is_joined(verb) and not parse.has(verb, parse.is_any_subject):
        return parse.is_verb(above) and (is_bidden(above) or _barred_behind(verb, above))
    return parse.is_root(verb) and _is_called_out(verb)


def _goes_with_what_is_bidden(verb: Token) -> bool:
    """Whether it is bidden if the verb above is, and only then."""
    return parse.is_open_complement(verb) or _is_let(verb) or _goes_along(verb)


def is_shouted(verb: Token) -> bool:
    """ "“Stop the war,” the marchers chanted": what those who shout it have not done."""
    bare = parse.is_base_form(verb) and not parse.has(verb, parse.is_any_helper)
    return bare and is_before_head(verb) and (before := right_before(verb)) is not None and bool(before.is_quote)


def _is_let(verb: Token) -> bool:
    """ "Let's go", "let us know"."""
    bare = parse.is_base_form(verb) and not any(map(parse.is_any_helper, verb.lefts))
    return bare and parse.is_complement(verb) and is_form_of(verb.head, tongue().making_do)


def _lets_us(verb: Token) -> bool:
    """ "Let's be honest" at the head of a sentence, whatever it hangs on."""
    first = verb.i == verb.sent.start and parse.is_base_form(verb) and is_form_of(verb, tongue().making_do)
    return first and (is_spelled(verb.nbor(1), tongue().us_two) or is_spelled(verb.nbor(1), tongue().spoken_of))


def _goes_along(verb: Token) -> bool:
    """ "Let's go, leaving the port": done by those who are bidden."""
    alone = parse.is_adverbial_clause(verb) and parse.is_ing_form(verb) and not parse.has(verb, parse.is_any_subject)
    return alone and parse.is_verb(verb.head)


def _barred_behind(verb: Token, above: Token) -> bool:
    """ "He knows the site, so don't think of it": no third person "don't"."""
    helped = parse.has(verb, parse.is_any_helper)
    return helped and (parse.is_past(above) or parse.tag(above) == Tag.PRESENT_SINGULAR)


def _is_helped(verb: Token) -> bool:
    """Whether it has a helper, which no bidding has but the "do" of "don't run"."""
    helpers = [child for child in verb.children if parse.is_any_helper(child)]
    barred = parse.has(verb, parse.negates) and not parse.has(verb, parse.is_any_subject)
    return any(not (barred and is_form_of(helper, tongue().doing) and parse.is_present(helper)) for helper in helpers)


def _is_called_out(verb: Token) -> bool:
    """Whether nothing stands before it but whom or what calls, and the line is no entry: "Cut taxes" may be told."""
    words = verb.sent
    ends = words.last.text in _STOPS
    called = [word for word in verb.doc[words.start : verb.i] if not (word.is_punct or _leads_in(word, verb))]
    before = [word for word in verb.doc[words.start : verb.i] if not word.is_punct]
    if not before or all(parse.dep(word) in (Dep.INTERJECTION, Dep.HELPER, Dep.NEGATION) for word in before):
        return ends or _bids_by_its_form(verb)
    return ends and verb.nbor(-1).text == "," and not called


def _leads_in(word: Token, verb: Token) -> bool:
    """Whether it hangs on the verb, or stands in a phrase before it: "for details on the raid, see our page".

    A row of subjects calls nobody: "Falk and Ito, two monks, shake hands".
    """
    if word.head.i == verb.i:
        return True
    while word.head.i not in (word.i, verb.i):
        word = word.head
    return word.head.i == verb.i and parse.is_preposition(word)


def _bids_by_its_form(verb: Token) -> bool:
    """Whether its form is no past: "See it now: Norcar", but no entry like "Cut taxes"."""
    return past(base(verb)) != spelling(verb)
