"""The words of an event's sentence in; the stems of those that name what happened out.

What happened is seldom named by a verb such as "take" alone: with "office" it is another thing than with a town. How to
add one: a row of ``NAMINGS`` gives the words that name it, or none where it does not apply; the first that gives any
decides. Phrases of two words are joined in ``data/en/kindred_words.csv``: ``take_office``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from timeline.facts import word_lists
from timeline.together.kindred import JOINT, kin, phrases
from timeline.together.numbers import length_stems
from timeline.together.words import Word, function_words, stem

_REACH: Final = 4
"""Words behind a verb among which is the noun that names what was done: "carried out some 480 strikes"."""
_APART: Final = 2
"""The same for "down", "over" and the like: "put it down"."""


class NamedBy(NamedTuple):
    """``stems`` name what happened; ``words`` are the stems of the words of the text that do."""

    stems: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class NamingRow:
    """``names`` gives what names a happening told by ``verb`` with the words ``behind`` it in its clause.

    ``accepts`` are sentences with a verb in braces and what names it there; ``refuses`` those of which it says nothing.
    """

    name: str
    names: Callable[[str, Sequence[Word]], NamedBy | None]
    accepts: tuple[tuple[str, str], ...]
    refuses: tuple[str, ...]


def naming(verb: str, behind: Sequence[Word]) -> NamedBy | None:
    """What names the happening, where that is not its own word alone."""
    return next(filter(None, (row.names(verb, behind) for row in NAMINGS)), None)


def _by_phrase(verb: str, behind: Sequence[Word]) -> NamedBy | None:
    for at, other in enumerate(_nearest(behind)):
        phrase = f"{verb}{JOINT}{other}"
        if phrase in phrases() and (at < _APART or other not in function_words()):
            return NamedBy(frozenset((phrase,)), frozenset((verb, other)))
    return None


def _by_what_was_done(verb: str, behind: Sequence[Word]) -> NamedBy | None:
    if verb not in _light():
        return None
    noun = next((other for other in _object(behind) if other in _done()), None)
    if noun is None:
        return None
    one, both = frozenset((noun,)), frozenset((verb, noun))
    return NamedBy(both, both - one) if kin(both - one).phase else NamedBy(one, both)


def _nearest(behind: Sequence[Word]) -> Iterator[str]:
    return (word.stem for word in behind[:_REACH])


def _object(behind: Sequence[Word]) -> Iterator[str]:
    """The words up to those that say where, when or to whom; the verb's own "out" or "up" is none of these."""
    last = ""
    for at, other in enumerate(_nearest(behind)):
        if at and other in _leading_on() and last not in length_stems():
            return
        yield other
        last = other


NAMINGS: Final = (
    NamingRow(
        "phrase",
        _by_phrase,
        accepts=(
            ("The new president {took} the oath of office.", "take_oath"),
            ("She {took} office on Monday.", "take_offic"),
            ("A helicopter {came} down near the lake.", "come_down"),
            ("The engineers {blew} it up at dawn.", "blow_up"),
        ),
        refuses=(
            "The rebels {took} the town near the offices of the party.",
            "The envoys {came} to Lumo before the sun went down.",
            "The wind {blew} from the north and the dust went up.",
        ),
    ),
    NamingRow(
        "what was done",
        _by_what_was_done,
        accepts=(
            ("The army {carried} out some 30 strikes on the port.", "strike"),
            ("The ministers {held} three long meetings in Lumo.", "meet"),
            ("The union {staged} another protest.", "protest"),
            ("The king {declared} three days of mourning.", "mourn"),
        ),
        refuses=(
            "The army {carried} the wounded from the strikes to Lumo.",
            "The ministers {held} their hats during the meeting.",
            "The union {welcomed} another protest.",
            "The king {declared} the leader of the protest an outlaw.",
        ),
    ),
)


@cache
def _light() -> frozenset[str]:
    return frozenset(map(stem, word_lists("together")["light_verbs"]))


@cache
def _leading_on() -> frozenset[str]:
    return frozenset(map(stem, word_lists("together")["leading_on"]))


@cache
def _done() -> frozenset[str]:
    """What somebody does where a light verb says so: nouns with a kind."""
    return frozenset(stem(noun) for nouns in word_lists("event-nouns")["kinds"].values() for noun in nouns)
