"""Pasting, uploading, the library: what can be read is drawn, what cannot is told and nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.page.conftest import OpenPage, figure, html_of, press, shown, words
from tests.readers import made
from tests.sites import Answer, Site, give
from timeline.model import Certainty
from timeline.page import incoming, workbench
from timeline.settings import LINKS_AT_ONCE, LONGEST_TEXT

TEXT = "On Monday Russia shelled Kharkiv. In March 2022 Turkey hosted talks."


def paste(page: AppTest, text: str, published: str = "") -> AppTest:
    page.text_area(key="text").set_value(text)
    page.text_input(key="published").set_value(published)
    return press(page, "Draw timeline")


def test_pasted_text_is_drawn(page: AppTest) -> None:
    paste(page, TEXT, "2022-09-14")
    assert len(shown(page)) == 2
    assert figure(page)["layout"]["meta"][0]["published"] == "2022-09-14"
    assert "Published 14 September 2022, as given by you." in words(page)


COURT = "Date: 14 May 2019\n\nThe court reversed the conviction on Monday. Judges met in March 2018."


def test_a_day_given_to_one_article_does_not_overrule_what_the_next_says(page: AppTest) -> None:
    paste(page, TEXT, "2022-09-14")
    page.text_area(key="text").set_value(COURT)
    press(page, "Draw timeline")
    assert "Published 14 May 2019, found in the article." in words(page)
    assert page.text_input(key="published").value == ""


def test_a_day_that_a_reader_gives_overrules_what_the_article_says(page: AppTest) -> None:
    paste(page, TEXT, "2022-09-14")
    paste(page, COURT, "2019-05-15")
    assert "Published 15 May 2019, as given by you." in words(page)


def test_a_day_stays_for_an_article_that_says_none(page: AppTest) -> None:
    paste(page, TEXT, "2022-09-14")
    page.text_area(key="text").set_value("On Tuesday Chad shelled Kenya. In March 2022 Turkey hosted talks.")
    press(page, "Draw timeline")
    assert "Published 14 September 2022, as given by you." in words(page)


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("", "", "The text is empty"),
        ("  \n\t ", "", "The text is empty"),
        (TEXT, "the day after", "is not a date that names one day"),
        (TEXT, "September 2022", "is not a date that names one day"),
        (TEXT, "2999-01-01", "is in the future"),
        ("word " * (LONGEST_TEXT // 5 + 1), "", "too long"),
        ("Le président a rencontré hier le premier ministre à Paris pour parler de la guerre. " * 4, "", "French"),
    ],
    ids=["empty", "blank", "no date", "no day", "future", "five megabytes", "French"],
)
def test_what_cannot_be_read_is_told_and_stays_in_the_box(page: AppTest, text: str, published: str, said: str) -> None:
    paste(page, text, published)
    assert said in words(page)
    assert page.text_area(key="text").value == text
    assert page.text_input(key="published").value == published
    assert len(shown(page)) == 13


def test_text_without_a_date_says_what_to_do(page: AppTest) -> None:
    paste(page, "The sea is deep and the sky is high. Nothing moves.", "2022-09-14")
    assert "No event here states its own date" in words(page)
    assert not page.get("plotly_chart")


def test_text_without_an_event_says_what_to_do(page: AppTest) -> None:
    paste(page, "The deep blue sea. The high grey sky.", "2022-09-14")
    assert "No event with a date was found" in words(page)


def test_where_all_was_taken_out_that_is_said_and_undone(page: AppTest) -> None:
    paste(page, "On 3 March 2022 Chile signed a pact with Peru.", "2022-03-05")
    (only,) = shown(page)
    assert "1 of 1 event." in words(page)
    page.session_state["event"] = only
    page.session_state["editor"] = True
    page.run()
    press(page, "Delete this event")
    assert "You have taken out every event that was found here" in words(page)
    press(page, "Undo")
    assert shown(page) == [only]


def test_without_a_publication_date_the_page_says_so(page: AppTest) -> None:
    paste(page, "Russia shelled Kharkiv on 3 March 2022.")
    assert "No publication date was given or found" in words(page)
    assert len(shown(page)) == 1


def test_events_without_any_date_are_in_the_table(page: AppTest) -> None:
    paste(page, "On Monday Russia shelled Kharkiv. Turkey hosted talks.")
    page.button_group(key="certainty").set_value([Certainty.ASSUMED, Certainty.EXPLICIT]).run()
    assert "None of these events has a date" in words(page)
    assert not page.get("plotly_chart")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"%PDF-1.7\x00\x01\x02\x03", "damaged or cut off"),
        ("a.pdf", made.pdf(lines=()), "no text. Have their text recognised"),
        ("a.pdf", made.pdf(locked=True), "locked with a password"),
        ("a.html", b"<!doctype html><p>Home</p>", "no article on this page"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a picture, which is not read"),
        ("a.txt", b"", "The text is empty"),
        ("a.jsonl", b'{"id": "a"}\nnonsense\n', "a.jsonl line 1: The line has no"),
        ("a.jsonl", b" \n", "a.jsonl: The text is empty"),
    ],
    ids=["damaged", "scanned", "locked", "no article", "picture", "empty", "no good line", "no line"],
)
def test_a_file_that_cannot_be_read(page: AppTest, name: str, data: bytes, said: str) -> None:
    page.file_uploader(key="file").set_value((name, data, "application/octet-stream")).run()
    assert not page.exception
    assert said in words(page)
    assert len(shown(page)) == 13


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_an_uploaded_text(page: AppTest, encoding: str) -> None:
    data = "On 3 March 2022 the café’s owner said Russia shelled Kharkiv.".encode(encoding)
    page.file_uploader(key="file").set_value(("news.txt", data, "text/plain")).run()
    assert "café’s" in "".join(str(each) for each in figure(page)["data"])


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.pdf", made.pdf()), ("a.docx", made.word()), ("a.html", made.page()), ("a.eml", made.mail())],
    ids=["PDF", "Word", "page", "mail"],
)
def test_an_uploaded_document(page: AppTest, name: str, data: bytes) -> None:
    page.file_uploader(key="file").set_value((name, data, "application/octet-stream")).run()
    assert not page.exception
    assert "Kharkiv" in "".join(str(each) for each in figure(page)["data"])


def test_of_a_zip_what_can_be_read_is_and_the_rest_is_told(page: AppTest) -> None:
    data = made.zipped(a_pdf=made.pdf(locked=True), b_docx=made.word(), c_html=made.page())
    page.file_uploader(key="file").set_value(("a.zip", data, "application/zip")).run()
    assert "2 articles were read" in words(page)
    assert "Not read: a.zip/a.pdf: This is a PDF document that is locked" in words(page)
    assert len(page.selectbox(key="saved_choice").options) == 2


@pytest.mark.parametrize(
    "text",
    [
        "<h2>Talks begin</h2>\n<p>On 3 March 2022 <b>Russia</b> shelled Kharkiv.</p>\n<p>It rained.</p>",
        made.page("<meta property='article:published_time' content='2022-03-04'>").decode(),
    ],
    ids=["a piece", "a whole page"],
)
def test_of_what_is_pasted_with_its_tags_the_words_are_read(page: AppTest, text: str) -> None:
    paste(page, text, "2022-03-05")
    drawn = "".join(str(each) for each in figure(page)["data"])
    assert "Kharkiv" in drawn
    assert not any(tag in drawn for tag in ("<p>", "&lt;p", "<h2", "&lt;h2"))


@pytest.fixture
def linked(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site that the page may fetch from."""
    monkeypatch.setattr(incoming, "DOOR", site.door)
    return site


def test_a_pasted_link_is_the_article_that_it_leads_to(page: AppTest, linked: Site) -> None:
    linked.answers["/talks"] = give(made.page("<meta property='article:published_time' content='2022-03-04'>"))
    paste(page, f" {linked.link('/talks')}\n")
    assert made.TITLE in words(page)
    assert "Published 4 March 2022, as the file's own data say." in words(page)
    assert "Kharkiv" in "".join(str(each) for each in figure(page)["data"])
    (choice,) = page.selectbox(key="saved_choice").options
    assert choice.startswith(made.TITLE)


def test_a_few_pasted_links_are_all_read_and_each_that_fails_is_told(page: AppTest, linked: Site) -> None:
    linked.answers["/talks"] = give(made.page("<meta property='article:published_time' content='2022-03-04'>"))
    linked.answers["/war"] = give(made.page(text="On 2 March 2022 Chile shelled the port of Arica in Peru."))
    linked.answers["/gone"] = give(b"", status=404)
    paste(page, "\n\n".join(map(linked.link, ("/talks", "/gone", "/war", "/talks"))))
    assert "2 articles were read" in words(page)
    assert f"{linked.link('/gone')}: " in words(page)
    assert "Kharkiv" in "".join(str(each) for each in figure(page)["data"])
    assert len(page.selectbox(key="saved_choice").options) == 2


def test_many_pasted_links_are_for_the_library(page: AppTest) -> None:
    paste(page, "\n".join(f"https://one.example/{number}" for number in range(LINKS_AT_ONCE + 1)))
    assert "Give them under Library, Add articles" in words(page)


LINKS = "https://one.example/a\nhttps://one.example/b"


@pytest.mark.parametrize("line", ["not a link", "htps:/one.example/c", "Chile and Peru:"])
def test_a_line_among_links_that_is_none_is_named_and_nothing_lost(page: AppTest, line: str) -> None:
    paste(page, given := f"{LINKS}\n{line}")
    assert f"“{line}” is none" in words(page)
    assert page.text_area(key="text").value == given
    assert len(shown(page)) == 13
    assert "article" not in page.query_params


@pytest.mark.parametrize(
    "text",
    [
        "See\nhttps://one.example/a",
        "https://one.example/a and Chile signed a pact.",
        f"{LINKS}\nOn 3 March 2022 Chile signed a pact on the border with Peru in Lima.",
        f"{LINKS}\nChile signed a pact.\nPeru did not.",
    ],
)
def test_a_text_with_links_is_a_text(page: AppTest, text: str) -> None:
    paste(page, text)
    assert not page.error
    assert page.selectbox(key="saved_choice").options


WALL = b'<!doctype html><script type="application/ld+json">{"@type": "Article", "isAccessibleForFree": false}</script>'


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (give(b"", status=404), "no such page (status 404). Check the link."),
        (give(b"", status=403), "does not give this page to programs"),
        (give(WALL), "to subscribers only. Open it as one and paste the article's words."),
        (give(b"<!doctype html><p>Home</p>"), "no article on this page"),
        (give(b"<!doctype html><script src=a.js></script><script src=b.js></script>"), "a script fetches it"),
        (give(made.pdf(lines=()), "application/pdf"), "Have their text recognised (OCR)"),
    ],
    ids=["dead", "barred", "wall", "no article", "script", "scanned"],
)
def test_a_link_that_gives_no_article_is_told_and_stays(page: AppTest, linked: Site, answer: Answer, said: str) -> None:
    linked.answers["/talks"] = answer
    link = linked.link("/talks")
    paste(page, link, "2022-03-04")
    assert f"{link}: " in words(page)
    assert said in words(page)
    assert page.text_area(key="text").value == link
    assert page.text_input(key="published").value == "2022-03-04"
    assert len(shown(page)) == 13


@pytest.mark.parametrize("link", ["http://localhost/", "http://127.0.0.1:8501/", "file:///etc/passwd"])
def test_a_link_into_this_machine_is_refused(page: AppTest, link: str) -> None:
    paste(page, link)
    assert "not on the public internet" in words(page) or "not a link that can be read" in words(page)
    assert len(shown(page)) == 13


def test_many_articles_in_one_file_all_go_into_the_library(page: AppTest) -> None:
    lines = [
        json.dumps(
            {"id": f"a{number}", "published": "2022-03-04", "text": f"On {number} March 2022 Russia shelled Kharkiv."}
        )
        for number in (1, 2, 3)
    ]
    page.file_uploader(key="file").set_value(("news.jsonl", "\n".join(lines).encode(), "text/plain")).run()
    assert "3 articles were read" in words(page)
    assert len(page.selectbox(key="saved_choice").options) == 3


def test_of_lines_what_can_be_read_is_and_each_other_is_told_by_its_number(page: AppTest) -> None:
    lines = ['{"id": "a", "text": "On 3 March 2022 Chile shelled Peru."}', "nonsense", "", '{"id": "b", "text": 7}']
    lines += ['{"id": "c", "text": "On 4 March 2022 Peru shelled Chile."}']
    page.file_uploader(key="file").set_value(("news.jsonl", "\n".join(lines).encode(), "text/plain")).run()
    assert "2 articles were read" in words(page)
    assert "news.jsonl line 2: The line is not JSON" in words(page)
    assert "news.jsonl line 4: The line has a number as its" in words(page)
    assert "Chile shelled Peru" in "".join(html_of(page))
    assert len(page.selectbox(key="saved_choice").options) == 2


def test_the_publication_date_can_be_changed(page: AppTest) -> None:
    paste(page, f"Published: 12 Sep 2022\n\n{TEXT}")
    assert "12 September 2022, found in the article" in words(page)
    page.text_input(key="republished").set_value("2022-09-19").run()
    press(page, "Count from this day")
    assert "19 September 2022, as given by you" in words(page)
    assert figure(page)["layout"]["meta"][0]["published"] == "2022-09-19"


def test_a_sample_can_be_chosen_again(page: AppTest) -> None:
    for name, count in (("crowd-60", 60), ("story", 13), ("crowd-60", 60)):
        page.selectbox(key="sample_choice").set_value(name).run()
        assert len(shown(page)) == count


def test_the_address_names_a_text_without_events(page: AppTest, open_page: OpenPage) -> None:
    paste(page, TEXT, "2022-09-14")
    before = page.query_params["article"]
    paste(page, "There is nothing in it.")
    assert "sample" not in page.query_params
    after = page.query_params["article"]
    assert after != before
    assert "There is nothing in it." in page.selectbox(key="saved_choice").options[0]
    again = open_page("", article=after)
    assert "No event with a date was found in this text." in words(again)
    assert again.query_params["article"] == after


def test_a_sample_of_another_date_is_an_article_of_the_reader(page: AppTest, open_page: OpenPage) -> None:
    page.text_input(key="republished").set_value("2023-09-19").run()
    press(page, "Count from this day")
    assert "sample" not in page.query_params
    digest = page.query_params["article"]
    later = open_page("", article=digest)
    assert "Published 19 September 2023" in words(later)


def test_articles_are_there_after_a_restart_and_can_be_removed(page: AppTest, open_page: OpenPage) -> None:
    paste(page, TEXT, "2022-09-14")
    later = open_page()
    (choice,) = later.selectbox(key="saved_choice").options
    assert choice.startswith("On Monday Russia shelled Kharkiv.")
    assert "2022-09-14" in choice
    later.selectbox(key="saved_choice").select_index(0).run()
    assert len(shown(later)) == 2
    press(later, "Remove it")
    assert len(shown(later)) == 13
    assert not [each for each in open_page().selectbox if each.key == "saved_choice"]


def test_a_library_that_cannot_be_written_is_told(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("TIMELINE_DATA_DIR", str(blocked))
    paste(page, TEXT, "2022-09-14")
    assert len(shown(page)) == 2
    assert "Corrections last only until the page is closed" in words(page)


def test_the_title_is_escaped(open_page: OpenPage) -> None:
    assert not any("<img" in each for each in html_of(open_page("hostile")))


def test_where_a_chart_fails_another_article_can_still_be_chosen(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(workbench, "draw_score", lambda *_: 1 / 0)
        page.run()
        assert page.exception
        assert page.text_area(key="text")
    paste(page, TEXT, "2022-09-14")
    assert len(shown(page)) == 2
