"""A year back and more: what reports compare with ("the year-ago quarter"), "ten years ago tonight"."""

from __future__ import annotations

from timeline.dates.grammar import Parts, Rule
from timeline.dates.reading import Amount, Calendar, Origin, Shift
from timeline.dates.units import Unit

_A_YEAR_AGO = Shift(unit=Unit.YEAR, step=-1, origin=Origin.SPEECH, whole=False)

_TODAY = Shift(unit=Unit.DAY, step=0, origin=Origin.SPEECH, words="today")


def _so_long_before_today(parts: Parts) -> Shift | None:
    """ "Five years ago tonight": the same day so many years, months or weeks back."""
    count, unit = parts["count"], parts["unit"]
    if count.value is None or unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.NIGHT):
        return None
    return Shift(unit=unit, step=-1, count=count, origin=Origin.SPEECH, whole=False, of=_TODAY, fine=True)


RULES = (
    Rule("year-ago", "year - (ago | earlier)", "year-ago word", lambda _: _A_YEAR_AGO, {"year-ago": None}, alone=False),
    Rule(
        "the year-ago <period>",
        "[the] [(comparable | corresponding)] year ~ (ago | earlier) [<ordinal word> ~] "
        "(quarter | period | month | half)",
        "year ago",
        lambda _: _A_YEAR_AGO,
        {"the year-ago period": "2022", "the year-earlier quarter": "2022"},
        leaves=("the year-ago periods", "the year-ago figure"),
    ),
    Rule(
        "<year-ago> figures",
        "[(the | a | an | its | their)] <focus:year-ago word>",
        "year-ago figure",
        lambda p: p["focus"],
        {"year-earlier": "2022", "the {year-ago}": "2022"},
        leaves=("year-long", "the year or ago"),
    ),
    Rule(
        "the year-ago <number> <unit>s",
        "the year ~ (ago | earlier) <count:exact> <unit:units>",
        "duration",
        lambda p: Amount(unit=p["unit"], count=p["count"]),
        {"the year-earlier nine months": "P9M"},
        leaves=("the year-earlier several months", "the year-long nine months"),
    ),
    Rule(
        "the <period> a year ago",
        "the (quarter | period) (a | one) year (ago | earlier)",
        "year ago",
        lambda _: _A_YEAR_AGO,
        {"the quarter a year ago": "2022"},
        leaves=("the quarters a year ago", "the quarter a month ago"),
    ),
    Rule(
        "the same quarter of <year>",
        "the (corresponding | same | comparable) (period | quarter) (of | in) <year number>",
        "year ago",
        lambda p: Calendar(year=p["year number"], period=True),
        {"the same quarter of 2022": "2022"},
        leaves=("the same quarters of 2022", "the same quarter of 2,022"),
    ),
    Rule(
        "the corresponding period of the previous year",
        "the (corresponding | same | comparable) (period | quarter) (of | in) the (previous | preceding | prior) year",
        "year ago",
        lambda _: _A_YEAR_AGO,
        {"the same period of the previous year": "2022"},
        leaves=("the same period of a previous year", "the same period of the previous month"),
    ),
    Rule(
        "the corresponding period last year",
        "(the (corresponding | same | comparable) (period | quarter) "
        "(([of] | in [the]) last year | a year (ago | earlier)) | "
        "last year 's (period | quarter))",
        "year ago",
        lambda _: _A_YEAR_AGO,
        {"the corresponding period last year": "2022", "last year's quarter": "2022"},
        leaves=("the corresponding period last month", "last year's quarters"),
    ),
    Rule(
        "<number> <unit>s ago tonight",
        "<count> (<unit:units> | <unit>) ago (tonight | this <part of day>)",
        "distance",
        _so_long_before_today,
        {"five years ago tonight": "2018-09-12", "ten years ago this morning": "2013-09-12"},
        leaves=("five hours ago tonight", "five years tonight"),
    ),
)
"""Kinds: ``year ago`` is a stretch of the year before, ``year-ago figure`` what was counted in it."""
