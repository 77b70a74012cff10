"""Clauses cut short to a participle behind their noun, which a small model takes for what the sentence tells."""

from __future__ import annotations

from typing import Final

from timeline.language import labels
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    Repair,
    WordShape,
    attach,
    becomes_subject,
    before,
    enthrone,
    first_of,
    has_subject,
    is_spelled,
    retag,
)
from timeline.language.tokens import Token

_POSTS: Final = frozenset(
    [
        *("career", "duties", "duty", "function", "job", "mandate", "place", "position", "post", "role", "seat"),
        *("service", "status", "stint", "tenure", "term", "time", "work", "years"),
    ]
)
"""Nouns of what somebody is or was "as" something."""


def _as_what(word: Token) -> bool:
    """ "Fired from his job as a guard": what "as" opens behind a post says which, and who holds it is not who acts."""
    opener = first_of(word.lefts, Dep.OPENER)
    post = before(opener) if opener is not None else None
    named = first_of(word.lefts, Dep.SUBJECT)
    if opener is None or post is None or named is None or not is_spelled(opener, "as") or not is_spelled(post, *_POSTS):
        return False
    if named.left_edge.i != opener.i + 1 or named.pos_ != Pos.NOUN or word.i != named.right_edge.i + 1:
        return False
    word.dep_ = Dep.JOINED
    retag(opener, Tag.PREPOSITION, Pos.ADPOSITION, "as")
    attach(opener, post, Dep.PREPOSITION)
    attach(named, opener, Dep.OF_PREPOSITION)
    return True


def _done_to_its_subject(word: Token) -> bool:
    """ "A ship seized in May sank": of two verbs that nothing joins the second tells, and the first describes."""
    subject = first_of(word.lefts, *labels.SUBJECTS)
    verb = first_of(word.rights, Dep.JOINED)
    if subject is None or subject.pos_ not in NOUNS or subject.right_edge.i != word.i - 1:
        return False
    if verb is None or has_subject(verb) or not _is_told(verb) or past(word.lemma_) not in (word.lower_, None):
        return False
    if any(between.dep_ == Dep.CONJUNCTION for between in word.doc[word.i : verb.i]) or _is_parted(verb):
        return False
    _tell(verb, word, subject)
    return True


def _is_told(verb: Token) -> bool:
    """Whether it is finite, by itself or by its helpers."""
    if verb.tag_ in (Tag.PAST, Tag.PRESENT_SINGULAR):
        return True
    return any(child.tag_ in FINITE | {Tag.MODAL} for child in verb.lefts if child.dep_ in labels.HELPERS)


def _is_parted(verb: Token) -> bool:
    """Whether a mark stands before the clause of a verb."""
    last = before(verb.left_edge)
    return last is None or last.is_punct


def _tell(verb: Token, word: Token, subject: Token) -> None:
    """Gives the second verb the place and the subject of the first, which becomes what is said of that."""
    around = [child for child in word.children if child.i > verb.i or child.i < subject.left_edge.i]
    if word.dep_ == Dep.ROOT:
        enthrone(verb, word, Dep.NOUN_CLAUSE)
    else:
        attach(verb, word.head, word.dep_)
    becomes_subject(subject, verb)
    attach(word, subject, Dep.NOUN_CLAUSE)
    for child in around:
        attach(child, verb, child.dep_)
    retag(word, Tag.PARTICIPLE, Pos.VERB, word.lemma_)


POSTS: tuple[Repair, ...] = (
    Repair(
        "what somebody was as, taken for who acts",
        frozenset({Tag.PAST}),
        _as_what,
        {
            "A man fired four days earlier from his job as a guard walked into his office, a sergeant said Tuesday.": (
                "walked VBD ccomp said"
            )
        },
        (
            "He was fired from his job as a guard slept.",
            "A man left his job as a guard in May.",
            "A man fired at the crowd as a guard walked in.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=True),
        above=WordShape(lacks=labels.HELPERS),
    ),
)

REDUCED: tuple[Repair, ...] = (
    Repair(
        "what was done to the subject, taken for what it did",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _done_to_its_subject,
        {
            "A ship seized three days earlier sank in the port.": "seized VBN acl ship",
            "A man freed two days earlier was shot dead on Monday.": "shot VBN ROOT shot",
            "A general sacked on 3 May by the king fled to Chad on Monday.": "fled VBD ROOT fled",
        },
        (
            "A ship seized the port and sank.",
            "A ship turned, burned and sank.",
            "Rebels seized the port, sank a ship.",
            "Trucks of goods rolled into Iraq on Tuesday and cargo was unloaded.",
            "The ship sank, the crew said.",
        ),
        word=WordShape(subject=True, has=frozenset({Dep.JOINED}), lacks=kinds.FULL_VERB),
    ),
)
