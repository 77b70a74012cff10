"""``data/event-verbs.toml`` in, the one table of verbs: which verbs and auxiliaries are of which group, out."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from timeline.facts import toml


@cache
def verbs(group: str) -> frozenset[str]:
    """The lemmas of one group of ``data/event-verbs.toml``. Raises KeyError where there is no such group."""
    return frozenset(toml("event-verbs")[group])


@cache
def auxiliaries(group: str) -> frozenset[str]:
    """The forms, in small letters, of one group of auxiliaries. Raises KeyError where there is no such group."""
    return frozenset(toml("event-verbs")["auxiliaries"][group])


def is_one_of(token: Token, *groups: str) -> bool:
    """Whether the lemma of ``token`` stands in one of some groups of verbs."""
    lemma = token.lemma_.lower()
    return any(lemma in verbs(group) for group in groups)
