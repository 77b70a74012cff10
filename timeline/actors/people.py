"""A Doc and its known names in, its people out: one identity each, with every place the name stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

import regex

from timeline.actors.actor_words import actor_words
from timeline.actors.also_known import made_one
from timeline.actors.appositions import apposed_names, may_be_a_person, nouns_beside
from timeline.actors.bearers import Bearers
from timeline.actors.birth_names import join_by_birth
from timeline.actors.called_like_kin import families_of, is_only_called_like
from timeline.actors.called_like_places import lands_named, may_be_a_name
from timeline.actors.fates import fares_as_people, is_told_to_act, names_of_people
from timeline.actors.gazetteer import Entry, peoples, slug
from timeline.actors.given_names import given_named
from timeline.actors.holders import Known, known_person
from timeline.actors.known_names import acts, is_called_after, is_inside_a_body, is_of_a_thing, known_names
from timeline.actors.named_places import NamedPlace, Places, country_beside
from timeline.actors.names import is_generation, name_pattern, particle_name, parts, title_pattern, titles
from timeline.actors.noble import noble_names
from timeline.actors.occurrences import Occurrences, stands_alone, without_opening
from timeline.actors.readings import NameReading, ends_a_body
from timeline.actors.royal import is_another
from timeline.actors.short_names import short_names, shouted_names
from timeline.actors.spans import Spans
from timeline.actors.trimming import trimmed
from timeline.actors.words import words
from timeline.language import Doc, Token, among, parse
from timeline.language.genders import Gender, first_names_against, of_title
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled
from timeline.model import ActorKind, Span

_REACH = 60
_MILITARY = "MIL"
"""The sector of ranks of which the last word stands for the whole: "the colonel", a lieutenant colonel."""
_TRADE_NAME = regex.compile(r"\p{Ll}\p{Lu}\p{L}*\p{Lu}|^\p{Ll}+\p{Lu}|\d")


@dataclass(slots=True)
class Person:
    """One person of the article."""

    name: str
    parts: tuple[str, ...]
    places: list[NamedPlace] = field(default_factory=list)
    known: Known | None = None
    nouns: list[str] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    """Further names that the text gives: "a/k/a"."""
    has_kin: bool = False
    """Whether somebody is said to be their kin: "the son of Shintaro Abe"."""

    @property
    def country(self) -> str | None:
        """What the words beside the name say, else what is known of the name."""
        said = [place.country for place in self.places if place.country]
        if said:
            return Counter(said).most_common(1)[0][0]
        return self.known.country if self.known else None

    @property
    def sector(self) -> str | None:
        """What the first title says, else what is known of the name."""
        said = next((place.sector for place in self.places if place.sector not in ("", "ELI")), None)
        return said or (self.known.sector if self.known else None)

    @property
    def id(self) -> str:
        """The same in every article that means the same person."""
        return slug((self.known and self.known.name) or self.name)

    @property
    def entry(self) -> Entry:
        """The person as an actor; its titles may pick it up again."""
        titled = [place.called for place in self.places if place.title]
        ranks = (place.called.split()[-1] for place in self.places if place.title and place.sector == _MILITARY)
        nouns = tuple(dict.fromkeys((*titled, *ranks, *self.nouns)))
        return Entry(self.id, self.name, ActorKind.PERSON, self.country, self.sector, nouns)

    @property
    def title(self) -> str:
        """The first title given."""
        return next((place.title for place in self.places if place.title), "")

    def is_another(self, place: NamedPlace) -> bool:
        """Whether it is not this person, whose name the word may be, that a king's or a queen's title tells of."""
        return is_another(place.title, parts(place.text), self.name, (each.title for each in self.places))


def find_people(doc: Doc, stands: Occurrences, readings: Iterable[NameReading]) -> list[Person]:
    """The people of the article in order of appearance."""
    known = Spans((reading.span, reading) for reading in readings)
    lands = lands_named(known)
    places = [place for place in _named(doc, stands.text, known) if not is_called_after(doc.head_of(place.span))]
    identified, bare = _identified(doc, places)
    people = made_one(stands.text, identified)
    join_by_birth(doc, people)
    others = (reading for reading in known if not may_be_a_name(doc, reading, lands))
    _add_surnames(stands, people, bare, Spans((reading.span, reading) for reading in others))
    for person in people:
        person.places = [place for place in person.places if not is_called_after(doc.head_of(place.span))]
    return [person for person in people if person.places and _is_believed(doc, person)]


def _named(doc: Doc, text: str, known: Spans[NameReading]) -> list[NamedPlace]:
    """Every full name or titled name, the longest where two overlap."""
    found = Places()
    for place in chain(*(source(doc, text, known) for source in (_titled, _known, _seen_by_the_model, _given))):
        found.add(place)
    return found.in_order()


def _titled(doc: Doc, text: str, known: Spans[NameReading]) -> Iterator[NamedPlace]:
    """Who stands behind a title."""
    for match in title_pattern().finditer(text):
        if (longer := known.overlapping(Span(*match.span()))) and longer.span.end > match.end():
            continue
        if not is_inside_a_body(doc, match.start()) and (place := _after_title(text, match, known)):
            yield place


def _known(doc: Doc, text: str, known: Spans[NameReading]) -> Iterator[NamedPlace]:
    """Who is in a table, or is named beside what they are."""
    found = (*known_names(doc, text, known), *apposed_names(doc, text, known), *names_of_people(doc, known))
    yield from _like_names(noble_names(text), text, known)
    yield from _like_names(found, text, known)


def _seen_by_the_model(doc: Doc, text: str, known: Spans[NameReading]) -> Iterator[NamedPlace]:
    for entity in doc.tokens.ents:
        if not may_be_a_person(doc, entity) or is_of_a_thing(entity[0]) or _is_one_of_a_people(entity[-1]):
            continue
        start = _first_of_name(entity[0], known).idx
        place = _from_entity(text, without_opening(doc, Span(start, entity.end_char)), known)
        if place and _is_like_a_name(place.text) and not ends_a_body(place.span, known):
            yield place


def _is_one_of_a_people(word: Token) -> bool:
    """ "The 18-year-old Briton": what a model takes for a name says of which land somebody is."""
    return is_spelled(word, peoples()) and parse.has(word, parse.is_determiner)


def _given(doc: Doc, text: str, known: Spans[NameReading]) -> Iterator[NamedPlace]:
    """Who has a first name of the table."""
    yield from _like_names(given_named(doc, text, known), text, known)


def _like_names(spans: Iterable[Span], text: str, known: Spans[NameReading]) -> Iterator[NamedPlace]:
    for span in spans:
        if _is_like_a_name(span.of(text)):
            yield NamedPlace(span, span.of(text), country=country_beside(text, span, known))


def _first_of_name(word: Token, known: Spans[NameReading]) -> Token:
    """The first word of a name of which the model saw only the last: "Nazhat" of "Nazhat Shameem Khan"."""
    first = word
    while first.i > first.sent.start:
        before = first.nbor(-1)
        part = parse.is_compound(before) and before.head.i == word.i and parse.is_name(before) and before.text.istitle()
        seen = parse.entity(before) or before.text in titles() or known.overlapping(Span(before.idx, before.idx + 1))
        if not part or seen:
            break
        first = before
    return first


def _is_like_a_name(name: str) -> bool:
    """Whether nothing in it speaks against a person: no product's capitals ("iTunes"), no "Store" or "Bank"."""
    said = name.split()
    return not any(word in words("not_in_names") or _TRADE_NAME.search(word) for word in said)


def _is_believed(doc: Doc, person: Person) -> bool:
    """A lone name needs more than the model's word: a title, the table, what its bearer is, or something people do."""
    if len(person.parts) > 1 or _is_vouched_for(person):
        return True
    heads = [head for place in person.places if (head := doc.head_of(place.span)) is not None]
    if any(among.says(head.lefts, tongue().definite) for head in heads):  # "the Liberator"
        return False
    return _is_said_what_it_is(person) or any(map(_fares_as_a_person, heads))


def _is_vouched_for(person: Person) -> bool:
    """Whether a title, the table or a country beside the name says that it is somebody's."""
    return bool(person.title or person.known or any(place.country for place in person.places))


def _is_said_what_it_is(person: Person) -> bool:
    """ "Brade, the foreman", "Brade Jr": whether a noun beside the name or the end of it tells of a person."""
    return bool(person.nouns) or (" " in person.name and is_generation(person.name.split()[-1]))


def _fares_as_a_person(head: Token) -> bool:
    """Whether it does what people do, is told to, or undergoes what people do."""
    return acts(head) or is_told_to_act(head) or fares_as_people(head)


def _after_title(text: str, match: regex.Match[str], known: Spans[NameReading]) -> NamedPlace | None:
    """The name that follows a title, further titles skipped."""
    start, title = match.start(), match[0]
    end = match.end()
    while (further := title_pattern().match(text, end + 1)) and text[end : end + 1] == " ":
        title, end = further[0], further.end()
    if text[end : end + 1] != " ":
        return None
    name = name_pattern().match(text, end + 1)
    span = trimmed(text, Span(name.start(), name.end()), known) if name else None
    if span is None or span.start != end + 1 or not _is_like_a_name(span.of(text)):
        return None
    country = country_beside(text, Span(start, span.end), known)
    over = actor_words().over_before.search(text, max(start - _REACH, 0), start) is not None
    return NamedPlace(span, span.of(text), title, titles()[title], country, over)


def _from_entity(text: str, span: Span, known: Spans[NameReading]) -> NamedPlace | None:
    """The name that the model saw, without titles, possessives and lower-case words."""
    name = name_pattern().search(text, span.start, span.end)
    kept = trimmed(text, Span(name.start(), _with_particles(text, name.end())), known) if name else None
    if kept is None or text[max(kept.start - 1, 0) : kept.start] == "-":  # "Mazar-e-Sharif" is nobody
        return None
    return NamedPlace(kept, kept.of(text), country=country_beside(text, kept, known))


def _with_particles(text: str, end: int) -> int:
    """Where a name ends that goes on with a small word of names: "Ursula" of "Ursula von der Leyen"."""
    further = particle_name().match(text, end)
    return further.end() if further else end


def _identified(doc: Doc, places: list[NamedPlace]) -> tuple[list[Person], list[NamedPlace]]:
    """One Person for all names that may be one person's, full names first; and the bare surnames left to give out."""
    people: list[Person] = []
    bearers: Bearers[Person] = Bearers()
    bare: list[NamedPlace] = []
    kin = [place.text for place in places if _is_told_as_kin(doc, place)]
    families = families_of(places)
    for place in sorted(places, key=lambda place: -len(parts(place.text))):
        words_of_it = parts(place.text)
        others = (each for each in bearers.of(words_of_it) if not _is_kin_of(each, place, kin))
        alike = (each for each in others if not is_only_called_like(doc, place, each.parts, families))
        fitting = [each for each in alike if not each.is_another(place)]
        if len(words_of_it) == 1 and _is_left_open(place, fitting):
            bare.append(place)
            continue
        if not fitting:
            fitting = [Person(place.text, words_of_it)]
            people += fitting
            bearers.add(fitting[0])
        _named_last(_so_titled(place, fitting) or fitting, place.span.start).places.append(place)
    for person in people:
        _look_up(doc, person)
    return sorted(people, key=lambda person: person.places[0].span), bare


def _so_titled(place: NamedPlace, fitting: list[Person]) -> list[Person]:
    """Those whom the text has given the title that stands before the name: "President Holt"."""
    return [each for each in fitting if place.title and any(at.title == place.title for at in each.places)]


def _is_told_as_kin(doc: Doc, place: NamedPlace) -> bool:
    """Whether a full name stands behind whose kin that is: "his son Miguel Patricio Holt"."""
    said = (word for noun in nouns_beside(doc, place.span) for word in noun.split())
    return len(parts(place.text)) > _FULL and not words("kin").isdisjoint(said)


_FULL = 2
"""Parts of a name that may hold all of another one's."""


def _is_kin_of(person: Person, place: NamedPlace, kin: Sequence[str]) -> bool:
    """Whether a name of several parts is not theirs, who was only told of as another's kin by a longer one."""
    shorter = 1 < len(parts(place.text)) < len(person.parts)
    return shorter and person.name in kin


def _is_left_open(place: NamedPlace, fitting: list[Person]) -> bool:
    """Whether a surname may be that of several, or its title ("Mrs") that of none who has it."""
    if len(fitting) > 1 and (not place.title or of_title(place.title)):
        return True
    gender = of_title(place.title)
    return bool(fitting) and gender is not None and not any(_may_be(gender, each) for each in fitting)


def _look_up(doc: Doc, person: Person) -> None:
    """Says of a person what stands beside their names, and what is known of them."""
    person.places.sort(key=lambda place: place.span)
    person.nouns += [noun for place in person.places for noun in nouns_beside(doc, place.span)]
    person.has_kin = any(_is_whose_kin_somebody_is(doc, place.span) for place in person.places)
    person.known = known_person(person.parts, person.title, person.country, doc.article.published)
    if person.known and person.known.name and len(person.parts) == 1:
        person.name = person.known.name
    elif (shorter := _without_headline_verb(doc, person)) is not None:
        person.name = shorter


def _is_whose_kin_somebody_is(doc: Doc, span: Span) -> bool:
    head = doc.head_of(span)
    link = head.head if head is not None and parse.is_of_preposition(head) else None
    return is_spelled(link, tongue().belonging) and is_spelled(link.head, words("kin"))


def _without_headline_verb(doc: Doc, person: Person) -> str | None:
    """ "Jon Brade" of "Norcar Hire Jon Brade" in a headline, where the text has him so; None elsewhere."""
    line = doc.layout.headline
    shorter = " ".join(person.name.split()[1:])
    if line is None or " " not in shorter or not any(place.text == shorter for place in person.places):
        return None
    longer = [place.span.start for place in person.places if place.text == person.name]
    return shorter if all(line.span.start <= start < line.span.end for start in longer) else None


def _add_surnames(stands: Occurrences, people: list[Person], bare: list[NamedPlace], known: Spans[NameReading]) -> None:
    """Every further place where one word of a full name stands alone for it.

    Where several people share the word, whoever it stood for first keeps it, as a man's or as a woman's: the others are
    called by their full names.
    """
    certain = {place.span: place.title for place in bare}
    taken = {offset for person in people for place in person.places for offset in range(*place.span)}

    def is_free(span: Span) -> bool:
        alone = span in certain or (not known.overlapping(span) and stands_alone(stands.text, span))
        return alone and taken.isdisjoint(range(*span))

    for short, sharing in _bearers(people).items():
        free = {span: of_title(certain.get(span, "")) for span in filter(is_free, stands.of(short))}
        _share_out(short, sharing, free)
        taken |= {offset for span in free for offset in range(*span)}


def _bearers(people: Iterable[Person]) -> dict[str, list[Person]]:
    """Each word that may stand for a full name, with all who bear it."""
    bearers: dict[str, list[Person]] = {}
    for person in people:
        for short in (*short_names(person.name), *shouted_names(place.text for place in person.places), *person.also):
            bearers.setdefault(short, []).append(person)
    return bearers


def _share_out(short: str, sharing: list[Person], free: Mapping[Span, Gender | None]) -> None:
    """Gives the places of a word to whom it stood for first: as a man's name, as a woman's, or where no title says."""
    keeps: dict[Gender | None, Person | None] = {}
    for span, gender in free.items():
        if gender not in keeps:
            keeps[gender] = _likely_bearer(sharing, gender, span.start)
        if (keeper := keeps[gender]) is not None:
            keeper.places.append(NamedPlace(span, short))


def _likely_bearer(people: list[Person], gender: Gender | None, at: int) -> Person | None:
    """Of people who share a name the one named last, but nobody who is only told of as another's kin.

    None where a title says a woman, or a man, and all are of the other: "Mrs Carter" is not Jimmy Carter.
    """
    fitting = [each for each in people if gender is None or _may_be(gender, each)]
    if not fitting:
        return None
    foremost = [each for each in fitting if not _is_only_kin(each, at)] or fitting
    return _named_last(foremost, at)


def _is_only_kin(person: Person, at: int) -> bool:
    """Whether somebody was named once before the offset at most, as another's kin: "his son Ali Bongo".

    Or as whose kin another is: "he was the son of Omar Bongo".
    """
    named = sum(place.span.start < at for place in person.places)
    return named <= 1 and (person.has_kin or not words("kin").isdisjoint(_said_of(person)))


def _may_be(gender: Gender, person: Person) -> bool:
    return person.name.split()[0] not in first_names_against(gender)


def _said_of(person: Person) -> set[str]:
    titles_given = (place.title.lower() for place in person.places)
    return {word for said in (*titles_given, *person.nouns) for word in said.split()}


def _named_last(people: list[Person], at: int) -> Person:
    """Of people who share a name the one named last before the offset."""
    return people[0] if len(people) == 1 else max(people, key=partial(_named_before, at=at))


def _named_before(person: Person, at: int) -> int:
    """Where the person was named last before the offset, -1 where not yet."""
    return max((place.span.start for place in person.places if place.span.start < at), default=-1)
