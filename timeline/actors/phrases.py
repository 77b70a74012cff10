"""Readings of known names in, the whole phrases that mean the same actor out: "Japan's defence ministry" is Japan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import regex

from timeline.actors.actor_words import actor_words
from timeline.actors.gazetteer import Entry, Usage, slug
from timeline.actors.holders import Holder, holder_of
from timeline.actors.names import offices
from timeline.actors.readings import NameReading
from timeline.actors.spans import Spans
from timeline.actors.words import groups, organs, rising, words
from timeline.language import Doc, Token, among, parse
from timeline.language.above import verb_at_or_above
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import base, is_behind_mark, is_spelled, is_topmost, spelling
from timeline.model import ActorKind, Span

_YEAR = regex.compile(r"\b(?:1[89]|20)\d\d\b")
_STEPS = 4
_QUOTES = frozenset("\"'“‘«`")
_LONGEST = 60
_OWNING = (Dep.ADJECTIVE, Dep.OWNER, Dep.COMPOUND, Dep.NOUN_MODIFIER)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand for an actor. ``noun`` is the word that says how, ``wide`` whether it goes beyond the name."""

    span: Span
    entry: Entry
    noun: str = ""
    wide: bool = False


def find_phrases(doc: Doc, readings: Iterable[NameReading], people: Spans[Any]) -> list[Phrase]:
    """Each known name, stretched to the organ of state, the office or the group that it is part of."""
    known = [reading for reading in readings if reading.entry.id]
    names = Spans((reading.span, reading) for reading in known)
    return [phrase for reading in known for phrase in _phrases(doc, reading, names, people)]


def _phrases(doc: Doc, reading: NameReading, names: Spans[NameReading], people: Spans[Any]) -> Iterator[Phrase]:
    entry = reading.entry
    plain = Phrase(reading.span, entry)
    head = doc.head_of(reading.span)
    if head is None or reading.usage is Usage.ORGAN or entry.kind is ActorKind.PLACE:
        yield plain
        return
    noun = _noun_before(head) or (_noun_after(head) if entry.kind is ActorKind.COUNTRY else None)
    if noun is None or abs(noun.idx - reading.span.start) > _LONGEST:
        yield plain
        return
    span = _stretched(doc, reading.span, noun, names)
    office = _office(doc, noun)
    if (group := _group_named(noun)) and entry.kind is ActorKind.COUNTRY:
        yield Phrase(span, group_of(entry, group), group, wide=True)
    elif office is not None:
        yield from _office_phrases(doc, plain, span, (noun, office), people)
    else:
        yield from _of_an_organ(plain, span, noun, head, names)


def _of_an_organ(plain: Phrase, span: Span, noun: Token, head: Token, names: Spans[NameReading]) -> Iterator[Phrase]:
    """The state's organ or office, or those who fight for it; the name alone where the noun is neither of its own."""
    word, entry = _word(noun), plain.entry
    if any(each.entry.kind is ActorKind.ARMED_GROUP for each in names.all_in(Span(noun.idx, noun.idx + len(noun)))):
        yield plain
    elif word in organs() or word in words("office_nouns"):
        yield Phrase(span, entry, word, wide=True)
    elif word in groups() and not _has_own_name(noun, names) and _has_fighters(entry):
        yield Phrase(span, group_of(entry, word), word, wide=True)
        if parse.is_of_preposition(head):
            yield plain
    else:
        yield plain


def _has_fighters(entry: Entry) -> bool:
    return entry.kind is ActorKind.COUNTRY or bool(entry.adjective)


def _group_named(noun: Token) -> str | None:
    """Whose organ it is, where that is no state's: "separatist forces", "the separatist leaders' forces".

    A word in quotation marks is what somebody else calls them.
    """
    if _word(noun) not in organs():
        return None
    owners = [*filter(parse.is_modifier_or_owner, noun.lefts)]
    theirs = [child for owner in owners for child in owner.lefts if parse.is_modifier_or_owner(child)]
    called = [each for each in (*owners, *theirs) if not is_behind_mark(each, *_QUOTES)]
    return next((word for each in called if (word := _word(each)) in rising()), None)


def _has_own_name(noun: Token, names: Spans[NameReading]) -> bool:
    """Whether the fighters are called by the name of their group: "Houthi rebels in Yemen"."""
    before = Span(noun.left_edge.idx, noun.idx) if noun.left_edge.i < noun.i else None
    return before is not None and any(each.entry.kind is ActorKind.ARMED_GROUP for each in names.all_in(before))


def _noun_before(token: Token) -> Token | None:
    """The noun that the name stands before, as owner or adjective: "Iraq's army", "French and Egyptian warships"."""
    for _ in range(_STEPS):
        if is_topmost(token) or parse.dep(token) not in (*_OWNING, Dep.JOINED):
            return None
        owned = parse.is_modifier_or_owner(token)
        token = token.head
        if owned and parse.is_noun(token) and _is_organ(token):
            return token
    return None


def _noun_after(token: Token) -> Token | None:
    """The noun that the name follows with "of" or, for groups, "in": "the government of Sudan", "rebels in Darfur"."""
    if not parse.is_of_preposition(token) or not parse.is_preposition(token.head):
        return None
    noun, word = token.head.head, _word(token.head.head)
    if is_spelled(token.head, tongue().belonging) and _is_organ(noun):
        return noun
    is_group = word in groups() or _group_named(noun) is not None
    if is_spelled(token.head, tongue().in_or_from) and is_group and noun.i == token.head.i - 1:
        return noun
    return None


def _is_organ(token: Token) -> bool:
    """Whether the noun may be an organ, an office or a group of a state."""
    word = _word(token)
    if token.text[:1].isupper() and word in words("lower_case_organs"):
        return False
    return word in organs() or word in groups() or word in words("office_nouns")


def _word(token: Token) -> str:
    lower = spelling(token)
    return lower if lower in organs() or lower in groups() else base(token)


def _stretched(doc: Doc, span: Span, noun: Token, names: Spans[NameReading]) -> Span:
    """From the name to the noun or the other way round, with "of Foreign Affairs" after a ministry."""
    start, end = min(span.start, noun.idx), max(span.end, noun.idx + len(noun))
    if noun.idx < span.start:
        left = [word for word in noun.lefts if parse.dep(word) in (Dep.ADJECTIVE, Dep.COMPOUND)]
        start = min([start, *(word.idx for word in left)])
    elif _word(noun) in words("departments"):
        for child in noun.rights:
            if is_spelled(child, tongue().belonging) and parse.is_preposition(child):
                last = max(child.subtree, key=lambda word: word.i)
                tail = Span(noun.idx + len(noun), last.idx + len(last))
                if tail.end - tail.start < _LONGEST and not names.overlapping(tail):
                    end = max(end, _last_capital(doc, tail))
    return Span(start, end)


def _last_capital(doc: Doc, span: Span) -> int:
    """Where the capitalised words at the beginning of the span end."""
    end = span.start
    for token in doc.tokens_in(span):
        if token.text[:1].isupper():
            end = token.idx + len(token)
        elif not is_spelled(token, tongue().in_names):
            break
    return end


def _office(doc: Doc, noun: Token) -> tuple[str, ...] | None:
    """The offices that the noun with the word before it may mean."""
    if base(noun) not in words("office_nouns") or parse.is_plural(noun):
        return None
    before = spelling(doc.tokens[noun.i - 1]) if noun.i else ""
    after = (
        noun.i + 2 < len(doc.tokens)
        and is_spelled(doc.tokens[noun.i + 1], tongue().belonging)
        and spelling(doc.tokens[noun.i + 2])
    )
    long = f"{before} {spelling(noun)}"
    whole = f"{spelling(noun)} {spelling(doc.tokens[noun.i + 1])} {after}" if after else ""
    if whole in offices():
        return offices()[whole]
    if long in offices():
        return offices()[long]
    if before in words("past_or_lesser") or is_spelled(noun, actor_words().need_a_field):
        return ()
    return offices().get(spelling(noun), ())


def _office_phrases(
    doc: Doc, plain: Phrase, span: Span, named: tuple[Token, tuple[str, ...]], people: Spans[Any]
) -> Iterator[Phrase]:
    """The holder where the article's day tells who that was, else the country; before a name only the country."""
    if _names_someone(doc, span, people):
        yield plain
        return
    noun, office = named
    text = span.of(doc.text).lower()
    held = None
    beside = {*text.split(), *among.spellings(noun.lefts)}
    if not beside & words("past_or_lesser"):
        held = _holder(doc, noun, plain.entry.id, office)
    if held is None:
        yield Phrase(span, plain.entry, "office", wide=True)
    else:
        yield plain
        yield Phrase(span, held.entry, "office", wide=True)


def _holder(doc: Doc, noun: Token, place: str, office: tuple[str, ...]) -> Holder | None:
    """Who held the office when the text tells of it, where that is not in doubt.

    It is told of the year that its clause names; otherwise of the day that the article appeared, and where years are
    named nearby, only who held the office then as well is safe.
    """
    days = [*days_told(doc, noun)]
    for each in office:
        held = [holder_of(place, each, day) for day in days]
        if held[0] is not None and len({one.name if one else "" for one in held}) == 1:
            return held[0]
    return None


def days_told(doc: Doc, noun: Token) -> Iterator[date | None]:
    """Days that the text may tell of where it names an office: the first and last of a year, else its own first."""
    verb = verb_at_or_above(noun)
    named = [word for word in noun.sent if _YEAR.fullmatch(word.text)]
    own = {
        int(year.text)
        for year in named
        if is_spelled(year.head, tongue().in_on_or_of) and verb_at_or_above(year) == verb
    }
    if len(own) != 1:
        yield doc.article.published
        if _is_now(verb):
            return
        own = {int(year.text) for year in named} or set(_years_before(doc, noun))
    for year in own:
        yield from (date(year, 1, 1), date(year, 12, 31))


def _is_now(verb: Token) -> bool:
    """Whether the verb tells of the day of the article: "says", "has said", "will say"."""
    return any(
        parse.is_present_or_modal(word)
        for word in (verb, *verb.children)
        if parse.dep(word) in (Dep.HELPER, parse.dep(verb))
    )


def _years_before(doc: Doc, noun: Token) -> list[int]:
    """The last year that the paragraph has named, unless it is the article's own."""
    paragraph = doc.paragraphs[doc.paragraph_at(noun.idx)]
    told = [int(year) for year in _YEAR.findall(doc.text, paragraph.start, noun.idx)][-1:]
    return [year for year in told if doc.article.published is None or year != doc.article.published.year]


def _names_someone(doc: Doc, span: Span, people: Spans[Any]) -> bool:
    """Whether a person's name stands right beside the title: "French President Macron"."""
    after = actor_words().name_beside.match(doc.text, span.end)
    if after is not None and people.overlapping(Span(after.end(), after.end() + 1)) is not None:
        return True
    before = doc.text[max(span.start - 6, 0) : span.start]
    return "," in before and people.overlapping(Span(max(span.start - 8, 0), span.start)) is not None


def group_of(entry: Entry, word: str) -> Entry:
    """The rebels, or the opposition, of a country or a people."""
    sector = groups()[word]
    opposed = sector == "OPP"
    kind = ActorKind.ORGANISATION if opposed else ActorKind.ARMED_GROUP
    what = actor_words().opposition if opposed else actor_words().armed_groups
    name = f"{entry.adjective} {what}" if entry.adjective else actor_words().those_in(what.capitalize(), entry.name)
    return Entry(f"{entry.id.lower()}-{slug(what)}", name, kind, entry.country, sector)
