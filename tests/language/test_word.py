"""Which form a dictionary has, and where a word stands seen from the one above it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.language import Token, among, parse, read
from timeline.language.word import (
    base,
    ends_in,
    first_of_row,
    first_spelled,
    has_spelled,
    is_before_head,
    is_before_mark,
    is_behind_head,
    is_behind_mark,
    is_doer,
    is_form_of,
    is_led_by,
    is_same_word,
    is_spelled,
    is_topmost,
    right_before,
    right_behind,
    spelling,
    what_is_led_on,
)
from timeline.model import Article

SENTENCE = "The minister left the town on Monday."


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (is_topmost, "left"),
        (is_before_head, "The minister the"),
        (is_behind_head, "town on Monday ."),
        (lambda word: is_spelled(word, {"the", "town"}), "The the town"),
        (lambda word: is_form_of(word, {"leave", "minister"}), "minister left"),
        (lambda word: ends_in(word, "e"), "The the"),
        (lambda word: is_same_word(word, word.doc[0]), "The the"),
        (lambda word: is_led_by(word, {"on", "at"}), "Monday"),
        (lambda word: has_spelled(word, parse.is_determiner, {"the", "on"}), "minister town"),
        (lambda word: first_spelled(word, parse.is_preposition, {"on", "town"}) is not None, "left"),
    ],
)
def test_of_these_words_it_is_so(ask: Callable[[Token], bool], words: str) -> None:
    tokens = read(Article(id="x", text=SENTENCE)).tokens
    assert " ".join(str(token) for token in tokens if ask(token)) == words


def test_the_form_of_a_dictionary_is_small() -> None:
    tokens = read(Article(id="x", text="Troops Left towns.")).tokens
    assert [base(token) for token in tokens] == ["troop", "leave", "town", "."]


def test_what_tables_are_asked_by_is_small() -> None:
    tokens = read(Article(id="x", text="Troops Left towns.")).tokens
    assert [spelling(token) for token in tokens] == ["troops", "left", "towns", "."]
    assert among.spellings(tokens[:2]) == {"troops", "left"}


def test_nothing_is_said_of_no_word() -> None:
    assert not is_spelled(None, {"the"})
    assert not is_form_of(None, {"the"})
    assert not is_led_by(None, {"the"})


def test_a_preposition_leads_on_from_what_stands_above_it() -> None:
    tokens = read(Article(id="x", text="The head of the bank left.")).tokens
    bank = next(token for token in tokens if token.text == "bank")
    assert str(what_is_led_on(bank, {"of"})) == "head"
    assert what_is_led_on(bank, {"with"}) is None


def test_who_did_it_is_said_behind_by() -> None:
    tokens = read(Article(id="x", text="The pact was signed by Chad in Lima.")).tokens
    assert [str(token) for token in tokens if is_doer(token)] == ["Chad"]


def test_what_stands_right_beside_a_word() -> None:
    tokens = read(Article(id="x", text="On Monday, Chad left; rebels fled")).tokens
    assert [str(right_before(token)) for token in tokens] == ["None", *map(str, tokens[:-1])]
    assert [str(right_behind(token)) for token in tokens] == [*map(str, tokens[1:]), "None"]
    assert [str(token) for token in tokens if is_behind_mark(token, ",", ";")] == ["Chad", "rebels"]
    assert [str(token) for token in tokens if is_before_mark(token, ",")] == ["Monday"]


def test_the_first_of_a_row() -> None:
    tokens = read(Article(id="x", text="Rebels fled, hid and died.")).tokens
    fled, _, died = (next(token for token in tokens if token.text == text) for text in ("fled", "hid", "died"))
    assert first_of_row(died) is fled
    assert first_of_row(died, parse.is_noun) is died
    assert first_of_row(fled) is fled
