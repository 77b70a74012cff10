"""The dictionary form of an English word in; its inflected forms out."""

from __future__ import annotations

from functools import cache

from timeline.facts import word_table
from timeline.language.inflection import Inflection
from timeline.languages.en.ordinals import ordinal

_VOWELS = "aeiou"
_STRESSED = ("bmit", "dmit", "mmit", "rmit", "smit", "efer", "nfer", "sfer", "pel", "rebel", "cur", "trol", "gret")
"""Ends of longer verbs that are stressed, and so double their last letter ("refer", not "suffer")."""
_HISSING = ("s", "x", "z", "ch", "sh")
_KEEPING_E = ("ee", "oe", "ye", "singe", "swinge", "tinge", "dinge")
"""Before "-ing", for its sound or to be told from "singing" and "swinging"."""
_PREFIXES = ("re-", "co-", "re", "over", "under", "with", "out", "fore", "mis", "un", "inter", "up")


def past(lemma: str) -> str:
    """The past tense of an English verb: ``pass`` passed, ``go`` went, ``deny`` denied, ``ban`` banned."""
    known = _known(lemma)
    if known is not None:
        return known[0]
    if lemma.endswith("e"):
        return lemma + "d"
    if _ends_in_lone_y(lemma):
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def participle(lemma: str) -> str:
    """The past participle: ``take`` taken, ``pass`` passed."""
    known = _known(lemma)
    return known[1] if known is not None else past(lemma)


_THIRD = {"have": "has", "be": "is"}


def third_person(verb: str) -> str:
    """``pass`` passes, ``deny`` denies, ``hope`` hopes, ``veto`` vetoes, ``have`` has."""
    if verb in _THIRD:
        return _THIRD[verb]
    return verb + "es" if verb.endswith("o") and verb[-2:-1] not in _VOWELS else plural(verb)


def plural(noun: str) -> str:
    """``coup`` coups, ``march`` marches, ``treaty`` treaties; without those that are not formed so (``leaf``)."""
    if noun.endswith(_HISSING):
        return noun + "es"
    return noun[:-1] + "ies" if _ends_in_lone_y(noun) else noun + "s"


def gerund(verb: str) -> str:
    """``hope`` hoping, ``ban`` banning, ``die`` dying, ``see`` seeing."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(_KEEPING_E):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if _doubles(verb) else "") + "ing"


def comparative(adjective: str) -> str:
    """``late`` later, ``big`` bigger, ``early`` earlier."""
    return _graded(adjective) + "er"


def superlative(adjective: str) -> str:
    """``late`` latest, ``big`` biggest, ``early`` earliest."""
    return _graded(adjective) + "est"


def _graded(adjective: str) -> str:
    if adjective.endswith("e"):
        return adjective[:-1]
    if _ends_in_lone_y(adjective):
        return adjective[:-1] + "i"
    return adjective + (adjective[-1] if _doubles(adjective) else "")


def _known(lemma: str) -> tuple[str, str] | None:
    """The irregular forms of a verb, those of its root behind a prefix included: ``retake`` retook, retaken.

    A model may give a past form it does not know for its own lemma ("retook"); that stays as it is.
    """
    if lemma in _irregular():
        return _irregular()[lemma]
    for prefix in _PREFIXES:
        root = lemma.removeprefix(prefix)
        if root != lemma and root in _irregular():
            done, participle = _irregular()[root]
            return prefix + done, prefix + participle
        if root != lemma and root in _pasts():
            return lemma, lemma
    return (lemma, lemma) if lemma in _pasts() else None


def _doubles(lemma: str) -> bool:
    """Whether a last consonant is doubled: in one syllable with one short vowel ("ban"), not in "visit"."""
    if len(lemma) < 3 or lemma[-1] in _VOWELS + "wxy" or lemma[-2] not in _VOWELS or lemma[-3] in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in lemma) == 1 or lemma.endswith(_STRESSED)


def _ends_in_lone_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in _VOWELS


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for lemma, forms in _irregular().items() for form in forms if form != lemma)


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {row["lemma"]: (row["past"], row["participle"]) for row in word_table("irregular_verbs")}


@cache
def _verbs_of_pasts() -> dict[str, str]:
    return {forms[0]: lemma for lemma, forms in _irregular().items()}


def verb_of_past(form: str) -> str | None:
    """``shoot`` of shot, ``hit`` of hit."""
    return _verbs_of_pasts().get(form)


INFLECTION = Inflection(
    past=past,
    participle=participle,
    third_person=third_person,
    verb_of_past=verb_of_past,
    forms={
        "verb": (third_person, past, participle, gerund),
        "noun": (plural,),
        "adj": (comparative, superlative),
    },
    ordinal=ordinal,
)
