"""A file or link in, what its reader found out: the side that stays in this process and reads nothing itself."""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from timeline.articles import ReadError
from timeline.readers.door import PUBLIC, Door
from timeline.readers.errors import Unread
from timeline.readers.forms import Form
from timeline.readers.source import Failed, Item
from timeline.settings import MOST_IDLE, MOST_LOST, READER_SECONDS

_LIBRARIES = {
    "html": ["trafilatura", "htmldate"],
    "pdf": ["pypdfium2"],
    "word": ["docx"],
    "feed": ["feedparser"],
}
"""What the readers load, by their module."""
_PIECE = 1 << 20
_OUT_OF_TIME = (-signal.SIGXCPU, -signal.SIGALRM)


@dataclass(slots=True)
class Order:
    """What is to be read: an open file, or a link."""

    name: str
    form: Form | None = None
    file: int | None = None
    link: str = ""
    polite: bool = False
    follow: bool = True
    also: list[tuple[str, int]] = field(default_factory=list)

    def words(self, skip: int) -> bytes:
        """The order as it is sent; ``skip`` is how many outcomes are known already."""
        module = self.form.reads.split(":")[0] if self.form else "html"
        loads = [f"timeline.readers.{module}", *_LIBRARIES.get(module, ())]
        told = {"name": self.name, "link": self.link, "polite": self.polite, "follow": self.follow}
        return json.dumps(told | {"also": self.also, "skip": skip, "loads": loads}).encode()


class ReadingProcess:
    """A process that reads in bounds; to be closed, or used as a context. It is started when first asked for."""

    def __init__(self, door: Door = PUBLIC, seconds: float = READER_SECONDS) -> None:
        self._door, self._seconds = door, seconds
        self._process: tuple[subprocess.Popen[bytes], socket.socket] | None = None

    def __enter__(self) -> ReadingProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process, whatever it is at."""
        if self._process is None:
            return
        process, control = self._process
        self._process = None
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        control.close()

    def read(self, order: Order) -> Iterator[Item | Failed]:
        """What is found, in order. A part that ends its reader is named, and the rest is read after it."""
        order.also = sorted(self._door.also)
        done, lost, idle = 0, 0, 0
        while True:
            run = _Run(self, order, done)
            yield from run.outcomes(self._seconds)
            if run.ended is None:
                return
            yield Failed.at(run.at, run.ended)
            lost, idle = lost + 1, 0 if run.count > done else idle + 1
            if (order.form and not order.form.many) or (run.count == done and run.at == order.name):
                return
            if lost == MOST_LOST or idle == MOST_IDLE:
                yield Failed.at(order.name, Unread("rest"))
                return
            done = run.count + 1

    def send(self, order: Order, skip: int) -> int:
        """Give the order; the descriptor on which it is answered."""
        if self._process is None or self._process[0].poll() is not None:
            self.close()
            self._process = _start()
        ours, theirs = os.pipe()
        try:
            files = [theirs] if order.file is None else [theirs, order.file]
            socket.send_fds(self._process[1], [order.words(skip)], files)
        finally:
            os.close(theirs)
        return ours


class _Run:
    """One try at an order."""

    def __init__(self, reading: ReadingProcess, order: Order, skip: int) -> None:
        self._reading, self._order, self._skip = reading, order, skip
        self.count = skip
        self.at = order.name
        self.ended: ReadError | None = None
        """Why it came to no end, None where it did."""

    def outcomes(self, seconds: float) -> Iterator[Item | Failed]:
        """What is answered, until the process that reads has ended."""
        self.ended = self._fault("broken")
        whole = False
        try:
            for line in _lines(self._reading.send(self._order, self._skip), seconds):
                said = json.loads(line) if line is not None else {"late": True}
                if "ended" in said:
                    whole = True
                    self._hear_end(said["ended"])
                elif "item" in said or "failed" in said:
                    self.count += 1
                    yield _outcome(said)
                else:
                    self._hear(said)
        finally:
            if not whole:
                self._reading.close()

    def _hear(self, said: dict[str, Any]) -> None:
        """Where it is, or what went wrong."""
        if "at" in said:
            self.at = said["at"]
        elif "late" in said:
            self.ended = Unread("slow")
        else:
            self.ended = self._fault(said["wrong"])

    def _hear_end(self, code: int) -> None:
        if code == 0:
            self.ended = None
        elif code in _OUT_OF_TIME:
            self.ended = Unread("slow")
        elif code == -signal.SIGKILL:
            self.ended = Unread("memory")

    def _fault(self, kind: str) -> Unread:
        return Unread(kind, kind=self._order.form.name if self._order.form else "what is there")


def _outcome(said: dict[str, Any]) -> Item | Failed:
    if "item" in said:
        return Item(*(str(each) for each in said["item"]))
    kind, message, where = said["failed"]
    return Failed.at(where, Unread.worded(kind, message))


def _start() -> tuple[subprocess.Popen[bytes], socket.socket]:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    process = subprocess.Popen(
        [sys.executable, "-m", "timeline.readers.child", str(theirs.fileno())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[theirs.fileno()],
        start_new_session=True,
    )
    theirs.close()
    return process, ours


def _lines(descriptor: int, seconds: float) -> Iterator[bytes | None]:
    """The lines that come, each within so many seconds; None, and no more, where one does not."""
    rest = b""
    try:
        while True:
            if not _ready(descriptor, seconds):
                yield None
                return
            piece = os.read(descriptor, _PIECE)
            if not piece:
                return
            *whole, rest = (rest + piece).split(b"\n")
            yield from whole
    finally:
        os.close(descriptor)


def _ready(descriptor: int, seconds: float) -> bool:
    with selectors.DefaultSelector() as waiting:
        waiting.register(descriptor, selectors.EVENT_READ)
        return bool(waiting.select(seconds))
