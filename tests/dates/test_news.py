"""News, read with its grammar: which way a bare date points, and which words are the date's own."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import dates, language
from timeline.model import Article, TemporalExpression

PUBLISHED = date(2023, 9, 12)
"""A Tuesday."""


def read(text: str) -> tuple[TemporalExpression, ...]:
    return dates.tag(language.read(Article(id="news", title="", text=text, published=PUBLISHED))).expressions


POINTS = {
    "2023-02-01": ("In January this year the government said that it would ban the plates from February 1.",),
    "2023-09-08": (
        "The minister resigned on Friday.",
        "Most members had filed their reports by Friday.",
        "The ambassador could not be reached Friday.",
        "The ultimatum had been due to expire Friday.",
        "He ignored warnings from Moscow on Friday that air strikes could do harm.",
        "Shares hurt the index on Friday.",
        "An answer was expected on Friday.",
        "He says Friday that nothing happened.",
        "Following Friday's attack, security was tightened.",
        "Leaders want to apologise for Friday's raid.",
        "The attack on Friday will harm the talks.",
        "Chad will apologise for shelling the town on Friday.",
        "It was the first time for the army to be used on Friday.",
    ),
    "2023-09-15": (
        "The minister will resign on Friday.",
        "All members must file their reports by Friday.",
        "The envoy will fly to Seoul tomorrow and meet the president on Friday.",
        "The parliament is expected to vote on Friday.",
        "The funeral is on Friday.",
        "The minister is meeting his counterpart on Friday.",
        "A ruling is expected Friday.",
        "More rain is forecast for Friday.",
        "Ahead of Friday's election, the parties made final appeals.",
        "The strike began on Monday and the talks run through Friday.",
        "They await a ruling expected Friday.",
        "The minister's statement on Friday will reveal the cuts.",
        "The talks on Friday will settle the dispute.",
        "Parties urged voters to turn out for Friday's election.",
        "The unions were preparing for the law to be voted on Friday.",
        "They called for the law to be passed on Friday.",
    ),
    "FUTURE_REF": ("He will one day return.",),
    "P1D": ("The talks would be limited to one day.", "The talks would last one day."),
    "2024-05": ("Elections are due in May.",),
    "2024-02": ("It has lent the firm $90 million through February.",),
    "2023-06": ("Prices rose in the 12 months through June.",),
    "2024-03-15": (
        "The deadline has been moved to 15 March.",
        "The bid was extended to March 15.",
    ),
    "2023-03-15": (
        "The deadline passed on 15 March.",
        "Police know who ordered the March 15 killing.",
    ),
    "2024-01": ("They announced an agreement to merge in January.",),
}


@pytest.mark.parametrize(
    ("value", "text"), [pytest.param(value, text, id=text) for value, texts in POINTS.items() for text in texts]
)
def test_a_bare_date_points_where_its_verb_looks(value: str, text: str) -> None:
    assert value in [found.value for found in read(text)]


JOINED = {
    "It is expected to make landfall late Thursday or early Friday.": ["2023-09-14", "2023-09-15"],
    "The talks will resume next Monday and are scheduled to run through Thursday.": ["2023-09-18", "2023-09-21"],
    "The meeting will be held on Tuesday and Wednesday.": ["2023-09-12", "2023-09-13"],
    "The storm killed dozens on Saturday and Sunday.": ["2023-09-09", "2023-09-10"],
    "The company said Monday that its offer stays open until Friday.": ["2023-09-11", "2023-09-15"],
    "The market was closed Friday and Monday.": ["2023-09-08", "2023-09-11"],
    "Following are statements made Friday and Thursday.": ["2023-09-08", "2023-09-07"],
    "He spoke on Monday and on Friday he left.": ["2023-09-11", "2023-09-08"],
    "Shares fell on Friday, by more than the previous Friday.": ["2023-09-08", "2023-09-01"],
    "The ship left port on the 3rd of September and is due to dock on the 20th.": ["2023-09-03", "2023-09-20"],
    "He was last seen on the 5th and has been missing since the 6th.": ["2023-09-05", "2023-09-06"],
    "The figures of last month will be published on the 15th.": ["2023-08", "2023-09-15"],
}


@pytest.mark.parametrize(("text", "values"), [pytest.param(*each, id=each[0]) for each in JOINED.items()])
def test_the_second_of_two_days_comes_after_the_first_unless_it_is_past(text: str, values: list[str]) -> None:
    assert [found.value for found in read(text)] == values


OWN_WORDS = {
    "the third quarter": "Sales fell in the third quarter.",
    "third-quarter": "They announced the third-quarter loss.",
    "fourth quarter": "Its fourth quarter was weak.",
    "two-day": "The two-day visit went well.",
    "18 months": "It will be sold within 18 months.",
    "six months": "He ruled for only six months.",
    "three to four days": "The talks are to last three to four days.",
    "the last four days": "It rained in the last four days.",
}


@pytest.mark.parametrize(("words", "text"), [pytest.param(*each, id=each[1]) for each in OWN_WORDS.items()])
def test_a_date_has_its_own_words_and_no_others(words: str, text: str) -> None:
    assert [found.text for found in read(text)] == [words]


QUALIFIED = {
    "more than two years ago": ("2021", "BEFORE"),
    "less than a year ago": ("2022", "AFTER"),
    "at least three years ago": ("2020", "ON_OR_BEFORE"),
    "a decade ago": ("2013", "APPROX"),
    "around March 1981": ("1981-03", "APPROX"),
    "1990 or later": ("1990", "ON_OR_AFTER"),
    "early 2014": ("2014", "START"),
    "mid-2019": ("2019", "MID"),
    "the end of 1990": ("1990", "END"),
    "late last night": ("2023-09-11TNI", "END"),
    "early Monday morning": ("2023-09-11TMO", "START"),
    "the second half of the 1990s": ("199", "END"),
    "more than two days": ("P2D", "MORE_THAN"),
    "up to ten years": ("P10Y", "EQUAL_OR_LESS"),
    "a month or so": ("P1M", "APPROX"),
}


@pytest.mark.parametrize(("phrase", "meant"), [pytest.param(*each, id=each[0]) for each in QUALIFIED.items()])
def test_what_qualifies_a_time_is_its_mod(phrase: str, meant: tuple[str, str]) -> None:
    (found,) = dates.tag_text(phrase, PUBLISHED).expressions
    assert (found.text, found.value, found.mod) == (phrase, *meant)


DONE_BY = {
    "Ten towns were hit by Monday's quakes.": "2023-09-11",
    "Towns that were hit by Monday’s shelling want aid.": "2023-09-11",
    "The bank was shaken by Friday's figures.": "2023-09-08",
    "The house must be sold by Monday's deadline.": "2023-09-18",
    "They want a deal by Monday's first summit.": "2023-09-18",
    "The port must open by Monday.": "2023-09-18",
}


@pytest.mark.parametrize(("text", "value"), DONE_BY.items(), ids=DONE_BY)
def test_what_something_was_done_by_is_no_end_of_it(text: str, value: str) -> None:
    assert [found.value for found in read(text)] == [value]


REPEATED = {
    "twice a week": ("P1W", "EVERY", "2X"),
    "five days a week": ("P1W", "EVERY", "5D"),
    "every two weeks": ("P2W", "EVERY", None),
    "every other Friday": ("XXXX-WXX-5", "EVERY OTHER", None),
    "every Monday": ("XXXX-WXX-1", "EVERY", None),
}


@pytest.mark.parametrize(("phrase", "meant"), [pytest.param(*each, id=each[0]) for each in REPEATED.items()])
def test_what_comes_again_says_how_often(phrase: str, meant: tuple[str, str, str | None]) -> None:
    (found,) = dates.tag_text(phrase, PUBLISHED).expressions
    assert (found.value, found.quant, found.freq) == meant
    assert found.range is None


def test_half_of_a_decade_is_five_years() -> None:
    (found,) = dates.tag_text("the second half of the 1990s", PUBLISHED).expressions
    assert found.range
    assert (found.range.begin, found.range.end) == (date(1995, 1, 1), date(1999, 12, 31))


REPORT = "Income rose in the third quarter. A year earlier it fell. In the first nine months it rose from a year ago."


def test_figures_are_compared_with_the_quarter_a_year_back() -> None:
    assert [found.value for found in read(REPORT)] == ["2023-Q3", "2022-Q3", "P9M", "2022"]
