"""A library in a PostgreSQL database: found by one setting, kept through restarts, plain about what is wrong."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import URL, create_engine, inspect, text

from timeline.model import Article, Timeline
from timeline.model.correction import Retitle, refer
from timeline.store import Library, StoreError, postgres
from timeline.store.database import steps
from timeline.store.errors import DATABASE_SETTING
from timeline.store.schema import Base

ARTICLE = Article(id="a", text="Words.")


def test_one_setting_puts_the_library_there(team: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATABASE_SETTING, team.set(drivername="postgresql").render_as_string(hide_password=False))
    for _ in range(2):
        library = Library.open()
        library.save(ARTICLE)
        assert [each.id for each in library.find()] == ["a"]
        assert library.is_writable
        library.close()


def test_corrections_are_there_after_a_restart(team: URL, timeline: Timeline) -> None:
    first = Library.open_at(team)
    kept = first.record(timeline.articles[0], Retitle(refer(timeline, "e1"), "A treaty"))
    first.close()
    second = Library.open_at(team)
    assert second.history(timeline.articles[0].digest) == kept
    second.close()


def test_its_tables_are_those_of_the_program(team: URL) -> None:
    Library.open_at(team).close()
    engine = create_engine(team)
    found = inspect(engine)
    for table in Base.metadata.tables.values():
        assert {each["name"] for each in found.get_columns(table.name)} == set(table.columns.keys())
    engine.dispose()


@pytest.mark.parametrize("words", ["\x00", "\ue000", "\ue0000", "\ue000\x001", "plain"])
def test_what_the_database_cannot_hold_comes_back(team: URL, words: str) -> None:
    library = Library.open_at(team)
    article = Article(id=words, title=words, text=f"a {words} b", source=words)
    library.save(article)
    assert library.load(article.digest) == article
    library.close()


def test_several_who_correct_one_article_at_once_lose_nothing(team: URL, timeline: Timeline) -> None:
    libraries = [Library.open_at(team) for _ in range(4)]
    article, event = timeline.articles[0], refer(timeline, "e1")

    def correct(number: int) -> None:
        libraries[number % 4].record(article, Retitle(event, str(number)))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(correct, range(40)))
    done = libraries[0].history(article.digest).done
    assert {each.title for each in done if isinstance(each, Retitle)} == {str(number) for number in range(40)}
    for library in libraries:
        library.close()


def test_a_connection_that_was_ended_is_made_anew(team: URL) -> None:
    library = Library.open_at(team)
    library.save(ARTICLE)
    engine = create_engine(team)
    ended = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    with engine.connect() as connection:
        assert connection.scalars(text(ended)).all()
    engine.dispose()
    assert library.load(ARTICLE.digest) == ARTICLE
    library.close()


def test_a_newer_library_is_left_alone(team: URL) -> None:
    Library.open_at(team).close()
    engine = create_engine(team)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match=f"newer version.*9999.*{steps()[-1]}"):
        Library.open_at(team)
    engine.dispose()


def test_a_database_that_is_not_there(postgresql: URL) -> None:
    for _ in range(20):  # the server hangs up before or after the driver takes its leave
        with pytest.raises(StoreError, match="no such database: make it"):
            Library.open_at(postgresql.set(database="nowhere"))


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(StoreError, match="does not answer") as caught:
        Library.open_at(postgres.address("postgresql://ann:secret@127.0.0.1:1/team"))
    assert "secret" not in str(caught.value)
    assert "127.0.0.1:1/team" in str(caught.value)


@pytest.mark.parametrize(
    "named", ["library", "mysql://ann:secret@host/team", "postgresql://host", "postgresql://h:x/t"]
)
def test_what_is_no_address_is_refused_without_the_password(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATABASE_SETTING, named)
    with pytest.raises(StoreError, match="not the address of a PostgreSQL database") as caught:
        Library.open()
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("named", ["postgresql://host/team", "postgres://host/team", "postgresql+psycopg://host/team"])
def test_every_way_to_write_the_address_leads_to_the_one_driver(named: str) -> None:
    assert postgres.address(named).drivername == "postgresql+pg8000"
