"""What an event is called where a sentence says it by other words: pronouns, laws, what is only spoken of."""

from __future__ import annotations

import pytest

import timeline
from tests.events.marked import events_of
from timeline.events.headline import LONGEST

NAMED = {
    "who it is, between commas": (
        "In August 2022 the then Speaker of the House, Nancy Pelosi, visited Taipei.",
        "The then Speaker of the House, Nancy Pelosi, visited Taipei",
    ),
    "with its article": (
        "The United Nations met on 3 May 2021. It sent ships on 4 May 2021.",
        "The United Nations sent ships",
    ),
    "with one though only an organ is named": (
        "The American Foreign Ministry met on 3 May 2021. It recalled the envoy on 4 May 2021.",
        "The United States recalled the envoy",
    ),
    "by the organ's own name": (
        "The State Department met on 3 May 2021. It recalled the envoy on 4 May 2021.",
        "The State Department recalled the envoy",
    ),
    "by the organ's own name, without an article": (
        "Stormont met on 3 May 2021. It was restored on 4 May 2021.",
        "Stormont was restored",
    ),
    "by the organ's own name, where something was done to it": (
        "The Knesset met on 3 May 2021. It was dissolved on 4 May 2021.",
        "The Knesset was dissolved",
    ),
    "without one though an organ has it": (
        "The French Foreign Ministry met on 3 May 2021. It recalled the envoy on 4 May 2021.",
        "France recalled the envoy",
    ),
    "without one": ("Kenya met Chad on 3 May 2021. It sent ships on 4 May 2021.", "Kenya sent ships"),
    "a country's soldiers": (
        "French soldiers left Chad in 2022, years after they arrived in 2013.",
        "The French soldiers arrived",
    ),
    "whom it is urged on, once": (
        "Peru's president was Ali Banda. On 5 March 2024 Chile urged Banda to reverse his decision.",
        "Chile urged Banda to reverse his decision",
    ),
    "of another than is urged": (
        "Ali Banda fell. On 5 March 2024 Chile urged Kenya to reverse his sentence.",
        "Chile urged Kenya to reverse Ali Banda’s sentence",
    ),
    "a name that looks like a time": (
        "On 5 March 2024 the court dissolved the Future Forward Party.",
        "The court dissolved the Future Forward Party",
    ),
    "who did what somebody is congratulated on": (
        "On 5 March 2024 Ali Banda congratulated Jon Brade on winning the vote.",
        "Jon Brade won the vote",
    ),
}


@pytest.mark.parametrize(("text", "title"), NAMED.values(), ids=NAMED)
def test_whom_a_pronoun_means_is_named_as_the_text_does(text: str, title: str) -> None:
    assert title in [event.title for event in timeline.extract(timeline.read(text, "2024-03-08")).events]


OF_A_TEXT = {
    "The council passed a law on Monday; it comes into force on Saturday.": "The law to come into force",
    "The army bombed the base in March 2023, and by June it had burned down.": "It burned down",
    "The council passed a law in March 2023, and in June it repealed a tax.": "The council repealed a tax",
    "Police held two officers accused of leading this week's revolt.": "The revolt",
    "Two officers led this week's revolt.": "Two officers led the revolt",
    "Sworn in as prime minister on 22 May.": "Was sworn in as prime minister",
    "Elected to the upper house on 22 May.": "Was elected to the upper house",
    "Took office on 22 May.": "Took office",
    "The minister faces sentencing next Wednesday.": "The minister faces sentencing",
    "Prosecutors demanded 15 years for him in November.": "Prosecutors demanded 15 years for him",
    "In 2021 Apple Daily prints its last edition.": "Apple Daily printed its last edition",
    "Six states and Chad signed a pact in 2010; it entered into force in 2012.": "The pact entered into force",
    "Chad sent ships in 2010; it sent more in 2012.": "Chad sent more",
    "Rebels seized a bus on 3 May 2021. They barricaded themselves in.": "The rebels barricaded themselves in",
}


@pytest.mark.parametrize(("text", "title"), OF_A_TEXT.items(), ids=OF_A_TEXT)
def test_what_comes_into_force_is_no_state(text: str, title: str) -> None:
    assert title in [event.title for event in timeline.extract(timeline.read(text, "2024-03-08")).events]


SPOKEN_OF = {
    "Chad accused Libya of genocide.": ["Chad accused Libya of genocide"],
    "The envoy warned of war.": ["The envoy warned of war"],
    "Ghana announced an embargo.": ["Ghana announced an embargo"] * 2,
    "Kenya condemned the coup.": ["Kenya condemned the coup"],
}


@pytest.mark.parametrize(("text", "titles"), SPOKEN_OF.items(), ids=SPOKEN_OF)
def test_what_is_only_spoken_of_is_told_once(text: str, titles: list[str]) -> None:
    assert [event.title for event in events_of(text)] == titles


@pytest.mark.parametrize("link", ["again", "then", "later", "more recently"])
def test_no_title_ends_in_the_preposition_of_its_date(link: str) -> None:
    text = f"Peru shelled Arica on [7 April 2017|2017-04-07] and {link} on [14 April 2018|2018-04-14]."
    told = [event for event in events_of(text) if event.certainty == "explicit"]
    assert {event.title for event in told} == {"Peru shelled Arica"}
    assert len(told) == 2


def test_a_long_sentence_gets_a_short_title() -> None:
    text = (
        "On [Monday|2024-03-04] the Supreme Administrative Tribunal of the Northern Provinces ordered "
        "the Ministry of Agriculture, Fisheries, Forestry and Rural Affairs to withdraw a decree "
        "on the distribution of land among the veterans of the war in the south."
    )
    (title,) = (event.title for event in events_of(text) if event.certainty == "explicit")
    assert len(title) <= LONGEST
    assert title.startswith("The Supreme Administrative Tribunal")
