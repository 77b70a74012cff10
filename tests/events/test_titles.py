"""What an event is called: sentence in, titles out."""

from __future__ import annotations

import pytest

from tests.events.marked import events_of, unmarked

TITLES = {
    "subject, verb, object": (
        "On [Monday|2024-03-04] rebels in Chad attacked a border post with mortars.",
        "attacked",
        "Rebels in Chad attacked a border post with mortars",
    ),
    "both of several": (
        "Two judges fled. Both had been convicted in [May 2020|2020-05].",
        "convicted",
        "Both were convicted",
    ),
    "given out, as no body is": (
        "The envoys of NATO signed the treaty in Rome. It was ratified on [3 June 2021|2021-06-03].",
        "ratified",
        "The treaty was ratified",
    ),
    "what a day saw": (
        "Banda gave up on [4 May 2020|2020-05-04] and [the day following|2020-05-05] saw the surrender of his guards.",
        "saw",
        "The surrender of his guards",
    ),
    "for fear that it would be done": (
        "The family was jailed to prevent them fleeing to Rome on [17 July 1918|1918-07-17].",
        "fleeing",
        "The family was jailed to prevent them fleeing to Rome",
    ),
    "done by whom nobody knows": (
        "The council asked who had shot down the president's jet on [6 April 1994|1994-04-06].",
        "shot",
        "The president's jet was shot down",
    ),
    "listed as having done it": (
        "The ministry listed Ana Holt as having paid 2,000 marks in [1995|1995].",
        "paid",
        "Ana Holt paid 2,000 marks",
    ),
    "first to do it": (
        "Ana Holt was the first envoy to visit the port in a month on [Monday|2024-03-04].",
        "visit",
        "Ana Holt visited the port in a month",
    ),
    "a name like a plural": (
        "Christopher Howes came home. Howes was seen in [May 2023|2023-05].",
        "seen",
        "Howes was seen",
    ),
    "two commas and a name": (
        "Two aides to Biden, adviser Jake Sullivan and Cabinet Secretary Danny Lind, flew to Rome "
        "on [Sunday|2024-03-03].",
        "flew",
        "Two aides to Biden flew to Rome",
    ),
    "present of a chronicle": (
        "[Monday|2024-03-04]: Turkey drops its veto.",
        "drops",
        "Turkey dropped its veto",
    ),
    "what the writer owns": (
        "I reopened our embassy on [5 June 1975|1975-06-05].",
        "reopened",
        "I reopened our embassy",
    ),
    "what a speaker owns": (
        "“I reopened our embassy on [5 June 1975|1975-06-05],” the envoy said.",
        "reopened",
        "The envoy said they reopened their embassy",
    ),
    "all that was told, not the thing told of": (
        "The army shelled a school in 1967. The council condemned it on [5 June 1975|1975-06-05].",
        "condemned",
        "The council condemned it",
    ),
    "a thing that it means": (
        "Israel closed the canal in 1967. President Sadat reopened it on [5 June 1975|1975-06-05].",
        "reopened",
        "President Sadat reopened the canal",
    ),
    "its own": (
        "[In 1963|1963] the French president vetoed its first application to the club.",
        "vetoed",
        "The French president vetoed its first application to the club",
    ),
    "her counterpart": (
        "In [1985|1985] Margaret Thatcher and her Irish counterpart signed a treaty.",
        "signed",
        "Margaret Thatcher and her Irish counterpart signed a treaty",
    ),
    "planned": (
        "The ministers will sign the treaty on [Sunday|2024-03-10].",
        "sign",
        "The ministers to sign the treaty",
    ),
    "a present still to come": (
        "The president leaves for Cairo on [Sunday|2024-03-10].",
        "leaves",
        "The president to leave for Cairo",
    ),
    "what was named before is no actor": (
        "Chile closed two bridges in [May|2023-05] and reopened them in [June|2023-06].",
        "reopened",
        "Chile reopened the two bridges",
    ),
    "due": (
        "The treaty was due to expire in [2021|2021].",
        "expire",
        "The treaty to expire",
    ),
    "a planned noun": (
        "The talks, scheduled for [10 March|2024-03-10], were cancelled.",
        "talks",
        "Planned talks",
    ),
    "would of a history": (
        "In [1962|1962] the two countries would come close to war.",
        "come",
        "The two countries came close to war",
    ),
    "cannot": (
        "The vote cannot be held in [2023|2023].",
        "held",
        "The vote cannot be held",
    ),
    "a participle stays as it is written": (
        "He was born in Accra in [1938|1938].",
        "born",
        "He was born in Accra",
    ),
    "a prefix on an irregular verb": (
        "On [Monday|2024-03-04] troops retake the port.",
        "retake",
        "Troops retook the port",
    ),
    "what stands behind a comma is left out": (
        "On [Monday|2024-03-04] Rouhani spoke to Obama, the first contact for decades.",
        "spoke",
        "Rouhani spoke to Obama",
    ),
    "empty quotation marks are left out": (
        'On [Monday|2024-03-04] troops landed under the code name "[Friday|2024-03-01]".',
        "landed",
        "Troops landed under the code name",
    ),
    "brackets are left out": (
        "On [Monday|2024-03-04] the Democratic Unionist Party (DUP) walked out.",
        "walked",
        "The Democratic Unionist Party walked out",
    ),
    "a clause of its own before is left out": (
        "The CIA gave notice; in [1950|1950] an officer received reports.",
        "received",
        "An officer received reports",
    ),
    "the vote, not its day": (
        "Peru left the talks after [Monday|2024-03-04]'s vote.",
        "left",
        "Peru left the talks after the vote",
    ),
    "it stands for the subject before": (
        "The invasion met resistance and in [March|1981-03] it stalled.",
        "stalled",
        "The invasion stalled",
    ),
    "the noun a relative clause is about": (
        "Under treaties that Carter and Torrijos signed in [1977|1977], the base was closed.",
        "signed",
        "Carter and Torrijos signed treaties",
    ),
    "what is denied": (
        "On [Monday|2024-03-04] Kenya denied that it had recognised the rival government.",
        "recognised",
        "Kenya denied it had recognised the rival government",
    ),
    "what somebody says of themselves": (
        '"We expect a truce," said Maria Torres on [Monday|2024-03-04].',
        "expect",
        "Maria Torres said they expect a truce",
    ),
    "a clause of its own in a headline": (
        "Rebels seize town in Darfur, army denies retreat",
        "seize",
        "Rebels seized town in Darfur",
    ),
    "an object before its place": (
        "The talks that Chad opened in Lima in [May|2023-05] failed.",
        "opened",
        "Chad opened the talks in Lima",
    ),
    "what is put in behind a comma": (
        "On [Monday|2024-03-04] Chad agreed on the text of a treaty, a breakthrough in a bitter quarrel.",
        "agreed",
        "Chad agreed on the text of a treaty",
    ),
    "how long what is ended has gone on": (
        "A treaty to end four decades of war was signed on [Monday|2024-03-04].",
        "end",
        "A treaty to end four decades of war",
    ),
    "another thing that is told of the noun": (
        "Egypt condemned the coup of [1 February 2021|2021-02-01].",
        "coup",
        "The coup",
    ),
    "several subjects cut off by the date": (
        "In Lusaka on [Friday|2024-03-01], Banda, Phiri, and Zulu signed a truce.",
        "signed",
        "Banda, Phiri, and Zulu signed a truce",
    ),
    "a gerund": (
        "Shelling in [May 2022|2022-05] killed nine people in the port.",
        "killed",
        "Shelling killed nine people in the port",
    ),
    "an article before a word that is left out": (
        "The colonel took power in an [August 2020|2020-08] coup in Mali.",
        "took",
        "The colonel took power in a coup in Mali",
    ),
    "these": (
        "The EU imposed duties in 2014. These were raised in [July|2023-07].",
        "raised",
        "The duties were raised",
    ),
    "ready to": (
        "By [3 May 1940|1940-05-03], the corps was ready to dock at Oslo.",
        "dock",
        "The corps was ready to dock at Oslo",
    ),
    "unable to": (
        "The ministers were unable to agree on [Monday|2024-03-04].",
        "agree",
        "The ministers were unable to agree",
    ),
    "likely to": (
        "In [May|2024-05] the court is likely to rule on the law.",
        "rule",
        "The court is likely to rule on the law",
    ),
    "due to": (
        "The treaty was due to expire in [May|2024-05].",
        "expire",
        "The treaty to expire",
    ),
    "a time with a mark inside": (
        "Kenya bought jets in [FY2021|2021]-[22|2022].",
        "bought",
        "Kenya bought jets",
    ),
    "what ended it is another thing": (
        "The king ruled the island until abdication in [1946|1946].",
        "abdication",
        "Abdication",
    ),
    "what a clause only describes comes back": (
        "The mine, which Chad had flooded, reopened in April 1957. It closed again in [June 1967|1967-06].",
        "closed",
        "The mine closed again",
    ),
    "a clause about a place": (
        "Ecuador, where an earlier round broke down in [2018|2018], declined.",
        "broke",
        "An earlier round broke down",
    ),
    "had done": (
        "On [Monday|2024-03-04] the president had two ministers dismissed.",
        "dismissed",
        "The president had two ministers dismissed",
    ),
    "another word for it": (
        "He banned the import of rice, a step that he reversed on [Monday|2024-03-04].",
        "reversed",
        "He reversed the step",
    ),
    "behind a colon": (
        "The dispute may widen: Turkey was reported on [Monday|2024-03-04] to be negotiating a boundary.",
        "reported",
        "Turkey was reported to be negotiating a boundary",
    ),
    "only supposed": (
        "If Banda ran in [2025|2025], the court would object.",
        "ran",
        "Banda could run",
    ),
    "whose licence, to which something is done": (
        "The panel heard Kroll, whose licence the bank withdrew in [1999|1999].",
        "withdrew",
        "The bank withdrew Kroll’s licence",
    ),
    "whose sons, whoever they are": (
        "He met women whose sons the army had shot in [1999|1999].",
        "shot",
        "The army shot the women’s sons",
    ),
    "whose brother": (
        "Banda, whose brother was toppled in [1999|1999], left.",
        "toppled",
        "Banda’s brother was toppled",
    ),
    "in which somebody won": (
        "The vote, in which Banda was declared the winner in [May|2023-05], failed.",
        "declared",
        "Banda was declared the winner in the vote",
    ),
    "a second thing done to somebody": (
        "Ryti was tried as a criminal in [1945|1945] and pardoned in [1949|1949].",
        "pardoned",
        "Ryti was pardoned",
    ),
    "what it is, between commas": (
        "The lender, Credit Suisse, collapsed in [2023|2023].",
        "collapsed",
        "The lender collapsed",
    ),
    "what a treaty is to do": (
        "On [Monday|2024-03-04] Chad signed a treaty to hand the islands to Niger.",
        "signed",
        "Chad signed a treaty to hand the islands to Niger",
    ),
    "what for, behind its object": (
        "In [1992|1992] Banda sent tanks to close the court.",
        "sent",
        "Banda sent tanks to close the court",
    ),
    "who says so of somebody unnamed": (
        "A survivor told the judges that he had been tortured in [1977|1977].",
        "tortured",
        "A survivor told the judges he had been tortured",
    ),
    "for how long": (
        "Banda was sentenced to ten years in prison in [June 2022|2022-06].",
        "sentenced",
        "Banda was sentenced to ten years in prison",
    ),
    "what somebody was before": (
        "The strike began in [1905|1905]. Former judge Ana Banda was sworn in on [3 May 1905|1905-05-03].",
        "sworn",
        "Former judge Ana Banda was sworn in",
    ),
    "once more": (
        "Banda was re-elected by a landslide in [1995|1995].",
        "re-elected",
        "Banda was re-elected by a landslide",
    ),
    "a short sentence with its object": (
        "Chad formally declared war on [10 May 2021|2021-05-10].",
        "declared",
        "Chad declared war",
    ),
    "a pronoun that was an object": (
        "In [2009|2009] the army helped them seize power.",
        "seize",
        "They seized power",
    ),
    "what somebody who undergoes something is handed": (
        "On [Monday|2024-03-04] the mayor was convicted and handed 15 years.",
        "handed",
        "The mayor was handed 15 years",
    ),
    "who is named by an age": (
        "The 70-year-old was sentenced on [Monday|2024-03-04] to five years in jail.",
        "sentenced",
        "The 70-year-old was sentenced to five years in jail",
    ),
    "another wounded": (
        "On [Monday|2024-03-04] a convoy was hit, with one soldier killed and another wounded.",
        "wounded",
        "Another was wounded",
    ),
    "the noun a participle is about": (
        "Under the accord, signed in [2015|2015], Iran agreed to a limit.",
        "signed",
        "The accord was signed",
    ),
}


@pytest.mark.parametrize(("text", "trigger", "expected"), TITLES.values(), ids=TITLES)
def test_title(text: str, trigger: str, expected: str) -> None:
    plain = unmarked(text)[0].text
    assert [event.title for event in events_of(text) if event.trigger.of(plain) == trigger] == [expected]
