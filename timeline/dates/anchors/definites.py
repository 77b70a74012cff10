"""A unit with an article ("the year", "the quarter", "the weekend") in, its anchor out."""

from __future__ import annotations

from timeline.dates.anchors.row import REVOLT, Anchoring, Asked
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import TimeMention, counted_from
from timeline.dates.reading import Definite
from timeline.dates.resolve import NOTHING, Choice, Pointing
from timeline.dates.units import Unit


def _of_reported_figures(asked: Asked) -> Choice | None:
    reading = asked.reading
    if not isinstance(reading, Definite):
        return None
    fiscal = reading.unit == Unit.QUARTER or (reading.entire and reading.unit == Unit.YEAR)
    return asked.frame.fiscal() if fiscal else None


def _year_gone_by(asked: Asked) -> Choice | None:
    reading, frame, said = asked
    by_then = isinstance(reading, Definite) and reading.unit == Unit.YEAR and said.by()
    return frame.year_gone_by() if by_then else None


def _unit_of_its_entry(asked: Asked) -> Choice | None:
    """ "November: Crowds march. The budget is cut at the end of the month": that of the entry, in whatever tense."""
    reading, frame = asked.reading, asked.frame
    if not isinstance(reading, Definite) or reading.unit not in (Unit.MONTH, Unit.YEAR, Unit.WEEK, Unit.DAY):
        return None
    here = (each for each in frame.back() if each.standing.paragraph == frame.here.paragraph)
    opens = next((each for each in here if each.standing.leads and _opens_entry(each, frame)), None)
    if opens is None or opens.place.begin is None or opens.place.begin == frame.published:
        return None
    if reading.unit == Unit.DAY and opens.place.unit != Unit.DAY:
        return None
    return counted_from(opens, Pointing.NEAREST)


def _opens_entry(mention: TimeMention, frame: Frame) -> bool:
    """Whether it opens an entry of a list, or of a section that a time alone stands over."""
    title = frame.title.standing if frame.title is not None else None
    below = title is not None and title.alone and title.section == mention.standing.section
    return bool(mention.standing.listed) or below


def _unit_of_the_story(asked: Asked) -> Choice | None:
    reading, frame, _ = asked
    if not isinstance(reading, Definite) or not _is_of_the_story(reading, asked):
        return None
    line = frame.line(reading.unit)
    if line is None:
        return NOTHING if frame.elsewhere else frame.publication()
    return None if _is_over_while_it_runs(line, asked) or _is_only_named(line, asked) else line


def _is_of_the_story(reading: Definite, asked: Asked) -> bool:
    """Whether "the day", or in a story "the month", is of what was told, as all is where nobody knows of the news."""
    if asked.frame.published is None or reading.unit in (Unit.DAY, Unit.NIGHT):
        return True
    return asked.frame.elsewhere and not _comes_back(asked)


def _is_over_while_it_runs(line: Choice, asked: Asked) -> bool:
    """ "They hope to mend it in the course of the day": not the day last told of, where that is over by now."""
    published, end = asked.frame.published, line.place.end if line.place else None
    over = published is not None and end is not None and end < published
    runs = asked.said.now() or asked.said.outlook() in (Outlook.PRESENT, Outlook.FUTURE, Outlook.AHEAD)
    return over and runs and not asked.frame.elsewhere


def _is_only_named(line: Choice, asked: Asked) -> bool:
    """ "Banda, who had led it since May 2012, fled. They banned it at the end of the month": that of the news."""
    frame, reading = asked.frame, asked.reading
    long = isinstance(reading, Definite) and reading.unit in (Unit.MONTH, Unit.YEAR)
    return long and frame.published is not None and frame.returns and not frame.history and not frame.tells_of(line)


def _comes_back(asked: Asked) -> bool:
    """Whether what may or will be is spoken of in a paragraph that has come back to the present."""
    outlook = asked.said.outlook()
    told = outlook in (Outlook.PAST, Outlook.SINCE, Outlook.UNKNOWN) or (outlook is Outlook.NONE and asked.said.opens())
    return asked.frame.returns and (not told or asked.said.now())


def _unit_of_publication(asked: Asked) -> Choice:
    ahead = asked.said.outlook() in (Outlook.FUTURE, Outlook.DUE, Outlook.AHEAD)
    return asked.frame.publication(Pointing.FUTURE if ahead else Pointing.PAST)


DEFINITES = (
    Anchoring(
        "the quarter or year that is reported on",
        _of_reported_figures,
        {"Profits fell in the second quarter of 2023; in {the quarter} the firm cut jobs.": "2023-Q2"},
        ("Profits fell in {the quarter}.", "The mill lost $2m and closed for {the entire year}."),
    ),
    Anchoring(
        "the year told of, which was over",
        _year_gone_by,
        {
            "Rebels held the coast in 1911. They had spread to the hills by {the end of the year}.": "1911",
            "The plague had spread to the coast in spring 1911 and to the hills by {the end of the year}.": "1911",
        },
        (
            "Rebels hold the coast. They will have spread to the hills by {the end of the year}.",
            "Rebels held the coast in 1911. They will be remembered at {the end of the year}.",
        ),
    ),
    Anchoring(
        "the one of its entry",
        _unit_of_its_entry,
        {
            "9 May 2022: Men flee.\nJune 2022: It falls at {the end of the month}.\n3 July 2022: All leave.": "2022-06",
            "2022\n\nMay: Men flee.\n\nJune: It falls at {the end of the month}.\n\n2023\n\nMay: All leave.": "2022-06",
        },
        (
            "Crowds marched in November 2022. The budget is cut at {the end of the month}.",
            "The parties met over {the weekend}.",
        ),
    ),
    Anchoring(
        "the one that the story is in",
        _unit_of_the_story,
        {
            "Rebels took the coast in May 2015. At {the end of the month} they lost it.": "2015-05",
            REVOLT * 2 + "Of {the weekend} nobody spoke.": "1911-W28-WE",
            "The cable broke on Saturday. {Later in the day} it was mended.": "2023-09-09",
            "The court will sit on Friday. It will rule {later in the day}.": "2023-09-15",
        },
        (
            "The cable broke on Saturday. They are working on it in the course of {the day}.",
            "They paid Banda, who began it in 2012 and left that May. It closed at {the end of the month}.",
            "Peru votes on Sunday. The port closed in May 1925, the mine in June 1925. "
            "It could reopen in {the second half of the year}.",
            "The parties met over {the weekend}.",
            "They took the coast. At {the end of the month} they lost it.",
        ),
    ),
    Anchoring(
        "the one of publication",
        _unit_of_publication,
        {"The parties met over {the weekend}.": "2023-W36-WE", "Profits fell in {the quarter}.": "2023-Q2"},
        (REVOLT * 2 + "Of {the weekend} nobody spoke.",),
    ),
)
