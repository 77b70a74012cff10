"""A noun for several in; the actors named before that it calls together out: "the two firms", "the Holts"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from timeline import facts
from timeline.actors.gazetteer import Entry, countries
from timeline.actors.names import office_nouns
from timeline.actors.nouns_meant import anaphors_of, is_company, modified
from timeline.actors.scene import Scene
from timeline.actors.wanted import Wanted, is_kind, may_be_called
from timeline.language import Token, among, parse
from timeline.language.above import clause_head
from timeline.language.anaphora import subjects_above
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import base, is_spelled, spelling
from timeline.model import ActorKind

_STATES = (ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.ARMED_GROUP)
_NEAR = 2
_BOTH = 2
_WORDS_BACK = 200
"""Words looked back through for a row of names, or for a couple."""


def several_meant(scene: Scene, noun: Token) -> list[Entry]:
    """Who is meant by "the two countries", "both sides", "the three leaders", "the couple", "the Holts"."""
    for is_so_called, meant in _BY_A_WORD:
        if is_so_called(noun):
            return meant(scene, noun)
    return _so_many_of_a_kind(scene, noun)


def is_a_count(word: Token) -> bool:
    """ "The two": a number with "the" before it that is who acts or undergoes, and counts nothing."""
    told = parse.is_any_subject(word) or parse.is_object(word)
    return told and spelling(word) in _counts() and among.says(word.lefts, tongue().definite)


def _so_called(scene: Scene, number: Token) -> list[Entry]:
    """Of "the two": as many people, or states and bodies, as the nearest sentence names that names more than one."""
    for wanted in (is_kind(ActorKind.PERSON), is_kind(*_STATES)):
        if some := _so_many(scene, number, wanted, _counts()[spelling(number)]):
            return some
    return []


def _so_many_of_a_kind(scene: Scene, noun: Token) -> list[Entry]:
    """Of "both sides", "the three leaders": as many of the kind; nobody where one of them deals with those meant."""
    kind, counted = _kinds().get(spelling(noun)), _counting(noun)
    if kind is None or counted is None or (kind == ActorKind.PERSON and not _is_known(noun, counted)):
        return []
    number = _counts()[spelling(counted)]
    some = _two_of(kind, scene, noun) if number == _BOTH else _so_many(scene, noun, _of_kind(kind), number)
    return [] if _is_acted_on(noun) and _acts_on_them(scene, noun, some) else some


def _counting(noun: Token) -> Token | None:
    """The word before a noun that says how many there are, "both" included."""
    return next((child for child in noun.lefts if spelling(child) in _counts()), None)


def is_of_a_family(word: Token) -> bool:
    """ "The Taylors": a name in the plural with "the" right before it."""
    if not word.text.endswith(_PLURAL) or not parse.is_noun(word) or not word.text.istitle():
        return False
    return is_spelled(next(iter(word.lefts), None), tongue().definite)


_PLURAL = "s"


@cache
def _kinds() -> dict[str, str]:
    """A plural noun to the kind of actors that "the two" before it picks up."""
    return {noun: kind for kind, nouns in facts.word_lists("anaphors")["pairs"].items() for noun in nouns}


@cache
def _counts() -> dict[str, int]:
    """A word that counts to how many it counts."""
    return dict(facts.word_lists("anaphors")["counts"])


def _of_kind(kind: str) -> Wanted:
    """Whether an actor is of a kind of the table."""
    if kind == "any":
        return is_kind(*_STATES)
    return is_company if kind == "company" else is_kind(ActorKind(kind))


def _of_that_family(scene: Scene, name: Token) -> list[Entry]:
    """All met of that surname."""
    surname = name.text.removesuffix(_PLURAL)
    return [
        each
        for each in scene.counted(is_kind(ActorKind.PERSON))
        if " " in each.name and each.name.split()[-1] == surname
    ]


def _couple(scene: Scene, noun: Token) -> list[Entry]:
    """ "He married Ana Falk. The couple": those last told of as man and wife, where both are known."""
    if not among.says(noun.lefts, tongue().definite):
        return []
    for at in range(noun.i - 1, max(noun.i - _WORDS_BACK, 0) - 1, -1):
        word = noun.doc[at]
        if is_spelled(word, anaphors_of("together", "spouse")):
            both = [*_spouses(scene, word)]
            return both if len({each.id for each in both}) == _BOTH else []
    return []


def _duo(scene: Scene, noun: Token) -> list[Entry]:
    """ "The pair left": the two people told of, where those who act are called so, and no "pair of shoes"."""
    known = among.says(noun.lefts, tongue().definite) and not parse.has(noun, parse.is_preposition)
    return _two_of(ActorKind.PERSON, scene, noun) if known and parse.is_any_subject(noun) else []


def _spouses(scene: Scene, spouse: Token) -> Iterator[Entry]:
    """Whoever is somebody's husband or wife, and whose: "his wife, Ana Falk"."""
    owner = next(filter(parse.is_owner, spouse.lefts), None)
    name = parse.first(spouse, parse.is_apposition) or (spouse.head if parse.is_apposition(spouse) else None)
    known = (scene.at(word.idx) for word in (owner, name) if word is not None)
    yield from (each for each in known if each is not None and each.kind is ActorKind.PERSON)


def _so_many(scene: Scene, noun: Token, wanted: Wanted, number: int) -> list[Entry]:
    """Those of that kind whom the nearest sentence names that names more than one, where they are as many."""
    end = noun.i
    for _ in range(_NEAR):
        start = noun.doc[end - 1].sent.start if end else 0
        words = noun.doc[max(start, end - _WORDS_BACK) : end]
        found = {entry.id: entry for word in words if (entry := scene.at(word.idx)) is not None and wanted(entry)}
        if len(found) > 1:
            return [*found.values()] if len(found) == number else []
        end = start
    return []


def _two_of(kind: str, scene: Scene, noun: Token) -> list[Entry]:
    """The two of that kind, or called by that noun, who were told of; of "any" kind, those told of together."""
    if kind == "any":
        return [*(scene.joined(is_kind(*_STATES), noun.idx, _NEAR) or ())]
    if kind == ActorKind.COUNTRY and (own := _with_his_own(scene, noun)):
        return own
    wanted = _of_kind(kind)
    if (office := base(noun)) in office_nouns():
        wanted = may_be_called(modified(noun).removesuffix(spelling(noun)) + office)
    return [*(scene.pair(wanted, noun.idx, _NEAR) or ())] or _only_two(scene, wanted)


def _only_two(scene: Scene, wanted: Wanted) -> list[Entry]:
    """The only two that the text has told of so far, where none was told of nearby or one of them."""
    known = [*scene.counted(wanted)]
    return known if len(known) == _BOTH else []


def _with_his_own(scene: Scene, noun: Token) -> list[Entry]:
    """ "He signed a pact with Peru over which the two countries had fought": his own country, and the one named there.

    None where more than one is named in the sentence, or his is not known.
    """
    he = parse.first(noun.sent.root, parse.is_any_subject)
    if not is_spelled(he, anaphors_of("pronouns", "person")):
        return []
    here = (scene.named_at(word.idx) for word in noun.doc[noun.sent.start : noun.i])
    named = {entry.id: entry for entry in here if entry is not None and entry.kind is ActorKind.COUNTRY}
    his = country_of(scene.focus(is_kind(ActorKind.PERSON), he, _NEAR))
    return [his, *named.values()] if his is not None and len(named) == 1 and his.id not in named else []


def country_of(person: Entry | None) -> Entry | None:
    """The country whose a person is; None of anybody else."""
    return countries().get(person.country or "") if person and person.kind is ActorKind.PERSON else None


def _is_known(noun: Token, counted: Token) -> bool:
    """ "The two men", "both men", but no "two men", who are new."""
    return not parse.is_count(counted) or parse.has(noun, parse.is_determiner)


def _is_acted_on(noun: Token) -> bool:
    """Whether it is what a verb is done to or turned to: "spoke to both leaders", but no "talks between both"."""
    if not parse.is_of_preposition(noun):
        return parse.is_object(noun)
    return is_spelled(noun.head, tongue().parties_met) and parse.is_verb(noun.head.head)


def _acts_on_them(scene: Scene, noun: Token, some: list[Entry]) -> bool:
    """Whether one of them is who the clause, or one above it, is about: whoever "spoke to both leaders" is neither."""
    return any(scene.at(subject.idx) in some for subject in (*subjects_above(noun), *_own_subject(noun)))


def _own_subject(noun: Token) -> list[Token]:
    verb = clause_head(noun)
    subject = subject_of(verb) if parse.is_verb(verb) else None
    return [subject] if subject is not None else []


def _is_a_couple(noun: Token) -> bool:
    return is_spelled(noun, anaphors_of("together", "couple"))


def _is_a_duo(noun: Token) -> bool:
    return is_spelled(noun, anaphors_of("together", "pair"))


def _is_a_number(noun: Token) -> bool:
    return spelling(noun) in _counts()


_BY_A_WORD: tuple[tuple[Callable[[Token], bool], Callable[[Scene, Token], list[Entry]]], ...] = (
    (is_of_a_family, _of_that_family),
    (_is_a_couple, _couple),
    (_is_a_duo, _duo),
    (_is_a_number, _so_called),
)
"""What calls several by a word that says by itself how many they are, and who they then are; the first decides."""
