"""A word in; its dictionary form, how it is said, what leads to it, on which side of the one above it stands, out."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING, TypeGuard

from timeline.language.labels import Dep

if TYPE_CHECKING:
    from timeline.language.tokens import Token


def base(word: Token) -> str:
    """What a dictionary has it under, in small letters."""
    return word.lemma_.lower()


def spelling(word: Token) -> str:
    """How it is written, in small letters: what tables of words are asked by, ``orders.get(spelling(word))``."""
    return word.lower_


def ends_in(word: Token, ending: str) -> bool:
    """Whether it is written with this ending: ``ends_in(adjective, "ed")``."""
    return word.lower_.endswith(ending)


def is_same_word(word: Token, other: Token) -> bool:
    """Whether the two are written alike, but for capitals."""
    return word.lower_ == other.lower_


def is_spelled(word: Token | None, words: Container[str]) -> TypeGuard[Token]:
    """Whether there is a word, and it is one of these, in small letters: ``is_spelled(pronoun, tongue().they)``."""
    return word is not None and word.lower_ in words


def is_form_of(word: Token | None, words: Container[str]) -> TypeGuard[Token]:
    """Whether there is a word, and a dictionary has it under one of these: ``is_form_of(verb, tongue().being)``."""
    return word is not None and word.lemma_ in words


def is_led_by(noun: Token | None, links: Container[str]) -> TypeGuard[Token]:
    """Whether there is a noun, and one of these prepositions leads to it: ``is_led_by(noun, tongue().company)``."""
    return noun is not None and noun.dep_ == Dep.OF_PREPOSITION and noun.head.lower_ in links


def what_is_led_on(noun: Token | None, links: Container[str]) -> Token | None:
    """What one of these prepositions leads on from to the noun: of "the [head] of the bank" for "bank"; else None."""
    return noun.head.head if is_led_by(noun, links) else None


def is_doer(noun: Token) -> bool:
    """Whether something is said to be done by it: "signed by [Chad]"."""
    return noun.dep_ == Dep.OF_PREPOSITION and noun.head.dep_ == Dep.AGENT


def first_of_row(word: Token, is_such: Callable[[Token], bool] = lambda _: True) -> Token:
    """The first of the words that it is joined to, one to the other, as long as it is so of the one above."""
    while word.dep_ == Dep.JOINED and word.head is not word and is_such(word.head):
        word = word.head
    return word


def last_of_row(word: Token, is_such: Callable[[Token], bool]) -> Token:
    """The last of the words that are joined to it, one to the other, as long as it is so of the one below."""
    while (joined := next((child for child in reversed(word.rights) if child.dep_ == Dep.JOINED), None)) is not None:
        if not is_such(joined):
            return word
        word = joined
    return word


def has_spelled(word: Token, is_such: Callable[[Token], bool], words: Container[str]) -> bool:
    """Whether one of these words hangs on it so: ``has_spelled(verb, parse.is_helper, tongue().will)``."""
    return any(child.lower_ in words and is_such(child) for child in word.children)


def first_spelled(word: Token, is_such: Callable[[Token], bool], words: Container[str]) -> Token | None:
    """The first of these words that hangs on it so; None without one."""
    return next((child for child in word.children if child.lower_ in words and is_such(child)), None)


def right_before(word: Token) -> Token | None:
    """The word right before it; None where the text begins with it."""
    return word.doc[word.i - 1] if word.i else None


def right_behind(word: Token) -> Token | None:
    """The word right behind it; None where the text ends with it."""
    return word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None


def is_behind_mark(word: Token, *marks: str) -> bool:
    """Whether one of these marks stands right before it: ``is_behind_mark(verb, ",")``."""
    return word.i > 0 and word.doc[word.i - 1].text in marks


def is_before_mark(word: Token, *marks: str) -> bool:
    """Whether one of these marks stands right behind it."""
    return word.i + 1 < len(word.doc) and word.doc[word.i + 1].text in marks


def is_topmost(word: Token) -> bool:
    """Whether it hangs on no other word."""
    return word.head is word


def is_before_head(word: Token) -> bool:
    """Whether it stands before the word that it hangs on."""
    return word.i < word.head.i


def is_behind_head(word: Token) -> bool:
    """Whether it stands behind the word that it hangs on."""
    return word.i > word.head.i
