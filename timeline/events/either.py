"""A verb in; the other that "or" joins it to, of which the text does not say which of the two was done, out."""

from __future__ import annotations

from timeline.language import Token, among, first_of_its_row, parse
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled

_CLOSE = 8
"""Words between two verbs of which one or the other was done; what lies further off is told by itself."""


def either_of(verb: Token) -> tuple[Token, Token, Token] | None:
    """ "Shot down or jammed the drones": both verbs, "or" between them, whichever ``verb`` is; None elsewhere.

    The second has no subject of its own, and no third stands in their row.
    """
    first = first_of_its_row(verb)
    row = [child for child in first.rights if parse.is_joined(child) and parse.is_verb(child)]
    if len(row) != 1 or verb.i not in (first.i, row[0].i):
        return None
    second = row[0]
    between = second.doc[first.i + 1 : second.i]
    joint = next(filter(parse.is_conjunction, reversed(between)), None)
    if not is_spelled(joint, tongue().apart) or among.says(first.lefts, tongue().either_way):
        return None
    if len(between) > _CLOSE or not _tells_by_itself_no_more(second, first):
        return None
    return first, joint, second


def _tells_by_itself_no_more(second: Token, first: Token) -> bool:
    """Whether a verb is in the form of the first, or takes its helpers from it, and nothing else goes on from it."""
    own = (parse.is_any_subject, parse.is_any_helper, parse.is_joined)
    alike = parse.tag(first) == parse.tag(second) or parse.is_participle(first)
    return alike and not any(parse.has(second, is_such) for is_such in own)
