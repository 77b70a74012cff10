"""Clauses hung on a word that they do not agree with in number, or that has its own already."""

from __future__ import annotations

from typing import Final

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    describes,
    first_of,
    hand_on,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_THAT = word_group("that")

_RELATIVES: Final = word_group("that_or_which")
_ONE: Final = word_group("of_one")
_SEVERAL: Final = word_group("of_several")
_STEPS: Final = 4
"""Words up to which the noun is sought that a clause agrees with."""


def _of_another_number(verb: Token) -> bool:
    """ "A plan for overseeing forests that was finalized": the plan was, and forests were."""
    noun, wanted = verb.head, _number_told(verb)
    if wanted is None or noun.tag_ != _OTHER_NUMBER[wanted]:
        return False
    if not is_spelled(first_of(verb.lefts, *labels.SUBJECTS), _RELATIVES):
        return False
    if any_of(noun.rights, Dep.JOINED) or noun.dep_ == Dep.JOINED:
        return False
    above = _noun_above(noun, wanted)
    if above is None:
        return False
    attach(verb, above, Dep.RELATIVE_CLAUSE)
    return True


_OTHER_NUMBER: dict[str, str] = {Tag.SINGULAR: Tag.PLURAL, Tag.PLURAL: Tag.SINGULAR}


def _number_told(verb: Token) -> str | None:
    """The number of what "was" or "were" is told of; None where a verb says neither."""
    said = {word.lower_ for word in (verb, *verb.lefts)}
    one, several = bool(said & _ONE), bool(said & _SEVERAL)
    if one is several:
        return None
    return Tag.SINGULAR if one else Tag.PLURAL


def _noun_above(noun: Token, tag: str) -> Token | None:
    """The nearest noun of that number in whose phrase another stands, no verb with a tense between."""
    above = noun
    for _ in range(_STEPS):
        above = above.head
        if above.tag_ == tag and above.i < noun.i:
            return above
        if above.tag_ in FINITE or above.head.i == above.i:
            return None
    return None


def _found_so(verb: Token) -> bool:
    """ "The brother of a woman found dead on Saturday was charged": no clause was charged, but the brother."""
    main = verb.head
    subject = first_of(verb.lefts, *labels.SUBJECTS)
    if subject is None or any_of(verb.lefts, Dep.OPENER, *labels.HELPERS) or _asks(verb):
        return False
    if subject.lower_ in _RELATIVES or subject.right_edge.i != verb.i - 1 or verb.lower_.endswith("ing"):
        return False
    done_to = next((word for word in reversed(list(subject.subtree)) if word.tag_ in labels.COMMON_NOUN), None)
    if done_to is None:
        return False
    becomes_subject(subject, main)
    describes(verb, done_to)
    return True


def _asks(verb: Token) -> bool:
    """Whether a clause is one that asks: "what he found was"."""
    return any(word.tag_ in kinds.RELATIVES for word in verb.subtree if word.i < verb.i)


def _told_by_the_nearer(told: Token) -> bool:
    """ "Allowed them to waive it if they decided, on their own, that it would pass": that is what they decided."""
    above = told.head
    opener = first_of(told.lefts, Dep.OPENER)
    other = first_of(among.before(above.rights, told), Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT)
    if other is None or not is_spelled(opener, _THAT) or told.left_edge.i != opener.i:
        return False
    between = [word for word in other.subtree if other.i < word.i < opener.i and word.pos_ in VERBS]
    near = next((word for word in reversed(between) if word.tag_ in FINITE), None)
    if (
        near is None
        or not is_one_of(near, "reporting", "planning", "saying")
        or any_of(near.rights, *kinds.TOLD_OR_DONE)
    ):
        return False
    attach(told, near, Dep.COMPLEMENT)
    return True


def _told_by_itself(participle: Token) -> bool:
    """ "Crowds rallied on Sunday, and a march is planned": crowds and a march are not, and a march is."""
    several, verb = participle.head, participle.head.head
    other = first_of(several.rights, Dep.JOINED)
    joint = first_of(several.rights, Dep.CONJUNCTION)
    if several.tag_ not in labels.PLURAL or several.dep_ not in labels.SUBJECTS or other is None or joint is None:
        return False
    if not participle.right_edge.i < joint.i < other.i < verb.i or verb.pos_ not in VERBS:
        return False
    said = {verb.lower_, *(child.lower_ for child in among.after(verb.lefts, other))}
    if said.isdisjoint(_ONE) or other.tag_ not in labels.SINGULAR or not _may_be_past(participle):
        return False
    return _stands_by_itself(participle, verb, several, other, joint)


def _may_be_past(participle: Token) -> bool:
    """Whether a participle is written like the past tense."""
    return participle.tag_ == Tag.PARTICIPLE and past(participle.lemma_) == participle.lower_


def _stands_by_itself(participle: Token, verb: Token, several: Token, other: Token, joint: Token) -> bool:
    marks = [each for each in several.rights if participle.i < each.i < joint.i and each.dep_ == Dep.PUNCTUATION]
    relation, above = verb.dep_, verb.head
    attach(other, verb, several.dep_)
    if relation == Dep.ROOT:
        participle.hang(participle)
        participle.dep_ = Dep.ROOT
    else:
        attach(participle, above, relation)
    attach(several, participle, Dep.SUBJECT)
    attach(verb, participle, Dep.JOINED)
    hand_on([*marks, joint], participle)
    retag(participle, Tag.PAST, Pos.VERB, participle.lemma_)
    return True


def _ordered_so(participle: Token) -> bool:
    """ "Ordered him held in May": he is to be held, and it was ordered then."""
    ordering, subject = participle.head, first_of(participle.lefts, Dep.SUBJECT)
    bare = not any_of(participle.children, *labels.HELPERS, *kinds.HELPER_OR_OBJECT, Dep.OPENER)
    if subject is None or not bare or not is_one_of(ordering, "wanting_done") or subject.left_edge.i != ordering.i + 1:
        return False
    attach(subject, ordering, Dep.OBJECT)
    participle.dep_ = Dep.OBJECT_PREDICATE
    retag(participle, Tag.PARTICIPLE, Pos.VERB, participle.lemma_)
    times = [each for each in participle.rights if says_when(each) or any(map(says_when, each.children))]
    for each in times:
        attach(each, ordering, each.dep_)
    return True


AGREED: tuple[Repair, ...] = (
    Repair(
        "told by itself, as what is joined does not agree",
        frozenset({Tag.PARTICIPLE}),
        _told_by_itself,
        {
            "About a thousand people protested in Utrecht on Thursday evening, and another march is planned in "
            "Amsterdam for Friday.": "protested VBD ROOT protested",
        },
        (
            "The people freed in Utrecht on Thursday and a march were praised.",
            "The people seized in Utrecht, and a man, are held.",
            "Hundreds gathered in Lima on Monday, and a vigil is planned for Friday.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        behind=True,
    ),
    Repair(
        "what is ordered done",
        labels.PAST_OR_PARTICIPLE,
        _ordered_so,
        {
            "The government ordered him sent to the United States in June 2022.": "in IN prep ordered",
            "The judge ordered Holt held without bail on Monday.": "Holt NNP dobj ordered",
        },
        (
            "The government ordered that he be sent home in June 2022.",
            "The government said he had sent troops in June 2022.",
            "The government ordered the men to be held.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "about the noun that it agrees with",
        labels.PAST_OR_PARTICIPLE | FINITE,
        _of_another_number,
        {
            "She cited a bureau plan for overseeing Lindi's western forests that was finalized on May 3.": (
                "finalized VBN relcl plan"
            )
        },
        (
            "She cited a plan for the forests that were burned.",
            "She cited plans for a forest that was burned.",
            "She cited the plan that was finalized.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        behind=True,
    ),
    Repair(
        "how somebody was found, taken for who is charged",
        labels.PAST_OR_PARTICIPLE,
        _found_so,
        {
            "The brother of a woman from Aberdare found dead in Cumbria on Saturday has been charged.": (
                "found VBN acl woman"
            )
        },
        ("What he found was lost.", "That he found it was denied.", "The man found was charged."),
        word=WordShape(relations=frozenset({Dep.CLAUSE_SUBJECT, Dep.PASSIVE_CLAUSE_SUBJECT}), subject=True),
        behind=False,
    ),
    Repair(
        "what the nearer verb tells",
        labels.FINITE | {Tag.BASE, Tag.PARTICIPLE, Tag.ING},
        _told_by_the_nearer,
        {
            "Chad allowed agencies to waive such reviews if they decided, on their own, that the actions would not "
            "harm plants.": "harm VB ccomp decided"
        },
        ("Chad told agencies that the actions would harm plants.", "Chad allowed them to say that it would."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), has=frozenset({Dep.OPENER})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
)
