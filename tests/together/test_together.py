from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import islice

import pytest

from tests.together.reports import MONDAY, article, joined, read
from timeline.model import Span, Timeline
from timeline.together import together
from timeline.together.corpus import Corpus
from timeline.together.disputes import enough
from timeline.together.features import TellingPair
from timeline.together.numbers import counts, differ
from timeline.together.telling import tellings
from timeline.together.vetoes import VETOES, Veto, veto
from timeline.together.words import stem

SEIZED = "Rebels in Kasavia seized the port of Lumo on Saturday after a week of shelling, the army of Kasavia said."
TAKEN = "The port of Lumo was captured by rebels in Kasavia on Saturday. The army of Kasavia had shelled it for a week."
OTHER = "Rebels in Kasavia seized the mine of Trell on 3 March 2021, long before the port of Lumo was in danger."


def test_what_two_articles_tell_is_one_happening_with_its_tellings() -> None:
    (port,) = [each for each in joined(article("a", SEIZED), article("b", TAKEN)) if "Lumo" in each.title]
    assert {event.article for event in port.tellings} == {"a", "b"}
    assert port.range is not None
    assert port.range.begin == port.range.end == date(2024, 11, 30)
    assert port.sources == 2
    assert port.because


@pytest.mark.parametrize(
    ("sources", "printed"),
    [
        (("https://one.example/a", "https://two.example/a", "https://two.example/b"), (2, 1)),
        (("https://one.example/a", "https://www.one.example/a?again", "https://two.example/b"), (1, 1)),
        (("", "", ""), (2, 1)),
    ],
    ids=["by two", "by one twice", "from files"],
)
def test_copies_are_one_source_printed_by_so_many_papers(sources: tuple[str, ...], printed: tuple[int, ...]) -> None:
    copy = f"{SEIZED} It had asked for help."
    told = (article("a", SEIZED), article("b", copy), article("c", TAKEN))
    given = (replace(each, source=source) for each, source in zip(told, sources, strict=True))
    (port,) = [each for each in joined(*given) if "Lumo" in each.title and len(each.tellings) > 2]
    assert (port.sources, port.printed) == (2, printed)


def test_what_happened_years_apart_is_not_one() -> None:
    assert not [each for each in joined(article("a", SEIZED), article("b", OTHER)) if "seized" in each.title]


MARKET = "Shares in Kasavia fell by {} per cent on {} as traders in Lumo worried about the war in the north."


def test_the_market_of_each_day_is_another_happening() -> None:
    told = (
        article("a", MARKET.format("two", "Monday")),
        article("b", MARKET.format("three", "Tuesday"), date(2024, 12, 3)),
    )
    assert not [each for each in joined(*told) if "fell" in each.title]


def test_an_article_that_gives_two_dates_tells_two_happenings() -> None:
    told = article("a", "Rebels shelled Lumo on Monday. On 25 November 2024 rebels shelled Lumo too.")
    assert all(len(each.tellings) == 1 for each in together(read(told)))


def test_every_event_is_in_exactly_one_happening() -> None:
    timelines = read(article("a", SEIZED), article("b", TAKEN), article("c", OTHER))
    told = sorted(event.id for each in together(timelines) for event in each.tellings)
    assert told == sorted(event.id for timeline in timelines for event in timeline.events)


def test_happenings_are_in_order_of_time_and_the_same_in_whatever_order_articles_come() -> None:
    timelines = read(article("a", SEIZED), article("b", TAKEN), article("c", OTHER))
    found = together(timelines)
    assert [each.range for each in found] == sorted((each.range for each in found), key=lambda when: when.sort_key())
    assert together(reversed(timelines)) == found


@pytest.mark.parametrize(
    "made", [list, lambda: [Timeline()], lambda: read(article("a", "", None))], ids=["none", "empty", "no text"]
)
def test_nothing_told_is_no_happening(made: Callable[[], list[Timeline]]) -> None:
    assert together(made()) == ()


def test_copies_are_one_source() -> None:
    longer = f"{SEIZED} Nobody in Lumo could say on Sunday where the crews of the nine ships in the port had gone."
    (port, *_) = joined(
        article("a", longer), article("b", f"Subscribe to our newsletter! {longer}"), article("c", TAKEN)
    )
    assert port.sources == 2


SAID = "The government of Kasavia and the rebels signed a ceasefire in Lumo on {}."


def test_the_finest_date_that_most_sources_allow_is_the_happenings_own() -> None:
    told = [
        article("a", SAID.format("29 November 2024")),
        article("b", SAID.format("28 November 2024") + " It was to hold for a month, the government said."),
        article(
            "c", "In November 2024 the government of Kasavia and the rebels signed a ceasefire in the port of Lumo."
        ),
        article("d", "A ceasefire was signed in Lumo on 29 November 2024 by the rebels and the government of Kasavia."),
    ]
    (signed,) = [each for each in joined(*told) if "sign" in each.title]
    assert signed.range is not None
    assert signed.range.begin == date(2024, 11, 29)
    assert signed.range.is_day
    (differing,) = [each for each in signed.disagreements if each.kind == "date"]
    assert "2024-11-28 (b)" in differing.text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Iran seized a tanker of Norland off Lumo on Saturday.",
            "On Saturday Iran boarded a tanker of Norland off Lumo.",
        ),
        (
            "Samara Tolm, head of the aid agency, announced 12 million dollars for Lumo on Saturday.",
            "On Saturday Samara Tolm, head of the aid agency, promised 12 million dollars to Lumo.",
        ),
    ],
    ids=["words that no table holds together", "what a person did that day"],
)
def test_the_same_day_parties_and_things_make_one_of_two_words(first: str, second: str) -> None:
    assert joined(article("a", first), article("b", second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Norland's president welcomed the vote in Lumo on Saturday.",
            "Kasavia's premier mourned the dead of Lumo on Saturday.",
        ),
        (
            "Iran seized a tanker off Lumo on Saturday. On Friday it had tested a missile. Oil rose by a tenth in May.",
            "On Saturday Iran opened an embassy in Trell. Its minister flew home on Sunday. Norland left in June.",
        ),
    ],
    ids=["others", "another thing"],
)
def test_the_same_day_alone_makes_nothing_one(first: str, second: str) -> None:
    assert not joined(article("a", first), article("b", second))


@pytest.mark.parametrize(
    ("told", "instead", "apart"),
    [
        (
            "The port of Lumo was seized by rebels on 3 March 2021.",
            "Rebels captured the port of Lumo on 5 March 2021.",
            True,
        ),
        (
            "The port of Lumo was seized by rebels on 3 March 2021.",
            "Rebels praised the port of Lumo on 23 March 2021.",
            False,
        ),
        ("Officials in Lumo said 40 men died.", "Officials in Lumo said that 90 women fled.", False),
        ("At least 40 men were killed in a fire in Lumo.", "In Trell at least 90 men were killed.", False),
        ("At least 40 men were killed in a fire in Lumo.", "At least 90 men were killed by a fire in Lumo.", True),
        (
            "Samara Tolm was taken to the prison of Lumo on 3 March 2021.",
            "Samara Tolm was taken to the prison of Lumo on 5 March 2021.",
            True,
        ),
        (
            "Samara Tolm was taken to the prison of Lumo on 3 March 2021.",
            "Samara Tolm was returned to the prison of Lumo on 5 March 2021.",
            False,
        ),
        (
            "Samara Tolm was taken back to the prison of Lumo on 3 March 2021.",
            "Samara Tolm was returned to the prison of Lumo on 5 March 2021.",
            True,
        ),
        ("On 3 March 2021 a market was praised.", "A bridge was praised on 5 March 2021.", False),
        ("Colombia attacked Norland on 3 March 2021.", "Chile attacked Norland on 5 March 2021.", False),
        ("Colombia attacked Chile with 40 tanks.", "Chile attacked Colombia with 90 tanks.", False),
    ],
)
def test_only_kindred_words_tell_one_thing_of_days_far_apart(told: str, instead: str, apart: bool) -> None:
    parts = read(article("a", told), article("b", instead))
    corpus = Corpus([each for part in parts for each in part.articles])
    one, other = (next(tellings(part, corpus)) for part in parts)
    assert (enough(one, other) is not None) is apart


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("26 men died", 26.0),
        ("11.5 million dollars", 11_500_000.0),
        ("a million refugees", 1_000_000.0),
        ("half a million people", 500_000.0),
        ("half a dozen tanks", 6.0),
        ("twenty-one ships", 21.0),
        ("half the town", None),
        ("a town", None),
        ("the 21st ship", None),
        ("five days of mourning", 5.0),
        ("two weeks of talks", 14.0),
        ("a dozen years in prison", 12.0),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, value: float | None) -> None:
    assert [each.value for each in counts(text)] == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("some", "others", "apart"),
    [
        ("five days of mourning", "a dozen days of mourning", True),
        ("two weeks of mourning", "fourteen days of mourning", False),
        ("five days of mourning", "two weeks of talks", False),
        ("26 Mexicans", "18 members of the mission", True),
        ("26 Mexican lorries", "18 members of the mission", False),
    ],
)
def test_numbers_differ_where_they_count_one_thing(some: str, others: str, apart: bool) -> None:
    (one,), (other,) = counts(some), counts(others)
    assert differ(one, other) is apart


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("an earthquake of magnitude 6.3 struck two towns", ["magnitude 6.3", "two towns"]),
        ("a hurricane of category 4 killed 26 people", ["category 4", "26 people"]),
        ("an earthquake of magnitude killed 26 people", ["26 people"]),
        ("a level crossing with 4 gates", ["4 gates"]),
    ],
)
def test_a_degree_counts_no_thing(text: str, said: list[str]) -> None:
    assert [each.text for each in counts(text)] == said


def test_what_is_told_behind_its_own_word_is_not_counted() -> None:
    (found,) = counts("26 tankers left port", own=Span(11, 15))
    assert found.things == {"tanker"}


@pytest.mark.parametrize(
    ("form", "word"), [("wounded", "wound"), ("sued", "sue"), ("suing", "sue"), ("freed", "free"), ("found", "find")]
)
def test_forms_of_a_verb_have_its_stem(form: str, word: str) -> None:
    assert stem(form) == stem(word)


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (("The premier of Norland condemned the attack.", "Norland's premier condemned the attack."), True),
        (("Colombia condemned the attack on Lumo.", "Chile condemned the attack on Lumo."), False),
        (("Colombia denounced the attack on Lumo.", "Chile criticised the attack on Lumo."), False),
        (("Troops of Chile attacked Lumo.", "Rebels in Chile attacked Lumo."), True),
        (("The police of Chile arrested Samara Tolm.", "The senate of Peru praised Samara Tolm."), False),
        (("The police of Chile arrested Samara Tolm.", "The senate of Peru had Samara Tolm detained."), True),
        (("Norland buried President Samara Tolm.", "Norland buried Minister Ruben Kell."), False),
        (("Norland buried President Samara Tolm.", "Norland buried Tolm."), True),
        (("The premiers will meet in Lumo.", "The premiers signed a pact in Lumo."), False),
        (("The premiers will meet in Lumo.", "The premiers met in Lumo."), True),
        (("Norland launched an offensive in Lumo.", "Norland launched its attack on Trell."), True),
        (("Schools in Kasavia opened.", "Norland opened its embassy in Kasavia."), False),
        (("The talks in Lumo began.", "Talks between rebels and the army opened in Lumo."), True),
    ],
    ids=[
        "the same said it",
        "others said it",
        "others said it in other words",
        "what is done and not said",
        "another deed of others",
        "a like deed of others",
        "done to somebody else",
        "done to who has that name",
        "what is to come is another thing",
        "what was to come",
        "what begins is of one kind",
        "other things begin",
        "one thing begins",
    ],
)
def test_what_others_say_and_what_else_begins_is_another_happening(texts: tuple[str, str], one: bool) -> None:
    parts = read(*(article(id, text) for id, text in zip("ab", texts, strict=True)))
    corpus = Corpus([each for part in parts for each in part.articles])
    first, second = (next(tellings(part, corpus)) for part in parts)
    assert (veto(TellingPair(first, second, 1.0)) is None) is one


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Norland held a vote.", "Norland held a vote on 5 December 2024.", "told before it was"),
        ("Norland held a vote.", "Norland held a vote on 3 December 2024.", None),
        ("Norland is to hold a vote.", "Norland held a vote on 5 December 2024.", None),
    ],
    ids=["days before", "by another clock", "as planned"],
)
def test_what_was_told_as_done_is_not_what_came_days_later(first: str, second: str, name: str | None) -> None:
    parts = read(article("a", first), article("b", second, date(2024, 12, 20)))
    corpus = Corpus([each for part in parts for each in part.articles])
    one, other = (next(tellings(part, corpus)) for part in parts)
    found = veto(TellingPair(one, other, 1.0))
    assert (found.name if found else None) == name


def told_twice(texts: tuple[str, ...]) -> TellingPair:
    """The first tellings of two articles, or the first two of one."""
    dated = [re.fullmatch(r"(?:@(\S+) )?(.+)", text) for text in texts]
    given = [(found[2], date.fromisoformat(found[1]) if found[1] else MONDAY) for found in dated if found]
    parts = read(*(article(id, text, day) for id, (text, day) in zip("ab", given, strict=False)))
    corpus = Corpus(each for part in parts for each in part.articles)
    one, other = (each for part in parts for each in islice(tellings(part, corpus), 3 - len(parts)))
    return TellingPair(one, other, 1.0)


@pytest.mark.parametrize(("row", "texts"), [(row, texts) for row in VETOES for texts in row.accepts])
def test_what_a_veto_keeps_apart(row: Veto, texts: tuple[str, ...]) -> None:
    assert veto(told_twice(texts)) is row


@pytest.mark.parametrize(("row", "texts"), [(row, texts) for row in VETOES for texts in row.refuses])
def test_what_a_veto_leaves_together(row: Veto, texts: tuple[str, ...]) -> None:
    assert not row.holds(told_twice(texts))


def test_every_veto_has_both() -> None:
    assert all(row.accepts and row.refuses for row in VETOES)
