"""One server, one browser and one context for all tests that look at the page as a reader does."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import sites
from tests.browser.reader import Reader
from tests.stuck import SECONDS
from timeline.store import Library

ROOT = Path(__file__).parents[2]

expect.set_options(timeout=30_000)  # what a page must come to show, not how soon: other tests run beside


class Server:
    """The page with the stories, served on a free port of this machine, with a home and a library of its own."""

    def __init__(self, home: Path, site: int = 0) -> None:
        self.home = home
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "streamlit", "run", "tests/story_app.py", f"--server.port={port}"]
        environment = os.environ | {"HOME": str(home), "TIMELINE_DATA_DIR": str(home / "library")}
        if site:
            environment[sites.PORT] = str(site)
        environment[SECONDS] = "3600"  # what ends a reading here is that nobody waits for it
        with (home / "server.log").open("w") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
            )
        _wait(self.url, self.process, home / "server.log")

    def end(self) -> None:
        """End it as the system does; it must not have to be killed."""
        self.process.terminate()
        self.process.wait(30)


@pytest.fixture(scope="session")
def press() -> Iterator[sites.Site]:
    """A site whose articles the page may fetch."""
    made = sites.Site()
    yield made
    made.close()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the page that all tests share keeps its library."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def address(home: Path, press: sites.Site) -> Iterator[str]:
    """The page, served until the tests are over."""
    server = Server(home, press.port)
    yield server.url
    server.end()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """The page, served for one test."""
    started = Server(tmp_path)
    yield started
    started.end()


@pytest.fixture(scope="session")
def context(browser: Browser, address: str) -> BrowserContext:
    """A wide window; kept, with a tab that stays, so that what was loaded and compiled once is so for every tab.

    Streamlit's moving signs are asked to stand still: drawing their every frame by software takes half a core.
    """
    kept = browser.new_context(viewport={"width": 1400, "height": 900}, locale="en-GB", reduced_motion="reduce")
    kept.new_page().goto(f"{address}/_stcore/health")
    return kept


@pytest.fixture
def tab(context: BrowserContext) -> Iterator[Page]:
    """A new tab; what a page keeps in the browser, as that the sidebar was put away, is forgotten when it closes."""
    page = context.new_page()
    yield page
    if page.url.startswith("http"):
        page.evaluate("localStorage.clear()")
    page.close()


@pytest.fixture
def reader(tab: Page, address: str, home: Path) -> Reader:
    """Somebody in front of a new tab, who finds what is there to begin with: no article corrected, none kept."""
    shelf = Library.open(home / "library")
    while kept := shelf.find():
        for each in kept:
            shelf.delete(each.digest)
    shelf.close()
    return Reader(tab, address)


def _wait(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"the server ended: {log.read_text()[-2000:]}")
        try:
            if urllib.request.urlopen(f"{url}/_stcore/health", timeout=2).status == 200:
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the server did not answer within a minute")
