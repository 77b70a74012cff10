"""The happenings of an article in; what dates each, and by which way, out.

The ways are asked in order, and only ever date what has no date yet: what an earlier one says, no later one changes.

How to add one: a ``DatingWay`` that gives dates for words, sentences in which it dates the word in braces, and
sentences like them that it leaves; the tests read both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain

from timeline.events.again import name_again, point_again
from timeline.events.anniversaries import count_anniversaries
from timeline.events.candidate import Candidate
from timeline.events.dated import Dated, Dates
from timeline.events.dating import carry, is_unreached
from timeline.events.headings import fill_sections
from timeline.events.infer import fill_entries, tell_on, tells_entry
from timeline.events.offsets import count_off
from timeline.events.own_times import is_at_another_time, own_times
from timeline.events.running import fill_running
from timeline.events.same_story import tell_same_story
from timeline.events.story_day import begin_story
from timeline.language import Doc, is_one_of, parse
from timeline.model import TemporalExpression, Way


@dataclass(frozen=True)
class Story:
    """What an article tells: its happenings in order of text, its times, and the dates that its clauses state."""

    doc: Doc
    candidates: list[Candidate]
    expressions: tuple[TemporalExpression, ...]
    stated: Dates


Found = Iterable[tuple[int, Dated]]
"""Dates by the index of the word that they date; where one was dated before, that is not believed."""


@dataclass(frozen=True)
class DatingWay:
    """One way. ``finds`` gives dates, seeing what has been dated when each is asked for.

    ``says`` are articles of 12 September 2023, the word in braces, with the first day that it has by this way;
    ``leaves`` are articles like them, where it has no date, or one by another way.
    """

    way: Way
    finds: Callable[[Story, Dates], Found]
    says: Mapping[str, str] = field(default_factory=dict)
    leaves: tuple[str, ...] = ()


def date_all(story: Story) -> dict[int, Dated]:
    """What dates each word: the one place where dates are written."""
    dates: dict[int, Dated] = {}
    told_on = WAYS.index(_TOLD_ON)
    own = own_times(story.doc, story.expressions)
    for each in (*WAYS[:told_on], *BEFORE, *WAYS[told_on:], *AGAIN, *LAST):
        for index, dated in each.finds(story, dates):
            token = story.doc.tokens[index]
            elsewhere = each.way in _CARRIED and is_at_another_time(token, dated.range, own)
            if index not in dates and not elsewhere and not is_unreached(story.doc, token, dated):
                dates[index] = replace(dated, way=each.way)
    return dates


_CARRIED = frozenset({Way.SHARED_CLAUSE, Way.SAME_ENTRY, Way.TOLD_ON, Way.NAMED_AGAIN, Way.STORY_DAY})
"""The ways that take a time over from elsewhere, which no time of the word's own may stand against."""


def _own_clause(story: Story, _: Dates) -> Iterator[tuple[int, Dated]]:
    for each in story.candidates:
        dated = story.stated.get(each.token.i)
        if dated is not None:
            yield each.token.i, dated


def _told_with_it(story: Story, dates: Dates) -> Iterator[tuple[int, Dated]]:
    """What a clause of the story's day names beside what it tells; what its verb only carries is the news itself.

    What somebody says on it "has been done" was so by then, nobody knows when.
    """
    tokens = story.doc.tokens
    for index, dated in carry(story.candidates, dates):
        token = tokens[index]
        said = parse.is_complement(token) and is_one_of(token.head, "reporting")
        if not said and not is_one_of(token.head, "carriers"):
            yield index, dated


def _on_the_day_of_the_story(story: Story, dates: Dates) -> Iterator[tuple[int, Dated]]:
    yield from tell_same_story(story.doc, story.candidates, dates)
    yield from begin_story(story.doc, story.candidates, dates)
    yield from _told_with_it(story, dates)


_COUNTED_OFF = DatingWay(
    Way.COUNTED_OFF,
    lambda story, dates: count_off(story.doc, story.candidates, story.expressions, dates),
    {
        "Chad {closed} the border two days after rebels had attacked a post on 3 March 2021.": "2021-03-05",
        "Chad closed the border in March 2021, two months after {recalling} its envoy.": "2021-01-01",
        "The ban comes two days after Chad {closed} the border.": "2023-09-10",
        "The king was silent on 5 May 2021, two days after Chad {closed} the border.": "2021-05-03",
        "A Serbian court ruled on 3 May 2021 that he is fit to stand trial before the war crimes tribunal, a day after "
        "police {captured} the former Bosnian Serb commander in a village north of Belgrade.": "2021-05-02",
        "On the eve of the vote of 27 June 2008 he {withdrew}.": "2008-06-26",
        "Banda fell in 2017. In his last remarks, on the eve of the July 2018 vote, he {praised} it.": "2018-07-01",
        "Banda fell on 3 May 2017. A month before the July 2018 vote, he {met} the king.": "2018-06-01",
        "Banda left on 3 May 1995 and came back on 9 May 1996, a day before the envoy {died}.": "1996-05-10",
    },
    (
        "Chad {closed} the border after rebels had attacked a post on 3 March 2021.",
        "Chad {closed} the border less than two days after rebels had attacked a post on 3 March 2021.",
        "Chad {closed} the border for two days after rebels had attacked a post on 3 March 2021.",
        "The ban came two days after Chad {closed} the border.",
        "The king was silent in May 2021, two days after Chad {closed} the border.",
        "The king was silent on 5 May 2021, days after Chad {closed} the border.",
        "On 3 May 2021 he is fit, a day after Chad {closed} the border.",
    ),
)
_SHARED_CLAUSE = DatingWay(
    Way.SHARED_CLAUSE,
    lambda story, dates: carry(story.candidates, dates),
    {
        "On 3 March 2021 Chad closed the border and {recalled} its envoy.": "2021-03-03",
        "In March 2021 Chad closed the border and {shot} at boats twice.": "2021-03-01",
        "The king dismissed her in March 2021, and Banda {defeated} her in the vote held in May.": "2021-05-01",
        "Banda took office on 3 March 2021 and {resigned} within hours.": "2021-03-03",
        "Chad called in May 2021 for the withdrawal of troops, and the Assembly followed on 9 June 2022 with a vote "
        "that Peru backed; Mali and six others {opposed} it.": "2022-06-09",
        "On 3 March 2021 Chad closed the border and {recalled} its envoy, and reopened it on 9 June.": "2021-03-03",
        "Holt resigned on 3 June 2021 over the fire of 9 May 2021. In the fire nine people {died}.": "2021-05-09",
    },
    (
        "On 3 March 2021 Chad closed the border and would {recall} its envoy.",
        "The pact came into force on 3 March 2021 and was {extended} twice.",
        "The pact came into force on 3 March 2021 and was {extended} three times.",
        "On 3 March 2021 Chad accused rebels who had {killed} two men.",
        "A truce was signed on 3 March 2021; the union, founded a year later, {lost} its members.",
        "Banda took office in March 2021, but {died} after only 15 months.",
        "Banda took office on 3 March 2021 and {resigned} within a month.",
        "Banda took office on 3 March 2021, but {fell} out with the army and resigned on 9 June.",
        "The envoy was jailed on 3 March 2021 and {shot} five days before the vote.",
        "Holt was charged on 3 March 2021 with the {murder} of a nurse.",
        "A fire began on 3 March 2021. The fire had {shaken} the town.",
    ),
)
_TOLD_ON = DatingWay(
    Way.TOLD_ON,
    lambda story, dates: chain(point_again(story.candidates, dates), tell_on(story.doc, story.candidates, dates)),
    {
        "A train hit a bus in Rome on 3 March 2021. It {happened} near a school.": "2021-03-03",
        "Ana Holt spoke in Rome on 3 March 2021. In her speech she {accused} Chad of theft.": "2021-03-03",
        "Troops entered the port on 3 March 2021. They {burned} two ships.": "2021-03-03",
        "A bomb killed ten people in Rome on 3 March 2021. Nobody has said more.\n\n"
        "The bombing was claimed by rebels. It {took} place near a school.": "2021-03-03",
    },
    (
        "Ana Holt spoke in Rome on 3 March 2021. She has often {accused} Chad of theft.",
        "Troops entered the port on 3 March 2021. Then {came} the plague.",
        "Ana Holt spoke in Rome on 3 March 2021. She later {denied} it.",
        "Troops entered the port on 3 March 2021. Ahead of the May 2022 vote, they {left} it.",
    ),
)
_NAMED_AGAIN = DatingWay(
    Way.NAMED_AGAIN,
    lambda story, dates: name_again(story.candidates, dates),
    {
        "A bomb killed ten people in Rome on 3 March 2021. Nobody has said more.\n\n"
        "Chad was blamed for the {bombing} by many.": "2021-03-03",
    },
    (
        "A bomb killed ten people in Rome on 3 March 2021.\n\nChad was blamed for another {bombing} by many.",
        "A bomb killed ten people in Rome on 3 March 2021. It {shook} a school.",
        "A train hit a bus in Rome in 2021. It {happened} near a school.",
        "Holt wrote to Chad on 3 June 2021 about the fire of 9 May 2021. In the {letter} she blamed nobody.",
    ),
)
WAYS = (
    DatingWay(
        Way.OWN_CLAUSE,
        _own_clause,
        {
            "Chad {closed} the border on 3 March 2021.": "2021-03-03",
            "Few recall the {coup} of May 1975.": "1975-05-01",
            "On 3 March 2021 a court {found} Holt guilty of using boys to fight, in Peru, in May 2002.": "2021-03-03",
        },
        (
            "Chad {closed} the border.",
            "One of the pillars of the end of the cold war {came} about.",
            "Chad has {spoken} of 2030.",
            "Chad {set} a deadline of 9 April 2021.",
            "On 3 March 2021 Chad spoke. It {closed} the border.",
        ),
    ),
    _COUNTED_OFF,
    DatingWay(
        Way.ANNIVERSARY,
        lambda story, dates: count_anniversaries(story.doc, story.candidates, dates),
        {
            "On Monday they marked the 50th anniversary of the {coup}.": "1973-01-01",
            "In July 2017 the king came to mark the 20th anniversary of the {coup}.": "1997-01-01",
        },
        ("On Monday they spoke of the {coup}.",),
    ),
    _SHARED_CLAUSE,
    DatingWay(
        Way.SAME_ENTRY,
        lambda story, dates: chain(
            fill_entries(story.doc, story.candidates, dates),
            fill_sections(story.doc, story.candidates, story.expressions, dates, tells_entry),
        ),
        {
            "3 May 1971: Sudan votes. The army {takes} over.\n\n9 June 1971: All parties go.": "1971-05-03",
            "3 May 1971: Before dawn Sudan votes. Chad {bans} it.\n\n9 June 1971: All parties go.": "1971-05-03",
            "3 May 1971: Sudan votes. A vote on 9 June {approves} it.\n\n9 July 1971: All parties go.": "1971-06-09",
            "3 May 1971: Sudan votes. Hours later Chad {bans} it.\n\n9 June 1971: All parties go.": "1971-05-03",
            "3 May 1971\n\nSudan {voted}.\n\n9 June 1971\n\nThe army, having lost, banned all parties.": "1971-05-03",
            "1971\n\nMay\n\nSudan {voted}. The army took over.\n\nJune\n\nAll parties were banned.": "1971-05-01",
        },
        (
            "On 3 May 1971 Sudan voted.\n\nThe army {takes} over.",
            "3 May 1971\n\nSudan voted.\n\n9 June 1971\n\nThe army, which had lost, banned all parties.\n\n"
            "What remains\n\nThe army {ruled} for years.",
            "3 May 1971\n\nSudan voted.\n\n9 June 1971\n\nThe army, which had lost the vote, had {banned} all parties.",
            "3 May 1971: Sudan votes and later {bans} all parties.\n\n9 June 1971: The army takes over.",
            "3 May 1971: Sudan votes. Months later Chad {bans} it.\n\n9 June 1972: Sudan bans all parties.",
            "3 May 1971: Sudan votes. Chad {closes} its border by late June.\n\n9 July 1971: All parties are banned.",
            "3 May 1971: Sudan votes. On 6 May rebels come. The army {flees}.\n\n9 June 1971: All parties are banned.",
            "3 May 1971: Sudan votes. The strike {lasts} until July.\n\n9 June 1971: All parties are banned.",
        ),
    ),
    DatingWay(
        Way.RUNNING_REPORT,
        lambda story, dates: fill_running(story.doc, story.candidates, story.expressions, dates),
        {
            "Coup attempt: latest\n\n21:45 General arrested\nTroops {seized} the general at his house.\n\n"
            "20:10\nCrowds left the square.\n": "2023-09-12",
            "Coup attempt: live\n\n21:45\nTroops {seize} the general at his house, aides say.\n\n"
            "20:10\nCrowds leave the square.\n": "2023-09-12",
        },
        ("Coup attempt: latest\n\n21:45 General arrested\nTroops {seized} the general at his house.\n",),
    ),
    _TOLD_ON,
    _NAMED_AGAIN,
)
BEFORE = (
    replace(_NAMED_AGAIN, finds=lambda story, dates: name_again(story.candidates, dates, verbs=False)),
    _SHARED_CLAUSE,
)
"""What is asked before a sentence goes on from the one before: "charged over the fire of 3 May. In the fire"."""
AGAIN = (_COUNTED_OFF, _SHARED_CLAUSE)
"""What was dated from other sentences dates what its own tells with it."""
LAST = (
    DatingWay(
        Way.STORY_DAY,
        _on_the_day_of_the_story,
        {
            "Rebels took the port of Zeila on Sunday, officials said.\n\nThe governor {fled} by boat.": "2023-09-10",
            "Rebels took the port of Zeila on Sunday, officials said.\n\nA {blast} hurt the mayor.": "2023-09-10",
            "Rebels took the port of Zeila on Monday.\n\nThe governor {told} reporters that he fled.": "2023-09-11",
        },
        (
            "Rebels hold the port of Zeila.\n\nThe governor {fled} by boat.",
            "Rebels took the port of Zeila on Sunday, officials said.\n\nCrowds wept at the {death} of the mayor.",
        ),
    ),
)
"""What is asked when nothing else has found a date."""
