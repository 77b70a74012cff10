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

ARTICLES_A_TASK: Final = 500
"""Articles of one task of a batch: about a minute of work, against which handing it out and writing it cost nothing,
and which is all that is lost where a worker ends."""

MOST_PROCESSES: Final = 8
"""Processes used unasked, however many cores there are: each holds its own language model."""

BAR_FROM: Final = 5
"""Articles from which progress is shown on a terminal: fewer are done before a bar could be read."""

LINES_FROM: Final = 100
"""The same where standard error is a file or a pipe, in which every step of the bar would be a line."""

SECONDS_BETWEEN_LINES: Final = 10.0
"""Seconds between two such lines."""

LINKS_AT_ONCE: Final = 10
"""Links that the box of the page takes at once: more are for the library, which says how far it is."""

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

STORE_PATIENCE: Final = 60.0
"""Seconds for which a command tries again what its library cannot take: as long as a server needs to start anew, and
short enough that whoever waits learns of one that does not come back."""

STORE_AGAIN_AFTER: Final = 30.0
"""Seconds after which the page tries unasked to store what it could not: one try may wait ten for another program."""

QUEUE_THAT_MOVES: Final = 5
"""Articles in the queue that lengthen the time between two looks by as much again: who stands far back is told less
often, or telling them all would take the server longer than their reading."""

LARGEST_PAGE: Final = 10_000_000
"""Bytes of one web page, counted after decompression: the largest of 96 real ones takes 1.1 MB, nearly all of
it script; 30 MB of HTML kept a reader busy for more than a minute."""

LARGEST_DOCUMENT: Final = 50_000_000
"""Bytes of one PDF, Word, OpenDocument, Rich Text file or mail: pictures make them large, words never do."""

LARGEST_UNPACKED: Final = 100_000_000
"""Bytes that the parts of one Word or OpenDocument file may come to when unpacked, of which XML is the most."""

LARGEST_MARKUP: Final = 20_000_000
"""Bytes of the one part of such a file that holds its words: the longest text with markup for each word."""

LARGEST_COLLECTION: Final = 2_000_000_000
"""Bytes of a file that holds many articles, which are read one by one (zip, mbox, WARC, CSV, ``.jsonl``)."""

MOST_PDF_PAGES: Final = 2_000
"""Pages of a PDF. Books have fewer than a thousand; a file can name a million in some kilobytes."""

MOST_PARTS: Final = 20_000
"""Articles, files and messages taken from one file: what holds more is better given in several."""

MOST_UNPACKED: Final = 4_000_000_000
"""Bytes unpacked from one file in all."""

MOST_NESTED: Final = 4
"""How deep files may lie in files: a page in a zip in a mail in a zip. Bombs go deeper, people do not."""

PACKED_FROM: Final = 1_000_000
"""Bytes from which a part's ratio is looked at: small files of one repeated letter are no bombs."""

MOST_PACKED: Final = 200
"""How many bytes one byte may unpack to. Text and markup come to 5 to 30; deflate can make 1,030 of one, of nulls."""

READER_MEMORY: Final = 1_500_000_000
"""Bytes of address space of the process that reads a file: its libraries take 0.2 GB, the largest page 0.1 GB more, and
the markup of a Word or OpenDocument file some ten times its bytes."""

READER_PROCESSOR_SECONDS: Final = 20
"""Seconds of processor for one article: a usual page takes 0.1 s, the heaviest of 96 real ones 0.5."""

READER_SECONDS: Final = 120.0
"""Seconds that one article may take by the clock: six times the processor's, as machines have other things to do."""

READER_FILES: Final = 64
"""Files that such a process may have open: its own libraries need some ten at a time."""

MOST_LOST: Final = 5
"""Parts of one file that may end their reader before the rest of it is left alone: each costs up to two minutes."""

MOST_IDLE: Final = 2
"""The same where nothing was read in between: then it is the file that does it, and no part of it."""

READERS_AT_ONCE: Final = 2
"""Files and links that the page has read at a time, each in a process of its own with as much memory as above."""

FEWEST_WORDS: Final = 12
"""Words below which what is found on a web page is no article: a notice, a menu, a caption."""

FETCH_SECONDS: Final = 20.0
"""Seconds for one link from the first look-up to the last byte, redirects included."""

MOST_REDIRECTS: Final = 5
"""Redirects followed for one link: shorteners and consent pages take three."""

LONGEST_LINK: Final = 2_000
"""Characters of a link: browsers and servers agree on about so many."""

FEED_MINUTES: Final = 30.0
"""Minutes between two looks at a feed: news feeds hold a day's articles, and sites ask for no more than two an hour."""

WHOLE_ENTRY: Final = 200
"""Words from which what a feed gives of an article is taken as the whole: summaries have fewer than a hundred."""

MOST_ENTRIES: Final = 50
"""Articles fetched for one feed: feeds name their last ten to fifty."""

LARGEST_PROJECT: Final = 64 * LONGEST_TEXT
"""Bytes of a project file: sixteen of the longest texts, each with its corrections."""

ARTICLES_IN_PROJECT: Final = 200
"""Articles in a project file: more is a library, not a piece of work."""

STEPS_IN_PROJECT: Final = 20_000
"""Corrections of one article in a project file: one a minute for a month of working days."""

LONGEST_NAME: Final = 2_000
"""Characters of a title, an id or an address in a project file: longer than any that is read by a person."""

SECONDS_TO_START: Final = 3.0
"""Seconds after which a browser is sent to a page that is being started: it stands after one or two."""

LONGEST_NOTE: Final = 20_000
"""Characters of a note or an explanation in a file that is read back: some pages of writing."""

MOST_EVENTS: Final = 50_000
"""Events, actors or times of one article in a file that is read back: the longest text tells some ten thousand."""
