"""What somebody is quoted with in; who says so behind the quotation, and how another tells it, out."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of
from timeline.events.mentions import Mentions
from timeline.events.written import rest_as_written
from timeline.language import Doc, Token, governor, parse, text_of
from timeline.language.genders import Gender
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import is_before_mark, is_behind_mark, is_spelled, is_topmost
from timeline.model import ActorKind

if TYPE_CHECKING:
    from timeline.events.wording import Wording

_FEW = 2
_MARKS = '"“”'
_EDGES = f"{_MARKS} ,.;`'"
_LONGEST = 85
"""Characters of a quotation that a title has whole."""


def sayer_behind(verb: Token, doc: Doc, mentions: Mentions) -> Token | None:
    """ "“We won. They fled,” he said": the verb of saying that follows the end of a quotation, for who "we" are.

    Else that of the sentence before: "“It hurt,” he said. “I fell.”" None where that is known already, or nobody with a
    name or a noun says it.
    """
    subject = subject_of(verb)
    if not is_spelled(subject, tongue().speakers) or mentions.at(subject):
        return None
    last = doc.end_of_quotation(verb)
    while last is not None and not is_topmost(last) and last.sent.start > verb.i:
        last = last.head
        said = is_one_of(last, "saying") and not doc.layout.is_quoted(last.idx)
        if said and _is_known(subject_of(last), mentions):
            return last
    return _sayer_before(verb, doc, mentions)


def _sayer_before(verb: Token, doc: Doc, mentions: Mentions) -> Token | None:
    start = verb.sent.start
    own = any(is_one_of(word, "saying") and not doc.layout.is_quoted(word.idx) for word in verb.sent)
    if not start or own or not doc.layout.is_quoted(verb.idx):
        return None
    last = verb.doc[start - 1]
    said = last.sent.root
    near = doc.paragraph_at(last.idx) == doc.paragraph_at(verb.idx) and not doc.layout.is_quoted(said.idx)
    return said if near and is_one_of(said, "saying") and _is_known(subject_of(said), mentions) else None


def put_into(verb: Token) -> Token | None:
    """ "After which, the police said, someone hit a man": the verb of what is told around who says so.

    None where the two commas do not part who says so from it, or something is told behind them.
    """
    subject = parse.first(verb, parse.is_any_subject)
    if subject is None or not parse.is_relative_clause(verb) or not is_one_of(verb, "saying"):
        return None
    if not is_behind_mark(subject.left_edge, ",") or not is_before_mark(verb, ","):
        return None
    if subject.left_edge.i <= verb.sent.start or parse.has(verb, parse.is_object) or parse.has(verb, parse.completes):
        return None
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return next((word for word in behind if _is_told_whole(word, verb.i + 1)), None)


def _is_told_whole(word: Token, start: int) -> bool:
    subject = parse.first(word, parse.is_any_subject) if parse.is_finite(word) and parse.is_full_verb(word) else None
    return subject is not None and subject.left_edge.i == start + 1


def _is_known(speaker: Token | None, mentions: Mentions) -> bool:
    return speaker is not None and (not parse.is_pronoun(speaker) or bool(mentions.at(speaker)))


def for_others(word: str, gender: Gender | None) -> str:
    """ "I" in small letters as somebody else says it of the speaker: "she", "he", and "they" of who may be either."""
    own = event_words().for_others_of[gender] if gender is not None else {}
    return own.get(word) or event_words().for_others[word]


def is_of_another(word: Token, subject: Token) -> bool:
    """Whether a word of whoever speaks ("me", "our") stands in what somebody is told to say.

    In "Petro appointed me" another speaks than Petro, of whom the clause itself is told.
    """
    own = governor(word.head).i == subject.head.i and not is_spelled(subject, tongue().speakers)
    return is_spelled(word, event_words().for_others) and not own


def of_others(said: str, gender: Gender | None = None) -> str:
    """ "I was there" as somebody else says it of a speaker of whom so much is known: "they were there"."""
    first, *rest = said.split(" ")
    if first.lower() not in tongue().speakers:
        return said
    named = for_others(first.lower(), gender)
    one, many = (event_words().was(plural=plural) for plural in (False, True))
    group = (many if word == one and named in tongue().they else word for word in rest[:1])
    return " ".join([named, *group, *rest[1:]])


def _is_somebody(speaker: Token, mentions: Mentions, *, known: bool) -> bool:
    """Whether it is one of whom nobody knows whether a woman or a man, unless ``known`` is asked for, too.

    Who says "I" is a person, whatever a name looks like: no country says so of itself.
    """
    ids = mentions.at(speaker)
    named = mentions.actor(ids[0]).kind is not ActorKind.COUNTRY if len(ids) == 1 else parse.is_name(speaker)
    return named and len(ids) < _FEW and (known or mentions.gender_at(speaker) is None)


def as_others_say(said: str, told: Token, speaker: Token, wording: Wording) -> str:
    """What somebody is quoted with, told by another: "she was there", and in their own words who may be either."""
    opens = said.split(" ", 1)[0].lower() in tongue().speakers - tongue().ours
    if (
        opens
        and wording.is_quoted(told)
        and any(is_spelled(word, tongue().we_or_you - tongue().ours) for word in told.subtree)
    ):
        return f'"{rest_as_written(told, wording.is_date).strip(_MARKS)}"'
    if opens and wording.is_quoted(told) and _is_somebody(speaker, wording.mentions, known=False):
        return f'"{rest_as_written(told, wording.is_date).strip(_MARKS)}"'
    return of_others(said, wording.mentions.gender_at(speaker))


def _is_said_to_somebody(told: Token) -> bool:
    """ "I told you so": whom it is said to nobody else can say."""
    return any(is_spelled(word, tongue().we_or_you - tongue().ours) for word in told.subtree)


def _as_quoted(told: Token, wording: Wording) -> str:
    """What is quoted, word for word where that is short; else up to the end of its first clause."""
    words = [*takewhile(wording.is_quoted, told.doc[told.left_edge.i + told.left_edge.is_punct : told.sent.end])]
    whole = text_of(words).strip(_EDGES) if told in words else ""
    few = whole and len(whole) <= _LONGEST and not any(mark in whole for mark in _MARKS)
    return " ".join(whole.split()) if few else rest_as_written(told, wording.is_date).strip(_EDGES)


def own_words(told: Token, speaker: Token | None, wording: Wording, *, whole: bool = False) -> str:
    """What somebody who may be a woman or a man says of themselves, in their own words; "" elsewhere.

    What can only be told ``whole``, as it is written, is so of anybody.
    """
    quoted = parse.is_complement(told) and wording.is_quoted(told)
    if speaker is None or not quoted or not is_one_of(told.head, "saying"):
        return ""
    if not _is_somebody(speaker, wording.mentions, known=whole or _is_said_to_somebody(told)):
        return ""
    own = (word for word in told.subtree if is_spelled(word, tongue().speaking - tongue().ours))
    said = _as_quoted(told, wording)
    return f'"{said}"' if any(map(wording.is_quoted, own)) else ""
