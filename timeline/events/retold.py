"""Events in; the same without repeats out: what is told again becomes a further sentence of the first telling."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.events.candidate import Candidate
from timeline.events.dated import Dated
from timeline.events.lexicon import is_one_of
from timeline.model import Certainty, DateRange, Event, Modality, Role, Span

_DATELINE = 60
"""So many characters of place and date may stand between a headline and its article."""


def repeats(candidates: list[Candidate], dates: dict[int, Dated]) -> dict[int, int]:
    """Index of each candidate that only names another again to the index of that other."""
    sentences = {each.token.i: each.sentence for each in candidates}
    found = {}
    for each in candidates:
        dated = dates.get(each.token.i)
        if dated is not None and dated.again and dated.source in sentences:
            found[each.token.i] = dated.source
    return found


def merge_retold(events: Iterable[tuple[Candidate, Event]]) -> tuple[Event, ...]:
    """One event for each happening: the first telling kept, the sentences of later ones added to it.

    Two tellings are one where trigger, certain actors and modality agree and one date lies within the other.
    """
    kept: list[tuple[str, Event]] = []
    for candidate, event in events:
        lemma = candidate.token.lemma_.lower()
        at = next(
            (i for i, (word, known) in enumerate(kept) if word == lemma and _is_retold(candidate, known, event)), None
        )
        if at is None:
            kept.append((lemma, event))
        else:
            known = kept[at][1]
            kept[at] = lemma, _told_again(known, event)
    return tuple(event for _, event in kept)


def _is_retold(candidate: Candidate, known: Event, event: Event) -> bool:
    if is_one_of(candidate.token, "reporting") or known.modality is not event.modality:
        return False
    if event.modality is Modality.HYPOTHETICAL or known.sentence == event.sentence:
        return False
    if not _compatible(known.range, event.range):
        return False
    mine, theirs = _doers(known), _doers(event)
    return bool(mine & theirs) and (mine <= theirs or theirs <= mine) and known.sentence != event.sentence


def _doers(event: Event) -> set[tuple[str, bool]]:
    return {(each.actor, each.role is Role.SOURCE) for each in event.actors if each.role is not Role.PARTICIPANT}


def _compatible(one: DateRange | None, other: DateRange | None) -> bool:
    if one is None or other is None:
        return one is other
    return one == other


def _told_again(known: Event, event: Event) -> Event:
    """The surer telling, first of its kind: a headline's event without a date becomes the dated one of the story.

    A headline and the first sentence below it tell the event together: the clause spans both.
    """
    below = 0 <= event.sentence.start - known.sentence.end <= _DATELINE
    both = Span(known.clause.start, event.clause.end)
    if known.certainty is Certainty.ASSUMED and event.certainty is not Certainty.ASSUMED:
        retold = (known.sentence, *known.retold, *event.retold)
        return replace(event, retold=retold, clause=both if below else event.clause)
    return replace(known, retold=(*known.retold, event.sentence), clause=both if below else known.clause)
