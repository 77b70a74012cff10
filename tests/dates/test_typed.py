"""Dates as an analyst types them: all that was typed is kept, and what is not understood is no date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.typed import read_date
from timeline.model import to_edtf

PUBLISHED = date(2023, 9, 12)

READ = {
    "2022-08": ("August 2022", "Aug 2022", "in August 2022", " august  2022. ", "2022-08"),
    "2022-08-04": ("4 August 2022", "August 4, 2022", "on 4 August 2022", "2022-08-04"),
    "1972": ("1972", "in 1972"),
    "199X": ("1990s", "the 1990s", "199X"),
    "18XX": ("19th century", "the 19th century"),
    "2023-21": ("spring 2023",),
    "2022-07/2022-09": ("Q3 2022",),
    "1972~": ("c. 1972", "c.1972", "ca. 1972", "circa 1972", "about 1972", "around 1972", "~1972", "1972~"),
    "1972?": ("1972?", "1972 (?)", "possibly 1972", "perhaps in 1972"),
    "2022-08~": ("around August 2022", "circa August 2022"),
    "2014/2016": (
        "between 2014 and 2016",
        "from 2014 to 2016",
        "2014 to 2016",
        "2014–2016",
        "2014 - 2016",
        "2014/2016",
    ),
    "2014~/2016~": ("c. 2014 to 2016", "about 2014–2016"),
    "2022-08/2022-09": ("August to September 2022", "between August and September 2022", "August-September 2022"),
    "2022-08-04/2022-08-07": ("from 4 August 2022 to 7 August 2022", "2022-08-04 to 2022-08-07"),
    "2014/..": ("since 2014", "from 2014", "2014/.."),
    "2015/..": ("after 2014",),
    "../2014": ("until 2014", "by 2014", "../2014"),
    "../1989": ("before 1990",),
    "2023-09-08": ("last Friday",),
    "2023-09-11": ("yesterday",),
}


@pytest.mark.parametrize(
    ("words", "edtf"),
    [(words, edtf) for edtf, phrases in READ.items() for words in phrases],
)
def test_what_is_typed_is_what_is_meant(words: str, edtf: str) -> None:
    when = read_date(words, PUBLISHED)
    assert when is not None
    assert to_edtf(when) == edtf


@pytest.mark.parametrize(
    "words",
    [
        *("", "  ", "?", "~", "c.", "between", "since", "soon", "hello", "five years", "every Monday", "12 troops"),
        *("31 February 2023", "2023-02-30", "August the 40th 2022", "25:00", "99999"),
        *("1972 and 1974", "1972 or 1973", "1972, 1974", "between 2016 and 2014", "from 2014 to soon"),
        *("not 1972", "1972 in Paris", "Article 1972 of the treaty", "since World War Two", "circa circa 1972"),
    ],
)
def test_what_is_not_wholly_understood_is_no_date(words: str) -> None:
    assert read_date(words, PUBLISHED) is None


def test_without_a_publication_day_nothing_is_counted_from_it() -> None:
    assert read_date("yesterday") is None
    assert read_date("last Friday") is None


@given(st.text(max_size=30), st.one_of(st.none(), st.dates()))
def test_any_words_are_a_date_or_none(words: str, published: date | None) -> None:
    when = read_date(words, published)
    assert when is None or to_edtf(when)
