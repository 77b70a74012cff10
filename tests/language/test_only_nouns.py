"""Words that the dictionary has as nouns alone, and words that may be verbs."""

from __future__ import annotations

import pytest

from timeline.language import read
from timeline.language.model import parsed
from timeline.language.only_nouns import name_nouns
from timeline.model import Article

NOUNS = {
    "She met a police officer and photographer Omar Falk.": "photographer NN",
    "He returned after months away from the team battling leukemia.": "leukemia NN",
}
VERBS = {
    "Users livestream the feast.": "livestream",
    "They patch the hole.": "patch",
    "She photographs the port.": "photographs",
}


@pytest.mark.parametrize(("text", "expected"), NOUNS.items(), ids=NOUNS)
def test_a_noun_is_no_verb(text: str, expected: str) -> None:
    assert expected in {f"{word.text} {word.tag_}" for word in read(Article("a", text)).tokens}


@pytest.mark.parametrize(("text", "word"), VERBS.items(), ids=VERBS)
def test_a_verb_stays_one(text: str, word: str) -> None:
    tagged = {each.text: each.tag_ for each in read(Article("a", text)).tokens}
    assert tagged[word].startswith("VB")


def test_only_what_the_dictionary_says_is_made_a_noun() -> None:
    tokens = parsed("They patch the hole.")
    name_nouns(tokens, {"patch": "patch"}.get)
    assert next(word for word in tokens if word.text == "patch").tag_ == "NN"
