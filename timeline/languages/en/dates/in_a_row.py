"""A day of a month without its month ("the 18th") in; whether it only counts things in a row ("the 18th floor") out."""

from __future__ import annotations

import re

from timeline.dates.around import Around

_NEVER_COUNTED = re.compile(
    r"\s+(?:(?:and|or|but|to|in|at|on|by|for|from|with|of|when|while|as|after|before|until|the|an?|he|she|it|they|we|I|"
    r"his|her|its|their|there|th[ai]t|those|these|was|were|is|are|ha[ds]|have|would|will|could|wh\w+|[a-z]+[^s]s|another|all|"
    r"both|[a-z]+ed\s(?:the|an?|his|her|its|their|in|to|into|by|on|at|from|up|out|down|off|over|through)|some|many|more|most|each|every|no|nobody|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|"
    r"put|took|fled|won|fell|met|said|told|left|went|came|gave|began|made|sent|broke|rose|lost|held|saw)\b|\W)"
)
_SOMEBODY_ACTED = re.compile(
    r"(?:\s[A-Z][\w’'-]+){1,3}(?:\s(?:troops|forces|soldiers|police|rebels|planes|tanks|aircraft|radio|officials|men))?"
    r"\s(?:\w+ed|said|told|took|fled|won|fell|met|was|were|had|has|is"
    r"|[a-z]+s\s(?:the|an?|his|her|its|their|in|on|to|that|for|up|out|down|off))\b"
)
_BEFORE_A_DAY = re.compile(r"\b(?:on|by|until|till|since|before|after|from|to|late|early)\s+$", re.IGNORECASE)


def counts_a_noun(around: Around) -> bool:
    """ "on the 18th floor"; a day of the month stands alone, or before a word that no ordinal goes with."""
    if not _BEFORE_A_DAY.search(around.before):
        return True
    acted = around.before.lower().endswith("on ") and _SOMEBODY_ACTED.match(around.after)
    return bool(re.match(r"\s+\w|['’-]", around.after)) and not acted and not _NEVER_COUNTED.match(around.after)
