"""Links in, Sources out, with the wishes of robots.txt kept where a feed names them and no person."""

from __future__ import annotations

import io
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from timeline.readers.door import Door, parse_link
from timeline.readers.errors import Unread
from timeline.readers.fetch import AGENT, fetch
from timeline.readers.source import Source


class Follower:
    """Fetches what is asked for by a person, and what a feed names where its site lets programs have it (RFC 9309)."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._wishes: dict[str, RobotFileParser | None] = {}

    def open(self, link: str) -> Source:
        """What a person asked for. Raises Unread."""
        found = fetch(link, self._door)
        return Source(link, io.BytesIO(found.data), found.media, found.charset, found.address)

    def follow(self, link: str) -> Source:
        """What a feed names. Raises Unread, also where the site asks to be left alone."""
        if not self.may_follow(link):
            raise Unread("robots")
        return self.open(link)

    def may_follow(self, link: str) -> bool:
        """Whether the site's robots.txt lets programs have it: without one it does, in trouble it does not."""
        parts = urlsplit(str(parse_link(link)))
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._wishes:
            self._wishes[site] = self._asked(site)
        wishes = self._wishes[site]
        return wishes is not None and wishes.can_fetch(AGENT, link)

    def _asked(self, site: str) -> RobotFileParser | None:
        wishes = RobotFileParser()
        try:
            lines = fetch(f"{site}/robots.txt", self._door).data.decode("utf-8", "replace").splitlines()
        except Unread as error:
            if error.kind not in ("dead", "barred"):
                return None
            lines = []
        wishes.parse(lines)
        return wishes
