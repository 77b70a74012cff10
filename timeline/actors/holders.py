"""A name or an office and a day in, who that is out: from the table of those who held office."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline import facts
from timeline.actors.gazetteer import Entry, countries, organisations, slug
from timeline.actors.names import honorifics, is_generation, offices, parts, same_person, titles
from timeline.actors.royal import is_another
from timeline.actors.words import words as word_list
from timeline.language.genders import Gender, first_names_of
from timeline.model import ActorKind

_NEVER, _ALWAYS = date.min, date.max
_NEAR = 5 * 366
"""So many days before and after a term its holder is known by the surname alone."""
_SECTORS = {
    "pope": "REL",
    "opposition leader": "OPP",
    "public figure": "ELI",
    "military commander": "MIL",
    "speaker": "LEG",
}


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in one office; ``begin`` and ``end`` are the first and last day that it may have been.

    ``place`` is the code of a country or the id of an organisation, ``spellings`` the names in ``names.parts``.
    """

    name: str
    place: str
    office: str
    begin: date
    end: date
    spellings: tuple[tuple[str, ...], ...]

    @property
    def country(self) -> str | None:
        """The country of the office: of an armed group where it fights, of an organisation of states none."""
        entry = countries().get(self.place) or organisations().get(self.place)
        return entry.country if entry else None

    @property
    def sector(self) -> str:
        """PLOVER's sector of the holder of the office."""
        entry = organisations().get(self.place)
        return entry.sector or "IGO" if entry else _SECTORS.get(self.office, "GOV")

    @property
    def entry(self) -> Entry:
        """The holder as an actor."""
        return Entry(slug(self.name), self.name, ActorKind.PERSON, self.country, self.sector)

    def is_called(self, name: tuple[str, ...]) -> bool:
        """Whether the name, in ``names.parts``, may be this person's."""
        if len(name) == 1:
            return any(name[0] in self._short_names(own) for own in self.spellings)
        return any(name == own if len(own) == 1 else same_person(own, name) for own in self.spellings)

    def _short_names(self, own: tuple[str, ...]) -> set[str]:
        """What may stand alone for the name: its family name, or where people go by it the name given first."""
        family_first = self.country in word_list("family_first") and own[0] not in _given_names()
        short = {own[0] if family_first else own[-1]}
        return short | {own[0]} if self.country in word_list("given_first") else short


@cache
def _given_names() -> frozenset[str]:
    """First names, in ``names.parts``, that stand first even of those whose own language says the family name first."""
    return frozenset(name for each in Gender for said in first_names_of(each) for name in parts(said))


@dataclass(frozen=True, slots=True)
class Known:
    """What the table says of a name; ``name`` is None where several people of one country may be meant."""

    name: str | None
    country: str | None
    sector: str | None


@cache
def holders() -> tuple[Holder, ...]:
    """Everyone in the table, in its order."""
    more = {row["name"]: row["spellings"].split("|") for row in facts.table("world/person_spellings")}
    return tuple(
        Holder(
            row["name"],
            row["country"],
            row["office"],
            _day(row["from"], last=False),
            _day(row["until"], last=True),
            tuple(dict.fromkeys(parts(name) for name in (row["name"], *more.get(row["name"], ())))),
        )
        for row in facts.table("world/office_holders")
    )


def holder_of(place: str, office: str, day: date | None) -> Holder | None:
    """Who held the office on that day; None where nobody is known, where two may have, or where no day is given."""
    if day is None:
        return None
    serving = [one for one in _by_office().get((place, office), ()) if one.begin <= day <= one.end]
    if len(serving) > 1:
        serving = [one for one in serving if one.begin < day < one.end] or serving
    return serving[0] if len({one.name for one in serving}) == 1 else None


def offices_of(id: str, day: date | None) -> frozenset[str]:
    """The offices that the person of that id held on the day; none where no day is given."""
    if day is None:
        return frozenset()
    return frozenset(one.office for one in _by_id().get(id, ()) if one.begin <= day <= one.end)


def offices_ever_of(id: str) -> frozenset[str]:
    """The offices that the person of that id held on any day that the table knows of."""
    return frozenset(one.office for one in _by_id().get(id, ()))


def is_a_whole_name(name: tuple[str, ...]) -> bool:
    """Whether somebody of the table is called by these words, in ``parts``, a first name and a surname at least."""
    return name in _whole_names()


@cache
def _whole_names() -> frozenset[tuple[str, ...]]:
    return frozenset(own for one in holders() for own in one.spellings if len(own) > 1)


def known_person(name: tuple[str, ...], title: str, country: str | None, day: date | None) -> Known | None:
    """What the table knows of a name in ``names.parts``, with the title before it and the country beside it.

    A surname alone needs a title, or a term that holds the day or, unless many have the name, is near it; where no day
    is given, it must be no common surname. A name of one word (a pope's, a king's) needs its title.
    """
    fitting = _nearest(_of_title(_called(name, title, country), name, title, day), day)
    alone = len({one.name for one in fitting}) == 1
    if not fitting or (not alone and len({one.country for one in fitting}) > 1):
        return None
    best = min(fitting, key=lambda one: _distance(one, day)) if day else fitting[-1]
    return Known(best.name if alone else None, best.country, best.sector)


def _called(name: tuple[str, ...], title: str, country: str | None) -> list[Holder]:
    """Those of the name, and of the country where one is given.

    Who is spelled so goes before whom only an initial would fit: "Ayub Khan" is no A. Q. Khan.
    """
    called = (one for one in _of_name(name) if one.is_called(name) and _is_titled(one, name, title))
    found = [one for one in called if country is None or one.country == country]
    return [one for one in found if len(name) > 1 and name in one.spellings] or found


def _of_title(called: list[Holder], name: tuple[str, ...], title: str, day: date | None) -> list[Holder]:
    """Those whom the title admits; of a surname alone it must say more."""
    named = offices().get(title.lower(), ())
    fitting = _of_office(called, named, day)
    if len(name) != 1:
        return fitting
    return [] if _contradicts(title, named) else _of_surname(fitting, name[0], bool(named), day)


def _nearest(fitting: list[Holder], day: date | None) -> list[Holder]:
    """Of several people those whose term lies nearest to the day; a son of that name only while he rules."""
    elders = [one for one in fitting if not is_generation(one.name.split()[-1])]
    if day is not None and elders and not any(_distance(one, day) == 0 for one in fitting if one not in elders):
        fitting = elders
    if day is None or len({one.name for one in fitting}) < 2:
        return fitting
    nearest = min(_distance(one, day) for one in fitting)
    return [one for one in fitting if _distance(one, day) == nearest]


def _of_office(fitting: list[Holder], named: tuple[str, ...], day: date | None) -> list[Holder]:
    """Those whose office goes by the title; who rules on the day goes before one who held it long ago."""
    titled = [one for one in fitting if one.office in named]
    serving = [one for one in fitting if day is not None and _distance(one, day) <= _NEAR]
    if named and serving and not any(one in titled for one in serving):
        return serving
    return titled or fitting


def _contradicts(title: str, named: tuple[str, ...]) -> bool:
    """Whether the title is one that no holder of the table's offices goes by, as a general's or a judge's."""
    return not named and titles().get(title, "") in ("MIL", "JUD", "COP", "BUS", "JRN")


def _of_surname(fitting: list[Holder], surname: str, titled: bool, day: date | None) -> list[Holder]:
    if titled:
        return fitting
    common = surname in word_list("common_surnames")
    if day is not None:
        return [one for one in fitting if _distance(one, day) <= (0 if common else _NEAR)]
    return [] if common else fitting


def _is_titled(one: Holder, name: tuple[str, ...], title: str) -> bool:
    """Whether a king or a pope called by one word has the title that such a name needs, and nobody else has it."""
    if len(name) > 1:
        return True
    if one.office not in ("monarch", "pope"):
        return not is_another(title, name, one.name, ())
    return title.lower() in honorifics()


def _of_name(name: tuple[str, ...]) -> list[Holder]:
    found = [*_by_word().get(name[-1], ()), *_by_word().get(name[0], ())] if name else []
    return list(dict.fromkeys(found))


@cache
def _by_office() -> dict[tuple[str, str], list[Holder]]:
    found: dict[tuple[str, str], list[Holder]] = {}
    for one in holders():
        found.setdefault((one.place, one.office), []).append(one)
    return found


@cache
def _by_id() -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = {}
    for one in holders():
        found.setdefault(slug(one.name), []).append(one)
    return found


@cache
def _by_word() -> dict[str, list[Holder]]:
    """The first and the last word of a name to those who bear it."""
    found: dict[str, list[Holder]] = {}
    for one in holders():
        for word in {word for own in one.spellings for word in (own[0], own[-1])}:
            found.setdefault(word, []).append(one)
    return found


def _distance(one: Holder, day: date) -> int:
    """Days between the day and the term, 0 inside it."""
    if one.begin <= day <= one.end:
        return 0
    return (one.begin - day).days if day < one.begin else (day - one.end).days


def _day(text: str, *, last: bool) -> date:
    """The first or last day of what a cell names."""
    if not text:
        return _ALWAYS if last else _NEVER
    year, *rest = (int(part) for part in text.split("-"))
    month = rest[0] if rest else (12 if last else 1)
    day = rest[1] if len(rest) > 1 else (monthrange(year, month)[1] if last else 1)
    return date(year, month, day)
