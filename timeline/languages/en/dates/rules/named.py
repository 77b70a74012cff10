"""Times with a name and times with none: "World War Two", "Easter 2016", "now", "recent months"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.named_times import NamedTime, named_times
from timeline.dates.reading import Amount, NamedReading, Origin, Quantity, Shift, Vague
from timeline.dates.units import Unit
from timeline.model import VagueTime


def _vague(ref: VagueTime) -> Build:
    return lambda _: Vague(ref=ref)


def _told(ref: VagueTime) -> Build:
    """A word of the story itself: before it, beside it, after it. News has the same words and means no time by them."""
    return lambda _: Vague(ref=ref, origin=Origin.TEXT)


def _recent(parts: Parts) -> Vague:
    return Vague(ref=VagueTime.PAST, reach=Amount(unit=parts["unit"], count=Quantity(None)))


def _soon(parts: Parts) -> Vague:
    return Vague(ref=VagueTime.FUTURE, reach=Amount(unit=parts["unit"], count=Quantity(None)))


def _named(parts: Parts) -> NamedReading:
    year = parts.get("year")
    step = next((parts[name] for name in ("last", "this", "next") if name in parts), None)
    return NamedReading(time=parts["name"], year=year.year if year and year.era is None else None, direction=step)


def _named_in_year(parts: Parts) -> NamedReading | None:
    year = parts["of"]
    return NamedReading(time=parts["name"], of=year) if isinstance(year, Shift) and year.unit == Unit.YEAR else None


def _names() -> Iterator[Rule]:
    for entry in named_times("en"):
        kind = "name of day" if entry.recurs else "name of period"
        yield Rule(
            entry.key, " | ".join(entry.patterns), kind, partial(_itself, entry), {entry.example: None}, alone=False
        )


def _itself(entry: NamedTime, _: Parts) -> NamedTime:
    return entry


RULES = (
    *_names(),
    Rule(
        "<named day>",
        "[(<last> | <this> | <next>)] [the] <name:name of day> [[(of | in | ,)] <year>]",
        "holiday",
        _named,
        {"Easter 2016": "2016-03-27", "last Christmas": "2022-12-25", "New Year's Day": "2024-01-01"},
        refuses=("Christmassy",),
        leaves=("Eastern 2016",),
    ),
    Rule(
        "<named day> <relative year>",
        "[the] <name:name of day> [(of | in)] (<of:relative unit> | <of:years away>)",
        "holiday",
        _named_in_year,
        {"Easter Sunday four years ago": "2019-04-21", "Ramadan last year": "2022-04-02/2022-05-01"},
        leaves=("Ramadan all year", "Easter Sunday four years"),
    ),
    Rule(
        "<number> years ago, of a day",
        "<count:exact> (<unit:units> | <unit>) ago",
        "years away",
        lambda p: (
            Shift(unit=Unit.YEAR, step=-1, count=p["count"], origin=Origin.SPEECH) if p["unit"] == Unit.YEAR else None
        ),
        {"four years ago": None},
        alone=False,
    ),
    Rule(
        "<number> years later, of a day",
        "(<count:exact> | <count:one>) (<unit:units> | <unit>) later",
        "years away",
        lambda p: (
            Shift(unit=Unit.YEAR, step=1, count=p["count"], origin=Origin.TEXT) if p["unit"] == Unit.YEAR else None
        ),
        {"four years later": None},
        alone=False,
    ),
    Rule(
        "<number> years earlier, of a day",
        "(<count:exact> | <count:one>) (<unit:units> | <unit>) earlier",
        "years away",
        lambda p: (
            Shift(unit=Unit.YEAR, step=-1, count=p["count"], origin=Origin.TEXT) if p["unit"] == Unit.YEAR else None
        ),
        {"four years earlier": None},
        alone=False,
    ),
    Rule(
        "<named period>",
        "[the] <name:name of period>",
        "named",
        _named,
        {"World War Two": "1939/1945", "the Cold War": "1947/1991", "9/11": "2001-09-11"},
        refuses=("9/12", "7-Eleven"),
    ),
    Rule(
        "now",
        "([right] now | nowadays | currently | presently | at present | these days)",
        "vague",
        _vague(VagueTime.PRESENT),
        {"now": "PRESENT_REF", "currently": "PRESENT_REF", "these days": "PRESENT_REF"},
        refuses=("know", "right nowhere", "these dates"),
    ),
    Rule(
        "current",
        "(current | (present | modern) ~ day)",
        "vague",
        _vague(VagueTime.PRESENT),
        {"current": "PRESENT_REF", "modern-day": "PRESENT_REF"},
        refuses=("currents", "currency"),
    ),
    Rule(
        "to date",
        "to <focus:up to now>",
        "vague",
        _vague(VagueTime.PRESENT),
        {"to {date}": "PRESENT_REF"},
        refuses=("a date", "to dates"),
    ),
    Rule("date, that is now", "date", "up to now", _vague(VagueTime.PRESENT), {"date": None}, alone=False),
    Rule(
        "recently",
        "([(more | most)] recently | lately | the recent past)",
        "vague",
        _vague(VagueTime.PAST),
        {"recently": "PAST_REF", "more recently": "PAST_REF"},
        refuses=("most decently",),
        leaves=("more recent",),
    ),
    Rule(
        "the past",
        "the past",
        "vague",
        _vague(VagueTime.PAST),
        {"the past": "PAST_REF"},
        refuses=("the pastor", "a past"),
    ),
    Rule(
        "a later date",
        "(a | some) later (date | time | stage)",
        "vague",
        _vague(VagueTime.FUTURE),
        {"a later date": "FUTURE_REF"},
        refuses=("the later date", "a later edition"),
    ),
    Rule(
        "long ago",
        "([not [(so | too)]] long ago | a (long | short) (time | while) ago | some time ago | the other day)",
        "vague",
        _vague(VagueTime.PAST),
        {
            "long ago": "PAST_REF",
            "not long ago": "PAST_REF",
            "a long time ago": "PAST_REF",
            "the other day": "PAST_REF",
        },
        refuses=("as long", "not so long"),
        leaves=("the other days",),
    ),
    Rule(
        "someday",
        "(someday | some day)",
        "vague",
        _vague(VagueTime.FUTURE),
        {"someday": "FUTURE_REF"},
        refuses=("same day", "somedays"),
        leaves=("some days",),
    ),
    Rule(
        "would one day",
        "(will | would | may | might | could | can | must | shall | should) <focus:day to come>",
        "vague",
        lambda p: p["focus"],
        {"would {one day} return": "FUTURE_REF"},
        leaves=("won one day", "would in one day"),
    ),
    Rule("day to come", "one day", "day to come", _vague(VagueTime.FUTURE), {"one day": None}, alone=False),
    Rule(
        "the future",
        "(the [(near | foreseeable | immediate | distant)] future | the (near | short) term)",
        "vague",
        _vague(VagueTime.FUTURE),
        {"the future": "FUTURE_REF", "the near term": "FUTURE_REF"},
        refuses=("the futures", "the near terms", "the distant term"),
    ),
    Rule(
        "recent <unit>s",
        "[the] (recent | past) [few] <unit:units> [(and | or) <other:units>]",
        "vague",
        _recent,
        {"recent months": "PAST_REF"},
        leaves=("recent month", "recent storms"),
    ),
    *(
        Rule(word, word, "told of", _told(ref), {word: None}, refuses=others)
        for word, ref, others in (
            ("former", VagueTime.PAST, ("formerly", "performer")),
            ("recent", VagueTime.PAST, ("precedent", "recency")),
            ("future", VagueTime.FUTURE, ("futures", "futurism")),
        )
    ),
    Rule(
        "at that time",
        "(at | by | during | around | about | throughout | from | in | on | of | until) <focus:time told of>",
        "told of",
        lambda p: p["focus"],
        {"during {that period}": None, "by {this time}": None, "at {the time}": None},
        refuses=("at that age", "with that period"),
    ),
    Rule(
        "that time",
        "((this | that | the same) (time | period) | the time)",
        "time told of",
        _told(VagueTime.PRESENT),
        {"the same time": None, "the time": None},
        alone=False,
    ),
    Rule(
        "coming <unit>s",
        "(coming | future) <unit:units>",
        "vague",
        _soon,
        {"coming months": "FUTURE_REF"},
        refuses=("coming storms",),
        leaves=("upcoming months",),
    ),
)
