"""Short articles and the words that pick an actor up again, with as many that must not."""

from __future__ import annotations

import pytest

from tests.actors.casting import cast


def holders_of(text: str, words: str) -> set[str]:
    return {id for id, actor in cast(text).items() for mention in actor.mentions if mention.text == words}


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        pytest.param(
            "Before Mauritius became independent, London paid a rent. It leased an island.",
            "It",
            {"GBR"},
            id="the subject of the sentence's own clause",
        ),
        pytest.param(
            "The European Union met. The Commission released the money.",
            "The Commission",
            {"european-commission"},
            id="its body",
        ),
        pytest.param(
            "The Constitutional Council of Mozambique met. The European Union met. The Council published a list.",
            "The Council",
            {"constitutional-council-of-mozambique"},
            id="another body of that noun, and not the union's",
        ),
        pytest.param(
            "Peru, Chile and Ecuador met. The two countries then talked.", "The two countries", set(), id="two of three"
        ),
        pytest.param(
            "President Dina Boluarte met President Gabriel Boric. The two presidents signed it.",
            "The two presidents",
            {"dina-boluarte", "gabriel-boric"},
            id="two of that office",
        ),
        pytest.param(
            "President Dina Boluarte met President Gabriel Boric. The two foreign ministers signed it.",
            "The two foreign ministers",
            {"ministers"},
            id="two of another office",
        ),
        pytest.param(
            "Pedro Castillo fled. He was held on Monday.\n\nThe 53-year-old spoke in May.",
            "The 53-year-old",
            {"pedro-castillo"},
            id="by an age, who is spoken of",
        ),
        pytest.param(
            "Pedro Castillo, 53, met Dina Boluarte, 60. The 53-year-old spoke in May.",
            "The 53-year-old",
            {"pedro-castillo"},
            id="by an age that was told",
        ),
        pytest.param(
            "Pedro Castillo was shot by a 71-year-old poet. The 71-year-old fled in May.",
            "The 71-year-old",
            set(),
            id="by the age of somebody without a name",
        ),
        pytest.param(
            "Pedro Castillo spoke. A gunman came. The 30-year-old fled in May.",
            "The 30-year-old",
            set(),
            id="by an age, somebody new",
        ),
        pytest.param("Kenya held talks. The Commission released the money.", "The Commission", set(), id="no body"),
        pytest.param("Taiwan held elections. Ships circled the island.", "the island", {"TWN"}, id="the island"),
        pytest.param(
            "Peru and Ecuador fought. The two countries then talked.", "The two countries", {"PER", "ECU"}, id="two"
        ),
        pytest.param(
            "Emmanuel Macron is president of France. Rebels seized the Japanese envoy in May. In June he signed a pact "
            "with Peru that ended the row over which the two countries had fought.",
            "the two countries",
            {"FRA", "PER"},
            id="his own, and the one named",
        ),
        pytest.param(
            "Emmanuel Macron is president of France. In June he led talks of Peru and Chad, and the two countries met.",
            "the two countries",
            {"PER", "TCD"},
            id="two named, neither his own",
        ),
        pytest.param(
            "Iran met Iraq in Geneva. Both sides spoke of progress.", "Both sides", {"IRN", "IRQ"}, id="both sides"
        ),
        pytest.param(
            "Kenya invited Uganda to Cairo in Egypt. The two sides will meet again.",
            "The two sides",
            {"KEN", "UGA"},
            id="the sides of a meeting, not where it is",
        ),
        pytest.param(
            "Talks between Serbia and Kosovo broke down in Belgium. The two sides blamed each other.",
            "The two sides",
            {"SRB", "XKX"},
            id="joined by between",
        ),
        pytest.param(
            "Chile's pact with Peru lapsed, Brazil said. Both parties regret it.",
            "Both parties",
            {"CHL", "PER"},
            id="joined by with",
        ),
        pytest.param(
            "Norway said that the talks in Qatar had failed. The two sides would meet again.",
            "The two sides",
            set(),
            id="a speaker and a place are no pair",
        ),
        pytest.param(
            "Ghana closed its border. Togo held a vote. Both sides were calm.",
            "Both sides",
            set(),
            id="what each did alone joins nobody",
        ),
        pytest.param(
            "Japanese Prime Minister Fumio Kishida unveiled it. His government said more would follow.",
            "His government",
            {"JPN"},
            id="his government",
        ),
        pytest.param(
            "NATO met on Monday. The alliance agreed to expand.",
            "The alliance",
            {"north-atlantic-treaty-organization"},
            id="alliance",
        ),
        pytest.param(
            "Japan's defence ministry spoke. The ministry denied it.", "The ministry", {"JPN"}, id="the ministry"
        ),
        pytest.param(
            "Peru sent rice. Under Michelle Bachelet the country kept to itself. It was poor.",
            "the country",
            {"CHL"},
            id="the country of who led it",
        ),
        pytest.param("Chile froze its debts. It then called elections.", "It", {"CHL"}, id="it"),
        pytest.param("Steve Jobs resigned. He gave no reason.", "He", {"steve-jobs"}, id="he"),
        pytest.param(
            "Rosa Lund told the guild a deal was near. Nils Falk left. He noted that Falk was late.",
            "He",
            set(),
            id="he is not whom he tells of",
        ),
        pytest.param(
            'Steve Jobs resigned. Nils Falk said he was moved by it. "He knew the firm," he said.',
            "He",
            {"steve-jobs"},
            id="nor who is quoted as he",
        ),
        pytest.param(
            "Steve Jobs resigned. Nils Falk, however, said he was moved by the news.",
            "he",
            {"nils-falk"},
            id="who says so of himself",
        ),
        pytest.param(
            "Karl Weber swore so, and Pedro Reyes was freed in 1958. A year later, he was jailed.",
            "he",
            {"pedro-reyes"},
            id="who undergoes the next thing, too",
        ),
        pytest.param(
            "Chilean President Ana Torres arrived. The president met workers.",
            "The president",
            {"ana-torres"},
            id="title again",
        ),
        pytest.param("Hamas fired rockets. The group claimed the attack.", "The group", {"hamas"}, id="the group"),
    ],
)
def test_picked_up_again(text: str, words: str, actors: set[str]) -> None:
    assert holders_of(text, words) == actors


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It rained in Chile. It was cold.", "It", id="weather"),
        pytest.param("The island was quiet.", "The island", id="nobody before"),
        pytest.param("Peru and Ecuador fought. The country was poor.", "The country", id="two candidates"),
        pytest.param("Paul Dubois met Henri Martin. With them was a guard; he was armed.", "the guard", id="a guard"),
        pytest.param("Chile voted. The state of the economy worried many.", "The state", id="the state of"),
        pytest.param("Margaret Stone left. He stayed.", "He", id="another sex"),
        pytest.param("Microsoft met. The firm, Nordbau, paid.", "The firm", id="a firm named beside it"),
        pytest.param("Peru fought Ecuador. The other government watched.", "The other government", id="another one"),
    ],
)
def test_left_alone(text: str, words: str) -> None:
    assert holders_of(text, words) == set()


MILOSEVIC = "Slobodan Milosevic lost four wars. He was a banker. "

HE = [
    pytest.param(
        MILOSEVIC + "In 1987 Ivan Stambolic sent him to Kosovo.", "him", "slobodan-milosevic", id="own clause"
    ),
    pytest.param(
        MILOSEVIC + "The change came when Ivan Stambolic sent him south. He warned the Serbs.",
        "He",
        "slobodan-milosevic",
        id="subject of a lesser clause",
    ),
    pytest.param(MILOSEVIC + "Sums were lost. " * 6 + "He resigned.", "He", "slobodan-milosevic", id="nobody else"),
    pytest.param(
        MILOSEVIC + "Spring came. Rain fell. Policemen arrested him.", "him", "slobodan-milosevic", id="two sentences"
    ),
]


@pytest.mark.parametrize(("text", "words", "actor"), HE)
def test_he_goes_on_being_whom_he_meant(text: str, words: str, actor: str) -> None:
    places = [mention.span.start for mention in cast(text)[actor].mentions if mention.text == words]
    assert text.rindex(words) in places


NOT_HE = [
    pytest.param(MILOSEVIC + "Ivan Stambolic ruled Serbia. He was his friend.", "slobodan-milosevic", id="new subject"),
    pytest.param(
        MILOSEVIC + "Ivan Stambolic came an hour after Slobodan Milosevic, and on Monday he left.",
        "slobodan-milosevic",
        id="subject beside him",
    ),
    pytest.param(MILOSEVIC + "When Ivan Stambolic fell, he left the city.", "slobodan-milosevic", id="same sentence"),
    pytest.param(MILOSEVIC + "It snowed. " * 12 + "Then he left.", "slobodan-milosevic", id="long ago"),
]


@pytest.mark.parametrize(("text", "actor"), NOT_HE)
def test_he_is_another_after_the_story_turns(text: str, actor: str) -> None:
    said = [mention.span.start for mention in cast(text)[actor].mentions]
    assert max(text.rfind(" He "), text.rfind(" he ")) + 1 not in said


LAND = [
    pytest.param(
        "Sri Lanka raised taxes. Sri Lanka cut fuel. Sri Lanka's army left. Talks with Fiji failed. "
        "In May the government stopped paying.",
        "the government",
        "LKA",
        id="topic",
    ),
    pytest.param(
        "Malta voted. " + "Prices rose. " * 8 + "The island defaulted.", "The island", "MLT", id="only island"
    ),
    pytest.param(
        "Abdalla Hamdok, the prime minister, was held. Weeks later the prime minister resigned.",
        "the prime minister",
        "abdalla-hamdok",
        id="apposition",
    ),
]


@pytest.mark.parametrize(("text", "words", "actor"), LAND)
def test_what_the_article_is_about(text: str, words: str, actor: str) -> None:
    assert actor in holders_of(text, words)


def test_the_island_of_two_is_nobody() -> None:
    assert not holders_of("Malta voted. Cyprus voted. " + "Prices rose. " * 8 + "The island defaulted.", "The island")


CROWDS = {
    "Thousands of people marched on the embassy.": "people",
    "A mob burned the house.": "mob",
    "Dozens of gunmen attacked the station.": "gunmen",
    "Four youths threw stones.": "youths",
}


@pytest.mark.parametrize(("text", "id"), CROWDS.items())
def test_people_without_a_name_act(text: str, id: str) -> None:
    assert set(cast(text)) == {id}


@pytest.mark.parametrize(
    "text",
    [
        "People like bread.",
        "Two people were killed.",
        "Thousands died in May.",
        "Dozens of men drowned.",
        "The bomb killed four people.",
        "Thousands of votes were lost.",
    ],
)
def test_people_who_do_nothing_are_no_actor(text: str) -> None:
    assert not cast(text)


BODIES = {
    "An exile group disclosed the plant.": "exile-group",
    "The regional council voted to leave.": "regional-council",
    "The men were tried by a military court.": "military-court",
}


@pytest.mark.parametrize(("text", "id"), BODIES.items())
def test_body_of_a_kind_acts(text: str, id: str) -> None:
    assert id in cast(text)


@pytest.mark.parametrize(
    "text",
    [
        "A new group came.",
        "They left the regional council.",
        "The other party smiled.",
        "In the exile group it was cold.",
    ],
)
def test_body_that_is_of_no_kind_or_does_nothing_is_no_actor(text: str) -> None:
    assert not cast(text)


def test_its_is_not_of_many() -> None:
    text = "Turkish drones gave Baku the skies, and its soldiers took a town."
    assert "its" not in [mention.text for mention in cast(text)["TUR"].mentions]


def test_its_is_of_the_subject_beside_it() -> None:
    text = "Taiwan said a Chinese army left its coast on its way home."
    found = cast(text)
    assert [mention.span.start for mention in found["TWN"].mentions if mention.text == "its"] == [
        text.index("its coast")
    ]
    assert text.index("its way") in [mention.span.start for mention in found["CHN"].mentions]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ana Ito won. Mary Holt spoke.\n\nWho is Ana Ito?\n\nBorn in Lima, she studied law.", "ana-ito"),
        ("Ana Ito won. Mary Holt spoke.\n\nWhat is next?\n\nBorn in Lima, she studied law.", "mary-holt"),
    ],
)
def test_whom_a_heading_names_is_who_is_told_of_below(text: str, actor: str) -> None:
    assert text.index(" she ") + 1 in {mention.span.start for mention in cast(text)[actor].mentions}
