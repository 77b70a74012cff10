"""What English articles say of themselves in their head: how days are written there, and what stands beside them."""

from __future__ import annotations

import re

from timeline.articles.head_words import HeadWords, WrittenDay

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _shortened(names: tuple[str, ...], also: str = "") -> str:
    words = (f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in names)
    return f"(?:{'|'.join(words)}{also})\\.?"


_MONTH = _shortened(_MONTHS, "|Sept")
_WEEKDAY = _shortened(_WEEKDAYS, "|Tues|Weds|Thur|Thurs")
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[1-9]\d{3})"


def _form(name: str, pattern: str, example: str) -> WrittenDay:
    return WrittenDay(name, re.compile(rf"(?<![\w.,/-]){pattern}(?![\d/-]|\.\d)", re.IGNORECASE), example)


_FORMS = (
    _form("ISO 8601", rf"{_YEAR}(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?=\D|$)", "2023-09-12"),
    _form("day month year", rf"{_NUMBER}(?: of)?[ -]?(?P<month>{_MONTH}),?[ -]?{_YEAR}", "12 Sep 2023"),
    _form("month day year", rf"(?P<month>{_MONTH}) ?{_NUMBER}(?:, ?| ){_YEAR}", "September 12, 2023"),
    _form("day.month.year", rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}", "12.09.2023"),
    _form("slashes", rf"(?P<first>\d\d?)(?P<sep>[/-])(?P<second>\d\d?)(?P=sep){_YEAR}", "24/09/2023"),
)
"""Full days only: a month or a year alone is no day of publication. With dots the day stands first everywhere; with
slashes or hyphens it depends on the country."""

_YEARLESS = re.compile(
    rf"(?<![\w.,/-])(?:(?P<month>{_MONTH}) ?{_NUMBER}|(?P<day_first>\d\d?)(?:st|nd|rd|th)? (?P<month_last>{_MONTH}))"
    r"(?![\d/-]|\.\d|\w|,? ?[12]\d{3})",
    re.IGNORECASE,
)

_ZONE = r"(?-i:Z|UTC|GMT|[A-Z]{1,3}[SD]?T\b)?(?:[+-]\d\d?(?::?\d\d)?)?"
_CLOCK = (
    r"(?:(?:at )?\d\d?(?:[:.h]\d\d){1,2}(?:\.\d+)?"
    r"|\d{4}(?= ?(?:hrs|(?-i:GMT|UTC|[A-Z]{1,3}[SD]T)))"
    r"|\d\d?(?= ?[ap]\.?m))"
)
_TIME = rf"{_CLOCK}(?: ?hrs)?(?: ?[ap]\.?m\b\.?)?(?: ?{_ZONE})?"
_BEFORE = re.compile(rf"(?:{_TIME},?\s*)?(?:\(?\b{_WEEKDAY},?\s*(?:the\s+)?)?$", re.IGNORECASE)
_AFTER = re.compile(rf"^(?:T|,?\s*(?:at\s+|-\s+|–\s+)?)?{_TIME}", re.IGNORECASE)

_PUBLISHED = (
    r"(?:(?:this (?:article|page|piece|report|story|text) (?:was|has been) )?"
    r"(?:first |originally |date ?|article |web )?(?:published|posted|issued|released?|dated?|delivered)"
    r"|publication(?: date)?|pub ?date|date of (?:publication|issue|release)|release date"
    r"|(?:for (?:immediate )?|press )release|embargo(?:ed)? until|distr\.: (?:general|limited|restricted))"
)
_NAME = r"(?-i:[A-Z][\w.'’-]*)"
_WRITERS = rf"{_NAME}(?:,? (?:and |& |of |in |the |for |de |van |al-)?{_NAME}){{0,7}}"

_LABEL = r"(?:(?:^[*_]*|[(\[]|[|·•●;\t]|\s[-–—/]\s|\.\s(?-i:(?=[A-Z])))\s{0,9}+|\s\s)"
_UPDATED = r"(?:last |page |this (?:article|page|story) was ){0,3}(?:updated?|modified|edited|revised|reviewed)"


def _label(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    with_colon = re.compile(rf"{_LABEL}{words}(?: on| at)?\s{{0,9}}:[*_`'\"\s]*$", re.IGNORECASE)
    bare = re.compile(rf"{_LABEL}{words}(?: (?:by|in) {_WRITERS})?(?:,? on| at)?\s{{0,9}}[-–—`]?$", re.IGNORECASE)
    return with_colon, bare


_CARD = re.compile(
    r"(?:location|place|venue|time|part of|result|belligerents|casualties|deaths|target|weapons?|participants)"
    r"\b\s*(?::|\t|$)",
    re.IGNORECASE,
)

_NAMES = re.compile(r"^(?:[A-Z][\w.'’&/-]*(?:,? (?:and |& |of |in |the )?[A-Z][\w.'’&/-]*){0,7})?$")
_UNFINISHED = re.compile(
    r"(?:,|\b(?:a|an|and|as|at|by|for|from|in|of|(?<!year )(?<!years )(?<!month )(?<!months )(?<!weeks )(?<!decade )on"
    r"|or|since|than|that|the|to|until|was|were|with))$"
)
"""A line that goes on below, though not "one year on"."""

_BYLINE = re.compile(
    rf"^(?:(?:\w+ )?(?:story|reporting|written|reported|analysis|opinion|commentary|words|text) )?by "
    rf"(?:(?:our|an?) (?:[\w-]+ ){{0,3}}(?:editors?|correspondents?|reporters?|writers?|staff)(?: in {_NAME})?"
    rf"|(?:the )?{_NAME} {_WRITERS}(?:,? [\w ]*(?:editor|correspondent|reporter|writer))?)"
    rf"(?: ?\([\w ]+\))?(?:,| on| ?[/|·•;]| [-–—])*$"
    rf"|^from our (?:[\w-]+ ){{0,2}}(?:correspondents?|reporters?|staff)(?: in {_NAME}(?: {_NAME}){{0,2}})?,?$",
    re.IGNORECASE,
)

_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)(?: ?(?:©|\(c\)))? ?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_NAMED_DAY = re.compile(rf"\b(?P<weekday>{_WEEKDAY}),? \(?(?=\w)", re.IGNORECASE)

_WIRE = re.compile(
    r"(?<![\w-])(?:[A-Z]{2,4}-(?:[A-Z]{2}-)?)?(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) "
    r"[0-2]\d[0-5]\d(?:[ECMP][SD]T|GMT)\b"
)
_ADDRESS = re.compile(
    r"(?<!\S)[(<\"'\[]?(?:https?://|www\.)[^\s/]++/(?:[^\s/]*+/)*?"
    r"(?P<date>(?P<year>[12]\d{3})[/-]"
    r"(?P<month>\d\d?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](?P<day>\d\d?))(?=[/?#.\s-]|$)"
)

_PAPER = r"(?:report|brief|briefing|paper|release|update|bulletin|note|alert|sitrep|newsletter|statement)"
_NUMBERED = re.compile(
    rf"^(?:[\w'’&-]+ ){{0,5}}{_PAPER},? (?:no\.? ?|n[°º]\.? ?|nr\.? ?|number |#)?\d+(?:/\d+)?"
    r"[ ,|/–—*·-]{0,12}\(?(?: ?(?:published|issued|released)(?: on)?)?$",
    re.IGNORECASE,
)

_DISTRIBUTED = re.compile(r"\bdistr(?:ibution|\.)?: ?(?:general|limited|restricted)[ ,]*$", re.IGNORECASE)

_KIND = re.compile(
    rf"^(?:[\w'’&-]+ ){{0,3}}(?:{_PAPER}|analysis|backgrounder|commentary|editorial|explainer|factsheet|interview"
    r"|opinion|profile|q ?& ?a|testimony)[,;:]? ?[–—-]?$",
    re.IGNORECASE,
)

_MADE = re.compile(
    r"^[(\[*_ ]*(?:this )?(?:(?:article|briefing|chronology|fact ?sheet|list|note|page|paper|profile|report|summary"
    r"|text|timeline|translation) )?(?:was |has been |first )?(?:compiled|completed|drawn up|finali[sz]ed|prepared"
    r"|translated|written)\b[^.;:]{0,60}\b(?:on|as of)$",
    re.IGNORECASE,
)

_STATE = re.compile(r"^(?:data |information |situation )?as (?:of|at):?$", re.IGNORECASE)

_ISSUE = re.compile(
    r"\b(?:briefing|bulletin|daily|digest|diary|fortnight|fortnightly|issue|monitor|newsletter|no|n[°º]|number|recap|review|round-?up"
    r"|sitrep|vol|volume|week|weekly)\b",
    re.IGNORECASE,
)
_TILL = r" ?(?:[-–—]|to|until) ?"
_DAY, _LAST = r"(?P<begin>\d\d?)", r"(?P<end>\d\d?)"
_RANGE = re.compile(
    rf"(?<![\w.,/-])(?:{_DAY}(?: (?P<month>{_MONTH}))?{_TILL}{_LAST} (?P<last>{_MONTH})"
    rf"|(?P<us>{_MONTH}) {_DAY.replace('begin', 'from')}{_TILL}(?:(?P<us_last>{_MONTH}) )?"
    rf"{_LAST.replace('end', 'till')}"
    r"),? (?P<year>[12]\d{3})(?![\d/-])",
    re.IGNORECASE,
)

_SINCE = re.compile(r"\b(?:since|back in) (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b")
_GOES_ON = re.compile(r"^(?:[-–—]|to\b|until\b|till\b)")
_WENT_ON = re.compile(r"(?:[-–—]|\bto|\buntil|\btill)$")

_WHOSE_HOURS = re.compile(r"[.;,]?[ ]?\(?all (?:times|hours)\b[\w /+-]{0,40}\)?\.?$", re.IGNORECASE)
"""What is said of the hours below a day: "All times Moscow time."."""

_TRAILER = re.compile(
    rf"(?:by|from)\s+[A-Z][\w.'’ -]{{2,60}}|{_UPDATED}\b.*|\d+ min(?:ute)?s?(?: read)?", re.IGNORECASE
)
"""What may follow a day in its line: the writer, an update, the time that reading takes."""

_PAGE_CHANGED = re.compile(
    r"(?:this (?:page|article|entry) was |(?:web ?)?page )last (?:edited|updated|modified|changed|revised|reviewed)"
    r"(?: on)?:? ",
    re.IGNORECASE,
)

_MONTH_OF_A_YEAR = re.compile(
    rf"\b(?P<month>{_MONTH})\.?,? (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
_ON_A_DAY = re.compile(rf"\bon (?P<weekday>{_WEEKDAY})\b(?!,? \(?(?:\d|{_MONTH}))", re.IGNORECASE)

_ENGLISH = frozenset(
    [
        "the",
        "and",
        "to",
        "that",
        "with",
        "said",
        "from",
        "has",
        "were",
        "it",
        "its",
        "had",
        "not",
        "are",
        "after",
        "which",
        "who",
        "will",
        "would",
        "their",
        "they",
        "this",
        "been",
        "but",
        "his",
        "her",
        "she",
        "about",
        "into",
        "when",
        "than",
    ]
)
"""Common words of written English that other languages do not use ("in" is German, "of" Dutch, "for" Danish too)."""


HEAD_WORDS = HeadWords(
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    forms=_FORMS,
    yearless=_YEARLESS,
    before_a_day=_BEFORE,
    after_a_day=_AFTER,
    weekday_before=re.compile(rf"\b({_WEEKDAY}),?\s*(?:the\s+)?$", re.IGNORECASE),
    named_day=_NAMED_DAY,
    month_of_a_year=_MONTH_OF_A_YEAR,
    on_a_day=_ON_A_DAY,
    range=_RANGE,
    since=_SINCE,
    goes_on=_GOES_ON,
    went_on=_WENT_ON,
    half_days=("p.m.", "a.m."),
    published=_label(_PUBLISHED),
    updated=_label(_UPDATED),
    date_label=frozenset({"date", "date:"}),
    on="on",
    by="by ",
    whose_hours=_WHOSE_HOURS,
    page_changed=_PAGE_CHANGED,
    trailer=_TRAILER,
    card=_CARD,
    names=_NAMES,
    unfinished=_UNFINISHED,
    byline=_BYLINE,
    copyright=_COPYRIGHT,
    wire_code=_WIRE,
    address=_ADDRESS,
    numbered=_NUMBERED,
    distributed=_DISTRIBUTED,
    kind_of_text=_KIND,
    made=_MADE,
    state=_STATE,
    issue=_ISSUE,
    commonest=_ENGLISH,
)
