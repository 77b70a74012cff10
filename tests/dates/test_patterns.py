"""What a pattern is spared to be quick changes nothing: it matches where the whole of it does, and as that does."""

from __future__ import annotations

import random

import pytest

from timeline.dates import language_of
from timeline.dates.grammar import Grammar
from timeline.dates.grammar.patterns import Compiled, Kinds, Needs
from timeline.dates.grammar.symbols import Symbols
from timeline.languages.en.dates.rules import ALL, UNIONS

GRAMMAR = language_of().grammar

SYMBOLS = GRAMMAR._symbols
WORDS = sorted(word for word in SYMBOLS if SYMBOLS[word] in SYMBOLS.categories)
SAYS = [words.replace("{", "").replace("}", "") for rule in ALL for words in rule.says]


def fresh() -> tuple[Compiled, ...]:
    """The rules as a program that has just begun has them."""
    return Grammar(GRAMMAR.vocabulary, ALL, UNIONS)._compiled


def runs() -> list[str]:
    """Phrases that rules read, and words of time in no order, alone and behind each other."""
    chance = random.Random(5)
    made = [" ".join(chance.choices(WORDS, k=chance.randint(1, 9))) for _ in range(200)]
    joined = [f"{first} {second}" for first, second in zip(SAYS, chance.sample(SAYS, len(SAYS)), strict=True)]
    return [SYMBOLS.of(GRAMMAR.vocabulary.tokens_of(words)) for words in [*made, *SAYS, *joined]]


def test_rules_match_as_the_whole_of_them_does() -> None:
    fewer = fresh()
    for symbols in runs():
        held = frozenset(symbols)
        for spared, whole in zip(fewer, GRAMMAR._compiled, strict=True):
            found, expected = spared.match(symbols, 0, held), whole.regex.match(symbols)
            assert (found and found.regs) == (expected and expected.regs), (spared.rule.name, symbols)
            assert spared.fullmatch(symbols, held) is None or whole.regex.fullmatch(symbols)


KNOWN = Symbols(GRAMMAR.vocabulary, {"up", "to", "at"})


def needed(pattern: str) -> set[frozenset[str]]:
    """Of the three words, which of them one must stand in a phrase."""
    needs = Needs(Kinds((), {}), KNOWN).of(pattern)
    return {frozenset(word for word in ("up", "to", "at") if KNOWN[word] in symbols) for symbols in needs}


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("up to", ["up", "to"]),
        ("up [to]", ["up"]),
        ("up (to | at)", ["up", "to at"]),
        ("up ([to] | at)", ["up"]),
        ("[up] ~ [to]", []),
        ("(up | at)", ["up at"]),
        ("(up | [at])", []),
    ],
)
def test_what_a_phrase_must_have(pattern: str, words: list[str]) -> None:
    assert needed(pattern) == {frozenset(each.split()) for each in words}
