"""What a language's small words do, by meaning: a word stands in one of these sets, and readers ask for the set.

The folder of a language fills them (``timeline/languages/en/words.py``); no reader knows the words themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module

from timeline.facts import LANGUAGE

Words = frozenset[str]
"""Words in small letters; of verbs that stand by themselves, what a dictionary has them under."""


@dataclass(frozen=True, kw_only=True)
class Links:
    """Words that lead to a noun, by what the noun then is."""

    belonging: Words
    """Leads to whose or of what something is: "the head of the bank"."""
    doer: Words
    """Leads to who did what was done: "was sunk by a submarine"."""
    company: Words
    """Leads to who or what goes along: "talks with Chile"."""
    benefit: Words
    """Leads to whom or what something is meant: "aid for Chad", and how long."""
    goal: Words
    """Leads to whom or where something goes, and to what is meant to be done: "sent to Chad", "to attack"."""
    rival: Words
    """Leads to whom something is aimed at: "a war against Chad"."""
    origin: Words
    """Leads to where something comes from: "troops from Chad"."""
    inside: Words
    """Leads to where and when something is: "in Lima", "in May"."""
    beneath: Words
    """Leads to what something rests on or lies below: "under a deal"."""
    lacking: Words
    """Leads to what did not happen: "without firing"."""
    undone_topics: Words
    """Leads to what a noun is about, and which is not done by it: "talks on leaving"."""
    striven_for: Words
    """Leads to what a verb is about, and which its own mood holds for: "will succeed in leaving"."""
    capacity: Words
    """Leads to what somebody is or serves as: "named as envoy"."""
    between: Words
    """Leads to two parties or ends: "between Chad and Mali"."""
    spot: Words
    """Leads to a point: "at dawn"."""
    within: Words
    """Leads to a stretch that something falls in: "within weeks of the vote"."""
    doer_or_means: Words
    """Leads to who or what did it by doing something: "by closing", "in closing"."""
    in_or_of: Words
    """Leads to where or whose something is."""
    in_or_at: Words
    """Leads to where something is."""
    in_or_on: Words
    """Leads to where or when something is."""
    in_or_from: Words
    """Leads to where somebody is or comes from."""
    in_on_or_of: Words
    """Leads to the time that something is of: "the vote of 2019"."""
    in_into_or_from: Words
    """Leads to a place, or to a language that something is put into."""
    in_or_while: Words
    """Leads to the time that something lasted: "in", "during"."""
    occasions: Words
    """Leads to an occasion on which something else happens: "at a forum", "during a visit"."""
    times_and_places: Words
    """Leads to when or where something is."""
    placing: Words
    """Leads to when or where a known time or thing is: "by that day"."""
    states_held: Words
    """Leads to a state that lasts: "is under arrest", "at war"."""
    of_or_with: Words
    """Leads to whose something is, or what it has."""
    with_or_by: Words
    """Leads to what something is done with or by whom."""
    for_or_with: Words
    """Leads to who is to do it: "for Chad to leave", "with Chad to leave"."""
    for_on_or_off: Words
    """What makes another verb of a call: "call for", "call off"."""
    parties_met: Words
    """Leads to the other party: "spoke to", "fought against"."""
    topics: Words
    """Leads to what something is about: "talks on the city"."""
    aimed_at: Words
    """Leads to what a look, word or blow is aimed at."""
    asked_for: Words
    """Leads to what a verb needs: "insisted on"."""
    of_for_or_to: Words
    """Leads from a length of time to what it is of: "two years of war"."""
    as_or_for: Words
    """Leads to what somebody is for a time: "two years as envoy"."""
    from_or_to: Words
    """The ends of a change: "rose from ten to twenty"."""
    from_or_between: Words
    """Opens a stretch that a second time closes: "from 2004", "between 2004"."""
    others_in_a_name: Words
    """Leads to who is not part of a name: "a report by the Fund"."""
    in_names: Words
    """May stand inside a name without a capital: "Bank of the South"."""
    entering: Words
    """Leads to what somebody goes into: "went to war"."""
    set_in: Words
    """Leads to where somebody is from."""
    identity: Words
    """Leads to the place by which somebody is known."""
    shared_by: Words
    """Leads to the parties of something: "talks between", "a pact with"."""
    whereabouts: Words
    """Leads to where something happens."""
    taken_part_in: Words
    """Leads to what those who take part do it in."""
    reached: Words
    """Leads to whom a deed reaches."""


@dataclass(frozen=True, kw_only=True)
class Edges:
    """Words that set one time or deed beside another."""

    up_to: Words
    """Up to when something goes on."""
    ahead: Words
    """What comes first of two."""
    behind: Words
    """What comes second of two."""
    before_or_after: Words
    """The order of two things."""
    edges: Words
    """Where a stretch of time begins or ends."""
    edges_told: Words
    """The same, with the other word for "until"."""
    bounds: Words
    """Where a stretch begins or ends that is not "after"."""
    bounds_of_time: Words
    """What keeps a time from being the day itself: "by Friday"."""
    awaited: Words
    """Opens a clause of what is to come first, or next: "will vote when parliament meets"."""
    at_which_time: Words
    """Opens a clause of the same time, or asks for it."""
    at_which_place: Words
    """Opens a clause of a place."""
    same_time: Words
    """Opens a clause of the same time."""
    followed: Words
    """Opens a clause that what is told follows on."""
    opens_a_time: Words
    """Opens a clause that says when or where."""
    while_present: Words
    """Leads to what an event of a noun is placed by."""
    just_now: Words
    """With "have": what is still to be done."""


@dataclass(frozen=True, kw_only=True)
class Openers:
    """Words that open a clause or join two of a kind."""

    relative_thing: Words
    """A relative pronoun of a thing."""
    relative_person: Words
    """A relative pronoun of a person, or what asks for one."""
    relative_owner: Words
    """A relative pronoun of an owner."""
    half_days: Words
    """Ends an hour, with a stop that ends no sentence by itself: "at 9 p.m. Holt left"."""
    that_told: Words
    """Opens what is said: "said that"."""
    relative_any: Words
    """A relative pronoun that may be the subject of its clause."""
    relative_named: Words
    """A relative pronoun that opens an aside."""
    relative_subjects: Words
    """A relative pronoun that may stand for its noun as a subject."""
    relatives: Words
    """What opens a clause about a noun."""
    behind_a_noun: Words
    """What says behind a noun which one it is."""
    asks_what: Words
    """Asks for a thing, or stands for one."""
    asks_whom: Words
    """Asks for a thing or person."""
    asks: Words
    """What a headline promises to tell: "Here is what we know"."""
    whatever: Words
    """Stands for anything at all."""
    supposing: Words
    """Opens what may not come about."""
    either_way: Words
    """Opens what may or may not be."""
    purposes: Words
    """Opens what is meant or asked."""
    tells: Words
    """Opens what is told, so that no "that" is put before it."""
    opens_a_clause: Words
    """Opens a clause that hangs on another."""
    closes_a_clause: Words
    """Opens the next clause, before which a clause ends."""
    opens_on: Words
    """Opens a sentence and says nothing of its own."""
    and_: Words
    """Joins two of a kind."""
    apart: Words
    """Keeps two of a row apart."""
    comparing: Words
    """Leads to what something is measured by."""
    excepting: Words
    """Leads to what is left out."""
    among_them: Words
    """Leads to some of those named."""


@dataclass(frozen=True, kw_only=True)
class Pointers:
    """Articles, pronouns and what counts without a figure."""

    definite: Words
    """Marks a noun as known."""
    indefinite: Words
    """Marks a noun as brought in anew."""
    one_more: Words
    """Marks a noun as one of several."""
    further: Words
    """One or more than those told of: "three others"."""
    another: Words
    """Stands for one more of a kind."""
    as_known: Words
    """Marks a noun as told of before."""
    known_or_shared: Words
    """Marks a noun as the one, or the two, that are known."""
    this_one: Words
    """Marks a single noun as told of before."""
    known_or_owned: Words
    """Marks a noun as told of before or as somebody's."""
    known_before: Words
    """The same, of what was told of a while ago."""
    one_s_own: Words
    """Marks a noun as known or as one's own."""
    other_ones: Words
    """Says that a noun is not who it seems."""
    it: Words
    """A thing, or nothing at all."""
    its: Words
    """What a thing owns."""
    they: Words
    """Several, as who acts."""
    them: Words
    """Several, as whom something is done to."""
    it_or_they: Words
    """A thing or several, as who acts."""
    it_or_them: Words
    """A thing or several, as whom something is done to."""
    theirs: Words
    """What several own."""
    them_or_their: Words
    """Several, but not as who acts."""
    their_own: Words
    """What a thing or several own."""
    many: Words
    """Several, in all forms but the reflexive."""
    it_or_that: Words
    """What was just told."""
    placeholders: Words
    """What stands for something not named."""
    one_person: Words
    """One person, as who acts."""
    persons: Words
    """One person."""
    objects: Words
    """Persons as whom something is done to."""
    speakers: Words
    """Who speaks."""
    we_or_you: Words
    """Who speaks and who is spoken to, as several."""
    spoken_of: Words
    """Who speaks, as whom something is done to."""
    us_two: Words
    """The same, shortened behind "let": "let's go"."""
    mine: Words
    """What the one who speaks owns."""
    personal: Words
    """One person, in all forms."""
    neuter: Words
    """One thing, in all forms."""
    several: Words
    """Several, in all forms."""
    speaking: Words
    """Who speaks, in all forms."""
    ours: Words
    """Several who speak, in all forms."""
    oneself: Words
    """Points back at one who acts."""
    reflexive: Words
    """Points back at who acts, one or several."""
    stand_ins: Words
    """What stands for a noun as who acts."""
    there: Words
    """Points at a place."""
    here: Words
    """Points at this place."""
    pointing: Words
    """Stands for whoever a clause behind it describes."""
    one: Words
    """Counts one, or stands for somebody."""
    nobody: Words
    """Says that there is none."""
    a_few: Words
    """Counts units of time loosely."""
    least_or_most: Words
    """With "at": the bound of a number."""


@dataclass(frozen=True, kw_only=True)
class Helpers:
    """Verbs that help others, and what goes with them."""

    doing: Words
    """Stands for a verb told before: "but did not"."""
    being: Words
    """Says what something is."""
    having: Words
    """Says what something has, or that it is over."""
    becoming: Words
    """Says what something is or comes to be."""
    being_about_to: Words
    """With another verb: what is to come."""
    helping: Words
    """What helps another verb."""
    coming_to: Words
    """Brings somebody into a state: "came under fire"."""
    turning_to: Words
    """Brings somebody into a deed: "went to war"."""
    making_do: Words
    """Has another do it: "let them leave"."""
    be_or_take: Words
    """Says next to nothing with a noun."""
    telling: Words
    """Says that something is said."""
    calling: Words
    """Says a name, or asks for something."""
    naming: Words
    """Makes somebody something."""
    had: Words
    """What helps a verb of a time before."""
    had_short: Words
    """The same, shortened too."""
    has: Words
    """What helps a verb of what is over now."""
    has_short: Words
    """The same, shortened too."""
    has_or_had: Words
    """What helps a verb of what is over."""
    were: Words
    """What says that something is not so: "were it to fall"."""
    several_now: Words
    """A verb that agrees with several."""
    past_or_over: Words
    """A helper of what was or is over."""
    will: Words
    """A helper of what is to come."""
    will_not: Words
    """A helper of what is to come, also before "not"."""
    may: Words
    """A helper of what may or must be."""
    first_person: Words
    """A helper that agrees with the one who speaks."""
    due: Words
    """Says that something is to come: "due on Monday"."""
    too_much: Words
    """What keeps a thing from being done: "too weak to fight"."""
    adding: Words
    """Says that something goes along with what was told."""
    former: Words
    """Says that somebody is it no longer."""
    at_once: Words
    """Says that next to no time lies between."""


@dataclass(frozen=True, kw_only=True)
class SmallWords(Links, Edges, Openers, Pointers, Helpers):
    """All of them."""

    @cached_property
    def pronouns(self) -> Words:
        """What may stand for somebody named before."""
        return self.personal | self.neuter | self.several | self.speaking | self.there


@cache
def tongue(code: str = LANGUAGE) -> SmallWords:
    """The small words of the language of that code. Raises ModuleNotFoundError where its folder has none."""
    found: SmallWords = import_module(f"timeline.languages.{code}.words").WORDS
    return found
