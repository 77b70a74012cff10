"""An office named in a text in, who held it then out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.actors.casting import cast, words
from timeline.model import ActorKind


@pytest.mark.parametrize(
    ("text", "published", "holder"),
    [
        pytest.param("President Traoré flew home.", date(2023, 4, 1), "ibrahim-traore", id="who rules now"),
        pytest.param("President Traoré flew home.", date(1975, 4, 1), "moussa-traore", id="who ruled then"),
        pytest.param("The French president flew home.", date(2014, 6, 1), "francois-hollande", id="2014"),
        pytest.param("The French president flew home.", date(2010, 6, 1), "nicolas-sarkozy", id="2010"),
        pytest.param("The British prime minister resigned.", date(1990, 11, 22), "margaret-thatcher", id="Thatcher"),
        pytest.param("The German chancellor disagreed.", date(2015, 9, 4), "angela-merkel", id="chancellor"),
        pytest.param(
            "The US secretary of state flew to Geneva.", date(2013, 11, 23), "john-kerry", id="secretary of state"
        ),
        pytest.param("The president of Brazil signed the law.", date(2005, 1, 3), "luiz-inacio-lula-da-silva", id="of"),
        pytest.param("The Japanese foreign minister wept.", date(2015, 12, 28), "fumio-kishida", id="before office"),
        pytest.param("The American president spoke.", date(1941, 12, 8), "franklin-d-roosevelt", id="1941"),
        pytest.param("The Soviet foreign minister signed.", date(1939, 8, 23), "vyacheslav-molotov", id="1939"),
    ],
)
def test_office_by_date(text: str, published: date, holder: str) -> None:
    found = cast(text, published)
    assert found[holder].kind is ActorKind.PERSON


@pytest.mark.parametrize(
    ("text", "published"),
    [
        pytest.param("The French president flew home.", None, id="no date"),
        pytest.param("The former French president flew home.", date(2014, 6, 1), id="former"),
        pytest.param("The French vice president flew home.", date(2014, 6, 1), id="no such office"),
        pytest.param("French presidents have flown home.", date(2014, 6, 1), id="plural"),
    ],
)
def test_office_without_a_known_holder_is_the_country(text: str, published: date | None) -> None:
    found = cast(text, published)
    assert "FRA" in found
    assert not [actor for actor in found.values() if actor.kind is ActorKind.PERSON]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        pytest.param("Scholz met reporters.", "olaf-scholz", id="opens the text"),
        pytest.param("On New Year's Day Macron flew home.", "emmanuel-macron", id="after a holiday"),
        pytest.param("Last Saturday Isaias returned the visit.", "isaias-afwerki", id="given name"),
        pytest.param("Talks ended after Trump walked out.", "donald-trump", id="two years after office"),
        pytest.param("Envoys asked Nicolas Maduro Moros to leave.", "nicolas-maduro", id="second surname"),
        pytest.param("Reporters asked Lavrov about it.", "sergei-lavrov", id="object"),
    ],
)
def test_surname_that_one_person_in_office_bears(text: str, id: str) -> None:
    assert id in cast(text, date(2023, 6, 1))


@pytest.mark.parametrize(
    ("text", "published"),
    [
        pytest.param("Scholz met reporters.", date(1985, 6, 1), id="long before office"),
        pytest.param("The Macron Bakery closed.", date(2023, 6, 1), id="a business"),
        pytest.param("Peter Scholz met reporters.", date(2023, 6, 1), id="another first name"),
        pytest.param("Ban on exports is lifted.", date(2012, 6, 1), id="common word"),
        pytest.param("Brown coal burned.", date(2008, 6, 1), id="colour"),
        pytest.param("Rebels took the bridge at Toledo.", date(2003, 6, 1), id="a town"),
        pytest.param("The destroyer Brown shot down missiles.", date(2008, 6, 1), id="a ship"),
    ],
)
def test_surname_that_means_no_one_in_office(text: str, published: date) -> None:
    holders = {"olaf-scholz", "emmanuel-macron", "ban-ki-moon", "gordon-brown", "alejandro-toledo"}
    assert not holders & set(cast(text, published))


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        pytest.param("In 1994 the French president flew to Cairo.", "francois-mitterrand", id="year of the clause"),
        pytest.param("The French president flew to Cairo on Monday.", "emmanuel-macron", id="day of the article"),
        pytest.param("The French president said trade had grown since 2021.", "emmanuel-macron", id="same then"),
    ],
)
def test_office_in_the_year_told(text: str, holder: str) -> None:
    assert holder in cast(text, date(2023, 6, 1))


@pytest.mark.parametrize(
    "text",
    [
        "The French president said trade had grown since 1998.",
        "In 1940 the French president fled to Bordeaux.",
        "France lost the war in 1954. The French president wept.",
    ],
)
def test_office_in_a_year_of_doubt_is_the_country(text: str) -> None:
    found = cast(text, date(2023, 6, 1))
    assert "FRA" in found
    assert not [actor for actor in found.values() if actor.kind is ActorKind.PERSON]


def test_office_alone_is_whom_the_table_has_in_it() -> None:
    text = "Dmytro Kuleba met Antony Blinken. The secretary of state cancelled a trip."
    assert "The secretary" in words(cast(text, date(2022, 2, 23))["antony-blinken"])


@pytest.mark.parametrize(
    ("text", "published", "id"),
    [
        pytest.param("May dismissed two ministers.", date(2018, 3, 1), "theresa-may", id="first word"),
        pytest.param("In April May flew to Oslo.", date(2018, 5, 1), "theresa-may", id="behind a month"),
        pytest.param("Mrs May met the envoy in April.", date(2018, 5, 1), "theresa-may", id="behind a word of respect"),
        pytest.param(
            "Prime Minister Theresa May faced calls in April.", date(2018, 5, 1), "theresa-may", id="behind an office"
        ),
    ],
)
def test_month_that_acts_is_who_held_office(text: str, published: date, id: str) -> None:
    assert id in cast(text, published)


@pytest.mark.parametrize(
    ("text", "called", "id"),
    [
        ("Ex-President Ali Banda met Joe Holt. The president left.", "The president", None),
        ("Ex-President Ali Banda met Joe Holt. The former president left.", "The former president", "ali-banda"),
        ("President Ali Banda met Joe Holt. The president left.", "The president", "ali-banda"),
        ("Ali Banda asked the President, Joe Holt, to go. The President left.", "The President", "joe-holt"),
        ("The first group met the second. The former group left.", "The former group", None),
    ],
)
def test_office_held_before_is_not_the_office(text: str, called: str, id: str | None) -> None:
    assert [each.id for each in cast(text).values() if called in words(each)] == ([id] if id else [])
