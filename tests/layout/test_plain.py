"""A text reads the same however it is wrapped and whatever blanks it holds, and what is found lies where it stands."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import extract, read
from timeline.dates import tag_text
from timeline.layout import plain
from timeline.model import Span

PROSE = (
    "The two delegations met on Tuesday in the lakeside hotel where the first round had been held, and neither side "
    "was willing to say how long the second round of the negotiations was now expected to take. A cease-fire signed "
    "two years after the war had begun held until March 2019, when the north's build-up of troops began again."
)
ARTICLE = f"Talks resume in Geneva\n\n{PROSE}\n\nWhat comes next\n\nThe ministers of both countries meet in May."

SAME = {
    "a line end": ("It fell two\nyears after the war.", "It fell two years after the war."),
    "no-break spaces": ("two\xa0years\u202fafter the\u2009war", "two years after the war"),
    "soft hyphens": ("gov\xadern\xadment", "government"),
    "a soft hyphen at a line's end": ("the gov\xad\nernment fell", "the government fell"),
    "zero width": ("\ufeffKy\u200biv fell\u200e.", "Kyiv fell."),
    "two spaces": ("It fell.  It  rose.", "It fell. It rose."),
    "tabs": ("2019\t\t400", "2019 400"),
    "blank lines": ("One.\r\n \t\r\n\r\nTwo.", "One.\n\nTwo."),
    "lines of a list": ("1 May 2020\n2 May 2020\n3 May 2020", "1 May 2020\n\n2 May 2020\n\n3 May 2020"),
    "heading and dateline": ("Headline\nMarch 6, 2008\nBody.", "Headline\n\nMarch 6, 2008\n\nBody."),
    "points": ("So far\n- assets frozen\n- rice", "So far\n\n- assets frozen\n\n- rice"),
    "entries of one width": (
        "3 May 2019: Troops leave the northern port\n9 May 2019: Talks open in the capital, Oslo\n"
        "1 June 2019: Rebels sign the cease-fire",
        "3 May 2019: Troops leave the northern port\n\n9 May 2019: Talks open in the capital, Oslo\n\n"
        "1 June 2019: Rebels sign the cease-fire",
    ),
    "a paragraph a line": (f"Talks resume\n{PROSE}\n{PROSE}", f"Talks resume\n\n{PROSE}\n\n{PROSE}"),
    "a heading above wrapped lines": (f"Talks resume\n{textwrap.fill(PROSE, 60)}", f"Talks resume\n\n{PROSE}"),
    "a day below a headline as wide as the text": (
        f"Ministers sign a truce in the capital of the north\nJune 8, 2010\n{textwrap.fill(PROSE, 50)}",
        f"Ministers sign a truce in the capital of the north\n\nJune 8, 2010\n\n{PROSE}",
    ),
    "a day that a sentence is wrapped into": (
        textwrap.fill(f"{PROSE} It was renewed, if not by all who had first been asked to do it, on June 8, 2010.", 45),
        f"{PROSE} It was renewed, if not by all who had first been asked to do it, on June 8, 2010.",
    ),
    "wrapped entries, each full to its last line": (
        "April 7: Sixty are killed at the railway\nstation of a town in the far east of it.\n"
        "April 8: The union no longer buys coal.\nApril 9: Talks open.",
        "April 7: Sixty are killed at the railway station of a town in the far east of it.\n\n"
        "April 8: The union no longer buys coal.\n\nApril 9: Talks open.",
    ),
    "a name behind a word that ends no line": (
        "These are the latest figures as of\nMonday for both of the\nEmbassies.",
        "These are the latest figures as of Monday for both of the Embassies.",
    ),
    "a name between two short lines": (
        "Envoys of Chad and South\nSudan met.\nThe United\nStates did not.",
        "Envoys of Chad and South Sudan met.\n\nThe United States did not.",
    ),
    "a date between two short lines": (
        "It was signed in March\n2019, not on 4\nMay 2020. It lapsed on June\n7, they said.",
        "It was signed in March 2019, not on 4 May 2020. It lapsed on June 7, they said.",
    ),
    "a day and its year between two short lines": (
        "It was signed in Rome on\nMarch 3,\n2019. The king fled on\nMay 9,\n2020, they said.",
        "It was signed in Rome on March 3, 2019. The king fled on May 9, 2020, they said.",
    ),
    "a day above an entry": (
        "What was done until March 3,\n2019: Talks open.",
        "What was done until March 3,\n\n2019: Talks open.",
    ),
    "a month above a year alone": (
        "Chronicle of March\n2019\nTalks open.",
        "Chronicle of March\n\n2019\n\nTalks open.",
    ),
    "a month above an entry": (
        "What was done in March\n2019: Talks open.",
        "What was done in March\n\n2019: Talks open.",
    ),
    "a heading above a name": ("South\nKorea votes.", "South\n\nKorea votes."),
    "a name below another": ("Votes in South Africa\nKorea votes.", "Votes in South Africa\n\nKorea votes."),
    "letters that are neither small nor large": (
        textwrap.fill("пять лет спустя " * 20, 50).replace("п", "प").replace("\n", "\n"),
        ("пять лет спустя " * 20).strip().replace("п", "प"),
    ),
    "a letter at a hyphen": (
        textwrap.fill(f"{PROSE} Its bonds were cut to single-B-minus from double-B-plus in May.", 46),
        f"{PROSE} Its bonds were cut to single-B-minus from double-B-plus in May.",
    ),
    "figures whose marks stand apart": (
        "Posted 12 / 19 / 2005. It sold for $2. 6 million at 8: 30pm, or 5: 03 a. m., in town.",
        "Posted 12/19/2005. It sold for $2.6 million at 8:30pm, or 5:03 a. m., in town.",
    ),
    "a day below a headline": (
        "Ministers open the bridge\non May 3, 2021\nThe bridge is old.",
        "Ministers open the bridge\n\non May 3, 2021\n\nThe bridge is old.",
    ),
    "figures that stand apart": (
        "Rows 2 / 3 / 4 cost $5. 10 People came, and verse 3: 16 was read.",
        "Rows 2 / 3 / 4 cost $5. 10 People came, and verse 3: 16 was read.",
    ),
    "pictures among words": (
        "Chile 🇨🇱🤝🇵🇪 Peru signed 🔥, then met 👩\u200d👩\u200d👧 .",
        "Chile Peru signed, then met.",
    ),
    "pictures at both ends": ("🚨 Chile signed 🎉", "Chile signed"),
    "pictures that open lines": ("Done\n✅ Chile signed\n✔️ Peru left", "Done\n\nChile signed\n\nPeru left"),
    "a picture at a wrapped line's end": (
        textwrap.fill(PROSE, 60).replace("\n", " 🔥\n", 1),
        PROSE,
    ),
    "figures in keys": ("1️⃣ It fell", "1 It fell"),
    "signs that are no pictures": ("Lima → Cusco: 5 % • 30 °C © 2021", "Lima → Cusco: 5 % • 30 °C © 2021"),
    "nothing but pictures": ("🔥\n🔥", ""),
    "nothing but blanks": (" \n\t \n", ""),
}


@pytest.mark.parametrize(("written", "expected"), SAME.values(), ids=SAME)
def test_plain_order(written: str, expected: str) -> None:
    assert plain(written).text == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("They adopted the plan.2 A year later it fell.", "They adopted the plan. A year later it fell."),
        ("He called it “a farce”.6 The talks failed.", "He called it “a farce”. The talks failed."),
        ("It expires on 31 January 2026.7", "It expires on 31 January 2026."),
        ("He was shot.[6] She fled.", "He was shot. She fled."),
        ("He was shot[12][note 1] in May.", "He was shot in May."),
        ("He was shot.³ She fled.", "He was shot. She fled."),
    ],
)
def test_what_leads_to_a_note_is_no_word(written: str, expected: str) -> None:
    text = plain(written)
    assert text.text == expected
    last = expected.split()[-1]
    at = expected.rindex(last)
    assert text.written_span(Span(at, at + len(last) - 1)).of(written) == last[:-1]


@pytest.mark.parametrize(
    "written",
    [
        "Shares rose to 2,026.7 points.",
        "It won 62.8 Percent said so.",
        "See Art.5 The treaty holds.",
        "It covers 12 km² of land.",
        "[12] Interview with a diplomat.",
        "He “left [the town]” in May.",
        "At 5.30 Banda left.",
    ],
)
def test_figures_of_the_text_stay(written: str) -> None:
    assert plain(written).text == written


def test_the_head_keeps_its_layout() -> None:
    assert plain("By Ann Example\t\t3 May 2020\nKYIV -\xa0War", layout=True).text == (
        "By Ann Example  3 May 2020\nKYIV - War"
    )


def test_a_text_in_plain_order_is_itself() -> None:
    assert plain(ARTICLE).text is ARTICLE


@pytest.mark.parametrize("width", range(40, 101))
@pytest.mark.parametrize("end", ["\n", "\r\n", " \n"], ids=["LF", "CRLF", "trailing blank"])
def test_wrapped_at_any_width(width: int, end: str) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in ARTICLE.split("\n\n"))
    assert plain(wrapped.replace("\n", end)).text == ARTICLE


def test_every_word_is_found_where_it_was_written() -> None:
    written = textwrap.fill(PROSE, 50).replace(" ", "\xa0", 7).replace("war", "w\xadar").replace("\n", "\r\n")
    text = plain(written)
    at = 0
    for word in text.text.split():
        at = text.text.index(word, at)
        there = text.written_span(Span(at, at + len(word)))
        assert "".join(there.of(written).replace("\xad", "").split()) == word
        assert text.plain_span(there) == (at, at + len(word))


def test_a_title_holds_words_and_no_pictures() -> None:
    written = "🔥 On 3 March 2022 Chile 🇨🇱 signed a pact 🤝 with Peru 👩\u200d👩\u200d👧‍👦."
    (signed,) = extract(read(written, published=date(2022, 3, 4))).events
    assert signed.title == "Chile signed a pact with Peru"
    assert signed.trigger.of(written) == "signed"


@given(st.text(alphabet=" \n\r\t\xa0\xad\u200b\u2028aB1-.🔥", max_size=60))
@settings(deadline=None)
def test_no_character_seen_is_lost(written: str) -> None:
    text = plain(written)
    unseen = str.maketrans("", "", "\xad\u200b🔥")
    assert "".join(text.text.split()) == "".join(written.translate(unseen).split())
    assert plain(text.text).text == text.text


@pytest.mark.parametrize("blank", [" ", "\n", "\xa0", "\r\n", "\u2009", "\u200b \n"])
def test_a_phrase_is_read_over_any_blank(blank: str) -> None:
    written = f"He was freed two{blank}years{blank}after he was arrested in 2010."
    timeline = extract(read(written, published=date(2022, 3, 4)))
    assert [each.value for each in timeline.expressions] == ["P2Y", "2010"]
    assert all(each.text == each.span.of(written) for each in timeline.expressions)
    assert {str(each.range.begin) for each in timeline.events if each.range} == {"2010-01-01", "2012-01-01"}
    assert [each.text for each in tag_text(written).expressions] == [each.text for each in timeline.expressions]


def test_a_megabyte_of_blanks_is_one() -> None:
    assert plain("He left" + " \t" * 500_000 + "in May 2020.").text == "He left in May 2020."
