"""What a whole text looks like: its lines, their heads and credits, its sections and quotations."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.layout import Kind, Layout, lay_out
from timeline.model import Span

PIECES = [
    "Talks open in Rome",
    "Sudan votes on Monday, and the army agrees to go.",
    *("3 May: ", "2021", "March 2022", "12:30 ", "1979 Troops enter.", "May", "Published 3 March 2022"),
    *(
        "Share",
        "Read more: ",
        "Photo: AFP",
        "[File: Ann Example/Reuters]",
        "By Ann Example",
        "VIENNA, July 14 (Agency) - ",
    ),
    *("“", "”", '"', "``", "''", "(", ")", "—", "• ", "* ", "_"),
    *("\n", "\r\n", "\n\n", " ", "\t", "\u2028", "\u200b", "\x85", "\x00", "é", "中"),
]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


def kinds(text: str) -> list[str]:
    return [line.kind.value for line in lay_out(text).lines if line.words.start < line.words.end]


@settings(deadline=None)
@given(TEXTS)
def test_lines_cover_any_text_and_spans_lie_inside(text: str) -> None:
    lines = lay_out(text).lines
    assert "".join(line.span.of(text) for line in lines) == text
    for line in lines:
        assert line.span.covers(line.words)
        assert line.words.covers(line.told)
        for part in (line.head, line.credit):
            assert part is None or (part.start < part.end and line.words.covers(part) and not part.overlaps(line.told))


@settings(deadline=None)
@given(TEXTS)
def test_quotations_lie_in_order_inside_the_text(text: str) -> None:
    at = 0
    for span in lay_out(text).quotes:
        assert at <= span.start < span.end <= len(text)
        at = span.end


@settings(deadline=None)
@given(st.lists(st.sampled_from([each for each in PIECES if "\r" not in each and each != "\n\n"]), max_size=30))
def test_line_ends_of_another_system_change_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    said = [(line.kind, line.words.of(text)) for line in lay_out(text).lines]
    other = text.replace("\n", "\r\n")
    assert [(line.kind, line.words.of(other)) for line in lay_out(other).lines] == said


@settings(deadline=None)
@given(TEXTS, st.integers(-5, 500))
def test_every_offset_has_an_answer(text: str, offset: int) -> None:
    layout = lay_out(text)
    assert isinstance(layout.tells(offset), bool)
    assert isinstance(layout.is_quoted(offset), bool)
    assert (layout.line_at(offset) is None) == (text == "")


@pytest.mark.parametrize(
    ("text", "head", "told"),
    [
        ("VIENNA, July 14 (Agency) - Iran agreed.", "VIENNA, July 14 (Agency) - ", "Iran agreed."),
        ("Lima / Cuzco: A mine shut.", "Lima / Cuzco: ", "A mine shut."),
        ("May 3, 2014 (NAIROBI) – Talks resumed.", "May 3, 2014 (NAIROBI) – ", "Talks resumed."),
        ("(Rome, 3 May 2021) – The agency warned of hunger.", "(Rome, 3 May 2021) – ", "The agency warned of hunger."),
        ("Lima, Peru – June 26, 2024: The Board met.", "Lima, Peru – June 26, 2024: ", "The Board met."),
        ("Lagos, Nigeria – Gunmen killed nine people.", "Lagos, Nigeria – ", "Gunmen killed nine people."),
        ("Beirut, Lebanon - Israel hit a depot.", "Beirut, Lebanon - ", "Israel hit a depot."),
        ("Austin, Texas – Voters stayed away.", "Austin, Texas – ", "Voters stayed away."),
        ("Bamako — The junta has met.", "Bamako — ", "The junta has met."),
        ("MOSCOW, March 3. /TASS/. Gunmen have fled.", "MOSCOW, March 3. /TASS/. ", "Gunmen have fled."),
        ("New Delhi, Mar 3 (PTI) Gunmen have fled.", "New Delhi, Mar 3 (PTI) ", "Gunmen have fled."),
        ("ACCRA, Ghana, May 3 /Wire/ -- Gunmen fled.", "ACCRA, Ghana, May 3 /Wire/ -- ", "Gunmen fled."),
        ("Nairobi/Brussels, 3 March 2023 | Talks began.", "Nairobi/Brussels, 3 March 2023 | ", "Talks began."),
        ("ISLAMABAD: Gunmen killed nine people.", "ISLAMABAD: ", "Gunmen killed nine people."),
        ("NATO: The alliance has met.", None, "NATO: The alliance has met."),
        ("Islamabad: The city has grown.", None, "Islamabad: The city has grown."),
        ("ISLAMABAD: the making of a city", None, "ISLAMABAD: the making of a city"),
        ("New Delhi, Mar 3 (Friday) Gunmen have fled.", None, "New Delhi, Mar 3 (Friday) Gunmen have fled."),
        ("Ana Phiri (Wire) Gunmen have fled.", None, "Ana Phiri (Wire) Gunmen have fled."),
        ("Bamako - The junta has met.", None, "Bamako - The junta has met."),
        ("Bamako – Paris talks resume", None, "Bamako – Paris talks resume"),
        ("Lagos, Nigeria – a city of hope – is full.", None, "Lagos, Nigeria – a city of hope – is full."),
        ("Banda, Phiri – The two men met.", None, "Banda, Phiri – The two men met."),
        ("Lima – June 26: the day it began.", None, "Lima – June 26: the day it began."),
        ("INDEPENDENCE, Mo. _ The treaty was signed.", "INDEPENDENCE, Mo. _ ", "The treaty was signed."),
        ("• 3 March 1878: Treaty signed.", "3 March 1878: ", "Treaty signed."),
        ("28 June 1914 – The archduke is shot.", "28 June 1914 – ", "The archduke is shot."),
        ("9.04 a.m. The two men meet.", "9.04 a.m. ", "The two men meet."),
        ("2. Peru | Police held a man on Monday.", "2. Peru | ", "Police held a man on Monday."),
        ("Friday briefing: Peru wakes up without a king", "Friday briefing: ", "Peru wakes up without a king"),
        ("Police held a man on Monday | Example News", None, "Police held a man on Monday | Example News"),
        ("The king: Peru wakes up", None, "The king: Peru wakes up"),
        ("NATO - the alliance - met.", None, "NATO - the alliance - met."),
        ("The War (1 May 1939 – 3 May 1940) ended.", None, "The War (1 May 1939 – 3 May 1940) ended."),
        ("Sunday: he left for home.", None, "Sunday: he left for home."),
        ("12.30 pounds were paid to him.", None, "12.30 pounds were paid to him."),
        ("In 2019 he said: no, we stay.", None, "In 2019 he said: no, we stay."),
        ("Moscow's plan (and ours) - it failed.", None, "Moscow's plan (and ours) - it failed."),
    ],
)
def test_heads(text: str, head: str | None, told: str) -> None:
    line = lay_out(text).lines[0]
    assert (line.head and line.head.of(text)) == head
    assert line.told.of(text) == told


def test_a_label_says_where_on_the_page_a_line_belongs() -> None:
    text = "Friday briefing: Peru votes on Friday"
    layout = lay_out(text)
    assert [layout.is_in_label(at) for at in (0, text.index("Peru"))] == [True, False]
    assert not layout.heads(Span(0, len("Friday")))


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Police cleared a camp on Monday. PHOTO: AGENCY/Ann Example", "PHOTO: AGENCY/Ann Example"),
        ("The tariff applies from 12 May. (Reuters)", "(Reuters)"),
        ("The tariff applies from 12 May [File: Ann Example/AFP]", "[File: Ann Example/AFP]"),
        ("Police used gas on Monday. (Photo by Ann Example/AP)", "(Photo by Ann Example/AP)"),
        ("Police used gas on Monday. (Photo by a nurse)", None),
        ("He named the source: Reuters", None),
        ("The party (the AFP says) lost.", None),
        ("The minister met the Kurdish leader (left).", None),
    ],
)
def test_credits(text: str, credit: str | None) -> None:
    layout = lay_out(text)
    found = layout.lines[0].credit
    assert (found and found.of(text)) == credit
    assert layout.tells(0)
    assert layout.tells(len(text) - 1) is (credit is None)


PAGE = """Skip to content
Talks open in Rome
By Ann Example
Published 3 March 2022
Share | Save

Rome, 3 March (Agency) - Two ministers met on Monday.

Soldiers guard the bridge.
Photo: AFP

2021

May 3: The army takes the port.
June 4: The port reopens.

What happens next?

"We stay," the minister said in the evening.

Related stories
Drought in the north
"""


def test_a_page() -> None:
    assert kinds(PAGE) == [
        "furniture", "headline", "byline", "stamp", "furniture", "prose", "caption", "credit", "heading",
        "entry", "entry", "heading", "prose", "furniture", "furniture",
    ]  # fmt: skip


def test_headings_open_sections() -> None:
    layout = lay_out(PAGE)
    headed = {line.words.of(PAGE): line.section for line in layout.lines}
    assert headed["Talks open in Rome"] == headed["Rome, 3 March (Agency) - Two ministers met on Monday."] == 1
    assert headed["2021"] == headed["June 4: The port reopens."] == 2
    assert headed["What happens next?"] == 3


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “we stay here” and left.", "we stay here"),
        ('He said "we stay here" and left.', "we stay here"),
        ("He said ``we stay here'' and left.", "we stay here"),
        ("He said “we stay “here” now” and left.", "we stay “here” now"),
        ("He said “we stay\nand left.", "we stay"),
        ("The minister's men left.", ""),
    ],
)
def test_quotations(text: str, quoted: str) -> None:
    layout = lay_out(text)
    inside = "".join(
        character for at, character in enumerate(text) if layout.is_quoted(at + 1) and layout.is_quoted(at)
    )
    assert inside.strip().strip("“”\"`'") == quoted


def test_lines_may_be_given() -> None:
    text = "Talks opened in Rome on Monday and both sides were\ncontent with the day."
    assert [line.kind for line in lay_out(text, [Span(0, len(text))]).lines] == [Kind.PROSE]


def test_nothing_is_laid_out_of_nothing() -> None:
    assert lay_out("") == Layout(())


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        lay_out("Talks", language="xx")


@pytest.mark.parametrize(
    "unit",
    [
        "A ",
        "1 ",
        "A, ",
        "( ",
        "“",
        '"',
        "``",
        "x: ",
        "Share\n",
        "May 3\n",
        "A B\n",
        "A B. C d e f g.\n",
        "1979 A\n",
        "- ",
        "—",
        "(AP) ",
        "#",
        "`",
        "/",
        "a|",
        "A.",
        "A (B) - ",
        "He said. Photo: A/B ",
    ],
)
def test_reading_takes_no_more_than_in_proportion(unit: str) -> None:
    def spent(times: int) -> float:
        start = time.process_time()
        lay_out(unit * times)
        return time.process_time() - start

    lay_out(unit)
    small = 20_000 // len(unit)
    assert spent(4 * small) < 0.5 + 12 * spent(small)
