"""What finding actors must know of a language: its words and turns by what they mean, in one value.

The folder of a language fills it (``timeline/languages/en/actor_words.py``); no reader knows the words themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

import regex

from timeline.facts import LANGUAGE
from timeline.language.tongue import Words


@dataclass(frozen=True, kw_only=True)
class CrowdWords:
    """Words of many without a name."""

    vague: Words
    """Adjectives that do not say which people are meant."""
    quantities: Words
    """Nouns that only say how many: "dozens of gunmen"."""
    led: Words
    """Those who do what their owner has them do: "Sherman's troops"."""
    opposition: str
    """What those are called together who oppose a government."""
    armed_groups: str
    """What the rebels of a country are called together."""
    those_in: Callable[[str, str], str]
    """Such a group and a country without an adjective in; the group's name out."""
    aged: re.Pattern[str]
    """A word that says how old somebody is."""


@dataclass(frozen=True, kw_only=True)
class NameTurns:
    """What stands beside and inside names."""

    before_month: re.Pattern[str]
    """What stands before a month, and before no given name: "on 17 [April]"."""
    of_somebody: regex.Pattern[str]
    """What follows a name of somebody: ", who"."""
    described: regex.Pattern[str]
    """What follows a name that is told of: "Kim, who"."""
    article: re.Pattern[str]
    """An article that opens a name and is no part of it."""
    joined_particle: re.Pattern[str]
    """A particle that a hyphen joins to a name, of which texts leave out either: "al-Bashir"."""
    other_words: Words
    """Particles of names that are other words oftener."""
    need_a_field: Words
    """Offices that say nothing without their field: any minister but the first."""
    of_elsewhere: re.Pattern[str]
    """A word of what deals with others than one's own country: "the foreign ministry"."""
    towns: Words
    """What a town is called: "the capital, Lima"."""
    generations: Words
    """What stands behind a name that several of a family bear."""
    whom_a_party_is_for: regex.Pattern[str]
    """What goes on with the name of a party: " for the People"."""
    acronym: regex.Pattern[str]
    """The short form of a name, in brackets behind it."""
    article_or_owner: regex.Pattern[str]
    """An article or owner before a name."""
    over_before: regex.Pattern[str]
    """What says, right before a title, that it was held before."""
    held_before: Callable[[str], str]
    """A title that was held before, as who held it is called."""
    article_right_before: regex.Pattern[str]
    """The article where a name begins."""
    between_country_and_body: regex.Pattern[str]
    """What may stand between a country and its body: "Chad's ruling party"."""
    half: regex.Pattern[str]
    """One of two countries that are named for where they lie, by that alone: "the [North]"."""
    halves: Mapping[str, str]
    """Each such word, and that of the other country."""
    of_where: regex.Pattern[str]
    """What leads from an office to where it is held."""
    apposed: regex.Pattern[str]
    """What parts a name from what its bearer is."""
    what_of: regex.Pattern[str]
    """Somebody's office, with what leads to where it is held."""
    also_called: regex.Pattern[str]
    """What gives somebody a further ``name``, behind theirs: ``, a/k/a "El Bravo"``."""
    name_beside: regex.Pattern[str]
    """What may stand between an office and the name of its holder."""


@dataclass(frozen=True, kw_only=True)
class PlaceTurns:
    """What stands beside the names of countries and peoples."""

    language_after: regex.Pattern[str]
    """What makes a people's name that of its language."""
    minority: regex.Pattern[str]
    """What makes a people's name that of some in another country: "Serbs of Chad"."""
    currency: regex.Pattern[str]
    """What makes a people's name that of its money."""
    before_place: regex.Pattern[str]
    """What stands before the name of a place."""
    joined_before: re.Pattern[str]
    """What makes a country's name a part of another word, before it."""
    joined_after: re.Pattern[str]
    """The same, behind it."""


@dataclass(frozen=True, kw_only=True)
class ActorWords(CrowdWords, NameTurns, PlaceTurns):
    """All of them."""


@cache
def actor_words(code: str = LANGUAGE) -> ActorWords:
    """Those of the language of that code. Raises ModuleNotFoundError where its folder has none."""
    found: ActorWords = import_module(f"timeline.languages.{code}.actor_words").ACTOR_WORDS
    return found
