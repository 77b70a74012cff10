"""Verbs that a small model takes for something else, as they share an auxiliary or stand between commas."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.order import JOINING
from timeline.language.repairs.repair import (
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    describes,
    enthrone,
    first_of,
    has_subject,
    is_comma,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled


def _put_down_by(verb: Token) -> bool:
    """ "It was backed by Chad but put down by Mali": what has an agent and shares a passive is passive."""
    above = verb.head
    if past(verb.lemma_) != verb.lower_ or past(verb.lemma_) is None:
        return False
    agent = any_of(verb.rights, Dep.AGENT)
    passive = any_of(above.lefts, Dep.PASSIVE_HELPER)
    if not agent or not passive:
        return False
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    return True


def _clause_taken_for_a_noun(participle: Token) -> bool:
    """ "The attacks failed and the divisions lost heavily": a noun is not joined to a verb, its clause is."""
    noun = participle.head
    verb = noun.head
    if verb.pos_ not in VERBS or noun.i + 1 != participle.i:
        return False
    link = before(noun.left_edge)
    if not is_spelled(link, JOINING) or noun.left_edge.dep_ not in kinds.BEFORE_OR_COUNTING_A_NOUN:
        return False
    left_so = any_of(verb.rights, Dep.OBJECT_PREDICATE)
    if left_so or any_of(participle.rights, *kinds.OBJECT_OR_AGENT) or not has_subject(verb):
        return False
    if past(participle.lemma_) != participle.lower_:
        return False
    attach(participle, verb, Dep.JOINED)
    attach(noun, participle, Dep.SUBJECT)
    retag(participle, Tag.PAST, Pos.VERB, participle.lemma_)
    return True


def _named_between_commas(named: Token) -> bool:
    """ "The forces, termed the Special Department, followed the army": what stands between commas is told beside."""
    subject = first_of(named.lefts, Dep.SUBJECT)
    comma = before(named)
    if subject is None or not is_comma(comma) or (comma.i - 1 != subject.i):
        return False
    main = next(
        (child for child in named.rights if child.dep_ in kinds.TOLD_OR_JOINED and child.tag_ == Tag.PAST), None
    )
    closing = before(main)
    if main is None or not is_comma(closing) or has_subject(main):
        return False
    if not any_of(named.rights, Dep.OBJECT_PREDICATE):
        return False
    enthrone(main, named, Dep.NOUN_CLAUSE)
    attach(subject, main, Dep.SUBJECT)
    describes(named, subject)
    return True


_NAMING = word_group("naming_so")


def _try_and_its_time(preposition: Token) -> bool:
    """ "Made a second attempt to take Lindi in May": what was tried and not what was wanted has a day."""
    wanted = preposition.head
    attempt = wanted.head
    verb = attempt.head
    if not any(map(says_when, preposition.children)):
        return False
    if attempt.dep_ != Dep.OBJECT or verb.tag_ not in labels.PAST_OR_PARTICIPLE:
        return False
    if attempt.lemma_ not in _TRIES or verb.lemma_ not in _MAKING:
        return False
    attach(preposition, verb, Dep.PREPOSITION)
    return True


def _done_beside_the_reason(verb: Token) -> bool:
    """ "Was jailed for plotting a coup and freed in May": what is past goes with the verb above, not its reason."""
    ing = verb.head
    link, above = ing.head, ing.head.head
    if ing.tag_ != Tag.ING or above.pos_ not in VERBS or above.tag_ not in labels.PAST_OR_PARTICIPLE:
        return False
    if above.i > link.i or above.dep_ in (Dep.HELPER, Dep.PASSIVE_HELPER):
        return False
    passive = any_of(above.lefts, Dep.PASSIVE_HELPER) and not any_of(verb.rights, Dep.OBJECT)
    attach(verb, above, Dep.JOINED)
    retag(verb, Tag.PARTICIPLE if passive else Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _when_all_was_done(link: Token) -> bool:
    """ "Issued a warrant for him, and those of two others, on 8 July": a time behind commas is that of the verb."""
    others = link.head
    if others.head.pos_ not in VERBS or not is_comma(before(link)) or not any(map(says_when, link.rights)):
        return False
    attach(link, others.head, Dep.PREPOSITION)
    return True


def _not_its_own_time(link: Token) -> bool:
    """ "Was declared the winner of last week's vote on Monday": a noun that has its time takes no second one."""
    noun = link.head
    owned = any(child.dep_ == Dep.OWNER and child.ent_type_ in labels.TIMES for child in noun.lefts)
    if not owned or not any(map(says_when, link.rights)):
        return False
    above = noun.head
    while above.pos_ not in VERBS and above.head.i != above.i:
        above = above.head
    if above.pos_ not in VERBS or above.i > link.i:
        return False
    attach(link, above, Dep.PREPOSITION)
    return True


_MAKING = word_group("making_a_try")


_TRIES = word_group("tries")


SHARED: tuple[Repair, ...] = (
    Repair(
        "a passive that shares its auxiliary",
        frozenset({Tag.PAST}),
        _put_down_by,
        {"It was backed by the fleet in Lindi, but swiftly put down by the police.": "put VBN conj backed"},
        ("It was supported by Chad, but put the town at risk.", "It failed in May and was put down by the guards."),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False, lacks=kinds.HELPER_OR_OBJECT),
    ),
    Repair(
        "what was done beside the reason of what was done before",
        labels.PAST_OR_PARTICIPLE,
        _done_beside_the_reason,
        {
            "He was jailed for plotting a mutiny and freed three months later.": "freed VBN conj jailed",
            "Banda was fined for hiding a letter and dismissed in June.": "dismissed VBN conj fined",
        },
        (
            "He was jailed for plotting and leading a mutiny.",
            "Banda was fined for having hidden a letter and lost it.",
            "Holt will resign after losing the vote and having left the country.",
        ),
        word=WordShape(
            relations=frozenset({Dep.JOINED}), subject=False, lacks=frozenset({Dep.HELPER, Dep.PASSIVE_HELPER})
        ),
        above=WordShape(relations=frozenset({Dep.CLAUSE_OF_PREPOSITION}), tags=frozenset({Tag.ING})),
    ),
    Repair(
        "when it was done to one and to others",
        frozenset({Tag.PREPOSITION}),
        _when_all_was_done,
        {
            "The Court issued a warrant for Holt, and those of Kony and three others, on 8 July 2005.": (
                "on IN prep issued"
            ),
        },
        (
            "The Court issued a warrant for Holt, and those of Kony on file.",
            "The Court issued a warrant, and those held on 8 July 2005 were freed.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.JOINED}), tags=frozenset({Tag.DETERMINER})),
    ),
    Repair(
        "a second time of a noun that has one",
        frozenset({Tag.PREPOSITION}),
        _not_its_own_time,
        {
            "Former President Peter Holt was declared the winner of last week's election on Wednesday.": (
                "on IN prep declared"
            ),
            "The court threw out the results of last month's vote on Friday.": "on IN prep threw",
        },
        (
            "Holt was declared the winner of the election on Wednesday.",
            "Holt was declared the winner of last week's election on the islands.",
            "She denounced Sunday's vote on Monday.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(tags=labels.COMMON_NOUN),
    ),
    Repair(
        "a clause taken for a noun",
        labels.PAST_OR_PARTICIPLE,
        _clause_taken_for_a_noun,
        {"The strikes fared no better and the two brigades lost badly.": "lost VBD conj fared"},
        ("The raids failed and the men arrested were freed.", "The raid left two men dead and a worker wounded."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.JOINED})),
    ),
    Repair(
        "a name between commas",
        labels.PAST_OR_PARTICIPLE,
        _named_between_commas,
        {"The dreaded police forces, termed the Special Department, followed the army.": "followed VBD ROOT followed"},
        ("The forces, it said, followed the army.", "The police termed it a crime, followed the man and left."),
        word=WordShape(relations=frozenset({Dep.ROOT}), lemmas=_NAMING),
    ),
    Repair(
        "what was tried at a time",
        frozenset({Tag.PREPOSITION}),
        _try_and_its_time,
        {
            "Holt made a second attempt to take Lindi in May 1937.": "in IN prep made",
            "The Scottish National Party was given permission to intervene in August.": "in IN prep given",
        },
        (
            "Holt plans an attempt to take Lindi in May 1937.",
            "Holt announced a plan to leave in January 1937.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=labels.CLAUSES_OF_NOUNS, tags=frozenset({Tag.BASE})),
    ),
)
