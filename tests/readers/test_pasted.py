"""Pasted texts in, which of them are markup of a page out."""

from __future__ import annotations

import pytest

from timeline.articles import ReadError
from timeline.readers import Inputs
from timeline.readers.errors import Unread
from timeline.readers.pasted import IS_MARKUP, IS_NONE, is_markup


@pytest.mark.parametrize("text", IS_MARKUP)
def test_what_was_copied_with_its_tags_is_markup(text: str) -> None:
    assert is_markup(text)


@pytest.mark.parametrize("text", [*IS_NONE, "", "<", "{\\rtf1 <p>"])
def test_what_only_has_angles_is_none(text: str) -> None:
    assert not is_markup(text)


HIT = "On 3 March 2022 Russia shelled Kharkiv."
PIECES = {
    "<script>alert(1)</script><b>On 3 March 2022</b> Russia <img src=x onerror=alert(2)> shelled Kharkiv.": HIT,
    "<b>On 3 March 2022</b> Russia shelled Kharkiv.<script>track()</script>": HIT,
    "<p>On 3 March 2022 Russia shelled Kharkiv.</p><p>It <b>fled</b>.</p>": f"{HIT}\n\nIt fled.",
}
"""Pieces of a page, and the words that a reader of it sees."""


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a", "a.md"])
@pytest.mark.parametrize(("piece", "seen"), PIECES.items())
def test_a_piece_of_a_page_is_its_words_whatever_it_is_called(piece: str, seen: str, name: str) -> None:
    with Inputs() as inputs:
        (found,) = inputs.read_bytes(piece.encode(), name)
    assert not isinstance(found, ReadError)
    assert found.text == seen


PLAIN = "Norland signed a pact on <b>3 March 2022</b>.\n\nPeru left."
"""A text whose paragraphs blank lines part, which the tags in it do not."""


@pytest.mark.parametrize("text", [*IS_NONE, PLAIN])
def test_a_text_file_that_only_has_angles_is_read_to_the_character(text: str) -> None:
    with Inputs() as inputs:
        (found,) = inputs.read_bytes(f"{text}\n".encode(), "a.txt")
    assert not isinstance(found, ReadError)
    assert found.text == f"{text}\n"


@pytest.mark.parametrize("text", ["<script>fetchAll()</script>", "<script>a()</script><div></div>"])
def test_a_piece_without_words_is_refused(text: str) -> None:
    with Inputs() as inputs:
        (found,) = inputs.read_bytes(text.encode(), "a.html")
    assert isinstance(found, Unread)
    assert found.kind in ("script", "no article")
