"""What shows that a title is no longer what its sentence tells: titles found wrong, and others of the same kind."""

from __future__ import annotations

import re

import pytest

import timeline
from timeline.events.checked import CHECKS, TitleCheck, fault_of, whole_beginning
from timeline.language import Token, read
from timeline.model import Article

FOUND = [(check, text, title) for check in CHECKS for text, title in check.finds.items()]
PASSED = [(text, title) for check in CHECKS for text, title in check.passes.items()]
PUBLISHED = "2024-03-08"


def _verb(marked: str) -> Token:
    plain = re.sub("[{}]", "", marked)
    at = marked.index("{")
    return next(token for token in read(Article("a", plain)).tokens if token.idx == at)


@pytest.mark.parametrize(("check", "text", "title"), FOUND, ids=[f"{each[0].name}: {each[2]}" for each in FOUND])
def test_a_title_that_went_wrong_is_found(check: TitleCheck, text: str, title: str) -> None:
    assert fault_of(_verb(text), title) is check


@pytest.mark.parametrize(("text", "title"), PASSED, ids=[title for _, title in PASSED])
def test_a_title_of_the_same_kind_passes(text: str, title: str) -> None:
    assert fault_of(_verb(text), title) is None


BEGINNINGS = {
    "what is joined to its end": (
        "The guild {said} thieves were using a hole in the old northern wall and a tunnel.",
        "The guild said thieves were using a hole in the old northern wall and…",
        "The guild said thieves were using a hole in the old northern wall",
    ),
    "a second verb": (
        "The guild {said} the thieves were men of the old northern town and had been seen.",
        "The guild said the thieves were men of the old northern town and had been…",
        "The guild said the thieves were men of the old northern town",
    ),
    "no whole without the second": (
        "The guild {said} a tunnel had been dug by thieves between the old northern wall and a hill.",
        "The guild said a tunnel had been dug by thieves between the old northern wall and a…",
        "The guild said a tunnel had been dug by thieves",
    ),
    "qualities of one subject": (
        "Holt {told} the envoys of Chad that the northern and southern clerks were false.",
        "Holt told the envoys of Chad that the northern and southern…",
        "",
    ),
    "not cut off": ("The guild {said} thieves were using a hole.", "The guild said thieves were using a hole", ""),
}


@pytest.mark.parametrize(("text", "title", "whole"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_a_title_that_was_cut_ends_where_it_is_whole(text: str, title: str, whole: str) -> None:
    assert whole_beginning(_verb(text), title) == whole


def test_every_check_shows_both() -> None:
    assert all(check.finds and check.passes for check in CHECKS)


TITLES = {
    "what will anger is no aim": (
        "The decision will anger the miners on Friday.",
        "The decision will anger the miners",
    ),
    "who is to do it": ("The miners will strike on Friday.", "The miners to strike"),
    "one or the other": (
        "On Monday the army shot down or jammed nine drones.",
        "The army shot down or jammed nine drones",
    ),
    "undergone one way or the other": (
        "Two men were killed or wounded in the raid on Monday.",
        "Two men were killed or wounded in the raid",
    ),
    "both": ("On Monday the army shot down and burned nine drones.", "The army burned nine drones"),
    "heard of, with what it did": (
        "The woman who allegedly shot three nurses, killing two at the mill on Monday night, has fled.",
        "The woman allegedly killed two at the mill",
    ),
    "not heard of what is told beside": (
        "On Monday Ana Holt allegedly left as the guards slept.",
        "The guards slept",
    ),
    "only foretold": (
        "Ana Holt has predicted that Orbit will move its works to Lima in 2025.",
        "Ana Holt predicted Orbit will move its works to Lima",
    ),
    "announced": (
        "Ana Holt announced that Orbit will move its works to Lima in 2025.",
        "Orbit to move its works to Lima",
    ),
    "able only if": (
        "Orbit would be able to sell its works in 2025, she said.",
        "Orbit would be able to sell its works",
    ),
    "fall, no season": ("Ana Holt said that the rates would fall in 2025.", "The rates to fall"),
    "another does something behind and": (
        "The repair has continued all week with the help of Chad and Orbit will keep working on other cables.",
        "The repair continued with the help of Chad",
    ),
    "the one thing named before": ("The workers left the mine when it closed in 1999.", "The mine closed"),
    "one of two things": ("The workers left the mine by the road when it closed in 1999.", "It closed"),
    "the end of what stood between commas": (
        "Ana Holt, 59, of Queens, had just parked her car on Friday when she was hit, police told the guild.",
        "Police told the guild that Ana Holt of Queens had just parked her car",
    ),
    "which reason": (
        "The reason Holt was suspended had not been made public on Friday.",
        "The reason Holt was suspended was not made public",
    ),
    "how something goes": (
        "Holt was growing tired of how her career was going in Oslo in 2013.",
        "Holt was growing tired of how her career was going in Oslo",
    ),
    "how something was done": ("Police asked how the robber escaped on Monday.", "The robber escaped"),
    "a day that comes": ("Unfortunately, that day has come.", "Unfortunately, that day has come"),
    "a name that holds for": (
        "On Friday the Society for Conservation Biology and the Wildlife Society asked the ministers to rescind the "
        "changes and to make other improvements to the scientific base of the law.",
        "The Society for Conservation Biology and others asked the ministers to rescind the changes",
    ),
    "from that day on": (
        "On Monday Ana Holt worked with Ito from that day forward to write a story.",
        "Ana Holt worked with Ito",
    ),
    "how many there were": ("Holt won 24 straight games in 2006.", "Holt won 24 straight games"),
    "going to, and not": (
        "“Small towns are not going to be left on their own in October,” said Gerard Rice, a guard.",
        "Small towns will not be left on their own",
    ),
    "going to": ("The miners are going to strike on Friday.", "The miners to strike"),
    "no plan to": ("The guild does not plan to leave the port in October.", "The guild did not plan to leave the port"),
    "no plans to": ("The guild has no plans to leave the port in October.", "The guild has no plans to leave the port"),
    "a plan to": ("The guild has a plan to leave the port in October.", "The guild to leave the port"),
    "no intention of": (
        "The guild had no intention of leaving the port in May 2020.",
        "The guild had no intention of leaving the port",
    ),
    "not expected to": (
        "The guild is not expected to leave the port in October.",
        "The guild is not expected to leave the port",
    ),
    "expected to": ("The guild is expected to leave the port in October.", "The guild to leave the port"),
    "none there": ("There are no plans to close the mill in October.", "There are no plans to close the mill"),
    "only seen as": (
        "Holt said that the miners saw winning the vote on Friday as the most important step.",
        "The miners saw winning the vote as the most important step",
    ),
    "needed, and not yet done": (
        "“We needed to win this vote today,” Anthony Holt said.",
        "We needed to win this vote",
    ),
    "whose aunts are named with them": (
        "President Fidel Castro spoke. Cuba condemned Wednesday's meeting between Elian and his aunts at a nun's home.",
        "Cuba condemned the meeting between Elian and his aunts at a nun's home",
    ),
    "what depends on how": (
        "Holt stayed away on Friday, but the timing and place depend heavily on how Saturday's storms evolve.",
        "The timing and place depended on how the storms evolve",
    ),
    "what will change": (
        "Fires largely failed to spread on Thursday, but that will probably change on Friday.",
        "That will probably change",
    ),
    "a row of things": (
        "A raid saw four robbers make off with rings and watches valued at two million on Monday.",
        "Rings and watches were valued at two million",
    ),
    "the last of two things": (
        "A raid saw four robbers make off with a ring and the watches stolen by a clerk on Monday.",
        "The watches were stolen by a clerk",
    ),
    "what something came after": (
        "The move came after Orbit received criticism last month for the placement of the mast.",
        "The move came after Orbit received criticism for the placement of the mast",
    ),
    "the several beside": (
        "While the man's symptoms improved after that visit, they worsened later that month.",
        "The symptoms worsened",
    ),
    "several of two kinds": (
        "While the symptoms and the fevers of the guards improved, they worsened in May 2020.",
        "They worsened",
    ),
    "not the shareholders' own": (
        "Pacific Corp. said on Monday that shareholders approved its purchase of the mill.",
        "Shareholders approved Pacific Corp.’s purchase of the mill",
    ),
    "hard to do": ("“The champion is very hard to hit,” Ito said.", "The champion is very hard to hit"),
    "what somebody is an aim of": (
        "Holt served four months for a conspiracy to obstruct justice.",
        "A conspiracy to obstruct justice",
    ),
    "what somebody used": (
        "Divers used lamps to find the bodies on Monday.",
        "Divers used lamps to find the bodies",
    ),
    "what somebody spent": ("Holt spent much time catching shrimp in the gulf.", "Holt caught shrimp in the gulf"),
    "what somebody is bidden": ("Holt told the divers to find the bodies.", "Holt told the divers to find the bodies"),
    "who is not the speaker": (
        "“Luis Ortiz was killed on Friday,” Steve Cooley said at the port.\n\n“He was shot in the head,” he added.",
        "Luis Ortiz was shot in the head",
    ),
    "left so": (
        "Holt was shot in the head on Monday and left dying on the ground.",
        "Holt was left dying on the ground",
    ),
    "the need for something": (
        "The German Chancellor, Angela Merkel, fighting for her post, said today that the Greek crisis underlined the "
        "need for an overhaul of the EU's fiscal rules and laws.",
        "Angela Merkel said the Greek crisis underlined the need for an overhaul of the EU's fiscal rules and laws",
    ),
    "quoted as saying": (
        "A senior government official was quoted on Friday by local media as saying that a group planned the raids.",
        "A senior government official was quoted by local media as saying a group planned the raids",
    ),
    "like that seen": (
        "Wednesday's violence was similar to that seen in the riots of 2008.",
        "The violence was similar to that seen in the riots",
    ),
    "asked about": (
        "Chad asked Mali about selling the mill on Monday.",
        "Chad asked Mali about selling the mill",
    ),
    "for somebody to do": (
        "That is another small sign for the bank to lower interest rates in coming weeks, they reasoned.",
        "That is another small sign for the bank to lower interest rates",
    ),
    "sent lower": (
        "On Monday the glut, combined with some worries, sent prices lower.",
        "The glut sent prices lower",
    ),
    "not related": (
        "Police Inspector Dave Holt said on Monday the two incidents on two days in the northern Lindi Mountain "
        "National Park were not related and were not due to bad weather.",
        "Police Inspector Dave Holt said the two incidents were not related",
    ),
    "who hopes, and no deal": (
        "First Security said the deal is subject to approval, and that it hopes to complete the sale early in 2025.",
        "First Security hoped to complete the sale",
    ),
    "an option to buy": ("The mills were leased with an option to buy in 1996.", "An option to buy"),
    "had we": (
        "“Had we ignored our pledge in 2007, there would be no dairy,” Karen Olson wrote.",
        "We could have ignored their pledge",
    ),
    "what stands behind the verb beside its subject": (
        "Frankfurt prices closed lower again Friday, the fourth decline in the past five days and the culmination of a "
        "week of losses.",
        "Frankfurt prices closed lower again",
    ),
    "a day of something": (
        "Banda, who called for a day of mourning on 3 May 2020, left.",
        "Banda called for a day of mourning",
    ),
    "the point where": (
        "“We've gotten to the point where we know what we want to bring before a jury,” Clark said in a telephone "
        "interview on Monday.",
        "Clark said in a telephone interview they have gotten to the point",
    ),
    "sent so": (
        "Ana Holt was hit by a car on Monday and sent flying into the air.",
        "Ana Holt was sent flying into the air",
    ),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES)
def test_the_title_says_what_the_sentence_does(text: str, title: str) -> None:
    assert title in [event.title for event in timeline.extract(timeline.read(text, PUBLISHED)).events]
