"""A pronoun in; who speaks, the side they speak for, or of whom several speak, out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING

from timeline.actors.pronouns import BODIES, SENTENCES_BACK, Ids
from timeline.language import Token, is_one_of, parse
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled, is_topmost
from timeline.model import ActorKind

if TYPE_CHECKING:
    from timeline.actors.antecedents import Antecedents


def speaker_meant(known: Antecedents, pronoun: Token) -> Ids | None:
    """Who says "I" or "we": the subject of the verb of saying above, be it above the end of the quotation alone.

    Else whoever spoke last before it. Nobody known where whoever writes it speaks of himself.
    """
    if not is_spelled(pronoun, tongue().speaking):
        return None
    if not known.is_quoted(pronoun) and _is_told_beside_it(pronoun):
        return ()
    ours = is_spelled(pronoun, tongue().ours)
    end = known.doc.end_of_quotation(pronoun)
    behind = () if end is None else _sayers_above(end, outside=known)
    for subject in chain(_sayers_above(pronoun), behind):
        found = _own_side(known, subject) if ours else known.at(subject)
        if found or ours:
            return found
    return _last_speaker(known, pronoun) if known.is_quoted(pronoun) else ()


def _is_told_beside_it(pronoun: Token) -> bool:
    """ "When I met Holt, he said so": whoever writes met him, and nobody says that."""
    word = pronoun
    while not is_topmost(word) and not is_one_of(word, "saying"):
        if parse.is_adverbial_clause(word) and is_one_of(word.head, "saying"):
            return True
        word = word.head
    return False


def _sayers_above(word: Token, outside: Antecedents | None = None) -> Iterable[Token]:
    """Who says what the word stands in, the nearest first; but for who is told of in quotation marks himself."""
    start = word.i
    while not is_topmost(word):
        word = word.head
        if outside is not None and outside.is_quoted(word):
            continue
        subject = subject_of(word) if is_one_of(word, "saying") else None
        if subject is not None and subject.i != start and not is_spelled(subject, tongue().speaking):
            yield subject


def _last_speaker(known: Antecedents, pronoun: Token) -> Ids:
    """Who spoke last before a quotation goes on without naming its speaker."""
    here = known.sentence_of(pronoun)
    for at in range(pronoun.i - 1, -1, -1):
        word = known.doc.tokens[at]
        if here - known.sentence_of(word) > SENTENCES_BACK:
            return ()
        if not parse.is_verb(word) or not is_one_of(word, "saying"):
            continue
        subject = subject_of(word)
        if subject is not None and not is_spelled(subject, tongue().speaking):
            return _own_side(known, subject) if is_spelled(pronoun, tongue().ours) else known.at(subject)
    return ()


def _own_side(known: Antecedents, speaker: Token) -> Ids:
    """Whom a speaker means by "we": the body named in their title; of others it is not known.

    The Chad director of a guild speaks for the guild.
    """
    of = any(is_spelled(child, tongue().belonging) for child in speaker.rights)
    field = {id for child in speaker.lefts if of and parse.is_compound(child) for id in known.at(child)}
    inside = dict.fromkeys(id for word in speaker.subtree for id in known.at(word))
    return tuple(id for id in inside if id not in field and known.actors[id].kind in BODIES)


def several_say_it(known: Antecedents, pronoun: Token) -> Ids | None:
    """ "Leaders of the guild say they need it": the leaders, be they nobody known; of a firm that says so, the firm."""
    subject = _who_says_it(pronoun) if is_spelled(pronoun, tongue().they) else None
    if subject is None or subject.i >= pronoun.i:
        return None
    named = subject if parse.is_name(subject) else parse.first(subject, parse.is_apposition)
    ids = known.at(subject) or (known.at(named) if named is not None else ())
    found = known.fitting(pronoun, ids)
    if parse.is_plural(subject):
        return found
    return found if found and named is not None and _are_firms(known, found) else None


def _are_firms(known: Antecedents, ids: Ids) -> bool:
    return all(known.actors[id].kind is ActorKind.ORGANISATION for id in ids)


def _who_says_it(pronoun: Token) -> Token | None:
    """Who says what the pronoun is the subject of; None where nobody does."""
    told = pronoun.head
    said = parse.is_complement(told) and is_one_of(told.head, "saying", "reporting")
    return subject_of(told.head) if said else None
