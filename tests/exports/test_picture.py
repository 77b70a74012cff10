"""PNG and SVG: pictures that other programs read, and a plain word where no browser can draw them."""

from __future__ import annotations

import io
import os
import shutil
import sys

import pytest
from lxml import etree
from PIL import Image

from tests.exports.hostile import dated, hostile
from tests.stories import strait
from timeline.exports import EXPORTS, ExportError
from timeline.exports.picture import WIDTH
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


def test_without_the_package_the_reader_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kaleido", None)
    with pytest.raises(ExportError, match="with the first command of its README"):
        EXPORTS["png"].write(strait())
