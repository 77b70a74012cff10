"""What is told with a deed, behind "with" or "and", that a small model gives its time to, or takes for no deed."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import participle, past, verb_of_past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    first_of,
    is_comma,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_WITH = word_group("company")
_AND = word_group("and_or_but")
_BEING = word_group("being")
_TOLD_WITH = frozenset({Dep.CLAUSE_OF_PREPOSITION, Dep.JOINED, Dep.NOUN_CLAUSE})


def _time_of_the_whole(link: Token) -> bool:
    """ "Two were seized, with one freed and another still held [on] Tuesday": the day is that of all that is told.

    Not where it is clear that the last underwent it: what came of a deed takes its day along with it.
    """
    word = link.head
    undergone = any_of(word.lefts, Dep.PASSIVE_SUBJECT) and word.head.dep_ != Dep.OF_PREPOSITION
    if undergone or not any(map(says_when, link.rights)):
        return False
    company = _company_above(link)
    verb = company.head
    if not is_spelled(company, _WITH) or not is_comma(before(company)):
        return False
    if verb.pos_ not in VERBS or verb.i > company.i or any(map(_tells_when, verb.children)):
        return False
    attach(link, verb, Dep.PREPOSITION)
    return True


def _company_above(link: Token) -> Token:
    """The "with" behind which the link stands; where there is none, the first word above that tells nothing more."""
    word = link.head
    while word.dep_ in _TOLD_WITH or (word.dep_ == Dep.OF_PREPOSITION and word.head.i != link.i):
        word = word.head
        if is_spelled(word, _WITH):
            break
    return word


def _tells_when(word: Token) -> bool:
    return says_when(word) or _leads_to_a_time(word)


def _leads_to_a_time(link: Token) -> bool:
    return link.dep_ == Dep.PREPOSITION and any(map(says_when, link.rights))


def _of_what_is_to_be(link: Token) -> bool:
    """ "Is to meet on July 17 and, for the budget, [on] August 1": the second day is of the meeting, too."""
    to_be = first_of(link.head.rights, Dep.OPEN_COMPLEMENT)
    if to_be is None or to_be.i > link.i or not _leads_to_a_time(link) or not any(map(_leads_to_a_time, to_be.rights)):
        return False
    attach(link, to_be, Dep.PREPOSITION)
    return True


def _with_subject_and_object(word: Token) -> bool:
    """ "Starmer [rang] Zelensky": no noun has both who did it and to whom it was done."""
    lemma = verb_of_past(word.lower_)
    if lemma is None or not (any_of(word.lefts, Dep.SUBJECT) and any_of(word.rights, Dep.OBJECT)):
        return False
    retag(word, Tag.PAST, Pos.VERB, lemma)
    return True


def _undergone_as_well(verb: Token) -> bool:
    """ "With one hit and another [beaten]": what is told of the second is done to them, too."""
    who, above = first_of(verb.lefts, Dep.SUBJECT), verb.head
    led = above.head if above.dep_ in (Dep.OF_PREPOSITION, Dep.CLAUSE_OF_PREPOSITION) else above
    if who is None or not is_spelled(led, _WITH) or any_of(verb.children, *labels.HELPERS, Dep.OBJECT):
        return False
    attach(who, verb, Dep.PASSIVE_SUBJECT)
    return True


def _is_no_past(verb: Token) -> bool:
    """Whether a form is a participle's alone: "taken"."""
    return past(verb.lemma_) != verb.lower_ == participle(verb.lemma_)


def _joined_deed(noun: Token) -> bool:
    """ "Herders lost sheep, and Kabul's poor [burnt] plastic": no noun is joined to a verb."""
    verb = next((child for child in reversed([*noun.lefts]) if child.i == noun.i - 1), None)
    who = before(verb)
    if verb is None or who is None or not _may_be_who_did(who, verb):
        return False
    opening = [child for child in noun.lefts if child.i < who.i]
    if not any_of(opening, Dep.OWNER, Dep.DETERMINER) or not is_spelled(before(noun.left_edge), _AND):
        return False
    _join(verb, who, opening)
    return True


def _may_be_who_did(who: Token, verb: Token) -> bool:
    """ "Kabul's [poor] burnt plastic": taken for what describes the noun, as the form of the past behind it is."""
    drawn = who.head.i == verb.head.i and who.dep_ in (Dep.ADJECTIVE, Dep.COMPOUND)
    return drawn and verb.tag_ in labels.PAST_OR_PARTICIPLE and not _is_no_past(verb)


def _join(verb: Token, who: Token, opening: list[Token]) -> None:
    """Join what ``who`` did to the deed before: with its object, what opens who did it, and the time behind it."""
    noun = verb.head
    above = noun.head
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    attach(verb, above, Dep.JOINED)
    attach(noun, verb, Dep.OBJECT)
    retag(who, Tag.PLURAL if who.tag_ == Tag.ADJECTIVE else who.tag_, Pos.NOUN, who.lower_)
    attach(who, verb, Dep.SUBJECT)
    for child in opening:
        attach(child, who, child.dep_)
    for time in [child for child in among.after(above.rights, noun) if _tells_when(child)]:
        attach(time, verb, time.dep_)


TOLD_WITH: tuple[Repair, ...] = (
    Repair(
        "a noun with a subject and an object",
        frozenset({Tag.SINGULAR, Tag.PLURAL}),
        _with_subject_and_object,
        {"Keir Starmer rang Zelensky on Friday and Modi on Saturday.": "rang VBD ROOT rang"},
        ("The bell rang on Friday.", "Starmer is a friend of Modi.", "A ring cost him his job."),
        word=WordShape(relations=frozenset({Dep.ROOT, Dep.JOINED})),
    ),
    Repair(
        "a deed joined to another, taken for what describes its object",
        labels.ANY_NOUN,
        _joined_deed,
        {
            "Mongolia's herders lost two million sheep this winter, and Kabul's poor burnt plastic last winter.": (
                "burnt VBD conj lost"
            )
        },
        (
            "Herders lost sheep and the burnt plastic.",
            "Herders lost sheep, and Kabul's poor wept.",
            "Herders lost sheep and their newly bought plastic.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what is undergone as well, taken for what is done",
        frozenset({Tag.PARTICIPLE}),
        _undergone_as_well,
        {"Two were shot at, with one hit and another beaten in Obuasi on Sunday.": "another DT nsubjpass beaten"},
        ("With one man and another beating him, he fled.", "One was hit and another beaten."),
        word=WordShape(relations=frozenset({Dep.JOINED, Dep.CLAUSE_OF_PREPOSITION})),
        behind=True,
    ),
    Repair(
        "the time of a deed, at the end of what is told with it",
        frozenset({Tag.PREPOSITION}),
        _time_of_the_whole,
        {
            "Two workers were seized, with one freed and another still held in Borno on Thursday.": "on IN prep seized",
            "Three medics were ambushed, with two slain and a third abducted near Djibo on Saturday.": (
                "on IN prep ambushed"
            ),
        },
        (
            "Two soldiers were hurt on Monday, with one killed and another wounded on Tuesday.",
            "He met with a man wounded on Tuesday.",
            "Two were hurt and one was killed on Tuesday.",
            "Three men were trapped, with one saved and another lost on Monday.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
    ),
    Repair(
        "a second time of what is to be",
        frozenset({Tag.PREPOSITION}),
        _of_what_is_to_be,
        {
            "The new cabinet is to meet on July 17 and, for the budget, on August 1-2.": "on IN prep meet",
        },
        ("The cabinet is to meet in Lima on July 17.", "It was on July 17 that he was to meet them."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(lemmas=_BEING),
        behind=True,
    ),
)
"""In the order in which they look at a word."""
