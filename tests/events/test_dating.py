"""Which happening a date belongs to, and how sure that is: sentence in, what is shown out."""

from __future__ import annotations

import pytest

from tests.events.marked import shown

OWN_CLAUSE = {
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
    "what is planned": (
        "The prime minister will visit Hanoi on [Sunday|2024-03-10].",
        {"visit": "explicit 2024-03-10"},
    ),
    "what did not happen": (
        "Sudan did not sign the accord in [2005|2005].",
        {"sign": "explicit 2005-01-01..2005-12-31"},
    ),
}

DATES_NOTHING = {
    "a yardstick": ("Chile announced its biggest deployment since [1990|1990].", {}),
    "the first since": ("It was the first visit by a pope since [1979|1979].", {}),
    "a state's beginning": ("The country, landlocked since [1993|1993], rents a port.", {}),
    "a state's end": ("Until [2030|2030] the old law applies.", {}),
    "a deadline sought": ("The union urged both sides to agree by [2025|2025].", {}),
    "a span of years": ("Spending is to double over [five years|].", {}),
    "years that a budget is for": ("Ministers discussed a budget for [2027|2027].", {}),
    "a comparison": ("Exports grew faster than in [2019|2019].", {}),
    "a number's noun": ("The [2019|2019] model is sold in Peru.", {}),
    "a stamp of the page": ("Last updated: [5 March 2024|2024-03-05]\n\nThe talks failed.", {}),
    "no date at all": ("Rebels attacked a border post.", {}),
}

CARRIED = {
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
    "perfect does not follow": (
        "Ghana expelled two envoys on [Monday|2024-03-04]. Togo has protested.",
        {"expelled": "explicit 2024-03-04"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), OWN_CLAUSE.values(), ids=OWN_CLAUSE)
def test_a_date_belongs_to_its_clause(text: str, expected: dict[str, str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), DATES_NOTHING.values(), ids=DATES_NOTHING)
def test_a_date_that_dates_nothing(text: str, expected: dict[str, str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), CARRIED.values(), ids=CARRIED)
def test_a_date_carried_over(text: str, expected: dict[str, str]) -> None:
    assert shown(text) == expected
