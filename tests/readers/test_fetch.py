"""What sites give and how they fail: bounded, timed, and told in a sentence that says what to do."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from tests.readers import made
from tests.readers.made import STORY, TITLE
from tests.sites import Answer, Site, give
from timeline.articles import ReadError
from timeline.model import Article
from timeline.readers import Inputs
from timeline.readers.errors import Unread
from timeline.readers.fetch import fetch
from timeline.settings import LARGEST_PAGE

PAGE = made.page("<meta property='article:published_time' content='2022-03-04'>")


def test_a_link_is_read_as_the_page_it_leads_to(site: Site, linked: Inputs) -> None:
    site.answers["/news/talks-fail.html?id=7"] = give(PAGE)
    link = site.link("/news/talks-fail.html?id=7")
    (article,) = linked.read(link)
    assert isinstance(article, Article), article
    assert (article.title, article.source, article.id) == (TITLE, link, "talks-fail")
    assert str(article.published) == "2022-03-04"
    assert site.headers[0]["User-Agent"].startswith("Timeline/")
    assert not {"Cookie", "Authorization", "Referer"} & site.headers[0].keys()


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (made.pdf(), "application/pdf"),
        (made.pdf(), "application/octet-stream"),
        (made.word(), "application/zip"),
        (STORY.encode(), "text/plain"),
    ],
    ids=["PDF", "PDF as bytes", "Word", "text"],
)
def test_a_link_may_lead_to_a_document(data: bytes, media: str, site: Site, linked: Inputs) -> None:
    site.answers["/a"] = give(data, media)
    (article,) = linked.read(site.link("/a"))
    assert isinstance(article, Article), article
    assert "shelled Kharkiv" in article.text


def test_the_encoding_that_the_server_names_is_used(site: Site, linked: Inputs) -> None:
    words = f"{STORY} The café in Košice closed."
    data = made.page(text=words).replace(b"<meta charset='utf-8'>", b"").decode().encode("iso8859-2")
    site.answers["/a"] = give(data, "text/html; charset=iso-8859-2")
    (article,) = linked.read(site.link("/a"))
    assert isinstance(article, Article)
    assert "café in Košice" in article.text


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress], ids=["gzip", "deflate"])
def test_what_is_packed_is_unpacked(pack: Any, site: Site) -> None:
    coding = "gzip" if pack is gzip.compress else "deflate"
    site.answers["/a"] = give(pack(PAGE), Content_Encoding=coding)
    assert fetch(site.link("/a"), site.door).data == PAGE


def test_redirects_are_followed_to_where_they_lead(site: Site) -> None:
    site.answers["/a"] = give(b"", status=301, Location="b?c=d")
    site.answers["/b?c=d"] = give(b"", status=307, Location=site.link("/e"))
    site.answers["/e"] = give(PAGE)
    found = fetch(site.link("/a"), site.door)
    assert (found.address, found.data) == (site.link("/e"), PAGE)


def drip(handler: BaseHTTPRequestHandler) -> None:
    """A page that never ends, a byte at a time."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b" ")
        time.sleep(0.05)


def drip_headers(handler: BaseHTTPRequestHandler) -> None:
    """Headers that never end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(10_000):
        handler.wfile.write(f"X-{number}: ".encode())
        time.sleep(0.05)


def flood(handler: BaseHTTPRequestHandler) -> None:
    """A feed without end."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"<item></item>" * 10_000)


def silence(handler: BaseHTTPRequestHandler) -> None:
    """No answer."""
    handler.rfile.read(1)


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """Cut off before an answer."""
    handler.connection.shutdown(socket.SHUT_RDWR)


def break_off_in_pieces(handler: BaseHTTPRequestHandler) -> None:
    """The first of the pieces, without the empty one that ends them."""
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"%x\r\n%b\r\n" % (len(PAGE), PAGE))


FAILING: dict[str, tuple[Answer, str, str]] = {
    "no such page": (give(b"", status=404), "dead", "no such page (status 404). Check the link"),
    "gone": (give(b"", status=410), "dead", "no such page"),
    "forbidden": (give(PAGE, status=403), "barred", "does not give this page to programs (status 403). Open it"),
    "to be paid": (give(b"", status=402), "barred", "does not give this page to programs"),
    "too many": (give(b"", status=429), "busy", "asked too much at present (status 429). Try again later"),
    "a fault of the site": (give(b"", status=503), "failing", "failed to give the page (status 503). Try again later"),
    "a redirect to nowhere": (give(b"", status=302), "failing", "failed to give the page"),
    "a loop": (give(b"", status=302, Location="/a"), "circle", "from one address to the next without end"),
    "too large": (give(bytes(LARGEST_PAGE + 1)), "heavy", "more than 10,000,000 bytes. Save the page"),
    "a bomb": (give(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"), "heavy", "more than 10,000,000 bytes"),
    "without end": (flood, "heavy", "more than 10,000,000 bytes"),
    "not packed as said": (give(PAGE, Content_Encoding="gzip"), "garbled", "not packed as it says"),
    "packed in another way": (give(PAGE, Content_Encoding="br"), "garbled", "it is packed by br"),
    "a byte at a time": (drip, "late", "longer than 1 seconds. Try again later"),
    "headers without end": (drip_headers, "late", "longer than 1 seconds"),
    "silence": (silence, "late", "longer than 1 seconds"),
    "broken off": (
        give(PAGE[:-200], Content_Length=str(len(PAGE))),
        "cut",
        "broke off in the middle of the page. Try again later",
    ),
    "broken off and packed": (give(gzip.compress(PAGE)[:-20], Content_Encoding="gzip"), "cut", "broke off in the"),
    "broken off between pieces": (break_off_in_pieces, "unreached", "does not answer"),
    "cut off": (hang_up, "unreached", "does not answer"),
}


@pytest.mark.parametrize(("answer", "kind", "said"), FAILING.values(), ids=FAILING)
def test_a_site_that_fails_is_told_with_advice(answer: Answer, kind: str, said: str, site: Site) -> None:
    site.answers["/a"] = answer
    with pytest.raises(Unread) as caught:
        fetch(site.link("/a"), site.door, seconds=1 if kind == "late" else 20)
    assert caught.value.kind == kind
    assert said in str(caught.value)


def test_a_site_that_is_not_there_is_told(site: Site) -> None:
    site.close()
    with pytest.raises(Unread, match="does not answer"):
        fetch(site.link("/a"), site.door)


def test_a_name_that_nobody_has_is_told() -> None:
    def resolve(*_: Any, **__: Any) -> list[Any]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(Unread, match=r"no site nobody\.example"):
        fetch("https://nobody.example/", resolve=resolve)


_MADE = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=news.example"]
_MADE += ["-addext", "subjectAltName=DNS:news.example"]


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[tuple[int, Path, list[str | None]]]:
    """A site with a certificate of its own for ``news.example``: its port, the certificate, the names it was asked."""
    if not shutil.which("openssl"):
        pytest.skip("openssl, which makes the certificate of this test, is not installed")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [*_MADE, "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.sni_callback = lambda _, name, __: names.append(name)
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=_answer_once, args=(listener, context, names), daemon=True).start()
    yield listener.getsockname()[1], certificate, names
    listener.close()


def _answer_once(listener: socket.socket, context: ssl.SSLContext, names: list[str | None]) -> None:
    connection, _ = listener.accept()
    try:
        with context.wrap_socket(connection, server_side=True) as wrapped:
            asked = wrapped.recv(4_096).decode()
            names.extend(line for line in asked.splitlines() if line.startswith("Host:"))
            wrapped.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
    except OSError:
        return


def resolve_to_this_machine(_: str, port: int, **__: Any) -> list[Any]:
    return [(0, 0, 0, "", ("127.0.0.1", port))]


def test_tls_is_with_the_name_and_the_connection_with_the_checked_address(
    secure: tuple[int, Path, list[str | None]],
) -> None:
    port, certificate, names = secure
    from timeline.readers import Door

    trust = ssl.create_default_context(cafile=str(certificate))
    door = Door(frozenset({("127.0.0.1", port)}))
    found = fetch(f"https://news.example:{port}/", door, resolve=resolve_to_this_machine, trust=trust)
    assert found.data == b"ok"
    assert names == ["news.example", f"Host: news.example:{port}"]


def test_a_site_that_cannot_prove_its_name_is_refused(secure: tuple[int, Path, list[str | None]]) -> None:
    port, _, names = secure
    from timeline.readers import Door

    door = Door(frozenset({("127.0.0.1", port)}))
    with pytest.raises(Unread, match="cannot prove that it is this site"):
        fetch(f"https://news.example:{port}/", door, resolve=resolve_to_this_machine)
    assert names == ["news.example"]


def feed(site: Site, *paths: str) -> bytes:
    """A feed with these pages of the site."""
    items = (f"<title>{TITLE}</title><link>{site.link(path)}</link><description>{path}</description>" for path in paths)
    return made.rss(*items)


class TestFeeds:
    def test_its_articles_are_fetched(self, site: Site, linked: Inputs) -> None:
        site.answers["/feed"] = give(feed(site, "/a", "/b"), "application/rss+xml")
        site.answers["/a"] = site.answers["/b"] = give(PAGE)
        found = list(linked.read(site.link("/feed")))
        assert [each.source for each in found if isinstance(each, Article)] == [site.link("/a"), site.link("/b")]
        assert all(isinstance(each, Article) and "shelled Kharkiv" in each.text for each in found)

    def test_what_robots_txt_asks_for_is_kept(self, site: Site, linked: Inputs) -> None:
        site.answers["/robots.txt"] = give(b"User-agent: *\nDisallow: /b", "text/plain")
        site.answers["/feed"] = give(feed(site, "/a", "/b"), "application/rss+xml")
        site.answers["/a"] = site.answers["/b"] = give(PAGE)
        list(linked.read(site.link("/feed")))
        assert site.asked == ["/feed", "/robots.txt", "/a"]

    def test_a_site_in_trouble_is_left_alone(self, site: Site, linked: Inputs) -> None:
        site.answers["/robots.txt"] = give(b"", status=503)
        site.answers["/feed"] = give(feed(site, "/a"), "application/rss+xml")
        list(linked.read(site.link("/feed")))
        assert site.asked == ["/feed", "/robots.txt"]

    @pytest.mark.parametrize(("status", "kind"), [(503, "failing"), (429, "busy")])
    def test_a_site_that_cannot_be_asked_is_told_so(self, site: Site, linked: Inputs, status: int, kind: str) -> None:
        site.answers["/robots.txt"] = give(b"", status=status)
        item = f"<title>{TITLE}</title><link>{site.link('/a')}</link>"
        site.answers["/feed"] = give(made.rss(item), "application/rss+xml")
        (error,) = linked.read(site.link("/feed"))
        assert isinstance(error, Unread)
        assert error.kind == kind

    def test_a_site_that_asks_for_it_is_told_so(self, site: Site, linked: Inputs) -> None:
        site.answers["/robots.txt"] = give(b"User-agent: *\nDisallow: /a", "text/plain")
        item = f"<title>{TITLE}</title><link>{site.link('/a')}</link>"
        site.answers["/feed"] = give(made.rss(item), "application/rss+xml")
        (error,) = linked.read(site.link("/feed"))
        assert isinstance(error, Unread)
        assert error.kind == "robots"

    def test_an_article_that_cannot_be_had_is_what_the_feed_says_of_it(self, site: Site, linked: Inputs) -> None:
        item = f"<title>{TITLE}</title><link>{site.link('/gone')}</link><description>{STORY}</description>"
        site.answers["/feed"] = give(made.rss(item), "application/rss+xml")
        (article,) = linked.read(site.link("/feed"))
        assert isinstance(article, Article)
        assert (article.text, article.source) == (STORY, site.link("/gone"))

    def test_one_that_is_neither_is_told(self, site: Site, linked: Inputs) -> None:
        item = f"<title>{TITLE}</title><link>{site.link('/gone')}</link>"
        site.answers["/feed"] = give(made.rss(item), "application/rss+xml")
        (error,) = linked.read(site.link("/feed"))
        assert isinstance(error, ReadError)
        assert str(error).startswith(f"{site.link('/gone')}: The site answers that there is no such page")

    def test_it_leads_nowhere_inside(self, site: Site, linked: Inputs) -> None:
        item = f"<title>{TITLE}</title><link>http://192.168.1.1/</link>"
        site.answers["/feed"] = give(made.rss(item), "application/rss+xml")
        (error,) = linked.read(site.link("/feed"))
        assert isinstance(error, ReadError)

    def test_a_feed_in_a_file_asks_nobody(self, site: Site, linked: Inputs) -> None:
        (article,) = linked.read_bytes(
            made.rss(f"<title>{TITLE}</title><link>{site.link('/a')}</link><description>{STORY}</description>"), "a.rss"
        )
        assert isinstance(article, Article)
        assert site.asked == []
