"""``--output``: a file is there whole or as it was, never in the place of an input, and each article has its own."""

from __future__ import annotations

import json
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from timeline.cli import cli
from timeline.exports import EXPORTS, Export
from timeline.writing import Names, WriteError, opened

TEXT = "Italy sent two ships to Libya in 2019."
FORMER = "what was there before"


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the command runs."""
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["extract", *arguments])


NAMES = {
    "a number that is taken": (["a-2", "a", "a"], ["a-2", "a", "a-3"]),
    "a number that is taken later": (["a", "a", "a-2"], ["a", "a-2", "a-2-2"]),
    "letter case": (["Suez", "suez", "SUEZ"], ["Suez", "suez-2", "SUEZ-3"]),
    "two ways to write an accent": (["\u00e9", "e\u0301"], ["\u00e9", "\u00e9-2"]),
    "devices of Windows": (["CON", "nul", "com1.part", "console"], ["_CON", "_nul", "_com1.part", "console"]),
    "ways out of the folder": (["../../etc/x", "/etc/x", "..", "a/../b"], ["_.._etc_x", "_etc_x", "article", "a_.._b"]),
    "options of other commands": (["-rf"], ["_-rf"]),
    "nothing": (["", ""], ["article", "article-2"]),
}


class TestNames:
    @pytest.mark.parametrize(("ids", "stems"), NAMES.values(), ids=NAMES)
    def test_are_safe_and_distinct(self, ids: list[str], stems: list[str]) -> None:
        names = Names(".tml")
        given = [names.give(id) for id in ids]
        assert given == [f"{stem}.tml" for stem in stems]

    @given(st.lists(st.text(max_size=300)))
    def test_fit_into_any_folder(self, ids: list[str]) -> None:
        names = Names(".timelinejs.json")
        given = [names.give(id) for id in ids]
        assert len({name.casefold() for name in given}) == len(given)
        for name in given:
            assert len(name.encode()) <= 255
            assert Path(name).name == name
            assert not name.startswith((".", "-"))

    def test_are_given_in_time_for_many_articles_of_one_id(self) -> None:
        names = Names(".tml")
        assert len({names.give("a") for _ in range(20_000)}) == 20_000

    @pytest.mark.parametrize(
        "ids", [["a-2", "a", "a"], ["Suez", "SUEZ"], ["\u6d77" * 300, "\u6d77" * 301], ["con", "nul"]]
    )
    def test_every_article_has_its_file(self, ids: list[str]) -> None:
        lines = (json.dumps({"id": id, "text": TEXT}) for id in ids)
        Path("some.jsonl").write_text("\n".join(lines), encoding="utf-8")
        assert run("some.jsonl", "--format", "timeml", "--output", "out").exit_code == 0
        written = {path.stem.casefold() for path in Path("out").iterdir()}
        assert len(written) == len(ids)
        assert not written & {"con", "nul"}


def link_name(path: Path) -> Path:
    Path("link").symlink_to(path)
    return Path("link")


def hard_link(path: Path) -> Path:
    os.link(path, "hard")
    return Path("hard")


class TestInputs:
    @pytest.mark.parametrize("named", [Path, Path.absolute, link_name, hard_link])
    def test_are_never_written_over(self, named: Any) -> None:
        Path("a.txt").write_text(TEXT, encoding="utf-8")
        Path("b.txt").write_text(TEXT, encoding="utf-8")
        result = run("b.txt", "a.txt", "--output", str(named(Path("a.txt"))))
        assert result.exit_code == 2
        assert "is read as a.txt. Name another." in " ".join(result.stderr.split())
        assert Path("a.txt").read_text(encoding="utf-8") == TEXT

    def test_in_the_folder_are_not_either(self) -> None:
        Path("out").mkdir()
        for name in ("out/a.tml", "b.tml"):
            Path(name).write_text(TEXT, encoding="utf-8")
        result = run("out/a.tml", "b.tml", "--format", "timeml", "--output", "out")
        assert result.exit_code == 2
        assert "out/a.tml is read" in " ".join(result.stderr.split())
        assert [path.read_text(encoding="utf-8") for path in Path("out").iterdir()] == [TEXT]

    def test_of_another_ending_may_lie_in_the_folder(self) -> None:
        Path("out").mkdir()
        for name in ("out/a.txt", "out/b.txt"):
            Path(name).write_text(TEXT, encoding="utf-8")
        assert run("out/a.txt", "out/b.txt", "--format", "timeml", "--output", "out").exit_code == 0
        assert len(list(Path("out").iterdir())) == 4


class TestFiles:
    def test_a_failure_midway_leaves_what_was_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def break_off(_timelines: Any) -> Iterator[str]:
            yield "begun"
            raise KeyError("broken off")

        monkeypatch.setitem(EXPORTS, "json", Export("JSON", ".json", "application/json", str, break_off))
        Path("a.txt").write_text(TEXT, encoding="utf-8")
        Path("out.json").write_text(FORMER, encoding="utf-8")
        assert isinstance(run("a.txt", "--output", "out.json").exception, KeyError)
        assert Path("out.json").read_text(encoding="utf-8") == FORMER
        assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "out.json"]

    def test_a_link_stays_one_and_a_file_keeps_its_rights(self) -> None:
        Path("real").write_text(FORMER, encoding="utf-8")
        Path("real").chmod(0o640)
        Path("link").symlink_to("real")
        with opened(Path("link")) as file:
            file.write(b"new")
        assert Path("link").is_symlink()
        assert Path("real").read_bytes() == b"new"
        assert stat.S_IMODE(Path("real").stat().st_mode) == 0o640

    def test_a_pipe_is_written_as_it_is(self) -> None:
        os.mkfifo("pipe")
        read: list[bytes] = []
        reader = threading.Thread(target=lambda: read.append(Path("pipe").read_bytes()))
        reader.start()
        with opened(Path("pipe")) as file:
            file.write(b"new")
        reader.join()
        assert read == [b"new"]
        assert stat.S_ISFIFO(Path("pipe").stat().st_mode)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
    def test_a_full_device_is_told_as_that(self) -> None:
        Path("a.txt").write_text(TEXT, encoding="utf-8")
        result = run("a.txt", "--published", "2022-03-03", "--output", "/dev/full")
        assert result.exit_code == 1
        assert result.stderr == "Error: /dev/full cannot be written (No space left on device).\n"

    def test_a_folder_is_no_file(self) -> None:
        Path("out").mkdir()
        with pytest.raises(WriteError, match=r"^out cannot be written \(Is a directory\)\.$"), opened(Path("out")):
            pytest.fail("it was opened")
