"""What an article tells on of the day with which it opens: text in, the day of the word in braces out."""

from __future__ import annotations

import re

import pytest

from timeline import extract, read
from timeline.model import Certainty

OPENING = "KHARTOUM, Sept 12 (Reuters) - Rebels took the port of Zeila on Monday, officials said.\n\n"
TOLD_ON = {
    "what somebody said": 'The governor {told} reporters that he would stay. "We are safe," he added.',
    "what somebody said behind what is so": (
        "The port is the largest in the country. It has no wall.\n\nThe union {said} it would not go."
    ),
    "what was done in the next sentence": "Troops {shelled} the market from the hills.",
    "behind one sentence": "The port is the largest in the country. Chad {put} its forces on alert.",
    "done in another place": "In Washington President Reagan {condemned} it.",
    "done in a speech": "In a televised speech Holt {condemned} it.",
    "said after what is known": "The governor {said} after the vote that he would stay.",
    "how somebody called it": "The port is the largest in the country.\n\nHolt {called} it a coup.",
    "what opens a paragraph that tells of that day": "Chad {sold} them guns. They wept on Monday.",
    "what is told beside what was before": "They wept.\n\nChad {sold} them guns. It left on Monday, as on 9 May.",
    "one more thing done to somebody": "The mayor fled by boat. He was also {robbed} by guards.",
    "done to whom it was done before": (
        "Ana Holt was arrested on Monday at her house. Holt was {taken} to a ship by guards."
    ),
    "who is quoted beside": (
        '"The choice is illegal, wrong and crushes the law," Ana Holt, the leader of the union, {told} reporters.'
    ),
    "what follows what had been": "The union had voted on Sunday. It {said} it would not go.",
    "what follows a speech of a day": "Speaking in Rome on Monday, Holt denied it. She {praised} the army.",
}
NOT_TOLD_ON = {
    "what leads up to it in a paragraph of what was before": "Chad {sold} them guns. The house had agreed on 9 May.",
    "said after another day": "Talks began on 3 May in Rome. The union {said} that it would not go.",
    "done after another day": "Talks began on 3 May in Rome. Later Chad {left} them.",
    "said by what was found on another day": "Papers found on Sunday {said} that Chad had paid for it.",
    "done far from it": "It is a large port. It has no wall. It lies far from Rome. Chad {built} it.",
    "at what was on another day": "The governor {denied} it during the talks of 9 May 2023.",
    "who somebody is": "Their leader was {born} in Rome. He is 50.",
    "what was done to somebody": "Their leader was {jailed} by Chad. He is 50.",
    "who died": "His mother {drowned} at sea.",
    "what goes on": "The army {continued} its work in the south.",
    "what has been": "The union has {called} for talks.",
    "what had been": "The union had {called} for talks.",
    "at a later time": "The union later {called} for talks.",
    "at what opens its sentence": "Upon taking office the governor {paid} his guards.",
    "before something": "Prior to the talks the governor {paid} his guards.",
    "said after something": "The governor {said} after his election that he would stay.",
    "in a quotation": 'A clerk saw them. "Whoever came {burned} it," he said.',
    "how it is": "The union {wanted} more.",
}


def dated(text: str, published: str = "2023-09-12") -> str:
    before, word, after = re.split(r"[{}]", text)
    found = extract(read(before + word + after, published=published)).events
    event = next((each for each in found if each.trigger.start == len(before)), None)
    return f"{event.certainty} {event.range.begin}" if event and event.range else "nothing"


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in TOLD_ON.items()])
def test_what_is_told_on_is_of_the_day_of_the_story(text: str) -> None:
    assert dated(OPENING + text) == "inferred 2023-09-11"


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOT_TOLD_ON.items()])
def test_what_may_be_of_another_day_is_not(text: str) -> None:
    assert not dated(OPENING + text).startswith(Certainty.INFERRED)


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        pytest.param("Rebels took Zeila on Tuesday.", "2023-09-12", id="of the same day"),
        pytest.param("Rebels took Zeila today.", "2023-09-12", id="of today"),
        pytest.param("Rebels hold Zeila. On Monday they took its port.", "2023-09-11", id="behind what is so"),
    ],
)
def test_the_opening_may_be_of_the_day_or_its_eve(opening: str, day: str) -> None:
    assert dated(f"{opening}\n\nThe governor {{told}} reporters that he would stay.") == f"inferred {day}"


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("Rebels took Zeila on 3 September.", id="long before"),
        pytest.param("Rebels took Zeila in September.", id="no day"),
        pytest.param("Rebels hold Zeila.", id="no time"),
        pytest.param("Rebels are to take Zeila on Wednesday.", id="still to come"),
        pytest.param("“Rebels took Zeila on Monday,” says a song.", id="in a quotation"),
        pytest.param("Rebels took Zeila by Monday.", id="up to a day"),
        pytest.param("Rebels hold Zeila. On Monday they had taken its port.", id="what had been"),
    ],
)
def test_another_opening_dates_nothing(opening: str) -> None:
    assert not dated(f"{opening}\n\nThe governor {{told}} reporters that he would stay.").startswith(Certainty.INFERRED)


TODAY = "KHARTOUM, Sept 12 (Reuters) - Rebels took the port of Zeila on Tuesday.\n\nTalks began on 3 May in Rome."
QUOTED = {
    "at last": "\n\n“We go on,” Ana Holt {told} reporters.",
    "behind a colon": "\n\nAna Holt {said}: “We go on.”",
}
NOT_QUOTED = {
    "in the same paragraph": " “We go on,” Ana Holt {told} reporters.",
    "on what was long ago": " They ended in 1994.\n\n“We go on,” Ana Holt {told} reporters.",
    "who was told of": " Ana Holt spoke on 4 May.\n\n“We go on,” Holt {told} reporters.",
    "by nobody with a name": "\n\n“We go on,” he {told} reporters.",
    "in no quotation": "\n\nAna Holt {said} that they would go on.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in QUOTED.items()])
def test_who_is_quoted_on_the_news_of_the_day_said_so_on_it(text: str) -> None:
    assert dated(TODAY + text) == "inferred 2023-09-12"


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOT_QUOTED.items()])
def test_another_may_have_said_so_on_another_day(text: str) -> None:
    assert not dated(TODAY + text).startswith(Certainty.INFERRED)


def test_on_the_news_of_the_eve_somebody_may_be_quoted_on_either_day() -> None:
    text = OPENING + "Talks began on 3 May in Rome." + QUOTED["at last"]
    assert not dated(text).startswith(Certainty.INFERRED)


STRAIGHT_AFTER = {
    "what was done next": (
        "Police shot a man in Rome on 3 March 2021. Crowds {burned} two cars.",
        "inferred 2021-03-03",
    ),
    "done by what was told of": (
        "Guards shot a man on 3 March 2021. The guards {burned} two cars.",
        "inferred 2021-03-03",
    ),
    "done by others on another day": (
        "Holt fell on 9 April 2021. Guards shot a man on 3 March 2021. Crowds {burned} two cars.",
        "assumed 2021-03-03",
    ),
    "done to whom was told of": ("Holt shot a man on 3 March 2021. He was {arrested} at once.", "inferred 2021-03-03"),
    "what only began then": ("Protests began on 3 March 2021. Crowds {burned} two cars.", "assumed 2021-03-03"),
    "done for a time": (
        "Police shot a man on 3 March 2021. Crowds {blocked} the square for days.",
        "assumed 2021-03-03",
    ),
    "behind a month": ("Police shot a man in March 2021. Crowds {burned} two cars.", "assumed 2021-03-01"),
}


@pytest.mark.parametrize(("text", "said"), [pytest.param(*row, id=name) for name, row in STRAIGHT_AFTER.items()])
def test_what_is_told_straight_after_a_day_is_of_it(text: str, said: str) -> None:
    assert dated(text) == said


LATELY = {
    "for decades": ("The union has {ruled} Chad for most of the past seven decades.", "inferred 1953-09-12"),
    "in decades": ("The union {built} three ports in the past 40 years.", "inferred 1983-09-12"),
    "in years": ("The port had been {repaired} twice in recent years.", "inferred 2020-09-12"),
    "in weeks": ("Four people have {died} in the past two weeks.", "explicit 2023-08-29"),
    "years ago": ("The union {built} the port 40 years ago.", "explicit 1983-01-01"),
    "from year to year": ("The union {built} the port from 1983 to 1985.", "explicit 1983-01-01"),
}


@pytest.mark.parametrize(("text", "said"), [pytest.param(*row, id=name) for name, row in LATELY.items()])
def test_what_was_some_time_in_these_years_is_inferred(text: str, said: str) -> None:
    assert dated(text) == said
