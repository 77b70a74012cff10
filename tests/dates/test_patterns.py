"""All rules together read in one pass what each would alone: as the regular expression of its pattern matches."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest

from tests.dates.as_regex import Writer
from timeline.dates import language_of
from timeline.dates.grammar import Grammar, Rule, Vocabulary, automaton
from timeline.dates.grammar.automaton import Matched
from timeline.dates.grammar.symbols import BLANK
from timeline.dates.reading import Calendar
from timeline.languages.en.dates.rules import ALL, UNIONS

GRAMMAR = language_of().grammar
SYMBOLS = GRAMMAR._symbols
WORDS = sorted(word for word in SYMBOLS if SYMBOLS[word] in SYMBOLS.categories)
SAYS = [words.replace("{", "").replace("}", "") for rule in ALL for words in rule.says]

Ends = dict[int, tuple[tuple[int, int], ...]]
"""A rule's place in the tables -> the ends of its phrase and of its parts; those that are not there are at -1."""


def runs() -> Iterator[str]:
    """Phrases that rules read, and words of time in no order, alone and behind each other."""
    chance = random.Random(5)
    yield from (chance.choice((" ", "")).join(chance.choices(WORDS, k=chance.randint(1, 9))) for _ in range(400))
    yield from SAYS
    yield from (f"{first} {second}" for first, second in zip(SAYS, chance.sample(SAYS, len(SAYS)), strict=True))


def symbols_of(words: str) -> str:
    return SYMBOLS.of(GRAMMAR.vocabulary.tokens_of(words))


def ends_of(phrase: Matched) -> tuple[tuple[int, int], ...]:
    there = {number: (start, end) for number, start, end in phrase.parts}
    return (0, phrase.end), *(there.get(number, (-1, -1)) for number in range(len(phrase.compiled.parts)))


def test_rules_read_together_what_their_patterns_match_alone() -> None:
    writer = Writer(ALL, UNIONS, SYMBOLS)
    alone = [(order, writer.regex(rule)) for order, rule in enumerate(ALL) if rule.alone]
    for symbols in filter(None, map(symbols_of, runs())):
        if symbols[0] == BLANK:
            continue
        expected = {order: found.regs for order, regex in alone if (found := regex.match(symbols))}
        read = list(GRAMMAR._automaton.phrases(symbols))
        assert {each.compiled.order: ends_of(each) for each in read} == expected, symbols
        ranks = [(-each.end, -len(each.parts), each.compiled.order) for each in read]
        assert ranks == sorted(ranks), symbols


def test_a_kind_reads_the_whole_of_what_its_patterns_match() -> None:
    writer = Writer(ALL, UNIONS, SYMBOLS)
    of_kind = [(order, writer.regex(rule)) for order, rule in enumerate(ALL) if rule.kind == "date"]
    for symbols in filter(None, map(symbols_of, SAYS)):
        expected = [(order, found.regs) for order, regex in of_kind if (found := regex.fullmatch(symbols))]
        assert [(each.compiled.order, ends_of(each)) for each in GRAMMAR._rules_of("date").whole(symbols)] == expected


def test_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automaton, "MOST_STATES", 3)
    forgetful = Grammar(GRAMMAR.vocabulary, ALL, UNIONS)
    for words in SAYS[::10]:
        assert list(forgetful.read(words, lambda _: False)) == list(GRAMMAR.read(words, lambda _: False))
        assert len(forgetful._automaton._known) < 100


def grammar_of(*patterns: str) -> Grammar:
    """A grammar of these patterns, each of its own kind, "a", "b" and so on."""
    vocabulary = Vocabulary({"month": {"may": 5, "june": 6}})
    rules = [
        Rule(pattern, pattern, kind, lambda _: Calendar(month=5))
        for kind, pattern in zip("abc", patterns, strict=False)
    ]
    return Grammar(vocabulary, rules, {})


def reads(grammar: Grammar, words: str) -> list[str]:
    return [words[start:end] for start, end, _ in grammar.read(words, lambda _: False)]


@pytest.mark.parametrize(
    ("pattern", "words", "read"),
    [
        ("up [to] <month>", "up to may, up may", ["up to may", "up may"]),
        ("(up | to to) <month>", "to may, to to may", ["to to may"]),
        ("<month> ~ up", "may up, may-up, mayup", ["may up", "may-up"]),
        ("<month> ~ up", "may -up, may- up, may - up", ["may- up"]),
        ("<month> - up", "may -up, may- up, may - up", ["may -up", "may- up", "may - up"]),
        ("<month> [up [to [<last:month>]]]", "may up to june to", ["may up to june"]),
        ("<month>", "maybe", []),
    ],
)
def test_a_pattern(pattern: str, words: str, read: list[str]) -> None:
    assert reads(grammar_of(pattern, "- - -"), words) == read


@pytest.mark.parametrize(
    ("patterns", "says"),
    [
        (("<moon>",), "no word or rule for <moon>"),
        (("<b> up", "<a> to"), "refers to itself"),
        (("<b> up", "[to]"), "may be no word at all"),
    ],
)
def test_what_no_grammar_can_be_made_of(patterns: tuple[str, ...], says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        grammar_of(*patterns)


@pytest.mark.parametrize("words", ["up to " * 20, "may up " * 20, "up " * 40])
def test_places_tried_are_bounded_by_the_words(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns that a regular expression would try in each of their 2**12 ways."""
    grammar = grammar_of(" ".join(["[up] [to] [may] [up]"] * 12) + " june")
    tried = 0
    on = automaton.Waypoint.on

    def counting(place: automaton.Waypoint, symbol: str) -> tuple[automaton.Waypoint | None, ...]:
        nonlocal tried
        tried += 1
        return on(place, symbol)

    monkeypatch.setattr(automaton.Waypoint, "on", counting)
    read = reads(grammar, words + "june")
    assert all(each.endswith("june") for each in read)
    assert tried < 48 * 48 * len(words.split())
