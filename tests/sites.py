"""Sites on this machine, which links may lead to in tests alone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from timeline.readers import Door

PORT = "STORY_APP_SITE"
"""Environment variable of the story app: the port of a site on this machine that its page may fetch from."""
Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A site on this machine: what it answers by path, and what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append(self.path)
                site.headers.append(dict(self.headers))
                self.close_connection = True
                site.answers.get(self.path, give(b"", status=404))(self)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.door = Door(frozenset({("127.0.0.1", self.port)}))
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        """It is there no more."""
        self.server.shutdown()
        self.server.server_close()

    def link(self, path: str, host: str = "127.0.0.1") -> str:
        """The link of a page of it."""
        return f"http://{host}:{self.port}{path}"


def give(data: bytes, media: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> Answer:
    """An answer of these bytes; an underscore in a header's name is a hyphen."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        told = {"Content-Type": media, "Content-Length": str(len(data))} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        for name, value in told.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer
