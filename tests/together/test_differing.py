"""Tellings of one happening in, what their sources disagree on and what they do not out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.together.reports import article, joined, read
from timeline.together import Happening, together
from timeline.together.corpus import Corpus
from timeline.together.disagreements import differing
from timeline.together.telling import tellings


@pytest.mark.parametrize(
    ("first", "second", "kind", "text"),
    [
        pytest.param(
            "Rebels in Kasavia killed 26 soldiers in Lumo on Saturday.",
            "On Saturday rebels killed 18 soldiers in Lumo in Kasavia.",
            "number",
            "26 soldiers (a); 18 soldiers (b)",
            id="number",
        ),
        pytest.param(
            "Russia bombed the port of Lumo in Kasavia on Saturday, the mayor said.",
            "Russia did not bomb the port of Lumo in Kasavia on Saturday, Moscow said.",
            "denial",
            "said to have happened (a); denied (b)",
            id="denial",
        ),
        pytest.param(
            "Russia attacked Ukraine near the port of Lumo on Saturday.",
            "Ukraine attacked Russia near the port of Lumo on Saturday.",
            "roles",
            "Russia to Ukraine (a); Ukraine to Russia (b)",
            id="roles",
        ),
        pytest.param(
            "Kasavia's parliament approved the treaty with Norland on Saturday by 190 votes.",
            "On Saturday Kasavia's parliament approved the treaty with Norland with 175 deputies in favour.",
            "number",
            "190 votes (a); 175 deputies (b)",
            id="votes and those who cast them",
        ),
        pytest.param(
            "Kasavia's parliament voted for the treaty with Norland on Saturday with 182 votes to 6.",
            "On Saturday the parliament of Kasavia voted for the treaty with Norland with 138 votes to 6.",
            "number",
            "182 votes (a); 138 votes (b)",
            id="what is counted has the name of what is told",
        ),
        pytest.param(
            "Police in Kasavia arrested the opposition leader Ruben Tolma in Lumo on Saturday.",
            "The opposition leader Ruben Tolma was shot by police in Kasavia in Lumo on Saturday.",
            "type",
            "COERCE (a); ASSAULT (b)",
            id="type",
        ),
    ],
)
def test_what_sources_differ_on_is_said(first: str, second: str, kind: str, text: str) -> None:
    found = [
        differing for each in joined(article("a", first), article("b", second)) for differing in each.disagreements
    ]
    assert (kind, text) in [(each.kind, each.text) for each in found]


MISDATED = (
    "Rebels in Kasavia seized the port of Lumo from the army on 11 November 2024.",
    "Lumo's port was taken by rebels in Kasavia on 24 November 2024.",
)


def apart(*texts: str) -> list[Happening]:
    """What articles tell that were published weeks after it."""
    told = [article(id, text, date(2024, 12, 20)) for id, text in zip("abcdef", texts, strict=False)]
    return list(together(read(*told)))


def test_one_thing_told_of_two_days_is_maybe_the_same_and_disagreed_on() -> None:
    first, second = apart(*MISDATED)
    assert (first.maybe, second.maybe) == ((second.id,), (first.id,))
    for each in (first, second):
        assert [(found.kind, found.text) for found in each.disagreements] == [
            ("date", "2024-11-11 (a); 2024-11-24 (b)")
        ]


def test_one_thing_told_a_day_apart_is_one_and_disagreed_on() -> None:
    (only,) = apart(MISDATED[0], MISDATED[1].replace("24 November", "12 November"))
    assert [(found.kind, found.text) for found in only.disagreements] == [("date", "2024-11-11 (a); 2024-11-12 (b)")]


@pytest.mark.parametrize(
    "texts",
    [
        (MISDATED[0], MISDATED[1].replace("24 November", "24 January")),
        (MISDATED[0], MISDATED[1].replace("rebels in Kasavia", "Colombia").replace("Lumo", "Odesa")),
        (" ".join(MISDATED), MISDATED[1]),
        (
            MISDATED[0],
            "The port of Lumo was seized from the army by rebels in Kasavia on 11 November 2024.",
            MISDATED[1],
            "On 24 November 2024 rebels in Kasavia took the port of Lumo.",
        ),
    ],
    ids=["months apart", "by others elsewhere", "one article tells both", "two sources tell each"],
)
def test_what_is_two_things_is_not_disagreed_on(texts: tuple[str, ...]) -> None:
    assert not [found for each in apart(*texts) for found in each.disagreements]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rebels in Kasavia killed 26 soldiers in Lumo on Saturday.", "On Saturday rebels killed 26 soldiers in Lumo."),
        ("Rebels killed about 500 soldiers in Lumo on Saturday.", "On Saturday rebels killed 487 soldiers in Lumo."),
        (
            "Rebels killed 26 soldiers in Lumo on 30 November 2024.",
            "In November 2024 rebels killed 26 soldiers in Lumo.",
        ),
        (
            "Kasavia became the 31st member of the Lumo Pact on Saturday.",
            "On Saturday Kasavia became a member of the Lumo Pact, which has 30 other members.",
        ),
        (
            "Rebels in Kasavia seized the port of Lumo on Saturday, three weeks after the first shots.",
            "On Saturday rebels in Kasavia seized the port of Lumo after a war of six weeks.",
        ),
        (
            "Rebels in Kasavia shelled the port of Lumo on Saturday.",
            "On Saturday rebels in Kasavia bombarded the port of Lumo.",
        ),
    ],
    ids=["the same", "about as many", "a coarser date", "an ordinal", "how long it took", "types of one family"],
)
def test_what_agrees_is_no_disagreement(first: str, second: str) -> None:
    found = joined(article("a", first), article("b", second))
    assert found
    assert not any(each.disagreements for each in found)


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("Rebels killed 26 people.", "Rebels have killed 40 people.", set()),
        ("Rebels killed 40 people.", "Rebels have killed 26 people.", {"number"}),
        ("Rebels killed 26 men on 30 November 2024.", "On 30 November 2024 rebels killed 40 men.", {"number"}),
        (
            "Rebels killed 26 people on 30 November 2024.",
            "Rebels killed 400 people from March 2024 to November 2024.",
            set(),
        ),
        ("Norland is to hold a vote on 9 December 2024.", "Norland held a vote on 1 December 2024.", set()),
        ("Norland held a vote on 2 December 2024.", "Norland held a vote on 1 December 2024.", {"date"}),
        ("Norland held a vote.", "Norland held a vote on 3 December 2024.", {"date"}),
        ("Norland is to hold a vote.", "Norland held a vote on 3 December 2024.", set()),
        ("Norland held a vote.", "Norland held a vote on 2 December 2024.", set()),
        ("No lorry had reached Lumo by 30 November 2024.", "A lorry reached Lumo on 1 December 2024.", set()),
        ("No lorry reached Lumo on 1 December 2024.", "A lorry reached Lumo on 1 December 2024.", {"denial"}),
        ("Colombia attacked Chile.", "Chile attacked Colombia.", {"roles"}),
        ("Colombia attacked Chile.", "Chile attacked.", {"roles"}),
        ("Colombia visited Chile.", "Chile visited Norland and Peru.", set()),
    ],
    ids=[
        "a toll that grew",
        "a toll that fell",
        "numbers of one day",
        "a number of a day and one of months",
        "planned for another day",
        "two days",
        "printed as done before it was",
        "printed as planned before it was",
        "printed as done on that day",
        "not until, then",
        "not, and that day",
        "the other way round",
        "by the other",
        "one after the other",
    ],
)
def test_what_excludes_what(first: str, second: str, kinds: set[str]) -> None:
    parts = read(article("a", first), article("b", second, date(2024, 12, 4)))
    corpus = Corpus([each for part in parts for each in part.articles])
    one, other = (next(tellings(part, corpus)) for part in parts)
    assert differing(one, other) == kinds


def test_a_source_that_gives_no_day_may_stand_with_either() -> None:
    told = [
        MISDATED[0],
        "The army has lost Lumo, where rebels in Kasavia seized the port. They took the port on 24 November 2024.",
        MISDATED[1],
    ]
    assert [each for each in apart(*told) if each.disagreements]


RATIFIED = "Kasavia's parliament has ratified the treaty with Norland on the port of Lumo."


@pytest.mark.parametrize(
    ("denied", "differ"),
    [(date(2024, 11, 20), False), (date(2024, 12, 3), True)],
    ids=["printed before it was done", "printed when it was done"],
)
def test_what_was_not_yet_so_is_no_denial(denied: date, differ: bool) -> None:
    told = read(
        article("a", "Kasavia's parliament ratified the treaty with Norland on the port of Lumo on 2 December 2024."),
        article("b", RATIFIED.replace("has ratified", "has not ratified"), denied),
    )
    corpus = Corpus(article for each in told for article in each.articles)
    done, not_done = (next(tellings(each, corpus)) for each in told)
    kinds = differing(done, not_done)
    assert ("denial" in kinds) is differ
