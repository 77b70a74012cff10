"""Every message that a reader may be told, as a template for catalogues: ``python -m tests.wording.template``.

It writes ``timeline/catalogues/timeline.pot``. Messages are what ``worded``, ``counted`` and ``marked`` are given in
the code and in templates, scripts and markup of the page; the help of commands; and the tables whose rows say why.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from timeline.catalogue import FOLDER
from timeline.chart.colour import Quad
from timeline.cli import cli
from timeline.dates.anchors import ANCHORINGS
from timeline.events.yardsticks import YARDSTICKS
from timeline.languages import of
from timeline.model import Anchor, Change, PloverType
from timeline.page.article import _PAGE as ARTICLE
from timeline.page.overview import _PAGE as OVERVIEW
from timeline.page.web import BRACKETED, WORDED
from timeline.readers.forms import NOT_READ, NOT_READ_ZIPPED, READERS
from timeline.together.disagreements import KINDS
from timeline.together.features import FEATURES

ROOT = Path(__file__).parents[2]
TEMPLATE = FOLDER / "timeline.pot"
KEYWORDS = {"worded": 1, "marked": 1, "counted": 2}
"""What says a message, and how many forms of it it is given."""
_IN_TEMPLATE = re.compile(r"worded\(\"([^\"]+)\"|counted\(\"([^\"]+)\", \"([^\"]+)\"")
UNITS = ("second", "minute", "hour", "day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

Message = str | tuple[str, str]


def messages() -> dict[Message, set[str]]:
    """Each message, or its forms for one and for many, with the places that say it."""
    found: dict[Message, set[str]] = {}
    for place, message in (*_in_code(), *_in_pages(), *_in_help(), *_in_tables()):
        if message:
            found.setdefault(message, set()).add(place)
    return found


def template() -> str:
    """The template as a file of gettext's."""
    catalogue = Catalog()
    for message, places in messages().items():
        catalogue.add(message, locations=[(place, 0) for place in sorted(places)])
    written = BytesIO()
    write_po(written, catalogue, omit_header=True, sort_output=True, include_lineno=False, width=120)
    return written.getvalue().decode()


def _in_code() -> Iterator[tuple[str, Message]]:
    for path in sorted((ROOT / "timeline").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                given = [each.value for each in node.args if isinstance(each, ast.Constant)][: KEYWORDS[node.func.id]]
                if len(given) == KEYWORDS[node.func.id]:
                    yield path.relative_to(ROOT).as_posix(), (given[0], given[1]) if given[1:] else given[0]


def _in_pages() -> Iterator[tuple[str, Message]]:
    for path in sorted((ROOT / "timeline" / "page" / "web").glob("*.js")):
        yield from ((path.relative_to(ROOT).as_posix(), each) for each in WORDED.findall(path.read_text("utf-8")))
    for place, markup in (("timeline/page/article.py", ARTICLE), ("timeline/page/overview.py", OVERVIEW)):
        yield from ((place, each) for each in BRACKETED.findall(markup))
    for path in (ROOT / "timeline" / "exports" / "templates").iterdir():
        for said, one, many in _IN_TEMPLATE.findall(path.read_text("utf-8")):
            yield path.relative_to(ROOT).as_posix(), said or (one, many)


def _in_help() -> Iterator[tuple[str, Message]]:
    for command in (cli, *cli.commands.values()):
        yield f"timeline {command.name}", inspect.cleandoc(command.help or "")
        for option in command.params:
            if isinstance(option, click.Option):
                yield f"timeline {command.name}", option.help or ""


def _in_tables() -> Iterator[tuple[str, Message]]:
    english = of("en").dates
    tables: dict[str, tuple[str, ...]] = {
        "timeline.languages.en.dates.refusals": tuple(row.reason for row in english.refusals),
        "timeline.dates.anchors": tuple(row.name for rows in ANCHORINGS.values() for row in rows),
        "timeline.events.yardsticks": tuple(row.name for row in YARDSTICKS),
        "timeline.together.features": tuple(row.says for row in FEATURES),
        "timeline.together.disagreements": tuple(row[0] for row in KINDS),
        "timeline.readers.forms": tuple(
            said
            for said in (*(form.name for form in READERS), *(w for row in (*NOT_READ, *NOT_READ_ZIPPED) for w in row))
            if isinstance(said, str) and "/" not in said
        ),
        "timeline.model": (*Change, *Anchor, *(kind.capitalize() for kind in PloverType)),
        "timeline.chart.colour": tuple(Quad),
        "timeline.dates.resolve": (*UNITS, *DAYS),
    }
    for place, rows in tables.items():
        yield from ((place, str(row)) for row in rows)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    TEMPLATE.write_text(template(), encoding="utf-8")
