"""What only looks temporal is no time, each for a reason with a name; beside it what looks alike and is one."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.dates import language_of, tag_text
from timeline.dates.around import Refusal, look_around
from timeline.languages.en.dates.refusals import REFUSALS
from timeline.languages.en.dates.words import NO_TIMES
from timeline.model import Span
from timeline.pipeline import extract
from timeline.readers import read

ENGLISH = language_of()

PUBLISHED = date(2023, 9, 12)


def told(texts: dict[str, tuple[str, ...]]) -> list[object]:
    return [pytest.param(text, id=f"{reason}: {text}") for reason, each in texts.items() for text in each]


def words_of(text: str) -> list[str]:
    return [each.text for each in tag_text(text, PUBLISHED).expressions]


@pytest.mark.parametrize(
    ("reason", "text"),
    [pytest.param(each, text, id=f"{each.reason}: {text}") for each in REFUSALS for text in each.examples],
)
def test_each_refusal_keeps_its_own_examples_out(reason: Refusal, text: str) -> None:
    read = [(Span(start, end), found) for start, end, found in ENGLISH.grammar.read(text, lambda _: False)]
    given = {row.reason for span, found in read if (row := ENGLISH.refuses.of(text, span, found))}
    assert reason.reason in given
    assert not words_of(text)


@pytest.mark.parametrize(
    ("row", "text"),
    [pytest.param(row, text, id=f"{row.reason}: {text}") for row in REFUSALS for text in row.allows],
)
def test_each_refusal_lets_a_time_of_its_rules_pass(row: Refusal, text: str) -> None:
    read = [(Span(start, end), found) for start, end, found in ENGLISH.grammar.read(text, lambda _: False)]
    own = [span for span, found in read if found.rule.name in row.rules]
    assert any(not row.applies(look_around(text, span)) for span in own)


@pytest.mark.parametrize("each", REFUSALS, ids=lambda each: f"{each.reason}, {sorted(each.rules)[0]}")
def test_a_refusal_has_examples_of_both_and_guards_rules_that_there_are(each: Refusal) -> None:
    assert each.examples
    assert each.allows
    assert each.rules <= {rule.name for rule in ENGLISH.grammar.rules}


@pytest.mark.parametrize("text", [pytest.param(text, id=text) for row in NO_TIMES for text in row.refuses])
def test_what_the_parse_makes_something_else_is_no_time(text: str) -> None:
    assert not _is_a_time(text)


@pytest.mark.parametrize("text", [pytest.param(text, id=text) for row in NO_TIMES for text in row.takes])
def test_what_looks_like_it_is_a_time(text: str) -> None:
    assert _is_a_time(text)


def _is_a_time(marked: str) -> bool:
    """Whether the words in braces are part of a time."""
    text, at = marked.replace("{", "").replace("}", ""), marked.index("{")
    return any(each.span.start <= at < each.span.end for each in extract(read(text, published=PUBLISHED)).expressions)


NO_TIME = {
    "a politician": (
        "May said the talks had failed.",
        "Theresa May met Emmanuel Macron.",
        "Mrs May resigned.",
        "Prime Minister May flew to Brussels.",
        "May's government fell.",
    ),
    "a first name": ("April Ryan asked a question.", "June Allyson sang.", "Ms. August Wilson wrote plays."),
    "a surname": ("Jan Egeland spoke.", "Sun Yat-sen led them.", "Mar Roxas conceded.", "Mon Laferte sang."),
    "a verb": ("It may rain.", "They march on the capital.", "prices fall", "to spring into action", "he sat down"),
    "a thing": ("The march was banned.", "a march on Rome", "the fall of Saigon", "a hot spring", "under the sun"),
    "a place or a firm": ("Mar-a-Lago was searched.", "Sun Microsystems grew.", "shares of Sun rose"),
    "a paper": ("the Sunday Times", "The Daily Telegraph", "Time magazine", "the Financial Times"),
    "a day of a name": ("on Black Friday", "after Bloody Sunday", "Super Tuesday", "Man Friday"),
    "a name taken from a time": (
        *("the Good Friday Agreement", "the Easter Rising", "Christmas Island", "the Yom Kippur War"),
        *("the May Fourth Movement", "Easter Island", "the 26th of July Movement"),
    ),
    "a line on the map": ("the 38th parallel", "the 17th parallel", "42nd Street"),
    "a flight, a type or a model": ("Flight 370", "Boeing 747", "a Boeing 737 MAX", "F-16s", "T-72 tanks", "MiG-29"),
    "a resolution or an article": ("Resolution 1325", "UN Resolution 2118", "Article 2022", "Title 42", "No. 1984"),
    "an address": ("Highway 1970", "Room 2012", "page 1914", "192.168.2000.1", "http://example.org/2020/05/x"),
    "how many": ("1,972 troops", "1972 troops", "1,500 people died", "some 1,900 homes", "nearly 2000 dead"),
    "how much": ("$2000", "$1,999", "2000 euros", "1,900 km", "1900 miles", "1945%", "v2.2020", "3.14"),
    "a unit of the army": ("the 101st Airborne Division", "the 82nd Airborne", "the 1st Battalion"),
    "an ordinal": ("a second attempt", "second to none", "the Second Amendment", "the Third World", "first of all"),
    "a share": ("one third of voters", "a quarter of a million", "three quarters of the city", "half a million"),
    "a score": ("a 7-2 vote", "a 50-50 split", "a 2-1 win", "9 out of 10"),
    "an age": ("he is 65", "aged 40", "a 6-year-old boy", "is 52 years old", "a man in his 30s"),
    "a temperature": ("temperatures in the 90s", "lows in the 60s"),
    "a telephone": ("call 555-1972", "(202) 555-1984", "0800 1111"),
    "tiny": ("minute details", "a minute quantity"),
    "used": ("second-hand cars", "the motion was seconded", "week-kneed"),
    "dead": ("the late Yasser Arafat", "the late president"),
    "order, not time": ("the last man", "next door", "the next of kin", "at last", "at first", "early warning system"),
    "a rate": ("four flights a week", "$2 million a year"),
    "a victory": ("She carried the day.", "The guns won the day."),
    "part of a word": ("a night-raid", "a night-time retreat"),
    "tens of thousands": ("They came in the tens of thousands.",),
    "I am": ("I am here.", "the PM said", "AM radio"),
}


@pytest.mark.parametrize("text", told(NO_TIME))
def test_what_only_looks_temporal(text: str) -> None:
    assert not words_of(text)


A_TIME = {
    "May": ("In May they met.", "talks failed in May", "by early May", "last May", "May 2019"),
    "April Ryan": ("In April Putin said so.", "the April EU summit", "since April"),
    "the march": ("by March", "on March 4", "March 2014", "until March"),
    "fall of Rome": ("the fall of 1989", "in the fall", "last fall", "his fall campaign", "a spring offensive"),
    "the March on Rome": ("the March summit", "a March raid"),
    "a victory": ("in the course of the day",),
    "a night-raid": ("a night of terror", "a year-long siege", "a day and a half"),
    "the Sunday Times": ("on Sunday President Xi left", "the Sunday summit"),
    "a second attempt": ("in the second quarter", "30 seconds"),
    "a flat at 1800 Ridley Ave.": ("In 1936 Long Hill Road was built.", "since 1936 Hopper Street had burned"),
    "the Sedition Act 2001": ("passed the Sedition Act in 2001", "the Act of 2005", "by order of 2005"),
    "1972 troops": ("in 1972 troops left", "1972", "the 1972 war", "since 1972"),
    "a man in his 30s": ("in the 1930s", "the '30s"),
    "the late president": ("late August", "late last year"),
    "served in World War I": ("he died in World War I", "up to World War II", "prior to the Cold War"),
    "an age": ("after 52 years", "a six-year war", "for 40 years"),
}
"""What is refused, and texts that look alike and hold a time."""


@pytest.mark.parametrize("text", told(A_TIME))
def test_what_looks_alike_and_is_a_time(text: str) -> None:
    assert len(words_of(text)) == 1
