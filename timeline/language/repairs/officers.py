"""Who holds an office, and what was done next, which a small model hangs on the place or day before it."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.anaphora import is_somebody
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    hangs_as,
    has_subject,
    is_a,
    is_comma,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token


def _beside_its_office(name: Token) -> bool:
    """ "The governor of Lagos, Ali Banda, resigned": Banda is the governor, and no other name of Lagos."""
    comma, last = before(name.left_edge), before(before(name.left_edge))
    if not is_comma(comma) or not is_comma(word_behind(name.right_edge)) or not is_a(last, *labels.NOUNS):
        return False
    office = _office_of(last)
    if office is None or office.i == name.head.i or name.ent_type_ in kinds.WHERE or not list(name.lefts):
        return False
    verb = _verb_above(office) if says_when(office.head) and hangs_as(office, Dep.APPOSITION) else None
    attach(name, office, Dep.APPOSITION)
    if verb is not None and not has_subject(verb):
        becomes_subject(office, verb)
    return True


def _office_of(last: Token) -> Token | None:
    """The definite noun for somebody in office that the words up to ``last`` say the place or the body of."""
    noun = last
    while noun.dep_ in _INSIDE and noun.head.i < last.i:
        if noun.dep_ == Dep.OF_PREPOSITION and noun.pos_ == Pos.NOUN and is_somebody(noun):
            return None
        noun = noun.head
    definite = any_of(noun.lefts, Dep.DETERMINER) and noun.tag_ == Tag.SINGULAR
    return noun if noun.i < last.i and definite and is_somebody(noun) else None


_INSIDE = frozenset({Dep.OF_PREPOSITION, Dep.PREPOSITION, Dep.COMPOUND, Dep.JOINED})


def _verb_above(word: Token) -> Token | None:
    while word.head.i != word.i and word.pos_ not in VERBS:
        word = word.head
    return word if word.pos_ in VERBS else None


def _next_thing_undergone(participle: Token) -> bool:
    """ "Was arrested on 3 May, tried in June and jailed": who was arrested was tried, and no month of May."""
    verb = _verb_above(participle.head)
    if verb is None or not any_of(verb.children, Dep.PASSIVE_HELPER) or not is_comma(before(participle.left_edge)):
        return False
    last = next((word for word in participle.rights if word.dep_ == Dep.JOINED and word.pos_ in VERBS), None)
    if last is None or any_of((*participle.children, *last.children), *SUBJECTS, *labels.HELPERS, Dep.OBJECT):
        return False
    if not _has_a_day(verb) or not _has_a_day(participle) or participle.lower_.endswith("ing"):
        return False
    attach(participle, verb, Dep.JOINED)
    if last.tag_ == Tag.PAST:
        retag(last, Tag.PARTICIPLE, Pos.VERB, last.lemma_)
    return True


def _has_a_day(verb: Token) -> bool:
    links = [verb, *(child for child in verb.rights if child.dep_ == Dep.PREPOSITION)]
    return any(says_when(child) for link in links for child in link.rights)


def _beside_a_time(noun: Token) -> bool:
    """ "Between 10 May and 6 June the envoy, Ana Falk, decided": she did, and no month."""
    time, verb = noun.head, noun.head.head
    if time.dep_ not in SUBJECTS or not says_when(time) or says_when(noun) or verb.pos_ not in VERBS:
        return False
    if noun.i > verb.i or noun.pos_ not in labels.NOUNS or is_comma(before(noun.left_edge)):
        return False
    if not any_of(noun.lefts, Dep.DETERMINER, Dep.COMPOUND):
        return False
    attach(noun, verb, time.dep_)
    attach(time, verb, Dep.ADVERBIAL_NOUN)
    return True


OFFICERS: tuple[Repair, ...] = (
    Repair(
        "who holds the office of a place",
        frozenset({Tag.SINGULAR_NAME}),
        _beside_its_office,
        {
            "On 3 May the governor of Lagos, Babatunde Fashola, resigned.": "Fashola NNP appos governor",
            "On 23 January the military governor of Kivu, Major General Peter Cirimwami, was shot.": (
                "governor NN nsubjpass shot"
            ),
            "On 7 May the chief of the army, General Weber, was dismissed.": "Weber NNP appos chief",
        },
        (
            "On 3 May the governor of Lagos, Nigeria, resigned.",
            "On 3 May the wife of the president, Ana Falk, resigned.",
            "On 3 May the capital of Chad, Fort Lamy, was shelled.",
        ),
        word=WordShape(relations=frozenset({Dep.APPOSITION}), parts=frozenset({Pos.NAME})),
        behind=True,
    ),
    Repair(
        "who acts beside a time",
        labels.ANY_NOUN,
        _beside_a_time,
        {
            "Between 10 May and 6 June 2022 the Home Secretary, Priti Patel, decided that it was over.": (
                "Secretary NNP nsubj decided"
            ),
        },
        (
            "Between 10 May and 6 June the envoy left.",
            "May 2022, a month of rain, brought floods.",
            "The envoy, Ana Falk, left in May.",
        ),
        word=WordShape(relations=frozenset({Dep.APPOSITION})),
        behind=True,
    ),
    Repair(
        "what was done next to whom something was done",
        frozenset({Tag.PARTICIPLE}),
        _next_thing_undergone,
        {
            "Tony Holt was arrested on November 23, 2018, convicted in October 2019 and sentenced to life in prison.": (
                "convicted VBN conj arrested"
            ),
        },
        (
            "The law was passed in a vote on 3 May, boycotted by Chad and scorned by Peru.",
            "He was arrested on a day in May, remembered by all.",
            "He was arrested on Monday, accused of fraud and theft in June.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE})),
        behind=True,
    ),
)
