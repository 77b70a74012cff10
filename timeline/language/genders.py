"""A pronoun or a name in; whether a woman or a man is meant, where the text says so, out."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from timeline.facts import word_lists
from timeline.language import among
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos

if TYPE_CHECKING:
    from timeline.language.tokens import Token


class Gender(StrEnum):
    """What "he" or "she" says of whom it means."""

    FEMALE = "female"
    MALE = "male"


_OF = word_group("belonging")
_SUBJECTS = (Dep.SUBJECT, Dep.PASSIVE_SUBJECT)
_DESCRIBING = (Dep.COMPOUND, Dep.APPOSITION, Dep.NOUN_MODIFIER, Dep.ADJECTIVE)


def of_pronoun(word: str) -> Gender | None:
    """What a personal pronoun in small letters says; None of "it", "they" and all other words."""
    return _pronouns().get(word)


def repeated(owner: Token) -> Token | None:
    """The pronoun that "his" or "her" repeats, as its clause is about that: "ordered him held in his cell".

    Likewise what the subject of a clause behind another repeats: "he ruled until he fell". None where the clause is
    about something else, or the two differ.
    """
    gender = of_pronoun(owner.lower_)
    if gender is None:
        return None
    if owner.dep_ in _SUBJECTS and owner.head.dep_ == Dep.ADVERBIAL_CLAUSE:
        return _same_subject_above(owner, gender)
    about = _whom_its_clause_is_about(owner) if owner.dep_ == Dep.OWNER else None
    return about if about is not None and about.i < owner.i and of_pronoun(about.lower_) is gender else None


def _whom_its_clause_is_about(owner: Token) -> Token | None:
    """The subject of the verb above, or whom that verb is done to for another."""
    word = owner
    while word.head.i != word.i and (word.pos_ != Pos.VERB or word.dep_ == Dep.PREPOSITION):
        word = word.head
    about = among.hung(word.lefts, _SUBJECTS)
    if about is None and word.dep_ in (Dep.OPEN_COMPLEMENT, Dep.OBJECT_PREDICATE):
        return among.hung(among.before(word.head.rights, word), (Dep.OBJECT, Dep.RECIPIENT))
    return about


def _same_subject_above(pronoun: Token, gender: Gender) -> Token | None:
    """The subject of the clause above, where it is the same pronoun before it, and that clause has no other like it."""
    main = pronoun.head.head
    alike = [child for child in main.children if of_pronoun(child.lower_) is gender and child.i < pronoun.i]
    about = among.hung(alike, _SUBJECTS)
    return about if len(alike) == 1 and main.i < pronoun.head.i else None


def of_name(head: Token) -> Gender | None:
    """What the words around a name's last word call its bearer: "Mrs May", "his daughter Sara", "Ana Holt, a nun".

    Likewise a rank that the name begins with: "the Duke of Alba".
    """
    beside = [child for child in head.children if child.dep_ in _DESCRIBING]
    if among.says(head.rights, _OF):
        beside.append(head)
    if head.dep_ in _DESCRIBING and head.head.pos_ == Pos.NOUN:
        beside.append(head.head)
    said = {_nouns()[word.lower_.rstrip(".")] for word in beside if word.lower_.rstrip(".") in _nouns()}
    return said.pop() if len(said) == 1 else None


def of_title(title: str) -> Gender | None:
    """What a word of courtesy says of whom it names ("Mr."); None of an office, which says nothing."""
    return _nouns().get(title.lower().rstrip("."))


def noun_may_be(noun: Token, pronoun: str) -> bool:
    """Whether a noun for somebody ("woman", "driver") is not for one of the other gender than the pronoun says."""
    said = _nouns().get(noun.lower_)
    return said is None or said is of_pronoun(pronoun)


def of_noun(noun: Token) -> Gender | None:
    """What a noun for somebody says of itself: "his [son] said"; None of a name, and of who may be either."""
    return _nouns().get(noun.lower_) if noun.pos_ == Pos.NOUN else None


def is_of_the_gender(noun: Token, pronoun: str) -> bool:
    """Whether a noun for somebody ("mother") says by itself that they are what the pronoun says."""
    asked = of_pronoun(pronoun)
    return asked is not None and of_noun(noun) is asked


def may_mean(pronoun: str, name: str, known: Gender | None) -> bool:
    """Whether a personal pronoun may stand for the bearer of a name of whom so much is known.

    A first name that is only women's or only men's says so where nothing else does.
    """
    asked = of_pronoun(pronoun)
    if asked is None:
        return True
    return known is asked if known is not None else _first_of(name) not in first_names_against(asked)


def surely_means(pronoun: str, name: str, known: Gender | None) -> bool:
    """Whether the bearer of a name is known to be a woman, or a man, as the pronoun says."""
    asked = of_pronoun(pronoun)
    if asked is None:
        return False
    return known is asked or (known is None and _first_of(name) in _first_names(asked))


def of_first_name(name: str) -> Gender | None:
    """Who bears the first of some names as a rule, accented or not: "Gérald", "Gerald"; None where either may."""
    return next((each for each in Gender if _first_of(name) in _first_names(each)), None)


def _first_of(name: str) -> str:
    return _plain(name.split()[0].split("-")[0])


def _plain(word: str) -> str:
    """The word without its accents."""
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))


def first_names_of(gender: Gender) -> frozenset[str]:
    """First names that only women, or only men, bear as a rule."""
    return _first_names(gender)


def first_names_against(asked: Gender) -> frozenset[str]:
    """First names whose bearer is not of this gender."""
    return _first_names(Gender.MALE if asked is Gender.FEMALE else Gender.FEMALE)


@cache
def _first_names(of: Gender) -> frozenset[str]:
    names = word_lists("anaphors")["first_names"][of]
    return frozenset((*names, *map(_plain, names)))


@cache
def _pronouns() -> dict[str, Gender]:
    return {word: gender for gender in Gender for word in word_lists("anaphors")["pronouns"][gender]}


@cache
def _nouns() -> dict[str, Gender]:
    return {word: gender for gender in Gender for word in word_lists("anaphors")["genders"][gender]}
