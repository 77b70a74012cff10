"""What a title keeps, leaves out and never says: a text and words of its titles, one table for each."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read
from timeline.events.headline import LONGEST

PUBLISHED = date(2023, 9, 12)

SAID = {
    "how the subject is": (
        "A Lima man pleaded guilty Monday to killing a guard.",
        "A Lima man pleaded guilty to killing a guard",
    ),
    "a second passive": (
        "On 3 May the general was caught by guards and deported to Chad.",
        "The general was deported to Chad",
    ),
    "the object of two verbs": (
        "In 2002 the gang robbed and killed dozens of farmers.",
        "The gang robbed dozens of farmers",
    ),
    "what leads to what is reported": (
        "Elsewhere, a drone killed a farmer, officials reported on Sunday.",
        "Officials reported a drone killed a farmer",
    ),
    "how long it is for": (
        "On Monday Chad signed a five-year deal with Mali.",
        "Chad signed a five-year deal with Mali",
    ),
    "how long before that": (
        "On Monday Holt returned to work after months away from his office.",
        "Holt returned to work after months away from his office",
    ),
    "what time others are made to spend": (
        "A storm forced villagers to spend the night in tents.",
        "A storm forced villagers to spend the night in tents",
    ),
    "where somebody was": (
        "Ali Banda was found on Sunday by a maid at the Lima hotel where he was staying.",
        "Ali Banda was staying at the Lima hotel",
    ),
    "from where somebody was dismissed": (
        "A man was held at a small Lima firm from which he was fired last week.",
        "The man was fired from a small Lima firm",
    ),
    "what is told behind an opened quotation": (
        'Norcar spokesman Paul Holt had said on Sunday, "After the guard told the man to stop, Brade drew a gun."',
        "Norcar spokesman Paul Holt said Brade drew a gun",
    ),
    "what nobody calls a man or a woman": (
        '"I fully understand the anger of the Greeks," Dominique Holt said on Sunday.',
        'Dominique Holt said "I fully understand the anger of the Greeks"',
    ),
    "a clause joined to another": ("On Sunday nurses testified and lawyers argued.", "Lawyers argued"),
    "who it was in a clause as it is written": (
        "Ali Banda's lawyers elicited testimony and reports from doctors that from 1969 to 1995, he had been confined.",
        "Ali Banda was confined",
    ),
    "as what somebody is seen": (
        "In 1990 police and city officials in the capital ranked Holt as the head of the whole of Peru's largest gang.",
        "Police and city officials ranked Holt as the head of the whole of Peru's largest gang",
    ),
    "what a share is of": (
        "Each of the clerks was obligated in 1990 to funnel part of their loot to Holt.",
        "Each of the clerks was obligated to funnel part of their loot to Holt",
    ),
    "who did what is listed among others": (
        "Dr. Ana Holt has an impressive list of accomplishments, including receiving a prize in 2008.",
        "Dr. Ana Holt received a prize",
    ),
    "whose own it is": (
        "Jon Brade announced on Sunday that Omar Falk has been relieved of his duties.",
        "Jon Brade announced Omar Falk has been relieved of his duties",
    ),
    "a name without what described it": (
        "A hungry, wet and barefoot Omar Falk was caught on Sunday, said Ali Brade, a spokesman for the guild of Lima.",
        "A hungry, wet and barefoot Omar Falk was caught",
    ),
    "what is told if something is so": (
        "Brade said on Sunday: “If it's true they're offering $200 million to a club.”",
        "Brade said if it's true they're offering $200 million to a club",
    ),
    "what it announces": (
        "Brade noted on Sunday that it is rare for Lima to extend contracts.",
        "Brade noted it is rare for Lima to extend contracts",
    ),
    "some of those named": (
        "Three people, one of them a pregnant woman, were killed on Sunday.",
        "Three people were killed",
    ),
    "what came first": ("Then came the anger on Sunday.", "The anger came"),
    "how somebody seemed": ("On Sunday he looked as if he had a gun.", "He looked as if he had a gun"),
    "of what somebody is accused": (
        "In a statement on Sunday, the Russian and Syrian ministries accused forces in the south of arming gangs.",
        "The Russian and Syrian ministries accused forces in the south of arming gangs",
    ),
    "what nobody said": (
        '"At no point did we say Taylor could not perform," Norcar said in a statement on Friday.',
        "Norcar said in a statement at no point did they say Taylor could not perform",
    ),
    "what an award is called": (
        "Ana Falk was named Artist of the Decade on Sunday.",
        "Ana Falk was named Artist of the Decade",
    ),
    "what is chanted": (
        '"Stop the bloodshed in Kosovo," the protesters chanted on Sunday.',
        'The protesters chanted "Stop the bloodshed in Kosovo"',
    ),
    "when no quotation ends": (
        'Omar Falk told the Herald in May 2018 that the group was "fairly secular by regional standards and has been a '
        'part of the fight against the gangs of the port and of the hills."',
        "Omar Falk told the Herald that the group was fairly secular by regional standards",
    ),
    "a planned thing in small letters": ("Arbitration is scheduled for Feb. 20.", "Planned arbitration"),
    "what nobody undergoes": ("Sirens blared across the city on Sunday.", "Sirens blared across the city"),
}
NEVER_SAID = {
    "whose law it was": (
        "The king signed a law drafted by judges in May that banned strikes.",
        "king banned",
    ),
    "that a quarter ended": ("The firm lost money in the quarter ended June 29.", "ended"),
    "that it was done by what it was a problem for": (
        "It is a good problem to have after drafting Holt last April.",
        "problem to have drafted",
    ),
    "a question that was put": (
        "The marchers chanted “how many kids will you kill today,” people say.",
        "You will kill",
    ),
    "what women are told to do": ("Women, start making your moves today!", "started"),
    "what is only negotiated about": ("Holt will resume negotiating about returning on Monday.", "Holt returned"),
    "a thing there was not enough of": (
        "Norcar could not make enough profit. In 1983, it was forced to file for bankruptcy.",
        "The enough profit",
    ),
    "what would have been": (
        "But had we ignored our duty back in 2007, there would be no dairy industry.",
        "We ignored",
    ),
    "what those who shout it have not done": (
        '"Stop the bloodshed in Kosovo," the protesters chanted on Sunday.',
        "protesters stopped",
    ),
    "what is asked": ("Have you had any problems yesterday?", "You had"),
    "that the speaker did it": (
        "Omar Falk came home. “He sent me to Mexico on May 2 via Lima. They caught me,” he said.",
        "Omar Falk sent",
    ),
    "when a page was posted": ("First Posted: 10/25/11 06:44 PM ET Updated: 12/25/11 05:12 AM ET", "osted"),
    "that a judgement was a blow": ("“It’s striking that prices are rising,” she said on Monday.", "struck"),
}


def titles(text: str) -> list[str]:
    return [event.title for event in extract(read(text, published=PUBLISHED)).events]


@pytest.mark.parametrize(("text", "title"), SAID.values(), ids=SAID)
def test_a_title_says(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(("text", "words"), NEVER_SAID.values(), ids=NEVER_SAID)
def test_no_title_says(text: str, words: str) -> None:
    assert not [title for title in titles(text) if words in title]


def test_a_title_that_was_cut_says_so() -> None:
    text = (
        "On Monday Commander Robertson told the correspondent Carla Example that the Ruritanian and the Graustarkian "
        "foreign ministries’ repeated claims were patently false."
    )
    cut = [title for title in titles(text) if title.endswith("…")]
    assert cut
    assert all(len(title) <= LONGEST for title in cut)


@pytest.mark.parametrize(
    ("text", "published", "begins"),
    [
        pytest.param("Aides spoke of the Oct. 7 attacks on the town.", "2024-08-08", {"2023-10-07"}, id="an attack"),
        pytest.param("Survivors of the September 6 quake got aid.", "2024-08-08", {"2023-09-06"}, id="a quake"),
        pytest.param("She was fined for the March 21 letter to a judge.", "2019-11-20", {"2019-03-21"}, id="a letter"),
        pytest.param("Aides prepared the Oct. 7 summit in Lima.", "2024-08-08", {"2024-10-07"}, id="a summit"),
        pytest.param("She campaigns for the Nov. 5 vote.", "2024-08-08", {"2024-11-05"}, id="a vote"),
        pytest.param("Heads rolled the day John Example died.", "2024-08-08", set(), id="no day said"),
        pytest.param("Doctors told USA TODAY that a vaccine works.", "2024-08-08", set(), id="a paper"),
    ],
)
def test_a_day_before_a_noun(text: str, published: str, begins: set[str]) -> None:
    events = extract(read(text, published=published)).events
    assert {str(event.range.begin) for event in events if event.certainty.value == "explicit"} == begins


@pytest.mark.parametrize(
    ("text", "title", "sources"),
    [
        pytest.param(
            "Supporters of Mahinda Rajapaksa attacked a camp on May 9.",
            "Supporters of Mahinda Rajapaksa attacked a camp",
            {"supporters"},
            id="who supports somebody is another",
        ),
        pytest.param(
            "Leaders of Hamas met in Doha on Monday.", "Leaders of Hamas met in Doha", {"leaders", "hamas"}, id="a body"
        ),
        pytest.param(
            "The head of the bank, Anna Example, resigned on Monday.",
            "The head of the bank, Anna Example, resigned",
            {"anna-example"},
            id="an office",
        ),
        pytest.param(
            "Mali gave France's ambassador 48 hours to leave on Friday.",
            "Mali gave France's ambassador 48 hours",
            {"MLI"},
            id="a length of time that is given",
        ),
        pytest.param("Mali gave it last week.", "Mali gave it", {"MLI"}, id="a time that says when"),
        pytest.param(
            "On Friday the judge spoke of Envoy Paul Ruiz's refusal to attend a meeting.",
            "The judge spoke of Envoy Paul Ruiz's refusal to attend a meeting",
            set(),
            id="a refusal",
        ),
        pytest.param(
            "In 2023 the court held that the brothers were among those to blame for the collapse.",
            "The court held the brothers were among those to blame for the collapse",
            set(),
            id="those to blame",
        ),
        pytest.param(
            "By the end of 2020 rating agencies had shut Chad out of bond markets.",
            "Rating agencies shut Chad out of bond markets",
            set(),
            id="a subject behind a share of a year",
        ),
    ],
)
def test_who_did_it_and_what_a_title_keeps(text: str, title: str, sources: set[str]) -> None:
    told = [event for event in extract(read(text, published=PUBLISHED)).events if event.title == title]
    assert told
    named = {each.actor for event in told for each in event.actors if each.role.value == "source"}
    assert sources <= named
    assert "mahinda-rajapaksa" not in named


def test_what_was_never_before_is_not_dated_by_the_last_time() -> None:
    text = "On April 12 the ministry stopped payments on foreign debt, the first default since independence in 1948."
    events = [event for event in extract(read(text, published=PUBLISHED)).events if event.certainty.value == "explicit"]
    assert {(event.range.begin.year, event.title) for event in events if event.range and event.range.begin} == {
        (1948, "Independence"),
        (2023, "The ministry stopped payments on foreign debt"),
    }


@pytest.mark.parametrize(
    ("text", "title", "begin"),
    [
        pytest.param(
            "2021\n28 July: Vera is inaugurated on the 200th anniversary of independence.",
            "Independence",
            "1821-01-01",
            id="what an anniversary is of",
        ),
        pytest.param(
            "2021\n28 July: Vera is inaugurated on the 200th anniversary of independence.",
            "Vera was inaugurated on the 200th anniversary of independence",
            "2021-07-28",
            id="who had an office on it",
        ),
        pytest.param(
            "Four days of clashes in April 2016 killed about 200 people.",
            "Four days of clashes killed about 200 people",
            "2016-04-01",
            id="how long it went on",
        ),
        pytest.param(
            "The island was fought over from 1988, when its assembly left Peru.",
            "Its assembly left Peru",
            "1988-01-01",
            id="whose assembly it was is not said",
        ),
    ],
)
def test_a_title_is_of_what_was_then(text: str, title: str, begin: str) -> None:
    told = {(event.title, str(event.range and event.range.begin)) for event in extract(read(text, "2023-01-10")).events}
    assert (title, begin) in told


def test_what_was_done_by_a_month_lies_behind() -> None:
    (event,) = extract(read("By August bread was rationed in the town.", published="2024-01-04")).events
    assert str(event.range and event.range.end) == "2023-08-31"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The attack killed two men on 3 March 2021. It occurred near a school.", "The attack occurred near a school"),
        ("A train hit a bus on 3 March 2021. It happened near a school.", "It happened near a school"),
        ("Chad met Libya on 3 March 2021. It took part in talks.", "Chad took part in talks"),
    ],
)
def test_what_took_place_is_what_was_told(text: str, title: str) -> None:
    assert title in [each.title for each in extract(read(text, published="2023-09-12")).events]
