"""A day counted from another ("the day after") in; whether the words behind name what it is so far from out."""

from __future__ import annotations

import re

from timeline.dates.around import Around

WORD_FOLLOWS = re.compile(r"\s+[\w\"'“‘]")
_THAT_FOLLOWED = re.compile(r"\s+(?:that|which)\s+(?:followed|ensued)")
_KNOWN_FOLLOWS = re.compile(r"\s+(?:(?:the|an?|his|her|its|their|this|that)\b|[A-Z])")
_CLAUSE_GOES_ON = re.compile(
    r"\s+(?:(?:and|but)\s+(?!(?:the \w+ )?(?:after|before)\b)"
    r"|(?:amid|as|at|because|by|during|for|from|in|on|to|while|with)\b)"
)


def counts_from_an_event(around: Around) -> bool:
    """ "The day after the attack": which day that was, the words do not say; "the day after, in Lima" names none."""
    if behind := _THAT_FOLLOWED.match(around.after):
        return bool(_KNOWN_FOLLOWS.match(around.after, behind.end()))
    if around.words.endswith("following"):
        return bool(_KNOWN_FOLLOWS.match(around.after))
    if _CLAUSE_GOES_ON.match(around.after):
        return False
    return bool(WORD_FOLLOWS.match(around.after) and re.search(r"\b(?:after|before)$", around.words))
