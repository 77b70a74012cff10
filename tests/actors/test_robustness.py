"""Any text at all in: never a crash, every mention inside the text, every id once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import language
from timeline.actors import find_actors
from timeline.model import Article

PIECES = st.sampled_from(
    [
        "Japan",
        "'s",
        "’s",
        " ",
        "\n",
        "the",
        "two countries",
        "President",
        "al-",
        "U.S.",
        "-led",
        "(",
        ")",
        "Sheikh",
        "Mr.",
        "Congo",
        ",",
        ".",
        "of",
        "Georgia",
        "IRA",
        "he",
        "its",
        "army",
        "🙂",
        "İ",
        "ß",
        "King",
        "Bank of China",
        "-",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(
        st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
    )
)
def test_mentions_are_inside_the_text(text: str) -> None:
    doc = language.read(Article("t", text, published=date(2014, 6, 1)))
    actors = find_actors(doc)
    assert len({actor.id for actor in actors}) == len(actors)
    for actor in actors:
        assert actor.id
        assert actor.name
        assert actor.mentions
        for mention in actor.mentions:
            assert mention.text == mention.span.of(doc.text)
            assert mention.text.strip()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\n\n \t\n", id="blank"),
        pytest.param("CHINA WARNS JAPAN OVER ISLANDS", id="capitals"),
        pytest.param("China, Japan, Korea, " * 300, id="a list without end"),
        pytest.param("President " * 500, id="titles without a name"),
    ],
)
def test_odd_texts(text: str) -> None:
    find_actors(language.read(Article("t", text)))


def test_headline_in_capitals_names_its_countries() -> None:
    found = {actor.id for actor in find_actors(language.read(Article("t", "CHINA WARNS JAPAN OVER ISLANDS")))}
    assert {"CHN", "JPN"} <= found
