"""The words of one article: kept exactly, or refused with advice."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import EmptyText, NotADate, TooLong, UnreadLanguage, read_text
from timeline.model import PublishedFrom, Span
from timeline.settings import LONGEST_TEXT

STORY = "The envoys met on Tuesday, and neither side gave details of the talks to the press."
DATED = f"ROME, March 3, 2022 (Reuters) - {STORY}"


@pytest.mark.parametrize("text", [STORY, f"\n \t{STORY}\r\n\r\n", f"{STORY}\x00\x07", f"🇹🇼 {STORY} 🇯🇵", "Coup!", "7"])
def test_text_is_kept_to_the_character(text: str) -> None:
    assert read_text(text).text == text


def test_half_a_character_becomes_one_that_can_be_written() -> None:
    assert read_text(f"\ud83d{STORY}").text == f"\ufffd{STORY}"


def test_the_option_comes_before_the_text() -> None:
    article = read_text(DATED, date(2022, 3, 5))
    assert (article.published, article.published_from, article.published_span) == (
        date(2022, 3, 5),
        PublishedFrom.OPTION,
        None,
    )


def test_words_for_a_day_will_do() -> None:
    assert read_text(STORY, "12 September 2023").published == date(2023, 9, 12)


def test_the_text_is_asked_where_nobody_says() -> None:
    article = read_text(DATED)
    assert (article.published, article.published_from) == (date(2022, 3, 3), PublishedFrom.TEXT)
    assert article.published_span == Span(6, 19)


def test_a_text_that_says_nothing_has_no_date() -> None:
    article = read_text(STORY)
    assert (article.published, article.published_from, article.published_span) == (None, None, None)


def test_the_same_text_has_the_same_id() -> None:
    assert read_text(STORY).id == read_text(STORY, "2023-09-12").id != read_text(DATED).id


@pytest.mark.parametrize("text", ["", " ", "\n\t\r\n", "\ufeff", "\u200b\u00a0", "\x00"], ids=repr)
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(EmptyText, match="Give an article"):
        read_text(text)


def test_the_longest_text_is_read_and_a_longer_one_refused() -> None:
    assert read_text("a" * LONGEST_TEXT)
    with pytest.raises(TooLong, match=r"1,000,001 characters.* Give one article at a time"):
        read_text("a" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize("words", ["soon", "2023-02-30", "03/04/2023"])
def test_a_date_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(NotADate, match=words):
        read_text(STORY, words)


FOREIGN = {
    "French": "Le président français a annoncé mardi que son pays enverrait des chars légers avant la fin du mois.",
    "German": "Der Kanzler erklärte am Dienstag in Berlin, dass die Verhandlungen in der kommenden Woche weitergehen.",
    "Spanish": "El presidente del Gobierno anunció el martes que el país enviará ayuda a la región en unos días.",
    "Indonesian": "Presiden mengatakan pada hari Selasa bahwa pemerintah akan membangun jalan baru tahun depan.",
    "Turkish": "Cumhurbaşkanı salı günü yaptığı açıklamada tahıl anlaşması için yeni görüşmelerin sürdüğünü söyledi.",
    "Russian": "Президент заявил во вторник, что переговоры продолжатся.",
    "Chinese": "日本首相周二表示,将继续与台湾合作,并加强安全联系。",
    "Arabic": "قال الرئيس يوم الثلاثاء إن المحادثات ستستمر الأسبوع المقبل",
}

NOT_SURELY_FOREIGN = {
    "a sentence": STORY,
    "headline": "Coup in Ouagadougou",
    "capitals": "TRUMP MEETS XI BEIJING SUMMIT TRADE TARIFFS DEAL MARKETS RALLY WALL STREET UP 400 POINTS OIL FALLS",
    "few common words": "Police arrested three men near Lagos airport Tuesday. Officials gave few details. Witnesses "
    "described heavy gunfire outside terminal buildings.",
    "Turkish names": "Recep Tayyip Erdoğan Devlet Bahçeli Kemal Kılıçdaroğlu Meral Akşener Ekrem İmamoğlu Mansur Yavaş "
    "Özgür Özel Ali Babacan",
    "Japanese names": "Kishida Fumio Aso Taro Hayashi Yoshimasa Suzuki Shunichi Hamada Yasukazu Kono Taro",
    "French words in English": "The minister said “je ne regrette rien, la France ne cède jamais” and left.",
    "a short foreign line": "Vive la République, vive la France",
    "figures": "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15",
    "table": "Country Capital Population France Paris 68 Germany Berlin 84 Spain Madrid 48 Italy Rome 59 Poland Warsaw",
}


@pytest.mark.parametrize(("language", "text"), FOREIGN.items(), ids=FOREIGN)
def test_another_language_is_named(language: str, text: str) -> None:
    with pytest.raises(UnreadLanguage, match=f"looks like {language}.*Give an English article"):
        read_text(text)


@pytest.mark.parametrize("text", NOT_SURELY_FOREIGN.values(), ids=NOT_SURELY_FOREIGN)
def test_what_may_be_english_is_read(text: str) -> None:
    assert read_text(text).language == "en"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_is_kept_or_refused(text: str) -> None:
    with suppress(EmptyText, UnreadLanguage):
        assert read_text(text).text == text


HEADLINES = {
    "Envoys meet in Rome\n\n" + STORY: "Envoys meet in Rome",
    "\n  Envoys meet: will it last?\nMarch 6, 2008\n" + STORY: "Envoys meet: will it last?",
    "ENVOYS MEET\r\n" + STORY: "ENVOYS MEET",
    STORY: "",
    "Envoys meet in Rome": "",
    STORY + "\n" + STORY: "",
    "March 6, 2008\n\n" + STORY: "",
    "NAIROBI, Kenya (AP) _\n\n" + STORY: "",
    "Rome\n\n" + STORY: "",
    "The envoys, who met on Tuesday in the old\nharbour of Rome, gave no details.\n": "",
    "word " * 40 + "\n\n" + STORY: "",
}


@pytest.mark.parametrize(("text", "title"), HEADLINES.items())
def test_a_first_line_is_the_title_where_it_is_a_headline(text: str, title: str) -> None:
    assert read_text(text).title == title


def test_a_title_given_is_the_title() -> None:
    assert read_text("Envoys meet in Rome\n\n" + STORY, title="Talks").title == "Talks"
