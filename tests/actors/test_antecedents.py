"""Whom a pronoun likely stands for: every row of the table, with the sentences that it decides and leaves."""

from __future__ import annotations

import re

import pytest

from timeline import actors, language
from timeline.actors.anaphors import ROWS, Anaphor
from timeline.actors.antecedents import Antecedents
from timeline.events.mentions import Mentions
from timeline.language import Token
from timeline.model import Article

SAID = [(row, text, names) for row in ROWS for text, names in row.says.items()]
LEFT = [(row, text) for row in ROWS for text in row.leaves]


def read(text: str) -> tuple[Mentions, Antecedents, Token]:
    before, word, after = re.split(r"[{}]", text)
    doc = language.read(Article(id="a", title="", text=before + word + after))
    mentions = Mentions(doc, actors.find_actors(doc))
    pronoun = doc.token_at(len(before))
    assert pronoun is not None
    return mentions, mentions._antecedents, pronoun


def deciding(known: Antecedents, pronoun: Token) -> Anaphor | None:
    return next((row for row in ROWS if row.finds(known, pronoun) is not None), None)


@pytest.mark.parametrize(("row", "text", "names"), SAID, ids=[text for _, text, _ in SAID])
def test_a_row_decides_what_it_says(row: Anaphor, text: str, names: str) -> None:
    mentions, known, pronoun = read(text)
    assert deciding(known, pronoun) == row
    assert [mentions.actor(id).name for id in known.meant_by(pronoun)] == list(filter(None, names.split(",")))


@pytest.mark.parametrize(("row", "text"), LEFT, ids=[text for _, text in LEFT])
def test_a_row_leaves_the_rest(row: Anaphor, text: str) -> None:
    _, known, pronoun = read(text)
    assert deciding(known, pronoun) != row


def test_every_row_has_sentences() -> None:
    assert all(row.says and row.leaves for row in ROWS)
    assert len({row.name for row in ROWS}) == len(ROWS)


HIS = "Nora Lind, a nun, spoke in Oslo. Her brother Omar Falk laughed. {} left for Peru."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (HIS.format("{She}"), ["Nora Lind"]),
        (HIS.format("{He}"), ["Omar Falk"]),
        ("Omar Falk's daughter Tamsin spoke. {She} left for Peru.", ["Tamsin"]),
        ("Omar Falk spoke in Oslo. {She} left for Peru.", []),
        ("Mrs Falk met Mr Lind in Oslo. On Monday {he} left.", ["Lind"]),
    ],
)
def test_he_and_she_are_told_apart_by_what_the_text_calls_them(text: str, names: list[str]) -> None:
    mentions, _, pronoun = read(text)
    assert [mentions.actor(id).name for id in mentions.at(pronoun)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("France fought Chad. The war came in 1914. In 1918 {it} ended in ruin.", []),
        ("France fought Chad. The attack came after Chad had left. {It} killed ten people.", []),
        ("France is in Chad. It stormed the palace. Nobody had been {there} since May.", []),
        ("France closed the port. On Monday {it} opened it.", ["France"]),
        ("Peru asked to join. The president vetoed the plan in May. {It} joined ten years later.", ["Peru"]),
    ],
)
def test_it_is_first_of_all_the_thing_told_of(text: str, names: list[str]) -> None:
    mentions, _, pronoun = read(text)
    assert [mentions.actor(id).name for id in mentions.at(pronoun)] == names


def test_a_long_row_of_pronouns_is_read_in_order() -> None:
    doc = language.read(Article(id="a", title="", text="Nora Lind spoke. " + "She left. " * 1_500))
    mentions = Mentions(doc, actors.find_actors(doc))
    last = [word for word in doc.tokens if word.lower_ == "she"][-1]
    assert [mentions.actor(id).name for id in mentions.at(last)] in (["Nora Lind"], [])


@pytest.mark.parametrize(
    ("text", "too_many"),
    {
        "Omar Falk met Ali Banda. {He} left.": True,
        "Omar Falk met Ali Banda. {They} left.": False,
        "Omar Falk met monks in Kenya. {He} left.": False,
    }.items(),
)
def test_he_is_one_person(text: str, too_many: bool) -> None:
    mentions, known, pronoun = read(text)
    everybody = tuple(id for word in pronoun.doc for id in mentions.at(word) if word.i < pronoun.i)
    assert known._are_too_many(pronoun, tuple(dict.fromkeys(everybody))) is too_many


@pytest.mark.parametrize(
    ("text", "outside"),
    {
        "The Norcar Hospital said Falk died. “{They} drive fast here,” a baker said.": True,
        "The Norcar Hospital said Falk died. {They} drive fast here, a baker said.": False,
        "“Norcar Hospital is full. {It} needs beds,” a baker said.": False,
    }.items(),
)
def test_no_body_from_outside_a_quotation(text: str, outside: bool) -> None:
    mentions, known, pronoun = read(text)
    bodies = tuple(id for word in pronoun.doc for id in mentions.at(word) if "norcar" in id)
    assert known._is_told_outside(pronoun, bodies[:1]) is outside


@pytest.mark.parametrize(
    ("text", "things"),
    {
        "Norcar Bank lowers prices when {they} are paid in cash.": True,
        "Norcar Bank said {they} were paid in cash.": False,
        "Norcar Bank lowers prices when {they} pay in cash.": False,
    }.items(),
)
def test_things_are_nearer(text: str, things: bool) -> None:
    mentions, known, pronoun = read(text)
    bodies = tuple(id for word in pronoun.doc for id in mentions.at(word) if "norcar" in id)
    assert known._are_things_nearer(pronoun, bodies[:1]) is things
