"""PNG and SVG: pictures that other programs read, and a plain word where no browser can draw them."""

from __future__ import annotations

import io
import os
import shutil
import sys
from dataclasses import replace

import pytest
from lxml import etree
from PIL import Image

from tests.exports.hostile import dated, hostile
from tests.stories import strait
from timeline.chart import View, draw_score
from timeline.exports import EXPORTS, ExportError
from timeline.exports.picture import WIDTH, under_a_title, why_undrawn
from timeline.model import Change, Timeline, from_edtf

needs_browser = pytest.mark.skipif(
    not (os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")),
    reason="no Chromium or Chrome is installed: see README on running the tests",
)
SVG = "{http://www.w3.org/2000/svg}"


@needs_browser
def test_a_png_is_twice_the_charts_width_and_not_empty() -> None:
    with Image.open(io.BytesIO(bytes(EXPORTS["png"].write(strait())))) as picture:
        assert picture.format == "PNG"
        assert picture.width == 2 * WIDTH
        assert picture.height > 400
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 50


@needs_browser
def test_an_svg_holds_the_words_as_text() -> None:
    story = dated(from_edtf("1972"), from_edtf("2022-08"), corrected=frozenset({Change.DATE}))
    root = etree.fromstring(bytes(EXPORTS["svg"].write(story)))
    assert root.tag == f"{SVG}svg"
    assert root.get("width") == str(WIDTH)
    words = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert "1972" in words
    assert "corrected" in words


@needs_browser
def test_a_picture_says_what_it_is_of_and_where_that_comes_from() -> None:
    (article,) = strait().articles
    told = replace(
        strait(), articles=(replace(article, title="Across the strait", source="https://news.example/strait"),)
    )
    root = etree.fromstring(bytes(EXPORTS["svg"].write(told)))
    words = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    assert "Across the strait" in words
    assert "https://news.example/strait, published 12 September 2023" in words


@pytest.mark.parametrize(
    ("title", "source", "head", "below"),
    [
        ("A & B <i>sign</i>", "", "<b>A &amp; B &lt;i&gt;sign&lt;/i&gt;</b>", "published 12 September 2023"),
        ("%{x} rises", "a.txt", "<b>&#37;{x} rises</b>", "a.txt, published 12 September 2023"),
        ("word " * 60, "b.txt", f"<b>{('word ' * 60)[:129].rstrip()}…</b>", "b.txt, published 12 September 2023"),
    ],
)
def test_the_head_of_a_picture(title: str, source: str, head: str, below: str) -> None:
    (article,) = strait().articles
    told = replace(strait(), articles=(replace(article, title=title, source=source),))
    plain = draw_score(told, View(WIDTH))
    layout = under_a_title(plain, told, "en_001")["layout"]
    assert layout["title"]["text"] == head
    assert layout["title"]["subtitle"]["text"] == below
    assert layout["height"] - layout["margin"]["t"] == plain["layout"]["height"] - plain["layout"]["margin"]["t"]


@needs_browser
def test_words_stay_words() -> None:
    root = etree.fromstring(bytes(EXPORTS["svg"].write(hostile())))
    names = {element.tag.split("}")[-1] for element in root.iter() if isinstance(element.tag, str)}
    assert not names & {"script", "img", "foreignObject", "iframe"}
    assert "taken" in "".join(root.itertext())


@needs_browser
def test_an_empty_timeline_is_a_picture_too() -> None:
    with Image.open(io.BytesIO(bytes(EXPORTS["png"].write(Timeline())))) as picture:
        assert picture.width == 2 * WIDTH


@pytest.mark.parametrize("form", ["png", "svg"])
def test_without_a_browser_the_reader_is_told_what_to_do(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import kaleido
    from choreographer.errors import ChromeNotFoundError

    def none_found(*_: object, **__: object) -> bytes:
        raise ChromeNotFoundError

    monkeypatch.setattr(kaleido, "calc_fig_sync", none_found)
    with pytest.raises(ExportError, match=rf"{form.upper()} .*install one, or name its program in BROWSER_PATH"):
        EXPORTS[form].write(strait())


@pytest.mark.parametrize(
    ("named", "said"),
    [(sys.executable, ""), ("/no/such/browser", "none could be started"), ("", "none could be started")],
)
def test_whether_one_can_be_drawn_is_known_before(named: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from choreographer.browsers.chromium import Chromium

    monkeypatch.setattr(Chromium, "find_browser", lambda **_: named or None)
    assert said in why_undrawn("png")
    assert bool(why_undrawn("svg")) == bool(said)


def test_without_the_package_none_can_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kaleido", None)
    assert "A SVG picture needs the package kaleido" in why_undrawn("svg")


def test_without_the_package_the_reader_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kaleido", None)
    with pytest.raises(ExportError, match="with the first command of its README"):
        EXPORTS["png"].write(strait())
