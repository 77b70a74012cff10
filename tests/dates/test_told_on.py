"""What a passage says before an expression moves its date, beside passages much alike in which it may not."""

from __future__ import annotations

import pytest

from tests.dates.test_anchors import HISTORY, expression

NEWS = [
    ("Ghana closed the mine on {03/05/2021}. It reopened on 21/05/2021.", "2021-05-03"),
    ("Ghana closed the mine on {03/05/2021}. It reopened on 06/07/2021.", "2021-03-05"),
    ("Ghana closed the mine on {03/05/2021}, 21/05/2021 and 05/21/2021.", "2021-03-05"),
    ("On Monday Peru voted. {Last Monday} it had rained.", "2023-09-04"),
    ("Peru voted {last Monday}.", "2023-09-11"),
    ("In 2018 Malta closed the port, but in {June} a court reopened it.", "2023-06"),
    ("In 2018 Malta closed the port, and in {June} a court reopened it.", "2018-06"),
    ("By {Sunday} the guards left the bridge.", "2023-09-10"),
    ("Chad, which shut the port last year, said it would open it when talks end on {2 May}.", "2024-05-02"),
    ("Chad said last year that it would open the port when talks end on {2 May}.", "2022-05-02"),
    ("Last month Chad lifted a ban in force since a raid on 2 May 2017. {A week later} Peru did.", None),
    ("Last month Chad lifted a ban in force since 2017. {A month later} Peru did.", "2023-09"),
    ("The guards will leave the bridge by {Sunday}.", "2023-09-17"),
    ("The audit was due to be published in {June}.", "2023-06"),
    ("The audit is due to be published in {June}.", "2024-06"),
    ("Results expected by {Friday}", "2023-09-15"),
    ("In March last year Peru agreed to a truce, and on {13 August} it broke it.", "2023-08-13"),
    ("The bodies will be taken to Lima for prayers led by Holt on {Friday}.", "2023-09-15"),
    ("Banks will pay five francs for shares issued on {Friday}.", "2023-09-08"),
    ("Under terms of the agreement, signed on {Friday}, holders would receive cash.", "2023-09-08"),
    ("Holt will speak at talks on the agreement announced on {Friday}.", "2023-09-08"),
    ("The bodies were taken to Lima for prayers led by Holt on {Friday}.", "2023-09-08"),
    ("Results published by {Friday}", "2023-09-08"),
    (
        "Talks, led by Holt, ended on Sunday.\n\nBanda had fled last Thursday.\n\nHe came back at {9am}.",
        "2023-09-10T09:00",
    ),
    (
        "The quakes of 6 February, which killed many, were to cost him votes. In Lima, where they struck at 4.17am, he "
        "won. He had promised homes in {March}.",
        "2023-03",
    ),
    ("Holt won on 6 March, after a row in which he left on a Friday and came back {the following Monday}.", None),
    ("Holt won on 6 March, after a row in which he left on Friday and came back {the following Monday}.", "2023-09-11"),
    ("The general had been due to retire in {November}.", "2023-11"),
    ("The general had been due to retire in {July}.", "2023-07"),
    ("The general had retired in {November}.", "2022-11"),
    ("A vote had been scheduled for {November}.", "2023-11"),
    ("They had called elections for {November}.", "2023-11"),
    ("Parliament backed him on Sunday, moving the vote to {December}.", "2023-12"),
    ("Parliament met on Sunday, moving the king to tears in {December}.", "2022-12"),
    ("They had called elections in {November}.", "2022-11"),
    ("The hearing was set for {July}.", "2023-07"),
    ("The hearing is set for {July}.", "2024-07"),
    ("The general had been due to speak on {Wednesday}.", "2023-09-13"),
    ("The general had been due to speak on {Friday}.", "2023-09-08"),
    ("The general was due to speak on {Monday}.", "2023-09-11"),
    ("The general was to have spoken on {Friday}.", "2023-09-08"),
    ("The union demanded that Chad leave the port in {October}.", "2023-10"),
    ("The bank proposed on Monday that states cut costs in {October}.", "2023-10"),
    ("In 1921 the union demanded that Chad leave the port in {October}.", "1921-10"),
    ("The general was to have spoken on {Wednesday}, but fell ill.", "2023-09-13"),
    ("The general was due to speak on {Friday}.", "2023-09-15"),
    ("In June 1921 he was shot. He had been due to retire in {July}.", "1921-07"),
    ("Parliament to vote on premier on {Friday}", "2023-09-15"),
    ("Parliament removed premier on {Friday}", "2023-09-08"),
    ("Workers oppose a plan announced in {January}.", "2023-01"),
    ("Workers await a summit planned for {January}.", "2024-01"),
    ("The mill lost $2m in the fourth quarter of 2022 and $5m in {the entire year}.", "2022"),
    ("The mill lost $2m and closed for {the entire year}.", "2023"),
    ("A court ruled in July 2022. Delegates met on 20-{21 August}.", "2022-08-21"),
    ("Delegates met on 20-{21 August}.", "2023-08-21"),
    ('"I leave {today}," the consul said.', "2023-09-12"),
    ("1964\n\nStudents clash with police on {9 January}.", "1964-01-09"),
    ("1964\nStudents are to march on {9 January}.\n\n1977\nThe two men sign.", "1964-01-09"),
    ("1964\n\nStudents clashed with police.\n\nTheir children will march on {9 January}.", "2024-01-09"),
    ("Between {15 July} and 5 August last year 90 people were killed.", "2022-07-15"),
    ("Between {15 July} and 5 August 90 people were killed.", "2023-07-15"),
    ("He was seen in {July}. On 5 August last year he died.", "2023-07"),
    ("Banda has promised an election in {February}.", "2024-02"),
    ("Banda has lost an election in {February}.", "2023-02"),
    ("Banda has announced the result in {February}.", "2023-02"),
    ("Peru has called elections for {February}.", "2024-02"),
    ("Unions called a strike for {Wednesday}.", "2023-09-13"),
    ("A strike called for {Sunday} was ignored.", "2023-09-10"),
    ("Unions called a strike for Wednesday and {Thursday}.", "2023-09-14"),
    ("The students of 1964\n\nTheir children will march on {9 January}.", "2024-01-09"),
]

LISTED = [
    (
        "3 May 2022, 22:27 - Banda speaks.\n23:00 - Troops move.\n{4 May, 01:01} - They vote.\n8 May - He falls.",
        "2022-05-04T01:01",
    ),
    (
        "3 May 2022, 22:27 - Banda speaks.\n23:00 - Troops move.\n4 May, 01:01 - They vote.\n{8 May} - He falls.",
        "2022-05-08",
    ),
    ("Banda spoke on 3 May 2023 at 22:27.\n\n{8 May} - He falls.", "2023-05-08"),
]
BESIDE = [
    ("{Three years on}, prosecutors say they know.", None),
    ("In May 2020 the war ended; {two years on}, rebels took the town.", "2022"),
    ("An election is set for 12 April 2024, with a runoff on {7 June}.", "2024-06-07"),
    ("An election was held on 12 April 2022, with a runoff on {7 June}.", "2022-06-07"),
    ("He is due to leave for Bonn on Wednesday and to meet the king on {Friday}.", "2023-09-15"),
    ("He had to leave for Bonn on Sunday and to meet the king on {Monday}.", "2023-09-11"),
    (
        "Banda fell ill in March 2012. His daughter, who voted for it after the riot of January 2021, lost her seat "
        "{the following year}.",
        "2022",
    ),
    ("Banda fell ill in March 2012. His daughter, who had voted in May 2021, left {the following year}.", "2013"),
    ("The raid in {October} helped Banda win.", "2022-10"),
    ("The murder of Juan Zulu in {October} had helped Banda win.", "2022-10"),
    ("The talks in {October} promised to be tense.", "2023-10"),
    ("Banda won in May 2021, the first to do so since independence in 1960. Troops rose {that June}.", "2021-06"),
    ("Nothing has changed since the vote of 1960. Troops rose {that June}.", "1960-06"),
    ("Banda left on 6 September and annulled a vote held on 2 September.\n\nHe spoke {later that day}.", "2023-09-06"),
    ("Banda left on 6 September. He voted on 9 September.\n\nHe spoke {later that day}.", "2023-09-09"),
    ("The house will vote on a resolution on {Thursday}.", "2023-09-14"),
    ("The house voted on a resolution on {Thursday}.", "2023-09-07"),
    ("The court will rule on the attack on {Thursday}.", "2023-09-07"),
    ("On {September 11} hijackers seized a bus in Lima.", "2023-09-11"),
    ("There are talks in Rome on {28 October}.", "2023-10-28"),
    ("There are four teams fighting for the cup on {28 October}.", "2023-10-28"),
    ("There were talks in Rome on {28 October}.", "2022-10-28"),
    (
        "The council was made in May after Banda, who took over when a mob shot the king in July 2019, was seized. "
        "She had left on {25 February}.",
        "2023-02-25",
    ),
    (
        "1 July 2019: Chad votes.\n\n2020\n30 June: A law passes.\n\n8 May 2022: Banda wins. He moves in on {1 July}.",
        "2022-07-01",
    ),
    ("2020\n30 June: A law passes.\nJuly: Banda wins. He moves in on {1 August}.", "2020-08-01"),
    ("The fort fell on 5 June. Chad, which had built it in May 2015, lost a post in {July}.", "2023-07"),
    ("Zulu won in May 2015. Barred by the law of 2008, she was made an envoy {the following April}.", "2016-04"),
    ("Zulu won in May 2015. Freed in the revolt of 2008, she was made an envoy {the following April}.", "2009-04"),
    ("Zulu won in May 2022. Banda, who faces a vote on {28 October}, called for calm.", "2023-10-28"),
    ("Zulu won in May 2022. Banda, who faced a vote on {28 October}, called for calm.", "2022-10-28"),
    ("A strike began on 6 September and went on until {the 11th}.", "2023-09-11"),
    ("A strike began on 6 September; the port is closed until {the 11th}.", "2023-10-11"),
    ("He told them so last July. It took him until {October}.", "2022-10"),
    ("He told them so last July. It will take him until {October}.", "2023-10"),
    ("Banda won on 9 January 2022, and took office on 26 February. In {November} rebels shot him.", "2022-11"),
    ("Banda won on 9 January 2022, and took office on 26 February. In {November} rebels had shot him.", "2021-11"),
    ("Banda won on 9 January 2022. In late April 2022 tolls rose from a low in {January}.", "2022-01"),
    ("He fled in 1990. Zulu won on 9 May 2023 and took office on {26 November}.", "2022-11-26"),
    ("15 September 2022: Ito begins a strike. He ends it on {8 October}.", "2022-10-08"),
    ("15 September 2022: Ito says that he will end his strike on {8 October}.", "2022-10-08"),
    ("Ito began a strike on 15 September 2022. He ends it on {8 October}.", "2023-10-08"),
    ("A case brought in July 2020 is pending; the court heard it in {January}.", "2023-01"),
    ("The fort was built in May 2015, when Chad was at war, and shelled in {July}.", "2015-07"),
]
STORY = [
    (
        HISTORY + "In March 1918 troops came. Thousands had fled by September. A truce was signed on {13 October}.",
        "1918-10-13",
    ),
    (
        HISTORY + "In March 1918 troops came. Thousands had fled the coast. A truce was signed on {13 October}.",
        "1917-10-13",
    ),
    (
        "They voted in May 1992. The pact, which ended the war in November 1995, left out Oman, which had been raided "
        "{that April}.",
        "1995-04",
    ),
    (HISTORY + "The Chinese {Winter} Offensive of 1908 had failed.", "1908-WI"),
    (HISTORY + 'The consul spoke on 20 July 1911. "I leave {today}," he said.', "1911-07-20"),
    ("A ship came on 7 March 1926. {The following day} the consul wrote home.", "1926-03-08"),
    (
        "A plane left on Monday.\n\n“I fled on May 16,” Holt said.\n\nThe plane landed at {noon}.",
        "2023-09-11T12:00",
    ),
    ("“I fled on May 16. I crossed the river at {noon},” Holt said.", "2023-05-16T12:00"),
    (
        "2020 was bad. In July 2019 nine men had died in a wave of raids that began in {May of the previous year}.",
        "2018-05",
    ),
    ("A ship came on 7 March 1926. In April the consul wrote home. {The following day} he wrote again.", None),
    (
        "The army left in July 1921. The town fell on 3 August. In 1998 a letter showed that spies had been at work."
        "\n\nThe fleet sailed on {9 August}.",
        "1921-08-09",
    ),
    (
        "The army left in July 1921. The town fell on 3 August. In 1998 a second army left the coast."
        "\n\nThe fleet sailed on {9 August}.",
        "1998-08-09",
    ),
]

AHEAD = [
    ("The dam broke in 1987. Over {the next decade} the valley emptied.", "1987-01-01"),
    ("The dam broke in 1987. Over {the next decade} the valley will empty.", "2023-09-12"),
    (HISTORY + "Over {the following weeks} the town emptied.", "1911-07-14"),
    ("Over {the coming weeks} the town will empty.", "2023-09-12"),
]


@pytest.mark.parametrize(("passage", "value"), [*NEWS, *LISTED, *BESIDE, *STORY])
def test_a_passage_gives_what_follows_its_date(passage: str, value: str | None) -> None:
    assert expression(passage).value == value


@pytest.mark.parametrize(("passage", "begin"), AHEAD)
def test_a_stretch_ahead_is_counted_from_where_it_is_told(passage: str, begin: str) -> None:
    found = expression(passage).range
    assert found is not None
    assert found.begin is not None
    assert found.begin.isoformat() == begin


TRIMMED = [
    ("By {the end of June} the Third Squadron had sailed.", "2023-06"),
    ("The Third Squadron sailed on {June the third}.", "2023-06-03"),
    ("On {5 May} 3000 men marched.", "2023-05-05"),
    ("The lease ends on {5 May 3000}.", "3000-05-05"),
    ("It sails {five days} later than planned.", "P5D"),
    ("In {March} 9 percent of voters stayed away.", "2023-03"),
    ("In {March} 9 soldiers died.", "2023-03"),
    ("On {March 9} soldiers died.", "2023-03-09"),
    ("Sales in {August} 12% below the plan.", "2023-08"),
    ("By {August 12} sales were 9% below the plan.", "2023-08-12"),
]


@pytest.mark.parametrize(("passage", "value"), TRIMMED)
def test_a_word_of_the_next_phrase_is_left_to_it(passage: str, value: str) -> None:
    assert expression(passage).value == value
