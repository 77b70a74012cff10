"""Times that a small model drew into the wrong phrase, and clauses that it turned round because one opens them."""

from __future__ import annotations

from functools import partial

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    has_subject,
    is_below,
    is_comma,
    is_tagged,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled
from timeline.layout import words_of

_BEING = word_group("being")
_INSIDE = word_group("inside")
_IT = word_group("it")
_PRICE = word_group("price")
_SEASONS = word_group("seasons")
_THAT_OR_WHEN = word_group("that_or_when")

_POINTING = word_group("pointing_at_a_time")
"""What says which month or day it is, seen from another."""
_WITHOUT_ARTICLE = frozenset({Tag.PLURAL, Tag.SINGULAR_NAME, Tag.PLURAL_NAME})
"""What needs no article: before it a determiner belongs to the time, in "that summer offensive" to the noun."""
TIME_OPENERS = word_group("time_openers")


def _time_before_subject(noun: Token) -> bool:
    """ "The following April Rome closed it": the parse made the month a part of the name behind it."""
    verb = noun.head
    if says_when(noun):
        return False
    time = next((child for child in noun.lefts if child.dep_ in kinds.NOUNS_OF_A_NOUN and _is_time(child)), None)
    if time is None or not among.says(noun.doc[noun.left_edge.i : time.i], _POINTING):
        return False
    if any_of(among.after(noun.lefts, time), *kinds.BEFORE_A_NOUN):
        return False
    hand_on(among.before(noun.lefts, time), time)
    attach(time, verb, Dep.ADVERBIAL_NOUN)
    return True


def _is_time(word: Token) -> bool:
    known = words_of("en")
    named = word.tag_ == Tag.SINGULAR_NAME and word.lower_ in known.months | known.weekdays
    return says_when(word) or named or (word.tag_ == Tag.SINGULAR and word.lower_ in _SEASONS)


def _clause_taken_for_the_main(verb: Token) -> bool:
    """ "In May, a week after Chad left, the council met": the opened clause is told beside the main one."""
    main = verb.head
    opener = among.first_word(verb.children, TIME_OPENERS, Dep.OPENER)
    behind = before(_subject(main).left_edge)
    if opener is None or not is_comma(behind) or not opener.i < verb.i < behind.i:
        return False
    verb.dep_ = Dep.ADVERBIAL_CLAUSE
    for child in [*verb.children]:
        if child.dep_ in kinds.SAYS_WHEN and child.right_edge.i < opener.i and _is_parted(child, opener):
            attach(child, main, child.dep_)
    return True


def _subject(verb: Token) -> Token:
    return next(child for child in verb.children if child.dep_ in SUBJECTS)


def _is_parted(time: Token, opener: Token) -> bool:
    """Whether a comma stands between a time and the opener: "In May, a week after"."""
    return any(word.text == "," for word in time.doc[time.right_edge.i + 1 : opener.i])


def _day_of_what_leads(month: Token) -> bool:
    """ "On 9 January masked gunmen stormed it": a day and its month are led by the preposition before them."""
    day = before(month)
    link = before(day)
    if day is None or link is None or day.tag_ != Tag.FIGURE or link.dep_ != Dep.PREPOSITION or not says_when(month):
        return False
    behind = word_behind(month)
    if month.lower_ not in words_of("en").months or not is_tagged(behind, *labels.PAST_OR_PARTICIPLE):
        return False
    if not hangs_as(behind, Dep.ADJECTIVE) or month.head.i < month.i:
        return False
    attach(month, link, Dep.OF_PREPOSITION)
    attach(day, month, Dep.COUNT)
    return True


def _month_of_a_bargain(preposition: Token) -> bool:
    """ "Agreed to buy the yard in November for $40m": a month before the price is when it was agreed."""
    verb = preposition.head
    above = verb.head
    if above.tag_ != Tag.PAST:
        return False
    if above.lemma_ not in _BARGAINS or not any(map(says_when, preposition.children)):
        return False
    price = next((child for child in verb.rights if child.i == preposition.right_edge.i + 1), None)
    if not is_spelled(price, _PRICE) or not any(word.text in _MONEY for word in price.subtree):
        return False
    if any(says_when(word) for child in above.children if child.i != verb.i for word in child.subtree):
        return False
    attach(preposition, above, Dep.PREPOSITION)
    return True


_BARGAINS = word_group("bargaining")
_MONEY = word_group("money")


def _told_first(time: Token) -> bool:
    """ "It was in 1960 that Chad voted": the time told first, for weight, is when Chad voted.

    Likewise "ten years ago", and "last May".
    """
    be = time.head
    if not any(map(says_when, time.subtree)):
        return False
    subject = first_of(be.lefts, *SUBJECTS)
    told = first_of(among.after(be.rights, time), *kinds.HANGING)
    if not is_spelled(subject, _IT) or not has_subject(told):
        return False
    opener = next((child for child in told.lefts if child.lower_ in _THAT_OR_WHEN), None)
    if opener is None or not all(map(_is_of_a_time, told.doc[time.right_edge.i + 1 : opener.i])):
        return False
    attach(time, told, Dep.ADVERBIAL_NOUN if time.dep_ == Dep.PREDICATE_NOUN else time.dep_)
    return True


def _behind_the_time(verb: Token) -> bool:
    """ "The following year he died.": a time that points at itself needs no clause to say which it is."""
    time = verb.head
    subject = first_of(verb.lefts, *SUBJECTS)
    if subject is None or not says_when(time) or not among.says(time.lefts, _POINTING):
        return False
    if time.left_edge.i != time.sent.start or subject.left_edge.i != time.i + 1 or time.sent.last.text not in _STOPS:
        return False
    if not any(word.tag_ in FINITE for word in (verb, *verb.lefts)):
        return False
    rest = [*among.after(time.rights, verb)]
    enthrone(verb, time, Dep.ADVERBIAL_NOUN)
    hand_on(rest, verb)
    return True


def _is_of_a_time(word: Token) -> bool:
    return says_when(word) or (word.tag_ == Tag.PREPOSITION and any(map(says_when, word.children)))


def _only_verb(participle: Token) -> bool:
    """ "On Bastille Day 2016 a lorry ploughed into a crowd": a sentence has a verb, and here no other."""
    noun = participle.head
    preposition = noun.head
    if preposition.dep_ != Dep.ROOT:
        return False
    opening, sentence = before(noun.left_edge), participle.sent
    if (
        noun.left_edge.dep_ not in _OPENS_A_NOUN
        or opening is None
        or not _is_dated(opening)
        or sentence.last.text not in _STOPS
    ):
        return False
    if not preposition.is_sent_start or any(map(partial(_tells_beside, participle), sentence)):
        return False
    rest = [*among.after(noun.rights, participle)]
    enthrone(participle, preposition, Dep.PREPOSITION)
    attach(noun, participle, Dep.SUBJECT)
    retag(participle, Tag.PAST, Pos.VERB, participle.lemma_)
    hand_on(rest, participle)
    return True


_OPENS_A_NOUN = frozenset({Dep.DETERMINER, Dep.COUNT, Dep.OF_A_NUMBER})


def _tells_beside(participle: Token, word: Token) -> bool:
    """Whether a word is a verb of the sentence that tells something beside that participle, and not below it."""
    return word.pos_ in VERBS and word.i != participle.i and not is_below(word, participle)


def _is_dated(word: Token) -> bool:
    return says_when(word) or (word.tag_ == Tag.FIGURE and len(word.text) == len("2016"))


_STOPS = frozenset({".", "!", "?"})


def _made_something(participle: Token) -> bool:
    """ "Banda, elected mayor in 1994, spoke": elected was Banda, and mayor is what he was elected."""
    post = participle.head
    comma = before(participle)
    if not is_comma(comma):
        return False
    if any(child.i < post.i and child.i != participle.i for child in post.lefts):
        return False
    name = post.head
    if name.pos_ != Pos.NAME:
        return False
    attach(participle, name, Dep.NOUN_CLAUSE)
    attach(post, participle, Dep.OBJECT_PREDICATE)
    for child in [*post.rights]:
        if child.dep_ == Dep.PREPOSITION and any(map(says_when, child.children)):
            attach(child, participle, Dep.PREPOSITION)
    return True


TIMES: tuple[Repair, ...] = (
    Repair(
        "a day before what describes its subject",
        frozenset({Tag.SINGULAR_NAME}),
        _day_of_what_leads,
        {
            "On 9 January masked gunmen stormed the studio.": "January NNP pobj On",
            "On 3 May alleged rebels shot the mayor.": "May NNP pobj On",
        },
        (
            "On 9 January gunmen masked their faces.",
            "Of the 9 January protesters two were freed.",
            "In January masked gunmen stormed the studio.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN, Dep.COMPOUND, Dep.NOUN_MODIFIER})),
    ),
    Repair(
        "a time told first",
        frozenset({Tag.PREPOSITION, Tag.ADVERB, *labels.SINGULAR}),
        _told_first,
        {
            "It was in 1960 that Chad became independent.": "in IN prep became",
            "It was on 24 February 2022 that the invasion began.": "on IN prep began",
            "It was ten years ago on Monday that rebels took the town.": "ago RB advmod took",
            "It was last May that Chad voted.": "May NNP npadvmod voted",
        },
        (
            "It was agreed in 1960 that Chad would vote.",
            "It was in May a port that Chad used.",
            "It was long ago clear that Chad would vote.",
            "It was a month that Chad lost.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION, Dep.ADVERB, Dep.PREDICATE_NOUN})),
        above=WordShape(lemmas=_BEING),
    ),
    Repair(
        "the sentence behind the time that opens it",
        FINITE | {Tag.PARTICIPLE},
        _behind_the_time,
        {
            "The following year he died.": "died VBD ROOT died",
            "The following year the people were moved.": "moved VBN ROOT moved",
        },
        (
            "The year he died",
            "The year he died.",
            "The following year, in which he died, was dry.",
            "That day he died.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE}), subject=True),
        above=WordShape(relations=frozenset({Dep.ROOT})),
        behind=True,
    ),
    Repair(
        "the only verb of a sentence",
        frozenset({Tag.PARTICIPLE}),
        _only_verb,
        {
            "On Bastille Day 2016 a lorry ploughed into a crowd in Nice.": "ploughed VBD ROOT ploughed",
            "On 8 November 1999 half a million people gathered in Banda Aceh to demand a referendum like the one that "
            "had been held in East Timor in August.": "gathered VBD ROOT gathered",
        },
        ("On Bastille Day 2016 a man arrested by police in Nice", "In 1960 a man arrested in Nice was freed."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), lacks=frozenset({Dep.AGENT})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
        behind=True,
    ),
    Repair(
        "who was made something",
        frozenset({Tag.PARTICIPLE}),
        _made_something,
        {"Erdogan, elected mayor in 1994 and prime minister in 2003, spoke.": "elected VBN acl Erdogan"},
        ("Banda, an elected mayor, spoke on Tuesday.", "Rebels, armed men from the north, attacked."),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE})),
        above=WordShape(relations=frozenset({Dep.APPOSITION}), tags=frozenset({Tag.SINGULAR})),
        behind=False,
    ),
    Repair(
        "the month of a bargain",
        frozenset({Tag.PREPOSITION}),
        _month_of_a_bargain,
        {"Varden agreed to sell the mine to its rival in December for $2bn.": "in IN prep agreed"},
        (
            "Varden agreed to sell the mine in December.",
            "Varden agreed on Monday to sell the mine in December for $2bn.",
            "Varden agreed to sell the mine for $2bn in December.",
        ),
        word=WordShape(words=_INSIDE),
        above=WordShape(relations=frozenset({Dep.OPEN_COMPLEMENT}), tags=frozenset({Tag.BASE})),
    ),
    Repair(
        "a time before its subject",
        _WITHOUT_ARTICLE,
        _time_before_subject,
        {
            "The following April Rome put up a barrier on the bridge.": "April NNP npadvmod put",
            "The following spring Banda was sworn in.": "spring NN npadvmod sworn",
            "Earlier that month police had broken into a bank.": "month NN npadvmod broken",
        },
        (
            "The Monday attacks killed ten people.",
            "That summer offensive failed.",
            "In April voters approved the plan.",
            "The following April the court met.",
        ),
        word=WordShape(relations=SUBJECTS),
        behind=False,
    ),
    Repair(
        "a clause taken for the main one",
        FINITE,
        _clause_taken_for_the_main,
        {
            "In May 1991, three weeks after Chad declared its independence, the council proclaimed a republic.": (
                "declared VBD advcl proclaimed"
            ),
        },
        (
            "Three weeks after Chad left, the council met.",
            "The council met after Chad had left, and Mali protested.",
            "Chad left, the council said.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        above=WordShape(parts=VERBS, subject=True),
        behind=False,
    ),
)
