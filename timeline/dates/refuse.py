"""What only looks temporal: a phrase and the words around it in, the reason for refusing it out.

How to add a refusal: one row in ``REFUSALS`` with its reason, the rules it may refuse and texts that hold no time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.dates.grammar import Found
from timeline.dates.reading import Amount, Calendar, Reading, Shift
from timeline.model import Span

_SEEN = 32
"""Characters looked at on either side."""


@dataclass(frozen=True, slots=True)
class Around:
    """A phrase as written, with a little of what stands before and after it."""

    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason. ``rules`` are those it may refuse; ``examples`` hold no expression of time."""

    reason: str
    rules: frozenset[str]
    applies: Callable[[Around], bool]
    examples: tuple[str, ...]


_LOWER_NAME = re.compile(r"(?:.*\s)?(?:may|march|mar|sun|sat|jan|dec|sep|wed|mon|oct|apr|jun|jul|nov|feb|fri|thu)$")
_NAME_LIKE = re.compile(r"(?:May|March|Sun|Sat|Jan|Mar|Wed|Mon|April|June|August)$")
_SHORT = re.compile(r"(?:Sun|Sat|Jan|Mar|Wed|Mon|Dec|Sep|Oct|Jun|Jul|Nov|Feb|Fri|Thu|Tue|Apr|Aug)$")
_SAID_OF_TIME = re.compile(
    r"\b(?:in|since|until|till|by|of|during|from|to|before|after|last|this|next|between|and|or|late|early|mid|for|on|"
    r"each|every|through|throughout|around|about|past|previous|following|until|starting|beginning|ending|effective)[\s-]+$",
    re.IGNORECASE,
)
_SEASON_OF_TIME = re.compile(
    r"\b(?:in|since|until|till|by|during|from|before|after|last|this|next|between|late|early|each|every|through|"
    r"throughout|around|of|for)\s+$",
    re.IGNORECASE,
)
_THING_COUNTED = re.compile(
    r"\s+(?:(?:more|other|new|foreign|civilian|military|armed|wounded|regular|enemy)\s+)?"
    r"(?:troops|soldiers|people|men|women|children|civilians|dead|wounded|casualties|prisoners|refugees|deaths|"
    r"members|seats|votes|jobs|workers|homes|houses|tons|tonnes|miles|kilometers|kilometres|km|metres|meters|feet|"
    r"acres|hectares|barrels|aircraft|planes|ships|tanks|guns|points|dollars|euros|pounds|yen|percent|per cent|"
    r"square|cubic|shares|units|rounds|bombs|cases|victims|officers|students|passengers|vehicles|villages|nautical)\b"
)
_PLURAL_FOLLOWS = re.compile(r"\s+[a-z]{2,}(?<!s)s\b(?!\s+(?:of|in)\s+(?:the\s+)?\d)")
_YEAR_INTRODUCED = re.compile(
    r"(?:\b(?:the|in|of|for|since|its|his|her|their|our|during|from|after|before|and|to|this|that|by|early|late|mid|"
    r"between|until|year|a|an|through|or)|['’]s|s['’]|[-–—(,;:])\s*$",
    re.IGNORECASE,
)
_MONEY_OR_NUMBER = re.compile(
    r"(?:[$£€¥#]|\b(?:no\.?|number|flight|boeing|route|highway|room|unit|page|resolution|article|section|channel|"
    r"interstate|model|box|psalm|street|windows|about|some|than|nearly|over|only|another|least))\s*$",
    re.IGNORECASE,
)
_BEFORE_A_RATE = re.compile(r"(?:\d|\b(?:million|billion|thousand|hundred|cents|once|twice|times|\w{3,}(?<!thi)s))\s+$")
_BEFORE_A_LENGTH = re.compile(r"\b(?:lasts|takes|needs|was|is|has|as|spends|miss|perhaps|plus)\s+$")
_BEFORE_A_WEEKDAY = re.compile(r"\b(?:on|last|this|next|every|until|since)\s+$", re.IGNORECASE)
_WORD_FOLLOWS = re.compile(r"\s+[\w\"'“‘]")
_OVER_AS_MORE = re.compile(
    r"\b(?:for|in|of|after|took|taken|lasted|spent|just|well|a little|some|by|than|within|about|be)\s*$"
)


def _lower_case_name(around: Around) -> bool:
    return (
        bool(_LOWER_NAME.match(around.words)) and not around.words[0].isupper() and bool(around.before or around.after)
    )


def _name_without_time(around: Around) -> bool:
    """ "May said": no preposition of time before it, or a surname after it ("Jan Smith", "Sun Yat-sen")."""
    if _SHORT.match(around.words) and re.match(r"\s+[A-Z]", around.after):
        return True
    if around.words in ("April", "June", "August"):
        return bool(
            re.match(r"\s+[A-Z][a-z]+\s+(?:said|told|was|is|has)\b", around.after)
        ) and not _SAID_OF_TIME.search(around.before)
    return (
        bool(_NAME_LIKE.match(around.words)) and bool(around.before.strip()) and not _SAID_OF_TIME.search(around.before)
    )


def _season_as_verb(around: Around) -> bool:
    """ "to fall back", "the fall of Berlin"; a lower-case season stands after a word of time or an article."""
    season = around.words.lower().rpartition(" ")[2]
    if season not in ("fall", "spring", "falls", "springs"):
        return False
    if season == "fall" and re.match(r"\s+(?:of|to|from|in)\b(?!\s+(?:the year|\d{4}|last|this|next))", around.after):
        return True
    if around.words.lower().startswith("the "):
        return not _SEASON_OF_TIME.search(around.before) if season == "fall" else False
    return around.words[0].islower() and not _SEASON_OF_TIME.search(around.before)


def _counts_things(around: Around) -> bool:
    if _THING_COUNTED.match(around.after):
        return not re.search(r"\b(?:the|in|since|of)\s+$", around.before)
    return bool(_PLURAL_FOLLOWS.match(around.after)) and not _YEAR_INTRODUCED.search(around.before)


def _is_a_number(around: Around) -> bool:
    return bool(_MONEY_OR_NUMBER.search(around.before)) or bool(re.match(r"\s?%|[.,]\d|/\d", around.after))


def _inside_a_code(around: Around) -> bool:
    if re.search(r"(?:\w|[/.@_]|\w-)$", around.before) and not re.search(
        r"(?:mid|post|pre|late|early|since)-$", around.before, re.I
    ):
        return True
    return bool(re.match(r"-?[A-Z0-9_@]|[a-z]", around.after))


def _is_an_age(around: Around) -> bool:
    return bool(re.match(r"[\s-]+(?:old|of age|olds)\b", around.after))


def _is_a_fraction(around: Around) -> bool:
    return bool(re.match(r"\s+of\b|-final", around.after)) and "quarter" in around.words.lower()


def _is_a_rate(around: Around) -> bool:
    """ "four flights a week", "$2 million a year"."""
    if not re.match(r"(?:a|an)\s", around.words, re.IGNORECASE) or _BEFORE_A_LENGTH.search(around.before):
        return False
    return bool(_BEFORE_A_RATE.search(around.before))


def _is_a_surname_or_firm(around: Around) -> bool:
    if around.words not in ("Sun", "Sat", "Mon", "Wed", "Fri") or _BEFORE_A_WEEKDAY.search(around.before):
        return False
    return not re.match(r"\.?,?\s+(?:\d|[A-Z][a-z]{2}\.? \d)", around.after)


def _is_no_short_year(around: Around) -> bool:
    return not _SAID_OF_TIME.search(around.before) and not re.search(r"\b[Cc]lass of\s+$", around.before)


def _is_somebodys_age(around: Around) -> bool:
    return bool(re.search(r"\b(?:his|her|their|my|our)\s+(?:early|late|mid)?[\s-]*$", around.before))


def _counts_from_an_event(around: Around) -> bool:
    """ "the day after the attack": which day that was, the words do not say."""
    return bool(_WORD_FOLLOWS.match(around.after)) and bool(re.search(r"\b(?:after|before)$", around.words))


def _is_a_title(around: Around) -> bool:
    """ "a Cold War mentality": a period's name before a noun describes that noun."""
    return bool(re.search(r"\b(?:an?|post|pre|any)[\s-]+$", around.before, re.IGNORECASE))


_NAMES = frozenset({"<month>", "<weekday>", "this <month>", "last <month>", "next <month>", "the following <month>"})
_YEARS = frozenset({"<year>"})
_LENGTHS = frozenset({"<number> <unit>s", "<number>-<unit>-long", "the past <number> <unit>s"})
REFUSALS = (
    Refusal("a verb or a noun in lower case, not a month", _NAMES, _lower_case_name, ("they may go", "this may help")),
    Refusal(
        "a name, not a month or a weekday", _NAMES, _name_without_time, ("Mrs May said so", "Read the Sun today's")
    ),
    Refusal(
        "a verb or an event, not a season",
        frozenset({"<season>"}),
        _season_as_verb,
        ("to fall back", "the fall of Rome"),
    ),
    Refusal("it counts things", _YEARS, _counts_things, ("killed 1972 troops", "1500 people", "burned 1600 villages")),
    Refusal("a sum or a serial number", _YEARS, _is_a_number, ("$1972", "Flight 1549", "No. 1984")),
    Refusal("part of a code", _YEARS, _inside_a_code, ("KC1972", "UN/1984/3")),
    Refusal("an age", _LENGTHS, _is_an_age, ("he is 52 years old", "a 6-year-old boy")),
    Refusal("a rate", frozenset({"<number> <unit>s"}), _is_a_rate, ("four flights a week", "$2 million a year")),
    Refusal("a firm or a paper", frozenset({"<weekday>"}), _is_a_surname_or_firm, ("shares of Sun rose",)),
    Refusal("a figure in quotes", frozenset({"<short year>"}), _is_no_short_year, ("the film '60 shown",)),
    Refusal("an age", frozenset({"the <decade>s", "early <point>"}), _is_somebodys_age, ("he is in his 30s",)),
    Refusal("a fraction", _LENGTHS, _is_a_fraction, ("two quarters of the city",)),
    Refusal(
        "a day counted from an event that the words do not date",
        frozenset({"the <unit> before", "the <unit> after"}),
        _counts_from_an_event,
        ("the day after the attack",),
    ),
    Refusal("it describes a noun", frozenset({"<named period>"}), _is_a_title, ("a Cold War mentality",)),
)
_GUARDED = frozenset(rule for each in REFUSALS for rule in each.rules)
_TRIMMED = _LENGTHS | {"<number> <unit>s ago", "<unit>s ago"}


def refusal(text: str, span: Span, found: Found) -> str | None:
    """Why the phrase is no time, None where it is one."""
    rule = found.rule.name
    if rule not in _GUARDED:
        return None
    around = _around(text, span)
    return next((each.reason for each in REFUSALS if rule in each.rules and each.applies(around)), None)


def trim(text: str, span: Span, found: Found) -> tuple[Span, Reading]:
    """The phrase without a word at its edge that belongs to the sentence instead.

    "twenty years after he left" is a length of time, "spending over five years" lasts five.
    """
    reading = found.reading
    if found.rule.name not in _TRIMMED:
        return span, reading
    around = _around(text, span)
    if isinstance(reading, Shift) and re.search(r"\b(?:after|before|prior)$", around.words) and _goes_on(around):
        words = around.words[: around.words.rindex(" ")].rstrip()
        return Span(span.start, span.start + len(words)), Amount(unit=reading.unit, count=reading.count, words=words)
    if (
        isinstance(reading, Amount)
        and around.words.lower().startswith("over ")
        and not _OVER_AS_MORE.search(around.before)
    ):
        words = around.words[5:].lstrip()
        plain = type(reading.count)(reading.count.value, reading.count.upper)
        return Span(span.end - len(words), span.end), Amount(unit=reading.unit, count=plain, words=words)
    return span, reading


def is_aside(text: str, span: Span, reading: Reading) -> bool:
    """Whether a year alone is named in passing: "since 1937", "(2002)", "the 1939 pact"."""
    if not isinstance(reading, Calendar) or reading.year is None or reading.month or reading.season:
        return False
    around = _around(text, span)
    if re.search(r"(?:\bsince|\([^)]*|[,;]\s[A-Z]\w+)\s*$", around.before):
        return bool(re.match(r"\s*[)\],;:.]|\s", around.after)) and not around.before.endswith("\n")
    return bool(re.search(r"\bthe\s+$", around.before) and re.match(r"\s+[a-zA-Z]", around.after))


def _goes_on(around: Around) -> bool:
    return bool(_WORD_FOLLOWS.match(around.after)) and not re.match(r"\s+(?:in|on|at|the two|both)\b", around.after)


def _around(text: str, span: Span) -> Around:
    return Around(span.of(text), text[max(0, span.start - _SEEN) : span.start], text[span.end : span.end + _SEEN])
