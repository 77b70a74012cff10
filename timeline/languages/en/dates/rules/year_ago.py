"""What reports compare with: "the year-ago quarter", "the same period of the previous year"."""

from __future__ import annotations

from timeline.dates.grammar import Rule
from timeline.dates.reading import Amount, Calendar, Origin, Shift
from timeline.dates.units import Unit

_A_YEAR_AGO = Shift(unit=Unit.YEAR, step=-1, origin=Origin.SPEECH, whole=False)

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
)
"""Kinds: ``year ago`` is a stretch of the year before, ``year-ago figure`` what was counted in it."""
