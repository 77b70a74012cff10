"""Words for a reader in English in, the same in the language that the program speaks out.

English stands in the code, where it can be read beside what it tells of. Another language is one file,
``timeline/catalogues/CODE.po`` (gettext's own form, read by Babel), made from ``timeline/catalogues/timeline.pot``,
which holds every message; ``python -m tests.wording.template`` writes that anew. ``TIMELINE_LANGUAGE=CODE`` has page
and command line speak it. What a catalogue leaves out is said in English.

>>> worded("{title} is set to {day}", title="The vote", day="3 May 2022")
'The vote is set to 3 May 2022'
>>> counted("{number} event", "{number} events", 2)
'2 events'
"""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "catalogues"
ENGLISH = "en"
SETTING = "TIMELINE_LANGUAGE"
"""The variable of the environment that names the language of page and command line."""

_spoken: list[tuple[str, NullTranslations]] = []
"""The languages that were asked for by `speaking`, the last of which is spoken."""


def worded(message: str, /, **values: Any) -> str:
    """The message in the language spoken, each ``{name}`` in it replaced by the value of that name.

    Raises KeyError where the message names what is not given.
    """
    catalogue = _now()[1]
    told = message if type(catalogue) is NullTranslations or not message else catalogue.gettext(message)
    return told.format(**values) if values else told


def counted(one: str, many: str, number: int, /, **values: Any) -> str:
    """The message for so many, in the form that the language spoken has for it; ``{number}`` in it is the number."""
    return _now()[1].ngettext(one, many, number).format(number=number, **values)


def marked(message: str) -> str:
    """The message as it is: it stands in a table, and is worded by whoever shows the row."""
    return message


def language() -> str:
    """The code of the language spoken: ``en``."""
    return _now()[0]


def spoken() -> Hashable:
    """Another for every language and catalogue: what keeps words that it has said keeps them for one of these."""
    return _now()


@contextmanager
def speaking(code: str, catalogue: NullTranslations | None = None) -> Iterator[None]:
    """All of this process speaks that language while the context lasts, by its own catalogue or a given one."""
    asked = (code, catalogue or _catalogue(code))
    _spoken.append(asked)
    try:
        yield
    finally:
        _spoken.remove(asked)


def _now() -> tuple[str, NullTranslations]:
    return _spoken[-1] if _spoken else _set()


@cache
def _set() -> tuple[str, NullTranslations]:
    """The language that the environment names, as long as there is a catalogue of it."""
    code = os.environ.get(SETTING, "").strip() or ENGLISH
    catalogue = _catalogue(code)
    return (code if isinstance(catalogue, GNUTranslations) else ENGLISH), catalogue


@cache
def _catalogue(code: str) -> NullTranslations:
    """What is said in that language; nothing but English where there is no file of it."""
    file = FOLDER / f"{code}.po"
    if not code.replace("_", "").isalpha() or not file.is_file():
        return NullTranslations()
    from babel.messages.mofile import write_mo  # only another language needs them
    from babel.messages.pofile import read_po

    packed = BytesIO()
    with file.open("rb") as lines:
        write_mo(packed, read_po(lines, locale=code))
    packed.seek(0)
    return GNUTranslations(packed)
