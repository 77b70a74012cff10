"""Names that no table has and the model misreads in; who they are by what they do, undergo or are told to do out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.actors.casting import cast


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("On Monday the Kremlin ordered Rosatom to close the plant.", "rosatom"),
        ("On Monday the Kremlin ordered Petrov to leave.", "petrov"),
        ("On Monday Chile told Codelco to close the plant.", "codelco"),
        ("The panic was set off by the bankruptcy of Evergrande in 2008.", "evergrande"),
        ("Parmalat went bankrupt in September 2008.", "parmalat"),
        ("Gunmen abducted four nuns on Friday.", "nuns"),
        ("On Friday the Kremlin hired Rosatom to run the plant.", "rosatom"),
        ("Peru tapped Lockheed Martin to arm the ships.", "lockheed-martin"),
        ("Kinshasa commissioned Ericsson to wire the ministries.", "ericsson"),
        ("Maputo engaged Mota-Engil to dredge the bay.", "mota-engil"),
        ("Lusaka licensed Starlink to serve the villages.", "starlink"),
        ("The opposition party Fuerza Andina demanded on Friday that Montes step down.", "fuerza-andina"),
        ("Karl Weber was met by Ana Falk in Lima.", "ana-falk"),
        ("The front was founded in 1978 by Anton Mbeki.", "anton-mbeki"),
        ("NATO said it was ready. Médecins Sans Frontières withdrew its staff on Monday.", "doctors-without-borders"),
    ],
)
def test_somebody(text: str, id: str) -> None:
    assert id in cast(text)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("On Monday the ministry bought Rosatom shares to close the deal.", "rosatom-shares"),
        ("The panic was set off by the collapse of Talks in 2008.", "talks"),
        ("Ghana picked Kolwezi to host the games.", "kolwezi"),
        ("Peru chose Monday to strike.", "monday"),
        ("The Gini coefficient went up in September 2008.", "gini"),
        ("Serbia spoke to Goran Ilic, who was shot dead in Novi Sad last year.", "novi-sad"),
        ("The road was blocked in 1978 by Anton Falls.", "anton-falls"),
        ("NATO said it was ready. Médecins Sans Frontières withdrew its staff on Monday.", "sans-frontieres"),
    ],
)
def test_nobody(text: str, id: str) -> None:
    assert id not in cast(text)


@pytest.mark.parametrize(
    "text", ["Tusk rebuffed May on Thursday.", "Tusk met May.", "May lost.", "The vote weakened May."]
)
def test_a_month_that_held_office_is_somebody(text: str) -> None:
    assert "theresa-may" in cast(text, date(2019, 3, 30))


@pytest.mark.parametrize(
    "text",
    [
        "The council met May 5.",
        "May saw voters reject the plan.",
        "Tusk left in May.",
        "It may be lost.",
        "Talks ended May.",
    ],
)
def test_a_month_is_nobody(text: str) -> None:
    assert "theresa-may" not in cast(text, date(2019, 3, 30))


@pytest.mark.parametrize(
    ("text", "id", "mentions"),
    [
        ("The Independent Electoral Board met on Monday. The IEB put off the vote.", "independent-electoral-board", 2),
        ("Obi ran for the Labour Party. The LP lost.", "labour-party", 2),
        ("Obi ran for the Labour Party. LP 3 was sold.", "labour-party", 1),
        ("The Labour Party met the Liberal Party. The LP lost.", "labour-party", 1),
    ],
)
def test_initials_name_who_alone_has_them(text: str, id: str, mentions: int) -> None:
    assert len(cast(text)[id].mentions) == mentions


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("The Democratic Party for the People won 28 seats.", "democratic-party-for-the-people"),
        ("The Country Party for Reform left the talks.", "country-party-for-reform"),
        ("The Country Party for the United States left the talks.", "country-party"),
        ("The Country Party left the talks for Reform Day.", "country-party"),
    ],
)
def test_a_party_is_called_after_whom_it_is_for(text: str, id: str) -> None:
    assert id in cast(text)
