"""A verb with its subject in; the words by which a headline says the verb out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import filterfalse

from timeline.events.event_words import event_words
from timeline.events.lexicon import verbs
from timeline.language import Token, among, parse
from timeline.language.anaphora import PLURAL
from timeline.language.relatives import is_joined_behind
from timeline.language.tongue import tongue
from timeline.language.verbs import auxiliaries
from timeline.language.word import is_spelled, spelling
from timeline.model import Modality


def group(
    verb: Token,
    subject: Token | None,
    named: Token | None,
    modality: Modality,
    *,
    lone: bool = False,
    one: bool = False,
) -> str:
    """The verb as a headline says it, with the adverbs that leave it open or say how far it went.

    ``one`` says that the subject is one person, be the name spelt like a plural.
    """
    gerund = subject is None and parse.is_ing_form(verb)
    plural = named is not None and not one and is_plural(named, verb)
    said = Modality.ACTUAL if modality is Modality.DENIED and _denies(named) and not _negated(verb) else modality
    group = verb.text if gerund else event_words().verb_group(verb, said, plural=plural, lone=lone)
    hedges = [*filter(_is_hedge, verb.children)] or [*_heard_of_it(verb)]
    of_object, of_verb = _said([*filter(_is_of_object, hedges)]), _said([*filterfalse(_is_of_object, hedges)])
    *helpers, last = group.split(" ")
    return " ".join([*helpers, *of_verb, last, *of_object])


def _said(hedges: list[Token]) -> list[str]:
    return [" ".join(_as_said(hedge)) for hedge in hedges]


def _is_hedge(child: Token) -> bool:
    """Whether the verb would say more without it: "rarely spoke", "no longer met"."""
    denies = among.says(child.lefts, tongue().nobody)
    hedges = is_spelled(child, verbs("hedges")) and not _is_of_a_length(child)
    return parse.is_adverbial(child) and (hedges or denies)


def _is_of_a_length(adverb: Token) -> bool:
    """ "Came barely a month after that": how long it was, and not whether it came."""
    behind = (child for child in adverb.head.rights if parse.is_adverbial_noun(child) and parse.is_of_time(child))
    return any(child.left_edge.i == adverb.i + 1 for child in behind)


def _heard_of_it(verb: Token) -> Iterator[Token]:
    """ "Who allegedly shot three, killing two": what is only heard of the deed, of what was done with it or by it."""
    beside = parse.is_joined(verb) or (parse.is_adverbial_clause(verb) and parse.is_ing_form(verb))
    opened = any(parse.is_opener(word) or parse.is_any_subject(word) for word in verb.children)
    if beside and not opened and parse.is_verb(verb.head):
        yield from (word for word in verb.head.lefts if parse.is_adverbial(word) and is_spelled(word, verbs("hearsay")))


def _is_of_object(hedge: Token) -> bool:
    """ "Lost possibly the best game": right between a verb and its object, it leaves open what the object is."""
    verb = hedge.head
    if hedge.i < verb.i:
        return False
    done_to = parse.first(verb, parse.is_object)
    return done_to is not None and verb.i < hedge.i and done_to.left_edge.i == hedge.i + 1


def _as_said(adverb: Token) -> list[str]:
    return [word.text.lower() for word in adverb.doc[adverb.left_edge.i : adverb.i + 1]]


def _denies(subject: Token | None) -> bool:
    """ "No member came": the subject says already that it was not done."""
    if subject is None:
        return False
    return is_spelled(subject, tongue().nobody) or among.says(subject.lefts, tongue().nobody)


def _negated(verb: Token) -> bool:
    return any(map(parse.negates, verb.children))


def _is_of_several(subject: Token) -> bool:
    """Whether the word itself says that there are several."""
    several = PLURAL | tongue().we_or_you
    if parse.is_plural(subject) or is_spelled(subject, several):
        return True
    if event_words().as_doer.get(spelling(subject)) in several:
        return True
    return parse.is_figure(subject) and not is_spelled(subject, tongue().one)


def is_plural(subject: Token, verb: Token) -> bool:
    """Whether the verb agrees with several."""
    if subject.head == verb and among.says(filter(parse.is_any_helper, verb.lefts), tongue().several_now):
        return True
    if _is_of_several(subject):
        return True
    if is_spelled(subject, event_words().some):
        helpers = among.spellings(filter(parse.is_any_helper, subject.head.lefts))
        return not helpers & auxiliaries("one")
    if is_spelled(subject, event_words().shares):
        held = (word for link in subject.children if is_spelled(link, tongue().belonging) for word in link.children)
        return any(map(parse.is_plural, held))
    return any(parse.is_joined(child) and not is_joined_behind(child, verb) for child in subject.children)
