"""What stands between two times of an English sentence, before one, or around one that is typed."""

from __future__ import annotations

import re

from timeline.dates.language import Joints, Typing
from timeline.model import Qualifier

_INSIDE = (
    r"(?:[^.!?;\n]|\.(?=\d)"
    r"|(?:(?<=\b[A-Z])|(?<=\b(?:Dr|Fr|Jr|Lt|Mr|Ms|St|Mt))|(?<=\b(?:Col|Gen|Gov|Maj|Mrs|Rep|Rev|Sen|Sgt)))\."
    r"(?!\s(?:A|After|An|At|But|By|He|Her|His|In|It|Its|On|She|That|The|Their|Then|There|They|This|We|When)\b))"
)
"""A character inside a sentence, the stop of a figure, of initials and of a title being one: "the U.S. Navy"."""
_BOUNDS = re.compile(r"\b(?:by|until|till|before)\s\Z", re.IGNORECASE)
_WITHIN = re.compile(rf"{_INSIDE}{{1,200}}")
_SOON = re.compile(rf"{_INSIDE}{{0,60}}")
_JOINS = re.compile(r"\s*(?:,|\b(?:and|or|to|through)\b|[-–—])\s*(?:the\s+)?")
_LEADS_ON = re.compile(
    r"\s*+(?:,?\s*+\b(?:and again|and (?:in)?to|and|or|to|through)\b|[,–-])\s*+(?:on\s++|in\s++)?"
    r"|[^.!?;\n]{1,80}\b(?:until|till|through)\s+"
    r"|\s(?:and|but|then|before)\s(?:then\s)?[^.,!?;\n]{2,60}\son\s"
    r"|,\s(?:and\s|but\s)?(?:(?:the|its|an?)\s[\w’'-]{1,30}|[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30})?)\son\s"
)
_CONTRASTS = re.compile(rf"{_INSIDE}{{1,90}}\bbut\s+(?:then\s+)?(?:in|on|by)\s+(?:early\s+|late\s+)?")
_BINDS = (
    r"(?:committed|obliged|bound|required|ordered|allowed)\s[^.!?;,\n]{1,30}\sto"
    r"|(?:agreed|promised|pledged|vowed)\sto"
)
_FORETELLS = re.compile(rf"{_INSIDE}{{0,90}}\b(?:would|{_BINDS})\b{_INSIDE}{{0,90}}")
_LOOKS_BACK = re.compile(rf"{_INSIDE}{{0,90}}\b(?:that|how|whether|why)\b{_INSIDE}{{0,90}}\bhad\b")
_UNEARTHS = re.compile(
    r",?\s(?:an?\s[a-z'’-]{2,20}|[a-z]{3,20}s)(?:\s[a-z'’-]{2,20}){0,4}\s(?:"
    r"found|discovered|unearthed|uncovered|recovered|exhumed|salvaged|identified|(?:dug|turned|fished|brought|ploughed)\sup"
    r"|(?:came\supon|stumbled\s(?:on|upon|across)))\b[^.!?\n]{0,160}[.!?][\"”’]?[ \t]{0,4}(?:\n|\Z)"
)
_SAYS = (
    r"(?:said|says|told|tells|wrote|posted|tweeted|declared|announced|added|warned|insisted|replied|vowed|promised|argued"
    r"|stated|proclaimed|asked|shouted|explained|claimed)"
)
_LISTENERS = r"(?:reporters|journalists|lawmakers|parliament|senators|supporters|news|conference|rally|briefing)"
_SAID_ON = re.compile(rf"[^\"“”\n]{{0,200}}[\"”]\s[^.!?;\n\"“”]{{0,50}}\b{_SAYS}\b[^.!?;\n\"“”]{{0,60}}?\s(?:on\s)?")
_TOLD_ON = re.compile(
    rf"[^.!?;\n\"“”]{{0,60}}\b{_SAYS}\b[^.!?;\n\"“”]{{0,60}}[\"“][^\"“”\n]{{0,200}}"
    rf"|[\s\S]*\b{_SAYS}(?:\s(?:{_LISTENERS}|[A-Z]\w{{1,20}}|in|at|an?|the)){{0,5}}\s(?:on\s)?[^.!?;\n\"“”]{{1,40}}\.\s[\"“][^\"“”\n]{{0,200}}"
)
_ENTITLES = re.compile(r"(?:\A|\b[Oo]f|[,:(–—-])\s?(?:the )?\Z")
_DEFINES = re.compile(r"\b[Tt]he\s\Z")
_REMEMBERS = re.compile(
    r"\b(?:years|decades|century|centuries) (?:on|after|since|ago|later)\b|\b(?:anniversary|jubilee|centenary)\b",
    re.IGNORECASE,
)
_LEAVES_OPEN = re.compile(r"since", re.IGNORECASE)

JOINTS = Joints(
    bounds=_BOUNDS.search,
    within=_WITHIN.fullmatch,
    soon=_SOON.fullmatch,
    joins=_JOINS.fullmatch,
    leads_on=_LEADS_ON.fullmatch,
    contrasts=_CONTRASTS.fullmatch,
    foretells=_FORETELLS.fullmatch,
    looks_back=_LOOKS_BACK.match,
    unearths=_UNEARTHS.match,
    says=_SAID_ON.fullmatch,
    told=_TOLD_ON.fullmatch,
    entitles=_ENTITLES.search,
    leaves_open=_LEAVES_OPEN.search,
    defines=_DEFINES.search,
    remembers=_REMEMBERS.search,
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
