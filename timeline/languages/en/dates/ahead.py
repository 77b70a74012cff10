"""A verb of a parsed document in; whether it tells of what was still to come, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import among, governor, parse
from timeline.language.labels import Dep
from timeline.language.word import base, has_spelled, is_form_of, is_led_by, is_spelled
from timeline.languages.en.dates.done import helpers_of, is_infinitive
from timeline.languages.en.dates.presence import denies

if TYPE_CHECKING:
    from timeline.language import Doc, Token
    from timeline.model import Span

AHEAD = frozenset(
    [
        *("expect", "schedule", "plan", "set", "intend", "hope", "want", "likely", "due", "ready", "prepare"),
        *("about", "agree", "promise", "pledge", "vow", "aim", "propose", "decide", "need", "poise"),
        *("urge", "ask", "invite", "be", "go", "agreement", "plan", "decision", "proposal", "offer", "intention"),
        *("commitment", "option", "deal", "pact", "order", "permission", "vow", "deadline", "schedule", "right"),
        *("arrangement",),
    ]
)
"""Words whose infinitive lies ahead of them: "expected to meet", "is to meet"."""

_AHEAD_OF_NOW = frozenset(["threaten"])
"""The same where they are told as of now; told as past, the time is theirs: "threatened to shoot her on Monday"."""

ARRANGED = frozenset(["schedule", "plan", "slate", "postpone", "delay", "reschedule"])
"""Verbs whose time is that of what they arrange, later than themselves."""

PHASES = frozenset(["begin", "start", "continue", "cease", "go"])
"""Verbs that share their time with their infinitive: "began to produce power in May"."""

_ON_THE_CALENDAR = frozenset(
    [
        *("open", "begin", "start", "meet", "arrive", "leave", "resume", "expire", "hold", "return", "visit"),
        *("vote", "travel", "end", "close", "convene", "depart", "take", "assume", "host"),
    ]
)
"""Verbs whose present tense speaks of the calendar: "parliament meets Monday"."""

_MODALS = frozenset({"could", "may", "might", "should", "would", "must", "can"})
WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})


def looks_ahead(verb: Token) -> bool:
    """Whether what it tells lies ahead of whoever tells it: "will meet", "expected to meet", "meets Monday"."""
    answers = (asked(verb) for asked in _AHEAD_OR_NOT)
    told = next((answer for answer in answers if answer is not None), None)
    return parse.is_present(verb) and is_form_of(verb, _ON_THE_CALENDAR) if told is None else told


def _arranges(verb: Token) -> bool | None:
    if not is_form_of(verb, ARRANGED):
        return None
    return not among.says(helpers_of(verb), ("had",))


def _shares_a_helper(verb: Token) -> bool | None:
    """ "Will meet and vote", "is due to meet and to vote": it looks ahead as the verb does that it is joined to."""
    if not parse.is_base_form(verb) or not parse.is_joined(verb):
        return None
    alike = is_infinitive(verb) and is_infinitive(verb.head)
    return looks_ahead(verb.head) if alike or not helpers_of(verb) else None


def _goes_with_its_verb(verb: Token) -> bool | None:
    """ "Will leave after meeting her"; what there is a chance of lies ahead whatever tells of it."""
    if not parse.is_ing_form(verb) or helpers_of(verb):
        return None
    if is_of_a_chance(verb):
        return True
    above = governor(verb.head)
    below = parse.dep(verb) in (Dep.CLAUSE_OF_PREPOSITION, Dep.ADVERBIAL_CLAUSE)
    if parse.is_clause_of_preposition(verb) and is_spelled(verb.head, ("for",)) and is_form_of(above, _ANSWERED_FOR):
        return False
    return looks_ahead(above) if below and above.i != verb.i else None


def is_of_a_chance(verb: Token) -> bool:
    """ "The chances of Lima winning on Saturday": what may still come about."""
    return parse.dep(verb) == Dep.CLAUSE_OF_PREPOSITION and is_form_of(verb.head.head, _CHANCES)


def _has_a_modal(verb: Token) -> bool | None:
    helpers = helpers_of(verb)
    words = among.spellings(helpers)
    over = any(is_form_of(helper, ("have",)) for helper in helpers)
    return True if words & WILL or (words & _MODALS and not over) else None


def _is_to_do(verb: Token) -> bool | None:
    if not is_infinitive(verb):
        return None
    if parse.is_root(verb) and parse.has(verb, parse.is_subject):
        return True
    if is_form_of(verb.head, PHASES) and parse.is_open_complement(verb):
        return looks_ahead(verb.head)
    if (for_whom := _is_for_somebody_to_do(verb)) is not None:
        return for_whom
    if is_form_of(verb.head, _AHEAD_OF_NOW):
        return parse.is_present(verb.head)
    return (base(verb.head) in AHEAD or _is_obliged(verb.head)) and not parse.is_clause_subject(verb)


def _is_for_somebody_to_do(verb: Token) -> bool | None:
    """ "Waited for them to go", "called for troops to go"; None of what is said of nobody so."""
    if has_spelled(verb, parse.is_opener, ("for",)):
        return parse.is_full_verb(verb.head)
    if is_led_by(verb.head, ("for",)) and parse.is_verb(verb.head.head.head):
        return parse.is_relative_clause(verb) or parse.is_noun_clause(verb)
    return None


def _is_charged_with(verb: Token) -> bool | None:
    """ "Guilty of threatening to kill her in March": what somebody is charged with lies behind."""
    above = verb
    while is_infinitive(above) and parse.is_open_complement(above) and above.head.i != above.i:
        above = above.head
    charged = above.i != verb.i and parse.is_clause_of_preposition(above) and is_form_of(above.head.head, _CHARGED)
    return False if charged else None


_AHEAD_OR_NOT = (_arranges, _shares_a_helper, _goes_with_its_verb, _has_a_modal, _is_charged_with, _is_to_do)
"""The first that knows decides whether a verb tells of what is to come."""
_ANSWERED_FOR = frozenset(
    [
        *(
            "apologise",
            "apologize",
            "arrest",
            "atone",
            "blame",
            "charge",
            "compensate",
            "condemn",
            "convict",
            "criticise",
        ),
        *(
            "criticise",
            "criticize",
            "expel",
            "fine",
            "forgive",
            "honor",
            "honour",
            "indict",
            "jail",
            "pay",
            "praise",
            "prosecute",
        ),
        *("punish", "reward", "sanction", "sentence", "sue", "suspend", "thank", "try"),
    ]
)
"""Verbs of what somebody has already done: "will be fined for shelling the town"."""
_CHARGED = frozenset(
    {*("accuse", "acquit", "admit", "charge", "clear", "confess", "convict", "guilty", "indict", "plead", "suspect")}
)
"""Words that say with what, or of what, somebody is charged."""
_CHANCES = frozenset({"chance", "danger", "hope", "likelihood", "odds", "possibility", "prospect", "risk"})
"""Nouns of what may still come about."""


def _is_obliged(verb: Token) -> bool:
    """ "has to decide", "would have to decide", but not "had to decide"."""
    return is_form_of(verb, ("have",)) and (parse.is_present(verb) or (parse.is_base_form(verb) and looks_ahead(verb)))


def was_foreseen(verb: Token) -> bool:
    """ "Was due to go in May", "were to go": seen ahead from a day that nobody names, and perhaps gone by."""
    above = verb.head if is_infinitive(verb) else verb
    if is_infinitive(verb) and is_spelled(above, ("was", "were")):
        return True
    held_by = [above.head, *above.children] if is_form_of(above, _FORESEEN) else []
    return among.says(held_by, ("was", "were"))


def had_been_foreseen(verb: Token) -> bool:
    """ "Had been due to go in May", "had been set for Friday": seen ahead from before what is told."""
    above = verb.head if is_infinitive(verb) else verb
    if not is_form_of(above, _FORESEEN):
        return False
    return among.says([above.head, *above.children, *above.head.children], ("had",))


SETTING = frozenset({"schedule", "plan", "set", "slate"})
"""Verbs of putting something on a day, of which "for" names the day."""
_FORESEEN = frozenset({"due", "schedule", "expect", "plan", "suppose", "set", "slate"})


_ANSWERING = frozenset(
    {"add", "answer", "comment", "confirm", "discuss", "disclose", "elaborate", "give", "say", "tell"}
)
"""Verbs of which "would not" tells what was refused: "would not say", "nobody would comment"."""


def is_gone_by(verb: Token) -> bool:
    """Whether the verb is past whatever stands before the time: "had filed by Friday", "would not comment"."""
    helpers = helpers_of(verb)
    words = among.spellings(helpers)
    if "had" in words:
        return not is_form_of(verb, ARRANGED)
    if is_infinitive(verb) and _had(verb.head):
        return True
    denied = any(denies(child) for child in verb.children)
    return denied and ("could" in words or ("would" in words and parse.is_root(verb) and is_form_of(verb, _ANSWERING)))


def _had(word: Token) -> bool:
    """Whether an arrangement is spoken of as gone by: "had been due to expire"."""
    return any(among.says(holder.children, ("had",)) for holder in (word, word.head))


def is_bidden_then(doc: Doc, span: Span, verb: Token) -> bool:
    """ "Offered to free him in January 1985": a past year, the only time of its sentence, is that of the offer."""
    above = verb.head
    if not parse.is_open_complement(verb) or not is_form_of(above, _BIDDING) or not parse.is_past(above):
        return False
    said = span.of(doc.text)
    others = (word for word in verb.sent if parse.is_of_date(word) and not span.start <= word.idx < span.end)
    return (
        parse.is_root(above) and any(word.isdigit() and len(word) == _YEAR for word in said.split()) and not any(others)
    )


_BIDDING = frozenset({"ask", "beg", "bid", "invite", "offer", "order", "urge"})
_YEAR = 4


def is_bound_to(verb: Token | None) -> bool:
    """ "Must renew it by 2 November": what somebody has still to do, or may, whatever was told before."""
    return verb is not None and among.says(helpers_of(verb), _BOUND)


_BOUND = frozenset({"must", "shall", "may", "can"})
