"""What a small model hangs past the verb whose it is: a month that "that" points at, and "herself"."""

from __future__ import annotations

from timeline.language.groups import word_group
from timeline.language.happenings import happenings
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
    has_subject,
    is_a,
    is_comma,
    led_to,
    retag,
    says_when,
    take_place,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled
from timeline.layout import words_of

_DONE_OVER = word_group("done_over")
_HELD_OVER = word_group("held_over")
_ON = word_group("on")
_ONESELF = word_group("oneself")
_OVER_OR_INTO = word_group("over_or_into")
_WHOSE = word_group("whose")
_WITH = word_group("company")
_WITHOUT = word_group("without")
_AND = word_group("and_or_but")


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


def _of_what_it_is_held_over(link: Token) -> bool:
    """ "A trial over the killing of nine men on 3 May": they were killed then, which may be tried whenever."""
    held, time = link.head, led_to(link)
    if held.lemma_.lower() not in _HELD_OVER or time is None or not says_when(time) or is_comma(before(link)):
        return False
    links = (child for child in held.rights if child.i < link.i and is_spelled(child, _OVER_OR_INTO))
    thing = next((led for each in links if (led := led_to(each)) is not None), None)
    if thing is None or thing.lemma_.lower() not in happenings() or thing.right_edge.i != link.i - 1:
        return False
    attach(link, thing, Dep.PREPOSITION)
    return True


def _when_it_was_ordered(link: Token) -> bool:
    """ "Ordered their release on 30 August": it was ordered then, as a day behind "by" would not be."""
    noun, time = link.head, led_to(link)
    verb = noun.head
    if time is None or not says_when(time) or not is_spelled(link, _ON) or not is_one_of(verb, "demanding"):
        return False
    if not any(child.tag_ == Tag.POSSESSIVE for child in noun.lefts) or verb.tag_ != Tag.PAST:
        return False
    attach(link, verb, Dep.PREPOSITION)
    return True


def _whose_did_it(verb: Token) -> bool:
    """ "The Vatican, whose secretary, Parolin, visited Bamenda, welcomed it": the secretary visited it."""
    visited = verb.head
    subject = first_of(visited.lefts, *SUBJECTS)
    if subject is None or not _is_joined_by_a_comma(verb):
        return False
    owned = _owned_in(subject)
    if owned is None or owned.dep_ != Dep.APPOSITION or owned.i > visited.i:
        return False
    owner = owned.head
    names = [child for child in subject.rights if child.dep_ == Dep.APPOSITION and owned.i < child.i < visited.i]
    take_place(verb, visited, Dep.RELATIVE_CLAUSE)
    attach(subject, verb, subject.dep_)
    attach(visited, owner, Dep.RELATIVE_CLAUSE)
    attach(owned, visited, Dep.SUBJECT)
    for name in names:
        attach(name, owned, Dep.APPOSITION)
    return True


def _is_joined_by_a_comma(verb: Token) -> bool:
    """ "Visited Bamenda, [welcomed] it": without a subject of its own, and without an "and"."""
    first = verb.head
    follows = is_comma(before(verb)) and not has_subject(verb) and first.i < verb.i
    return follows and not any(child.i > first.i for child in first.children if child.dep_ == Dep.CONJUNCTION)


def _owned_in(subject: Token) -> Token | None:
    """ "The Vatican, whose [secretary], ...": what the first "whose" behind a comma says is the subject's."""
    whose = next((word for word in subject.subtree if is_spelled(word, _WHOSE) and is_comma(before(word))), None)
    return whose.head if whose is not None else None


def _under_what_it_was_done(word: Token) -> bool:
    """ "Arrested on 24 May 2008 pursuant to a warrant": the day is that of the arrest, and describes nothing."""
    link = word.head
    verb = link.head
    month = next((child for child in word.lefts if child.lower_ in words_of("en").months), None)
    if month is None or not is_spelled(link, _ON) or verb.pos_ not in VERBS or not any_of(word.rights, Dep.PREPOSITION):
        return False
    around = [child for child in word.lefts if child.i != month.i]
    attach(month, link, Dep.OF_PREPOSITION)
    for child in around:
        attach(child, month, child.dep_)
    attach(word, verb, Dep.PREPOSITION)
    retag(word, Tag.PREPOSITION, Pos.ADPOSITION, word.lower_)
    return True


PAST_THEIR_VERB: tuple[Repair, ...] = (
    Repair(
        "under what something was done, behind its day",
        frozenset({Tag.ADJECTIVE}),
        _under_what_it_was_done,
        {
            "He was arrested in Belgium on 24 May 2008 pursuant to a warrant issued by the court.": "May NNP pobj on",
            "OFAC designated him on 5 July 2018 pursuant to an order.": "July NNP pobj on",
        },
        (
            "He was arrested in Belgium pursuant to a warrant.",
            "He was arrested in May pursuant to a warrant of 3 May.",
        ),
        word=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), words=word_group("pursuant")),
        behind=True,
    ),
    Repair(
        "when that was which a trial is held over",
        frozenset({Tag.PREPOSITION}),
        _of_what_it_is_held_over,
        {
            "A trial of three soldiers over the killing of 21 civilians at Ngarbuh on 14 February 2020 has been "
            "adjourned.": "on IN prep killing",
            "The inquest into the death of Holt on 3 May 2021 was adjourned twice.": "on IN prep death",
        },
        (
            "A trial of three soldiers over the killing of 21 civilians opened on 14 February 2020.",
            "A trial in Lima on 3 May 2021 failed.",
            "A march over the killing of nine men on 3 May 2021 failed.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=frozenset({Pos.NOUN})),
        behind=True,
    ),
    Repair(
        "when something was ordered",
        frozenset({Tag.PREPOSITION}),
        _when_it_was_ordered,
        {"President Paul Biya ordered their release on 30 August.": "on IN prep ordered"},
        (
            "President Paul Biya ordered their release by 30 August.",
            "President Paul Biya ordered the vote on 30 August.",
            "President Paul Biya praised their release on 30 August.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.OBJECT})),
        behind=True,
    ),
    Repair(
        "who told of whose man did something",
        frozenset({Tag.PAST}),
        _whose_did_it,
        {
            "Switzerland, the United States and the Vatican, whose Secretary of State, Cardinal Pietro Parolin, "
            "visited Bamenda in January 2021, welcomed the Canadian initiative.": "visited VBD relcl Vatican",
        },
        (
            "The Vatican, whose secretary visited Bamenda, welcomed it.",
            "The Vatican, the state of the pope, visited Bamenda and welcomed it.",
            "The Vatican visited Bamenda, whose mayor welcomed it.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        behind=True,
    ),
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
