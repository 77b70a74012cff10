"""What the grammar of a sentence, or the words beside it, say of a time in it; a language answers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from timeline.dates.grammar import Found
from timeline.model import Span

_CLAUSE = 160
"""Characters in which the clause before is looked for."""
_OPENS = re.compile(r"(?:^|[.!?;:\n])\s{0,3}\w{0,6}\s?$")
_OPENS_ALL = re.compile(r"(?:^|\n)\s{0,3}\w{0,6}\s?$")
_SHORT = 12
_STOPS = re.compile(r"[.!?]\s")


class Outlook(StrEnum):
    """How what a time dates lies to whoever tells it."""

    UNKNOWN = ""
    """Nobody knows: no document was parsed, and no word beside it says so."""
    NONE = "none"
    """The time hangs on no verb, or on one without a tense of its own."""
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    DUE = "due"
    """It is the end of something: "by", "until"."""
    AHEAD = "ahead"
    """Surely to come."""
    FORESEEN = "foreseen"
    """Ahead of what is past: "was due to"."""
    LAPSED = "lapsed"
    """Ahead of what had been, and that may have come to nothing: "had been due to"."""
    DROPPED = "dropped"
    """Ahead of what was called off or put off: by now it may lie ahead or behind."""
    SINCE = "since"
    GONE = "gone"
    """It says which of the things that nobody foresees: "the Monday attack"."""


class Beneath(StrEnum):
    """How what a time dates lies to what its sentence has told above it, with a time of its own."""

    NOTHING = ""
    """Nothing with a time stands above it."""
    EARLIER = "earlier"
    """It came before that: "fled in May 2018 after he lost the vote in January"."""
    AT_ONCE = "at once"
    """It came when that did: "fled in May 2018 when rebels took the port on the 4th of June"."""
    AFTERWARDS = "afterwards"
    """It became, some time, of a thing that goes by the year it is of: "the 2015 deal collapsed in May"."""
    LATER = "later"
    """It came after that: "fled in May 2018 before he was charged in June"."""


@dataclass(frozen=True, slots=True)
class Grammatical:
    """What the grammar of a sentence says of a span in it; without a parsed document nobody knows.

    ``outlook`` is how what it dates lies to whoever tells it; ``passing`` whether the span is named in passing;
    ``refuses`` whether it is no time at all; ``own`` the part of it that belongs to the time; ``now`` whether its
    sentence speaks of the present; ``returns`` whether its paragraph has done so up to it; ``titles`` whether its
    line has no verb; ``back`` whether the sentence before it told what had been, ``had`` whether its own does,
    ``before`` whether the very clause that it dates does, ``beside`` whether only a clause about a noun does,
    ``inside`` whether it is told in such a one,
    ``about`` whether a clause that says of whom or what its sentence tells does, ``describes`` whether what it dates
    only says which one a noun means,
    ``ensues`` whether that follows; ``present`` whether a sentence that ends inside the span speaks of the present;
    ``would`` whether what it dates was still to come when it was told of: "would hold it"; ``done`` whether it
    is told as done on that day; ``below`` how it lies to what its sentence has told above it;
    ``since`` whether it is of a happening since which something has been so, ``spoken_of`` of one about which something
    is done.
    """

    outlook: Callable[[Span], Outlook] = lambda _: Outlook.UNKNOWN
    passing: Callable[[Span], bool] = lambda _: False
    refuses: Callable[[Span, Found], bool] = lambda _span, _found: False
    own: Callable[[Span], Span] = lambda span: span
    now: Callable[[Span], bool] = lambda _: False
    returns: Callable[[Span], bool] = lambda _: True
    titles: Callable[[Span], bool] = lambda _: True
    back: Callable[[Span], bool] = lambda _: False
    had: Callable[[Span], bool] = lambda _: False
    before: Callable[[Span], bool] = lambda _: False
    beside: Callable[[Span], bool] = lambda _: False
    inside: Callable[[Span], bool] = lambda _: False
    about: Callable[[Span], bool] = lambda _: False
    describes: Callable[[Span], bool] = lambda _: False
    ensues: Callable[[Span], bool] = lambda _: False
    present: Callable[[Span], bool] = lambda _: False
    would: Callable[[Span], bool] = lambda _: False
    done: Callable[[Span], bool] = lambda _: False
    below: Callable[[Span], Beneath] = lambda _: Beneath.NOTHING
    since: Callable[[Span], bool] = lambda _: False
    spoken_of: Callable[[Span], bool] = lambda _: False


_NOBODY_KNOWS = Grammatical()


@dataclass(frozen=True, slots=True)
class Cues:
    """What the words right before a place of a text say of a time that begins there, without a parsed document.

    ``outlook`` is due ("by", "until", "as early as"), since, else unknown; ``by`` whether it is the end of something,
    ``up_to`` whether something lasted until then; ``lately`` whether it is that of the last of several times;
    ``coordinates`` whether it opens a clause that goes on with what its sentence tells: ", and in";
    ``outlasts`` whether something was so until an end at that time: "until his death in".
    """

    outlook: Callable[[str, int], Outlook] = lambda _text, _start: Outlook.UNKNOWN
    by: Callable[[str, int], bool] = lambda _text, _start: False
    up_to: Callable[[str, int], bool] = lambda _text, _start: False
    lately: Callable[[str, int], bool] = lambda _text, _start: False
    coordinates: Callable[[str, int], bool] = lambda _text, _start: False
    outlasts: Callable[[str, int], bool] = lambda _text, _start: False


SAY_NOTHING = Cues()
"""No word is known."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of one span, each asked only where needed: its outlook, whether the present is spoken of."""

    text: str
    span: Span
    grammar: Grammatical = _NOBODY_KNOWS
    cues: Cues = SAY_NOTHING
    _heard: list[Outlook] = field(default_factory=list, init=False, repr=False, compare=False)
    """The outlook, once it was asked for: many rows ask."""

    def outlook(self) -> Outlook:
        """As ``Grammatical.outlook``; without a parsed document, what the words before the span say."""
        if not self._heard:
            self._heard.append(self.grammar.outlook(self.span) or self.cues.outlook(self.text, self.span.start))
        return self._heard[0]

    def passing(self) -> bool:
        """Whether it only describes something."""
        return self.grammar.passing(self.span)

    def by(self) -> bool:
        """Whether it is the end of what had come about: "had spread by the end of the year"."""
        return self.cues.by(self.text, self.span.start) and self.outlook() is Outlook.PAST

    def lately(self) -> bool:
        """Whether something was so then for the last time: "was last seen in May", "most recently in October"."""
        return self.cues.lately(self.text, self.span.start)

    def coordinates(self) -> bool:
        """Whether it opens a clause that goes on with what its sentence tells: ", and in November"."""
        return self.cues.coordinates(self.text, self.span.start)

    def ends(self) -> bool:
        """Whether it only says how long a thing lasted: "kept until 9 July", "the first since independence in 1958"."""
        kept = self.cues.up_to(self.text, self.span.start) and self.grammar.inside(self.span)
        return kept or self.grammar.since(self.span)

    def back(self) -> bool:
        """Whether the sentence before told what had been."""
        return self.grammar.back(self.span)

    def goes_on(self, words: str) -> bool:
        """Whether its sentence names a time by these words in a clause that a semicolon ends before it."""
        told = self.text[max(self.span.start - _CLAUSE, 0) : self.span.start]
        _, found, between = told.rpartition(words)
        return bool(found) and ";" in between and not _STOPS.search(between)

    def spells_out(self, words: str) -> bool:
        """Whether it says more of a time that its sentence names by these words: behind a colon, or in its clause.

        "They met last week: on Tuesday", "last week, the court met on Tuesday", "met last week on Tuesday".
        """
        told = self.text[max(self.span.start - _CLAUSE, 0) : self.span.start]
        _, found, between = told.rpartition(words)
        if not found or _STOPS.search(between) or ";" in between:
            return False
        return ": " in between or (between[:1] == "," and "," not in between[1:]) or len(between) <= _SHORT

    def before(self) -> bool:
        """Whether the clause that it dates tells what had been, of which it is not the end ("by May it had left")."""
        return self.grammar.before(self.span) and not self.cues.by(self.text, self.span.start)

    def opens(self) -> bool:
        """Whether it stands first in its sentence, behind a short word at most: "in May"."""
        return bool(_OPENS.search(self.text[max(self.span.start - _SHORT, 0) : self.span.start]))

    def opens_paragraph(self) -> bool:
        """Whether it stands first in its paragraph, behind a short word at most."""
        return bool(_OPENS_ALL.search(self.text[max(self.span.start - _SHORT, 0) : self.span.start]))

    def had(self) -> bool:
        """Whether its sentence tells what had been, whatever in it the time hangs on."""
        return self.grammar.had(self.span)

    def about(self) -> bool:
        """Whether a clause that it dates only says of whom or what its sentence tells."""
        return self.grammar.about(self.span)

    def inside(self) -> bool:
        """Whether it is told in a clause about a noun: "Chad, which left in May, voted"."""
        return self.grammar.inside(self.span)

    def describes(self) -> bool:
        """Whether what it dates only says which one a noun means: "the vote held that March"."""
        return self.grammar.describes(self.span)

    def ensues(self) -> bool:
        """Whether what it dates is told as coming after what was told before: "followed in May"."""
        return self.grammar.ensues(self.span)

    def done(self) -> bool:
        """Whether what it dates is told as done on that very day: "took the port on 1 September"."""
        return self.grammar.done(self.span)

    def below(self) -> Beneath:
        """How what it dates lies to what its sentence has told above it, with a time of its own."""
        return self.grammar.below(self.span)

    def would(self) -> bool:
        """Whether what it dates is seen ahead from a time gone by: "would repeat it in the coming years"."""
        return self.grammar.would(self.span)

    def now(self) -> bool:
        """Whether the present is spoken of."""
        return self.grammar.now(self.span)
