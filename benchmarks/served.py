"""A streamlit script in; its address while it is served, and a headless browser to look at it, out."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from playwright.sync_api import Browser, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")


class Served:
    """A server on a free port, with a home and a library of its own; ended on leaving."""

    def __init__(self, script: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{free.getsockname()[1]}"
        self._home = tempfile.TemporaryDirectory()
        port = self.address.rsplit(":", 1)[1]
        self._command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]

    def __enter__(self) -> str:
        home = {"HOME": self._home.name, "TIMELINE_DATA_DIR": self._home.name}
        self._server = subprocess.Popen(
            self._command,
            env=os.environ | home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=2)
            except OSError:
                time.sleep(0.2)
            else:
                return self.address
        raise TimeoutError("the server did not answer within a minute")

    @property
    def process(self) -> int:
        """The number of the server's process."""
        return self._server.pid

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait(10)
        self._home.cleanup()


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Chromium of the system. Raises RuntimeError where none is installed."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        raise RuntimeError(f"none of {', '.join(BROWSERS)} is installed: install Chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
