"""A page names the scripts of its chart, so that a browser fetches them from the first."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import streamlit

from timeline.page.ahead import HINT, SCRIPTS, Ahead


def answer(kind: str, scope: str = "http") -> dict[bytes, bytes]:
    """The headers with which an answer of that kind comes through."""
    return dict(answered(kind, b"", scope)[0]["headers"])


def answered(kind: str, body: bytes, scope: str = "http", path: str = "/", status: int = 200, **more: str) -> list[Any]:
    """An answer of that kind, with ``more`` headers, as it comes through."""
    given = {"content-type": kind, "content-length": str(len(body)), "etag": '"a"'} | more
    headers = [(name.replace("_", "-").encode(), value.encode()) for name, value in given.items()]

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": f"{scope}.response.start", "status": status, "headers": headers})
        await send({"type": f"{scope}.response.body", "body": body})

    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as apart:  # where tests of the browser run, this thread has a loop already
        apart.submit(asyncio.run, Ahead(app)({"type": scope, "path": path}, None, send)).result()  # type: ignore[arg-type]
    assert len(sent) == 2
    return sent


def test_a_page_names_scripts_that_are_there() -> None:
    links = answer("text/html; charset=utf-8")[b"link"].decode().split(", ")
    folder = Path(streamlit.__file__).parent / "static"
    named = [link.partition(">")[0].removeprefix("<./") for link in links]
    assert len(named) >= len(SCRIPTS)
    assert all((folder / each).is_file() for each in named)
    assert any("/PlotlyChart." in each for each in named)


@pytest.mark.parametrize(
    ("kind", "scope"), [("application/json", "http"), ("text/javascript", "http"), ("text/html", "websocket")]
)
def test_nothing_else_does(kind: str, scope: str) -> None:
    assert b"link" not in answer(kind, scope)


def test_a_page_has_the_style_from_the_first() -> None:
    start, body = answered("text/html", b"<head><title>x</title></head><body></body>")
    assert b".stMainBlockContainer" in body["body"].partition(b"</head>")[0]
    headers = dict(start["headers"])
    assert int(headers[b"content-length"]) == len(body["body"])
    assert b"etag" not in headers


@pytest.mark.parametrize(
    ("page", "more"), [(b"<p>no head</p>", {}), (b"", {}), (b"<head></head>", {"content_encoding": "gzip"})]
)
def test_what_has_no_head_to_read_comes_as_it_is(page: bytes, more: dict[str, str]) -> None:
    start, body = answered("text/html", page, **more)
    assert body["body"] == page
    assert dict(start["headers"])[b"content-length"] == str(len(page)).encode()


CHART = "/static/js/PlotlyChart.abc.js"


def test_the_chart_s_script_says_first_that_all_of_it_is_called() -> None:
    start, body = answered("text/javascript", b"import a", path=CHART)
    assert body["body"] == HINT + b"import a"
    assert HINT.endswith(b"\n")
    assert dict(start["headers"])[b"content-length"] == str(len(body["body"])).encode()


@pytest.mark.parametrize(
    ("path", "status", "body", "more"),
    [
        ("/static/js/TextArea.abc.js", 200, b"import a", {}),
        (CHART, 206, b"port a", {}),
        (CHART, 304, b"", {}),
        (CHART, 200, b"\x1f\x8b", {"content_encoding": "gzip"}),
    ],
)
def test_a_part_of_it_and_any_other_script_come_as_they_are(
    path: str, status: int, body: bytes, more: dict[str, str]
) -> None:
    start, sent = answered("text/javascript", body, path=path, status=status, **more)
    assert sent["body"] == body
    assert dict(start["headers"])[b"etag"] == b'"a"'
