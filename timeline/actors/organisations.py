"""A Doc, its known names and its people in, its other organisations out: companies, parties, agencies, newspapers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import Any

import regex

from timeline.actors.actor_words import actor_words
from timeline.actors.appositions import apposed_bodies, is_body
from timeline.actors.fates import is_taken_on, is_told_to_act, names_of_firms
from timeline.actors.gazetteer import Entry, slug
from timeline.actors.names import titles
from timeline.actors.occurrences import Occurrences, without_opening
from timeline.actors.readings import NameReading
from timeline.actors.spans import Spans
from timeline.actors.words import organs, words
from timeline.language import Doc, Token, parse
from timeline.language.labels import Dep, Entity
from timeline.language.tongue import tongue
from timeline.language.word import base, is_led_by, is_spelled, is_topmost
from timeline.layout import words_of
from timeline.model import ActorKind, Span

_NAMED_AS = frozenset({Entity.ORGANISATION, Entity.STATE, Entity.PLACE, Entity.PERSON})
_REACH = 8
"""Characters before initials in which their article stands."""
_SHORT = 2
"""Letters up to which initials mean many things."""
_JUNK = regex.compile(r"\d{2,}|[$€£%@<>{}\[\]|]|^\W|^[\p{Ll}]")


@dataclass(slots=True)
class Organisation:
    """One organisation of the article."""

    name: str
    country: str | None = None
    acronym: str = ""
    places: list[Span] = field(default_factory=list)

    @property
    def entry(self) -> Entry:
        """The organisation as an actor."""
        return Entry(slug(_bare(self.name)), self.name, ActorKind.ORGANISATION, self.country)


def find_organisations(
    doc: Doc, stands: Occurrences, readings: Iterable[NameReading], phrases: Iterable[NameReading], people: Spans[Any]
) -> list[Organisation]:
    """The organisations that no table knows, in order of appearance, those of one name gathered in one.

    A known name inside a longer one is part of it ("Bank of China"), unless it is in one of the ``phrases``.
    """
    text = stands.text
    states = Spans((phrase.span, phrase) for phrase in phrases)
    known = Spans((reading.span, reading) for reading in readings)
    found = _Gathered()
    apposed = (span for span in apposed_bodies(doc, text, known) if _is_like_a_name(span.of(text)))
    firms = (span for span in names_of_firms(doc) if _is_like_a_name(span.of(text)) and _is_named(text, span, known))
    for span in chain(_seen_by_the_model(doc, text, known), apposed, firms):
        if not people.overlapping(span) and not states.overlapping(span):
            found.gather(text, span, known)
    organisations = _joined_with_initials(stands, found.organisations(), known)
    _add_short_names(stands, organisations, known, people)
    return [organisation for organisation in organisations if _is_believed(doc, organisation)]


def _seen_by_the_model(doc: Doc, text: str, known: Spans[NameReading]) -> Iterator[Span]:
    """Names that the model takes for those of bodies, and of states that do something, without what stands around."""
    for entity in doc.tokens.ents:
        if entity.label_ not in _NAMED_AS or doc.layout.is_in_dateline(entity.start_char):
            continue
        if text[entity.start_char : entity.end_char].lower() in words_of(doc.article.language).clock:  # "13:30 BST"
            continue
        span = _with_whom_it_is_for(doc, _trimmed(text, without_opening(doc, Span(entity.start_char, entity.end_char))))
        if (
            span is not None
            and _is_named(text, span, known)
            and _is_body(doc.head_of(span), entity.label_, span.of(text))
        ):
            yield span


def _with_whom_it_is_for(doc: Doc, span: Span | None) -> Span | None:
    """ "The Democratic Party for the People": a name that goes on, where what follows is nobody by itself."""
    goes_on = actor_words().whom_a_party_is_for.match(doc.article.text, span.end) if span is not None else None
    last = doc.token_at(goes_on.end() - 1) if goes_on is not None else None
    if span is None or goes_on is None or last is None or parse.entity(last) or goes_on.end() < last.idx + len(last):
        return span
    return Span(span.start, goes_on.end())


def _is_body(head: Token | None, label: str, name: str) -> bool:
    """Whether what a name is taken for, or what becomes of its bearer, says that it is a body's."""
    if label == Entity.ORGANISATION or (has_fate(head) and " " in name):
        return True
    return label == Entity.STATE and _does(head)


def _is_believed(doc: Doc, organisation: Organisation) -> bool:
    """A name needs more than the model's word: a word for organisations in it, or a sentence where actors stand."""
    heads = [head for place in organisation.places if (head := doc.head_of(place)) is not None]
    if any(map(_is_product, heads)):
        return False
    said = organisation.name.split()
    if organisation.acronym or organisation.country or any(word in words("organisation_words") for word in said):
        return True
    if _legal_form().search(organisation.name):
        return True
    return any(_stands_as_actor(head) or any(map(is_body, head.children)) for head in heads)


def _is_product(head: Token) -> bool:
    """Whether something beside the name tells that it is a thing: "unveiled Lion", "Lion, the new version"."""
    if any(parse.is_apposition(child) and base(child) in words("products") for child in head.children):
        return True
    return parse.is_object(head) and base(head.head) in words("presenting")


def has_fate(head: Token | None) -> bool:
    """ "The collapse of Lehman Brothers": what befalls organisations befalls it."""
    if not is_led_by(head, tongue().belonging):
        return False
    return base(head.head.head) in words("organisation_fates")


def _does(head: Token | None) -> bool:
    """Whether it is the subject of something that people and organisations do, as no place is."""
    if head is None or is_told_to_act(head):
        return head is not None
    return parse.is_active_subject(head) and base(head.head) in words("organisation_verbs")


def _stands_as_actor(head: Token) -> bool:
    while parse.dep(head) in (Dep.JOINED, Dep.APPOSITION) and not is_topmost(head):
        head = head.head
    if parse.is_object(head):
        return base(head.head) in words("organisation_objects") or is_told_to_act(head) or is_taken_on(head)
    if has_fate(head) or parse.dep(head) == Dep.RECIPIENT:
        return True
    if _is_a_charge(head):
        return False
    if parse.dep(head) in (Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.OWNER, Dep.AGENT, Dep.ROOT):
        return True
    return is_led_by(head, tongue().others_in_a_name) and not _is_where_it_was(head)


def _is_where_it_was(head: Token) -> bool:
    """ "Beaten at Schwechat", "met at Machakos": a name that says where it was, and not for whom somebody works."""
    link = head.head
    told = is_spelled(link, tongue().whereabouts) and parse.is_verb(link.head)
    return told and base(link.head) not in words("working_for")


def _is_a_charge(head: Token) -> bool:
    """ "Charged with DWI", "diagnosed with PTSD": what somebody did or has."""
    above = head.head.head
    return parse.is_of_preposition(head) and above.i != head.head.i and base(above) in words("having_to_do_with_things")


@cache
def _legal_form() -> regex.Pattern[str]:
    forms = "|".join(regex.escape(form) for form in words("legal_forms"))
    return regex.compile(rf"(?:,? (?:{forms})\.?){{1,4}}$")


def _trimmed(text: str, span: Span) -> Span | None:
    """Without article, possessive, quotation marks and a bracket left open; None where that leaves no name."""
    start, end = span
    if match := actor_words().article_or_owner.match(text[start:end]):
        start += match.end()
    bracket = text.find("(", start, end)
    end = bracket if bracket >= 0 and ")" not in text[bracket:end] else end
    while end > start and text[end - 1] in " '\"“”.,;:-":
        if text[end - 1] == "." and _legal_form().search(text[start:end]):
            break
        end -= 1
    if text[start:end].endswith("'s"):
        end -= 2
    name = text[start:end]
    return Span(start, end) if _is_like_a_name(name) else None


def _is_like_a_name(name: str) -> bool:
    """Whether it may name an organisation: no title, no currency, nothing that happens or is signed."""
    if len(name) < 2 or "\n" in name or _JUNK.search(name) or name in titles() or name in words("not_organisations"):
        return False
    said = name.split()
    if said[-1] in words("event_words") or said[0] in words("event_beginnings") or said[-1].islower():
        return False
    return name.lower() not in words("generic_organisations")


def _is_named(text: str, span: Span, known: Spans[NameReading]) -> bool:
    """Whether the words name an organisation of their own, no known actor or what acts for it ("U.S. Department")."""
    inner = known.all_in(span)
    if not inner:
        return True
    rest, at = "", span.start
    for reading in inner:
        rest += text[at : max(reading.span.start, at)] + " "
        at = reading.span.end
    rest += text[at : max(span.end, at)]
    states = all(reading.entry.kind is ActorKind.COUNTRY for reading in inner)
    if states and rest.strip().lower() in organs():
        return False
    if all(word in words("regions") for word in regex.findall(r"\p{Lu}\p{L}+", rest)):
        return False
    return not any(reading.span.covers(span) for reading in inner)


class _Gathered:
    """The organisations gathered so far, known by their bare names and acronyms."""

    def __init__(self) -> None:
        self._by_name: dict[str, Organisation] = {}
        self._by_acronym: dict[str, Organisation] = {}
        self._seen: set[Span] = set()

    def organisations(self) -> list[Organisation]:
        """In the order of their first naming."""
        return list(self._by_name.values())

    def gather(self, text: str, span: Span, known: Spans[NameReading]) -> None:
        """One more place where an organisation is named, with the acronym that follows in brackets."""
        name = span.of(text)
        organisation = self._by_name.get(_bare(name)) or self._by_acronym.get(name)
        if organisation is None:
            organisation = self._by_name[_bare(name)] = Organisation(name, _country_of(text, span, known))
        if span not in self._seen:
            organisation.places.append(span)
        if acronym := actor_words().acronym.match(text, span.end):
            self._by_acronym.pop(organisation.acronym, None)
            organisation.acronym = acronym[1]
            self._by_acronym[acronym[1]] = organisation
            organisation.places.append(Span(acronym.start(1), acronym.end(1)))
        self._seen.update(organisation.places[-2:])


def _country_of(text: str, span: Span, known: Spans[NameReading]) -> str | None:
    """The country that its name holds, else the one right before it: "Russia's state-run Gazprom"."""
    inner, before = known.overlapping(span), known.before(span.start)
    if inner and inner.entry.country:
        return inner.entry.country
    return (
        before.entry.country
        if before and actor_words().between_country_and_body.fullmatch(text, before.span.end, span.start)
        else None
    )


def _bare(name: str) -> str:
    """A company's name without its legal form, lower case."""
    bare: str = _legal_form().sub("", name)
    return bare.lower()


def _joined_with_initials(
    stands: Occurrences, found: list[Organisation], known: Spans[NameReading]
) -> list[Organisation]:
    """Those found, each with the places of what only its initials name: "LP" beside one "Labour Party".

    Initials that several have, that a table knows or that are a title name none of them; two letters need an article.
    """
    bearers: dict[str, list[Organisation]] = defaultdict(list)
    for each in found:
        if not each.acronym and len(initials := _initials(each.name)) > 1:
            bearers[initials].append(each)
    named = {each.name: each for each in found}
    joined: set[int] = set()
    for initials, bearing in bearers.items():
        if len(bearing) > 1 or not _names_somebody(stands, initials, known):
            continue
        bearing[0].acronym = initials
        if other := named.get(initials):
            bearing[0].places += other.places
            joined.add(id(other))
    return [each for each in found if id(each) not in joined]


def _initials(name: str) -> str:
    """ "INEC" of "Independent National Electoral Commission"; none of a single word."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def _names_somebody(stands: Occurrences, initials: str, known: Spans[NameReading]) -> bool:
    if initials in titles() or initials in words("not_organisations") or initials.lower() in organs():
        return False
    places = [span for span in stands.of(initials) if not known.overlapping(span)]
    if len(initials) > _SHORT:
        return bool(places)
    before = (stands.text[max(span.start - _REACH, 0) : span.start] for span in places)
    return any(map(actor_words().article_right_before.search, before))


def _add_short_names(
    stands: Occurrences, found: list[Organisation], known: Spans[NameReading], people: Spans[Any]
) -> None:
    """Every further place of the name, the acronym, or the name without its legal form."""
    taken = {offset for organisation in found for span in organisation.places for offset in range(*span)}
    for organisation in found:
        shorts = {organisation.name, _legal_form().sub("", organisation.name), organisation.acronym}
        for short in sorted((each for each in shorts if len(each) > 1), key=len, reverse=True):
            for span in stands.of(short):
                if span.start not in taken and not known.overlapping(span) and not people.overlapping(span):
                    organisation.places.append(span)
                    taken.update(range(*span))
        organisation.places.sort()
