"""Whom "he", "it" and a bare surname mean, and of whom it is better to say nothing."""

from __future__ import annotations

import pytest

from tests.actors.test_coreference import cast, holders_of

_WEBER = (
    "Karl Weber flies home\n\nKarl Weber rose. Weber spoke. Weber wept. Weber left. Weber sang.\n\n"
    "Pedro Reyes freed Ana Falk.\n\n"
)
HE = {
    "of whom alone the sentence before tells, or of whom the text is about": (
        "Karl Weber rose. He spoke. He wept. He sang. Fighters of Pedro Reyes took the port in May. He left in June.",
        "He",
        {"karl-weber"},
    ),
    "of who succeeded him, or of him": (
        "Karl Weber rose. He spoke. He wept. Pedro Reyes succeeded him in May. He launched a jet in June.",
        "He",
        {"karl-weber"},
    ),
    "of him whom another had shot, or of who had it done": (
        "Karl Weber rose. Pedro Reyes had him shot in May. In June he launched a jet.",
        "he",
        set(),
    ),
    "who was recalled by a land is no one else's killer": (
        "Italy recalled its ambassador over the murder of the student Karl Weber, and he returned in May.",
        "he",
        set(),
    ),
    "who was recalled by somebody may be either": (
        "Pedro Reyes recalled the ambassador in May, and he returned in June.",
        "he",
        {"pedro-reyes"},
    ),
    "whom a question is about": (
        "Karl Weber rose. Karl Weber wept.\n\nDoes this hurt Pedro Reyes abroad?\n\nHe was weak there already.",
        "He",
        {"pedro-reyes"},
    ),
    "not where a question is about two": (
        "Karl Weber rose.\n\nDid Pedro Reyes and Karl Falk meet?\n\nHe was weak there already.",
        "He",
        set(),
    ),
    "whom the article is all about, in a paragraph that names nobody else": (
        _WEBER + "Chad sought his arrest in 2010.",
        "his",
        {"karl-weber"},
    ),
    "and so on behind that": (_WEBER + "Chad sought his arrest in 2010. He fled in May.", "He", {"karl-weber"}),
    "whom a paragraph goes on from": (_WEBER + "Then he was jailed.", "he", {"pedro-reyes"}),
    "the same in a clause behind": (
        "Karl Weber spoke. He backed the cabinet of Pedro Reyes until he left in May.",
        "he",
        {"karl-weber"},
    ),
    "a body is nobody between": (
        "Karl Weber spoke. He was jailed. The Supreme Court upheld that in May. In June he left.",
        "he",
        {"karl-weber"},
    ),
    "whom they visited is none of those who came together": (
        "In May Karl Weber spoke. In June Ana Falk signed a pact together with Pedro Reyes. They had met him in May.",
        "him",
        {"karl-weber"},
    ),
    "whom they visited may be whom they met": (
        "In May Karl Weber spoke. In June Ana Falk and Mary Holt met Pedro Reyes. They had met him in May.",
        "him",
        {"pedro-reyes"},
    ),
    "whose life is told, who has died": (
        "Karl Weber, who has died at 90, won twice. He wept.\n\nPedro Reyes beat the mayor.\n\nIn 1999 he sang.",
        "he",
        {"karl-weber"},
    ),
    "of whom nobody says that they died": (
        "Karl Weber, who has fled to Rome, won twice.\n\nPedro Reyes beat the mayor.\n\nIn 1999 he sang.",
        "he",
        {"pedro-reyes"},
    ),
    "a mother is not he": (
        "Karl Weber spoke in May. His mother died when he was four.",
        "he",
        {"karl-weber"},
    ),
    "a daughter of whom the sentence before told is not he": (
        "Karl Weber spoke in May. He married in June; their daughter, Zahra, was born in 1995. In July he left.",
        "he",
        {"karl-weber"},
    ),
    "whom a text is about, with whom the sentence before ends": (
        "Karl Weber spoke. He wept. He left. He died. King Omar sent his army; and Weber fled. In May he spoke.",
        "he",
        {"karl-weber"},
    ),
    "who is brought in by what they are is nobody known": (
        "Karl Weber spoke. Crowds took to the streets after the rapper Aamron was hurt at home. "
        "He was let out in June.",
        "He",
        set(),
    ),
    "who is called by their office is known": (
        "President Karl Weber spoke in May. Crowds marched after the president was booed. He left in June.",
        "He",
        {"karl-weber"},
    ),
    "whose son is told of in front of a name": (
        "Karl Weber spoke in May. When his son died, Pedro Reyes was in Rome.",
        "his",
        {"pedro-reyes"},
    ),
    "who is told of in front of a name": (
        "Karl Weber spoke in May. When he fell, Pedro Reyes was in Rome.",
        "he",
        {"karl-weber"},
    ),
    "whom somebody overthrew is not who did": (
        "Karl Weber spoke in May. In June Weber arrested her brother. He was hanged in July.",
        "He",
        set(),
    ),
    "who is called by an office goes on": (
        "Karl Weber took office in May, but the general remained in command until June, when he fell.",
        "he",
        set(),
    ),
    "he goes on as who is called by an office": (
        "Karl Weber took office in May, but the general remained in command until June. In July he fell.",
        "he",
        set(),
    ),
    "whose life is told": (
        "Karl Weber died on Tuesday. The palace said that Pedro Reyes had wept.\n\nHe was born in 1931.",
        "He",
        {"karl-weber"},
    ),
    "whom a sentence is about is not whose life is told": (
        "Karl Weber died on Tuesday. Pedro Reyes had fled in May. He was caught in June.",
        "He",
        {"pedro-reyes"},
    ),
    "a wife is not he": (
        "Robert Weber married Sally Mwamba in 1961. Sally Weber died in 1992. He sold the farm in May.",
        "He",
        {"robert-weber"},
    ),
    "a clause brings in somebody new": (
        "Karl Weber spoke. A judge issued a warrant for a diver who lived in Rome; he fled in May.",
        "he",
        set(),
    ),
    "who was arrested is who was freed": (
        "Karl Weber spoke. Police arrested the mayor, Pedro Reyes, a foe of his; he was freed in May.",
        "he",
        {"pedro-reyes"},
    ),
    "who made it is he in it": (
        "Pedro Reyes left on Sunday. He is in Rome, and Karl Weber released a video in which he wept on Monday.",
        "he",
        {"karl-weber"},
    ),
    "who is new and says so is not whom they saved": (
        "Karl Weber was shot. The minister, Pedro Reyes, said doctors had saved him.",
        "him",
        set(),
    ),
    "who was told of and says so is whom they saved": (
        "Pedro Reyes was shot. Pedro Reyes said doctors had saved him.",
        "him",
        {"pedro-reyes"},
    ),
    "who was only met is not who was freed": (
        "Karl Weber spoke. Weber met the mayor, Pedro Reyes; he was freed in May.",
        "he",
        {"karl-weber"},
    ),
    "nobody before the first word": ("She was held in Chad from 2012 until 2019.", "She", set()),
    "whom a name is who the model takes for a body": (
        "Karl Weber spoke. In August 2019 Iván Márquez, who had led its guards, announced that he was taking up arms.",
        "he",
        {"ivan-marquez"},
    ),
    "nor who is quoted on what another thought": (
        'Karl Weber said: "In 2022 Pedro Reyes thought he could take the port."',
        "he",
        {"pedro-reyes"},
    ),
    "nor who is quoted, a sentence on": (
        'Karl Weber said:\n"In 2022 Pedro Reyes thought of peace. He failed."',
        "He",
        {"pedro-reyes"},
    ),
    "who thinks so himself, where nobody is quoted": (
        "Karl Weber thought he could take the port in 2022.",
        "he",
        {"karl-weber"},
    ),
    "the one spoken of, not the one quoted": (
        'Pedro Reyes was arrested in May. His lawyer, Nina Ortiz, spoke. "He is innocent," Ortiz said.',
        "He",
        {"pedro-reyes"},
    ),
    "whoever reports it without quoting may mean himself": (
        "Karl Weber met the press. Weber said he would resign.",
        "he",
        {"karl-weber"},
    ),
    "who was brought in just before": (
        "Karl Weber spoke. He smiled. He left in May and he wept. Protests toppled Pedro Reyes. Then he was tried.",
        "he",
        {"karl-weber", "pedro-reyes"},
    ),
    "not who is named only to say who somebody is": (
        "Rebels shot Ali Banda, the aide of Karl Weber. He died in May.",
        "He",
        {"ali-banda"},
    ),
    "not who owns whom the sentence is about": (
        "Rebels shot Ali Banda, Karl Weber's aide. He died in May.",
        "He",
        {"ali-banda"},
    ),
    "who is named only so, where the other is none that may be meant": (
        "Rebels shot Nina Ortiz, the daughter of Karl Weber. He wept in May.",
        "He",
        {"karl-weber"},
    ),
    "whose heir was crowned is not who ruled then": (
        "Karl Weber stayed until May but died in June, and his successor was sworn in. He promised to rule well.",
        "He",
        set(),
    ),
    "nobody known goes on being so": (
        "Karl Weber spoke in May. A gunman hid there. He fired. He fled in June.",
        "He",
        set(),
    ),
    "who was only met beside is not who is told of next": (
        "Karl Weber spoke in May. He left in June. When Pedro Reyes fell, Weber held a lamp for him. He wept in July.",
        "He",
        {"karl-weber"},
    ),
    "who is named beside the subject of its clause": (
        "Karl Weber spoke in May. The army's chief of staff, Pedro Reyes, declared his support for the rebels.",
        "his",
        {"pedro-reyes"},
    ),
    "who is called by a former office is whom the next sentence is about": (
        "Karl Weber spoke in May. The former president was taken to a clinic. He was stabbed in June.",
        "He",
        set(),
    ),
    "who is called by an office to come is whom the next sentence is about": (
        "Karl Weber spoke in May. The President-elect will be sworn in on 3 June. He promised to rule well.",
        "He",
        set(),
    ),
    "who was let go is held again": (
        "Karl Weber met Pedro Reyes. Police arrested Reyes. A judge freed him. He was arrested again.",
        "He",
        {"pedro-reyes"},
    ),
    "whose house was sold is who left": (
        "Karl Weber stayed until May but fell in June, and his house was sold. He promised to rule well.",
        "He",
        {"karl-weber"},
    ),
    "either is told of next where one acts on the other": (
        "Karl Weber spoke in May. He left in June. Pedro Reyes pardoned him in July. Then he slept.",
        "he",
        set(),
    ),
    "the hero is told of next where one acts on him": (
        "Karl Weber spoke. He smiled. He left in May and he wept. Pedro Reyes pardoned him. Then he was freed.",
        "he",
        {"karl-weber"},
    ),
    "whom her own election makes the first": (
        "Nina Ortiz spoke of Ana Holt in May. In June Holt was elected, making her the first of them.",
        "her",
        {"ana-holt"},
    ),
    "either may be done something to": (
        "Karl Weber spoke. He smiled. He left in May and he wept. In June the judge Pedro Reyes asked for reports on "
        "Weber. Then he was jailed.",
        "he",
        {"karl-weber"},
    ),
    "who it was that acted": (
        "Karl Weber spoke. He smiled. In May it was Pedro Reyes that led them. He had been ill.",
        "He",
        {"karl-weber", "pedro-reyes"},
    ),
    "what one files is one's own": (
        "Karl Weber spoke. He smiled. General Mamady Kovu filed his papers on Monday.",
        "his",
        {"mamady-kovu"},
    ),
    "what one condemns may be another's": (
        "Karl Weber spoke. He smiled. General Mamady Kovu condemned his remarks on Monday.",
        "his",
        {"karl-weber"},
    ),
    "whose deputy she is, is no woman": (
        "Karl Weber spoke. Weber made her his deputy in May, and that year she was chosen.",
        "she",
        set(),
    ),
    "whose own deed it is": (
        "The coach Karl Weber said that Pedro Reyes was relieved of his post.",
        "his",
        {"pedro-reyes"},
    ),
    "the subject of its own sentence, not whoever was he before": (
        "Karl Weber came. He failed. He left. Pedro Reyes could not beat Omar Diallo's army; he was shamed in May.",
        "he",
        {"pedro-reyes"},
    ),
    "of whom a life is told": (
        "Who was Karl Weber?\n\nKarl Weber rose. He spoke. He was jailed. He sold shoes. Pedro Reyes dined with Omar "
        "Diallo. By 2012 he was rich.",
        "he",
        {"karl-weber"},
    ),
    "nobody's life": (
        "Karl Weber leaves office\n\nKarl Weber rose. He spoke. He was jailed. He sold shoes. Pedro Reyes dined with "
        "Omar Diallo. By 2012 he was rich.",
        "he",
        {"pedro-reyes"},
    ),
    "whose troops they are": (
        "Karl Weber was elected. Pedro Reyes's army marched east in May. He reached the sea in June.",
        "He",
        {"pedro-reyes"},
    ),
    "no man by a first name with an accent": (
        "Gérald Weber asked Anne Reyes in May to call out workers; she refused.",
        "she",
        {"anne-reyes"},
    ),
    "nobody, where whoever writes tells of himself": (
        "When I met Karl Weber in May, he told me that he was ill.",
        "I",
        set(),
    ),
    "nobody, where two clauses tell of two": (
        "Karl Weber spoke in May and Pedro Reyes left. Then he was tried.",
        "he",
        set(),
    ),
}


@pytest.mark.parametrize(("text", "word", "meant"), HE.values(), ids=HE)
def test_he(text: str, word: str, meant: set[str]) -> None:
    assert holders_of(text, word) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Germany grew slowly. “It’s striking that prices are rising,” he said.",
        "Germany grew slowly. It seems that prices rose.",
        "Germany held a vote. It resumed on Monday.",
        "Germany held talks with Mali. When it ended, he left.",
        "Germany grew slowly. It was said that prices rose.",
    ],
)
def test_nobody_is_meant_by_it(text: str) -> None:
    assert not {"It", "It’s"} & {mention.text for mention in cast(text)["DEU"].mentions}


@pytest.mark.parametrize(
    ("text", "id", "places"),
    [
        pytest.param(
            "Police held Samuel P. Okoro Jr., 55, on Monday. Okoro denied it.",
            "samuel-p-okoro-jr",
            ["Samuel P. Okoro Jr.", "Okoro"],
            id="the younger of two",
        ),
        pytest.param("Trump’s Oct. 11 announcement cheered traders.", "trump", ["Trump"], id="an owner"),
    ],
)
def test_a_person_has_one_identity(text: str, id: str, places: list[str]) -> None:
    people = cast(text)
    assert [mention.text for mention in people[id].mentions] == places
    assert not any("Oct" in actor.name or actor.id == "okoro" for actor in people.values())
