"""A bare piece of the calendar ("in August", "Monday", "the 29th", "Easter") in, its anchor out."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from timeline.dates.anchors.entries import FIRST_OF_A_LIST
from timeline.dates.anchors.headed import BELOW_A_TIME
from timeline.dates.anchors.just_before import JUST_BEFORE
from timeline.dates.anchors.lately import LATELY, is_a_day_of_ours
from timeline.dates.anchors.listed import OF_A_LIST
from timeline.dates.anchors.looking_back import (
    LOOKING_BACK,
    counts_on_from_what_is_to_come,
    has_gone_on_from,
    looks_behind_what_had_been,
    overtakes_what_is_stated_next,
    past_an_aside,
)
from timeline.dates.anchors.monthdays import OF_A_MONTH
from timeline.dates.anchors.named_beside import OF_A_WEEK
from timeline.dates.anchors.news import OF_THE_NEWS, is_of_these_weeks
from timeline.dates.anchors.pointing import bare_month, of_the_same_name, way_from_publication, way_of_one_pointed_at
from timeline.dates.anchors.returning import RETURNING
from timeline.dates.anchors.row import AHEAD, LIFE, REVOLT, STORY_WAYS, STRIKE, TO_COME, Anchoring, Asked, is_told
from timeline.dates.anchors.second import SECOND_OF_TWO
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.reading import Calendar, NamedReading, Origin
from timeline.dates.resolve import NOTHING, Choice, Pointing
from timeline.dates.sight import has_month, is_day_alone
from timeline.dates.units import FINENESS, Unit


def _next_to_what_was_told(asked: Asked) -> Choice | None:
    reading = asked.reading
    if not isinstance(reading, Calendar | NamedReading) or reading.direction not in (2, -2):
        return None
    return asked.frame.last(Unit.DAY if is_day_alone(reading) else Unit.YEAR) or asked.frame.publication()


def _other_of_the_same_name(asked: Asked) -> Choice | None:
    reading = asked.reading
    if not isinstance(reading, Calendar) or reading.direction != -1:
        return None
    return of_the_same_name(reading.weekday, asked.frame, had=asked.said.before())


def _pointed_at(asked: Asked) -> Choice | None:
    reading, frame, said = asked
    if not isinstance(reading, Calendar | NamedReading) or reading.direction is None:
        return None
    if _is_of_the_week_told(asked):
        return frame.publication(Pointing.PAST)
    return (frame.line() if is_told(frame, said, reading.direction) else None) or frame.publication()


def _is_of_the_week_told(asked: Asked) -> bool:
    """ "The court issued a warrant this Wednesday": of the days gone by, if the news tells it as over."""
    reading, told = asked.reading, asked.said.outlook() is Outlook.PAST
    return isinstance(reading, Calendar) and reading.weekday is not None and reading.direction == 0 and told


def _of_a_report(asked: Asked) -> Choice | None:
    reading = asked.reading
    period = isinstance(reading, Calendar) and reading.period
    return (asked.frame.fiscal() or NOTHING) if period else None


def _of_what_follows(asked: Asked) -> Choice | None:
    following = asked.frame.of_what_follows()
    if following is not None and _shares_its_year(asked):
        return replace(following, way=Pointing.PAST)
    return following if following and _describes(asked) else None


def _foretold(asked: Asked) -> Choice | None:
    if not has_month(asked.reading) or asked.said.now() or asked.said.outlook() is Outlook.PAST:
        return None
    return asked.frame.of_what_it_follows()


def _set_against_a_year(asked: Asked) -> Choice | None:
    against = has_month(asked.reading) and asked.frame.set_against_a_year()
    return asked.frame.publication(way_from_publication(asked)) if against else None


def _comes_after_all(asked: Asked) -> bool:
    """Whether a month is to come in a text of no known day: after all that it tells."""
    reading, frame, said = asked
    if frame.published is not None or said.outlook() not in TO_COME:
        return False
    return has_month(reading) and not frame.heads_here()


def _line_of_the_story(asked: Asked) -> Choice | None:
    reading, frame, said = asked
    told = isinstance(reading, Calendar) and reading.origin is Origin.TEXT
    entry = frame.heads_here() and not _is_led_by_the_news(frame)
    line = _line_it_goes_on_from(asked, told=told, entry=entry)
    if not told and line is not None and _is_the_last_step(asked, line):
        return None
    if line is None or counts_on_from_what_is_to_come(asked, line):
        return None
    ahead = entry and said.outlook() in TO_COME
    going_on = Pointing.NEXT if ahead or _goes_on_to_now(asked) else _story_way(asked, line)
    way = way_of_one_pointed_at(asked, line) if told else going_on
    return replace(line, way=Pointing.THIS if way is Pointing.STORY and _is_of_one_year(asked, line) else way)


def _is_the_last_step(asked: Asked, line: Choice) -> bool:
    """ "She joined in 2009. In 2018 she was in Mali, in 2020 in Goma. In {March} she left": each step has its year.

    A month without one is then a month of now, where the steps are years apart, and not in a history.
    """
    frame, reading = asked.frame, asked.reading
    bare = isinstance(reading, Calendar) and reading.month is not None and reading.day is None
    if not bare or frame.published is None or frame.history or line.place is None or asked.said.before():
        return False
    here = [each for each in frame.mentions[-_STEPS:] if each.standing.paragraph == frame.here.paragraph]
    years = [
        each.place.begin.year for each in here if each.is_main and each.place.unit == Unit.YEAR and each.place.begin
    ]
    apart = all(later - year > 1 for year, later in pairwise([*years, frame.published.year]))
    return len(years) == len(here) == _STEPS and apart


_STEPS = 3


def _line_it_goes_on_from(asked: Asked, *, told: bool, entry: bool) -> Choice | None:
    """The time where the story stands, or the latest of a text without a day that tells of what is to come."""
    frame = asked.frame
    if _comes_after_all(asked):
        return None if frame.adrift else frame.latest()
    line = _line_counted_from(asked, told=told, entry=entry)
    return line if told else past_an_aside(frame, line)


def _is_led_by_the_news(frame: Frame) -> bool:
    """Whether what opens the entry is the day of publication: "Today's ruling ended it. It will appeal on Friday"."""
    led = next((each for each in frame.usable(Unit.YEAR) if each.standing.leads), None)
    return led is not None and led.place.begin == frame.published and led.place.unit == Unit.DAY


def _line_counted_from(asked: Asked, *, told: bool, entry: bool) -> Choice | None:
    """Where the story stands, for what the text points back at (``told``), in a story or in an ``entry`` of a list."""
    frame, alone = asked.frame, is_day_alone(asked.reading)
    if told and not alone and (named := frame.just_named()) is not None:
        return named
    elsewhere = (frame.history if alone else frame.elsewhere) and not _leaves_the_story(asked)
    if not (told or frame.published is None or elsewhere or entry) or (not told and is_a_day_of_ours(asked)):
        return None
    line = frame.line(Unit.DAY if alone else Unit.YEAR)
    return None if alone and not told and frame.published and has_gone_on_from(frame, line) else line


def _goes_on_to_now(asked: Asked) -> bool:
    """Whether a sentence that a time opens goes on with a story which comes near to publication.

    "He took office in February. In November rebels shot him", but "tolls in April rose from a low in January".
    """
    frame, said = asked.frame, asked.said
    told = said.outlook() is Outlook.PAST and not (said.before() or said.back())
    near = frame.published is not None and frame.stands_near
    return told and near and (said.opens_paragraph() or (frame.goes_on_here() and said.opens()))


def _is_of_one_year(asked: Asked, line: Choice) -> bool:
    """ "In January he fled; on 4 November they came": of one year, where the first is said without its own."""
    reading, begin = asked.reading, line.place.begin if line.place else None
    if not isinstance(reading, Calendar) or not reading.month or begin is None or not asked.said.goes_on(line.text):
        return False
    return (reading.month, reading.day or begin.day) > (begin.month, begin.day) and not _NAMED.search(line.text)


_NAMED = re.compile(r"\d{4}")


def _heading_of_its_section(asked: Asked) -> Choice | None:
    if not has_month(asked.reading) or _leaves_the_story(asked) or is_of_these_weeks(asked):
        return None
    return asked.frame.section()


def _publication(asked: Asked) -> Choice:
    return asked.frame.publication(way_from_publication(asked))


def _story_way(asked: Asked, line: Choice) -> Pointing:
    """A story goes on; what had been lies before a known month of it; beside that, a time lies on either side."""
    said = asked.said
    if said.ensues() or _goes_on_in_its_year(asked, line):
        return Pointing.NEXT
    if overtakes_what_is_stated_next(asked, line):
        return Pointing.PAST
    if said.before():
        return Pointing.PAST if line.place and line.place.fineness <= FINENESS[Unit.MONTH] else Pointing.CLOSE
    if said.outlook() is Outlook.NONE and asked.frame.heads_here() and has_month(asked.reading):
        return Pointing.STORY if said.passing() or said.before() else Pointing.NEXT
    beside = said.back() and not looks_behind_what_had_been(asked, line)
    return Pointing.CLOSE if beside else STORY_WAYS.get(said.outlook(), line.way)


def _goes_on_in_its_year(asked: Asked, line: Choice) -> bool:
    """ "Lifted it in January 1981. In November he fled": a sentence that a later month opens goes on in that year."""
    month, said, begin = bare_month(asked), asked.said, line.place.begin if line.place else None
    if month is None or begin is None or not _NAMED.search(line.text) or not said.opens():
        return False
    fine = line.place is not None and line.place.fineness <= FINENESS[Unit.MONTH]
    told = said.outlook() is Outlook.PAST and not (said.before() or said.back())
    return fine and told and (month.month or 0) > begin.month


def _leaves_the_story(asked: Asked) -> bool:
    """Whether the present or the future is spoken of, which in an article of its own time is that of publication.

    What an entry tells below the time that heads it is told in the present, whenever it was.
    """
    if asked.said.now():
        return (asked.frame.returns or asked.frame.comes_near) and not asked.frame.heads_here()
    return asked.frame.returns and asked.said.outlook() in AHEAD


def _shares_its_year(asked: Asked) -> bool:
    """ "the autumn and early winter of 1967": one year for both; with "in December and early 1942" nobody knows."""
    reading, frame, _ = asked
    fine = frame.ahead is not None and frame.ahead.place.fineness <= FINENESS[Unit.SEASON]
    return fine and frame.joined and isinstance(reading, Calendar) and bool(reading.month or reading.season)


def _describes(asked: Asked) -> bool:
    """Whether a season or month is part of a name or a noun: "the Spring Offensive", "the October rising"."""
    reading, said = asked.reading, asked.said
    seasonal = isinstance(reading, Calendar) and (reading.month is not None or reading.season is not None)
    of_a_year = isinstance(reading, NamedReading) or seasonal
    return of_a_year and said.passing() and said.outlook() in (Outlook.NONE, Outlook.PRESENT)


BARE = (
    Anchoring(
        "the one beside what was told of",
        _next_to_what_was_told,
        {
            REVOLT + "The siege lasted from November to {February}.": "1912-02",
            "After a third war, in 1971, they met {the next July}.": "1972-07",
            REVOLT + "The town, lost {the previous April}, was retaken.": "1911-04",
        },
        ("The siege ended in {February}.", "They meet {next July}."),
    ),
    Anchoring(
        "the one before that of the same name",
        _other_of_the_same_name,
        {
            "On Monday Peru voted. {Last Monday} it had rained.": "2023-09-04",
            "On Thursday Peru voted. Ballots had been printed {last Thursday}.": "2023-08-31",
        },
        (
            "Peru voted {last Monday}.",
            "On Sunday Peru voted. {Last Monday} it had rained.",
            "On Thursday Peru voted. Ballots were printed {last Thursday}.",
        ),
    ),
    Anchoring(
        "the words point at it",
        _pointed_at,
        {
            "Peru voted {last Monday}.": "2023-09-11",
            "Peru voted {this Monday}.": "2023-09-11",
            "Peru votes {this Monday}.": "2023-09-18",
            "Peru votes {next Wednesday}.": "2023-09-20",
            "{Last Easter} was quiet.": "2023-04-09",
        },
        ("Peru voted on {Monday}.", "{Easter} was quiet."),
    ),
    Anchoring(
        "a period of the report",
        _of_a_report,
        {"The mill earned $5m in the second quarter of 2022, as in {the 2021 period}.": "2021-Q2"},
        ("The mill was shut in {March}.",),
    ),
    *OF_A_MONTH,
    *LATELY,
    Anchoring(
        "of the year that the sentence goes on to",
        _of_what_follows,
        {
            "The veterans of the {Spring} Offensive of 1908 stood aside.": "1908-SP",
            REVOLT + "Men died between {April} and November of that year.": "1911-04",
            REVOLT + "Both sides spent {the spring} and early summer of 1909 in camp.": "1909-SP",
        },
        (REVOLT + "Both sides rested in {the spring}, and the early summer of 1914 brought peace.",),
    ),
    *BELOW_A_TIME,
    *OF_A_LIST,
    *FIRST_OF_A_LIST,
    Anchoring(
        "after it was foretold",
        _foretold,
        {
            "In July 2019 the minister said that the bridge would close on {1 August}.": "2019-08-01",
            "In July 2019 a pact committed them to close the bridge by {18 August}.": "2019-08-18",
        },
        (
            "In July the minister said that the bridge would close on {1 August}.",
            "He is to succeed Ana, who announced last July that she would not stand for a new term, on {1 August}.",
        ),
    ),
    Anchoring(
        "set against a year told in passing",
        _set_against_a_year,
        {"In 2018 Malta closed the port, but in {June} a court reopened it.": "2023-06"},
        ("In 2018 Malta closed the port, and in {June} a court reopened it.",),
    ),
    *LOOKING_BACK,
    *OF_A_WEEK,
    *RETURNING,
    *SECOND_OF_TWO,
    *OF_THE_NEWS,
    *JUST_BEFORE,
    Anchoring(
        "where the story stands",
        _line_of_the_story,
        {
            STRIKE + "The governor surrendered on {12 March}.": "1971-03-12",
            "Banda won in November 1921. He followed Phiri, who had lost the vote {that May}.": "1921-05",
            "Banda won in March 1921. He took office {that May}.": "1921-05",
            "Troops left on Friday. Peru freed a man who was jailed in 2021 and a nun held {that May}.": "2021-05",
            "Men were shot on 3 January 1921; five months later one died. Banda fell {that March}.": "1921-03",
            "On 24 June 1922 they shut the house elected {that autumn}.": "1921-FA",
            "Riots broke out in June 1921, after Banda cancelled the vote held {that May}.": "1921-05",
            "Banda fled on 4 January 1921. A vote followed in {October}.": "1921-10",
            "2011 May - Phiri wins.\n\n2012 July - Banda rules. He had beaten Phiri in a vote in {March}.": "2012-03",
            "Phiri fell in 1911. Banda lifted the ban in January 1921. In {November} he left the house.": "1921-11",
            "Phiri fell in 1911. Banda lifted the ban in January 1921. In {November} he had left it.": "1920-11",
            REVOLT + "In January the consul fled; on {4 November} a mob took the port.": "1912-11-04",
            "The strike began on 8 March 1921. On the {Thursday} it was over.": "1921-03-10",
            STRIKE + "In {June} the governor had met them.": "1970-06",
            "In March 2022 a vote failed. It had been called after Banda shut the house in {May}.": "2021-05",
            REVOLT + "No raid was as bad since men took Lima in May 1905. In {November} they left.": "1911-11",
            REVOLT + "\n\nPeace parted them from it, which signed the 1905 pact. War came in {November}.": "1911-11",
            REVOLT
            + "On 12 July 1911 a judge spoke of Lima, where men killed nine in 1909. He left in {November}.": "1911-11",
            "On 9 May 1921 rebels took a ship; it was freed ten months later. In {June} Banda fled. He died on 3 "
            "December 1921.": "1921-06",
            STRIKE + "In a vote held on 8 January 1972, they backed it. On {21 April} he fled.": "1972-04-21",
            STRIKE + "On the night of 12 January 1972 troops took it. On {18 August} he fled.": "1972-08-18",
            REVOLT + "They met until May 1912. On {3 March} he gave in. They signed on 5 August 1912.": "1912-03-03",
            REVOLT * 3 + "\n\nIn 1922 he wed. On 4 June he was freed. On {Friday} he left.": "1922-06-09",
            STRIKE + "The king had come on 5 March. The fires were out in {November}.": "1971-11",
            "2016 May - Banda wins.\n\n1982 - Banda leads them to victory in {October}.\n\n2022 - He falls.": "1982-10",
            "February 1921: Banda is arrested. In {October} he is sentenced.": "1921-10",
            "2010 - Banda wins.\n\n2011 Feb - Men take the fort, and retake it in {November}.": "2011-11",
            LIFE + "He was tried on 9 April 2022.\n\nIn {February} he was freed.": "2023-02",
            LIFE + "In 2011 he was tried; the ban became final in December last year, and he fled in {May}.": "2023-05",
        },
        (
            "Men came on Monday. Ana joined in 2009. In 2016 she was in Mali, in 2019 in Goma. In {March} she left.",
            STRIKE + "The veterans will march on {12 March}.",
            "The governor surrendered on {12 March}.",
        ),
    ),
    Anchoring(
        "of the year that heads the section",
        _heading_of_its_section,
        {"The campaign of 1905\n\nThe fleet was old. In {June} it sailed.": "1905-06"},
        ("The fleet was old. In {June} it sailed.", "The ghosts of 1905\n\nThe king gave up on {8 September}."),
    ),
    Anchoring(
        "the one that its verb points at from publication",
        _publication,
        {
            "The parties met on {Friday}.": "2023-09-08",
            "2014: Banda wins.\n\n2023: Banda flees on 3 May. Voters go to the polls on {Friday}.": "2023-09-15",
            REVOLT * 3 + "\n\nIn 1922 he wed. He died on {Friday}.": "2023-09-08",
            "The parties will meet on {Friday}.": "2023-09-15",
            "Rebels took the port on {1 October}.": "2022-10-01",
            "The king called a vote on {1 October}.": "2023-10-01",
            "Today's ruling shut the party that won on 14 May 2021. It will name another on {Friday}.": "2023-09-15",
            "The audit is due to be published in {June}.": "2024-06",
            "Elections are due by {August}.": "2024-08",
            "The king at a rally in Lima, January 6, 2020 [File: Ann Example/AP]\n\nHe left in {July}.": "2023-07",
            "The family said that he would be buried on {2 July}.": "2023-07-02",
            "The family said that he would be buried on {2 October}.": "2023-10-02",
            "The family said that he will be buried on {2 July}.": "2024-07-02",
            "Oman, which had shut its port after the {January} vote, opened it.": "2023-01",
            "Men who had taken part in a coup in {January} were freed.": "2023-01",
            "Oman will shut its port after the {October} vote.": "2023-10",
            "Talks in Oslo in {November} had failed.": "2022-11",
            "The minister will lead a delegation to talks in {April}.": "2024-04",
            "The king praised the pact during a visit in {February}.": "2023-02",
            "The army took Lima in January and the palace in {February}.": "2023-02",
            "Banda was tried in July 2023 over a raid in Lima on 3 May 2009. He was freed in {August}.": "2023-08",
            "The government faces a vote of confidence on {Monday}.": "2023-09-18",
        },
        (STRIKE + "The governor surrendered on {12 March}.", "Peru voted {last Monday}."),
    ),
)
