"""Dating knows no word of any language: what it looks for in a text comes from ``timeline.languages``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.languages.en.dates.lexicon import FUNCTION_WORDS, LEXICON

ROOT = Path(__file__).parents[2]
ENGLISH = {word for words in LEXICON.values() for word in words} | FUNCTION_WORDS
ENGLISH = {word for word in ENGLISH if word.isalpha() and len(word) > 2}
READING = [
    path for path in sorted((ROOT / "timeline" / "dates").rglob("*.py")) if path.name not in ("names.py", "points.py")
]
"""All but what is said to dateparser, which is asked in English whatever the text is in."""
TEXT_METHODS = {"startswith", "endswith", "removeprefix", "removesuffix"}


def looked_for(module: ast.Module) -> Iterator[str]:
    """Every constant that a text is searched for, matched with or compared to."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        searched = isinstance(node.func.value, ast.Name) and node.func.value.id in ("re", "regex")
        if searched or node.func.attr in TEXT_METHODS:
            yield from (each.value for each in ast.walk(node) if isinstance(each, ast.Constant) if _is_text(each))


def _is_text(node: ast.Constant) -> bool:
    return isinstance(node.value, str)


def english_in(pattern: str) -> set[str]:
    bare = re.sub(r"\(\?(?:P<\w+>|<?[=!:]|>)|\\[a-zA-Z]|\[[^\]]*\]", " ", pattern)
    return set(re.findall(r"[a-z]{3,}", bare.lower())) & ENGLISH


@pytest.mark.parametrize("path", READING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_it_looks_for_no_english(path: Path) -> None:
    found = {word for text in looked_for(ast.parse(path.read_text(encoding="utf-8"))) for word in english_in(text)}
    assert not found


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (r're.compile(r"\b(?:until|since)\s+")', {"until", "since"}),
        ('text.startswith("last ")', {"last"}),
        (r're.search(r"(?P<last>\d{4})-\d\d", text)', set()),
        ('name = "the last year"', set()),
        (r're.compile(r"[a-z]{3}\w+")', set()),
    ],
)
def test_what_is_found_by_that(code: str, words: set[str]) -> None:
    assert {word for text in looked_for(ast.parse(code)) for word in english_in(text)} == words
