"""A verb of a clause about a noun in; the noun that it does something to, as a title says it, out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event_words import event_words
from timeline.events.headline import Forms, Piece
from timeline.events.needed import has_own_object
from timeline.events.wording import Wording
from timeline.language import Token, among, parse
from timeline.language.labels import Dep
from timeline.language.relatives import RELATIVES, is_relativised_object
from timeline.language.tongue import tongue
from timeline.language.word import is_behind_mark, is_spelled

_NEXT_BUT_ONE = 2


def object_in_front(verb: Token, subject: Token | None, wording: Wording) -> Iterator[Piece]:
    """The noun in front of its clause that a verb does something to, as a title says it behind ``subject``."""
    if (owned := _of_whose(verb)) is not None:
        yield Piece(wording.forms(owned, subject))
    elif (noun := _done_to(verb)) is not None:
        known = wording.forms(noun[0], subject, without=noun[1])
        yield Piece(Forms(map(_as_known, known)) if _is_put_beside(noun[0]) else known)


def _of_whose(verb: Token) -> Token | None:
    """ "Kroll, whose [licence] the bank withdrew": what is whose, and undergoes what the clause tells."""
    objects = filter(parse.is_object, verb.lefts)
    return next((each for each in objects if among.says(each.lefts, tongue().relative_owner)), None)


def _done_to(verb: Token) -> tuple[Token, Token] | None:
    """The noun in front of its clause that a verb does something to, with that clause: "a tax it planned to impose"."""
    clause = verb
    while _goes_on_from(clause) and parse.is_full_verb(clause.head):
        clause = clause.head
    if not parse.is_relative_clause(clause) or not is_relativised_object(clause) or has_own_object(verb):
        return None
    if is_spelled(clause.head, event_words().in_which):
        return None
    taken = any(parse.is_object(child) and not is_spelled(child, RELATIVES) for child in clause.children)
    return None if taken and clause.i != verb.i else (clause.head, clause)


def _goes_on_from(verb: Token) -> bool:
    """Whether what the clause above is about undergoes it: "planned to impose", "whom he shot and killed"."""
    joined = parse.is_joined(verb) and verb.i == verb.head.i + _NEXT_BUT_ONE
    return parse.is_open_complement(verb) or (joined and not parse.has(verb, parse.is_any_subject))


def _as_known(phrase: str) -> str:
    """A phrase that was put beside something known, as known itself: "a decision he reversed"."""
    article, _, rest = phrase.partition(" ")
    return event_words().known(rest) if rest and article.lower() in tongue().indefinite else phrase


def _is_put_beside(noun: Token) -> bool:
    """Whether a noun stands behind a comma as another word for what was told: "banned it, a decision he reversed"."""
    acts = parse.dep(noun) in (Dep.JOINED, Dep.SUBJECT, Dep.PASSIVE_SUBJECT)
    return not acts and is_behind_mark(noun.left_edge, ",")
