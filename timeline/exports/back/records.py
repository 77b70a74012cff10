"""An article as our JSON tells it, in; the article of its sentences, with a history that gives its events, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from timeline.catalogue import worded
from timeline.exports.back.sheet import QuotedText
from timeline.model import (
    Actor,
    ActorChange,
    ActorKind,
    Anchor,
    Article,
    Carried,
    Certainty,
    Change,
    DateRange,
    Dating,
    Derivation,
    Event,
    Granularity,
    Mention,
    Modality,
    Participation,
    PloverType,
    PublishedFrom,
    Relation,
    Remark,
    Role,
    TemporalExpression,
    TimexMod,
    TimexQuant,
    TimexType,
    Way,
    from_edtf,
)
from timeline.model.correction import Give, History
from timeline.settings import LONGEST_NAME, LONGEST_NOTE, MOST_EVENTS
from timeline.store import Held

Record = Mapping[str, Any]


def held_of(record: Record) -> Held:
    """Raises KeyError, TypeError or ValueError where something is not as our JSON has it."""
    told = _list(record["events"])
    sheet = QuotedText(words for event in told for words in (event["sentence"], *_list(event["retold"])))
    if not sheet.text.strip():
        raise ValueError(worded("no event of it has a sentence"))
    article = _article(record, sheet)
    said = [_expression(each, sheet, article.id) for each in _list(record["expressions"])]
    actors = tuple(_actor(each, sheet, article.id) for each in _list(record["actors"]))
    events = tuple(_event(each, sheet, article, said, record["expressions"]) for each in told)
    _refuse_strangers(events, actors)
    given = Give(article.digest, events, actors, tuple(each for each in said if each))
    return Held(article, History((given,)))


def _article(record: Record, sheet: QuotedText) -> Article:
    found, day = record["published_from"], record["published"]
    return Article(
        id=_words(record["id"], LONGEST_NAME),
        text=sheet.text,
        title=_words(record["title"], LONGEST_NAME),
        published=date.fromisoformat(day) if day is not None else None,
        published_from=PublishedFrom(found) if found is not None else None,
        source=_words(record["source"], LONGEST_NAME),
        language=_words(record["language"], 20),
    )


def _expression(record: Record, sheet: QuotedText, article: str) -> TemporalExpression | None:
    """None for words outside of the sentences that are quoted."""
    if not sheet.holds(record):
        return None
    return TemporalExpression(
        article,
        sheet.span(record),
        record["text"],
        TimexType(record["type"]),
        _maybe(record["value"]),
        Derivation(_words(record["rule"]), anchor=Anchor(record["anchor"])),
        mod=TimexMod(record["mod"]) if record["mod"] is not None else None,
        quant=TimexQuant(record["quant"]) if record["quant"] is not None else None,
        freq=_maybe(record["freq"]),
        range=range_of(record),
        explanation=_words(record["explanation"]),
    )


def _actor(record: Record, sheet: QuotedText, article: str) -> Actor:
    mentions = (each for each in _list(record["mentions"]) if sheet.holds(each))
    return Actor(
        id=_words(record["id"]),
        name=_words(record["name"]),
        kind=ActorKind(record["kind"]),
        country=_maybe(record["country"]),
        sector=_maybe(record["sector"]),
        mentions=tuple(Mention(article, sheet.span(each), each["text"]) for each in mentions),
        members=tuple(map(_words, _list(record.get("members", [])))),
        corrected=frozenset(map(ActorChange, _list(record.get("corrected", [])))),
    )


def _event(
    record: Record,
    sheet: QuotedText,
    article: Article,
    said: list[TemporalExpression | None],
    expressions: list[Record],
) -> Event:
    number = record["expression"]
    if number is not None and (not isinstance(number, int) or not 0 <= number < len(expressions)):
        raise ValueError(worded("an event is dated by words that are not there"))
    type = record["type"]
    return Event(
        id=_words(record["id"]),
        article=article.id,
        title=_words(record["title"]),
        trigger=sheet.span(record["trigger"]) if sheet.holds(record["trigger"]) else sheet.span(record["sentence"]),
        clause=sheet.span(record["clause"]) if sheet.holds(record["clause"]) else sheet.span(record["sentence"]),
        sentence=sheet.span(record["sentence"]),
        certainty=Certainty(record["certainty"]),
        modality=Modality(record["modality"]),
        range=range_of(record),
        type=PloverType(type) if type is not None else None,
        actors=tuple(Participation(_words(each["id"]), Role(each["role"])) for each in _list(record["actors"])),
        reported_by=tuple(map(_words, _list(record["reported_by"]))),
        dating=_dating(record, said[number] if number is not None else None),
        retold=tuple(map(sheet.span, _list(record["retold"]))),
        corrected=frozenset(map(Change, _list(record.get("corrected", [])))),
        lead=record.get("lead") is True,
        remark=_remark(record.get("remark") or {}),
    )


def _dating(record: Record, said: TemporalExpression | None) -> Dating:
    relation, moved = record["relation"], record.get("moved")
    if said is not None and record.get("year") == "context":
        lent = Derivation(said.derivation.rule, (("month", said.text),), said.derivation.anchor)
        said = replace(said, derivation=lent)
    carried = None
    if moved is not None:
        carried = Carried(_words(moved["because"]), range_of(moved["when"]), range_of(moved["before"]))
    way = record.get("way")
    return Dating(
        said,
        Relation(relation) if relation is not None else None,
        _words(record["explanation"]),
        carried=carried,
        way=Way(way) if way is not None else None,
    )


def _remark(record: Record) -> Remark:
    return Remark(
        note=_words(record.get("note", "")),
        starred=record.get("starred") is True,
        tags=tuple(map(_words, _list(record.get("tags", [])))),
        reviewed=record.get("reviewed") is True,
    )


def range_of(record: Record) -> DateRange | None:
    """The date of a record; None for none. Raises ValueError for days that are none or the wrong way round."""
    begin, end = (date.fromisoformat(day) if day is not None else None for day in (record["begin"], record["end"]))
    if begin is None and end is None:
        return None
    qualified = from_edtf(record["edtf"]) if isinstance(record["edtf"], str) else None
    doubts = (qualified.begin_qualifier, qualified.end_qualifier) if qualified else (None, None)
    return DateRange(begin, end, Granularity(record["granularity"]), *doubts)


def _refuse_strangers(events: Iterable[Event], actors: Iterable[Actor]) -> None:
    known = {actor.id for actor in actors}
    ids = [event.id for event in events]
    if len(set(ids)) < len(ids):
        raise ValueError(worded("two of its events have one id"))
    if not all(event.actor_ids <= known for event in events):
        raise ValueError(worded("somebody took part who is not among its actors"))


def _list(given: Any) -> list[Any]:
    if not isinstance(given, list) or len(given) > MOST_EVENTS:
        raise ValueError(worded("a list of up to {most_events:,} was looked for", most_events=MOST_EVENTS))
    return given


def _words(given: Any, most: int = LONGEST_NOTE) -> str:
    if not isinstance(given, str) or len(given) > most:
        raise ValueError(worded("a text of up to {most:,} characters was looked for", most=most))
    return given


def _maybe(given: Any) -> str | None:
    return None if given is None else _words(given)
