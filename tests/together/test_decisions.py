from __future__ import annotations

from datetime import date

from timeline.model import Article, PublishedFrom, Span, Timeline
from timeline.pipeline import extract_many
from timeline.together import Decision, Place, together

TEXTS = {
    "a": "Rebels in Kasavia seized the port of Lumo on Saturday after a week of shelling.",
    "b": "The port of Lumo was captured by rebels in Kasavia on Saturday.",
    "c": "Farmers in Trell planted rice on 3 March 2021.",
}
WORDS = {"a": "seized", "b": "captured", "c": "planted"}


def read(before: str = "") -> list[Timeline]:
    day = date(2024, 12, 2)
    articles = [Article(id, before + text, "", day, PublishedFrom.METADATA) for id, text in TEXTS.items()]
    return list(extract_many(articles))


def place(id: str) -> Place:
    start = TEXTS[id].index(WORDS[id])
    return Place(id, Span(start, start + len(WORDS[id])))


def are_one(one: str, other: str, *decisions: Decision) -> bool:
    """Whether the happenings named in two articles are joined."""
    for each in together(read(), decisions):
        told = {(event.article, event.trigger.of(TEXTS[event.article])) for event in each.tellings}
        if (one, WORDS[one]) in told:
            return (other, WORDS[other]) in told
    raise AssertionError(f"{WORDS[one]} is not found")


def test_without_a_decision_the_score_decides() -> None:
    assert are_one("a", "b")
    assert not are_one("a", "c")


def test_not_the_same_parts_them() -> None:
    assert not are_one("a", "b", Decision(place("a"), place("b"), same=False))


def test_same_joins_them_whatever_speaks_against_it() -> None:
    assert are_one("a", "c", Decision(place("c"), place("a"), same=True))


def test_the_later_decision_counts() -> None:
    apart, one = Decision(place("a"), place("b"), same=False), Decision(place("b"), place("a"), same=True)
    assert are_one("a", "b", apart, one)
    assert not are_one("a", "b", one, apart)


def test_places_where_nothing_is_found_change_nothing() -> None:
    nowhere = Decision(Place("a", Span(0, 1)), Place("gone", Span(3, 9)), same=True)
    assert together(read(), [nowhere]) == together(read())
