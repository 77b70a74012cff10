"""A language is a folder: English is one, and another is found and read without touching any other file."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline import extract, extract_many, language, languages
from timeline.articles import UnreadLanguage, read_text
from timeline.cli import cli
from timeline.dates import tag_text
from timeline.reading_languages import tells_events, tells_times

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


RESIGNED = (
    "La ministro de la lando eksiĝis hieraŭ, kaj la nova registaro komencis sian laboron en majo 2021. Ili subskribis "
    "la pakton kun la najbara lando, ĉar la milito jam finiĝis, kaj la homoj revenis hejmen post longa tempo."
)


def test_an_article_in_a_language_of_times_alone_is_dated_and_that_is_said(esperanto: languages.Language) -> None:
    article = read_text(RESIGNED, PUBLISHED, id="x")
    assert article.language == esperanto.code
    english = read_text("Ministers met in Vienna on 3 May 2022 and signed a pact there.", PUBLISHED, id="y")
    told = extract(article)
    assert [each.value for each in told.expressions] == ["2023-09-11", "2021-05"]
    assert not told.events
    assert [note.reason for note in told.notes] == [
        "Of an article in Esperanto only the times are read, not what happened then."
    ]
    assert [len(each.events) for each in extract_many([english, article, english])] == [2, 0, 2]


@pytest.mark.usefixtures("esperanto")
def test_who_asks_for_its_events_is_told_of_it_and_who_asks_for_its_times_is_not(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(RESIGNED, encoding="utf-8")
    run = CliRunner().invoke(cli, ["extract", str(file), "--published", "2023-09-12"])
    assert run.exit_code == 0
    assert "in Esperanto only the times are read" in run.stderr
    run = CliRunner().invoke(cli, ["extract", str(file), "--published", "2023-09-12", "--only", "dates"])
    assert "2021-05" in run.stdout
    assert "Esperanto" not in run.output


@pytest.mark.usefixtures("esperanto")
def test_what_is_told_of_a_language_is_what_its_folder_holds() -> None:
    assert [tells_times(code) for code in ("en", "en-GB", "eo", "fr", "", "..", "é")] == [
        *(True, True, True),
        *(False, False, False, False),
    ]
    assert [tells_events(code) for code in ("en", "en-GB", "eo", "fr")] == [True, True, False, False]


def test_a_language_without_a_folder_is_refused_in_a_sentence() -> None:
    words = "Le ministre a démissionné hier, et le nouveau gouvernement a commencé son travail après une longue guerre."
    with pytest.raises(UnreadLanguage, match="looks like French"):
        read_text(words)


def loaded_after(code: str) -> str:
    """The names of the modules that an interpreter has once it has run that."""
    asked = f"import sys; {code}; print([name for name in sys.modules])"
    return subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout


HEAVY = ("'spacy'", "'dateparser'", "'timeline.languages", "'timeline.language'", "'timeline.articles'")
FEW = 4
"""Modules of ours that a room may bring along before it is asked for anything: its house, itself, and two to spare."""


def test_a_language_is_made_when_first_asked_for() -> None:
    """All of dating brings neither a language nor its engines along, each of which takes seconds or parts of one."""
    loaded = loaded_after("import timeline.dates.tagging")
    assert "'timeline.dates.anchors.bare'" in loaded
    for heavy in HEAVY:
        assert heavy not in loaded


@pytest.mark.parametrize("code", ["import timeline.dates", "from timeline.dates import tag, tag_text"])
def test_the_door_of_dating_opens_before_its_tables_are_made(code: str) -> None:
    """Types and patterns take a fifth of a second together: they are made when a text is read."""
    loaded = loaded_after(code)
    assert loaded.count("'timeline") <= FEW
    for heavy in (*HEAVY, "'dataclasses'", "'tomllib'", "'csv'"):
        assert heavy not in loaded


def test_a_name_that_no_room_has_is_refused() -> None:
    """What is imported when first asked for is known by name, and nothing else is."""
    for room in ("timeline", "timeline.dates"):
        with pytest.raises(AttributeError, match=f"module '{room}' has no attribute 'tagg'"):
            _ = import_module(room).tagg


@pytest.mark.parametrize(
    "code",
    [
        "from timeline.languages import of; assert of('en').dates.grammar",
        "from timeline.dates import tag_text; assert tag_text('They met on 3 May 2022.').expressions",
        "from timeline.dates_alone import extract_dates_of_each",
        "from timeline.language import clause_of, is_one_of, past; assert past('go') == 'went'",
    ],
)
def test_the_words_of_a_language_bring_no_language_model(code: str) -> None:
    loaded = loaded_after(code)
    for heavy in ("'spacy'", "'thinc'", "'timeline.language.model'"):
        assert heavy not in loaded


def test_dates_alone_are_extracted_without_a_language_model(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The two ministers met in Vienna on 3 May 2022 and signed a pact a week later.")
    arguments = ["extract", str(article), "--only", "dates", "--published", "2023-09-12"]
    loaded = loaded_after(f"from timeline.cli import cli; cli.main({arguments!r}, standalone_mode=False)")
    assert "2022-05-03" in loaded
    assert "'timeline.dates_alone'" in loaded
    assert "'spacy'" not in loaded


def test_what_reads_a_parse_is_loaded_when_asked_for() -> None:
    loaded = loaded_after("from timeline.language import read_many, Token")
    assert "'spacy'" in loaded
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = language.nothing
