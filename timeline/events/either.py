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
    joint = next((word for word in reversed(between) if parse.is_conjunction(word)), None)
    if not is_spelled(joint, tongue().apart) or among.says(first.lefts, tongue().either_way):
        return None
    alike = parse.tag(first) == parse.tag(second) or parse.is_participle(first)
    apart = parse.has(second, parse.is_any_subject) or parse.has(second, parse.is_any_helper)
    if apart or not alike or len(between) > _CLOSE or parse.has(second, parse.is_joined):
        return None
    return first, joint, second
