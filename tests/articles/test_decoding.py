"""Bytes of every encoding that English text is found in, and bytes that are no text."""

from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import NotText, ReadError, read_bytes
from timeline.articles.decoding import decode

CURLY = "The minister’s “café” visit – on Nov. 3 – cost €5.\r\nNaïve, said Müller.\n"
PLAIN = "A plain line.\r\nAnother.\rA third.\n\n"
ACCENTS = "The café opened in Málaga, Señor Peña said."


@pytest.mark.parametrize("text", [CURLY, PLAIN, ACCENTS, "é", "€", "’tis"], ids=repr)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-32"])
def test_text_comes_back_exactly(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [CURLY, PLAIN, ACCENTS], ids=repr)
@pytest.mark.parametrize(
    "encoding",
    ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"],
)
def test_wide_text_with_and_without_its_mark(text: str, encoding: str) -> None:
    mark = {
        "utf-16-le": codecs.BOM_UTF16_LE,
        "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-le": codecs.BOM_UTF32_LE,
        "utf-32-be": codecs.BOM_UTF32_BE,
    }[encoding]
    assert decode(mark + text.encode(encoding)) == text
    if "16" in encoding:
        assert decode(text.encode(encoding)) == text


def test_latin_1_is_read_as_its_superset() -> None:
    assert decode(ACCENTS.encode("latin-1")) == ACCENTS


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b"], ids=repr)
def test_line_ends_stay_as_they_are(end: str) -> None:
    assert decode(f"One.{end}Two.{end}".encode()) == f"One.{end}Two.{end}"


def test_only_the_first_mark_is_no_character() -> None:
    assert decode(("\ufeff" + "One.\ufeffTwo.").encode()) == "One.\ufeffTwo."


def test_utf8_with_one_broken_character_is_still_utf8() -> None:
    broken = CURLY.encode() + "é".encode()[:1]
    assert decode(broken) == CURLY + "\ufffd"


def test_cp1252_with_a_byte_it_lacks_is_read_by_what_fits() -> None:
    assert "opened" in decode(ACCENTS.encode("cp1252") + b" \x9d closed.")


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        ("3 марта 2022 года войска обстреляли город. Президент заявил, что погибли люди.", "cp1251", "Russian"),
        ("3 марта 2022 года войска обстреляли город. Президент заявил, что погибли люди.", "koi8-r", "Russian"),
        ("Στις 3 Μαρτίου 2022 ο στρατός βομβάρδισε την πόλη, δήλωσε ο πρόεδρος της χώρας.", "cp1253", "Greek"),
    ],
)
def test_text_of_another_alphabet_is_read_as_that(text: str, encoding: str, language: str) -> None:
    assert sum(letter > "\u0250" for letter in decode(text.encode(encoding))) > len(text) / 2
    with pytest.raises(ReadError, match=language):
        read_bytes(text.encode(encoding))


@pytest.mark.parametrize(
    "text", ["Çà été là-bas.", "Ångström, Österåker, Ålesund: été à Évreux.", "«À l’été»", "ÄÖÜ äöü"]
)
def test_a_few_accents_are_still_western(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF document"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
        (b"{\\rtf1\\ansi The envoys met.}", "a Rich Text document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
        (b"\x1f\x8b\x08\x00", "a compressed file"),
        (b"<!DOCTYPE html>\n<p>The envoys met.", "a web page"),
        (b"\xef\xbb\xbf\n<HTML><p>The envoys met.", "a web page"),
        (b"\x7fELF\x02\x01\x01\x00" + bytes(200), "a binary file"),
        (bytes(range(256)) * 20, "a binary file"),
        (b"The envoys met.\x00\x01\x02", "a binary file"),
        (b"\x00\x00", "a binary file"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "a binary file"),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:8]),
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(NotText, match=kind) as caught:
        decode(data)
    assert "paste them" in str(caught.value)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(lambda text: f"The {text} end."))
def test_any_utf8_comes_back(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_not_text(data: bytes) -> None:
    with suppress(NotText):
        assert isinstance(decode(data), str)
