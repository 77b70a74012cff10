"""The chart as the camera takes it and as paper holds it: whole, under what it is of."""

from __future__ import annotations

import io
from typing import Literal

import pypdfium2
import pytest
from PIL import Image

from tests.browser.reader import Reader
from tests.browser.test_chart import rect

HEAD_OF_PICTURE = 62


def test_the_picture_holds_the_whole_chart_under_what_it_is_of(reader: Reader) -> None:
    reader.open("?sample=suez-canal")
    size = reader.page.evaluate(
        "(({ width, height }) => [width, height])(document.querySelector('.js-plotly-plot')._fullLayout)"
    )
    with reader.page.expect_download() as waiting:
        reader.page.get_by_role("button", name="Save the chart as a picture").click()
    picture = Image.open(io.BytesIO(waiting.value.path().read_bytes())).convert("L")
    assert picture.size == (round(2 * size[0]), round(2 * (size[1] + HEAD_OF_PICTURE)))
    ground = picture.getpixel((2, 2))
    edges = [picture.crop(box) for box in ((0, 0, 280, picture.height), (picture.width - 300, 0, *picture.size))]
    lines = [picture.crop((0, top, picture.width, end)) for top, end in ((24, 72), (76, 112))]
    assert all(max(abs(level - ground) for level in part.getextrema()) > 10 for part in (*edges, *lines))


def test_the_head_of_the_picture_is_no_wider_than_it(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1100, "height": 800})
    reader.open()
    title = "Ministers of nineteen countries agree on a long awaited convention on the movement of grain and fertiliser"
    reader.paste(f"{title}\n\nOn 3 March 2022 Chile signed a pact with Peru.\n", "2022-03-05")
    reader.sees(".tl-title", title)
    with reader.page.expect_download() as waiting:
        reader.page.get_by_role("button", name="Save the chart as a picture").click()
    picture = Image.open(io.BytesIO(waiting.value.path().read_bytes())).convert("L")
    ground, beside = picture.getpixel((2, 2)), picture.crop((picture.width - 28, 0, picture.width, 72))
    assert beside.getextrema() == (ground, ground)
    last = picture.crop((picture.width - 120, 24, picture.width - 28, 72))
    assert max(abs(level - ground) for level in last.getextrema()) > 10


@pytest.mark.parametrize("sample", ["black-sea-grain", "crowd-500"])
def test_paper_holds_the_whole_chart(reader: Reader, sample: str) -> None:
    reader.open(f"?sample={sample}")
    reader.page.emulate_media(media="print")
    reader.page.set_viewport_size({"width": 1047, "height": 718})
    reader.page.wait_for_timeout(500)
    chart = rect(reader, ".js-plotly-plot .main-svg")
    assert chart["left"] >= 0
    assert chart["right"] <= 1047
    assert reader.page.locator(".stSidebar").is_hidden()
    for _ in range(2):
        sheets = reader.page.pdf(prefer_css_page_size=True, print_background=True)
        assert sheets.count(b"/Type /Page\n") == 1
        with pypdfium2.PdfDocument(sheets) as document:
            assert "acted upon" in document[0].get_textpage().get_text_range()  # the end of the key under the chart
        reader.page.wait_for_timeout(1500)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_and_its_words_are_dark(reader: Reader, scheme: Literal["light", "dark"]) -> None:
    reader.page.emulate_media(color_scheme=scheme)
    reader.open("?sample=suez-canal&dates=all")
    for printed in (True, False):  # with grounds, and without, as browsers print unless told to
        with pypdfium2.PdfDocument(reader.page.pdf(prefer_css_page_size=True, print_background=printed)) as document:
            page = document[0].render(scale=2).to_pil().convert("L")
        assert page.getpixel((page.width // 2, page.height - 60)) == 255
        darker = page.histogram()
        assert sum(darker[:60]) > 500
        assert sum(darker[240:]) > 0.7 * page.width * page.height
