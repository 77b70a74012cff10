"""A link in, the addresses it may be asked at out: public ones alone, looked up once.

Checking a name and then fetching by name is not enough, for it can be another's the second time. So what is checked
here is what is connected to, and the name goes along only for the site to know which of its pages is meant.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import SplitResult, quote, urlsplit

from timeline.readers.errors import Unread
from timeline.settings import LONGEST_LINK

Resolve: TypeAlias = Callable[..., list[Any]]
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_BARE = re.compile(r"www\.[\w-]+(?:\.[\w-]+)+(?:/\S*)?$", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}
_SAFE = "!$&'()*+,;=:@/%-._~?[]"
"""Characters of a path and query that stay as they are (RFC 3986)."""
_CARRIERS = tuple(
    ipaddress.ip_network(each) for each in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")
)
"""IPv6 networks whose addresses carry one of IPv4: NAT64, 6to4, Teredo, compatible (RFC 6052, 8215, 3056, 4380)."""


@dataclass(frozen=True, slots=True)
class Address:
    """A link in its parts; ``host`` in ASCII, ``target`` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}{port}{self.target}"


@dataclass(frozen=True, slots=True)
class Door:
    """Where links may lead: to public addresses, ports 80 and 443, and to ``also``, pairs of an address and a port."""

    also: frozenset[tuple[str, int]] = frozenset()

    def open(self, address: Address, resolve: Resolve = socket.getaddrinfo) -> list[str]:
        """The addresses to connect to, every one of them allowed. Raises Unread."""
        try:
            answers = resolve(address.host, address.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as cause:
            raise Unread("no host", host=address.host) from cause
        found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
        if not found:
            raise Unread("no host", host=address.host)
        if not all(self._allows(each, address.port) for each in found):
            raise Unread("inside", host=address.host)
        if any((each, address.port) not in self.also for each in found) and address.port not in _PORTS.values():
            raise Unread("port")
        return found

    def _allows(self, found: str, port: int) -> bool:
        return (found, port) in self.also or is_public(found)


PUBLIC = Door()


def is_public(found: str) -> bool:
    """Whether an IP address is one of the public internet, and no other is hidden in it."""
    try:
        address = ipaddress.ip_address(found)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    if mapped or any(address in network for network in _CARRIERS):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def is_link(text: str) -> bool:
    """Whether a text is a link and nothing else."""
    words = text.strip().strip("<>")
    return not re.search(r"\s", words) and bool(_SCHEME.match(words) or _BARE.match(words))


def parse_link(text: str) -> Address:
    """The parts of a link. Raises Unread where it is none that is followed."""
    words = text.strip().strip("<>")
    words = f"https://{words}" if _BARE.match(words) else words
    wrong = Unread("link", link=words[:100])
    if len(words) > LONGEST_LINK or re.search(r"[\s\\\x00-\x20\x7f]", words):
        raise wrong
    try:
        parts = urlsplit(words)
        host, port = parts.hostname or "", parts.port
    except ValueError as cause:
        raise wrong from cause
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host:
        raise wrong
    if "@" in parts.netloc:
        raise Unread("user")
    return Address(scheme, _ascii(host, wrong), port if port is not None else _PORTS[scheme], _target(parts))


def _target(parts: SplitResult) -> str:
    """What is asked of the host: path and query."""
    return quote(parts.path or "/", _SAFE) + (f"?{quote(parts.query, _SAFE)}" if parts.query else "")


def _ascii(host: str, wrong: Unread) -> str:
    """The host as it is looked up. A zone ("fe80::1%eth0") names a way out of this machine, never a site."""
    try:
        name = host.rstrip(".").encode("idna").decode("ascii").lower() if ":" not in host else host
    except UnicodeError as cause:
        raise wrong from cause
    if not re.fullmatch(r"[0-9a-z_.:-]{1,253}", name):
        raise wrong
    return name
