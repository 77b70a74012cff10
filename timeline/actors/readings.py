"""Known names of an article in, what each one means there out: which actor, or the place, or nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline.actors.actor_words import actor_words
from timeline.actors.capitals import in_us_state, is_place
from timeline.actors.gazetteer import NOBODY, Alias, Entry, Usage, capitals, countries, lookup, organisations, slug
from timeline.actors.known_names import lands_of_holders
from timeline.actors.meanings import DOUBTED, PARTY, Meanings
from timeline.actors.refusals import refusal
from timeline.actors.scan import Hit
from timeline.actors.spans import Spans
from timeline.language import Doc
from timeline.model import ActorKind, Span


@dataclass(frozen=True, slots=True)
class NameReading:
    """A known name as it is meant; ``usage`` is how the name stands for its actor."""

    span: Span
    entry: Entry
    usage: Usage


def ends_a_body(span: Span, known: Spans[NameReading]) -> bool:
    """ "Médecins [Sans Frontières]": whether it is only the end of the name by which a table knows a body."""
    whole = known.overlapping(span)
    if whole is None or whole.entry.kind is not ActorKind.ORGANISATION:
        return False
    return whole.span.start < span.start and span.end <= whole.span.end


def read_names(doc: Doc, text: str, hits: list[Hit]) -> list[NameReading]:
    """What each known name means in this article.

    A name that hides others ("South China Sea") keeps its place with nobody behind it; a refused one is left out.
    """
    meanings = _meanings(doc, text, hits)
    peoples = {hit.span.end + 1: hit.alias.entry.country for hit in hits if hit.alias.usage is Usage.DEMONYM}
    found = ((hit.span, peoples.get(hit.span.start), meanings.chosen(hit, peoples.get(hit.span.start))) for hit in hits)
    readings = (
        _read(doc, text, meanings, span, alias)
        for span, people, alias in found
        if alias is not None and not _is_of_another(meanings, span, alias, people)
    )
    return [*(reading for reading in readings if reading is not None), *_halves(text, hits)]


def _meanings(doc: Doc, text: str, hits: list[Hit]) -> Meanings:
    """What a name may mean in an article, by those that can mean one thing alone and by the lands that they are of."""
    certain = [hit.alias.entry for hit in hits if not hit.alias.supported and not hit.rivals]
    present = {entry.id for entry in certain}
    lands = Counter(entry.country for entry in certain if entry.country)
    named = Counter(entry.country for entry in certain if entry.country and entry.sector != PARTY)
    ruled = cache(lambda: lands_of_holders(text, doc.article.published))
    if any(hit.rivals for hit in hits):
        lands.update(ruled())
    return Meanings(text, present, lands, ruled, named)


def _halves(text: str, hits: list[Hit]) -> Iterator[NameReading]:
    """ "The North fired a missile" in a text of North Korea: a country named for where it lies, beside another."""
    meant = _meant_by_halves(hits)
    taken = {at for hit in hits for at in range(*hit.span)}
    for found in actor_words().half.finditer(text) if meant else ():
        entries = meant[found[1] or found[2]]
        if len(entries) == 1 and found.end() - 1 not in taken:
            yield NameReading(Span(*found.span()), next(iter(entries)), Usage.NAME)


def _meant_by_halves(hits: list[Hit]) -> dict[str, set[Entry]]:
    """ "North", "South": the countries that each may mean, where a text names either of two so called."""
    halves = actor_words().halves
    meant: dict[str, set[Entry]] = defaultdict(set)
    for alias in (hit.alias for hit in hits):
        half, _, land = alias.plain.partition(" ")
        other = halves.get(half, "")
        if beside := next((each for each in lookup().get(other, ()) if each.text == f"{other} {land}"), None):
            meant[half].add(alias.entry)
            meant[other].add(beside.entry)
    return meant


def _is_of_another(meanings: Meanings, span: Span, alias: Alias, people: str | None) -> bool:
    """ "The Finnish Senate", "the Nepalese Congress Party": behind another people than any of that name."""
    meant = meanings.of(alias.plain, span)
    if people is None or not (meant or alias.supported or alias.usage is Usage.ORGAN):
        return False
    entry = _entry_meant(meant or "") or alias.entry
    return entry.country is not None and entry.country != people


def _read(doc: Doc, text: str, meanings: Meanings, span: Span, alias: Alias) -> NameReading | None:
    usage = alias.usage
    if usage is Usage.NOTHING:
        return NameReading(span, NOBODY, usage)
    if refusal(doc, text, span, alias):
        return None
    if usage in (Usage.NAME, Usage.CAPITAL, Usage.PLACE) and in_us_state(text, span.end):
        return NameReading(span, _place(alias.plain, "USA"), Usage.PLACE)
    if doc.layout.is_in_dateline(span.start):
        return NameReading(span, NOBODY, Usage.NOTHING)
    return _as_meant(doc, span, alias, meanings.of(alias.plain, span))


def _as_meant(doc: Doc, span: Span, alias: Alias, meant: str | None) -> NameReading | None:
    """The reading of a name by what the words around it make of it."""
    entry, usage = alias.entry, alias.usage
    if meant == DOUBTED:
        return NameReading(span, NOBODY, Usage.NOTHING)
    if meant == "-":
        return None
    if meant and meant.startswith("place:"):
        return NameReading(span, _place(alias.plain, meant.removeprefix("place:")), Usage.PLACE)
    entry = _entry_meant(meant or "") or entry
    if usage is Usage.CAPITAL and is_place(doc, span):
        return NameReading(span, _place(alias.plain, capitals().get(alias.plain, entry.country)), Usage.PLACE)
    return NameReading(span, entry, usage)


def _entry_meant(id: str) -> Entry | None:
    """The country or body of the tables with that id."""
    return countries().get(id) or organisations().get(id)


def _place(name: str, country: str | None) -> Entry:
    return Entry(slug(name), name, ActorKind.PLACE, country)
