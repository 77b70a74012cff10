"""What only looks temporal, one named reason each.

How to add a refusal: one row in ``REFUSALS`` with its reason, the rules it may refuse and texts that hold no time.
"""

from __future__ import annotations

import re

from timeline.dates.around import Around, Refusal
from timeline.languages.en.dates.counted import counts_from_an_event
from timeline.languages.en.dates.figures import FIGURES
from timeline.languages.en.dates.in_a_row import counts_a_noun
from timeline.languages.en.dates.names_of_times import NO_NAMES_OF_TIMES, NO_NOUN, SAID_OF_TIME, is_fought_over_a_feast
from timeline.languages.en.dates.proper_names import is_a_name_in_capitals, is_a_programme, is_a_surname, is_an_event

_BEFORE_A_RATE = re.compile(r"(?:\d|\b(?:million|billion|thousand|hundred|cents|once|twice|times|\w{3,}(?<!thi)s))\s+$")
_BEFORE_A_LENGTH = re.compile(r"\b(?:lasts|takes|needs|was|is|has|as|spends|miss|perhaps|plus)\s+$")
_NAMED_AFTER_A_TIME = re.compile(
    r"['’]?\s+(?:War|Wars|Agreements?|Accords?|Rising|Revolution|Movement|Offensive|Islands?|Massacre|Crisis|Coup|Uprising|"
    r"Rebellion|Brigades?|Group|Alliance|Plot|Theses|Declaration|Coalition|Manifesto|Martyrs|Square|Plaza|Street|Avenue|"
    r"Boulevard|Road|Highway|Bridge|Park|Stadium|Airport|Universit(?:y|ies)|Hospital|School|Palace|Barracks|Dam|Monument|Front|"
    r"offensives?|uprising|rebellion|massacre)\b"
)
_NO_NOUN_FOLLOWS = re.compile(rf"\s*(?:[.,;:)]|$)|\s+(?:{NO_NOUN}|an?\b|the\b|is\b|are\b|may\b|could\b|in\b|at\b)")
_WINS = re.compile(r"\b(?:carr(?:y|ies|ied)|w[io]ns?|sav(?:es?|ed)|rul(?:es?|ed)|seiz(?:es?|ed)) $", re.IGNORECASE)
_MEASURED_IN_TENS = re.compile(r"\b(?:temperatures?|highs?|lows?|scores?|degrees|mercury|IQ)\b[^.;]*$", re.IGNORECASE)


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
    return bool(_NAMED_AFTER_A_TIME.match(around.after) or named or is_fought_over_a_feast(around))


def _is_any_such_day(around: Around) -> bool:
    """ "He left on a Friday", "one Sunday", of which nobody knows which it was."""
    return bool(_ANY.search(around.before))


_ANY = re.compile(r"\b(?:on an? (?:[a-z]{3,12} )?|(?<!th)(?<!no )one )$", re.IGNORECASE)
_OF_A_TIME = re.compile(r"\s+(?:in|of|last|late|early|this)\s")


def _is_no_short_year(around: Around) -> bool:
    return not SAID_OF_TIME.search(around.before) and not re.search(r"\b[Cc]lass of\s+$", around.before)


def _is_somebodys_age(around: Around) -> bool:
    return bool(_OF_SOMEBODYS_AGE.search(around.before))


_OF_SOMEBODYS_AGE = re.compile(
    r"\b(?:his|her|their|my|our|your)\s++(?:(?:early|late|mid|teens|\d0s|and|or|to)\b[\s-]*+){0,4}$"
)


_CLAUSE = re.compile(
    r"\s+(?:that\s+)?(?:(?:when|in which|the|he|she|they|it|his|her|its|their|I|we|you)\b"
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


_AT_ONCE = re.compile(
    r"\b(?:\w+fold|chang\w+|becom\w+|became|transform\w+|vanish\w+|turn\w+ into|doubl\w+|tripl\w+|star|famous|rich|"
    r"everything|sensation)\s+$",
    re.IGNORECASE,
)


def _is_at_once(around: Around) -> bool:
    """ "Changed everything overnight", "raised it thirtyfold overnight": all of a sudden, in no night."""
    return bool(_AT_ONCE.search(around.before))


_ONES_OWN = re.compile(r"\b(?:the|his|her|its|their|our|my|a)\s+$", re.IGNORECASE)
_OF_AN_AGE = re.compile(r"\s+of\s+(?:an?|his|her|their|our|its|life|civili[sz]ation|history)\b")
_OF_SOMETHING = re.compile(r"\s+of\s+the\b")


def _is_of_an_age(around: Around) -> bool:
    """ "the dawn of a new age", "the early hours of the war": no morning."""
    hours = around.words.endswith("hours") and _OF_SOMETHING.match(around.after)
    return bool(hours or _OF_AN_AGE.match(around.after))


def _is_in_the_end(around: Around) -> bool:
    """ "At the end of the day, nobody won": a turn of speech, set apart by commas."""
    opened = re.search(r"(?:^|[,.:;\"“‘—–]\s*|\bthat,?\s+|\bbut\s+|\band\s+)at\s+$", around.before, re.IGNORECASE)
    return around.words.lower() == "the end of the day" and bool(opened) and around.after.startswith(",")


def _opens_a_chain(around: Around) -> bool:
    """ "the day-to-day running", "the Year III"."""
    return bool(re.match(r"-\w|\s+[IVX]+\b(?!\.)", around.after))


LENGTHS = frozenset({"<number> <unit>s", "<number>-<unit>-long", "the past <number> <unit>s"})
REFUSALS = (
    *FIGURES,
    *NO_NAMES_OF_TIMES,
    Refusal(
        "an age",
        LENGTHS,
        _is_an_age,
        ("he is 52 years old", "a 6-year-old boy"),
        allows=("for 52 years", "a 6-year term"),
    ),
    Refusal(
        "a rate",
        frozenset({"<number> <unit>s"}),
        _is_a_rate,
        ("four flights a week", "$2 million a year"),
        allows=("it lasts a year",),
    ),
    Refusal(
        "a name in capitals",
        frozenset({"daily", "weekly", "monthly", "the <part of day>", "the future"}),
        is_a_name_in_capitals,
        ("The Daily Telegraph", "the Night of the Long Knives", "the court dissolved the Future Forward Party"),
        allows=("The daily raid", "in the night", "in the future"),
    ),
    Refusal(
        "a victory",
        frozenset({"the <unit>"}),
        _is_won,
        ("Mirabeau carried the day", "reason wins the day"),
        allows=("they carried on the day", "in the day"),
    ),
    Refusal(
        "the first half of a word",
        frozenset({"<number> <unit>s"}),
        _is_part_of_a_word,
        ("a year-end review", "a night-time raid"),
        allows=("a night raid in a year",),
    ),
    Refusal(
        "a temperature or a score",
        frozenset({"the <decade>s", "early <point>"}),
        _is_measured_in_tens,
        ("temperatures in the 90s", "a high in the low 80s"),
        allows=("temperatures rose in the 1990s", "in the 90s"),
    ),
    Refusal(
        "a name taken from a time",
        frozenset({"<named day>", "<month> <day>", "<day> <month>", "<month> <ordinal in words>"}),
        _is_named_after_a_time,
        (
            *("the Good Friday Agreement", "Christmas Island", "Operation Ramadan", "the May Fourth Movement"),
            *(
                "during the Easter offensive",
                "the Christmas bombing",
                "the Ramadan war",
                "she wished them happy Ramadan",
            ),
            *("in the capital's May 13 Square", "on 25 January Street", "the July 14 Bridge"),
        ),
        allows=("on Good Friday they agreed", "on Christmas", "on May 13", "the May 13 bombings"),
    ),
    Refusal(
        "it counts things in a row",
        frozenset({"the <day ordinal>"}),
        counts_a_noun,
        ("on the 18th floor", "after the 30th Division broke", "the 4th of them", "on the 9th Circuit bench"),
        allows=(
            "on the 18th",
            "after the 30th",
            "on the 26th Lima radio announced it",
            "on the 9th Malian troops fled",
            "on the 9th Banda calls a vote",
            "on the 9th stormed the hills",
        ),
    ),
    Refusal(
        "a figure in quotes",
        frozenset({"<short year>"}),
        _is_no_short_year,
        ("the film '60 shown",),
        allows=("in '60", "since '89"),
    ),
    Refusal(
        "an age",
        frozenset({"the <decade>s", "early <point>"}),
        _is_somebodys_age,
        ("he is in his 30s", "most are in their teens and 20s", "women in their late 30s or 40s came"),
        allows=("they fled in the 1930s", "by the early '30s", "their leaders fled in the 30s"),
    ),
    Refusal(
        "the last of something",
        frozenset({"over the last <unit>"}),
        lambda around: around.after.lstrip().startswith("of "),
        ("during the last year of the war",),
        allows=("during the last year",),
    ),
    Refusal(
        "a fraction",
        LENGTHS,
        _is_a_fraction,
        ("two quarters of the city",),
        allows=("two weeks",),
    ),
    Refusal(
        "a day counted from an event that the words do not date",
        frozenset(
            {"the <unit> before", "the <unit> after", "the <unit>s that followed", "<number> <unit>s to the day later"}
            | {"the <part of day> before", "the <part of day> after"}
        ),
        counts_from_an_event,
        (
            *("the day after the attack", "in the week following the raid", "in the days that followed the raid"),
            *("the morning after the coup", "the evening before she left"),
            *("he signed it a year to the day before the vote", "the week before and after the vote"),
        ),
        allows=(
            *("the day after", "in the week following", "in the days that followed", "a year to the day before"),
            *("he came the day before and left", "he spoke the week before in Lima"),
        ),
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
        allows=("during the Cold War", "after World War II"),
    ),
    Refusal(
        "one of two",
        frozenset({"former"}),
        _is_the_first_of_two,
        ("the former was sold", "the former an option"),
        allows=("the former minister was sold",),
    ),
    Refusal(
        "a paper or a programme",
        frozenset({"today", "this <unit>", "last <unit>", "next <unit>"}),
        is_a_programme,
        ("told USA Today", 'on ABC\'s "This Week" programme'),
        allows=("they met today", "this week"),
    ),
    Refusal(
        "a night among others",
        frozenset({"night"}),
        lambda around: bool(
            re.search(r"\b(?:first|second|third|\w+th|opening|election|one|stormy)\s+$", around.before)
        ),
        ("for the third night in a row",),
        allows=("at night",),
    ),
    Refusal(
        "the last night of something",
        frozenset({"last night", "last evening"}),
        lambda around: bool(_ONES_OWN.search(around.before)),
        ("On the last night of the talks Chad walked out.", "her last evening in office"),
        allows=("He was freed last night.", "late last evening"),
    ),
    Refusal(
        "told by what happened then",
        frozenset({"the <unit>"}),
        _is_told_by_a_clause,
        (
            *("the year the war began", "the day he resigned", "heads rolled the day John Example died"),
            "on the day that Sadat flew there",
        ),
        allows=("in the year",),
    ),
    Refusal(
        "a surname, not a length of time",
        frozenset({"<unit>s"}),
        is_a_surname,
        ("Senator Weeks was freed.", "Anna Holt and Peter Months were freed."),
        allows=("for weeks", "it took months"),
    ),
    Refusal(
        "one of the days of that name, in a time that is told",
        frozenset({"<weekday>", "<day> <part of day>"}),
        lambda around: _is_any_such_day(around) and bool(_OF_A_TIME.match(around.after)),
        ("He left on a Friday in the rain.", "It fell on a cold Tuesday in a wet spring."),
        allows=("He left on Friday in a car.", "In a Monday statement he denied it."),
    ),
    Refusal(
        "any day of that name",
        frozenset({"<weekday>", "<day> <part of day>"}),
        _is_any_such_day,
        ("He left on a Friday.", "One Sunday she wept.", "He came on a Friday night."),
        placeless=True,
        allows=("He left on Friday.", "Friday night", "A Monday statement said so."),
    ),
    Refusal(
        "the beginning of an age",
        frozenset({"the <part of day>", "in the early hours"}),
        _is_of_an_age,
        ("at the dawn of a new age", "in the twilight, the evening of his life", "in the early hours of the war"),
        allows=("at the dawn", "in the evening", "in the early hours"),
    ),
    Refusal(
        "in the end",
        frozenset({"the end of <point>"}),
        _is_in_the_end,
        ("At the end of the day, Chad will sign", "He said that, at the end of the day, nobody won"),
        allows=("at the end of the day Chad signed", "by the end of the day"),
    ),
    Refusal(
        "all of a sudden",
        frozenset({"overnight"}),
        _is_at_once,
        ("it changed everything overnight", "petrol rose thirtyfold overnight", "he became famous overnight"),
        allows=("shells fell overnight", "the town was hit overnight"),
    ),
    Refusal(
        "what everybody does",
        frozenset({"the <unit>"}),
        lambda around: bool(re.search(r"\b(?:order|rule|news|talk|man|word|hero) of $", around.before)),
        ("fear was the order of the day",),
        allows=("in the day",),
    ),
    Refusal(
        "these days, not one day",
        frozenset({"today"}),
        _is_nowadays,
        ("in today's world",),
        allows=("today", "today's vote"),
    ),
    Refusal(
        "a chain of words",
        frozenset({"the <unit>"}),
        _opens_a_chain,
        ("the day-to-day running", "the Constitution of the Year III"),
        allows=("in the day", "during the year"),
    ),
    Refusal(
        "a speed",
        frozenset({"per <unit>"}),
        lambda around: around.words.lower() in ("per second", "per minute", "per hour"),
        ("60 miles per hour", "30 frames per second"),
        allows=("60 boats per day", "30 flights per week"),
    ),
)
