"""Laying spaCy's tokens over the exact text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.language import Doc, read
from timeline.layout import paragraphs
from timeline.model import Article, Span


def parsed(text: str) -> Doc:
    return read(Article("a", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.", ["One."], id="one"),
        pytest.param("One.\n\nTwo.", ["One.\n\n", "Two."], id="two"),
        pytest.param("", [], id="empty"),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in paragraphs(text)] == expected


@given(st.text(max_size=300))
def test_paragraphs_cover_any_text(text: str) -> None:
    assert "".join(span.of(text) for span in paragraphs(text)) == text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_tokens_lie_where_their_words_stand(text: str) -> None:
    doc = parsed(text)
    for token in doc.tokens:
        if not token.is_space:
            assert doc.text[token.idx : token.idx + len(token)] == token.text


@pytest.mark.parametrize(
    ("offset", "word"),
    [(0, "Rain"), (3, "Rain"), (5, "fell"), (9, "fell"), (10, "in"), (999, ".")],
)
def test_token_at(offset: int, word: str) -> None:
    token = parsed("Rain fell in Kyiv.").token_at(offset)
    assert token is not None
    assert token.text == word


def test_an_empty_text_has_no_token() -> None:
    doc = parsed("")
    assert doc.token_at(0) is None
    assert doc.tokens_in(Span(0, 0)) == []
    assert doc.head_of(Span(0, 0)) is None


def test_head_of_a_phrase() -> None:
    text = "The prime minister of Japan resigned."
    head = parsed(text).head_of(Span(0, text.index(" resigned")))
    assert head is not None
    assert head.text == "minister"


def test_paragraph_at() -> None:
    doc = parsed("One.\n\nTwo.\n\nThree.")
    assert [doc.paragraph_at(offset) for offset in (0, 4, 6, 12, 99)] == [0, 0, 1, 2, 2]


@pytest.mark.parametrize(
    ("text", "word", "end"),
    [
        pytest.param("“We won. They fled,” Ali said.", "won", "fled", id="in a quotation"),
        pytest.param("“We won. They fled,” Ali said.", "said", None, id="behind it"),
        pytest.param("We won.", "won", None, id="in none"),
    ],
)
def test_end_of_quotation(text: str, word: str, end: str | None) -> None:
    doc = parsed(text)
    found = doc.end_of_quotation(next(token for token in doc.tokens if token.text == word))
    assert (found.text if found is not None else None) == end


def test_the_stop_of_a_title_in_short_ends_no_sentence() -> None:
    words = parsed("Police held Sgt. Omar Falk and Lt. Col. Ana Holt in the fort. He fled.").tokens
    assert [token.text for token in words if token.text.endswith(".")] == ["Sgt.", "Lt.", "Col.", ".", "."]
    assert len(list(words.sents)) == 2


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Falk spoke at noon, with a vote due to start at 3 p.m. He declared a curfew.", 2),
        ("Falk spoke on television at 3 p.m. In Lima nobody heard him.", 2),
        ("At 3 p.m. He declared a curfew.", 1),
        ("She took the oath at the residence shortly after 3 p.m. President Falk shut the house.", 2),
        ("At 3 p.m. President Falk shut the house.", 1),
        ("Falk spoke at 3 p.m. on Monday.", 1),
        ("Falk spoke at 3 p.m. Monday in Lima.", 1),
        ("“It ended,” Falk wrote on X. Holt ruled Chad from 1990 until May 2019.", 2),
        ("Falk wrote a letter to X. Holt in May.", 1),
    ],
)
def test_an_hour_or_a_letter_ends_a_sentence(text: str, sentences: int) -> None:
    assert len(list(parsed(text).tokens.sents)) == sentences
