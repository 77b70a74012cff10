"""A known name in its sentence in, why it stands for no actor there out: one named refusal for each reason."""

from __future__ import annotations

from enum import StrEnum

from timeline.actors.actor_words import actor_words
from timeline.actors.gazetteer import Alias, Usage
from timeline.actors.names import name_pattern, title_pattern
from timeline.actors.words import words
from timeline.language import Doc, Token, among, parse
from timeline.language.genders import Gender, first_names_of
from timeline.language.labels import Dep, Entity
from timeline.language.tongue import tongue
from timeline.language.word import base, is_led_by, is_topmost
from timeline.model import Span

_LOOK_BACK = 30


class NameRefusal(StrEnum):
    """Why a name that is known stands for nobody."""

    LANGUAGE = "a language"
    MINORITY = "a people in another country"
    CURRENCY = "a currency"
    WARE = "where a thing comes from"
    SOMEONE = "part of another name"
    REPORTER = "who only reports"
    DEAL = "where a deal was made, and what it is called after"
    PERSON = "one person of a people"


def refusal(doc: Doc, text: str, span: Span, alias: Alias) -> NameRefusal | None:
    """Why the name stands for no actor; None where it does."""
    if alias.usage is Usage.DEMONYM and (why := _of_a_people(doc, text, span, alias)) is not None:
        return why
    if actor_words().currency.match(text, span.end):
        return NameRefusal.CURRENCY
    if _is_behind_a_given_name(doc, text, span):
        return NameRefusal.SOMEONE
    if alias.usage in (Usage.PLACE, Usage.CAPITAL, Usage.ORGAN) and _is_called_after(doc, span):
        return NameRefusal.DEAL
    if alias.usage is Usage.PLACE and not _is_placed(doc, text, span):
        return NameRefusal.SOMEONE
    if alias.usage in (Usage.PLACE, Usage.CAPITAL) and _is_first_name(doc, text, span):
        return NameRefusal.SOMEONE
    return NameRefusal.REPORTER if _only_reports(doc, span) else None


def _of_a_people(doc: Doc, text: str, span: Span, alias: Alias) -> NameRefusal | None:
    """Why the name of a people stands for no actor."""
    if _is_language(doc, text, span):
        return NameRefusal.LANGUAGE
    if _is_ware(doc, span):
        return NameRefusal.WARE
    if is_one_person(doc.head_of(span)):
        return NameRefusal.PERSON
    if _is_surname(doc.head_of(span)):
        return NameRefusal.SOMEONE
    if alias.text.endswith("s") and (actor_words().minority.match(text, span.end) or _is_owned(doc, span)):
        return NameRefusal.MINORITY
    return None


def _is_language(doc: Doc, text: str, span: Span) -> bool:
    """Whether a demonym is a language: "in English", "Spanish-speaking", "a Russian word"."""
    if actor_words().language_after.match(text, span.end):
        return True
    token = doc.head_of(span)
    if token is None or token.text.endswith("s"):
        return False
    if parse.entity(token) == Entity.LANGUAGE:
        return True
    spoken = is_led_by(token, tongue().in_into_or_from)
    return spoken or (parse.is_object(token) and base(token.head) in words("speaking"))


def _is_owned(doc: Doc, span: Span) -> bool:
    """Whether a people is somebody's: "its Albanians", "Estonia's Russians" live there, and are no state."""
    token = doc.head_of(span)
    return token is not None and parse.is_plural(token) and parse.has(token, parse.is_owner)


def _is_ware(doc: Doc, span: Span) -> bool:
    """Whether a demonym only tells the kind of a thing: "a Chinese restaurant", "drank French wine"."""
    token = doc.head_of(span)
    if token is None or not parse.is_modifier(token):
        return False
    noun = token.head
    if base(noun) in words("culture"):
        return True
    return parse.dep(noun) in (Dep.OBJECT, Dep.PASSIVE_SUBJECT, Dep.JOINED) and base(noun.head) in words("enjoying")


def is_one_person(token: Token | None) -> bool:
    """ "The 48-year-old Australian", "a Belgian": the singular of a noun that has a plural of its own in "-s".

    Likewise whoever is said to be of an age, though the noun may mean all: "the 56-year-old Congolese".

    Likewise what one of them owns: "the Belgian's bid".
    """
    if token is None or parse.is_modifier(token):
        return False
    aged = any(map(actor_words().aged.search, among.spellings(token.lefts)))
    if not aged and not token.text.endswith(tuple(words("singular_of_peoples"))):
        return False
    if parse.is_owner(token):
        return parse.has(token, parse.is_determiner) and parse.has(token, parse.is_case)
    if parse.dep(token) not in (
        Dep.SUBJECT,
        Dep.PASSIVE_SUBJECT,
        Dep.OBJECT,
        Dep.OF_PREPOSITION,
        Dep.APPOSITION,
    ) or (parse.is_plural(token) and not aged):
        return False
    beside = [
        child
        for child in token.lefts
        if parse.dep(child) in (Dep.DETERMINER, Dep.ADJECTIVE, Dep.COUNT, Dep.COMPOUND, Dep.ADVERBIAL_NOUN)
    ]
    return aged or among.says(beside, tongue().one_more)


def _is_called_after(doc: Doc, span: Span) -> bool:
    """ "The Camp David deal", "the Geneva conventions": a place in the name of what was agreed there."""
    token = doc.head_of(span)
    return token is not None and parse.is_modifier(token) and base(token.head) in words("called_after_places")


def _is_behind_a_given_name(doc: Doc, text: str, span: Span) -> bool:
    """ "Luís Montenegro's government": a surname, where a given name that is no place's stands right in front."""
    before = doc.token_at(span.start - _SPACE - 1) if span.start > 1 else None
    if before is None or text[before.idx + len(before.text) : span.start] != " ":
        return False
    named = before.text in first_names_of(Gender.FEMALE) | first_names_of(Gender.MALE)
    return named and parse.is_compound(before) and before.head.idx == span.start


_SPACE = 1


def _is_placed(doc: Doc, text: str, span: Span) -> bool:
    """Whether a city's or region's name is a place here and not a person's or a company's."""
    kinds = {parse.entity(token) for token in doc.tokens_in(span)}
    if kinds & {Entity.STATE, Entity.PLACE, Entity.BUILDING}:
        return True
    if Entity.PERSON not in kinds and span.of(text) not in words("doubtful_places"):
        return True
    return Entity.PERSON not in kinds and bool(
        actor_words().before_place.search(text, max(span.start - _LOOK_BACK, 0), span.start)
    )


def _is_surname(token: Token | None) -> bool:
    """ "Volker Turk", and "Turk" behind him: a name without an article, which the model takes for a person's."""
    if token is None or not parse.is_name(token) or parse.entity(token) != Entity.PERSON:
        return False
    return not (parse.is_plural(token) or parse.is_modifier_or_owner(token) or parse.has(token, parse.is_determiner))


def _is_first_name(doc: Doc, text: str, span: Span) -> bool:
    """Whether a surname follows: "Paris Hilton"; not a title, a thing or a longer name, "Moscow State University"."""
    name = name_pattern().match(text, span.end + 1) if text[span.end : span.end + 1] == " " else None
    if name is None or " " in name[0] or title_pattern().match(text, name.start()):
        return False
    token = doc.token_at(name.start())
    if token is None or not parse.is_name(token) or token.text in words("not_in_names") | words("not_names"):
        return False
    before = doc.token_at(span.start)
    joined = before is not None and before.head.i == token.i and parse.is_compound(before)
    return joined and parse.entity(token) not in (
        Entity.ORGANISATION,
        Entity.BUILDING,
        Entity.EVENT,
        Entity.PEOPLE,
        Entity.DATE,
        Entity.PRODUCT,
        Entity.LAW,
    )


def _only_reports(doc: Doc, span: Span) -> bool:
    """Whether the name tells only whose newspaper reports, or where the reporter's source sits."""
    token = doc.head_of(span)
    if token is None:
        return False
    owner = token
    while parse.is_modifier_or_owner(owner) and not is_topmost(owner):
        owner = owner.head
    if owner.i != token.i and base(owner) in words("media"):
        return _reports(owner)
    sits = is_led_by(token, words("reporter_place")) and parse.is_common_noun(token.head.head)
    return sits and _reports(token.head.head)


def _reports(token: Token) -> bool:
    return parse.is_active_subject(token) and base(token.head) in words("reporting")
