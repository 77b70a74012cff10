"""An answer that is a page in; the same, with the scripts that a chart needs and the page's style, out.

Streamlit's own page names none of them: a browser would ask for the chart's script, of five megabytes, only once it has
been sent a chart, and all would move when the style comes with the first words. The chart's script goes out with a word
to the browser that all of it will be called: one that knows this compiles it beside everything else while it arrives,
instead of a third of a second while nothing else can happen.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit

from timeline.page.web import web

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Callable[[], Awaitable[Message]], Send], Awaitable[None]]

SCRIPTS = ("PlotlyChart", "withFullScreenWrapper", "printWidthCap", "resolveDefaultExport", "Html", "purify.es")
"""Scripts of Streamlit's without which no timeline is seen, by the beginnings of their files' names."""
HINT = b"//# allFunctionsCalledOnLoad\n"
"""Understood from the first line of a script; to browsers that know nothing of it, a remark."""


class Ahead:
    """A layer around a server's answers."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Send) -> None:
        """Answer as the layers under this one do; a page with one more header, and a style in its head."""
        waiting: list[Message] = []
        is_chart = f"/{SCRIPTS[0]}." in scope.get("path", "")

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start" and (is_chart or _is_page(message["headers"])):
                waiting.append(message)
            elif waiting:
                change = _styled if _is_page(waiting[0]["headers"]) else _hinted
                for each in change(waiting.pop(), message):
                    await send(each)
            else:
                await send(message)

        await self._app(scope, receive, tell if scope["type"] == "http" else send)


def _styled(start: Message, body: Message) -> tuple[Message, Message]:
    """The beginning of a page and its first part, with the links and the style; as they came where it has no head."""
    headers = [*start["headers"], (b"link", _links())] if _links() else start["headers"]
    before, head, behind = body.get("body", b"").partition(b"</head>")
    if not head or _is_packed(headers):
        return {**start, "headers": headers}, body
    style = f"<style>{web('page.css')}</style>".encode()
    return {**start, "headers": _longer(headers, len(style))}, {**body, "body": before + style + head + behind}


def _hinted(start: Message, body: Message) -> tuple[Message, Message]:
    """The beginning of a script and its first part, with the hint; as they came where it is not the script as it is."""
    headers = start["headers"]
    if start.get("status") != 200 or not body.get("body") or _is_packed(headers):
        return start, body
    return {**start, "headers": _longer(headers, len(HINT))}, {**body, "body": HINT + body["body"]}


def _is_packed(headers: list[tuple[bytes, bytes]]) -> bool:
    return any(name.lower() == b"content-encoding" for name, _ in headers)


def _longer(headers: list[tuple[bytes, bytes]], by: int) -> list[tuple[bytes, bytes]]:
    """The headers of an answer so many bytes longer, without those by which a browser would keep a former one."""
    return [
        (name, str(int(value) + by).encode() if name.lower() == b"content-length" else value)
        for name, value in headers
        if name.lower() not in (b"etag", b"last-modified")
    ]


def _is_page(headers: list[tuple[bytes, bytes]]) -> bool:
    return any(name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in headers)


@cache
def _links() -> bytes:
    """The value of the header (RFC 8288), empty where Streamlit's scripts are named otherwise."""
    folder = Path(streamlit.__file__).parent / "static" / "static" / "js"
    found = [each.name for name in SCRIPTS for each in sorted(folder.glob(f"{name}.*.js"))]
    return ", ".join(f"<./static/js/{name}>; rel=modulepreload; crossorigin" for name in found).encode()
