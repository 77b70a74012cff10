from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli import cli
from timeline.model import Article, PublishedFrom, Timeline
from timeline.pipeline import extract_many
from timeline.together import Happening, together
from timeline.together.corpus import Corpus
from timeline.together.named import named, stems_of_events

MONDAY = date(2024, 12, 2)
TOLD = "A gunman shot dead three guards of the Trell bank in the port of Lumo on Saturday, police said."
NAMED = "Lumo shooting trial opens\nThe judge in the port of Lumo sat for an hour over the Trell bank gunman."


def read(*texts: str) -> list[Timeline]:
    articles = (
        Article(id, text, published=MONDAY, published_from=PublishedFrom.METADATA)
        for id, text in zip("abcdef", texts, strict=False)
    )
    return list(extract_many(articles))


def words_told(happenings: tuple[Happening, ...], parts: list[Timeline]) -> list[set[str]]:
    texts = {each.id: each.text for part in parts for each in part.articles}
    return [{event.trigger.of(texts[event.article]) for event in each.tellings} for each in happenings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The murder trial of a baker opened in Lumo.", {"murder"}),
        ("Trell Mine Collapse Kills Nine\nThe mine fell in on Saturday.", {"Kills", "Collapse"}),
        ("Two murders in a week, and transfers of guards.", {"murders", "transfers"}),
        ("Nine are dead. Nobody had seen the fire in time.", {"dead"}),
    ],
)
def test_words_that_name_a_happening_are_found_where_no_event_is(text: str, words: set[str]) -> None:
    (part,) = read(text)
    triggers = {event.trigger for event in part.events}
    found = list(named(part, Corpus(part.articles), ()))
    assert words <= {event.trigger.of(text) for event in found} | {each.of(text) for each in triggers}
    assert not triggers & {event.trigger for event in found}


@pytest.mark.parametrize(
    "text",
    [
        "The hills were green and the valley was quiet.",
        "She said that he told her that they knew and believed it.",
        "On Friday, 2 May 2021, at noon.",
        "Several rebels and protesters in national colours.",
        "The United Nations and the Red Cross.",
    ],
)
def test_other_words_name_nothing(text: str) -> None:
    (part,) = read(text)
    assert not [*named(part, Corpus(part.articles), stems_of_events([part]))]


def test_a_word_that_another_article_tells_an_event_by_names_it() -> None:
    part, other = read("The Lumo refurbishment shocked Trell.", "A builder refurbished the palace of Lumo.")
    told = stems_of_events([other])
    corpus = Corpus([*part.articles, *other.articles])
    text = part.articles[0].text
    assert "refurbishment" in {event.trigger.of(text) for event in (*part.events, *named(part, corpus, told))}
    assert "refurbishment" not in {event.trigger.of(text) for event in named(part, corpus, ())}


def test_what_one_article_tells_and_another_names_is_one_happening() -> None:
    parts = read(TOLD, NAMED)
    found = [each for each in together(parts, with_named=True) if len({event.article for event in each.tellings}) > 1]
    (shooting,) = [each for each in found if {"shot", "shooting"} <= words_told((each,), parts)[0]]
    assert shooting.named
    assert shooting.title in {event.title for part in parts for event in part.events}
    assert shooting.range is not None
    assert shooting.range.begin == date(2024, 11, 30)
    assert not any("shooting" in words for words in words_told(together(parts), parts))


def test_what_only_one_article_names_is_left_out() -> None:
    parts = read(NAMED)
    told = sorted(event.id for each in together(parts, with_named=True) for event in each.tellings)
    assert told == sorted(event.id for part in parts for event in part.events)


def test_every_event_is_still_in_exactly_one_happening() -> None:
    parts = read(TOLD, NAMED, TOLD.replace("Saturday", "30 November"))
    found = together(parts, with_named=True)
    told = [event.id for each in found for event in each.tellings]
    assert len(told) == len(set(told))
    only_named = {id for each in found for id in each.named}
    assert set(told) - only_named == {event.id for part in parts for event in part.events}
    assert {id for each in found for id in each.maybe} <= {each.id for each in found}


def test_the_command_line_says_which_tellings_are_only_named(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    rows = ({"id": id, "published": str(MONDAY), "text": text} for id, text in (("a", TOLD), ("b", NAMED)))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    told = {
        events: [
            (telling["trigger"]["text"], telling["named"])
            for row in json.loads(CliRunner().invoke(cli, ["together", str(path), "--events", events]).stdout)
            for telling in row["tellings"]
        ]
        for events in ("all", "dated")
    }
    assert ("shooting", True) in told["all"]
    assert ("shot", False) in told["all"]
    assert not any(only_named for _, only_named in told["dated"])
