"""What only looks temporal, one named reason each.

How to add a refusal: one row in ``REFUSALS`` with its reason, the rules it may refuse and texts that hold no time.
"""

from __future__ import annotations

import re

from timeline.dates.around import Around, Refusal
from timeline.languages.en.dates.figures import FIGURES
from timeline.languages.en.dates.proper_names import (
    is_a_name_in_capitals,
    is_a_named_weekday,
    is_a_paper,
    is_a_programme,
    is_a_surname,
    is_a_surname_or_firm,
    is_an_event,
    is_part_of_a_name,
)

_LOWER_NAME = re.compile(r"(?:.*\s)?(?:may|march|mar|sun|sat|jan|dec|sep|wed|mon|oct|apr|jun|jul|nov|feb|fri|thu)\.?$")
_NAME_LIKE = re.compile(r"(?:May|March|Sun|Sat|Jan|Mar|Wed|Mon|April|June|August)$")
_SHORT = re.compile(r"(?:Sun|Sat|Jan|Mar|Wed|Mon|Dec|Sep|Oct|Jun|Jul|Nov|Feb|Fri|Thu|Tue|Apr|Aug)$")
_SEASONAL = re.compile(
    r"\s+(?:offensives?|campaigns?|operations?|fighting|attacks?|battles?|session|elections?|harvest|planting|term|semester|"
    r"season|break|holidays?|rains|floods|thaw|monsoon|weather|meeting|summit)\b"
)
_DONE_BY_A_SEASON = re.compile(
    r"\s+(?:show|bring|come|begin|arrive|end|start)s\b"
    r"|\s+(?:came|began|brought|arrived|was|is|has (?:come|begun|arrived))\b"
)
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
_SAID_OF_TIME = re.compile(
    r"\b(?:in|since|until|till|by|of|during|from|to|before|after|last|this|next|between|and|or|late|early|mid|for|on|"
    r"each|every|through|throughout|around|about|past|previous|following|until|starting|beginning|ending|effective)[\s-]+$",
    re.IGNORECASE,
)
_SEASON_OF_TIME = re.compile(
    r"\b(?:in|since|until|till|by|during|from|before|after|last|this|next|between|late|early|each|every|through|"
    r"throughout|around|of|for)\s+$",
    re.IGNORECASE,
)
_BEFORE_A_RATE = re.compile(r"(?:\d|\b(?:million|billion|thousand|hundred|cents|once|twice|times|\w{3,}(?<!thi)s))\s+$")
_BEFORE_A_LENGTH = re.compile(r"\b(?:lasts|takes|needs|was|is|has|as|spends|miss|perhaps|plus)\s+$")
_NAMED_AFTER_A_TIME = re.compile(
    r"['’]?\s+(?:War|Wars|Agreements?|Accords?|Rising|Revolution|Movement|Offensive|Islands?|Massacre|Crisis|Coup|Uprising|"
    r"Rebellion|Brigades?|Group|Alliance|Plot|Theses|Declaration|Coalition|Manifesto|Martyrs|Square|Plaza|Street|Avenue|"
    r"Boulevard|Road|Highway|Bridge|Park|Stadium|Airport|Universit(?:y|ies)|Hospital|School|Palace|Barracks|Dam|Monument|Front|"
    r"offensives?|uprising|rebellion|massacre)\b"
)
_KNOWN_FOLLOWS = re.compile(r"\s+(?:(?:the|an?|his|her|its|their|this|that)\b|[A-Z])")
WORD_FOLLOWS = re.compile(r"\s+[\w\"'“‘]")
_SURNAME_FOLLOWS = re.compile(r"\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+\b")
_NO_NOUN = (
    r"(?:on|of|to|from|for|by|against|through|across|into|over|that|which|and|or|was|were|has|had|have|would|will|began|"
    r"started|ended|drew|turned|took|became)\b"
)
_NO_NOUN_FOLLOWS = re.compile(rf"\s*(?:[.,;:)]|$)|\s+(?:{_NO_NOUN}|an?\b|the\b|is\b|are\b|may\b|could\b|in\b|at\b)")
_NEVER_COUNTED = re.compile(
    r"\s+(?:(?:and|or|but|to|in|at|on|by|for|from|with|of|when|while|as|after|before|until|the|an?|he|she|it|they|we|I|"
    r"his|her|its|their|there|th[ai]t|those|these|was|were|is|are|ha[ds]|have|would|will|could|wh\w+|[a-z]+[^s]s|another|all|"
    r"both|some|many|more|most|each|every|no|nobody|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\b|\W)"
)
_SOMEBODY_ACTED = re.compile(r"(?:\s[A-Z][\w’'-]+){1,3}\s(?:\w+ed|said|told|took|fled|won|fell|met|was|were|had)\b")
_BEFORE_A_DAY = re.compile(r"\b(?:on|by|until|till|since|before|after|from|to|late|early)\s+$", re.IGNORECASE)
_WINS = re.compile(r"\b(?:carr(?:y|ies|ied)|w[io]ns?|sav(?:es?|ed)|rul(?:es?|ed)|seiz(?:es?|ed)) $", re.IGNORECASE)
_MEASURED_IN_TENS = re.compile(r"\b(?:temperatures?|highs?|lows?|scores?|degrees|mercury|IQ)\b[^.;]*$", re.IGNORECASE)


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
        bool(_NAME_LIKE.match(around.words)) and bool(around.before.strip()) and not _SAID_OF_TIME.search(around.before)
    )


def _is_a_person(around: Around) -> bool:
    """ "April Ryan asked", "May resigned", "May's government"."""
    if _SAID_OF_TIME.search(around.before):
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
        and bool(re.match(rf"\s+(?!{_NO_NOUN})[a-z]{{3,}}", around.after))
    )


def _is_a_march(around: Around) -> bool:
    """ "March of the Iron Column", but "in March of the Great War", "March of the next year"."""
    named = re.match(r"\s+(?:of|on|to|for)\s+(?:the\s+)?[A-Z]", around.after)
    return around.words == "March" and named is not None and not _SAID_OF_TIME.search(around.before)


def _is_majestic(around: Around) -> bool:
    return around.words == "august" and bool(re.search(r"\b(?:an|most|more|so)\s+$", around.before))


def _season_as_verb(around: Around) -> bool:
    """ "to fall back", "the fall of Berlin"; a lower-case season stands after a word of time or an article."""
    season = around.words.lower().rpartition(" ")[2]
    if season not in ("fall", "spring", "falls", "springs") or _SEASONAL.match(around.after):
        return False
    if season == "spring" and _DONE_BY_A_SEASON.match(around.after):
        return False
    if season == "fall" and re.match(r"\s+(?:of|to|from|in)\b(?!\s+(?:the year|\d{4}|last|this|next))", around.after):
        return True
    if around.words.lower().startswith("the "):
        return not _SEASON_OF_TIME.search(around.before) if season == "fall" else False
    return around.words[0].islower() and not _SEASON_OF_TIME.search(around.before)


def _is_an_age(around: Around) -> bool:
    return bool(re.match(r"[\s-]+(?:old|of age|olds)\b", around.after))


def _is_a_fraction(around: Around) -> bool:
    return bool(re.match(r"\s+of\b|-final", around.after)) and "quarter" in around.words.lower()


def _is_a_rate(around: Around) -> bool:
    """ "four flights a week", "$2 million a year"."""
    if not re.match(r"(?:a|an)\s", around.words, re.IGNORECASE) or _BEFORE_A_LENGTH.search(around.before):
        return False
    return bool(_BEFORE_A_RATE.search(around.before))


def _is_won(around: Around) -> bool:
    """ "Mirabeau carried the day": a victory, on whatever day."""
    return around.words.lower() == "the day" and bool(_WINS.search(around.before))


def _is_part_of_a_word(around: Around) -> bool:
    """ "a year-end review", "a night-time raid"."""
    return bool(re.match(r"-(?!long|old|and\b|or\b|to\b)[a-z]", around.after))


def _is_measured_in_tens(around: Around) -> bool:
    return len(around.words) < len("the 1990s") and bool(_MEASURED_IN_TENS.search(around.before))


def _is_named_after_a_time(around: Around) -> bool:
    """ "the Good Friday Agreement", "happy Easter": a name or a greeting, which dates nothing that is told."""
    named = re.search(r"\b(?:Operation|[Hh]appy|[Mm]erry|[Bb]lessed) $", around.before)
    return bool(_NAMED_AFTER_A_TIME.match(around.after) or named)


def _has_no_day(around: Around) -> bool:
    """ "May 35": a month beside figures that are none of its days, nor count what follows them."""
    return bool(re.match(r"\s+(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th)?(?!\w|[.,:/-]\d|\s+[a-z]|%)", around.after))


def _counts_a_noun(around: Around) -> bool:
    """ "on the 18th floor"; a day of the month stands alone, or before a word that no ordinal goes with."""
    if not _BEFORE_A_DAY.search(around.before):
        return True
    acted = around.before.lower().endswith("on ") and _SOMEBODY_ACTED.match(around.after)
    return bool(re.match(r"\s+\w|['’-]", around.after)) and not acted and not _NEVER_COUNTED.match(around.after)


def _is_no_short_year(around: Around) -> bool:
    return not _SAID_OF_TIME.search(around.before) and not re.search(r"\b[Cc]lass of\s+$", around.before)


def _is_somebodys_age(around: Around) -> bool:
    return bool(re.search(r"\b(?:his|her|their|my|our)\s++(?:early|late|mid)?[\s-]*+$", around.before))


def _counts_from_an_event(around: Around) -> bool:
    """ "the day after the attack": which day that was, the words do not say."""
    if around.words.endswith("following"):
        return bool(_KNOWN_FOLLOWS.match(around.after))
    return bool(WORD_FOLLOWS.match(around.after) and re.search(r"\b(?:after|before)$", around.words))


_CLAUSE = re.compile(
    r"\s+(?:(?:when|in which|the|he|she|they|it|his|her|its|their|I|we|you)\b"
    r"|(?!\w+day\b)[A-Z][\w.'’-]*+(?:\s[A-Z][\w.'’-]*+){0,3}\s(?!and\b|or\b|of\b|in\b|at\b)[a-z])"
)


def _is_told_by_a_clause(around: Around) -> bool:
    """ "the day he resigned"; but "later in the day Kim left" is a clause of its own."""
    opens = re.search(r"\b(?:in|of|during|through) $", around.before)
    return bool(_CLAUSE.match(around.after)) and not (opens and not re.match(r"\s+(?:when|in which)\b", around.after))


def _is_the_first_of_two(around: Around) -> bool:
    """ "they did not think the former an option": one of two things named."""
    return around.before.lower().endswith("the ") and bool(_NO_NOUN_FOLLOWS.match(around.after))


def _is_nowadays(around: Around) -> bool:
    """ "today's youth" is not of one day."""
    return bool(re.match(r"['’]s\s+(?:world|youth|society|generations?|children|standards|technology)\b", around.after))


def _is_of_an_age(around: Around) -> bool:
    """ "the dawn of a new age": no morning."""
    return bool(re.match(r"\s+of\s+(?:an?|his|her|their|our|its|life|civili[sz]ation|history)\b", around.after))


def _is_in_the_end(around: Around) -> bool:
    """ "At the end of the day, nobody won": a turn of speech, set apart by commas."""
    opened = re.search(r"(?:^|[,.:;\"“‘—–]\s*|\bthat,?\s+|\bbut\s+|\band\s+)at\s+$", around.before, re.IGNORECASE)
    return around.words.lower() == "the end of the day" and bool(opened) and around.after.startswith(",")


def _opens_a_chain(around: Around) -> bool:
    """ "the day-to-day running", "the Year III"."""
    return bool(re.match(r"-\w|\s+[IVX]+\b(?!\.)", around.after))


_WEEKDAYS = frozenset({"<weekday>", "on the <weekday>"})
_NAMES = frozenset(
    {"<month>", *_WEEKDAYS, "that <month>", "this <month>", "last <month>", "next <month>", "the following <month>"}
)
LENGTHS = frozenset({"<number> <unit>s", "<number>-<unit>-long", "the past <number> <unit>s"})
REFUSALS = (
    *FIGURES,
    Refusal("a verb or a noun in lower case, not a month", _NAMES, _lower_case_name, ("they may go", "this may help")),
    Refusal(
        "a name, not a month or a weekday", _NAMES, _name_without_time, ("Mrs May said so", "they read the Sun there")
    ),
    Refusal(
        "a verb or an event, not a season",
        frozenset({"<season>"}),
        _season_as_verb,
        ("to fall back", "the fall of Rome"),
    ),
    Refusal("a march, not the month", frozenset({"<month>"}), _is_a_march, ("March of the Iron Column",)),
    Refusal("an age", LENGTHS, _is_an_age, ("he is 52 years old", "a 6-year-old boy")),
    Refusal("a rate", frozenset({"<number> <unit>s"}), _is_a_rate, ("four flights a week", "$2 million a year")),
    Refusal("a firm or a paper", _WEEKDAYS, is_a_surname_or_firm, ("shares of Sun rose",)),
    Refusal("a word of respect, not a month", _NAMES, _is_majestic, ("an august body",)),
    Refusal("a paper", _WEEKDAYS, is_a_paper, ("the Sunday Times", "wrote the Monday Mirror")),
    Refusal("a day with a name of its own", _WEEKDAYS, is_a_named_weekday, ("on Black Friday", "Man Friday")),
    Refusal(
        "a name in capitals",
        frozenset({"daily", "weekly", "monthly", "the <part of day>"}),
        is_a_name_in_capitals,
        ("The Daily Telegraph", "the Night of the Long Knives"),
    ),
    Refusal("a victory", frozenset({"the <unit>"}), _is_won, ("Mirabeau carried the day", "reason wins the day")),
    Refusal(
        "the first half of a word",
        frozenset({"<number> <unit>s"}),
        _is_part_of_a_word,
        ("a year-end review", "a night-time raid"),
    ),
    Refusal(
        "a temperature or a score",
        frozenset({"the <decade>s", "early <point>"}),
        _is_measured_in_tens,
        ("temperatures in the 90s", "a high in the low 80s"),
    ),
    Refusal(
        "a name taken from a time",
        frozenset({"<named day>", "<month> <day>", "<day> <month>", "<month> <ordinal in words>"}),
        _is_named_after_a_time,
        (
            *("the Good Friday Agreement", "Christmas Island", "Operation Ramadan", "the May Fourth Movement"),
            *("during the Easter offensive", "the Christmas uprising", "she wished them happy Ramadan"),
            *("in the capital's May 13 Square", "on 25 January Street", "the July 14 Bridge"),
        ),
    ),
    Refusal("a month without such a day", _NAMES, _has_no_day, ("on May 35.", "June 99")),
    Refusal(
        "it counts things in a row",
        frozenset({"the <day ordinal>"}),
        _counts_a_noun,
        ("on the 18th floor", "after the 30th Division broke", "the 4th of them", "on the 9th Circuit bench"),
    ),
    Refusal("a figure in quotes", frozenset({"<short year>"}), _is_no_short_year, ("the film '60 shown",)),
    Refusal("an age", frozenset({"the <decade>s", "early <point>"}), _is_somebodys_age, ("he is in his 30s",)),
    Refusal(
        "the last of something",
        frozenset({"over the last <unit>"}),
        lambda around: around.after.lstrip().startswith("of "),
        ("during the last year of the war",),
    ),
    Refusal("a fraction", LENGTHS, _is_a_fraction, ("two quarters of the city",)),
    Refusal(
        "a day counted from an event that the words do not date",
        frozenset({"the <unit> before", "the <unit> after"}),
        _counts_from_an_event,
        ("the day after the attack", "in the week following the raid"),
    ),
    Refusal(
        "an event, not when something was",
        frozenset({"<named period>"}),
        is_an_event,
        (
            "a Cold War mentality",
            "he lost the Second World War",
            "they served in World War I",
            "and World War II broke out",
        ),
    ),
    Refusal("one of two", frozenset({"former"}), _is_the_first_of_two, ("the former was sold", "the former an option")),
    Refusal(
        "a part of a name",
        frozenset({"<season>"}),
        is_part_of_a_name,
        ("the Arab Spring", "the Winter Palace", "the Arctic Winter Front", "Summer Davos opened"),
    ),
    Refusal(
        "a paper or a programme",
        frozenset({"today", "this <unit>", "last <unit>", "next <unit>"}),
        is_a_programme,
        ("told USA Today", 'on ABC\'s "This Week" programme'),
    ),
    Refusal(
        "a night among others",
        frozenset({"night"}),
        lambda around: bool(
            re.search(r"\b(?:first|second|third|\w+th|opening|election|one|stormy)\s+$", around.before)
        ),
        ("for the third night in a row",),
    ),
    Refusal(
        "told by what happened then",
        frozenset({"the <unit>"}),
        _is_told_by_a_clause,
        ("the year the war began", "the day he resigned", "heads rolled the day John Example died"),
    ),
    Refusal(
        "a surname, not a length of time",
        frozenset({"<unit>s"}),
        is_a_surname,
        ("Senator Weeks was freed.", "Anna Holt and Peter Months were freed."),
    ),
    Refusal(
        "the beginning of an age",
        frozenset({"the <part of day>"}),
        _is_of_an_age,
        ("they stood at the dawn of a new age", "in the twilight, the evening of his life"),
    ),
    Refusal(
        "in the end",
        frozenset({"the end of <point>"}),
        _is_in_the_end,
        ("At the end of the day, Chad will sign", "He said that, at the end of the day, nobody won"),
    ),
    Refusal(
        "what everybody does",
        frozenset({"the <unit>"}),
        lambda around: bool(re.search(r"\b(?:order|rule|news|talk|man|word|hero) of $", around.before)),
        ("fear was the order of the day",),
    ),
    Refusal("these days, not one day", frozenset({"today"}), _is_nowadays, ("in today's world",)),
    Refusal(
        "a chain of words",
        frozenset({"the <unit>"}),
        _opens_a_chain,
        ("the day-to-day running", "the Constitution of the Year III"),
    ),
    Refusal(
        "a speed",
        frozenset({"per <unit>"}),
        lambda around: around.words.lower() in ("per second", "per minute", "per hour"),
        ("60 miles per hour", "30 frames per second"),
    ),
)
