"""Temporal expressions in, the marks that can date an event out: ranges composed, yardsticks refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.lexicon import verbs
from timeline.language import Doc, Token
from timeline.model import DateRange, Granularity, Span, TemporalExpression, TimexType, days_on

_NEAR_PUBLICATION = timedelta(days=7)
"""A place and a day further from publication head a scene of the story, whose day it is."""
_FROM_TO = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*(?:the\s+)?", re.IGNORECASE)
_BETWEEN_AND = re.compile(r"\s*and\s*", re.IGNORECASE)
_RELATIONS = {
    "since": "since",
    "until": "until",
    "till": "until",
    "by": "by",
    "before": "before",
    "after": "after",
    "following": "after",
    "for": "for",
    "during": "during",
    "throughout": "during",
    "over": "over",
}
_MEASURES = frozenset({"for", "over"})
"""What is meant for a time or goes on over one is not dated by it ("a budget for 2021", "over the past year")."""
_HOUR = re.compile(
    r"(?:before |after )?(?:\d|(?:dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall|midnight|dark)\b)",
    re.IGNORECASE,
)
"""An hour of a day: what was before or after it was still that day ("before dawn on Sunday")."""
_ONWARDS = re.compile(r" on(?:wards?)?(?=[ ,.;])(?! the\b| a\b)", re.IGNORECASE)
_NEAR = 60
_SHORT = 3
"""Days at most that something happens "over": a weekend, a holiday."""
_SKIPPED = frozenset({"the", "about", "around", "early", "late", "mid", "at", "least", "approximately", "end", "of"})
_DEICTIC = re.compile(r"\b(?:last|past|recent|next|coming|this)\b", re.IGNORECASE)
_YARDSTICK_TAGS = frozenset({"JJS", "RBS", "JJR", "RBR"})
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
_FROM_AMOUNT = re.compile(
    r"\bfrom\s+(?:about |around |nearly |some |just )?[$£€]?\d[\d.,]*+(?:\s*+\w++)?"
    r"(?:\s+(?:at|in|by|on|the|end|start|beginning|of|late|early|mid|a|as)){0,9}\s*+$",
    re.IGNORECASE,
)
"""What stands before a time that only says of what day a former amount was: "from $7.6 billion at the end of 2019"."""
_COMPARING = frozenset({"than", "compared", "versus", "vs", "vs.", "against", "unlike", "like"})


@dataclass(frozen=True, slots=True)
class Mark:
    """An expression as an event may take it: where it stands, when it is, and how the event lies to it.

    ``said`` is the range the words name, ``range`` what an event dated by them may cover; they differ where
    ``relation`` is not "on" ("after Friday" leaves its end open).
    """

    expression: TemporalExpression
    span: Span
    text: str
    explanation: str
    head: Token
    relation: str
    said: DateRange
    range: DateRange


def find_marks(doc: Doc, expressions: tuple[TemporalExpression, ...]) -> list[Mark]:
    """The expressions that have a place in time and may date something, in order of text."""
    usable = [each for each in expressions if _is_usable(each) and not _is_dateline(doc, each)]
    usable.sort(key=lambda each: each.span)
    marks: list[Mark] = []
    at = 0
    while at < len(usable):
        pair = _composed(doc, usable[at], usable[at + 1]) if at + 1 < len(usable) else None
        mark = pair or _mark(doc, usable[at])
        at += 2 if pair else 1
        if mark:
            marks.append(mark)
    return marks


def _is_usable(expression: TemporalExpression) -> bool:
    if expression.range is None:
        return False
    if expression.type is TimexType.SET:
        return False
    return expression.type is not TimexType.DURATION or _DEICTIC.search(expression.text) is not None


def _is_dateline(doc: Doc, expression: TemporalExpression) -> bool:
    """Whether the expression only says when the article was written or came out."""
    published, day = doc.article.published_span, doc.article.published
    if published is not None and published.overlaps(expression.span):
        return True
    if not doc.layout.tells(expression.span.start) and not doc.layout.is_in_dateline(expression.span.start):
        return True
    begin = expression.range.begin if expression.range else None
    near = day is None or begin is None or abs(day - begin) <= _NEAR_PUBLICATION
    return near and doc.layout.is_in_dateline(expression.span.start)


def _composed(doc: Doc, first: TemporalExpression, second: TemporalExpression) -> Mark | None:
    """ "from 1895 to 1945" and "between May and July" as one mark."""
    between = doc.text[first.span.end : second.span.start]
    before = _words_before(doc, first.span)
    opened = bool(before) and before[-1] in ("from", "between")
    matched = _FROM_TO.fullmatch(between) if not opened or before[-1] == "from" else _BETWEEN_AND.fullmatch(between)
    if not matched or (not opened and between.strip().isalpha()):
        return None
    head = doc.head_of(first.span)
    if head is None or first.range is None or second.range is None:
        return None
    begin, end = first.range.begin, second.range.end
    if begin is None or end is None or begin > end:
        return None
    granularity = max(first.range.granularity, second.range.granularity, key=lambda each: each.coarseness)
    span = Span(first.span.start, second.span.end)
    how = f"from the first ({first.explanation}) to the second ({second.explanation})"
    whole = DateRange(begin, end, granularity, first.range.begin_qualifier, second.range.end_qualifier)
    return Mark(first, span, span.of(doc.text), how, head, "during", whole, whole)


def _mark(doc: Doc, expression: TemporalExpression) -> Mark | None:
    head = doc.head_of(expression.span)
    if head is None or expression.range is None or _is_named(doc, expression):
        return None
    relation = _relation(doc, expression, head)
    if _measures(relation, expression) or _is_compared(head) or _is_former_amount(doc, expression):
        return None
    if relation == "since" and _is_yardstick(doc, head) and not _opens_clause(doc, expression):
        return None
    lies = "since" if _goes_on_from(doc, expression.span) else relation
    return Mark(
        expression,
        expression.span,
        expression.text,
        expression.explanation,
        head,
        relation,
        expression.range,
        related(expression.range, lies, doc.article.published),
    )


def _goes_on_from(doc: Doc, span: Span) -> bool:
    """ "From early 2020 on", "from May onwards": nothing is said of an end."""
    before = _words_before(doc, span)
    return bool(before) and before[-1] == "from" and _ONWARDS.match(doc.text, span.end) is not None


def related(said: DateRange, relation: str, published: date | None) -> DateRange:
    """The days an event may lie on that stands in ``relation`` to a named range.

    What came after something in the past came, at the latest, on the day it was published.
    """
    begin, end = said.begin, said.end
    if relation == "since" and begin and end:
        return DateRange(begin, None, said.granularity, said.begin_qualifier)
    if relation in ("until", "by") and begin and end:
        return DateRange(None, end, said.granularity, None, said.end_qualifier)
    if relation == "before" and begin and begin > date.min:
        return DateRange(None, days_on(begin, -1), said.granularity)
    if relation == "after" and end and end < date.max:
        later = days_on(end, 1)
        return DateRange(later, published if published and published >= later else None, Granularity.VAGUE)
    return said


_ATTRIBUTES = frozenset({"poss", "compound", "nmod", "amod", "nummod"})


def _is_attribute(head: Token) -> bool:
    """Whether an expression only describes the noun after it: in "after Friday's vote" it is the vote that is past."""
    noun = head.head
    if head.dep_ not in _ATTRIBUTES or noun.i < head.i or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return head.dep_ == "poss" or noun.dep_ == "pobj"


def _is_arranged_for(head: Token) -> bool:
    """ "scheduled for May": the time that something is planned for, not one that it is meant to serve."""
    preposition = head.head
    return head.dep_ == "pobj" and preposition.lower_ == "for" and preposition.head.lemma_.lower() in verbs("arranging")


def _relation(doc: Doc, expression: TemporalExpression, head: Token) -> str:
    first = expression.text.split()[0].lower() if expression.text.split() else ""
    if expression.type is TimexType.TIME and _HOUR.match(expression.text):
        return "on"
    if first in ("since", "until", "till", "by", "before", "after"):
        return (
            "on"
            if expression.range and (expression.range.begin is None or expression.range.end is None)
            else _RELATIONS[first]
        )
    if _is_attribute(head) or _is_arranged_for(head):
        return "on"
    for word in reversed(_words_before(doc, expression.span)):
        if word in _RELATIONS:
            return _RELATIONS[word]
        if word not in _SKIPPED:
            break
    return "on"


def _words_before(doc: Doc, span: Span) -> list[str]:
    return re.findall(r"[A-Za-z]+|[^\sA-Za-z]", doc.text[max(0, span.start - 40) : span.start].lower())


def _is_former_amount(doc: Doc, expression: TemporalExpression) -> bool:
    before = doc.text[max(0, expression.span.start - _NEAR) : expression.span.start]
    return _FROM_AMOUNT.search(before) is not None


def _measures(relation: str, expression: TemporalExpression) -> bool:
    """Whether something was for a time, or went on over one; "over the weekend" is when it was."""
    begin, end = (expression.range.begin, expression.range.end) if expression.range else (None, None)
    if relation == "over" and expression.type is TimexType.DATE and begin and end:
        return (end - begin).days > _SHORT
    return relation in _MEASURES


def _is_named(doc: Doc, expression: TemporalExpression) -> bool:
    """Whether a season only belongs to a name: "the Winter Olympics"."""
    following = doc.text[expression.span.end :].lstrip(" ")[:1]
    return expression.text.split()[-1] in _SEASONS and following.isupper()


def _opens_clause(doc: Doc, expression: TemporalExpression) -> bool:
    """Whether a clause says what happened then: "none since 2022, when the party walked out"."""
    return doc.text[expression.span.end :].lstrip(" ,").startswith("when ")


def _is_yardstick(doc: Doc, head: Token) -> bool:
    """ "biggest since the war", "the first since 1990": the expression measures, and dates nothing."""
    sentence = head.sent
    near = list(doc.tokens[sentence.start : head.i])[-14:]
    return any(token.tag_ in _YARDSTICK_TAGS or token.lower_ in _YARDSTICK_WORDS for token in near)


def _is_compared(head: Token) -> bool:
    """ "higher than in May", "from 4.1 percent in December": a comparison's other side."""
    word = head
    for _ in range(6):
        if word.lower_ in _COMPARING:
            return True
        if (
            word.lower_ in ("from", "to")
            and word.dep_ == "prep"
            and any(
                child.tag_ == "CD" or any(grand.tag_ == "CD" for grand in child.children)
                for child in word.children
                if child.dep_ == "pobj" and child.i != head.i
            )
            and word.head.pos_ != "NOUN"
        ):
            return word.lower_ == "from"
        if word.head.i == word.i or word.pos_ in ("VERB", "AUX"):
            return False
        word = word.head
    return False
