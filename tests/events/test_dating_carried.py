"""What is dated by another clause or sentence than its own: sentence in, what is shown out."""

from __future__ import annotations

import pytest

from tests.events.marked import shown

COUNTED = {
    "back to what a noun names": (
        "She resigned on [20 January|2021-01-20], [three days|P3D] after the coup.",
        {"resigned": "explicit 2021-01-20", "coup": "explicit 2021-01-17"},
    ),
    "decades": (
        "She resigned on [20 January|2021-01-20], [two decades|P2DE] after the coup.",
        {"resigned": "explicit 2021-01-20", "coup": "explicit 2001-01-01..2001-12-31"},
    ),
    "not to a noun of nothing known": (
        "She resigned on [20 January|2021-01-20], [three days|P3D] after protests.",
        {"resigned": "explicit 2021-01-20"},
    ),
    "after, the main clause dated": (
        "On [12 March|2021-03-12] the army entered the port, [four days|P4D] after sailors had left it.",
        {"entered": "explicit 2021-03-12", "left": "explicit 2021-03-08"},
    ),
    "after, the other clause dated": (
        "[A month|P1M] after the king visited Oslo in [January|2023-01], a ship sank there.",
        {"visited": "explicit 2023-01-01..2023-01-31", "sank": "explicit 2023-02-01..2023-02-28"},
    ),
    "before": (
        "She resigned [three days|P3D] before parliament dissolved on [20 January|2021-01-20].",
        {"resigned": "explicit 2021-01-17", "dissolved": "explicit 2021-01-20"},
    ),
    "years from a day are years": (
        "Henry died on [6 May|1910-05-06], [two years|P2Y] after Maud had married.",
        {"died": "explicit 1910-05-06", "married": "explicit 1908-01-01..1908-12-31"},
    ),
    "weeks from a day are a week": (
        "Troops left on [15 March|2023-03-15], [two weeks|P2W] after rebels had attacked.",
        {"left": "explicit 2023-03-15", "attacked": "explicit 2023-02-27..2023-03-05"},
    ),
    "shortly after, in one month": (
        "In [June|2023-06] the governor was killed shortly after he had accused the army of murder.",
        {"killed": "explicit 2023-06-01..2023-06-30", "accused": "explicit 2023-06-01..2023-06-30"},
    ),
    "shortly after a day may be another day": (
        "On [4 March|2024-03-04] the governor was killed shortly after he had accused the army of murder.",
        {"killed": "explicit 2024-03-04"},
    ),
    "less than that says too little": (
        "On [12 March|2021-03-12] the army entered the port, [less than two weeks|P2W] after sailors had left it.",
        {"entered": "explicit 2021-03-12"},
    ),
    "days from a month say too little": (
        "In [March|2021-03] the army entered the port, [four days|P4D] after sailors had left it.",
        {"entered": "explicit 2021-03-01..2021-03-31"},
    ),
}

CARRIED = {
    "an answer": (
        "The envoy visited Taipei in [August 2022|2022-08]. China responded with a blockade.",
        {"visited": "explicit 2022-08-01..2022-08-31", "responded": "inferred 2022-08-01..2022-08-31"},
    ),
    "right upon it": (
        "Gunmen shot the mayor on [3 May|2023-05-03]. Police immediately seized a student.",
        {"shot": "explicit 2023-05-03", "seized": "inferred 2023-05-03"},
    ),
    "hours later": (
        "Rebels attacked the port on [3 May|2023-05-03]. Hours later the army fled.",
        {"attacked": "explicit 2023-05-03", "fled": "inferred 2023-05-03"},
    ),
    "what the same people did": (
        "Troops entered the port on [3 May|2023-05-03]. They burned two ships.",
        {"entered": "explicit 2023-05-03", "burned": "inferred 2023-05-03"},
    ),
    "what others did": (
        "Troops entered the port on [3 May|2023-05-03]. Its guards burned two ships.",
        {"entered": "explicit 2023-05-03", "burned": "inferred 2023-05-03"},
    ),
    "months later": (
        "Rebels attacked the port on [3 May|2023-05-03]. Later the army fled.",
        {"attacked": "explicit 2023-05-03"},
    ),
    "an answer after a year": (
        "The envoy visited Taipei in [2022|2022]. China responded with a blockade.",
        {"visited": "explicit 2022-01-01..2022-12-31"},
    ),
    "participle": (
        "A bomb exploded in the market on [Monday|2024-03-04], killing nine people.",
        {"exploded": "explicit 2024-03-04"},
    ),
    "the happening that a verb tells of": (
        "The [Monday|2024-03-04] explosions destroyed two bridges.",
        {"destroyed": "inferred 2024-03-04"},
    ),
    "another doer in the same breath": (
        "On [Monday|2024-03-04] Mali closed the border and Niger recalled its ambassador.",
        {"closed": "explicit 2024-03-04", "recalled": "inferred 2024-03-04"},
    ),
    "words that point back": (
        "Prabowo visited Manila in [January|2024-01]. At a dinner there, he praised the alliance.",
        {"visited": "explicit 2024-01-01..2024-01-31", "praised": "inferred 2024-01-01..2024-01-31"},
    ),
    "one clause before a semicolon": (
        "In [January|2024-01] Peru closed two mines; Chile opened three.",
        {"closed": "explicit 2024-01-01..2024-01-31", "opened": "inferred 2024-01-01..2024-01-31"},
    ),
    "following on a month": (
        "Iran resumed the work after Ahmadinejad became president in [August|2005-08].",
        {"became": "explicit 2005-08-01..2005-08-31", "resumed": "inferred 2005-08-01..2005-08-31"},
    ),
    "a clause with its own date takes no other": (
        "Syria stopped the work in [2004|2004], but resumed it after a new minister took office in [2005|2005].",
        {
            "stopped": "explicit 2004-01-01..2004-12-31",
            "took": "explicit 2005-01-01..2005-12-31",
            "resumed": "inferred 2005-01-01..2005-12-31",
        },
    ),
    "a later step of one day": (
        "On [Monday|2024-03-04] crowds marched on the palace before police fired tear gas.",
        {"marched": "explicit 2024-03-04", "fired": "inferred 2024-03-04"},
    ),
    "what was put off was not put off then": (
        "The election, due in [2023|2023], was put off.",
        {"election": "explicit 2023-01-01..2023-12-31"},
    ),
    "what was going on at the place": (
        "In [January|2024-01] both signed a pact in Jeddah, where the king was hosting a conference.",
        {"signed": "explicit 2024-01-01..2024-01-31", "hosting": "inferred 2024-01-01..2024-01-31"},
    ),
    "goes on from the last clause": (
        "Both agreed on a truce in [2011|2011], but the truce ended in [May|2023-05]. Kosovo then sent police.",
        {
            "agreed": "explicit 2011-01-01..2011-12-31",
            "ended": "explicit 2023-05-01..2023-05-31",
            "sent": "inferred 2023-05-01..2023-05-31",
        },
    ),
    "a clause of another year": (
        "Falk was fined for cheating in [2006|2006], and Banda was barred for half of the 2008 season.",
        {"fined": "explicit 2006-01-01..2006-12-31"},
    ),
    "what has come about by now": (
        "Prices fell in [May|2023-05], but wages have only recently caught up.",
        {"fell": "explicit 2023-05-01..2023-05-31"},
    ),
    "what had been done in a text": (
        "The court, in a statement on [Tuesday|2024-03-05], had invited him to rule.",
        {"invited": "inferred 2024-03-05"},
    ),
    "what had been done elsewhere": (
        "The court, in a raid on [Tuesday|2024-03-05], had lost its papers.",
        {"raid": "explicit 2024-03-05"},
    ),
    "how long is given": ("Chad won a delay until [May|2024-05].", {}),
    "what lasted until then": (
        "Chad held the port until [May|2023-05].",
        {"held": "explicit ..2023-05-31"},
    ),
    "what is undergone comes after what it was": (
        "The raid in which two men were killed was condemned on [Monday|2024-03-04].",
        {"condemned": "explicit 2024-03-04"},
    ),
    "nor was it made then": (
        "The letter written when Banda was jailed was published on [Monday|2024-03-04].",
        {"published": "explicit 2024-03-04"},
    ),
    "what is carried out is of its time": (
        "The raid in which two men were killed was launched on [Monday|2024-03-04].",
        {"launched": "explicit 2024-03-04", "killed": "inferred 2024-03-04"},
    ),
    "what was said to have happened": (
        "Germany has suspended aid, a spokeswoman said on [Monday|2024-03-04].",
        {"suspended": "inferred 2024-03-04"},
    ),
    "what goes on does not": (
        "Germany has been sending aid, a spokeswoman said on [Monday|2024-03-04].",
        {"said": "explicit 2024-03-04"},
    ),
    "what is over was not at a time to come": ("The president has spoken of [2030|2030].", {}),
    "what came then came later": (
        "Bombers killed nine people in [May 2019|2019-05]. Then came the plague.",
        {"killed": "explicit 2019-05-01..2019-05-31"},
    ),
    "the same person goes on": (
        "On [Monday|2024-03-04] Rossi showed a graph. She denied that prices rose.",
        {"showed": "explicit 2024-03-04", "denied": "inferred 2024-03-04"},
    ),
    "the same name goes on": (
        "On [Monday|2024-03-04] Rossi met Bianchi. Rossi praised the talks.",
        {"met": "explicit 2024-03-04", "praised": "inferred 2024-03-04"},
    ),
    "the same person elsewhere": (
        "On [Monday|2024-03-04] Rossi met Bianchi. In Rome he praised the talks.",
        {"met": "explicit 2024-03-04"},
    ),
    "weeks earlier": (
        "Banda, who was held on [3 May|2023-05-03] and cleared only weeks earlier, died.",
        {"held": "explicit 2023-05-03"},
    ),
    "the same person in a month": (
        "In [May|2023-05] Rossi met Bianchi. He praised the talks.",
        {"met": "explicit 2023-05-01..2023-05-31"},
    ),
    "another goes on": (
        "On [Monday|2024-03-04] Rossi showed a graph. Bianchi denied that prices rose.",
        {"showed": "explicit 2024-03-04"},
    ),
    "what was told is named again at once": (
        "A crash shut the line on [Friday|2024-03-01]. The accident hurt nine people.",
        {"shut": "explicit 2024-03-01", "hurt": "inferred 2024-03-01"},
    ),
    "another of the kind is not": (
        "A crash shut the line on [Friday|2024-03-01]. An accident hurt nine people.",
        {"shut": "explicit 2024-03-01"},
    ),
    "in what was named aside with a day of its own": (
        "Three men were charged in [May|2023-05] over the raid of [3 March|2023-03-03]. In the raid two guards died.",
        {
            "charged": "explicit 2023-05-01..2023-05-31",
            "raid": "explicit 2023-03-03",
            "died": "inferred 2023-03-03",
        },
    ),
    "in what was named aside without a day": (
        "Three men were charged in [May|2023-05] over a raid. In the raid two guards died.",
        {"charged": "explicit 2023-05-01..2023-05-31"},
    ),
    "in what was told last": (
        "Rossi met Bianchi for talks on [3 March|2023-03-03]. In the talks they agreed to share water.",
        {"met": "explicit 2023-03-03", "agreed": "inferred 2023-03-03"},
    ),
    "a letter is of when it says a thing": (
        "The letter was published on [Tuesday|2024-03-05]. On [Monday|2024-03-04] Rossi wrote in the letter. "
        "In the letter she named nobody.",
        {"published": "explicit 2024-03-05", "wrote": "explicit 2024-03-04", "named": "inferred 2024-03-04"},
    ),
    "what had come of it by then": (
        "The protests began in [May|2023-05]. The protests had grown into a movement.",
        {"began": "explicit 2023-05-01..2023-05-31"},
    ),
    "what is told of a thing to come did not happen then": (
        "Rossi has won a seat at the summit of [June 2030|2030-06].",
        {"summit": "explicit 2030-06-01..2030-06-30"},
    ),
    "perfect does not follow": (
        "Ghana expelled two envoys on [Monday|2024-03-04]. Togo has protested.",
        {"expelled": "explicit 2024-03-04"},
    ),
    "a visit of another time": (
        "Banda attended a summit in [June 1995|1995-06] and came back for a visit in [May 1997|1997-05].",
        {"attended": "explicit 1995-06-01..1995-06-30", "came": "inferred 1997-05-01..1997-05-31"},
    ),
    "what came of it": (
        "Three men were trapped, with one saved and another lost on [Monday|2024-03-04].",
        {"trapped": "inferred 2024-03-04", "lost": "explicit 2024-03-04"},
    ),
    "what was with them did not come of it": (
        "Three men fled with money stolen on [Monday|2024-03-04].",
        {"stolen": "explicit 2024-03-04"},
    ),
    "a row of participles": (
        "Since [March 1995|1995-03], Banda has flown to Peru, announced a pact and asked parliament to act.",
        {
            "flown": "explicit 1995-03-01..",
            "announced": "inferred 1995-03-01..",
            "asked": "inferred 1995-03-01..",
        },
    ),
}


@pytest.mark.parametrize(("text", "expected"), CARRIED.values(), ids=CARRIED)
def test_a_date_carried_over(text: str, expected: dict[str, str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), COUNTED.values(), ids=COUNTED)
def test_a_date_counted_from_another_clause(text: str, expected: dict[str, str]) -> None:
    assert shown(text) == expected
