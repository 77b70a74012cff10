"""A line to the server on which what the server says can be kept back for a while, as on a slow one."""

from __future__ import annotations

from playwright.sync_api import Page, WebSocketRoute


class LateLine:
    """The page's line; what a hand does still reaches the server at once."""

    def __init__(self, page: Page) -> None:
        self._kept: list[str | bytes] = []
        self._is_late = False
        page.route_web_socket("**/_stcore/stream", self._join)

    def keep(self) -> None:
        """From now on the page hears nothing."""
        self._is_late = True

    def let_go(self) -> None:
        """The page hears all that was kept, and what follows at once."""
        self._is_late = False
        kept, self._kept = self._kept, []
        for each in kept:
            self._page.send(each)

    def _join(self, line: WebSocketRoute) -> None:
        self._page, server = line, line.connect_to_server()
        line.on_message(server.send)
        server.on_message(lambda said: self._kept.append(said) if self._is_late else line.send(said))
