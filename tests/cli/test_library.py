"""The library from the command line: added, listed, found, shown, exported, removed, watched."""

from __future__ import annotations

import csv
import io
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.batch.made import EVENTS, article, whole, write_lines
from tests.cli.running import run
from tests.readers import made
from tests.readers.made import SECOND, STORY, TITLE
from tests.sites import Site, give
from timeline.batch import Folder
from timeline.commands import report, watch
from timeline.model.correction import Retitle, refer
from timeline.pipeline import extract
from timeline.readers import Inputs
from timeline.store import Library

DATED = "<meta property='article:published_time' content='2022-03-04'>"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command runs and keeps its library."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_DATA_DIR", str(tmp_path / "library"))
    return tmp_path


def rows(*arguments: str) -> list[dict[str, Any]]:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def two() -> list[str]:
    """Digests of two articles that the library holds."""
    Path("a.html").write_bytes(made.page(DATED))
    Path("b.txt").write_text(SECOND, encoding="utf-8")
    return [row["digest"] for row in rows("add", "a.html", "b.txt", "--published", "2022-03-05")]


def test_what_is_added_is_listed_the_last_first(two: list[str]) -> None:
    assert [row["digest"] for row in rows("list")] == two[::-1]
    lines = run("list").stdout.splitlines()
    assert lines[1].split("  ") == [two[0][:12], "2022-03-05", TITLE, "a.html"]


def test_an_article_is_not_kept_twice_and_loses_nothing(two: list[str]) -> None:
    Path("copy.txt").write_text(SECOND, encoding="utf-8")
    (again,) = rows("add", "copy.txt")
    assert (again["outcome"], again["digest"], again["published"]) == ("known", two[1], "2022-03-05")
    assert len(rows("list")) == 2


def test_a_day_given_later_is_taken_up(two: list[str]) -> None:
    (again,) = rows("add", "b.txt", "--published", "2022-03-06")
    assert (again["outcome"], again["published"]) == ("known", "2022-03-06")
    assert len(two) == len(rows("list"))


def test_what_cannot_be_added_is_named_and_the_rest_is_kept() -> None:
    Path("a.pdf").write_bytes(made.pdf(locked=True))
    Path("b.txt").write_text(STORY, encoding="utf-8")
    result = run("add", "a.pdf", "b.txt", "--published", "2022-03-04")
    assert result.exit_code == 1
    assert "Error: a.pdf: This is a PDF document that is locked" in result.stderr
    assert [row["id"] for row in rows("list")] == ["b"]


def test_articles_are_found_by_words(two: list[str]) -> None:
    assert [row["digest"] for row in rows("find", "odesa", "anchor")] == two[::-1]
    assert [row["digest"] for row in rows("find", "Kharkiv")] == [two[0]]
    assert rows("find", "Kharkiv", "nonsense") == []


def test_an_article_is_shown_by_any_of_its_names(two: list[str]) -> None:
    for name in ("a", "a.html", two[0], two[0][:8]):
        (shown,) = rows("show", name)
        assert (shown["digest"], shown["title"]) == (two[0], TITLE)
        assert shown["text"].startswith(STORY)
    assert STORY in run("show", "a").stdout


@pytest.mark.parametrize("name", ["c", "zzzzzzzz", "", "a.htm"])
def test_a_name_that_is_nobodys_is_told(two: list[str], name: str) -> None:
    for command in ("show", "remove"):
        result = run(command, name, two[1])
        assert result.exit_code == 1
        assert f"Error: {name}: no article is called so." in result.stderr


def test_a_name_that_several_have_is_told() -> None:
    for name in ("x", "y"):
        Path(name).mkdir()
        Path(name, "a.txt").write_text(f"{STORY} So {name} said.", encoding="utf-8")
    run("add", "x", "y")
    result = run("remove", "a")
    assert result.exit_code == 1
    assert "2 articles are called so; give the digest of one" in result.stderr
    assert len(rows("list")) == 2


def test_what_is_removed_is_gone(two: list[str]) -> None:
    assert [row["outcome"] for row in rows("remove", "a")] == ["removed"]
    assert [row["digest"] for row in rows("list")] == [two[1]]


def test_what_was_removed_is_restored_as_it_was(folder: Path, two: list[str]) -> None:
    with closing(Library.open(folder / "library")) as shelf:
        shelf.rename(two[0], "Guns over Kharkiv")
    before = rows("list")
    said = run("remove", "a").stderr
    assert f"Bring it back: timeline restore {two[0][:12]}" in said
    assert [row["digest"] for row in rows("list", "--removed")] == [two[0]]
    assert [row["outcome"] for row in rows("restore", two[0][:12])] == ["restored"]
    assert sorted(rows("list"), key=lambda row: row["id"]) == sorted(before, key=lambda row: row["id"])
    assert rows("list", "--removed") == []


@pytest.mark.usefixtures("two")
def test_what_is_removed_for_good_is_not_restored() -> None:
    assert [row["outcome"] for row in rows("remove", "a", "--for-good")] == ["removed"]
    result = run("restore", "a")
    assert result.exit_code == 1
    assert "Error: a: no article is called so. timeline list --removed shows them." in result.stderr


def test_timelines_are_exported_with_their_corrections(folder: Path, two: list[str]) -> None:
    shelf = Library.open(folder / "library")
    article = shelf.load(two[0])
    assert article
    timeline = extract(article)
    event = next(event for event in timeline.events if event.range)
    shelf.record(article, Retitle(refer(timeline, event.id), "Guns over Kharkiv"))
    shelf.close()
    found = json.loads(run("export", "a", "--json").stdout)
    assert "Guns over Kharkiv" in [each["title"] for each in found["events"]]
    table = run("export", "--format", "csv", "--events", "all").stdout
    assert {row["article"] for row in csv.DictReader(io.StringIO(table))} == {"a", "b"}
    assert run("export", "a", "--format", "timeml", "--output", "a.tml").exit_code == 0
    assert Path("a.tml").read_text(encoding="utf-8").startswith("<?xml")


def test_an_empty_library_is_no_fault() -> None:
    assert rows("list") == []
    assert run("export").exit_code == 0


@pytest.mark.parametrize("command", [["list"], ["find", "x"], ["show", "x"], ["add", "b.txt"], ["export"]])
def test_a_library_that_cannot_be_opened_is_told(command: list[str], folder: Path) -> None:
    (folder / "library").write_text("")
    Path("b.txt").write_text(STORY, encoding="utf-8")
    result = run(*command)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("Error: ")
    assert "Traceback" not in result.output


class TestLinks:
    @pytest.fixture(autouse=True)
    def _leave(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        """Links may lead to the site."""
        monkeypatch.setattr(watch, "DOOR", site.door)
        monkeypatch.setattr(report, "Inputs", lambda **about: Inputs(**about, door=site.door))
        monkeypatch.setattr(watch.time, "sleep", lambda _: None)

    def feed(self, site: Site, *paths: str) -> None:
        """What the feed now names."""
        items = (
            f"<title>{TITLE}</title><link>{site.link(path)}</link><pubDate>Fri, 04 Mar 2022 10:00:00 GMT</pubDate>"
            for path in paths
        )
        site.answers["/feed"] = give(made.rss(*items), "application/rss+xml")
        for path in paths:
            site.answers.setdefault(path, give(made.page(text=f"{STORY} So it said at {path}.")))

    def test_links_and_feeds_are_added(self, site: Site) -> None:
        self.feed(site, "/a", "/b")
        site.answers["/c"] = give(made.page(DATED))
        found = rows("add", site.link("/feed"), site.link("/c"))
        assert [row["source"] for row in found] == [site.link(path) for path in ("/a", "/b", "/c")]
        assert {row["published"] for row in found} == {"2022-03-04"}

    def test_another_outlets_print_is_kept_and_the_same_link_doubles_nothing(self, site: Site) -> None:
        site.answers["/a"] = give(made.page(DATED))
        links = [site.link("/a"), site.link("/a", "localhost")]
        assert [row["outcome"] for row in rows("add", *links)] == ["added", "reprint"]
        assert [row["outcome"] for row in rows("add", *links)] == ["known", "known"]
        held = rows("list")
        assert {(row["source"], row["copies"]) for row in held} == {(link, 2) for link in links}
        assert run("add", links[1]).stdout.startswith(f"known    {held[0]['digest'][:12]}  2022-03-04  ")
        assert [row["digest"] for row in rows("remove", links[1])] == [held[0]["digest"]]
        assert [row["source"] for row in rows("list")] == [links[0]]

    def test_a_feed_is_watched_and_what_is_new_is_kept(self, site: Site) -> None:
        self.feed(site, "/a", "/b")
        assert [row["id"] for row in rows("watch", site.link("/feed"), "--times", "2")] == ["a", "b"]
        self.feed(site, "/b", "/d")
        (row,) = rows("watch", site.link("/feed"), "--times", "1")
        assert (row["id"], row["outcome"], row["published"]) == ("d", "added", "2022-03-04")
        assert site.asked.count("/b") == 1

    def test_the_events_of_what_is_watched_are_found(self, site: Site) -> None:
        self.feed(site, "/a")
        run("watch", site.link("/feed"), "--times", "1")
        assert rows("find", "--events")

    def test_what_a_site_does_not_want_taken_is_left(self, site: Site) -> None:
        self.feed(site, "/a")
        site.answers["/robots.txt"] = give(b"User-agent: *\nDisallow: /", "text/plain")
        result = run("watch", site.link("/feed"), "--times", "1")
        assert result.exit_code == 1
        assert "asks programs that follow feeds to leave this page alone" in result.stderr
        assert "/a" not in site.asked

    def test_a_page_that_fails_is_told_and_tried_again(self, site: Site) -> None:
        self.feed(site, "/a", "/b")
        page = site.answers["/a"]
        site.answers["/a"] = give(b"", status=503)
        result = run("watch", site.link("/feed"), "--times", "1")
        assert result.exit_code == 1
        assert f"Error: {site.link('/a')}: The site failed to give the page" in result.stderr
        site.answers["/a"] = page
        assert [row["id"] for row in rows("watch", site.link("/feed"), "--times", "1")] == ["a"]


def test_only_links_are_watched() -> None:
    result = run("watch", "feed.xml", "--times", "1")
    assert result.exit_code == 2
    assert "is not the link of a feed. Use timeline add for files" in " ".join(result.stderr.split())


class TestFind:
    @pytest.fixture(autouse=True)
    def _add(self, two: list[str]) -> None:
        """The library holds two articles with their events."""

    @pytest.mark.parametrize(
        ("arguments", "found"),
        [
            (("--to", "2022-03-05"), 2),
            (("--from", "2022-03-06"), 0),
            (("odesa", "--outlet", "-"), 2),
            (("--outlet", "news.example"), 0),
            (("--undated",), 0),
            (("--failed",), 0),
            (("--copies",), 2),
            (("--collection", "none"), 0),
            (("--actor", "nobody"), 0),
            (("kharkiv OR anchor",), 2),
            (("--", "odesa", "-kharkiv"), 1),
        ],
    )
    def test_choices_narrow_what_is_found(self, arguments: tuple[str, ...], found: int) -> None:
        assert len(run("find", *arguments).stdout.splitlines()) == found

    def test_events_are_found(self) -> None:
        every = rows("find", "--events")
        assert every
        assert {"digest", "title", "begin", "end", "type"} <= every[0].keys()
        assert rows("find", "zzzz", "--events") == []
        assert len(run("find", "--events").stdout.splitlines()) == len(every)

    def test_choices_are_counted(self) -> None:
        (counts,) = rows("find", "--counts")
        assert (counts["articles"], counts["undated"], counts["copies"], counts["failed"]) == (2, 0, 2, 0)
        assert counts["months"] == [{"value": "2022-03", "label": "2022-03", "articles": 2}]
        assert "months: 2022-03 2" in run("find", "--counts").stdout.splitlines()

    @pytest.mark.parametrize("arguments", [(), ("--from", "soon"), ("--kind", "FEAST")])
    def test_wrong_usage_is_told(self, arguments: tuple[str, ...]) -> None:
        assert run("find", *arguments).exit_code == 2


def test_what_came_of_each_input_is_kept() -> None:
    Path("a.pdf").write_bytes(made.pdf(locked=True))
    Path("b.txt").write_text(STORY, encoding="utf-8")
    run("add", "a.pdf", "b.txt", "b.txt", "--published", "2022-03-04", "--no-events")
    with closing(Library.open()) as library:
        (found,) = library.imports()
        assert found.ended_at is not None
        assert [(item.given, item.outcome) for item in found.items] == [
            ("a.pdf", "failed"),
            ("b.txt", "added"),
            ("b.txt", "known"),
        ]
        assert library.count_events() == 0
    run("add", "b.txt", "--published", "2022-03-04")
    with closing(Library.open()) as library:
        assert library.count_events() > 0


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a batch of five events."""
    place = tmp_path_factory.mktemp("batch")
    write_lines(place / "in" / "a.jsonl", [article(number) for number in range(5)])
    whole(place / "in", Folder(place / "out"), EVENTS)
    return str(place / "out")


class TestOverABatch:
    def test_its_events_are_found_as_those_of_the_library(self, tables: str) -> None:
        found = rows("find", "ships", "--actor", "ITA", "--from", "2002-01-01", "--over", tables)
        assert [row["begin"] for row in found] == ["2002-03-03", "2003-03-03", "2004-03-03"]
        assert [row["begin"] for row in rows("find", "--newest", "1", "--over", tables)] == ["2004-03-03"]
        assert run("find", "--over", tables).stdout.startswith("2000-03-03               Italy sent 2 ships to Libya")

    def test_they_are_counted(self, tables: str) -> None:
        (counts,) = rows("find", "--counts", "--over", tables)
        assert counts["events"] == 5
        assert {"value": "LBY", "label": "Libya", "events": 5} in counts["actors"]

    @pytest.mark.parametrize("choice", [["--copies"], ["--failed"], ["--collection", "x"]])
    def test_what_only_a_library_knows_is_refused(self, tables: str, choice: list[str]) -> None:
        refused = run("find", *choice, "--over", tables)
        assert refused.exit_code == 1
        assert "ask the library" in refused.stderr

    @pytest.mark.usefixtures("two")
    def test_events_of_the_library_are_counted_alike(self) -> None:
        (counts,) = rows("find", "--events", "--counts")
        assert counts["events"] == len(rows("find", "--events"))


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["list"], "No article is kept here yet."),
        (["list", "--removed"], "Nothing was removed."),
        (["find", "treaty"], "No article answers."),
        (["find", "--events", "treaty"], "No event answers."),
    ],
)
def test_nothing_found_is_told_to_people_and_not_to_programs(command: list[str], said: str) -> None:
    found = run(*command)
    assert (found.exit_code, found.stdout, found.stderr) == (0, "", f"{said}\n")
    found = run(*command, "--json")
    assert (found.exit_code, found.stdout, found.stderr) == (0, "", "")
