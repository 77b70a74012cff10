"""An answer that is a page in; the same, naming the scripts that a chart needs, out: they are fetched from the first.

Streamlit's own page names none of them: a browser would ask for the chart's, of five megabytes, only once it has been
sent a chart.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Callable[[], Awaitable[Message]], Send], Awaitable[None]]

SCRIPTS = ("PlotlyChart", "withFullScreenWrapper", "printWidthCap", "resolveDefaultExport", "Html", "purify.es")
"""Scripts of Streamlit's without which no timeline is seen, by the beginnings of their files' names."""


class Ahead:
    """A layer around a server's answers."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Send) -> None:
        """Answer as the layers under this one do; a page with one more header."""

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message["headers"]) and (said := _links()):
                message = {**message, "headers": [*message["headers"], (b"link", said)]}
            await send(message)

        await self._app(scope, receive, tell if scope["type"] == "http" else send)


def _is_page(headers: list[tuple[bytes, bytes]]) -> bool:
    return any(name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in headers)


@cache
def _links() -> bytes:
    """The value of the header (RFC 8288), empty where Streamlit's scripts are named otherwise."""
    folder = Path(streamlit.__file__).parent / "static" / "static" / "js"
    found = [each.name for name in SCRIPTS for each in sorted(folder.glob(f"{name}.*.js"))]
    return ", ".join(f"<./static/js/{name}>; rel=modulepreload; crossorigin" for name in found).encode()
