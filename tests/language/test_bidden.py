"""What somebody is only told to do, and what is told."""

from __future__ import annotations

import pytest

from timeline.language import read
from timeline.language.bidden import is_bidden
from timeline.model import Article

BIDDEN = {
    "Sign the petition today.": "Sign",
    "Please call us!": "call",
    "See it now: Norcar": "See",
    "Remember the quest of Lima?": "Remember",
    "For full details on the raid, see this page.": "see",
    "Leave a comment and let us know.": "let",
    "Let us leave.": "leave",
    "Don't run and hide.": "hide",
    "“Stop the war,” the marchers chanted.": "Stop",
}
TOLD = {
    "Cut taxes in 2019": "Cut",
    "Kenya let the rebels leave.": "leave",
    "They did not run and hide.": "run",
    "Kenya stopped the war.": "stopped",
    "Monk Omar Falk and the baker, Ali Banda, shake hands in Lima.": "shake",
    "For days after the raid, rebels fled.": "fled",
    "They want to leave.": "leave",
    "The marchers chanted and left.": "left",
    "Kenya will sign the petition.": "sign",
    "Signed the petition in May.": "Signed",
}


def _verb(text: str, word: str) -> bool:
    return is_bidden(next(token for token in read(Article("a", text)).tokens if token.text == word))


@pytest.mark.parametrize(("text", "word"), BIDDEN.items(), ids=BIDDEN)
def test_what_somebody_is_bidden_to_do(text: str, word: str) -> None:
    assert _verb(text, word)


@pytest.mark.parametrize(("text", "word"), TOLD.items(), ids=TOLD)
def test_what_is_told(text: str, word: str) -> None:
    assert not _verb(text, word)
