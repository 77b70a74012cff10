"""Where a text is parted before the model reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.pieces import pieces
from timeline.layout import lay_out
from timeline.model import Span

PARTED = {
    "dateline": ("VIENNA, July 14 (Agency) - Iran agreed.", "VIENNA, July 14 (Agency) - ", "Iran agreed."),
    "dateline with its day first": ("KYIV, 2 May 2022 - Talks opened.", "KYIV, 2 May 2022 - ", "Talks opened."),
    "year": ("1878: Treaty signed.", "1878: ", "Treaty signed."),
    "day": ("3 March 1878: Treaty signed.", "3 March 1878: ", "Treaty signed."),
    "American day": ("Feb. 26, 2024: Hungary votes.", "Feb. 26, 2024: ", "Hungary votes."),
    "dash": ("28 June 1914 – The archduke is shot.", "28 June 1914 – ", "The archduke is shot."),
    "years": ("2011-12: Protests.", "2011-12: ", "Protests."),
    "clock": ("20:00 Macron speaks.", "20:00 ", "Macron speaks."),
    "clock with a stop": ("1.40 p.m. Kim signs.", "1.40 p.m. ", "Kim signs."),
    "label": ("Entry into force: The pact was signed.", "Entry into force: ", "The pact was signed."),
    "bullet": ("• The cause is not known", "• ", "The cause is not known"),
}

WHOLE = {
    "a sentence": "In 2019 he said: no.",
    "a weekday alone": "Sunday: he left.",
    "who says it": "The minister said: The pact was signed.",
    "what it is": "The question was: Who signed it?",
    "a label alone": "Limits: The pact was signed.",
    "an amount": "12.30 pounds were paid.",
    "a year as subject": "2020 was bad.",
    "capitals": "NATO met in Rome.",
    "nothing behind": "3 March 1878: ",
}


@pytest.mark.parametrize(("text", "head", "rest"), PARTED.values(), ids=PARTED)
def test_parted(text: str, head: str, rest: str) -> None:
    assert list(pieces(text, lay_out(text, [Span(0, len(text))]))) == [head, rest]


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_whole(text: str) -> None:
    assert list(pieces(text, lay_out(text, [Span(0, len(text))]))) == [text]


def test_a_sentence_of_three_thousand_words_is_cut_behind_a_comma() -> None:
    text = ", ".join(f"town {number} burned while rebels fled" for number in range(500))
    parted = list(pieces(text, lay_out(text, [Span(0, len(text))])))
    assert "".join(parted) == text
    assert all(len(piece) <= 2_000 for piece in parted)
    assert all(piece.endswith(", ") for piece in parted[:-1])


@given(st.lists(st.sampled_from(["a", "bc ", ", ", ". ", "\n", "x" * 1500, "3 May: ", "• "]), min_size=1, max_size=40))
def test_nothing_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    parted = list(pieces(text, lay_out(text, [Span(0, len(text))])))
    assert all(parted)
    assert sum(map(len, parted)) == len(text)
