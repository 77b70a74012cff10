"""Whom a noun for several picks up, whom "they" and "them" mean of people, and where it is better to say nothing."""

from __future__ import annotations

from datetime import date

import pytest

from tests.actors.casting import cast
from tests.actors.test_coreference import holders_of
from timeline.events.mentions import Mentions
from timeline.language import read
from timeline.model import Article

_BANK = "Norcar Inc. bought out Zelbank Inc. in May. A court fined Norcar. It paid in full. Rain fell. It paid again. "
_WEDDING = "Pedro Reyes returned in May and appointed his wife, Ana Falk, as his deputy. "


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        pytest.param(
            _BANK + "The two firms then parted.",
            "The two firms",
            {"norcar", "zelbank"},
            id="the only two firms",
        ),
        pytest.param(_BANK + "The two states then parted.", "The two states", set(), id="no states"),
        pytest.param(
            "Peru, Chile and Mali met. The three countries then talked.",
            "The three countries",
            {"PER", "CHL", "MLI"},
            id="as many as were named together",
        ),
        pytest.param(
            "Peru, Chile and Mali met. The four countries then talked.", "The four countries", set(), id="one more"
        ),
        pytest.param(_WEDDING + "The couple fled.", "The couple", {"pedro-reyes", "ana-falk"}, id="man and wife"),
        pytest.param(_WEDDING + "A couple fled.", "A couple", set(), id="another couple"),
        pytest.param(
            "Pedro Reyes met Ana Falk, a nurse. The couple fled.", "The couple", set(), id="of whom no marriage is told"
        ),
        pytest.param(
            "Pedro Reyes met Ana Falk in Rome. Rain fell. The pair left in May.",
            "The pair",
            {"pedro-reyes", "ana-falk"},
            id="two people",
        ),
        pytest.param(
            "Pedro Reyes called Ana Falk. On Monday the pair of shoes was sold.",
            "the pair",
            set(),
            id="a pair of things",
        ),
        pytest.param(
            "Norcar Inc. grew. Norcar left. Norcar rose. The board met.", "The board", {"norcar"}, id="a firm's board"
        ),
        pytest.param("Norcar Inc. grew. The board met.", "The board", set(), id="nobody's board"),
        pytest.param(
            "Pedro Reyes met Ana Falk in Rome. The two wept in May.", "The two", {"pedro-reyes", "ana-falk"}, id="both"
        ),
        pytest.param(
            "Pedro Reyes met Ana Falk in Rome. The two envoys left in May.", "The two", set(), id="two of another kind"
        ),
        pytest.param("Peru met Chile in Rome. The two wept in May.", "The two", {"PER", "CHL"}, id="both states"),
        pytest.param(
            "Police held Pedro Reyes and Ana Reyes. A court freed the Reyess.",
            "Reyess",
            {"pedro-reyes", "ana-reyes"},
            id="a family by its name",
        ),
        pytest.param("Pedro Reyes left. A court freed Reyess.", "Reyess", set(), id="no family"),
    ],
)
def test_several(text: str, words: str, actors: set[str]) -> None:
    assert holders_of(text, words) == actors


@pytest.mark.parametrize(
    ("text", "id", "there"),
    [
        pytest.param("Napoleon III sent his envoy to Rome.", "napoleon-iii", True, id="by the number of a ruler"),
        pytest.param("Zorban 7 sent its data to Rome.", "zorban", False, id="no ruler"),
        pytest.param("The Duke of Gramont wept.", "duke-of-gramont", True, id="by a rank and what it is of"),
        pytest.param("The Bank of Gramont wept.", "duke-of-gramont", False, id="no rank"),
        pytest.param("His wife, Carole, flew to Rome.", "carole", True, id="by what is said beside the name"),
        pytest.param("Hiroto Saikawa spoke. Saikawa himself left in May.", "hiroto-saikawa", True, id="by himself"),
    ],
)
def test_who_is_somebody(text: str, id: str, there: bool) -> None:
    people = {actor.id for actor in cast(text).values() if actor.kind == "person"}
    assert (id in people) is there


def test_a_lord_is_called_by_the_last_word_alone() -> None:
    assert holders_of("The Duke of Gramont wept. Gramont left in May.", "Gramont") == {"duke-of-gramont"}


_LIFE = "Lise Weber was born in Rome. She left. She sang. She wept. She wrote. "


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        pytest.param(
            _LIFE + "Zbyx Brade found gold with Oryx Falk. He wrote to her in May.",
            "her",
            ("lise-weber",),
            id="a woman told of, and nobody of whom nothing says that",
        ),
        pytest.param(
            "Karl Weber fled. A ship took Weber to Rome, and Jan Brade received him. Then he died.",
            "he",
            (),
            id="of who received him, or of him",
        ),
        pytest.param(
            "Pedro Reyes, a guerrilla who was held, left as he beat Ana Falk.",
            "he",
            ("pedro-reyes",),
            id="who is told of beside",
        ),
        pytest.param(
            _LIFE + "Mary Holt met Oryx Brade. He wrote to her in May.",
            "her",
            ("mary-holt",),
            id="a woman nearer",
        ),
        pytest.param(
            _LIFE + "Nazhat Khan, a judge, tried it. Then she left.", "she", (), id="of who is new, and may be a woman"
        ),
        pytest.param(
            "Pedro Reyes fled.\n\nPolice raided the home of Cristiana Falk, the youngest of his rivals, and held her.",
            "her",
            ("cristiana-falk",),
            id="who is told of by what is another's may be a woman",
        ),
        pytest.param(
            "Carlos Reyes left. Karl Weber and his son Jan Weber hid him in a box.",
            "him",
            ("carlos-reyes",),
            id="not who does it",
        ),
        pytest.param(
            "Rain fell. Karl Weber and his brother Jan Weber came. Then he left.", "he", (), id="one of a row of people"
        ),
    ],
)
def test_one_beside_others(text: str, pronoun: str, meant: tuple[str, ...]) -> None:
    doc = read(Article("t", text))
    people = cast(text)
    word = next(token for token in reversed(doc.tokens) if token.text == pronoun)
    assert Mentions(doc, tuple(people.values())).at(word) == meant


@pytest.mark.parametrize(
    ("text", "id"),
    [
        pytest.param("Mozambique voted. Mozambique rose. Mozambique won. Podemos won.", "podemos", id="of elsewhere"),
        pytest.param("Spain voted. Mozambique rose. Podemos won.", "podemos-esp", id="its land is named"),
        pytest.param("Podemos won.", "podemos-esp", id="no land is named"),
    ],
)
def test_a_party_of_a_land_that_is_not_told_of(text: str, id: str) -> None:
    assert {actor for actor in cast(text) if actor.startswith("podemos")} == {id}


@pytest.mark.parametrize(
    ("text", "called", "meant"),
    [
        pytest.param("Antonio de Sucre won. Sucre was shot in May.", "Sucre", {"antonio-de-sucre"}, id="who is shot"),
        pytest.param("Antonio de Sucre won. They flew to Sucre in May.", "Sucre", {"sucre"}, id="where they fly"),
        pytest.param("Bolivia lost. Antonio de Sucre won. Sucre said so.", "Sucre", {"BOL"}, id="its land is named"),
        pytest.param("The Duke of Wellington won. Wellington left.", "Wellington", {"duke-of-wellington"}, id="a lord"),
    ],
)
def test_somebody_called_like_a_town(text: str, called: str, meant: set[str]) -> None:
    last = text.rindex(called)
    said = {actor.id for actor in cast(text).values() for each in actor.mentions if each.span.start == last}
    assert said == meant


@pytest.mark.parametrize(
    ("text", "id"),
    [
        pytest.param("His son Peter was held on Monday.", "peter", id="a first name alone is of no minister"),
        pytest.param("Orban was held on Monday.", "viktor-orban", id="a surname is"),
    ],
)
def test_a_first_name_that_a_minister_bears(text: str, id: str) -> None:
    assert [actor for actor in cast(text, date(2023, 6, 15)) if actor != "HUN"] == [id]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        pytest.param("The two armies met at Machakos in Kenya.", False, id="where they met"),
        pytest.param("Karl Weber was beaten at Machakos in May.", False, id="where he was beaten"),
        pytest.param("Machakos said in May that it would close two plants.", True, id="who says so"),
    ],
)
def test_where_it_was_is_no_body(text: str, there: bool) -> None:
    assert ("machakos" in cast(text)) is there
