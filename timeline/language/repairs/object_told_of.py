"""A participle with a time of its own behind the comma of an object in; the object that it tells of, out."""

from __future__ import annotations

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Tag
from timeline.language.repairs.repair import (
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    before,
    describes,
    first_of,
    is_a,
    is_comma,
    led_to,
    says_when,
)
from timeline.language.tokens import Token

_COMPANY = word_group("company_participles")


def _of_the_object(done: Token) -> bool:
    """ "Ceded half of the island, occupied in July": what has a time of its own was done to what stands before it."""
    verb, comma = done.head, before(done)
    thing = first_of(verb.rights, Dep.OBJECT)
    if thing is None or not is_comma(comma) or thing.right_edge.i != comma.i - 1 or not is_a(verb, *VERBS):
        return False
    if any_of(verb.children, Dep.PASSIVE_HELPER) or any_of(done.children, *SUBJECTS, Dep.HELPER, Dep.PASSIVE_HELPER):
        return False
    times = (led_to(child) for child in done.rights if child.dep_ == Dep.PREPOSITION)
    if done.lower_ in _COMPANY or not any(map(says_when, times)):
        return False
    describes(done, thing)
    return True


OBJECT_TOLD_OF = (
    Repair(
        "what was done to the object before its comma, at a time of its own",
        frozenset({Tag.PARTICIPLE}),
        _of_the_object,
        {
            "Russia ceded the southern half of Sakhalin, occupied in July.": "occupied VBN acl half",
            "Banda promised to open the oil industry, nationalised in March 1938, to private money.": (
                "nationalised VBN acl industry"
            ),
        },
        (
            "Banda left the town, accompanied in May by envoys.",
            "Banda told reporters, flanked by his envoys.",
            "Banda signed a pact, urged on by Chad.",
            "Banda left around noon, accompanied to the airport by envoys.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=False),
        above=WordShape(parts=frozenset(VERBS)),
        behind=True,
    ),
)
"""What a participle that opens or ends a sentence tells of its subject stays with that."""
