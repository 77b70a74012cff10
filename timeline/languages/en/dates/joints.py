"""What stands between two times of an English sentence, before one, or around one that is typed."""

from __future__ import annotations

import re

from timeline.dates.language import Joints, Typing
from timeline.model import Qualifier

_BOUNDS = re.compile(r"\b(?:by|until|till|before)\s\Z", re.IGNORECASE)
_SOON = re.compile(r"[^.!?;\n]{0,60}")
_JOINS = re.compile(r"\s*(?:,|\b(?:and|or|to|through)\b|[-–—])\s*(?:the\s+)?")
_LEADS_ON = re.compile(
    r"\s*+(?:,?\s*+\b(?:and again|and (?:in)?to|and|or|to|through)\b|[,–-])\s*+(?:on\s++|in\s++)?"
    r"|[^.!?;\n]{1,80}\b(?:until|till|through)\s+"
)
_CONTRASTS = re.compile(r"[^.!?;\n]{1,90}\bbut\s+(?:then\s+)?(?:in|on|by)\s+(?:early\s+|late\s+)?")
_FORETELLS = re.compile(r"[^.!?;\n]{0,90}\bwould\b[^.!?;\n]{0,60}")
_LOOKS_BACK = re.compile(r"[^.!?;\n]{0,90}\b(?:that|how|whether|why)\b[^.!?;\n]{0,90}\bhad\b")
_ENTITLES = re.compile(r"(?:\A|\b[Oo]f|[,:(–—-])\s?(?:the )?\Z")
_LEAVES_OPEN = re.compile(r"since", re.IGNORECASE)

JOINTS = Joints(
    bounds=_BOUNDS.search,
    soon=_SOON.fullmatch,
    joins=_JOINS.fullmatch,
    leads_on=_LEADS_ON.fullmatch,
    contrasts=_CONTRASTS.fullmatch,
    foretells=_FORETELLS.fullmatch,
    looks_back=_LOOKS_BACK.match,
    entitles=_ENTITLES.search,
    leaves_open=_LEAVES_OPEN.search,
)
_EMPTY = re.compile(r"(?:in|on|during|at)\s+", re.IGNORECASE)

TYPING = Typing(
    doubt={
        Qualifier.APPROXIMATE: r"(?:~|≈|(?:c|ca|circa|about|around|roughly|approximately|approx)\b\.?)\s*+(?P<date>.+)",
        Qualifier.UNCERTAIN: r"(?:possibly|perhaps|probably|maybe)\s++(?P<date>.+)|(?P<date2>.+?)(?<!\s)\s*+\(?\?\)?",
    },
    both_ends=(
        r"between\s++(?P<first>.+?)(?<!\s)\s++and\s++(?P<last>.+)",
        r"(?:from\s++)?+(?P<first>.+?)(?<!\s)\s++(?:to|until|till|through|[-–—])\s++(?P<last>.+)",
        *Typing().both_ends,
    ),
    since="since|from",
    after="after",
    until="until|till|up to|by",
    before="before",
    empty=_EMPTY.match,
)
