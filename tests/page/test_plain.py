"""What Streamlit reads as Markdown shows the words of others as they are."""

from __future__ import annotations

import pytest

from timeline.page.plain import LONGEST, plain


@pytest.mark.parametrize("sign", "\\`*_[]<>~$:&!|")
def test_no_sign_means_anything_anywhere(sign: str) -> None:
    assert plain(f"a{sign}b") == f"a\\{sign}b"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("# a head", "\\# a head"),
        ("- a row", "\\- a row"),
        ("+ a row", "\\+ a row"),
        ("1. a row", "1\\. a row"),
        ("12) a row", "12\\) a row"),
        ("=== a line", "\\=== a line"),
        ("a -- dash", "a \\-- dash"),
        ("an arrow -> there", "an arrow -\\> there"),
    ],
)
def test_nor_do_those_that_mean_something_at_the_start_or_together(words: str, said: str) -> None:
    assert plain(words) == said


@pytest.mark.parametrize(
    "words", ["Tayyip Erdoğan, 3 March", "mid-2019", "the U.S. (of 1990)", "Sept. 8 + 1", "50 % = half", "C#", "“now”"]
)
def test_what_means_nothing_is_left_as_it_is(words: str) -> None:
    assert plain(words) == words


def test_a_label_is_one_line_and_not_long() -> None:
    assert plain("one\n\n# two") == "one # two"
    assert len(plain("a" * 500)) == LONGEST
