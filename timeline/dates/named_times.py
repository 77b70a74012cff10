"""Named days and periods: an entry of ``data/LANGUAGE/named_times.toml`` and a year in, its days out."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateutil.easter import EASTER_ORTHODOX, easter

from timeline import facts
from timeline.model import days_on


@dataclass(frozen=True, slots=True)
class NamedTime:
    """``fixed`` for what happened once; ``rule`` for what comes every year (see the head of the data file)."""

    key: str
    patterns: tuple[str, ...]
    fixed: tuple[date, date] | None = None
    rule: str = ""

    @property
    def recurs(self) -> bool:
        """Whether it comes every year."""
        return self.fixed is None

    @property
    def example(self) -> str:
        """The plainest way to say it."""
        plain = re.sub(r"(?<!\s)\s*+\[[^][]*+\]", "", re.sub(r"\((\w++)[^()]*+\)", r"\1", self.patterns[0]))
        return re.sub(r"(?<!\s)\s++(?=['’])|(?<!\s)\s*+(-)\s*+", r"\1", plain).strip()

    def days(self, year: int) -> tuple[date, date] | None:
        """First and last day of what begins in that year; None where no calendar of ours knows it (Easter in 1500)."""
        if self.fixed:
            return self.fixed
        if self.rule == "listed":
            return _listed().get((self.key.lower(), year))
        day = _day_of(self.rule, year)
        return (day, day) if day else None


@cache
def _listed() -> dict[tuple[str, int], tuple[date, date]]:
    """Feasts of other calendars by the year they begin in, the first where there are two."""
    found: dict[tuple[str, int], tuple[date, date]] = {}
    for row in facts.table("world/movable_feasts"):
        begin, end = date.fromisoformat(row["begin"]), date.fromisoformat(row["end"])
        found.setdefault((row["feast"], begin.year), (begin, end))
    return found


def _day_of(rule: str, year: int) -> date | None:
    if not 1 <= year <= 9999:
        return None
    if match := re.fullmatch(r"(\d\d)-(\d\d)", rule):
        return date(year, int(match[1]), int(match[2]))
    if match := re.fullmatch(r"easter([+-]\d+)", rule):
        return days_on(easter(year), int(match[1])) if 1583 <= year <= 4099 else None
    if match := re.fullmatch(r"orthodox([+-]\d+)", rule):
        return days_on(easter(year, EASTER_ORTHODOX), int(match[1])) if 1583 <= year <= 4099 else None
    number, weekday, month, *later = map(int, rule.split())
    return days_on(_nth_weekday(year, month, weekday, number), sum(later))


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    if number > 0:
        first = date(year, month, 1)
        return days_on(first, (weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year, month, monthrange(year, month)[1])
    return days_on(last, -((last.weekday() - weekday) % 7))


@cache
def named_times(language: str) -> tuple[NamedTime, ...]:
    """All that a language names, periods first, in the order of its file."""
    rows = facts.toml(f"{language}/named_times")
    periods = (NamedTime(row["key"], tuple(row["names"]), (row["begin"], row["end"])) for row in rows["period"])
    days = (
        NamedTime(row["key"], tuple(row["names"]), (row["on"], row["on"]) if "on" in row else None, row.get("rule", ""))
        for row in rows["day"]
    )
    return (*periods, *days)
