"""An army is its state, unless the text sets the two apart; the forces of those who fight a state are not its own."""

from __future__ import annotations

import pytest

from timeline import extract, read
from timeline.model import ActorKind, Role, Timeline


def told(text: str) -> Timeline:
    return extract(read(text, published="2024-05-15"))


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("Sudan's army took the palace on Monday and the government fled.", "SDN-military"),
        ("The army of Mali overthrew the Malian government in August 2020.", "MLI-military"),
        ("Thailand's generals seized power on 22 May 2014.", "THA-military"),
        ("The military in Niger seized power on 26 July 2023.", "NER-military"),
        ("Gabonese soldiers staged a coup on 30 August 2023.", "GAB-military"),
        ("The Egyptian army arrested the Egyptian president in July 2013.", "EGY-military"),
    ],
)
def test_set_apart(text: str, army: str) -> None:
    found = told(text)
    sources = {each.actor for event in found.events for each in event.actors if each.role is Role.SOURCE}
    assert army in sources
    actor = next(each for each in found.actors if each.id == army)
    assert (actor.kind, actor.sector, actor.country) == (ActorKind.ARMED_GROUP, "MIL", army[:3])


@pytest.mark.parametrize(
    "text",
    [
        "Japan's navy sailed through the strait on Monday and Tokyo protested.",
        "Russia's army attacked the parliament in Kyiv on Monday.",
        "The Ukrainian army arrested two Russian officials on Tuesday.",
        "Turkish troops took power stations in Syria in 2019.",
        "French troops in Niger left on Friday and the government of Niger fell.",
        "The prime minister of Norway visited the Norwegian navy on Tuesday.",
        "The army of Chad and the government of Chad took part in the parade on Monday.",
        "Spanish soldiers detained a smuggler on Sunday.",
        "The last Norwegian soldiers left on 2 May and the Norwegian government resigned on 9 May.",
        "Dutch troops left the island in March, and Prime Minister Mark Rutte of the Netherlands resigned in July.",
    ],
)
def test_one_with_its_state(text: str) -> None:
    assert not any(actor.is_own_army for actor in told(text).actors)


def test_once_apart_it_is_another_party_all_through_and_it_follows() -> None:
    found = told(
        "Sudan asked for a loan in 2020. On 25 October 2021 the Sudanese army overthrew the government of Sudan. "
        "On 2 November 2021 the army said it would hold elections. Sudanese troops shot at a bus on 5 November 2021."
    )
    by_title = {event.title: event.actor_ids for event in found.events}
    loan = next(ids for title, ids in by_title.items() if "loan" in title)
    assert loan == {"SDN"}
    assert all("SDN-military" in ids for title, ids in by_title.items() if "loan" not in title)
    (bus,) = (ids for title, ids in by_title.items() if "bus" in title)
    assert bus == {"SDN-military"}


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan's separatist forces shelled a town on Sunday.",
        "The separatist leaders' forces in Azerbaijan fired on a town on Sunday.",
        "Azerbaijan's separatist leaders met on Sunday.",
    ],
)
def test_forces_of_separatists_are_no_states(text: str) -> None:
    found = told(text)
    assert {id for event in found.events for id in event.actor_ids} == {"aze-armed-groups"}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Israeli fighter jets struck a bridge on Sunday.", "ISR"),
        ("A Chinese militia vessel rammed a trawler on Sunday.", "CHN"),
        ("Beijing warned the “separatist” forces in Taiwan on Sunday.", "TWN"),
    ],
)
def test_words_that_make_no_rebels(text: str, actor: str) -> None:
    assert actor in {id for event in told(text).events for id in event.actor_ids}


def test_forces_of_a_state_are() -> None:
    found = told("Azerbaijan's forces took two villages on Tuesday. The army of Azerbaijan advanced on Wednesday.")
    assert {id for event in found.events for id in event.actor_ids} == {"AZE"}
