"""The words of a phrase in; the same with one prepositional phrase after another taken away, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.events.headline import Torn
from timeline.events.leading import holds_a_share
from timeline.events.needed import is_missed
from timeline.language import Token, parse
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled


def shorter(words: list[Token], head: Token, said: Callable[[list[Token]], str]) -> Iterator[str]:
    """The words as they are ``said``, then with one phrase after another taken away; torn without what they are of."""
    links = sum(is_spelled(word, tongue().belonging) for word in words)
    yield said(words)
    for kept in fewer(words, head):
        torn = sum(is_spelled(word, tongue().belonging) for word in kept) < links
        yield Torn(said(kept)) if torn else said(kept)


def fewer(words: list[Token], head: Token) -> Iterator[list[Token]]:
    """The words without the last prepositional phrase first, then without the one before it, and so on.

    What stands with "of" goes last, and not at all in a phrase that is itself prepositional.
    """
    inside = {word.i for word in words}
    links = [word for word in words if _may_go(word, head)]
    links.sort(key=lambda word: (is_spelled(word, tongue().belonging), -word.i))
    for link in links:
        gone = link.head if parse.is_adverb(link.head) and link.head.i != head.i else link
        inside -= {word.i for word in gone.subtree}
        yield [word for word in words if word.i in inside]


def _may_go(link: Token, head: Token) -> bool:
    """Whether it leads to what the phrase says as much without: to no share, to nothing missed, and in no name."""
    if not parse.is_oblique(link) or not parse.is_adposition(link) or link.i == head.i:
        return False
    if parse.is_adposition(head) and is_spelled(link, tongue().belonging):
        return False
    return not (holds_a_share(link) or parse.entity(link) or is_missed(link))
