"""No reader knows a word of any language: what it looks for comes from ``timeline.languages`` and ``data/en``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import language
from timeline.facts import word_lists
from timeline.language.stretch import Labelled, Sentence
from timeline.language.tokens import Token
from timeline.languages.en.dates.lexicon import FUNCTION_WORDS, LEXICON

ROOT = Path(__file__).parents[2]
ENGLISH = {word for words in LEXICON.values() for word in words} | FUNCTION_WORDS
ENGLISH = {word for word in ENGLISH if word.isalpha() and len(word) > 2}
READING = [
    path for path in sorted((ROOT / "timeline" / "dates").rglob("*.py")) if path.name not in ("names.py", "points.py")
]
"""All but what is said to dateparser, which is asked in English whatever the text is in."""
HEADS = [path for room in ("articles", "layout") for path in sorted((ROOT / "timeline" / room).rglob("*.py"))]
WITH_A_PARSE = [
    path for room in ("actors", "events", "language") for path in sorted((ROOT / "timeline" / room).rglob("*.py"))
]
CLAUSES = word_lists("clauses")
PARSING = [path for path in sorted((ROOT / "timeline" / "language").rglob("*.py")) if path.name != "labels.py"]
GROUPED = {
    word for group in CLAUSES.values() for words in group for word in ([words] if isinstance(words, str) else words)
}
SPELLINGS = {"lower_", "lemma_"}
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


def spelled_out(module: ast.Module) -> Iterator[str]:
    """Every word that the form or lemma of a word of the text is compared to."""
    for node in ast.walk(module):
        if isinstance(node, ast.Compare) and any(map(_is_spelling, ast.walk(node.left))):
            words = (each for right in node.comparators for each in _said(right) if isinstance(each, ast.Constant))
            yield from (
                each.value for each in words if _is_text(each) and each.value.isalpha() and each.value.islower()
            )


def _said(node: ast.AST) -> Iterator[ast.AST]:
    """All below but names of tables: ``verbs("saying")``, ``words["organ"]``."""
    yield node
    for below in () if isinstance(node, ast.Call | ast.Subscript) else ast.iter_child_nodes(node):
        yield from _said(below)


def _is_spelling(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr in SPELLINGS


@pytest.mark.parametrize("path", WITH_A_PARSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_it_spells_out_no_english(path: Path) -> None:
    module = ast.parse(path.read_text(encoding="utf-8"))
    assert not set(spelled_out(module))
    assert not {word for text in looked_for(module) for word in english_in(text)}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('word.lower_ == "of"', {"of"}),
        ('word.lemma_.lower() not in ("say", "tell")', {"say", "tell"}),
        ('word.lower_ in tongue().belonging or word.lemma_ in verbs("saying")', set()),
        ('word.text == ","', set()),
        ('word.lower_.startswith("x") or unit == "week"', set()),
    ],
)
def test_what_is_spelled_out(code: str, words: set[str]) -> None:
    assert set(spelled_out(ast.parse(code))) == words


@pytest.mark.parametrize("path", [*READING, *HEADS], ids=lambda path: path.relative_to(ROOT).as_posix())
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


def collected(module: ast.Module) -> Iterator[str]:
    """Every constant that stands in a set, list or tuple."""
    for node in ast.walk(module):
        if isinstance(node, ast.Set | ast.Tuple | ast.List):
            yield from (each.value for each in node.elts if isinstance(each, ast.Constant) and _is_text(each))


def groups_of(module: ast.Module) -> Iterator[str]:
    """The groups of words that it asks for."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("word_group", "word_pairs"):
            yield from (each.value for each in node.args if isinstance(each, ast.Constant))


@pytest.mark.parametrize("path", PARSING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_it_keeps_no_words_that_stand_in_a_group(path: Path) -> None:
    own = {slot for cls in (Token, Sentence, Labelled) for slot in cls.__slots__} | {*language.__all__}
    assert not set(collected(ast.parse(path.read_text(encoding="utf-8")))) & GROUPED - own


def test_every_group_of_words_is_asked_for() -> None:
    asked = {group for path in PARSING for group in groups_of(ast.parse(path.read_text(encoding="utf-8")))}
    assert asked == CLAUSES.keys()
