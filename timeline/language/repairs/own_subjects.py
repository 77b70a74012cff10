"""Clauses whose own subject a small model hangs on the verb or the noun before it."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    first_of,
    hangs_as,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs
from timeline.language.word import is_spelled

_NAMING = word_group("naming_so")
_THAN = word_group("comparing")
_WHO_OR_WHICH = word_group("relatives")


def _than_they_did(participle: Token) -> bool:
    """ "Less than the ministry expected": the ministry expected it, and was not expected."""
    doer = participle.head
    than = doer.head
    if not hangs_as(doer, Dep.OF_PREPOSITION) or not is_spelled(than, _THAN) or participle.i != doer.i + 1:
        return False
    helped = any_of(participle.children, Dep.AGENT, Dep.PASSIVE_HELPER)
    if helped or says_when(doer) or participle.lemma_ not in _JUDGING:
        return False
    retag(participle, Tag.PAST, Pos.VERB, participle.lemma_)
    attach(participle, than.head, Dep.ADVERBIAL_CLAUSE)
    attach(doer, participle, Dep.SUBJECT)
    attach(than, participle, Dep.OPENER)
    return True


_JUDGING = verbs("intending") | verbs("wishing") | verbs("foretelling")


def _would_do_it(verb: Token) -> bool:
    """ "Many worried their efforts would fail": what stands right before "would" will fail, and not who worries."""
    above = verb.head
    modal = first_of(verb.lefts, Dep.HELPER)
    noun = first_of(above.rights, Dep.OBJECT)
    if modal is None or modal.tag_ != Tag.MODAL or noun is None or not above.i < noun.i < modal.i:
        return False
    if noun.pos_ not in NOUNS or noun.right_edge.i != modal.i - 1 or says_when(noun):
        return False
    becomes_subject(noun, verb)
    return True


def _others_did(verb: Token) -> bool:
    """ "A crowd attended a march in Athens and another 900 demonstrated": these did, and were not attended."""
    first, last = verb.head, before(verb)
    others = last
    while others is not None and others.head.i != first.i and others.i > first.i:
        others = others.head
    above = first.head
    while above.pos_ not in VERBS and above.head.i != above.i:
        above = above.head
    link = before(others.left_edge) if others is not None else None
    if others is None or others.dep_ != Dep.JOINED or not hangs_as(link, Dep.CONJUNCTION) or above.pos_ not in VERBS:
        return False
    if others.right_edge.i != verb.i - 1 or others.i <= first.i or above.i > first.i:
        return False
    if any_of(verb.children, Dep.AGENT, Dep.PASSIVE_HELPER) or says_when(others) or first.dep_ not in labels.OBJECTS:
        return False
    attach(verb, above, Dep.JOINED)
    attach(link, above, Dep.CONJUNCTION)
    attach(others, verb, Dep.SUBJECT)
    return True


def _about_who_is_called(verb: Token) -> bool:
    """ "Teams not named the Reds who paid": the teams did, of which the name only tells."""
    name = verb.head
    called = name.head
    who = first_of(verb.lefts, *SUBJECTS)
    if called.lemma_ not in _NAMING or not hangs_as(called, Dep.NOUN_CLAUSE) or not is_spelled(who, _WHO_OR_WHICH):
        return False
    if called.head.pos_ != Pos.NOUN or called.i > name.i:
        return False
    attach(verb, called.head, Dep.RELATIVE_CLAUSE)
    return True


OWN_SUBJECTS: tuple[Repair, ...] = (
    Repair(
        "what somebody expected, behind than",
        frozenset({Tag.PARTICIPLE, Tag.PAST}),
        _than_they_did,
        {
            "Bush's inability to stay on the field has made him something less than the Saints expected with the "
            "second overall pick in the 2006 Draft.": "Saints NNPS nsubj expected",
        },
        (
            "He liked nothing less than the taxes imposed by Chad.",
            "It raised less than the sum needed for a port.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        behind=True,
    ),
    Repair(
        "what would be, taken for what is worried about",
        frozenset({Tag.BASE}),
        _would_do_it,
        {
            "Many worried their efforts to keep the boy in Miami would fail on Monday.": "efforts NNS nsubj fail",
        },
        (
            "Many worried the guild and would fail on Monday.",
            "Many warned the king it would fail.",
        ),
        word=WordShape(relations=kinds.TOLD_OR_JOINED, subject=False),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "who did it, joined to what others were at",
        frozenset({Tag.PAST}),
        _others_did,
        {
            "A crowd of about 1,000 people attended a peaceful sit-down demonstration in Athens and another 1,000 "
            "demonstrated in the northern city of Thessaloniki.": "1,000 CD nsubj demonstrated",
        },
        (
            "A crowd attended a march in Athens and a meeting held in Lima.",
            "A crowd attended a march that began in Athens.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), subject=False),
        behind=True,
    ),
    Repair(
        "a clause about who is called so, not their name",
        labels.FINITE,
        _about_who_is_called,
        {
            "There are teams in the league not named the New York Yankees who are willing to spend money.": (
                "are VBP relcl teams"
            ),
        },
        (
            "There are teams in the league who are named the Yankees.",
            "They met the Yankees who are willing to spend money.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OBJECT_PREDICATE, Dep.OBJECT})),
    ),
)
