"""Which happening a date belongs to, and how sure that is: sentence in, what is shown out."""

from __future__ import annotations

import pytest

from tests.events.marked import shown

OWN_CLAUSE = {
    "what was promised": (
        "Holt promised an election in [May 2024|2024-05].",
        {"election": "explicit 2024-05-01..2024-05-31"},
    ),
    "what was called for a day": (
        "Holt called an election for [May 2024|2024-05].",
        {"election": "explicit 2024-05-01..2024-05-31"},
    ),
    "not what was won": (
        "Holt won an election in [May 2023|2023-05].",
        {"won": "explicit 2023-05-01..2023-05-31"},
    ),
    "when an attempt was survived": (
        "Holt survived an attempt to oust her in [April 2017|2017-04].",
        {"survived": "explicit 2017-04-01..2017-04-30"},
    ),
    "not when an attempt was announced": (
        "Holt plans an attempt to oust her in [April 2025|2025-04].",
        {"oust": "explicit 2025-04-01..2025-04-30"},
    ),
    "two days on end": (
        "Crowds marched on [Tuesday|2024-02-27] and [Wednesday|2024-02-28].",
        {"marched": "explicit 2024-02-27..2024-02-28"},
    ),
    "when an end was demanded": (
        "The council demanded an end to the attacks on [10 January|2024-01-10].",
        {"demanded": "explicit 2024-01-10"},
    ),
    "when a ruling was given": (
        "Judges rejected the claim in a ruling handed down in [January 2023|2023-01].",
        {"rejected": "explicit 2023-01-01..2023-01-31"},
    ),
    "not when a car was sent": (
        "Holt was hurt in a car sent in [January 2023|2023-01].",
        {"sent": "explicit 2023-01-01..2023-01-31"},
    ),
    "what was honoured": (
        "The site was picked to honour the founding of the club in [1950|1950].",
        {"founding": "explicit 1950-01-01..1950-12-31"},
    ),
    "what was honoured that was a statement": (
        "The site was picked to honour the announcement of the founding of the club in [1950|1950].",
        {"announcement": "explicit 1950-01-01..1950-12-31"},
    ),
    "what the weeks are counted from": (
        "Two spies died within weeks of their capture on [26 March 2016|2016-03-26].",
        {"capture": "explicit 2016-03-26"},
    ),
    "not what the weeks are counted from": (
        "Two spies died within weeks on [26 March 2016|2016-03-26].",
        {"died": "explicit 2016-03-26"},
    ),
    "when those were honoured who had a time of their own": (
        "Crowds honoured the men who led the revolt [in 1990|1990] in a march [Saturday|2024-03-02].",
        {"honoured": "explicit 2024-03-02", "led": "explicit 1990-01-01..1990-12-31"},
    ),
    "when the men led it who have no other time": (
        "Crowds honoured the men who led the revolt in a march on [2 March 1990|1990-03-02].",
        {"led": "explicit 1990-03-02"},
    ),
    "what somebody is charged with was before": (
        "Holt was indicted in the [May 2019|2019-05] bombing of a train.",
        {"bombing": "explicit 2019-05-01..2019-05-31"},
    ),
    "not when more time was given": (
        "The town fell [in 2019|2019]. Varden extended its offer until [9 March|2024-03-09].",
        {"fell": "explicit 2019-01-01..2019-12-31"},
    ),
    "what lasted until then": (
        "The offer lasted until [9 March 2021|2021-03-09].",
        {"lasted": "explicit ..2021-03-09"},
    ),
    "after what words describe": (
        "After a flat [June 2021|2021-06], Varden cut ten jobs.",
        {"cut": "explicit 2021-07-01..2024-03-08"},
    ),
    "not of a finding of which people speak now": (
        "With the sight of a gun [in 2019|2019], envoys say they fear war. They left in [2022|2022].",
        {"left": "explicit 2022-01-01..2022-12-31"},
    ),
    "the last day on which it was done": (
        "The siege was lifted by [30 June 2023|2023-06-30].",
        {"lifted": "explicit ..2023-06-30"},
    ),
    "the last day behind another": (
        "The pull-out began on [20 June|2023-06-20] and was finished by [30 June|2023-06-30].",
        {"began": "explicit 2023-06-20", "finished": "explicit ..2023-06-30"},
    ),
    "a stretch of days": (
        "The rebels attacked [22|2023-02-22] to [24 February|2023-02-24].",
        {"attacked": "explicit 2023-02-22..2023-02-24"},
    ),
    "a day behind and": (
        "Holt was shot on [9 June|2023-06-09], and in [late July|2023-07], despite the loss of the pass, the cabinet "
        "opened a front.",
        {"shot": "explicit 2023-06-09", "opened": "explicit 2023-07-01..2023-07-31"},
    ),
    "when a try was made": (
        "Holt made a second attempt to take Lindi in [January 2023|2023-01].",
        {"made": "explicit 2023-01-01..2023-01-31"},
    ),
    "at what the object names": (
        "Banda won the election of [October 2020|2020-10].",
        {"won": "explicit 2020-10-01..2020-10-31"},
    ),
    "not at what the object names": (
        "Banda annulled the election of [October 2020|2020-10].",
        {"election": "explicit 2020-10-01..2020-10-31"},
    ),
    "what somebody is convicted of": (
        "The court convicted Banda, a former judge, of war crimes on [Tuesday|2024-03-05].",
        {"convicted": "explicit 2024-03-05"},
    ),
    "which month it was": (
        "The king fell in [1983|1983]. His rival won the vote [that November|1983-11] and cut taxes.",
        {
            "fell": "explicit 1983-01-01..1983-12-31",
            "won": "explicit 1983-11-01..1983-11-30",
            "cut": "inferred 1983-11-01..1983-11-30",
        },
    ),
    "a row of three months": (
        "The bank raised rates in [March|2023-03], [May|2023-05] and [July|2023-07].",
        {"raised": "explicit 2023-07-01..2023-07-31"},
    ),
    "what a letter asked for": (
        "In a letter dated [3 February|2024-02-03] the bank asked for a delay.",
        {"asked": "explicit 2024-02-03"},
    ),
    "no sooner than a year": (
        "Not until [1971|1971] did women vote.",
        {"vote": "explicit 1971-01-01..1971-12-31"},
    ),
    "after all, no sooner": (
        "It wasn't until [1997|1997] that a jury convicted him.",
        {"convicted": "explicit 1997-01-01..1997-12-31"},
    ),
    "a term of years": (
        "Banda coached the team from [2003|2003]-[09|2009].",
        {"coached": "explicit 2003-01-01..2009-12-31"},
    ),
    "object of a verb": (
        "Rebels attacked a border post on [Monday|2024-03-04].",
        {"attacked": "explicit 2024-03-04"},
    ),
    "month stays a month": (
        "The two presidents met in Vienna in [January|2024-01].",
        {"met": "explicit 2024-01-01..2024-01-31"},
    ),
    "a noun's own year": (
        "The ministers rejected any change to a [1987|1987] treaty that banned such missiles.",
        {"banned": "explicit 1987-01-01..1987-12-31"},
    ),
    "an apposition's own period": (
        "The minister praised Namibia, a German colony from [1884|1884] to [1915|1915].",
        {"colony": "explicit 1884-01-01..1915-12-31"},
    ),
    "two verbs, two dates": (
        "Kenya closed the camp in [1995|1995], and in [2006|2006] Somali refugees reopened it.",
        {"closed": "explicit 1995-01-01..1995-12-31", "reopened": "explicit 2006-01-01..2006-12-31"},
    ),
    "report opened by a date": (
        "On [Tuesday|2024-03-05], Finland said a Russian plane crossed its border.",
        {"crossed": "explicit 2024-03-05"},
    ),
    "report of what is to come": (
        "On [Tuesday|2024-03-05], Finland said it would close its border.",
        {"said": "explicit 2024-03-05"},
    ),
    "the finer of two dates": (
        "[Yesterday|2024-03-07], at [this year|2024]'s conference, the minister unveiled a plan.",
        {"unveiled": "explicit 2024-03-07"},
    ),
    "a verb that names nothing hands it on": (
        "The campaign included a raid on a depot in [February|2024-02].",
        {"raid": "explicit 2024-02-01..2024-02-29"},
    ),
    "a date swallowed by the next name": (
        "On [3 March|2024-03-03] voters in both cantons approved the law.",
        {"approved": "explicit 2024-03-03"},
    ),
    "a when-clause with its own doer": (
        "The strait closed in [1967|1967], when Israel captured the peninsula.",
        {"closed": "explicit 1967-01-01..1967-12-31", "captured": "explicit 1967-01-01..1967-12-31"},
    ),
    "no end is told": (
        "From [2020|2020] on, the envoy pushed for talks.",
        {"pushed": "explicit 2020-01-01.."},
    ),
    "an object that is no known happening": (
        "Kenya raised defence spending in [2022|2022].",
        {"raised": "explicit 2022-01-01..2022-12-31"},
    ),
    "an accord is condemned as soon as it is there": (
        "Libya condemned the Oslo accord in [1993|1993].",
        {"condemned": "explicit 1993-01-01..1993-12-31"},
    ),
    "an attack may be condemned later": (
        "Libya condemned the bombing of the port in [1993|1993].",
        {"bombing": "explicit 1993-01-01..1993-12-31"},
    ),
    "what somebody was ready to do": (
        "By [3 May 1940|1940-05-03], the corps was ready to dock at Oslo.",
        {"dock": "explicit ..1940-05-03"},
    ),
    "what somebody is sure of dates nothing else": (
        "By [3 May 1940|1940-05-03], the corps was sure of a landing.",
        {},
    ),
    "two bare verbs, two dates": (
        "The curfew will begin in [May|2024-05] and finish in [June|2024-06].",
        {"begin": "explicit 2024-05-01..2024-05-31", "finish": "explicit 2024-06-01..2024-06-30"},
    ),
    "counted from another year": (
        "After a war in [1971|1971], the leaders met at Simla the [next July|1972-07].",
        {"war": "explicit 1971-01-01..1971-12-31", "met": "explicit 1972-07-01..1972-07-31"},
    ),
    "what is planned": (
        "The prime minister will visit Hanoi on [Sunday|2024-03-10].",
        {"visit": "explicit 2024-03-10"},
    ),
    "days in a row are one": (
        "The ministers met on [Monday|2024-03-04] and [Tuesday|2024-03-05].",
        {"met": "explicit 2024-03-04..2024-03-05"},
    ),
    "an opening date belongs to the main clause": (
        "On [4 March|2024-03-04], after the guards had left, rebels entered the town.",
        {"entered": "explicit 2024-03-04"},
    ),
    "what was brought about, said last": (
        "Qatar persuaded the rebels to free the crew in [January|2024-01].",
        {"persuaded": "explicit 2024-01-01..2024-01-31"},
    ),
    "what was put on a day": (
        "The vote, scheduled for [10 March|2024-03-10], was cancelled.",
        {"vote": "explicit 2024-03-10"},
    ),
    "the noun after a preposition is dated, not what comes after it": (
        "Kenya closed the border after [Monday|2024-03-04]'s attack.",
        {"attack": "explicit 2024-03-04"},
    ),
    "the giving, not what is given for": (
        "A court issued a warrant for his arrest in [2009|2009].",
        {"issued": "explicit 2009-01-01..2009-12-31"},
    ),
    "what has gone on since": (
        "Engineers have been repairing the dam since [2019|2019].",
        {"repairing": "explicit 2019-01-01.."},
    ),
    "what was done by then": (
        "By [2016|2016] the last miners had left the valley.",
        {"left": "explicit ..2016-12-31"},
    ),
    "when after since": (
        "Nobody has sat there since [2012|2012], when guards closed the gate.",
        {"closed": "explicit 2012-01-01..2012-12-31"},
    ),
    "what did not happen": (
        "Sudan did not sign the accord in [2005|2005].",
        {"sign": "explicit 2005-01-01..2005-12-31"},
    ),
    "what shows why a month was the worst": (
        "[January|2024-01] was the bloodiest month on record: 41 people were killed.",
        {"killed": "explicit 2024-01-01..2024-01-31"},
    ),
    "two counts of one verb": (
        "Gunmen killed 22 people in Homs in [March 1995|1995-03] and 38 in Hama [three months later|1995-06].",
        {"killed": "explicit 1995-03-01..1995-03-31"},
    ),
    "a clause that opens with the time after another": (
        "In [May 1991|1991-05], three weeks after Chad declared its independence, the council proclaimed a republic.",
        {"proclaimed": "explicit 1991-05-01..1991-05-31"},
    ),
    "behind a semicolon": (
        "Banda died on [4 January 1995|1995-01-04]; [ten days later|1995-01-14] Zine El Abidine Ben Ali fled to Tunis.",
        {"died": "explicit 1995-01-04", "fled": "explicit 1995-01-14"},
    ),
}

DATES_NOTHING = {
    "two days that are set": (
        "The court fixed [23 July 2020|2020-07-23] and [25 January 2021|2021-01-25] as the limits for its reports.",
        {},
    ),
    "a day that is set, cut in two by the model": (
        "The court set [3 May 2021|2021-05-03] as the date of the trial.",
        {},
    ),
    "a day that is set": ("The two sides set [15 September|2023-09-15] as the deadline.", {}),
    "by when they were told to": ("The army was told by [3 May|2023-05-03] to leave.", {}),
    "what is so today, of a thing of then": ("The deal builds on the outcome of [2020|2020].", {}),
    "a yardstick": ("Chile announced its biggest deployment since [1990|1990].", {}),
    "the first since": ("It was the first visit by a pope since [1979|1979].", {}),
    "a state's beginning": ("The country, landlocked since [1993|1993], rents a port.", {}),
    "a state's end": ("Until [2030|2030] the old law applies.", {}),
    "a deadline sought": ("The union urged both sides to agree by [2025|2025].", {}),
    "a span of years": ("Spending is to double over [five years|].", {}),
    "years that a budget is for": ("Ministers discussed a budget for [2027|2027].", {}),
    "a comparison": ("Exports grew faster than in [2019|2019].", {}),
    "a former amount": ("Reserves fell from $7 billion at the end of [2019|2019] to almost nothing.", {}),
    "a name with a season": ("Tonga sent one skier to the [Winter|2024] Games.", {}),
    "a number's noun": ("The [2019|2019] model is sold in Peru.", {}),
    "a stamp of the page": ("Last updated: [5 March 2024|2024-03-05]\n\nThe talks failed.", {}),
    "no date at all": ("Rebels attacked a border post.", {}),
}


@pytest.mark.parametrize(("text", "expected"), OWN_CLAUSE.values(), ids=OWN_CLAUSE)
def test_a_date_belongs_to_its_clause(text: str, expected: dict[str, str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), DATES_NOTHING.values(), ids=DATES_NOTHING)
def test_a_date_that_dates_nothing(text: str, expected: dict[str, str]) -> None:
    assert shown(text) == expected
