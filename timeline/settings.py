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

READING_SECONDS: Final = 30.0
"""Seconds for which the page has any article read before it stops: a usual one takes half a second, so even on a busy
machine something is wrong with the text or with the program by then."""

READING_CHARACTERS_A_SECOND: Final = 2_500
"""Characters that lengthen that limit by a second: a slow machine at a quarter of its power reads more."""

FEWEST_WORKERS: Final = 2
"""Processes that read for the page, on one core too: while one is at a long article the other reads the short ones."""

MOST_WORKERS: Final = 4
"""The same, however many cores there are: a reading takes half a second, so four serve some hundreds of people."""

LONG_ARTICLE: Final = 60_000
"""Characters (10,000 words, some seconds of reading) from which an article leaves the last free worker to others."""

WORKER_CHARACTERS: Final = 500_000
"""Characters after which a worker is replaced by a fresh one: what it has gathered in memory, some 30 MB for fifty
articles, goes back to the system. A hundred usual articles, for the first reading of a fresh one is a little slower."""

WORKER_IDLE_SECONDS: Final = 60.0
"""Seconds without anything to read after which the workers that have read are replaced likewise."""

WORKER_NICENESS: Final = 5
"""How far reading stands back behind the pages of those who look already (as of the command ``nice``)."""

SECONDS_TO_END: Final = 2.0
"""Seconds in which the workers are to end with the server before they are made to."""

ARTICLES_KEPT: Final = 32
"""Timelines that the page holds in memory for whoever looks at them next, usually half a megabyte each."""

CHARACTERS_KEPT: Final = 2 * LONGEST_TEXT
"""Characters of their articles at most: a timeline takes some hundred bytes for each."""

STOP_OFFERED_AFTER: Final = 1.0
"""Seconds of waiting after which the page offers to stop: before that a button would only flicker."""

PLACE_SHOWN_EVERY: Final = 0.5
"""Seconds between two looks at the place in the queue; also how soon a reading ends that nobody waits for."""

STORE_AGAIN_AFTER: Final = 30.0
"""Seconds after which the page tries unasked to store what it could not: one try may wait ten for another program."""

QUEUE_THAT_MOVES: Final = 5
"""Articles in the queue that lengthen the time between two looks by as much again: who stands far back is told less
often, or telling them all would take the server longer than their reading."""
