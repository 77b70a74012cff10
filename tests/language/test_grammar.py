"""Clause, governor and tense."""

from __future__ import annotations

import pytest

from timeline.language import Tense, Token, clause_span, governor, read, sentence_span, tense
from timeline.model import Article


def word(text: str, target: str) -> Token:
    doc = read(Article("a", text))
    token = doc.token_at(text.index(target))
    assert token is not None
    return token


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Iran signed the treaty.", "signed", Tense.PAST),
        ("Iran has signed the treaty.", "signed", Tense.PAST),
        ("Iran had signed the treaty.", "signed", Tense.PAST),
        ("The treaty was signed in Vienna.", "signed", Tense.PAST),
        ("Iran signs the treaty.", "signs", Tense.PRESENT),
        ("Iran is signing the treaty.", "signing", Tense.PRESENT),
        ("Iran will sign the treaty.", "sign", Tense.FUTURE),
        ("Iran won't sign the treaty.", "sign", Tense.FUTURE),
        ("The treaty will be signed in Vienna.", "signed", Tense.FUTURE),
        ("The minister refused to sign the treaty.", "sign", Tense.PAST),
    ],
)
def test_tense(text: str, verb: str, expected: Tense) -> None:
    assert tense(word(text, verb)) is expected


@pytest.mark.parametrize(
    ("text", "target", "verb"),
    [
        ("Troops crossed the border on Friday.", "Friday", "crossed"),
        ("Troops will leave on Friday.", "will", "leave"),
        ("Troops crossed the border on Friday.", "crossed", "crossed"),
        ("Peace at last.", "last", "Peace"),
    ],
)
def test_governor(text: str, target: str, verb: str) -> None:
    assert governor(word(text, target)).text == verb


def test_a_clause_leaves_out_the_clauses_below_it() -> None:
    text = "The minister said that troops crossed the border on Friday."
    assert clause_span(word(text, "crossed")).of(text) == "that troops crossed the border on Friday"
    assert "crossed" not in clause_span(word(text, "said")).of(text)[: len("The minister said")]


def test_a_sentence_has_no_white_space_around_it() -> None:
    text = "  Rain fell.  \n\n It stopped. "
    fell = word(text, "fell")
    assert sentence_span(fell).of(fell.doc.text) == "Rain fell."
