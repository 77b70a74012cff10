"""Words as English spells their forms."""

from __future__ import annotations

import pytest

from timeline.languages.en.inflection import comparative, gerund, participle, past, plural, superlative, third_person


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("hope", "hopes hoped hoped hoping"),
        ("hop", "hops hopped hopped hopping"),
        ("stage", "stages staged staged staging"),
        ("refer", "refers referred referred referring"),
        ("suffer", "suffers suffered suffered suffering"),
        ("visit", "visits visited visited visiting"),
        ("deny", "denies denied denied denying"),
        ("deploy", "deploys deployed deployed deploying"),
        ("pass", "passes passed passed passing"),
        ("reach", "reaches reached reached reaching"),
        ("tax", "taxes taxed taxed taxing"),
        ("go", "goes went gone going"),
        ("veto", "vetoes vetoed vetoed vetoing"),
        ("have", "has had had having"),
        ("retake", "retakes retook retaken retaking"),
        ("die", "dies died died dying"),
        ("see", "sees saw seen seeing"),
        ("dye", "dyes dyed dyed dyeing"),
        ("sing", "sings sang sung singing"),
        ("singe", "singes singed singed singeing"),
        ("lunge", "lunges lunged lunged lunging"),
    ],
)
def test_verbs(verb: str, forms: str) -> None:
    assert " ".join(inflect(verb) for inflect in (third_person, past, participle, gerund)) == forms


@pytest.mark.parametrize(
    ("noun", "form"),
    [("coup", "coups"), ("march", "marches"), ("treaty", "treaties"), ("envoy", "envoys"), ("radio", "radios")],
)
def test_nouns(noun: str, form: str) -> None:
    assert plural(noun) == form


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("late", "later latest"),
        ("big", "bigger biggest"),
        ("early", "earlier earliest"),
        ("strong", "stronger strongest"),
    ],
)
def test_adjectives(adjective: str, forms: str) -> None:
    assert f"{comparative(adjective)} {superlative(adjective)}" == forms
