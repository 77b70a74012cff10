"""Titles of news that was new to the program: a sentence in, what is told of it and what must not be told out."""

from __future__ import annotations

import pytest

import timeline

TOLD = {
    "charges in a list": (
        "Kim faces charges of theft, fraud and fleeing police on Monday.",
        ["Kim faces charges of theft, fraud and fleeing police"],
        ["Fraud fled police", "Kim fled police"],
    ),
    "what one bets on": (
        "The chief gambled on getting a loan in May.",
        ["The chief gambled on getting a loan"],
        ["The chief got a loan"],
    ),
    "who cannot be asked": (
        "Guild officials weren't available to comment on Monday.",
        ["Guild officials were not available to comment"],
        ["Guild officials to comment"],
    ),
    "who was glad to": (
        "Falk was happy to sign the deal on Monday.",
        ["Falk signed the deal"],
        ["Falk to sign the deal"],
    ),
    "what a court ruled": (
        "The mine must be shut, a court ruled on Monday.",
        ["A court ruled the mine must be shut"],
        ["A court ruled"],
    ),
    "what engineers found": (
        "The bridge was unsafe, engineers found in May.",
        ["Engineers found the bridge was unsafe"],
        ["Engineers found"],
    ),
    "who is told of behind a comma": (
        "The bridge fell, and engineers ruled the guild on Monday.",
        ["Engineers ruled the guild"],
        ["Engineers ruled the bridge fell"],
    ),
    "what two dashes put in": (
        "The board -- nine men and two women -- voted on Monday to sell the mill.",
        ["The board voted to sell the mill"],
        ["The board -- nine men and two women voted to sell the mill"],
    ),
    "in what somebody is": (
        "The studio is in a rush to start the next film in May.",
        ["The studio is in a rush to start the next film"],
        ["A rush to start the next film"],
    ),
    "a plan that nobody is in": (
        "The guild left a plan to start the next film in May.",
        ["The guild to start the next film"],
        ["The guild is in a plan to start the next film"],
    ),
    "how long it runs": (
        "Registration will run from October 26 to November 20.",
        ["Registration will run from October 26 to November 20"],
        ["Registration to run"],
    ),
    "what somebody runs": (
        "Falk ran a bank from 1990 to 1995.",
        ["Falk ran a bank"],
        ["Falk ran a bank from 1990 to 1995"],
    ),
    "who says so in between": (
        "Police said a mob had met, after which, the police said on Wednesday, someone hit a monk in the face.",
        ["The police said someone hit a monk in the face"],
        ["The police said after which", "The police said"],
    ),
    "one of several": (
        "Lawyers spent the last month urging bakers to sentence one of the most notorious monks of the town to death.",
        ["Lawyers spent the month urging bakers to sentence one of the most notorious monks of the town to death"],
        ["Lawyers spent the month urging bakers to sentence one"],
    ),
    "that it came": (
        "Orbit promised a patch. That came on Tuesday.",
        ["That came"],
        ["Orbit came"],
    ),
    "what others call it": (
        'Guards burned the papers on Monday - "trash," she called it - and left.',
        [],
        ["She called it"],
    ),
    "whom somebody calls": ("The mayor called them on Monday.", ["The mayor called them"], []),
    "what is led by a team": (
        "Falk came as the team’s leading returning rusher from the Saints in 2010.",
        [],
        ["The team’s led returning rusher from the Saints"],
    ),
    "what goes on pleasing": (
        "Women still love to copy the look today.",
        ["Women love to copy the look"],
        ["Women loved to copy the look"],
    ),
    "whom she is": (
        "Anna Lund married in May. The daughter of Anna Lund said she was robbed on Friday.",
        [],
        ["Anna Lund was robbed"],
    ),
    "whom a guard shot": (
        "A guard shot and killed a woman, Ana Brade, on Monday as she tried to flee the police.",
        ["Ana Brade tried to flee the police"],
        ["She tried to flee the police", "A guard tried to flee the police"],
    ),
    "who shot or was shot": (
        "Peter Holt shot a man on Monday as he left the bank.",
        [],
        ["The man left the bank"],
    ),
    "of a couple": (
        "Their son is called Ronnie. In May the couple announced they are expecting a child.",
        ["The couple announced they are expecting a child"],
        [],
    ),
    "what is said to somebody": (
        "“I told you so before we went on strike in Lima,” Holt told the bakers on Monday.",
        ['Holt told the bakers "I told you so before we went on strike in Lima"'],
        ["Holt told the bakers he told you so"],
    ),
    "what one knows": (
        "“I know that he lied,” Holt said on Monday.",
        ['Holt said "I know that he lied"'],
        ["Holt know he lied"],
    ),
    "what one wants of another": (
        "Chad wants Mali to free the envoy in May.",
        ["Chad wanted Mali to free the envoy"],
        ["Mali to free the envoy"],
    ),
    "what one tells another to do": (
        "Chad let Mali free the envoy in May.",
        ["Mali freed the envoy"],
        [],
    ),
    "for whom it was hard": (
        "Strikes made it hard for Chad to sign the pact in May.",
        ["Strikes made it hard for Chad to sign the pact"],
        ["Chad to sign the pact"],
    ),
    "whom the police killed": (
        "Riots were reported in protest at the killing by police of a 15-year-old boy, Alexandros Lund, on Monday.",
        [],
        ["Killing by police of a 15-year-old boy by Alexandros Lund"],
    ),
    "who went with others": (
        "Elijah Coleman, 21, told jurors in Albany County Court he and two friends went to West Hill on May 29.",
        [],
        ["Two friends went to West Hill", "Elijah Coleman told jurors in Albany County Court he"],
    ),
    "who visited": (
        "The club paid for two judges to come to Lima and visit its courts in May.",
        [],
        ["The club could visit its courts", "The club visited its courts"],
    ),
    "what one tells of one's own": (
        "Falk's son tweeted on Thursday: “My stepmom Ana Lund left the army.”",
        ["Falk's son tweeted his stepmom Ana Lund left the army"],
        ["Falk's son tweeted their stepmom Ana Lund left the army"],
    ),
    "whose father he is": (
        "Omar Falk left. Omar Falk's father said on Wednesday that he wants envoys to meet the king.",
        [],
        ["Omar Falk wanted envoys to meet the king"],
    ),
    "what a right is to": (
        "The INS ruled last month that only Elian's father has the right to speak for the boy in immigration matters.",
        ["The INS ruled only Elian's father has the right to speak for the boy"],
        ["The INS ruled only Elian's father has the right"],
    ),
    "what is only told with a quotation": (
        "Janice Holt, a clerk, told reporters Friday that Lund called 911, saying “I'm the one you're looking for.”",
        ["Janice Holt told reporters that Lund called 911"],
        ['Janice Holt told reporters "Lund called 911"'],
    ),
    "what only people do": (
        "The violent protests went on. They gripped rocks and stones on Monday.",
        ["They gripped rocks and stones"],
        ["The violent protests gripped rocks and stones"],
    ),
    "what protests do, too": (
        "The violent protests went on. They killed two monks on Monday.",
        ["The violent protests killed two monks"],
        [],
    ),
    "what depends on something": (
        "If the Saints beat Zeila and Lindi beats Lima, the Falcons will face the Saints on Saturday.",
        ["The Falcons could face the Saints"],
        ["The Falcons to face the Saints"],
    ),
    "what depends on nothing": (
        "As the Saints beat Zeila, the Falcons will face the Saints on Saturday.",
        ["The Falcons to face the Saints"],
        [],
    ),
    "who stands behind a clause about who is explained": (
        "He was at the meeting in May, where John N. Mitchell, the former clerk who became head of the guild, and Ana "
        "Lund, his deputy, approved a campaign.",
        [],
        ["John N. Mitchell and Ana Lund became head of the guild"],
    ),
    "what is due to be done": (
        "Windows 8, due to be released to the general public Oct. 26, and its accompanying browser are not affected.",
        [],
        ["Windows 8, due and its accompanying browser to be released to the general public"],
    ),
    "of those whom nobody names": (
        "Peru's president laid a wreath for those killed in the coup of 3 May 1981.",
        ["People were killed in the coup"],
        ["Those were killed in the coup"],
    ),
    "among those without their day": (
        "His sister was among those arrested on Monday.",
        ["His sister was among those arrested"],
        ["His sister was among those"],
    ),
    "of whom it was done to": (
        "Police found Omar Falk on Friday and booked him for the theft before his release.",
        ["Police booked Omar Falk for the theft before his release"],
        ["Police booked Omar Falk for the theft before Omar Falk’s release"],
    ),
    "whose relatives they are": (
        "Elian Gonzalez was found. Sergio Navarro left. Elian's relatives have cared for him since November.",
        ["Elian's relatives cared for him"],
        ["Elian's relatives cared for Sergio Navarro"],
    ),
    "whose relatives do not": (
        "Sergio Navarro left. The relatives have cared for him since November.",
        ["The relatives cared for Sergio Navarro"],
        [],
    ),
    "what one does not think": (
        "“I don't think Orbit can come back this year,” Falk said.",
        [],
        ["Orbit can come back"],
    ),
    "what one does not believe": (
        "Holt does not believe the port will open in May.",
        ["Holt did not believe the port will open"],
        ["The port to open"],
    ),
    "what one believes": (
        "Holt believes the port will open in May.",
        ["The port to open"],
        [],
    ),
    "one that would": (
        "Police found a box consistent with one that would hold a gun on Monday.",
        ["Police found a box consistent with one"],
        ["One would hold a gun"],
    ),
    "whose father the child's is": (
        "Juan Gonzalez arrived April 2, and Reno ordered the bakers to surrender the child to his father on Friday.",
        ["Reno ordered the bakers to surrender the child to his father"],
        ["Reno ordered the bakers to surrender the child to Juan Gonzalez’s father"],
    ),
    "how early": (
        "The authorities say they have enough evidence to begin presenting a case to a jury as early as next week.",
        ["The authorities have enough evidence to begin presenting a case to a jury"],
        ["The authorities have enough evidence to begin presenting a case to a jury as early"],
    ),
    "what an office foretells": (
        "The Budget Office projects that the tariffs will reduce trade by 2020.",
        [],
        ["The Budget Office projects"],
    ),
    "who says so at last": (
        "Obama has asked neurosurgeon and CNN medical correspondent Dr. Sanjay Gupta to be surgeon general, a senior "
        "clerk said on Tuesday.",
        [],
        ["A senior clerk said"],
    ),
    "whose body it was": (
        "Omar Falk was climbing to a hut on Saturday.\n\nHe was wearing boots but was ill, local police inspector Dave "
        "Holt said.\n\nHis body was recovered by a team of rescuers on Sunday.",
        ["Omar Falk’s body was recovered by a team of rescuers"],
        ["Dave Holt’s body was recovered by a team of rescuers"],
    ),
    "whose idea it was": (
        "Omar Falk was climbing to a hut on Saturday.\n\nThe guild was ill, inspector Dave Holt said.\n\nHis car was "
        "found by a team of rescuers on Sunday.",
        ["Dave Holt’s car was found by a team of rescuers"],
        [],
    ),
    "whose hearing it is": (
        "The judge, Michael Lund, met Omar Falk. The judge ordered him held without bond pending his court hearing "
        "April 19.",
        [],
        ["Michael Lund’s planned court hearing"],
    ),
    "how long after": (
        "This move comes barely a month after Orbit suspended a number of flights in May.",
        [],
        ["This move barely came"],
    ),
    "what barely came": (
        "The envoys barely spoke in May.",
        ["The envoys barely spoke"],
        ["The envoys spoke"],
    ),
    "what was announced, if it was": (
        "It was not immediately known if the arrest announced today stemmed from the indictment.",
        ["The arrest was announced"],
        ["The arrest announced stemmed from the indictment"],
    ),
    "compared with another": (
        "Savin reported a net loss of $35.2 million, or 31 cents a share, compared with a profit of $3.8 million on "
        "Monday.",
        [],
        ["Savin reported a net loss of $35.2 million or 31 cents a share compared"],
    ),
    "what put the fire out": (
        "A total of 31 carts arrived to fight the fire, and it was extinguished by 6:40 a.m. on Monday.",
        [],
        ["A total of 31 carts was extinguished"],
    ),
    "what was hit": (
        "The army arrived on Monday, and by noon it was beaten.",
        [],
        ["Noon was beaten"],
    ),
    "what one is willing to do": (
        "“I am willing to leave tomorrow, absolutely alone,” Falk read from a letter signed by Lund.",
        ["I am willing to leave"],
        ["I is willing to leave"],
    ),
    "what a stage was set for": (
        "Ana Page, a model who helped set the stage for the 1960s sexual revolution, has died.",
        [],
        ["Planned sexual revolution"],
    ),
    "what a day was set for": (
        "The guild set a day for the election of 5 May 2030.",
        ["Planned election"],
        [],
    ),
    "which of two was settled": (
        "Lund said that the guild would read two plans: a plan for seeing to Oregon's forests, which was finalized on "
        "Dec. 30 and could hurt owls; and construction of a mill.",
        ["A plan for seeing to Oregon's forests was finalized"],
        [],
    ),
    "two clauses told": (
        "Holt said that he knew the mills had closed and that he was sorry on Monday.",
        [],
        ["Holt said he knew the mills had closed he was sorry"],
    ),
    "until when something was not done": (
        "Scientists didn't discover the big family of genes that encode for the receptors until 1991.",
        ["Scientists discovered the big family of genes"],
        ["Scientists did not discover the big family of genes"],
    ),
    "whose turn it is": (
        "It will be her second stint in the job, after hosting the 2007 ceremony.",
        ["She hosted the ceremony"],
        ["It hosted the ceremony"],
    ),
    "whose turn nobody says it is": (
        "It will be the second stint in the job, after hosting the 2007 ceremony.",
        [],
        ["She hosted the ceremony"],
    ),
}


@pytest.mark.parametrize(("text", "told", "refused"), TOLD.values(), ids=TOLD)
def test_what_is_printed(text: str, told: list[str], refused: list[str]) -> None:
    titles = [event.title for event in timeline.extract(timeline.read(text, "2009-03-20")).events]
    assert [title for title in told if title not in titles] == []
    assert [title for title in refused if title in titles] == []


DAYS = {
    "what was read out": (
        "The deal pleases nobody, the guild warned.\n\n“Nothing is sure,” said a leaflet, read Wednesday at a rally.",
        "2000-01-05",
    ),
    "what somebody read": (
        "The deal pleases nobody, the guild warned.\n\n“Nothing is sure,” said Holt, who read it Wednesday at home.",
        "2000-01-06",
    ),
}


@pytest.mark.parametrize(("text", "day"), DAYS.values(), ids=DAYS)
def test_what_is_said_when_it_is_read_out(text: str, day: str) -> None:
    events = timeline.extract(timeline.read(text, "2000-01-06")).events
    warned = next(event for event in events if event.title.startswith("The guild warned"))
    assert str(warned.range.begin) == day
