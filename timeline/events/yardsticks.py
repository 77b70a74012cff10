"""A time that only measures, names or compares, in; the row that says so out: such a time dates nothing.

How to add one: a ``Yardstick`` with sentences whose time in braces it takes, and sentences like them that it leaves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.events.event_words import event_words
from timeline.events.lexicon import game_words, noun_kind
from timeline.events.time_words import is_of_one_of_several
from timeline.language import Doc, Token, is_one_of, parse
from timeline.language.happenings import goes_by_its_year, is_feast
from timeline.language.labels import Dep, Tag
from timeline.language.tongue import tongue
from timeline.language.word import base, is_before_head, is_behind_head, is_spelled, is_topmost, right_before
from timeline.model import Granularity, Relation, Span, TemporalExpression


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
_YARDSTICK_TAGS = frozenset({Tag.SUPERLATIVE, Tag.SUPERLATIVE_ADVERB, Tag.COMPARATIVE, Tag.COMPARATIVE_ADVERB})


def _is_former_amount(measure: Measure) -> bool:
    doc, expression = measure.doc, measure.expression
    before = doc.text[max(0, expression.span.start - _NEAR) : expression.span.start]
    return event_words().from_amount.search(before) is not None


def _is_named(measure: Measure) -> bool:
    """Whether a season only belongs to a name: "the Winter Olympics"."""
    doc, expression = measure.doc, measure.expression
    following = doc.text[expression.span.end :].lstrip(" ")[:1]
    return expression.text.split()[-1] in event_words().seasons and following.isupper()


def _opens_clause(doc: Doc, expression: TemporalExpression) -> bool:
    """Whether a clause says what happened then: "none since 2022, when the party walked out"."""
    return event_words().opens_when.match(doc.text, expression.span.end) is not None


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
    if is_spelled(word, tongue().least_or_most) and is_spelled(right_before(word), tongue().spot):
        return False
    return parse.tag(word) in _YARDSTICK_TAGS or is_spelled(word, event_words().yardstick_words)


def _is_level(measure: Measure) -> bool:
    """ "above its March 3 low": the day of a level that another is measured by."""
    doc, expression = measure.doc, measure.expression
    before = doc.text[max(0, expression.span.start - _NEAR) : expression.span.start]
    return bool(event_words().level.match(doc.text, expression.span.end) and event_words().of_its_own.search(before))


def _is_compared(head: Token) -> bool:
    """ "higher than in May", "from 7 percent in March": a comparison's other side; not "against May's ruling"."""
    if _is_likened(head):
        return True
    word, owner = head, head.head if parse.is_owner(head) else None
    for _ in range(6):
        if is_spelled(word, tongue().comparing):
            return not is_spelled(word, tongue().rival) or owner is None or noun_kind(owner) is None
        if is_spelled(word, tongue().from_or_to) and _leads_to_a_figure(word, head):
            return is_spelled(word, tongue().origin)
        if is_topmost(word) or parse.is_verb(word):
            return False
        word = word.head
    return False


def _leads_to_a_figure(word: Token, head: Token) -> bool:
    """ "From 7 percent": what changed was a number, and no noun is from there."""
    if not parse.is_preposition(word) or parse.is_common_noun(word.head):
        return False
    amounts = (child for child in parse.below(word, parse.is_of_preposition) if child.i != head.i)
    return any(parse.is_figure(child) or parse.has(child, parse.is_figure) for child in amounts)


def _is_likened(head: Token) -> bool:
    """ "Compared it with 1917": what stands behind the link of such a verb, and of no other part of its clause."""
    link = head.head
    held = (
        parse.is_of_preposition(head)
        and is_spelled(link, event_words().likened_to)
        and parse.is_verb(link.head)
        and is_one_of(link.head, "likening")
    )
    return held and is_behind_head(link)


def _is_multiplied(measure: Measure) -> bool:
    """ "Double the number a year earlier": the amount is of that time, what is told is not."""
    start = measure.expression.span.start
    return event_words().multiple.search(measure.doc.text, max(0, start - _NEAR), start) is not None


_SAID_OF_A_GAME = 3
"""So many different words of games in a text make a quarter in it a part of a game."""


def _is_part_of_a_game(measure: Measure) -> bool:
    """ "In the fourth quarter" of a text about a match; a season of games is none of the year's either."""
    text = measure.expression.text
    if event_words().season_of_games.search(text):
        return True
    if event_words().part_of_a_game.search(text) is None or any(letter.isdigit() for letter in text):
        return False
    return len(game_words() & {base(token) for token in measure.doc.tokens}) >= _SAID_OF_A_GAME


_COARSE = frozenset({Granularity.DECADE, Granularity.CENTURY})


def _is_of_somebody(measure: Measure) -> bool:
    """ "One of the stars of the 1940s died": the age that somebody or something belongs to, in the subject."""
    link = _first_of_row(measure.head).head
    when = measure.expression.range
    if (
        when is None
        or when.granularity not in _COARSE
        or not is_spelled(link, tongue().belonging)
        or noun_kind(link.head) is not None
    ):
        return False
    return parse.is_noun(link.head) and _stands_in_subject(link.head)


def _first_of_row(word: Token) -> Token:
    while parse.is_joined(word) and is_behind_head(word):
        word = word.head
    return word


def _stands_in_subject(noun: Token) -> bool:
    """Whether a noun belongs to the subject of a verb, or to what is set beside it between commas."""
    while parse.dep(noun) in _WITHIN and is_behind_head(noun) and not parse.is_verb(noun.head):
        noun = noun.head
    return (parse.is_subject(noun) or parse.is_apposition(noun)) and is_before_head(noun)


_WITHIN = frozenset({Dep.OF_PREPOSITION, Dep.PREPOSITION, Dep.APPOSITION, Dep.JOINED})
_PART_OF_NAME = frozenset({Dep.COMPOUND, Dep.OF_PREPOSITION, Dep.ADJECTIVE})


def is_bracketed(measure: Measure) -> bool:
    """ "The champion (1983, 1986) led them": years in brackets behind a name are those of what it names."""
    doc, span = measure.doc, measure.expression.span
    opened = event_words().opened.search(doc.text[max(0, span.start - _NEAR) : span.start])
    if opened is None or event_words().bracketed.match(doc.text, span.end) is None:
        return False
    named = doc.token_at(max(0, span.start - _NEAR) + opened.start("noun"))
    return named is not None and parse.is_noun(named) and _belongs_to_it(named)


def _belongs_to_it(named: Token) -> bool:
    """Whether what stands before a bracket is no happening, and is the subject or one of several things."""
    top = named
    while parse.is_noun(above := top.head.head if parse.is_of_preposition(top) else top.head) and above.i != top.i:
        if parse.dep(top) not in _PART_OF_NAME:
            break
        top = above
    if noun_kind(top) is not None or noun_kind(named) is not None:
        return False
    several = parse.is_joined(top) or parse.has(top, parse.is_joined)
    return several or (parse.is_subject(top) and is_before_head(top))


def _is_of_an_age(measure: Measure) -> bool:
    """ "The last great singer of the century": a word of praise, no time."""
    link = measure.head.head
    if (
        not is_spelled(link, tongue().belonging)
        or not event_words().an_age.match(measure.expression.text)
        or noun_kind(link.head) is not None
    ):
        return False
    praised = any(
        parse.tag(child) == Tag.SUPERLATIVE or is_spelled(child, event_words().ranking) for child in link.head.children
    )
    return praised or parse.is_of_person(link.head)


_BEHIND = 4
_CHANGE = 60
"""Characters in which the change stands that a time is the beginning of."""


def _is_counted_from_before(measure: Measure) -> bool:
    """ "A 74% rise from a year earlier": from when a change is counted."""
    doc, expression = measure.doc, measure.expression
    start, words = expression.span.start, event_words()
    if words.from_before.search(doc.text, max(0, start - _NEAR), start) is None:
        return False
    if words.a_time_before.match(expression.text):
        return True
    changed = words.changed_from.search(doc.text, max(0, start - _CHANGE), start)
    behind = next(iter(doc.tokens_in(Span(expression.span.end, expression.span.end + _BEHIND))), None)
    return changed is not None and not is_spelled(behind, tongue().from_or_to)


def _is_a_named_cause(measure: Measure) -> bool:
    """ "Was delayed because of the September 11 attacks": what is known by its day is why, and not when."""
    link = measure.head.head
    if is_spelled(link, tongue().belonging) and is_feast(link.head):
        return True
    named = measure.expression.derivation.rule == "<named period>" and measure.relation is Relation.ON
    if not named or not parse.is_of_preposition(measure.head) or not is_spelled(link, event_words().about):
        return False
    return (
        not is_spelled(link, tongue().belonging)
        or is_spelled(link.head, event_words().cause)
        or noun_kind(link.head) is None
    )


YARDSTICKS = (
    Yardstick(
        "it is known by its day, and is no time of what is told of it",
        _is_a_named_cause,
        (
            "The awards were delayed because of {the September 11 attacks}.",
            "A court linked him to {the September 11 attacks}.",
            "The court ruled that the holiday of {January 9} was lawful.",
        ),
        ("He lost his arm during {the Cold War}.", "He was born after {the Cold War}."),
    ),
    Yardstick(
        "it is what a change is counted from",
        _is_counted_from_before,
        (
            *("Exports grew in May 2021, a 74% rise from {a year earlier}.", "Crime fell by 3% from {last month}."),
            *(
                "Dealers sold nine cars in May 2021, an increase of 3 percent from {2017}.",
                "Crime is down a third from {2017}.",
            ),
        ),
        (
            *("Exports grew {a year earlier}.", "The envoys came from Rome {last month}."),
            *("Exports grew 3 percent from {2017} to 2019.", "The rise of the party dates from {2017}."),
        ),
    ),
    Yardstick(
        "it is of one of several",
        lambda measure: is_of_one_of_several(measure.doc, measure.expression),
        ("The king visited four ports, the last of them in {2019}.", "They shot ten men, most of them on {3 May}."),
        (
            "The last of them was shot in {2019}.",
            "The king visited four ports in {2019}.",
            "The land saw four coups; the last of them, in {2019}, toppled Banda.",
            "Two of them, on {3 May}, shot ten men.",
        ),
    ),
    Yardstick(
        "it is a part of a game, or a season of games",
        _is_part_of_a_game,
        (
            "The Bears won two games {last season}.",
            "A touchdown {late in the fourth quarter} won the Bears the game by ten yards.",
        ),
        ("Profits fell in {the fourth quarter}.", "The Bears, a football team, lost money in {the fourth quarter}."),
    ),
    Yardstick(
        "it is the age that somebody belongs to",
        _is_of_somebody,
        (
            "Vera Lund, one of the biggest stars of {the 1940s}, died in her sleep.",
            "The rebels of {the 1960s} are old.",
        ),
        (
            "The war of {the 1990s} split the land.",
            "The rebels fought in {the 1960s}.",
            "They sang songs of {the 1960s}.",
        ),
    ),
    Yardstick(
        "it praises",
        _is_of_an_age,
        ("He was the last great general of {the century}.",),
        ("It was the worst battle of {the year}.", "They met at {the end of the year}."),
    ),
    Yardstick(
        "it stands in brackets behind what it belongs to",
        is_bracketed,
        (
            "The three-time champion ({1983}, 1986) led them to the final.",
            "He worked under John Lucas ({1994}), Johnny Davis (1996) and Larry Brown (1997).",
        ),
        (
            "Germany invaded Poland ({1939}).",
            "The battle of Borodino ({1812}) killed thousands.",
            "He won the prize ({1994}) in Rome.",
        ),
    ),
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
        "it is the year that a budget or a law is of",
        lambda measure: goes_by_its_year(measure.head),
        ("They announced a deal on the {2025} budget.", "Talks on the {2025} budget failed."),
        ("They announced a deal on the budget in {2025}.", "The {2018} law banned smoking."),
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
        (
            "Exports were higher than in {May}.",
            "Unlike in {2019}, they voted.",
            "The euro rose against {Friday}'s price.",
            "Putin compared the mutiny with {1917}.",
        ),
        (
            "Exports were higher in {May}.",
            "More than ten men voted in {2019}.",
            "In contrast to {Monday}, when they voted, it rained.",
            "Putin likened the mutiny to a coup in {1917}.",
            "Holt may appeal against {Friday}'s ruling by the court.",
        ),
    ),
    Yardstick(
        "it is the time of what something is a multiple of",
        _is_multiplied,
        (
            "Some 900 had fled by May, double the number {a year earlier}.",
            "Prices rose by 20 %, twice the rate of {2019}.",
            "Exports reached nine tons, three times as much as in {2019}.",
        ),
        ("The number doubled in {2019}.", "He doubled the guard in {2019}.", "He voted twice in {2019}."),
    ),
    Yardstick(
        "it is the day of a former amount",
        _is_former_amount,
        (
            "Debt rose to $9 billion from $7.6 billion at {the end of 2019}.",
            "Crowds grew from fewer than 900 guests in {1990} to 2,000.",
            "Profits fell to $32.9 million from $61.7 million, or 39 cents each, in {2021}.",
            "Inflation fell to 4% in May from a high of 11% in {October 2022}.",
        ),
        ("Debt rose by $9 billion at {the end of 2019}.", "The army fought from 1939, and in {1945} it won."),
    ),
    Yardstick(
        "it measures what was never so since",
        _is_yardstick,
        ("Japan began its biggest build-up since {1945}.", "It was the first strike since {1990}."),
        ("Fighting has gone on since {1990}.", "At least 36 men were jailed since {1990}."),
    ),
)
"""The first that applies decides."""
