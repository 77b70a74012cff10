"""An article's text in, what each of its lines is out: headline, heading, dateline, entry, credit, furniture, prose.

Said once, without a language model, for every room that reads.
"""

from timeline.layout.heads import is_of_a_report
from timeline.layout.kinds import Kind, Layout, Lead, Line
from timeline.layout.line_row import LineRow
from timeline.layout.plain import Plain, paragraphs, plain
from timeline.layout.reading import lay_out
from timeline.layout.rows import ROWS
from timeline.layout.words import LineWords, words_of

__all__ = [
    "ROWS",
    "Kind",
    "Layout",
    "Lead",
    "Line",
    "LineRow",
    "LineWords",
    "Plain",
    "is_of_a_report",
    "lay_out",
    "paragraphs",
    "plain",
    "words_of",
]
