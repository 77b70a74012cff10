"""Where a link may lead: to the public internet and nowhere else, whatever it is called or is sent on to."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sites import Site, give
from timeline.readers.door import PUBLIC, Door, is_link, is_public, parse_link
from timeline.readers.errors import Unread
from timeline.readers.fetch import fetch


class Network:
    """A network of names that a test makes up; what is looked up and connected to is written down."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answers: dict[str, list[list[str]]] = {}
        self.asked: list[str] = []
        self.connected: list[tuple[str, int]] = []
        monkeypatch.setattr(socket, "create_connection", self._connect)

    def resolve(self, host: str, port: int, **_: Any) -> list[Any]:
        """The next answer for the host; names that are numbers are what the system says they are."""
        self.asked.append(host)
        if host not in self.answers:
            return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        found = self.answers[host]
        return [(0, 0, 0, "", (each, port)) for each in (found.pop(0) if len(found) > 1 else found[0])]

    def _connect(self, place: tuple[str, int], **_: Any) -> socket.socket:
        self.connected.append(place)
        raise ConnectionRefusedError(111, "Connection refused")


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    return Network(monkeypatch)


INSIDE = {
    "localhost": "http://localhost/",
    "localhost with a dot": "http://localhost./",
    "localhost in capitals": "HTTP://LOCALHOST/",
    "loopback": "http://127.0.0.1/",
    "another loopback": "http://127.9.9.9/",
    "decimal": "http://2130706433/",
    "hexadecimal": "http://0x7f000001/",
    "octal": "http://0177.0.0.1/",
    "short": "http://127.1/",
    "nothing": "http://0/",
    "every address": "http://0.0.0.0/",
    "IPv6 loopback": "http://[::1]/",
    "IPv6 every address": "http://[::]/",
    "mapped": "http://[::ffff:127.0.0.1]/",
    "mapped in hexadecimal": "http://[::ffff:7f00:1]/",
    "compatible": "http://[::127.0.0.1]/",
    "NAT64": "http://[64:ff9b::7f00:1]/",
    "6to4": "http://[2002:7f00:1::]/",
    "Teredo": "http://[2001:0:7f00:1::]/",
    "a private network": "http://10.0.0.1/",
    "another": "http://192.168.1.1/",
    "a third": "http://172.16.0.1/",
    "carrier's": "http://100.64.0.1/",
    "link-local": "http://169.254.169.254/latest/meta-data/",
    "IPv6 link-local": "http://[fe80::1]/",
    "IPv6 private": "http://[fd00::1]/",
    "multicast": "http://224.0.0.1/",
    "reserved": "http://240.0.0.1/",
    "full-width digits": "http://１２７.０.０.１/",
}


@pytest.mark.parametrize("link", INSIDE.values(), ids=INSIDE)
def test_no_name_of_an_inner_address_is_connected_to(link: str, network: Network) -> None:
    with pytest.raises(Unread) as caught:
        fetch(link, resolve=network.resolve)
    assert caught.value.kind in ("inside", "no host")
    assert network.connected == []


REFUSED = {
    "a file": ("file:///etc/passwd", "link"),
    "another scheme": ("gopher://example.org/", "link"),
    "data": ("data:text/html,<p>x", "link"),
    "script": ("javascript:alert(1)", "link"),
    "no host": ("http:///a", "link"),
    "a name and a password": ("http://me:secret@example.org/", "user"),
    "a host before the @": ("http://example.org@127.0.0.1/", "user"),
    "a backslash": ("http://127.0.0.1\\@example.org/", "link"),
    "a line end": ("http://example.org/\r\nHost: 127.0.0.1", "link"),
    "a space": ("http://example.org/a b", "link"),
    "a null": ("http://example.org\0.evil.example/", "link"),
    "a zone": ("http://[fe80::1%25eth0]/", "link"),
    "a bad port": ("http://example.org:99999/", "link"),
    "an unclosed address": ("http://[::1/", "link"),
    "too long": ("http://example.org/" + "a" * 3_000, "link"),
    "a port for mail": ("http://example.org:25/", "port"),
    "a port for a database": ("https://example.org:5432/", "port"),
    "the page's own port": ("http://example.org:8501/", "port"),
}


@pytest.mark.parametrize(("link", "kind"), REFUSED.values(), ids=REFUSED)
def test_links_of_other_kinds_are_refused(link: str, kind: str, network: Network) -> None:
    network.answers["example.org"] = [["93.184.215.14"]]
    with pytest.raises(Unread) as caught:
        fetch(link, resolve=network.resolve)
    assert caught.value.kind == kind
    assert network.connected == []


@pytest.mark.parametrize(
    "answers",
    [["93.184.215.14", "127.0.0.1"], ["10.0.0.1", "93.184.215.14"], ["93.184.215.14", "::1"], ["::ffff:10.0.0.1"], []],
    ids=str,
)
def test_every_answer_must_be_public(answers: list[str], network: Network) -> None:
    network.answers["news.example"] = [answers]
    with pytest.raises(Unread):
        fetch("https://news.example/a", resolve=network.resolve)
    assert network.connected == []


def test_a_name_is_looked_up_once_and_what_was_checked_is_connected_to(network: Network) -> None:
    network.answers["news.example"] = [["93.184.215.14", "93.184.215.15"], ["127.0.0.1"]]
    with pytest.raises(Unread):
        fetch("http://news.example/a", resolve=network.resolve)
    assert network.asked == ["news.example"]
    assert network.connected == [("93.184.215.14", 80), ("93.184.215.15", 80)]


@pytest.mark.parametrize("name", ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"])
def test_no_proxy_of_the_environment_is_used(name: str, network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:3128")
    network.answers["news.example"] = [["93.184.215.14"]]
    with pytest.raises(Unread):
        fetch("http://news.example/a", resolve=network.resolve)
    assert network.connected == [("93.184.215.14", 80)]


ONWARD = {
    "to this machine by another name": ("http://localhost/", "inside"),
    "to a private network": ("http://192.168.1.1/", "inside"),
    "to a file": ("file:///etc/passwd", "link"),
    "without a scheme": ("//10.0.0.1/", "inside"),
    "with a password": ("http://a:b@example.org/", "user"),
    "to another port of this machine": ("http://127.0.0.1:25/", "inside"),
}


@pytest.mark.parametrize(("onward", "kind"), ONWARD.values(), ids=ONWARD)
def test_every_redirect_passes_the_same_door(onward: str, kind: str, site: Site) -> None:
    site.answers["/a"] = give(b"", status=302, Location=onward)
    with pytest.raises(Unread) as caught:
        fetch(site.link("/a"), site.door)
    assert caught.value.kind == kind
    assert site.asked == ["/a"]


def test_a_name_may_not_change_between_two_redirects(site: Site) -> None:
    looked_up: list[str] = []

    def resolve(host: str, port: int, **_: Any) -> list[Any]:
        looked_up.append(host)
        return [(0, 0, 0, "", ("127.0.0.1" if len(looked_up) == 1 else "127.0.0.2", port))]

    site.answers["/a"] = give(b"", status=301, Location=site.link("/b", "news.example"))
    with pytest.raises(Unread, match="not on the public internet"):
        fetch(site.link("/a", "news.example"), site.door, resolve=resolve)
    assert site.asked == ["/a"]


def test_without_leave_a_site_on_this_machine_is_not_asked(site: Site) -> None:
    for door in (PUBLIC, Door(frozenset({("127.0.0.1", site.port + 1)}))):
        with pytest.raises(Unread):
            fetch(site.link("/a"), door)
    assert site.asked == []


@pytest.mark.parametrize("found", ["93.184.215.14", "1.1.1.1", "2606:4700:4700::1111"])
def test_public_addresses_are_public(found: str) -> None:
    assert is_public(found)


@given(st.ip_addresses(v=4).filter(lambda each: not each.is_global))
def test_no_inner_address_is_public_in_any_dress(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    dressed = (
        str(address),
        f"::ffff:{address}",
        f"::{address}",
        f"64:ff9b::{address}",
        f"2002:{number >> 16:x}:{number & 0xFFFF:x}::",
    )
    assert not any(map(is_public, dressed))


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://news.example/a?b=c#d", True),
        ("  <https://news.example/a>\n", True),
        ("HTTP://NEWS.EXAMPLE", True),
        ("www.news.example/a", True),
        ("file:///etc/passwd", True),
        ("https://news.example/a Kharkiv was shelled.", False),
        ("Kharkiv was shelled. https://news.example/a", False),
        ("https://news.example/a\nhttps://news.example/b", False),
        ("www.", False),
        ("Kharkiv", False),
        ("article.html", False),
        ("C:\\news\\a.html", False),
        ("", False),
    ],
)
def test_a_text_that_is_only_a_link(text: str, link: bool) -> None:
    assert is_link(text) is link


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("https://news.example", "https://news.example/"),
        ("www.news.example/a", "https://www.news.example/a"),
        ("http://NEWS.example:80/Ä?q=ü#part", "http://news.example/%C3%84?q=%C3%BC"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://news.example/a%20b?c=%C3%BC", "https://news.example/a%20b?c=%C3%BC"),
        ("https://news.example:443/", "https://news.example/"),
    ],
)
def test_a_link_is_asked_for_as_it_is_meant(text: str, target: str) -> None:
    assert str(parse_link(text)) == target


@given(st.text(max_size=40))
def test_any_text_is_a_link_or_told(text: str) -> None:
    with suppress(Unread):
        address = parse_link(f"http://{text}")
        assert not set(f"{address.host}{address.target}") & set("\r\n\t \\")
