"""A paragraph whose words are known as wholes has the symbols and the tokens of one that is cut from end to end."""

from __future__ import annotations

import pytest

from timeline.dates.grammar.written import BetweenBlanks, WrittenParagraph, _ByTokens, _ByWords
from timeline.dates.language import language_of

GRAMMAR = language_of("en").grammar
BETWEEN = BetweenBlanks(GRAMMAR.vocabulary, GRAMMAR._symbols)

BY_WORDS = (
    "the minister said on monday, 5 may, that talks (begun in march) would end.",
    "“may’s cabinet” met at 16:30; it’s the workers’ third strike since 1990s' reforms",
    "on 2023-09-12 -- or 9/11 - some 1,972 men sailed: 2.5 days' march",
    "nach der ähnlichen übung kam der mai",
    "in 44 b.c. rome",
    "at 3 p.m. sharp",
    "a",
)
CUT = (
    "at 3 p. m. sharp",
    "in 44 b. c. rome",
    "rules of b. clark",
    "two  blanks",
    "a tab\there",
    "a line\nends here",
    " before",
    "after ",
    "a\xa0blank that joins",
    "",
)


def cut(paragraph: str) -> WrittenParagraph:
    return _ByTokens(GRAMMAR.vocabulary, GRAMMAR._symbols, paragraph)


@pytest.mark.parametrize("paragraph", BY_WORDS)
def test_it_reads_by_words(paragraph: str) -> None:
    assert isinstance(BETWEEN.written(paragraph), _ByWords)


@pytest.mark.parametrize("paragraph", CUT)
def test_it_cuts_from_end_to_end(paragraph: str) -> None:
    assert isinstance(BETWEEN.written(paragraph), _ByTokens)


@pytest.mark.parametrize("paragraph", BY_WORDS + CUT)
def test_both_are_the_same(paragraph: str) -> None:
    written, expected = BETWEEN.written(paragraph), cut(paragraph)
    assert (written.symbols, written.has_line_ends) == (expected.symbols, expected.has_line_ends)
    length = len(written.symbols)
    places = [(at, end) for at in range(length) for end in range(at + 1, min(at + 9, length) + 1)]
    for at, end in [*places, *reversed(places)]:
        if not paragraph[expected.tokens(at, end)[0]].isspace():
            assert written.tokens(at, end) == expected.tokens(at, end), paragraph


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.dates.grammar.written._REMEMBERED", 3)
    forgetful = BetweenBlanks(GRAMMAR.vocabulary, GRAMMAR._symbols)
    assert forgetful.written(BY_WORDS[0]).symbols == cut(BY_WORDS[0]).symbols
    assert len(forgetful) == 3


def test_words_that_tell_no_time_make_no_phrase_among_themselves() -> None:
    """So that a run of nothing else need not be read. The one that is left is a fraction, not a time ("2.5 GMT")."""
    symbols = GRAMMAR._symbols
    quiet = [*(symbols.categories.keys() - set(symbols.telling())), " ", ","]
    first = GRAMMAR._automaton.begin
    known, todo, rules = {id(first)}, [first], set()
    while todo:
        state = todo.pop()
        for symbol in quiet:
            after = state[symbol]
            if after is not None and id(after) not in known and not (state is first and symbol in " ,"):
                known.add(id(after))
                todo.append(after)
                rules |= {each.rule.name for each in after.ends}
    assert rules <= {"<time of day>"}
    assert len(known) > len(quiet)
