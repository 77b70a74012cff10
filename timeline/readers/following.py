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
        self._wishes: dict[str, RobotFileParser | Unread] = {}

    def open(self, link: str) -> Source:
        """What a person asked for. Raises Unread."""
        found = fetch(link, self._door)
        return Source(link, io.BytesIO(found.data), found.media, found.charset, found.address)

    def follow(self, link: str) -> Source:
        """What a feed names. Raises Unread, also where the site asks to be left alone or cannot be asked."""
        wishes = self._wishes_for(link)
        if isinstance(wishes, Unread):
            raise Unread.worded(wishes.kind, str(wishes))
        if not wishes.can_fetch(AGENT, link):
            raise Unread("robots")
        return self.open(link)

    def _wishes_for(self, link: str) -> RobotFileParser | Unread:
        """The robots.txt of the link's site: without one all is allowed, in trouble nothing is, and why is told."""
        parts = urlsplit(str(parse_link(link)))
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._wishes:
            self._wishes[site] = self._asked(site)
        return self._wishes[site]

    def _asked(self, site: str) -> RobotFileParser | Unread:
        wishes = RobotFileParser()
        try:
            lines = fetch(f"{site}/robots.txt", self._door).data.decode("utf-8", "replace").splitlines()
        except Unread as error:
            if error.kind not in ("dead", "barred"):
                return error
            lines = []
        wishes.parse(lines)
        return wishes
