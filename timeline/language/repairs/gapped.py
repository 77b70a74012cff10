"""Clauses that share a verb or leave a part out, and verbs that a small model hangs on the noun before them."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
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
    has_finite_verb,
    has_subject,
    is_a,
    led_to,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs
from timeline.language.word import is_spelled

_AS = word_group("capacity")
_AS_FORESEEN = word_group("as_foreseen")
_DECLARING = word_group("declaring")
_OBJECT_PAST_OF = frozenset({Tag.PARTICIPLE, Tag.PAST})


def _as_it_was_foreseen(word: Token) -> bool:
    """ "Was held as scheduled on 25 February": what was then is what was held, and nothing was scheduled."""
    verb, opener = word.head, first_of(word.lefts, Dep.OPENER)
    if word.lemma_ not in _AS_FORESEEN or opener is None or opener.i + 1 != word.i or not is_spelled(opener, _AS):
        return False
    if any_of(word.children, *kinds.GOVERNED):
        return False
    hand_on(word.rights, verb)
    retag(word, Tag.ADJECTIVE, Pos.ADJECTIVE, word.lower_)
    retag(opener, Tag.PREPOSITION, Pos.ADPOSITION, "as")
    attach(opener, verb, Dep.PREPOSITION)
    attach(word, opener, Dep.CLAUSE_OF_PREPOSITION)
    return True


def _only_verb_of_a_noun(word: Token) -> bool:
    """ "Two men on a bus stabbed the judge": what does something to another is no participle, and here tells."""
    if not _may_tell(word):
        return False
    who = _top_of_the_phrase(word)
    if who.dep_ != Dep.ROOT or who.pos_ not in NOUNS or who.i > word.i or has_finite_verb(who.sent):
        return False
    if any(map(_tells_what_was_done, among.after(who.rights, word))):
        return False
    around = [child for child in who.children if child.i > word.i or child.dep_ == Dep.PUNCTUATION or _opens(child)]
    enthrone(word, who, Dep.SUBJECT)
    hand_on(around, word)
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    return True


def _top_of_the_phrase(word: Token) -> Token:
    """What the noun that a word is said of stands in, past nouns and prepositions: "[men]" for "bus"."""
    who = word.head
    while who.head.i != who.i and is_a(who, *NOUNS, Pos.ADPOSITION):
        who = who.head
    return who


def _may_tell(participle: Token) -> bool:
    """Whether it is written like the past tense, has what it is done to, and nobody by whom it was."""
    written_so = past(participle.lemma_) == participle.lower_
    does = any_of(participle.rights, Dep.OBJECT) or _comes_into(participle)
    return written_so and does and not any_of(participle.children, Dep.AGENT)


def _tells_what_was_done(word: Token) -> bool:
    return word.dep_ == Dep.NOUN_CLAUSE and word.tag_ != Tag.ING


def _comes_into(verb: Token) -> bool:
    """ "Entered into force", "came into effect": of a pact that does so, and is not made to."""
    links = (child for child in verb.rights if is_spelled(child, _INTO))
    return any(is_spelled(led_to(link), _IN_EFFECT) for link in links)


def _opens(child: Token) -> bool:
    """Whether a phrase before a noun opens the sentence: "in Lima, two men"."""
    return child.dep_ == Dep.PREPOSITION and child.left_edge.is_sent_start


def _declared_so(noun: Token) -> bool:
    """ "Declared the drought a disaster on 29 February": that day is of the declaring."""
    verb, what = noun.head, first_of(noun.lefts, Dep.SUBJECT)
    if verb.lemma_ not in _DECLARING or what is None or what.left_edge.i != verb.i + 1:
        return False
    if any_of(noun.children, *labels.HELPERS, Dep.OPENER) or first_of(noun.lefts, Dep.DETERMINER) is None:
        return False
    when = [child for child in noun.rights if child.dep_ == Dep.PREPOSITION and any(map(says_when, child.rights))]
    hand_on(when, verb)
    return bool(when)


def _time_taken_for_object(time: Token) -> bool:
    """ "Was suspended on 9 June and arrested the following day by police": a day is when, and not whom."""
    verb = time.head
    pointed = any(child.lower_ in _POINTING for child in time.lefts)
    timed = pointed and (says_when(time) or time.lemma_ in _LENGTHS)
    if not timed or not any_of(verb.rights, Dep.AGENT) or verb.dep_ != Dep.JOINED:
        return False
    if not any_of(verb.head.children, Dep.PASSIVE_HELPER) or has_subject(verb):
        return False
    time.dep_ = Dep.ADVERBIAL_NOUN
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    return True


def _undergone_as_well(verb: Token) -> bool:
    """ "Banda was jailed and his party dissolved": what shares the helper of a passive is done to its subject too."""
    above, subject = verb.head, first_of(verb.lefts, Dep.SUBJECT)
    if subject is None or subject.right_edge.i + 1 != verb.i or verb.lemma_ not in verbs("undergone"):
        return False
    if not any_of(above.lefts, Dep.PASSIVE_HELPER) or any_of(verb.children, *kinds.NOT_UNDERGONE):
        return False
    if past(verb.lemma_) != verb.lower_ or not is_spelled(before(subject.left_edge), _AND):
        return False
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    subject.dep_ = Dep.PASSIVE_SUBJECT
    return True


def _another_done_to(noun: Token) -> bool:
    """ "Freed ten men in May, and on 6 June a further 29": so many more were freed, and are no day."""
    link = noun.head
    verb, time = link.head, first_of(link.rights, Dep.OF_PREPOSITION)
    if time is None or time.i >= noun.i or not says_when(time) or says_when(noun) or verb.pos_ not in VERBS:
        return False
    thing = first_of(among.before(verb.rights, link), Dep.OBJECT)
    if thing is None or noun.left_edge.i != time.i + 1 or not is_spelled(before(link), _AND):
        return False
    attach(noun, verb, Dep.UNCLASSED)
    return True


_AND = word_group("and_or_but")
_INTO = word_group("into")
_IN_EFFECT = word_group("in_effect")
_LENGTHS = word_group("counted_lengths")
_POINTING = word_group("pointing_at_a_time")

GAPPED: tuple[Repair, ...] = (
    Repair(
        "what was done to a second subject",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _undergone_as_well,
        {
            "Four weeks later Sonko was jailed again and his party, Pastef, dissolved.": "dissolved VBN conj jailed",
        },
        (
            "The general was freed and his guards fled.",
            "The general was freed and his guards released a second man.",
            "The general left and his party dissolved.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), lacks=labels.HELPERS),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "as it was foreseen",
        labels.PAST_OR_PARTICIPLE,
        _as_it_was_foreseen,
        {
            "Presidential elections were held as scheduled on 25 February.": "on IN prep held",
            "The vote went ahead as planned in May.": "in IN prep went",
        },
        (
            "The vote was held as they had planned it in May.",
            "The group was listed as banned in May.",
            "The king left as scheduled talks failed.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=False),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "the only verb of a sentence, hung on a noun",
        frozenset({Tag.PARTICIPLE}),
        _only_verb_of_a_noun,
        {
            "The treaty between the United States and the Russian Federation on measures for the further reduction and "
            "limitation of strategic offensive arms entered into force on February 5, 2011.": (
                "treaty NN nsubj entered"
            ),
            "In Kampala, two men on a motorcycle stabbed the activist Steven Kabuye on January 3, leaving him for "
            "dead.": "men NNS nsubj stabbed",
        },
        (
            "Two men on a bus stabbed by rebels",
            "Two men on a stolen bus stabbed the judge and left.",
            "A man given a medal in May was shot.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), lacks=labels.HELPERS),
        behind=True,
    ),
    Repair(
        "when something was declared so",
        labels.ANY_NOUN,
        _declared_so,
        {
            "President Hakainde Hichilema declared the drought a national disaster on February 29, and the "
            "authorities have since cut electricity supply.": "on IN prep declared",
        },
        (
            "The king declared that the drought was a disaster.",
            "The king declared the drought over.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "more that is done to, told behind its day",
        labels.ANY_NOUN,
        _another_done_to,
        {
            "On 6 November it added Omar Banda and 13 other persons, and on 17 December a further 29 persons.": (
                "persons NNS dep added"
            ),
        },
        (
            "On 6 November it added Omar Banda, and on 17 December he left.",
            "It was seen on 6 November, and on 17 December, a Monday, too.",
        ),
        word=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
        above=WordShape(tags=frozenset({Tag.PREPOSITION})),
        behind=True,
    ),
    Repair(
        "when it was done, taken for whom it was done to",
        frozenset({Tag.SINGULAR}),
        _time_taken_for_object,
        {
            "Mr Emefiele was suspended by the new president on 9 June and arrested the following day by the Department "
            "of State Services.": "arrested VBN conj suspended",
        },
        (
            "He was suspended on 9 June and marked the following day by a feast.",
            "Police arrested him the following day.",
        ),
        word=WordShape(relations=frozenset({Dep.OBJECT})),
        above=WordShape(tags=_OBJECT_PAST_OF),
        behind=True,
    ),
)
"""In the order in which they look at a word."""
