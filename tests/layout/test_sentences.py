"""What is a sentence on the face of it is what the whole table makes of it, with everything that is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from timeline.layout import ROWS, Layout, lay_out, words_of
from timeline.layout.sentences import is_sentence

TAIL = " and the two sides, who had met before in the old port, agreed to open both of its gates again"
PLAIN = (
    "The minister said",
    "However, ships sailed",
    "“We will leave",
    '"We will leave',
    "Kopp's men came",
    "Of ships",
)
ODD = (
    "May we go",
    "May 12",
    "The 3 May accord",
    "Of March",
    "To Lima",
    "ROME, May 3 (Agency) - Envoys met",
    "A U.S. man",
)
ODD += ("Lima. May 3, 2022. He", "Lima (Agency)", "1979 troops", "• Troops", "> Troops", "— The Ministry (@ministry)")
ODD += ("Díaz won", "[Photo", "the ships sailed", "http://example.org is where ships", "S/2016/552 was read")
ODD += ("Ann Example, correspondent", "20:00 Macron speaks", "``We will leave", "‘We will leave", "The May accord")
PHRASES = tuple(sorted(phrase.capitalize() for each in words_of().openings.values() for phrase in each))
MIDDLES = (TAIL, "", ": " + TAIL, " -" + TAIL, ", May 2022" + TAIL, " | " + TAIL, " " + TAIL + TAIL, TAIL.title(), ",")
ENDS = (
    ".",
    "!",
    "?",
    ":",
    "",
    ".”",
    '."',
    ".''",
    "”.",
    '".',
    ", 3 March 2022.",
    ", Lima, March 2022.''",
    ". Photo: AFP",
)
ENDS += (" (AFP)", ", second left, at the port.", ". All rights reserved.", ". Lima, March 2022’", ", 2 March.’")
BELOW = (
    "",
    "\n\nPhoto: AFP",
    "\n\n— The Ministry (@ministry) May 3, 2025",
    "\n\n1989 Troops leave.",
    "\n\nRome, 3 May 2022",
)


def texts() -> Iterator[str]:
    for row in ROWS:
        for text in (*row.accepts, *row.refuses):
            yield text.replace("→", "")
            yield text.replace("→", "").replace("\n", TAIL + ".\n", 1) + TAIL + "."
    chance = Random(7)
    for openings, times in ((PLAIN, 300), (ODD, 60), (PHRASES, 4)):
        for opening in openings * times:
            line = opening + chance.choice(MIDDLES) + chance.choice(ENDS)
            yield chance.choice(("", "Talks open\n\n")) + line + chance.choice(BELOW)


def test_the_table_says_the_same_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    given = list(texts())
    at_once = list(map(lay_out, given))
    monkeypatch.setattr("timeline.layout.sheet.is_sentence", lambda *_: False)
    assert at_once == list(map(lay_out, given))
    assert sum(map(_holds_sentences, given, at_once)) > 300


def _holds_sentences(text: str, laid_out: Layout) -> bool:
    return any(is_sentence(line.words.of(text), words_of()) for line in laid_out.lines)


@pytest.mark.parametrize("opening", ["The minister said", "However, ships sailed", "“We will leave", "Kopp's men came"])
def test_it_is_seen(opening: str) -> None:
    assert is_sentence(f"{opening}{TAIL}.", words_of())


@pytest.mark.parametrize("opening", ["Published", "May 12", "The 3 May accord", "• Troops", "In pictures", "By day"])
def test_others_are_left_to_the_rows(opening: str) -> None:
    assert not is_sentence(f"{opening}{TAIL}.", words_of())
