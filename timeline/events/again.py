"""Dates of what was told elsewhere in; the same happening named again, by its noun, its harm or "it", dated out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.catalogue import worded
from timeline.events.bounds import THEN
from timeline.events.candidate import Candidate
from timeline.events.dated import Dated, Dates
from timeline.events.dating import inherited
from timeline.events.event_words import event_words
from timeline.events.lexicon import harms, kind_of
from timeline.events.modality import modality
from timeline.events.nouns_told import nouns_told_of
from timeline.language import Tense, Token, among, clause_of, parse, tense
from timeline.language.anaphora import occurs
from timeline.language.tongue import tongue
from timeline.language.word import base, is_spelled
from timeline.model import Certainty, Modality

_ONE_KIND = frozenset({"violence", "accident"})
"""Kinds whose nouns are used for one another: "the bombing", then "the blast"."""


def _anchors(candidates: list[Candidate], dates: Dates) -> dict[str, list[Token]]:
    """The dated words that may be named again, by each key of theirs."""
    anchors: dict[str, list[Token]] = defaultdict(list)
    for token in (each.token for each in candidates):
        if token.i in dates and _is_anchor(token, dates[token.i]):
            for key in _keys(token):
                anchors[key].append(token)
        elif token.i not in dates and (verb := _stated_in(token, dates)) is not None:
            anchors[f"lemma {base(token)}"].append(verb)
    return anchors


def _stated_in(noun: Token, dates: Dates) -> Token | None:
    """The verb with a day of its own that tells what was done in, or at, what a noun names: "wrote in the letter"."""
    verb = noun.head.head
    if verb.i not in dates or dates[verb.i].certainty is not Certainty.EXPLICIT or not _is_anchor(verb, dates[verb.i]):
        return None
    placed = parse.is_of_preposition(noun) and any(told.i == noun.i for told in nouns_told_of(verb))
    return verb if placed else None


def name_again(candidates: list[Candidate], dates: Dates, *, verbs: bool = True) -> Iterator[tuple[int, Dated]]:
    """Date a happening that is named again from where it was dated: "the attack" is the attack of Friday.

    Of ``verbs`` those of harm name the attack that did it.
    """
    anchors = _anchors(candidates, dates)
    for each in candidates:
        token = each.token
        if token.i in dates or (each.is_verb and not verbs) or not _may_be_named_again(token):
            continue
        source = _best(token, (anchors[key] for key in _keys(token)))
        if source is not None:
            given = inherited(source, dates, _why(token, source))
            sure = _follows_on(token, source) and _states_or_takes(dates[source.i])
            yield token.i, replace(given, certainty=given.certainty if sure else Certainty.ASSUMED, again=True)


def _why(token: Token, source: Token) -> str:
    if not set(_keys(token)).isdisjoint(_keys(source)):
        return worded("Names again the “{text}” told of elsewhere", text=source.text)
    return worded("Told together with “{text}”", text=source.text)


def point_again(candidates: list[Candidate], dates: Dates) -> Iterator[tuple[int, Dated]]:
    """Dates of what "it" tells of: "The blast killed two. It occurred at a market": when what was told before was."""
    for each in candidates:
        if each.token.i not in dates and _is_it_that_occurred(each.token):
            before = [one.token for one in candidates if _next_sentence(one.token) == each.token.sent.start]
            source = next((token for token in before if token.i in dates and dates[token.i].range.is_day), None)
            if source is not None:
                yield (
                    each.token.i,
                    inherited(source, dates, worded("“It” is the “{text}” told of before", text=source.text)),
                )


def _is_it_that_occurred(verb: Token) -> bool:
    subject = clause_of(verb).own_subject
    said = is_spelled(subject, tongue().it_or_that) and subject.is_sent_start
    return bool(said) and occurs(verb) and tense(verb) is Tense.PAST and modality(verb) is Modality.ACTUAL


def _states_or_takes(dated: Dated) -> bool:
    return dated.certainty is not Certainty.ASSUMED


def _follows_on(noun: Token, source: Token) -> bool:
    """Whether the next sentence is about what was told: "a boat was rammed on Friday. The collision dented its bow"."""
    opening = parse.is_of_preposition(noun) and noun.head.is_sent_start and is_spelled(noun.head, tongue().occasions)
    if not (opening or parse.is_subject(noun)) or not among.says(noun.children, tongue().as_known):
        return False
    return source.i < noun.i and source.sent.end <= noun.sent.start and _next_sentence(source) == noun.sent.start


def _next_sentence(word: Token) -> int:
    """Where the sentence after that of a word begins, blanks left out."""
    at = word.sent.end
    while at < len(word.doc) and word.doc[at].is_space:
        at += 1
    return int(at)


def _is_anchor(token: Token, dated: Dated) -> bool:
    return dated.range.is_day and dated.relation in THEN and modality(token) is not Modality.DENIED


def _keys(token: Token) -> list[str]:
    """What must be shared with another mention, strictest first."""
    keys = [f"lemma {base(token)}"] if not parse.is_verb(token) else []
    kind = kind_of(token)
    if kind in _ONE_KIND or base(token) in harms():
        keys.append("harm")
    return keys


def _may_be_named_again(token: Token) -> bool:
    if parse.is_verb(token):
        return base(token) in harms() and tense(token) is Tense.PAST and modality(token) is Modality.ACTUAL
    words = among.spellings(token.children)
    if words & event_words().told_apart:
        return False
    if kind_of(token) in _ONE_KIND:
        return True
    return bool(words & tongue().known_or_owned)


def _best(token: Token, groups: Iterable[list[Token]]) -> Token | None:
    """The nearest anchor of the strictest group, those before the mention first."""
    for group in groups:
        if group:
            before = [each for each in group if each.i < token.i]
            return before[-1] if before else group[0]
    return None
