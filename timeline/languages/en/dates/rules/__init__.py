"""The tables of rules, in the order that decides between equals.

How to add a rule: write one ``Rule`` in the table it belongs to, with an example and the value it has in an article of
12 September 2023. The tests read the example back.
"""

from timeline.languages.en.dates.rules import (
    calendar,
    clock,
    dayparts,
    distances,
    durations,
    edges,
    named,
    numbers,
    pairs,
    parts,
    periods,
    relative,
    roughly,
    sets,
    weekdays,
    year_ago,
)

ALL = (
    *numbers.RULES,
    *calendar.RULES,
    *pairs.RULES,
    *periods.RULES,
    *named.RULES,
    *relative.RULES,
    *weekdays.RULES,
    *distances.RULES,
    *year_ago.RULES,
    *parts.RULES,
    *roughly.RULES,
    *dayparts.RULES,
    *clock.RULES,
    *edges.RULES,
    *durations.RULES,
    *sets.RULES,
)

UNIONS = {
    "exact": ("figures", "small", "hundreds"),
    "bare count": ("exact", "plain", "one"),
    "larger": (
        *("date", "year", "decade", "century", "season", "quarter", "relative", "relative date", "following"),
        *("now day", "definite", "named", "holiday", "bare weekday"),
    ),
    "relative unit": ("relative", "following"),
    "near point": ("relative", "following", "now day", "bare weekday", "definite"),
    "dated day": ("date", "bare weekday", "relative date", "following", "holiday", "day alone"),
    "day to count from": ("day ahead", "date", "holiday"),
    "holds weekdays": ("date", "relative", "relative date", "following", "holiday", "year"),
    "long point": ("decade", "century"),
    "year or month": ("year", "date"),
    "rough point": ("year", "date", "decade", "edge of a unit"),
    "near day": ("relative", "now day", "bare weekday"),
    "day point": ("dated day", "now day"),
}
"""Kinds made of kinds, for patterns that take any of them."""
