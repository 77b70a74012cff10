"""Every form of file in; text, title and day out, and what cannot be read told in a sentence that says what to do."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.readers import made
from tests.readers.made import SECOND, STORY, TITLE
from timeline.articles import ReadError
from timeline.model import Article, PublishedFrom
from timeline.readers import Inputs, read

PUBLISHED = "<meta property='article:published_time' content='2022-03-04T23:30:00-05:00'>"
DAY = date(2022, 3, 4)
ROW = {"id": "x", "published": "2022-03-04", "title": TITLE, "text": STORY}
CSV = f'ID,Headline,Date,Text,URL\n7,{TITLE},4 March 2022,"{STORY}",https://example.org/7\n'
ITEM = f"<title>{TITLE}</title><pubDate>Fri, 04 Mar 2022 00:00:00 +0900</pubDate><description>{STORY}</description>"
ENTRY = f"<title>{TITLE}</title><published>2022-03-04T00:00:00+09:00</published><content type='html'>{STORY}</content>"

ONE: dict[str, tuple[str, bytes, str, date | None]] = {
    "page": ("a.html", made.page(PUBLISHED), TITLE, DAY),
    "page without an ending": ("saved", made.page(PUBLISHED), TITLE, DAY),
    "page called a text": ("a.txt", made.page(PUBLISHED), TITLE, DAY),
    "compressed page": ("a.html.gz", gzip.compress(made.page(PUBLISHED)), TITLE, DAY),
    "PDF": ("a.pdf", made.pdf(), "", None),
    "PDF that is called a text": ("a.txt", made.pdf(), "", None),
    "Word": ("a.docx", made.word(), TITLE, None),
    "Word without an ending": ("letter", made.word(), TITLE, None),
    "compressed Word": ("a.docx.gz", gzip.compress(made.word()), TITLE, None),
    "OpenDocument": ("a.odt", made.odt(), TITLE, None),
    "Rich Text": ("a.rtf", made.rtf(), "", None),
    "mail": ("a.eml", made.mail(), TITLE, DAY),
    "mail of a page alone": ("a.eml", made.mail(text="", html=f"<p>{STORY}</p>"), TITLE, DAY),
    "table": ("a.csv", CSV.encode(), TITLE, DAY),
    "lines of JSON, compressed": ("a.jsonl.gz", gzip.compress(made.lines(ROW)), TITLE, DAY),
    "RSS": ("a.rss", made.rss(ITEM), TITLE, DAY),
    "RSS called XML": ("a.xml", made.rss(ITEM), TITLE, DAY),
    "Atom": ("a.atom", made.atom(ENTRY), TITLE, DAY),
    "text": ("a.txt", STORY.encode(), "", None),
    "compressed text": ("a.txt.gz", gzip.compress(STORY.encode()), "", None),
    "web archive": (
        "a.warc.gz",
        made.warc(("https://example.org/a", "text/html", made.page(PUBLISHED))),
        TITLE,
        DAY,
    ),
}


@pytest.mark.parametrize(("name", "data", "title", "day"), ONE.values(), ids=ONE)
def test_one_article_of_each_form(
    name: str, data: bytes, title: str, day: date | None, inputs: Inputs, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    for found in (list(inputs.read(str(path))), list(inputs.read_bytes(data, name))):
        (article,) = found
        assert isinstance(article, Article), article
        assert "Turkey hosted talks" in " ".join(article.text.split())
        assert (article.title, article.published) == (title or article.title, day)
        assert article.published_from == (PublishedFrom.METADATA if day else None)


MANY: dict[str, tuple[str, bytes, list[str]]] = {
    "zip of many forms": (
        "a.zip",
        made.zipped(b_html=made.page(PUBLISHED), c_docx=made.word(), d__e_txt=STORY.encode(), picture_png=b"\x89PNG"),
        ["a.zip/b.html", "a.zip/c.docx", "a.zip/d/e.txt"],
    ),
    "zip in a zip": ("a.zip", made.zipped(b_zip=made.zipped(c_txt=STORY.encode())), ["a.zip/b.zip/c.txt"]),
    "names that lead out": (
        "a.zip",
        made.zipped_as({"../../etc/a.txt": STORY.encode(), "/var/b.txt": STORY.encode(), "c\\..\\d.txt": b"It came."}),
        ["a.zip/etc/a.txt", "a.zip/var/b.txt", "a.zip/c/d.txt"],
    ),
    "mailbox": ("a.mbox", made.mailbox(3), ["a.mbox/a-1.eml", "a.mbox/a-2.eml", "a.mbox/a-3.eml"]),
    "mail with documents": (
        "a.eml",
        made.mail(("../../b.docx", made.word()), ("c.pdf", made.pdf()), ("logo.png", b"\x89PNG"), ("card.vcf", b"X")),
        ["a.eml", "a.eml/b.docx", "a.eml/c.pdf"],
    ),
    "web archive": (
        "a.warc.gz",
        made.warc(
            ("https://example.org/a", "text/html; charset=utf-8", made.page()),
            ("https://example.org/a.png", "image/png", b"\x89PNG"),
            ("https://example.org/b", "application/pdf", made.pdf()),
        ),
        ["https://example.org/a", "https://example.org/b"],
    ),
    "RSS": ("a.rss", made.rss(ITEM, ITEM), ["a.rss", "a.rss"]),
    "table": ("a.csv", (CSV + f'8,,,"{SECOND}",\n').encode(), ["https://example.org/7", "a.csv"]),
}


@pytest.mark.parametrize(("name", "data", "sources"), MANY.values(), ids=MANY)
def test_many_articles_of_one_file(name: str, data: bytes, sources: list[str], inputs: Inputs) -> None:
    found = list(inputs.read_bytes(data, name))
    assert [each.source if isinstance(each, Article) else str(each) for each in found] == sources


def test_a_folder_is_read_in_the_order_of_its_names(inputs: Inputs, tmp_path: Path) -> None:
    for name, data in (("b.txt", STORY.encode()), ("a.docx", made.word()), (".c.txt", b"x"), ("d.png", b"\x89PNG")):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "e").mkdir()
    (tmp_path / "e" / "f.html").write_bytes(made.page())
    found = [each.id for each in inputs.read(str(tmp_path)) if isinstance(each, Article)]
    assert found == ["a", "b", "f"]


def test_the_text_of_a_word_document_has_its_tables(inputs: Inputs) -> None:
    (article,) = inputs.read_bytes(made.word(), "a.docx")
    assert isinstance(article, Article)
    assert article.text == f"{TITLE}\n\n{STORY}\n\n3 March 2022\tKharkiv shelled\n10 March 2022\tTalks in Turkey"


def test_a_text_in_a_file_is_kept_to_the_character(inputs: Inputs) -> None:
    text = "\r\n“On 3 March 2022 Russia shelled Kharkiv.”\r\n\t🇺🇦 So it was said.\n"
    for data, name in ((gzip.compress(text.encode()), "a.txt.gz"), (made.zipped(a_txt=text.encode()), "a.zip")):
        (article,) = inputs.read_bytes(data, name)
        assert isinstance(article, Article)
        assert article.text == text


def test_a_day_given_comes_before_what_a_file_says(inputs: Inputs) -> None:
    (article,) = inputs.read_bytes(made.page(PUBLISHED), "a.html", "2020-01-01")
    assert isinstance(article, Article)
    assert (article.published, article.published_from) == (date(2020, 1, 1), PublishedFrom.OPTION)


def test_from_python_a_path_of_any_form_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(made.word())
    assert read(path, "2022-03-04").title == TITLE
    assert read(STORY).text == STORY
    path.write_bytes(made.pdf(locked=True))
    with pytest.raises(ReadError, match="locked"):
        read(path)


def test_a_language_that_is_not_read_is_told_unless_all_are_wanted(inputs: Inputs) -> None:
    german = made.page(
        text="Der Präsident hat am Dienstag angekündigt, dass sein Land bis zum Ende des Monats Panzer liefern werde."
    ).replace(SECOND.encode(), b"Die Opposition hat das in der Sitzung am Abend scharf kritisiert.")
    (article,) = inputs.read_bytes(german, "a.html")
    assert isinstance(article, Article)
    assert article.language == "de"
    with Inputs() as english:
        (error,) = english.read_bytes(german, "a.html")
    assert "German" in str(error)


def _large_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("a.mbox", b"From a@example.org Fri Mar  4 10:00:00 2022\n" + b" " * 300_000_000)
    return out.getvalue()


def nested(depth: int) -> bytes:
    """A zip in a zip, so many times."""
    data = STORY.encode()
    for number in range(depth):
        data = made.zipped_as({f"{number}.txt" if number == 0 else f"{number}.zip": data})
    return data


BOMB = "<text:p>" + "a" * 30_000_000 + "</text:p>"
ENTITIES = (
    "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
UNREAD: dict[str, tuple[str, bytes | Callable[[], bytes], str]] = {
    "scanned PDF": ("a.pdf", made.pdf(lines=()), "no text. Have their text recognised (OCR)"),
    "locked PDF": ("a.pdf", made.pdf(locked=True), "locked with a password. Save it without one"),
    "damaged PDF": ("a.pdf", b"%PDF-1.7\n" + b"junk" * 50, "damaged or cut off. Get the file again"),
    "damaged Word": ("a.docx", made.word()[:3_000], "damaged or cut off. Get the file again"),
    "text called Word": ("a.docx", STORY.encode(), "damaged or cut off"),
    "locked Word": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked with a password"),
    "old Word": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Word document, which is not read"),
    "spreadsheet": (
        "a.xlsx",
        made.zipped(xl__workbook_xml=b"<x/>"),
        "a spreadsheet, which is not read. Save it as CSV",
    ),
    "e-book": ("a.epub", made.zipped_as({"META-INF/container.xml": b"<x/>"}), "an e-book, which is not read"),
    "picture": ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(200), "a picture, which is not read. Copy the article's words"),
    "locked OpenDocument": (
        "a.odt",
        made.odt(
            **{
                "META-INF__manifest_xml": "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
            }
        ),
        "locked with a password",
    ),
    "OpenDocument that swells": ("a.odt", made.odt(BOMB), "unpacks to far more than an article needs"),
    "OpenDocument of entities": (
        "a.odt",
        made.zipped_as(
            {
                "mimetype": b"application/vnd.oasis.opendocument.text",
                "content.xml": made.ODT.format("<text:p>&i;</text:p>")
                .replace("<office:document-content", f"{ENTITIES}<office:document-content", 1)
                .encode(),
            }
        ),
        "damaged or cut off",
    ),
    "empty Rich Text": ("a.rtf", rb"{\rtf1\ansi }", "no words in this file"),
    "zip that swells": ("a.zip", _large_zip, "unpacks to far more than an article needs"),
    "zip too deep": ("a.zip", nested(7), "more than 4 deep. Unpack it yourself"),
    "text that swells": ("a.txt.gz", gzip.compress(bytes(60_000_000)), "too large: a text may have 4,000,000 bytes"),
    "damaged gzip": ("a.txt.gz", gzip.compress(STORY.encode() * 50)[:60], "damaged or cut off"),
    "damaged zip": ("a.zip", made.zipped(a_txt=STORY.encode())[:60], "damaged or cut off"),
    "zip of pictures": ("a.zip", made.zipped(a_png=b"\x89PNG"), "Nothing in it could be read as an article"),
    "page of script": (
        "a.html",
        b"<!doctype html><html><body><div id=root></div><script src=a.js></script><script>"
        + b"render('#root');" * 100
        + b"</script></body></html>",
        "a script fetches it in a browser. Open it yourself and paste",
    ),
    "page of one script": (
        "a.html",
        b"<!doctype html><html><head><script src=a.js></script></head><body><div id=root></div>"
        b"<noscript>You need to enable JavaScript to run this app and to see what is on it.</noscript></body></html>",
        "a script fetches it in a browser",
    ),
    "page of links with a script": (
        "a.html",
        b"<!doctype html><html><head><script src=a.js></script></head><body>"
        + b"".join(b"<nav><a href=/%d>News of the day %d</a></nav>" % (day, day) for day in range(30))
        + b"</body></html>",
        "no article on this page, or too little of one",
    ),
    "page that asks for a subscription": (
        "a.html",
        b"<!doctype html><html><body><h1>Talks</h1><p>Subscribe to read this article.</p></body></html>",
        "to subscribers only. Open it as one and paste",
    ),
    "data for programs": (
        "a.json",
        b'{"a": 1}',
        "data for programs, which is not read. Give its articles as lines of JSON",
    ),
    "recording": ("a.mp3", b"ID3" + bytes(200), "a recording, which is not read. Copy the article's words"),
    "page without an article": (
        "a.html",
        b"<!doctype html><html><body><a href=/a>Home</a> <a href=/b>News</a></body></html>",
        "no article on this page, or too little of one. Give the link of the article itself",
    ),
    "page behind a wall": (
        "a.html",
        b'<!doctype html><html><head><script type=\'application/ld+json\'>{"@type": "NewsArticle", '
        b'"headline": "Talks", "isAccessibleForFree": false}</script></head><body><h1>Talks</h1></body></html>',
        "to subscribers only. Open it as one and paste",
    ),
    "table without texts": ("a.csv", b"id,date\n1,2022-03-04\n", "Name one of them text"),
    "table with an empty row": ("a.csv", b"id,text\n1,\n", "a.csv row 1: This row has no text"),
    "feed without entries": ("a.rss", made.rss(), "The feed names no article now. Try again later"),
    "feed that breaks off": ("a.rss", b"<rss><channel><item><title></title>", "a feed and cannot be read as one"),
    "mail without words": ("a.eml", made.mail(text=""), "no words in this file"),
    "empty mailbox": ("a.mbox", b"\n", "Nothing in it could be read as an article"),
    "mail of bad headers": (
        "a.eml",
        b"Date: =?utf-8?q?=\nContent-Type: text/plain; charset=nonsense\n\n",
        "no words in this file",
    ),
}


@pytest.mark.parametrize(("name", "data", "said"), UNREAD.values(), ids=UNREAD)
def test_what_cannot_be_read_is_told_with_advice(
    name: str, data: bytes | Callable[[], bytes], said: str, inputs: Inputs
) -> None:
    (error,) = inputs.read_bytes(data if isinstance(data, bytes) else data(), name)
    assert isinstance(error, ReadError), error
    assert said in str(error)
    assert str(error).startswith(name)


def test_a_file_of_300_megabytes_is_refused_unread(inputs: Inputs, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(300_000_000)
    (error,) = inputs.read(str(path))
    assert "too large: a PDF document may have 50,000,000 bytes" in str(error)


def test_what_fails_in_a_zip_leaves_the_rest(inputs: Inputs) -> None:
    data = made.zipped(
        a_pdf=made.pdf(locked=True), b_txt=STORY.encode(), c_pdf=made.pdf(lines=()), d_txt=SECOND.encode()
    )
    found = list(inputs.read_bytes(data, "a.zip"))
    assert [isinstance(each, Article) for each in found] == [False, True, False, True]
    assert str(found[0]).startswith("a.zip/a.pdf: ")


def test_no_reader_writes_or_asks_anything(inputs: Inputs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    list(inputs.read_bytes(made.zipped_as({"../b.txt": STORY.encode(), "c.txt": STORY.encode()}), "a.zip"))
    list(inputs.read_bytes(made.mail(("../../b.docx", made.word())), "a.eml"))
    assert list(tmp_path.iterdir()) == []
