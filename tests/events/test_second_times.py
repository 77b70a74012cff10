"""Sentences with two times, or with a time of what they only count from; what each of their events is dated by, out.

They stand in an article of 19 April 2023, a Wednesday.
"""

from __future__ import annotations

import pytest

from timeline import extract, read

TITLED = {
    "He became dean of Lima in 2002, bishop of Cusco in May 2005 and head of the council in June 2011.": {
        "He became dean of Lima": "2002-01-01",
    },
    "He became ill in 2002 and fled in May 2005.": {"He became ill": "2002-01-01", "He fled": "2005-05-01"},
    "Peru hosted the island games on February 12 and the river congress on April 3.": {
        "Peru hosted the island games": "2023-02-12",
        "Peru hosted the river congress": "2023-04-03",
    },
    "Peru is to host the island games on May 12-20 and the river congress on June 3.": {
        "Peru to host the island games": "2023-05-12",
        "Peru to host the river congress": "2023-06-03",
    },
    "Ghana bought the mine in 2015 and the refinery in 2018.": {
        "Ghana bought the mine": "2015-01-01",
        "Ghana bought the refinery": "2018-01-01",
    },
    "Ghana held elections in February and a run-off in March.": {
        "Ghana held elections": "2023-02-01",
        "Ghana held a run-off": "2023-03-01",
    },
    "Gunmen killed three pupils in February and two soldiers in March.": {
        "Gunmen killed three pupils": "2023-02-01",
        "Gunmen killed two soldiers": "2023-03-01",
    },
    "The revolt began on 1 November 1954. The chiefs had agreed to fight seven months before the revolt.": {
        "The chiefs agreed to fight before the revolt": "1954-04-01"
    },
    "The vote was on 5 May 1990. Peru agreed to leave six months before the vote.": {
        "Peru to leave before the vote": "1989-11-01"
    },
    "A last sally to take the fort on 3 February failed.": {"A last sally to take the fort failed": "2023-02-03"},
    "Kenya will pay the teachers in May, the nurses in June and the police in July.": {
        "Kenya to pay the teachers": "2023-05-01",
        "Kenya to pay the nurses": "2023-06-01",
        "Kenya to pay the police": "2023-07-01",
    },
    "Rebels killed a clerk on Monday and, two days earlier, a farmer.": {"Rebels killed a clerk": "2023-04-17"},
    "Keir Starmer rang Zelensky on Friday and Modi on Saturday.": {
        "Keir Starmer rang Zelensky": "2023-04-14",
        "Keir Starmer rang Modi": "2023-04-15",
    },
    "Two men were seized, with one freed and another held in Borno on Monday.": {"Two men were seized": "2023-04-17"},
    "Putin hosted Macron in January, Scholz in February and Zelensky in March.": {
        "Putin hosted Macron": "2023-01-01",
        "Putin hosted Scholz": "2023-02-01",
        "Putin hosted Zelensky": "2023-03-01",
    },
    "Peru expelled a bishop in January, Chile a spy last week.": {"Peru expelled a bishop": "2023-01-01"},
    "Peru is to clear the mine in May and lay a road in June.": {"Peru to lay a road": "2023-06-01"},
    "Peru vaccinated nurses on February 2 and teachers on March 6.": {
        "Peru vaccinated nurses": "2023-02-02",
        "Peru vaccinated teachers": "2023-03-06",
    },
    "A court issued a summons for Eva Holt in February and a warrant for Juan Reyes in March.": {
        "A court issued a summons for Eva Holt": "2023-02-01",
        "A court issued a warrant for Juan Reyes": "2023-03-01",
    },
    "The junta took over six months and eleven days ago.": {"The junta took over": "2022-10-08"},
    "Peru left the pact in February and Chile in March.": {
        "Peru left the pact": "2023-02-01",
        "Chile left the pact": "2023-03-01",
    },
    "Peru will vote on June 21 and, in two regions, on September 6.": {"Peru to vote": "2023-06-21 2023-09-06"},
    "Peruvians cast ballots on March 1 and in two regions on March 6.": {
        "Peruvians cast ballots": "2023-03-01 2023-03-06"
    },
    "A bomb killed 22 people in February and 38 in March.": {"A bomb killed 22 people": "2023-02-01"},
    "Next month, Fiji plans to close its ports.": {"Fiji to close its ports": "2023-05-01"},
    "Last month, Fiji planned to close its ports.": {"Fiji planned to close its ports": "2023-03-01"},
    "Nine months after the wreck of a ferry on 9 June 2022, the port sacked its master.": {
        "The port sacked its master": "2023-04-19"
    },
    "Nine months after the raid on 9 June 2022, the port sacked its master.": {
        "The raid": "2022-06-09",
        "The port sacked its master": "2023-03-01",
    },
    "Two days after 9 April the port sacked its master.": {"The port sacked its master": "2023-04-11"},
    "Gabon will mark the tenth anniversary of the massacre on 11 July.": {
        "Gabon to mark the tenth anniversary of the massacre": "2023-07-11",
        "The massacre": "2013-01-01",
    },
    "Gabon marked the tenth anniversary of the massacre of 11 March 2013.": {"The massacre": "2013-03-11"},
    "He was exiled last summer.": {"He was exiled": "2022-06-01"},
    "Gabon threw out the French in February, Mali last year and Niger in March.": {
        "Gabon threw out the French": "2023-02-01",
        "Mali threw out the French": "2022-01-01",
        "Niger threw out the French": "2023-03-01",
    },
    "The port remained closed from 3 to 9 October.": {"The port remained closed": "2022-10-03"},
    "The port will remain closed from 3 to 9 October.": {"The port to remain closed": "2023-10-03"},
    "Kell toured Asia from 1 to 5 October.": {"Kell toured Asia": "2022-10-01"},
    "Shells hit the crypt on Christmas Day.": {"Shells hit the crypt": "2022-12-25"},
    "The king blessed pilgrims on Orthodox Easter.": {"The king blessed pilgrims": "2023-04-16"},
    "The king will bless pilgrims on Christmas Day.": {"The king to bless pilgrims": "2023-12-25"},
    "Ghana sold its rifles in February and its lorries in March.": {
        "Ghana sold its rifles": "2023-02-01",
        "Ghana sold its lorries": "2023-03-01",
    },
    "Rebels set two mills on fire on Monday.": {"Rebels set two mills on fire": "2023-04-17", "Planned fire": ""},
}


@pytest.mark.parametrize(("text", "wanted"), TITLED.items(), ids=TITLED)
def test_each_event_has_the_time_that_is_its_own(text: str, wanted: dict[str, str]) -> None:
    found: dict[str, list[str]] = {}
    for event in extract(read(text, published="2023-04-19")).events:
        if event.range is not None:
            found.setdefault(event.title, []).append(str(event.range.begin))
    assert {title: " ".join(found.get(title, [])) for title in wanted} == wanted


def test_whom_only_a_second_time_names_took_no_part_in_the_first() -> None:
    text = "Gunmen killed three pupils in February and two soldiers in March."
    first, second = extract(read(text, published="2023-04-19")).events
    assert "soldiers" not in {each.actor for each in first.actors}
    assert "soldiers" in {each.actor for each in second.actors}
