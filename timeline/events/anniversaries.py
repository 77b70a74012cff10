"""The anniversary of a happening in; the year of the happening out: "the 80th anniversary of the battle"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from timeline.catalogue import worded
from timeline.events.candidate import Candidate, names_happening
from timeline.events.dated import NEVER, Dated, Dates
from timeline.events.event_words import event_words
from timeline.events.marks import Mark
from timeline.events.modality import marked_again
from timeline.language import Doc, Token, governor, parse
from timeline.language.inflection import inflection
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import base, is_led_by, is_spelled, right_before, spelling
from timeline.model import Certainty, DateRange, Granularity, Relation

_YEAR = re.compile(r"\b\d{4}\b")


def count_anniversaries(doc: Doc, candidates: list[Candidate], dates: Dates) -> Iterator[tuple[int, Dated]]:
    """Dates of each undated happening whose anniversary is told of, by the years that the text counts to it.

    Where it counts none, the happening is of another year that nobody names.
    """
    for each in candidates:
        noun = each.token
        marked = marked_again(noun)
        if marked is None or noun.i in dates:
            continue
        yield noun.i, _counted_back(doc, marked, dates)


def kept_on(noun: Token, mark: Mark) -> Token | None:
    """The verb that keeps the anniversary of what a noun names, where a day without a year stands last.

    "Will mark the 26th anniversary of the massacre on 11 July": nothing but the marking is of that day; None otherwise.
    """
    marked = marked_again(noun)
    stated = is_led_by(mark.head, tongue().belonging) or not mark.said.is_day or _YEAR.search(mark.text)
    if marked is None or stated or mark.is_before(noun):
        return None
    verb = governor(marked)
    return verb if parse.is_full_verb(verb) and names_happening(verb) else None


def _counted_back(doc: Doc, marked: Token, dates: Dates) -> Dated:
    years = _years(marked)
    day = _day_of(doc, marked, dates)
    if years is None or day is None or day.year <= years:
        how = worded("It is another year's {lower} that is told of; the text does not say which", lower=base(marked))
        return Dated(NEVER, Certainty.ASSUMED, Relation.ON, None, how)
    year = day.year - years
    how = worded("{years} years before its {lower} in {year}", years=years, lower=base(marked), year=day.year)
    return Dated(
        DateRange(date(year, 1, 1), date(year, 12, 31), Granularity.YEAR), Certainty.INFERRED, Relation.ON, None, how
    )


def _years(marked: Token) -> int | None:
    counted = (
        inflection().ordinal(_whole(child))
        for child in marked.children
        if parse.dep(child) in (Dep.ADJECTIVE, Dep.COUNT, Dep.COMPOUND)
    )
    return next((number for number in counted if number), event_words().years_of_anniversaries.get(base(marked)))


def _told_beside(marked: Token) -> Iterator[Token]:
    """ "They were to vote on 24 December, the 70th anniversary of independence": what is told of the day before it."""
    comma = right_before(marked.left_edge)
    day = right_before(comma) if is_spelled(comma, ",") else None
    if day is not None and parse.is_of_date(day):
        yield governor(day)


def _whole(ordinal: Token) -> str:
    """The words of an ordinal, of which a parse may make several: "twenty-third"."""
    return "".join(spelling(word) for word in ordinal.doc[ordinal.left_edge.i : ordinal.i + 1])


def _day_of(doc: Doc, marked: Token, dates: Dates) -> date | None:
    """The day the anniversary is of: its verb's, else the publication's, unless a participle tells of it.

    "The vote, held on the first anniversary of the revolt" was not of the day on which that is written.
    """
    above = governor(marked)
    aim = governor(above.head) if parse.is_base_form(above) else above  # "came to mark it"
    for token in (marked, above, aim, *_told_beside(marked)):
        dated = dates.get(token.i)
        if dated is not None and dated.range.begin is not None and dated.range != NEVER:
            return dated.range.begin
    past = parse.is_participle(above) and (parse.is_noun_clause(above) or parse.is_adverbial_clause(above))
    return None if past else doc.article.published
