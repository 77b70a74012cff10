"""A page names the scripts of its chart, so that a browser fetches them from the first."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
import streamlit

from timeline.page.ahead import SCRIPTS, Ahead


def answer(kind: str, scope: str = "http") -> dict[bytes, bytes]:
    """The headers with which an answer of that kind comes through."""

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": f"{scope}.response.start", "headers": [(b"content-type", kind.encode())]})
        await send({"type": f"{scope}.response.body", "body": b""})

    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(Ahead(app)({"type": scope}, None, send))  # type: ignore[arg-type]
    assert len(sent) == 2
    return dict(sent[0]["headers"])


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
