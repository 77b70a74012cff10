"""What a verb does something to, which a small model hung on a time before it."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
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
    first_of,
    hand_on,
    has_subject,
    is_a,
    is_tagged,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled
from timeline.layout import words_of

_BOTH = word_group("both")
_CIRCUMSTANTIAL = word_group("circumstantial")
_INFINITIVE = word_group("infinitive")
_JOINING = word_group("joining")

_PLACING = word_group("in_or_on")
_PARTS_OF_A_NOUN = frozenset({Dep.NOUN_MODIFIER, Dep.COMPOUND, Dep.COUNT, Dep.ADVERBIAL_NOUN})


def _object_behind_time(time: Token) -> bool:
    """ "Announced on Sunday sweeping cuts": the cuts were announced, and no cuts are of Sunday."""
    noun, link = time.head, time.head.head
    if link.lower_ not in _PLACING or not _is_alone(time):
        return False
    verb = link.head
    if link.i != time.i - 1 or verb.i != link.i - 1 or verb.pos_ not in VERBS or not is_one_of(verb, "reporting"):
        return False
    described = any_of(among.after(noun.lefts, time), *kinds.BEFORE_A_NOUN)
    if not described or any_of(verb.children, Dep.OBJECT):
        return False
    attach(noun, verb, Dep.OBJECT)
    attach(link, verb, Dep.PREPOSITION)
    attach(time, link, Dep.OF_PREPOSITION)
    return True


def _is_alone(time: Token) -> bool:
    known = words_of("en")
    return time.lower_ in known.weekdays | known.months and says_when(time) and not list(time.children)


def _both(word: Token) -> bool:
    """ "A court sentenced both in absentia": whom it sentenced, and no part of what follows."""
    verb = before(word)
    if not is_tagged(verb, Tag.PAST) or (not has_subject(verb)):
        return False
    behind = word_behind(word)
    if not is_a(behind, Pos.ADPOSITION) or any_of(verb.children, Dep.OBJECT):
        return False
    if any_of(word.head.children, Dep.JOINED):
        return False
    attach(word, verb, Dep.OBJECT)
    retag(word, Tag.DETERMINER, Pos.PRONOUN, "both")
    return True


_GIVING = word_group("giving")


def _given(verb: Token) -> bool:
    """ "Was arrested and given a sentence", "and handed a fine": whoever was arrested got what stands behind."""
    first = verb.head
    got = first_of(verb.rights, *labels.OBJECTS)
    if got is None:
        return False
    undergone = first.tag_ == Tag.PARTICIPLE and any_of(first.children, Dep.PASSIVE_HELPER)
    mistaken = verb.tag_ == Tag.PAST or got.dep_ == Dep.OF_PREPOSITION
    if not undergone or not mistaken or among.has_word(verb.rights, _INFINITIVE, Dep.PREPOSITION, Dep.RECIPIENT):
        return False
    attach(got, verb, Dep.OBJECT)
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    return True


_TAKING = word_group("keeping_captive")
_TAKEN_AS = word_group("captives")


def _taken_as(word: Token) -> bool:
    """ "Took two nuns hostage on Monday": what they were taken as, and no deed of its own."""
    verb = word.head
    taken = first_of(verb.rights, Dep.OBJECT)
    if word.lower_ not in _TAKEN_AS or taken is None or taken.right_edge.i != word.i - 1:
        return False
    hand_on(word.children, verb)
    attach(word, verb, Dep.OBJECT_PREDICATE)
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    return True


def _is_clause_without_object(first: Token, verb: Token) -> bool:
    """Whether "when rebels entered" hangs on ``verb`` with nothing that is entered."""
    if (
        first.tag_ not in FINITE
        or first.head.i != verb.i
        or first.dep_ != Dep.ADVERBIAL_CLAUSE
        or not has_subject(first)
    ):
        return False
    opened = among.says(first.lefts, _CIRCUMSTANTIAL)
    return opened and not any_of(first.children, *kinds.GOVERNED)


def object_that_acts(verb: Token) -> bool:
    """ "When rebels entered Homs and Assad fled": what stands right behind "entered" is entered, not who fled."""
    town = first_of(verb.lefts, *SUBJECTS)
    first = before(town.left_edge) if town is not None else None
    if town is None or first is None or verb.dep_ == Dep.ROOT or not _is_clause_without_object(first, verb):
        return False
    flees = first_of(town.children, Dep.JOINED)
    opener = first_of(town.children, Dep.CONJUNCTION)
    if flees is None or flees.i > verb.i or has_subject(town) or not is_spelled(opener, _JOINING):
        return False
    attach(first, verb.head, Dep.ADVERBIAL_CLAUSE)
    attach(verb, first, Dep.JOINED)
    attach(town, first, Dep.OBJECT)
    becomes_subject(flees, verb)
    attach(opener, first, Dep.CONJUNCTION)
    return True


def _made_somebody(word: Token) -> bool:
    """ "Made her his deputy": of two who would own one noun, the first is who becomes it."""
    noun = word.head
    second = word_behind(word)
    verb = noun.head
    if not is_tagged(second, Tag.POSSESSIVE) or second.head.i != noun.i or verb.pos_ not in VERBS or verb.i > word.i:
        return False
    attach(word, verb, Dep.OBJECT)
    attach(noun, verb, Dep.OBJECT_PREDICATE)
    return True


def _whom_for_when(name: Token) -> bool:
    """ "Holt beat Banda by nine votes": a name right behind its verb is whom or what it is done to."""
    verb = name.head
    if name.left_edge.i != verb.i + 1 or verb.pos_ not in VERBS or not has_subject(verb) or says_when(name):
        return False
    if any_of(verb.children, Dep.OBJECT, Dep.PASSIVE_SUBJECT, Dep.PARTICLE):
        return False
    attach(name, verb, Dep.OBJECT)
    return True


OBJECTS: tuple[Repair, ...] = (
    Repair(
        "whom, taken for when",
        frozenset({Tag.SINGULAR_NAME, Tag.PLURAL_NAME}),
        _whom_for_when,
        {"Hichilema beat Lungu by nearly a million votes in August 2021.": "Lungu NNP dobj beat"},
        ("Holt resigned Monday.", "Holt left Easter Monday.", "The talks ended May 3."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN})),
    ),
    Repair(
        "who is made somebody",
        frozenset({Tag.PRONOUN}),
        _made_somebody,
        {"Geingob made her his deputy in March 2023, and that year she was chosen.": "her PRP dobj made"},
        ("Geingob met her deputy.", "Geingob gave her his car in May."),
        word=WordShape(relations=frozenset({Dep.OWNER})),
    ),
    Repair(
        "both of them",
        frozenset({Tag.CONJUNCTION, Tag.DETERMINER}),
        _both,
        {"A court in Libreville sentenced both in absentia to 20 years in prison.": "both DT dobj sentenced"},
        ("They met both in Lima and in Cuzco.", "Both were sentenced in absentia."),
        word=WordShape(relations=frozenset({Dep.FIRST_CONJUNCTION}), words=_BOTH),
    ),
    Repair(
        "what somebody is taken as",
        frozenset({Tag.SINGULAR, Tag.ADJECTIVE, Tag.PRESENT, Tag.BASE}),
        _taken_as,
        {
            "Rebels took two nuns hostage on Monday.": "hostage NN oprd took",
            "Rebels held the crew captive for a year.": "captive NN oprd held",
        },
        ("Rebels took a hostage on Monday.", "The hostage fled on Monday."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        above=WordShape(lemmas=_TAKING),
    ),
    Repair(
        "what somebody who underwent something was given",
        labels.PAST_OR_PARTICIPLE,
        _given,
        {
            "Banda was arrested in 1928 and given a life sentence.": "sentence NN dobj given",
            "Banda was convicted and handed a fine.": "handed VBN conj convicted",
        },
        (
            "Banda was freed and handed his gun to a guard.",
            "Banda resigned and gave the army a reason.",
            "The army gave a reason.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), lemmas=_GIVING, subject=False),
    ),
    Repair(
        "what was announced behind a time",
        frozenset({Tag.SINGULAR_NAME}),
        _object_behind_time,
        {"The government announced on Sunday drastic spending cuts.": "cuts NNS dobj announced"},
        (
            "They met on Sunday morning.",
            "The paper reported on Friday's vote.",
            "It announced on Sunday that taxes rise.",
        ),
        word=WordShape(relations=_PARTS_OF_A_NOUN),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), parts=NOUNS),
    ),
)
