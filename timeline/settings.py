"""Every limit of the program in one place, each with its reason."""

from __future__ import annotations

from typing import Final

LONGEST_TEXT: Final = 1_000_000
"""Characters of one article. About 170,000 words, more than any article; the language model reads them in under a
minute and in less than 1 GB. What is longer is a book or a mistake, and is refused with advice rather than tried."""

LARGEST_FILE: Final = 4 * LONGEST_TEXT
"""Bytes of one text file or paste: the longest text in the widest encoding (UTF-16 with surrogates, UTF-8)."""

LONGEST_RECORD: Final = 8 * LONGEST_TEXT
"""Bytes of one line of a ``.jsonl`` file: the longest text with every second character escaped, and its other keys."""

HEAD_LINES: Final = 12
"""Lines with words at the top of an article where a publication date is looked for: headline, standfirst, byline,
section, place, date, reading time. What comes later is the story."""

HEAD_CHARACTERS: Final = 2_000
"""The same, for texts without line ends."""

HEAD_SENTENCES: Final = 2
"""Lines of prose that may stand above a publication date: a headline that ends in a full stop, and a standfirst."""

HEADLINE_WORDS: Final = 20
"""Words of a first line that may be a headline; longer ones are the story."""

LANGUAGE_SAMPLE: Final = 4_000
"""Characters from which the language is told. Enough for certainty, little enough to cost nothing."""

LANGUAGE_WORDS: Final = 12
"""Words below which nobody is told that a text is not English: headlines and lists of names are too short to tell."""

TOMORROW: Final = 1
"""Days by which a publication date may lie ahead of the reader's clock: the time zones of the world are that wide."""

WORTH_MORE_PROCESSES: Final = 400_000
"""Characters of input from which a second process pays: about 15 seconds of reading against the 2 seconds and 300 MB
that each process needs for its own language model."""

ARTICLES_AT_ONCE: Final = 16
"""Articles handed to a process at a time: enough to fill the model's batches, few enough that results keep coming."""

MOST_PROCESSES: Final = 8
"""Processes used unasked, however many cores there are: each holds its own language model."""

BAR_FROM: Final = 5
"""Articles from which progress is shown on a terminal: fewer are done before a bar could be read."""

LINES_FROM: Final = 100
"""The same where standard error is a file or a pipe, in which every step of the bar would be a line."""

SECONDS_BETWEEN_LINES: Final = 10.0
"""Seconds between two such lines."""

NAMED_AT_MOST: Final = 5
"""Articles named in a message about many; the others are counted."""
