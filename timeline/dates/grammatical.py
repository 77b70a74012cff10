"""What the grammar of a sentence, or the words beside it, say of a time in it; a language answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.dates.grammar import Found
from timeline.model import Span


@dataclass(frozen=True, slots=True)
class Grammatical:
    """What the grammar of a sentence says of a span in it; without a parsed document nobody knows.

    ``tense`` is "past", "present", "future", "due" ("by", "until"), "ahead" (surely to come), "foreseen"
    (ahead of a past: "was due to"), "since", "none" where the
    span hangs on no verb or on one without a tense of its own, "" where nobody knows; ``passing`` whether the span is
    named in passing; ``refuses`` whether it is no time at all; ``own`` the part of it that belongs to the time; ``now``
    whether its sentence speaks of the present; ``returns`` whether its paragraph has done so up to it; ``titles``
    whether its line has no verb; ``back`` whether the sentence before it told what had been, ``had``
    whether its own does.
    """

    tense: Callable[[Span], str] = lambda _: ""
    passing: Callable[[Span], bool] = lambda _: False
    refuses: Callable[[Span, Found], bool] = lambda _span, _found: False
    own: Callable[[Span], Span] = lambda span: span
    now: Callable[[Span], bool] = lambda _: False
    returns: Callable[[Span], bool] = lambda _: True
    titles: Callable[[Span], bool] = lambda _: True
    back: Callable[[Span], bool] = lambda _: False
    had: Callable[[Span], bool] = lambda _: False


_NOBODY_KNOWS = Grammatical()


@dataclass(frozen=True, slots=True)
class Cues:
    """What the words right before a place of a text say of a time that begins there, without a parsed document.

    ``tense`` is "due" ("by", "until", "as early as"), "since", else ""; ``by`` whether it is the end of something.
    """

    tense: Callable[[str, int], str] = lambda _text, _start: ""
    by: Callable[[str, int], bool] = lambda _text, _start: False


SAY_NOTHING = Cues()
"""No word is known."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of one span: its tense and whether its sentence speaks of the present, asked only where needed."""

    text: str
    span: Span
    grammar: Grammatical = _NOBODY_KNOWS
    cues: Cues = SAY_NOTHING

    def tense(self) -> str:
        """As ``Grammatical.tense``; without a parsed document, what the words before the span say."""
        return self.grammar.tense(self.span) or self.cues.tense(self.text, self.span.start)

    def passing(self) -> bool:
        """Whether it only describes something."""
        return self.grammar.passing(self.span)

    def by(self) -> bool:
        """Whether it is the end of what had come about: "had spread by the end of the year"."""
        return self.cues.by(self.text, self.span.start) and self.tense() == "past"

    def back(self) -> bool:
        """Whether the sentence before told what had been."""
        return self.grammar.back(self.span)

    def now(self) -> bool:
        """Whether the present is spoken of."""
        return self.grammar.now(self.span)
