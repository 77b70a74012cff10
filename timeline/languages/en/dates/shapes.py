"""Times as English writes them in figures: a token such as "1990s", "3rd" or "9/11/2001" in, its values out."""

from __future__ import annotations

import re

from timeline.dates.grammar.shapes import Read, Shapes, read_clock, read_iso
from timeline.dates.reading import Calendar, Impossible

_PATTERN = (
    r"(?<![^\W\d_])[ap]\.\ ?m\b\.?|(?<![^\W\d_])(?:[bc]\.\ ?){1,2}[ce]\b\.?(?![^\W\d_])|(?<![^\W\d_])a\.\ ?d\b\.?|"
    r"\bo['’]clock\b|"
    r"(?<![\w.,/:])(?:1[5-9]|20)\d\d\.\d{1,2}\.\d{1,2}(?![\w/]|\.\d)|"
    r"(?<![\w.,/:])\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:t\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)?(?![\w/])|"
    r"(?<![\w.,/:-])\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?![\w/])|(?<![\w.,/:-])\d{1,2}-\d{1,2}-\d{4}(?![\w/-])|"
    r"(?<![\w.,/:-])\d{1,2}/\d{1,2}(?![\w/])|"
    r"\b\d{1,2}[:]\d\d(?::\d\d)?(?!\d|\w*:)|"
    r"\b\d{1,3}(?:,\d{3})+(?:\.\d+)?|\b\d+\.\d+|\b\d+(?:st|nd|rd|th)\b|['’]?\b\d{1,3}0['’]?s\b|['’]\d\d\b|\d+½?"
)
"""One alternation: everything in figures that stands for a time or a number as a whole."""

_OPENS = r"[\d'’]|[abcp]\.|o['’]"
"""What any of them may open with."""


_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_DECADE = re.compile(r"(['’]?)(\d{1,3})0['’]?s$")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)$")
_MONTH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})$")
_AMPM = re.compile(r"([ap])\. ?m\.?$")
_ERA = re.compile(r"(?:b\. ?c|b\. ?c\. ?e|c\. ?e|a\. ?d)\.?$")


def _read_ordinal(token: str) -> int | None:
    match = _ORDINAL.match(token)
    return int(match[1]) if match and len(match[1]) < 4 else None


def _read_day_ordinal(token: str) -> int | None:
    number = _read_ordinal(token)
    return number if number in range(1, 32) else None


_LATEST_HUNDRED = 200
"""Tens of years: "the 1900s" are mostly the century, "the 2000s" its first ten years."""


def _read_decade(token: str) -> Calendar | None:
    match = _DECADE.match(token)
    if not match:
        return None
    tens = int(match[2])
    if len(match[2]) == 3 and not match[1]:
        if tens % 10 == 0 and tens < _LATEST_HUNDRED:
            return Calendar(century=tens // 10)
        return Calendar(decade=tens)
    return Calendar(decade=tens, century_open=True) if len(match[2]) == 1 else None


def _read_early_decade(token: str) -> Calendar | None:
    """ "470s", which needs a word beside it: such figures mostly count other things."""
    match = _DECADE.match(token)
    return Calendar(decade=int(match[2])) if match and len(match[2]) == 2 and not match[1] else None


def _read_numeric(token: str) -> Calendar | Impossible | None:
    """Month first, as the United States write it, unless only day first makes a date; with dots, day first."""
    match = _NUMERIC.match(token)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[2]), _full_year(match[3])
    day_first = "." in token or first > 12
    day, month = (first, second) if day_first else (second, first)
    if min(day, month) > 12 and max(day, month) <= 31 and year > 999 and "/" in token:
        return Impossible()
    return Calendar(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _read_month_day(token: str) -> Calendar | None:
    match = _MONTH_DAY.match(token)
    if not match or not 1 <= int(match[1]) <= 12 or not 1 <= int(match[2]) <= 31:
        return None
    return Calendar(month=int(match[1]), day=int(match[2]))


def _read_short_year(token: str) -> int | None:
    return _full_year(token[1:]) if re.match(r"['’]\d\d$", token) else None


def _full_year(figures: str) -> int:
    """Two figures mean 1930 to 2029, the window most writers use."""
    year = int(figures)
    return year if len(figures) > 2 else year + (1900 if year >= 30 else 2000)


def _read_big(token: str) -> float | None:
    return float(token.replace(",", "")) if re.match(r"\d{1,3}(,\d{3})+(\.\d+)?$", token) else None


def _read_decimal(token: str) -> float | None:
    if re.match(r"\d+\.\d+$", token):
        return float(token)
    return float(token[:-1]) + 0.5 if re.match(r"\d+½$", token) else None


def _read_ampm(token: str) -> str | None:
    match = _AMPM.match(token)
    return match[1] + "m" if match else None


def _read_era(token: str) -> str | None:
    return ("BC" if token[0] == "b" else "AD") if _ERA.match(token) else None


def _read_fraction(token: str) -> float | None:
    match = re.match(r"([1-9])/([2-9])$", token)
    return int(match[1]) / int(match[2]) if match and int(match[1]) < int(match[2]) else None


_READERS: dict[str, Read] = {
    "ordinal": _read_ordinal,
    "day ordinal": _read_day_ordinal,
    "decade figures": _read_decade,
    "early decade": _read_early_decade,
    "clock": read_clock,
    "iso date": read_iso,
    "numeric date": _read_numeric,
    "month/day": _read_month_day,
    "short year": _read_short_year,
    "big number": _read_big,
    "decimal": _read_decimal,
    "am pm": _read_ampm,
    "dotted era": _read_era,
    "fraction": _read_fraction,
}

_SAMPLES = (
    *(str(number) for number in range(2301)),
    *(f"{number:02}" for number in range(100)),
    *("9999", "10000", "0630", "0799", "123456", "1,972", "2.5", "5½", "5/8", "5/12", "25/12", "9/11"),
    *("1st", "12th", "31st", "35th", "120th"),
    *("1990s", "'90s", "90s", "20s", "00s", "1800s", "470s", "'89"),
    *("2023-09-12", "2018.1.5", "2023-09-12t16:30", "2023-09", "9/11/2001", "1939-45", "1939-1945"),
    *("16:30", "16:30:05", "a.m.", "p.m.", "am", "pm", "b.c.", "a.d."),
)
"""Tokens in which every combination of categories is found."""

_SPACED = ("a. m", "p. m", "a. d", *(f"{first}. {second}" for first in "bc" for second in "bce"))
"""Where a blank stands inside a token: "3 p. m.", "44 B. C."."""

SHAPES = Shapes(_PATTERN, _OPENS, _READERS, _SAMPLES, clitics=r"['’]s\b", spaced=_SPACED)
"""All that English writes in figures."""
