"""Where an article only seems to say when it was published."""

from __future__ import annotations

import pytest

from tests.articles.test_published_at_foot import STORY
from timeline.articles import find_published

NOT_STATED = {
    "what happened, or what happened to what comes out": [
        "Mutiny in Lima — 6 March 2008\n\nTroops rose on Monday.",
        "A mutiny in a weekly paper's office, 6 March 2008\n\nTroops rose on Monday.",
    ],
    "the first heading of a chronicle": [
        "The strike\n\n3 July 2025\n\nDockers walked out today, all of them at noon.\n\n29 August 2025\n\nTalks fail.",
        "The strike\n\n29 August 2025\n\nTalks fail after a long day in Lima.\n\n3 July 2025\n\nDockers walk out.",
        "The strike\n\n3 July 2025\n\nDockers walked out today, all of them at noon.\n\n29 August 2025 - Talks fail.",
        "The strike\n\n29 August 2025\n\n3 July 2025 - Dockers walked out, all at noon.\n\n4 July 2025 - Talks.",
        "The strike of 4 July 2025\n\n29 August 2025\n\nTalks fail in Lima.\n\n3 July 2025: Dockers walk out.",
    ],
    "a dateline whose year nothing tells": [
        "ROME, Sept 12 (ANSA) - Envoys met on Tuesday.\n\nTalks failed in 2022.",
        "ROME, Sept 12 (ANSA) - Envoys met.\n\nTalks failed in March 2022.",
        "ROME, Sept 12 (ANSA) - Envoys met on Tuesday, 3 March.\n\nTalks failed in March 2022.",
        "ROME, Feb 29 (ANSA) - Envoys met on Friday.\n\nTalks failed in March 2022.",
    ],
    "a weekday that a day of the story has too": [
        "LIMA (Reuters) - A court on Monday upheld the ban.\n\nThe ruling, dated 15 August 2022, is final.",
        "LIMA (Reuters) - Banda fled on Monday.\n\nHe ruled from 3 May 2011 to 15 August 2022.",
    ],
    "trade fairs and lives in a range": [
        "The trade fair in Lima\n9-15 August 2022\nThe halls open at nine.",
        "Ana Holt, 9 August - 15 August 2022",
    ],
    "nothing at all": ["", "   \n ", "Envoys of both sides met in secret."],
    "a day of the story opens it": [
        "On 3 March 1922 the envoys signed a treaty.",
        "March 3, 1922 was a cold day in Rome.",
        "3 March 1922, Rome: the envoys sign, and nobody believes them.",
        "By September 12, 2023, both sides had withdrawn.",
        "Rome, 13 November 1922. The night on which all changed began quietly.",
        "Rome, 13 November 1922: the night on which all changed began quietly.",
        "It was published on 3 March 1922, and banned at once.",
    ],
    "a label that begins a sentence": [
        "Published 3 March 1922, the report caused a scandal in both capitals.",
        "Released on 12 September 2023, the hostages spoke of their ordeal.",
        "Updated on 3 March 1922, the treaty remained in force for ten years.",
        "Dated 3 March 1922, the letter was found in an attic.",
    ],
    "a headline with a day in it": [
        "The Treaty of 3 March 1918",
        "The attacks of September 11, 2001",
        "Remembering the fire - September 11, 2001",
        "Rome, 13 November 1922",
        "What happened on 12 September 2023",
    ],
    "a headline that only seems to be a byline or a dateline": [
        "The war of 2 April 1982",
        "By dawn, 2 April 1982",
        "By order of the King, 3 March 1922",
        "By Ann Example's account, 3 March 1922 was a cold day.",
        "From Kigali, 7 April 1994",
        "Kyiv, 24 February 2022 – 5 am",
        "Kyiv, 24 February 2022 – Bombs fall on a city that had not slept.",
        "Kyiv, 24 February 2022 – “It has begun,” said her mother.",
        "Kyiv, 24 February 2022 – Bombs fell on the whole city, said her mother.",
        "Stanley (2 April 1982) – Troops land.",
        "Stanley, 2 April 1982 – Troops land. On Friday they left.",
        "Stanley (2 April 1982) was quiet.",
        "40th anniversary: 2 April 1982",
        "The book: published 3 March 1922",
        "Released 12 September 2023, hostages still without pay",
        "Resolution 2500 (2019), adopted 3 May 2021",
        "Report for the period ending 3 May 2021",
        "As of 3 May 2021 the border is closed",
        "As of 3 May 2021",
    ],
    "a life, a battle or a conference from one day to another": [
        "Ann Example, 1941-2006",
        "Ann Example (3 May 1941 - 2 June 2006)",
        "Ann Example\n3 May 1941 – 2 June 2006",
        "Ann Example\nBorn 3 May 1941, died 2 June 2006",
        "Battle of Example\n6 June 1944 – 12 June 1944",
        "Battle of Example\n6 June 1944 to 12 June 1944",
        "Reporting period: 1 May 2021 - 3 May 2021",
    ],
    "a day before what was then": [
        "How it came about\nSeptember 12, 2023 - Envoys meet in Rome.",
        "September 12, 2023 - Envoys of both sides met in Rome on Tuesday.",
        "Envoys meet\nSeptember 12, 2023 - Envoys met on Tuesday.\nTalks went on.\nMay 3, 2024 - They met again.",
        "How it came about\n(2 April 1982) Troops land.\n(14 June 1982) They surrender.",
        "A king in exile\n(3 March 1922) was the day on which he fled.",
        "A king in exile\nThe treaty was prepared in Rome on 3 March 1922.\nNothing stands.",
        "A king in exile\nA book written in Rome on 3 March 1922 tells of it.",
        "A king in exile\nHe fled (3 March 1922). Nothing of the palace stands.",
        "Envoys meet\nSeptember 12, 2023: Envoys of both sides met in Rome on Tuesday.",
    ],
    "a day long before others in the story": [
        "ROME, 13 November 1922 – The king signed.\nNothing of the palace has stood since 1944.",
        "Battle of Example\n6 June 1944\nThe town has honoured them since 1962.",
        "Battle of Example\n6 June 1944" + STORY * 4 + "The square was named after it on 6 June 1974." + STORY * 5,
    ],
    "a chronology": [
        "2 April 1982: Troops land.\n14 June 1982: They surrender.",
        "2 April 1982 - Troops land.\n14 June 1982 - They surrender.",
        "How it came about\n2 April 1982 – Troops land.\n14 June 1982 – They surrender.",
        "2 April 1982\nTroops land.\n14 June 1982\nThey surrender.",
    ],
    "a line that is a caption or a fragment": [
        "Envoys meet\nPhotograph by Ann Example, 3 March 1922",
        "Envoys meet\nThe treaty was signed by Ann Example, 3 March 1922",
        "Envoys meet\nThe treaty was signed on\nMarch 3, 1922",
        "Envoys meet\nSigned at Rome, 3 March 1922",
        "Envoys meet\nThe palace in Rome (3 March 1922)",
        "Envoys meet\nThe treaty, which both had signed on\nMarch 3, 1922\nwas void.",
        "Envoys meet\nThe treaty was signed\nMarch 3, 1922\nbut never came into force.",
    ],
    "days that are headings": [
        "1 September 1939\nThe army crosses the border.\n\n3 September 1939\nBritain declares war.",
        "How it came about\n\n1939-09-01\nThe army crosses the border.\n1939-09-03\nBritain declares war.",
        "2023-09-01 The army crosses the border.\nPeople flee.\n2023-09-03 Talks begin.",
    ],
    "the card of an event": [
        "Battle of Example\nDate: 6 June 1944\nLocation: Normandy\nResult: victory",
        "Date\t6 June 1944\nLocation\tNormandy",
        "Lecture\nDate: 12 September 2023\nTime: 14:00\nVenue: Great Hall",
    ],
    "no full day": [
        "Envoys meet\nSeptember 2023",
        "Envoys meet\nPublished: 2023",
        "Envoys meet\n© 2023 Example",
        "ROME, Sept. 12 (Reuters) - Envoys met.",
        "Envoys meet\nPublished 3 hours ago",
    ],
    "a year that does not fit its weekdays": [
        "ROME, Sept. 12 (Xinhua) -- Envoys met on Monday (Sept. 11).\n\nCopyright 2024 Example",
        "ROME, Sept. 12 (Xinhua) -- Envoys met.\n\n© 2023 Example",
        "https://news.example.com/2023/envoys\nROME, Feb. 30 (Reuters) - Envoys met.",
    ],
    "a day that could be two, or none": [
        "Envoys meet\nPublished: 03/04/2023",
        "Envoys meet\n03/04/2023\n\nThey had met on 25/02/2023 and on 02/26/2023.",
        "Envoys meet\nPublished: 31 February 2023",
        "Envoys meet\nPublished: Monday, 12 September 2023",
        "AP-NR-13-45-90 1337EDT",
    ],
    "numbers that are no day": [
        "Flight 2023-09-12-7 is late, an official said.",
        "ROME (Reuters) - The ratio was 08-15-90 in all.",
        "https://example.com/story/20230912345",
    ],
    "a day below the head": [STORY * 3 + "Published: 12 Sep 2023"],
}


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=f"{why}-{text[:30]!r}") for why, texts in NOT_STATED.items() for text in texts]
)
def test_takes_no_other_day_for_it(text: str) -> None:
    assert find_published(text + STORY) is None
