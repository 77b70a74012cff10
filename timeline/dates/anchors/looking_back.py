"""A bare month or day in, its anchor out where the text looks back from it, or has looked back before it."""

from __future__ import annotations

from datetime import date

from timeline.dates.anchors.pointing import as_figures, bare_month, next_such, way_of_what_was
from timeline.dates.anchors.row import LIFE, Anchoring, Asked
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Beneath, Outlook
from timeline.dates.mention import TimeMention, counted_from
from timeline.dates.place import TimePlace
from timeline.dates.reading import Calendar, Reading
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.sight import has_month, has_month_alone
from timeline.dates.units import FINENESS, Unit


def _of_the_year_that_opens(asked: Asked) -> Choice | None:
    """ "Last year he handed it over on 24 August": of the year that its sentence begins with."""
    near = asked.frame.near
    if near is None or not _opens_with_a_year(asked.frame, near) or not has_month_alone(asked.reading):
        return None
    over = asked.said.outlook() is Outlook.PAST and not asked.said.had()
    return counted_from(near, Pointing.THIS) if over else None


def _opens_with_a_year(frame: Frame, near: TimeMention) -> bool:
    """Whether a sentence begins with a year in which something was so, and sets nothing against it."""
    opens = frame.opened and not frame.contrasted
    return opens and near.place.unit == Unit.YEAR and not (near.bounding or near.back)


def _below_what_is_told(asked: Asked) -> Choice | None:
    """ "Was jailed on 4 June 2017 when a mob burned the court on 2 June": next to the time that stands above it."""
    frame, near = asked.frame, asked.frame.near
    if near is None or not _is_of_a_year_gone_by(near, frame) or not _is_a_month_without_year(asked.reading):
        return None
    below = asked.said.below()
    if below is Beneath.NOTHING or asked.said.outlook() not in (Outlook.PAST, Outlook.NONE):
        return None
    if below is Beneath.AFTERWARDS:
        return frame.publication(way_of_what_was(asked)) if frame.opened else None
    way = Pointing.THIS if near.place.unit == Unit.YEAR else _WAYS_BELOW[below]
    return counted_from(near, way)


def _is_of_a_year_gone_by(mention: TimeMention, frame: Frame) -> bool:
    """Whether a time is a year, or less, of before the year of publication."""
    end, published = mention.place.end, frame.published
    fine = mention.place.fineness <= FINENESS[Unit.YEAR]
    return end is not None and published is not None and fine and end.year < published.year


def _is_a_month_without_year(reading: Reading) -> bool:
    """Whether it is a month, or a day of one, at which no word points."""
    bare = isinstance(reading, Calendar) and bool(reading.month) and not reading.year
    return bare and isinstance(reading, Calendar) and reading.direction is None


_WAYS_BELOW = {Beneath.EARLIER: Pointing.PAST, Beneath.AT_ONCE: Pointing.CLOSE, Beneath.LATER: Pointing.NEXT}


def _named_again_without_its_year(asked: Asked) -> Choice | None:
    """ "It won in May 2021, but lost the Senate, whose term ended in May": not the May that has just had its year."""
    frame, near = asked.frame, asked.frame.near
    if near is None or near.place.unit != Unit.MONTH or near.place.begin is None or frame.history:
        return None
    month = bare_month(asked)
    if month is None or month.day or month.direction is not None or month.month != near.place.begin.month:
        return None
    told = str(near.place.begin.year) in near.text and asked.said.outlook() is Outlook.PAST
    return frame.publication(way_of_what_was(asked)) if told else None


def _after_what_had_been(asked: Asked) -> Choice | None:
    """ "By the end of May 2021 they had taken the port, and on 2 June he fled": next after the time that opens it."""
    near = asked.frame.near if asked.frame.opened else None
    if near is None or not near.back or near.bounding or near.place.fineness > FINENESS[Unit.MONTH]:
        return None
    if not has_month_alone(asked.reading) or asked.said.before():
        return None
    return counted_from(near, Pointing.NEXT) if asked.said.outlook() is Outlook.PAST else None


def _where_it_was_interrupted(asked: Asked) -> Choice | None:
    """ "On 27 January they met.\n\nBanda had promised it in 2018. On 3 March he came.": next to the January."""
    if not has_month(asked.reading) or asked.said.outlook() is not Outlook.PAST or asked.said.before():
        return None
    year, before = _year_of_what_had_been(asked.frame), _told_right_before(asked.frame)
    begin, end = before.place.begin if before else None, year.place.end if year else None
    return counted_from(before) if begin is not None and end is not None and end < begin else None


def _year_of_what_had_been(frame: Frame) -> TimeMention | None:
    """The year that alone this paragraph has named last, of what had been before."""
    last = next(frame.usable(Unit.YEAR), None)
    if last is None or not last.back or not frame.is_told_here(last):
        return None
    return last if last.place.fineness >= FINENESS[Unit.YEAR] else None


def _told_right_before(frame: Frame) -> TimeMention | None:
    """The day or month that the paragraph right before, of the same section, has come to."""
    last = next((each for each in frame.usable(Unit.YEAR) if not frame.is_told_here(each) and each.is_main), None)
    there = (frame.here.paragraph - 1, frame.here.section)
    if last is None or last.back or (last.standing.paragraph, last.standing.section) != there:
        return None
    return last if last.place.fineness <= FINENESS[Unit.MONTH] else None


def _had_been_before_that(asked: Asked) -> Choice | None:
    """ "On 9 August 2022 he was shot. The vote had been called in May": before what its paragraph tells.

    Only where the last such month before publication comes after that: what had been cannot; and where that is not of
    the year of publication: of the months of the year before one says so.
    """
    frame, month, published = asked.frame, bare_month(asked), asked.frame.published
    if month is None or month.direction or published is None or frame.elsewhere or not asked.said.before():
        return None
    told = _main_month_here(frame)
    end = told.place.end if told is not None else None
    if end is None or end.year >= published.year or (end.year, end.month) >= _last_such(month, published):
        return None
    return counted_from(told, Pointing.PAST)


def _main_month_here(frame: Frame) -> TimeMention | None:
    """The last month or less on the main line that had not been before, where this paragraph tells of it."""
    told = next((each for each in frame.usable(Unit.MONTH) if each.is_main and not each.back), None)
    return told if told is not None and frame.is_told_here(told) else None


def _last_such(month: Calendar, published: date) -> tuple[int, int]:
    """Year and number of the last such month, or of that of the last such day, up to publication."""
    number = month.month or 1
    over = (number, month.day or 1) <= (published.month, published.day)
    return published.year - (not over), number


def _known_by_what_was_done_before(asked: Asked) -> Choice | None:
    """ "On 1 July 2022 he broke a pledge made in February": before what is told of it.

    Only where that is told of a day or a month that opens the sentence.
    """
    near = asked.frame.near if asked.frame.opened else None
    month = bare_month(asked)
    if near is None or month is None or month.direction or not near.is_main or not _goes_back_from(near.place, month):
        return None
    described = asked.said.describes() and asked.said.outlook() is Outlook.PAST
    return counted_from(near, Pointing.PAST) if described else None


def _after_what_was_done_to_it(asked: Asked) -> Choice | None:
    """ "In October 2022 they fought. A warrant issued in June 2023 was made public in October": after it was issued.

    Only where that names its year and lies behind what was told before it.
    """
    near, month = asked.frame.near, bare_month(asked)
    if near is None or month is None or month.direction or not _describes_what_came_later(near, asked.frame.line()):
        return None
    over = asked.said.outlook() is Outlook.PAST and not asked.said.before()
    return counted_from(near, Pointing.NEXT) if over else None


def _describes_what_came_later(near: TimeMention, line: Choice | None) -> bool:
    """ "Issued in June 2023": a month or a day with its year, in passing, behind where the story stands."""
    begin, end = near.place.begin, line.end if line is not None else None
    if begin is None or end is None or end >= begin:
        return False
    return near.passing and near.place.fineness <= FINENESS[Unit.MONTH] and str(begin.year) in near.text


def _was_to_be_after_what_was_told(asked: Asked) -> Choice | None:
    """ "A truce took hold on 4 August 2024. They were to meet on 15 December": next after it, where that is over."""
    frame, month, published = asked.frame, bare_month(asked), asked.frame.published
    told = next((each for each in frame.usable(Unit.MONTH) if each.is_main and each.is_open), None)
    if month is None or month.direction or published is None or told is None or not frame.is_told_here(told):
        return None
    if told.place.begin is None or asked.said.outlook() not in (Outlook.FORESEEN, Outlook.LAPSED):
        return None
    return counted_from(told, Pointing.NEXT) if next_such(month, told.place.begin) < as_figures(published) else None


def _goes_back_from(told: TimePlace, month: Calendar) -> bool:
    """Whether a month or a day stands before what was told, in a year."""
    if told.begin is None or told.fineness > FINENESS[Unit.MONTH]:
        return False
    return (month.month or 0, month.day or 0) < (told.begin.month, told.begin.day)


def past_an_aside(frame: Frame, line: Choice | None) -> Choice | None:
    """What a story goes on from: not a year that only describes ("the 2015 pact"), where its section tells of later."""
    if line is None or line.place is None or line.place.unit != Unit.YEAR or frame.published is None:
        return line
    year = next((each for each in frame.usable(Unit.YEAR) if each.place == line.place), None)
    main = _main_of_the_section(frame)
    if year is None or main is None or not year.passing:
        return line
    return counted_from(main) if _begins_behind(main.place, year.place) else line


def _main_of_the_section(frame: Frame) -> TimeMention | None:
    main = (each for each in frame.usable(Unit.YEAR) if each.is_main)
    return next((each for each in main if each.standing.section == frame.here.section), None)


def _begins_behind(place: TimePlace, other: TimePlace) -> bool:
    return place.begin is not None and other.end is not None and place.begin > other.end


def has_gone_on_from(frame: Frame, line: Choice | None) -> bool:
    """ "On 5 July 2001 she died.\n\nIn 2008 he wed. He died on Friday": that is of no week that the text has left."""
    if line is None:
        return False
    told = next((each for each in frame.usable(Unit.DAY) if each.place == line.place), None)
    return told is not None and not frame.is_told_here(told) and frame.is_left_behind(told)


LOOKING_BACK = (
    Anchoring(
        "what was to be next after what is told, as that is over",
        _was_to_be_after_what_was_told,
        {"A truce took hold on 4 August 2022. They were to meet on {15 December}, but he stayed away.": "2022-12-15"},
        (
            "A truce took hold on 4 August 2022. They met on {15 December}.",
            "A truce took hold on 4 August 2022.\n\nThey were to meet on {15 December}.",
            "A truce took hold on 4 August 2023. They were to meet on {15 December}.",
        ),
    ),
    Anchoring(
        "after what was done before to what it tells of",
        _after_what_was_done_to_it,
        {
            "Men marched on 20 October 2021. He fled a week later. A warrant issued in June 2022 was made public in "
            "{October}.": "2022-10",
        },
        (
            "Men marched on 20 October 2021. He fled a week later. A warrant was made public in {October}.",
            "Men marched on 20 October 2021. He fled a week later. A pact made in June 2020 was broken in {October}.",
        ),
    ),
    Anchoring(
        "before what is told of what was done then",
        _known_by_what_was_done_before,
        {
            "On July 1, 2021, the king broke a pledge made by his aide in {February}.": "2021-02",
            "In May 2021 a court freed a man arrested on {3 March}.": "2021-03-03",
        },
        (
            "On July 1, 2021, the king broke a pledge made by his aide in {November}.",
            "The king broke on July 1, 2021, a pledge made by his aide in {February}.",
            "On July 1, 2021, the king broke his pledge. His aide made it in {February}.",
        ),
    ),
    Anchoring(
        "of the time of the clause above",
        _below_what_is_told,
        {
            "In May last year Banda fled after he was charged on {3 June}.": "2021-06-03",
            "Banda was jailed on 4 June 2017 when a mob burned the court on {2 June}.": "2017-06-02",
            "Peru has been under army rule since June 20 last year, after rebels walked out on {June 19}.": (
                "2022-06-19"
            ),
            "Chad closed the port in 2018, after a raid on {2 December}.": "2018-12-02",
            "Banda fled in May 2018 before he was charged on {3 April}.": "2019-04-03",
            "Banda took over in May 2018, weeks after the general fled in {April}.": "2018-04",
            "The 2015 deal fell apart in {May}.": "2023-05",
            "Envoys praised the vote of 2020, in which Banda beat Holt on {3 December}.": "2020-12-03",
        },
        (
            "Banda, who was freed in May last year, was shot after he left a rally on {3 June}.",
            "Banda fled in May 2018. He was charged on {3 June}.",
            "The 2015 deal was signed in {May}.",
            "Envoys praised the vote of 2020, over which Banda sued Holt on {3 June}.",
            "Banda was jailed on Monday after a mob burned the court on {2 June}.",
            "Chad closed the port last year but will open it when talks end on {2 December}.",
        ),
    ),
    Anchoring(
        "what had been before what its paragraph tells",
        _had_been_before_that,
        {
            "On 9 August 2022 rebels shot Banda. A vote had been called in {May}.": "2022-05",
        },
        (
            "On 9 August 2022 rebels shot Banda. A vote was called in {May}.",
            "On 6 February rebels shot Banda. A vote had been called in {May}.",
            "On 9 August 2022 rebels shot Banda.\n\nA vote had been called in {May}.",
            "On 9 August 2022 rebels shot Banda. On Monday a court heard that he had been ill in {May}.",
            "In March 2022 a vote failed. It was called after Banda shut the house in {May}.",
        ),
    ),
    Anchoring(
        "of the year that opens its sentence",
        _of_the_year_that_opens,
        {
            LIFE + "He served in Lima in 2012. Last year he left for Rome on {3 May}.": "2022-05-03",
            "In 2018 Malta closed the port, and in {June} a court reopened it.": "2018-06",
        },
        (
            "In 2018 Malta had closed the port in {June}.",
            "Since 2018 it has been shut. Banda had sold it in {June}.",
            "In 2018 Malta closed the port; a court reopened it in {June}.",
            "Malta closed the port in 2018, and in {June} a court reopened it.",
        ),
    ),
    Anchoring(
        "a month named again without the year that it has just had",
        _named_again_without_its_year,
        {
            "Banda won in May 2021, but lost the Senate, whose term ended in {May}.": "2023-05",
            "The court that freed Banda in March 2022 jailed him in {March}.": "2023-03",
        },
        (
            "Banda won in May 2021, but lost the Senate, whose term ended in {June}.",
            "Banda won in May 2021, but lost the Senate {that May}.",
            "Banda won in May 2021. He lost the Senate in {May}.",
        ),
    ),
    Anchoring(
        "next after what had been by the time that opens its sentence",
        _after_what_had_been,
        {
            "By the end of May 2021 rebels had taken the port, and on {2 June} the king fled.": "2021-06-02",
            "By the end of May 2021 rebels had taken the port, and on {10 September} the king fled.": "2021-09-10",
        },
        (
            "In May 2021 rebels took the port, and on {10 September} the king fled.",
            "By the end of May 2021 rebels had taken the port. On {10 September} the king fled.",
            "By the end of May 2021 rebels had taken the port, and the king had fled on {2 June}.",
        ),
    ),
    Anchoring(
        "where the story stood before a look back",
        _where_it_was_interrupted,
        {
            "On 9 November 2022 they met. On 27 January rebels fled.\n\nBanda had promised it in 2018. On {3 March} he "
            "came.": "2023-03-03",
        },
        (
            "On 27 January 2023 they met.\n\nBanda came in 2018. On {3 March} he left.",
            "On 27 January 2015 they met.\n\nBanda had come in 2018. On {3 March} he left.",
            "On 27 January 2023 they met.\n\nBanda had come in 2018. On {3 March} he had left.",
        ),
    ),
)
