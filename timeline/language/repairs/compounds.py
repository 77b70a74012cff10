"""Words that mean one thing together, which a small model reads one by one: "hit and run", "set off"."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group, word_pairs
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    attach,
    before,
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    is_a,
    is_tagged,
    retag,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_BEFALLS = word_group("befalls")
_FLEES = word_group("flees")
_JOINING = word_group("joining")
_SETS = word_group("sets")

_NAMED_BY_USE = word_pairs("named_by_use")
"""What something is called by what it is for."""
_TRADES = word_pairs("trades")
"""What somebody is called by, though the first word may be a verb."""
_OUT = word_group("out")
_UNWELCOME = word_group("unwelcome")
_WHITHER = word_group("whither")


def _behind(word: Token) -> Token | None:
    return word_behind(word)


def _trade_for_verb(word: Token) -> bool:
    """ "Placed running back Jon Brade on leave": what Brade is, which nobody does."""
    verb, noun = word.head, _behind(word)
    name = first_of(word.rights, Dep.OBJECT)
    if noun is None or (word.lower_, noun.lower_) not in _TRADES or not is_a(name, Pos.NAME):
        return False
    hand_on(among.after(word.children, name), verb)
    attach(name, verb, Dep.OBJECT)
    for part in (word, noun):
        retag(part, Tag.SINGULAR, Pos.NOUN, part.lower_)
        attach(part, name, Dep.COMPOUND)
    return True


def _use_for_verb(word: Token) -> bool:
    """ "Was executed by firing squad": what its noun is for, which nobody does."""
    noun = _behind(word)
    if noun is None or (word.lower_, noun.lower_) not in _NAMED_BY_USE or noun.head.i != word.i:
        return False
    link = word.head
    hand_on([*among.after(word.children, noun), *noun.rights], link.head)
    attach(noun, link, Dep.OF_PREPOSITION)
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    attach(word, noun, Dep.COMPOUND)
    return True


def _accident_for_verbs(word: Token) -> bool:
    """ "Killed in a hit and run", "Hit and run kills man": an accident, and nothing that anybody does."""
    hit = word.nbor(-2) if word.i > 1 else None
    if not is_spelled(hit, _BEFALLS) or not is_spelled(before(word), _JOINING):
        return False
    if is_tagged(hit, Tag.SINGULAR) and hangs_as(hit, Dep.OF_PREPOSITION, Dep.OBJECT, Dep.SUBJECT):
        _hang_on_noun(word, hit)
        return True
    told = _behind(word)
    return is_tagged(told, *FINITE) and is_a(hit, *VERBS) and _is_told_of(hit, word, told)


def _hang_on_noun(word: Token, hit: Token) -> None:
    """Joins the second word to the first, with all that was hung on it."""
    attach(word.nbor(-1), hit, Dep.CONJUNCTION)
    attach(word, hit, Dep.JOINED)
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    hand_on(word.rights, hit)


def _is_told_of(hit: Token, word: Token, told: Token) -> bool:
    """Makes a headline's accident the subject of the verb behind it, and says whether it is a headline."""
    if hit.dep_ != Dep.ROOT or told.i + 1 >= len(told.doc):
        return False
    enthrone(told, hit, Dep.SUBJECT)
    retag(hit, Tag.SINGULAR, Pos.NOUN, hit.lower_)
    for child in [*hit.children]:
        if child.i > told.i:
            attach(child, told, Dep.OBJECT_PREDICATE if is_a(child, Pos.ADJECTIVE) else child.dep_)
    for child in [*hit.lefts]:
        if is_a(child, *NOUNS):
            child.dep_ = Dep.COMPOUND
    _hang_on_noun(word, hit)
    return True


def _going_for_undergoing(word: Token) -> bool:
    """ "Hundreds set out for the port.": who sets out is set out by nobody."""
    particle = _behind(word)
    whither = _behind(particle) if is_spelled(particle, _OUT) else None
    if not is_spelled(whither, _WHITHER) or first_of(word.children, Dep.OBJECT, *labels.HELPERS):
        return False
    if word.dep_ == Dep.NOUN_CLAUSE:
        people = word.head
        if people.dep_ != Dep.ROOT or people.i + 1 != word.i or not people.sent.text.rstrip("”\"' \n").endswith("."):
            return False
        enthrone(word, people, Dep.SUBJECT)
        for child in [*people.rights]:
            if child.i > word.i:
                attach(child, word, child.dep_)
    elif first_of(word.lefts, Dep.SUBJECT) is None:
        return False
    retag(word, Tag.PAST, Pos.VERB, "set")
    return True


def _declared_unwelcome(persona: Token) -> bool:
    """ "Declared the envoy persona non grata and expelled him": so the envoy is declared, and does nothing."""
    verb, envoy, grata = persona.head, first_of(persona.lefts, *SUBJECTS), first_of(persona.rights, Dep.OBJECT)
    if envoy is None or grata is None or not is_a(verb, *VERBS):
        return False
    hand_on([child for child in persona.rights if child.i > grata.i], verb)
    attach(envoy, verb, Dep.OBJECT)
    grata.dep_ = Dep.NOUN_MODIFIER
    persona.dep_ = Dep.OBJECT_PREDICATE
    return True


COMPOUNDS: tuple[Repair, ...] = (
    Repair(
        "who is declared unwelcome",
        frozenset({Tag.SINGULAR, Tag.PRESENT, Tag.PLURAL, Tag.BASE, Tag.SINGULAR_NAME}),
        _declared_unwelcome,
        {
            "Chad declared the French envoy persona non grata on Monday.": "envoy NN dobj declared",
            "Poland has declared Yuri Falk persona non grata and expelled him.": "expelled VBD conj declared",
        },
        ("The envoy was declared persona non grata in May.", "The persona of the envoy changed."),
        word=WordShape(words=_UNWELCOME, relations=frozenset({Dep.COMPLEMENT})),
    ),
    Repair(
        "what something is for, taken for a deed",
        frozenset({Tag.ING}),
        _use_for_verb,
        {"Nine prisoners were executed by firing squad on 23 August 2012.": "squad NN pobj by"},
        ("Nine prisoners were freed by firing rockets.", "Nine men were shot by a firing squad."),
        word=WordShape(relations=frozenset({Dep.CLAUSE_OF_PREPOSITION})),
    ),
    Repair(
        "what somebody is, taken for what is done",
        frozenset({Tag.ING}),
        _trade_for_verb,
        {
            "The team put running back Jon Brade on leave on Monday.": "Brade NNP dobj put",
            "They moved running back Jon Brade to the bench.": "back NN compound Brade",
        },
        ("The team stopped running back on Monday.", "The army kept running guns to the rebels."),
        word=WordShape(relations=frozenset({Dep.OPEN_COMPLEMENT})),
        behind=True,
    ),
    Repair(
        "an accident taken for what is done",
        frozenset({Tag.BASE, Tag.PRESENT, Tag.PARTICIPLE, Tag.SINGULAR}),
        _accident_for_verbs,
        {
            "He was killed in a hit and run on Monday.": "run NN conj hit",
            "Queens hit and run leaves woman dead": "leaves VBZ ROOT leaves",
        },
        ("The rebels hit and run.", "The drivers hit and run people down."),
        word=WordShape(words=_FLEES, relations=frozenset({Dep.JOINED})),
    ),
    Repair(
        "who sets out",
        frozenset({Tag.PARTICIPLE}),
        _going_for_undergoing,
        {
            "Some 30 sailors set out for the island on Monday.": "set VBD ROOT set",
            "Nearly 100 people set off from the site to march to the port.": "people NNS nsubj set",
        },
        ("Two bombs set off in Lima killed a man.", "The fires were set off on Monday."),
        word=WordShape(words=_SETS, relations=frozenset({Dep.ROOT, Dep.NOUN_CLAUSE})),
    ),
)
