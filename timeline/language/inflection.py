"""A verb and how it is to be said in; its finite form out: past, or "to" and the verb for what is planned."""

from __future__ import annotations

from functools import cache

from timeline.facts import table

_VOWELS = "aeiou"
_STRESSED = ("bmit", "dmit", "mmit", "rmit", "smit", "efer", "nfer", "sfer", "pel", "rebel", "cur", "trol", "gret")
"""Ends of longer verbs that are stressed, and so double their last letter ("refer", not "suffer")."""
_PREFIXES = ("re", "over", "under", "with", "out", "fore", "mis", "un", "inter", "up")


def past(lemma: str) -> str:
    """The past tense of an English verb: ``pass`` passed, ``go`` went, ``deny`` denied, ``ban`` banned."""
    known = _known(lemma)
    if known is not None:
        return known[0]
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def participle(lemma: str) -> str:
    """The past participle: ``take`` taken, ``pass`` passed."""
    known = _known(lemma)
    return known[1] if known is not None else past(lemma)


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


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for lemma, forms in _irregular().items() for form in forms if form != lemma)


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {row["lemma"]: (row["past"], row["participle"]) for row in table("irregular_verbs")}
