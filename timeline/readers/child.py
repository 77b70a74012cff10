"""Orders over a socket in, what was read out over a pipe: the process in which hostile files and pages are read.

``python -m timeline.readers.child DESCRIPTOR`` is started by `Reading` alone. For each order it forks a process of its
own with bounds, so that no file finds what another left, and says how that ended. What it answers is JSON, one object a
line: a reader that was taken over can say something wrong, but not run anything where its answers are heard.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO, cast

from timeline.articles import ReadError
from timeline.readers.door import Door
from timeline.readers.errors import Unread
from timeline.readers.following import Follower
from timeline.readers.forms import FEED
from timeline.readers.limits import allow_processor, bind
from timeline.readers.source import Failed, Item, Source
from timeline.readers.walk import Walk, form_of

LONGEST_ORDER = 65_536


def serve(control: socket.socket) -> None:
    """Until the other side closes."""
    while True:
        words, descriptors, _, _ = socket.recv_fds(control, LONGEST_ORDER, 2)
        if not words:
            return
        order = json.loads(words)
        _load(order["loads"])
        process = os.fork()
        if process == 0:
            _work(order, descriptors, control)
        _, status = os.waitpid(process, 0)
        with suppress(OSError):  # Nobody listens any more.
            _say(descriptors[0], ended=os.waitstatus_to_exitcode(status))
        for descriptor in descriptors:
            os.close(descriptor)


def _load(modules: list[str]) -> None:
    """Libraries that the order will need, loaded once for all orders to come."""
    for module in modules:
        import_module(module)


def _work(order: dict[str, Any], descriptors: list[int], control: socket.socket) -> None:
    """Read what the order names and end, whatever happens."""
    code = 1
    try:
        control.close()
        bind()
        _answer(order, descriptors[0], descriptors[1] if len(descriptors) > 1 else None)
        code = 0
    except Exception as error:
        with suppress(OSError):
            _say(descriptors[0], wrong="memory" if isinstance(error, MemoryError) else "broken")
    finally:
        os._exit(code)


def _answer(order: dict[str, Any], out: int, file: int | None) -> None:
    def before(name: str) -> None:
        allow_processor()
        _say(out, at=name)

    follower = Follower(Door(frozenset((host, port) for host, port in order["also"])))
    walk = Walk(before, order["skip"], follower.follow if order["link"] and order["follow"] else None)
    before(order["name"])
    try:
        source = _fetched(follower, order) if order["link"] else _source(order, cast("int", file))
        if order["link"] and not order["follow"] and (form := form_of(source)) is not FEED:
            raise Unread("no feed", kind=form.name)
    except ReadError as error:
        _tell(out, Failed.at(order["name"], error))
        return
    for found in walk.through(source):
        _tell(out, found)


def _fetched(follower: Follower, order: dict[str, Any]) -> Source:
    link: str = order["link"]
    return follower.follow(link) if order["polite"] else follower.open(link)


def _source(order: dict[str, Any], file: int) -> Source:
    opened = cast("BinaryIO", os.fdopen(file, "rb"))
    if opened.seekable():
        opened.seek(0)
    return Source(order["name"], opened)


def _tell(out: int, found: Item | Failed) -> None:
    if isinstance(found, Item):
        _say(out, item=[found.text, found.title, found.published, found.id, found.source])
        return
    error = found.error
    kind = error.kind if isinstance(error, Unread) else ""
    _say(out, failed=[kind, Exception.__str__(error), error.where])


def _say(out: int, **words: object) -> None:
    line = json.dumps(words).encode() + b"\n"
    while line:
        line = line[os.write(out, line) :]


def main() -> None:
    """Serve the socket whose descriptor is named."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=int(sys.argv[1])) as control:
        serve(control)


if __name__ == "__main__":
    main()
