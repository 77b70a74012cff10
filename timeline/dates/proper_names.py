"""Names that hold a word of time: papers, programmes, firms, the Arab Spring, Bloody Sunday."""

from __future__ import annotations

import re

from timeline.dates.around import Around

_BEFORE_A_WEEKDAY = re.compile(r"\b(?:on|last|this|next|every|until|since)\s+$", re.IGNORECASE)
_PAPER_FOLLOWS = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|Star|Tribune|World|Independent|Age|Guardian|Business|"
    r"Standard|Chronicle|Mercury|Club)\b"
)
_NAMED_WEEKDAY = re.compile(
    r"\b(?:Black|Bloody|Super|Cyber|Fat|Holy|Maundy|Man|Casual|Bright|Red|Manic|Clean|Shrove|Giving)\s+$"
)


def is_a_surname_or_firm(around: Around) -> bool:
    """ "shares of Sun"."""
    if around.words not in ("Sun", "Sat", "Mon", "Wed", "Fri") or _BEFORE_A_WEEKDAY.search(around.before):
        return False
    return not re.match(r"\.?,?\s+(?:\d|[A-Z][a-z]{2}\.? \d)", around.after)


def is_a_paper(around: Around) -> bool:
    """ "the Sunday Times"."""
    return bool(_PAPER_FOLLOWS.match(around.after))


def is_a_named_weekday(around: Around) -> bool:
    """ "Bloody Sunday"."""
    return bool(_NAMED_WEEKDAY.search(around.before))


def is_a_name_in_capitals(around: Around) -> bool:
    """ "The Daily Telegraph", "the Night of the Long Knives"."""
    last = around.words.rpartition(" ")[2]
    return last.istitle() and (" " in around.words or bool(re.match(r"\s+[A-Z]", around.after)))


def is_part_of_a_name(around: Around) -> bool:
    """ "the Arab Spring", "Spring of Hope", "the Winter Palace", but "the Spring Offensive of 1918"."""
    if not around.words.rpartition(" ")[2].istitle():
        return False
    if re.match(r"\s+(?:of [A-Z]|Palace|Olympic|Paralympic|Games|War\b)", around.after):
        return True
    return bool(re.search(r"\b[A-Z]\w+ $", around.before)) and not re.match(r"\s+(?:[A-Z]|of\b|\d)", around.after)


def is_a_programme(around: Around) -> bool:
    """ "USA Today", "This Week" in quotes: the name of a paper or a programme."""
    first, *rest = around.words.split()
    if rest:
        return rest[-1].istitle() and bool(re.search(r"[\"“`'’]$", around.before))
    return first.istitle() and bool(re.search(r"\b[A-Z]\w* $", around.before))
