"""What is to be done by nobody named in; the verb that tells what was done for it out."""

from __future__ import annotations

from timeline.events.arguments import is_passive, subject_of
from timeline.events.lexicon import nouns_with_an_aim
from timeline.events.modality import modality
from timeline.language import Token, is_one_of, parse
from timeline.language.firsts import is_first_or_last
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_spelled, is_topmost
from timeline.model import Modality

_DEPTH = 8
"""How far up the parse what was done may stand; deeper is a parse gone astray."""


def told_for(verb: Token) -> Token | None:
    """The nearest verb above an infinitive without a subject that has one, and tells it: "was taken there to treat it".

    Likewise of a gerund that completes it: "it was fun going". None for other verbs, and where nothing above has a
    subject.
    """
    to = any(is_spelled(child, tongue().goal) and parse.is_helper(child) for child in verb.lefts)
    if (
        not (to or (parse.is_ing_form(verb) and parse.is_open_complement(verb)))
        or parse.dep(verb) in (Dep.CLAUSE_SUBJECT, Dep.ROOT)
        or subject_of(verb) is not None
    ):
        return None
    above = verb
    for _ in range(_DEPTH):
        if is_topmost(above) or not _may_stand_between(above):
            return None
        above = above.head
        if _tells(above):
            return above if above.i < verb.i else None
    return None


def is_in_it(noun: Token) -> Token | None:
    """ "The studio is in a rush to start": the "be" that says in what somebody is, where that is what a noun names."""
    link = noun.head
    be = link.head if parse.is_of_preposition(noun) and parse.is_preposition(link) else link
    held = is_form_of(be, tongue().being) and link.i != be.i and parse.has(be, parse.is_active_subject)
    return be if held and parse.is_finite(be) and be.i < noun.i else None


def is_aim(verb: Token) -> bool:
    """Whether an infinitive says what a thing is for, or what for somebody did something that they did."""
    to = any(is_spelled(child, tongue().goal) and parse.is_helper(child) for child in verb.lefts)
    above = verb.head
    if not to or not parse.is_base_form(verb) or above.i > verb.i:
        return False
    if parse.is_noun(above) and parse.dep(verb) in (Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE):
        known = is_first_or_last(above) or parse.has(above, parse.is_owner)
        told = parse.has(verb, parse.is_object) or is_form_of(above, nouns_with_an_aim())
        return parse.is_common_noun(above) and not known and told
    start = verb.left_edge
    apart = start.i > 0 and start.nbor(-1).is_punct
    done = parse.is_adverbial_clause(verb) and parse.is_full_verb(above) and modality(above) is Modality.ACTUAL
    moved = is_passive(above) or is_one_of(above, "sending", "choosing")
    return done and not apart and not moved and subject_of(above) is not None


def _may_stand_between(word: Token) -> bool:
    """Whether what is to be done may hang on what was done for it through the word: "hard" of "is hard to hit"."""
    linked = parse.is_verb(word) or parse.is_adposition(word) or parse.is_noun(word)
    return linked or parse.is_predicate_adjective(word)


def _tells(verb: Token) -> bool:
    """Whether it is a verb with a subject, be it "be"."""
    alone = parse.is_full_verb(verb) or (parse.is_auxiliary(verb) and not parse.is_any_helper(verb))
    return alone and subject_of(verb) is not None


def is_own_aim(verb: Token, above: Token) -> bool:
    """Whether only verbs stand between what is to be done and what was done for it."""
    while verb.i != above.i:
        if not parse.is_verb(verb):
            return False
        verb = verb.head
    return True


def as_aim(verb: Token) -> str:
    """The infinitive as it is written, its helpers before it: "to be seen"."""
    return " ".join(word.text for word in (*filter(parse.is_any_helper, verb.lefts), verb))
