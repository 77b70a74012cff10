"""A regular expression in, texts of any length made of its own alphabet out: those that make one backtrack.

What it repeats is repeated, alone and in twos, behind a beginning that fits and before an end that does not.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

SHAPES = 80
"""Texts made for one expression."""
_ATOMS = 14
_ENDS = ("\x00", "", "\n", "!", "a")
_CATEGORIES = {"CATEGORY_DIGIT": "17", "CATEGORY_SPACE": " \n", "CATEGORY_WORD": "aA1_"}
_OTHERS = {"CATEGORY_NOT_DIGIT": "a ", "CATEGORY_NOT_SPACE": "a1.", "CATEGORY_NOT_WORD": " .-"}
_PROPERTIES = {"Lu": "A-Z", "Ll": "a-z", "L": "A-Za-z"}

_FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE

Shape = Callable[[int], str]


@dataclass(frozen=True)
class _Part:
    """A way to say the whole or a repeated part, and what stands before it."""

    before: str
    body: str


def shapes(pattern: str, flags: int) -> list[Shape]:
    """Functions from a length to a text of about that many characters."""
    tree = re._parser.parse(_plain(pattern), flags & _FLAGS)  # type: ignore[attr-defined]
    chance = random.Random(repr(pattern))
    atoms = list(dict.fromkeys([*_atoms(tree), " ", "a"]))
    if len(atoms) > _ATOMS:
        atoms = chance.sample(atoms, _ATOMS)
    parts = list(_repeats(tree, "", chance))
    whole = _example(tree, chance)
    made = [*_of_repeats(parts, atoms), *_of_atoms(atoms, whole), *_mixed(atoms, chance)]
    return (
        made[:SHAPES]
        if len(made) <= SHAPES
        else [*made[: SHAPES // 2], *chance.sample(made[SHAPES // 2 :], SHAPES // 2)]
    )


def _of_repeats(parts: list[_Part], atoms: list[str]) -> Iterator[Shape]:
    for part in parts[:8]:
        for end in _ENDS[:3]:
            yield _repeated(part.before, part.body, end)
        yield _repeated(part.body, part.body + part.before, "")
    for one, two in islice(product(parts[:4], parts[:4]), 12):
        if one.body != two.body:
            yield _repeated(one.before, one.body + two.body, "\x00")
    for part, atom in islice(product(parts[:4], atoms[:4]), 12):
        yield _repeated(part.before, part.body + atom, "\x00")


def _of_atoms(atoms: list[str], whole: str) -> Iterator[Shape]:
    for atom in atoms:
        yield _repeated("", atom, "\x00")
    yield _repeated("", whole, "")
    yield _repeated("", whole + " ", "\x00")
    for atom in atoms:
        yield _repeated(whole, atom, "\x00")
    for one, two in product(atoms[:7], atoms[:7]):
        if one != two:
            yield _repeated("", one + two, "\x00")


def _mixed(atoms: list[str], chance: random.Random) -> Iterator[Shape]:
    for _ in range(SHAPES):
        few = chance.sample(atoms, min(len(atoms), 3))
        body = "".join(chance.choices(few, k=12))
        yield _repeated("", body, chance.choice(_ENDS))


def _repeated(before: str, body: str, end: str) -> Shape:
    return lambda length: before + (body or "a") * max(length // max(len(body), 1), 1) + end


def _plain(pattern: str) -> str:
    """The properties of the regex package as classes of ASCII, which the parser knows."""
    made, inside, at = [], False, 0
    while at < len(pattern):
        if found := re.compile(r"\\p\{(\w+)\}").match(pattern, at):
            name = _PROPERTIES[found[1]]
            made.append(name if inside else f"[{name}]")
            at = found.end()
            continue
        step = 2 if pattern[at] == "\\" else 1
        inside = (inside or pattern[at] == "[") and not (inside and pattern[at] == "]" and step == 1)
        made.append(pattern[at : at + step])
        at += step
    return "".join(made)


def _subtrees(op: str, value: Any) -> list[Any]:
    if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return [value[2]]
    if op == "SUBPATTERN":
        return [value[3]]
    if op == "BRANCH":
        return list(value[1])
    if op in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    return [value] if op == "ATOMIC_GROUP" else []


def _atoms(tree: Any) -> Iterator[str]:
    """Every character it names, one or two of every class, and every word."""
    word = ""
    for op, value in [*tree, (None, None)]:
        if str(op) == "LITERAL":
            word += chr(value)
            continue
        if len(word) > 1:
            yield word
        yield from word[:1]
        word = ""
        if op is None:
            return
        if str(op) == "IN":
            yield from _members(value)[:4]
        for each in _subtrees(str(op), value):
            yield from _atoms(each)


def _members(items: Any) -> list[str]:
    found: list[str] = []
    negated = any(str(op) == "NEGATE" for op, _ in items)
    for op, value in items:
        if str(op) == "LITERAL":
            found.append(chr(value))
        elif str(op) == "RANGE":
            found += [chr(value[0]), chr(value[1])]
        elif str(op) == "CATEGORY":
            found += (_CATEGORIES | _OTHERS)[str(value)]
    return [each for each in "a A1.-" if each not in found] if negated else found


def _example(tree: Any, chance: random.Random) -> str:
    """Something it matches, more or less: what looks ahead or behind is not looked at."""
    made = []
    for op, value in tree:
        name = str(op)
        if name == "LITERAL":
            made.append(chr(value))
        elif name == "IN":
            made.append(chance.choice(_members(value) or ["a"]))
        elif name in ("ANY", "NOT_LITERAL"):
            made.append("a")
        elif name == "BRANCH":
            made.append(_example(chance.choice(value[1]), chance))
        elif name.endswith("REPEAT"):
            made.append(_example(value[2], chance) * max(int(value[0]), 1 if chance.random() < 0.5 else 0))
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            made.append(_example(_subtrees(name, value)[0], chance))
    return "".join(made)


def _repeats(tree: Any, before: str, chance: random.Random) -> Iterator[_Part]:
    """Every part that may come more than once, outermost first, behind an example of what leads to it."""
    for at, (op, value) in enumerate(tree):
        name = str(op)
        lead = before + _example(tree[:at], chance)
        if name.endswith("REPEAT") and int(value[1]) > 1:
            for _ in range(2):
                yield _Part(lead, _example(value[2], chance) or "a")
        for each in _subtrees(name, value):
            yield from _repeats(each, lead, chance)
