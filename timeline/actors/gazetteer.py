"""``data/`` in, every name that stands for a known actor out, ready to be looked up in a text.

How to add one: a row in the table of its kind in ``data/``. A name that ends in "?" counts only where the article
supports it (its full name or its country is there as well).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

import pycountry
from babel import Locale

from timeline import facts
from timeline.actors.actor_words import actor_words
from timeline.actors.words import words
from timeline.model import ActorKind

_USER_ASSIGNED = {"XKX": "XK"}
_SHOUTED = 4
_FIRST_WORD = re.compile(r"\w+")


class Usage(StrEnum):
    """How a name stands for its actor."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    ORGAN = "organ"
    PLACE = "place"
    NOTHING = "nothing"
    """It stands for no actor and hides the names inside it ("South China Sea")."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A known actor. ``nouns`` are what may pick it up again ("the island"), ``adjective`` is a people's."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    nouns: tuple[str, ...] = ()
    adjective: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of one actor; ``plain`` is it without capitals, ``supported`` asks for the article's support."""

    text: str
    entry: Entry
    usage: Usage
    supported: bool = False
    plain: str = ""


NOBODY = Entry("", "", ActorKind.PLACE)


def slug(name: str) -> str:
    """``Aso Taro`` as ``aso-taro``: an id made of a name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or re.sub(r"\s+", "-", name.lower())


@cache
def countries() -> dict[str, Entry]:
    """Every state and territory, former ones too, by code."""
    rows = [*facts.table("world/countries"), *facts.table("world/former_states")]
    return {
        row["code"]: Entry(
            row["code"],
            row["name"],
            ActorKind.COUNTRY,
            row.get("country") or row["code"],
            nouns=("country", "nation", *_listed(row["features"])),
        )
        for row in rows
    }


@cache
def capitals() -> dict[str, str]:
    """Each capital to the country that it lies in."""
    rows = [*facts.table("world/countries"), *facts.table("world/former_states")]
    return {capital: row.get("country") or row["code"] for row in rows for capital in _listed(row["capital"])}


@cache
def organisations() -> dict[str, Entry]:
    """International organisations, armed groups, parties and peoples, by id."""
    found = {}
    for row in facts.table("world/international_organisations"):
        id = slug(row["name"])
        found[id] = Entry(id, row["name"], ActorKind.ORGANISATION, sector=row["sector"], nouns=_listed(row["noun"]))
    for row in facts.table("world/armed_groups"):
        id = slug(row["name"])
        name, country = row["name"].split(" (")[0].rstrip("?"), row["country"] or None
        found[id] = Entry(id, name, ActorKind.ARMED_GROUP, country, row["sector"], ("group", "movement"))
    for row in facts.table("world/parties"):
        id, country = _party_id(row), countries()[row["country"]].country
        found[id] = Entry(id, row["name"], ActorKind.ORGANISATION, country, "PTY", ("party",))
    for row in facts.table("world/peoples"):
        id = f"{slug(row['name'])}-{row['country'].lower()}"
        found[id] = Entry(id, row["name"], ActorKind.ORGANISATION, row["country"], "CVL", adjective=row["adjective"])
    return found


def _party_id(row: dict[str, str]) -> str:
    """With the country, for parties of several countries go by one name."""
    return f"{slug(row['name'])}-{row['country'].lower()}"


@cache
def lookup() -> dict[str, tuple[Alias, ...]]:
    """The first word of a name to the names that begin with it, longest first."""
    found: dict[str, dict[tuple[str, str, Usage], Alias]] = {}
    for alias in _aliases():
        for text in _spellings(alias):
            first = _FIRST_WORD.search(text)
            if first:
                key = (text, alias.entry.id, alias.usage)
                found.setdefault(first[0], {}).setdefault(key, replace(alias, text=text, plain=alias.text))
    return {first: tuple(sorted(group.values(), key=lambda alias: -len(alias.text))) for first, group in found.items()}


@cache
def names_of_organs() -> frozenset[str]:
    """What the organs of states are called by themselves: "Knesset", "Downing Street"."""
    return frozenset(alias.text for alias in _aliases() if alias.usage is Usage.ORGAN)


def _spellings(alias: Alias) -> Iterator[str]:
    """As written, and in capitals as datelines and headlines have it."""
    yield alias.text
    shouted = alias.text.upper()
    if len(alias.text) >= _SHOUTED and shouted != alias.text and alias.usage is not Usage.NOTHING:
        yield shouted


def _aliases() -> Iterator[Alias]:
    yield from _country_names()
    for row in facts.table("world/institutions"):
        entry = countries()[row["country"]]
        for name in _listed(row["names"]):
            yield Alias(name.rstrip("?"), entry, Usage.ORGAN, supported=name.endswith("?"))
    yield from _organisation_names()
    for row in facts.table("world/peoples"):
        entry = organisations()[f"{slug(row['name'])}-{row['country'].lower()}"]
        for name in _listed(row["words"]):
            yield Alias(name.rstrip("?"), entry, Usage.DEMONYM, supported=name.endswith("?"))
    for country, names in facts.toml("world/places").items():
        for name in names:
            yield Alias(name, Entry(slug(name), name, ActorKind.PLACE, country), Usage.PLACE)
    for row in facts.table("world/hiding_names"):
        yield Alias(row["name"], NOBODY, Usage.NOTHING)


def _organisation_names() -> Iterator[Alias]:
    for row in facts.table("world/international_organisations"):
        entry = organisations()[slug(row["name"])]
        yield from _named(entry, row["name"], *_listed(row["short"]))
        for seat in _listed(row["seat"]):
            yield Alias(seat, entry, Usage.CAPITAL)
    for row in facts.table("world/armed_groups"):
        entry = organisations()[slug(row["name"])]
        yield from _named(entry, row["name"].split(" (")[0], *_listed(row["aliases"]))
    for row in facts.table("world/parties"):
        entry = organisations()[_party_id(row)]
        generic = all(word in words("party_words") for word in entry.name.lower().split())
        yield from _named(entry, entry.name + ("?" if generic else ""), *_listed(row["short"]))


def _country_names() -> Iterator[Alias]:
    for row in [*facts.table("world/countries"), *facts.table("world/former_states")]:
        entry = countries()[row["code"]]
        yield from _named(entry, row["name"], *_listed(row["aliases"]), *_standard_names(row["code"]))
        for demonym in _listed(row["demonyms"]):
            yield Alias(demonym, entry, Usage.DEMONYM)
        for capital in _listed(row["capital"]):
            yield Alias(capital, entry, Usage.CAPITAL)


def _standard_names(code: str) -> Iterator[str]:
    """The official name of ISO 3166 and the English one of CLDR, where they are names that a text would use."""
    country = pycountry.countries.get(alpha_3=code)
    if country is None and code not in _USER_ASSIGNED:
        return
    alpha_2 = country.alpha_2 if country else _USER_ASSIGNED[code]
    names = [Locale("en").territories.get(alpha_2, "")]
    if country:
        names += [country.name, getattr(country, "official_name", "")]
    for name in names:
        if name and not re.search(r"[,(\[]|&| - ", name):
            yield actor_words().article.sub("", name).replace("’", "'")


def _named(entry: Entry, *names: str) -> Iterator[Alias]:
    for name in names:
        yield Alias(name.rstrip("?"), entry, Usage.NAME, supported=name.endswith("?"))


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.replace("’", "'").split("|") if part)


@cache
def peoples() -> dict[str, tuple[str, ...]]:
    """The noun for one of a people, in small letters, to the countries it may be of."""
    found: dict[str, tuple[str, ...]] = {}
    for row in facts.table("world/countries"):
        for noun in row["demonyms"].split("|"):
            found[noun.lower()] = (*found.get(noun.lower(), ()), row["code"])
    return found
