"""Which times hang on a verb itself, and whether what is carried over to it lies at another time."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import Article, language
from timeline.dates import tag
from timeline.events.own_times import is_at_another_time, own_times
from timeline.model import DateRange

PUBLISHED = date(2023, 9, 12)

SPOKEN_AGAINST = [
    ("By late June 2021 rebels {held} the port.", True),
    ("Rebels {took} the port in June 2021.", True),
    ("Rebels {took} the port that June.", True),
    ("Rebels {took} the port in May 2021.", False),
    ("Rebels {held} the port until June 2021.", False),
    ("Rebels {spoke} of 9 June 2021.", False),
    ("Rebels {took} the port.", False),
    ("Rebels {named} a vote of June 2021.", False),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN_AGAINST)
def test_words_of_its_own_put_a_verb_at_another_time_than_may(text: str, *, expected: bool) -> None:
    before, word, after = text.replace("}", "{").split("{")
    doc = language.read(Article(id="a", title="", text=before + word + after, published=PUBLISHED))
    verb = next(token for token in doc.tokens if token.text == word)
    times = own_times(doc, tag(doc).expressions)
    assert is_at_another_time(verb, DateRange.day(date(2021, 5, 3)), times) is expected
