"""What is to be done by nobody named in; the verb that tells what was done for it out."""

from __future__ import annotations

from timeline.events.arguments import is_passive, subject_of
from timeline.events.lexicon import nouns_made_for, nouns_with_an_aim
from timeline.events.marks import Mark
from timeline.events.modality import modality
from timeline.language import Token, is_one_of, parse
from timeline.language.anaphora import is_somebody
from timeline.language.firsts import is_first_or_last
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_led_by, is_spelled, is_topmost
from timeline.model import Modality, Relation

_DEPTH = 8
"""How far up the parse what was done may stand; deeper is a parse gone astray."""


def told_for(verb: Token) -> Token | None:
    """The nearest verb above an infinitive without a subject that has one, and tells it: "was taken there to treat it".

    Likewise of a gerund that completes it: "it was fun going". None for other verbs, and where nothing above has a
    subject.
    """
    if not _is_to_be_done(verb) or parse.dep(verb) in (Dep.CLAUSE_SUBJECT, Dep.ROOT) or subject_of(verb) is not None:
        return None
    above = verb
    for _ in range(_DEPTH):
        if is_topmost(above) or not _may_stand_between(above):
            return None
        above = above.head
        if _tells(above):
            return above if above.i < verb.i else None
    return None


def _has_to(verb: Token) -> bool:
    return any(is_spelled(child, tongue().goal) and parse.is_helper(child) for child in verb.lefts)


def _is_to_be_done(verb: Token) -> bool:
    """Whether it is an infinitive, or a gerund that completes another verb."""
    return _has_to(verb) or (parse.is_ing_form(verb) and parse.is_open_complement(verb))


def is_in_it(noun: Token) -> Token | None:
    """ "The studio is in a rush to start": the "be" that says in what somebody is, where that is what a noun names."""
    link = noun.head
    be = link.head if parse.is_of_preposition(noun) and parse.is_preposition(link) else link
    held = is_form_of(be, tongue().being) and link.i != be.i and parse.has(be, parse.is_active_subject)
    return be if held and parse.is_finite(be) and be.i < noun.i else None


def is_aim(verb: Token) -> bool:
    """Whether an infinitive says what a thing is for, or what for somebody did something that they did."""
    above = verb.head
    if not _has_to(verb) or not parse.is_base_form(verb) or above.i > verb.i:
        return False
    if parse.is_noun(above) and parse.dep(verb) in (Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE):
        return parse.is_common_noun(above) and _is_for(above, verb)
    return parse.is_adverbial_clause(verb) and not _is_set_apart(verb) and _was_done_by_its_subject(above)


def _is_for(thing: Token, verb: Token) -> bool:
    """Whether a thing is of a kind that has an aim, or the aim says to whom; nobody's own, nor the first or last."""
    known = is_first_or_last(thing) or parse.has(thing, parse.is_owner)
    return not known and (parse.has(verb, parse.is_object) or is_form_of(thing, nouns_with_an_aim()))


def _is_set_apart(verb: Token) -> bool:
    """Whether a mark stands before its clause."""
    start = verb.left_edge
    return start.i > 0 and start.nbor(-1).is_punct


def _was_done_by_its_subject(verb: Token) -> bool:
    """Whether its subject did it of their own: neither underwent it, nor sent or chose another for it."""
    if not parse.is_full_verb(verb) or modality(verb) is not Modality.ACTUAL:
        return False
    moved = is_passive(verb) or is_one_of(verb, "sending", "choosing")
    return not moved and subject_of(verb) is not None


def _may_stand_between(word: Token) -> bool:
    """Whether what is to be done may hang on what was done for it through the word: "hard" of "is hard to hit"."""
    linked = parse.is_verb(word) or parse.is_adposition(word) or parse.is_noun(word)
    return linked or parse.is_predicate_adjective(word)


def _tells(verb: Token) -> bool:
    """Whether it is a verb with a subject, be it "be"."""
    alone = parse.is_full_verb(verb) or (parse.is_auxiliary(verb) and not parse.is_any_helper(verb))
    return alone and subject_of(verb) is not None


def is_made_then(noun: Token, mark: Mark) -> bool:
    """ "Won the race to lead it on Monday"; whatever the time that is over, "filed a motion to remove him in May"."""
    over = mark.is_just_over or (mark.relation is Relation.ON and not mark.ahead and is_form_of(noun, nouns_made_for()))
    return over and parse.is_object(noun)


def of_its_owner(noun: Token) -> Token | None:
    """ "Arrested the leader of a coup on Monday": the verb whose object a happening only describes, behind "of"."""
    whole = noun.head.head if parse.is_of_preposition(noun) and is_led_by(noun, tongue().belonging) else None
    if whole is None or not parse.is_object(whole) or not is_somebody(whole) or not parse.is_full_verb(whole.head):
        return None
    timed = any(parse.is_of_date(word) for child in whole.head.children if child.i != whole.i for word in child.subtree)
    return None if timed else whole.head


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
