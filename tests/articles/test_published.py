"""Where an article says when it was published, and where it only seems to."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.test_published_at_foot import AT_THE_FOOT, STORY
from timeline import facts
from timeline.articles import find_published
from timeline.articles.published import FINDERS

STATED = {
    "the word date": {
        date(2023, 9, 12): [
            "date 2023-09-12 Envoys of both sides met in secret, officials said.",
            " date 2023-09-12 Envoys of both sides met in secret, officials said.",
            "Envoys meet\nDate: 12 September 2023",
        ],
    },
    "a label": {
        date(2023, 9, 12): [
            "Envoys meet\n\nPublished: 12 Sep 2023 04:14PM",
            "Envoys meet\nPublished Sept. 12, 2023",
            "Envoys meet\nPublished Sept. 12, 2023Updated Sept. 13, 2023",
            "Envoys meet\nUpdated Sept. 13, 2023 | Published Sept. 12, 2023",
            "Envoys meet\nPublished On 12 Sep 2023",
            "Envoys meet\nPosted on September 12th, 2023 by Ann Example",
            "Envoys meet\nFirst published on Tue 12 Sep 2023 16.14 BST",
            "Envoys meet\nPublished 4:14 PM GMT, September 12, 2023",
            "Envoys meet\nPublication date: 2023-09-12T16:14:00+08:00",
            "Envoys meet\nBy Ann Example - Published: 2023/09/12 16:14",
            "Envoys meet\nPublished by Ann Example on September 12, 2023",
            "Envoys meet\nPublished in Bamako on 12 September 2023",
            "Envoys meet\nPosted: Tue 12 Sep 2023, 10:00",
            "Envoys meet\nPublished :`2023-09-12 16:14:03`",
            "Envoys meet\n[Published: 12 September 2023]",
            "Envoys meet\nPublished: '12 September 2023'",
            "Envoys meet\nDate of issue: 12 September 2023",
            "Envoys meet\nThis article was first published on 12 September 2023.",
            "Envoys meet\nDatePublished: 2023-09-12",
            "Envoys meet\nEmbargoed until 12 September 2023, 10:00",
            "FOR IMMEDIATE RELEASE: September 12, 2023",
            "S/2023/412\nDistr.: General 12 September 2023",
            "POLICY BRIEF No. 41. Food and war. Published 12 September 2023",
            "Speech by Ana Holt\n\nDelivered on 12 September 2023 (check against delivery)\n\nWe shut the port.",
        ],
        date(2023, 9, 24): ["Envoys meet\nIssued on: 24/09/2023 - 16:14", "Envoys meet\nPublished: 09/24/2023"],
    },
    "a document's distribution": {
        date(2016, 6, 21): [
            "Example Nations E/2016/5 Council Distr.: General 21 June 2016 Original: English Letter of 3 June 2016",
            "Example Nations Distribution: Limited 21 June 2016 Letter dated 3 June 2016 from the envoy",
        ],
    },
    "the dateline": {
        date(2022, 3, 3): [
            "Council names a minister\nPORT HARBOUR (Example News) March 3, 2022 | The council has named a minister.",
            "Judges rule\nROME (Example), 3 March 2022. Judges ruled on Monday that the port must close.",
            "Envoys meet\nRome. March 3, 2022. Envoys of both sides met on Tuesday.",
            "March 3, 2022 (LONDON) – Britain froze the assets of two banks.",
            "3 March 2022 (LONDON) - Britain froze the assets of two banks.",
            "LONDON, March 3, 2022 (Reuters) - Britain froze the assets of two banks.",
            "LONDON, 3 March 2022 -- Britain froze the assets of two banks.",
            "Banks frozen\n\nLONDON (AP) — March 3, 2022 — Britain froze the assets of two banks.",
            "NEW DELHI, India, Mar 3, 2022 (AFP) – Britain froze the assets of two banks.",
            "Kyiv, March 3, 2022 (Interfax) - Britain froze the assets of two banks.",
            "UNITED NATIONS, Thursday, March 3, 2022: Britain froze the assets of two banks.",
            "GENEVA (3 March 2022) – Experts of the United Nations called for calm.",
            "Banks frozen\nGENEVA / NAIROBI (3 March 2022) — Experts called for calm.",
            "(Bamako, March 3, 2022) – The army should free the envoys.",
            "New York/Geneva, 3 March 2022 – Thousands have fled, the fund said.",
            "Geneva, 3 March 2022 – The fund today opened an office.",
            "Oslo, March 3, 2022 — Britain froze the assets of two banks on Thursday.",
            "BRUSSELS, 3 March 2022.- The union froze the assets of two banks.",
        ],
    },
    "a line of its own": {
        date(2008, 3, 6): [
            "Firm opens its shop\n\nMarch 06, 2008",
            "Firm opens its shop\n06/03/2008 - 11:20 CET\n\nIt had closed on 25/02/2008 for repairs.",
            "Firm opens its shop\nThursday, 6 March 2008",
            "Firm opens its shop\nThursday 6 March 2008. All times Moscow time.",
            "Firm opens its shop\nBy Ann Example\nThe Example, March 6, 2008",
            "Firm opens its shop\nBBC News, 6 March 2008",
            "Firm opens its shop\nThu 6 Mar 2008 16.14 GMT",
            "March 6, 2008, 4:14 p.m. ET",
            "2008-03-06 16:14:03",
            "Firm opens its shop\nSource: Example| 2008-03-06 16:14:03|Editor: An",
            "Firm opens its shop\nEXAMPLE NEWS - Mar 6, 2008 - 16:14 | All, World",
            "Firm opens its shop\nMarch 6, 2008 4:14 PM GMT+1 Updated 5 days ago",
            "Firm opens its shop\n6 Mar 2008 04:14PM (Updated: 7 Mar 2008 05:00PM)",
            "SHOPS, ONE YEAR ON\n6 March 2008",
            "Firm opens its shop, two months on\n\nMarch 6, 2008",
            "Firm opens its shop\n(6 March 2008)",
            "Firm opens its shop\n**6 March 2008**",
            "Firm opens its shop\nAnalysis / 6 March 2008",
            "Firm opens its shop\nOn 6 March 2008 by Ann Example",
            "Firm opens its shop\n6 March 2008 - 14:05",
            "Firm opens its shop\n6 March 2008, 10:30 GMT",
            "Firm opens its shop\nAnn Example, Nairobi, 6 March 2008",
            "Briefing on shops\nNairobi/Brussels, 6 March 2008",
            "S/2008/412\n6 March 2008",
            "The shop has been open since 1990\n6 March 2008\nIt has been full since May 2007.",
            "Firm opens its shop.\nIt had been awaited for long by all who follow such things.\nMarch 6th, 2008",
            "Firm opens its shop\r\n\r\n06.03.2008\r\n",
        ],
    },
    "a byline": {
        date(2008, 3, 6): [
            "Firm opens its shop\nBy Ann Example | March 6, 2008 | 4 min read",
            "Firm opens its shop\nBy our Americas editor, 6 March 2008",
            "Firm opens its shop\nBy a staff reporter, March 6, 2008, 8:00 AM",
            "Firm opens its shop\nBy ANN EXAMPLE MARCH 6, 2008",
            "Firm opens its shop\nby Ann Example on March 6, 2008",
            "Firm opens its shop\nStory by Ann Example and Ben de Example, 6 March 2008",
            "Firm opens its shop\nBy Ann Example (Reuters); 6 March 2008",
            "Firm opens its shop\nBy Ann Example, Africa correspondent | 6 March 2008 | 10:30",
            "Firm opens its shop\n_By Ann Example, 6 March 2008_",
            "Firm opens its shop\nFrom our correspondent in Lima, 6 March 2008",
            "By Ann Example, 6 March 2008",
        ],
    },
    "a report's number": {
        date(2022, 8, 15): [
            "POLICY BRIEF No. 41, published 15 August 2022",
            "Drought in the north\nExample Group Africa Briefing N°41 /////, 15 August 2022",
            "Policy Brief 41 / 15 August 2022",
            "Situation Report No. 4 (15 August 2022)",
            "Drought in the north\nFlash Update #3, 15 August 2022",
            "Press Release No. 12/2022, 15 August 2022",
        ],
    },
    "the week of an issue": {
        date(2022, 8, 15): [
            "The week in the north\nNo. 41 | 9–15 August 2022",
            "The week in the north\n9 to 15 August 2022",
            "Border digest, August 9-15, 2022",
            "Weekly review: 30 July - 15 August 2022",
        ],
    },
    "the day of an issue": {
        date(2022, 8, 15): [
            "Subject: The Week in the North — 15 August 2022\n\nRain fell.",
            "Morning briefing, 15 August 2022\n\nRain fell.",
            "Border digest | August 15, 2022\n\nRain fell.",
        ],
    },
    "the kind of text": {
        date(2022, 8, 15): [
            "Drought in the north\nBriefing note, 15 August 2022\nRain failed in May.",
            "Drought in the north\nPolicy analysis, 15 August 2022",
            "Drought in the north\nQ&A: 15 August 2022",
        ],
    },
    "the state of things": {
        date(2022, 8, 15): [
            "Situation in the north\nAs of 15 August 2022",
            "Drought\nData as of: 15 August 2022, 18:00",
        ],
    },
    "the time of an update": {
        date(2021, 5, 3): [
            "Envoys meet\nUpdated on 3 May 2021",
            "Envoys meet\nLast modified on Mon 3 May 2021 10.00 BST",
            "Envoys meet\nLast update: 3 May 2021",
            "Envoys meet\nPage last reviewed: 3 May 2021",
            "Envoys meet\nThis story was last updated on May 3, 2021",
        ],
        date(2023, 9, 12): [
            "Envoys meet\nBy Ann Example, CNN\nUpdated 3:12 PM EDT, Tue September 12, 2023",
            "Envoys meet\nLast updated: 12 September 2023 at 10:02",
        ],
    },
    "below the title": {
        date(2025, 8, 29): [
            "Two decades of upheaval\n\nAug 29, 2025\n\nJudges removed the premier on Friday; here is how it came.\n\n"
            "July 3, 2011 - Her aunt wins a majority.\n\nJune 18, 2025 - A recording of a call is leaked.",
            "The road to the strike\nFriday, 29 August 2025\n\nDockers walked out today. It was long in the making:\n\n"
            "12 May 2025: Talks begin.\n3 July 2025: Talks fail.",
            "A port in dispute\n\n29 August 2025, 10:30 GMT\n\nThe port was shut on Friday, and few were surprised.\n"
            "4 March 2024 saw its first blockade, 9 June 2024 the next.\n4 March 2024 is mourned still.",
        ],
    },
    "when it was made": {
        date(2026, 3, 4): [
            "The case against the police\n\n(Summary prepared for subscribers on 4 March 2026)\n\nA court sat.",
            "The case against the police\nCompiled by our staff on March 4, 2026.\nA court sat.",
        ],
    },
    "a day in brackets": {
        date(2025, 6, 19): [
            "Profile: a king in exile\n\n(19 June 2025) The king turns 80 today in a house by the sea.",
            "Drought in the north\n[June 19, 2025] Rain failed again, the council says.",
        ],
    },
    "a dateline without its place": {
        date(2023, 9, 12): [
            "Envoys meet\nSeptember 12, 2023 - Envoys of both sides met in Rome on Tuesday.",
            "Envoys meet\n12 September 2023 — Envoys of both sides met, officials said.",
        ],
    },
    "a wire code": {
        date(1990, 8, 15): [
            "AP-NR-08-15-90 1337EDT\nNICOSIA (AP) _ Talks went on.",
            "08-15-90 1337EDT\nNICOSIA (AP) _ Talks went on.",
            "NICOSIA (AP) _ Talks went on." + STORY + "AP-NR-08-15-90 1337EDT\n",
        ],
        date(2001, 8, 15): ["NYT-08-15-01 0010EST"],
    },
    "the web address": {
        date(2023, 9, 12): [
            "https://news.example.com/world/2023/09/12/envoys-meet.html",
            "Envoys meet\nwww.example.com/2023/sep/12/envoys-meet",
            "https://example.com/world/envoys-meet-2023-09-12/ \nEnvoys meet".replace("meet-2023", "meet/2023"),
        ],
    },
    "the first figures": {
        date(2023, 9, 12): ["2023-09-12 Envoys of both sides met in secret, officials said."],
    },
    "a dateline without its year": {
        date(2023, 9, 12): [
            "https://news.example.com/world/2023/envoys-meet\nROME, Sept. 12 (Reuters) - Envoys met.",
            "ROME, Sept. 12 (Xinhua) -- Envoys met on Monday (Sept. 11).\n\nCopyright 2023 Example",
            "ROME, 12 Sept (ANSA) - Envoys met on Tuesday, September 12.\n\n© 2023 Example",
            "ROME, Sept 12 (ANSA) - Envoys met on Tuesday.\n\nTalks had failed in March 2022.",
            "ROME, Sept 12 (ANSA) - Envoys met on Tuesday.\n\nA truce was signed on 3 July 2023.",
        ],
    },
}


@pytest.mark.parametrize(
    ("place", "day", "text"),
    [(place, day, text) for place, days in STATED.items() for day, texts in days.items() for text in texts],
)
def test_finds_the_day_of_publication(place: str, day: date, text: str) -> None:
    found = find_published(text + STORY)
    assert found is not None
    assert (found.day, found.place) == (day, place)
    assert str(day.day) in found.span.of(text + STORY)


@pytest.mark.parametrize("name", [row["name"] for row in facts.toml("samples/index")["sample"]])
def test_the_samples_say_when_they_were_published(name: str) -> None:
    text = (facts.folder() / "samples" / f"{name}.txt").read_text(encoding="utf-8")
    gold = json.loads((facts.folder() / "samples" / f"{name}.json").read_text(encoding="utf-8"))
    found = find_published(text)
    assert found is not None
    assert found.day.isoformat() == gold["published"]


def test_every_finder_is_reached() -> None:
    assert {*STATED, *AT_THE_FOOT} == {place for place, _ in FINDERS}


def test_published_is_believed_before_updated() -> None:
    found = find_published("Envoys meet\nUpdated: 14 Sep 2023\nPublished: 12 Sep 2023" + STORY)
    assert found is not None
    assert found.day == date(2023, 9, 12)


@given(st.text(alphabet=st.sampled_from("date Published: 12Sept.,2023-0/()\n|LONDON–AP—Mar")))
def test_any_text_gives_a_span_inside_it_or_none(text: str) -> None:
    found = find_published(text)
    if found is not None:
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert find_published(text) == found
