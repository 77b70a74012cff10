"""A time that hangs on no verb in, what it dates out: what its entry tells, or its headline without a verb."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.catalogue import worded
from timeline.events.candidate import names_happening
from timeline.events.lexicon import noun_kinds
from timeline.events.marks import Mark
from timeline.language import Doc, Sentence, Token, parse
from timeline.language.subjects import brought_about
from timeline.language.word import base
from timeline.layout import Kind


def told_without_verb(doc: Doc, mark: Mark) -> list[tuple[Token, str]]:
    """Each word that the time dates, with a note of why."""
    return _below_heading(doc, mark) or _in_title(doc, mark)


def _any_of_entry(sentence: Sentence) -> Token | None:
    return _main(sentence) or _any(sentence)


def _below_heading(doc: Doc, mark: Mark) -> list[tuple[Token, str]]:
    """What a time of its own at the head of a paragraph dates: the first thing the paragraph tells."""
    line = doc.layout.line_at(mark.span.start)
    if line is None or doc.text[line.words.start : mark.span.start].strip(" *-–—•\t"):
        return []
    if parse.is_verb(mark.head.sent.root):
        return []
    first = next(_sentences_after(mark, line.span.end), None)
    note = worded("“{text}” stands at the head of its paragraph", text=mark.text)
    if first is not None and line.kind is Kind.ENTRY and (named := _before_semicolon(first)) is not None:
        return [(named, note)]
    for sentence in _sentences_after(mark, line.span.end):
        found = _any_of_entry(sentence) if line.kind is Kind.ENTRY and sentence == first else _main(sentence)
        if found is not None:
            return [(found, note)]
    return []


def _main(sentence: Sentence) -> Token | None:
    root = sentence.root
    if names_happening(root):
        return root
    if done := [child for child in root.children if brought_about(child)]:
        return done[0]
    named = [word for word in (root, *root.children) if noun_kinds().get(base(word))]
    return named[0] if named and not any(parse.is_verb(word) for word in sentence) else None


def _before_semicolon(sentence: Sentence) -> Token | None:
    """ "First round of the vote; turnout is low": what an entry names before it goes on to tell."""
    stop = next((word.i for word in sentence if word.text == ";"), None)
    if stop is None:
        return None
    words = [word for word in sentence if word.i < stop]
    if any(parse.is_verb(word) for word in words):
        return None
    return next((word for word in words if names_happening(word)), None)


def _any(sentence: Sentence) -> Token | None:
    """ "60 killed in an attack", "50 dead in a missile strike": the first word that can happen, where none governs."""
    if parse.is_verb(sentence.root):
        return None
    return next((word for word in sentence if names_happening(word)), None)


def _sentences_after(mark: Mark, stop: int) -> Iterator[Sentence]:
    at = mark.head.sent.end
    while at < len(mark.head.doc) and mark.head.doc[at].idx < stop:
        sentence = mark.head.doc[at].sent
        yield sentence
        at = sentence.end


def _in_title(doc: Doc, mark: Mark) -> list[tuple[Token, str]]:
    """ "Nine dead in blast at a station on Tuesday": the last thing named before the time."""
    line = doc.layout.line_at(mark.span.start)
    if line is None or line.kind not in (Kind.HEADLINE, Kind.ENTRY):
        return []
    words = doc.tokens_in(line.told)
    if any(parse.is_verb(word) for word in words):
        return []
    named = [word for word in words if word.idx < mark.span.start and names_happening(word)]
    return [(named[-1], worded("“{text}” stands in the same headline", text=mark.text))] if named else []
