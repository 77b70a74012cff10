"""A Doc, its temporal expressions and its actors in; its events out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from timeline.catalogue import worded
from timeline.events.ahead import is_later_today
from timeline.events.attach import attach, attach_timeless
from timeline.events.candidate import Candidate, candidate, find_candidates
from timeline.events.choice import stated
from timeline.events.dated import NEVER, Dated
from timeline.events.gaps import Gap, told_of, without
from timeline.events.known import came_anyway, is_known_by_its_time
from timeline.events.lead import find_lead
from timeline.events.lexicon import is_one_of, verbs
from timeline.events.long_ago import is_of_long_ago
from timeline.events.marking import find_marks, find_timeless, unused
from timeline.events.modality import came_true, modality
from timeline.events.naming import Naming
from timeline.events.offsets import counted_apart
from timeline.events.parts import EventTelling, tellings, wholes
from timeline.events.retold import merge_retold, repeats, told_once
from timeline.events.roles import Roles
from timeline.events.titles import Titles
from timeline.events.types import plover_type
from timeline.events.ways import Story, date_all
from timeline.language import Doc, governor, parse
from timeline.language.labels import Dep
from timeline.language.undone import is_of_a_headline
from timeline.language.unforeseen import is_unforeseen
from timeline.language.word import is_spelled
from timeline.model import (
    Actor,
    Certainty,
    DateRange,
    Dating,
    Event,
    Granularity,
    Modality,
    Note,
    Participation,
    PloverType,
    Relation,
    Role,
    Span,
    TemporalExpression,
    Way,
)

__all__ = ["find_events", "unused"]


def find_events(
    doc: Doc, expressions: tuple[TemporalExpression, ...], cast: tuple[Actor, ...], notes: Iterable[Note] = ()
) -> tuple[Event, ...]:
    """Everything that happened in the article, in order of text: dated where the text allows, else assumed.

    Assumed events stand on the publication day, planned ones on no earlier day; their range is None where there is no
    publication date, where the article tells only of long ago, or where ``notes`` say that the words put them on a day
    that does not exist.
    """
    gaps: list[Gap] = []
    candidates, dates = _dated(doc, expressions, notes, gaps)
    latest = _last_day_of(dates)
    moods = {each.token.i: _mood(doc, each, dates, latest) for each in candidates}
    roles = Roles(doc, cast)
    titles = Titles(doc, roles.mentions, (*expressions, *(gap.hides() for gap in gaps)))
    found = []
    day = None if is_of_long_ago(expressions, doc.article.published) else doc.article.published
    of_their_day = moods.keys() - set(counted_apart(doc, candidates, expressions))
    lead = find_lead(doc, of_their_day, moods) if day is not None else None
    for telling in tellings(candidates, wholes(candidates, dates, moods), repeats(candidates, dates)):
        index = telling.candidate.token.i
        apart = _is_apart(telling.candidate, dates)
        dated = dates.get(index) or _assumed(day, moods[index])
        event = _event(doc, telling, moods[index], dated, roles, titles, apart=apart)
        event = _without_left_outs(gaps, index, event, roles)
        if lead in telling.indexes and event.certainty is Certainty.ASSUMED:
            event = replace(event, lead=True)
        told = (event, *_at_other_times(doc, event, dates.get(index)), *_left_outs(doc, gaps, index, event, roles))
        found += [(telling.candidate, each) for each in told]
    return merge_retold(told_once(found))


def _last_day_of(dates: dict[int, Dated]) -> date | None:
    return max((each.range.end for each in dates.values() if each.range.end is not None), default=None)


def _at_other_times(doc: Doc, event: Event, dated: Dated | None) -> Iterator[Event]:
    for other in dated.others if dated is not None else ():
        yield _at_another_time(doc, event, other)


def _without_left_outs(gaps: Iterable[Gap], index: int, event: Event, roles: Roles) -> Event:
    """The event of the verb at the index, without those of whom it only tells with its verb left out."""
    for gap in gaps:
        event = without(gap, event, roles.mentions) if gap.verb.i == index else event
    return event


def _left_outs(doc: Doc, gaps: Iterable[Gap], index: int, event: Event, roles: Roles) -> Iterator[Event]:
    """What the verb tells of others without being said again."""
    for gap in gaps:
        if gap.verb.i == index and (left := _left_out(doc, gap, event, roles)) is not None:
            yield left


def _dated(
    doc: Doc, expressions: tuple[TemporalExpression, ...], notes: Iterable[Note], gaps: list[Gap]
) -> tuple[list[Candidate], dict[int, Dated]]:
    """The candidates in order of text, and by index of its token what dates each: stated first, then carried."""
    naming = Naming(doc, expressions)
    marks = [mark for mark in find_marks(doc, expressions) if not naming.holds(mark.head)]
    stated_dates = attach_timeless(doc, find_timeless(doc, expressions, notes)) | attach(doc, marks, gaps)
    spans = [each.span for each in expressions] + [mark.span for mark in marks]
    candidates = [each for each in find_candidates(doc, spans) if not naming.holds(each.token)]
    known = {each.token.i for each in candidates}
    candidates += [candidate(doc.tokens[index]) for index in stated_dates.keys() - known]
    candidates.sort(key=lambda each: each.token.i)
    return candidates, date_all(Story(doc, candidates, expressions, stated_dates))


def _mood(doc: Doc, candidate: Candidate, dates: dict[int, Dated], latest: date | None) -> Modality:
    """The mood of a candidate as its date bears it out, seen from publication, else from the ``latest`` day told of."""
    mood = modality(candidate.token)
    dated, published = dates.get(candidate.token.i), doc.article.published
    if dated is None:
        return mood
    if mood is Modality.HYPOTHETICAL and candidate.is_verb and is_of_a_headline(candidate.token):
        mood = Modality.PLANNED
    if published is None:
        return _borne_out(candidate, mood, past=_ended_before(dated, latest))
    if mood is Modality.ACTUAL:
        return Modality.PLANNED if _is_ahead(doc, candidate, dated, published) else mood
    past = _ended_before(dated, published)
    of_noun = None if candidate.is_verb else _mood_of_noun(candidate, mood, dated, past=past)
    return of_noun or _borne_out(candidate, mood, past=past)


def _borne_out(candidate: Candidate, mood: Modality, *, past: bool) -> Modality:
    """The mood where the day is over: what came true then happened."""
    return Modality.ACTUAL if past and came_true(candidate.token, mood) else mood


def _ended_before(dated: Dated, day: date | None) -> bool:
    return dated.range.end is not None and day is not None and dated.range.end < day


def _is_ahead(doc: Doc, candidate: Candidate, dated: Dated, published: date) -> bool:
    begins_later = dated.range.begin is not None and dated.range.begin > published
    return (
        begins_later
        or _goes_on_till(doc, candidate, dated.range, published)
        or is_later_today(doc, candidate.token, dated)
    )


def _mood_of_noun(noun: Candidate, mood: Modality, dated: Dated, *, past: bool) -> Modality | None:
    """What the date of a noun that is planned, doubted or denied says of its mood: what has a day of its own came."""
    if is_known_by_its_time(noun.token, dated):
        return Modality.ACTUAL if past or is_unforeseen(noun.token) else came_anyway(noun.token, mood)
    if mood is Modality.DENIED and past and dated.certainty is Certainty.EXPLICIT:
        return mood if _is_denied_itself(noun) else Modality.ACTUAL
    return None


def _goes_on_till(doc: Doc, candidate: Candidate, range: DateRange, published: date) -> bool:
    """ "Her term ends this month": what prose tells in the present, as plans are told, of a time that is not over."""
    verb, end = candidate.token, range.end
    if not candidate.is_verb or end is None or end <= published or range.begin is None:
        return False
    return parse.is_present(verb) and is_one_of(verb, "falling_due") and doc.layout.tells_as_of_now(verb.idx)


def _is_denied_itself(noun: Candidate) -> bool:
    """ "No deal was signed in May" against "has not withdrawn its resolution of 1995": only one was never there."""
    return any(
        parse.dep(child) in (Dep.DETERMINER, Dep.NEGATION) and is_spelled(child, verbs("negations"))
        for child in noun.token.children
    )


def _is_apart(candidate: Candidate, dates: dict[int, Dated]) -> bool:
    """Whether a noun names what was at another time than its clause tells of: "the anniversary of independence"."""
    mine, its = dates.get(candidate.token.i), dates.get(governor(candidate.token).i)
    if candidate.is_verb or mine is None:
        return False
    return mine.way is Way.ANNIVERSARY or (its is not None and mine.range != its.range)


def _event(
    doc: Doc, telling: EventTelling, mood: Modality, dated: Dated | None, roles: Roles, titles: Titles, *, apart: bool
) -> Event:
    found = telling.candidate
    actors, reporters = roles.of(found)
    return Event(
        id=_id(doc.article.id, found.trigger),
        article=doc.article.id,
        title=titles.of(found, actors, mood, apart=apart),
        trigger=found.trigger,
        clause=telling.clause,
        sentence=found.sentence,
        certainty=dated.certainty if dated else Certainty.ASSUMED,
        modality=mood,
        range=dated.range if dated and dated.range != NEVER else None,
        type=_type(telling),
        actors=_with_those_of_parts(actors, telling, roles),
        reported_by=reporters,
        dating=_dating(doc, dated),
        retold=telling.retold,
    )


def _dating(doc: Doc, dated: Dated | None) -> Dating:
    """The evidence, and what the words count from where that is another happening and no time of their own.

    The one writer of what an event's date comes from.
    """
    if dated is None:
        return Dating()
    said = dated.expression
    source = doc.tokens[dated.source] if dated.source is not None and said and said.range is None else None
    counted = Span(source.idx, source.idx + len(source)) if source is not None else None
    return Dating(said, dated.relation, dated.explanation, counted, way=dated.way)


def _type(telling: EventTelling) -> PloverType | None:
    """The type of what the event's own word says, else of what a noun beside it names ("held drills")."""
    found = (plover_type(each) for each in (telling.candidate, *telling.parts))
    return next((type for type in found if type is not None), None)


def _at_another_time(doc: Doc, event: Event, dated: Dated) -> Event:
    """The same told of a further time that its words name."""
    return replace(
        event,
        id=_id(event.article, event.trigger, str(dated.range.begin)),
        range=dated.range,
        dating=_dating(doc, replace(dated, way=Way.OWN_CLAUSE)),
    )


def _left_out(doc: Doc, gap: Gap, event: Event, roles: Roles) -> Event | None:
    """What a clause tells of somebody else at another time, its verb left out."""
    told = told_of(gap, event, roles.mentions)
    if told is None:
        return None
    trigger = Span(gap.name.idx, gap.name.idx + len(gap.name))
    dated = stated(gap.mark)
    published, begin = doc.article.published, dated.range.begin
    ahead = published is not None and begin is not None and begin > published
    return replace(
        event,
        id=_id(event.article, trigger),
        title=told[1],
        trigger=trigger,
        clause=gap.span,
        certainty=dated.certainty,
        modality=Modality.PLANNED if ahead and event.modality is Modality.ACTUAL else event.modality,
        range=dated.range,
        actors=told[0],
        dating=_dating(doc, replace(dated, way=Way.OWN_CLAUSE)),
        retold=(),
    )


def _with_those_of_parts(
    actors: tuple[Participation, ...], telling: EventTelling, roles: Roles
) -> tuple[Participation, ...]:
    """Who took part in the event or in what its clause tells as part of it; who only reported it did not."""
    found = {each.actor: each for each in actors}
    for part in telling.parts:
        if not (part.is_verb and is_one_of(part.token, "reporting")):
            for each in roles.of(part)[0]:
                role = Role.PARTICIPANT if part.is_verb else each.role
                found.setdefault(each.actor, Participation(each.actor, role))
    return tuple(found.values())


def _assumed(day: date | None, mood: Modality) -> Dated | None:
    if day is None:
        return None
    if mood is Modality.PLANNED:
        coming = DateRange(day, None, Granularity.VAGUE)
        return Dated(
            coming,
            Certainty.ASSUMED,
            Relation.AFTER,
            None,
            worded("Still to come when the article was published"),
            way=Way.PUBLICATION,
        )
    why = worded("Nothing is said of its day; taken to be the day of publication")
    return Dated(DateRange.day(day), Certainty.ASSUMED, Relation.ON, None, why, way=Way.PUBLICATION)


def _id(article: str, trigger: Span, *more: str) -> str:
    return hashlib.sha1(":".join([article, str(trigger.start), str(trigger.end), *more]).encode()).hexdigest()[:12]
