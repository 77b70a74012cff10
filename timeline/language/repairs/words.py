"""Words that a small model takes for another part of speech: a verb for a noun, a name for an auxiliary."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group, word_pairs
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.participles import main_verb_for_participle
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
    is_tagged,
    is_without_helpers,
    leave_time,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs

_BELONGING = word_group("belonging")
_COMPANY = word_group("company")
_MONTHS_LIKE_HELPERS = word_group("months_like_helpers")
_SOME = word_group("some")
_THAT = word_group("that")

_DONE_IN_HEADLINES = word_pairs("headline_verbs")
"""A verb that a headline has in the present, and what stands behind it; nouns of that form stand otherwise."""
_AUXILIARIES = word_group("helping_verbs")
_NEVER_DONE_TO = word_group("never_done_to")
_BESIDE_NOUN = (Dep.PREPOSITION, Dep.ADJECTIVE, Dep.DETERMINER, Dep.OWNER, Dep.PUNCTUATION)


def _name_for_modal(word: Token) -> bool:
    """ "May resigned": no modal stands before a past form."""
    verb = word.head
    if not word.text.istitle():
        return False
    finite = any(each.tag_ in kinds.FINITE_FOR_CERTAIN for each in (verb, *verb.children))
    if _has_modal(verb, word) or not (finite or is_without_helpers(verb, word)):
        return False
    if not finite:
        retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    leave_time(word)
    word.dep_ = Dep.PASSIVE_SUBJECT if any_of(verb.children, Dep.PASSIVE_HELPER) else Dep.SUBJECT
    return True


def _has_modal(verb: Token, but: Token) -> bool:
    return any(child.tag_ == Tag.MODAL and child.i != but.i for child in verb.children)


def _gerund_for_subject(word: Token) -> bool:
    """ "Fighting in March killed hundreds": what has no object and no subject of its own names a happening."""
    if any(child.dep_ not in kinds.BESIDE_A_NOUN for child in word.children):
        return False
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    word.dep_ = {Dep.CLAUSE_SUBJECT: Dep.SUBJECT, Dep.PASSIVE_CLAUSE_SUBJECT: Dep.PASSIVE_SUBJECT}.get(
        word.dep_, word.dep_
    )
    return True


def _gerund_measured(word: Token) -> bool:
    """ "After three days of shelling that many fled": what there were days of is a noun."""
    if word.head.head.pos_ != Pos.NOUN:
        return False
    clause = first_of(word.children, *kinds.TOLD_OR_ABOUT_A_NOUN)
    beside = [child for child in word.children if clause is None or child.i != clause.i]
    if any(child.dep_ not in (*_BESIDE_NOUN, Dep.ADVERB) for child in beside):
        return False
    if clause is None and not says_when(word.head.head):
        return False
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    word.dep_ = Dep.OF_PREPOSITION
    if clause is not None:
        clause.dep_ = Dep.RELATIVE_CLAUSE
    return True


def _noun_for_owned_verb(word: Token) -> bool:
    """ "Calling Saturday's drills a warning": what somebody owns is a noun."""
    above = word.head
    _make_plural_noun(word)
    word.dep_ = Dep.OF_PREPOSITION if above.pos_ == Pos.ADPOSITION else Dep.OBJECT
    for child in [*word.children]:
        if child.dep_ in kinds.OBJECT_OR_WHAT_IT_BECAME:
            attach(child, above, Dep.OBJECT_PREDICATE)
    return True


def _noun_for_joined_verb(word: Token) -> bool:
    """ "Declared with the harbour captains the secession": a verb has no subject that is a preposition's object."""
    noun = before(word)
    if noun is None:
        return False
    if noun.tag_ != Tag.SINGULAR:
        return False
    preposition = noun.head
    if (
        noun.dep_ != Dep.OF_PREPOSITION
        or preposition.head.i != word.head.i
        or not any_of(noun.children, Dep.DETERMINER)
    ):
        return False
    above = word.head
    hand_on(word.children, above)
    attach(word, preposition, Dep.OF_PREPOSITION)
    attach(noun, word, Dep.COMPOUND)
    hand_on(noun.children, word)
    _make_plural_noun(word)
    return True


def _make_plural_noun(word: Token) -> None:
    retag(word, Tag.PLURAL, Pos.NOUN, word.lemma_)


def _acting_participle(word: Token) -> bool:
    """ "Sirens blared through the night.": what nobody can undergo is what the noun in front of it did."""
    noun = word.head
    if noun.i + 1 != word.i or word.lemma_ not in verbs("intransitive"):
        return False
    if past(word.lemma_) != word.lower_ or not noun.sent.text.rstrip("”\"' \n").endswith("."):
        return False
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    enthrone(word, noun, Dep.SUBJECT)
    hand_on(among.after(noun.rights, word), word)
    return True


def _subject_of_speech(word: Token) -> bool:
    """ "An attack that activists said killed many": "that" is the subject of what they said."""
    speech = word.head
    if word.i != speech.i + 1:
        return False
    opener = among.first_word(speech.children, _THAT, Dep.OPENER)
    if opener is None:
        return False
    retag(opener, Tag.RELATIVE, Pos.PRONOUN, opener.lower_)
    attach(opener, word, Dep.SUBJECT)
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    word.dep_ = Dep.COMPLEMENT
    return True


def _name_for_verb(word: Token) -> bool:
    """ "Chad, according to envoys, refused": what acts at the head of a sentence is a name."""
    if not word.text.istitle():
        return False
    if any(child.dep_ != Dep.PUNCTUATION for child in word.children):
        return False
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    return True


def _verb_for_auxiliary(word: Token) -> bool:
    """ "Army denies retreat": no auxiliary means anything by itself, so what stands behind it is its object."""
    noun = word.head
    if word.lemma_ in _AUXILIARIES or word.i + 1 != noun.i:
        return False
    if any(child.i > noun.i and child.dep_ != Dep.PUNCTUATION for child in noun.children):
        return False
    enthrone(word, noun, Dep.OBJECT)
    retag(word, word.tag_, Pos.VERB, word.lemma_)
    retag(noun, Tag.SINGULAR, Pos.NOUN, noun.lower_)
    hand_on(noun.children, word)
    return True


def _is_below_open_root(word: Token) -> bool:
    above = word.head
    return word.dep_ in kinds.SUBJECT_OR_UNCLASSED and above.dep_ == Dep.ROOT and above.tag_ == Tag.BASE


def _headline_verb(word: Token) -> bool:
    """ "Norcar files for bankruptcy": without another verb, a name and such a pair of words tell what it does."""
    above = word.head
    open_below = _is_below_open_root(word)
    names = [child for child in word.lefts if child.dep_ in labels.MODIFIERS]
    if not (word.dep_ == Dep.ROOT or open_below) or not _is_done_in_headlines(word, names):
        return False
    if has_finite_verb(word.sent):
        return False
    retag(word, Tag.PRESENT_SINGULAR, Pos.VERB, word.lemma_.lower())
    subject = names[-1]
    retag(subject, Tag.SINGULAR_NAME, Pos.NAME, subject.text)
    subject.dep_ = Dep.SUBJECT
    for name in names[:-1]:
        attach(name, subject, Dep.COMPOUND)
    if open_below:
        enthrone(word, above, Dep.PARATAXIS)
    for clause in word.rights:
        if clause.dep_ == Dep.RELATIVE_CLAUSE:
            clause.dep_ = Dep.PARATAXIS
    return True


def _is_done_in_headlines(word: Token, names: list[Token]) -> bool:
    """Whether it stands between a name and what is said behind such a verb."""
    behind = word_behind(word)
    if behind is None or (word.lemma_.lower(), behind.lower_) not in _DONE_IN_HEADLINES:
        return False
    return bool(names) and names[-1].i == word.i - 1 and names[0].text[:1].isupper()


def _undergoing_without_be(word: Token) -> bool:
    """ "With one killed and another wounded", "Nine killed in blast": who is named in front undergoes it."""
    subject = first_of(word.lefts, Dep.SUBJECT)
    if subject is None:
        return False
    if word.lemma_ in _NEVER_DONE_TO or any(child.tag_ == Tag.PAST and has_subject(child) for child in word.rights):
        return False
    first = word.head if word.dep_ == Dep.JOINED and word.head.tag_ == Tag.PARTICIPLE else word
    if not (_is_absolute(first) or (first.dep_ == Dep.ROOT and _is_counted(subject))):
        return False
    subject.dep_ = Dep.PASSIVE_SUBJECT
    return True


def _is_absolute(participle: Token) -> bool:
    """Whether it hangs on "with"."""
    if participle.dep_ == Dep.CLAUSE_OF_PREPOSITION:
        return bool(participle.head.lower_ in _COMPANY)
    return participle.dep_ == Dep.ADVERBIAL_CLAUSE and among.has_word(participle.children, _COMPANY, Dep.OPENER)


def _is_counted(subject: Token) -> bool:
    counted = subject.tag_ == Tag.FIGURE or subject.lower_ in _SOME
    return counted or any_of(subject.children, Dep.COUNT)


def _month_for_modal(word: Token) -> bool:
    """ "A raid in the night of 7/8 May failed": behind the number of a day it is the month."""
    day = before(word)
    if not word.text.istitle() or not is_tagged(day, Tag.FIGURE):
        return False
    if not day.text[0].isdigit() or day.head.pos_ != Pos.ADPOSITION:
        return False
    above = day.head
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, "May")
    attach(word, above, Dep.OF_PREPOSITION)
    attach(day, word, Dep.COUNT)
    return True


WORDS: tuple[Repair, ...] = (
    Repair(
        "a month taken for a modal",
        frozenset({Tag.SINGULAR_NAME, Tag.MODAL}),
        _month_for_modal,
        {"A raid in the night of 7/8 May failed.": "May NNP pobj of"},
        ("Two of the 12 may fail.", "A raid in May may fail."),
        word=WordShape(relations=frozenset({Dep.HELPER}), words=_MONTHS_LIKE_HELPERS),
    ),
    Repair(
        "a name taken for a modal",
        frozenset({Tag.MODAL, Tag.SINGULAR_NAME}),
        _name_for_modal,
        {
            "May lost.": "May NNP nsubj lost",
            "May had dismissed a minister.": "May NNP nsubj dismissed",
        },
        ("May the talks succeed.", "May come.", "The talks may resume.", "May told them that the talks might fail."),
        word=WordShape(relations=frozenset({Dep.HELPER})),
        above=WordShape(subject=False),
        behind=False,
    ),
    Repair(
        "a gerund that is the subject",
        frozenset({Tag.ING}),
        _gerund_for_subject,
        {
            "Shelling in May killed nine people in the town.": "Shelling NN nsubj killed",
            "Looting in the capital emptied two warehouses.": "Looting NN nsubj emptied",
        },
        ("Closing the port cost the city a fortune.", "The ministers are fighting the reform."),
        word=WordShape(relations=kinds.ANY_SUBJECT),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
    Repair(
        "a gerund that is measured",
        frozenset({Tag.ING}),
        _gerund_measured,
        {"Rebels took the town after three days of shelling that nurses said killed many.": "shelling NN pobj of"},
        ("He was accused of shelling the town.", "The cost of rebuilding the port rose."),
        word=WordShape(relations=frozenset({Dep.CLAUSE_OF_PREPOSITION})),
        above=WordShape(words=_BELONGING),
    ),
    Repair(
        "a verb that somebody owns",
        frozenset({Tag.PRESENT_SINGULAR, Tag.PRESENT, Tag.BASE}),
        _noun_for_owned_verb,
        {'The ministry, calling Monday\'s drills a "grave threat", left the talks.': "drills NNS dobj calling"},
        ("The minister whose plan failed resigned.", "The army says the king's men fled."),
        word=WordShape(
            relations=kinds.GOVERNED_IN_ANY_WAY, subject=False, has=frozenset({Dep.OWNER}), lacks=labels.HELPERS
        ),
    ),
    Repair(
        "a verb behind a preposition's object",
        frozenset({Tag.PRESENT_SINGULAR}),
        _noun_for_joined_verb,
        {
            "Chad declared with the harbour captains the secession.": "captains NNS pobj with",
            "The king met with the opposition leads on Monday.": "leads NNS pobj with",
        },
        ("The minister left with the envoy.", "The queen met with the king and opens parliament."),
        word=WordShape(relations=kinds.HANGING_OR_JOINED, subject=False, lacks=kinds.HELPED_OR_JOINED),
    ),
    Repair(
        "the main verb taken for a participle",
        labels.PAST_OR_PARTICIPLE,
        main_verb_for_participle,
        {
            "The chair of the island's bank, Bishop Ola Rud, praising the southern clans and the port guild, announced "
            "with the city elders the founding of a league.": "announced VBD ROOT announced",
            "The mine, which Chad had flooded, reopened in April 1957.": "reopened VBD ROOT reopened",
            "His deputy, Ann Lind, who was tried, left in May.": "left VBD ROOT left",
            "The chair of the island's bank, a cousin of the king, admitted on May 9 that he had paid the gunmen.": (
                "admitted VBD ROOT admitted"
            ),
        },
        (
            "The general, wounded in March, died.",
            "Two men, arrested in March",
            "The two men, who had fled, arrested in March",
            "The mine, which Chad had flooded, was reopened.",
        ),
    ),
    Repair(
        "what nobody can undergo",
        frozenset({Tag.PARTICIPLE}),
        _acting_participle,
        {"Dock sirens blared in the fog as ferries collided.": "blared VBD ROOT blared"},
        ("Two men arrested in March.", "Sirens blared through the night, and people fled."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.ROOT}), parts=NOUNS),
    ),
    Repair(
        "a name taken for a verb",
        frozenset({Tag.PARTICIPLE, Tag.BASE, Tag.PRESENT, Tag.PAST}),
        _name_for_verb,
        {"Chad, according to envoys, refused to do so.": "Chad NNP nsubj refused"},
        ("Closed shops reopened.", "To resign was hard."),
        word=WordShape(relations=labels.SUBJECTS),
        behind=False,
    ),
    Repair(
        "a verb taken for an auxiliary",
        labels.FINITE,
        _verb_for_auxiliary,
        {"Rebels seize town in Darfur, army denies retreat": "denies VBZ parataxis seize"},
        ("The army has retreated.", "The army did retreat."),
        word=WordShape(relations=frozenset({Dep.HELPER})),
        above=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "a verb of a headline",
        frozenset({Tag.PLURAL}),
        _headline_verb,
        {"Airline Condor files for bankruptcy": "files VBZ ROOT files"},
        ("The files for the court were lost.", "Growing calls for restraint"),
    ),
    Repair(
        "a participle without its auxiliary",
        frozenset({Tag.PARTICIPLE}),
        _undergoing_without_be,
        {
            "A patrol was hit, with a soldier killed and another wounded.": "another DT nsubjpass wounded",
            "One killed and another hurt in attack on patrol": "One CD nsubjpass killed",
        },
        ("One has killed a guard.", "With the envoy gone, talks failed.", "Two killed a guard."),
        word=WordShape(lacks=kinds.FULL_VERB),
    ),
    Repair(
        "the subject of what somebody says of a noun",
        labels.PAST_OR_PARTICIPLE,
        _subject_of_speech,
        {},
        ("Jets launched a raid that wounded many people.", "Residents said that jets wounded many people."),
        word=WordShape(relations=labels.COMPLEMENTS, subject=False, lacks=labels.HELPERS),
        above=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
    ),
)
