"""Readers that hang, swell, crash or lie: told in a sentence, the rest is read, and nothing of it stays."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.processes import alive
from tests.readers import made
from tests.readers.made import STORY
from timeline.articles import ReadError
from timeline.model import Article
from timeline.readers import Inputs, reading
from timeline.readers.forms import READERS
from timeline.readers.limits import allow_processor, bind
from timeline.readers.reading import Order, ReadingProcess
from timeline.settings import MOST_LOST

FORMS = {form.name: form for form in READERS}
BROKEN = """
import os, signal, time
from timeline.readers import forms
from timeline.readers.source import Item

def broken(source):
    words = source.file.read().decode()
    if "hang" in words:
        time.sleep(3600)
    if "swell" in words:
        held = bytearray(5_000_000_000)
    if "crash" in words:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "run" in words:
        while True:
            pass
    if "write" in words:
        with open("written", "w") as file:
            file.write("x")
    if "fail" in words:
        raise RuntimeError("a fault")
    yield Item(words)

from timeline.readers import plain
plain.read_plain = broken
from timeline.readers import limits
limits.READER_PROCESSOR_SECONDS = 0
from timeline.readers import child
child.main()
"""


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Readers of plain texts do as the text says."""
    start = subprocess.Popen

    def started(command: list[str], **about: object) -> subprocess.Popen[bytes]:
        return start([sys.executable, "-c", BROKEN, command[-1]], **about)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(reading.subprocess, "Popen", started)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read_zip(seconds: float, **members: bytes) -> list[str]:
    """What comes of a zip of texts; articles as their words, failures as they are told."""
    path = Path("a.zip")
    path.write_bytes(made.zipped(**members))
    with ReadingProcess(seconds=seconds) as readers, path.open("rb") as file:
        found = list(readers.read(Order("a.zip", FORMS["a zip file"], file.fileno())))
    return [getattr(each, "text", "") or str(each.error) for each in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("swell", "needs more memory than it may have"),
        ("crash", "failed on it"),
        ("run", "took too long"),
        ("fail", "failed on it"),
        ("write", "failed on it"),
    ],
)
def test_a_part_that_ends_its_reader_is_told_and_the_rest_is_read(word: str, said: str, broken: Path) -> None:
    first, second, third = read_zip(30, a_txt=b"It began.", b_txt=word.encode(), c_txt=b"It ended.")
    assert (first, third) == ("It began.", "It ended.")
    assert said in second
    assert second.startswith("a.zip/b.txt: ")
    assert not (broken / "written").exists() or not (broken / "written").read_text()


def test_a_part_that_hangs_is_stopped_by_the_clock(broken: Path) -> None:  # noqa: ARG001
    first, second, third = read_zip(2.5, a_txt=b"It began.", b_txt=b"hang", c_txt=b"It ended.")
    assert (first, third) == ("It began.", "It ended.")
    assert "took too long" in second


def test_a_file_that_goes_on_ending_its_reader_is_left(broken: Path) -> None:  # noqa: ARG001
    parts = {f"a{number}_txt": b"crash" if number % 2 else b"It went on." for number in range(3 * MOST_LOST)}
    found = read_zip(30, **parts)
    assert sum("failed on it" in each for each in found) == MOST_LOST
    assert "The rest of it is left out" in found[-1]


def test_two_that_end_it_in_a_row_are_enough(broken: Path) -> None:  # noqa: ARG001
    found = read_zip(30, a_txt=b"crash", b_txt=b"crash", c_txt=b"crash", d_txt=b"It ended.")
    assert len(found) == 3
    assert "The rest of it is left out" in found[-1]


def test_no_process_stays_when_reading_is_left_half_done(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(made.zipped(a_txt=STORY.encode(), b_txt=STORY.encode()))
    with Inputs() as inputs:
        parts = inputs.read(str(path))
        assert isinstance(next(parts), Article)
        process = inputs._reading._process
        assert process is not None
        assert alive(process[0].pid)
        parts.close()  # type: ignore[attr-defined]
    assert not alive(process[0].pid)


def test_a_reader_is_used_again_and_replaced_where_it_was_ended(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(made.page())
    with Inputs() as inputs:
        for _ in range(2):
            (found,) = inputs.read(str(path))
            assert isinstance(found, Article)
        process = inputs._reading._process
        assert process is not None
        process[0].kill()
        process[0].wait()
        (found,) = inputs.read(str(path))
        assert isinstance(found, Article)


def test_a_file_that_goes_while_it_is_read_is_told(tmp_path: Path) -> None:
    with Inputs() as inputs:
        (error,) = inputs.read(str(tmp_path / "none.pdf"))
    assert isinstance(error, ReadError)
    assert "cannot be opened" in str(error)


def test_what_a_reader_says_is_data_alone() -> None:
    order = json.loads(Order("a.pdf", FORMS["a PDF document"], 7).words(3))
    assert order["skip"] == 3
    assert order["loads"][0] == "timeline.readers.pdf"


def test_bounds_hold_for_memory_files_and_processor() -> None:
    process = os.fork()
    if process == 0:
        code = 0
        try:
            bind()
            allow_processor()
            held = bytearray(3_000_000_000)
            code = len(held) and 1
        except MemoryError:
            code = 7
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 7


def test_a_reader_ends_with_the_program_that_started_it() -> None:
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-m", "timeline.readers.child", str(theirs.fileno())]
    process = subprocess.Popen(command, pass_fds=[theirs.fileno()])
    theirs.close()
    time.sleep(0.1)
    ours.close()
    assert process.wait(30) == 0
