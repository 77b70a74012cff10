"""What the lines of a page do to events: headings govern, furniture tells nothing, entries have their date."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read
from timeline.model import Event, Timeline

PUBLISHED = date(2023, 8, 14)
LIST = "Key dates in Chad\n\n2021\n\nApril 20: The army names a council.\n\nMay 8: Troops clear the square in Abéché.\n"


def timeline(text: str) -> Timeline:
    return extract(read(text, published=PUBLISHED))


def told(text: str, trigger: str) -> Event | None:
    events = timeline(text).events
    return next((each for each in events if each.trigger.of(text).lower().startswith(trigger)), None)


def begin(text: str, trigger: str) -> date | None:
    event = told(text, trigger)
    return event.range.begin if event and event.range else None


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        (LIST, "names", date(2021, 4, 20)),
        (LIST, "clear", date(2021, 5, 8)),
        ("Siege of 1877\n\nThe fort fell on 5 June.", "fell", date(1877, 6, 5)),
        ("Report 2021\n\nOn Friday soldiers attacked the port in Lomé.", "attacked", date(2023, 8, 11)),
        ("Peace in 2014\n\nThe parties met on 8 June.", "met", date(2023, 6, 8)),
        ("1961 Rebels take the port.\n1964 Rebels leave the port.", "take", date(1961, 1, 1)),
        ("1961 Rebels take the port.\n1964 Rebels leave the port.", "leave", date(1964, 1, 1)),
        ("May 2, 2022: 12 dead in missile strike on Odesa station\n\nMay 3, 2022: Rain", "strike", date(2022, 5, 2)),
        ("Six dead, ten hurt in blast at Lahore market on Friday", "hurt", date(2023, 8, 11)),
        ("KENYA'S ARMY SHELLED KISMAYO ON FRIDAY, WOUNDING SIX PEOPLE.", "shelled", date(2023, 8, 11)),
    ],
)
def test_days(text: str, trigger: str, day: date) -> None:
    assert begin(text, trigger) == day


STORY = "Kenya's army shelled Kismayo on Friday."


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (f"{STORY}\n\nRead more: Ethiopia bombed Gode in March", "bombed"),
        (f"{STORY}\n\nRelated stories\nEthiopia bombs Gode", "bombs"),
        (f"Share\nSave\n\n{STORY}", "sav"),
        (f"By Ann Example\nPublished 11 August 2023\nUpdated 12 August 2023\n\n{STORY}", "publish"),
        (f"Received: 2 May 2022 / Accepted: 6 May 2022\n\n{STORY}", "accept"),
        (f"Sign up for our newsletter, sent out every Friday.\n\n{STORY}", "sen"),
        (f"Siege of 1877\n\n{STORY}", "siege"),
        (f"{STORY}\n\nThe siege of the north\n\nThe town held out for a year.", "siege"),
    ],
)
def test_no_event(text: str, trigger: str) -> None:
    assert told(text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Kenya published new maps of Kismayo on Friday.", "published"),
        ("Judges read the verdict in Nairobi on Friday.", "read"),
        (f"Kenya shells port\n\n{STORY}", "shelled"),
        ("The siege of 1877 failed.", "failed"),
    ],
)
def test_event(text: str, trigger: str) -> None:
    assert told(text, trigger) is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Profile: Idriss Example\nChronology\n\nIdriss Example was freed in May.", "Chronology"),
        (f"{STORY}\n\n[File: Odile Beispiel/Reuters]", "Beispiel"),
        (f"{STORY} PHOTO: REUTERS/Odile Beispiel\n\nThe minister praised them.", "Beispiel"),
        (f"By Odile Beispiel\n\n{STORY}", "Beispiel"),
    ],
)
def test_no_actor(text: str, name: str) -> None:
    actors = timeline(text).actors
    said = [*(actor.name for actor in actors), *(each.text for actor in actors for each in actor.mentions)]
    assert not any(name in words for words in said)


def test_a_line_in_capitals_may_stand_among_others() -> None:
    text = f"NINE FACTS ABOUT THE WAR\n\n{STORY}"
    assert begin(text, "shelled") == date(2023, 8, 11)


def test_words_of_capitals_stay_as_they_are_written() -> None:
    text = "KENYA'S ARMY SHELLED KISMAYO ON FRIDAY."
    assert told(text, "shelled") is not None
    assert {actor.id for actor in timeline(text).actors} >= {"KEN"}
