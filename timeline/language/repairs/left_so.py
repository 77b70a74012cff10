"""Whom something left dead, hurt or missing, which a small model takes for one who does something."""

from __future__ import annotations

from timeline.facts import word_lists
from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    SUBJECTS,
    Repair,
    WordShape,
    any_of,
    attach,
    first_of,
    retag,
)
from timeline.language.tokens import Token

_LACKING = word_group("lacking")
_LEAVING = word_group("leaving")


def _left_so(word: Token) -> bool:
    """ "Left ten guards hurt", "left nine dead and ten guards wounded": who is left so does nothing."""
    left = word.head
    noun = _who_is_left_so(word)
    if noun is None or left.lemma_ not in _LEAVING or any_of(word.children, *kinds.HELPED_OR_DONE, Dep.AGENT):
        return False
    if noun.dep_ in SUBJECTS or noun.tag_ == Tag.FIGURE:
        described = _described(left, noun) if word.dep_ == Dep.JOINED else None
        if word.dep_ == Dep.JOINED and (described is None or not _is_harm(word)):
            return False
        if described is not None:
            _join(noun, described, first_of(left.rights, Dep.CONJUNCTION))
        else:
            attach(noun, left, Dep.OBJECT)
    _says_how_left(word, noun, left)
    return True


def _left_so_too(noun: Token) -> bool:
    """ "Left nine guards dead and ten men wounded": a noun that is so is joined to the other, not to the verb."""
    left = noun.head
    wounded = first_of(noun.rights, Dep.NOUN_CLAUSE)
    described = _described(left, noun) if left.lemma_ in _LEAVING else None
    if described is None or wounded is None or any_of(wounded.children, *kinds.HELPED_OR_DONE, Dep.AGENT):
        return False
    _join(noun, described, first_of(left.rights, Dep.CONJUNCTION))
    _says_how_left(wounded, noun, left)
    return True


def _says_how_left(word: Token, noun: Token, left: Token) -> None:
    """Make a participle what is said of a noun, and its times and places those of who was left so."""
    for each in [*word.rights]:
        if each.dep_ in (Dep.PREPOSITION, Dep.ADVERBIAL_NOUN):
            attach(each, left, each.dep_)
    attach(word, noun, Dep.ADJECTIVE)
    retag(word, Tag.ADJECTIVE, Pos.ADJECTIVE, word.lower_)


def _who_is_left_so(word: Token) -> Token | None:
    """The noun right before a participle: its own subject, or the object of the verb that it hangs on."""
    counted = (child for child in word.lefts if child.tag_ == Tag.FIGURE)
    own = first_of(word.lefts, *SUBJECTS) or next(counted, None) or first_of(word.head.rights, Dep.OBJECT)
    return own if own is not None and own.i == word.i - 1 else None


def _counted_dead(left: Token, noun: Token) -> Token | None:
    """ "Left nine dead": those counted before the noun."""
    dead = first_of(left.rights, Dep.OBJECT_PREDICATE)
    return dead if dead is not None and any_of(dead.lefts, Dep.COUNT) and dead.i < noun.i else None


def _described(left: Token, noun: Token) -> Token | None:
    """Who is left so before a noun, with what they are left hung on them; None where nobody is."""
    others = first_of(left.rights, Dep.OBJECT)
    if others is None:
        return _counted_dead(left, noun)
    if others.i > noun.i:
        return None
    so = next((word for word in (*left.rights, *others.rights) if others.i < word.i < noun.i and _says_how(word)), None)
    joint = first_of(left.rights, Dep.CONJUNCTION)
    if so is None or joint is None or not so.i < joint.i < noun.i:
        return None
    attach(so, others, Dep.ADJECTIVE)
    return others


def _join(noun: Token, others: Token, joint: Token | None) -> None:
    if joint is not None:
        attach(joint, others, Dep.CONJUNCTION)
    attach(noun, others, Dep.JOINED)


def _says_how(word: Token) -> bool:
    return word.dep_ in (Dep.ADJECTIVE, Dep.OBJECT_PREDICATE) and word.pos_ == Pos.ADJECTIVE


def _is_harm(word: Token) -> bool:
    return word.lower_ in _LACKING or word.lemma_ in word_lists("event-verbs")["harm"]["verbs"]


LEFT_SO: tuple[Repair, ...] = (
    Repair(
        "who was left so",
        frozenset({Tag.PAST, Tag.PARTICIPLE, Tag.ING}),
        _left_so,
        {
            "The shooting on Thursday left three biology professors dead and three other employees wounded.": (
                "employees NNS conj professors"
            ),
            "The flood left two men dead and two others missing on Monday.": "missing JJ amod others",
            "The guards left ten men injured on Monday.": "injured JJ amod men",
            "The war has left 12 million people displaced.": "people NNS dobj left",
            "The blast on Thursday left nine dead and ten injured.": "ten CD conj dead",
        },
        (
            "The blast left nine men dead and the mayor resigned.",
            "The coup left Banda running the country.",
            "The pact left him leading Chad.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT})),
        above=WordShape(lemmas=_LEAVING),
        behind=True,
    ),
    Repair(
        "who else was left so",
        labels.COMMON_NOUN,
        _left_so_too,
        {
            "A suicide attack in Kabul left at least nine soldiers dead and 20 civilians wounded on Monday.": (
                "civilians NNS conj soldiers"
            ),
            "The workplace rampage left two women dead and a third worker wounded on Monday.": "on IN prep left",
        },
        (
            "The raid left a town ruined in May empty.",
            "The raid left Peru and a man wounded in May in ruins.",
            "The guards left the dead and wounded men fled.",
            "The guards left men dead and a house that Chad owned.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(lemmas=_LEAVING),
        behind=True,
    ),
)
