"""A language's code in, what dating must know of it out: one value, made when first asked for.

``timeline/languages/CODE/dates`` holds it, as ``DATES``; no other part of this room knows a word of any language.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from timeline.dates.around import Refusal
from timeline.dates.grammar import Found, Grammar, Rule, Vocabulary
from timeline.dates.grammatical import SAY_NOTHING, Cues, Grammatical
from timeline.dates.reading import Reading
from timeline.dates.refuse import Refusals
from timeline.model import Qualifier, Span

if TYPE_CHECKING:
    from timeline.language import Doc

DEFAULT = "en"
"""The language of an article that does not say which."""
_NEVER = re.compile(r"(?!)")
Look = Callable[..., re.Match[str] | None]
"""A pattern with the way it is looked for: its ``search``, ``match`` or ``fullmatch``."""


class UnknownLanguageError(LookupError):
    """There is no folder for the language of that code."""


@dataclass(frozen=True)
class Joints:
    """What may stand between two times of a sentence, or before one, and what that makes of them; never, by default."""

    bounds: Look = _NEVER.match
    """What makes "that time" the day that the paragraph last named: "signed by 21 June. If not, by that time"."""
    soon: Look = _NEVER.match
    """What may stand between a date and the year that its sentence goes on to give it."""
    joins: Look = _NEVER.match
    """What stands between dates that share their year."""
    within: Look = _NEVER.fullmatch
    """What lies between two times of one clause or sentence."""
    leads_on: Look = _NEVER.match
    """What may stand between a weekday and a later one: nothing but a joint, or what goes on till the second."""
    contrasts: Look = _NEVER.match
    """What stands between a year told in passing and what came of it lately: "closed the mine in 2018, but in June"."""
    foretells: Look = _NEVER.match
    """What stands between a time and what, told then, would come later."""
    looks_back: Look = _NEVER.match
    """What follows a year in which it was found out what had been: "In 2001 letters showed that they had"."""
    unearths: Look = _NEVER.match
    """What follows a year in which a paragraph ends with something found: "In 2003 a farmer dug up the gun"."""
    says: Look = _NEVER.match
    """What stands between words in quotes and the day after them on which they were said."""
    told: Look = _NEVER.match
    """What stands between the day on which somebody spoke and the words in quotes behind it."""
    entitles: Look = _NEVER.match
    """What a heading has before the time that it is about: "The campaign of 1905"."""
    leaves_open: Look = _NEVER.match
    """What a heading has that does not say when its section ends: "since 1950"."""
    defines: Look = _NEVER.match
    """What stands right before a weekday that may be of any week: "on the Thursday", "the Monday marches"."""
    remembers: Look = _NEVER.match
    """What a line on top has that remembers something: "fifty years on", "the anniversary"."""


@dataclass(frozen=True)
class Typing:
    """How people type a date into a field; each pattern must fit all of what was typed."""

    doubt: Mapping[Qualifier, str] = field(default_factory=dict)
    """What makes a date approximate or uncertain; the date in the first group that there is."""
    both_ends: Sequence[str] = (r"(?P<first>[^–—]+)[–—](?P<last>[^–—]+)", r"(?P<first>[^-]+)-(?P<last>[^-]+)")
    """From one unit to another: groups ``first`` and ``last``."""
    since: str = r"(?!)"
    after: str = r"(?!)"
    until: str = r"(?!)"
    before: str = r"(?!)"
    """What opens a date of which only one end is known."""
    empty: Look = _NEVER.match
    """What may stand before a date and says nothing."""


def _as_found(_text: str, span: Span, found: Found) -> tuple[Span, Reading]:
    return span, found.reading


def _not_aside(_text: str, _span: Span, _reading: Reading) -> bool:
    return False


def _unknown(_doc: Doc) -> Grammatical:
    return Grammatical()


DAY_AT_A_HEAD = "day at a head"
"""The kind of the rules that read the days of a month at the heads of what was then: "4", "10-12"."""


@dataclass(frozen=True)
class DateLanguage:
    """A language as dating sees it. Only words and rules are needed; the rest refines what they find."""

    code: str
    vocabulary: Vocabulary
    rules: Sequence[Rule]
    unions: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Kinds made of kinds, for patterns that take any of them."""
    refusals: Sequence[Refusal] = ()
    joints: Joints = Joints()
    typing: Typing = Typing()
    cues: Cues = SAY_NOTHING
    trim: Callable[[str, Span, Found], tuple[Span, Reading]] = _as_found
    """A phrase without what belongs to the sentence instead."""
    is_aside: Callable[[str, Span, Reading], bool] = _not_aside
    """Whether a time is named in passing by how it is written: in brackets, after a place."""
    grammatical: Callable[[Doc], Grammatical] = _unknown
    """What a parsed document says of its spans."""

    @cached_property
    def grammar(self) -> Grammar:
        """All rules, ready to read; building it takes part of a second."""
        grammar = Grammar(self.vocabulary, self.rules, self.unions)
        # It stays for good, and looking through its many objects for garbage took a twentieth of the time of reading.
        gc.freeze()
        return grammar

    @cached_property
    def refuses(self) -> Refusals:
        """The rows of refusals, ready to ask."""
        return Refusals(self.refusals)


@cache
def language_of(code: str = DEFAULT) -> DateLanguage:
    """The language of that code (BCP 47: what stands before a hyphen decides).

    Raises UnknownLanguageError where there is no folder for it.
    """
    primary = code.partition("-")[0].lower()
    name = f"timeline.languages.{primary}.dates"
    try:
        if primary.isalpha():
            found: DateLanguage = import_module(name).DATES
            return found
    except ModuleNotFoundError as absent:
        if not absent.name or not f"{name}.".startswith(f"{absent.name}."):
            raise
    raise UnknownLanguageError(f"there is no language {code!r} in timeline/languages")


def language_or_default(code: str) -> DateLanguage:
    """The language of that code, or the default where there is none: an article in a language that nobody has added."""
    try:
        return language_of(code)
    except UnknownLanguageError:
        return language_of()
