"""Candidates and their dates in; the day on which an article's own story is, for what nothing else dates, out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.catalogue import worded
from timeline.events.candidate import Candidate
from timeline.events.dated import Dated, Dates
from timeline.events.infer import is_main, states
from timeline.events.lexicon import is_one_of
from timeline.events.modality import modality
from timeline.language import Doc, Tense, Token, parse, tense
from timeline.language.side_clauses import is_perfect, is_pluperfect
from timeline.layout import Kind
from timeline.model import Certainty, Modality, Relation

_STORY_DAYS = 31
_WEEK = 7
_WORDS_OF_A_LEAD = 14


def begin_story(doc: Doc, candidates: list[Candidate], dates: Dates) -> Iterator[tuple[int, Dated]]:
    """What nothing else dates is of the day of the story, where it belongs to it."""
    if story := _story_day(doc, candidates, dates):
        yield from ((each.token.i, story) for each in candidates if _follows_story(doc, each.token))


def _story_day(doc: Doc, candidates: list[Candidate], dates: Dates) -> Dated | None:
    """The day of the first thing the article tells, where its opening dates it in the month before publication."""
    published = doc.article.published
    for each in candidates:
        dated = dates.get(each.token.i)
        if published is None or dated is None or not is_main(each.token) or not _opens_story(each.token, dated, dates):
            continue
        if not dated.range.is_day or modality(each.token) is not Modality.ACTUAL or dated.range.begin is None:
            continue
        ago = (published - dated.range.begin).days
        near = 0 < ago <= _reach_of(each.token) and each.sentence.start <= _opening_end(doc)
        return Dated(dated.range, Certainty.ASSUMED, Relation.ON, None, _of_the_opening(dated)) if near else None
    return None


def _of_the_opening(dated: Dated) -> str:
    said = dated.expression
    return (
        worded(
            "Nothing is said of its day; the article opens with “{text}”: {explanation}",
            text=said.text,
            explanation=said.explanation,
        )
        if said
        else ""
    )


def _reach_of(verb: Token) -> int:
    """Days that a story may lie back: a week, a month where its verb is a plain past."""
    return _STORY_DAYS if tense(verb) is Tense.PAST and not is_perfect(verb) else _WEEK


def _opens_story(token: Token, dated: Dated, dates: Dates) -> bool:
    """Whether what an article tells first states its day, be it by its noun ("At a briefing on 3 June, she said").

    What "had" happened is what the story comes from.
    """
    if is_pluperfect(token):
        return False
    if states(dated):
        return True
    source = dates.get(dated.source) if dated.source is not None else None
    return tense(token) is Tense.PAST and not is_perfect(token) and states(source)


def _follows_story(doc: Doc, token: Token) -> bool:
    """Whether an undated word may belong to the story's own day: past without perfect, or what a headline tells.

    A headline's noun does where its verb only carries it: "makes maiden flight", but not "resolves an old dispute".
    """
    if modality(token) is not Modality.ACTUAL:
        return False
    if not parse.is_verb(token):
        return is_headline(doc, token) and is_one_of(token.head, "carriers")
    if is_headline(doc, token):
        return True
    return tense(token) is Tense.PAST and not is_perfect(token)


def is_headline(doc: Doc, token: Token) -> bool:
    """Whether a word stands in the article's headline."""
    line = doc.layout.line_at(token.idx)
    return line is not None and line.kind is Kind.HEADLINE


def _opening_end(doc: Doc) -> int:
    filled = (line for line in doc.layout.lines if line.tells and not line.is_title)
    return next(
        (line.span.end for line in filled if len(line.told.of(doc.text).split()) > _WORDS_OF_A_LEAD), len(doc.text)
    )
