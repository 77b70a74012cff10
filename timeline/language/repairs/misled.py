"""Words behind a clause or an object that a small model draws into it: "in a wheelchair overpowered two guards"."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.relatives import RELATIVES
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
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
    has_finite_verb,
    is_comma,
    is_tagged,
    retag,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled
from timeline.layout import words_of

_INFINITIVE = word_group("infinitive")
_INSIDE = word_group("inside")
_KNOWN = word_group("known")

_HELD = word_group("captives")
"""What somebody is taken as."""
_TAKING = word_group("taking_captive")
_NUMBERS = {Tag.SINGULAR: False, Tag.PLURAL: True}
"""Of common nouns whether they are of several: a name in the plural may be one."""
_OF_SEVERAL = word_group("of_several")
_OF_ONE = word_group("of_one")
_IN_A_NAME = word_group("in_a_name")
_OF_A_TIME = frozenset({Dep.ADJECTIVE, Dep.COMPOUND, Dep.ADVERB})
_OF_A_CLAUSE = frozenset({Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE})


def _taken_for_verb(word: Token) -> bool:
    """ "Took two officers hostage": what they are taken as, which nobody does."""
    taking, taken = word.head, first_of(word.lefts, Dep.SUBJECT)
    if taking.lemma_ not in _TAKING or taken is None or taken.i < taking.i:
        return False
    hand_on(word.rights, taking)
    attach(taken, taking, Dep.OBJECT)
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    word.dep_ = Dep.OBJECT_PREDICATE
    return True


def _source_for_noun(word: Token) -> bool:
    """ "Fled on Monday, Norcar reports, dodging the court": who says so between commas, and dodges nothing."""
    told, source = word.head, first_of(word.lefts, Dep.SUBJECT)
    closing = word_behind(word)
    if source is None or not is_comma(before(source.left_edge)) or not is_comma(closing):
        return False
    lemma = word.lower_.removesuffix("s")
    retag(word, Tag.PRESENT_SINGULAR, Pos.VERB, lemma)
    if not is_one_of(word, "saying"):
        retag(word, Tag.PLURAL, Pos.NOUN, lemma)
        return False
    for child in [*word.rights]:
        if child.dep_ in _OF_A_CLAUSE:
            attach(child, told, Dep.ADVERBIAL_CLAUSE)
    return True


def _verb_behind_a_clause(word: Token) -> bool:
    """ "A man who was held in a fort overpowered two guards.": what stands behind a clause about him he did."""
    object, last = word.head, before(word)
    clause = _clause_over(word)
    if (
        clause is None
        or past(word.lemma_) != word.lower_
        or object.i < word.i
        or not hangs_as(last, Dep.ADVERBIAL_NOUN)
    ):
        return False
    subject = clause.head
    if subject.dep_ != Dep.ROOT or any_of(clause.rights, Dep.OBJECT) or last.head.i != word.i:
        return False
    link, relation = object.head, object.dep_
    enthrone(word, subject, Dep.SUBJECT)
    attach(object, word, Dep.OBJECT)
    attach(last, link, relation)
    hand_on(among.before(object.lefts, last), last)
    hand_on(among.after(clause.rights, object), word)
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    return True


def _clause_over(word: Token) -> Token | None:
    """The clause about a noun at the head of the sentence that the word was drawn into."""
    above = word.head
    while above.head.i != above.i:
        if above.dep_ == Dep.RELATIVE_CLAUSE and above.head.pos_ in NOUNS:
            finite = is_tagged(above, *FINITE) or any(is_tagged(child, *FINITE) for child in above.lefts)
            return above if finite else None
        above = above.head
    return None


def _where_for_when(word: Token) -> bool:
    """ "Checked in late Thursday night": nothing is done in a weekday, so that the word goes with the verb."""
    time = first_of(word.rights, Dep.OF_PREPOSITION)
    if time is None or word.i != word.head.i + 1:
        return False
    days = [child for child in (time, *time.lefts) if child.lower_ in words_of("en").weekdays]
    if not days or not all(child.dep_ in _OF_A_TIME for child in time.children):
        return False
    attach(time, word.head, Dep.ADVERBIAL_NOUN)
    word.dep_ = Dep.PARTICLE
    return True


def _of_the_noun_it_agrees_with(clause: Token) -> bool:
    """ "A plan for the forests that was approved": it was the plan, as the forests would be more than one."""
    subject = first_of(clause.lefts, *labels.SUBJECTS)
    number = _number_of(clause)
    if not is_spelled(subject, RELATIVES) or number is None:
        return False
    noun = clause.head
    while noun.tag_ in _NUMBERS and _NUMBERS[noun.tag_] is not number and noun.dep_ == Dep.OF_PREPOSITION:
        noun = noun.head.head
    if noun.i == clause.head.i or _NUMBERS.get(noun.tag_) is not number or any_of(noun.rights, Dep.JOINED):
        return False
    attach(clause, noun, Dep.RELATIVE_CLAUSE)
    return True


def _of_the_whole_name(clause: Token) -> bool:
    """ "The Front for the Coast, which fled": it is the Front, and no coast."""
    last = clause.head
    link = last.head
    name, comma = link.head, before(clause.left_edge)
    named = last.pos_ == Pos.NAME and name.pos_ in NOUNS and name.text.istitle() and not name.is_sent_start
    named = named and link.lower_ in _IN_A_NAME and name.i < link.i
    known = among.says(name.lefts, _KNOWN)
    subject = first_of(clause.lefts, *labels.SUBJECTS)
    if not named or not known or comma is None or not is_spelled(subject, RELATIVES):
        return False
    if "," not in (comma.text, clause.left_edge.text):
        return False
    attach(clause, name, Dep.RELATIVE_CLAUSE)
    return True


def _number_of(clause: Token) -> bool | None:
    """Whether a verb or its helper is of several, None where it does not say."""
    words = (word for word in (clause, *clause.lefts) if word.tag_ in FINITE)
    said = (word.lower_ in _OF_SEVERAL for word in words if word.lower_ in _OF_SEVERAL | _OF_ONE)
    return next(said, None)


def _plan_in_a_headline(word: Token) -> bool:
    """ "Norcar to close port in May": without another verb it is what Norcar is to do."""
    name = word.head
    to = first_of(word.lefts, Dep.HELPER)
    if (
        name.dep_ != Dep.ROOT
        or name.pos_ != Pos.NAME
        or to is None
        or to.i != name.i + 1
        or to.lower_ not in _INFINITIVE
    ):
        return False
    if has_finite_verb(word.sent):
        return False
    enthrone(word, name, Dep.SUBJECT)
    hand_on(among.after(name.rights, word), word)
    return True


MISLED: tuple[Repair, ...] = (
    Repair(
        "a plan in a headline",
        frozenset({Tag.BASE}),
        _plan_in_a_headline,
        {"Joan Rivera to host Oscars in 2014": "host VB ROOT host"},
        ("Norcar is the first to close.", "Norcar, to close the port, paid.", "Norcar plans to close port"),
        word=WordShape(relations=labels.CLAUSES_OF_NOUNS),
    ),
    Repair(
        "a clause about a whole name",
        FINITE | {Tag.PARTICIPLE, Tag.ING},
        _of_the_whole_name,
        {"Officials blame the Front for the Sahel, which abducted four workers.": "abducted VBD relcl Front"},
        ("Ships sailed for Lima, which fell in May.", "Chad blames the envoy of Mali, which fell in May."),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "a clause about the noun that it agrees with",
        FINITE | {Tag.PARTICIPLE, Tag.ING},
        _of_the_noun_it_agrees_with,
        {
            "A plan for the western forests that was approved in May failed.": "approved VBN relcl plan",
            "Plans for a port that were approved in May failed.": "approved VBN relcl Plans",
        },
        ("A plan for a port that was approved in May failed.", "Plans for the ports that were approved in May failed."),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "a direction taken for a time",
        frozenset({Tag.PREPOSITION}),
        _where_for_when,
        {"The actress checked in late Thursday night.": "night NN npadvmod checked"},
        ("She checked in on Thursday.", "The raid came in late May.", "It rose in Thursday trading in Lima."),
        word=WordShape(words=_INSIDE, relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "a captive taken for what is done",
        frozenset({Tag.PRESENT, Tag.BASE, Tag.SINGULAR, Tag.PAST}),
        _taken_for_verb,
        {"Ali Banda, 49, took two transport officers hostage on Monday morning and fled.": "officers NNS dobj took"},
        ("The rebels said the hostage fled.", "They took the officers hostage."),
        word=WordShape(words=_HELD, relations=frozenset({Dep.COMPLEMENT})),
    ),
    Repair(
        "a source between commas",
        frozenset({Tag.PLURAL}),
        _source_for_noun,
        {
            "The actress, 26, checked in late Thursday night, TMZ reports, barely making the deadline.": (
                "making VBG advcl checked"
            )
        },
        ("The firm failed, two reports say, as it sank.", "He wrote three books, two reports, and a play."),
        word=WordShape(relations=frozenset({Dep.PARATAXIS})),
    ),
    Repair(
        "the main verb drawn into a clause",
        frozenset({Tag.PARTICIPLE}),
        _verb_behind_a_clause,
        {
            "A convicted thief who was supposedly confined to a wheelchair overpowered two prison guards today.": (
                "overpowered VBD ROOT overpowered"
            )
        },
        ("A thief who was confined to a wheelchair fled.", "The man who was shown a newly painted house left."),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE})),
        behind=False,
    ),
)
