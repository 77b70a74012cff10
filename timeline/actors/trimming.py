"""A name as the model saw it in; the same without a country, titles or anything else around it out."""

from __future__ import annotations

import regex

from timeline.actors.actor_words import actor_words
from timeline.actors.gazetteer import Usage
from timeline.actors.holders import is_a_whole_name
from timeline.actors.names import is_generation, is_no_name, parts, title_pattern
from timeline.actors.readings import NameReading
from timeline.actors.spans import Spans
from timeline.actors.words import words
from timeline.layout import words_of
from timeline.model import Span

_BEFORE = 12
"""Characters before a word that show whether it is a month."""
_WORD = regex.compile(r"\p{Lu}\p{Ll}+")
_OWNED = regex.compile(r"['’]s(?!\p{L})")


def trimmed(text: str, span: Span, known: Spans[NameReading]) -> Span | None:
    """Without a leading country, titles or a trailing possessive; None where no name is left."""
    start, end = _behind_titles(text, span, known), span.end
    end = _without_tail(text, Span(start, end), known)
    name = text[start:end]
    if name.endswith("'s"):
        end -= 2
    if owned := _OWNED.search(text, start, end):
        end = owned.start()
    name = text[start:end].rstrip(" .-'")
    end = start + len(name)
    if is_generation(name.split(" ")[-1]) and text[end : end + 1] == ".":
        end += 1
    whole = known.at(start)
    return None if is_no_name(name) or (whole and whole.span.end >= end) else Span(start, end)


def _behind_titles(text: str, span: Span, known: Spans[NameReading]) -> int:
    """Where a name begins behind the country and the titles of its bearer."""
    start, end = span
    while True:
        reading = known.at(start)
        if reading and reading.span.end < end and not _is_given_name(text, reading):
            start = reading.span.end
        elif " " in text[start:end] and is_a_month(text, start):
            start = text.index(" ", start)
        elif (title := title_pattern().match(text, start)) and title.end() < end:
            start = title.end()
        else:
            return start
        while start < end and not text[start].isalpha():
            start += 1


def is_a_month(text: str, start: int) -> bool:
    """ "On 17 April Banda was held": whether a month stands there as one, and as no given name."""
    word = _WORD.match(text, start)
    before = text[max(start - _BEFORE, 0) : start]
    month = word is not None and word[0].lower() in words_of("en").months
    return month and bool(actor_words().before_month.search(before))


def _without_tail(text: str, span: Span, known: Spans[NameReading]) -> int:
    """Where the name ends before a weekday, or a people that the model took for part of it: "Clinton Thursday".

    Whom the table knows keeps a surname that is a month's too: "Theresa May".
    """
    end = span.end
    while (blank := text.rfind(" ", span.start, end)) > 0:
        if is_a_whole_name(parts(text[span.start : end])):
            break
        last = known.at(blank + 1)
        if text[blank + 1 : end] not in words("not_names") and not (last and last.usage is Usage.DEMONYM):
            break
        end = blank
    return end


def _is_given_name(text: str, reading: NameReading) -> bool:
    """Whether a country's name is a person's: "Jordan Peterson", "Israel Katz", not "Taiwan President Tsai"."""
    return reading.usage in (Usage.NAME, Usage.CAPITAL, Usage.PLACE) and not title_pattern().match(
        text, reading.span.end + 1
    )
