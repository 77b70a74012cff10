"""Whom "who" and "whose" stand for, told in titles."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read

TITLES = {
    "Crowds cheered Juan Perez, the young Cuban whose arrest in Lima in May led to riots.": (
        "led",
        "Juan Perez’s arrest in Lima led to riots",
    ),
    "They praised Juan Perez, the poet and rebel who fought for Cuba in 1898.": (
        "fought",
        "Juan Perez fought for Cuba",
    ),
    "They praised the poet who fought for Cuba in 1898.": ("fought", "The poet fought for Cuba"),
    "Antony Blinken and James Cleverly, who met in Lima on Monday, called for calm.": (
        "met",
        "Antony Blinken and James Cleverly met in Lima",
    ),
    "Antony Blinken and James Cleverly, who met Joe Biden on Monday, called for calm.": (
        "met",
        "James Cleverly met Joe Biden",
    ),
    "They shot the brother of the man who fought for Cuba in 1898.": ("fought", "The man fought for Cuba"),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.items(), ids=TITLES)
def test_whom_a_relative_stands_for(text: str, expected: tuple[str, str]) -> None:
    found = {each.trigger.of(text): each.title for each in extract(read(text, published=date(2023, 9, 12))).events}
    assert found[expected[0]] == expected[1]
