"""What a time only bounds, spans or counts, and what is of no day at all: sentence in, what is shown out."""

from __future__ import annotations

import pytest

from tests.events.marked import shown
from timeline import extract, read
from timeline.events.bounds import Bound, relation
from timeline.language import read as parse
from timeline.languages.en.bounds import BOUNDS
from timeline.pipeline import assemble


def _before(example: str) -> str:
    return example.split("|")[0]


@pytest.mark.parametrize(
    ("bound", "example"), [pytest.param(each, text, id=text) for each in BOUNDS for text in each.accepts]
)
def test_words_before_a_time_bound_it(bound: Bound, example: str) -> None:
    assert relation(_before(example)) == bound.relation


@pytest.mark.parametrize(
    ("bound", "example"), [pytest.param(each, text, id=text) for each in BOUNDS for text in each.refuses]
)
def test_words_before_a_time_do_not_bound_it(bound: Bound, example: str) -> None:
    assert relation(_before(example)) != bound.relation


SHOWN = {
    "until": ("The siege lasted until [May 1993|1993-05].", {"lasted": "explicit ..1993-05-31"}),
    "until, of a plan": ("The envoys will stay until [June|2024-06].", {}),
    "until, denied": (
        "The road was not opened until [June 1993|1993-06].",
        {"opened": "explicit 1993-06-01..1993-06-30"},
    ),
    "until, denied and lasting": ("The road did not stay open until [June 1993|1993-06].", {}),
    "up to": ("Peru paid the rent right up to [July 1961|1961-07].", {"paid": "explicit ..1961-07-31"}),
    "up to a share": (
        "Peru cut the rent by up to a half in [July 1961|1961-07].",
        {"cut": "explicit 1961-07-01..1961-07-31"},
    ),
    "until a happening with its own year": (
        "Portugal governed the island until the revolution in [1974|1974].",
        {"governed": "explicit ..1974-12-31", "revolution": "explicit 1974-01-01..1974-12-31"},
    ),
    "from one year to another": (
        "Portugal governed the island from [1951|1951] to [1974|1974].",
        {"governed": "explicit 1951-01-01..1974-12-31"},
    ),
    "since, behind what became of somebody": (
        "Floods have left nine people homeless in Mopti since [Tuesday|2024-03-05].",
        {"left": "explicit 2024-03-05.."},
    ),
    "since, with what goes on": (
        "Aleppo has been under siege since [May 2021|2021-05].",
        {"siege": "explicit 2021-05-01.."},
    ),
    "since, with where it goes on": ("The king has been in Rome since [May 2021|2021-05].", {}),
    "not until": (
        "The pact was not signed until [21 July 1938|1938-07-21].",
        {"signed": "explicit 1938-07-21"},
    ),
    "not as long as until": ("The truce did not last until [May 1938|1938-05].", {}),
    "put off until": (
        "In [May 1938|1938-05] the vote was postponed until [July 1938|1938-07].",
        {"postponed": "explicit 1938-05-01..1938-05-31"},
    ),
    "since, as a measure": ("It was the worst flood in Mopti since [1998|1998].", {}),
    "by, in front of a plain past": (
        "By [Tuesday|2024-03-05] the guards withdrew from the bridge.",
        {"withdrew": "explicit ..2024-03-05"},
    ),
    "by, behind a plain past": ("The guards asked for pay by [Tuesday|2024-03-05].", {}),
    "in force later than decided": (
        "The port closed in [May 1911|1911-05], effective from [4 July 1911|1911-07-04].",
        {"closed": "explicit 1911-05-01..1911-05-31"},
    ),
    "counted up to a day": (
        "As of [9 May 2020|2020-05-09], 14 raids were counted in [2020|2020].",
        {"counted": "explicit 2020-01-01..2020-05-09"},
    ),
    "said as of a day": (
        "As of [Tuesday|2024-03-05], the ministry said the lines were down.",
        {"said": "explicit 2024-03-05"},
    ),
    "before the happening that has the year": (
        "The census should have been taken before the revolt in [1974|1974].",
        {"revolt": "explicit 1974-01-01..1974-12-31"},
    ),
    "until what is still to come": ("The king suspended the talks until [May|2024-05].", {}),
    "until what is over": (
        "The king suspended the talks until [May 1993|1993-05].",
        {"suspended": "explicit ..1993-05-31"},
    ),
    "before somebody, on a day": (
        "The envoy testified before a Senate committee on [Tuesday|2024-03-05].",
        {"testified": "explicit 2024-03-05"},
    ),
    "to come before somebody": (
        "The envoy will appear before a judge on [Friday|2024-03-15].",
        {"appear": "explicit 2024-03-15"},
    ),
    "before a happening of somebody": (
        "The envoy testified before the trial of the judge in [1974|1974].",
        {"trial": "explicit 1974-01-01..1974-12-31"},
    ),
    "from one day to another of a month": (
        "The minister toured the north from [1|2022-08-01] to [5 August 2022|2022-08-05].",
        {"toured": "explicit 2022-08-01..2022-08-05"},
    ),
    "with a figure dash": (
        "Rebels shelled the port on [3|2022-03-03]\u2012[5 March 2022|2022-03-05].",
        {"shelled": "explicit 2022-03-03..2022-03-05"},
    ),
    "with a stroke": (
        "In [May|1960-05]/[June 1960|1960-06], the fleets met off the cape.",
        {"met": "explicit 1960-05-01..1960-06-30"},
    ),
    "a day of 'of' is the noun's": (
        "Senegal condemned the coup of [5 May 2021|2021-05-05].",
        {"coup": "explicit 2021-05-05"},
    ),
    "a day of 'on' is the verb's": (
        "Senegal condemned the coup on [5 May 2021|2021-05-05].",
        {"condemned": "explicit 2021-05-05"},
    ),
    "a verb that looks back": (
        "Senegal condemned the shelling of the port in [May 2021|2021-05].",
        {"shelling": "explicit 2021-05-01..2021-05-31"},
    ),
    "a verb that does not": (
        "Rebels stopped the shelling of the port in [May 2021|2021-05].",
        {"stopped": "explicit 2021-05-01..2021-05-31"},
    ),
    "what somebody is held for": (
        "Police arrested a man in the raid of [5 May 2021|2021-05-05].",
        {"raid": "explicit 2021-05-05"},
    ),
    "a month that saw something": (
        "[August|2023-08] saw rebels attack ten villages.",
        {"attack": "explicit 2023-08-01..2023-08-31"},
    ),
    "somebody who saw something": (
        "In [August|2023-08] the envoys saw rebels attack ten villages.",
        {"saw": "explicit 2023-08-01..2023-08-31"},
    ),
    "while something of a day went on": (
        "As the talks opened on [Tuesday|2024-03-05], Ghana sent forty soldiers north.",
        {"opened": "explicit 2024-03-05", "sent": "inferred 2024-03-05"},
    ),
    "planned for when something comes": (
        "The frigate will carry cadets when it sails on [20 May|2024-05-20].",
        {"carry": "inferred 2024-05-20", "sails": "explicit 2024-05-20"},
    ),
    "a time far off, beside the happening it is told from": (
        "Forty years after the murder of the bishop in [1980|1980], the city held a vigil.",
        {"murder": "explicit 1980-01-01..1980-12-31"},
    ),
    "an attempt that failed that night": (
        "An attempt to free the crew on [Tuesday|2024-03-05] failed.",
        {"failed": "explicit 2024-03-05"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN)
def test_what_a_time_bounds(text: str, expected: dict[str, str]) -> None:
    assert shown(text) == expected


def _days(text: str, published: str = "2023-09-12") -> dict[str, str]:
    timeline = assemble(parse(read(text, published)))
    return {
        each.trigger.of(text): f"{each.range.begin or ''}..{each.range.end or ''}" if each.range else "undated"
        for each in timeline.events
    }


READ = [
    ("The legion burnt the town in 146 BC.", "burnt", "undated"),
    ("The legion burnt the town in 146.", "burnt", "2023-09-12..2023-09-12"),
    ("Niger expelled the envoy on 31 June.", "expelled", "undated"),
    ("Niger expelled the envoy on 30 June.", "expelled", "2023-06-30..2023-06-30"),
    ("The army bombed the port on 14/31/2018.", "bombed", "undated"),
    ("The army bombed the port on 12/31/2018.", "bombed", "2018-12-31..2018-12-31"),
    ("The mosque was closed in 1445 AH.", "closed", "undated"),
    ("The army seized power on 22 May B.E. 2557.", "seized", "undated"),
    ("On Monday Ghent marked the 30th anniversary of the flood.", "flood", "1993-01-01..1993-12-31"),
    ("On Monday Ghent marked the fifty-third anniversary of the flood.", "flood", "1970-01-01..1970-12-31"),
    ("A race was to be held on 3 May, the 40th anniversary of the flood.", "flood", "1983-01-01..1983-12-31"),
    ("On Monday Ghent marked the anniversary of the flood.", "flood", "undated"),
    ("Ghent won the race, held on the first anniversary of the flood.", "flood", "undated"),
    ("On Monday Ghent suffered a flood.", "suffered", "2023-09-11..2023-09-11"),
    ("Oman and Iran held talks in Muscat from late 2019 to early 2021.", "held", "2019-10-01..2021-03-31"),
    ("The army has shelled the suburb since late June.", "shelled", "2023-06-21.."),
    ("The army has shelled the suburb since early June.", "shelled", "2023-06-01.."),
    ("In the quarter ended May 31, the brewery lost $4m.", "lost", "2023-03-01..2023-05-31"),
    ("In the half-year ended June 30, the brewery lost $4m.", "lost", "2023-01-01..2023-06-30"),
    ("For the nine months ended June 30, the brewery lost $4m.", "lost", "2022-10-01..2023-06-30"),
    ("In the second quarter, the brewery lost $4m.", "lost", "2023-04-01..2023-06-30"),
    ("By Monday morning 300 people had fled the port.", "fled", "..2023-09-11"),
    ("By 3 p.m. on Monday rebels had taken the port.", "taken", "2023-09-11..2023-09-11"),
    ("On Monday morning 300 people fled the port.", "fled", "2023-09-11..2023-09-11"),
    ("Over the last year the army lost two towns.", "lost", "2022-09-12..2023-09-12"),
    ("In the late 1970's the Persian army bought jets.", "bought", "1970-01-01..1979-12-31"),
    ("Ghana will hold a vote on April 1 and May 10.", "hold", "2024-05-10..2024-05-10"),
]


@pytest.mark.parametrize(("text", "trigger", "days"), READ, ids=[text for text, *_ in READ])
def test_what_is_of_no_day_or_of_a_stretch(text: str, trigger: str, days: str) -> None:
    assert _days(text)[trigger] == days


TOLD_ON = [
    ("Kato visited Manila in August 2022. In his speech he warned Seoul.", "warned", "2022-08-01..2022-08-31"),
    ("Kato visited Manila in August 2022. In Geneva he warned Seoul.", "warned", "2023-09-12..2023-09-12"),
    ("Ghana held drills off Tema in January. The exercise involved ten ships.", "exercise", "2023-01-01..2023-01-31"),
    ("Ghana held talks in Tema in January. The exercise involved ten ships.", "exercise", "2023-09-12..2023-09-12"),
    ("Shares have slumped. On Sunday, ministers had met. The index fell 4%.", "fell", "2023-09-12..2023-09-12"),
    ("On Sunday, ministers met. The index fell 4%.", "fell", "2023-09-10..2023-09-10"),
    (
        "At a briefing in Lome on 5 September, Ama Doe set out a plan. She called it costly.",
        "called",
        "2023-09-05..2023-09-05",
    ),
    ("The court on August 20 ordered a new vote. Judges said the count was flawed.", "said", "2023-08-20..2023-08-20"),
    ("The court on July 20 ordered a new vote. Judges said the count was flawed.", "said", "2023-09-12..2023-09-12"),
]


@pytest.mark.parametrize(("text", "trigger", "days"), TOLD_ON, ids=[text for text, *_ in TOLD_ON])
def test_the_next_sentence(text: str, trigger: str, days: str) -> None:
    assert _days(text)[trigger] == days


LEFT_OUT = [
    ("Peru voted in May 2021 and Chile in June 2021.", {"voted": "2021-05", "Chile": "2021-06"}),
    ("Peru will vote in October and Chile in November.", {"vote": "2023-10", "Chile": "2023-11"}),
    ("Peru held votes in May 2021 and June 2021.", {"held": "2021-05"}),
    ("Peru held votes in Lima in May 2021 and Cusco in June 2021.", {"held": "2021-05"}),
    ("Scholz met Macron in Paris in May and Erdogan in Ankara last June.", {"met": "2023-05", "Erdogan": "2023-06"}),
]


@pytest.mark.parametrize(("text", "begins"), LEFT_OUT, ids=[text for text, _ in LEFT_OUT])
def test_a_verb_left_out(text: str, begins: dict[str, str]) -> None:
    assert {trigger: days[:7] for trigger, days in _days(text).items()} == begins


def test_a_left_out_verb_is_told_of_whom_it_is_about() -> None:
    text = "Scholz met Macron in Paris in May and Erdogan in Ankara last June."
    titles = {each.title for each in assemble(parse(read(text, "2023-09-12"))).events}
    assert titles == {"Scholz met Macron in Paris", "Scholz met Erdogan in Ankara"}


OTHER_PLACES = {
    "Banda and Keita met in Oslo in June 2018 and in Rome eight months later.": {
        "Banda and Keita met in Oslo": "2018-06-01",
        "Banda and Keita met in Rome": "2019-02-01",
    },
    "Soldiers took power in Gabon on 30 August and in Niger last month.": {
        "Soldiers took power in Gabon": "2023-08-30",
        "Soldiers took power in Niger": "2023-08-01",
    },
    "Soldiers raided a bank in Gabon in May 2019 and in June 2020.": {"Soldiers raided a bank in Gabon": "2020-06-01"},
}


@pytest.mark.parametrize(("text", "begins"), OTHER_PLACES.items(), ids=list(OTHER_PLACES))
def test_another_place_at_another_time(text: str, begins: dict[str, str]) -> None:
    events = extract(read(text, published="2023-09-12")).events
    assert {
        each.title: str(each.range and each.range.begin) for each in events if each.certainty != "assumed"
    } == begins


def test_a_bound_shows_both() -> None:
    assert all(each.accepts and each.refuses for each in BOUNDS)
