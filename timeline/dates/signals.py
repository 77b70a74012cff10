"""What a sentence's grammar says of a time in it: a parsed document and a span in, a tense or a refusal out."""

from __future__ import annotations

import re

from timeline.dates.grammar import Found
from timeline.language import Doc, Tense, Token, governor, tense
from timeline.model import Span

_AHEAD = frozenset(
    [
        "expect",
        "schedule",
        "plan",
        "set",
        "intend",
        "hope",
        "want",
        "likely",
        "due",
        "ready",
        "prepare",
        "about",
        "agree",
        "promise",
        "pledge",
        "vow",
        "aim",
        "begin",
        "start",
        "propose",
        "threaten",
        "decide",
        "need",
        "poise",
        "urge",
        "ask",
        "invite",
        "be",
        "go",
        *("agreement", "plan", "decision", "proposal", "offer", "intention", "commitment", "option", "deal", "pact"),
        *("order", "permission", "vow", "deadline", "schedule", "right", "arrangement"),
    ]
)
"""Words whose infinitive lies ahead of them: "expected to meet", "is to meet"."""

_ARRANGED = frozenset(["schedule", "plan", "slate", "postpone", "delay", "reschedule"])
"""Verbs whose time is that of what they arrange, later than themselves."""

_ON_THE_CALENDAR = frozenset(
    [
        "open",
        "begin",
        "start",
        "meet",
        "arrive",
        "leave",
        "resume",
        "expire",
        "hold",
        "return",
        "visit",
        "vote",
        "travel",
        "end",
        "close",
        "convene",
        "depart",
    ]
)
"""Verbs whose present tense speaks of the calendar: "parliament meets Monday"."""

_MODALS = frozenset({"could", "may", "might", "should", "would", "must", "can"})
_DIRECT = frozenset({"npadvmod", "advmod", "tmod", "prep", "pobj", "dobj", "nmod"})
_CUE = re.compile(
    r"\b(?:as (?:soon|early|late) as|no later than|by|(?-i:until)|till|starting|"
    r"beginning|effective|due|expires?|expiring|"
    r"scheduled for|set for|planned for|slated for)\s+(?:the\s+|next\s+|on\s+|about\s+|around\s+)?$",
    re.IGNORECASE,
)
_NO_CUE = re.compile(r"\b(?:up until|followed by|caused by|led by|signed by)\s+$", re.IGNORECASE)
_DETERMINERS = frozenset({"the", "these", "those"})
_VERB_LIKE = frozenset({"<month>", "<weekday>", "<season>"})


def cue_of(text: str, start: int) -> str:
    """ "future" where the words just before say so ("by", "until", "as early as"), else ""."""
    before = text[max(0, start - 24) : start]
    return str(Tense.FUTURE) if _CUE.search(before) and not _NO_CUE.search(before) else ""


def tense_of(doc: Doc, span: Span) -> str:
    """ "past", "present", "future" or "none" for the verb that the span dates."""
    verb = _dated_verb(doc, span)
    if verb is not None and _gone_by(verb):
        return str(Tense.PAST)
    if cue := cue_of(doc.text, span.start):
        return cue
    if verb is None:
        return str(Tense.NONE)
    return str(Tense.FUTURE if _looks_ahead(verb) else _plain(tense(verb)))


def _dated_verb(doc: Doc, span: Span) -> Token | None:
    head = doc.head_of(span)
    if head is None or doc.text[span.end : span.end + 2] in ("'s", "’s"):
        return None
    verb = governor(head)
    return verb if _dates(head, verb) else None


def _gone_by(verb: Token) -> bool:
    """Whether the verb is past whatever stands before the time: "had filed by Friday", "could not be reached"."""
    helpers = _helpers(verb)
    words = {helper.lower_ for helper in helpers}
    if "had" in words:
        return verb.lemma_ not in _ARRANGED
    if _is_infinitive(helpers) and _had(verb.head):
        return True
    return "could" in words and any(_denies(child) for child in verb.children)


def _denies(word: Token) -> bool:
    return word.dep_ == "neg" or any(below.lower_ in ("neither", "no", "nobody", "none") for below in word.children)


def _helpers(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("aux", "auxpass")]


def _is_infinitive(helpers: list[Token]) -> bool:
    return any(helper.tag_ == "TO" for helper in helpers)


def is_no_time(doc: Doc, span: Span, found: Found) -> bool:
    """Whether the one word of the span is a verb ("may", "march", "fall") to the language model."""
    if found.rule.name not in _VERB_LIKE:
        return False
    token = doc.token_at(span.start)
    return token is not None and token.pos_ in ("AUX", "VERB") and token.text.islower()


def own_words(doc: Doc, span: Span) -> Span:
    """The span without an article of a noun after it: "the [third-quarter] loss", "the [two-day] visit"."""
    first, *rest = doc.tokens_in(span)
    if rest and first.lower_ in _DETERMINERS and first.idx == span.start and first.head.i > rest[-1].i:
        return Span(rest[0].idx, span.end)
    return span


def _plain(found: Tense) -> Tense:
    return Tense.NONE if found in (Tense.FUTURE, Tense.PRESENT) else found


def _dates(head: Token, verb: Token) -> bool:
    """Whether the span hangs on the verb itself, not on one of its nouns."""
    word = head
    while word.i != verb.i and word.head.i != word.i:
        if word.dep_ not in _DIRECT or (word.pos_ in ("NOUN", "PROPN") and word.i != head.i):
            return False
        word = word.head
    return word.i == verb.i


def _had(word: Token) -> bool:
    """Whether an arrangement is spoken of as gone by: "had been due to expire"."""
    return any(child.lower_ == "had" for holder in (word, word.head) for child in holder.children)


def _looks_ahead(verb: Token) -> bool:
    helpers = _helpers(verb)
    if verb.lemma_ in _ARRANGED:
        return not any(helper.lower_ == "had" for helper in helpers)
    if verb.tag_ == "VB" and not helpers and verb.dep_ == "conj":
        return _looks_ahead(verb.head)
    if verb.tag_ == "VBG" and not helpers and governor(verb.head).i != verb.i and verb.dep_ in ("pcomp", "advcl"):
        return _looks_ahead(governor(verb.head))
    words = {helper.lower_ for helper in helpers}
    if words & {"will", "'ll", "’ll", "shall", "wo"}:
        return True
    if words & _MODALS and not any(helper.lemma_ == "have" for helper in helpers):
        return True
    if _is_infinitive(helpers):
        return verb.head.lemma_.lower() in _AHEAD and verb.dep_ != "csubj"
    return verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _ON_THE_CALENDAR
