"""Words joined by a hyphen that a small model hangs apart, and phrases that it hangs across the verb between them."""

from __future__ import annotations

from typing import Final

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    first_of,
    hand_on,
    hangs_as,
    is_a,
    is_comma,
    led_to,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_BELONGING = word_group("belonging")
_BESIDES: Final = word_group("besides")
_DAYS_SET: Final = word_group("days_set")
_FROM = word_group("origin")
_IT = word_group("it")
_ON = word_group("on")
_TAKING = word_group("taking")
_FOR = word_group("for_whom")


def _hyphen_before(word: Token) -> Token | None:
    """The hyphen that joins a word to the one before it without a blank."""
    hyphen = before(word)
    first = before(hyphen)
    if hyphen is None or first is None or hyphen.text != "-":
        return None
    return None if hyphen.whitespace_ or first.whitespace_ else hyphen


def _last_of_a_name(word: Token) -> bool:
    """ "Removed Mr. Ofori-Atta": both are one name, of which the last word stands for the whole."""
    hyphen, first = _hyphen_before(word), word.head
    if hyphen is None or first.pos_ != Pos.NAME or first.i != hyphen.i - 1:
        return False
    above, relation = first.head, first.dep_
    if relation == Dep.ROOT:
        return False
    attach(word, above, relation)
    attach(first, word, Dep.COMPOUND)
    hand_on([child for child in first.children if child.i != word.i], word)
    return True


def _held_besides(noun: Token) -> bool:
    """ "Won seats in by-elections": nothing is done by them."""
    hyphen, by = _hyphen_before(noun), noun.head
    link = before(by)
    if hyphen is None or by.i != hyphen.i - 1 or not is_spelled(by, _BESIDES) or link is None:
        return False
    if link.pos_ == Pos.ADPOSITION and led_to(link) is None:
        attach(noun, link, Dep.OF_PREPOSITION)
    elif link.pos_ in VERBS and by.head.i == link.i and first_of(link.rights, Dep.OBJECT) is None:
        attach(noun, link, Dep.OBJECT)
    else:
        return False
    attach(by, noun, Dep.COMPOUND)
    retag(by, Tag.SINGULAR, Pos.NOUN, by.lower_)
    hand_on([child for child in by.children if child.i != noun.i], noun)
    return True


def _when_a_day_was_set(link: Token) -> bool:
    """ "Proclaimed the date of the vote on 31 May": that is when it was proclaimed, and not when they vote."""
    day = link.head.head.head
    if not hangs_as(link.head, Dep.OF_PREPOSITION) or not is_spelled(link.head.head, _BELONGING):
        return False
    if not is_spelled(day, _DAYS_SET) or day.dep_ != Dep.OBJECT or day.head.tag_ != Tag.PAST:
        return False
    if not any(map(says_when, link.rights)) or not is_spelled(link, _ON):
        return False
    attach(link, day.head, Dep.PREPOSITION)
    return True


def _name_across_the_verb(name: Token) -> bool:
    """ "Police raided the halls of two groups, the Red Cross and Caritas": the groups, and not who raided them."""
    subject, comma = name.head, before(name.left_edge)
    verb, noun = subject.head, before(comma) if is_comma(comma) else None
    if subject.dep_ not in SUBJECTS or verb.pos_ not in VERBS or not subject.i < verb.i < name.i:
        return False
    if not is_a(noun, Pos.NOUN) or noun.tag_ not in labels.PLURAL or says_when(noun) or noun.i < verb.i:
        return False
    if not any_of(name.rights, Dep.JOINED) or noun.dep_ not in labels.OBJECTS:
        return False
    attach(name, noun, Dep.APPOSITION)
    return True


def _took_somebody_until(verb: Token) -> bool:
    """ "It took until May for Banda to say so": Banda said so."""
    above = verb.head
    to = first_of(verb.lefts, Dep.HELPER)
    link = first_of((child for child in above.rights if child.i < verb.i and is_spelled(child, _FOR)), Dep.PREPOSITION)
    who = led_to(link)
    if link is None or who is None or to is None or not is_spelled(first_of(above.lefts, Dep.SUBJECT), _IT):
        return False
    if word_behind(who.right_edge) is not to or not is_a(who, *NOUNS, Pos.PRONOUN) or says_when(who):
        return False
    attach(who, verb, Dep.SUBJECT)
    attach(link, verb, Dep.OPENER)
    return True


def _when_it_was_barred(link: Token) -> bool:
    """ "Banned Banda from entering in April": that is when it was banned, and nobody entered."""
    barred = link.head
    verb = barred.head.head
    if not hangs_as(barred, Dep.CLAUSE_OF_PREPOSITION) or not is_spelled(barred.head, _FROM) or verb.tag_ != Tag.PAST:
        return False
    if not is_one_of(verb, "keeping_from") or not any(map(says_when, link.rights)):
        return False
    attach(link, verb, Dep.PREPOSITION)
    return True


def _second_of_a_row_for_subject(noun: Token) -> bool:
    """ "A warrant for Dodik, the minister Ito and Ruiz was issued": the minister is the next of a row, and not it."""
    comma = before(noun.left_edge)
    last = before(comma) if is_comma(comma) else None
    first = first_of(noun.head.lefts, *SUBJECTS)
    if last is None or first is None or first.i >= last.i or not first.left_edge.i <= last.i <= first.right_edge.i:
        return False
    if not is_a(last, *NOUNS) or not any_of(noun.rights, Dep.JOINED) or last.dep_ != Dep.OF_PREPOSITION:
        return False
    attach(noun, last, Dep.JOINED)
    return True


def _middle_of_a_name(word: Token) -> bool:
    """ "Mazar-e-Sharif was lost": a letter or two between hyphens joins two names to one."""
    hyphen = _hyphen_before(word)
    behind = word_behind(word)
    last = word_behind(behind)
    if hyphen is None or behind is None or last is None or behind.text != "-" or last.pos_ != Pos.NAME:
        return False
    first = before(hyphen)
    if word.whitespace_ or behind.whitespace_ or len(word) > _SHORT or not is_a(first, Pos.NAME):
        return False
    for part in (first, hyphen, word, behind):
        attach(part, last, Dep.PUNCTUATION if part.text == "-" else Dep.COMPOUND)
    return True


_SHORT = 2
"""Letters of what may join two names."""


HYPHENED: tuple[Repair, ...] = (
    Repair(
        "what joins two names between hyphens",
        frozenset({Tag.SINGULAR, Tag.SINGULAR_NAME, Tag.ADVERB, Tag.ADJECTIVE, Tag.BASE}),
        _middle_of_a_name,
        {"Mazar-e-Sharif was lost on Saturday.": "e NNP compound Sharif"},
        ("Mazar was lost on Saturday.", "The e-mail was lost on Saturday.", "Ban Ki-moon left on Saturday."),
    ),
    Repair(
        "the last of a name with a hyphen",
        frozenset({Tag.SINGULAR_NAME}),
        _last_of_a_name,
        {"The president removed Mr. Ofori-Atta on February 14.": "Atta NNP dobj removed"},
        ("The president removed Mr. Ofori, Atta said.", "The president met Ofori - Atta was away."),
        word=WordShape(relations=frozenset({Dep.APPOSITION})),
        above=WordShape(parts=frozenset({Pos.NAME})),
        behind=True,
    ),
    Repair(
        "what is held besides",
        labels.COMMON_NOUN,
        _held_besides,
        {"Two months later it won 19 of 28 seats in by-elections.": "elections NNS pobj in"},
        ("The seats were won by elections.", "It was decided by election - and lost."),
        word=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "when a day was set",
        frozenset({Tag.PREPOSITION}),
        _when_a_day_was_set,
        {"The President proclaimed the date of the elections on 31 May.": "on IN prep proclaimed"},
        ("The date of the elections on 31 May is known.", "The court annulled the result of the vote on 31 May."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=NOUNS),
        behind=True,
    ),
    Repair(
        "when something was barred",
        frozenset({Tag.PREPOSITION}),
        _when_it_was_barred,
        {"Germany and Austria banned Dodik from entering in April.": "in IN prep banned"},
        ("They banned men from entering in groups.", "They spoke of men from Lima who left in April."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        behind=True,
    ),
    Repair(
        "the next of a row, taken for who or what is told of",
        labels.ANY_NOUN,
        _second_of_a_row_for_subject,
        {
            "A warrant for the arrest of Dodik, the prime minister Radovan Visković and the speaker Nenad Stevandić "
            "was issued on 12 March after they had failed to answer a summons.": "minister NN conj Dodik",
        },
        (
            "A warrant for Banda, the minister, was issued.",
            "In May, in the house of Banda, the minister and the speaker met.",
        ),
        word=WordShape(relations=SUBJECTS),
        behind=False,
    ),
    Repair(
        "a name beside who acts, across the verb",
        labels.ANY_NOUN,
        _name_across_the_verb,
        {
            "On 12 July police raided the data centres of two citizen observer groups, the Zimbabwe Election Support "
            "Network and the Election Resource Centre, and arrested 41 of their staff.": "Network NNP appos groups",
        },
        (
            "The two men, Omar Ito and Ana Ruiz, raided banks.",
            "Two men robbed the bank, Ito and Ruiz.",
            "Two men robbed banks, a crime and a shame.",
        ),
        word=WordShape(relations=frozenset({Dep.APPOSITION})),
        behind=True,
    ),
    Repair(
        "whom it took so long",
        frozenset({Tag.BASE}),
        _took_somebody_until,
        {
            "It took until Sept. 17 for Gen. Kenneth F. McKenzie Jr. to say that ten civilians, seven of them "
            "children, had died.": "Jr. NNP nsubj say",
        },
        ("It took until May to end the talks for good.", "He waited in Lima for Banda to say so."),
        word=WordShape(relations=frozenset({Dep.OPEN_COMPLEMENT, Dep.ADVERBIAL_CLAUSE})),
        above=WordShape(lemmas=_TAKING),
        behind=True,
    ),
)
