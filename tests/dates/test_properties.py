"""What holds for every text: nothing crashes, nothing overlaps, nothing is finer or surer than the words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.dates.test_rules import marked
from timeline.dates import Tagged, language_of, tag_text
from timeline.dates.grammar.symbols import Symbols
from timeline.languages.en.dates.lexicon import LEXICON
from timeline.model import TemporalExpression

GRAMMAR = language_of().grammar

SYMBOLS = Symbols(GRAMMAR.vocabulary, GRAMMAR.literals)
WORDS = sorted({word for words in LEXICON.values() for word in words} | GRAMMAR.literals)
FIGURES = st.one_of(
    st.sampled_from(GRAMMAR.vocabulary.shapes.samples),
    st.integers(0, 100_000).map(str),
    st.from_regex(r"\A\d{1,4}[-/.:]\d{1,2}([-/.:]\d{1,4})?\Z"),
)
SIGNS = st.sampled_from([",", ".", "-", "–", "'s", "’s", "(", ")", "/", ":", "'", "\n", "\n\n", ";", '"', "%", "$"])
FINEST_NAMED = {"day", "week", "month", "season", "quarter", "half", "year", "decade", "century"}

EXAMPLES = sorted({marked(example)[0] for rule in GRAMMAR.rules for example in (*rule.says, *rule.refuses)})
GLUE = ("on", "the talks", "they met", "will meet", "said", "\n\n", "The war began in", "In", ".", ",", "of the")

phrases = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), FIGURES, SIGNS), max_size=24).map(" ".join)
stories = st.lists(st.sampled_from((*EXAMPLES, *GLUE)), max_size=40).map(" ".join)
published = st.one_of(st.none(), st.dates())


def check(text: str, tagged: Tagged) -> None:
    last = 0
    for each in tagged.expressions:
        assert last <= each.span.start < each.span.end <= len(text)
        assert each.text == each.span.of(text)
        assert each.text.strip() == each.text
        last = each.span.end
        if each.range and each.range.begin and each.range.end:
            assert each.range.begin <= each.range.end
        assert each.explanation
        assert each.value != ""
    for note in tagged.notes:
        assert note.span.of(text) == note.text
        assert note.reason


@settings(deadline=None)
@given(st.text(max_size=300), published)
@example("İstanbul, 3 March 2022", None)
@example("ﬁrst of May \u0130 1999", date(2023, 9, 12))
@example("1 January 1", date.min)
@example("recent weeks, the past two weeks, in recent days", date.min)
@example("the next three weeks, coming weeks", date.max)
@example("next year, next week, tomorrow, two centuries later", date.max)
@example("last year, last week, yesterday, two centuries ago", date.min)
def test_any_text(text: str, published: date | None) -> None:
    check(text, tag_text(text, published))


@settings(max_examples=400, deadline=None)
@given(phrases, published)
def test_any_words_of_time_in_any_order(text: str, published: date | None) -> None:
    check(text, tag_text(text, published))


@settings(max_examples=400, deadline=None)
@given(stories, published)
@example("the end of the night", date(2023, 9, 12))
@example("October to March", date(9998, 1, 1))
def test_any_phrases_one_after_the_other(text: str, published: date | None) -> None:
    check(text, tag_text(text, published))


@settings(max_examples=200, deadline=None)
@given(phrases, phrases, st.dates())
def test_what_stands_in_another_paragraph_changes_no_span(before: str, after: str, day: date) -> None:
    apart, together = _said_of_a_day(after, day), _said_of_a_day(f"{before}\n\n{after}", day)
    assert together[len(together) - len(apart) :] == apart


def _said_of_a_day(text: str, day: date) -> list[str]:
    """The times in a text but those like "former", which are times only in a story, so only behind other times."""
    return [each.text for each in tag_text(text, day).expressions if not (each.value or "").endswith("_REF")]


FINENESS = {each: rank for rank, each in enumerate(("day", "week", "month", "season", "quarter", "half", "year"))}
PIECES = {
    "day": ("8 September 2023", "Sept. 8", "Friday", "yesterday", "9/8/2023", "the following day", "Christmas 2021"),
    "week": ("last week", "a week later", "the weekend", "two weeks ago"),
    "month": ("August 2022", "in August", "last month", "three months ago"),
    "season": ("the summer of 2019", "last winter"),
    "quarter": ("the third quarter of 2021", "Q3 2022", "last quarter"),
    "half": ("the second half of 2021", "H1 2022"),
    "year": ("2019", "last year", "two years ago", "fiscal 2022", "the following year"),
    "decade": ("the 1990s", "the nineties", "the following decade"),
    "century": ("the 19th century", "the 5th century"),
}
AROUND = ("{}", "early {}", "late {}", "the start of {}", "the end of {}", "since {}", "by {}", "about {}", "mid-{}")


@pytest.mark.parametrize(
    ("granularity", "phrase"),
    [
        pytest.param(granularity, around.format(piece), id=around.format(piece))
        for granularity, pieces in PIECES.items()
        for piece in pieces
        for around in AROUND
    ],
)
def test_no_output_is_finer_than_the_finest_part_named(granularity: str, phrase: str) -> None:
    for each in tag_text(phrase, date(2023, 9, 12)).expressions:
        if each.range:
            assert str(each.range.granularity) in (granularity, "vague")
        assert not finer_than(each, granularity)


def finer_than(each: TemporalExpression, granularity: str) -> bool:
    """Whether the value writes out more than a unit of that size has."""
    longest = {"day": 10, "week": 11, "month": 7, "season": 7, "quarter": 7, "half": 7, "year": 4, "decade": 3}
    value = (each.value or "").split("T")[0]
    return value[:1].isdigit() and len(value) > longest.get(granularity, 2)


@given(st.text(max_size=200))
def test_tokens_make_up_the_text(text: str) -> None:
    assert len("".join(GRAMMAR.vocabulary.tokens_of(text))) == len(text)


def test_a_figure_is_one_token() -> None:
    assert {
        sample for sample in GRAMMAR.vocabulary.shapes.samples if GRAMMAR.vocabulary.tokens_of(sample) != [sample]
    } == {"2023-09", "1939-45", "1939-1945"}


@settings(deadline=None)
@given(FIGURES)
def test_every_combination_of_categories_is_known_beforehand(figures: str) -> None:
    symbols = SYMBOLS
    for token in GRAMMAR.vocabulary.tokens_of(figures):
        symbol = symbols[token]
        assert symbol in symbols.categories or symbol in " ."


@pytest.mark.parametrize("year", ["2021", "２０２１", "٢٠٢١", "२०२१"])
def test_digits_of_other_scripts_are_worth_what_ours_are(year: str) -> None:
    assert [each.value for each in tag_text(f"in {year}", date(2023, 9, 12)).expressions] == ["2021"]
