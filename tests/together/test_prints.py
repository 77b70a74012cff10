"""What several outlets print word for word is told once, by one source, on the day that its first print gives."""

from __future__ import annotations

from datetime import date

import pytest

from tests.together.reports import article, joined, read
from timeline.model import Span
from timeline.together import Decision, Place, together

TEXT = (
    "Rebels in Kasavia seized the port of Lumo on Thursday, the army of Kasavia said in the evening after a week of "
    "shelling. Talks will begin in Trell on Saturday, and the governor left the port with his guards yesterday."
)
FIRST, LATER = date(2024, 12, 6), date(2024, 12, 13)
PORT = Span(TEXT.index("seized"), TEXT.index("seized") + len("seized"))


@pytest.mark.parametrize("later", [FIRST, date(2024, 12, 7), LATER, date(2025, 3, 1)])
def test_the_day_of_a_later_print_parts_and_moves_nothing(later: date) -> None:
    told = joined(article("a", TEXT, FIRST), article("b", TEXT, later))
    assert len(told) == len(together(read(article("a", TEXT, FIRST))))
    assert {(each.sources, each.printed, len(each.tellings)) for each in told} == {(1, (2,), 2)}
    (port,) = [each for each in told if each.title.startswith("Rebels")]
    assert port.range is not None
    assert port.range.begin == date(2024, 12, 5)
    assert not any(each.disagreements for each in told)


def test_one_word_of_another_text_is_no_print() -> None:
    other = TEXT.replace("Thursday", "Monday").replace("Lumo", "Sarro").replace("Kasavia", "Norland")
    told = joined(article("a", TEXT, FIRST), article("b", other, LATER))
    assert not [each for each in told if each.title.startswith("Rebels")]


def test_what_one_article_tells_twice_is_not_joined_by_being_printed_twice() -> None:
    twice = "Rebels shelled Lumo on 3 March 2021. Rebels shelled Lumo on 25 November 2021."
    found = together(read(article("a", twice), article("b", twice)))
    assert [(each.sources, len(each.tellings)) for each in found] == [(2, 2), (2, 2)]


def test_what_one_text_tells_of_two_things_is_as_apart_as_if_it_were_printed_once() -> None:
    """Each print seems to know all that the other tells."""
    alone, twice = read(article("a", TEXT, FIRST)), read(article("a", TEXT, FIRST), article("b", TEXT, FIRST))
    once = [[event.id for event in each.tellings] for each in together(alone)]
    first = [[event.id for event in each.tellings if event.article == "a"] for each in together(twice)]
    assert first == once
    assert [[event.trigger for event in each.tellings[::2]] for each in together(twice)] == [
        [event.trigger for event in each.tellings[1::2]] for each in together(twice)
    ]


def test_what_a_person_says_of_one_print_holds_for_all() -> None:
    other = "Rebels in Kasavia seized the port of Lumo on Thursday."
    parts = read(article("a", TEXT, FIRST), article("b", TEXT, LATER), article("c", other, FIRST))
    said = Place("c", Span(other.index("seized"), other.index("seized") + len("seized")))

    def seizures(*decisions: Decision) -> list[int]:
        found = together(parts, decisions)
        return [len(each.tellings) for each in found if each.title.startswith("Rebels")]

    assert seizures() == [3]
    assert sorted(seizures(Decision(Place("b", PORT), said, same=False))) == [1, 2]
    assert seizures(Decision(Place("b", PORT), said, same=False), Decision(Place("a", PORT), said, same=True)) == [3]
    assert seizures(Decision(Place("a", PORT), Place("b", PORT), same=False)) == [3]
