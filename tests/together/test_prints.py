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


@pytest.mark.parametrize("same", [True, False])
def test_what_a_person_says_goes_before(same: bool) -> None:
    decision = Decision(Place("a", PORT), Place("b", PORT), same)
    parts = read(article("a", TEXT, FIRST), article("b", TEXT, FIRST))
    port = [each for each in together(parts, [decision]) if each.title.startswith("Rebels")]
    assert len(port) == (1 if same else 2)
