"""A month or a day in an entry of a list in; the time that heads the list, or the entry before, out."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.anchors.headed import is_told_below_a_year
from timeline.dates.anchors.row import AHEAD, Anchoring, Asked
from timeline.dates.mention import counted_from
from timeline.dates.reading import Calendar
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.sight import has_month


def _heading_of_its_entry(asked: Asked) -> Choice | None:
    if not has_month(asked.reading) or not (asked.frame.is_in_an_entry() or is_told_below_a_year(asked)):
        return None
    section = _over_new_year(asked) or asked.frame.section()
    if section is not None and (had := _before_its_entry(asked)) is not None:
        return had
    ahead = section is not None and asked.said.outlook() in AHEAD
    return replace(section, way=Pointing.NEXT) if section is not None and ahead else section


def _before_its_entry(asked: Asked) -> Choice | None:
    """ "6 July: It meets. It had last met in November": what had been lies before what its entry tells."""
    told, reading = asked.frame.just_named(), asked.reading
    begin = told.place.begin if told is not None and told.place is not None else None
    if told is None or begin is None or not isinstance(reading, Calendar) or not reading.month:
        return None
    behind = (reading.month, reading.day or begin.day) > (begin.month, begin.day)
    return replace(told, way=Pointing.PAST) if behind and asked.said.before() else None


def _over_new_year(asked: Asked) -> Choice | None:
    """ "He hides from Christmas Eve and gives himself up on 3 January": an entry may go on into the year after."""
    told, reading = asked.frame.just_named(), asked.reading
    begin = told.place.begin if told is not None and told.place is not None else None
    if told is None or begin is None or not isinstance(reading, Calendar) or not reading.month:
        return None
    on = begin.month >= _LATE_IN_THE_YEAR and reading.month <= 12 - _LATE_IN_THE_YEAR and not asked.said.before()
    return replace(told, way=Pointing.NEXT) if on else None


_LATE_IN_THE_YEAR = 11


def _of_its_list(asked: Asked) -> Choice | None:
    """An entry comes after the one before, or before it where the list goes back; none but the news lies ahead."""
    reading, frame, _ = asked
    before = frame.entry_before() if isinstance(reading, Calendar) and reading.month else None
    if before is None or before.place.begin is None or not isinstance(reading, Calendar) or not reading.month:
        return None
    if frame.here.listed < 0:
        return counted_from(before, Pointing.PAST)
    begin, published = before.place.begin, frame.published
    wraps = (reading.month, reading.day or begin.day) < (begin.month, begin.day)
    over = published is None or (begin.year + wraps, reading.month) <= (published.year, published.month)
    return counted_from(before, Pointing.NEXT if over else Pointing.CLOSE)


OF_A_LIST = (
    Anchoring(
        "of the year that heads the list",
        _heading_of_its_entry,
        {
            "1964\n\nStudents clash with police on {9 January}.": "1964-01-09",
            "1964\n\n9 January: Students clash.\n\nIn {the last days of March} soldiers kill nine.": "1964-03",
            "1964\n\nOn 20 December troops come. Banda hides for days and gives up on {3 January}.": "1965-01-03",
            "1964\n\nOn 20 December troops come. Banda had hidden on {3 January}.": "1964-01-03",
            "1964\n\n3 May: Banda meets them. He had met them in {November}.": "1963-11",
            "1964\n\n3 May: Banda calls a vote, having ruled it out in {September}.": "1963-09",
            "February 2011\n\nBanda promises not to stand again in {September}.\n\nMay\n\nAll leave.": "2011-09",
        },
        ("The students of 1964\n\nTheir children will march on {9 January}.",),
    ),
    Anchoring(
        "next to the entry before in its list",
        _of_its_list,
        {
            "12 March 2021: Banda resigns.\n30 April: A council takes over.\n{10 November}: It falls.": "2021-11-10",
            "4 May 2021: Banda flees.\n12 November: Phiri resigns.\n{30 January}: A council rules.": "2022-01-30",
            "9 May 2022: Banda flees.\n30 April: A council meets.\n{2 March}: Banda resigns.": "2022-03-02",
            "7 July: Banda falls.\n9 July: He had been charged in January.\n{8 August}: He is freed.": "2023-08-08",
        },
        (
            "On 12 March 2021 Banda resigned.\n\n{30 April}: A council takes over.",
            "Banda resigned on 12 March 2021.\n\nOn {30 April} a council took over.",
        ),
    ),
)
