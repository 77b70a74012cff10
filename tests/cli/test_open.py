"""A project file is opened on the page; what is none, or is damaged, is refused and leaves the library as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.batch.made import EVENTS, article, whole, write_lines
from tests.stories import strait
from timeline import cli
from timeline.batch import Folder
from timeline.commands import opening
from timeline.exports import EXPORTS
from timeline.model.correction import Give, History, Retitle, refer
from timeline.store import Held, Library, Project, write_project

STORY = strait()
ARTICLE = STORY.articles[0]
HISTORY = History().record(Retitle(refer(STORY, "e5"), "One")).record(Retitle(refer(STORY, "e6"), "Two")).undo()


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The addresses of the pages that are shown; the library is a new one."""
    addresses: list[str] = []
    monkeypatch.setenv("TIMELINE_DATA_DIR", str(tmp_path / "library"))
    monkeypatch.setattr(opening, "show_page", lambda address, _: addresses.append(address))
    return addresses


def run(path: Path, text: str) -> Result:
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(cli.cli, ["open", str(path)])


def test_a_project_is_shown_as_it_was_left(shown: list[str], tmp_path: Path) -> None:
    project = Project((Held(ARTICLE, HISTORY),), "words=fish&sample=story&event=e12")
    for _ in range(2):
        assert run(tmp_path / "work.timeline.json", write_project(project)).exit_code == 0
    assert shown == [f"/?words=fish&event=e12&article={ARTICLE.digest}"] * 2
    library = Library.open()
    assert library.load(ARTICLE.digest) == ARTICLE
    assert library.history(ARTICLE.digest) == HISTORY
    library.close()


@pytest.mark.parametrize("name", ["json", "jsonl", "timelinejs", "csv"])
def test_what_was_exported_is_shown_with_its_events(name: str, shown: list[str], tmp_path: Path) -> None:
    written = EXPORTS[name].write(STORY)
    assert isinstance(written, str)
    assert run(tmp_path / "story.txt", written).exit_code == 0
    library = Library.open()
    (saved,) = library.find("")
    (given,) = library.history(saved.digest).done
    library.close()
    assert isinstance(given, Give)
    assert [event.title for event in given.events] == [event.title for event in STORY.events]
    assert shown == [f"/?article={saved.digest}"]


REFUSED = (
    "",
    "On 3 March Russia shelled Kharkiv.",
    '{"format": "timeline project", "version": 9}',
    '{"schema": 9, "published_from": null, "events": [], "actors": [], "expressions": []}',
    '{"schema": 1, "published_from": null, "events": [',
)


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_opened_is_refused_in_a_sentence(text: str, shown: list[str], tmp_path: Path) -> None:
    done = run(tmp_path / "work.timeline.json", text)
    assert done.exit_code == 1
    assert done.output.startswith("Error: Th")
    assert done.output.strip().endswith(".")
    assert not shown


def test_a_folder_of_a_batch_is_shown_and_any_other_refused(
    shown: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIMELINE_OVER", "")
    write_lines(tmp_path / "in" / "a.jsonl", [article(1)])
    whole(tmp_path / "in", Folder(tmp_path / "out"), EVENTS)
    assert CliRunner().invoke(cli.cli, ["open", str(tmp_path / "out")]).exit_code == 0
    assert (shown, os.environ["TIMELINE_OVER"]) == (["/batch"], str(tmp_path / "out"))
    refused = CliRunner().invoke(cli.cli, ["open", str(tmp_path / "in")])
    assert refused.exit_code == 1
    assert "does not hold the tables of a batch" in refused.stderr
