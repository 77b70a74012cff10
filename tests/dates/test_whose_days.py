"""Whether an article that tells of other times comes to its own days: passages that do, and others much alike."""

from __future__ import annotations

import pytest

from tests.dates.test_anchors import HISTORY, expression

WALL = "The wall fell on 9 November 1989. A vote was held on 18 March 1990. He fled in March 1991 and died in 1994. "

NAMED_BY_A_WEEKDAY = [
    (WALL + "\n\nOn 3 May 1989 men marched. The Monday marches grew in {August}.", "1989-08"),
    (WALL + "\n\nOn 3 May 1989 men marched. On the Monday they stopped. They met again in {August}.", "1989-08"),
    (WALL + "\n\nIn May 1989 men marched. They stopped the following Monday. They met again in {August}.", "1989-08"),
]
FRAMED = [
    ("Banda died on Monday.\n\n" + HISTORY * 3 + "\n\nChad's president said on {Friday} that he wept.", "2023-09-08"),
    ("Banda died.\n\n" + HISTORY * 3 + "\n\nTroops left the port on {Friday}.", "1911-07-14"),
    (WALL + "\n\nIn May 1989 men marched. On the {Monday} they stopped.", None),
    ("Banda died.\n\n" + HISTORY * 3 + "\n\nHe wed on 3 May 1922. Troops left the port on {Friday}.", "1922-05-05"),
]
_LATELY = "Crowds came on Saturday. Holt fled on Sunday.\n\n"
_AGO = "It began on 3 April 1995, and was over in June 1996.\n\nA court sat in May 1998 and in May 1999.\n\n"
REMEMBERED = [
    ("Twenty years on, the town weeps\n\n" + _LATELY + _AGO + "The attack began on {6 July}.", "1999-07-06"),
    ("The town marks 20 years since its siege\n\n" + _LATELY + _AGO + "It came in {July}.", "1999-07"),
    ("The town weeps\n\n" + _LATELY + _AGO + "The attack began on {6 July}.", "2023-07-06"),
    ("Two years on, the town weeps\n\n" + _LATELY + _AGO + "The attack began on {6 July}.", "2023-07-06"),
    ("Holt jailed for 20 years\n\n" + _LATELY + _AGO + "The attack began on {6 July}.", "2023-07-06"),
]
ASIDE = [
    ("In May 2019 police held Banda; he says that he is innocent. He was freed on 9 June 2019, and Holt quit on "
     "{1 December}.", "2019-12-01"),
    ("On 3 November 2019 police held Banda. He says that he is innocent. Holt quit on {1 August}.", "2023-08-01"),
    (HISTORY + "\n\nHe had left in May 1935. On {17 August} police beat men. On Monday the 27th they struck.",
     "1935-08-17"),
]  # fmt: skip
IN_ITS_YEAR = [
    (HISTORY + "He came on 3 May 1912, and was not seen again until his death in June 1915. Men rose on {9 July}.",
     "1912-07-09"),
    (HISTORY + "He came on 3 May 1912. He was seen again in June 1915. Men rose on {9 July}.", "1915-07-09"),
    (HISTORY * 2 + "\n\nNobody knows his name. Banda was caught in {July} and freed in February 1913.", "1911-07"),
    ("On 10 February 1938 they took it. Banda, jailed in 1935, was shot on {29 November}.", "1938-11-29"),
    ("They attacked on 30 November 1939 and made peace on 13 March 1940. Chad expelled them on {14 December}.",
     "1939-12-14"),
    ("On 7 October 1952 he was shot. A trial opened on 3 December; in {April} it ended. Men rose on 24 January 1953.",
     "1953-04"),
    ("They met until July 2005. In {February} Chad gave in. They signed on 15 August 2005.", "2005-02"),
    ("On 1 March 2014 troops came. By the {Monday} they had taken the port.", "2014-03-03"),
    ("On 1 March 2014 troops came. They had taken the port on the {Monday}.", "2014-02-24"),
]  # fmt: skip
GONE_ON_FROM = [
    (HISTORY + "By the end of May 1912 he held the port. On {13 May} a ship had sunk.", "1912-05-13"),
    (HISTORY + "In May 1912 he held the port. On {13 May} a ship sank.", "1912-05-13"),
    (HISTORY + "On 9 May 1912 he held the port. On {13 May} a ship had sunk.", "1911-05-13"),
    (HISTORY + "They landed on 5 May 1912, and on {the 26th} stormed the hills.", "1912-05-26"),
    (HISTORY + "On 10 March 1912 they met. The ships, which had left in October and had fired on {the 21st}, sank.",
     "1911-10-21"),
    (HISTORY + "\n\n{The year} became the worst of all.", "1911"),
    ("Peru held the port in March 1911.\n\n{The year} may become the worst of all.", "2023"),
    (HISTORY + "In May 1958 they said they would move the line on {1 September}.", "1958-09-01"),
    ("On 3 May 1911 they met. They were to sign the next day.\n\nIt rained. At {11.30 p.m.} he fled.",
     "1911-05-03T23:30"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("passage", "value"), [*NAMED_BY_A_WEEKDAY, *FRAMED, *REMEMBERED, *ASIDE, *IN_ITS_YEAR, *GONE_ON_FROM]
)
def test_a_passage_is_of_its_own_days_or_of_its_story(passage: str, value: str | None) -> None:
    assert expression(passage).value == value
