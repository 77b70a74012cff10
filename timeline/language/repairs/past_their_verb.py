"""What a small model hangs past the verb whose it is: a month that "that" points at, and "herself"."""

from __future__ import annotations

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    first_of,
    hand_on,
    is_a,
    is_comma,
    led_to,
    retag,
    says_when,
    take_place,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled
from timeline.layout import words_of

_DONE_OVER = word_group("done_over")
_ONESELF = word_group("oneself")
_WITH = word_group("company")
_WITHOUT = word_group("without")
_AND = word_group("and_or_but")


def _points_at_a_month(that: Token) -> bool:
    """ "Was freed that November": "that" says which November, and opens nothing."""
    month, verb = word_behind(that), before(that)
    if month is None or month.lower_ not in words_of("en").months or not is_a(verb, *VERBS) or not says_when(month):
        return False
    if any(month.rights) or is_a(word_behind(month), *VERBS):
        return False
    attach(month, verb, Dep.ADVERBIAL_NOUN)
    retag(that, Tag.DETERMINER, Pos.DETERMINER, that.lower_)
    attach(that, month, Dep.DETERMINER)
    return True


def _done_oneself(done: Token) -> bool:
    """ "Had herself removed him": she removed him, and had nobody do it."""
    had, oneself = done.head, first_of(done.lefts, *SUBJECTS)
    if not is_spelled(oneself, _ONESELF) or before(oneself) is None or oneself.i != had.i + 1:
        return False
    whom = _whom_before(had)
    thing = first_of(done.rights, Dep.OBJECT)
    if whom is None and (thing is None or (thing.pos_ == Pos.NOUN and thing.left_edge.i == thing.i)):
        return False
    around = [child for child in had.children if child.i != done.i]
    take_place(done, had, Dep.HELPER)
    hand_on(around, done)
    if whom is not None:
        attach(whom, done, Dep.OBJECT)
    retag(had, had.tag_, Pos.AUXILIARY, had.lemma_)
    attach(oneself, done, Dep.ADVERBIAL_NOUN)
    return True


def _whom_before(had: Token) -> Token | None:
    """ "[Whom] she had herself removed"."""
    who = first_of(had.lefts, *SUBJECTS)
    whom = before(who.left_edge) if who is not None else None
    return whom if whom is not None and whom.tag_ in _ASKING else None


_ASKING = frozenset({Tag.ASKING_PRONOUN, Tag.RELATIVE})


def _behind_what_was_not_there(link: Token) -> bool:
    """ "Passed it without a vote on 1 February": it was passed then, as there was no vote."""
    noun, time = link.head, led_to(link)
    without = noun.head
    if not is_spelled(without, _WITHOUT) or time is None or not says_when(time) or without.head.pos_ not in VERBS:
        return False
    attach(link, without.head, Dep.PREPOSITION)
    return True


def _doing_beside(doing: Token) -> bool:
    """ "With Russia, China and Mozambique abstaining": they all do so, beside what is told."""
    last = before(doing)
    first = last
    while first is not None and first.dep_ == Dep.JOINED:
        first = first.head
    if first is None or last is None or first.i == last.i or first.dep_ != Dep.OF_PREPOSITION:
        return False
    link = first.head
    if not is_spelled(link, _WITH) or not is_comma(before(link)) or any_of(doing.children, *SUBJECTS):
        return False
    attach(doing, link, Dep.CLAUSE_OF_PREPOSITION)
    attach(first, doing, Dep.SUBJECT)
    return True


def _over_of_its_verb(over: Token) -> bool:
    """ "Handed them over three weeks later": "over" is done, and does not say that it was more than three."""
    last = before(over)
    verb = last.head if last is not None and last.tag_ == Tag.PRONOUN and last.dep_ == Dep.OBJECT else last
    if not is_a(verb, Pos.VERB) or verb.lemma_ not in _DONE_OVER or any(over.children):
        return False
    if over.dep_ == Dep.PARTICLE or not (over.head.i == verb.i or says_when(over.head)):
        return False
    attach(over, verb, Dep.PARTICLE)
    retag(over, Tag.PARTICLE, Pos.ADPOSITION, over.lower_)
    return True


PAST_THEIR_VERB: tuple[Repair, ...] = (
    Repair(
        "a part of the verb, taken for a part of a length",
        frozenset({Tag.PREPOSITION, Tag.PARTICLE, Tag.ADVERB}),
        _over_of_its_verb,
        {"Nigeria arrested him on 5 January and handed him over three weeks later.": "over RP prt handed"},
        (
            "Nigeria arrested him over three weeks later.",
            "Nigeria handed him over on Monday.",
            "Nigeria held him over three weeks.",
        ),
        word=WordShape(words=word_group("over")),
    ),
    Repair(
        "a month that is pointed at",
        frozenset({Tag.PREPOSITION, Tag.DETERMINER}),
        _points_at_a_month,
        {
            "He was jailed in May 2022 and was freed that October.": "October NNP npadvmod freed",
            "Mr Dodon was held in May 2022 on charges of treason and was released that November.": (
                "November NNP npadvmod released"
            ),
        },
        (
            "He said that October was cold.",
            "The king was deposed that week.",
            "He was told that March would come.",
        ),
        word=WordShape(words=word_group("that")),
    ),
    Repair(
        "what somebody did herself",
        frozenset({Tag.PARTICIPLE}),
        _done_oneself,
        {
            "She had herself removed him in May 2020.": "had VBD aux removed",
            "Holt, whom she had herself appointed in May, resigned.": "appointed VBN relcl Holt",
            "She beat Holt, whom the party named in May and whom she had herself removed in 2023.": (
                "had VBD aux removed"
            ),
        },
        (
            "She had herself declared queen in May 2020.",
            "She had the men removed in May 2020.",
            "She had herself photographed.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        above=WordShape(lemmas=word_group("having"), tags=FINITE),
        behind=True,
    ),
    Repair(
        "the time behind what was not there",
        frozenset({Tag.PREPOSITION}),
        _behind_what_was_not_there,
        {
            "The council passed two laws without a debate on 1 February.": "on IN prep passed",
            "Troops entered the town without a fight on 3 May.": "on IN prep entered",
        },
        (
            "The council passed two laws in a debate on 1 February.",
            "The council met without a word on the law.",
            "They left without a deal on Friday.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
        behind=True,
    ),
    Repair(
        "what several do beside what is told",
        frozenset({Tag.ING}),
        _doing_beside,
        {
            "The council adopted resolution 2722, with Russia, China, Algeria and Mozambique abstaining.": (
                "abstaining VBG pcomp with"
            ),
        },
        (
            "The council adopted it, with Russia abstaining.",
            "The council adopted it with China and Chad, abstaining from the rest.",
            "The council met with China and Russia, saying so.",
        ),
        word=WordShape(relations=frozenset({Dep.APPOSITION, Dep.ADVERBIAL_CLAUSE, Dep.NOUN_CLAUSE})),
        behind=True,
    ),
)
"""In the order in which they look at a word."""
