"""A time that only measures, names or compares, in; the row that says so out: such a time dates nothing.

How to add one: a ``Yardstick`` with sentences whose time in braces it takes, and sentences like them that it leaves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from timeline.language import Doc, Token, parse
from timeline.language.labels import Tag
from timeline.model import Relation, TemporalExpression


class Measure(NamedTuple):
    """A time as it stands in its sentence: the word that it hangs by, and how an event would lie to it."""

    doc: Doc
    expression: TemporalExpression
    head: Token
    relation: Relation


class Yardstick(NamedTuple):
    """One reason why a time dates nothing."""

    name: str
    applies: Callable[[Measure], bool]
    takes: tuple[str, ...]
    leaves: tuple[str, ...]


def measured_by(measure: Measure) -> Yardstick | None:
    """The first row that takes the time; None where it may date something."""
    return next((row for row in YARDSTICKS if row.applies(measure)), None)


_NEAR = 60
_FROM_AMOUNT = re.compile(
    r"\bfrom\s+(?:about |around |nearly |some |just )?[$£€]?\d[\d.,]*+(?:\s*+\w++)?"
    r"(?:\s+(?:at|in|by|on|the|end|start|beginning|of|late|early|mid|a|as)){0,9}\s*+$",
    re.IGNORECASE,
)
"""What stands before a time that only says of what day a former amount was: "from $7.6 billion at the end of 2019"."""
_COMPARING = frozenset({"than", "compared", "versus", "vs", "vs.", "against", "unlike", "like"})
_YARDSTICK_TAGS = frozenset({Tag.SUPERLATIVE, Tag.SUPERLATIVE_ADVERB, Tag.COMPARATIVE, Tag.COMPARATIVE_ADVERB})
_YARDSTICK_WORDS = frozenset(
    {
        "first",
        "only",
        "second",
        "third",
        "record",
        "unprecedented",
        "unseen",
        "not",
        "n't",
        "never",
        "no",
        "time",
        "high",
        "low",
    }
)
_SEASONS = frozenset({"Spring", "Summer", "Autumn", "Fall", "Winter"})


def _is_former_amount(measure: Measure) -> bool:
    doc, expression = measure.doc, measure.expression
    before = doc.text[max(0, expression.span.start - _NEAR) : expression.span.start]
    return _FROM_AMOUNT.search(before) is not None


def _is_named(measure: Measure) -> bool:
    """Whether a season only belongs to a name: "the Winter Olympics"."""
    doc, expression = measure.doc, measure.expression
    following = doc.text[expression.span.end :].lstrip(" ")[:1]
    return expression.text.split()[-1] in _SEASONS and following.isupper()


def _opens_clause(doc: Doc, expression: TemporalExpression) -> bool:
    """Whether a clause says what happened then: "none since 2022, when the party walked out"."""
    return doc.text[expression.span.end :].lstrip(" ,").startswith("when ")


def _is_yardstick(measure: Measure) -> bool:
    """ "biggest since the war", "the first since 1990": the expression measures, and dates nothing."""
    if measure.relation is not Relation.SINCE or _opens_clause(measure.doc, measure.expression):
        return False
    head = measure.head
    sentence = head.sent
    near = list(measure.doc.tokens[sentence.start : head.i])[-14:]
    return any(_measures(token) for token in near)


def _measures(word: Token) -> bool:
    """Whether a word compares: "biggest", "first", but not "at least 36"."""
    if word.lower_ in ("least", "most") and word.i and word.nbor(-1).lower_ == "at":
        return False
    return parse.tag(word) in _YARDSTICK_TAGS or word.lower_ in _YARDSTICK_WORDS


_LEVEL = re.compile(
    r"['’]?s?\s+(?:closing\s+)?(?:low|high|peak|level|record|average|close|figure|total|rate|target|estimate|forecast|base)\b"
)
_OF_ITS_OWN = re.compile(r"\b(?:its|their|the|a|an)\s+$", re.IGNORECASE)


def _is_level(measure: Measure) -> bool:
    """ "above its March 3 low": the day of a level that another is measured by."""
    doc, expression = measure.doc, measure.expression
    before = doc.text[max(0, expression.span.start - _NEAR) : expression.span.start]
    return bool(_LEVEL.match(doc.text, expression.span.end) and _OF_ITS_OWN.search(before))


def _is_compared(head: Token) -> bool:
    """ "higher than in May", "from 7 percent in March": a comparison's other side."""
    word = head
    for _ in range(6):
        if word.lower_ in _COMPARING:
            return True
        if (
            word.lower_ in ("from", "to")
            and parse.is_preposition(word)
            and any(
                parse.is_figure(child) or parse.has(child, parse.is_figure)
                for child in word.children
                if parse.is_of_preposition(child) and child.i != head.i
            )
            and not parse.is_common_noun(word.head)
        ):
            return word.lower_ == "from"
        if word.head.i == word.i or parse.is_verb(word):
            return False
        word = word.head
    return False


YARDSTICKS = (
    Yardstick(
        "it belongs to a name",
        _is_named,
        ("The Chinese {Winter} Offensive of 1939 had failed.",),
        ("They marched in {the winter of 1953}.",),
    ),
    Yardstick(
        "it is what something is meant for, or comes into force at",
        lambda measure: measure.relation in (Relation.FOR, Relation.START),
        ("Parliament passed a budget for {2021}.", "Rates were raised, effective from {26 January 1910}."),
        ("Parliament passed a budget in {2021}.", "A vote was set for {May}."),
    ),
    Yardstick(
        "it is the day of a level",
        _is_level,
        ("Shares fell below their {March 3} low.",),
        ("Shares fell on {March 3}.", "Shares fell after the {March 3} vote."),
    ),
    Yardstick(
        "it is what something is compared with",
        lambda measure: _is_compared(measure.head),
        ("Exports were higher than in {May}.", "Unlike in {2019}, they voted."),
        ("Exports were higher in {May}.", "More than ten men voted in {2019}."),
    ),
    Yardstick(
        "it is the day of a former amount",
        _is_former_amount,
        ("Debt rose to $9 billion from $7.6 billion at {the end of 2019}.",),
        ("Debt rose by $9 billion at {the end of 2019}.",),
    ),
    Yardstick(
        "it measures what was never so since",
        _is_yardstick,
        ("Japan began its biggest build-up since {1945}.", "It was the first strike since {1990}."),
        ("Fighting has gone on since {1990}.", "At least 36 men were jailed since {1990}."),
    ),
)
"""The first that applies decides."""
