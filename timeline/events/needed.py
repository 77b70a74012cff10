"""A phrase behind a verb in; whether the verb's headline would say nothing, or another thing, without it, out."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.events.lexicon import nouns_with_an_aim
from timeline.language import Token, clause_of, is_one_of, parse
from timeline.language.labels import Dep
from timeline.language.relatives import RELATIVES
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_spelled


def is_needed(phrase: Token, verb: Token) -> bool:
    """Whether it stands where an object would, or is one of those below."""
    close = phrase.i == verb.i + 1 and (not has_own_object(verb) or _is_to_do_it(phrase, verb))
    if parse.is_agent(phrase) or close or _is_capacity(phrase, verb):
        return True
    return _is_charge(phrase, verb) or _is_kept_from(phrase, verb)


def has_own_object(verb: Token) -> bool:
    """Whether a verb has an object behind it, be it a clause; a relative pronoun is none."""
    own = (child for child in verb.children if not is_spelled(child, RELATIVES))
    return any(parse.dep(child) in (Dep.OBJECT, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT) for child in own)


def _is_capacity(phrase: Token, verb: Token) -> bool:
    """ "Ranked him as the worst", "described it as a war": without which the verb says nothing."""
    behind = is_spelled(phrase, tongue().capacity) and parse.has(verb, parse.undergoes)
    return behind and is_form_of(verb, event_words().casting)


def _is_charge(phrase: Token, verb: Token) -> bool:
    """ "Accused Chad of spying", "charged him with fraud": of what, without which nobody knows what was said."""
    if not parse.has(verb, parse.undergoes):
        return False
    if is_spelled(phrase, tongue().company):
        return is_one_of(verb, "charging")
    return is_spelled(phrase, tongue().belonging) and is_one_of(verb, "alleging", "charging")


def _is_to_do_it(phrase: Token, verb: Token) -> bool:
    """ "Called on Chad to pull out": without whom it says of, the infinitive would be the caller's own."""
    to_do = (child for child in verb.rights if parse.is_open_complement(child) and parse.is_base_form(child))
    asked = any(child.i > phrase.i for child in to_do)
    return asked and is_spelled(phrase, tongue().asked_for) and any(phrase.children)


def is_missed(link: Token) -> bool:
    """ "It belonged to Holt", "the need for reform", "in looking into it": without which what is above says nothing."""
    if link.i == link.head.i + 1 and is_form_of(link.head, nouns_with_an_aim()):
        return not is_spelled(link, tongue().belonging)
    if parse.is_clause_of_preposition(link.head) and parse.is_ing_form(link.head) and not has_own_object(link.head):
        return link.i == link.head.i + 1
    if is_spelled(link, tongue().lacking) or is_spelled(link.head, tongue().nobody):
        return True
    whole = parse.is_base_form(link.head) or clause_of(link.head).finite or any(map(parse.is_modal, link.head.lefts))
    told = parse.is_complement(link.head) and whole
    told = told or (parse.is_open_complement(link.head) and parse.is_participle(link.head))
    return told and is_needed(link, link.head)


def _is_kept_from(phrase: Token, verb: Token) -> bool:
    """ "Would not stop Chad from leaving": without which Chad itself would be stopped."""
    undone = parse.has(verb, parse.undergoes) and is_spelled(phrase, tongue().origin)
    return undone and parse.has(phrase, parse.is_clause_of_preposition)
