"""A bare piece of the calendar ("in August", "Monday", "the 29th", "Easter") in, its anchor out."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.anchors.entries import FIRST_OF_A_LIST
from timeline.dates.anchors.headed import BELOW_A_TIME
from timeline.dates.anchors.just_before import JUST_BEFORE
from timeline.dates.anchors.lately import LATELY
from timeline.dates.anchors.listed import OF_A_LIST
from timeline.dates.anchors.looking_back import LOOKING_BACK
from timeline.dates.anchors.monthdays import OF_A_MONTH
from timeline.dates.anchors.named_beside import OF_A_WEEK
from timeline.dates.anchors.news import OF_THE_NEWS, is_of_these_weeks
from timeline.dates.anchors.of_one_year import OF_ONE_YEAR, OF_THE_YEAR_BESIDE
from timeline.dates.anchors.pointing import of_the_same_name, way_from_publication
from timeline.dates.anchors.returning import RETURNING
from timeline.dates.anchors.row import LIFE, REVOLT, STRIKE, Anchoring, Asked, is_told
from timeline.dates.anchors.second import SECOND_OF_TWO
from timeline.dates.anchors.story import OF_THE_STORY, leaves_the_story
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import TimeMention, counted_from
from timeline.dates.reading import Calendar, NamedReading
from timeline.dates.resolve import NOTHING, Choice, Pointing
from timeline.dates.sight import has_month, is_day_alone
from timeline.dates.units import FINENESS, Unit


def _next_to_what_was_told(asked: Asked) -> Choice | None:
    reading = asked.reading
    if not isinstance(reading, Calendar | NamedReading) or reading.direction not in (2, -2):
        return None
    unit = Unit.DAY if is_day_alone(reading) else Unit.YEAR
    return counted_from(_later_beside_it(asked, unit)) or asked.frame.last(unit) or asked.frame.publication()


def _later_beside_it(asked: Asked, unit: Unit) -> TimeMention | None:
    """The time that its sentence named right before, if only of a noun, where the story had not come so far.

    "In August 1976 he left. The party, which split in September 1977, lost the vote of the following March".
    """
    near, line = asked.frame.near, asked.frame.last(unit)
    if near is None or near.bounding or near.place.fineness > FINENESS[unit] or line is None or line.end is None:
        return None
    return near if near.place.begin is not None and near.place.begin > line.end else None


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


def _heading_of_its_section(asked: Asked) -> Choice | None:
    if not has_month(asked.reading) or leaves_the_story(asked) or is_of_these_weeks(asked):
        return None
    return asked.frame.section()


def _publication(asked: Asked) -> Choice:
    return asked.frame.publication(way_from_publication(asked))


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
            "Banda fell in May 1921. A party that split in June 1922 lost the vote of {the next March}.": "1923-03",
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
            LIFE + "He flew to Lima for the last time {this July}.": "2023-07",
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
    *OF_THE_YEAR_BESIDE,
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
    *OF_ONE_YEAR,
    *SECOND_OF_TWO,
    *OF_THE_NEWS,
    *JUST_BEFORE,
    *OF_THE_STORY,
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
            "Banda fled after protests in {February}.": "2023-02",
            "The law was passed after a vote in Lima in {February}.": "2023-02",
            "The ban ended amid talks in {February}.": "2023-02",
            "Banda will flee after a vote in {February}.": "2024-02",
            "They agreed to meet after a vote in {February}.": "2024-02",
            "Banda was seen during visits to Oslo in January and {February}.": "2023-02",
            "The army took Lima in January and the palace in {February}.": "2023-02",
            "Banda was tried in July 2023 over a raid in Lima on 3 May 2009. He was freed in {August}.": "2023-08",
            "The government faces a vote of confidence on {Monday}.": "2023-09-18",
        },
        (STRIKE + "The governor surrendered on {12 March}.", "Peru voted {last Monday}."),
    ),
)
