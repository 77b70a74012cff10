"""A year that a season or a share of it is of, drawn by a small model into who acts behind it."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    attach,
    becomes_subject,
    before,
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    retag,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_SEASONS = word_group("seasons") | word_group("shares_of_a_time")
_OF = word_group("belonging")
_YEAR = len("1990")


def _counts_who_acts(year: Token) -> bool:
    """ "In the spring of [1990] troops crossed it": the spring is of that year, and troops crossed."""
    who, link = year.head, before(year)
    if not is_spelled(link, _OF) or link.i != who.head.i or len(year.text) != _YEAR or not year.text.isdigit():
        return False
    season = link.head
    opener = season.head
    if season.lower_ not in _SEASONS or not hangs_as(season, Dep.OF_PREPOSITION):
        return False
    verb = _verb_behind(who, opener)
    if verb is None or not _becomes_main(verb, who, opener):
        return False
    attach(year, link, Dep.OF_PREPOSITION)
    becomes_subject(who, verb)
    return True


def _verb_behind(who: Token, opener: Token) -> Token | None:
    """The past that stands right behind who acts and has no other subject than the time."""
    verb = word_behind(who.right_edge if who.right_edge.pos_ not in VERBS else who)
    clause = first_of(who.rights, Dep.NOUN_CLAUSE)
    verb = clause if clause is not None else verb
    if verb is None or verb.pos_ not in VERBS or past(verb.lemma_) != verb.lower_:
        return None
    others = (child for child in verb.lefts if child.dep_ in SUBJECTS and child.i != opener.i)
    return verb if next(others, None) is None else None


def _becomes_main(verb: Token, who: Token, opener: Token) -> bool:
    """Whether the clause that the time opens has this verb; what the time was hung on is put right."""
    if opener.head.i == verb.i:
        attach(opener, verb, Dep.PREPOSITION)
        return True
    if verb.head.i == who.i:
        rest = [*among.after(who.rights, verb)]
        if opener.dep_ == Dep.ROOT:
            enthrone(verb, opener, Dep.PREPOSITION)
        elif opener.dep_ == Dep.JOINED:
            attach(verb, opener.head, Dep.JOINED)
            attach(opener, verb, Dep.PREPOSITION)
        else:
            return False
        hand_on(rest, verb)
    elif opener.dep_ == Dep.JOINED and verb.dep_ == Dep.JOINED and verb.head.i in (opener.head.i, opener.head.head.i):
        attach(opener, verb, Dep.PREPOSITION)
    else:
        return False
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


YEARS_OF: tuple[Repair, ...] = (
    Repair(
        "the year of a season, drawn into who acts behind it",
        frozenset({Tag.FIGURE}),
        _counts_who_acts,
        {
            "In the spring of 1990 troops crossed the border and took Lima.": "1990 CD pobj of",
            "In the fall of 2005 riots spread from Lima to 300 towns.": "2005 CD pobj of",
            "Voters rejected the charter, and in the fall of 2005 riots spread from Lima to 300 towns.": (
                "2005 CD pobj of"
            ),
            "He left in June and in the autumn of 1975 settlers marched into the desert.": "1975 CD pobj of",
        },
        (
            "In the spring of 1990 the troops crossed the border.",
            "In the field of 1990 troops nine fell.",
            "They spoke of 1990 troops in the spring.",
        ),
        word=WordShape(relations=frozenset({Dep.COUNT})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), tags=labels.PLURAL),
        behind=False,
    ),
)
