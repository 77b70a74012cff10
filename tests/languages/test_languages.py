"""A language is a folder: English is one, and another is found and read without touching any other file."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from timeline import languages
from timeline.dates import tag_text

PUBLISHED = date(2023, 9, 12)


@pytest.fixture
def esperanto() -> languages.Language:
    languages.add_folder(Path(__file__).parent / "kept")
    return languages.of("eo")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Hieraŭ la ministro eksiĝis.", {"Hieraŭ": "2023-09-11"}),
        ("Ili subskribis la pakton en majo 2021.", {"majo 2021": "2021-05"}),
        ("La 3 de aŭgusto 2022 ili foriris.", {"La 3 de aŭgusto 2022": "2022-08-03"}),
        ("En 1995 la milito finiĝis.", {"1995": "1995"}),
        ("Li revenis antaŭ tri tagoj.", {"antaŭ tri tagoj": "2023-09-09"}),
        ("En decembro 2020 ĝi komenciĝis. Kvar monatoj poste ĝi finiĝis.",
         {"decembro 2020": "2020-12", "Kvar monatoj poste": "2021-04"}),
        ("La skipo alvenis je 2023-09-10.", {}),
        ("Venis en 1972 soldatoj.", {}),
        ("On 3 May 2022 and two days later they met.", {}),
        ("La tri ministroj parolis.", {}),
    ],
)  # fmt: skip
def test_a_language_in_a_folder_of_its_own_dates_a_sentence(
    esperanto: languages.Language, text: str, values: dict[str, str]
) -> None:
    found = tag_text(text, PUBLISHED, esperanto.dates).expressions
    assert {each.text: each.value for each in found} == values


def test_english_is_read_as_before_beside_it(esperanto: languages.Language) -> None:
    words = "On 3 May 2022 they met."
    assert not tag_text(words, PUBLISHED, esperanto.dates).expressions
    assert [each.value for each in tag_text(words, PUBLISHED).expressions] == ["2022-05-03"]
    assert [each.value for each in tag_text(words, PUBLISHED, languages.of("en-GB").dates).expressions] == [
        "2022-05-03"
    ]


@pytest.mark.parametrize("code", ["xx", "", "..", "en.dates", "os", "e n", "de"])
def test_a_language_that_there_is_no_folder_for_is_named(code: str) -> None:
    with pytest.raises(languages.UnknownLanguageError, match="no language"):
        _ = languages.of(code).dates


def test_a_language_is_made_when_first_asked_for() -> None:
    """Dating alone brings neither a language nor its engines along, each of which takes seconds or parts of one."""
    asked = "import sys, timeline.dates; print([name for name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    loaded = done.stdout
    assert "'timeline.dates.tagging'" in loaded
    for heavy in ("'spacy'", "'dateparser'", "'timeline.languages", "'timeline.language'", "'timeline.articles'"):
        assert heavy not in loaded
