"""A phrase that a rule read, in its text, in; without what is not its own, or whether it is an aside, out."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.around import Around, look_around
from timeline.dates.grammar import Found
from timeline.dates.reading import Amount, Calendar, Edge, PartOf, Reading, Shift
from timeline.languages.en.dates.counted import WORD_FOLLOWS
from timeline.languages.en.dates.figures import COUNTED, leads_to_a_measure
from timeline.languages.en.dates.refusals import LENGTHS
from timeline.model import Span

_OVER_AS_MORE = re.compile(
    r"\b(?:for|in|of|after|took|taken|lasted|spent|just|well|a little|some|by|than|within|about|be)\s*$"
)
_LASTS = re.compile(r"(?:\b(?:to|will|would|could|should|may|might|can|must|cannot|not)|n['’]t|['’]ll)\s+$")
_DONE_IN_A_YEAR = re.compile(r"(?:fall|spring) in (?=\d)")
_ENDS_THERE = re.compile(r"\s*(?:[-–—:;,.)/]|$)")
"""What stands behind a year with its month; the word of "in 2021 May visited" belongs to the sentence."""
_CLOCK_BEFORE_A_DAY = re.compile(r"(\d{1,2}:\d\d(?::\d\d)?)\s{1,9}(?:on\s{1,9})?")
_LONGEST_ASIDE = 200
"""Characters that a sentence in brackets may hold before or after a time."""
_IN_BRACKETS = re.compile(r"(?:[.!?]['\"’”]?\s|\n|^)\([^()\n]{0,200}\Z")
_DATES_A_PAPER = re.compile(r"(?:,|\band)\s{1,3}dated\s{1,3}$")
_COMPARES = re.compile(r"\bfrom\s{1,3}(?:(?:an?|the)\s)?[$€£]?\d[\d.,]{0,12}%?(?:\s\w{1,12}){0,2}\s(?:in|on)\s{1,3}$")
_NAMES_IN_PASSING = re.compile(r"(?:\bsince|\([^)]*|[,;]\s[A-Z]\w+)\s*$")
_ENDS_AN_ASIDE = re.compile(r"\s*[)\],;:.]|\s|$")
_CLOSES = re.compile(r"[^()\n]{0,200}[.!?]\)")
_OWNS = re.compile(r"(\d{4})['’]s")
"""A year and what is its own ("2010's coup"): the decade has its article ("the 2010's")."""
_LAST_WORD_DOUBTED = frozenset({"<month> <ordinal in words>", "the end of <point>", "<day> <month> <distant year>"})
"""Rules whose last word may open the name or the number that follows."""
_ENDS_IN_A_DAY = frozenset({"<month> <day>", "last <month> <day>"})
_SIDE_BEHIND = frozenset({"<weekday> last", "<weekday> next"})
_GOES_ON = re.compile(
    r"\s*(?:[-–—:;,.)?!]|$)|\s+(?:and|or|but|to|in|at|by|for|from|with|when|while|as|after|before|that|who|which|where|was|were|"
    r"is|ha[ds]|have|will|would|could|the|an?|he|she|it|they|his|her|its|their|[a-z]{2,20}ed)\b"
)
"""What the sentence goes on with behind a whole time; any other word is one that "last" or "next" belongs to."""
_MOVED = re.compile(
    r"\b(?:set|sets|setting|put|puts|putting|push\w{0,3}|mov\w{1,3}|dat(?:es?|ed|ing)|go(?:es)?|going|went|gone|stretch\w{0,3}|"
    r"reach\w{0,3}|turn\w{0,3}|roll\w{0,3}|held|look\w{0,3})\b[^.;\n]{0,40}$"
)
"""Verbs that move something "two years back", from wherever it stood."""
_A_SHARE = re.compile(r"\s?%|\s{1,9}(?:percent|per cent|million|billion)\b|[a-z]")
"""What makes a number of the figures before it, wherever they stand; letters without a blank are a unit: "12km"."""
_OVER = re.compile(r"over\s{1,9}", re.IGNORECASE)
_TAKES_OVER = re.compile(
    r"\b(?:t(?:a[kn]en?|akes|ook|aking)|hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|went|bl[eo]wn?|cross(?:ed|es)?)\s{1,9}$"
)
_SUMMED = "<number> <unit>s and <number> <unit>s ago"
_TRIMMED = LENGTHS | {_SUMMED, "<number> <unit>s ago", "<unit>s ago", "a <unit> and a half ago"}


def trim(text: str, span: Span, found: Found) -> tuple[Span, Reading]:
    """The phrase without a word at its edge that belongs to the sentence instead.

    "twenty years after he left" is a length of time, "spending over five years" lasts five.
    """
    if (known := _by_its_rule(text, span, found)) is not None:
        return known
    reading = found.reading
    if found.rule.name not in _TRIMMED:
        return span, reading
    around = look_around(text, span)
    ways = (_of_a_verb_before, _of_what_counts_on, _of_what_lasts, _of_what_is_more, _of_what_is_moved)
    trimmed = (way(span, reading, around) for way in ways)
    return next(filter(None, trimmed), (span, reading))


def _by_its_rule(text: str, span: Span, found: Found) -> tuple[Span, Reading] | None:
    """What a rule that takes more than the time at its edge leaves of it."""
    name = found.rule.name
    if name == "the <decade>s" and (owner := _OWNS.fullmatch(text, span.start, span.end)):
        return Span(span.start, owner.end(1)), Calendar(year=int(owner[1]), words=owner[1])
    if name == "<season> <year>":
        return _without_what_a_year_brings(look_around(text, span), span, found.reading)
    if name == "<year> <month>" and not _ENDS_THERE.match(text, span.end):
        year = text[span.start : span.start + 4]
        return Span(span.start, span.start + 4), Calendar(year=int(year), words=year)
    if name == "<time of day> <day>" and isinstance(found.reading, PartOf):
        return _without_a_measure(text, span, found.reading)
    if name in _SIDE_BEHIND:
        return _without_the_next_side(look_around(text, span), span, found.reading)
    if name in _ENDS_IN_A_DAY:
        return _without_a_number(look_around(text, span), span, found.reading)
    if name in _LAST_WORD_DOUBTED:
        return _without_the_next_name(look_around(text, span), span, found.reading)
    return None


def _without_what_a_year_brings(around: Around, span: Span, reading: Reading) -> tuple[Span, Reading] | None:
    """ "Prices will fall in 2025": "fall" is a verb behind its helper; "was moved to fall 2025" names the season."""
    verb = _DONE_IN_A_YEAR.match(around.words)
    if verb is None or not isinstance(reading, Calendar) or not _LASTS.search(around.before):
        return None
    return Span(span.start + verb.end(), span.end), replace(reading, season=None, words=around.words[verb.end() :])


def _without_a_measure(text: str, span: Span, reading: PartOf) -> tuple[Span, Reading] | None:
    """ "Won in 2:06:38 on Sunday", "read Isaiah 2:4 on Sunday": the day alone."""
    clock = _CLOCK_BEFORE_A_DAY.match(text, span.start, span.end)
    before = text[max(span.start - _LONGEST_ASIDE, 0) : span.start]
    if clock is None or not leads_to_a_measure(before, clock[1]):
        return None
    return Span(clock.end(), span.end), reading.of


def _of_what_counts_on(span: Span, reading: Reading, around: Around) -> tuple[Span, Reading] | None:
    """ "Twenty years after he left": a length of time, counted from what is told behind it."""
    counts_on = (re.search(r"\b(?:after|before|prior)$", around.words) and _goes_on(around)) or (
        re.search(r"\b(?:later|earlier)$", around.words) and re.match(r"\s{1,9}+than\b", around.after)
    )
    if not isinstance(reading, Shift | Amount) or not counts_on:
        return None
    words = around.words[: around.words.rindex(" ")].rstrip()
    return Span(span.start, span.start + len(words)), Amount(unit=reading.unit, count=reading.count, words=words)


def _of_a_verb_before(span: Span, reading: Reading, around: Around) -> tuple[Span, Reading] | None:
    """ "Took over six months ago": the first word is the verb's."""
    over = _OVER.match(around.words)
    if not isinstance(reading, Shift) or over is None or not _TAKES_OVER.search(around.before):
        return None
    words = around.words[over.end() :]
    return Span(span.end - len(words), span.end), replace(reading, words=words)


def _of_what_lasts(span: Span, reading: Reading, around: Around) -> tuple[Span, Reading] | None:
    """ "Will last five years": "last" is the verb."""
    if not isinstance(reading, Amount) or not around.words.startswith("last ") or not _LASTS.search(around.before):
        return None
    return Span(span.start + len("last "), span.end), replace(reading, lies=None, words=around.words[5:])


def _of_what_is_more(span: Span, reading: Reading, around: Around) -> tuple[Span, Reading] | None:
    """ "Spending over five years": that long, and no longer."""
    over = isinstance(reading, Amount) and around.words.lower().startswith("over ")
    if not isinstance(reading, Amount) or not over or _OVER_AS_MORE.search(around.before):
        return None
    words = around.words[5:].lstrip()
    plain = type(reading.count)(reading.count.value, reading.count.upper)
    return Span(span.end - len(words), span.end), replace(reading, count=plain, words=words)


def _of_what_is_moved(span: Span, reading: Reading, around: Around) -> tuple[Span, Reading] | None:
    """ "Set the talks two years back", "two years back in prison": a length of time, and no day of the past."""
    back = isinstance(reading, Shift) and around.words.lower().endswith(" back")
    if not isinstance(reading, Shift) or not back:
        return None
    if (
        _GOES_ON.match(around.after)
        and not _GOES_BACK_SOMEWHERE.match(around.after)
        and not _MOVED.search(around.before)
    ):
        return None
    words = around.words[: -len("back")].rstrip()
    return Span(span.start, span.start + len(words)), Amount(unit=reading.unit, count=reading.count, words=words)


_GOES_BACK_SOMEWHERE = re.compile(r"\s+(?:to|in|at|from|with)\b")
_IN = re.compile(r"\b[Ii]n\s+$")


def _without_the_next_side(around: Around, span: Span, reading: Reading) -> tuple[Span, Reading] | None:
    """ "On Monday last season's champions", "by Friday next steps": "last" and "next" are of what comes behind them."""
    if _GOES_ON.match(around.after) or not isinstance(reading, Calendar):
        return None
    words = around.words[: around.words.rindex(" ")].rstrip()
    return Span(span.start, span.start + len(words)), replace(reading, direction=None, words=words)


def _without_the_next_name(around: Around, span: Span, reading: Reading) -> tuple[Span, Reading]:
    """ "By late April the Fourth Fleet", "in April the first bus", "on 5 May 3000 men": it is of what comes next."""
    ordinal = re.search(r"\s{1,9}the \w[\w-]{0,40}+$", around.words)
    named = ordinal and ordinal[0].lstrip()[4].isupper() and re.match(r"\s+[A-Z]", around.after)
    if ordinal and (named or (_IN.search(around.before) and WORD_FOLLOWS.match(around.after))):
        return Span(span.start, span.end - len(ordinal[0])), _without(reading, "day", around.words[: ordinal.start()])
    number = re.search(r",?\s{1,9}\d{4}$", around.words)
    if number and COUNTED.match(around.after):
        return Span(span.start, span.end - len(number[0])), _without(reading, "year", around.words[: number.start()])
    return span, reading


def _without_a_number(around: Around, span: Span, reading: Reading) -> tuple[Span, Reading] | None:
    """ "In August 12 percent", "in May 3 soldiers died": how many there were in that month; "on May 3" names a day."""
    counts = _A_SHARE.match(around.after) or (_IN.search(around.before) and COUNTED.match(around.after))
    number = re.search(r"\s{1,9}\d{1,2}$", around.words) if counts else None
    if number is None:
        return None
    return Span(span.start, span.end - len(number[0])), _without(reading, "day", around.words[: number.start()])


def _without(reading: Reading, field: str, words: str) -> Reading:
    if isinstance(reading, Edge):
        return replace(reading, of=_without(reading.of, field, words), words=words)
    if not isinstance(reading, Calendar):
        return reading
    return replace(reading, day=None, words=words) if field == "day" else replace(reading, year=None, words=words)


def is_aside(text: str, span: Span, reading: Reading) -> bool:
    """Whether a year alone is named in passing: "since 1937", "(2002)", "Geneva, 1954"; or a day is a paper's own.

    "His letter, dated 3 May, was read out the same day", but "in a letter dated 3 May the bank asked". Likewise what
    is compared with: "fell to 21 in June from 36 in May".
    """
    first = max(0, span.start - _LONGEST_ASIDE)
    aside = (_DATES_A_PAPER, _COMPARES)
    if _is_in_brackets(text, span) or any(each.search(text, first, span.start) for each in aside):
        return True
    if not isinstance(reading, Calendar) or reading.year is None or reading.month or reading.season:
        return False
    around = look_around(text, span)
    if not _NAMES_IN_PASSING.search(around.before):
        return False
    return bool(_ENDS_AN_ASIDE.match(around.after)) and not around.before.endswith("\n")


def _is_in_brackets(text: str, span: Span) -> bool:
    """Whether a sentence in brackets holds it."""
    first = max(0, span.start - _LONGEST_ASIDE)
    if text.rfind("(", first, span.start) < 0:
        return False
    return bool(_IN_BRACKETS.search(text, first, span.start) and _CLOSES.match(text, span.end))


def _goes_on(around: Around) -> bool:
    return bool(WORD_FOLLOWS.match(around.after)) and not re.match(r"\s+(?:in|on|at|the two|both)\b", around.after)
