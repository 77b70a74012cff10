"""A phrase and the words it is made of in; whether it is a time at all, and which of them are its own, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.dates.grammar import Found
from timeline.language import among, parse
from timeline.language.labels import Dep
from timeline.language.unforeseen import is_unforeseen
from timeline.language.word import base, is_form_of, is_led_by, is_spelled, right_before, spelling
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language import Doc, Token

DESCRIBES = frozenset({Dep.COUNT, Dep.COMPOUND, Dep.ADJECTIVE, Dep.NOUN_MODIFIER, Dep.OWNER})
"""Relations of a word to the noun behind it that it describes."""
_DETERMINERS = frozenset({"the", "these", "those"})
_DECADE = re.compile(r"\ds$|\d['’]s$|^['’]?s$|ies$")
"""How a decade ends, whose article is its own however it is parsed: "In the ’90s Croatia fought"."""


def own_words(doc: Doc, span: Span) -> Span:
    """The span without an article of a noun after it: "the [third-quarter] loss", "the [two-day] visit"."""
    words = doc.tokens_in(span)
    if (
        len(words) < 2
        or not is_spelled(words[0], _DETERMINERS)
        or words[0].idx != span.start
        or _DECADE.search(words[-1].text)
    ):
        return span
    return Span(words[1].idx, span.end) if words[0].head.i > words[-1].i else span


def is_no_time(doc: Doc, span: Span, found: Found) -> bool:
    """Whether the grammar of its sentence makes the span something else than a time; see ``NO_TIMES``."""
    words = doc.tokens_in(span)
    return bool(words) and any(found.rule.name in row.rules and row.holds(words[-1]) for row in NO_TIMES)


@dataclass(frozen=True, slots=True)
class NoTime:
    """Why what some ``rules`` found is no time, as its last word shows in the parse.

    ``refuses`` are sentences whose words in braces are none, ``takes`` others like them.
    """

    name: str
    rules: frozenset[str]
    holds: Callable[[Token], bool]
    refuses: tuple[str, ...]
    takes: tuple[str, ...]


def _is_verb_or_name(token: Token) -> bool:
    return _is_first_name(token) or (parse.is_verb(token) and token.text.islower())


def _is_told_by_its_clause(token: Token) -> bool:
    clause = next((child for child in token.rights if parse.is_relative_clause(child)), None)
    if clause is None or clause.left_edge.i != token.i + 1 or not parse.is_of_preposition(token):
        return False
    return is_spelled(token.head, ("of", "from", "about"))


def _is_of_the_future(token: Token) -> bool:
    return is_led_by(token, ("of",)) and parse.is_common_noun(token.head.head)


def _is_last_of_something(token: Token) -> bool:
    led = among.says(token.lefts, ("the",))
    return led and _of_behind(token) is not None


def _is_in_a_given_name(token: Token) -> bool:
    named = token.head
    given = parse.is_count(token) and parse.is_name(named) and parse.dep(named) == Dep.OBJECT_PREDICATE
    return given and not parse.is_of_time(named) and is_form_of(named.head, _NAMING)


def _of_behind(token: Token) -> Token | None:
    """The "of" right behind a word: "[of]" of "the night of the storm"."""
    return next((child for child in token.rights if is_spelled(child, ("of",)) and child.i == token.i + 1), None)


def _is_of_what_was_not_told(token: Token) -> bool:
    """ "On the day of the primary", where no primary was spoken of: that is not the day last told of, nor its night.

    Nor is "the night he was named", where nobody spoke of naming, but of "a man named on 3 May".
    """
    told = _what_it_is_of(token) if is_spelled(token, _OF_A_DAY) else None
    if told is None:
        return False
    stem = base(told)[: max(_STEM, len(base(told)) - 3)]
    first = token.doc[max(token.sent.start - 1, 0)].sent.start
    alike = (word for word in token.doc[first : token.i] if spelling(word).startswith(stem))
    return all(parse.is_verb(word) and parse.is_of_noun(word) for word in alike)


def _what_it_is_of(day: Token) -> Token | None:
    """The noun behind "of", or the verb of the clause right behind it: "the day they [named] him"."""
    link = _of_behind(day)
    if link is not None:
        return next(filter(parse.is_common_noun, parse.below(link, parse.is_of_preposition)), None)
    clause = next((child for child in day.rights if parse.is_relative_clause(child)), None)
    return clause if clause is not None and clause.left_edge.i == day.i + 1 else None


def _is_set(token: Token) -> bool:
    """ "Brought the day forward to 31 August", "named the day": what is settled, and not when."""
    return is_spelled(token, ("day",)) and parse.is_object(token) and is_form_of(token.head, _SETTLING)


_SETTLING = frozenset({"bring", "carry", "choose", "fix", "move", "name", "pick", "rue", "save", "set", "win"})


def _is_in_a_title(token: Token) -> bool:
    """ "Apple Daily prints its last edition": a capital within a sentence, in a name."""
    named = token.text.istitle() and not token.is_sent_start and parse.is_name(token)
    return named and (parse.is_compound(token) or parse.has(token, parse.is_compound))


def _is_what_a_thing_is_of(token: Token) -> bool:
    """ "The picture of the day": which one of many it is, and no day that was told of."""
    link = token.head
    if not is_spelled(token, ("day",)) or not is_led_by(token, ("of",)):
        return False
    return parse.is_noun(link.head) and not is_spelled(link.head, _PARTS_OF_A_DAY)


_PARTS_OF_A_DAY = frozenset(
    {"end", "start", "beginning", "middle", "rest", "course", "part", "close", "remainder", "half", "most", "time"}
)


def _is_gone_past(token: Token) -> bool:
    """ "Reluctant to go past seven years": how far, where a verb leads "past" to it."""
    link = token.head
    return is_led_by(token, ("past",)) and parse.is_full_verb(link.head)


def _only_describes(token: Token) -> bool:
    """ "The past president": of a time gone by, but no time."""
    return parse.dep(token) in DESCRIBES and token.head.i > token.i


_OF_A_DAY = frozenset({"day", "morning", "afternoon", "evening", "night", "eve"})
_STEM = 4
"""Letters at least by which what a noun names is known again: "bombs" of "the day of the bombings"."""


NO_TIMES = (
    NoTime(
        "the day of what was not told of",
        frozenset({"the <unit>", "the <part of day>"}),
        _is_of_what_was_not_told,
        (
            "Banda was held on 3 May 2021. He was jailed on {the day} of the primary.",
            "Banda was held on 3 May 2021. On {the night} of the storm he fled.",
            "Banda was held on 3 May 2021. He fled on {the night} he was named.",
            "Its envoy, arrested on 3 May 2021, was freed. The rouble fell on {the day} of the arrest.",
        ),
        (
            "Its envoy was arrested on 3 May 2021. The rouble fell on {the day} of the arrest.",
            "Chad voted on 3 May 2021. Banda was jailed on {the day} of the vote.",
            "Chad voted on 3 May 2021. Later in {the day} Banda was jailed.",
            "They named Banda on 3 May 2021. He fled on {the night} he was named.",
        ),
    ),
    NoTime(
        "a day that is settled",
        frozenset({"the <unit>"}),
        _is_set,
        (
            "They will go on 3 May. Later he brought {the day} forward to 1 May.",
            "Banda fled on 3 May. They set {the day}.",
        ),
        ("Banda fled on 3 May. They spent {the day} in Lima.", "Banda fled on 3 May. Later in {the day} they left."),
    ),
    NoTime(
        "a verb or a first name",
        frozenset({"<month>", "<weekday>", "<season>"}),
        _is_verb_or_name,
        ("The rebels {may} attack.", "They summoned {April} Glaspie."),
        ("In {May} the rebels attacked.", "In {April} Glaspie left."),
    ),
    NoTime(
        "told by the clause behind it",
        frozenset({"the <unit>", "the <part of day>"}),
        _is_told_by_its_clause,
        ("Police released tapes from {the night} the plane went down.", "They showed films of {the day} a dam broke."),
        (
            "A jet crashed in Lima. Police released tapes from {the night} of the crash.",
            "Later in {the day} the dam broke.",
        ),
    ),
    NoTime(
        "a verb that finds out how old something is, or meets it",
        frozenset({"to date"}),
        lambda token: parse.is_verb(token) or parse.has(token, parse.is_object),
        ("The team hopes to {date} the bones.", "He wanted to {date} her."),
        ("It is their best film to {date}.", "To {date} nobody has come."),
    ),
    NoTime(
        "what only describes a thing",
        frozenset({"the past"}),
        _only_describes,
        ("{The past} president resigned.", "They sold {the past} two albums in Rome."),
        ("In {the past} they sold albums.", "In {the past} Chad sold oil."),
    ),
    NoTime(
        "of the future at large",
        frozenset({"tomorrow"}),
        _is_of_the_future,
        ("They chose the leaders of {tomorrow}.",),
        ("They will meet {tomorrow}.", "They spoke of it {tomorrow}."),
    ),
    NoTime(
        "the last of something else",
        frozenset({"last <unit>", "in the last decade"}),
        _is_last_of_something,
        ("In {the last year} of the war the army fled.", "It fell in {the last decade} of Ottoman rule."),
        ("In {the last year} the army fled.", "The army fled in {the last week} of May."),
    ),
    NoTime(
        "part of the name of a paper",
        frozenset({"daily", "weekly", "monthly"}),
        _is_in_a_title,
        ("Apple {Daily} prints its last edition.", "Chad shut the Lima {Daily} News."),
        ("The paper comes out {daily}.", "Chad shut a {daily} paper."),
    ),
    NoTime(
        "what a thing is of",
        frozenset({"the <unit>"}),
        _is_what_a_thing_is_of,
        ("Chad voted on Monday. It was the picture of {the day}.", "The judgment of {the day}: a jet is lost."),
        (
            "Chad voted on Monday. At the end of {the day} they left.",
            "The cable broke. Later in {the day} it was mended.",
        ),
    ),
    NoTime(
        "how far something goes",
        frozenset({"the past <number> <unit>s"}),
        _is_gone_past,
        ("The firm is reluctant to go {past seven years}.",),
        ("They met over the {past seven years}.", "In {the past seven years} they met."),
    ),
    NoTime(
        "part of a name that something was given",
        frozenset({"<year>"}),
        _is_in_a_given_name,
        ("They set up a firm called Orion {1980}, making rockets.",),
        ("They set up a firm called Orion in {1980}.", "The firm was renamed in {1980}."),
    ),
)
"""What the words alone do not tell; the others are refusals."""
_NAMING = frozenset({"call", "name", "dub", "entitle", "title", "rename", "christen"})


def _is_first_name(token: Token) -> bool:
    """ "summoned April Glaspie", but neither "in April Glaspie left" nor "the October Revolution"."""
    named = parse.is_compound(token) and token.head.i == token.i + 1 and parse.is_name(token.head)
    before = right_before(token)
    return named and not parse.is_of_time(token.head) and before is not None and parse.is_full_verb(before)


def is_of_unforeseen(doc: Doc, span: Span) -> bool:
    """Whether it says which attack, quake or letter is meant: nobody knows the day of such a one beforehand."""
    words = doc.tokens_in(span)
    named = (word.head for word in words if parse.dep(word) in DESCRIBES and word.head not in words)
    links = (word.head for word in words if is_led_by(word, ("of",)))
    return any(map(is_unforeseen, (*named, *(link.head for link in links))))


def dated_thing(hung: Token | None) -> Token | None:
    """The noun that a time hangs on by "in" or "on", over the places between: "talks in Rome in May"; None without.

    Of the second of two times it is that of the first: "visits in March and April".
    """
    hung = hung.head if hung is not None and parse.is_joined(hung) and parse.is_of_date(hung.head) else hung
    link = hung.head if hung is not None and parse.is_of_preposition(hung) else hung
    if not is_spelled(link, ("in", "on")):
        return None
    noun = link.head
    while parse.is_of_preposition(noun) and parse.is_of_place(noun) and noun.head.head.i != noun.i:
        noun = noun.head.head
    return noun
