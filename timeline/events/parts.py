"""Dated candidates in; which of them only tell part of another out: a clause's deaths, visits and strikes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from timeline.events.arguments import light_verb
from timeline.events.candidate import Candidate, happening_above
from timeline.events.dated import Dated
from timeline.events.lexicon import is_one_of
from timeline.events.nouns_told import CARRIED
from timeline.language import Token, parse
from timeline.language.labels import Dep
from timeline.language.side_clauses import counts_on, is_told_of_its_noun, tells_when_of_its_own
from timeline.model import Certainty, Modality, Span

_BARE = frozenset({Dep.DETERMINER, Dep.OWNER, Dep.PUNCTUATION})
"""What stands beside a noun that says no more than itself."""


@dataclass(frozen=True, slots=True)
class EventTelling:
    """A candidate that is an event of its own, what its clause tells as part of it, and where it is told again."""

    candidate: Candidate
    parts: tuple[Candidate, ...]
    retold: tuple[Span, ...]

    @property
    def indexes(self) -> frozenset[int]:
        """Of the words that name it and its parts."""
        return frozenset(each.token.i for each in (self.candidate, *self.parts))

    @property
    def clause(self) -> Span:
        """The words that tell it, those of its parts included."""
        clauses = [each.clause for each in (self.candidate, *self.parts)]
        return Span(min(each.start for each in clauses), max(each.end for each in clauses))


def tellings(candidates: list[Candidate], wholes: dict[int, int], again: dict[int, int]) -> list[EventTelling]:
    """The candidates that are no part of another, with their parts and repeats, in order of text."""
    parts: dict[int, list[Candidate]] = defaultdict(list)
    retold: dict[int, list[Span]] = defaultdict(list)
    for each in candidates:
        index = each.token.i
        if index in wholes:
            parts[wholes[index]].append(each)
        if index in again:
            first = wholes.get(again[index], again[index])
            if each.sentence not in retold[first]:
                retold[first].append(each.sentence)
    return [
        EventTelling(each, tuple(parts[each.token.i]), tuple(retold[each.token.i]))
        for each in candidates
        if each.token.i not in wholes
    ]


def wholes(candidates: list[Candidate], dates: dict[int, Dated], moods: dict[int, Modality]) -> dict[int, int]:
    """Index of each candidate that is part of another to the index of the one that tells the whole.

    A part took its date from the whole, or shares its words of time, and hangs on it in the parse.
    """
    by_index = {each.token.i: each.token for each in candidates}
    found: dict[int, int] = {}
    for each in candidates:
        whole = _whole(each.token, by_index, dates, moods)
        if whole is not None:
            found[each.token.i] = whole
    return {part: _last(part, found) for part in found}


def _last(part: int, found: dict[int, int]) -> int:
    seen = {part}
    while part in found and found[part] not in seen:
        part = found[part]
        seen.add(part)
    return part


def _whole(token: Token, by_index: dict[int, Token], dates: dict[int, Dated], moods: dict[int, Modality]) -> int | None:
    dated = dates.get(token.i)
    if dated is None or dated.certainty is Certainty.ASSUMED:
        return _carrier(token, by_index, dates) or _told_by(token, by_index, dates)
    if is_one_of(token, "reporting") and parse.is_verb(token):
        told = _told(token, by_index, dates, moods)
        if told is not None:
            return told
    if not parse.is_verb(token):
        return _verb_of(token, by_index, dates)
    return _verb_above(token, by_index, dates)


def _carrier(noun: Token, by_index: dict[int, Token], dates: dict[int, Dated]) -> int | None:
    """The verb that only carries a happening whose day nobody names either: "are holding talks"."""
    verb = noun.head
    if (
        parse.is_verb(noun)
        or parse.dep(noun) not in CARRIED
        or verb.i not in by_index
        or not is_one_of(verb, "carriers")
    ):
        return None
    mine, its = dates.get(noun.i), dates.get(verb.i)
    return verb.i if mine is its or _same(mine, its) else None


def _told_by(token: Token, by_index: dict[int, Token], dates: dict[int, Dated]) -> int | None:
    """The dated verb that tells a happening which a noun only names: "held talks in May", "filed for bankruptcy"."""
    if parse.is_verb(token):
        return None
    verb = light_verb(token)
    if verb is None and parse.is_subject(token) and _BARE.issuperset(map(parse.dep, token.children)):
        verb = token.head
    if verb is None or verb.i not in by_index or verb.i == token.i:
        return None
    if parse.is_of_preposition(token):
        return verb.i
    return verb.i if verb.i in dates and dates[verb.i].certainty is not Certainty.ASSUMED else None


def _same(one: Dated | None, other: Dated | None) -> bool:
    return one is not None and other is not None and one.range == other.range and one.expression == other.expression


def _holds(part: Dated, whole: Dated | None) -> bool:
    """Whether a noun's date is its verb's, or a larger one around it ("met on Friday at the year's summit")."""
    if _same(part, whole):
        return True
    if whole is None or None in (part.range.begin, part.range.end, whole.range.begin, whole.range.end):
        return False
    return part.range.covers(whole.range)


def _told(verb: Token, by_index: dict[int, Token], dates: dict[int, Dated], moods: dict[int, Modality]) -> int | None:
    """A report is not shown beside the happening it reports on the same day."""
    for child in verb.children:
        told = parse.is_complement(child) and child.i in by_index and moods[child.i] is Modality.ACTUAL
        if told and _same(dates.get(child.i), dates[verb.i]):
            return child.i
    return None


def _verb_of(noun: Token, by_index: dict[int, Token], dates: dict[int, Dated]) -> int | None:
    """The verb that tells the happening a noun names: its own, or that of its relative clause."""
    above = happening_above(noun, by_index)
    if above is not None and _holds(dates[noun.i], dates.get(above.i)):
        return above.i
    for child in noun.children:
        if child.i in by_index and is_told_of_its_noun(child, noun) and _same(dates.get(child.i), dates[noun.i]):
            return child.i
    return None


def _verb_above(verb: Token, by_index: dict[int, Token], dates: dict[int, Dated]) -> int | None:
    """The clause that a participle, a "when" clause or a relative clause fills in, or that is said of others first."""
    if counts_on(verb) and verb.head.i in by_index and _same(dates.get(verb.head.i), dates[verb.i]):
        return verb.head.i
    if not _fills_in(verb):
        return None
    above = happening_above(verb, by_index)
    if above is None or not _same(dates.get(above.i), dates[verb.i]) or _is_told_for_itself(verb, above, dates):
        return None
    tells_it = is_told_of_its_noun(verb, above) and _verb_of(above, by_index, dates) == verb.i
    return above.i if not tells_it else None


def _fills_in(verb: Token) -> bool:
    """Whether its clause only says more of the one above; what it was done for is another thing."""
    return parse.dep(verb) in _FILLING_IN and not (parse.is_adverbial_clause(verb) and parse.is_base_form(verb))


_FILLING_IN = frozenset(
    {
        Dep.ADVERBIAL_CLAUSE,
        Dep.OPEN_COMPLEMENT,
        Dep.NOUN_CLAUSE,
        Dep.RELATIVE_CLAUSE,
        Dep.CLAUSE_OF_PREPOSITION,
    }
)


def _is_told_for_itself(verb: Token, above: Token, dates: dict[int, Dated]) -> bool:
    """Whether a clause has its own day, by which the one above may be dated."""
    return dates[above.i].source == verb.i or tells_when_of_its_own(verb, above) or _is_counted(dates[verb.i])


def _is_counted(dated: Dated) -> bool:
    """Whether the text says how long before or after another a happening was ("shortly after he had accused them")."""
    return dated.source is not None and dated.certainty is Certainty.EXPLICIT
