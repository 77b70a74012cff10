"""What reads a text in less time than the model's own pipes says the same of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc as Parsed

from timeline.language import matrices, model_name
from timeline.language.matrices import multiply_by_numpy, one_thread
from timeline.language.model import _pipeline
from timeline.language.parted import part_clauses
from timeline.language.prefixes import keep_prefixes
from timeline.language.ranks import keep_ranks
from timeline.language.sentences import keep_sentences
from timeline.language.steps import hasten_steps
from timeline.language.tagged import hasten_tags

TEXTS = (
    "On 3 March 2022 Russia shelled Kharkiv, officials of the United Nations said on Monday.",
    "There is no deal, and there's little hope; they're gonna leave, ain't they?",
    "'Em rebels' commander got shot near the Río Negro — 40 km north of Puerto Ayacucho, Venezuela.",
    "Sgt. Holt left at 9 p.m. Ana Hill stayed.\n\nNobody knew why.   He gets paid $3 million a year.",
    "I was born in Lima; who's that? It's me, doin' nothin' and goin' to somethin' ol'.",
    "",
    " ",
    "Stop!",
    "The Treaty of Versailles (1919), which Germany's Weimar government had signed, was denounced by Adolf Hitler "
    "in 1935, whereupon France, Britain and Italy met at Stresa and agreed to resist any future attempt to change it.",
) * 5


@pytest.fixture
def ordinary() -> Language:
    """The model as spaCy runs it, with our sentences and words."""
    loaded = spacy.load(model_name(), exclude=["senter"])
    keep_prefixes(loaded)
    keep_ranks(loaded)
    keep_sentences(loaded)
    part_clauses(loaded)
    return loaded


def said(texts: Iterator[Parsed]) -> list[list[tuple[object, ...]]]:
    """All that is read of the words of texts but their lemma, which is ours."""
    return [
        [
            (word.text, word.tag_, word.dep_, word.head.i, word.pos_, str(word.morph), word.ent_iob_, word.ent_type_)
            for word in text
        ]
        for text in texts
    ]


def layers(model: Language) -> set[bool]:
    """Whether the layers of its pipes multiply by what spaCy brings."""
    pipes = (getattr(pipe, "model", None) for _, pipe in model.components)
    return {layer.ops.use_blis for learnt in pipes if learnt is not None for layer in learnt.walk()}


@pytest.mark.parametrize("at_once", [1, 7, 64])
def test_the_same_is_said(ordinary: Language, at_once: int) -> None:
    assert {"timeline_parser", "timeline_names", "timeline_tags"} <= {*_pipeline().pipe_names}
    assert {"parser", "ner", "attribute_ruler"} <= {*_pipeline().disabled}
    with one_thread():
        found = said(_pipeline().pipe(TEXTS, batch_size=at_once))
    assert found == said(ordinary.pipe(TEXTS))
    assert any(word[7] for text in found for word in text)


def test_what_is_kept_of_a_word_is_said_of_it_again() -> None:
    first, again = (said(map(_pipeline(), TEXTS)) for _ in range(2))
    assert first == again


def test_a_pattern_of_two_words_overrules_one_of_one_word(ordinary: Language) -> None:
    ruler = ordinary.get_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "nobody"}, {"LOWER": "knew"}]], {"POS": "SYM"}, index=1)
    ruler.add([[{"LOWER": "stayed"}]], {"POS": "INTJ"})
    ours = spacy.blank("en", vocab=ordinary.vocab)
    ours.add_pipe("attribute_ruler").add_patterns(ruler.patterns)
    hasten_tags(ours)
    expected = {"Nobody knew": ["", "SYM"], "They knew": ["", ""], "Ana stayed": ["", "INTJ"]}
    for text, parts in expected.items():
        assert [word.pos_ for word in ours(text)] == parts == [word.pos_ for word in ruler(ours.make_doc(text))]


def test_a_pattern_that_asks_for_more_than_a_word_stays_with_the_model(ordinary: Language) -> None:
    ordinary.get_pipe("attribute_ruler").add([[{"SHAPE": "Xx"}]], {"POS": "SYM"})
    hasten_tags(ordinary)
    assert "attribute_ruler" in ordinary.pipe_names
    assert "timeline_tags" not in ordinary.pipe_names


def test_a_pipe_that_goes_several_ways_at_once_stays_with_the_model(ordinary: Language) -> None:
    ordinary.get_pipe("ner").cfg["beam_width"] = 4
    ordinary.disable_pipe("parser")
    hasten_steps(ordinary)
    assert "ner" in ordinary.pipe_names
    assert {"timeline_names", "timeline_parser"}.isdisjoint(ordinary.pipe_names)


def test_numpy_multiplies_where_it_keeps_to_one_thread(ordinary: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as without:
        without.setattr(matrices, "_threads", lambda: None)
        multiply_by_numpy(ordinary)
        assert layers(ordinary) == {True}
        with one_thread():
            pass
    if matrices._threads() is None:
        pytest.skip("numpy brings another library here")
    multiply_by_numpy(ordinary)
    assert layers(ordinary) == {False}


def test_threads_are_as_before_once_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to: list[int] = []
    monkeypatch.setattr(matrices, "_threads", lambda: matrices.Threads(lambda: 3, set_to.append))
    with pytest.raises(KeyError), one_thread():
        {}[set_to[-1]]
    assert set_to == [1, 3]
