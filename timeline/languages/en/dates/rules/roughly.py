"""Times that are said roughly, or that are open at one end: "about 1910", "1990 or later"."""

from __future__ import annotations

from timeline.dates.grammar import Rule
from timeline.dates.reading import Edge
from timeline.model import TimexMod

RULES = (
    Rule(
        "about <point>",
        "(about | around | roughly | approximately | circa | (c | ca) .) <point:rough point>",
        "edge",
        lambda p: Edge(mod=TimexMod.APPROX, of=p["point"]),
        {"around March 1981": "1981-03", "ca. 466 BC": "BC0466", "about 1910": "1910"},
        refuses=("about 19,100",),
        leaves=("ca 1910",),
    ),
    Rule(
        "<point> or later",
        "<point:year or month> ((or | and) (later | after | beyond | onward | onwards) | onwards | onward)",
        "edge",
        lambda p: Edge(mod=TimexMod.ON_OR_AFTER, of=p["point"]),
        {"1990 or later": "1990", "2024 and beyond": "2024"},
        refuses=("1,990 or later",),
        leaves=("1990 later",),
    ),
    Rule(
        "<point>, and later in another",
        "<focus:year or month> and (later | earlier | after | before) (at | by | during | from | in | on)",
        "edge",
        lambda p: p["focus"],
        {"{1990} and later in exile": "1990", "{May 2021} and later at sea": "2021-05"},
        refuses=("1,990 and later in exile",),
        leaves=("1990 and later",),
    ),
    Rule(
        "<point> or earlier",
        "<point:year or month> (or | and) (earlier | before)",
        "edge",
        lambda p: Edge(mod=TimexMod.ON_OR_BEFORE, of=p["point"]),
        {"1990 or earlier": "1990"},
        refuses=("1,990 or earlier",),
        leaves=("1990 earlier",),
    ),
)
"""Kinds: ``edge``, as of the parts of larger times."""
