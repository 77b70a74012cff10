"""A Doc in, its actors out: countries, organisations, armed groups, people and places, each with every mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.actors.armies import set_apart
from timeline.actors.cast import Cast
from timeline.actors.coreference import find_coreferences
from timeline.actors.crowds import find_crowds
from timeline.actors.gazetteer import Entry, Usage
from timeline.actors.occurrences import Occurrences
from timeline.actors.organisations import Organisation, find_organisations
from timeline.actors.people import Person, find_people
from timeline.actors.phrases import Phrase, find_phrases
from timeline.actors.readings import NameReading, read_names
from timeline.actors.scan import levelled, scan
from timeline.actors.spans import Spans
from timeline.language import Doc
from timeline.model import Actor, Span

__all__ = ["find_actors"]


def find_actors(doc: Doc) -> tuple[Actor, ...]:
    """One actor for each real-world actor of the article, in order of first mention.

    A mention may stand for two actors ("the two countries"), and one mention may lie inside another ("Japanese" in
    "Japanese army"). Nothing is guessed from likeness alone: a name that no table, title or model supports is left out.
    """
    named = _told_by_name(doc)
    cast = Cast(doc)
    meant = [*((span, entry) for span, entry, _ in named), *find_coreferences(doc, named)]
    for span, entry in set_apart(doc, meant):
        cast.add(entry, span)
    for span, entry in find_crowds(doc, cast.offsets()):
        cast.add(entry, span)
    return cast.actors()


def _told_by_name(doc: Doc) -> list[_NamedPlace]:
    """Whom names, and phrases that hold a name, say: those of phrases first, then of people, then of organisations."""
    text = levelled(doc.text, doc.layout)
    readings = read_names(doc, text, scan(text))
    stands = Occurrences(text)
    people = find_people(doc, stands, readings)
    names = Spans((place.span, person) for person in people for place in person.places)
    readings = [reading for reading in readings if not names.overlapping(reading.span)]
    phrases = find_phrases(doc, readings, names)
    organisations = find_organisations(doc, stands, readings, _whole_names(phrases), names)
    return [*_of_phrases(phrases, organisations), *_of_people(people), *_of_organisations(organisations)]


def _whole_names(phrases: Iterable[Phrase]) -> list[NameReading]:
    """The phrases that are a name from end to end, as names."""
    return [NameReading(phrase.span, phrase.entry, Usage.ORGAN) for phrase in phrases if phrase.wide]


def _of_phrases(phrases: Iterable[Phrase], organisations: Iterable[Organisation]) -> Iterator[_NamedPlace]:
    """Those of phrases, but where an organisation has the words for its name."""
    titled = Spans((span, organisation) for organisation in organisations for span in organisation.places)
    for phrase in phrases:
        if phrase.wide or not titled.overlapping(phrase.span):
            yield phrase.span, phrase.entry, phrase.noun


def _of_people(people: Iterable[Person]) -> Iterator[_NamedPlace]:
    for person in people:
        entry = person.entry
        yield from ((place.span, entry, "") for place in person.places)


def _of_organisations(organisations: Iterable[Organisation]) -> Iterator[_NamedPlace]:
    for organisation in organisations:
        entry = organisation.entry
        yield from ((span, entry, "") for span in organisation.places)


_NamedPlace = tuple[Span, Entry, str]
"""Where somebody is named, who it is, and the noun by which they are, if any."""
