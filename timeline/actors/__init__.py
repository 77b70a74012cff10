"""A Doc in, its actors out: countries, organisations, armed groups, people and places, each with every mention."""

from timeline.actors.armies import set_apart
from timeline.actors.cast import Cast
from timeline.actors.coreference import find_coreferences
from timeline.actors.crowds import find_crowds
from timeline.actors.gazetteer import Usage
from timeline.actors.occurrences import Occurrences
from timeline.actors.organisations import find_organisations
from timeline.actors.people import find_people
from timeline.actors.phrases import find_phrases
from timeline.actors.readings import NameReading, read_names
from timeline.actors.scan import levelled, scan
from timeline.actors.spans import Spans
from timeline.language import Doc
from timeline.model import Actor

__all__ = ["find_actors"]


def find_actors(doc: Doc) -> tuple[Actor, ...]:
    """One actor for each real-world actor of the article, in order of first mention.

    A mention may stand for two actors ("the two countries"), and one mention may lie inside another ("Japanese" in
    "Japanese army"). Nothing is guessed from likeness alone: a name that no table, title or model supports is left out.
    """
    text = levelled(doc.text, doc.layout)
    readings = read_names(doc, text, scan(text))
    stands = Occurrences(text)
    people = find_people(doc, stands, readings)
    names = Spans((place.span, person) for person in people for place in person.places)
    readings = [reading for reading in readings if not names.overlapping(reading.span)]
    phrases = find_phrases(doc, readings, names)
    wide = [NameReading(phrase.span, phrase.entry, Usage.ORGAN) for phrase in phrases if phrase.wide]
    organisations = find_organisations(doc, stands, readings, wide, names)
    titled = Spans((span, organisation) for organisation in organisations for span in organisation.places)
    known = [(person, person.entry) for person in people]
    bodies = [(organisation, organisation.entry) for organisation in organisations]
    apart = [phrase for phrase in phrases if phrase.wide or not titled.overlapping(phrase.span)]
    named = [
        *[(phrase.span, phrase.entry, phrase.noun) for phrase in apart],
        *((place.span, entry, "") for person, entry in known for place in person.places),
        *((span, entry, "") for organisation, entry in bodies for span in organisation.places),
    ]
    cast = Cast(doc)
    meant = [*((span, entry) for span, entry, _ in named), *find_coreferences(doc, named)]
    for span, entry in set_apart(doc, meant):
        cast.add(entry, span)
    for span, entry in find_crowds(doc, cast.offsets()):
        cast.add(entry, span)
    return cast.actors()
