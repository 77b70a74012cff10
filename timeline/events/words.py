"""A verb and how it is to be said in; its finite form out: past, or "to" and the verb for what is planned."""

from __future__ import annotations

from functools import cache

from timeline.facts import table

_VOWELS = "aeiou"


def past(lemma: str) -> str:
    """The past tense of an English verb: ``pass`` passed, ``go`` went, ``deny`` denied, ``ban`` banned."""
    if lemma in _irregular():
        return _irregular()[lemma][0]
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def participle(lemma: str) -> str:
    """The past participle: ``take`` taken, ``pass`` passed."""
    return _irregular()[lemma][1] if lemma in _irregular() else past(lemma)


def _doubles(lemma: str) -> bool:
    """Whether a last consonant is doubled: in one syllable with one short vowel ("ban"), not in "visit"."""
    if len(lemma) < 3 or lemma[-1] in _VOWELS + "wxy" or lemma[-2] not in _VOWELS or lemma[-3] in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in lemma) == 1 or lemma.endswith(("mit", "fer", "pel", "bel", "cur", "tal"))


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {row["lemma"]: (row["past"], row["participle"]) for row in table("irregular_verbs")}
