"""The rows of lines that tell what happened at the time at their head: entries of a chronicle."""

from __future__ import annotations

from timeline.layout.kinds import Kind, Lead
from timeline.layout.line_row import ANY, LineRow
from timeline.layout.sheet import Sight

_STORY = "Talks opened in Rome on Monday, and both sides were content.\n"


_NO_TIMES = (Lead.DATELINE, Lead.LABEL)


def _is_entry(sight: Sight) -> bool:
    head = sight.line.head
    if (
        head is None
        or head.lead in (Lead.DATELINE, Lead.LABEL)
        or sight.line.bullet + head.length >= len(sight.line.words)
    ):
        return False
    return not _heads_prose(sight)


def _heads_prose(sight: Sight) -> bool:
    """ "2003: Invasion" over paragraphs that tell of it."""
    below = sight.below
    return sight.line.is_short and below is not None and below.is_prose and below.head is None


def _is_entry_of_a_month(sight: Sight) -> bool:
    return sight.at in sight.sheet.day_heads


def _is_entry_by_its_year(sight: Sight) -> bool:
    return sight.line.year_head is not None and sight.sheet.is_list_of_years


ENTRIES = (
    LineRow(
        "a day of the month above and what was then",
        Kind.ENTRY,
        _is_entry_of_a_month,
        (
            "October\n→4 Rebels take the port.\n10 The port falls.",
            "May 2022\n4: Rebels come.\nJune\n→9-11: Talks open.\n12: Talks end.",
        ),
        (
            "→4 Rebels take the port.\n10 The port falls.",
            "October\n→1. Rebels\n2. The port\n3. Trade",
            "October\n→20 soldiers die.\n30 soldiers flee.",
            "October\n→12 Rebels die.\n4 Ships sink.\n20 Men flee.",
        ),
        ANY,
    ),
    LineRow(
        "a date and what was then",
        Kind.ENTRY,
        _is_entry,
        (
            "→3 March 1878: Treaty signed.",
            "→20:00 Macron speaks.",
            "→• May 12: Finland votes",
            "→April 7: 60 killed in attack",
            "→Late April: Talks open.",
            "→July to November – Rebels push south.",
            "2013\n→October - Presidential election is held.\nMay - Banda resigns.",
        ),
        (
            f"→2003: Invasion\n{_STORY}",
            "→May: We will not bend.",
            "→April – as ever – was cold.",
            "→April - as ever - was cold.",
            "→In 2019 he said: no.",
            "→VIENNA, July 14 (Agency) - Iran agreed.",
        ),
        ANY,
    ),
    LineRow(
        "a year and what was then",
        Kind.ENTRY,
        _is_entry_by_its_year,
        ("→1979 Soviet troops enter Kabul.\n1989 Soviet troops leave.", "1979 Troops enter.\n→1989 Troops leave."),
        ("→1979 Soviet troops enter Kabul.", "→2020 ended with a war.\n2021 began with a truce."),
        ANY,
    ),
)
