"""Sentences as they are, with what is shown as stated of them in an article of 19 April 2023 (a Wednesday)."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read
from timeline.model import Certainty

SENTENCES = {
    "3 May 2021: Chad agrees to a delay until 31 January 2022.": {"agrees": "2021-05-03..2021-05-03"},
    "By 1994, when he won in Lima, ten ports were shut.": {
        "won": "1994-01-01..1994-12-31",
        "shut": "None..1994-12-31",
    },
    "He died of a heart attack on 13 June 1982.": {"died": "1982-06-13..1982-06-13"},
    "The attack began on 13 June 1982.": {"began": "1982-06-13..1982-06-13"},
    "He was held several times after a raid in 1997, most recently in October.": {
        "held": "2022-10-01..2022-10-31",
        "raid": "1997-01-01..1997-12-31",
    },
    "On 5 March he filmed himself and threatened to quit the port five days later.": {
        "filmed": "2023-03-05..2023-03-05",
        "quit": "2023-03-10..2023-03-10",
    },
    "On 3 March he was jailed and tried to flee two days later.": {
        "jailed": "2023-03-03..2023-03-03",
        "tried": "2023-03-05..2023-03-05",
    },
    "He was jailed on 3 March and vowed to appeal two days later.": {
        "jailed": "2023-03-03..2023-03-03",
        "vowed": "2023-03-05..2023-03-05",
    },
    "Profits fell in its fourth quarter ended 26 August 2022.": {"fell": "2022-05-27..2022-08-26"},
    "Profits fell in the fourth quarter, and it closed on 26 August 2022.": {
        "fell": "2022-10-01..2022-12-31",
        "closed": "2022-08-26..2022-08-26",
    },
    "The sales made profits in the year ended 31 August 2022 a record.": {"made": "2021-09-01..2022-08-31"},
    "The year was hard, and it closed on 31 August 2022.": {"closed": "2022-08-31..2022-08-31"},
    "As of 3 April, 41 raids were reported in 2023 in Ituri.": {"reported": "2023-01-01..2023-04-03"},
    "As of 3 April, 41 raids were reported in Ituri.": {"reported": "2023-04-03..2023-04-03"},
    "Ghana unveils duty on steel starting in July": {},
    "Ghana approves curfew in north starting in July": {"curfew": "2023-07-01..2023-07-31"},
    "Ghana approves curfew in north in July": {"approves": "2023-07-01..2023-07-31"},
    "The fund has fallen 2% this year through 9 April.": {"fallen": "2023-01-01..2023-04-09"},
    "They fought from 3 May 2022 through 9 June 2022.": {"fought": "2022-05-03..2022-06-09"},
    "The fund had sold ten mines through 9 April.": {},
    "Banda defeated Holt, whom the party nominated on 3 May 2022.": {"nominated": "2022-05-03..2022-05-03"},
    "Banda rejected a plan to split Chad on 3 May 2022.": {"rejected": "2022-05-03..2022-05-03"},
    "Minsk replaced sanctions of 2012.": {},
    "The act replaces legislation of 1996.": {},
    "Minsk recalled the sanctions of 2012.": {"sanctions": "2012-01-01..2012-12-31"},
    "The raids took place between on or about 3 May 2022 and 9 June 2022.": {"took": "2022-05-03..2022-06-09"},
    "Between at least May 2021 and June 2022, they burned the town.": {"burned": "2021-05-01..2022-06-30"},
    "From at least May 2021 to around June 2022 they burned the town.": {"burned": "2021-05-01..2022-06-30"},
    "They left on or about 3 May 2022 and fell on 9 June 2022.": {
        "left": "2022-05-03..2022-05-03",
        "fell": "2022-06-09..2022-06-09",
    },
    "On 3 May 2022 Holt took the post and resigned within the week.": {"took": "2022-05-03..2022-05-03"},
    "The bank will offer 90 euros for shares issued on 3 May 2022, which will be sold in parts.": {
        "issued": "2022-05-03..2022-05-03",
    },
    "The bank fell on 3 May 2022, when its shares were sold in parts.": {
        "fell": "2022-05-03..2022-05-03",
        "sold": "2022-05-03..2022-05-03",
    },
    "Profits this year have risen over those in 2012, when the mill burned.": {
        "risen": "2023-01-01..2023-12-31",
        "burned": "2012-01-01..2012-12-31",
    },
    "The lease was extended in 2016 until 2036.": {"extended": "2016-01-01..2016-12-31"},
    "The port was leased from 2016 until 2036.": {"leased": "2016-01-01..2036-12-31"},
    "On 14 January 2022 the court set a deadline of 15 March 2022.": {"set": "2022-01-14..2022-01-14"},
    "On 14 January 2022 the court gave them a deadline of 9 May.": {"gave": "2022-01-14..2022-01-14"},
    "The court set the date of the vote on 3 May 2022.": {"set": "2022-05-03..2022-05-03"},
    "The family refused, and the court extended its deadline until 9 a.m. on 3 May 2022.": {},
    "The siege lasted until 9 a.m. on 3 May 2022.": {"lasted": "None..2022-05-03"},
    "They met at the end of the Cold War.": {"met": "1991-01-01..1991-12-31"},
    "They met during the Cold War.": {"met": "1947-03-12..1991-12-26"},
    "They set up a firm called Orbit 1980, which failed.": {},
    "They set up a firm called Orbit in 1980, which failed.": {"set": "1980-01-01..1980-12-31"},
    "He lived in Rome from 1968, when his mother died, until 1989.": {
        "lived": "1968-01-01..1989-12-31",
        "died": "1968-01-01..1968-12-31",
    },
    "The army lost half its men between 1991, when the union fell, and 1999.": {
        "lost": "1991-01-01..1999-12-31",
        "fell": "1991-01-01..1991-12-31",
    },
    "It took until 2003 for the court to rule on the case.": {"rule": "2003-01-01..2003-12-31"},
    "It took the court until June 2021 to free him.": {"free": "2021-06-01..2021-06-30"},
    "It took the court two years to free him, until June.": {},
    "The king visited four ports, the last of them in December 2019.": {},
    "The town was besieged in May 1645. The king, who died in January 1649, sent no help. Nine months later it fell.": {
        "besieged": "1645-05-01..1645-05-31",
        "died": "1649-01-01..1649-01-31",
        "fell": "1646-02-01..1646-02-28",
    },
    "The king died in January 1649. Nine months later the town fell.": {
        "died": "1649-01-01..1649-01-31",
        "fell": "1649-10-01..1649-10-31",
    },
    "He ruled the island from 1967 until his death.": {"ruled": "1967-01-01..None"},
    "He fled from the island in 1967, and in 1980 he came back.": {
        "fled": "1967-01-01..1967-12-31",
        "came": "1980-01-01..1980-12-31",
    },
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items(), ids=SENTENCES)
def test_what_is_stated(text: str, expected: dict[str, str]) -> None:
    found = extract(read(text, published=date(2023, 4, 19))).events
    stated = {
        each.trigger.of(text): f"{each.range.begin}..{each.range.end}"
        for each in found
        if each.certainty is Certainty.EXPLICIT and each.range is not None
    }
    assert stated == expected
