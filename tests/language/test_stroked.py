"""A sentence with a foreign name in, the same as the model is to read it out."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import language
from timeline.articles import read_text
from timeline.language.stroked import without_strokes


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("A court in Sana'a jailed two men.", "A court in Sanaha jailed two men."),
        ("Jets hit Ta’izz and Ma'rib.", "Jets hit Tahizz and Mahrib."),
        ("It'll open, and I've heard that Banda's men won't.", "It'll open, and I've heard that Banda's men won't."),
        ("The Shi'ite bloc and O'Brien met in N'Djamena.", "The Shi'ite bloc and O'Brien met in N'Djamena."),
        ("Côte d'Ivoire", "Côte d'Ivoire"),
    ],
)
def test_a_stroke_in_a_foreign_name_is_a_letter_for_the_model(written: str, wanted: str) -> None:
    assert without_strokes(written) == wanted


def test_a_verb_behind_such_a_name_is_read_and_the_name_stays_as_it_is_written() -> None:
    doc = language.read(read_text("A court in Sana'a sentenced Hamed bin Haydara to death.", date(2024, 2, 2)))
    verb, name = doc.tokens[4], doc.tokens[3]
    assert (verb.tag_, verb.dep_) == ("VBD", "ROOT")
    assert (name.text, name.lemma_, name.lower_) == ("Sana'a", "Sana'a", "sana'a")
