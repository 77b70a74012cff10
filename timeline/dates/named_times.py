"""Named days and periods: an entry of ``data/named_times.toml`` and a year in, its days out."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.easter import easter

from timeline import facts


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
        plain = re.sub(r"\s*\[[^]]*\]", "", re.sub(r"\((\w+)[^)]*\)", r"\1", self.patterns[0]))
        return re.sub(r"\s+(?=['’])|\s*(-)\s*", r"\1", plain).strip()

    def days(self, year: int) -> tuple[date, date] | None:
        """First and last day in that year; None before the calendar knows it (Easter before 1583)."""
        if self.fixed:
            return self.fixed
        day = _day_of(self.rule, year)
        return (day, day) if day else None


def _day_of(rule: str, year: int) -> date | None:
    if not 1 <= year <= 9999:
        return None
    if match := re.fullmatch(r"(\d\d)-(\d\d)", rule):
        return date(year, int(match[1]), int(match[2]))
    if match := re.fullmatch(r"easter([+-]\d+)", rule):
        return easter(year) + timedelta(int(match[1])) if 1583 <= year <= 4099 else None
    number, weekday, month, *later = map(int, rule.split())
    return _nth_weekday(year, month, weekday, number) + timedelta(sum(later))


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta((last.weekday() - weekday) % 7)


def _load() -> tuple[NamedTime, ...]:
    rows = facts.toml("named_times")
    periods = (NamedTime(row["key"], tuple(row["names"]), (row["begin"], row["end"])) for row in rows["period"])
    days = (
        NamedTime(row["key"], tuple(row["names"]), (row["on"], row["on"]) if "on" in row else None, row.get("rule", ""))
        for row in rows["day"]
    )
    return (*periods, *days)


CATALOGUE = _load()
BY_KEY = {entry.key: entry for entry in CATALOGUE}
