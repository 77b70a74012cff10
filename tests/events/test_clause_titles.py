"""Titles of clauses that small models read badly, and of what people say: sentence in, titles told and refused out."""

from __future__ import annotations

import pytest

import timeline

TOLD = {
    "whom another appointed than who speaks": (
        "President Holt appointed me on 3 May 2020.",
        "President Holt appointed me",
        "President Holt appointed him",
    ),
    "what I am to do": ("On Sunday I am travelling to Chad.", "I am travelling to Chad", "I is travelling to Chad"),
    "done to those whom it was done to before": (
        "In March 2023 police arrested six people; they were charged with fraud.",
        "The six people were charged with fraud",
        "Police were charged with fraud",
    ),
    "sent back": ("Banda sent the bill back in April 2023.", "Banda sent the bill back", "Banda sent the bill"),
    "what something begins at": (
        "Kenya imposes a ban on maize exports starting in April.",
        "Kenya imposed a ban on maize exports",
        "Kenya imposed a ban on maize exports starting",
    ),
    "who is named first of three": (
        "On Monday Chad, Kenya and Peru signed a pact.",
        "Chad, Kenya and Peru signed a pact",
        "Kenya and Peru signed a pact",
    ),
    "who acts behind a clause about them": (
        "Chad shelled Kenya on Monday and the EU, which had met in 2020, expelled six diplomats on Tuesday.",
        "The EU expelled six diplomats",
        "Chad expelled six diplomats",
    ),
    "who left by then": ("Its peacekeepers left by June 2023.", "Its peacekeepers left", "Its peacekeepers were left"),
    "what would have been": (
        "Had Chad won in May 2023, Kenya would have left.",
        "Chad could have won",
        "Chad won",
    ),
    "what is put off to a day": (
        "The hearing was adjourned to 16 October 2024.",
        "Planned hearing",
        "The hearing was adjourned to 16 October 2024",
    ),
    "what a day is declared": (
        "Wednesday has been declared a day of national mourning.",
        "Wednesday has been declared a day of national mourning",
        "Has been declared of national mourning",
    ),
    "what one is to do": (
        "He is due to leave for Tokyo tomorrow.",
        "He is to leave for Tokyo",
        "He was to leave for Tokyo",
    ),
    "what one will do, too": (
        "She will speak tomorrow and leave next week.",
        "She will leave",
        "She was to leave",
    ),
    "by mistake": (
        "On Monday Falk accidentally shot a friend.",
        "Falk accidentally shot a friend",
        "Falk shot a friend",
    ),
    "whom it was": ("On Monday it was Falk who gave the order.", "Falk gave the order", "It was Falk"),
    "who issued it": (
        "Falk thanked the Arab and Muslim countries that on Monday had issued a joint statement.",
        "The Arab and Muslim countries issued a joint statement",
        "Falk issued a joint statement",
    ),
    "how long ago": ("Zuma beat Falk back in 2008.", "Zuma beat Falk", "Zuma beat Falk back"),
    "who came back": ("Zuma came back in May.", "Zuma came back", "Zuma came"),
    "what an object may be": (
        "The Chiefs lost possibly the best game on Tuesday.",
        "The Chiefs lost possibly the best game",
        "The Chiefs possibly lost the best game",
    ),
    "how they fought": ("He remembered the way they fought on Monday.", "They fought", "They fought the way"),
    "what is yet to be done to somebody": (
        "What a moment that will be tomorrow when Falk walks into the hall and is handed the keys.",
        "Falk to be handed the keys",
        "Falk was handed the keys",
    ),
    "what a speaker who may be either says of themselves": (
        '"I will not resign," Alex Kovu said on Tuesday.',
        'Alex Kovu said "I will not resign"',
        "Alex Kovu said they will not resign",
    ),
    "what a woman says of herself": (
        'Mary Holt will host the show. She said on Tuesday: "I have wanted my own show for years."',
        "Mary Holt said she has wanted her own show",
        "Mary Holt said they have wanted their own show",
    ),
    "what a man thinks": (
        'Mr Kovu said on Tuesday: "I completely understand the anger."',
        "Mr Kovu said he completely understands the anger",
        "Mr Kovu said they completely understand the anger",
    ),
    "what several say": (
        '"We will fight on," Alex Kovu said on Tuesday.',
        "Alex Kovu said they will fight on",
        'Alex Kovu said "We will fight on"',
    ),
    "what is being done": (
        "On Tuesday seven cases were being reviewed.",
        "Seven cases were being reviewed",
        "Seven cases were reviewed",
    ),
    "that something only came": (
        "Tuesday's shooting came just weeks after a driver who had been accused of stealing shot eight people.",
        "The shooting took place",
        "Tuesday's shooting came just",
    ),
    "what is told past a hearing": (
        "Falk told a judge during a hearing on Tuesday that Lohan had checked in to the clinic.",
        "Falk told a judge during a hearing that Lohan had checked in to the clinic",
        "Falk told a judge during a hearing Lohan had checked in to the clinic",
    ),
    "a list behind a colon": (
        "Then came the anger: a Monday evening vigil marred by a mob; a second protest the next night.",
        "Vigil marred by a mob",
        "A vigil marred by a mob was a second protest",
    ),
    "what somebody is accused of": (
        "The army was accused on Monday of shelling a camp in Homs.",
        "The army was accused of shelling a camp in Homs",
        "The army shelled a camp in Homs",
    ),
    "what somebody stands trial for": (
        "The film was shown at the trial of two men charged with killing Ana Holt on 21 October 2023.",
        "Two men allegedly killed Ana Holt",
        "Two men were charged with killing Ana Holt on 21 October 2023",
    ),
    "what nobody did": (
        "No member of the board would comment on Monday on the offer.",
        "No member of the board commented on the offer",
        "No member of the board did not comment on the offer",
    ),
    "how much": ("On Friday Bwalya scored 23 points.", "Bwalya scored 23 points", "Bwalya scored"),
    "how many": ("As riots spread, 46 were arrested Friday night.", "46 were arrested", "Was arrested"),
    "who is called on": (
        "On Friday dozens of monks called on the Interior and Commerce departments to lift the ban.",
        "Dozens of monks called on the Interior and Commerce departments to lift the ban",
        "Dozens of monks called to lift the ban",
    ),
    "what is scheduled": (
        "Elections in Chad that are scheduled for 15 December will be free.",
        "Planned elections in Chad",
        "Planned",
    ),
    "what is not done yet": (
        "Prosecutors in Lima have yet to charge anyone.",
        "Prosecutors in Lima have yet to charge anyone",
        "Prosecutors charged anyone",
    ),
    "what somebody wonders": (
        "Residents of Lima wondered on Monday how the deal would affect them.",
        "Residents of Lima wondered how the deal would affect them",
        "Residents of Lima wondered the deal would affect them",
    ),
    "that behind an object": (
        "Ali Banda told Omar Falk in Lima on Monday that Chad was lost.",
        "Ali Banda told Omar Falk in Lima that Chad was lost",
        "Ali Banda told Omar Falk in Lima Chad was lost",
    ),
    "no that before a pronoun": (
        "On Monday Kenya told Uganda that it would pay.",
        "Kenya told Uganda it would pay",
        "Kenya told Uganda that it would pay",
    ),
    "a gerund that acts": (
        '"Choosing a leader now can harm the talks," Ali Banda told Omar Falk.',
        "Ali Banda told Omar Falk that choosing a leader can harm the talks",
        "Choosing a leader chose a leader",
    ),
    "a measure of what one faces": (
        "Falk faces a maximum of 12 years in jail and a fine.",
        "Falk faces a maximum of 12 years in jail and a fine",
        "Falk faces a maximum in jail and a fine",
    ),
    "no measure but a day": (
        "Falk recalled the riots of 4 May 2021 in Lima.",
        "Falk recalled the riots in Lima",
        "Falk recalled the riots of 4 May 2021 in Lima",
    ),
    "how long it takes": (
        "Mediators say it takes several weeks to exchange letters with Chad.",
        "Mediators said it takes several weeks to exchange letters with Chad",
        "Mediators said it takes to exchange messages with Chad",
    ),
    "we": (
        "We are preparing the only harbour for grain.",
        "We are preparing the only harbour for grain",
        "We is preparing the only harbour for grain",
    ),
    "it will not": (
        "It will not advance the talks.",
        "It will not advance the talks",
        "It not to advance the talks",
    ),
    "a headline has to": (
        "Kenya will open the port on 3 May 2024.",
        "Kenya to open the port",
        "Kenya will open the port",
    ),
    "what still is so": (
        "Omar Falk lives in Lima.",
        "Omar Falk lives in Lima",
        "Omar Falk lived in Lima",
    ),
    "what is done in a chronicle": (
        "Omar Falk leaves Lima and sells the mine.",
        "Omar Falk left Lima",
        "Omar Falk leaves Lima",
    ),
    "how somebody is seen": (
        "The ruling is seen as a blow to Kenya.",
        "The ruling is seen as a blow to Kenya",
        "The ruling was seen as a blow to Kenya",
    ),
    "a share of several": (
        "Half of the homes in the port were damaged on Monday.",
        "Half of the homes in the port were damaged",
        "Half of the homes in the port was damaged",
    ),
    "an aside between dashes": (
        "The African Union - which considers the US unfair and has refused the plan - called for a truce.",
        "The African Union called for a truce",
        "The plan was called for a truce",
    ),
    "who a clause is about": (
        "The king of Chad, who had fled Kenya in May, returned on Monday.",
        "The king of Chad fled Kenya",
        "Chad fled Kenya",
    ),
    "a quotation with a comma": (
        "China said it is committed to the “one country, two systems” formula in Hong Kong.",
        "China said it is committed to the “one country, two systems” formula in Hong Kong",
        "China said it is committed to the one country",
    ),
    "a clause about the noun before": (
        "A large firm in Lima, which is to add capacity next year, fled.",
        "A large firm in Lima is to add capacity",
        "Which is to add capacity",
    ),
    "an object behind another clause": (
        "Lund declined to say if the raid was badly planned or directed at Falk, the failed Labour candidate.",
        "Lund declined to say if the raid was badly planned or directed at Falk",
        "Lund declined to say the failed Labour candidate",
    ),
    "who says so in between": (
        "After two hours, Ali Banda said, the sniper gave himself up on Monday.",
        "Ali Banda said the sniper gave himself up",
        "Ali Banda said",
    ),
    "a question drawn into a name": (
        "Police asked how convicted robber Ali Banda escaped on Monday after pulling a gun.",
        "Convicted robber Ali Banda escaped after pulling a gun",
        "How convicted robber Ali Banda escaped after pulling a gun",
    ),
    "a short form in full": (
        'Ali Banda came to Lima. "He\'s the worst paid man in Kenya," Omar Falk said on Monday.',
        "Omar Falk said Ali Banda is the worst paid man in Kenya",
        "Omar Falk said Ali Banda's the worst paid man in Kenya",
    ),
    "a name put for no pronoun": (
        "Omar Falk said he's tired of war.",
        "Omar Falk said he's tired of war",
        "Omar Falk said he is tired of war",
    ),
    "what several did": (
        "Air defenses destroyed and jammed nine drones on Monday.",
        "Air defenses destroyed nine drones",
        "Air defenses destroyed",
    ),
    "what has no object": (
        "They want Chad to capitulate and give up its claims.",
        "They wanted Chad to capitulate",
        "Chad to capitulate its claims",
    ),
    "a pretence": (
        "Ali Banda pretended to check into a clinic on Monday.",
        "Ali Banda pretended to check into a clinic",
        "Ali Banda checked into a clinic",
    ),
    "what is asked": (
        "No one can predict what will happen with the port.",
        "No one can predict what will happen with the port",
        "What to happen with the port",
    ),
}


@pytest.mark.parametrize(("text", "told", "refused"), TOLD.values(), ids=TOLD)
def test_a_clause_is_told_as_it_is_meant(text: str, told: str, refused: str) -> None:
    titles = [event.title for event in timeline.extract(timeline.read(text, "2024-03-08")).events]
    assert told in titles
    assert refused not in titles
