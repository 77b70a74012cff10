"""A library that goes away for a moment is waited for; one that does not come back is told, and nothing is lost."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any

import click
import pytest

from tests.cli.running import run
from tests.readers import made
from tests.readers.made import SECOND, STORY, TITLE
from tests.sites import Site, give
from tests.store.postgres import server, start, stop
from timeline.commands import library as commands
from timeline.commands import patience, watch
from timeline.commands.patience import patiently
from timeline.store import DATABASE_SETTING, Library, StoreError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command runs and keeps its library."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_DATA_DIR", str(tmp_path / "library"))
    return tmp_path


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that were waited, which pass at once."""
    slept: list[float] = []
    monkeypatch.setattr(patience, "time", SimpleNamespace(sleep=slept.append, monotonic=lambda: sum(slept)))
    return slept


def failing(times: int, *, may_pass: bool) -> Any:
    """What fails so many times."""
    left = [times]

    def act() -> str:
        if left[0]:
            left[0] -= 1
            raise StoreError("The server does not answer.", may_pass=may_pass)
        return "done"

    return act


@pytest.mark.parametrize("times", [0, 1, 5])
def test_what_passes_is_waited_for_and_said_once(
    times: int, waits: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    assert patiently(failing(times, may_pass=True)) == "done"
    assert len(waits) == times
    assert waits == sorted(waits)
    assert capsys.readouterr().err.count("The server does not answer. It is tried again") == min(times, 1)


@pytest.mark.parametrize("may_pass", [True, False])
def test_what_does_not_pass_is_told(may_pass: bool, waits: list[float]) -> None:
    with pytest.raises(StoreError, match="does not answer"):
        patiently(failing(10_000, may_pass=may_pass))
    assert bool(waits) is may_pass
    assert sum(waits) <= patience.STORE_PATIENCE


def write_two() -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    Path("b.txt").write_text(SECOND, encoding="utf-8")


@pytest.mark.usefixtures("waits")
def test_an_import_that_cannot_go_on_says_what_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    write_two()
    take, full = Library.take, iter([False, True])

    def until_full(self: Library, *given: Any) -> None:
        if next(full):
            raise StoreError("The disk is full: make room and try again.")
        take(self, *given)

    monkeypatch.setattr(Library, "take", until_full)
    result = run("add", "a.txt", "b.txt", "--no-events")
    assert result.exit_code == 1
    assert "The disk is full: make room and try again. 1 article was kept before that." in result.stderr
    monkeypatch.setattr(Library, "take", take)
    with closing(Library.open()) as library:
        assert [saved.id for saved in library.find()] == ["a"]
        assert [item.outcome for item in library.imports()[0].items] == ["added"]


def test_a_file_that_another_writes_is_waited_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_two()
    assert run("add", "a.txt", "--no-events").exit_code == 0
    monkeypatch.setattr("timeline.store.database._PATIENCE", 0.2)
    other = sqlite3.connect(folder / "library" / "library.sqlite3", check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")

    def leave() -> None:
        time.sleep(1.5)
        other.rollback()

    leaving = Thread(target=leave)
    leaving.start()
    result = run("add", "b.txt", "--no-events")
    leaving.join()
    other.close()
    assert result.exit_code == 0, result.output
    assert "another program is writing to it" in result.stderr
    assert result.stdout.startswith("added")


@pytest.fixture
def own_server() -> Iterator[Any]:
    """A PostgreSQL that no other test uses."""
    with server() as url:
        yield url


def test_a_server_that_starts_anew_in_the_midst_loses_nothing(own_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write_two()
    monkeypatch.setenv(DATABASE_SETTING, own_server.set(drivername="postgresql").render_as_string())
    told, taken = commands._say_kept, []

    def come_back() -> None:
        time.sleep(1.0)
        start(own_server)

    def tell(*given: Any) -> None:
        told(*given)
        taken.append(given)
        if len(taken) == 1:
            stop(own_server)
            Thread(target=come_back).start()

    monkeypatch.setattr(commands, "_say_kept", tell)
    result = run("add", "a.txt", "b.txt", "--published", "2022-03-04")
    assert result.exit_code == 0, result.output
    assert result.stderr.count("It is tried again for") == 1
    with closing(Library.open()) as library:
        assert {saved.id for saved in library.find()} == {"a", "b"}
        assert {event.digest for event in library.events()} == {saved.digest for saved in library.find()}


class TestWatch:
    @pytest.fixture(autouse=True)
    def _leave(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        """Links may lead to the site, of whose feed one article is told."""
        monkeypatch.setattr(watch, "DOOR", site.door)
        monkeypatch.setattr(watch, "time", SimpleNamespace(sleep=lambda _: None))
        self.tell(site, "/a")

    def tell(self, site: Site, *paths: str, said: str = "") -> None:
        about = f"<pubDate>Fri, 04 Mar 2022 10:00:00 GMT</pubDate><description>{said}</description>"
        items = (f"<title>{TITLE}</title><link>{site.link(path)}</link>{about}" for path in paths)
        site.answers["/feed"] = give(made.rss(*items), "application/rss+xml")
        for path in paths:
            site.answers.setdefault(path, give(made.page(text=f"{STORY} So it said at {path}.")))

    def test_it_goes_on_when_the_library_is_away_for_a_look(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        looks, opened = [1, 2, 3], commands.library

        def away() -> Any:
            if looks.pop(0) == 2:
                raise click.ClickException("The server does not answer.")
            self.tell(site, "/a", "/b")
            return opened()

        monkeypatch.setattr(watch, "library", away)
        result = run("watch", site.link("/feed"), "--times", "3")
        assert result.exit_code == 1
        assert result.stderr.count("The server does not answer.") == 1
        assert result.stdout.count("added") == 2
        assert not looks

    def test_a_library_that_cannot_be_opened_at_first_is_told_at_once(
        self, site: Site, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def away() -> Any:
            raise click.ClickException("The server does not answer.")

        monkeypatch.setattr(watch, "library", away)
        result = run("watch", site.link("/feed"))
        assert (result.exit_code, result.stdout) == (1, "")

    @pytest.mark.parametrize(
        "answer",
        [
            give(made.page(text=STORY)),
            give(STORY.encode(), "text/plain"),
            give(b"", "text/html"),
            give(made.pdf(), "application/pdf"),
        ],
        ids=["a page", "a text", "nothing", "a PDF"],
    )
    def test_what_is_no_feed_now_is_told_and_not_kept(self, site: Site, answer: Any) -> None:
        site.answers["/feed"] = answer
        result = run("watch", site.link("/feed"), "--times", "1")
        assert (result.exit_code, result.stdout) == (1, "")
        assert f"Error: {site.link('/feed')}: This is no feed now, but " in result.stderr

    def test_a_page_that_breaks_off_is_no_article_and_tried_again(self, site: Site) -> None:
        page = made.page(text=f"{STORY} " + "It went on for long. " * 40)
        self.tell(site, "/a", said="Shells fell on Kharkiv, the mayor said.")
        site.answers["/a"] = give(page[: len(page) // 2], Content_Length=str(len(page)))
        result = run("watch", site.link("/feed"), "--times", "1")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "The site broke off in the middle of the page." in result.stderr
        site.answers["/a"] = give(page)
        assert run("watch", site.link("/feed"), "--times", "1").stdout.startswith("added")

    def test_what_a_site_will_never_give_is_what_the_feed_says_of_it(self, site: Site) -> None:
        self.tell(site, "/a", said="Shells fell on Kharkiv, the mayor said.")
        site.answers["/a"] = give(b"", status=404)
        result = run("watch", site.link("/feed"), "--times", "1")
        assert (result.exit_code, result.stdout[:5]) == (0, "added")
