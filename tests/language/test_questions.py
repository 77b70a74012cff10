"""Questions of the parse by name: what stands above a word, what is asked, bidden, undone or told beside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.language import Token, read
from timeline.language.above import clause_head, verb_above, verb_at_or_above
from timeline.language.asked import is_asked_for
from timeline.language.bidden import is_bidden, is_shouted
from timeline.language.naming import is_maker, is_singled_out, whom_it_is_about
from timeline.language.phrases import begins, what_kind
from timeline.language.side_clauses import (
    goes_on_there,
    infinitive_of,
    is_of_a_later_subject,
    is_perfect,
    is_pluperfect,
    is_when,
    tells_of_its_noun,
)
from timeline.language.undone import is_later, is_of_a_headline, is_still_open, was_not_done, worked_on_by
from timeline.model import Article


def words(text: str) -> list[Token]:
    return list(read(Article(id="x", text=text)).tokens)


def word(text: str, spelled: str) -> Token:
    return next(token for token in words(text) if token.text == spelled)


SAID = "Chad said that rebels fled."


@pytest.mark.parametrize(
    ("ask", "spelled", "found"),
    [
        (verb_above, "rebels", "fled"),
        (verb_above, "fled", "said"),
        (verb_above, "said", "None"),
        (clause_head, "fled", "said"),
        (clause_head, "said", "said"),
        (verb_at_or_above, "fled", "fled"),
        (verb_at_or_above, "rebels", "fled"),
    ],
)
def test_the_verb_above_a_word(ask: Callable[[Token], Token | None], spelled: str, found: str) -> None:
    assert str(ask(word(SAID, spelled))) == found


@pytest.mark.parametrize(
    ("ask", "text", "spelled", "so"),
    [
        (is_bidden, "Sign the petition today.", "Sign", True),
        (is_bidden, "They sign the petition today.", "sign", False),
        (is_shouted, "“Stop the war,” the marchers chanted.", "Stop", True),
        (is_shouted, "The marchers will stop the war.", "stop", False),
        (is_asked_for, "What happened on Monday?", "happened", True),
        (is_asked_for, "Did rebels seize the port on Monday?", "seize", True),
        (is_asked_for, "The fort fell on Monday.", "fell", False),
        (is_asked_for, "How the war began", "began", True),
        (is_asked_for, "The war began", "began", False),
        (is_maker, "The inquiry, led by Holt, cleared him.", "Holt", True),
        (is_maker, "The inquiry cleared Holt.", "Holt", False),
        (is_singled_out, "It was Holt who won.", "Holt", True),
        (is_singled_out, "It was cold in Lima.", "Lima", False),
        (begins, "Rebels fled.", "Rebels", True),
        (begins, "Rebels fled.", "fled", False),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_what_is_asked_told_and_begun(ask: Callable[[Token], bool], text: str, spelled: str, so: bool) -> None:
    assert bool(ask(word(text, spelled))) is so


def test_of_whom_another_name_says_more() -> None:
    assert str(whom_it_is_about(word("Ana Holt, the daughter of Peter Banda, fled.", "Banda"))) == "Holt"
    assert whom_it_is_about(word("Ana Holt met Peter Banda.", "Banda")) is None


def test_what_makes_a_noun_another_thing() -> None:
    assert [str(each) for each in what_kind(word("Chad ended the state of emergency.", "state"))] == ["of", "emergency"]
    assert not what_kind(word("Chad ended the state of the union.", "state"))


@pytest.mark.parametrize(
    ("ask", "text", "spelled", "so"),
    [
        (is_of_a_headline, "Kenya to hold talks with Chad", "hold", True),
        (is_of_a_headline, "Kenya vowed to hold talks with Chad.", "hold", False),
        (is_later, "The two would leave in 1962.", "leave", True),
        (is_later, "The two would leave if they were paid.", "leave", False),
        (is_still_open, "Chad has yet to leave.", "has", True),
        (is_still_open, "Chad has left.", "has", False),
        (was_not_done, "Banda was due to appear on Monday but did not.", "appear", True),
        (was_not_done, "Banda was due to appear on Monday and did.", "appear", False),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_what_the_grammar_leaves_undone(ask: Callable[[Token], bool], text: str, spelled: str, so: bool) -> None:
    assert bool(ask(word(text, spelled))) is so


def test_who_works_on_something() -> None:
    assert str(worked_on_by(word("Chad worked on opening the port.", "opening"))) == "worked"
    assert worked_on_by(word("Chad ended the war by opening the port.", "opening")) is None


@pytest.mark.parametrize(
    ("ask", "text", "spelled", "so"),
    [
        (goes_on_there, "Chad signed a pact in Lima, where both were hosting talks.", "hosting", True),
        (goes_on_there, "Chad signed a pact in Lima, where both host talks.", "host", False),
        (is_when, "Rebels fled when troops came.", "came", True),
        (is_when, "Rebels fled and troops came.", "came", False),
        (is_of_a_later_subject, "The union founded on 3 May 1985 lost members.", "lost", True),
        (is_of_a_later_subject, "The union founded by miners lost members.", "lost", False),
        (is_perfect, "Chad has signed the pact.", "signed", True),
        (is_perfect, "Chad signed the pact.", "signed", False),
        (is_pluperfect, "Chad had signed the pact.", "signed", True),
        (is_pluperfect, "Chad has signed the pact.", "signed", False),
        (tells_of_its_noun, "The rebels that left were few.", "left", True),
        (tells_of_its_noun, "The rebels left.", "left", False),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_what_a_clause_tells_beside_another(ask: Callable[[Token], bool], text: str, spelled: str, so: bool) -> None:
    assert bool(ask(word(text, spelled))) is so


def test_what_was_to_be_done() -> None:
    assert str(infinitive_of(word("Chad was ready to sign.", "was"))) == "sign"
    assert infinitive_of(word("Chad was ready.", "was")) is None
