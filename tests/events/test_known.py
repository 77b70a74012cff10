"""What a time of its own makes known did or will happen, whatever becomes of the verb above."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read

SAID = {
    "actual": {
        "Holt may appeal against Friday's ruling by the court.": "ruling",
        "The man wanted for last month's shooting of a judge may have fled.": "shooting",
        "The council may condemn the 3 May attack on the port.": "attack",
        "The ministry is considering a request last week by the mayor.": "request",
        "Troops will leave Chad under an agreement by the council last week.": "agreement",
        "Troops will leave Chad under the king's announcement last month.": "announcement",
        "Envoys said they would investigate the massacre of 300 men in Chad four years ago.": "massacre",
    },
    "planned": {
        "She does not work for anybody in next week's election.": "election",
        "Rebels cancelled Friday's talks with Chad.": "talks",
        "Troops will leave Chad after the vote next month.": "vote",
    },
    "hypothetical": {
        "The ministry may consider a request next week from the mayor.": "request",
        "Chad hopes to attend next month's summit in Rome.": "summit",
        "Chad may attend talks in Rome on 3 October.": "attend",
    },
    "denied": {"No Friday raid came.": "raid"},
}


@pytest.mark.parametrize(
    ("text", "word", "mood"),
    [pytest.param(text, word, mood, id=text) for mood, rows in SAID.items() for text, word in rows.items()],
)
def test_mood_of_what_its_time_makes_known(text: str, word: str, mood: str) -> None:
    found = {each.trigger.of(text): each for each in extract(read(text, published=date(2023, 9, 12))).events}
    assert found[word].modality == mood


UNDATED = {
    "Banda lost the vote in 1990 and would become king two years later. Chad fell in 2004.": "actual",
    "Banda lost the vote in 1990 and would become king two years later.": "hypothetical",
    "Chad fell in 2004. If Banda lost the vote of 1990 he would become king two years later.": "hypothetical",
}


@pytest.mark.parametrize(("text", "mood"), UNDATED.items(), ids=UNDATED)
def test_what_would_come_has_come_where_the_text_tells_of_later(text: str, mood: str) -> None:
    found = {each.trigger.of(text): each for each in extract(read(text)).events}
    assert found["become"].modality == mood
