"""Who is known from elsewhere in the sentence or the text, and is read as something else."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    enthrone,
    first_of,
    hand_on,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled
from timeline.layout import words_of

_INFINITIVE = word_group("infinitive")
_WHO = word_group("who")

_RANKS = word_group("ranks")
_STATING = word_group("stating_that")
_FAR = 2_000
"""Words on either side within which the same name is looked for."""


def _rank_of(verb: Token) -> Token | None:
    """The rank that was taken for the subject of an infinitive: "the first mayor to be so"."""
    rank = first_of(verb.lefts, Dep.SUBJECT)
    bare = among.has_word(verb.lefts, _INFINITIVE, Dep.HELPER)
    return rank if bare and is_tagged(rank, *labels.COMMON_NOUN) and _is_rank(rank) else None


def _ranked_beside(verb: Token) -> bool:
    """ "Banda is jailed, the first mayor to be so": the rank stands beside what is told, and tells nothing itself."""
    rank = _rank_of(verb)
    told = first_of(verb.lefts, Dep.COMPLEMENT) if verb.dep_ == Dep.ROOT else verb.head
    if rank is None or not is_a(told, *VERBS) or told.i > rank.i or not has_subject(told):
        return False
    if verb.dep_ == Dep.ROOT:
        enthrone(told, verb, Dep.COMPLEMENT)
        hand_on(_marks_around(verb, rank), told)
    subject = next(child for child in told.children if child.dep_ in labels.SUBJECTS)
    attach(rank, subject, Dep.APPOSITION)
    attach(verb, rank, Dep.RELATIVE_CLAUSE)
    return True


def _marks_around(verb: Token, rank: Token) -> list[Token]:
    """The marks before the rank and at the end of the sentence."""
    marks = [child for child in verb.children if child.dep_ == Dep.PUNCTUATION]
    return [mark for mark in marks if mark.i < rank.left_edge.i or mark.i == mark.sent.end - 1]


def _is_rank(noun: Token) -> bool:
    return among.says(noun.lefts, _RANKS) and any_of(noun.lefts, Dep.DETERMINER)


def _name_elsewhere(word: Token) -> bool:
    """ "Yoon announces": no adverb where the text has the same word for a name."""
    verb = word_behind(word)
    if not word.text[:1].isupper() or not is_tagged(verb, *FINITE):
        return False
    if word.head.i != verb.i or has_subject(verb):
        return False
    near = word.doc[max(word.i - _FAR, 0) : word.i + _FAR]
    if not any(each.text == word.text and each.tag_ == Tag.SINGULAR_NAME for each in near):
        return False
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    becomes_subject(word, verb)
    return True


def _told_of_a_place(verb: Token) -> bool:
    """ "Banda, a farmer near Lima, who fled": nobody but people is "who", so it is Banda or the farmer, not Lima."""
    place = verb.head
    who = first_of(verb.lefts, *SUBJECTS)
    if not is_spelled(who, _WHO) or place.ent_type_ not in kinds.WHERE:
        return False
    somebody = _somebody_above(place)
    if somebody is None:
        return False
    attach(verb, somebody.head if somebody.dep_ == Dep.APPOSITION else somebody, Dep.RELATIVE_CLAUSE)
    return True


def _somebody_above(place: Token) -> Token | None:
    """The nearest person in whose phrase a place stands, or what somebody is said to be there; none past a verb."""
    above = place
    for _ in range(_PHRASES):
        above = above.head
        if above.pos_ in VERBS and above.dep_ not in labels.CLAUSES_OF_NOUNS:
            return None
        between = above.dep_ in kinds.BEHIND_A_NOUN or above.i > place.i
        if not between and (above.ent_type_ in kinds.PERSONS or _says_who(above)):
            return above
    return None


def _says_who(noun: Token) -> bool:
    return noun.pos_ == Pos.NOUN and noun.dep_ == Dep.APPOSITION


_PHRASES = 5
"""Words up from a place to whoever is told of."""


def _name_for_a_cry(word: Token) -> bool:
    """ "Truss beat Sunak": what stands right before a verb that nobody else does is no cry."""
    verb = word.head
    if word_behind(word) is not verb or not word.text.istitle() or verb.tag_ not in FINITE or has_subject(verb):
        return False
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    becomes_subject(word, verb)
    return True


def _surname_for_a_month(surname: Token) -> bool:
    """ "Prime Minister Theresa May faced calls": the model sees whose name it is, and yet hangs it as a time."""
    first = before(surname)
    if first is None or first.head.i != surname.head.i or surname.ent_iob_ != "I":
        return False
    if first.ent_type_ != Entity.PERSON or surname.ent_type_ != Entity.PERSON:
        return False
    role = first.dep_
    hand_on(first.children, surname)
    attach(surname, first.head, role)
    attach(first, surname, Dep.COMPOUND)
    return True


def _name_for_a_helper(word: Token) -> bool:
    """ "By mid-May they had left": what is written as a name helps no verb."""
    if not word.text.istitle() or word.i == word.sent.start:
        return False
    attach(word, word.head, Dep.ADVERBIAL_NOUN)
    return True


def _committed_by_nobody_named(deed: Token) -> bool:
    """ "A warrant for murder, allegedly committed in 2016": the murder was, and not who is sought for it."""
    first = deed.left_edge
    thing = before(before(first)) if is_comma(before(first)) else before(first)
    if has_subject(deed) or any_of(deed.rights, Dep.OBJECT) or any_of(deed.lefts, *labels.HELPERS):
        return False
    if thing is None or thing.tag_ not in labels.COMMON_NOUN or thing.i < deed.sent.start:
        return False
    retag(deed, Tag.PARTICIPLE, Pos.VERB, deed.lemma_)
    attach(deed, thing, Dep.NOUN_CLAUSE)
    return True


def _numeral_for_a_speaker(word: Token) -> bool:
    """ "On 4 May Pre-Trial Chamber I issued a warrant": the first of that name, not the writer, where the name is free.

    "In Paris I saw him", "on Monday I left": a name that the sentence has use for is no part of who acts.
    """
    name, verb = before(word), word.head
    if (
        name is None
        or not word.text.isupper()
        or not is_tagged(name, Tag.SINGULAR_NAME)
        or verb.tag_ not in _OF_A_THIRD
    ):
        return False
    if name.lower_ in words_of("en").months | words_of("en").weekdays or not _is_to_spare(name, verb):
        return False
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    attach(name, word, Dep.COMPOUND)
    return True


def _found_that(verb: Token) -> bool:
    """ "A panel on the crisis found in May that Chad had lied": nobody is found that, so the panel did it."""
    noun, told = verb.head, first_of(verb.rights, Dep.COMPLEMENT)
    if told is None or not any_of(told.lefts, Dep.OPENER) or past(verb.lemma_) != verb.lower_:
        return False
    if verb.lemma_ not in _STATING or is_comma(before(verb)) or any_of(verb.children, *labels.HELPERS):
        return False
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    enthrone(verb, noun, Dep.SUBJECT)
    hand_on([child for child in noun.rights if child.i > verb.i], verb)
    return True


_OF_A_THIRD = frozenset({Tag.PAST, Tag.PRESENT_SINGULAR, Tag.PARTICIPLE})


def _is_to_spare(name: Token, verb: Token) -> bool:
    """Whether a name hangs on the verb itself, or is the second that a preposition leads to."""
    if name.head.i == verb.i:
        return name.dep_ in (Dep.ADVERBIAL_NOUN, Dep.SUBJECT, Dep.UNCLASSED)
    if name.dep_ != Dep.OF_PREPOSITION:
        return False
    led = first_of(name.head.rights, Dep.OF_PREPOSITION)
    return led is not None and led.i < name.left_edge.i


def _surname_for_verb(word: Token) -> bool:
    """ "Signed by Menachem Begin on Monday": what is written large inside a sentence of small words is a name."""
    first = before(word)
    if first is None or not _is_written_as_a_name(word) or not _may_be_a_first_name(first):
        return False
    if has_subject(word) or word.i == word.head.i or first.head.i == word.i:
        return False
    verb = next((above for above in first.ancestors if above.pos_ in VERBS), None)
    attach(word, first.head, first.dep_)
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    hand_on(first.children, word)
    attach(first, word, Dep.COMPOUND)
    if verb is not None:
        hand_on(among.after(word.rights, word), verb)
    return True


def _is_written_as_a_name(word: Token) -> bool:
    """Whether it is written large inside a sentence, where that is not written large throughout."""
    return word.text.istitle() and not word.is_sent_start and not _is_in_capitals(word.sent)


def _may_be_a_first_name(word: Token) -> bool:
    """ "[Menachem] Begin": a name written large, of a person or of what is not known, and of no time."""
    named = word.pos_ == Pos.NAME and word.text.istitle() and word.ent_type_ in (Entity.PERSON, "")
    return named and not says_when(word)


def _is_in_capitals(sentence: Iterable[Token]) -> bool:
    """Whether two in three of its longer words are written large, as in a headline."""
    longer = [word.text for word in sentence if word.is_alpha and len(word.text) > _SMALL]
    return sum(word[0].islower() for word in longer) * 3 <= len(longer)


_SMALL = 3


KNOWN: tuple[Repair, ...] = (
    Repair(
        "a surname, taken for a verb",
        frozenset({Tag.BASE, Tag.PRESENT}),
        _surname_for_verb,
        {
            "The Camp David Accords were two agreements signed by Anwar Sadat and Menachem Begin on 17 September 1978, "
            "after twelve days of talks.": "Begin NNP conj Sadat",
        },
        (
            "Talks Begin In Geneva As Envoys Of Both Sides Meet",
            "Anwar Sadat and others begin talks on Monday.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE, Dep.JOINED, Dep.UNCLASSED})),
        behind=True,
    ),
    Repair(
        "who found that it was so, taken for whom they found",
        frozenset({Tag.PARTICIPLE}),
        _found_that,
        {
            "A tribunal under the Law of the Sea convention found in March 2015 that Britain had acted illegally.": (
                "found VBD ROOT found"
            ),
            "A panel on the Sahel crisis found in May that Chad had lied.": "panel NN nsubj found",
        },
        (
            "A panel found that Chad had lied.",
            "A man found in May said that Chad had lied.",
            "A letter found in May that names Chad was burned.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.ROOT}), parts=NOUNS),
    ),
    Repair(
        "the first of a name, taken for who writes",
        frozenset({Tag.PRONOUN}),
        _numeral_for_a_speaker,
        {
            "On 27 March 2018, Pre-Trial Chamber I issued a warrant of arrest.": "I NNP nsubj issued",
            "In 2020 Napoleon I invaded Russia.": "Napoleon NNP compound I",
        },
        (
            "In Paris I saw him.",
            "On Monday I left for Lima.",
            "Monday I left for Lima.",
            "The Chamber I served in was dissolved.",
            "Ali Banda, I said, had left.",
        ),
        word=WordShape(words=word_group("speaker"), relations=SUBJECTS),
    ),
    Repair(
        "what was committed, behind it",
        labels.PAST_OR_PARTICIPLE,
        _committed_by_nobody_named,
        {
            "Duterte is accused of the crime of murder, allegedly committed in the Philippines in 2016.": (
                "committed VBN acl murder"
            ),
            "The Chamber issued the warrant on 7 March for murders allegedly committed between 1 November 2011 and 16 "
            "March 2019.": "committed VBN acl murders",
        },
        ("The murders were committed in 2016.", "He fled, having committed two murders."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), lemmas=word_group("committing")),
    ),
    Repair(
        "a surname, taken for a month",
        frozenset({Tag.SINGULAR_NAME}),
        _surname_for_a_month,
        {
            "Prime Minister Theresa May faced calls last night.": "May NNP nsubj faced",
            "President Joe May faced calls.": "Joe NNP compound May",
        },
        ("Theresa May faced calls last night.", "Holt last May faced calls.", "Joe Holt faced calls Monday."),
        word=WordShape(relations=frozenset({Dep.HELPER, Dep.ADVERBIAL_NOUN})),
    ),
    Repair(
        "a name, taken for what helps a verb",
        frozenset({Tag.SINGULAR_NAME}),
        _name_for_a_helper,
        {"By mid-May the Social Democrats had turned around.": "May NNP npadvmod turned"},
        ("They may have left by mid-May.", "May they leave in May."),
        word=WordShape(relations=frozenset({Dep.HELPER})),
    ),
    Repair(
        "who acts, taken for a cry",
        frozenset({Tag.CRY}),
        _name_for_a_cry,
        {"Truss beat Sunak in a vote of party members on 5 September.": "Truss NNP nsubj beat"},
        ("Oh, Sunak won the vote.", "Well, they beat Sunak in a vote."),
        word=WordShape(relations=frozenset({Dep.INTERJECTION})),
    ),
    Repair(
        "a rank beside what is told",
        frozenset({Tag.BASE}),
        _ranked_beside,
        {
            "Banda is jailed, the first sitting mayor to be so.": "jailed VBN ROOT jailed",
            "Holt resigns, the third minister to do so.": "minister NN appos Holt",
        },
        ("The first mayor to do so was jailed.", "Banda wants to be the first mayor to do so."),
        word=WordShape(relations=kinds.TOLD_OR_ROOT),
    ),
    Repair(
        "a clause about who, hung on a place",
        FINITE | {Tag.PARTICIPLE},
        _told_of_a_place,
        {"They hold a warrant for Ali Banda, a farmer living near Lima, who slipped away.": "slipped VBD relcl Banda"},
        ("They met in Lima, which fell in May.", "Ali Banda, who lives near Lima, slipped away in May."),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
    ),
    Repair(
        "a name taken for an adverb",
        frozenset({Tag.ADVERB}),
        _name_elsewhere,
        {"Dagalo spoke in Rome in May. Dagalo announces that he is leaving.": "Dagalo NNP nsubj announces"},
        ("Then came the war.", "Still he waits. Then it rained."),
        word=WordShape(relations=frozenset({Dep.ADVERB})),
    ),
)
