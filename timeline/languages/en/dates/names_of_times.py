"""Months, weekdays and seasons that are none, one named reason each: "they may go", "the fall of Rome".

How to add a refusal: one row in ``NO_NAMES_OF_TIMES``, as in ``timeline.languages.en.dates.refusals``.
"""

from __future__ import annotations

import re

from timeline.dates.around import Around, Refusal
from timeline.languages.en.dates.proper_names import (
    is_a_named_weekday,
    is_a_paper,
    is_a_surname_or_firm,
    is_part_of_a_name,
)

_LOWER_NAME = re.compile(r"(?:.*\s)?(?:may|march|mar|sun|sat|jan|dec|sep|wed|mon|oct|apr|jun|jul|nov|feb|fri|thu)\.?$")
_NAME_LIKE = re.compile(r"(?:May|March|Sun|Sat|Jan|Mar|Wed|Mon|April|June|August)$")
_SHORT = re.compile(r"(?:Sun|Sat|Jan|Mar|Wed|Mon|Dec|Sep|Oct|Jun|Jul|Nov|Feb|Fri|Thu|Tue|Apr|Aug)$")
_SEASONAL = re.compile(
    r"\s+(?:offensives?|campaigns?|operations?|fighting|attacks?|battles?|session|elections?|harvest|planting|term|semester|"
    r"season|break|holidays?|rains|floods|thaw|monsoon|weather|meeting|summit)\b"
)
_FOUGHT = re.compile(r"\s+(?:wars?|bombings?|bombardment|shelling|siege|mutiny|battles?|campaign|putsch)\b")
_DONE_BY_A_SEASON = re.compile(
    r"\s+(?:show|bring|come|begin|arrive|end|start|return|promise|loom|mean|see|open|turn)s\b"
    r"|\s+(?:came|began|brought|arrived|was|is|has (?:come|begun|arrived))\b"
)
_DOES_SOMETHING = re.compile(
    r"\s+[a-z]{2,15}s\s+(?:an?|the|some|little|few|no|new|fresh|more|its|their|her|his|hope|relief)\b"
)
_CLAUSE_OPENS = re.compile(r"\b(?:and|but|yet|as|while|so|though|although|because|nor|for),?\s+$|[,;:]\s+$")
_FIRST_NAMES = ("April", "May", "June", "August")
_SPEAKS = re.compile(
    r"\s+(?:said|says|told|tells|added|warned|announced|insisted|argued|replied|wrote|called|faces|faced|flew|met|spoke|"
    r"resigned|promised|vowed|denied|hopes|hoped|wants|wanted|refused|agreed|asked|admitted|urged)\b"
)
_OWNED_BY_A_LEADER = re.compile(
    r"['’]s (?:own )?(?:government|cabinet|party|ministers|aides|husband|wife|office|resignation)\b"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_AFTER_A_MONTH = re.compile(rf"\b{_MONTH}(?:,| and| or|, and) $")
_BEFORE_A_MONTH = re.compile(rf"(?:,| and| or|, and) {_MONTH}\b|\s*[.,;:)]|\s*$")
_OPENS_A_NAME = re.compile(r"(?:^|(?:[.!?:\"“]|(?<!\s)\n)\s*|(?<![\w.])[A-Z][\w.]*+\s++)$")
SAID_OF_TIME = re.compile(
    r"\b(?:in|since|until|till|by|of|during|from|to|before|after|last|this|next|between|and|or|late|early|mid|for|on|"
    r"each|every|through|throughout|around|about|past|previous|following|until|starting|beginning|ending|effective)[\s-]+$",
    re.IGNORECASE,
)
"""Words before a time that make it one."""
_SEASON_OF_TIME = re.compile(
    r"\b(?:in|since|until|till|by|during|from|before|after|last|this|next|between|late|early|each|every|through|"
    r"throughout|around|of|for)\s+$",
    re.IGNORECASE,
)
_SURNAME_FOLLOWS = re.compile(r"\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+\b")
NO_NOUN = (
    r"(?:on|of|to|from|for|by|against|through|across|into|over|that|which|and|or|was|were|has|had|have|would|will|began|"
    r"started|ended|drew|turned|took|became)\b"
)
"""Words that no noun stands in the place of."""


def _is_told_by_what_follows(around: Around) -> bool:
    """ "By the time the Navy came", "at the time of the raid": when that was, not when what was told before was."""
    plain = around.words.lower().split()[-2:] == ["the", "time"]
    behind = _CLAUSE_FOLLOWS if _BY.search(f"{around.before}{around.words}") else _NOUN_FOLLOWS
    return plain and bool(behind.match(around.after))


_BY = re.compile(r"\bby the time$", re.IGNORECASE)
_CLAUSE_FOLLOWS = re.compile(r" [\w“‘\"']")
_NOUN_FOLLOWS = re.compile(r" of\b")


def is_fought_over_a_feast(around: Around) -> bool:
    """ "During the Easter bombardment": what is called after a feast went on for longer, and is no day."""
    return around.words[-1:].isalpha() and bool(_FOUGHT.match(around.after))


def _lower_case_name(around: Around) -> bool:
    return (
        bool(_LOWER_NAME.match(around.words)) and not around.words[0].isupper() and bool(around.before or around.after)
    )


def _name_without_time(around: Around) -> bool:
    """ "May said": no preposition of time before it, or a surname after it ("Jan Smith", "Sun Yat-sen")."""
    if _SHORT.match(around.words) and re.match(r"\s+[A-Z]|-[a-z]", around.after):
        return True
    if around.words in _FIRST_NAMES and _is_a_person(around):
        return True
    if around.words in ("April", "June", "August") or _is_the_month_of_something(around) or _is_in_a_row(around):
        return False
    return (
        bool(_NAME_LIKE.match(around.words)) and bool(around.before.strip()) and not SAID_OF_TIME.search(around.before)
    )


def _is_a_person(around: Around) -> bool:
    """ "April Ryan asked", "May resigned", "May's government"."""
    if SAID_OF_TIME.search(around.before):
        return False
    if _SPEAKS.match(around.after) or _OWNED_BY_A_LEADER.match(around.after):
        return True
    return bool(_SURNAME_FOLLOWS.match(around.after)) and bool(_OPENS_A_NAME.search(around.before))


def _is_in_a_row(around: Around) -> bool:
    """ "in March, May and July": a month among months."""
    return bool(_AFTER_A_MONTH.search(around.before) and _BEFORE_A_MONTH.match(around.after))


def _is_the_month_of_something(around: Around) -> bool:
    """ "the March summit", "a March raid", but "the March on Washington", "the March was banned"."""
    return (
        around.words in ("March", "May")
        and bool(re.search(r"\b(?:[Tt]he|[Aa]n?|its|his|her|their) $", around.before))
        and bool(re.match(rf"\s+(?!{NO_NOUN})[a-z]{{3,}}", around.after))
    )


def _is_a_march(around: Around) -> bool:
    """ "March of the Iron Column", but "in March of the Great War", "March of the next year"."""
    named = re.match(r"\s+(?:of|on|to|for)\s+(?:the\s+)?[A-Z]", around.after)
    return around.words == "March" and named is not None and not SAID_OF_TIME.search(around.before)


def _is_majestic(around: Around) -> bool:
    return around.words == "august" and bool(re.search(r"\b(?:an|most|more|so)\s+$", around.before))


def _season_as_verb(around: Around) -> bool:
    """ "to fall back", "the fall of Berlin"; a lower-case season stands after a word of time or an article."""
    season = around.words.lower().rpartition(" ")[2]
    if season not in ("fall", "spring", "falls", "springs") or _SEASONAL.match(around.after):
        return False
    if season == "spring" and _DONE_BY_A_SEASON.match(around.after):
        return False
    if season == "spring" and _CLAUSE_OPENS.search(around.before) and _DOES_SOMETHING.match(around.after):
        return False
    if season == "fall" and re.match(r"\s+(?:of|to|from|in)\b(?!\s+(?:the year|\d{4}|last|this|next))", around.after):
        return True
    if around.words.lower().startswith("the "):
        return not _SEASON_OF_TIME.search(around.before) if season == "fall" else False
    return around.words[0].islower() and not _SEASON_OF_TIME.search(around.before)


def _has_no_day(around: Around) -> bool:
    """ "May 35": a month beside figures that are none of its days, nor count what follows them."""
    return bool(re.match(r"\s+(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th)?(?!\w|[.,:/-]\d|\s+[a-z]|%)", around.after))


_WEEKDAYS = frozenset({"<weekday>", "on the <weekday>"})
_NAMES = frozenset(
    {"<month>", *_WEEKDAYS, "that <month>", "this <month>", "last <month>", "next <month>", "the following <month>"}
)


def _is_any_election_day(around: Around) -> bool:
    """ "On election day", of whatever land: the one that bears the name has capitals in both words."""
    return around.words.endswith(("election day", "Election day"))


NO_NAMES_OF_TIMES = (
    Refusal(
        "an election day of any land",
        frozenset({"<named day>", "<part of day> of <day>"}),
        _is_any_election_day,
        (
            "they voted on the first election day",
            "on election day",
            "Election day was calm",
            "the night of election day",
        ),
        allows=("on Election Day", "at Easter", "on the night of Election Day"),
    ),
    Refusal(
        "a verb or a noun in lower case, not a month",
        _NAMES,
        _lower_case_name,
        ("they may go", "this may help"),
        allows=("they go in May", "In March they left"),
    ),
    Refusal(
        "a name, not a month or a weekday",
        _NAMES,
        _name_without_time,
        ("Mrs May said so", "they read the Sun there"),
        allows=("in May", "on Sun"),
    ),
    Refusal(
        "a verb or an event, not a season",
        frozenset({"<season>"}),
        _season_as_verb,
        ("to fall back", "the fall of Rome", "a well, where a spring feeds the lake", "found springs and spring water"),
        allows=("in spring", "it is cold, yet spring offers some relief"),
    ),
    Refusal(
        "a march, not the month",
        frozenset({"<month>"}),
        _is_a_march,
        ("March of the Iron Column",),
        allows=("in March of the Great War", "in March"),
    ),
    Refusal(
        "a firm or a paper",
        _WEEKDAYS,
        is_a_surname_or_firm,
        ("shares of Sun rose",),
        allows=("on Sun", "shares fell on Monday"),
    ),
    Refusal(
        "a word of respect, not a month",
        _NAMES,
        _is_majestic,
        ("an august body",),
        allows=("an August raid", "in August"),
    ),
    Refusal(
        "a paper",
        _WEEKDAYS,
        is_a_paper,
        ("the Sunday Times", "wrote the Monday Mirror"),
        allows=("on Sunday the paper fell", "wrote on Monday"),
    ),
    Refusal(
        "a day or a month with a name of its own",
        frozenset({*_WEEKDAYS, "<month>", "<named day>"}),
        is_a_named_weekday,
        ("on Black Friday", "Man Friday", "the Black September group", "they sang White Christmas"),
        allows=("on Friday", "a man on Friday", "a black September", "at Christmas"),
    ),
    Refusal(
        "a month without such a day",
        _NAMES,
        _has_no_day,
        ("on May 35.", "June 99"),
        allows=("in May", "by June"),
    ),
    Refusal(
        "a part of a name",
        frozenset({"<season>"}),
        is_part_of_a_name,
        ("the Arab Spring", "the Winter Palace", "the Arctic Winter Front", "Summer Davos opened"),
        allows=("in the spring", "the winter"),
    ),
    Refusal(
        "when what is told behind it was",
        frozenset({"at that time"}),
        _is_told_by_what_follows,
        ("by the time the Navy came", "By the time he was freed", "at the time of the raid"),
        allows=("by the time, they had left", "by that time the Navy came", "at the time the Navy came"),
    ),
)
