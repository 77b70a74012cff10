"""``data/en/event-verbs.toml`` in, the one table of verbs: which verbs and auxiliaries are of which group, out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from timeline.facts import word_lists
from timeline.language.groups import word_group
from timeline.language.labels import Dep

if TYPE_CHECKING:
    from timeline.language.tokens import Token

_ON = word_group("on")


@cache
def verbs(group: str) -> frozenset[str]:
    """The lemmas of one group of ``data/en/event-verbs.toml``. Raises KeyError where there is no such group."""
    return frozenset(word_lists("event-verbs")[group])


@cache
def auxiliaries(group: str) -> frozenset[str]:
    """The forms, in small letters, of one group of auxiliaries. Raises KeyError where there is no such group."""
    return frozenset(word_lists("event-verbs")["auxiliaries"][group])


def is_one_of(token: Token, *groups: str) -> bool:
    """Whether the lemma of ``token`` stands in one of some groups of verbs.

    A verb with a particle is another verb where plans and wishes are told by it: "set for May", but "set out a plan".
    """
    lemma = token.lemma_.lower()
    if lemma in _phrasal() and any(each in verbs(group) for each in _with_particles(token) for group in groups):
        return True
    if lemma not in _all_verbs():
        return False
    found = [group for group in groups if lemma in verbs(group)]
    return bool(found) and not (_OF_PLANS.issuperset(found) and _has_a_particle(token))


def _has_a_particle(token: Token) -> bool:
    others = (child for child in token.children if child.dep_ != Dep.PREPOSITION)
    return any(child.dep_ == Dep.PARTICLE or child.lower_ in _ON for child in others)


def is_known_verb(lemma: str) -> bool:
    """Whether a word in small letters is a verb of any group."""
    return lemma in _all_verbs()


def _with_particles(token: Token) -> Iterator[str]:
    """The verb with each word of its own that may make another of it: "put off"."""
    beside = (child for child in token.rights if child.dep_ in (Dep.PARTICLE, Dep.ADVERB))
    return (f"{token.lemma_.lower()} {child.lower_}" for child in beside)


@cache
def _phrasal() -> frozenset[str]:
    """The first words of the verbs of two words."""
    return frozenset(verb.partition(" ")[0] for verb in _all_verbs() if " " in verb)


@cache
def _all_verbs() -> frozenset[str]:
    """The verbs of any group."""
    lists = (lemmas for lemmas in word_lists("event-verbs").values() if isinstance(lemmas, list))
    return frozenset(lemma for lemmas in lists for lemma in lemmas)


_OF_PLANS = frozenset(
    {"planning", "scheduling", "scheduling_only", "arranging", "hypothesising", "denying", "striving"}
)
