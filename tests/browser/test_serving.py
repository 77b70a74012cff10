"""One server and several readers: what one of them does stops none of the others, and the server ends when told."""

from __future__ import annotations

import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import stuck
from tests.browser.conftest import ROOT, Server
from tests.browser.reader import Reader
from tests.processes import alive, children

pytestmark = pytest.mark.browser

TEXT = "On 3 March 2022 Russia shelled Kharkiv. In April 2022 Turkey hosted talks."
SAID = "Something in Timeline itself went wrong"


@pytest.fixture
def stranger(browser: Browser) -> Iterator[Page]:
    """The page of somebody else, on another machine as far as the browser knows."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, locale="en-GB")
    yield context.new_page()
    context.close()


def ask_for(reader: Reader, text: str) -> None:
    """Paste it and go no further."""
    reader.page.get_by_label("Article text").fill(text)
    reader.page.get_by_role("button", name="Draw timeline").click()


def test_one_hangs_another_reads_and_the_first_stops_and_goes_on(reader: Reader, stranger: Page, address: str) -> None:
    reader.open()
    hanging = f"{stuck.HANG} on 3 March 2022. {TEXT}"
    ask_for(reader, hanging)
    stop = reader.page.get_by_role("button", name="Stop reading")
    expect(stop).to_be_visible(timeout=20_000)
    other = Reader(stranger, address).open()
    other.paste(TEXT, "2022-05-01")
    assert len(other.shown) == 2
    assert urllib.request.urlopen(f"{address}/_stcore/health", timeout=10).status == 200
    expect(other.page.locator("body")).not_to_contain_text(stuck.HANG)
    stop.click()
    reader.settle()
    expect(reader.page.get_by_text("Reading was stopped, as you asked")).to_be_visible()
    assert reader.page.get_by_label("Article text").input_value() == hanging
    assert len(reader.shown) == 13
    reader.paste(f"{TEXT} In May 2022 Turkey hosted talks.", "2022-06-01")
    assert len(reader.shown) == 3


def test_pasting_again_lets_the_first_go(reader: Reader) -> None:
    reader.open()
    ask_for(reader, f"{stuck.HANG} on 3 March 2022. {TEXT}")
    expect(reader.page.get_by_role("button", name="Stop reading")).to_be_visible(timeout=20_000)
    reader.paste(TEXT, "2022-05-02")
    assert len(reader.shown) == 2


def test_what_went_wrong_before_is_gone_while_the_next_is_read(reader: Reader) -> None:
    reader.open().paste(TEXT, "the day after")
    expect(reader.page.locator(".st-key-trouble")).to_be_visible()
    reader.page.get_by_label("Publication date").fill("")
    ask_for(reader, f"{stuck.HANG} on 5 March 2022. {TEXT}")
    stop = reader.page.get_by_role("button", name="Stop reading")
    expect(stop).to_be_visible(timeout=20_000)
    assert reader.page.locator(".st-key-trouble").count() == 0
    stop.click()
    reader.settle()
    expect(reader.page.locator(".st-key-trouble")).to_contain_text("as you asked")


def test_pages_that_are_closed_leave_the_workers_free(reader: Reader, browser: Browser, address: str) -> None:
    for number in range(2):
        context = browser.new_context()
        gone = Reader(context.new_page(), address).open()
        ask_for(gone, f"{stuck.HANG} on {number + 1} March 2022. {TEXT}")
        expect(gone.page.get_by_role("button", name="Stop reading")).to_be_visible(timeout=20_000)
        context.close()
    reader.open()
    reader.paste(TEXT, "2022-05-03")
    assert len(reader.shown) == 2


def test_a_fault_is_told_in_our_words(reader: Reader, tmp_path: Path) -> None:
    reader.open()
    text = f"{stuck.FAIL} on 3 March 2022. {TEXT}"
    ask_for(reader, text)
    page = reader.page
    expect(page.get_by_text(SAID)).to_be_visible(timeout=20_000)
    reader.settle()
    expect(page.locator("body")).not_to_contain_text("Manage app")
    assert page.get_by_label("Article text").input_value() == text
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save a report", exact=True).click()
    saving.value.save_as(tmp_path / "report.txt")
    report = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert "What: KeyError" in report
    assert "Kharkiv" not in report
    expect(page.get_by_text(SAID)).to_be_visible()
    reader.paste(TEXT, "2022-05-04")
    assert len(reader.shown) == 2
    expect(page.get_by_text(SAID)).to_have_count(0)


def begun_by(nursery: int, page: Page) -> list[int]:
    """The nursery's workers; the page says that a text is read a moment before the first of them is there."""
    for _ in range(400):
        if workers := children(nursery):
            return workers
        page.wait_for_timeout(100)
    raise AssertionError("no worker was begun")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_the_server_ends_when_told_though_a_text_hangs(server: Server, tab: Page, how: signal.Signals) -> None:
    reader = Reader(tab, server.url).open()
    ask_for(reader, f"{stuck.HANG} on 3 March 2022. {TEXT}")
    expect(tab.get_by_role("button", name="Stop reading")).to_be_visible(timeout=20_000)
    (nursery,) = children(server.process.pid)
    workers = begun_by(nursery, tab)
    server.process.send_signal(how)
    server.process.wait(20)
    assert not [each for each in (nursery, *workers) if alive(each)]


def test_beyond_this_machine_it_does_not_start_undecided(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", "--server.address=0.0.0.0"]
    environment = {"HOME": str(tmp_path), "TIMELINE_DATA_DIR": str(tmp_path), "PATH": ""}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode != 0
    assert "TIMELINE_ACCESS=shared" in done.stderr
    assert "see every article" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
