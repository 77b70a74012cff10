"""Files, uploads and standard input, of one article or of many."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from timeline.articles import (
    BadRecord,
    EmptyText,
    NotADate,
    NotFound,
    NotText,
    ReadError,
    TooLong,
    count_articles,
    read,
    read_bytes,
    read_path,
    read_stream,
)
from timeline.model import Article, PublishedFrom
from timeline.settings import LARGEST_FILE, LONGEST_RECORD

STORY = "The envoys met on Tuesday, and neither side gave details."


def line(**keys: object) -> bytes:
    return json.dumps(keys, ensure_ascii=False).encode() + b"\n"


def read_lines(data: bytes, published: date | None = None) -> list[Article | ReadError]:
    return list(read_stream(BytesIO(data), "some.jsonl", published))


def test_a_text_file_is_one_article_named_by_it(tmp_path: Path) -> None:
    path = tmp_path / "envoys.meet.txt"
    path.write_bytes(f"{STORY}\r\n".encode("utf-8-sig"))
    (article,) = read_path(path)
    assert isinstance(article, Article)
    assert (article.id, article.source, article.text) == ("envoys.meet", str(path), f"{STORY}\r\n")
    assert read(path) == article


def test_a_string_is_text_and_no_name_of_a_file() -> None:
    assert read("envoys.txt").text == "envoys.txt"


def test_uploaded_bytes_are_read_as_the_file_would_be() -> None:
    (article,) = read_bytes(STORY.encode("cp1252"), "envoys.txt", "2023-09-12")
    assert (article.id, article.published) == ("envoys", date(2023, 9, 12))


def test_every_line_is_an_article() -> None:
    first, second, third = read_lines(
        line(id="a", published="2023-09-12", title="Envoys meet", text=STORY, other=[1])
        + b"\n \r\n"
        + line(id="b", published=None, text="Rome, 3 March 2022 (ANSA) - " + STORY)
        + line(id="c", published="", text=STORY)
    )
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert isinstance(third, Article)
    assert (first.id, first.title, first.text, first.source) == ("a", "Envoys meet", STORY, "some.jsonl")
    assert (first.published, first.published_from) == (date(2023, 9, 12), PublishedFrom.METADATA)
    assert (second.published, second.published_from) == (date(2022, 3, 3), PublishedFrom.TEXT)
    assert (third.published, third.published_from) == (None, None)


@pytest.mark.parametrize(
    ("keys", "source"),
    [
        ({"url": "https://one.example/pact"}, "https://one.example/pact"),
        ({"source": "https://one.example/pact"}, "https://one.example/pact"),
        ({"url": None, "source": "The Lumo Post"}, "some.jsonl"),
        ({"url": 7}, "some.jsonl"),
        ({"url": "file:///etc/passwd"}, "some.jsonl"),
    ],
)
def test_a_line_that_gives_its_link_is_of_that_outlet(keys: dict[str, object], source: str) -> None:
    (read,) = read_lines(line(id="a", text=STORY, published="2023-09-12", **keys))
    assert isinstance(read, Article)
    assert read.source == source


def test_the_option_comes_before_the_metadata() -> None:
    (article,) = read_lines(line(id="a", published="2023-09-12", text=STORY), date(2020, 1, 1))
    assert isinstance(article, Article)
    assert (article.published, article.published_from) == (date(2020, 1, 1), PublishedFrom.OPTION)


@pytest.mark.parametrize(
    ("given", "kept"), [("x/y z", "x/y z"), (7, "7"), (" é ", " é "), (None, "some-1"), ("", "some-1")]
)
def test_an_id_given_is_the_id_kept(given: object, kept: str) -> None:
    (article,) = read_lines(line(id=given, text=STORY))
    assert isinstance(article, Article)
    assert article.id == kept


@pytest.mark.parametrize("text", ["One.\u2028Two.", "One.\r\nTwo.", "\n\nOne.", "One\x85Two", "\ufeffOne."], ids=repr)
def test_the_text_of_a_line_is_exact(text: str) -> None:
    for data in (line(id="a", text=text), json.dumps({"id": "a", "text": text}).encode()):
        (article,) = read_lines(data)
        assert isinstance(article, Article)
        assert article.text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=repr)
def test_lines_of_every_encoding(encoding: str, end: str) -> None:
    rows = [json.dumps({"id": id, "text": f"“{STORY}”"}, ensure_ascii=False) for id in "ab"]
    found = read_lines((end.join(rows) + end).encode(encoding))
    assert [(each.id, each.text) for each in found if isinstance(each, Article)] == [
        ("a", f"“{STORY}”"),
        ("b", f"“{STORY}”"),
    ]


BAD_LINES = {
    "not JSON": (b'{"id": "b", "text": \n', BadRecord, r"is not JSON \(.*column"),
    "a list": (b'["b"]\n', BadRecord, "holds a list, not an object"),
    "a string": (b'"b"\n', BadRecord, "holds a string, not an object"),
    "null": (b"null\n", BadRecord, "holds null, not an object"),
    "no text": (line(id="b", title=STORY), BadRecord, 'has no "text"'),
    "text is a number": (line(id="b", text=7), BadRecord, 'has a number as its "text"'),
    "text is null": (line(id="b", text=None), BadRecord, 'has null as its "text"'),
    "text is empty": (line(id="b", text=" "), EmptyText, "The text is empty"),
    "id is a list": (line(id=["b"], text=STORY), BadRecord, 'has a list as its "id"'),
    "published is a number": (line(id="b", published=20230912, text=STORY), BadRecord, 'a number as its "published"'),
    "published is no day": (line(id="b", published="2023-02-30", text=STORY), NotADate, "'2023-02-30' is not a date"),
    "published is a month": (line(id="b", published="2023-09", text=STORY), NotADate, "'2023-09' is not a date"),
    "nested without end": (b'{"text":' + b"[" * 100_000 + b"\n", BadRecord, "nested too deeply"),
    "binary": (b"\x00\x01\x02\xff\n", NotText, "a binary file"),
    "a huge number": (b'{"id": ' + b"9" * 10_000 + b"}\n", BadRecord, "a number too long"),
}


@pytest.mark.parametrize(("bad", "kind", "message"), BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_is_named_and_the_others_are_read(bad: bytes, kind: type[ReadError], message: str) -> None:
    before, found, after = read_lines(line(id="a", text=STORY) + bad + line(id="c", text=STORY))
    assert isinstance(before, Article)
    assert isinstance(after, Article)
    assert (before.id, after.id) == ("a", "c")
    assert isinstance(found, kind)
    with pytest.raises(kind, match=message):
        raise found
    assert str(found).startswith("some.jsonl line 2: ")


def test_a_line_without_end_is_refused_in_pieces_and_the_rest_read() -> None:
    long = b'{"id": "b", "text": "' + b"a" * (LONGEST_RECORD + 100) + b'"}\n'
    first, second, *_ = read_lines(long + line(id="c", text=STORY))
    assert isinstance(first, BadRecord)
    assert "longer than" in str(first)
    assert isinstance(second, Article)
    assert second.id == "c"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"], ids=repr)
def test_a_file_of_no_lines_is_empty(data: bytes) -> None:
    (found,) = read_lines(data)
    assert isinstance(found, EmptyText)


def test_an_upload_of_lines_stops_at_the_first_bad_one() -> None:
    with pytest.raises(BadRecord, match=r"some\.jsonl line 2"):
        read_bytes(line(id="a", text=STORY) + b"{}\n", "some.jsonl")


BAD_FILES = {
    "empty": (b"", EmptyText, "is empty"),
    "white space": (b" \n ", EmptyText, "is empty"),
    "binary": (bytes(range(256)), NotText, "a binary file"),
    "too many characters": (b"word " * 300_000, TooLong, "1,500,000 characters"),
    "too many bytes": (b"word " * (LARGEST_FILE // 5 + 1), TooLong, "more than 4,000,000 bytes"),
    "a large picture": (b"\x89PNG" + bytes(LARGEST_FILE), NotText, "a picture"),
}


@pytest.mark.parametrize(("data", "kind", "message"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_named(data: bytes, kind: type[ReadError], message: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    (found,) = read_path(path)
    assert isinstance(found, kind)
    assert str(found).startswith(f"{path}: ")
    assert message in str(found)
    with pytest.raises(kind):
        read_bytes(data, "bad.txt")
    with pytest.raises(kind):
        read(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        (found,) = read_path(path)
        assert isinstance(found, NotFound)
        assert str(path) in str(found)
        assert "Check the name" in str(found)


def test_articles_are_counted_without_reading_them(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    path.write_bytes(line(id="a") + b"\n" + line(id="b"))
    assert [count_articles(each) for each in (path, tmp_path / "none.jsonl", tmp_path / "a.txt")] == [2, 1, 1]


def test_lines_are_read_one_at_a_time() -> None:
    class Endless(BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:  # noqa: ARG002
            return line(id="a", text=STORY)

    found: Iterator[Article | ReadError] = read_stream(Endless(), "some.jsonl")
    assert [isinstance(next(found), Article) for _ in range(3)] == [True] * 3
