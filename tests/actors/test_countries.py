"""Sentences and the countries behind their actors: every kind of name, what is joined to one, what is none."""

from __future__ import annotations

import pytest

from tests.actors.casting import cast, words
from timeline.model import ActorKind


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        pytest.param("Germany signed the treaty.", {"DEU": ["Germany"]}, id="short name"),
        pytest.param(
            "The Federal Republic of Germany signed it.", {"DEU": ["Federal Republic of Germany"]}, id="official"
        ),
        pytest.param("The U.S. and the U.K. agreed.", {"USA": ["U.S."], "GBR": ["U.K."]}, id="dotted"),
        pytest.param(
            "The UAE recalled its envoy from the US.", {"ARE": ["UAE", "its"], "USA": ["US"]}, id="abbreviated"
        ),
        pytest.param("Côte d’Ivoire closed the border.", {"CIV": ["Côte d’Ivoire"]}, id="typographic apostrophe"),
        pytest.param("North Korea fired a missile.", {"PRK": ["North Korea"]}, id="North Korea"),
        pytest.param(
            "North Korea sent a note. The South called it a step back.", {"PRK": None, "KOR": ["The South"]}, id="half"
        ),
        pytest.param("South and North Korea met.", {"PRK": None, "KOR": ["South"]}, id="halves together"),
        pytest.param(
            "American Samoa asked America for help.", {"ASM": ["American Samoa"], "USA": ["America"]}, id="Samoa"
        ),
        pytest.param("Guinea-Bissau and Equatorial Guinea met.", {"GNB": None, "GNQ": None}, id="longest name"),
        pytest.param("The Soviet Union invaded in 1979.", {"SUN": ["Soviet Union"]}, id="former state"),
        pytest.param("Zaire expelled the diplomats.", {"COD": ["Zaire"]}, id="former name"),
        pytest.param("Kosovo declared independence.", {"XKX": ["Kosovo"]}, id="Kosovo"),
        pytest.param("South Georgia was seized.", {"SGS": ["South Georgia"]}, id="South Georgia"),
        pytest.param("Kosovo’s Albanians voted.", {"XKX": ["Kosovo"]}, id="a people of another country"),
        pytest.param("Taiwanese voters went to the polls.", {"TWN": ["Taiwanese"]}, id="demonym"),
        pytest.param("Palestinians protested.", {"PSE": ["Palestinians"]}, id="people"),
        pytest.param("French and Egyptian warships sailed.", {"FRA": None, "EGY": None}, id="demonyms joined"),
        pytest.param("The US-led coalition bombed the base.", {"USA": ["US"]}, id="led by"),
        pytest.param("Bosnian Serbs shelled the town.", {"BIH": ["Bosnian Serbs"]}, id="Bosnian Serbs"),
        pytest.param("China's aircraft carrier turned back.", {"CHN": ["China"]}, id="possessive"),
    ],
)
def test_country_under_each_name(text: str, mentioned: dict[str, list[str] | None]) -> None:
    found = {id: actor for id, actor in cast(text).items() if actor.kind is ActorKind.COUNTRY}
    assert set(found) == set(mentioned)
    for id, expected in mentioned.items():
        assert expected is None or words(found[id]) == expected


@pytest.mark.parametrize(
    ("text", "country", "mention"),
    [
        pytest.param("Japan's defence ministry declined to comment.", "JPN", "Japan's defence ministry", id="ministry"),
        pytest.param(
            "Taiwan's Ministry of Foreign Affairs protested.", "TWN", "Taiwan's Ministry of Foreign Affairs", id="of"
        ),
        pytest.param("The Israeli army entered the town.", "ISR", "Israeli army", id="army"),
        pytest.param("The government of Sudan lifted the curfew.", "SDN", "government of Sudan", id="government of"),
        pytest.param(
            "The Khartoum government lifted the curfew.", "SDN", "Khartoum government", id="capital's government"
        ),
        pytest.param("The Kremlin denied it.", "RUS", "Kremlin", id="seat"),
        pytest.param("Downing Street confirmed the visit.", "GBR", "Downing Street", id="street"),
        pytest.param("The Pentagon sent more troops.", "USA", "Pentagon", id="building"),
        pytest.param("The Knesset passed the law.", "ISR", "Knesset", id="parliament"),
        pytest.param("Turkish police stopped the march.", "TUR", "Turkish police", id="police"),
    ],
)
def test_organ_is_its_country(text: str, country: str, mention: str) -> None:
    assert mention in words(cast(text)[country])


@pytest.mark.parametrize(
    ("text", "government"),
    [
        pytest.param("Tokyo protested against the launch.", "JPN", id="subject"),
        pytest.param("The ship was seized by Tehran.", "IRN", id="agent"),
        pytest.param("He criticised Beijing's reaction.", "CHN", id="owner"),
        pytest.param("The minister sent a warning to Moscow.", "RUS", id="warned"),
        pytest.param("Brussels fined the company under EU rules.", "european-union", id="Brussels the EU"),
    ],
)
def test_capital_that_acts_is_the_government(text: str, government: str) -> None:
    assert government in cast(text)


@pytest.mark.parametrize(
    ("text", "place", "government"),
    [
        pytest.param("The talks were held in Tokyo.", "tokyo", "JPN", id="in"),
        pytest.param("She flew to Moscow on Monday.", "moscow", "RUS", id="motion"),
        pytest.param("The bomb exploded near Baghdad.", "baghdad", "IRQ", id="near"),
        pytest.param("He visited Beijing twice.", "beijing", "CHN", id="visited"),
    ],
)
def test_capital_where_it_happens_is_a_place(text: str, place: str, government: str) -> None:
    found = cast(text)
    assert found[place].kind is ActorKind.PLACE
    assert found[place].country == government
    assert government not in found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The speech was given in English.", id="language"),
        pytest.param("A French-language radio station closed.", id="language adjective"),
        pytest.param("He ate turkey on Thursday.", id="the bird"),
        pytest.param("The South voted, and the North Sea froze.", id="a half of no two countries"),
        pytest.param("The porcelain, or china, was broken.", id="porcelain"),
        pytest.param("Ships sailed through the South China Sea.", id="sea"),
        pytest.param("African Americans marched.", id="not the continent's people"),
        pytest.param("The Latin American left won.", id="Latin American"),
        pytest.param("pro-Russian protesters gathered.", id="pro-"),
        pytest.param("A Russian-made rocket was found.", id="made"),
        pytest.param("The ticket cost US $50.", id="currency"),
        pytest.param("It is up to us to decide.", id="us"),
        pytest.param("Prosecutors read the Washington Post.", id="newspaper's name"),
        pytest.param("the IT department and the WHO'S WHO", id="capitals"),
    ],
)
def test_what_is_no_country(text: str) -> None:
    assert not [actor for actor in cast(text).values() if actor.kind is ActorKind.COUNTRY]


@pytest.mark.parametrize(
    ("text", "expected", "refused"),
    [
        pytest.param("Russian tanks left Georgia, Tbilisi said.", "GEO", "georgia", id="Georgia the state"),
        pytest.param(
            "Republicans won Georgia and Arizona after a recount in Fulton County.",
            "georgia",
            "GEO",
            id="Georgia in the US",
        ),
        pytest.param("A school in Lebanon, Pa., was closed.", "lebanon", "LBN", id="Lebanon in Pennsylvania"),
        pytest.param("Lebanon appealed to the United Nations.", "LBN", "lebanon", id="Lebanon the state"),
        pytest.param("Jordan and Egypt signed the accord in Amman.", "JOR", None, id="Jordan the state"),
        pytest.param("Congo accused Rwanda of arming the M23 rebels.", "COD", "COG", id="Congo, Kinshasa"),
        pytest.param(
            "Congo held elections, officials in Brazzaville said; Sassou won.", "COG", "COD", id="Brazzaville"
        ),
        pytest.param("Soldiers in Niger detained Bazoum in Niamey.", "NER", "NGA", id="Niger"),
        pytest.param(
            "Belgian police raided flats in Brussels, Antwerp and Molenbeek.", "BEL", "european-union", id="city"
        ),
        pytest.param(
            "Egypt's Republican Guard held Morsi at its club.", "EGY", "IRQ", id="a guard of more than one country"
        ),
    ],
)
def test_ambiguous_name_by_context(text: str, expected: str, refused: str | None) -> None:
    found = cast(text)
    assert expected in found
    assert refused not in found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Michael Jordan scored 40 points.", id="Jordan"),
        pytest.param("A month after Pedro Chile's government took office, it fell.", id="owner"),
        pytest.param("Jordan Peterson gave a lecture.", id="first name"),
        pytest.param("Sofia Coppola arrived.", id="Sofia"),
        pytest.param("NATO met on Monday.", id="NATO is nobody's country"),
    ],
)
def test_names_that_only_look_like_countries(text: str) -> None:
    assert not [actor for actor in cast(text).values() if actor.country]


@pytest.mark.parametrize(
    ("text", "id", "kind", "country"),
    [
        pytest.param("Hamas fired rockets.", "hamas", ActorKind.ARMED_GROUP, "PSE", id="Hamas"),
        pytest.param("Hizbollah denied it.", "hezbollah", ActorKind.ARMED_GROUP, "LBN", id="another spelling"),
        pytest.param("Sudanese rebels took the town.", "sdn-armed-groups", ActorKind.ARMED_GROUP, "SDN", id="rebels"),
        pytest.param(
            "Rebels in the Ivory Coast marched.", "civ-armed-groups", ActorKind.ARMED_GROUP, "CIV", id="rebels in"
        ),
        pytest.param(
            "The IAEA sent inspectors.", "international-atomic-energy-agency", ActorKind.ORGANISATION, None, id="IAEA"
        ),
        pytest.param(
            "NATO bombed the bridge.", "north-atlantic-treaty-organization", ActorKind.ORGANISATION, None, id="NATO"
        ),
        pytest.param("Likud lost the vote in Israel.", "likud-isr", ActorKind.ORGANISATION, "ISR", id="party"),
        pytest.param(
            "Japan's Liberal Democratic Party won.",
            "liberal-democratic-party-jpn",
            ActorKind.ORGANISATION,
            "JPN",
            id="LDP",
        ),
        pytest.param("Shells fell on Gaza.", "gaza", ActorKind.PLACE, "PSE", id="Gaza"),
        pytest.param("Troops seized Crimea.", "crimea", ActorKind.PLACE, "UKR", id="Crimea"),
    ],
)
def test_groups_parties_and_places(text: str, id: str, kind: ActorKind, country: str | None) -> None:
    actor = cast(text)[id]
    assert (actor.kind, actor.country) == (kind, country)


def test_rebels_are_not_the_state() -> None:
    assert "SDN" not in cast("Sudanese rebels took the town.")


def test_a_country_named_once_in_passing_tells_no_party() -> None:
    text = "Canada voted. Canada's Conservatives, led by a man who ran the Bank of England, won in Canada."
    assert "conservative-party-gbr" not in cast(text)
    assert "conservative-party-gbr" in cast("The Conservatives lost the vote in Britain.")


def test_party_without_its_country_is_not_guessed() -> None:
    assert not [id for id in cast("The Communist Party met.") if id.startswith("communist-party-")]


def test_who_only_reports_is_no_actor() -> None:
    assert "EGY" not in cast("Libya freed the men, an Egyptian newspaper said.")
    assert "EGY" in cast("Egypt freed the men, a newspaper said.")


def test_former_state_counts_for_its_successor() -> None:
    assert cast("Czechoslovakia recalled its ambassador.")["CSK"].country == "CZE"


@pytest.mark.parametrize(
    "text",
    [
        "LONDON (AP) - Shares fell on Monday.",
        "VIENNA, July 14, 2015 - Shares fell on Monday.",
        "LUXEMBOURG - Shares fell on Monday.",
        "Kabul, Afghanistan — Shares fell on Monday.",
        "SINGAPORE: Rain. \n\nMOSCOW -- Shares fell on Monday.",
    ],
)
def test_where_an_article_was_written_takes_no_part(text: str) -> None:
    assert not {"london", "vienna", "moscow", "kabul", "GBR", "AUT", "LUX", "RUS"} & set(cast(text))


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Russia has threatened to cut long-range arms.", "RUS"),
        ("Moscow - and not for the first time - refused.", "RUS"),
        ("Japan, the richest of them -- by far -- agreed.", "JPN"),
    ],
)
def test_dash_after_the_first_name_makes_no_dateline(text: str, id: str) -> None:
    assert id in cast(text)


CHAMBERS = [
    pytest.param("The Senate voted in Manila. Philippine ships sailed.", "PHL", id="Manila"),
    pytest.param("The Senate voted. Italian ministers resigned in Rome.", "ITA", id="Rome"),
    pytest.param("The Senate voted on Tuesday.", "USA", id="nothing said"),
    pytest.param("Congress met in New Delhi, and India's prime minister spoke.", "IND", id="New Delhi"),
    pytest.param("The House of Representatives met in Canberra. Australia waited.", "AUS", id="Canberra"),
    pytest.param("BOGOTA, Dec 7 - Congress voted on Tuesday.", "COL", id="dateline"),
    pytest.param("Congress heard the vice-president. Alberto Fujimori was to speak later.", "PER", id="holder"),
    pytest.param("MEXICO'S SENATE VOTES. The Senate sat for hours.", "MEX", id="headline in capitals"),
]


@pytest.mark.parametrize(("text", "country"), CHAMBERS)
def test_chamber_is_of_the_country_spoken_of(text: str, country: str) -> None:
    at = text.index("Congress" if "Congress" in text else "House" if "House" in text else "Senate")
    assert at in {mention.span.start for mention in cast(text)[country].mentions}


DOUBTED_CHAMBERS = [
    pytest.param("Mexico took in Alberto Fujimori. Congress had removed him.", id="a holder of another country"),
    pytest.param("Alberto Fujimori went to Chile. Congress had removed him.", id="the same told first"),
]


@pytest.mark.parametrize("text", DOUBTED_CHAMBERS)
def test_chamber_is_of_nobody_where_a_holder_speaks_for_another_country(text: str) -> None:
    at = text.index("Congress")
    assert not any(at == mention.span.start for actor in cast(text).values() for mention in actor.mentions)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Mexico took in Alberto Fujimori. Mexico's ministers met. Congress approved it.", "MEX"),
        ("Alberto Fujimori went to Chile. Congress met in Santiago.", "CHL"),
    ],
)
def test_chamber_is_of_the_country_for_which_more_speaks(text: str, country: str) -> None:
    assert text.index("Congress") in {mention.span.start for mention in cast(text)[country].mentions}


WARES = [
    pytest.param("He dined at a Chinese restaurant.", "CHN", id="restaurant"),
    pytest.param("She drank French wine.", "FRA", id="drank"),
    pytest.param("Critics praised the Russian novel.", "RUS", id="novel"),
]


@pytest.mark.parametrize(("text", "country"), WARES)
def test_people_of_a_thing_is_no_actor(text: str, country: str) -> None:
    assert country not in cast(text)


TRADE = [
    pytest.param("The ban hit Russian oil.", "RUS", id="oil"),
    pytest.param("Ministers taxed French wine.", "FRA", id="taxed wine"),
    pytest.param("Chinese ships passed.", "CHN", id="ships"),
]


@pytest.mark.parametrize(("text", "country"), TRADE)
def test_people_of_what_is_traded_or_sent_is_the_country(text: str, country: str) -> None:
    assert country in cast(text)


def test_fighters_with_a_name_are_no_other_group() -> None:
    assert set(cast("Houthi rebels in Yemen attacked a tanker.")) == {"houthis", "YEM"}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        pytest.param("Eq. Guinea closed its border.", {"GNQ"}, id="shortened"),
        pytest.param("Clans in New Guinea fought.", set(), id="an island's name"),
        pytest.param("Papua New Guinea voted. PNG police fled.", {"PNG"}, id="letters of a country that is named"),
        pytest.param("NZ police left Chad.", {"NZL", "TCD"}, id="two letters"),
        pytest.param("The CAR closed its border near Bangui.", {"CAF", "bangui"}, id="letters that the text supports"),
        pytest.param("The car closed the road.", set(), id="a car"),
        pytest.param(
            "Georgia's governor spoke, and Georgia's premier in Tbilisi left.", {"georgia", "GEO", "tbilisi"}, id="two"
        ),
        pytest.param("Turnout was low in the November 17 vote.", set(), id="a day"),
        pytest.param("Police in Athens held a man of November 17.", {"november-17", "athens"}, id="a group"),
        pytest.param("Syria rejected the Camp David deal.", {"SYR"}, id="called after a place"),
        pytest.param("Saddam's Baath Party split.", {"baath-party-irq", "saddam-hussein"}, id="party of its leader"),
        pytest.param("Iraq's Baath Party split.", {"IRQ", "baath-party-irq"}, id="party of two countries"),
    ],
)
def test_names_that_hold_others(text: str, there: set[str]) -> None:
    found = {id for id, actor in cast(text).items() if actor.kind is not ActorKind.ORGANISATION or actor.country}
    assert found >= there
    assert {id for id in found if id.isupper()} == {id for id in there if id.isupper()}


BEHIND_A_PEOPLE = {
    "The Finnish Senate met. Germany invaded Poland.": {"FIN", "DEU", "POL"},
    "The Polish Senate met. Germany invaded it.": {"POL", "DEU"},
    "India voted. The Nepalese Congress Party fell.": {"IND", "NPL", "nepalese-congress-party"},
    "India voted. The Congress Party fell.": {"IND", "indian-national-congress-ind"},
    "Maoist rebels struck Kathmandu. Nepal wept.": {"kathmandu", "NPL", "communist-party-of-nepal-maoist"},
    "Maoist rebels struck Delhi. India wept.": {"delhi", "IND", "naxalites"},
}
"""Texts with those who may be in them: a name of several is that of the people right before it."""


@pytest.mark.parametrize(("text", "ids"), BEHIND_A_PEOPLE.items())
def test_name_of_several_is_that_of_the_people_before_it(text: str, ids: set[str]) -> None:
    assert set(cast(text)) <= ids
    assert len(set(cast(text)) & ids) > 1


def test_opposition_is_of_the_country_of_its_leader() -> None:
    found = cast("The White House wept. On 3 May 2001 Ariel Sharon, then the leader of the opposition, left.")
    assert "isr-opposition" in found
    assert "usa-opposition" not in found
    assert "per-opposition" in cast("Peru met. The opposition left.")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("They crossed the Niger at dawn.", set()),
        ("Rebels held both banks of the Jordan.", set()),
        ("They crossed Niger at dawn.", {"NER"}),
        ("The king left the Niger government.", {"NER"}),
    ],
)
def test_a_river_is_no_country(text: str, ids: set[str]) -> None:
    assert {"NER", "JOR"} & set(cast(text)) == ids
