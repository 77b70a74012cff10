"""The tables that actors are known by: codes that exist, names that belong to one, terms that do not overlap."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pycountry
import pytest

from timeline import facts
from timeline.actors.gazetteer import Usage, countries, lookup, organisations, slug
from timeline.actors.holders import Holder, holder_of, holders

FILES = (
    "countries",
    "former_states",
    "institutions",
    "international_organisations",
    "armed_groups",
    "parties",
    "peoples",
    "office_holders",
    "person_spellings",
    "ambiguous_names",
    "hiding_names",
)


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_where_it_can_be_checked(name: str) -> None:
    head = (facts.folder() / "world" / f"{name}.csv").read_text(encoding="utf-8").split("\n\n")[0]
    assert "# Check:" in head


@pytest.mark.parametrize("name", FILES)
def test_every_row_has_every_cell(name: str) -> None:
    rows = facts.table(f"world/{name}")
    assert rows
    assert not [row for row in rows if None in row or None in row.values()]


def test_codes_are_iso_3166() -> None:
    current = {country.alpha_3 for country in pycountry.countries} | {"XKX"}
    former = {country.alpha_3 for country in pycountry.historic_countries}
    assert {row["code"] for row in facts.table("world/countries")} <= current
    assert {row["code"] for row in facts.table("world/former_states")} <= former
    for name in ("institutions", "armed_groups", "peoples"):
        assert {row["country"] for row in facts.table(f"world/{name}")} - {""} <= current
    assert set(facts.toml("world/places")) <= current


def test_every_member_of_iso_3166_with_people_is_there() -> None:
    unpeopled = {"ATA", "ATF", "BVT", "HMD", "SGS", "UMI"}
    small = {"ALA", "BES", "BLM", "CCK", "MAF", "SJM"}
    assert {country.alpha_3 for country in pycountry.countries} - unpeopled - small <= set(countries())


def test_a_name_of_several_is_told_apart_by_a_rule_or_by_the_country() -> None:
    rules = {row["name"] for row in facts.table("world/ambiguous_names")}
    owners: dict[str, list[str | None]] = defaultdict(list)
    for group in lookup().values():
        for alias in group:
            if not alias.supported and alias.text == alias.plain:
                owners[alias.plain].append(alias.entry.country)
    shared = {name: lands for name, lands in owners.items() if len(lands) > 1 and name not in rules}
    assert not {name: lands for name, lands in shared.items() if len(set(lands)) < len(lands) or None in lands}


def test_ambiguous_names_mean_what_exists() -> None:
    for row in facts.table("world/ambiguous_names"):
        means = row["means"].removeprefix("place:")
        assert means == "-" or means in countries() or means in organisations(), row


def test_demonyms_are_of_one_state() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for group in lookup().values():
        for alias in group:
            if alias.usage is Usage.DEMONYM and not alias.supported:
                owners[alias.text].add(alias.entry.id)
    assert not {name: ids for name, ids in owners.items() if len(ids) > 1}


def test_terms_end_after_they_begin() -> None:
    assert not [one for one in holders() if one.begin > one.end]


def test_terms_of_one_office_do_not_overlap() -> None:
    single = {
        "president",
        "prime minister",
        "monarch",
        "pope",
        "foreign minister",
        "defence minister",
        "vice president",
        "head",
    }
    terms: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for one in holders():
        if one.office in single:
            terms[one.place, one.office].append(one)
    clashes = []
    for group in terms.values():
        ordered = sorted(group, key=lambda one: (one.begin, one.end))
        clashes += [(a.name, b.name) for a, b in pairwise(ordered) if a.name != b.name and b.begin < a.end]
    assert clashes == []


def test_holders_are_of_known_places() -> None:
    assert not [one for one in holders() if one.place not in countries() and one.place not in organisations()]


def test_spellings_are_of_holders() -> None:
    assert {row["name"] for row in facts.table("world/person_spellings")} <= {one.name for one in holders()}


@pytest.mark.parametrize(
    ("place", "office", "day", "name"),
    [
        ("FRA", "president", date(2014, 7, 14), "François Hollande"),
        ("USA", "president", date(2001, 1, 19), "Bill Clinton"),
        ("united-nations", "head", date(2003, 3, 20), "Kofi Annan"),
        ("GBR", "prime minister", date(2022, 9, 20), "Liz Truss"),
        ("RUS", "president", date(2010, 1, 1), "Dmitry Medvedev"),
    ],
)
def test_who_held_it(place: str, office: str, day: date, name: str) -> None:
    holder = holder_of(place, office, day)
    assert holder is not None
    assert holder.name == name


@pytest.mark.parametrize(
    ("place", "office", "day"),
    [
        pytest.param("FRA", "president", None, id="no day"),
        pytest.param("CHE", "president", date(2014, 1, 1), id="not in the table"),
        pytest.param("DEU", "prime minister", date(1900, 1, 1), id="before the table"),
        pytest.param("GBR", "prime minister", date(2022, 9, 6), id="the day of handing over"),
    ],
)
def test_nobody_is_guessed(place: str, office: str, day: date | None) -> None:
    assert holder_of(place, office, day) is None


def test_slug_of_a_name() -> None:
    assert slug("François Hollande") == "francois-hollande"
    assert slug("Al-Qaeda") == "al-qaeda"
