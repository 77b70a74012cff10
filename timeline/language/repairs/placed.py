"""What a small model hangs on a neighbour of what it belongs to: a time, a clause behind a semicolon, who is named."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group, word_pairs
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.order import JOINING
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
    has_subject,
    is_a,
    is_comma,
    led_to,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled
from timeline.layout import words_of

_BELONGING = word_group("belonging")
_FACING = word_group("facing")
_INDEFINITE = word_group("indefinite")

_BESIDE_A_DEED = kinds.BESIDE | {Dep.JOINED}


def _between_and_and_its_deed(time: Token) -> bool:
    """ "Took it in May and, last June, lost it": the time between "and" and a deed is that of the deed."""
    opening, last = before(time.left_edge), time.right_edge
    link = before(opening) if is_comma(opening) else opening
    if not is_spelled(link, JOINING) or not says_when(time) or last.i + 2 >= len(time.doc):
        return False
    verb = last.nbor(2)
    if not is_comma(last.nbor(1)) or verb.dep_ != Dep.JOINED or verb.head.i > time.i or has_subject(verb):
        return False
    if verb.tag_ not in FINITE | {Tag.PARTICIPLE}:
        return False
    attach(time, verb, Dep.ADVERBIAL_NOUN)
    attach(link, verb.head, Dep.CONJUNCTION)
    return True


def _deed_taken_for_a_quality(word: Token) -> bool:
    """ "Taught in Lima, and in 1981 married Ana Falk": between a time and a name stands what was done then."""
    name = first_of(word.rights, Dep.SUBJECT) if word.dep_ == Dep.JOINED else word.head
    last = before(word)
    if not is_a(name, Pos.NAME) or not _stands_before_name(word, name) or not says_when(last):
        return False
    verb = name.head if name.i == word.head.i else word.head
    in_that = last.dep_ == Dep.OF_PREPOSITION
    when = last.head if in_that else last
    if not is_spelled(before(when.left_edge), JOINING) or verb.pos_ not in VERBS or verb.i > when.i:
        return False
    attach(word, verb, Dep.JOINED)
    attach(name, word, Dep.OBJECT)
    attach(when, word, Dep.PREPOSITION if in_that else Dep.ADVERBIAL_NOUN)
    retag(word, Tag.PAST, Pos.VERB, _LIKE_QUALITIES[word.lower_])
    return True


def _stands_before_name(word: Token, name: Token) -> bool:
    return all(each.head.i == name.i and each.dep_ == Dep.COMPOUND for each in word.doc[word.i + 1 : name.i])


_QUALITY_OR_JOINED = frozenset({Dep.ADJECTIVE, Dep.JOINED})
_LIKE_QUALITIES = dict(word_pairs("like_qualities"))
"""Pasts that a small model takes for adjectives before a name, with their verbs."""


def _gerund_that_is_faced(word: Token) -> bool:
    """ "Faces sentencing": what somebody has before them, and does not do."""
    if [*word.rights] and not all(child.dep_ in kinds.SAYS_HOW_OR_WHEN for child in word.rights):
        return False
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    word.dep_ = Dep.OBJECT
    return True


def _charge_that_is_brought(participle: Token) -> bool:
    """ "The charge of genocide brought by Chad": what is brought is the charge, not what it is of."""
    crime = participle.head
    link = crime.head
    if not is_spelled(link, _BELONGING) or crime.dep_ != Dep.OF_PREPOSITION or not is_a(link.head, Pos.NOUN):
        return False
    if link.head.lemma_ not in _CHARGES or crime.lemma_ in _CHARGES:
        return False
    attach(participle, link.head, Dep.NOUN_CLAUSE)
    return True


_CHARGES = word_group("charges")
_BRINGING = word_group("charging")
"""What is done with charges, and not with crimes."""


def _next_time_of_a_deed(time: Token) -> bool:
    """ "Bars ten deputies the next July": a time pointed at from the one before is that of the deed."""
    noun = time.head
    verb = noun.head
    pointed = among.says(time.lefts, _POINTING)
    if not pointed or not says_when(time) or noun.dep_ != Dep.OBJECT or verb.pos_ not in VERBS:
        return False
    attach(time, verb, Dep.ADVERBIAL_NOUN)
    return True


_POINTING = word_group("pointing_in_a_row")


def _what_a_day_is_declared(noun: Token) -> bool:
    """ "Declared the first of May a public holiday": what the day is from then on, not a time of declaring."""
    day = first_of(noun.head.rights, Dep.OBJECT)
    if not says_when(day) or says_when(noun) or noun.left_edge.i != day.right_edge.i + 1:
        return False
    noun.dep_ = Dep.OBJECT_PREDICATE
    return True


def _day_declared_something(day: Token) -> bool:
    """ "Declared Monday a day off work": what is declared to be so, not when."""
    verb, behind = day.head, day.i + 1
    if not says_when(day) or day.left_edge.i != verb.i + 1 or behind >= len(day.doc):
        return False
    article = day.doc[behind]
    noun = article.head
    if article.lower_ not in _INDEFINITE or article.dep_ != Dep.DETERMINER or noun.pos_ != Pos.NOUN:
        return False
    above = noun.head
    attach(noun, verb, Dep.OBJECT_PREDICATE)
    if above.dep_ == Dep.PREPOSITION and above.i == noun.i + 1:
        attach(above, noun, Dep.PREPOSITION)
    day.dep_ = Dep.OBJECT
    return True


_DECLARING = word_group("declaring")


def _who_is_found_so(name: Token) -> bool:
    """ "Found Banda guilty": who is said to be so, not how guilty."""
    how = name.head
    if name.pos_ != Pos.NAME or name.i + 1 != how.i:
        return False
    name.dep_ = Dep.SUBJECT
    return True


def _second_of_those_told_of(noun: Token) -> bool:
    """ "Ana Falk, a judge, and her son were freed": the son is joined to her, not to what she is."""
    beside = noun.head
    first = beside.head
    verb = first.head
    link = first_of(among.before(beside.rights, noun), Dep.CONJUNCTION)
    if (
        link is None
        or not is_comma(before(link))
        or first.dep_ not in SUBJECTS
        or not is_comma(before(beside.left_edge))
    ):
        return False
    if not among.says((verb, *verb.lefts), _OF_SEVERAL):
        return False
    attach(noun, first, Dep.JOINED)
    attach(link, first, Dep.CONJUNCTION)
    return True


_OF_SEVERAL = word_group("of_several")


def _clause_that_says_when(verb: Token) -> bool:
    """ "Minutes after it had left, Chad announced a drive": a clause of time is not what is announced."""
    opener = first_of(verb.lefts, Dep.OPENER)
    if not is_spelled(opener, _OPENING_A_TIME) or verb.i > verb.head.i or verb.head.pos_ not in VERBS:
        return False
    verb.dep_ = Dep.ADVERBIAL_CLAUSE
    return True


_OPENING_A_TIME = word_group("opening_a_time")


def _of_what_happened_then(of: Token) -> bool:
    """ "Welcomed the adoption in April 2023 of new rules": the rules were adopted, and that was in April."""
    time, led = of.head, led_to(of)
    link = time.head
    verb, noun = link.head, before(link)
    if link.dep_ != Dep.PREPOSITION or not says_when(time) or led is None or says_when(led) or verb.pos_ not in VERBS:
        return False
    if noun is None or noun.dep_ != Dep.OBJECT or noun.head.i != verb.i:
        return False
    if time.tag_ != Tag.FIGURE and time.lower_ not in words_of("en").months:
        return False
    if not any_of(noun.lefts, Dep.DETERMINER, Dep.OWNER) or time.right_edge.i != of.right_edge.i:
        return False
    attach(link, noun, Dep.PREPOSITION)
    attach(of, noun, Dep.PREPOSITION)
    return True


PLACED: tuple[Repair, ...] = (
    Repair(
        "when something happened, between it and whose it was",
        frozenset({Tag.PREPOSITION}),
        _of_what_happened_then,
        {
            "We welcome the adoption in April 2023 of the new rules.": "of IN prep adoption",
            "They recalled the election in 2019 of a new mayor.": "of IN prep election",
        },
        (
            "They held the election in May of that year.",
            "They saw the king in May of 2003.",
            "They held a vote in the winter of his life.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION}), words=_BELONGING),
        behind=True,
    ),
    Repair(
        "a time between and and its deed",
        labels.ANY_NOUN,
        _between_and_and_its_deed,
        {
            "The council accepted the plan in December 2020 and, last April, threw out a protest by Chad.": (
                "April NNP npadvmod threw"
            ),
        },
        (
            "The council met in December and, last April, Chad threw out the plan.",
            "The council met last December and last April and threw out the plan.",
        ),
        word=WordShape(relations=_BESIDE_A_DEED),
    ),
    Repair(
        "a deed taken for a quality",
        frozenset({Tag.ADJECTIVE, Tag.PARTICIPLE}),
        _deed_taken_for_a_quality,
        {
            "She studied at Yale, worked in New York for four years, and in 1972 married Michael Falk, a judge.": (
                "married VBD conj worked"
            )
        },
        ("In 1981 he met the married Omar Falk.", "He taught in Lima and in 1981 he married Omar Falk."),
        word=WordShape(relations=_QUALITY_OR_JOINED, words=frozenset(_LIKE_QUALITIES)),
    ),
    Repair(
        "a gerund that is faced",
        frozenset({Tag.ING}),
        _gerund_that_is_faced,
        {"Former minister Omar Banda faces sentencing next Wednesday.": "sentencing NN dobj faces"},
        ("Banda faces losing the vote.", "Banda began training on Monday."),
        word=WordShape(relations=frozenset({Dep.OPEN_COMPLEMENT})),
        above=WordShape(lemmas=_FACING),
    ),
    Repair(
        "a charge that is brought",
        frozenset({Tag.PARTICIPLE}),
        _charge_that_is_brought,
        {"They answered the charge of genocide brought by Chad in May.": "brought VBN acl charge"},
        ("They buried the victims of genocide brought to Lima.", "They feared the charge of fraud planned in Lima."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), lemmas=_BRINGING),
    ),
    Repair(
        "the next time of a deed",
        labels.ANY_NOUN,
        _next_time_of_a_deed,
        {"The army bars ten deputies the next July.": "July NNP npadvmod bars"},
        ("The army held talks last July.", "The army bars ten deputies of the next parliament."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN})),
    ),
    Repair(
        "what a day is declared",
        labels.ANY_NOUN,
        _what_a_day_is_declared,
        {"The king declared the first day of May a public holiday.": "holiday NN oprd declared"},
        ("The king declared a truce the next day.", "The king spent the first day of May a free man."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN})),
        above=WordShape(lemmas=_DECLARING),
    ),
    Repair(
        "a day declared to be something",
        labels.ANY_NOUN,
        _day_declared_something,
        {
            "The mayor declared Monday a day off work.": "Monday NNP dobj declared",
            "The council has proclaimed 3 July a day of mourning.": "day NN oprd proclaimed",
        },
        ("The mayor declared a truce Monday.", "The king declared Monday that a day of rest was due."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN, Dep.OBJECT})),
        above=WordShape(lemmas=_DECLARING),
    ),
    Repair(
        "who is found so",
        labels.ANY_NOUN,
        _who_is_found_so,
        {
            "The court found Yoon guilty of leaving most of his cabinet out of a meeting and of having a false "
            "declaration drawn up.": "Yoon NNP nsubj guilty"
        },
        ("The court found Banda guilty.", "The court found it half empty."),
        word=WordShape(relations=frozenset({Dep.ADVERB})),
        above=WordShape(relations=frozenset({Dep.COMPLEMENT}), parts=frozenset({Pos.ADJECTIVE})),
    ),
    Repair(
        "the second of those who are told of",
        labels.ANY_NOUN,
        _second_of_those_told_of,
        {
            "Sylvia Bongo, the former first lady, and her son Omar, held since the coup, were let go.": (
                "son NN conj Bongo"
            ),
        },
        ("Ana Falk, a judge and her rival, was freed.", "Ana Falk and her son were freed."),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(relations=frozenset({Dep.APPOSITION})),
    ),
    Repair(
        "a clause that says when",
        FINITE | {Tag.PARTICIPLE},
        _clause_that_says_when,
        {
            "Four days later, minutes after the electoral commission had given him 64 per cent, officers of the guard "
            "announced on television that they had ended the regime.": "given VBN advcl announced",
        },
        ("That it had left was announced.", "After Chad had left, Mali announced a drive."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), has=frozenset({Dep.OPENER})),
    ),
)
