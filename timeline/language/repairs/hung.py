"""Words that a small model hangs on a farther word than the one they belong to."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.anaphora import is_somebody
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    first_of,
    hangs_as,
    is_a,
    is_tagged,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of

_BACK_FROM_NOW = word_group("back_from_now")
_BEFORE_OR_AFTER = word_group("before_or_after")
_BELONGING = word_group("belonging")
_HAVING_NOW = word_group("having_now")
_WITHIN = word_group("within")

_COUNTED = word_group("counted_lengths")
_PRESUMED = word_group("presumed")
_MAY_BE_NAMES = frozenset({Tag.SINGULAR_NAME, Tag.PLURAL_NAME})


def _time_of_what_is_counted_from(link: Token) -> bool:
    """ "Died within weeks of his capture on 26 March": the capture was then."""
    noun = before(link)
    if not is_tagged(noun, Tag.SINGULAR) or noun.dep_ != Dep.OF_PREPOSITION:
        return False
    dated = any(child.dep_ == Dep.OF_PREPOSITION and child.ent_type_ == Entity.DATE for child in link.children)
    counted = noun.head.head
    if (
        not dated
        or noun.head.lower_ not in _BELONGING
        or counted.lemma_ not in _COUNTED
        or counted.head.lower_ not in _WITHIN
    ):
        return False
    attach(link, noun, Dep.PREPOSITION)
    return True


def _said_by_the_person_told_of(verb: Token) -> bool:
    """ "The crisis deepened when Banda called a vote and said Chad had lied": Banda said so, as no crisis does."""
    main = verb.head
    if not is_one_of(verb, "saying"):
        return False
    subject = first_of(main.children, Dep.SUBJECT)
    clauses = [child for child in main.rights if child.dep_ == Dep.ADVERBIAL_CLAUSE and child.i < verb.i]
    if not is_a(subject, Pos.NOUN) or subject.ent_type_ or not clauses or is_somebody(subject):
        return False
    speaker = first_of(clauses[-1].children, Dep.SUBJECT)
    if not is_tagged(speaker, *_MAY_BE_NAMES) or speaker.ent_type_ not in kinds.WHO:
        return False
    attach(verb, clauses[-1], Dep.JOINED)
    return True


def _noun_behind_its_name(noun: Token) -> bool:
    """ "Was killed by Khmer Rouge guerrillas": the guerrillas are no other object."""
    name = before(noun)
    if not hangs_as(name, Dep.OF_PREPOSITION) or name.pos_ != Pos.NAME or [*noun.children]:
        return False
    if name.head.dep_ != Dep.AGENT or noun.head.i >= name.head.i or noun.head.i == name.head.head.i:
        return False
    attach(noun, name.head, Dep.OF_PREPOSITION)
    attach(name, noun, Dep.COMPOUND)
    return True


def _long_ago(word: Token) -> bool:
    """ "Has sent a team for a man kidnapped two years ago": what somebody has done, they did not do long ago."""
    verb = word.head
    now = among.has_word(verb.children, _HAVING_NOW, Dep.HELPER)
    if not now:
        return False
    between = reversed(word.doc[verb.i + 1 : word.left_edge.i])
    clause = next(
        (each for each in between if each.dep_ in labels.CLAUSES_OF_NOUNS and each.tag_ in labels.PAST_OR_PARTICIPLE),
        None,
    )
    if clause is None:
        return False
    attach(word, clause, Dep.ADVERB)
    return True


def _agent_of_a_noun(link: Token) -> bool:
    """ "Added 30 jobs, above the 20 forecast by economists": who does it themselves has it done by nobody."""
    verb, noun = link.head, before(link)
    parts = {child.dep_ for child in verb.children}
    if not is_a(noun, *NOUNS) or noun.head.i == verb.i:
        return False
    if Dep.SUBJECT not in parts or Dep.OBJECT not in parts or noun.dep_ != Dep.OF_PREPOSITION:
        return False
    attach(link, noun, Dep.PREPOSITION)
    return True


def _led_as_a_noun(word: Token) -> bool:
    """ "Let the ground offensive begin": what has an article of its own is a noun, and who begins."""
    verb = word.head
    own = [child for child in word.lefts if child.dep_ in kinds.ARTICLE_OR_SUBJECT]
    if word.i != verb.i - 1 or not own:
        return False
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    attach(word, verb, Dep.SUBJECT)
    for child in own:
        if child.dep_ == Dep.SUBJECT:
            child.dep_ = Dep.COMPOUND
    return True


def _presumed(word: Token) -> bool:
    """ "A man kidnapped and presumed dead", "and presumed killed": how sure the next word is."""
    after = word_behind(word)
    first = word.head
    if not is_tagged(after, Tag.PARTICIPLE):
        return False
    if after.head.i not in (first.head.i, word.i) or first.head.pos_ not in NOUNS:
        return False
    attach(after, first, Dep.JOINED)
    attach(word, after, Dep.ADVERB)
    retag(word, Tag.ADVERB, Pos.ADVERB, word.lower_)
    return True


def _length_taken_for_a_name(length: Token) -> bool:
    """ "Broke into the National Assembly minutes after": so long after, and no name of anything."""
    name, opener, head = before(length), word_behind(length), length.head
    if length.lemma_.lower() not in _COUNTED or name is None or opener is None:
        return False
    if name.dep_ != Dep.COMPOUND or name.head.i != length.i or opener.lower_ not in _BEFORE_OR_AFTER:
        return False
    if any_of(length.lefts, Dep.COUNT):
        return False
    for child in [*length.lefts]:
        if child.i != name.i:
            attach(child, name, child.dep_)
    attach(name, head, length.dep_)
    attach(length, opener.head if opener.dep_ == Dep.OPENER else opener, Dep.ADVERBIAL_NOUN)
    return True


def _entry_behind_semicolon(name: Token) -> bool:
    """ "Three are in prison: Banda, jailed in May; Phiri, who fled": each entry is one of the three, and no other's."""
    first = name.head
    parted = any(word.text == ";" for word in name.doc[first.i : name.left_edge.i])
    if not parted or not any_of(first.rights, *labels.CLAUSES_OF_NOUNS):
        return False
    attach(name, first.head, Dep.APPOSITION)
    return True


def _time_of_what_somebody_was(link: Token) -> bool:
    """ "Ana Holt, president of Peru from 1990 to 2000, has died": then she was president, and the name has no time."""
    name = link.head
    beside = (each for each in name.rights if each.i < link.i)
    office = next((each for each in beside if each.dep_ == Dep.APPOSITION), None)
    last = link.right_edge
    if (
        office is None
        or not (says_when(last) or last.text.isdigit())
        or any(word.pos_ in VERBS for word in office.subtree)
    ):
        return False
    attach(link, office, Dep.PREPOSITION)
    return True


HUNG: tuple[Repair, ...] = (
    Repair(
        "a time of what somebody was, hung on their name",
        frozenset({Tag.PREPOSITION}),
        _time_of_what_somebody_was,
        {"Alberto Fujimori, president of Peru from 1990 to 2000, has died.": "from IN prep president"},
        (
            "Alberto Fujimori died in 2024.",
            "Israel, a state, has been there since 1948.",
            "Alberto Fujimori, the president, was in Lima in 1990.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=frozenset({Pos.NAME}), relations=frozenset(labels.SUBJECTS)),
        behind=True,
    ),
    Repair(
        "an entry behind a semicolon",
        frozenset({Tag.SINGULAR_NAME}),
        _entry_behind_semicolon,
        {
            "Two are in prison: Alejandro Toledo, sentenced to 20 years in October 2024; and Ollanta Humala, who was "
            "handed 15 years last April.": "Humala NNP appos Two"
        },
        ("Two fled: Pat Banda, a judge, and Ann Lind, a clerk.", "Two fled: Pat Banda and Ann Lind, who were tried."),
        word=WordShape(relations=kinds.IN_A_ROW, parts=frozenset({Pos.NAME})),
        above=WordShape(relations=frozenset({Dep.APPOSITION})),
        behind=True,
    ),
    Repair(
        "a length of time taken for a name",
        frozenset({Tag.PLURAL}),
        _length_taken_for_a_name,
        {
            "Thousands of young Kenyans broke into the National Assembly minutes after lawmakers had passed a bill.": (
                "Assembly NNP pobj into"
            )
        },
        ("They met some minutes after the vote.", "They read the assembly minutes after the vote."),
        word=WordShape(relations=labels.OBJECTS),
    ),
    Repair(
        "the time of what is counted from",
        frozenset({Tag.PREPOSITION}),
        _time_of_what_is_counted_from,
        {"The ministry said he died within weeks of his capture on 9 May 1971.": "on IN prep capture"},
        ("The ministry said he died of his wounds on 9 May 1971.", "He died within weeks of his capture."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "said by the person told of",
        frozenset({Tag.PAST}),
        _said_by_the_person_told_of,
        {
            "The row between the two states took a turn Monday when Libya's Muammar Gaddafi called President Reagan a "
            "thief and said the talks could fail.": "said VBD conj called"
        },
        ("The minister wept Monday when Robert Mugabe called the envoy a liar and said the talks could fail.",),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "a noun behind the name of its group",
        frozenset({Tag.PLURAL}),
        _noun_behind_its_name,
        {
            "The mayor said he has sent a crew to fetch the body of a British nurse seized and presumed killed by "
            "Lashkar Jhangvi guerrillas almost a year ago.": "guerrillas NNS pobj by"
        },
        ("The team was sent by Khmer Rouge guerrillas.",),
        word=WordShape(relations=frozenset({Dep.OBJECT})),
    ),
    Repair(
        "long ago, of what has been done since",
        frozenset({Tag.ADVERB}),
        _long_ago,
        {
            "The mayor said he has sent a crew to fetch the body of a British nurse seized and presumed killed by "
            "Lashkar Jhangvi guerrillas almost a year ago.": "ago RB advmod seized"
        },
        ("He said a team was sent two years ago.",),
        word=WordShape(relations=frozenset({Dep.ADVERB}), words=_BACK_FROM_NOW),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "by whom a noun is",
        frozenset({Tag.PREPOSITION}),
        _agent_of_a_noun,
        {
            "The bureau said the mill added 3,000 jobs in March, far above the 2,000 forecast by economists.": (
                "by IN prep forecast"
            )
        },
        ("The mill was sold by its owner.", "The mill sold its stock by May."),
        word=WordShape(relations=frozenset({Dep.AGENT})),
        above=WordShape(tags=FINITE),
    ),
    Repair(
        "a noun taken for how something is done",
        frozenset({Tag.ADJECTIVE}),
        _led_as_a_noun,
        {"The premier let the ground offensive begin as promised on Friday.": "offensive NN nsubj begin"},
        ("The premier let the vote begin.",),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE})),
        above=WordShape(parts=frozenset({Pos.VERB}), subject=False),
    ),
    Repair(
        "how sure a participle is",
        frozenset({Tag.PARTICIPLE}),
        _presumed,
        {
            "The mayor said he has sent a crew to fetch the body of a British nurse seized and presumed killed by "
            "Lashkar Jhangvi guerrillas almost a year ago.": "presumed RB advmod killed"
        },
        ("A man kidnapped and feared by all was freed.",),
        word=WordShape(relations=frozenset({Dep.JOINED}), words=_PRESUMED),
        above=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
    ),
)
"""In the order in which they look at a word."""
