""" "They" or "them" in; by which row it means people named together before, and whom, out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.actors.anaphor import Anaphor
from timeline.actors.pronouns import Ids
from timeline.language import Token, is_one_of, parse
from timeline.language.anaphora import subject_before
from timeline.language.relatives import is_done_by_several
from timeline.language.subjects import is_passive, subject_of
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled
from timeline.model import ActorKind

if TYPE_CHECKING:
    from timeline.actors.antecedents import Antecedents

_LONGEST = 60
"""Words of a phrase that are looked through for those named in a row."""
_VERBS = 6
"""Verbs looked back through, of one sentence and that before."""


def people_done_to(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Police arrested Falk and Brade. They were freed": to whom more is done, where they are people with names.

    The last verbs before say to whom: by a row of names, by names of one family, or by the same pronoun. None where
    the last to whom something was done are others.
    """
    undergoes = parse.is_passive_subject(pronoun) or parse.is_object(pronoun)
    if not undergoes or not is_spelled(pronoun, tongue().they | tongue().them):
        return None
    for verb in _verbs_before(pronoun):
        done_to = parse.first(verb, parse.is_object)
        if is_passive(verb) or (done_to is not None and done_to.i < pronoun.i and not is_time(done_to)):
            return _people(known, done_to) if done_to is not None and is_one_of(verb, "undergone") else None
    return None


def people_who_met(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Falk met Brade in May. They signed it in June": whoever did it and with whom, where nobody does it alone."""
    start = pronoun.sent.start
    if not is_spelled(pronoun, tongue().they) or not parse.is_any_subject(pronoun) or not start:
        return None
    met = pronoun.doc[start - 1].sent.root
    if not parse.is_verb(met) or not is_done_by_several(met):
        return None
    both = [_people(known, each, one=True) for each in (subject_of(met), parse.first(met, parse.is_object)) if each]
    ids = tuple(dict.fromkeys(id for each in both if each for id in each))
    return ids if len(ids) > 1 and all(both) else None


def people_who_go_on(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "The two signed it. In June they left": the same people, whom the sentence before calls by one word."""
    before = subject_before(pronoun) if parse.is_any_subject(pronoun) else None
    if before is None or not is_spelled(pronoun, tongue().they) or parse.has(before, parse.is_joined):
        return None
    return _people(known, before)


def _verbs_before(pronoun: Token) -> Iterator[Token]:
    """The verb that its own is joined to, else those that the sentence before ends with, the last first."""
    own = pronoun.head
    above = own.head if parse.is_joined(own) else None
    count = 0
    while above is not None and parse.is_verb(above) and count < _VERBS:
        yield above
        above, count = above.head if parse.is_joined(above) else None, count + 1
    start = pronoun.sent.start
    if count or not start or not parse.is_root(own):
        return
    row = [pronoun.doc[start - 1].sent.root]
    while (last := parse.first(row[-1], _is_joined_verb)) is not None and len(row) < _VERBS:
        row.append(last)
    yield from reversed(row)


def _is_joined_verb(word: Token) -> bool:
    return parse.is_joined(word) and parse.is_verb(word)


def _people(known: Antecedents, noun: Token, *, one: bool = False) -> Ids | None:
    """All that a row of names or one for several names, where all are people; None where one alone is, or others."""
    row = [noun, *(word for word in islice(noun.subtree, _LONGEST) if _is_joined_noun(word))]
    named = [known.at(word) for word in row]
    ids = tuple(dict.fromkeys(id for each in named for id in each))
    people = all(named) and all(known.actors[id].kind is ActorKind.PERSON for id in ids)
    return ids if people and (one or len(ids) > 1) else None


def _is_joined_noun(word: Token) -> bool:
    return parse.is_joined(word) and parse.is_noun(word)


TOGETHER: tuple[Anaphor, ...] = (
    Anaphor(
        "the people to whom the clause before was done",
        people_done_to,
        {
            "Police held Emmanuel Macron and Vladimir Putin in May. {They} were freed in June.": (
                "Emmanuel Macron,Vladimir Putin"
            ),
            "Police held Emmanuel Macron and Vladimir Putin in May and freed {them} in June.": (
                "Emmanuel Macron,Vladimir Putin"
            ),
            "Police held Macron and Putin and freed them in May. In June a court jailed {them}.": (
                "Emmanuel Macron,Vladimir Putin"
            ),
        },
        (
            "Police held Emmanuel Macron and his aide in May. {They} were freed in June.",
            "Police held Emmanuel Macron and Vladimir Putin in May. {They} left in June.",
            "Police held Emmanuel Macron and Vladimir Putin in May and closed two inns. {They} were freed in June.",
            "Guards saw Emmanuel Macron and Vladimir Putin in May. {They} were freed in June.",
        ),
    ),
    Anaphor(
        "the people who met",
        people_who_met,
        {"Emmanuel Macron met Vladimir Putin in May. {They} left in June.": "Emmanuel Macron,Vladimir Putin"},
        (
            "Emmanuel Macron saw Vladimir Putin in May. {They} left in June.",
            "Emmanuel Macron met the Houthis in May. {They} left in June.",
            "Emmanuel Macron met Vladimir Putin in May. {He} left in June.",
        ),
    ),
    Anaphor(
        "the people who go on",
        people_who_go_on,
        {"Macron met Putin in May. They left in June. In July {they} came back.": "Emmanuel Macron,Vladimir Putin"},
        (
            "The Houthis left in May. They rose in June. In July {they} came back.",
            "Macron met Putin in May. They left in June. In July {he} came back.",
        ),
    ),
)
"""Rows for "they" and "them" of people with names, in the order in which they are asked."""
