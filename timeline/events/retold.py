"""Events in; the same without repeats out: what is told again becomes a further sentence of the first telling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import combinations

from timeline.events.arguments import light_verb
from timeline.events.candidate import Candidate
from timeline.events.dated import Dated
from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of
from timeline.events.naming_alone import is_bare
from timeline.language import Token, among, clause_of, parse
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import base
from timeline.model import Certainty, DateRange, Event, Modality, Role, Span

_Doers = frozenset[tuple[str, bool]]
_Key = tuple[str, Modality, DateRange | None, _Doers]
_MANY = 5
"""Of more doers than these, every choice of some of them is not looked up: only all of them are."""
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
    kept: list[Event] = []
    tellings = _Tellings()
    for candidate, event in events:
        place = tellings.place(candidate, event, kept)
        if place == len(kept):
            kept.append(event)
        else:
            kept[place] = _told_again(kept[place], event)
    return tuple(kept)


def told_once(events: list[tuple[Candidate, Event]]) -> list[tuple[Candidate, Event]]:
    """The events without nouns that only their verb's own event could be told by, in the same words: "To hold talks".

    A noun with a date of its own stays, and so does one whose verb happened, for its actors and its type are its own,
    unless what it names was only spoken of ("accused Chad of genocide", "warned of war") or its title would be no more
    than its name ("mulled the offer"). What may never have been done is told by
    what was, where that is told in the same words: but of the same day by itself, where somebody known has part in it.
    """
    tells = _teller(events)
    kept: list[tuple[Candidate, Event] | None] = list(events)
    for at, (candidate, event) in enumerate(events):
        if not _is_assumed(event):
            continue
        there, event = tells(candidate, event)
        whole = kept[there] if there is not None else None
        if there is not None and whole and not (candidate.is_verb and event.actors):
            kept[there], kept[at] = (whole[0], _joined(whole[1], event)), None
        elif whole and whole[1].certainty is not Certainty.EXPLICIT:
            kept[at] = candidate, replace(event, range=whole[1].range, dating=whole[1].dating)
    return [each for each in kept if each]


def _teller(events: list[tuple[Candidate, Event]]) -> Callable[[Candidate, Event], tuple[int | None, Event]]:
    """Of an event, the number of the one that tells it as well, if any, and the event as it is told by that."""
    verbs = {candidate.token.i: at for at, (candidate, _) in enumerate(events) if candidate.is_verb}
    said = {(events[at][1].title, events[at][1].sentence): at for at in verbs.values()}
    done = {(each.title, each.sentence): at for at, (_, each) in enumerate(events) if _is_done(each)}

    def tells(candidate: Candidate, event: Event) -> tuple[int | None, Event]:
        if not candidate.is_verb:
            return _of_a_noun(candidate, event, events, verbs, said)
        return (done.get((event.title, event.sentence)) if _is_only_thought_of(event) else None), event

    return tells


def _is_done(event: Event) -> bool:
    return event.modality is Modality.ACTUAL


def _is_only_thought_of(event: Event) -> bool:
    """ "Urged guests to leave": what may never have been done."""
    return event.modality is Modality.HYPOTHETICAL


def _of_a_noun(
    candidate: Candidate,
    event: Event,
    events: list[tuple[Candidate, Event]],
    verbs: dict[int, int],
    said: dict[tuple[str, Span], int],
) -> tuple[int | None, Event]:
    """Where the event stands that tells what a noun names, None where none does, and what is known of it there."""
    there = said.get((event.title, event.sentence))
    if there is None or not _is_only_spoken_of(candidate.token):
        there = _at_its_verb(candidate, events, event, verbs)
    if there is None and not event.actors and is_bare(candidate.token, event.title):
        there = _at_the_verb_above(candidate.token, verbs)
        there = there if there is not None and _are_told_alike(event, events[there][1]) else None
        event = replace(event, type=None) if there is not None else event
    return there, event


def _at_its_verb(
    candidate: Candidate, events: list[tuple[Candidate, Event]], event: Event, verbs: dict[int, int]
) -> int | None:
    """Where the event of the verb stands that only lends its subject, in the same words, to what did not happen."""
    verb = light_verb(candidate.token) if event.modality is not Modality.ACTUAL else None
    there = verbs.get(verb.i) if verb is not None else None
    return there if there is not None and _words(events[there][1]) == _words(event) else None


def _at_the_verb_above(noun: Token, verbs: dict[int, int]) -> int | None:
    """Where the event of the nearest verb above stands: "the offer" of "Gupta mulled the offer"."""
    word = noun
    while word.head.i != word.i:
        word = word.head
        if word.i in verbs:
            return verbs[word.i]
    return None


def _are_told_alike(event: Event, other: Event) -> bool:
    """Whether both are of one day for one reason, and as sure."""
    return (event.range, event.dating.way, event.modality) == (other.range, other.dating.way, other.modality)


def _is_only_spoken_of(noun: Token) -> bool:
    """Whether what a noun names is told only as what its verb is about: "accused Chad of genocide"."""
    return parse.is_of_preposition(noun)


def _words(event: Event) -> tuple[str, Span, Modality]:
    return event.title, event.sentence, event.modality


def _is_assumed(event: Event) -> bool:
    return event.certainty is Certainty.ASSUMED


def _joined(whole: Event, part: Event) -> Event:
    clause = Span(min(whole.clause.start, part.clause.start), max(whole.clause.end, part.clause.end))
    known = {each.actor for each in whole.actors}
    actors = (*whole.actors, *(each for each in part.actors if each.actor not in known))
    return replace(whole, clause=clause, type=whole.type or part.type, actors=actors)


class _Tellings:
    """Where each telling so far was kept, found by who did it without a walk over all of them."""

    def __init__(self) -> None:
        self._same: defaultdict[_Key, dict[int, None]] = defaultdict(dict)
        self._wider: defaultdict[_Key, dict[int, None]] = defaultdict(dict)
        self._told_before: dict[tuple[str, frozenset[str]], int] = {}
        self._undated = _Undated()

    def place(self, candidate: Candidate, event: Event, kept: list[Event]) -> int:
        """The index of the event in ``kept`` that this one tells again, its length where there is none."""
        head = (base(candidate.token), event.modality, event.range)
        doers = _doers(event) or _named(candidate)
        if event.modality is Modality.HYPOTHETICAL or is_one_of(candidate.token, "reporting"):
            doers = frozenset()
        parts = [(*head, part) for part in _parts(doers)]
        known = [self._wider.get((*head, doers)), *map(self._same.get, parts)]
        firsts = [next((at for at in each if _is_retold(kept[at], event)), None) for each in known if each]
        before = self._before(candidate, event, len(kept)) if doers else len(kept)
        at = min((first for first in firsts if first is not None), default=before)
        at = self._undated.place(candidate, event, at) if at == len(kept) else at
        for part in parts:
            self._same[*head, doers][at] = None
            self._wider[part][at] = None
        return at

    def _before(self, candidate: Candidate, event: Event, new: int) -> int:
        """Where the same was told as done before, without its day: "said it had signed", then "signed in May"."""
        sources = frozenset(each.actor for each in event.actors if each.role is Role.SOURCE)
        if not sources or not candidate.is_verb or event.modality is not Modality.ACTUAL:
            return new
        key = (base(candidate.token), sources)
        if event.certainty is Certainty.EXPLICIT and not clause_of(candidate.token).perfect:
            return self._told_before.pop(key, new)
        if event.certainty is Certainty.ASSUMED and _had_been_done(candidate.token):
            self._told_before[key] = new
        return new


def _had_been_done(verb: Token) -> bool:
    """ "Said that it had signed": done before it was said."""
    had = among.says(clause_of(verb).helpers, tongue().had)
    return had and parse.is_complement(verb) and is_one_of(verb.head, "saying")


_NEAR = 600
"""Characters within which what somebody said "had" been done is told again with its day."""


class _Undated:
    """What was said to have been done by then, kept to be known again where its day is told.

    "Said on Thursday that it had signed a contract. The airline signed the agreement in Paris on 15 June."
    """

    def __init__(self) -> None:
        self._last: dict[str, tuple[int, Candidate, Event]] = {}

    def place(self, candidate: Candidate, event: Event, new: int) -> int:
        """The index of the undated telling that this dated one tells again, else ``new``."""
        verb = candidate.token
        lemma = base(verb)
        if event.certainty is Certainty.ASSUMED:
            if candidate.is_verb and among.says(verb.children, tongue().has_or_had):
                self._last[lemma] = (new, candidate, event)
            return new
        at, before, known = self._last.get(lemma, (new, candidate, event))
        near = 0 < event.sentence.start - known.sentence.end <= _NEAR
        if not near or event.certainty is not Certainty.EXPLICIT or known.modality is not event.modality:
            return new
        return at if _may_be_one(known, event) and _objects(before) & _objects(candidate) else new


def _objects(candidate: Candidate) -> frozenset[str]:
    """The lemmas of what a verb was done to; all papers that are signed are one."""
    named = (base(child) for child in candidate.token.children if parse.undergoes(child))
    return frozenset("agreement" if lemma in event_words().papers else lemma for lemma in named)


def _may_be_one(known: Event, event: Event) -> bool:
    mine, theirs = ({each.actor for each in told.actors if each.role is Role.SOURCE} for told in (known, event))
    return not mine or not theirs or bool(mine & theirs)


def _parts(doers: _Doers) -> list[_Doers]:
    """Every choice of at least one of them."""
    if len(doers) > _MANY:
        return [doers]
    return [frozenset(some) for size in range(1, len(doers) + 1) for some in combinations(sorted(doers), size)]


def _is_retold(known: Event, event: Event) -> bool:
    mine, theirs = _doers(event), _doers(known)
    return known.sentence != event.sentence and (mine <= theirs or theirs <= mine)


def _named(candidate: Candidate) -> _Doers:
    """The name that is the subject, where it is nobody known: what the headline told of Norcar is told again."""
    subject = subject_of(candidate.token) if candidate.is_verb else None
    beside = [] if subject is None else [subject, *(child for child in subject.children if parse.is_apposition(child))]
    return frozenset((word.text, True) for word in beside if parse.is_name(word))


def _doers(event: Event) -> _Doers:
    return frozenset(
        (each.actor, each.role is Role.SOURCE) for each in event.actors if each.role is not Role.PARTICIPANT
    )


def _told_again(known: Event, event: Event) -> Event:
    """The surer telling, first of its kind: a headline's event without a date becomes the dated one of the story.

    A headline and the first sentence below it tell the event together: the clause spans both.
    """
    below = 0 <= event.sentence.start - known.sentence.end <= _DATELINE
    both = Span(known.clause.start, event.clause.end)
    if known.certainty is Certainty.ASSUMED and event.certainty is not Certainty.ASSUMED:
        retold = (known.sentence, *known.retold, *event.retold)
        return replace(event, retold=retold, clause=both if below else event.clause)
    lead = known.certainty is Certainty.ASSUMED and (known.lead or event.lead)
    retold = (*known.retold, event.sentence)
    return replace(known, retold=retold, clause=both if below else known.clause, lead=lead)
