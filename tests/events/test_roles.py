"""Sentences, a word that names an event, and who takes part in it in which role; with as many who take no part."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract
from timeline.model import Article, Event, Timeline

PUBLISHED = date(2023, 6, 15)
AFRICA = "economic-community-of-west-african-states"


def told(text: str, trigger: str) -> tuple[Timeline, Event]:
    timeline = extract(Article("t", text, published=PUBLISHED))
    return timeline, next(event for event in timeline.events if event.trigger.of(text) == trigger)


def roles(text: str, trigger: str) -> dict[str, str]:
    return {each.actor: each.role.value for each in told(text, trigger)[1].actors}


ACTED = [
    pytest.param("Macron's government banned the party.", "banned", "emmanuel-macron", id="whose government did it"),
    pytest.param("Soldiers from Chad crossed the border.", "crossed", "TCD", id="whose soldiers"),
    pytest.param("Scholz met with Zelensky and signed a deal with Poland.", "signed", "olaf-scholz", id="coordination"),
    pytest.param("Scholz met with Zelensky in Berlin.", "met", "olaf-scholz", id="surname the table knows"),
    pytest.param("Macron, who visited Kyiv in June, promised tanks.", "visited", "emmanuel-macron", id="relative"),
    pytest.param("Macron, who visited Kyiv in June, promised tanks.", "promised", "emmanuel-macron", id="distant"),
    pytest.param("Missiles crossed Japan, whose government protested.", "protested", "JPN", id="whose"),
    pytest.param("Germany agreed to send tanks to Ukraine.", "send", "DEU", id="control"),
    pytest.param("Nine states, including Chad and Niger, left.", "left", "NER", id="including"),
    pytest.param("Kyiv's allies, including Macron, left.", "left", "emmanuel-macron", id="some of the allies"),
    pytest.param("Leaders such as Macron left.", "left", "emmanuel-macron", id="such as"),
    pytest.param("Putin is due to host African leaders next week.", "host", "vladimir-putin", id="due to"),
    pytest.param("Iran is likely to reject the offer.", "reject", "IRN", id="likely to"),
    pytest.param("The village was shelled by Russian forces and retaken.", "shelled", "RUS", id="by-phrase"),
    pytest.param("The village was shelled and later retaken by Ukraine.", "retaken", "UKR", id="second by-phrase"),
    pytest.param(
        "In a speech on New Year's Day Macron offered to send aid to Mali.", "offered", "emmanuel-macron", id="holiday"
    ),
    pytest.param("In October Britain, France and Israel met at Sèvres.", "met", "GBR", id="first of a list"),
    pytest.param(
        "The Poles drove it out, and President Joe Biden, in Rome, ordered an inquiry.",
        "ordered",
        "joe-biden",
        id="name joined to a verb",
    ),
    pytest.param(
        "Bolivia fell silent; the following day, with the pound sinking, Prime Minister Rishi Sunak accepted a truce.",
        "accepted",
        "rishi-sunak",
        id="day before the subject",
    ),
    pytest.param(
        "For most of that month Emmanuel Macron flew between Rome and Cairo.", "flew", "emmanuel-macron", id="measure"
    ),
    pytest.param("Talks between Peru and Chile opened in Lima on Monday.", "opened", "PER", id="parties to talks"),
    pytest.param(
        "The former chief, Tim Cook, will be succeeding Steve Jobs.", "succeeding", "tim-cook", id="name last"
    ),
    pytest.param("The African bloc ECOWAS held a summit.", "held", AFRICA, id="name after its kind"),
    pytest.param("Moscow, Tehran and Ankara signed a deal in Astana.", "signed", "IRN", id="capitals"),
    pytest.param("Peru closed the border with Chile and Bolivia objected.", "objected", "BOL", id="clause joined on"),
    pytest.param("Egypt hired Siemens to build the line.", "build", "siemens", id="hired to"),
    pytest.param("Peru urged Chile to end its siege of Tacna.", "end", "CHL", id="urged to"),
    pytest.param("Peru telephoned Chile to end the siege of Tacna.", "end", "PER", id="telephoned to"),
    pytest.param("Peru congratulated Chile on winning the vote.", "winning", "CHL", id="congratulated on"),
    pytest.param("Peru insulted Chile on winning the vote.", "winning", "PER", id="on doing so"),
    pytest.param(
        "Egypt demanded that Sudan leave Lindi, a town of 900 people which it seized in 2019.",
        "seized",
        "SDN",
        id="it, the subject of the nearest clause above",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), ACTED)
def test_who_acts(text: str, trigger: str, actor: str) -> None:
    assert roles(text, trigger).get(actor) == "source"


SUFFERED = [
    pytest.param("The court issued a warrant for Macron.", "issued", "emmanuel-macron", id="a warrant for"),
    pytest.param("Egypt hired Siemens to build the line.", "hired", "siemens", id="hired"),
    pytest.param("Scholz met with Zelensky in Berlin.", "met", "volodymyr-zelensky", id="with"),
    pytest.param("Scholz signed a deal with Poland.", "signed", "POL", id="deal with"),
    pytest.param("Turkey closed its border with Armenia in 1993.", "closed", "ARM", id="beside what is its own"),
    pytest.param("The judge accused Rwanda of theft.", "accused", "RWA", id="accused"),
    pytest.param("Niger expelled the French ambassador.", "expelled", "FRA", id="official"),
    pytest.param("Haiti was warned by Peru.", "warned", "HTI", id="passive"),
    pytest.param(
        "Mali condemned the seizure of Kenyan boats by the Ugandan navy.", "condemned", "UGA", id="who did it"
    ),
    pytest.param("Mali condemned the shelling of Chad.", "condemned", "TCD", id="where nobody is said to have done it"),
    pytest.param("Russia fired missiles in Kharkiv on Monday.", "fired", "kharkiv", id="place of force"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), SUFFERED)
def test_who_is_acted_upon(text: str, trigger: str, actor: str) -> None:
    assert roles(text, trigger).get(actor) == "target"


def test_they_are_all_of_a_row() -> None:
    found = roles("Chad and Niger said that they had signed a pact.", "signed")
    assert {id for id, role in found.items() if role == "source"} == {"TCD", "NER"}


NO_PART = [
    pytest.param("Ten migrants from Chad crossed the sea.", "crossed", "TCD", id="where people are from"),
    pytest.param(
        "Banda, a former clerk of NATO, left on 6 March.", "left", "north-atlantic-treaty-organization", id="former"
    ),
    pytest.param(
        "Japan granted him asylum; that night police scaled the walls.", "scaled", "JPN", id="behind a semicolon"
    ),
    pytest.param("Macron, who visited Kyiv in June, promised tanks.", "promised", "kyiv", id="of another clause"),
    pytest.param(
        "Egypt bombed the port; the following day Prime Minister Rishi Sunak accepted a truce.",
        "accepted",
        "EGY",
        id="before a semicolon",
    ),
    pytest.param("The minister flew between London and Rome.", "flew", "GBR", id="between two cities"),
    pytest.param("Scholz met Zelensky, and Poland signed a treaty.", "signed", "olaf-scholz", id="own subject"),
    pytest.param("Israel shut the canal. Egyptian troops crossed it in June.", "crossed", "ISR", id="it is the canal"),
    pytest.param("Steve Jobs wept. His father killed a man in 1962.", "killed", "steve-jobs", id="his father did it"),
    pytest.param("Kenya said that Peru attacked Chile.", "attacked", "KEN", id="who said so"),
    pytest.param("In a speech in Lagos, Macron seized the mines.", "seized", "lagos", id="place of a speech"),
    pytest.param("Jets bombed a mill in Homs, according to Turkey.", "bombed", "TUR", id="according to"),
    pytest.param("According to Qatar's envoy, jets bombed a mill.", "bombed", "QAT", id="according to, before"),
    pytest.param("Jets led a raid on a mill that Kenya said killed nine people.", "killed", "KEN", id="in between"),
    pytest.param("Brokers blamed the losses on fears of a slump in Japan.", "blamed", "JPN", id="what is feared"),
    pytest.param("Siemens cut jobs in its Polish plants.", "cut", "POL", id="which of its plants"),
    pytest.param('Macron said: "We built this road."', "built", "emmanuel-macron", id="we are not one"),
    pytest.param("Peru closed the mine in May. It was reopened in June.", "reopened", "PER", id="it is the mine"),
    pytest.param("Peru closed the mine in May, and it was bombed in June.", "bombed", "PER", id="it is, joined"),
    pytest.param("Syria denounced the Geneva convention.", "denounced", "CHE", id="called after a place"),
    pytest.param("A Lagos man threatened to kill Macron.", "threatened", "lagos", id="from a town"),
    pytest.param("A Gaza doctor treated nine men.", "treated", "gaza", id="who works in a town"),
    pytest.param("Macron's health minister banned the party.", "banned", "emmanuel-macron", id="whose minister did it"),
]
ASIDE = [
    pytest.param("Mali condemned the plan drafted by Peru.", "condemned", "PER", id="who made what is condemned"),
    pytest.param(
        "Mali condemned the seizure of Kenyan boats by the Ugandan navy.", "condemned", "KEN", id="whose it was"
    ),
    pytest.param("Peru imposed sanctions on Macron's aide.", "imposed", "emmanuel-macron", id="whose aide it is"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), ASIDE)
def test_who_is_only_told_of(text: str, trigger: str, actor: str) -> None:
    assert roles(text, trigger).get(actor) == "participant"


@pytest.mark.parametrize(("text", "trigger", "actor"), NO_PART)
def test_who_takes_no_part(text: str, trigger: str, actor: str) -> None:
    assert actor not in roles(text, trigger)


HE_WHO_TELLS = "Eshetu Alemu ordered a killing in 1978. "
NOT_HE = [
    (HE_WHO_TELLS + "One told the judges that he had been tortured in 1977.", "tortured", "eshetu-alemu"),
    (HE_WHO_TELLS + "The military chief told his troops in 1979 to prepare.", "told", "eshetu-alemu"),
    (HE_WHO_TELLS + "A survivor said that he fled in 1979.", "fled", "eshetu-alemu"),
]
STILL_HE = [
    (HE_WHO_TELLS + "Judges found that he fled in 1979.", "fled", "eshetu-alemu"),
    (HE_WHO_TELLS + "He told his lawyers in 1979 to appeal.", "told", "eshetu-alemu"),
    (HE_WHO_TELLS + "A spokesman said that he fled in 1979.", "fled", "eshetu-alemu"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), NOT_HE)
def test_he_may_be_somebody_without_a_name(text: str, trigger: str, actor: str) -> None:
    assert actor not in roles(text, trigger)


@pytest.mark.parametrize(("text", "trigger", "actor"), STILL_HE)
def test_he_is_not_every_unnamed_subject(text: str, trigger: str, actor: str) -> None:
    assert actor in roles(text, trigger)


HE = [
    pytest.param(
        "Recep Tayyip Erdogan said on Friday that Vladimir Putin would come. He called on Monday.",
        "called",
        "recep-tayyip-erdogan",
        id="subject of the sentence's own clause",
    ),
    pytest.param("Boris Johnson met Emmanuel Macron. He praised the talks.", "praised", "boris-johnson", id="subject"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), HE)
def test_he_is_whom_the_sentence_before_is_about(text: str, trigger: str, actor: str) -> None:
    assert roles(text, trigger).get(actor) == "source"


PARTNERS = [
    pytest.param(
        "Turkey, a NATO member, offered to mediate.", "offered", "north-atlantic-treaty-organization", id="member"
    ),
    pytest.param("Pakistan, a key U.S. ally, refused to send troops.", "refused", "USA", id="ally"),
    pytest.param("Kim Yo-jong, sister of Kim Jong Un, warned Seoul.", "warned", "kim-jong-un", id="sister of"),
    pytest.param("Joe Biden's aide, Jake Sullivan, flew to Rome.", "flew", "joe-biden", id="aide"),
    pytest.param("Citizens in Russia fled.", "fled", "RUS", id="where they are"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), PARTNERS)
def test_whom_an_actor_stands_beside_does_not_act(text: str, trigger: str, actor: str) -> None:
    assert roles(text, trigger).get(actor) != "source"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Moscow's Western rivals imposed sanctions.", "imposed"),
        ("Allies of Russia imposed sanctions.", "imposed"),
        ("Chad shelled Russia's partners.", "shelled"),
    ],
)
def test_whose_rivals_they_are_has_a_part_at_most(text: str, trigger: str) -> None:
    assert roles(text, trigger)["RUS"] == "participant"


def test_who_is_quoted_is_not_he() -> None:
    """Nobody calls themselves "he", though who says it is named behind the last sentence of the quotation alone."""
    said = roles("“He sent me to Peru on 2 May. They caught me there,” Karl Weber said.", "sent")
    assert said.get("karl-weber") == "target"
    assert roles("Karl Weber fled. “He sent us to Peru,” Ana Holt said.", "sent").get("karl-weber") == "source"


SETTINGS = [
    pytest.param("Envoys signed a declaration in Jeddah in May 2023.", "signed", "jeddah", id="in"),
    pytest.param("Marcos visited Beijing in January.", "visited", "beijing", id="visited"),
    pytest.param("Kerry and Zarif agreed on a framework in Lausanne.", "agreed", "lausanne", id="agreed in"),
    pytest.param("Bombers took off after the failure of talks at Rambouillet.", "took", "rambouillet", id="talks at"),
    pytest.param("The president fled to Dubai on Monday.", "fled", "dubai", id="to"),
    pytest.param("A bomber killed 40 policemen at Pulwama.", "killed", "pulwama", id="killed others at"),
    pytest.param("VIENNA, July 14 - Iran signed an accord.", "signed", "vienna", id="dateline"),
]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Ali Banda served his sentence in Chad from 18 September 2022.", "served", "TCD"),
        ("In May Ali Banda was found guilty of crimes committed in Lindi, Chad.", "found", "TCD"),
    ],
)
def test_where_it_was_is_not_done_to(text: str, trigger: str, actor: str) -> None:
    assert roles(text, trigger).get(actor) != "target"


@pytest.mark.parametrize(("text", "trigger", "place"), SETTINGS)
def test_where_it_happened_takes_no_part(text: str, trigger: str, place: str) -> None:
    assert place not in roles(text, trigger)


SCENES = [
    pytest.param("Serbs shelled Sarajevo in 1993.", "shelled", "sarajevo", id="shelled"),
    pytest.param("The army captured Mariupol in May.", "captured", "mariupol", id="captured"),
    pytest.param("Rebels exploded a bomb in Kabul.", "exploded", "kabul", id="exploded in"),
    pytest.param("Vukovar fell in November 1991.", "fell", "vukovar", id="told of"),
]


@pytest.mark.parametrize(("text", "trigger", "place"), SCENES)
def test_place_that_is_fought_for_takes_part(text: str, trigger: str, place: str) -> None:
    assert place in roles(text, trigger)


def test_himself_is_the_subject_or_nobody() -> None:
    assert "steve-jobs" not in roles("Steve Jobs wept. His father killed himself in 1962.", "killed")
    assert "steve-jobs" in roles("Steve Jobs hurt himself in 1962.", "hurt")


REPORTED = [
    pytest.param("Jets bombed a mill in Homs, according to Turkey.", "bombed", "TUR", id="according to"),
    pytest.param("According to officials in Qatar, jets bombed a mill.", "bombed", "QAT", id="according to, before"),
    pytest.param("Kenya said that Peru attacked Chile.", "attacked", "KEN", id="said"),
    pytest.param("Kenya denied that Peru had attacked Chile.", "attacked", "KEN", id="denied"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), REPORTED)
def test_who_says_so(text: str, trigger: str, actor: str) -> None:
    assert told(text, trigger)[1].reported_by == (actor,)


def test_they_are_the_person_of_that_people() -> None:
    text = "Carlos Ghosn was arrested on Thursday. The 65-year-old Brazilian was questioned on Friday."
    assert roles(text, "questioned") == {"carlos-ghosn": "target"}


HIT = [
    pytest.param(
        "Bombings at U.S. embassies in Kenya killed ninety people in 1998.",
        "killed",
        {"USA": "target", "KEN": "target"},
        id="where a bombing was",
    ),
    pytest.param("The Kenya bombing shocked France.", "bombing", {"KEN": "target"}, id="what it is called after"),
    pytest.param("A blast at a base in Mali killed four in May.", "killed", {"MLI": "target"}, id="a blast"),
    pytest.param("The war in Syria displaced millions in 2015.", "displaced", {"SYR": "target"}, id="a war"),
    pytest.param("An Israeli airstrike killed nine in May.", "killed", {"ISR": "source"}, id="whose airstrike it was"),
    pytest.param("U.S. strikes in Yemen killed ten in May.", "killed", {"USA": "source", "YEM": "target"}, id="both"),
]


@pytest.mark.parametrize(("text", "trigger", "actors"), HIT)
def test_what_does_harm_is_no_deed_of_where_it_was(text: str, trigger: str, actors: dict[str, str]) -> None:
    found = roles(text, trigger)
    assert {id: found.get(id) for id in actors} == actors


STRIVEN = {
    "Lawyers moved to dismiss the case on Monday.": ("Lawyers moved to dismiss the case", "Lawyers dismissed the case"),
    "Rebels rushed to seize the port on Monday.": ("Rebels rushed to seize the port", "Rebels seized the port"),
    "The family fought to keep the boy in May.": ("The family fought to keep the boy", "The family kept the boy"),
    "Kenya managed to seize the port on Monday.": ("Kenya managed to seize the port", "Kenya to seize the port"),
    "Ali Banda moved on to talk about peace in May.": (
        "Ali Banda moved on to talk about peace",
        "Ali Banda to talk about peace",
    ),
}


@pytest.mark.parametrize("text", STRIVEN)
def test_what_is_only_striven_for_is_not_told_as_done(text: str) -> None:
    wanted, untrue = STRIVEN[text]
    titles = {event.title for event in extract(Article("t", text, published=PUBLISHED)).events}
    assert wanted in titles
    assert untrue not in titles


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "role"),
    [
        ("Chad endorsed a plan that was announced by Niger.", "endorsed", "NER", "participant"),
        ("Chad signed a truce at a ceremony attended by Macron.", "signed", "emmanuel-macron", "participant"),
        ("Chad attacked rebels armed by Niger.", "attacked", "NER", None),
        ("Chad attacked the army of Niger.", "attacked", "NER", "target"),
        ("Chad signed a truce with Niger.", "signed", "NER", "target"),
    ],
)
def test_who_did_something_else_is_no_target(text: str, trigger: str, actor: str, role: str | None) -> None:
    assert roles(text, trigger).get(actor) == role
