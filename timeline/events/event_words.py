"""What telling events must know of a language: its words and turns by what they mean, in one value.

The folder of a language fills it (``timeline/languages/en/event_words.py``); no reader knows the words themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from timeline.events.time_turns import TimeTurns, YardstickTurns
from timeline.facts import LANGUAGE
from timeline.language.tongue import Words

if TYPE_CHECKING:
    from timeline.language import Token
    from timeline.language.genders import Gender
    from timeline.model import Modality


@dataclass(frozen=True, kw_only=True)
class DeedWords:
    """Verbs, by what dictionaries have them under."""

    going_about: Words
    """Verbs that only say that something is begun, gone on with or tried."""
    willing: Words
    """Verbs of what one is ready to do for another."""
    only_long_ago: Words
    """Adverbs that only say how long ago a date behind them is: "back in 2008"."""
    meaning: Words
    """Opens what follows from what was told: "meaning he could stay"."""
    in_which: Words
    """Nouns of how, why, when or where something is done, and which nothing is done to: "the way they fought"."""
    took_place: str
    """What a happening did that only came: "the raid took place"."""
    only_coming: Words
    """Verbs that only say that it did."""
    hardly: tuple[str, ...]
    """Adverbs that need what they measure behind them: "came just weeks after"."""
    needing_more: Words
    """Verbs that say nothing alone."""
    coming_about: Words
    """Said in the present of what comes on the day on which it is told."""
    spending: Words
    """What one does with time."""
    learning: Words
    """What one does who comes to know of news."""
    would: Words
    """Said of what is so only if something else is."""
    parts_of_a_whole: Words
    """Nouns that say nothing without what they are of: "a unit of Orbit"."""
    counts: Words
    """Nouns that say how many there are of something."""
    ideas: Words
    """What one has of how something is, who did it or why."""
    following: Words
    """What comes next follows."""
    starting: Words
    """Verbs that say that something begins."""
    stopping: Words
    """Verbs of what comes to nothing more, which had a day of its own before: "suspended the treaty of 1960"."""
    light: Words
    """Verbs whose subject also does what their object names: "Egypt held talks", "the army launched an attack"."""
    answering: Words
    """Verbs whose with-phrase names what their subject does: "responded with exercises"."""
    bounding: Words
    """Verbs that say that something begins or ends."""
    scenes: Words
    """Verbs by which a time or place sees what happens in it: "2019 saw a coup"."""
    of_all: Words
    """Nouns of what a whole people does: "an election"."""
    so_long: Words
    """Nouns of what is given or imposed for so long: "a delay until May"."""
    heard_by: Words
    """Nouns of whom somebody speaks or stands before: "appeared before a judge"."""
    declaring: Words
    """Verbs that make a day what it is: "declared a holiday"."""
    casting: Words
    """Verbs that say as what somebody is seen, chosen or told of: "ranked him as the worst"."""
    naming_it: Words
    """Verbs that only give a name: "a plan called"."""
    turning_into: Words
    """Verbs that only say what somebody is now: "a soldier turned king"."""
    put: Words
    """Participles whose date is that of what they arrange, whatever its preposition: "a summit set for Rome in May"."""
    warring: Words
    """Verbs of war that are also said of evils: "fought inflation"."""
    scoring: Words
    """Verbs of war that are also said of sport."""
    reaching: Words
    """What leads to how far one gets: "into the final"."""
    setting_off: Words
    """Verbs whose object is what is used, not who is hit."""
    motion: Words
    """Verbs of going somewhere."""
    sentencing: Words
    """Verbs whose object may be a length of time that somebody is to spend: "was handed 15 years"."""


@dataclass(frozen=True, kw_only=True)
class ThingWords:
    """Nouns, by what dictionaries have them under."""

    of_two_kinds: Words
    """What is done with arms or by laying down work."""
    commemorations: Words
    """The day on which something else was years ago, as a time."""
    years_of_anniversaries: Mapping[str, int]
    """Anniversaries named by their years, with those."""
    rules_of_hours: Words
    """Rules of the language's grammar of times that read an hour alone."""
    measures: Words
    """Nouns that only count what "of" adds: "a series of raids"."""
    called_after_places: Words
    """What is called after the place where it was: "the Beirut blast"."""
    words_for_it: Words
    """What somebody's word for something is called."""
    attempts: Words
    """What is tried for: an infinitive behind them tells what it was to be."""
    promises: Words
    """Nouns of what somebody means to do: "a plan to attack"."""
    refusals: Words
    """Nouns of what somebody did not do: "its refusal to sign"."""
    unsure: Words
    """Nouns of what is not known to be so: "claims of a coup"."""
    anniversaries: Words
    """Nouns of the day on which another was years ago."""
    agreed: Words
    """Nouns of what binds those under it: "under a deal"."""
    occasions_to_speak: Words
    """Nouns of occasions on which something is said."""
    papers: Words
    """Nouns that one text uses for one paper."""
    asked: Words
    """Nouns of what somebody else wanted done: "at the request of Chad"."""
    wars: Words
    """Nouns of wars."""
    officials: Words
    """Nouns of those who act for a state."""
    units: Words
    """Units of time."""


@dataclass(frozen=True, kw_only=True)
class QualityWords:
    """Adjectives, adverbs and prepositions that say how it is with what is told."""

    next_in_story: Words
    """Opens what came next, nobody knows when."""
    according: Words
    """Opens who says so."""
    told_apart: Words
    """What says that a noun is not the one told of before: "another raid"."""
    said_behind: Words
    """Adverbs that a title says behind its verb, without which it tells something else."""
    later: Words
    """Adverbs of what came at some later day."""
    earlier: Words
    """Adverbs that count back by the length of time before them: "weeks earlier"."""
    several_times: Words
    """What says that something was done on more days than one: "twice", "three [times]"."""
    pointing_back: Words
    """Words that point to what was told before."""
    stressing: Words
    """Adverbs that pick some of those named."""
    fixed: Words
    """Adjectives whose infinitive is arranged: "due to expire"; after others ("likely to", "able to") it is open."""
    achieved: Mapping[str, bool]
    """Adjectives that say, in the past, whether what their infinitive names was done."""
    coming: Words
    """Adjectives of what is still to come: "a planned visit"."""
    open: Words
    """Adjectives of what may not come about: "a possible visit"."""
    presumed: Words
    """Prepositions that take what they stand before as a fact, whatever becomes of the clause above."""
    no_longer: Words
    """Adjectives of somebody who is it no longer."""
    mutual: Words
    """Said of an event that the subject of the sentence has a part in: "a joint statement"."""
    amounts: Words
    """Before what is only so much of something, and does nothing: "enough profit"."""
    beside_with: Words
    """Before "with": says that who follows does it, too."""
    in_company: Words
    """Words that make of whoever stands behind them one more who did it: "applied together with Chad"."""
    nearby: Words
    """PLOVER calls those after a place who do harm beside it, and are not known."""
    circumstances: Words
    """Prepositions of a circumstance, which has a time of its own."""
    disposed: Words
    """Adjectives that say how one stands to what an infinitive names, and without which it is not said truly."""


@dataclass(frozen=True, kw_only=True)
class TitleWords:
    """Words of titles."""

    always_capital: Words
    """A pronoun that has a capital wherever it stands."""
    dangling: Words
    """Words that no title ends with: what they joined was left out."""
    unfinished: re.Pattern[str]
    """What a purpose that was left out leaves behind: "met in an attempt"."""
    hanging: re.Pattern[str]
    """A preposition whose time was left out in the middle: "the president since, is to go"."""
    little: Words
    """Words that a title is not cut behind."""
    said_planned: re.Pattern[str]
    """What in a title already says that something is still to come."""
    article: re.Pattern[str]
    """An article that opens a phrase."""
    prepositions: Words
    """Words of a phrase that stand at the verb as preposition or particle; all others are sought in what it governs."""
    in_full: Mapping[str, str]
    """What stands shortened behind a pronoun."""
    by_number: Mapping[str, tuple[str, str]]
    """Forms that ask for the number of their subject: of one, of many."""
    shares: Words
    """What has the number of what it is a share of."""
    some: Words
    """Words for some of those told of, where no name is said."""
    shares_of_a_time: Words
    """Words that only take a share of a time: "most of 2019"."""
    as_doer: Mapping[str, str]
    """How a title begins with the owner of a plan or a habit: "their plan to leave"."""
    as_subject: Mapping[str, str]
    """How a title begins with a pronoun that the text has as an object: "helped them seize power"."""
    for_others: Mapping[str, str]
    """How a title that names the speaker says "I" and "we"."""
    for_others_of: Mapping[Gender, Mapping[str, str]]
    """How it says "I" of a woman, and of a man."""


Say = Callable[[str], str]
"""What is said in; the same with the word that it needs before or behind it out."""


@dataclass(frozen=True, kw_only=True)
class TitleForms:
    """How a title says what the text says otherwise."""

    place_link: str
    """The preposition that a word for a place stands in for: "there" is "in" it."""
    doer_link: str
    """The preposition of who did it."""
    known: Say
    """A noun as one told of before."""
    told: Say
    """A clause as what somebody said."""
    done_by: Say
    """Who did it, behind what was done."""
    going_to: Say
    """A place somebody goes to."""
    being_in: Say
    """A place somebody is in."""
    joined_on: Say
    """One more of a kind."""
    with_others: Say
    """The first of several."""
    those_meant: Words
    """Words for some whom only what is told of them names."""
    people: str
    """What they are called where that is what a title tells."""
    owned_by: Say
    """A name as an owner's."""
    owned_by_them: str
    """What stands for owners of whom nothing is known."""
    listed: Callable[[Iterable[str]], str]
    """Several names as one phrase."""
    was: WasForm
    """The past of "be"."""
    before_sound: Callable[[str, str], str]
    """An article that brings in a noun, and the word now behind it, in; the article in its form out."""
    may_disagree: Callable[[Token], bool]
    """Whether a word has a form that another subject than its pronoun would change."""
    agreeing: Callable[[Token, Token, str], str]
    """A helper, its pronoun and what is said for that in; the helper's form that agrees out."""
    verb_group: VerbGroup
    """A verb as a headline says it."""


class WasForm(Protocol):
    """The past of "be" in the number of its subject."""

    def __call__(self, *, plural: bool) -> str:
        """Of several where ``plural``."""


class VerbGroup(Protocol):
    """A verb and what became of it in; the verb as a headline says it out, ``lone`` where it follows a pronoun."""

    def __call__(self, verb: Token, modality: Modality, *, plural: bool, lone: bool = False) -> str:
        """In the number of its subject, and as it is still to come, was not, or was done."""


@dataclass(frozen=True, kw_only=True)
class EventWords(DeedWords, ThingWords, QualityWords, TimeTurns, YardstickTurns, TitleWords, TitleForms):
    """All of them."""


@cache
def event_words(code: str = LANGUAGE) -> EventWords:
    """Those of the language of that code. Raises ModuleNotFoundError where its folder has none."""
    found: EventWords = import_module(f"timeline.languages.{code}.event_words").EVENT_WORDS
    return found
