"""A noun in; whether it tells who did something first or last, and which nouns are for who may do something, out."""

from __future__ import annotations

from functools import cache

from timeline.facts import word_lists
from timeline.language import among
from timeline.language.groups import word_group
from timeline.language.tokens import Token

_DOERS = word_group("doers")
_FIRST_OR_LAST = word_group("firsts_and_lasts")


def is_first_or_last(noun: Token) -> bool:
    """Whether a noun tells who did first or last what an infinitive behind it says: "the first envoy to resign"."""
    first = among.says((noun, *noun.lefts), _FIRST_OR_LAST)
    return first and (noun.lower_ in _FIRST_OR_LAST or noun.lower_ in doers())


@cache
def doers() -> frozenset[str]:
    """The nouns for somebody, a land or a body: what does something, as no "first step to end the war" does."""
    single, titles = word_lists("anaphors")["single"], word_lists("titles")["sectors"].values()
    offices = (title.split()[-1].lower() for some in titles for title in some)
    lands = (
        *_DOERS,
        *single["country"],
        *single["organisation"],
        *single["organ"],
    )
    return frozenset((*word_lists("actor_words")["human_nouns"], *offices, *lands))
