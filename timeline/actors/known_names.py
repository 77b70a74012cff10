"""A text and its day in, where it names someone of the table out, whether or not the model saw a name there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import regex

from timeline.actors.actor_words import actor_words
from timeline.actors.holders import holders, known_person
from timeline.actors.names import name_pattern, particles, parts, title_pattern, titles
from timeline.actors.occurrences import opens_sentence, stands_alone
from timeline.actors.spans import Spans
from timeline.actors.words import words
from timeline.language import Doc, Token, parse
from timeline.language.labels import Dep, Entity
from timeline.language.word import base, is_form_of, is_led_by, is_spelled, right_before
from timeline.layout import words_of
from timeline.model import Span

_CAPITALISED = regex.compile(r"(?<![\p{L}'\-])\p{Lu}[\p{L}'\-]+")
_OWNER = regex.compile(r"'s(?= )")
_LOOK_BACK = 12
_LONGEST = 40
"""Characters of a first name that are looked at."""
_ARMS = "MIL"
"""The sector of ranks, by which firms are called too."""
_SHORTEST = 4
"""Shorter surnames are too often something else ("Ban", "Key") to be believed without a title or the model."""


def known_names(doc: Doc, text: str, known: Spans[Any]) -> Iterator[Span]:
    """Full names of the table, and surnames that only one person bears who served about the article's day."""
    done = 0
    for match in _CAPITALISED.finditer(text):
        if match.start() < done or known.overlapping(Span(*match.span())):
            continue
        span = _full_name(text, match.start()) or _surname(doc, text, Span(*match.span()))
        if span is not None and not known.overlapping(span):
            yield span
            done = span.end


def lands_of_holders(text: str, day: date | None) -> set[str]:
    """The countries of those whom the text calls by a full name of the table."""
    text = _OWNER.sub("  ", text)
    spans = (_full_name(text, match.start()) for match in _CAPITALISED.finditer(text))
    found = (known_person(parts(span.of(text)), "", None, day) for span in spans if span is not None)
    return {person.country for person in found if person is not None and person.country}


def _full_name(text: str, start: int) -> Span | None:
    """The longest name of several words that begins here and is in the table."""
    first = parts(text[start : start + _LONGEST].split(" ", 1)[0])
    if not first or first[0] not in _by_first():
        return None
    name = name_pattern().match(text, start)
    said = name[0].split(" ") if name else []
    for count in range(len(said), 1, -1):
        tried = " ".join(said[:count])
        if parts(tried) in _by_first()[first[0]]:
            further = said[count] if count + 1 == len(said) else ""
            second = further and further not in words("not_names") | words("not_in_names") and further.isalpha()
            return Span(start, start + len(tried) + (len(further) + 1 if second else 0))
    return None


@cache
def _by_first() -> dict[str, frozenset[tuple[str, ...]]]:
    """The first word of a name, folded, to the names of more than one word that begin with it."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for one in holders():
        for own in one.spellings:
            if len(own) > 1:
                found[own[0]].add(own)
    return {first: frozenset(names) for first, names in found.items()}


def _surname(doc: Doc, text: str, span: Span) -> Span | None:
    """The word, where it is a surname of the table, stands as a name does and is no part of another one."""
    word = span.of(text).removesuffix("'s").rstrip("'-")
    span = Span(span.start, span.start + len(word))
    token = doc.token_at(span.start)
    if token is not None and _is_month_who_acts(token, doc.article.published):
        return span
    if len(word) < _SHORTEST or not _is_surname(word, doc.article.published) or not stands_alone(text, span):
        return None
    if token is None or _only_looks_like_a_name(token, text, span.start):
        return None
    return None if title_pattern().fullmatch(word) else Span(_with_small_words(text, span.start), span.end)


def _only_looks_like_a_name(token: Token, text: str, start: int) -> bool:
    """Whether a word with a capital is no name by itself: by how it stands, or as what only begins a sentence."""
    if not _stands_as_name(token) or _follows_name(token):
        return True
    return opens_sentence(text, start) and not acts(token)


def _is_month_who_acts(token: Token, day: date | None) -> bool:
    """ "May resigned", "Corbyn urged May to go": a month's name that acts or undergoes, of one who held office then.

    What a month saw somebody do is no deed of theirs: "May saw voters reject the plan".
    """
    if day is None or not is_spelled(token, words_of("en").months) or not parse.is_name(token):
        return False
    if not _is_told_of_by_a_verb(token):
        return False
    beside = (child for child in token.children if parse.dep(child) in _BESIDE_A_NAME)
    alone = all(title_pattern().fullmatch(child.text) for child in beside)
    return alone and known_person(parts(token.text), "", None, day) is not None


_BESIDE_A_NAME = frozenset({Dep.COUNT, Dep.COMPOUND, Dep.DETERMINER, Dep.ADJECTIVE})


def _is_told_of_by_a_verb(token: Token) -> bool:
    """Whether a verb tells what it did or underwent, and not what it saw somebody do."""
    verb = token.head
    takes_part = parse.is_subject(token) or parse.dep(token) in _UNDERGOING
    saw = is_form_of(verb, words("seeing_a_deed")) and parse.has(verb, parse.is_complement)
    return takes_part and parse.is_full_verb(verb) and not saw


_UNDERGOING = frozenset({Dep.OBJECT, Dep.RECIPIENT})


def _follows_name(token: Token) -> bool:
    """Whether the word before is a capitalised part of the same phrase: another first name, or a company's."""
    if token.i == 0:
        return False
    before = token.doc[token.i - 1]
    if before.text in words("not_names"):
        return False
    return parse.is_name(before) and before.text[:1].isupper() and before.head.i in (token.i, token.head.i)


def _with_small_words(text: str, start: int) -> int:
    """Where the name begins with the particles before it: "von der" of "von der Leyen"."""
    before = _particles_before().search(text, max(start - _LOOK_BACK, 0), start)
    return before.start(1) if before else start


@cache
def _particles_before() -> regex.Pattern[str]:
    small = "|".join(sorted(particles() - actor_words().other_words, key=len, reverse=True))
    return regex.compile(rf"(?<!\p{{L}})((?:(?:{small}) ){{1,4}})$", regex.IGNORECASE)


@cache
def _is_surname(word: str, day: date | None) -> bool:
    name = parts(word)
    if day is None or len(name) != 1 or name[0] in words("common_surnames") or word in words("not_names"):
        return False
    found = known_person(name, "", None, day)
    return found is not None and found.name is not None


def _stands_as_name(token: Token) -> bool:
    """Whether it is a noun of its own, no word of a longer name that the model saw, and not what a ship is called."""
    if is_of_a_thing(token) or (parse.is_modifier(token) and not parse.is_of_person(token)):
        return False
    if not parse.entity(token) or parse.is_of_person(token):
        return parse.is_name(token) or parse.is_of_person(token)
    if parse.is_of_place(token) and is_led_by(token, words("where_somebody_is")):
        return False
    return not _is_inside_a_name(token)


def _is_inside_a_name(token: Token) -> bool:
    """Whether the model sees a name that goes on before the word, or behind it."""
    before, after = token.doc[max(token.i - 1, 0)], token.doc[min(token.i + 1, len(token.doc) - 1)]
    if parse.continues_name(token) and parse.entity(before):
        return True
    return parse.continues_name(after) and after.text != "'s"


def acts(token: Token) -> bool:
    """Whether it is the subject of something that people do."""
    return parse.is_subject(token) and base(token.head) in words("human_verbs")


def is_inside_a_body(doc: Doc, start: int) -> bool:
    """Whether a title's word is part of an organisation's name: "Blue Gulf General Trading", "Admiral Taverns"."""
    word = doc.token_at(start)
    behind = doc.tokens[word.i + 1] if word is not None and word.i + 1 < len(doc.tokens) else None
    if word is None or behind is None or not parse.continues_name(behind):
        return False
    inside = parse.continues_name(word) or titles().get(word.text) == _ARMS
    return inside and parse.entity(word) == parse.entity(behind) == Entity.ORGANISATION


def is_called_after(last: Token | None) -> bool:
    """Whether something is called after somebody, who has no part in it: "the Karl Weber Award", "Vladimir region"."""
    if last is None or not parse.is_modifier(last):
        return False
    return last.head.text in words("event_words") or last.head.text in words("lands_called")


def is_of_a_thing(first: Token) -> bool:
    """Whether a name is what a ship or a storm is called: "the destroyer Carney", "Hurricane Maria"."""
    return is_spelled(right_before(first), words("named_things"))
