"""Figures that only look like a year, a day or an hour: what they count, name or measure, one named reason each.

How to add a refusal: one row in ``FIGURES``, as in ``timeline.languages.en.dates.refusals``.
"""

from __future__ import annotations

import re

from timeline.dates.around import Around, Refusal
from timeline.languages.en.dates.proper_names import is_a_greeting

COUNTED = re.compile(
    r"\s+(?:(?:more|other|new|foreign|civilian|military|armed|wounded|regular|enemy)\s+)?"
    r"(?:troops|soldiers|people|men|women|children|civilians|dead|wounded|casualties|prisoners|refugees|deaths|"
    r"members|seats|votes|jobs|workers|homes|houses|tons|tonnes|miles|kilometers|kilometres|km|metres|meters|feet|"
    r"acres|hectares|barrels|aircraft|planes|ships|tanks|guns|points|dollars|euros|pounds|yen|percent|per cent|"
    r"square|cubic|shares|units|rounds|bombs|cases|victims|officers|students|passengers|vehicles|villages|nautical)\b"
)
_PLURAL_FOLLOWS = re.compile(r"\s+(?!was|is|has|does|saw)[a-z]{2,}(?<!s)s\b(?!\s+(?:of|in)\s+(?:the\s+)?\d)")
_YEAR_INTRODUCED = re.compile(
    r"(?:\b(?:the|in|of|for|since|its|his|her|their|our|during|from|after|before|and|to|this|that|by|early|late|mid|"
    r"between|until|year|a|an|through|or)|['’]s|s['’]|[-–—(,;:])\s*$",
    re.IGNORECASE,
)
_MONEY_OR_NUMBER = re.compile(
    r"(?:[$£€¥#]|\b(?:no\.?|number|flight|boeing|route|highway|room|unit|page|resolution|article|section|channel|"
    r"0\d{2,4}|interstate|model|box|psalm|street|windows|about|some|than|nearly|over|only|another|least))\s*$",
    re.IGNORECASE,
)
_OTHER_ERA_FOLLOWS = re.compile(
    r"\s*+(?:/\s*+)?(?:A\.?\s?H\.?|B\.\s?E\.|BE|B\.\s?S\.|BS|SH|[Hh]ijri|Anno Hegirae|Saka|Bikram|"
    r"of the (?:Islamic|Hijri|Buddhist|Hebrew|Jewish|Iranian|Persian|Coptic|Ethiopian|Thai) (?:calendar|era))(?!\w)"
)
_OTHER_ERA_BEFORE = re.compile(
    r"\b(?:Muharram|Safar|Rabi['’]?\s+\w+|Jumada\s+\w+|Rajab|Sha['’]?ban|Ramadan|Shawwal|Dhu['’]?\s+\w+|Tishrei|Cheshvan|"
    r"Kislev|Tevet|Shevat|Adar|Nisan|Iyar|Sivan|Tammuz|Elul|Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|"
    r"Aban|Azar|Dey|Bahman|Esfand|Heisei|Showa|Reiwa|Meiji|Taisho|Minguo|Juche|A\.?H\.?|B\.?E\.?|"
    r"(?:Islamic|Hijri|Buddhist|Hebrew|Jewish|Iranian|Persian|Coptic|Ethiopian) (?:year|calendar year))\s+$"
)
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?$")
_HOUR_SAID = re.compile(
    r"(?:^|[\n.!?;,(\[|–—:-]|\b(?:at|by|until|till|around|about|from|since|before|after|past|between|and|on|"
    r"approximately|just|today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|day|updated|published|time)"
    r"|\b\d{1,2}:\d\d(?::\d\d)?\s{1,9}(?:to|or)|\d{4}|\d(?:st|nd|rd|th))\s{0,9}$",
    re.IGNORECASE,
)
_BOOK = re.compile(
    r"\b(?:Qur['’]?an|Koran|Surah?|Bible|Psalms?|Proverbs|Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Isaiah|Jeremiah|"
    r"Ezekiel|Daniel|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Hebrews|James|Peter|"
    r"Revelation|verses?|chapter|ratio|odds|score|scale)(?:\s+of)?,?\s+$",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?:pegg?|fix|devalu|revalu|exchang|convert|swapp?|trad|barter|redenominat)(?:e[ds]?|ing|s)?\s(?:[\w’'-]{1,20}\s){0,4}(?:at|for|to)\s+$",
    re.IGNORECASE,
)
_RUN = re.compile(r"\b(?:in|of|clocking|clocked)\s+$", re.IGNORECASE)
"""What leads to how long a race took, to the second."""
_INDEX = re.compile(r"\b(?:Russell|Wilshire|Fortune|Forbes|FTSE|Nikkei|CSI|Stoxx|Global)\s+$")
_CALLED = re.compile(
    r"\b(?:called|named|dubbed|titled|entitled|codenamed|nicknamed|renamed|rebranded) (?:the )?"
    r"(?:[A-Z][\w’']{0,30} ){1,4}$"
)
_VERSION = re.compile(r"\b(?:version|release|build|firmware|update|v\.?)\s*$", re.IGNORECASE)
_WORD_OF_YEARS = re.compile(
    r"\b(?:in|since|until|till|by|from|of|during|before|after|early|late|mid|between|and|to|through)[\s-]+$",
    re.IGNORECASE,
)
_UP_TO_SO_MANY = re.compile(r"\b(?:close|up|nearer|closer) to\s+$", re.IGNORECASE)
_AS_MANY_MORE = re.compile(r"\s+(?:more|others|or so|of (?:them|us|the|these|those|his|her|its|their))\b")
_STREET = re.compile(
    r",?\s+(?:(?:N|S|E|W|North|South|East|West)\.?\s+)?(?:[A-Z][\w.’'-]{0,30}\s+){1,3}"
    r"(?:Ave|Avenue|St|Street|Rd|Road|Blvd|Boulevard|Lane|Drive|Hwy|Highway|Parkway|Pkwy|Terrace|Crescent)\b"
)
_WHEN_A_STREET = re.compile(r"\b(?:in|since|until|till|by|after|before|during)\s+$", re.IGNORECASE)
_TITLE_OF_A_LAW = re.compile(
    r"\b[A-Z][\w’']{0,30}+(?: \([^()]{1,30}\)|\))? "
    r"(?:Act|Bill|Order|Regulations?|Rules|Ordinance|Directive|Code|Statute)"
    r"(?: \([^()]{1,30}\))? $"
    r"|\b(?:[Rr]esolutions?|[Dd]ecisions?|and|or|,) \d{1,5} \($"
)
_IN_WORDS = "two thousand and <number>"


def _counts_things(around: Around) -> bool:
    if COUNTED.match(around.after):
        return not re.search(r"\b(?:the|in|since|of)\s+$", around.before)
    return bool(_PLURAL_FOLLOWS.match(around.after)) and not _YEAR_INTRODUCED.search(around.before)


def _is_a_number(around: Around) -> bool:
    return bool(_MONEY_OR_NUMBER.search(around.before)) or bool(re.match(r"\s?%|[.,]\d|/\d", around.after))


_HOUR_AFTER = re.compile(r"\s*+(?:[.,;:)(]|$|(?:on|in|as|when|local|and)\b)")


def _is_a_clock(around: Around) -> bool:
    """ "Struck at 1353 (1023 GMT)": nothing happens "at" a year, but at twenty past one."""
    figures = re.fullmatch(r"([01]\d|2[0-3])[0-5]\d", around.words)
    return bool(figures and around.before.lower().endswith(" at ") and _HOUR_AFTER.match(around.after))


def _is_the_sun(around: Around) -> bool:
    """ "In the afternoon sun": the short names of days are written with a capital."""
    return bool(re.search(r"\s(?:sun|sat|wed)$", around.words))


def _is_roughly_how_many(around: Around) -> bool:
    """ "about 1500 of them": four figures after such a word are a year only where nothing is counted by them."""
    if not re.match(r"(?:about|around|roughly|approximately) \d{4}$", around.words.lower()):
        return False
    return not re.match(r"\s*(?:[.,;:)]|$|[-–]\D|(?:by|when|the|to|and|until|after|before)\b)", around.after)


def _inside_a_code(around: Around) -> bool:
    if re.search(r"(?:\w|[/.@_]|\w-)\Z", around.before) and not re.search(
        r"(?:mid|post|pre|late|early|since)-\Z", around.before, re.I
    ):
        return True
    return bool(re.match(r"-?[A-Z0-9_@]|[a-z]", around.after))


def _is_of_another_calendar(around: Around) -> bool:
    """ "1444 AH", "2566 BE", "Muharram 1444", "Heisei 30": no year of ours."""
    return bool(_OTHER_ERA_FOLLOWS.match(around.after)) or bool(_OTHER_ERA_BEFORE.search(around.before))


def _goes_beyond_the_calendar(around: Around) -> bool:
    """ "5 May 12020", "the year 12000": the year is none, so the rest is no date of it."""
    return bool(re.match(r",?\s+\d{5,}\b(?![,.]\d)", around.after)) or (
        around.words.lower() == "the year" and bool(re.match(r"\s+\d", around.after))
    )


def _is_counted_in_words(around: Around) -> bool:
    """ "two thousand people", "some two thousand villagers": a year in words follows a word of time, and no thing."""
    words = around.words.lower()
    if "the year" in words:
        return False
    if re.match(r"(?:about|around|roughly|approximately|circa)\b", words) or not _WORD_OF_YEARS.search(around.before):
        return True
    if _UP_TO_SO_MANY.search(around.before) or _AS_MANY_MORE.match(around.after):
        return True
    return bool(COUNTED.match(around.after) or _PLURAL_FOLLOWS.match(around.after))


def leads_to_a_measure(before: str, figures: str) -> bool:
    """ "Isaiah [2:4]", "fixed it at [1:14]", "won in [2:06:38]": a verse, a rate or how long a race took."""
    if _BOOK.search(before) or _RATE.search(before):
        return True
    return figures.count(":") > 1 and _RUN.search(before) is not None


def _is_no_hour(around: Around) -> bool:
    """ "Quran 9:11", "to 1:21", "won in 2:06:38": a bare clock is introduced by a word of time or stands first."""
    if not _CLOCK.match(around.words):
        return False
    if leads_to_a_measure(around.before, around.words):
        return True
    if re.match(r"\s+(?:on|local|time|\w+time|[A-Z]{3,4}\b|\w+day|in the (?:morning|afternoon|evening))", around.after):
        return False
    return not _HOUR_SAID.search(around.before)


_YEARS = frozenset({"<year>"})
_DATES = _YEARS | {"<month>", "<month> <day>", "<day> <month>", "<month> <year>", "<day> <month> <year>"}
_OF_EVERY = re.compile(r"\s+(?:of|in) (?:each|every|any given)\b")
_SOMETHING_SMALL = re.compile(
    r"\s+(?:quantit|amount|detail|fraction|particle|trace|piece|dose|proportion|difference|number|speck|scale)\w*\b"
)


def _is_tiny(around: Around) -> bool:
    return around.words.lower() == "a minute" and bool(_SOMETHING_SMALL.match(around.after))


_FALSE_MONTH = re.compile(r"(?:\d+\s+)?(?:may|march|fall|spring)(?:\s+\d+)?$")
_FIGURE_OF_TIME = re.compile(
    r"\b(?:in|on|by|since|until|till|from|to|of|for|during|before|after|between|and|last|this|next|the|late|early|mid)[\s-]+$",
    re.IGNORECASE,
)


def _is_done_so_often(around: Around) -> bool:
    """ "They march 20 miles": a verb in small letters with a figure and more behind it, and no word of time before."""
    small = bool(_FALSE_MONTH.match(around.words)) and bool(re.match(r"\s+[a-z]", around.after))
    return small and not _FIGURE_OF_TIME.search(around.before)


_RISE = re.compile(
    r"\b(?:increas|grow|grew|rise|rising|rose|fall|fell|drop|declin|climb|jump|soar|shr[aiu]nk|went up|went down|"
    r"lift|raise|cut|reduc|expand|improv)\w*+(?: (?!from\b)\w++){0,2} from (\d{3,4}) to (\d{3,4})(?!\d)",
    re.IGNORECASE,
)
_MANY_YEARS = 150
_LONG_AGO = 1700


def _rises_from(around: Around) -> bool:
    """ "Rose from 1061 to 1128", "grew from 1200 to 1450 people": two amounts, where the years would lie long ago."""
    told = around.before + around.words + around.after
    rise = _RISE.search(told)
    if rise is None or not rise.start() < len(around.before) < rise.end():
        return False
    first, last = sorted(map(int, rise.groups()))
    return first < _LONG_AGO or last - first > _MANY_YEARS or bool(COUNTED.match(told, rise.end()))


_CITED = re.compile(r"[\])]\s(?:\d{1,3}\s)?[A-Z]{2,8}(?:\s[A-Z][a-z]{0,5}|\s\([A-Z][a-z]{0,8}\))?\s\d")


def _cites_a_judgment(around: Around) -> bool:
    """ "[2023] UKSC 42", "(2011) 53 EHRR 1": where a judgment is printed, and no time of what is told."""
    return around.before[-1:] in ("[", "(") and _CITED.match(around.after) is not None


FIGURES = (
    Refusal(
        "where a judgment is printed",
        _YEARS,
        _cites_a_judgment,
        ("on appeal from [2023] EWCA Civ 745", "they relied on (2011) 53 EHRR 1"),
        allows=("the court (2023) ruled on UKSC 42", "he won in 2023, as UKSC 42 says"),
    ),
    Refusal(
        "an amount that rises or falls to another",
        frozenset({"<year>-<year>"}),
        _rises_from,
        ("scores rose from 1061 to 1128", "the town grew from 1200 to 1450 people"),
        allows=("prices rose from 2014 to 2016", "the town grew in size from 1950 to 1990"),
    ),
    Refusal(
        "a verb with a number, not a date",
        frozenset({"<month> <day>", "<day> <month>", "<month> <year>", "<season> <year>"}),
        _is_done_so_often,
        ("they march 20 miles a day", "shares may fall 2000 points", "only 5 may stay", "they march 1500 men there"),
        allows=("they met on march 20", "in May 2000 they left"),
    ),
    Refusal(
        "something small",
        frozenset({"<number> <unit>s"}),
        _is_tiny,
        ("a minute quantity of it",),
        allows=("it took a minute",),
    ),
    Refusal(
        "a day that comes again and again",
        frozenset({"<weekday>", "last <weekday>"}),
        lambda around: bool(_OF_EVERY.match(around.after)),
        ("they meet on the second Tuesday of each term", "it sits on the last Friday of every session"),
        allows=("they meet on Tuesday, each of them", "last Friday they met"),
    ),
    Refusal(
        "a time of day in four figures",
        _YEARS,
        _is_a_clock,
        ("it struck at 1353, and fell", "they met at 1945 in Rome"),
        allows=("it was built in 1945 in Rome",),
    ),
    Refusal(
        "no short name of a day",
        frozenset({"<part of day> of <day>"}),
        _is_the_sun,
        ("in the afternoon sun", "in the morning sun"),
        allows=("in the afternoon of Sunday", "on the morning of Sat"),
    ),
    Refusal(
        "it counts things",
        _YEARS,
        _counts_things,
        ("killed 1972 troops", "1500 people", "burned 1600 villages"),
        allows=("in 1972 troops left", "killed in 1972"),
    ),
    Refusal(
        "a sum or a serial number",
        _YEARS,
        _is_a_number,
        ("$1972", "Flight 1549", "No. 1984"),
        allows=("in 1972", "since 1984"),
    ),
    Refusal(
        "a rough number",
        frozenset({"about <point>"}),
        _is_roughly_how_many,
        ("about 1500 of them", "roughly 2000 men"),
        allows=("about 1500, when they left", "around 1920"),
    ),
    Refusal(
        "part of a code",
        _YEARS,
        _inside_a_code,
        ("KC1972", "UN/1984-A"),
        allows=("by 1972", "in 1984"),
    ),
    Refusal(
        "a year of another calendar",
        _DATES,
        _is_of_another_calendar,
        ("in 1444 AH", "Muharram 1444", "1402 SH"),
        placeless=True,
        allows=("in 1444", "5 May 1402"),
    ),
    Refusal(
        "a year that no calendar has",
        _DATES | {"the <unit>"},
        _goes_beyond_the_calendar,
        ("5 May 12020", "the year 12000", "the year 0"),
        placeless=True,
        allows=("5 May 1202", "in the year 1200"),
    ),
    Refusal(
        "a number in words",
        frozenset({_IN_WORDS, "about <point>"}),
        lambda around: "thousand" in around.words.lower() and _is_counted_in_words(around),
        (
            "about two thousand people",
            "some two thousand villagers fled",
            "up to two thousand fled",
            "and two thousand more fled",
            "two thousand and six of them",
        ),
        allows=("in two thousand and six", "since two thousand"),
    ),
    Refusal(
        "the number of a house",
        _YEARS,
        lambda around: bool(_STREET.match(around.after)) and not _WHEN_A_STREET.search(around.before),
        ("a flat at 1800 Ridley Ave., he said", "ran to 1936 Long Hill Road", "1660 N. Harbour Street burned"),
        allows=("in 1936 Ridley Street burned", "the flat of 1936"),
    ),
    Refusal(
        "the title of a law",
        _YEARS,
        lambda around: bool(_TITLE_OF_A_LAW.search(around.before)),
        (
            *(
                "held under the Sedition Act 2001",
                "the Reform (Fire Safety) Order 2005",
                "the Marks Regulations 2018 apply",
            ),
            *("adopted resolution 2803 (2025)", "its resolutions 242 (1967) and 338 (1973)"),
        ),
        allows=("the Sedition Act of 2001", "the resolution (1967)"),
    ),
    Refusal(
        "the number of an index",
        _YEARS,
        lambda around: bool(_INDEX.search(around.before)),
        ("the Russell 2000 fell", "the Wilshire 1750 rose"),
        allows=("the index of 2000 fell", "in 1750"),
    ),
    Refusal(
        "the end of a name",
        _YEARS,
        lambda around: bool(_CALLED.search(around.before)),
        ("set up a company called Orbit 1980, which failed", "a campaign dubbed the Green Vision 2030 began"),
        allows=("a company called Orbit in 1980", "a campaign begun in 2030"),
    ),
    Refusal(
        "a greeting",
        frozenset({"<day> <part of day>"}),
        is_a_greeting,
        ("GOOD FRIDAY MORNING. Macron heads home", "Good Friday evening, and welcome"),
        allows=("Good Friday morning was quiet", "on Good Friday morning, and later"),
    ),
    Refusal(
        "a version",
        frozenset({"<ISO date>"}),
        lambda around: bool(_VERSION.search(around.before)),
        ("it runs version 2018.1.5 of the program",),
        allows=("it runs since 2018-01-05", "on 2018.1.5"),
    ),
    Refusal(
        "figures that no word of time introduces",
        frozenset({"<time of day>"}),
        _is_no_hour,
        (
            "he recited Quran 9:11 there",
            "she won in 2:21:47",
            "fell to 1:21",
            "a ratio of 3:10",
            "fixed the dollar at 1:14",
        ),
        allows=("he left at 9:11", "they met at 3:10"),
    ),
)
