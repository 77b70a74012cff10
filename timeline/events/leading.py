"""A word that leads to others in; whether a title says it, by what is left of what it leads to, out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event_words import event_words
from timeline.language import Token, among, parse
from timeline.language.labels import Dep, Tag
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled

_LEADING = frozenset({Tag.PREPOSITION, Tag.TO, Tag.PARTICLE})
_HELD = frozenset({Dep.OF_PREPOSITION, Dep.CLAUSE_OF_PREPOSITION, Dep.PREPOSITION, Dep.ADVERB, Dep.ADJECTIVE})
"""What a preposition holds, without which it is not said."""


def leads(word: Token) -> bool:
    """Whether the word only leads to what it holds, and is not said without that."""
    hangs = parse.is_oblique(word) or (parse.is_joined(word) and parse.is_adposition(word))
    return hangs and parse.tag(word) in _LEADING


def leads_on(link: Token, below: list[tuple[Token, list[Token]]]) -> bool:
    """Whether anything is left of what the word leads to, or that is the question in front."""
    return _holds(link, below) or asks(link) or asks(link.head)


def _holds(link: Token, below: list[tuple[Token, list[Token]]]) -> bool:
    held = [(child, words) for child, words in below if parse.dep(child) in _HELD and child.i > link.i]
    gone = any(parse.is_of_preposition(child) and not words for child, words in held)
    return any(words and not (gone and parse.is_adverb(child)) for child, words in held)


def asks(preposition: Token) -> bool:
    """ "What they were up to": what it leads to is the question in front."""
    asked = any(parse.tag(child) == Tag.ASKING_PRONOUN for child in preposition.lefts)
    return asked and parse.is_preposition(preposition)


def holds_a_share(link: Token) -> bool:
    """ "Part of the loot", "a system of rules": a share, or what is new, says nothing without what it is of."""
    share = event_words().shares_of_a_time | event_words().parts_of_a_whole | tongue().one
    new = among.says(link.head.lefts, tongue().indefinite) and not parse.is_predicate_noun(link.head)
    return is_spelled(link, tongue().belonging) and (new or is_spelled(link.head, share) or parse.is_figure(link.head))


def parts_of(share: Token) -> Iterator[Token]:
    """What a share is of: "the week" of "much of the week"."""
    if is_spelled(share, event_words().shares_of_a_time):
        links = (child for child in share.rights if is_spelled(child, tongue().belonging))
        yield from (held for link in links for held in link.rights if parse.is_of_preposition(held))
