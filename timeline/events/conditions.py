"""A clause in; whether what it hangs on would be so only if it were, so that a title tells both, out."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.language import Token, among, parse
from timeline.language.tongue import tongue


def hangs_on(clause: Token) -> bool:
    """ "Holt said he would be jailed [if he left]": without it he would be jailed in any case.

    Behind what would be so, and behind no comma, where it is but one thing more.
    """
    above = clause.head
    if not parse.is_adverbial_clause(clause) or clause.i < above.i or not parse.has(clause, parse.is_any_subject):
        return False
    first = clause.left_edge
    if first.text == "," or first.nbor(-1).text == "," or not among.says((first,), tongue().supposing):
        return False
    return parse.is_verb(above) and among.says(above.lefts, event_words().would)
