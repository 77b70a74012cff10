"""Candidates and what the text dates in; those that are the news itself, told in headline or first sentence, out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from timeline.events.lexicon import is_one_of, noun_kind
from timeline.language import Doc, Mood, Token, clause_of, parse
from timeline.layout import Kind, Line
from timeline.model import Modality

_NEWS = frozenset({Modality.ACTUAL, Modality.PLANNED})


def find_lead(doc: Doc, known: Container[int], moods: Mapping[int, Modality]) -> int | None:
    """The index of the word that names the news: the main happening of the first sentence, else of the headline.

    ``known`` are the indexes of the candidates. None where the first sentence tells what is or what might be: an essay.
    """
    if doc.article.published is None:
        return None
    for line in _opening(doc):
        main = _main(doc, line)
        told = _told(main, known) if main is not None else None
        if told is not None and told.i in known and moods.get(told.i) in _NEWS and _is_news(told, line):
            return int(told.i)
    return None


def _opening(doc: Doc) -> Iterator[Line]:
    """The first line that tells in whole sentences, unless it answers a question, and then the headline."""
    lines = [line for line in doc.layout.lines if line.tells]
    prose = next((line for line in lines if line.kind is Kind.PROSE), None)
    headline = next((line for line in lines if line.kind is Kind.HEADLINE), None)
    answers = prose is not None and _is_asked_above(doc, prose)
    yield from (line for line in (None if answers else prose, headline) if line is not None)


def _is_asked_above(doc: Doc, line: Line) -> bool:
    """Whether a heading that asks stands over the line: "Who built the canal?" over "France tried first"."""
    above = [each for each in doc.layout.lines if each.span.end <= line.span.start and each.kind is Kind.HEADING]
    return bool(above) and above[-1].span.of(doc.text).rstrip().endswith("?")


def _main(doc: Doc, line: Line) -> Token | None:
    """The word that governs the first sentence of the line."""
    words = [word for word in doc.tokens_in(line.told) if word.is_alpha]
    return words[0].sent.root if words else None


def _told(main: Token, known: Container[int]) -> Token:
    """What happened, not that somebody says so: "fell, officials said"."""
    if (died := _death_told(main, known)) is not None:
        return died
    if not parse.is_verb(main) or not is_one_of(main, "saying"):
        return main
    below = (child for child in main.children if parse.is_complement(child) and child.i in known)
    return next((each for each in below if clause_of(each).mood in (Mood.TOLD, Mood.COMING, Mood.LATER)), main)


def _death_told(main: Token, known: Container[int]) -> Token | None:
    """ "Holt, who has died at 91, won twice": what is new is that Holt died, and not what she had done."""
    subject = parse.first(main, parse.is_any_subject)
    clause = parse.first(subject, parse.is_relative_clause) if subject is not None else None
    if clause is None or clause.i not in known or not is_one_of(clause, "dying"):
        return None
    return clause if clause_of(clause).perfect else None


def _is_news(word: Token, line: Line) -> bool:
    """Whether it happened or is to happen: a present is a headline's way of saying so, and anywhere else a state."""
    if not parse.is_verb(word):
        return noun_kind(word) is not None
    if is_one_of(word, "states"):
        return False
    clause = clause_of(word)
    present = parse.is_present(word) or (clause.progressive and not clause.perfect)
    return not present or line.kind is Kind.HEADLINE
