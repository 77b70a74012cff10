"""Which day an event has, from the words of an article to its dates: text in, event and days out."""

from __future__ import annotations

import pytest

import timeline
from timeline.model import Certainty


def test_a_second_clause_with_its_own_distance_is_not_of_the_first() -> None:
    text = "Banda left on 3 May 1995, one week after his men laid down arms and a day before the envoy came."
    events = timeline.extract(timeline.read(text, "2001-01-01")).events
    days = {each.trigger.of(text): each.range for each in events if each.certainty is not Certainty.ASSUMED}
    assert set(days) == {"left", "laid"}


WHOLE = {
    "Peru condemned the coup of 1 May 1993, and its envoy was recalled in January.": (
        "recalled",
        "2024-01-01",
        "2024-01-31",
    ),
    "The coup of 1 May 1993 shook Peru, and its envoy was recalled in October.": (
        "recalled",
        "1993-10-01",
        "1993-10-31",
    ),
    "Peru fell on 1 May 1993, and its envoy was recalled in October.": ("recalled", "1993-10-01", "1993-10-31"),
    "On 4 March it rained; the next morning rebels left.": ("left", "2024-03-05", "2024-03-05"),
    "Born in Lincoln, Nebraska, in 1941, Cheney grew up in Casper.": ("Born", "1941-01-01", "1941-12-31"),
    "On 13 March the court is expected to rule.": ("rule", "2024-03-13", "2024-03-13"),
    "Banda joined the crowds in May 13 Square.": ("joined", "2024-03-08", "2024-03-08"),
    "Banda joined the crowds on May 13 in a square.": ("joined", "2023-05-13", "2023-05-13"),
    "The raid in which two men were killed was launched on Monday.": ("killed", "2024-03-04", "2024-03-04"),
    "She then heard Hiller named on the news on Monday.": ("heard", "2024-03-04", "2024-03-04"),
    "In the last three months of 2022 the economy shrank.": ("shrank", "2022-10-01", "2022-12-31"),
    "In the first six months of 2023 output grew.": ("grew", "2023-01-01", "2023-06-30"),
    "In the last two weeks of February rebels took the town.": ("took", "2024-02-16", "2024-02-29"),
    "In the three months to February 29, the mill earned $1m.": ("earned", "2023-12-01", "2024-02-29"),
    "In the year to June 2023 prices rose.": ("rose", "2022-07-01", "2023-06-30"),
    "Rebels killed ninety people in the past 48 hours.": ("killed", "2024-03-06", "2024-03-08"),
    "In the last three months of the war he hid in a barn.": ("hid", "2024-03-08", "2024-03-08"),
    "Rebels killed nine people in the past two hours.": ("killed", "2024-03-08", "2024-03-08"),
    "Prices fell in May but recovered by October.": ("recovered", None, "2023-10-31"),
    "A party fell in May 2007, a year after the army had ousted it, and its heir, the Front, in June 2008.": (
        "ousted",
        "2006-01-01",
        "2006-12-31",
    ),
    "Chad issued an addendum to the Rivers Order of 1960.": ("issued", "2024-03-08", "2024-03-08"),
    "Chad spoke at the opening of the Lima Congress of 1960.": ("spoke", "1960-01-01", "1960-12-31"),
    "Chad suspended the Rivers Treaty of 1960.": ("suspended", "2024-03-08", "2024-03-08"),
    "Banda was barred by an article of the army's constitution of 2008.": ("barred", "2024-03-08", "2024-03-08"),
    "Banda was barred in the purge of 2008.": ("barred", "2008-01-01", "2008-12-31"),
    "Police jailed them under a law of 1950.": ("jailed", "2024-03-08", "2024-03-08"),
    "She met nine of the last thirty kings.": ("met", "2024-03-08", "2024-03-08"),
    "She has spent nine of the last thirty years in jail.": ("spent", "2024-03-08", "2024-03-08"),
    "She has spent the last thirty years in jail.": ("spent", "1994-03-08", "2024-03-08"),
    "The king spoke on Monday and declared the last day of May a holiday.": ("declared", "2024-03-04", "2024-03-04"),
    "Banda won the race to lead the party on Monday.": ("won", "2024-03-04", "2024-03-04"),
    "Sunak won the race to lead the Conservative Party on Monday.": ("won", "2024-03-04", "2024-03-04"),
    "Banda announced a plan to close the mine in May 2024.": ("close", "2024-05-01", "2024-05-31"),
    "The king called last Monday a day of shame.": ("called", "2024-03-08", "2024-03-08"),
    "The king called the envoy on Monday.": ("called", "2024-03-04", "2024-03-04"),
    "The king declared last Monday a day off work.": ("declared", "2024-03-08", "2024-03-08"),
    "Ten months later, in May 2023, rebels took the town.": ("took", "2023-05-01", "2023-05-31"),
    "Rebels left in May 2022. Eleven months later, in May 2023, they took the town.": (
        "took",
        "2023-05-01",
        "2023-05-31",
    ),
    "On 3 May 2022 and the next day it rained.": ("rained", "2022-05-03", "2022-05-04"),
    "Rebels left on 3 May 2022. At dawn two days later they took the town.": ("took", "2022-05-05", "2022-05-05"),
    "Rebels left on Thursday, 15 February 2024. On the following weekend they took the town.": (
        "took",
        "2024-02-17",
        "2024-02-18",
    ),
    "3 May 2022 - Panic in Lima. Two days later rebels took the town.\n4 June 2022 - Chad left.": (
        "took",
        "2022-05-05",
        "2022-05-05",
    ),
    "Dodik, first elected president in 2010, has threatened a vote.": ("threatened", "2024-03-08", "2024-03-08"),
    "Dodik, a minister in 2010, threatened a vote.": ("threatened", "2024-03-08", "2024-03-08"),
    "Dodik, a former minister, threatened a vote in 2010.": ("threatened", "2010-01-01", "2010-12-31"),
    "The king declared a holiday on the last day of May.": ("declared", "2023-05-31", "2023-05-31"),
    "Chad, which gave up on taking part in May 2020, left.": ("gave", "2020-05-01", "2020-05-31"),
    "Chad, which stopped taking part in May 2020, left.": ("stopped", "2020-05-01", "2020-05-31"),
    "Russia vetoed a resolution to set up an international tribunal in July 2020.": (
        "vetoed",
        "2020-07-01",
        "2020-07-31",
    ),
    "Chad backed a resolution to set up a court in May 2025.": ("set", "2025-05-01", "2025-05-31"),
    "The raid broke the treaty of 1951.": ("broke", "2024-03-08", "2024-03-08"),
    "Chad broke the Rivers Treaty of 1960.": ("broke", "2024-03-08", "2024-03-08"),
    "Parliament passed the Land Act of 1961.": ("passed", "1961-01-01", "1961-12-31"),
    "The summit was put off from 2020 to the following year.": ("put", "2024-03-08", "2024-03-08"),
    "The vote was moved from June to July.": ("moved", "2024-03-08", "2024-03-08"),
    "The prisoners were moved from June to July.": ("moved", "2024-03-08", "2024-03-08"),
    "The prisoners were moved to a camp in July 2023.": ("moved", "2023-07-01", "2023-07-31"),
    "The vote was brought forward to 3 April.": ("brought", "2024-04-03", "2024-04-03"),
    "In May 2023 the vote was moved from June to July.": ("moved", "2023-05-01", "2023-05-31"),
    "India signed the Indus Waters Treaty of 1960.": ("signed", "1960-01-01", "1960-12-31"),
    "On 4 March the front claimed the raid and retracted its claim two days later.": (
        "retracted",
        "2024-03-06",
        "2024-03-06",
    ),
    "The army suspended its participation in the talks on 3 March.": ("suspended", "2024-03-03", "2024-03-03"),
    "The army suspended its part in the talks of 3 March.": ("talks", "2024-03-03", "2024-03-03"),
    "The accord of 1994 collapsed.": ("collapsed", "2024-03-08", "2024-03-08"),
    "The accord of 1994 ended the war.": ("ended", "1994-01-01", "1994-12-31"),
    "The coup of 1994 failed.": ("failed", "1994-01-01", "1994-12-31"),
    "The raid of 3 May 2022 was condemned by Chad.": ("condemned", "2024-03-08", "2024-03-08"),
    "The law of 1920 was repealed.": ("repealed", "2024-03-08", "2024-03-08"),
    "The law of 1920 was passed by one vote.": ("passed", "1920-01-01", "1920-12-31"),
    "Rebels took the port in June or July 2016.": ("took", "2016-06-01", "2016-07-31"),
    "Rebels took the port in 1911 or 1912.": ("took", "1911-01-01", "1912-12-31"),
    "Rebels took the port in 2011 or so.": ("took", "2011-01-01", "2011-12-31"),
    "Rebels took the port in May 2016 or burned it in June 2017.": ("took", "2016-05-01", "2016-05-31"),
    "By the time troops came on 3 May 2016, the rebels had fled.": ("fled", None, "2016-05-03"),
    "By the time Banda was sworn in, on 24 June 2012, the army had shut it.": ("shut", None, "2012-06-24"),
    "By the time troops came on 3 May 2016, Banda had been shot.": ("came", "2016-05-03", "2016-05-03"),
    "By the time troops came on 3 May 2016 the rebels fired on them.": ("fired", "2016-05-03", "2016-05-03"),
    "Two women were let go on 3 March.": ("let", "2024-03-03", "2024-03-03"),
    "Banda was made to leave on 3 March.": ("made", "2024-03-03", "2024-03-03"),
    "Russia, whose defence pact with Bishkek dates from 1992 and whose base opened in 2003, has frozen aid.": (
        "frozen",
        "2024-03-08",
        "2024-03-08",
    ),
    "Gunmen killed nine guards and seized the mayor on 3 March.": ("killed", "2024-03-03", "2024-03-03"),
    "Gunmen left the port and seized the mayor on 3 March.": ("left", "2024-03-08", "2024-03-08"),
    "The strike, which dates back to May, ended.": ("ended", "2024-03-08", "2024-03-08"),
    "Banda, in office since January 2017, has said so.": ("said", "2024-03-08", "2024-03-08"),
    "Since January 2017, Banda has led the council.": ("led", "2017-01-01", None),
    "Police held him for questioning on 4 March near the port.": ("held", "2024-03-04", "2024-03-04"),
    "The court tried him for killing a man on 4 March.": ("killing", "2024-03-04", "2024-03-04"),
    "Troops took Goma by 30 January 2023.": ("took", None, "2023-01-30"),
    "Chad lost the port by May 2023 and killed thirty men by June.": ("killed", None, None),
    "On Monday they marched to mark the 50th anniversary of the coup.": ("coup", "1974-01-01", "1974-12-31"),
    "Banda was elected in 2018 and again in November 2023.": ("elected", "2018-01-01", "2018-12-31"),
    "Banda promised in August 2021 to hold elections in August 2023.": ("hold", "2023-08-01", "2023-08-31"),
    "The hostages, seized on 7 October two years ago, came home.": ("seized", "2022-10-07", "2022-10-07"),
    "The court ordered them out by October.": ("ordered", "2024-03-08", "2024-03-08"),
    "Rebels rose in October 2021. They laid down arms just before Easter.": ("laid", None, None),
    "The talks broke down shortly before Christmas.": ("broke", None, None),
    "Rebels rose in October 2021. On 3 May 2022, before Ramadan 2023, they fled.": ("fled", "2022-05-03", "2022-05-03"),
    "Banda, who faces an election next year, has promised to hold talks.": ("faces", "2025-01-01", "2025-12-31"),
    "Banda, who leaves office next year, has sold the port.": ("sold", "2024-03-08", "2024-03-08"),
    "Peru was put on a list of states that sponsor terror in 1993.": ("put", "1993-01-01", "1993-12-31"),
    "On 11 December 2015 rebels fled. In the days that followed, they freed nine men.": ("freed", "2015-12-11", None),
    "On 11 December 2015 rebels fled. In the days that followed the raid, men came.": (
        "came",
        "2015-12-11",
        "2015-12-11",
    ),
    "Banda was made head of the army in 2012 and of the navy in 2014.": ("made", "2012-01-01", "2012-12-31"),
    "Banda became head of the party in May 2012, at a congress in Lima, and of the land in June 2014.": (
        "became",
        "2012-05-01",
        "2012-05-31",
    ),
    "Banda became head of the party and of the land in June 2014.": ("became", "2014-06-01", "2014-06-30"),
    "The king died in 1975; two days later his heir was crowned.": ("crowned", None, None),
    "Banda ruled from 2006 until May 2019, when he fled.": ("fled", "2019-05-01", "2019-05-31"),
    "Banda ruled from 2006 until May 2019, when he was ill.": ("ruled", "2006-01-01", "2019-05-31"),
    "On Monday the union postponed a strike.": ("postponed", "2024-03-04", "2024-03-04"),
    "Banda left in February after winning a Sept. 30 election.": ("winning", "2023-09-30", "2023-09-30"),
    "Banda will go on 9 April after winning a Sept. 30 election.": ("go", "2024-04-09", "2024-04-09"),
    "It won a seat in October 2019, 12 in January 2022 and 50 last year.": ("won", "2019-10-01", "2019-10-31"),
    "Rebels met in Lima in October 2019, in Rome in January 2022.": ("met", "2019-10-01", "2019-10-31"),
    "Lawmakers filed a motion to remove her in May.": ("filed", "2023-05-01", "2023-05-31"),
    "Banda vowed to remove her in May.": ("vowed", "2024-03-08", "2024-03-08"),
    "Police held the leader of a raid on Monday.": ("held", "2024-03-04", "2024-03-04"),
    "Police on Wednesday named the leader of a raid on Monday.": ("raid", "2024-03-04", "2024-03-04"),
    "Chad left in June 2019, a year after a raid on Lima.": ("raid", "2018-01-01", "2018-12-31"),
    "Banda withdrew and backed Holt on Monday.": ("withdrew", "2024-03-04", "2024-03-04"),
    "The king ordered Banda held in May.": ("ordered", "2023-05-01", "2023-05-31"),
    "It was in 1960 that the colony became independent.": ("became", "1960-01-01", "1960-12-31"),
    "The blast killed nine, two days before the town was to vote on 3 March.": ("killed", "2024-03-01", "2024-03-01"),
}


@pytest.mark.parametrize(("text", "expected"), WHOLE.items())
def test_a_sentence_read_whole(text: str, expected: tuple[str, str | None, str | None]) -> None:
    trigger, *days = expected
    found = timeline.extract(timeline.read(text, published="2024-03-08")).events
    event = next(each for each in found if each.trigger.of(text) == trigger)
    range = event.range
    assert ([None, None] if range is None else [day and day.isoformat() for day in (range.begin, range.end)]) == days


def test_a_year_told_of_in_passing_is_not_that_of_an_undated_report() -> None:
    text = (
        "LIMA, Oct 17 (Wire) - Banda was sworn in on Friday. In 2009 the same men had put him in office.\n\n"
        "Protests began on September 25. Four days later Banda dismissed his cabinet."
    )
    events = timeline.extract(timeline.read(text)).events
    days = {each.trigger.of(text): each.range for each in events}
    assert days["began"] is None
    assert days["dismissed"] is None


def test_what_lies_ahead_in_an_undated_report_lies_ahead_of_all_it_tells() -> None:
    text = (
        "The council met on 27 December 2024.\n\nThe mandate, given after the pact of 13 December 2018, was read out. "
        "The council will meet again on 15 January."
    )
    events = timeline.extract(timeline.read(text)).events
    days = [each.range for each in events if each.trigger.of(text) == "meet"]
    assert [each.begin.isoformat() for each in days if each and each.begin] == ["2025-01-15"]
