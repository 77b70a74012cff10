"""People without a name who open a sentence, which a small model takes for a name by their capital."""

from __future__ import annotations

from functools import cache

from timeline.facts import word_lists
from timeline.language.groups import word_group
from timeline.language.labels import Pos, Tag
from timeline.language.repairs.repair import Repair, WordShape, leave_name, retag, word_behind
from timeline.language.tokens import Token


def _who_open_it(word: Token) -> bool:
    """ "Rebels stormed it": no name, as none goes on behind it."""
    behind = word_behind(word)
    named = behind is not None and behind.text[:1].isupper()
    if not word.is_sent_start or named or word.lower_ not in _crowds():
        return False
    retag(word, Tag.PLURAL, Pos.NOUN, _single(word.lower_))
    leave_name(word)
    return True


def _single(noun: str) -> str:
    return noun.removesuffix(_OF_MEN) + "man" if noun.endswith(_OF_MEN) else noun.removesuffix(_PLAIN)


@cache
def _crowds() -> frozenset[str]:
    """Nouns in the plural for people who act as a group."""
    return frozenset(
        noun for nouns in word_lists("organs")["unnamed"].values() for noun in nouns if noun.endswith(_ENDS)
    )


_PLAIN, _OF_MEN = _ENDS = tuple(sorted(word_group("ends_of_several"), key=len))

CROWDS: tuple[Repair, ...] = (
    Repair(
        "people who open a sentence, taken for a name",
        frozenset({Tag.SINGULAR_NAME, Tag.PLURAL_NAME}),
        _who_open_it,
        {
            "Rebels in Mali killed ten men in May.": "Rebels NNS nsubj killed",
            "Airmen stormed the palace on Monday.": "Airmen NNS nsubj stormed",
        },
        (
            "Rebels Norcar lost in May.",
            "On Monday Rebels fans wept.",
            "Norcar stormed the palace on Monday.",
            "Gunmen in Mali killed ten men.",
        ),
        word=WordShape(parts=frozenset({Pos.NAME})),
    ),
)
"""In the order in which they look at a word."""
