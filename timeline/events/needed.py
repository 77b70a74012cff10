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
    above, close = link.head, link.i == link.head.i + 1
    if close and is_form_of(above, nouns_with_an_aim()):
        return not is_spelled(link, tongue().belonging)
    if _is_done_to_nothing(above):
        return close
    if is_spelled(link, tongue().lacking) or is_spelled(above, tongue().nobody):
        return True
    return _is_all_that_is_told(above) and is_needed(link, above)


def _is_done_to_nothing(verb: Token) -> bool:
    """ "In [looking] into it": a form behind a preposition, which has no object."""
    return parse.is_clause_of_preposition(verb) and parse.is_ing_form(verb) and not has_own_object(verb)


def _is_all_that_is_told(verb: Token) -> bool:
    """ "Said he [relied] on Chad", "was seen [leaving] for Lima": whether the verb says what another one tells."""
    whole = parse.is_base_form(verb) or clause_of(verb).finite or any(map(parse.is_modal, verb.lefts))
    return (parse.is_complement(verb) and whole) or (parse.is_open_complement(verb) and parse.is_participle(verb))


def _is_kept_from(phrase: Token, verb: Token) -> bool:
    """ "Would not stop Chad from leaving": without which Chad itself would be stopped."""
    undone = parse.has(verb, parse.undergoes) and is_spelled(phrase, tongue().origin)
    return undone and parse.has(phrase, parse.is_clause_of_preposition)
