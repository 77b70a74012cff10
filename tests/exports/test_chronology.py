"""A chronology in Word and in Markdown: every event with its sentence and source, as text that stays text."""

from __future__ import annotations

import io
from datetime import date

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.test_corrected import words_of
from tests.stories import HOSTILE, hostile, strait
from timeline.exports import EXPORTS
from timeline.exports.markdown import escaped
from timeline.model import DateRange, Granularity, Timeline, merge
from timeline.wording.dates import ISO, say_range

BOTH = ("md", "docx")


def words(name: str, timeline: Timeline, locale: str | None = None) -> str:
    made = EXPORTS[name].file(timeline, locale)
    return words_of(made) if name == "docx" else made.decode().replace("\\", "")


@pytest.mark.parametrize("name", BOTH)
def test_every_event_is_told_with_sentence_reason_and_source(name: str) -> None:
    said = words(name, strait())
    for event in strait().events:
        assert event.title in said
        assert event.sentence.of(strait().articles[0].text).strip() in said
        assert event.dating.explanation in said
    assert "Sources" in said
    assert "published 12 September 2023" in said
    assert said.index("1895–1945") < said.index("15 September 2021") < said.index("18 August 2023")


@pytest.mark.parametrize("name", BOTH)
def test_of_several_articles_each_entry_names_its_own(name: str) -> None:
    said = words(name, merge([strait(), hostile()]))
    assert "[1]" in said
    assert "[2]" in said


@pytest.mark.parametrize("name", BOTH)
def test_an_empty_timeline_is_a_chronology_of_nothing(name: str) -> None:
    assert "Sources" in words(name, Timeline())


def test_markup_of_the_article_is_shown_as_it_is() -> None:
    made = EXPORTS["md"].file(hostile()).decode()
    assert "<img" not in made.replace("\\<", "")
    assert HOSTILE["image"] in words("docx", hostile())


@given(st.text(max_size=80))
def test_no_word_of_the_article_is_a_mark_of_markdown(words: str) -> None:
    told = escaped(" ".join(words.split()))
    bare = told.replace("\\\\", "")
    for at, mark in enumerate(bare):
        assert mark not in "`*_[]<>#|" or bare[at - 1] == "\\"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Sudan's army: 3-4 June (a draw). al-Bashir, 1972!", "Sudan's army: 3-4 June (a draw). al-Bashir, 1972!"),
        ("At 12:30 R&D cost 5", "At 12:30 R&D cost 5"),
        ("- no item", "\\- no item"),
        ("1. no item", "1\\. no item"),
        ("a --- b", "a \\--- b"),
        ("=== b", "\\=== b"),
        ("https://a.example/b", "https:\\/\\/a.example/b"),
        ("WWW.a.example", "WWW\\.a.example"),
        ("a@b.example", "a\\@b.example"),
        ("![a](b)", "\\!\\[a\\](b)"),
        ("&lt;b> :tada:", "\\&lt;b\\> \\:tada:"),
        ("$5 ~a~", "\\$5 \\~a\\~"),
    ],
)
def test_only_what_may_be_a_mark_is_escaped(words: str, written: str) -> None:
    assert escaped(words) == written


def test_the_same_timeline_gives_the_same_properties() -> None:
    about = Document(io.BytesIO(EXPORTS["docx"].file(strait()))).core_properties
    assert about.created is not None
    assert about.created.date() == date(2023, 9, 12)
    assert about.author == "Timeline"


@pytest.mark.parametrize("name", ["md", "docx", "html", "ics", "timelinejs"])
@pytest.mark.parametrize(
    ("locale", "day", "month"),
    [
        ("en_GB", "18 August 2023", "December 2022"),
        ("en_US", "August 18, 2023", "December 2022"),
        (ISO, "2023-08-18", "2022-12"),
    ],
)
def test_days_are_written_as_the_reader_chose(name: str, locale: str, day: str, month: str) -> None:
    made = EXPORTS[name].file(strait(), locale)
    said = words_of(made) if name == "docx" else made.decode().replace("\r\n ", "").replace("\\", "")
    assert day in said
    assert month in said


@pytest.mark.parametrize("name", ["json", "csv"])
def test_days_for_programs_stay_as_they_are(name: str) -> None:
    assert EXPORTS[name].file(strait(), "en_US") == EXPORTS[name].file(strait())


@pytest.mark.parametrize(
    ("begin", "end", "granularity", "said"),
    [
        ("2023-09-12", "2023-09-12", Granularity.DAY, "2023-09-12"),
        ("2022-08-01", "2022-08-31", Granularity.MONTH, "2022-08"),
        ("2022-01-01", "2022-12-31", Granularity.YEAR, "2022"),
        ("2023-09-04", "2023-09-10", Granularity.WEEK, "week of 2023-09-04"),
        ("2023-09-12", None, Granularity.DAY, "since 2023-09-12"),
    ],
)
def test_days_as_iso_has_them(begin: str, end: str | None, granularity: Granularity, said: str) -> None:
    last = date.fromisoformat(end) if end else None
    assert say_range(DateRange(date.fromisoformat(begin), last, granularity), ISO) == said
