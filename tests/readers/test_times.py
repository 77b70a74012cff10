"""The times of a web page: those that its article tells stay in their sentences, those of its byline state its day."""

from __future__ import annotations

import pytest

from tests.readers.made import SECOND, STORY, page
from timeline.readers.html import article_of
from timeline.readers.page import PAGE_DAYS

DAY = '<time datetime="2024-02-10">10 February</time>'
TOLD = {
    "in a sentence": (
        f"<p>The minister resigned on {DAY}, after a pardon had been granted to him.</p>",
        "resigned on 10 February, after a pardon",
    ),
    "at its end": (
        f"<p>After a long quarrel over a pardon the minister resigned on {DAY}.</p>",
        "the minister resigned on 10 February.",
    ),
    "at its start": (
        f"<p>{DAY} was the day on which the minister of labour resigned.</p>",
        "10 February was the day",
    ),
    "in a link, in bold": (
        f"<p>The minister resigned <a href='/x'>on <b>{DAY}</b></a>, after a pardon had been granted to him.</p>",
        "resigned on 10 February, after a pardon",
    ),
    "two of them": (
        f"<p>The minister resigned on {DAY} and went abroad on <time>12 February</time> with his family.</p>",
        "resigned on 10 February and went abroad on 12 February with",
    ),
    "words before it that only look like a label": (
        f"<p>The report on the pardon was published on {DAY} by the ministry of labour.</p>",
        "was published on 10 February by the ministry",
    ),
    "leading an entry of a list": (
        f"<ul><li>{DAY}: the minister of labour resigned</li><li>Others of the cabinet followed him in March</li></ul>",
        "10 February: the minister",
    ),
    "heading an entry": (f"<h3>{DAY}</h3><p>The minister of labour resigned after a pardon.</p>", "10 February\n"),
}
AROUND = {
    "alone": f"<p>{DAY}</p>",
    "a byline": f"<p>By Ann Example and Ben Example in Lima, {DAY}</p>",
    "a label": f"<p>Published on {DAY} by the desk of the paper in the capital of Peru.</p>",
    "an update": f"<p>Last updated {DAY} by the desk of the paper in the capital of Peru.</p>",
    "before its writer": f"<p>{DAY} by Ann Example and Ben Example in Lima</p>",
    "in a header": f"<header><p>The minister resigned on {DAY}, after a pardon had been granted to him.</p></header>",
    "in a class of its own": f"<p class='byline'>The desk of the paper wrote this in Lima on {DAY} for you.</p>",
    "few words": f"<p>Lima, {DAY}</p>",
}


@pytest.mark.parametrize(("markup", "words"), TOLD.values(), ids=TOLD)
def test_a_time_that_the_article_tells_stays_in_its_sentence(markup: str, words: str) -> None:
    found = article_of(page(body=f"<p>{SECOND}</p>{markup}").decode())
    assert words in found.text
    assert STORY in found.text


@pytest.mark.parametrize("markup", [markup for markup, _ in TOLD.values()], ids=TOLD)
def test_a_time_that_the_article_tells_is_not_its_day(markup: str) -> None:
    assert article_of(page(body=markup).decode()).published == ""
    header = "<time datetime='2024-02-12'>Monday</time>"
    assert article_of(page(body=header + markup).decode()).published == "2024-02-12"


@pytest.mark.parametrize("markup", AROUND.values(), ids=AROUND)
def test_a_time_around_the_article_states_its_day_and_is_no_part_of_it(markup: str) -> None:
    found = article_of(page(body=markup).decode())
    assert found.published == "2024-02-10"
    assert "10 February" not in found.text


FOOTERS = {
    "<footer>Posted 11 February 2024</footer>": "2024-02-11",
    "<footer><p>Published: 11 February 2024</p></footer>": "2024-02-11",
    "<footer><p>Published on Sunday, 11 February 2024 by the desk</p></footer>": "2024-02-11",
    "<footer>Founded on 11 February 1924</footer>": "",
    "<footer>Last updated 11 February 2024</footer>": "",
    "<footer>© 11 February 2024 The Paper</footer>": "",
    "<footer>The next issue will be out on 11 February 2024</footer>": "",
}


@pytest.mark.parametrize(("footer", "day"), FOOTERS.items())
def test_a_footer_states_the_day_that_it_labels(footer: str, day: str) -> None:
    markup = TOLD["in a sentence"][0]
    assert article_of(page(body=markup + footer).decode()).published == day


def test_what_stands_at_the_foot_is_asked_last() -> None:
    assert PAGE_DAYS[-1][0] == "a label in the footer"


def test_many_times_in_one_block_all_stay() -> None:
    entry = f"The minister of labour came back on {DAY} and was heard by the judges of the court in Lima. "
    found = article_of(page(body=f"<p>{entry * 300}</p>").decode())
    assert found.text.count("on 10 February and was") == 300
