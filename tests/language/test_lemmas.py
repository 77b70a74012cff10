"""Which word a form is of: one answer, whatever version of spaCy is installed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc as Tokens

from timeline import extract
from timeline import read as read_article
from timeline.language import read
from timeline.language.lemmas import PIPE, settle
from timeline.language.model import _pipeline
from timeline.model import Article

TAGS = {"VERB": "VBN", "NOUN": "NNS", "ADJ": "JJR"}


def verbs() -> dict[str, str]:
    """2,000 verb forms of news, and the verbs they are of."""
    lines = Path(__file__).with_name("verb_forms.csv").read_text(encoding="utf-8").splitlines()
    return {row["form"]: row["lemma"] for row in csv.DictReader(line for line in lines if not line.startswith("#"))}


def lemmas(
    forms: list[str], pos: str = "VERB", tag: str = "", pipes: tuple[str, ...] = (PIPE, "lemmatizer")
) -> list[str]:
    """What these pipes make of the forms, all of one part of speech."""
    pipeline = _pipeline()
    tags = [tag or TAGS[pos]] * len(forms)
    tokens = Tokens(pipeline.vocab, words=forms, pos=[pos] * len(forms), tags=tags)
    for name in pipes:
        tokens = pipeline.get_pipe(name)(tokens)
    return [token.lemma_ for token in tokens]


def test_the_verbs_of_news() -> None:
    known = verbs()
    assert len(known) == 2_000
    found = dict(zip(known, lemmas(list(known)), strict=True))
    assert {form: lemma for form, lemma in found.items() if lemma != known[form]} == {}


def test_the_model_is_overruled_only_where_its_dictionary_has_two_words() -> None:
    forms = list(verbs())
    ours = _pipeline().get_pipe(PIPE)
    for form, theirs in zip(forms, lemmas(forms, pipes=("lemmatizer",)), strict=True):
        lemma = ours.lemma(form, "verb")
        assert lemma == theirs or theirs in ours._words["verb"], form


@pytest.mark.parametrize(
    ("pos", "form", "lemma"),
    [
        ("VERB", "Hoped", "hope"),
        ("VERB", "hopped", "hop"),
        ("VERB", "rapes", "rape"),
        ("VERB", "scarring", "scar"),
        ("VERB", "swinging", "swing"),
        ("VERB", "routed", "rout"),
        ("VERB", "routes", "route"),
        ("VERB", "co-staged", "co-stage"),
        ("VERB", "re-elected", "re-elect"),
        ("NOUN", "corpses", "corpse"),
        ("NOUN", "graves", "grave"),
        ("NOUN", "motives", "motive"),
        ("NOUN", "leaves", "leaf"),
        ("NOUN", "marches", "march"),
        ("NOUN", "bases", "base"),
        ("NOUN", "taxes", "tax"),
        ("NOUN", "crises", "crisis"),
        ("NOUN", "wives", "wife"),
        ("NOUN", "cease-fires", "cease-fire"),
        ("ADJ", "cuter", "cute"),
        ("ADJ", "later", "late"),
        ("ADJ", "bigger", "big"),
    ],
)
def test_a_form_goes_to_the_word_whose_own_form_it_is(pos: str, form: str, lemma: str) -> None:
    assert lemmas([form], pos) == [lemma]


@pytest.mark.parametrize(
    ("tag", "form", "lemma"),
    [
        *(("VBP", "’m", "be"), ("VBP", "’re", "be"), ("VBZ", "’s", "be")),
        *(("VBP", "’ve", "have"), ("MD", "’ll", "will"), ("POS", "’s", "’s")),
    ],
)
def test_what_a_curly_apostrophe_shortens_is_of_its_verb(tag: str, form: str, lemma: str) -> None:
    assert lemmas([form], "AUX" if tag != "POS" else "PART", tag) == [lemma]


@pytest.mark.parametrize(
    ("pos", "tag", "form"),
    [
        *(("VERB", "VB", "shed"), ("VERB", "VBP", "bring"), ("VERB", "VB", "feed")),
        *(("NOUN", "NN", "glasses"), ("NOUN", "NN", "news"), ("ADJ", "JJ", "elder")),
    ],
)
def test_what_is_not_inflected_is_left_to_the_model(pos: str, tag: str, form: str) -> None:
    word = Tokens(_pipeline().vocab, words=[form], pos=[pos], tags=[tag])[0]
    assert _pipeline().get_pipe(PIPE).chosen(word) == ""
    assert lemmas([form], pos, tag, pipes=(PIPE,)) == lemmas([form], pos, tag, pipes=("lemmatizer",))


@pytest.mark.parametrize("form", ["zorbed", "zorbs", "–"])
def test_what_no_dictionary_has_is_left_to_the_model(form: str) -> None:
    assert _pipeline().get_pipe(PIPE).lemma(form, "verb") is None
    assert lemmas([form]) == lemmas([form], pipes=("lemmatizer",))


def test_an_article_has_them() -> None:
    tokens = read(Article("a", "The ministers hoped that crews staged no strike and hated the rated bonds.")).tokens
    found = {token.text: token.lemma_ for token in tokens}
    assert [found[form] for form in ("ministers", "hoped", "staged", "hated")] == ["minister", "hope", "stage", "hate"]


def test_a_crime_keeps_its_name() -> None:
    timeline = extract(read_article("Soldiers were accused on 3 March 2021 of raping women.", published="2021-03-04"))
    assert not any("rapp" in event.title for event in timeline.events)


def test_a_model_without_such_rules_is_left_alone() -> None:
    blank = spacy.blank("en")
    settle(blank)
    assert blank.pipe_names == []
