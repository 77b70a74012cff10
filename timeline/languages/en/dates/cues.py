"""A text and where a time begins in it in; what the words right before say of that time out, without a parse."""

from __future__ import annotations

import re

from timeline.dates.grammatical import Outlook

_CUE = re.compile(
    r"\b(?:as (?:soon|early|late) as|no later than|by|(?-i:until)|till|starting|"
    r"beginning|effective|due|expires?|expiring|"
    r"(?:extended|moved|postponed|delayed|adjourned|rescheduled|pushed back|put back|put off|brought forward) to|"
    r"(?:scheduled|set|planned|slated|forecast) for|due (?:in|on|back)|"
    r"(?<!was )(?<!were )expected(?: (?:on|in|by|for|before))?|ahead of)"
    r"\s+(?:the\s+|next\s+|on\s+|about\s+|around\s+)?$",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:until|till) (?:the )?\Z", re.IGNORECASE)
_UNTIL_AN_END = re.compile(
    r"\b(?:until|till) (?:his|her|its|their|the) (?:[a-z]{2,15} ){0,2}"
    r"(?:death|fall|resignation|defeat|retirement|overthrow|arrest|abdication|dissolution|abolition|assassination|murder|"
    r"removal|dismissal|execution|collapse|end) (?:in|on) (?:early |late )?\Z"
)
_BY = re.compile(r"\bby\s+(?:the\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\bUntil\s+$")
_THROUGH = re.compile(
    r"(?<!days)(?<!weeks)(?<!months)(?<!year)(?<!years)(?<!period)(?<!\s)\s+through\s+$", re.IGNORECASE
)
"""How far something goes, which may lie ahead of its verb ("lent it money through January"), but for a period that is
reported on ("the 12 months through June")."""
_LATELY = re.compile(
    r"\b(?:most recently|(?<!\bat )(?<!\bthe )last (?:[a-z]{2,12}(?:ed|n)|met|spoke|held|left|went|came|sat))\s"
    r"(?:[^.,;:!?\n]{0,40}\s)?(?:in|on)\s(?:early\s|late\s)?\Z"
)
_SINCE = re.compile(r"\b(?:since|ever since)\s+(?:the\s+|about\s+|late\s+|early\s+)?$", re.IGNORECASE)
_WAS_DUE = re.compile(r"\b(?:was|were|been) due (?:in|on|by|back in|back on)\s+$", re.IGNORECASE)
_WORD = re.compile(r"[\w'’]+")
_AWAITED = frozenset(
    {"ballot", "close", "conference", "deadline", "election", "elections", "end", "exam", "exams", "finish", "game"}
    | {"hearing", "kickoff", "launch", "match", "meeting", "opening", "poll", "referendum", "runoff", "session"}
    | {"summit", "talks", "trial", "vote"}
)
"""What somebody may have to be ready by."""
_NO_CUE = re.compile(r"\b(?:up until|followed by|caused by|led by|signed by)\s+$", re.IGNORECASE)


def is_by(text: str, start: int) -> bool:
    """Whether "by" or "by the" stands right before."""
    return bool(_BY.search(text[max(0, start - 12) : start]))


def cue_of(text: str, start: int) -> Outlook:
    """Due where the words just before say so ("by", "until", "as early as"), since, else unknown."""
    before = text[max(0, start - 30) : start]
    small = before.lower()
    if "since" in small and _SINCE.search(before):
        return Outlook.SINCE
    if "due" in small and _WAS_DUE.search(before):
        return Outlook.FORESEEN
    due = _CUE.search(before) and not _NO_CUE.search(before) and not _is_done_by(text, start)
    return Outlook.DUE if due else Outlook.UNKNOWN


def _is_done_by(text: str, start: int) -> bool:
    """Whether "by" leads to what did it, which the time owns: "hit by Monday's quake", not "by Monday's deadline"."""
    owner, *owned = [match[0].lower() for match in _WORD.finditer(text, start, start + 60)][:4] or [""]
    return is_by(text, start) and owner.endswith(("'s", "’s")) and _AWAITED.isdisjoint(owned)


def is_until(text: str, start: int) -> bool:
    """Whether a sentence opens with "Until" right before."""
    return bool(_UNTIL.search(text[max(0, start - 12) : start]))


def is_until_an_end(text: str, start: int) -> bool:
    """Whether something was so until the end of somebody or something then: "not seen again until his death in"."""
    return bool(_UNTIL_AN_END.search(text, max(0, start - _LATELY_WITHIN), start))


def is_up_to(text: str, start: int) -> bool:
    """Whether "until" stands right before, wherever in a sentence."""
    return bool(_UP_TO.search(text[max(0, start - 12) : start]))


def is_lately(text: str, start: int) -> bool:
    """Whether the words before say that something was so then for the last time: "was last seen in public in"."""
    return bool(_LATELY.search(text, max(0, start - _LATELY_WITHIN), start))


_LATELY_WITHIN = 80
_COORDINATES = re.compile(
    r",?\s(?:and|then)(?:\s(?:then|but|and|again))?\s(?:(?:in|on|by)\s(?:the\s)?(?:early\s|late\s|mid-)?)?\Z"
)


def is_coordinated(text: str, start: int) -> bool:
    """Whether the words before open a clause that goes on with what was told: ", and in November"."""
    return bool(_COORDINATES.search(text, max(0, start - _COORDINATES_WITHIN), start))


_COORDINATES_WITHIN = 32


def is_through(text: str, start: int) -> bool:
    """Whether "through" stands right before, of no period that is reported on."""
    return bool(_THROUGH.search(text[max(0, start - 30) : start]))
