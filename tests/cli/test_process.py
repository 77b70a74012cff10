"""The command as a process: what only a real shell shows."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import __version__
from timeline.articles import read_text
from timeline.model import Article
from timeline.parallel import extract_each
from timeline.pipeline import extract
from timeline.settings import ARTICLES_AT_ONCE, LINES_FROM

STORY = "ROME, March 3, 2022 (Reuters) - Italy sent two ships to Libya on Wednesday. It had sent one in 2019."
COMMAND = (sys.executable, "-m", "timeline")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


def start(*arguments: str, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, "extract", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=ENVIRONMENT,
        start_new_session=True,
    )


def write_lines(path: Path, count: int) -> None:
    rows = (json.dumps({"id": f"{number}", "text": STORY}) for number in range(count))
    path.write_text("\n".join(rows), encoding="utf-8")


def test_version_names_the_language_model() -> None:
    done = subprocess.run([*COMMAND, "--version"], capture_output=True, text=True, check=True, env=ENVIRONMENT)
    assert done.stdout.startswith(f"timeline {__version__}, language model en_core_web_")
    assert done.stderr == ""


def test_help_is_there_without_loading_the_language_model() -> None:
    script = "import sys; from timeline import cli; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False, env=ENVIRONMENT).returncode == 0


def test_results_and_messages_go_their_own_ways(tmp_path: Path) -> None:
    with start("-", "none.txt", folder=tmp_path) as process:
        results, messages = process.communicate(STORY.encode())
    assert process.returncode == 1
    assert json.loads(results)["published"] == "2022-03-03"
    assert messages.decode().splitlines() == [
        "Error: none.txt: cannot be opened (No such file or directory). Check the name and try again."
    ]


def test_several_processes_give_the_same_in_the_same_order(tmp_path: Path) -> None:
    count = 2 * ARTICLES_AT_ONCE + 3
    write_lines(tmp_path / "some.jsonl", count)
    outputs = []
    for jobs in "12":
        with start("some.jsonl", "--format", "jsonl", "--jobs", jobs, folder=tmp_path) as process:
            outputs.append(process.communicate()[0])
    assert outputs[0] == outputs[1]
    assert [json.loads(row)["id"] for row in outputs[1].splitlines()] == [f"{number}" for number in range(count)]


def test_a_reader_that_leaves_early_is_told_as_that(tmp_path: Path) -> None:
    write_lines(tmp_path / "some.jsonl", 60)
    with start("some.jsonl", "--format", "jsonl", folder=tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b"Error: Standard output was closed before everything was written.\n"
    assert process.returncode == 1


LOST_OUTPUT = {
    "an extraction, full": ("extract story.txt > /dev/full", "cannot be written (No space left on device)."),
    "an extraction, closed": ("extract story.txt >&-", "was closed before everything was written."),
    "a phrase explained, full": ("explain 'in 2019' > /dev/full", "cannot be written (No space left on device)."),
    "a phrase explained, closed": ("explain 'in 2019' >&-", "was closed before everything was written."),
    "the version, full": ("--version > /dev/full", "cannot be written (No space left on device)."),
    "the help, full": ("--help > /dev/full", "cannot be written (No space left on device)."),
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(("arguments", "reason"), LOST_OUTPUT.values(), ids=LOST_OUTPUT)
def test_standard_output_that_takes_no_more_is_one_sentence(arguments: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    line = f"{shlex.join(COMMAND)} {arguments}"
    done = subprocess.run(
        line, shell=True, stderr=subprocess.PIPE, text=True, check=False, cwd=tmp_path, env=ENVIRONMENT
    )
    assert done.stderr == f"Error: Standard output {reason}\n"
    assert done.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="written for a shell of POSIX")
def test_results_come_though_messages_go_nowhere(tmp_path: Path) -> None:
    write_lines(tmp_path / "some.jsonl", LINES_FROM)
    line = f"{shlex.join(COMMAND)} extract some.jsonl none.txt --format jsonl 2>&-"
    done = subprocess.run(line, shell=True, stdout=subprocess.PIPE, check=False, cwd=tmp_path, env=ENVIRONMENT)
    assert len(done.stdout.splitlines()) == LINES_FROM
    assert done.returncode == 1


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="this system has no /dev/stdout")
def test_dev_stdout_is_written_where_the_shell_left_off(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    line = f"(echo first; {shlex.join(COMMAND)} extract story.txt --format jsonl --output /dev/stdout) > out"
    subprocess.run(line, shell=True, check=True, cwd=tmp_path, env=ENVIRONMENT)
    first, second = (tmp_path / "out").read_text(encoding="utf-8").splitlines()
    assert (first, json.loads(second)["id"]) == ("first", "story")


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt cannot be sent to a process on Windows")
def test_an_interrupt_ends_it_without_a_traceback(tmp_path: Path) -> None:
    write_lines(tmp_path / "some.jsonl", 5_000)
    with start("some.jsonl", "--format", "jsonl", "--jobs", "2", folder=tmp_path) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        messages = process.communicate()[1]
    assert process.returncode == 1
    assert b"Aborted!" in messages
    assert b"Traceback" not in messages


def test_articles_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def articles() -> Iterator[Article]:
        for number in range(10 * ARTICLES_AT_ONCE):
            taken.append(number)
            yield read_text(STORY, id=str(number))

    first = next(extract_each(articles(), jobs=1))
    assert first == extract(read_text(STORY, id="0"))
    assert len(taken) == ARTICLES_AT_ONCE
