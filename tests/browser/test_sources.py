"""Links pasted and documents chosen, in a real browser: what can be read is drawn, what cannot is told and kept."""

from __future__ import annotations

import pytest

from tests.browser.reader import Reader
from tests.readers import made
from tests.sites import Site, give

pytestmark = pytest.mark.browser


def test_a_link_pasted_and_a_document_chosen_are_drawn(reader: Reader, press: Site) -> None:
    press.answers["/talks"] = give(made.page("<meta property='article:published_time' content='2022-03-04'>"))
    reader.open().paste(press.link("/talks"))
    page = reader.page
    page.get_by_text("Published 4 March 2022").wait_for()
    assert page.locator(".tl-title").inner_text() == made.TITLE
    drawn = reader.shown
    assert drawn
    reader.paste(press.link("/gone"))
    page.get_by_text("no such page (status 404). Check the link.").wait_for()
    assert page.get_by_label("Article text").input_value() == press.link("/gone")
    assert reader.shown == drawn
    document = {"name": "a.docx", "mimeType": "application/octet-stream", "buffer": made.word("Ships wait at Odesa")}
    page.locator("input[type=file]").set_input_files(document)
    page.get_by_role("heading", name="Ships wait at Odesa").wait_for()
    reader.settle()
    assert reader.shown != drawn
