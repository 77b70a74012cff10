"""Files of every form, changed in any place: they give articles or are told, and no reader fails on them."""

from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers import made
from timeline.readers.source import Failed, Item, Source
from timeline.readers.walk import Walk

ITEM = "<title>Talks</title><link>https://news.example/1</link><pubDate>Fri, 04 Mar 2022 10:00:00 +0900</pubDate>"
WHOLE = {
    "a.pdf": made.pdf(),
    "a.docx": made.word(),
    "a.odt": made.odt(),
    "a.rtf": made.rtf(),
    "a.eml": made.mail(("b.docx", made.word())),
    "a.mbox": made.mailbox(),
    "a.csv": b'id,title,date,text\n1,"Talks",2022-03-04,"They met, and parted."\n',
    "a.rss": made.rss(ITEM),
    "a.atom": made.atom("<title>Talks</title><published>2022-03-04</published>"),
    "a.warc.gz": made.warc(("https://news.example/a", "text/html", made.page())),
    "a.warc": gzip.decompress(made.warc(("https://news.example/a", "text/html", made.page()))),
    "a.zip": made.zipped(a_txt=b"It came.", b_docx=made.word()),
    "a.html": made.page(),
    "a.txt.gz": gzip.compress(b"It came. " * 9),
}


def found_in(name: str, data: bytes) -> list[Item | Failed]:
    return list(Walk(lambda _: None).through(Source(name, io.BytesIO(data))))


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=12)
@given(place=st.floats(0, 1), gone=st.integers(0, 60), put=st.binary(max_size=8), cut=st.booleans())
def test_a_changed_file_is_read_or_told(name: str, place: float, gone: int, put: bytes, cut: bool) -> None:
    whole = WHOLE[name]
    at = int(place * len(whole))
    data = whole[:at] + put + (b"" if cut else whole[at + gone :])
    assert all(isinstance(each, Item | Failed) for each in found_in(name, data))


@settings(max_examples=50)
@given(name=st.sampled_from(sorted(WHOLE)), data=st.binary(max_size=200))
def test_any_bytes_under_any_name_are_read_or_told(name: str, data: bytes) -> None:
    assert all(isinstance(each, Item | Failed) for each in found_in(name, data))
