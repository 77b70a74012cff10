"""Times that a clause tells after its first, and what is told of them with the verb left out."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
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
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled
from timeline.layout import words_of

_TIMES = words_of("en").months | words_of("en").weekdays
_POINTED = (Dep.DETERMINER, Dep.COUNT, Dep.OWNER)
_ONE = word_group("one_of_several")
_AND = word_group("and_or_but")


def _leads_to_a_time(link: Token | None) -> bool:
    return link is not None and link.dep_ == Dep.PREPOSITION and any(map(_is_a_time, link.rights))


def _is_a_time(word: Token) -> bool:
    """A time, or a day of the month told before: "on the [4th]"."""
    return says_when(word) or (word.text[:-2].isdigit() and any_of(word.lefts, Dep.DETERMINER))


def _object_at_a_second_time(noun: Token) -> bool:
    """ "Hosted the games on 12 May and the [congress] on 3 June": both were hosted, and no day is a congress."""
    verb = _verb_above(noun)
    thing, joint = _thing_done_to(verb, noun), before(noun.left_edge)
    if thing is None or not thing.i < noun.i or not is_spelled(joint, _AND) or not _has_a_time_behind(noun):
        return False
    if _is_no_thing_like(noun, thing) or not _are_told_alike(thing, noun):
        return False
    if not any(_leads_to_a_time(child) for child in among.before(verb.rights, noun)):
        return False
    attach(noun, thing, Dep.JOINED)
    attach(joint, thing, Dep.CONJUNCTION)
    if (inside := _time_inside(noun)) is not None:
        attach(inside, noun, Dep.PREPOSITION)
    return True


def _one_of_those_told_of_last(one: Token) -> bool:
    """ "They met, and four rounds followed, the [last] of them in July": one of the rounds, and not met."""
    verb = one.head
    later = next((child for child in verb.rights if child.dep_ == Dep.JOINED and child.i < one.i), None)
    who = first_of(later.lefts, *SUBJECTS) if later is not None else None
    if who is None or not is_comma(before(one.left_edge)):
        return False
    attach(one, who, Dep.APPOSITION)
    return True


def _in_a_row_of_times(noun: Token) -> bool:
    """ "Pay the teachers in August, the [nurses] in September and the police in October": all of them will be paid."""
    thing = noun.head
    verb, last = thing.head, first_of(noun.rights, Dep.JOINED)
    if thing.dep_ != Dep.OBJECT or verb.pos_ not in VERBS or last is None or not is_comma(before(noun.left_edge)):
        return False
    if not (_has_a_time_behind(noun) and _has_a_time_behind(last)) or not _are_told_alike(thing, noun):
        return False
    if not any(_leads_to_a_time(child) for child in among.before(verb.rights, noun)):
        return False
    attach(noun, thing, Dep.JOINED)
    return True


def _are_told_alike(thing: Token, noun: Token) -> bool:
    """Whether both are pointed at, the second is a new one, or both are bare plurals: "nurses", then "teachers"."""
    if any_of(noun.lefts, *_POINTED):
        return any_of(thing.lefts, *_POINTED) or among.says(noun.lefts, _ONE)
    return thing.tag_ == noun.tag_ == Tag.PLURAL and not any_of(thing.lefts, *_POINTED)


def _verb_above(noun: Token) -> Token:
    """The nearest verb above a noun, else what stands topmost."""
    verb = noun.head
    while verb.pos_ not in VERBS and verb.head.i != verb.i:
        verb = verb.head
    return verb


def _thing_done_to(verb: Token, noun: Token) -> Token | None:
    """What the verb is done to, where the noun hangs on the verb without a subject, or on its first time."""
    on_the_verb = verb.i == noun.head.i and not has_subject(noun)
    second = noun.head.dep_ == Dep.JOINED and noun.head.head.dep_ == Dep.OBJECT and noun.head.head.head.i == verb.i
    on_a_time = verb.i != noun.head.i and says_when(noun.head) and not any_of(noun.children, *labels.HELPERS)
    return first_of(verb.rights, Dep.OBJECT) if on_the_verb or on_a_time or second else None


def _has_a_time_behind(noun: Token) -> bool:
    """Whether a phrase of its own, or the word right behind it, leads to a time."""
    return any(map(_leads_to_a_time, (*noun.rights, word_behind(noun.right_edge), _time_inside(noun))))


def _time_inside(noun: Token) -> Token | None:
    """What leads to a time at the end of a phrase of the noun's: "a warrant for Ruiz [in] March"."""
    link = next((child for child in reversed([*noun.rights]) if child.dep_ == Dep.PREPOSITION), None)
    inner = first_of(link.rights, Dep.OF_PREPOSITION) if link is not None else None
    last = next(iter(reversed([*inner.rights])), None) if inner is not None else None
    return last if _leads_to_a_time(last) else None


def _is_no_thing_like(noun: Token, thing: Token) -> bool:
    """Whether it is a time, somebody, or a body beside what is none: nothing that the same is done to."""
    body = noun.ent_type_ == Entity.ORGANISATION and noun.text[0].isupper() and thing.pos_ != noun.pos_
    return noun.lower_ in _TIMES or noun.ent_type_ in (Entity.STATE, Entity.PERSON) or body


def _behind_what_is_told_of_a_thing(second: Token) -> bool:
    """ "Annulled the pardon, granted in 1994, on 3 May": the pardon was granted, and on 3 May it was annulled."""
    done = second.head
    comma, first = before(done), word_behind(done)
    noun = before(comma)
    if not is_comma(comma) or not is_a(noun, *labels.NOUNS) or done.lower_ != past(done.lemma_):
        return False
    if first is None or first.right_edge.i != second.i - 2 or not is_comma(before(second)):
        return False
    verb = _verb_above(noun)
    if noun.dep_ not in labels.OBJECTS or verb.i >= noun.i or done.head.i not in (verb.i, noun.i):
        return False
    if not (_leads_to_a_time(first) and _leads_to_a_time(second)):
        return False
    attach(done, noun, Dep.NOUN_CLAUSE)
    retag(done, Tag.PARTICIPLE, Pos.VERB, done.lemma_)
    attach(second, verb, Dep.PREPOSITION)
    return True


SECOND_TIMES: tuple[Repair, ...] = (
    Repair(
        "one of those told of last, hung on the verb before",
        frozenset({Tag.ADJECTIVE, Tag.SINGULAR, Tag.SINGULAR_NAME}),
        _one_of_those_told_of_last,
        {
            "The parties met in Oslo under Martti Ahtisaari, and four rounds followed, the last of them in July.": (
                "last JJ appos rounds"
            )
        },
        (
            "The parties met in Oslo, and four rounds followed in the last of those years.",
            "They met and signed a pact, the first in years.",
        ),
        word=WordShape(relations=frozenset({Dep.OBJECT})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "the time of a clause behind what is told of a thing between commas",
        frozenset({Tag.PREPOSITION}),
        _behind_what_is_told_of_a_thing,
        {
            "The court annulled the pardon, granted in 1994, on 3 May 2001.": "on IN prep annulled",
            "He regained the title, won in 1994, on 3 May 2001.": "won VBN acl title",
            "The Queen stripped him of his knighthood, awarded in 1994, on 25 June 2008.": "on IN prep stripped",
            "The ministry withdrew the licence, issued in 2015, in May 2022.": "in IN prep withdrew",
        },
        (
            "The court annulled the pardon, and granted it in 1994, on 3 May 2001.",
            "Holt left the town, freed in 1994.",
            "Holt left the town, freed by Chad, on 3 May 2001.",
            "Holt left the town, returned in 1994 and fell on 3 May 2001.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(
            relations=frozenset({Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE, Dep.JOINED}),
            subject=False,
            lacks=kinds.HELPER_OR_OBJECT,
        ),
        behind=True,
    ),
    Repair(
        "a second thing that something is done to at a second time, joined to the first time",
        labels.ANY_NOUN,
        _object_at_a_second_time,
        {
            "Bolivia hosted the Andean games on February 12 and the river congress on April 3.": (
                "congress NNP conj games"
            ),
            "Uganda ratified the African Charter in May 1986 and the International Covenant in 1995.": (
                "Covenant NNP conj Charter"
            ),
            "Malaysia will dissolve four assemblies on November 1 and its parliament on the 4th.": (
                "parliament NN conj assemblies"
            ),
            "Tanzania vaccinated nurses on August 2 and teachers on August 16.": "teachers NNS conj nurses",
            "Uganda ratified the African Charter on Human and Peoples' Rights in May 1986 and the International "
            "Covenant on Civil and Political Rights in 1995.": "Covenant NNP conj Charter",
        },
        (
            "Bolivia hosted the games on February 12 and on April 3.",
            "Bolivia left the pact on February 12 and Chile on April 3.",
            "Bolivia hosted the games on February 12 and the king came on April 3.",
            "Uganda ratified the Charter in May 1986 and the Covenant came in 1995.",
            "Troops left on August 2 and rebels on August 16.",
            "Rebels freed nurses on August 2 and fled on August 16.",
            "Uganda left in May 1986, and Kenya in 1995.",
            "France left the pact in May 1986 and the Netherlands in 1995.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        behind=True,
    ),
    Repair(
        "one of a row of things at times of their own, taken for what explains the first",
        labels.ANY_NOUN,
        _in_a_row_of_times,
        {
            "Kenya will pay the teachers in August, the nurses in September and the police in October.": (
                "nurses NNS conj teachers"
            ),
        },
        (
            "Kenya will pay the teachers, the heirs of the rebels, in October.",
            "Kenya met the envoys in August, the first in years.",
        ),
        word=WordShape(relations=frozenset({Dep.APPOSITION})),
        behind=True,
    ),
)
"""In the order in which they look at a word."""
