"""What stands between two times of an English sentence, before one, or around one that is typed."""

from __future__ import annotations

import re

from timeline.dates.language import Joints, Typing
from timeline.model import Qualifier

JOINTS = Joints(
    bounds=re.compile(r"\b(?:by|until|till|before)\s\Z", re.IGNORECASE),
    soon=re.compile(r"[^.!?;\n]{0,60}"),
    joins=re.compile(r"\s*(?:,|\b(?:and|or|to|through)\b|[-–—])\s*(?:the\s+)?"),
    leads_on=re.compile(
        r"\s*+(?:,?\s*+\b(?:and again|and (?:in)?to|and|or|to|through)\b|[,–-])\s*+(?:on\s++|in\s++)?"
        r"|[^.!?;\n]{1,80}\b(?:until|till|through)\s+"
    ),
    contrasts=re.compile(r"[^.!?;\n]{1,90}\bbut\s+(?:then\s+)?(?:in|on|by)\s+(?:early\s+|late\s+)?"),
    foretells=re.compile(r"[^.!?;\n]{0,90}\bwould\b[^.!?;\n]{0,60}"),
    looks_back=re.compile(r"[^.!?;\n]{0,90}\b(?:that|how|whether|why)\b[^.!?;\n]{0,90}\bhad\b"),
    entitles=re.compile(r"(?:\A|\b[Oo]f|[,:(–—-])\s?(?:the )?\Z"),
    leaves_open=re.compile(r"since", re.IGNORECASE),
)

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
    empty=re.compile(r"(?:in|on|during|at)\s+", re.IGNORECASE),
)
