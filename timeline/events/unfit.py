"""A verb and a time that its tense cannot be of in; the happening in its phrase that the time is of instead out.

"Has revived interest in the raids of some gang in 2004": nothing "has revived" in 2004. The parser hangs a time said
last on the verb; the tense says that it belongs to what stands between.

How to add one: an ``Unfit`` with sentences of 12 September 2023 and the word in them that the time dates, and
sentences like them whose time stays with the verb.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from timeline.events.candidate import names_happening
from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of, noun_kind
from timeline.events.marks import Mark
from timeline.events.modality import modality
from timeline.language import Clause, Doc, Mood, Tense, Token, among, clause_of, parse, tense
from timeline.language.labels import Dep
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled
from timeline.model import DateRange, Modality, Relation


class Unfit(NamedTuple):
    """One tense that no time that is over goes with.

    ``says`` asks of a clause and the words of the time; ``known`` says that only a happening known before, or told by
    a verb of its own, can take the time, as what the verb itself brings about ("has signed a pact") is of its time.
    """

    name: str
    says: Callable[[Clause, str], bool]
    known: bool
    moves: Mapping[str, str]
    leaves: tuple[str, ...]


def _is_over(doc: Doc, mark: Mark) -> bool:
    """Whether the time was over on the day of publication."""
    published, end = doc.article.published, mark.said.end
    return published is not None and end is not None and end < published


def fitting_instead(doc: Doc, verb: Token, mark: Mark) -> Token | None:
    """What of the phrase of a verb a time dates instead of it; None where it may date the verb."""
    return _fitting(doc, verb, mark) or _coming(doc, verb, mark) or _lasting(doc, verb, mark)


def _fitting(doc: Doc, verb: Token, mark: Mark) -> Token | None:
    """What a time that is over dates instead of the verb above it; None where it may date the verb."""
    if not _is_over(doc, mark) or mark.relation not in (Relation.ON, Relation.DURING):
        return None
    if mark.is_before(verb) or not parse.is_full_verb(verb) or not doc.layout.tells_as_of_now(verb.idx):
        return None
    if event_words().most_recently.search(doc.text, max(0, mark.span.start - _NEAR), mark.span.start):
        return None
    row = next((row for row in UNFIT if row.says(clause_of(verb), mark.text)), None)
    return _before(doc, verb, mark, known=row.known) if row is not None else None


def _coming(doc: Doc, verb: Token, mark: Mark) -> Token | None:
    """What a time still to come dates instead of the verb of the past above it: "has promised an election next May"."""
    if not _is_yet_to_come(doc, mark) or mark.relation not in (Relation.ON, Relation.DURING):
        return None
    if mark.is_before(verb) or not parse.is_full_verb(verb) or not doc.layout.tells_as_of_now(verb.idx):
        return None
    if is_one_of(verb, "arranging") and parse.is_of_preposition(mark.head) and is_spelled(mark.above, tongue().benefit):
        return None
    return _noun_before(doc, verb, mark) if _was_done(clause_of(verb)) else None


def _was_done(clause: Clause) -> bool:
    return clause.mood is Mood.TOLD and (clause.tense is Tense.PAST or clause.perfect)


def _is_yet_to_come(doc: Doc, mark: Mark) -> bool:
    """Whether the time begins behind the day of publication."""
    published, begin = doc.article.published, mark.said.begin
    return published is not None and begin is not None and begin > published


def _lasting(doc: Doc, verb: Token, mark: Mark) -> Token | None:
    """What a time that reaches up to now dates instead of a verb that tells of now alone; None where it may date that.

    "The report comes amid a war that has killed 9,000 people over the past ten months".
    """
    published, first, last = doc.article.published, mark.said.begin, mark.said.end
    if published is None or first is None or last is None or not first < published <= last:
        return None
    if mark.is_before(verb) or not parse.is_full_verb(verb) or not _does(clause_of(verb), ""):
        return None
    between = (verb.doc[at] for at in range(mark.head.i - 1, verb.i, -1))
    return next((word for word in between if parse.is_full_verb(word) and _has_done(clause_of(word), "")), None)


def is_of_now(verb: Token, words: str) -> bool:
    """Whether the tense of a verb says that it was not at a time that is over, which ``words`` name."""
    return any(row.says(clause_of(verb), words) for row in UNFIT)


def is_set_against_now(doc: Doc, verb: Token, mark: Mark, marks: list[Mark]) -> bool:
    """Whether a time that is over stands beside one that is not, and only the other can be the verb's.

    "Profits this year have risen over those in 2012".
    """
    published, end = doc.article.published, mark.said.end
    if published is None or end is None or end >= published or not parse.is_full_verb(verb):
        return False
    now = any(each.said.end is not None and each.said.end >= published for each in marks if each is not mark)
    return now and mark.relation is Relation.ON and (_has_done(clause_of(verb), "") or _is_doing(clause_of(verb), ""))


def is_behind_what_it_tells(verb: Token, mark: Mark, marks: list[Mark]) -> bool:
    """Whether a time stands behind what somebody is said to have done, and the verb has another before that.

    "Today the court found Banda guilty of using boys to fight, in the hills, in 2002": it was not in 2002 that it did.
    """
    done = next((word for word in verb.subtree if _tells_a_deed(word) and verb.i < word.i < mark.head.i), None)
    if done is None or not parse.is_full_verb(verb):
        return False
    return any(each.head.i < done.i and _are_apart(each.said, mark.said) for each in marks)


def _tells_a_deed(word: Token) -> bool:
    return parse.is_ing_form(word) and parse.dep(word) == Dep.CLAUSE_OF_PREPOSITION


def _are_apart(one: DateRange, other: DateRange) -> bool:
    ends = one.begin and one.end and other.begin and other.end
    return bool(ends) and (one.end < other.begin or other.end < one.begin)  # type: ignore[operator]


def is_of_a_circumstance(doc: Doc, verb: Token, mark: Mark) -> bool:
    """Whether a time that is over stands in what opens the sentence, and the verb tells of now.

    "With the finding of a gun 11 days ago, officials say they have a case": the finding is no event that is known, and
    nobody says it 11 days ago.
    """
    if not _is_over(doc, mark) or mark.is_behind(verb):
        return False
    if not doc.layout.tells_as_of_now(verb.idx) or not parse.is_full_verb(verb) or not _does(clause_of(verb), ""):
        return False
    link = next((child for child in verb.lefts if child.i <= mark.head.i <= child.right_edge.i), None)
    if not is_spelled(link, event_words().circumstances) or not parse.is_preposition(link):
        return False
    return parse.has(link, parse.is_common_noun) and not parse.is_of_date(link.nbor(1))


def _before(doc: Doc, verb: Token, mark: Mark, *, known: bool) -> Token | None:
    """The last happening between the verb and the time."""
    first = next(iter(doc.tokens_in(mark.span)), mark.head)
    for at in range(first.i - 1, verb.i, -1):
        word = verb.doc[at]
        if parse.is_full_verb(word) and names_happening(word) and not parse.is_ing_form(word):
            return word if _is_told_past(word) else None
        if noun_kind(word) is not None and names_happening(word) and not is_time(word):
            return word if not known or not _is_brought_about(word, verb) else None
    return None


def _is_told_past(verb: Token) -> bool:
    """Whether a clause of its own tells a verb in the past: "which killed 40 people", "carried out"."""
    clause = clause_of(verb)
    told = tense(verb) is Tense.PAST if clause.finite else parse.is_participle(verb)
    return told and not clause.perfect and modality(verb) is Modality.ACTUAL


def _is_brought_about(noun: Token, verb: Token) -> bool:
    """Whether it is first told of here, as what the verb makes: "has signed a pact", "holds talks"."""
    known = any(
        parse.dep(child) == Dep.OWNER or (parse.is_determiner(child) and not is_spelled(child, tongue().indefinite))
        for child in noun.children
    )
    return parse.undergoes(noun) and noun.head.i == verb.i and not known


def _noun_before(doc: Doc, verb: Token, mark: Mark) -> Token | None:
    """The last noun between the verb and the time that names a happening, where no other verb stands between."""
    first = next(iter(doc.tokens_in(mark.span)), mark.head)
    for at in range(first.i - 1, verb.i, -1):
        word = verb.doc[at]
        if parse.is_full_verb(word):
            return None
        if noun_kind(word) is not None and names_happening(word) and not is_time(word):
            return word
    return None


_NEAR = 25


def _has_done(clause: Clause, _: str) -> bool:
    now = among.says(clause.helpers, tongue().has_short)
    return clause.mood is Mood.TOLD and clause.perfect and now


def _is_doing(clause: Clause, _: str) -> bool:
    return clause.mood is Mood.TOLD and clause.progressive and clause.finite and clause.tense is Tense.PRESENT


def _does(clause: Clause, _: str) -> bool:
    return clause.mood is Mood.TOLD and clause.finite and clause.tense is Tense.PRESENT


def _is_to_do(clause: Clause, words: str) -> bool:
    if clause.mood is Mood.COMING or (clause.mood is Mood.OPEN and clause.tense in (Tense.PRESENT, Tense.FUTURE)):
        return True
    return clause.mood is Mood.LATER and not clause.perfect and event_words().ago.search(words) is not None


UNFIT = (
    Unfit(
        "has been doing or done",
        _has_done,
        True,
        {
            "The arrests have revived interest in the bombings of two banks by a gang between 2004 and 2007.": (
                "bombings"
            ),
            "The court has opened the files of a case about an attack that killed nine people in 2011.": "killed",
            "Chad has condemned the shelling of its post by rebels last week.": "shelling",
        },
        (
            "Chad has signed a pact with Mali last week.",
            "Chad condemned the pact with Mali last week.",
            "Chad has condemned the pact with Mali this week.",
            "The club has been raided since a judge was shot in 1999, most recently in 2022.",
        ),
    ),
    Unfit(
        "is doing",
        _is_doing,
        False,
        {
            "The ministry is still weighing a request last week from the governor for more troops.": "request",
            "Police are studying a raid on a bank in May 2019.": "raid",
        },
        ("Police were studying a raid on a bank in May 2019.", "Police are studying a raid on a bank today."),
    ),
    Unfit(
        "does",
        _does,
        True,
        {
            "She leads a unit that studies the explosions which killed 40 people, two of them Greek, on 7 June 2022.": (
                "killed"
            ),
            "The book praises the march of the miners on the palace in 1990.": "march",
        },
        ("The book was praised in 1990.", "In 1990 the king signs a pact.", "The king holds talks in 1990."),
    ),
    Unfit(
        "is still to do",
        _is_to_do,
        False,
        {
            "Envoys said they would investigate the massacre of 300 villagers in Chad nearly four years ago.": (
                "massacre"
            ),
            "The council will discuss the killing of a judge by rebels last week.": "killing",
            "Chad wants to avenge the killing of a judge by rebels last week.": "killing",
        },
        (
            "Envoys said in May they would discuss the killing of a judge.",
            "Chad wanted to discuss the killing of a judge last week.",
            "The council will discuss the killing of a judge next week.",
        ),
    ),
)
"""The first that applies decides."""
