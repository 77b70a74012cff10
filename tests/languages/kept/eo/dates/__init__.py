"""A dozen words and rules of Esperanto, as dating sees them."""

from __future__ import annotations

from timeline.dates.around import Refusal
from timeline.dates.grammar import Parts, Rule, Vocabulary
from timeline.dates.language import DateLanguage
from timeline.dates.reading import Calendar, Origin, Quantity, Shift


def _date(parts: Parts) -> Calendar:
    return Calendar(year=parts.get("year"), month=parts["month"], day=parts.get("day"))


def _ago(parts: Parts) -> Shift:
    return Shift(unit=parts["unit"], step=-1, count=Quantity(parts["count"]), origin=Origin.SPEECH)


RULES = (
    Rule("hieraŭ", "hieraŭ", "near day", lambda _: Shift(unit="day", step=-1, origin=Origin.SPEECH)),
    Rule("<monato> <jaro>", "[la <day> de] <month> [<year:year number>]", "date", _date),
    Rule("en <jaro>", "en <focus:year alone>", "year", lambda parts: Calendar(year=parts["focus"].year)),
    Rule("<jaro>", "<year:year number>", "year alone", lambda parts: Calendar(year=parts["year"]), alone=False),
    Rule("antaŭ <nombro> <unuoj>", "antaŭ <count:number word> <unit>", "distance", _ago),
    Rule(
        "<unuo> poste",
        "<count:number word> <unit> poste",
        "distance",
        lambda parts: Shift(unit=parts["unit"], step=1, count=Quantity(parts["count"]), origin=Origin.TEXT),
    ),
)

DATES = DateLanguage(
    code="eo",
    vocabulary=Vocabulary(
        lexicon={
            "month": {"januaro": 1, "majo": 5, "aŭgusto": 8, "decembro": 12},
            "number word": {"du": 2, "tri": 3, "kvar": 4},
            "unit": {"tagoj": "day", "monatoj": "month", "jaroj": "year"},
        },
        weak=frozenset({"number", "number word", "day"}),
        function_words=frozenset({"la", "de", "en", "antaŭ"}),
    ),
    rules=RULES,
    refusals=(
        Refusal(
            "soldatoj, ne jaro",
            frozenset({"en <jaro>"}),
            lambda around: around.after.startswith(" soldatoj"),
            ("en 1972 soldatoj",),
        ),
    ),
)
