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
    r"\b(?:Black|White|Bloody|Super|Cyber|Fat|Holy|Maundy|Man|Casual|Bright|Red|Manic|Clean|Shrove|Giving|Patch|Throwback|Palm|Ash|Blue)\s+$"
)


def is_a_surname_or_firm(around: Around) -> bool:
    """ "shares of Sun"."""
    if around.words not in ("Sun", "Sat", "Mon", "Wed", "Fri") or _BEFORE_A_WEEKDAY.search(around.before):
        return False
    return not re.match(r"\.?,?\s+(?:\d|[A-Z][a-z]{2}\.? \d)", around.after)


_TITLE_OR_NAME = re.compile(r"\b[A-Z][\w.]{0,40}+\s{1,9}$")


def is_a_surname(around: Around) -> bool:
    """ "Senator Weeks", "Peter Months": a plural in capitals straight after a word in capitals."""
    return around.words.istitle() and bool(_TITLE_OR_NAME.search(around.before))


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
    if re.search(r"\b[A-Z]\w+ $", around.before) and re.match(
        r"\s{1,9}+(?!\w{0,40}[Oo]ffensive|Campaign|Rising|Uprising)[A-Z]", around.after
    ):
        return not _SAID_OF_A_SEASON.search(around.before)
    if re.match(r"\s+(?:of [A-Z]|Palace|Olympic|Paralympic|Games|War\b)", around.after):
        return True
    if " " not in around.words and not around.before.strip() and _OF_A_PLACE.match(around.after):
        return True
    opens = re.search(r"\b[A-Z]\w+ $", around.before)
    return bool(opens) and not re.match(r"\s+(?:[A-Z]|of\b|\d)", around.after)


_OF_A_PLACE = re.compile(r"\s+[A-Z][a-z]+(?!['’]|[a-z])(?:\s+[a-z]+ed\b|\s+(?:is|was|will|has|begins|opens|starts)\b)")
"""A name that acts right behind a season: "Summer Davos opened"."""
_SAID_OF_A_SEASON = re.compile(r"\b(?:In|The|This|Last|Next|During|Since|By|Until|Every|Of|After|Before)\s+$")


def is_a_programme(around: Around) -> bool:
    """ "USA Today", "This Week" in quotes: the name of a paper or a programme."""
    first, *rest = around.words.split()
    if rest:
        return rest[-1].istitle() and bool(re.search(r"[\"“`'’]$", around.before))
    shouted = first.isupper() and bool(re.search(r"\bUSA $", around.before))
    return shouted or (first.istitle() and bool(re.search(r"\b[A-Z]\w* $", around.before)))


_SAID_WHEN = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|throughout|from|before|after|between|end of|start of|beginning of|"
    r"outbreak of|duration of|course of|years of|days of|height of|middle of|close of)|"
    r"\b(?:up|prior|back|date|dates|dated|dating|\d{4}) to|\b(?:between|from)\b[^.;]*\b(?:and|to))\s+$",
    re.IGNORECASE,
)
_TAKES_PART = re.compile(
    r"\b(?:participat\w+|fight|fights|fought|fighting|serv(?:e|es|ed|ing)|(?:took|taken|take|takes|taking) part|"
    r"engag\w+|involve\w*|defeat\w*|victory|veterans?)\s+(?:in|from|of)\s+$",
    re.IGNORECASE,
)


def is_an_event(around: Around) -> bool:
    """ "a Cold War mentality", "served in World War I": a war dates something only where a word of time says so."""
    if not re.search(r"war|ww|depression", around.words, re.IGNORECASE) or not around.before.strip():
        return False
    return not _SAID_WHEN.search(around.before) or bool(_TAKES_PART.search(around.before))


def is_a_greeting(around: Around) -> bool:
    """ "GOOD FRIDAY MORNING.": what wishes a good morning on a Friday, at the head of a letter."""
    wishes = re.match(r"Good \w+ (?:morning|afternoon|evening)$", around.words, re.IGNORECASE)
    return bool(wishes) and not around.before.strip() and bool(_ENDS_A_GREETING.match(around.after))


_ENDS_A_GREETING = re.compile(r"\s{0,3}(?:[.!:—–]|,\s(?:and|all|everyone|folks|welcome|readers)\b|$)")
