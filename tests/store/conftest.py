"""A library in a folder of its own, and a small article to correct."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine

from tests.store.postgres import server
from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Certainty,
    DateRange,
    Event,
    Participation,
    PublishedFrom,
    Role,
    Span,
    Timeline,
)
from timeline.store import Library

TEXT = "published 2021-05-04\nChile signed a treaty with Peru in 1972. Peru later left the treaty. Talks began in May."


@pytest.fixture(scope="session")
def postgresql() -> Iterator[URL]:
    with server() as url:
        yield url


@pytest.fixture
def team(postgresql: URL) -> URL:
    """The server's database, emptied."""
    engine = create_engine(postgresql, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return postgresql


@pytest.fixture(params=["sqlite", "postgresql"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Library]:
    """An empty library in either database."""
    in_file = request.param == "sqlite"
    opened = Library.open(tmp_path) if in_file else Library.open_at(request.getfixturevalue("team"))
    yield opened
    opened.close()


@pytest.fixture
def article() -> Article:
    return Article(
        id="treaty",
        text=TEXT,
        title="A treaty, remembered",
        published=date(2021, 5, 4),
        published_from=PublishedFrom.TEXT,
        published_span=Span(10, 20),
        source="https://news.example/treaty",
    )


@pytest.fixture
def timeline(article: Article) -> Timeline:
    def event(id: str, trigger: str, sentence: str, year: int, *actors: str) -> Event:
        told = TEXT.index(sentence)
        named = TEXT.index(trigger, told)
        return Event(
            id=id,
            article=article.id,
            title=sentence.rstrip("."),
            trigger=Span(named, named + len(trigger)),
            clause=Span(told, told + len(sentence)),
            sentence=Span(told, told + len(sentence)),
            certainty=Certainty.EXPLICIT,
            range=DateRange.day(date(year, 1, 1)),
            actors=tuple(Participation(actor, Role.SOURCE) for actor in actors),
        )

    return Timeline(
        articles=(article,),
        actors=(Actor("CHL", "Chile", ActorKind.COUNTRY, "CHL"), Actor("PER", "Peru", ActorKind.COUNTRY, "PER")),
        events=(
            event("e1", "signed", "Chile signed a treaty with Peru in 1972.", 1972, "CHL", "PER"),
            event("e2", "left", "Peru later left the treaty.", 1980, "PER"),
            event("e3", "began", "Talks began in May.", 2021),
        ),
    )
