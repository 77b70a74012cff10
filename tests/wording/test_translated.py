"""Every word for a reader passes through the catalogue: said in a language without English letters, none is left.

What stays English is listed beside each test: names of formats and fields, codes, what libraries say of themselves, and
titles, which are written in the language of their article.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner
from docx import Document
from lxml import html

from tests import stories
from tests.exports import made
from tests.wording.foreign import ENGLISH, Foreign, english, foreign, foreign_letters
from tests.wording.template import TEMPLATE, messages, template
from timeline import catalogue
from timeline.catalogue import counted, language, speaking, worded
from timeline.chart import View, draw_score, draw_spine
from timeline.cli import cli
from timeline.exports import EXPORTS
from timeline.model import Timeline
from timeline.model.correction import say_remark
from timeline.model.event import Remark
from timeline.page.web import web


@cache
def drawn(name: str) -> Timeline:
    """A timeline with no letter of English in what came of its article."""
    found: Timeline = foreign_letters(made.timeline() if name == "made by hand" else stories.all_stories()[name])
    return found


class TestCatalogue:
    @pytest.mark.parametrize("code", ["", "en", "xx", "../en", "timeline", "de; rm", "e n", "\0"])
    def test_english_is_said_where_there_is_no_catalogue(self, code: str) -> None:
        with speaking(code):
            assert worded("no date") == "no date"
            assert worded("week of {day}", day="3 May") == "week of 3 May"

    @pytest.mark.parametrize(("number", "said"), [(0, "0 events"), (1, "1 event"), (28, "28 events")])
    def test_a_number_has_its_form(self, number: int, said: str) -> None:
        assert counted("{number} event", "{number} events", number) == said

    def test_what_is_filled_in_is_never_read_as_a_message(self) -> None:
        assert worded("“{title}” deleted", title="{day} {0} {") == "“{day} {0} {” deleted"
        assert worded("{not filled in}") == "{not filled in}"

    def test_a_message_without_what_it_names_is_refused(self) -> None:
        with pytest.raises(KeyError):
            worded("week of {day}", week="3 May")

    def test_a_file_is_a_language(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Its forms for numbers are its own, and what it leaves out is said in English."""
        monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
        lines = (
            ('msgid ""', 'msgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"', ""),
            ('msgid "no date"', 'msgstr "sans date"', ""),
            ('msgid "{number} event"', 'msgid_plural "{number} events"'),
            ('msgstr[0] "{number} fait"', 'msgstr[1] "{number} faits"', ""),
        )
        (tmp_path / "fr.po").write_text("\n".join("\n".join(each) for each in lines), encoding="utf-8")
        with speaking("fr"):
            assert (language(), worded("no date"), worded("stated")) == ("fr", "sans date", "stated")
            assert [counted("{number} event", "{number} events", n) for n in (0, 1, 2)] == [
                "0 fait",
                "1 fait",
                "2 faits",
            ]
        assert worded("no date") == "no date"

    def test_the_template_holds_every_message(self) -> None:
        """``python -m tests.wording.template`` writes it anew."""
        assert TEMPLATE.read_text(encoding="utf-8") == template()
        read = read_po(io.BytesIO(TEMPLATE.read_bytes()))
        assert {each.id for each in read if each.id} == set(messages())

    def test_every_message_can_be_filled_in_as_english_can(self) -> None:
        """The names in it are names, so that a translator sees what stands there."""
        for message in messages():
            for form in (message,) if isinstance(message, str) else message:
                assert "{}" not in form
                assert "{0" not in form


READ_OF_A_FIGURE = ("data", "layout", "annotations", "text", "hovertext", "customdata", "xaxis", "ticktext")


def texts(thing: Any) -> Iterator[str]:
    """Every text of a figure that somebody reads or hears."""
    if isinstance(thing, dict):
        for key, value in thing.items():
            if key in READ_OF_A_FIGURE:
                yield from [value] if isinstance(value, str) else texts(value)
    elif isinstance(thing, list | tuple):
        for each in thing:
            yield from [each] if isinstance(each, str) else texts(each)


OF_MARKUP = ("br", "span", "style", "color", "px", "font", "size", "amp", "nbsp", "lt", "gt", "actor")
"""Tags that plotly reads, and what a lane says of itself to the page."""


@pytest.mark.parametrize("name", ["made by hand", "story", "chronicle", "crowd-60"])
def test_a_chart(name: str) -> None:
    """Ids of events and actors are data, of which no chart shows any."""
    timeline = drawn(name)
    ids = {word for each in (*timeline.events, *timeline.actors) for word in ENGLISH.findall(each.id)}
    with foreign():
        for figure in (draw_score(timeline, View(900)), draw_spine(timeline, View(400))):
            assert not english(texts(figure), but=(*OF_MARKUP, *ids))


READ = {"md", "html", "ics", "timelinejs", "docx"}
"""Formats that people read; the others are fields and values with names of their own."""


def said_in(name: str, data: bytes) -> list[str]:
    """What a reader of the file reads."""
    if name == "html":
        tree = html.fromstring(data)
        for each in [*tree.iter("script"), *tree.iter("style")]:
            each.drop_tree()
        labels = [each.get("aria-label", "") for each in tree.iter() if isinstance(each.tag, str)]
        return [*tree.itertext(), *labels]
    if name == "docx":
        document = Document(io.BytesIO(data))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return [*(each.text for each in document.paragraphs), *cells]
    if name == "timelinejs":
        slides = [json.loads(data).get("title") or {}, *json.loads(data)["events"]]
        shown = [slide.get("text", {}) for slide in slides]
        return [html.fromstring(f"<div>{each.get(key) or ''}</div>").text_content() for each in shown for key in each]
    if name == "ics":
        lines = data.decode().replace("\r\n ", "").splitlines()
        told = ("SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "X-WR-CALDESC")
        return [line.partition(":")[2].replace("\\n", "\n") for line in lines if line.startswith(told)]
    return data.decode().splitlines()


@pytest.mark.parametrize("format", sorted(READ))
@pytest.mark.parametrize("name", ["made by hand", "story"])
def test_an_export(format: str, name: str) -> None:
    """What a person reads in it; links are links."""
    with foreign():
        said = said_in(format, EXPORTS[format].file(drawn(name)))
    assert any(said)
    assert not english(said, but=("https", "http", *drawn(name).articles[0].id.split()))


OF_CLICK = frozenset(
    [
        "Usage",
        "Options",
        "Commands",
        "OPTIONS",
        "COMMAND",
        "ARGS",
        "Show",
        "this",
        "message",
        "and",
        "exit",
        "default",
        "required",
        "INTEGER",
        "FLOAT",
        "help",
        "no",
        "RANGE",
        "TEXT",
        "PATH",
        "FILE",
        "cli",
        "timeline",
    ]
)
"""What click says of itself, which its own catalogue translates."""


@pytest.mark.parametrize("command", [(), *((name,) for name in cli.commands)], ids=str)
def test_the_help_of_a_command(command: tuple[str, ...]) -> None:
    """Names of commands, options, and what they take are no words of a language."""
    with foreign():
        said = CliRunner().invoke(cli, [*command, "--help"]).output
    asked = cli.commands[command[0]] if command else cli
    names = [*cli.commands, *(name for each in asked.params for name in (*each.opts, (each.name or "").upper()))]
    taken = [f"{each.metavar or ''} {getattr(each.type, 'choices', '')} {each.default}" for each in asked.params]
    known = {word for each in (*names, *taken) for word in ENGLISH.findall(each)}
    assert not english([said], but=OF_CLICK | known)


@pytest.mark.parametrize(
    ("arguments", "but"),
    [
        (["explain", "August last year", "--published", "2023-09-12"], "August last year TIMEX DATE EDTF"),
        (["explain", "biggest since 1990", "--published", "2023-09-12"], "since TIMEX DATE EDTF"),
        (["explain", "two days later"], "two days later TIMEX DATE DURATION EDTF PT PD XX REF"),
        (["explain", "Flight 370"], "Flight"),
        (["extract", "absent.txt"], "absent txt No such file or directory"),
        (["extract", "empty.txt"], "empty txt"),
        (["extract", "bad.jsonl"], "bad jsonl id published text null or YYYY MM DD"),
    ],
    ids=lambda each: each if isinstance(each, str) else " ".join(each),
)
def test_what_a_command_says(arguments: list[str], but: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names of files and formats, the words asked about, rules by their names, and what the system says."""
    monkeypatch.chdir(tmp_path)
    Path("empty.txt").write_text(" ")
    Path("bad.jsonl").write_text('{"id": 3}\n[]\n')
    with foreign():
        result = CliRunner().invoke(cli, arguments)
    said = [line for line in result.output.splitlines() if "<" not in line]
    assert said
    assert not english(said, but=but.split())


def test_the_scripts_of_the_page() -> None:
    with foreign():
        script = web("marks.js", "article.js")
    words = json.loads(script.splitlines()[0].removeprefix("const WORDS = "))
    assert words
    assert not english([said for said in words.values() if "{" not in said])


def test_a_remark_is_said_in_the_language_spoken() -> None:
    with foreign():
        said = say_remark(Remark("3", starred=True, tags=("4",), reviewed=True))
    assert not english([said])
    assert Foreign().gettext("week of {day}") == "шеек оф {day}"
