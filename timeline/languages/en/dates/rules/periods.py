"""Longer stretches of the calendar: "the 1990s", "the 20th century", "winter 1939-40", "Q3 2022", "fiscal 2022"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Parts, Rule
from timeline.dates.reading import Calendar, Definite, Edge, Impossible
from timeline.dates.units import Unit
from timeline.model import TimexMod


def _century(parts: Parts) -> Calendar | None:
    number = parts.get("ordinal") or parts.get("nth")
    if not number or number > 30:
        return None
    bc = (parts.get("era") or parts.get("dotted era")) == "BC"
    return Calendar(century=number - 1, era="BC" if bc else None)


def _decade_words(parts: Parts) -> Calendar | None:
    """ "the nineties"; "the tens" alone are those of thousands."""
    tens = parts["decade word"] // 10
    if "teens" in parts:
        return Calendar(decade=parts["teens"] * 10 + tens)
    return Calendar(decade=tens, century_open=True) if tens != 1 else None


def _decade_of_era(parts: Parts) -> Calendar:
    decade = parts["figures"]
    if decade.century is not None:
        return Calendar(decade=decade.century * 10, era="BC")
    return Calendar(decade=decade.decade, era="BC")


def _season(parts: Parts) -> Calendar:
    year = parts.get("year")
    if isinstance(year, Calendar):
        return replace(year, season=parts["season"], words="")
    return Calendar(year=year, season=parts["season"])


def _season_of_two_years(parts: Parts) -> Calendar:
    return Calendar(year=parts["first"], season=parts["season"])


def _quarter(parts: Parts) -> Calendar | Impossible:
    number, year = parts.get("ordinal word") or parts.get("nth"), parts.get("year")
    unit = parts.get("which", Unit.QUARTER)
    if not isinstance(number, int) or not 1 <= number <= (2 if unit == Unit.HALF else 4):
        return Impossible()
    base = year if isinstance(year, Calendar) else Calendar(year=year)
    fiscal = "fiscal" in parts
    return (
        replace(base, half=number, fiscal=fiscal) if unit == Unit.HALF else replace(base, quarter=number, fiscal=fiscal)
    )


RULES = (
    Rule(
        "the <decade>s",
        "[the] <decade figures>",
        "decade",
        lambda p: p["decade figures"],
        {"the 1990s": "199", "the '60s": "196"},
        refuses=("747s", "the 60"),
    ),
    Rule(
        "the <decade>s BC",
        "[the] (<figures:decade figures> | <figures:early decade>) (<era> | <dotted era>)",
        "decade",
        _decade_of_era,
        {"the 470s BC": "BC047"},
        refuses=("the 471s BC", "the 470s B"),
    ),
    Rule(
        "the <decade in words>",
        "(the | <teens> ~) <decade word>",
        "decade",
        _decade_words,
        {"the nineties": "199", "nineteen sixties": "196"},
        refuses=("the ninety", "the tens", "the nineteenth"),
    ),
    Rule(
        "the <ordinal> century",
        "[the] <nth> ~ century [(<era> | <dotted era>)]",
        "century",
        _century,
        {"the 20th century": "19", "the nineteenth century": "18", "the 5th century BC": "BC04"},
        refuses=("the 200th century", "century"),
    ),
    Rule(
        "<season> <year>",
        "[the] <season:season name> [(of | in | ,)] [the year] <year>",
        "date",
        _season,
        {"the summer of 2019": "2019-SU", "winter 1941": "1941-WI"},
        leaves=("winter 1,941", "the summer or 2019"),
    ),
    Rule(
        "<year> <season>",
        "[the] <year:year> <season:season name>",
        "date",
        _season,
        {"the 1982 summer": "1982-SU"},
        leaves=("the 1,982 summer", "the 1982 summers"),
    ),
    Rule(
        "<season> <year>-<year>",
        "[the] <season:season name> [of] <first:year number> (- | – | /) (<last:year number> | <last:two digits>)",
        "date",
        _season_of_two_years,
        {"winter 1939-40": "1939-WI"},
        leaves=("winter 1939-4", "winters 1939-40"),
    ),
    Rule(
        "<season>",
        "[the] <season:season name>",
        "season",
        _season,
        {"the summer": "2023-SU", "winter": "2023-WI"},
        refuses=("falls", "springs", "winters"),
    ),
    Rule("fiscal", "(fiscal | financial)", "fiscal word", lambda _: True, {"fiscal": None}, alone=False),
    Rule(
        "<ordinal> quarter of <year>",
        "[the] [<fiscal:fiscal word> ~] <ordinal word> ~ (quarter | quarters) [(of | in | ,)] [the] "
        "[<fiscal:fiscal word>] <year>",
        "date",
        _quarter,
        {"the third quarter of 2021": "2021-Q3"},
        leaves=("the third quarter by 2021", "the third quarter of 2,021"),
    ),
    Rule(
        "<year> <ordinal> quarter",
        "[the] [<fiscal:fiscal word>] <year> [<fiscal:fiscal word>] <ordinal word> ~ quarter",
        "date",
        _quarter,
        {"the 2021 third quarter": "2021-Q3"},
        leaves=("the 2021 third quarters", "the 2,021 third quarter"),
    ),
    Rule(
        "<ordinal> quarter",
        "[the] [<fiscal:fiscal word> ~] <ordinal word> [<fiscal:fiscal word>] ~ quarter",
        "quarter",
        _quarter,
        {"the third quarter": "2023-Q3", "second-quarter": "2023-Q2"},
        refuses=("second place", "a quarter"),
    ),
    Rule(
        "<ordinal> quarter of the year",
        "[the] <ordinal word> ~ quarter of (the | its | their) [(<fiscal:fiscal word> | calendar)] year",
        "quarter",
        _quarter,
        {"the first quarter of the financial year": "2023-Q1", "the third quarter of its fiscal year": "2023-Q3"},
        ("the fifth quarter of the year",),
    ),
    Rule(
        "<number>Q <year>",
        "<ordinal word:month number> q [(of | ,)] [<year>]",
        "date",
        _quarter,
        {"3Q 2022": "2022-Q3"},
        leaves=("3 2022", "13Q 2022"),
    ),
    Rule(
        "<number>H <year>",
        "<ordinal word:month number> <which:half letter> [(of | ,)] <year>",
        "date",
        _quarter,
        {"1H 2022": "2022-H1"},
        refuses=("1H",),
        leaves=("13H 2022",),
    ),
    Rule(
        "the turn of the century",
        "the turn of the <nth> ~ century",
        "turn of the century",
        lambda p: Calendar(year=(p["nth"] - 1) * 100, mod=TimexMod.APPROX) if 1 < p["nth"] <= 21 else None,
        {"the turn of the 20th century": "1900"},
        leaves=("the turn of the 30th century", "the turn to the 20th century"),
    ),
    Rule(
        "the turn of the <unit>",
        "the turn of the <unit>",
        "turn of the century",
        lambda p: (
            Edge(mod=TimexMod.START, of=Definite(unit=p["unit"])) if p["unit"] in (Unit.CENTURY, Unit.YEAR) else None
        ),
        {"the turn of the century": "20"},
        refuses=("the turn of the screw",),
        leaves=("the turn of the week", "the return of the century"),
    ),
    Rule(
        "Q<number> <year>",
        "q <ordinal word:month number> [(of | ,)] [<year>]",
        "date",
        _quarter,
        {"Q3 2022": "2022-Q3", "Q1 of 2021": "2021-Q1"},
        ("Q7 2022",),
    ),
    Rule(
        "H<number> <year>",
        "<which:half letter> <ordinal word:month number> [(of | ,)] <year>",
        "date",
        _quarter,
        {"H1 2022": "2022-H1"},
        ("H3 2022",),
    ),
    Rule(
        "fiscal <year>",
        "[the] (fiscal | financial) [year] <year>",
        "date",
        lambda p: replace(p["year"], fiscal=True),
        {"fiscal 2022": "2022"},
        refuses=("fiscal 2,022", "fiscal year"),
        leaves=("fiscally 2022",),
    ),
    Rule(
        "FY<year>",
        "fy <year>",
        "date",
        lambda p: replace(p["year"], fiscal=True),
        {"FY 2022": "2022"},
        refuses=("FY 2,022",),
        leaves=("FYI 2022",),
    ),
    Rule(
        "FY<two digits>",
        "fy ['] <two digits>",
        "date",
        lambda p: Calendar(year=2000 + p["two digits"], fiscal=True) if p["two digits"] < 60 else None,
        {"FY22": "2022"},
        refuses=("FYI", "FY2"),
    ),
)
"""Kinds: ``date``, ``year``, ``decade``, ``century``, ``season`` and ``quarter`` are points others build on."""
