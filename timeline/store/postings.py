"""An expression in; which events of a batch hold its words, a mark for each event in order of time, out.

The words of a batch are sorted, each with the numbers of its events, so that what a word says is read at once. Put
together they are marks, a byte for each of millions of events; only for words side by side are the words of the
events themselves read.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from timeline.store.words import Term, asked

Marks = NDArray[np.bool_]
_COUNTED: Final = "SELECT count(*) FROM event_word WHERE word = $word"
"""In how many events a word is, which is a tenth of the work of reading their numbers: common words are in all."""
_BEGUN_SO: Final = "SELECT number FROM event_word WHERE word >= $word AND word < $after"
_ITSELF: Final = "SELECT number FROM event_word WHERE word = $word"
_SIDE_BY_SIDE: Final = """
    SELECT rowid AS number FROM event_words
    WHERE rowid IN (SELECT number FROM among) AND strpos(words, $phrase) > 0"""
_LAST: Final = "\U0010ffff"
"""What comes after every letter and figure."""


def holding(connection: Any, events: int, expression: str) -> Marks:
    """Which of so many ``events``, by their numbers, hold what the expression asks for.

    ``connection`` is one of DuckDB, with the views of `duck`. Raises what DuckDB raises where a table is damaged.
    """
    found = np.ones(events, np.bool_)
    for group in sorted(asked(expression), key=_reads_events):
        any_of_them = np.zeros(events, np.bool_)
        for term in group:
            held = _held(connection, found, term)
            any_of_them |= ~held if term.unwanted else held
        found &= any_of_them
    return found


def _reads_events(group: tuple[Term, ...]) -> bool:
    """Whether words side by side are asked for: such a group comes last, when few events are left."""
    return any(map(_is_side_by_side, group))


def _is_side_by_side(term: Term) -> bool:
    return term.is_phrase and len(term.words) > 1


def _held(connection: Any, among: Marks, term: Term) -> Marks:
    """The events that hold all words of the term; what holds no letter, digit or symbol is in none.

    Of words side by side, no more than those ``among`` which it matters.
    """
    if not term.words:
        return np.zeros_like(among)
    held = np.ones_like(among)
    for word in term.words:
        held &= _of_word(connection, len(among), word, itself=term.is_phrase)
    if not _is_side_by_side(term):
        return held
    held &= among
    connection.register("among", {"number": np.flatnonzero(held)})
    try:
        return _marked(connection, len(among), _SIDE_BY_SIDE, {"phrase": f" {' '.join(term.words)} "})
    finally:
        connection.unregister("among")


def _of_word(connection: Any, events: int, word: str, *, itself: bool) -> Marks:
    ((there,),) = connection.execute(_COUNTED, {"word": word}).fetchall()  # a result that is not read out bars the next
    if there == events:
        return np.ones(events, np.bool_)
    wanted = {"word": word} if itself else {"word": word, "after": word + _LAST}
    return _marked(connection, events, _ITSELF if itself else _BEGUN_SO, wanted)


def _marked(connection: Any, events: int, query: str, wanted: dict[str, str]) -> Marks:
    marks = np.zeros(events, np.bool_)
    marks[connection.execute(query, wanted).fetchnumpy()["number"]] = True
    return marks
