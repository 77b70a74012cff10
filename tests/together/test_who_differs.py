"""Tellings of one happening by sources that name its doers and its victims otherwise in, what they disagree on out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.together.reports import article, read
from timeline.together import together

SEIZED = "Rebels in Kasavia seized the port of Lumo from the army on 11 November 2024."
DECLARED = (
    "Kasavia's new government declared a state of emergency across the country on 11 November 2024 after weeks of "
    "protests in which eight people died."
)
KILLED = "Four soldiers were killed near Lumo in Kasavia on 11 November 2024."
ARRESTED = "Police arrested the opposition leader Ruben Tolma in Lumo on 11 November 2024."


def disagreed_on(first: str, second: str) -> set[str]:
    """What two articles disagree on that were printed weeks later, as ``kind: text``."""
    told = [article("a", first, date(2024, 12, 20)), article("b", second, date(2024, 12, 20))]
    return {f"{found.kind}: {found.text}" for each in together(read(*told)) for found in each.disagreements}


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        pytest.param(
            SEIZED,
            "Fighters in Kasavia took the port of Lumo on 12 November 2024.",
            "date: 2024-11-11 (a); 2024-11-12 (b)",
            id="rebels may be the fighters",
        ),
        pytest.param(
            "West African leaders imposed sanctions on Niger on 11 November 2024.",
            "ECOWAS imposed sanctions on Niger on 12 November 2024.",
            "date: 2024-11-11 (a); 2024-11-12 (b)",
            id="leaders act for what their states are members of",
        ),
        pytest.param(
            DECLARED,
            "On 12 November 2024 the government of Kasavia declared a state of emergency for 30 days.",
            "date: 2024-11-11 (a); 2024-11-12 (b)",
            id="one clause tells all that the other's title does, and more",
        ),
        pytest.param(
            KILLED,
            "Soldiers in Kasavia shot at a bus near Lumo on 11 November 2024. Six of them were killed.",
            "number: Four soldiers (a); Six of them were killed (b)",
            id="so many of those it happened to",
        ),
        pytest.param(
            "The navy of Norland carried out some 40 strikes on Trell on 11 November 2024.",
            "Norland's navy struck some 60 targets in Trell on 11 November 2024.",
            "number: 40 strikes (a); 60 targets (b)",
            id="what a light verb leaves to its object",
        ),
        pytest.param(
            "The king of Norland declared three days of mourning on 11 November 2024.",
            "On 11 November 2024 Norland's king declared a week of mourning.",
            "number: three days of mourning (a); a week of mourning (b)",
            id="how long it is",
        ),
        pytest.param(
            ARRESTED,
            "Norland's police praised the opposition leader Ruben Tolma in Lumo on 11 November 2024.",
            "type: COERCE (a); SUPPORT (b)",
            id="the same police, once with their country",
        ),
    ],
)
def test_who_is_told_of_otherwise_may_be_the_same(first: str, second: str, found: str) -> None:
    assert found in disagreed_on(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            SEIZED, "Police in Kasavia took the port of Lumo on 12 November 2024.", id="police are not the rebels"
        ),
        pytest.param(
            "West African leaders condemned Niger over the arrests in Niamey on 11 November 2024.",
            "Amnesty International condemned Niger over the arrests in Niamey on 12 November 2024.",
            id="leaders do not act for what has no states as members",
        ),
        pytest.param(
            DECLARED,
            "On 12 November 2024 the government of Kasavia declared a national holiday in Lumo.",
            id="the title of each tells something else",
        ),
        pytest.param(
            KILLED,
            "Soldiers in Kasavia shot at cars near Lumo on 11 November 2024. Six cars were destroyed.",
            id="cars are no soldiers",
        ),
        pytest.param(
            ARRESTED,
            "Norland gave the opposition leader Ruben Tolma asylum on 11 November 2024.",
            id="what somebody else did to him is no other type of the same",
        ),
        pytest.param(
            "The Lumo Council condemned the raid on Kasavia on 21 December 2024.",
            "The Lumo Council is to discuss the raid on Kasavia on 21 December 2024.",
            id="what is to come is no other type of what was done",
        ),
        pytest.param(
            "Norland struck some 40 targets in Trell on 11 November 2024.",
            "Kasavia struck some 60 targets in Trell on 11 November 2024.",
            id="what others hit is no other number of the same",
        ),
    ],
)
def test_what_others_did_or_something_else_is_not_disagreed_on(first: str, second: str) -> None:
    assert not disagreed_on(first, second)


def test_what_only_stands_beside_a_claim_makes_it_no_second_ones() -> None:
    told = (
        "West African leaders imposed sanctions on Niger on 11 November 2024.",
        "On 11 November 2024 West African leaders imposed sanctions on Niger over the coup.",
        "ECOWAS imposed sanctions on Niger on 12 November 2024.",
        "The European Union suspended its financial aid to Niger on 12 November 2024.",
    )
    articles = [article(id, text, date(2024, 12, 20)) for id, text in zip("abcd", told, strict=True)]
    assert any(found.kind == "date" for each in together(read(*articles)) for found in each.disagreements)
