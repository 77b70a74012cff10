"""What is counted in units ("ago", "later", "last year") in, its anchor out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import takewhile

from timeline.dates.anchors.headed import before_the_day_above, hour_below_a_day
from timeline.dates.anchors.hours import HOURS
from timeline.dates.anchors.named_beside import NAMED_BESIDE, OF_A_YEAR
from timeline.dates.anchors.nights import night_after_what_was_told, night_told_of
from timeline.dates.anchors.row import REVOLT, Anchoring, Asked, is_told, names_more, was_awaited
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import counted_from, of_publication
from timeline.dates.reading import Origin, Shift
from timeline.dates.resolve import NOTHING, Choice, Pointing
from timeline.dates.sight import is_a_year_back
from timeline.dates.units import Unit
from timeline.model import days_on


def _in_a_quarter(asked: Asked) -> Choice | None:
    return asked.frame.fiscal() if is_a_year_back(asked.reading) else None


def _is_deictic(asked: Asked) -> bool:
    return isinstance(asked.reading, Shift) and asked.reading.origin is Origin.SPEECH


def _day_in_a_quotation(asked: Asked) -> Choice | None:
    reading, frame, _ = asked
    if not isinstance(reading, Shift) or not (_is_deictic(asked) and reading.unit == Unit.DAY):
        return None
    if frame.here.quoted and frame.spoken is not None and frame.spoken[0] == frame.here.paragraph:
        return frame.spoken[1]
    return (frame.last(Unit.DAY) or NOTHING) if frame.here.quoted and frame.elsewhere else None


_SUNDAY = 6


def _week_begun_on_sunday(asked: Asked) -> Choice | None:
    """ "He is expected back this week", said on a Sunday: none of the week that is over is still to come."""
    reading, published = asked.reading, asked.frame.published
    week = isinstance(reading, Shift) and _is_deictic(asked) and reading.unit == Unit.WEEK and reading.step == 0
    ahead = asked.said.outlook() in (Outlook.FUTURE, Outlook.FORESEEN, Outlook.DUE, Outlook.AHEAD)
    if not week or not ahead or published is None or published.weekday() != _SUNDAY:
        return None
    return of_publication(days_on(published, 1), Pointing.NEAREST) if not asked.frame.elsewhere else None


def _speaking(asked: Asked) -> Choice | None:
    reading, frame, said = asked
    if not isinstance(reading, Shift) or not _is_deictic(asked):
        return None
    near = reading.unit in (Unit.DAY, Unit.NIGHT) or names_more(asked) or not is_told(frame, said, reading.step)
    return frame.publication() if near else None


def _entry_before(asked: Asked) -> Choice | None:
    reading, frame, _ = asked
    either = isinstance(reading, Shift) and reading.origin is Origin.EITHER
    entry = either and frame.here.leads and not frame.elsewhere
    return replace(_past_a_list(frame) or frame.entry(), way=Pointing.NEXT) if entry else None


def _past_a_list(frame: Frame) -> Choice | None:
    """ "11:30", over a list of days, over "09:12": an hour goes on from the hour that stands over that list."""
    led = [each for each in frame.usable(Unit.DAY) if each.standing.leads]
    listed = len([*takewhile(lambda each: each.standing.listed, led)])
    if listed < _A_LIST or any(each.standing.listed for each in led[listed:]):
        return None
    return counted_from(led[listed]) if listed < len(led) else None


_A_LIST = 2


def _since_it_began(asked: Asked) -> Choice | None:
    reading, frame, _ = asked
    if not isinstance(reading, Shift) or reading.origin is not Origin.TEXT or reading.unit != Unit.YEAR:
        return None
    return frame.begun(alone=reading.step > 0) if reading.step >= 0 else None


def _last_told_of(asked: Asked) -> Choice | None:
    reference = _reference(asked)
    if reference is None:
        return None
    of_a_quarter = reference.place is not None and reference.place.unit == Unit.QUARTER
    if of_a_quarter and is_a_year_back(asked.reading):
        return None
    return replace(reference, way=Pointing.NEXT) if _goes_on(asked) else reference


def _goes_on(asked: Asked) -> bool:
    """Whether what a time dates is told as what came next, not as what had been."""
    return asked.said.outlook() is Outlook.PAST and not asked.said.before()


def _is_still_to_come(asked: Asked) -> Choice | None:
    """ "They vote on Sunday. Two months earlier the court barred him": nothing that is over is counted from a plan.

    Nor is the day after what a paragraph before told of the day of the news, which that would call by its name.
    """
    reference, published = _reference(asked), asked.frame.published
    begin = reference.place.begin if reference and reference.place else None
    if reference is None or begin is None or published is None or asked.said.outlook() is not Outlook.PAST:
        return None
    ahead = begin > published or (_is_of_the_next_day(asked, reference) and days_on(begin, 1) == published)
    return NOTHING if ahead else None


def _is_of_the_next_day(asked: Asked, reference: Choice) -> bool:
    reading = asked.reading
    next_day = isinstance(reading, Shift) and reading.unit == Unit.DAY and reading.step == 1 and reading.whole
    return next_day and not asked.frame.names_here(reference) and not asked.frame.here.leads


def _told_coarsely(asked: Asked) -> Choice | None:
    reading, frame, _ = asked
    if not isinstance(reading, Shift):
        return None
    coarse = reading.step > 0 and not reading.whole and frame.last(Unit.VAGUE)
    return NOTHING if frame.elsewhere or coarse else None


def _would_lie_ahead(asked: Asked) -> Choice | None:
    """ "Two days later the mill burned", "two years on, nobody knows", of which nothing before says later than what.

    It is not after the news of it.
    """
    reading, _, said = asked
    later = isinstance(reading, Shift) and reading.origin is not Origin.SPEECH and reading.step > 0
    return NOTHING if later and said.outlook() in (Outlook.PAST, Outlook.PRESENT, Outlook.NONE) else None


def _before_what_is_told(asked: Asked) -> Choice | None:
    """ "A man freed two days earlier was shot", when nobody says: so long before that, not before the news."""
    reading, _, said = asked
    earlier = isinstance(reading, Shift) and reading.origin is not Origin.SPEECH and reading.step < 0
    return NOTHING if earlier and said.about() else None


def _reference(asked: Asked) -> Choice | None:
    """A day is counted from a day; longer units from a point as fine as a year at least, as far as that helps."""
    reading = asked.reading
    if not isinstance(reading, Shift):
        return None
    coarsest = {
        Unit.DAY: Unit.DAY,
        Unit.NIGHT: Unit.DAY,
        Unit.WEEK: Unit.WEEK,
        Unit.WEEKEND: Unit.WEEK,
        Unit.MONTH: Unit.MONTH,
    }
    over = reading.origin is Origin.EITHER and (asked.said.before() or asked.said.outlook() is Outlook.PAST)
    named = reading.unit == Unit.YEAR and reading.step == 0
    going_on = _goes_on(asked) and not named and not was_awaited(asked)
    last = asked.frame.last(coarsest.get(reading.unit, reading.unit), going_on=going_on, over=over)
    return _day_named_beside_the_story(asked, last) or last


def _day_named_beside_the_story(asked: Asked, last: Choice | None) -> Choice | None:
    """ "Banda, who was missing on Tuesday, had a rival freed the night before": where it tells of no other day."""
    reading, frame = asked.reading, asked.frame
    near = isinstance(reading, Shift) and reading.unit in (Unit.DAY, Unit.NIGHT) and reading.step < 0
    if not near or (last is not None and frame.names_here(last)):
        return None
    named = (each for each in reversed(frame.mentions) if frame.is_told_here(each) and each.place.unit == Unit.DAY)
    return counted_from(next(named, None))


def _publication(asked: Asked) -> Choice:
    return asked.frame.publication()


SHIFTS = (
    Anchoring(
        "a year before the quarter that is reported on",
        _in_a_quarter,
        {"The mill earned $5m in the second quarter of 2023, up from $2m {a year ago}.": "2022-Q2"},
        ("The mill opened {a year ago}.", "The war ended in 1953. The mill had opened {a year earlier}."),
    ),
    Anchoring(
        "said in a quotation, on the day that is told of",
        _day_in_a_quotation,
        {
            REVOLT + 'The consul spoke on 20 July 1911. "I leave {today}," he said.': "1911-07-20",
            '"I leave {today}," the consul told reporters on 3 March.': "2023-03-03",
            'On Friday the consul said: "I leave {tomorrow}."': "2023-09-09",
            '"I leave soon," the consul said on 3 March. "Ask me {tomorrow}."': "2023-03-04",
        },
        (
            '"I leave {today}," the consul said. On Monday he left.',
            'The mayor was shot on Friday. "We mourn {today}," said his aide.',
            REVOLT + "{Today} few remember it.",
            '"I leave {this week}," the consul said on 3 March.',
        ),
    ),
    Anchoring(
        "the week that a Sunday begins, as what it tells is still to come",
        _week_begun_on_sunday,
        {"He is to return {this week}.": "2023-W37", "The court is due to sit {this week}.": "2023-W37"},
        ("He came back {this week}.", "He has been in Lima {this week}."),
        date(2023, 9, 10),
    ),
    Anchoring(
        "the night of the day told of, else that before publication",
        night_after_what_was_told,
        {
            "Police fired at crowds. The ban was lifted {overnight}.": "2023-09-11TNI",
            "On Monday police fired at crowds. The ban was lifted {overnight}.": "2023-09-11TNI",
            "On 3 September police fired.\n\nThe ban was lifted {overnight}.": "2023-09-11TNI",
            "On 3 September police fired at crowds. The ban was lifted {overnight}.": "2023-09-03TNI",
            "On 3 September police fired. Banda fled that evening. The ban was lifted {overnight}.": "2023-09-03TNI",
            "2 May\n\nMen come.\n\n6 May\n\nPolice say that dozens were killed {overnight}.": "2023-05-05TNI",
        },
        ("The ban was lifted {last night}.", "On 3 September the ban was lifted {that night}."),
    ),
    Anchoring(
        "counted from the day of speaking",
        _speaking,
        {
            "The mill opened {a year ago}.": "2022",
            "The trouble of {this year} was the drought.": "2023",
            REVOLT + "It will be told on Monday. In {April this year} a court heard of it.": "2023-04",
            REVOLT * 3 + "On 14 June 2023 the port was sold. {This week} it was shut.": "2023-W37",
            'The mayor said: "We starved {last year}." He took office in 2014.': "2022",
        },
        (
            REVOLT * 2 + "Another trouble of {this year} was the drought.",
            REVOLT * 3 + "The port was sold on 14 June 1913. {This week} it was shut.",
            "{Two days later} the mill will burn.",
        ),
    ),
    Anchoring(
        "goes on from the entry before",
        _entry_before,
        {
            "9.04 a.m. The two men meet.\n\n{9.15 a.m.} They sign.": "2023-09-12T09:15",
            "Friday 8 September, 11 p.m. The two men meet.\n\n{2.15 a.m.} They sign.": "2023-09-09T02:15",
            "11.30 a.m. Men wait.\n\n2 May: Men come.\n\n4 May: All stay.\n\n{9.15 a.m.} Rain.": "2023-09-12T09:15",
            "2 May: Men come.\n\n4 May: They stay.\n\n{9.15 a.m.} It rains.": "2023-05-04T09:15",
        },
        ("The two men met at {9.15 a.m.}", "The two men met {an hour ago}."),
    ),
    Anchoring(
        "an hour of the day that heads it",
        hour_below_a_day,
        {
            "Talks end on Friday.\n\nTODAY\n\nThey meet on Thursday.\n\nHolt speaks at {6 p.m.}": "2023-09-12T18:00",
            "8 May\n\nMen come.\n\n9 May\n\nHolt calls a vote for 3 June 2024. He eats at {6 p.m.}": "2023-05-09T18:00",
        },
        (
            "Talks end on Friday.\n\nTODAY\n\nThey meet on Thursday, and Holt speaks at {6 p.m.}",
            "Talks end on Friday.\n\nPEACE\n\nThey met on Sunday.\n\nHolt spoke at {6 p.m.}",
        ),
    ),
    *OF_A_YEAR,
    Anchoring(
        "counted from when it began",
        _since_it_began,
        {"Chad has been at war since 2005. {That year} rebels crossed the border.": "2005"},
        ("Chad was at war in 2005. {That year} rebels crossed the border.",),
    ),
    Anchoring(
        "before the day that heads it",
        before_the_day_above,
        {
            "8 May\n\nMen come.\n\n10 May\n\nThe port, which was shut on Monday, has reopened {the night before}.": (
                "2023-05-09TNI"
            ),
        },
        ("8 May\n\nMen come.\n\n10 May\n\nHolt fled on Monday, and had wept {the night before}.",),
    ),
    *NAMED_BESIDE,
    Anchoring(
        "the night told of",
        night_told_of,
        {
            "A king spoke on the night of 3 May 2015. He was freed on 9 May.\n\nRebels struck {that night}.": (
                "2015-05-03TNI"
            ),
        },
        (
            "A king spoke on the night of 3 May 2015. He was freed on 9 May. Rebels struck {that night}.",
            "A king spoke on the night of 3 May 2015.\n\nHe was freed on 9 May. Rebels struck {that night}.",
            "A king spoke on the night of 3 May 2015.\n\nRebels struck {that day}.",
        ),
    ),
    Anchoring(
        "told as past, and what was told of before it is still to come",
        _is_still_to_come,
        {
            "Peru votes on Sunday. {Two months earlier} the court barred him.": None,
            "They will mark the raid on Friday. On {the night} of the raid he was in Lima.": "XXXX-XX-XXTNI",
            "Peru voted on Monday.\n\nBanda was knocked out. He left {the next day}.": None,
        },
        (
            "Peru votes on Sunday. {Two days later} the court will sit.",
            "Peru voted on Sunday. {Two months earlier} the court barred him.",
        ),
    ),
    *HOURS,
    Anchoring(
        "counted from the time last told of",
        _last_told_of,
        {
            "The war ended in 1953. The mill had opened {a year earlier}.": "1952",
            "On 6 May 2015 Chad said that a shell which hit it a day earlier was old.\n\nPeru met {the same day}.": (
                "2015-05-06"
            ),
            "A ship came on 7 March 1926. {The following day} the consul wrote home.": "1926-03-08",
            "On 3 May 2015 rebels took the coast. {Later that month} they lost it.": "2015-05",
            "In March 2015 rebels took the port, which they had lost in May. {A month later} they fled.": "2015-04",
            "In March 2015 he said that they would leave by June 2016. {A month later} he fled.": "2015-04",
            "They came on the night of 3 to 4 May 2015. Help arrived {the next morning}.": "2015-05-04TMO",
            "A ship came on 7 March 1926. In April the consul wrote. {The following day} he wrote again.": None,
            "On 17 July 1926 a ship came. Three days earlier it had sunk a boat. {The next day} it left.": "1926-07-18",
            "On 17 July 1926 a ship came. Three days earlier it had sunk. {The next day} it had burned.": "1926-07-15",
            "Banda, who fell in 2011, had signed a law in February 2014. It was annulled {that year}.": "2014",
            "On 3 May 2015 men came for a drill that was to end on 9 May 2015. {That day} they stayed.": "2015-05-09",
            "On 3 May 2015 they set a curfew, which lasted until 9 July. He fled {that afternoon}.": "2015-05-03TAF",
            "They struck on the night of 3 May 2015. Help arrived at {dawn}.": "2015-05-04TMO",
            "They struck on the evening of 3 May 2015. Help had come at {noon}.": "2015-05-03T12:00",
            "He spoke at 10:30 p.m. on 3 May 2015. They voted at {1 a.m.} and left.": "2015-05-04T01:00",
            "He spoke at 10:30 p.m. on 3 May 2015. Minutes later, {after midnight}, he fled.": "2015-05-04T00:00",
            "He spoke at 10:30 p.m. on 3 May 2015. They had voted at {8 a.m.}, in secret.": "2015-05-03T08:00",
            "On 3 May 2015 he was seized. He was to be tried on 4 May 2015. He had fled at {noon}.": "2015-05-03T12:00",
            "On 3 May 2015 he was seized. He was to have been tried on 4 May 2015. He fled at {noon}.": (
                "2015-05-03T12:00"
            ),
            "He spoke at 10:30 p.m. on 3 May 2015. They voted at {11 p.m.} and left.": "2015-05-03T23:00",
            "He spoke at 2 p.m. on 3 May 2015. They voted at {1 a.m.} in secret.": "2015-05-03T01:00",
            "He spoke on 3 May 2015. They voted at {10 p.m. that night}.": "2015-05-03T22:00",
            "He spoke on 3 May 2015. They voted at {2 a.m. that night}.": "2015-05-04T02:00",
            "He spoke at midnight on 3 May 2015. A curfew, declared {that morning}, was kept.": "2015-05-03TMO",
            "They voted on Sunday.\n\nBanda, who was gone on Friday, fell. They chose a man freed {the day before}.": (
                "2023-09-07"
            ),
            "2 May\n\nMen come.\n\n6 May\n\nPrices doubled overnight. A cap had been lifted {the day before}.": (
                "2023-05-05"
            ),
            "A warrant was issued on 7 July for murders committed up to 6 May 2019. {Four days later} he fell.": (
                "2023-07-11"
            ),
            "Lima fell on 30 August, Quito on 5 September and Bogota on Sunday. {The next day} he fled.": "2023-09-11",
            "Phiri fell in May 2017. Banda was jailed in 2004 and freed {two months later}.": None,
        },
        ("The mill opened {a year ago}.", "{Two days later} the mill will burn."),
    ),
    Anchoring(
        "what it is counted from is known too coarsely",
        _told_coarsely,
        {"In the 1990s the mill closed. {Two months later} it burned.": None},
        ("In May 1990 the mill closed. {Two months later} it burned.", "{Two months ago} the mill burned."),
    ),
    Anchoring(
        "told as past, and nothing was told of before it",
        _would_lie_ahead,
        {"{Two days later} the mill burned.": None, "{A week later}, the mill was shut by a strike.": None},
        (
            "{Two days later} the mill will burn.",
            "The mill shut on Friday. {Two days later} it burned.",
            "The strike ended {two weeks earlier}.",
        ),
    ),
    Anchoring(
        "counted from what its sentence tells, which nothing before it dates",
        _before_what_is_told,
        {
            "A man freed {two days earlier} was shot.": None,
            "A ship seized {three days earlier} sank in the port on Monday.": None,
            "The man who was freed {a week earlier} was shot.": None,
        },
        (
            "Rebels shot a man freed {two days earlier}.",
            "On 3 May rebels came. A man freed {two days earlier} fled.",
            "A man freed {two days ago} was shot.",
        ),
    ),
    Anchoring(
        "nothing was told of before it",
        _publication,
        {"{Two days later} the mill will burn.": "2023-09-14", "The strike ended {two weeks earlier}.": "2023-W35"},
        ("The strike ended on Friday. The mill burned {two days earlier}.", "{Two days later} the mill burned."),
    ),
)
