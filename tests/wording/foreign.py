"""A language that nobody speaks, in which no letter of English is left, and articles in which none is, either."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from gettext import NullTranslations
from typing import Any, TypeVar

from timeline.articles.head_words import head_words
from timeline.catalogue import speaking

CODE = "en"
"""As CLDR writes days and months in English, these alone are left; see ``OF_CLDR``."""
_KEPT = re.compile(r"(\{[^}]*\}|`[^`]*`|:material/\w+:|https?://\S*|--[a-z-]+|%\{[^}]*\})")
_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "абцдефгхийклмнопярстувшжызАБЦДЕФГХИЙКЛМНОПЯРСТУВШЖЫЗ",
)
ENGLISH = re.compile(r"[A-Za-z]{2,}")
MONTHS = head_words().months
OF_CLDR = frozenset((*MONTHS, *(month[:3] for month in MONTHS), "Sept"))

_Any = TypeVar("_Any")


class Foreign(NullTranslations):
    """Says every message in other letters, and nothing that is no message."""

    def gettext(self, message: str) -> str:
        """The message, what is filled in left as it is."""
        return "".join(each if at % 2 else each.translate(_LETTERS) for at, each in enumerate(_KEPT.split(message)))

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The form of English for that number."""
        return self.gettext(one if number == 1 else many)


@contextmanager
def foreign() -> Iterator[None]:
    """All is said in that language."""
    with speaking(CODE, Foreign()):
        yield


def foreign_letters(thing: _Any) -> _Any:
    """The same timeline with no letter of English in what came of an article, every span where it was."""
    named = {"text", "title", "name", "explanation", "note", "anchor_text", "source"}
    if isinstance(thing, tuple):
        return type(thing)(map(foreign_letters, thing)) if type(thing) is tuple else thing  # type: ignore[return-value]
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changed: dict[str, Any] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        is_said = isinstance(value, str) and field.name in named
        changed[field.name] = value.translate(_LETTERS) if is_said else foreign_letters(value)
    return replace(thing, **changed)  # type: ignore[return-value]


def english(said: Iterable[str], *, but: Iterable[str] = ()) -> list[str]:
    """What is said in letters of English: each word with the words around it; those of ``but`` and CLDR left out."""
    allowed = OF_CLDR | frozenset(but)
    found = []
    for each in said:
        for word in ENGLISH.finditer(each):
            if word[0] not in allowed:
                found.append(f"{word[0]}: {each[max(0, word.start() - 40) : word.end() + 40]}")
    return found
