"""Clauses cut short to a participle behind their noun, which a small model takes for what the sentence tells."""

from __future__ import annotations

from typing import Final

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.happenings import happenings
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    first_of,
    hand_on,
    hangs_as,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    retag,
    says_when,
    take_place,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_AIMED_AT = word_group("aimed_at")
_BELONGING = word_group("belonging")
_CAPACITY = word_group("capacity")
_LEAVING = word_group("leaving")
_THAT = word_group("that")

_POSTS: Final = word_group("posts")
"""Nouns of what somebody is or was "as" something."""


def _as_what(word: Token) -> bool:
    """ "Fired from his job as a guard": what "as" opens behind a post says which, and who holds it is not who acts."""
    opener = first_of(word.lefts, Dep.OPENER)
    post = before(opener)
    named = first_of(word.lefts, Dep.SUBJECT)
    if (
        opener is None
        or post is None
        or named is None
        or not is_spelled(opener, _CAPACITY)
        or not is_spelled(post, _POSTS)
    ):
        return False
    if named.left_edge.i != opener.i + 1 or named.pos_ != Pos.NOUN or word.i != named.right_edge.i + 1:
        return False
    word.dep_ = Dep.JOINED
    retag(opener, Tag.PREPOSITION, Pos.ADPOSITION, "as")
    attach(opener, post, Dep.PREPOSITION)
    attach(named, opener, Dep.OF_PREPOSITION)
    return True


_NAMED_AS: Final = word_group("named_as")
"""Verbs of what something is called or taken "as"."""


def _called_as(word: Token) -> bool:
    """ "Was listed as banned in May": what it is called is no deed of its own, and the listing was then."""
    opener, verb = first_of(word.lefts, Dep.OPENER), word.head
    if not is_spelled(opener, _CAPACITY) or opener.head.i != word.i or not _is_called(verb):
        return False
    attach(opener, verb, Dep.PREPOSITION)
    attach(word, opener, Dep.CLAUSE_OF_PREPOSITION)
    retag(word, Tag.ADJECTIVE, Pos.ADJECTIVE, word.lower_)
    retag(opener, Tag.PREPOSITION, Pos.ADPOSITION, "as")
    for link in [child for child in word.rights if child.dep_ == Dep.PREPOSITION]:
        if any(says_when(child) for child in link.rights):
            attach(link, verb, Dep.PREPOSITION)
    return True


def _is_called(verb: Token) -> bool:
    passive = any_of(verb.children, Dep.PASSIVE_HELPER)
    return verb.lemma_ in _NAMED_AS and (passive or any_of(verb.rights, Dep.OBJECT))


def _as_it_was_found(word: Token) -> bool:
    """ "Toll rises to 10 as remains of last woman found": in a headline the noun behind "as" is what was found."""
    opener, verb = first_of(word.lefts, Dep.OPENER), word.head
    told = first_of(among.after(verb.rights, word), Dep.ADVERBIAL_CLAUSE)
    if not is_spelled(opener, _CAPACITY) or not is_tagged(told, *labels.PAST_OR_PARTICIPLE):
        return False
    if has_subject(told) or any_of(told.children, *kinds.FULL_VERB) or told.left_edge.i != word.right_edge.i + 1:
        return False
    attach(word, told, Dep.PASSIVE_SUBJECT)
    attach(opener, told, Dep.OPENER)
    retag(word, Tag.PLURAL if word.lower_.endswith("s") else Tag.SINGULAR, Pos.NOUN, word.lemma_)
    retag(told, Tag.PARTICIPLE, Pos.VERB, told.lemma_)
    return True


_CONDUCTED: Final = word_group("conducting")
_DECREED: Final = word_group("decreeing")


def _of_what_was_conducted(word: Token) -> bool:
    """ "A poll of 1,500 voters conducted in May", "a ban on games, imposed in May": the poll, and the ban."""
    asked = word.head
    link = asked.head
    if asked.dep_ != Dep.OF_PREPOSITION:
        return False
    noun = link.head
    conducted = word.lemma_ in _CONDUCTED and is_spelled(link, _BELONGING) and asked.tag_ in labels.PLURAL
    decreed = word.lemma_ in _DECREED and is_spelled(link, _AIMED_AT) and is_comma(before(word))
    decreed = decreed and asked.lemma_ not in happenings()
    if not (conducted or decreed) or noun.tag_ != Tag.SINGULAR:
        return False
    attach(word, noun, Dep.NOUN_CLAUSE)
    return True


def _of_what_was_decreed(word: Token) -> bool:
    """ "Came to denounce a ban on games, imposed in May": the ban was, and not who came."""
    comma = before(word)
    noun = before(comma) if is_comma(comma) else None
    if noun is None or word.lemma_ not in _DECREED or has_subject(word):
        return False
    while noun.head.i < noun.i and noun.head.pos_ in NOUNS | {Pos.ADPOSITION}:
        noun = noun.head
    if noun.tag_ != Tag.SINGULAR or noun.dep_ not in (Dep.OBJECT, Dep.OF_PREPOSITION) or noun.i >= word.i:
        return False
    attach(word, noun, Dep.NOUN_CLAUSE)
    return True


_MOMENTS: Final = word_group("moments_meant")


def _of_a_moment(word: Token) -> bool:
    """ "Watched video of the moment that a man was shot": it says which moment, and is nothing that was watched."""
    opener = first_of(word.lefts, Dep.OPENER)
    moment = before(opener)
    if not is_spelled(opener, _THAT) or not is_spelled(moment, _MOMENTS):
        return False
    if not hangs_as(moment, Dep.OBJECT, Dep.OF_PREPOSITION) or moment.i < word.head.i:
        return False
    attach(word, moment, Dep.RELATIVE_CLAUSE)
    return True


def _done_to_its_subject(word: Token) -> bool:
    """ "A ship seized in May sank": of two verbs that nothing joins the second tells, and the first describes."""
    subject = first_of(word.lefts, *labels.SUBJECTS)
    verb = first_of(word.rights, Dep.JOINED)
    if not is_a(subject, *NOUNS) or subject.right_edge.i != word.i - 1:
        return False
    if verb is None or has_subject(verb) or not _is_told(verb) or past(word.lemma_) not in (word.lower_, None):
        return False
    if any_of(word.doc[word.i : verb.i], Dep.CONJUNCTION) or _is_parted(verb):
        return False
    _tell(verb, word, subject)
    return True


def _found_by_its_subject(verb: Token) -> bool:
    """ "A panel formed at the request of Chad found in May that": the verb tells that "that" stands behind."""
    word = verb.head
    while word.head.i != word.i and word.tag_ not in labels.PAST_OR_PARTICIPLE:
        word = word.head
    subject = first_of(word.lefts, *labels.SUBJECTS)
    if not is_a(subject, *NOUNS) or subject.right_edge.i != word.i - 1 or not _has_that_behind(verb, word):
        return False
    if any_of(word.children, *kinds.HELPED_OR_DONE) or is_one_of(word, "saying"):
        return False
    if past(verb.lemma_) != verb.lower_ or past(word.lemma_) not in (word.lower_, None):
        return False
    _tell(verb, word, subject)
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _has_that_behind(verb: Token, word: Token) -> bool:
    """Whether right behind the phrase of a verb "that" opens what is said, be that hung on the word above."""
    opener, told = word_behind(verb.right_edge), first_of(among.after(word.rights, verb), Dep.COMPLEMENT)
    return told is not None and is_spelled(opener, _THAT) and told.left_edge.i == opener.i


def _is_told(verb: Token) -> bool:
    """Whether it is finite, by itself or by its helpers."""
    if verb.tag_ in (Tag.PAST, Tag.PRESENT_SINGULAR):
        return True
    return any(child.tag_ in FINITE | {Tag.MODAL} for child in verb.lefts if child.dep_ in labels.HELPERS)


def _is_parted(verb: Token) -> bool:
    """Whether a mark stands before the clause of a verb."""
    last = before(verb.left_edge)
    return last is None or last.is_punct


def _tell(verb: Token, word: Token, subject: Token) -> None:
    """Gives the second verb the place and the subject of the first, which becomes what is said of that."""
    around = [child for child in word.children if child.i > verb.i or child.i < subject.left_edge.i]
    take_place(verb, word, Dep.NOUN_CLAUSE)
    becomes_subject(subject, verb)
    attach(word, subject, Dep.NOUN_CLAUSE)
    hand_on(around, verb)
    retag(word, Tag.PARTICIPLE, Pos.VERB, word.lemma_)


POSTS: tuple[Repair, ...] = (
    Repair(
        "what somebody was as, taken for who acts",
        frozenset({Tag.PAST}),
        _as_what,
        {
            "A man fired four days earlier from his job as a guard walked into his office, a sergeant said Tuesday.": (
                "walked VBD ccomp said"
            )
        },
        (
            "He was fired from his job as a guard slept.",
            "A man left his job as a guard in May.",
            "A man fired at the crowd as a guard walked in.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=True),
        above=WordShape(lacks=labels.HELPERS),
    ),
)

REDUCED: tuple[Repair, ...] = (
    Repair(
        "of what was decreed, not of who came",
        frozenset({Tag.PARTICIPLE}),
        _of_what_was_decreed,
        {"They had gathered to denounce a ban on games, imposed on 4 September.": "imposed VBN acl ban"},
        ("They left the town, imposing a ban.", "They left, ordered by the king to go."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=False, lacks=kinds.HELPER_OR_OBJECT),
        behind=True,
    ),
    Repair(
        "what a headline tells behind as",
        frozenset({Tag.PLURAL, Tag.SINGULAR, Tag.PRESENT_SINGULAR}),
        _as_it_was_found,
        {"Death toll in Lima fire rises to 10 as remains of last missing person found": "remains NNS nsubjpass found"},
        ("Toll rises as Peru mourns, found in ruins", "Toll rises as remains are found"),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), has=frozenset({Dep.OPENER})),
        behind=True,
    ),
    Repair(
        "of what was conducted, not of who was asked",
        frozenset({Tag.PARTICIPLE}),
        _of_what_was_conducted,
        {
            "A poll of 1,500 voters conducted by Ito in May found that she was liked.": "conducted VBN acl poll",
            "They had gathered to denounce a ban on 26 platforms, imposed on 4 September.": "imposed VBN acl ban",
            "A ban on chemical fertiliser, imposed in April 2021 and lifted in November, emptied the treasury.": (
                "imposed VBN acl ban"
            ),
        },
        (
            "A poll of voters held in Lima found so.",
            "The voters of Lima polled in May left.",
            "A protest against the curfew, imposed in May, failed.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
    ),
    Repair(
        "of which moment, taken for what is told",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _of_a_moment,
        {
            "Jurors yesterday watched video of the moment that a guard was struck by gunfire and fell.": (
                "struck VBN relcl moment"
            )
        },
        ("The envoy said at the time that a guard was struck.", "Jurors heard that a guard was struck."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), subject=True),
        behind=True,
    ),
    Repair(
        "what something is called, taken for what was done",
        frozenset({Tag.PARTICIPLE}),
        _called_as,
        {
            "The group was listed as banned in May.": "banned JJ pcomp as",
            'The bear was declared in 2008 as "threatened" under the law.': "threatened JJ pcomp as",
        },
        (
            "The group was listed as they fled in May.",
            "The town was shelled as planned in May.",
            "The man was described as armed on Monday.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=False, has=frozenset({Dep.OPENER})),
        behind=True,
    ),
    Repair(
        "what was done to the subject, taken for what it did",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _done_to_its_subject,
        {
            "A ship seized three days earlier sank in the port.": "seized VBN acl ship",
            "A man freed two days earlier was shot dead on Monday.": "shot VBN ROOT shot",
            "A general sacked on 3 May by the king fled to Chad on Monday.": "fled VBD ROOT fled",
        },
        (
            "A ship seized the port and sank.",
            "A ship turned, burned and sank.",
            "Rebels seized the port, sank a ship.",
            "Trucks of goods rolled into Iraq on Tuesday and cargo was unloaded.",
            "The ship sank, the crew said.",
        ),
        word=WordShape(subject=True, has=frozenset({Dep.JOINED}), lacks=kinds.FULL_VERB),
    ),
    Repair(
        "who found something, taken for what was found",
        labels.PAST_OR_PARTICIPLE,
        _found_by_its_subject,
        {
            "An arbitral tribunal constituted at the request of Mauritius found in March 2015 that the UK had breached "
            "the Convention.": "tribunal NN nsubj found",
        },
        (
            "A panel called on the men held in May that week.",
            "The panel said at the request of the men held in May that they were free.",
            "A panel formed in May found that the men held in Lima were free.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
    ),
)
