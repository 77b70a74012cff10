"""Measures and lengths of time, and what is done to an object, that a small model hangs on the wrong word."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    VERBS,
    Repair,
    WordShape,
    attach,
    becomes_subject,
    before,
    enthrone,
    hand_on,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs

_AGO = word_group("back_from_now")
_AND = word_group("and_or_but")
_FEW = 4
"""Words from "and" within which "ago" ends a length."""
_BELONGING = word_group("belonging")
_SINCE = word_group("since")
_EDGES = word_group("before_or_after")
_KNOWN = word_group("known")
_THAT = word_group("that")


def _first_of_two_lengths(noun: Token) -> bool:
    """ "Took over six [months] and eleven days ago": as long ago, and nothing that is taken."""
    joint = noun.nbor(1) if noun.i + 1 < noun.sent.end else None
    if joint is None or joint.lower_ not in _AND or not says_when(noun):
        return False
    ago = next((word for word in noun.doc[joint.i : joint.i + _FEW] if word.lower_ in _AGO), None)
    if ago is None or not any(
        child.dep_ == Dep.ADVERBIAL_NOUN and child.left_edge.i == joint.i + 1 for child in ago.lefts
    ):
        return False
    attach(noun, ago, Dep.ADVERBIAL_NOUN)
    attach(joint, noun, Dep.CONJUNCTION)
    return True


def _measure_that_acts(noun: Token) -> bool:
    """ "Senator Vera, of Lima, on Friday tabled": who stands in front of a verb without a subject is no measure."""
    verb = noun.head
    if says_when(noun):
        return False
    if noun.ent_type_ in kinds.AMOUNTS or noun.left_edge.i != noun.sent.start:
        return False
    becomes_subject(noun, verb)
    return True


def _time_of_noun(word: Token) -> bool:
    """ "The first default since independence in 1948": the year is that of what stands behind "since"."""
    noun = _noun_since_which(before(word))
    if noun is None:
        return False
    times = [child for child in word.children if child.dep_ == Dep.OF_PREPOSITION]
    if word.head.i == noun.i or not times or not all(says_when(each) for each in times):
        return False
    attach(word, noun, Dep.PREPOSITION)
    return True


def _noun_since_which(last: Token | None) -> Token | None:
    """The noun right behind "since" whose phrase ends with the word: "since [independence] from France"."""
    word = last
    for _ in range(_DEEP):
        if word is None or word.pos_ in VERBS or word.head.i == word.i:
            return None
        if word.pos_ == Pos.NOUN and word.dep_ == Dep.OF_PREPOSITION and word.head.lower_ in _SINCE:
            return word
        word = word.head
    return None


_DEEP = 6
"""Words of a phrase that are climbed at most."""


def _distance_to_noun(word: Token) -> bool:
    """ "Two months before the vote, he met them": a count says how long before, and that says when he did."""
    unit, noun = word.head, next(iter(word.rights), None)
    counted = any(child.pos_ == Pos.NUMERAL or child.tag_ == Tag.DETERMINER for child in unit.lefts)
    if noun is None or noun.dep_ != Dep.OF_PREPOSITION or unit.i != word.i - 1 or not counted:
        return False
    if any(child.lower_ in _KNOWN for child in unit.lefts):
        return False
    attach(word, unit.head, Dep.PREPOSITION)
    attach(unit, word, Dep.ADVERBIAL_NOUN)
    return True


def _clause_of_a_time(verb: Token) -> bool:
    """ "Sign a pact the next day that ends the war": what ends it is the pact, not the day on which it is signed."""
    time, above = verb.head, verb.head.head
    done = next((child for child in above.rights if child.dep_ == Dep.OBJECT and child.i < time.i), None)
    that = next((child for child in verb.lefts if child.lower_ in _THAT), None)
    told = any(child.dep_ == Dep.ADJECTIVE for child in time.lefts)
    if done is None or that is None or not told or that.i != time.i + 1 or done.right_edge.i + 1 != time.left_edge.i:
        return False
    attach(verb, done, Dep.RELATIVE_CLAUSE)
    return True


def _gerund_of_a_length(word: Token) -> bool:
    """ "Declared five days of mourning on Monday": what the days are for is no deed, and Monday is when they were."""
    length = word.head.head
    verb = length.head
    if word.head.lower_ not in _BELONGING or length.ent_type_ not in labels.TIMES or length.dep_ != Dep.OBJECT:
        return False
    times = [child for child in word.rights if child.dep_ == Dep.PREPOSITION and any(map(says_when, child.children))]
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    for each in times:
        attach(each, verb, Dep.PREPOSITION)
    return True


def _length_given(word: Token) -> bool:
    """ "Gave the envoy 48 hours": so long is what is given, not who the envoy is."""
    noun, verb = word.head, word.head.head
    if word.ent_type_ not in labels.TIMES or before(word) is None:
        return False
    if verb.lemma_ not in verbs("lasting") or word.left_edge.i != noun.i + 1 or word.left_edge.pos_ != Pos.NUMERAL:
        return False
    attach(word, verb, Dep.OBJECT)
    noun.dep_ = Dep.RECIPIENT
    return True


def _done_to_object(word: Token) -> bool:
    """ "Trump imposed tariffs": no noun has an object, so what stands between them is what the one did to the other."""
    object, name = word.head, before(word)
    if name is None or object.head.i != name.i or name.dep_ != Dep.ROOT:
        return False
    if name.pos_ not in NOUNS or past(word.lemma_) != word.lower_ or object.left_edge.i != word.i:
        return False
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    enthrone(word, name, Dep.SUBJECT)
    hand_on(name.rights, word)
    return True


def _told_beside(word: Token) -> bool:
    """ "Said it would meet and condemned": a past tense is joined to who spoke, not to what they would do."""
    meant = word.head
    speech = meant.head
    if not any(child.tag_ == Tag.MODAL for child in meant.children) or speech.tag_ != Tag.PAST or speech.i > meant.i:
        return False
    attach(word, speech, Dep.JOINED)
    return True


def _counted(noun: Token) -> bool:
    """ "The two rounds on 30 June left it split": what is counted, and is the subject of a verb, is no verb."""
    number = before(noun)
    if number is None or number.pos_ != Pos.NUMERAL or number.head.i != noun.i or number.dep_ not in labels.SUBJECTS:
        return False
    retag(noun, Tag.PLURAL, Pos.NOUN, noun.lower_.removesuffix("s"))
    number.dep_ = Dep.COUNT
    for child in [*number.lefts]:
        attach(child, noun, child.dep_)
    return True


MEASURES: tuple[Repair, ...] = (
    Repair(
        "the first of two lengths ago, taken for an object",
        frozenset({Tag.PLURAL, Tag.SINGULAR}),
        _first_of_two_lengths,
        {"The junta in Conakry took over six months and eleven days ago.": "months NNS npadvmod ago"},
        ("The junta took six months and fell eleven days ago.", "He spent six months and won."),
        word=WordShape(relations=frozenset({Dep.OBJECT})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what is counted, taken for a verb",
        frozenset({Tag.PRESENT_SINGULAR}),
        _counted,
        {"The two rounds on 30 June and 7 July left it split into three blocs.": "rounds NNS nsubj left"},
        ("The two rounds in June left it split.", "The second rounds up sheep, and left the port."),
        word=WordShape(relations=labels.SUBJECTS),
    ),
    Repair(
        "a verb taken for what describes its object",
        frozenset({Tag.PARTICIPLE}),
        _done_to_object,
        {"Trump imposed quotas on Chilean copper in 2019, prompting Chile to sue.": ("imposed VBD ROOT imposed")},
        ("Imposed tariffs hurt trade.", "Trump met wounded soldiers."),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE})),
        above=WordShape(relations=frozenset({Dep.OBJECT})),
    ),
    Repair(
        "a past tense joined to what would be",
        frozenset({Tag.PAST}),
        _told_beside,
        {"The council said it would meet on Thursday and condemned the raid.": "condemned VBD conj said"},
        ("The council said it would meet and condemn the raid.", "The council said it had met and condemned the raid."),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(relations=frozenset({Dep.COMPLEMENT}), tags=frozenset({Tag.BASE})),
    ),
    Repair(
        "the time of what stands behind since",
        frozenset({Tag.PREPOSITION}),
        _time_of_noun,
        {
            "The bank stopped payments, the first default since independence in 1948.": "in IN prep independence",
            "He came to power in the first vote since independence from France in 1958, and fell.": (
                "in IN prep independence"
            ),
        },
        ("No ship has docked since the raid on the port in May.", "Since then, in 1948, it fell."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
    ),
    Repair(
        "a distance from what it is counted to",
        frozenset({Tag.PREPOSITION}),
        _distance_to_noun,
        {
            "A month before the July 2018 vote, he met the king in Rome.": "before IN prep met",
            "A month before the July 2018 vote, he met the pope.": "month NN npadvmod before",
        },
        (
            "He left five days before the vote.",
            "The day before the vote, he met the king.",
            "A month of talks before the vote brought peace.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION}), words=_EDGES),
        above=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN}), tags=labels.COMMON_NOUN),
    ),
    Repair(
        "a clause about what was done, hung on the time",
        FINITE,
        _clause_of_a_time,
        {"They sign a declaration the next day that ends the state of war.": "ends VBZ relcl declaration"},
        (
            "They remember the day that ended the war.",
            "They signed a pact the day that the war ended.",
            "They met the next day that they were free.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN}), tags=labels.COMMON_NOUN),
    ),
    Repair(
        "a length of time that is given",
        labels.COMMON_NOUN,
        _length_given,
        {"Niger's rulers gave France's ambassador 48 hours to leave.": "hours NNS dobj gave"},
        ("They gave him two rooms.", "They gave it last week."),
        word=WordShape(relations=frozenset({Dep.APPOSITION})),
        above=WordShape(relations=frozenset({Dep.OBJECT})),
    ),
    Repair(
        "a verb of what so many days are for",
        frozenset({Tag.ING}),
        _gerund_of_a_length,
        {
            "The king declared five days of mourning on Monday and appointed a regent.": "mourning NN pobj of",
            "Chad proclaimed ten days of mourning on Friday and closed its schools.": "on IN prep proclaimed",
        },
        (
            "The king spoke of mourning on Monday.",
            "He was tired after five days of fighting rebels in May.",
            "A month of fighting in May ended the truce.",
        ),
        word=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), lacks=frozenset({Dep.OBJECT})),
    ),
    Repair(
        "a measure that acts",
        labels.ANY_NOUN,
        _measure_that_acts,
        {},
        ("A year later the senator moved a motion.", "Ten miles on, the car stopped."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN}), lacks=frozenset({Dep.COUNT})),
        above=WordShape(tags=FINITE, subject=False),
        behind=False,
    ),
)
