"""A headline as it is written in, the same as the model is to read it out."""

from __future__ import annotations

import pytest

from timeline.language.model import is_verb
from timeline.language.shouted import Prose, calmed
from timeline.layout import words_of

_BODY = "A woman shot at the plant on Friday. A driver told the Banks firm of it, and Omar Fields wrote it down."


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        (
            "Ana Hill Kills Two In Factory Shooting; Driver Charged",
            "Ana Hill kills Two In Factory shooting; driver charged",
        ),
        ("Legendary Star Esther Dale Dies At 91", "Legendary Star Esther Dale dies At 91"),
        ("Rebels Attack Village Near Port Sudan", "Rebels attack Village Near Port Sudan"),
        ("ARMY BOMBS TOWN IN MAY", "army bombs town in May"),
        ("Omar Fields Sues Banks Over Debt", "Omar Fields sues Banks Over Debt"),
        ("Woman Held After Plant Shooting On Friday", "Woman held After plant shooting On Friday"),
        ("Woman held after plant shooting", "Woman held after plant shooting"),
        ("Ana Hill Kills Two In Factory.", "Ana Hill Kills Two In Factory."),
        ("Port Sudan", "Port Sudan"),
        ("Omar Fields, Chad", "Omar Fields, Chad"),
    ],
)
def test_a_headline_is_read_in_small_letters_but_for_its_names(headline: str, wanted: str) -> None:
    assert calmed(headline, words_of("en"), Prose([headline, _BODY]), is_verb) == wanted


def test_what_prose_says_of_a_word_goes_before_what_a_dictionary_does() -> None:
    headline = "Rivers Waits For Omar Banks"
    assert calmed(headline, words_of("en"), Prose(["He saw Rivers."]), is_verb).startswith("Rivers waits")
    assert calmed(headline, words_of("en"), Prose(["He saw Waits."]), is_verb).startswith("Rivers Waits")
