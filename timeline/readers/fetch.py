"""A link in, what its site gives out: bounded in size and time, every redirect through the same door.

No proxy, cookie, name or password of this machine is used; what a site is told is its own name, the page and who asks.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from urllib.parse import urljoin

from timeline.catalogue import worded
from timeline.readers.door import PUBLIC, Address, Door, Resolve, parse_link
from timeline.readers.errors import Unread
from timeline.settings import FETCH_SECONDS, LARGEST_PAGE, MOST_REDIRECTS

AGENT = "Timeline"
HEADERS = {
    "User-Agent": f"{AGENT}/{version('timeline')} (reads one article at the request of a person)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_REDIRECTS = {301, 302, 303, 307, 308}
_DEAD = {404, 410}
_TOO_MANY = 429
_CHUNK = 65_536
_EITHER = 47
"""zlib's window for both of its headers, gzip's and its own."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a site gave; ``address`` is where it was found in the end."""

    address: str
    data: bytes
    media: str
    charset: str


class Deadline:
    """When all must be done; the connection in use is cut then, whatever it is at."""

    def __init__(self, seconds: float) -> None:
        self._ends, self.seconds = time.monotonic() + seconds, seconds
        self.passed = False
        self._socket: socket.socket | None = None

    @property
    def left(self) -> float:
        """Seconds left. Raises Unread where there are none."""
        left = self._ends - time.monotonic()
        if left <= 0 or self.passed:
            raise Unread("late", seconds=self.seconds)
        return left

    def watch(self, connection: socket.socket) -> None:
        """Cut this connection when the time has come."""
        self._socket = connection

    @contextmanager
    def running(self) -> Iterator[None]:
        """While this lasts, the time is kept."""
        timer = threading.Timer(self.left, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _cut(self) -> None:
        self.passed = True
        if self._socket is not None:
            try:
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
            except OSError:
                return


def fetch(
    link: str,
    door: Door = PUBLIC,
    *,
    resolve: Resolve = socket.getaddrinfo,
    seconds: float = FETCH_SECONDS,
    trust: ssl.SSLContext | None = None,
) -> Fetched:
    """What is at the link. Raises Unread, whose message says what to do.

    ``resolve`` looks names up, ``trust`` says which certificates prove a site; without it those that the system trusts.
    """
    address, deadline = parse_link(link), Deadline(seconds)
    with deadline.running():
        for _ in range(MOST_REDIRECTS + 1):
            found = _ask(address, door.open(address, resolve), deadline, trust)
            if isinstance(found, Fetched):
                return found
            address = parse_link(urljoin(str(address), found))
    raise Unread("circle")


def _ask(address: Address, ways: list[str], deadline: Deadline, trust: ssl.SSLContext | None) -> Fetched | str:
    """What the site gives, or the link that it sends on to."""
    try:
        with closing(_connect(address, ways, deadline, trust)) as connection:
            connection.request("GET", address.target, headers=HEADERS)
            with connection.getresponse() as response:
                return _answer(address, response, deadline)
    except ssl.SSLCertVerificationError as cause:
        raise Unread("unsafe", host=address.host, reason=cause.verify_message) from cause
    except (OSError, http.client.HTTPException, ValueError) as cause:
        if deadline.passed or isinstance(cause, TimeoutError):
            raise Unread("late", seconds=deadline.seconds) from cause
        reason = getattr(cause, "strerror", None) or type(cause).__name__
        raise Unread("unreached", host=address.host, reason=reason) from cause


def _connect(
    address: Address, ways: list[str], deadline: Deadline, trust: ssl.SSLContext | None
) -> http.client.HTTPConnection:
    """A connection to the first of the checked addresses that answers; TLS is with the name."""
    secure = address.scheme == "https"
    made = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    connection = made(address.host, address.port)
    raw = _open(ways, address.port, deadline)
    deadline.watch(raw)
    if secure:
        raw = (trust or ssl.create_default_context()).wrap_socket(raw, server_hostname=address.host)
        deadline.watch(raw)
    connection.sock = raw
    return connection


def _open(ways: list[str], port: int, deadline: Deadline) -> socket.socket:
    trouble: OSError = OSError("no address")
    for way in ways:
        try:
            made = socket.create_connection((way, port), timeout=max(deadline.left / len(ways), 1.0))
        except OSError as cause:
            trouble = cause
            continue
        made.settimeout(deadline.left)
        return made
    raise trouble


def _answer(address: Address, response: http.client.HTTPResponse, deadline: Deadline) -> Fetched | str:
    status = response.status
    if status in _REDIRECTS and (onward := response.getheader("Location")):
        return onward
    if status in _DEAD:
        raise Unread("dead", status=status)
    if status == _TOO_MANY:
        raise Unread("busy", status=status)
    if status >= 500 or status < 200 or 300 <= status < 400:
        raise Unread("failing", status=status)
    if status >= 400:
        raise Unread("barred", status=status)
    data = b"".join(_body(response, deadline))
    media = response.getheader("Content-Type") or ""
    return Fetched(str(address), data, media, response.headers.get_content_charset() or "")


def _body(response: http.client.HTTPResponse, deadline: Deadline) -> Iterator[bytes]:
    """Its pieces as they come, unpacked, up to the most that a page may have."""
    unpack = _unpacker(response)
    left, owed = LARGEST_PAGE, response.length
    while deadline.left and (piece := response.read1(_CHUNK)):
        owed = owed and owed - len(piece)
        for out in _unpacked(piece, unpack):
            left -= len(out)
            if left < 0:
                raise Unread("heavy", most=LARGEST_PAGE)
            yield out
    if deadline.passed:
        raise Unread("late", seconds=deadline.seconds)
    if owed or (unpack and not unpack.eof and left < LARGEST_PAGE):
        raise Unread("cut")


def _unpacker(response: http.client.HTTPResponse) -> zlib._Decompress | None:
    """What unpacks it; None where it is not packed. Raises Unread where nobody here can."""
    coding = (response.getheader("Content-Encoding") or "").strip().lower()
    if coding in ("", "identity"):
        return None
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise Unread("garbled", reason=worded("it is packed by {coding}", coding=coding[:20]))
    return zlib.decompressobj(_EITHER)


def _unpacked(piece: bytes, unpack: zlib._Decompress | None) -> Iterator[bytes]:
    """What a piece holds, in pieces of no more than so much. Raises Unread where it is not packed as it says."""
    if unpack is None:
        yield piece
        return
    while piece:
        try:
            out = unpack.decompress(piece, _CHUNK)
        except zlib.error as cause:
            raise Unread("garbled", reason="it is not packed as it says") from cause
        piece = unpack.unconsumed_tail
        yield out
