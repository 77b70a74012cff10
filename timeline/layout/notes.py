"""A line at the foot in, whether it is a note on who wrote, who publishes or what was read, and not the story, out."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.layout.heads import only_names
from timeline.layout.kinds import Kind
from timeline.layout.line_row import ANY, LineRow
from timeline.layout.sheet import LineSheet, Sight

_NUMBERED = re.compile(r"(?:\d{1,3}[.)]?|\^) ?(?=\S)")
_EDGES = " .,;:()[]"
_FOOT = 14
"""Lines in which a page ends with such notes."""
_NAME_WORDS, _BYLINE_WORDS = 4, 8


def is_a_note(sight: Sight) -> bool:
    """A note on a writer, on the outlet, or a numbered one on what was read."""
    return is_of_the_makers(sight) or _is_numbered(sight)


def is_of_the_makers(sight: Sight) -> bool:
    """ "Ann Example teaches history. She published a book." under an article by her; or a note on the outlet."""
    if sight.at < len(sight.sheet.lines) - _FOOT or sight.at <= sight.sheet.first_prose:
        return False
    small, known = sight.line.small, sight.known
    if any(phrase in small for phrase in known.outlet_notes):
        return True
    named = next((name for name in _writers(sight.sheet) if small.startswith(f"{name} ")), "")
    return bool(named and known.writer_notes.of(small[len(named) + 1 :]))


@lru_cache(maxsize=4)
def _writers(sheet: LineSheet) -> tuple[str, ...]:
    """Who wrote the article, in small letters, as lines above the story that hold nothing but names have it.

    Whoever its first such line names may be whom it is about, unless it says "by".
    """
    found: list[str] = []
    for at, line in enumerate(sheet.lines[: sheet.first_prose]):
        opening = line.known.byline_openings.of(line.small)
        name = line.words[len(opening) :].strip()
        if (at or opening) and line.count <= _BYLINE_WORDS and line.is_unfinished and only_names(name, line.known):
            named = [" ".join(each.split()) for each in line.known.credit_parts.split(name.casefold())]
            found += [each for each in named if 1 < len(each.split()) <= _NAME_WORDS]
    return tuple(found)


def _is_numbered(sight: Sight) -> bool:
    """ "4 Example News, “Aid reaches Juba”, accessed 3 May 2025": by its end, or in the list under "Notes"."""
    number = _NUMBERED.match(sight.line.words)
    if number is None:
        return False
    return _says_when_it_was_read(sight) or sight.at in _noted(sight.sheet)


def _says_when_it_was_read(sight: Sight) -> bool:
    words = sight.line.small.rstrip(_EDGES).split()
    last = [word.strip(_EDGES) for word in words[-_WORDS_OF_A_DAY:]]
    behind = next((last[at + 1 :] for at, word in enumerate(last) if word in sight.known.read_on), [])
    return any(map(str.isdigit, "".join(behind)))


_WORDS_OF_A_DAY = 5


@lru_cache(maxsize=4)
def _noted(sheet: LineSheet) -> frozenset[int]:
    """The numbered lines that stand right below a heading of notes, in the second half of the text."""
    found: set[int] = set()
    for at in range(len(sheet.lines) // 2, len(sheet.lines)):
        heading = sheet.lines[at - 1].small.strip(_EDGES) in sheet.lines[at].known.note_headings if at else False
        if (heading or at - 1 in found) and _NUMBERED.match(sheet.lines[at].words):
            found.add(at)
    return frozenset(found)


_STORY = "Talks opened in Rome on Monday, and both sides were content.\n"

NOTES: tuple[LineRow, ...] = (
    LineRow(
        "a note at the foot",
        Kind.FURNITURE,
        is_a_note,
        (
            f"Talks\nBy Ann Example\n{_STORY}→Ann Example teaches history in Rome. She published a book in 2019.\n",
            f"Talks\nOp-ed\nAnn Example\nHistorian\n{_STORY}→Ann Example is a historian. She came to Rome in 2019.\n",
            f"Talks\n{_STORY}→The Example is an independent global news organization. Founded in 1846.\n",
            f"Talks\n{_STORY}Notes\n1 “A coup”, Example News, 3 April 2023\n→2 PQ 741, answered on 9 May 2025",
            f"Talks\n{_STORY}→4 Example News, “Aid reaches Juba”, 7 July 2017 [accessed 20 October 2025]",
        ),
        (
            f"Talks\nBy Ann Example\n{_STORY}→Bob Example teaches history in Rome. He was shot in 2019.\n",
            f"Ann Example\n{_STORY}→Ann Example teaches history in Rome. She was shot on Monday.\n",
            f"Talks\nBy Ann Example\n{_STORY}→Ann Example was shot on Monday in Rome.\n",
            f"Talks\n{_STORY}→4 soldiers accessed the site on 3 May 2025",
            f"Notes\n{_STORY}→1 PQ 741, answered on 9 May 2025\n{_STORY}{_STORY}",
            "→Rome is home to an independent global news organization, he said on Monday.",
        ),
        ANY,
    ),
)
"""The rows for notes at the foot of a page."""
