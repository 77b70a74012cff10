"""The names of countries, regions and capitals, by which a line's first words show to be where it was written."""

from __future__ import annotations

from functools import cache

from timeline.facts import table, toml


def is_of_a_country(place: str) -> bool:
    """Whether a place stands before the country or region it is in: "Lagos, Nigeria", "Austin, Texas"."""
    town, comma, around = place.rpartition(", ")
    return bool(comma) and bool(town) and around.casefold() in _countries() | _regions()


def is_place(names: str) -> bool:
    """Whether it is a capital, a region or town that is known, one with its country, or several: "Nairobi/Brussels"."""
    return all(
        is_of_a_country(each) or is_capital(each) or each.casefold() in _regions()
        for each in map(str.strip, names.split("/"))
    )


def is_capital(place: str) -> bool:
    """Whether it is the name of a capital or seat of government, in letters large or small."""
    return place.casefold() in _capitals()


@cache
def _countries() -> frozenset[str]:
    """Every name of a country, in small letters."""
    names = (name for row in table("world/countries") for name in (row["name"], *row["aliases"].split("|")))
    return frozenset(name.casefold() for name in names if name)


@cache
def _regions() -> frozenset[str]:
    places = (place for each in toml("world/places").values() if isinstance(each, list) for place in each)
    return frozenset(place.casefold() for place in places)


@cache
def _capitals() -> frozenset[str]:
    return frozenset(name.casefold() for row in table("world/countries") for name in row["capital"].split("|") if name)
