"""Pasted texts in, which of them are markup of a page out."""

from __future__ import annotations

import pytest

from timeline.readers.pasted import IS_MARKUP, IS_NONE, is_markup


@pytest.mark.parametrize("text", IS_MARKUP)
def test_what_was_copied_with_its_tags_is_markup(text: str) -> None:
    assert is_markup(text)


@pytest.mark.parametrize("text", [*IS_NONE, "", "<", "{\\rtf1 <p>"])
def test_what_only_has_angles_is_none(text: str) -> None:
    assert not is_markup(text)
