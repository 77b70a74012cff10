"""The server's beginning and end, and what it adds to its answers: the workers are there before the first reader and
gone with the last.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.middleware import Middleware

from timeline.page import cached
from timeline.page.ahead import Ahead


@asynccontextmanager
async def serving(_app: object) -> AsyncIterator[dict[str, Any]]:
    """For ``lifespan`` of the app."""
    cached.desk().open()
    try:
        yield {}
    finally:
        cached.desk().close()


def layers() -> list[Middleware]:
    """For ``middleware`` of the app."""
    return [Middleware(Ahead)]
