"""Questions about a word: of each sentence the words, and no others, of which it is so."""

from __future__ import annotations

import inspect

import pytest

from timeline.language import parse, read
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.model import Article

SAID = "The minister said that Chad's army had left the northern town on Monday."
SIGNED = "The pact was signed by two envoys, Ana Holt and Piet Vos, who quickly agreed to leave."
THERE = "There were no peace talks because the army broke down after losing towns."

QUESTIONS = {
    "is_of_preposition": (SIGNED, "envoys"),
    "is_joined": ("Chad and Libya signed.", "Libya"),
    "is_object": (SAID, "town"),
    "is_open_complement": (SIGNED, "leave"),
    "is_complement": (SAID, "left"),
    "completes": (SIGNED, "leave"),
    "is_preposition": (SAID, "on"),
    "is_oblique": (SIGNED, "by"),
    "is_owner": (SAID, "Chad"),
    "is_helper": (SAID, "had"),
    "is_any_helper": (SIGNED, "was to"),
    "is_apposition": ("The president, Ana Holt, left.", "Holt"),
    "is_subject": (SIGNED, "pact who"),
    "is_active_subject": (SAID, "minister army"),
    "is_passive_subject": (SIGNED, "pact"),
    "is_any_subject": (THERE, "There army"),
    "undergoes": (SIGNED, "pact"),
    "is_adverbial_clause": ("Rebels fled when troops attacked.", "attacked"),
    "is_opener": (SAID, "that"),
    "is_relative_clause": (SIGNED, "agreed"),
    "is_noun_clause": ("The pact signed in May failed.", "signed"),
    "is_of_noun": (SIGNED, "agreed"),
    "is_agent": (SIGNED, "by"),
    "is_adverbial": (SIGNED, "quickly"),
    "is_adverbial_noun": ("Rebels left Monday.", "Monday"),
    "is_root": (SAID, "said"),
    "is_predicate_adjective": ("The army is ready.", "ready"),
    "is_predicate_noun": ("It is a threat.", "threat"),
    "is_conjunction": (SIGNED, "and"),
    "is_determiner": (SAID, "The the"),
    "is_compound": (SIGNED, "Ana Piet"),
    "is_adjectival": (SAID, "northern"),
    "is_clause_of_preposition": (THERE, "losing"),
    "is_count": (SIGNED, "two"),
    "negates": ("Chad did not sign.", "not"),
    "is_particle": ("The talks broke down.", "down"),
    "is_modifier": (SAID, "northern"),
    "is_modifier_or_owner": (SAID, "Chad northern"),
    "is_clause_subject": ("What it plans is secret.", "plans"),
    "is_in_phrase": (SAID, "The Chad the northern"),
    "is_expletive": (THERE, "There"),
    "is_case": (SAID, "'s"),
    "is_full_verb": (SAID, "said left"),
    "is_verb": (SAID, "said had left"),
    "is_common_noun": (SAID, "minister army town"),
    "is_name": (SAID, "Chad Monday"),
    "is_noun": (SAID, "minister Chad army town Monday"),
    "is_pronoun": ("It threatened them.", "It them"),
    "is_adposition": (SAID, "on"),
    "is_auxiliary": (SAID, "had"),
    "is_adverb": (SIGNED, "quickly"),
    "is_base_form": (SIGNED, "leave"),
    "is_ing_form": (THERE, "losing"),
    "is_participle": (SAID, "left"),
    "is_past": (SAID, "said had"),
    "is_present": ("It leaves and they stay.", "leaves stay"),
    "is_finite": (SAID, "said had"),
    "is_plural": (THERE, "talks towns"),
    "is_plural_noun": (THERE, "talks towns"),
    "is_singular_noun": (SAID, "minister army town"),
    "is_figure": (SIGNED, "two"),
    "is_modal": ("It may leave.", "may"),
    "is_present_or_modal": ("It may leave if she stays.", "may stays"),
    "is_to": (SIGNED, "to"),
    "is_singular": (SAID, "minister Chad army town Monday"),
    "is_of_date": (SAID, "Monday"),
    "is_of_time": (SAID, "Monday"),
    "is_of_person": ("Angela Merkel left.", "Angela Merkel"),
    "is_of_place": ("Troops left Germany.", "Germany"),
    "continues_name": ("Angela Merkel left.", "Merkel"),
}
"""Question -> a sentence, and the words of it of which it is so, in order."""

ANSWERS = {"dep", "pos", "tag", "entity", "below", "has", "first"}
"""What gives a label, or looks at the words that hang on one."""


@pytest.mark.parametrize("question", QUESTIONS)
def test_it_is_so_of_these_words_and_no_others(question: str) -> None:
    text, expected = QUESTIONS[question]
    asked = getattr(parse, question)
    assert " ".join(word.text for word in read(Article("a", text)).tokens if asked(word)) == expected


def test_every_question_is_asked() -> None:
    told = {
        name for name, each in vars(parse).items() if inspect.isfunction(each) and each.__module__ == parse.__name__
    }
    assert told == QUESTIONS.keys() | ANSWERS


def test_the_words_that_hang_on_one() -> None:
    tokens = read(Article("a", SAID)).tokens
    left = next(word for word in tokens if word.text == "left")
    assert [word.text for word in parse.below(left, parse.is_verb)] == ["had"]
    assert parse.has(left, parse.is_object)
    assert not parse.has(left, parse.is_agent)
    found = parse.first(left, parse.is_active_subject)
    assert found is not None
    assert found.text == "army"
    assert parse.first(left, parse.is_passive_subject) is None


def test_labels_are_those_of_the_table() -> None:
    monday = read(Article("a", SAID)).tokens[-2]
    assert (parse.dep(monday), parse.pos(monday)) == (Dep.OF_PREPOSITION, Pos.NAME)
    assert (parse.tag(monday), parse.entity(monday)) == (Tag.SINGULAR_NAME, Entity.DATE)
