"""What news tells in one clause beside another: sentence in, its titles with their days out."""

from __future__ import annotations

import pytest

import timeline
from timeline.model import Certainty

TOLD = {
    "two verbs with one object and one day": (
        "Prison guards shot and killed a baker late Saturday night.",
        {"Prison guards shot a baker": "2023-09-09", "Prison guards killed a baker": "2023-09-09"},
    ),
    "two harms of one day": (
        "A mob killed a guard and wounded a nurse on Sunday.",
        {"A mob killed a guard": "2023-09-10", "A mob wounded a nurse": "2023-09-10"},
    ),
    "the first of two has a day of its own": (
        "A mob killed a guard on Friday and wounded a nurse on Sunday.",
        {"A mob killed a guard": "2023-09-08", "A mob wounded a nurse": "2023-09-10"},
    ),
    "what only the second of two verbs takes": (
        "The council met and approved the plan on Sunday.",
        {"The council met": "2023-09-10", "The council approved the plan": "2023-09-10"},
    ),
    "whom somebody shot and killed": (
        "The envoy, whom Ali Banda shot and killed in 1957, was a poet.",
        {"Ali Banda shot the envoy": "1957-01-01", "Ali Banda killed the envoy": "1957-01-01"},
    ),
    "joined on behind a clause about the first": (
        "The only others are Omar Falk, who was signed on Sunday, and Jon Brade, who was signed on Friday.",
        {"Omar Falk was signed": "2023-09-10", "Jon Brade was signed": "2023-09-08"},
    ),
    "joined on before a clause about both": (
        "Omar Falk and Jon Brade, who were signed on Sunday, left.",
        {"Omar Falk and Jon Brade were signed": "2023-09-10"},
    ),
    "somebody without a name in the clause above": (
        "A driver was held after police say he struck a nurse on Sunday.",
        {"The driver struck a nurse": "2023-09-10"},
    ),
    "somebody without a name in the sentence before": (
        "A gunman hid in the port on Friday. He fled on Sunday.",
        {"A gunman hid in the port": "2023-09-08", "The gunman fled": "2023-09-10"},
    ),
    "another than who was told of last": (
        "A woman met a guard on Friday. He fled on Sunday.",
        {"A woman met a guard": "2023-09-08", "He fled": "2023-09-10"},
    ),
    "who they are of whom somebody only spoke": (
        "An officer said the men rammed a car on Sunday. They fled on Monday.",
        {"The men rammed a car": "2023-09-10", "The men fled": "2023-09-11"},
    ),
    "who speaks behind the quotation": (
        "“I was hit by a stone on Sunday. It hurt,” the driver told reporters.",
        {"The driver told reporters they were hit by a stone": "2023-09-10"},
    ),
    "who speaks is named in the quotation": (
        "“I left the city on Sunday. It hurt,” Jon Brade said.",
        {"Jon Brade left the city": "2023-09-10"},
    ),
    "who sets out": (
        "Some 30 sailors set out for the island on Sunday.",
        {"Some 30 sailors set out for the island": "2023-09-10"},
    ),
    "an accident": (
        "A baker was killed in a hit and run on Sunday.",
        {"A baker was killed in a hit and run": "2023-09-10"},
    ),
    "a hyphen that stands apart": (
        "His brother - in - law lost the race by 20 - 13 on Sunday.",
        {"His brother-in-law lost the race by 20-13": "2023-09-10"},
    ),
    "a dash": (
        "Omar Falk won the race - a first for Chad - on Sunday.",
        {"Omar Falk won the race": "2023-09-10"},
    ),
    "what somebody was charged over": (
        "Omar Falk was charged with arson following the fire at a shop in the town on Sunday.",
        {"The fire": "2023-09-10"},
    ),
    "when somebody was charged": (
        "Omar Falk was charged with arson on Sunday following the fire at a shop.",
        {"Omar Falk was charged with arson following the fire at a shop": "2023-09-10"},
    ),
    "what was explained": (
        "On Sunday, police explained that guards shot and killed a baker.",
        {"Police explained guards shot and killed a baker": "2023-09-10"},
    ),
    "what was reported": (
        "On Sunday, police reported that guards killed a baker.",
        {"Guards killed a baker": "2023-09-10"},
    ),
    "others than those told of first": (
        "A man opened fire on Sunday, killing three and hurting two others.",
        {"A man opened fire": "2023-09-10"},
    ),
    "an infinitive before a second clause": (
        "Omar Falk scored twice to become Lindi's all-time leader and the Romans defeated Zeila on Sunday.",
        {"The Romans defeated Zeila": "2023-09-10"},
    ),
    "in a day that is to come": (
        "In Saturday's final, Lindi will play Zeila.",
        {"Lindi to play Zeila": "2023-09-16"},
    ),
    "in a day that is over": (
        "In Saturday's final, Lindi beat Zeila.",
        {"Lindi beat Zeila": "2023-09-09"},
    ),
    "due and not done": (
        "Omar Falk was due to appear in court today but didn't.",
        {"Omar Falk did not appear in court": "2023-09-12"},
    ),
    "due and not explained": (
        "Omar Falk was due to appear in court today but did not say why.",
        {"Omar Falk to appear in court": "2023-09-12"},
    ),
    "the year of a car": (
        "On Sunday guards stopped him in his 2008 Ford.",
        {"Guards stopped him in his Ford": "2023-09-10"},
    ),
    "names between commas": (
        "The bombing of a Portland, Maine, clinic on Sunday killed Omar Falk.",
        {"The bombing of a Portland, Maine, clinic killed Omar Falk": "2023-09-10"},
    ),
    "about whom a clause is in which he is told of": (
        "Ali Banda fired Omar Falk, who has a year left on the contract he signed on Sunday.",
        {"Omar Falk signed the contract": "2023-09-10"},
    ),
    "who is named behind a clause that opens a paragraph": (
        "After he left Rome on Sunday, Jon Brade flew to Lima. Brade wept.",
        {"Jon Brade left Rome": "2023-09-10"},
    ),
    "what is joined on between commas": (
        "The council, pushed by the guild, agreed on Sunday to leave.",
        {"The council agreed to leave": "2023-09-10"},
    ),
    "what a banner bids": (
        "A crowd stormed the port on Sunday, unfurling banners reading “Peoples of Chad, rise up.”",
        {"A crowd stormed the port": "2023-09-10"},
    ),
    "what a clause is about by its number": (
        "A plan for the western forests that was approved on Sunday failed.",
        {"A plan for the western forests was approved": "2023-09-10"},
    ),
    "what is meant to be done": (
        "Opposition parties plan a march on Friday.",
        {"Opposition parties plan a march": "2023-09-15"},
    ),
    "what is done to several whom a number names": (
        "A gang seized ten nuns in May 2021; the last were freed two months later.",
        {"A gang seized ten nuns": "2021-05-01", "The last were freed": "2021-07-01"},
    ),
    "what a headline says is to come": (
        "Joan Rivera to host Oscars in 2024",
        {"Joan Rivera to host Oscars": "2024-01-01"},
    ),
    "what had been before": (
        "Norcar filed for bankruptcy on Sunday. Even before then, its ships were being sold.",
        {"Norcar filed for bankruptcy": "2023-09-10"},
    ),
    "where somebody checks": (
        "The actress checked in late Sunday night, Norcar reports, dodging a warrant.",
        {"The actress checked in": "2023-09-10"},
    ),
    "as what somebody is taken": (
        "Ali Banda, 49, took two transport officers hostage on Sunday morning.",
        {"Ali Banda took two transport officers hostage": "2023-09-10"},
    ),
    "a label": ("Ministers met on Sunday. PUBLISHED: MONDAY, 11 SEPTEMBER 2023", {"Ministers met": "2023-09-10"}),
    "who was seized before being freed": (
        "Gunmen freed 31 girls on Monday, eleven days after they were seized from a school.",
        {"Gunmen freed 31 girls": "2023-09-11", "The 31 girls were seized from a school": "2023-08-31"},
    ),
    "either may have been driven out": (
        "Rebels attacked bakers on Monday after they were driven from the town on Friday.",
        {"Rebels attacked bakers": "2023-09-11", "They were driven from the town": "2023-09-08"},
    ),
    "what a whole name is told of": (
        "Officials blame the Front for the Sahel, which held two bakers in 2021.",
        {"The Front for the Sahel held two bakers": "2021-01-01"},
    ),
    "when a stretch came to its end": (
        "She led the guild from 2006 until 2014, when she lost her seat.",
        {"She led the guild": "2006-01-01", "She lost her seat": "2014-01-01"},
    ),
    "who said the sentence before": (
        "“We heard a scream,” said a guard. “On Sunday I told him to stay.”",
        {"A guard said they told him to stay": "2023-09-10"},
    ),
    "a rank in short": (
        "On Sunday a man aimed a gun at Sgt. Omar Falk and fled.",
        {"A man aimed a gun at Sgt. Omar Falk": "2023-09-10", "A man fled": "2023-09-10"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_what_is_told_and_when(text: str, expected: dict[str, str]) -> None:
    found = timeline.extract(timeline.read(text, "2023-09-12")).events
    told = [event for event in found if event.certainty is not Certainty.ASSUMED and event.range]
    assert {event.title: str(event.range.begin) for event in told if event.range} == expected
