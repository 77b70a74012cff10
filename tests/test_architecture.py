"""The shape of the house: who may import whom, how large a thing may grow, and that the README tells the truth."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from importlinter.cli import lint_imports

import timeline
from timeline.cli import cli
from timeline.exports import EXPORTS
from timeline.language.labels import Dep, Pos, Tag

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "timeline").rglob("*.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")

DOORS = {
    "spacy": tuple(
        f"timeline/language/{name}.py"
        for name in ("model", "lemmas", "matrices", "parted", "prefixes", "ranks", "sentences", "steps", "tagged")
    ),
    "thinc": "timeline/language/",
    "dateparser": "timeline/dates/resolve/points.py",
    "plotly": ("timeline/chart", "timeline/exports/"),
    "streamlit": "timeline/page/",
    "sqlalchemy": "timeline/store/",
    "alembic": "timeline/store/",
    "filelock": ("timeline/store/", "timeline/batch/lock.py"),
    "dask": "timeline/batch/cluster.py",
    "distributed": ("timeline/batch/cluster.py", "timeline/batch/drive.py", "timeline/commands/batch.py"),
    "duckdb": ("timeline/batch/", "timeline/store/duck.py"),
    "pyarrow": "timeline/batch/",
    "click": ("timeline/cli.py", "timeline/commands/"),
    "tqdm": "timeline/commands/",
    "charset_normalizer": "timeline/articles/",
    "py3langid": "timeline/articles/",
    "lxml": "timeline/readers/",
    "trafilatura": "timeline/readers/html.py",
    "htmldate": "timeline/readers/html.py",
    "feedparser": "timeline/readers/feed.py",
    "pypdfium2": "timeline/readers/pdf.py",
    "docx": ("timeline/readers/word.py", "timeline/exports/word.py"),
    "striprtf": "timeline/readers/rtf.py",
    "warcio": "timeline/readers/warc.py",
    "snowballstemmer": "timeline/together/words.py",
    "socket": "timeline/readers/",
}
"""The one room that each library may be imported in."""

PARSER_ATTRIBUTES = {"dep_", "pos_", "tag_", "lemma_", "lower_", "ent_type_", "ent_iob_", "morph"}
PARSER_LABELS = {*Dep, *Pos, *Tag}
PARSER_LABELS -= {Dep.AGENT, Dep.CASE, Dep.COMPOUND, Dep.HELPER, Dep.META, Dep.OPENER}
PARSER_LABELS -= {Tag.PREPOSITION, Tag.DETERMINER, Tag.OWNER_MARK}
"""What only ``language.labels`` may say; left out are those that are words for other things, too."""
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_the_rooms_import_in_one_direction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize("path", MODULES, ids=name)
class TestModules:
    def test_each_library_has_one_door(self, path: Path) -> None:
        for library in {module.split(".")[0] for module in imported(tree(path))} & DOORS.keys():
            assert name(path).startswith(DOORS[library]), f"{library} is imported in {name(path)}"

    def test_it_opens_with_what_it_is_for(self, path: Path) -> None:
        assert path.stat().st_size == 0 or ast.get_docstring(tree(path)), f"{name(path)} has no first sentence"

    def test_nothing_has_grown_too_long(self, path: Path) -> None:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{node.name} is too long"

    def test_nothing_is_left_for_later_or_swallowed(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b(TODO|FIXME|XXX(?!X|-))\b", text)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ExceptHandler):
                assert node.type is not None, f"a bare except at line {node.lineno}"
                assert not isinstance(node.body[0], ast.Pass), f"an error swallowed at line {node.lineno}"

    def test_what_a_parser_says_is_read_in_one_room(self, path: Path) -> None:
        if name(path).startswith("timeline/language/"):
            return
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute):
                told = f"line {node.lineno} reads {node.attr} of a word: ask timeline.language.parse or .word instead"
                assert node.attr not in PARSER_ATTRIBUTES, told

    def test_the_labels_of_a_parser_are_known_in_one_module(self, path: Path) -> None:
        if name(path) == "timeline/language/labels.py":
            return
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and node.value in PARSER_LABELS:
                raise AssertionError(f"line {node.lineno} has {node.value!r}, a label of timeline.language.labels")

    def test_nothing_below_page_and_command_line_asks_for_now(self, path: Path) -> None:
        if name(path).startswith(("timeline/page/", "timeline/commands/", "timeline/cli.py")):
            return
        calls = {ast.unparse(node.func) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}
        asking = {"date.today", "datetime.today", "datetime.now", "datetime.utcnow", "time.time", "locale.getlocale"}
        assert not calls & asking


def test_a_class_has_a_name_of_its_own() -> None:
    """One word means one thing, whichever room it is said in; a leading underscore makes no other word of it."""
    homes: dict[str, list[str]] = {}
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                homes.setdefault(node.name.lstrip("_"), []).append(name(path))
    assert {word: places for word, places in homes.items() if places[1:]} == {}


def commands() -> Iterator[tuple[str, click.Command]]:
    for word, command in cli.commands.items():
        yield f"timeline {word}", command


def options(command: click.Command) -> Iterator[str]:
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield from (option for option in parameter.opts if option.startswith("--"))


class TestReadme:
    def test_every_command_and_option_is_told(self) -> None:
        for line, command in commands():
            assert line in README
            for option in options(command):
                assert f"`{option}" in README, f"{line} {option} is not in the README"

    def test_every_command_told_is_there(self) -> None:
        known = {option for _, command in commands() for option in options(command)} | {"--version", "--help"}
        for line in re.findall(r"^timeline (?!=).*$", README, re.MULTILINE):
            word = line.split()[1]
            assert word in cli.commands or word.startswith("--")
            assert set(re.findall(r"--[a-z]+", line)) <= known

    def test_every_format_is_told(self) -> None:
        for format in EXPORTS:
            assert f"`{format}`" in README, f"the format {format} is not in the README"

    def test_every_public_name_is_told(self) -> None:
        for public in timeline.__all__:
            assert f"`{public}`" in README, f"timeline.{public} is not in the README"
            assert getattr(timeline, public).__doc__

    def test_the_python_it_shows_runs(self) -> None:
        (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
        done = subprocess.run([sys.executable, "-c", example], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    def test_the_two_commands_are_what_ci_and_the_app_run(self) -> None:
        app, tests = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)[:2]
        assert app.endswith("streamlit run streamlit_app.py")
        assert (ROOT / "streamlit_app.py").is_file()
        assert tests in (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    def test_every_file_it_points_at_is_there(self) -> None:
        for target in re.findall(r"\]\(([^)#:]+)\)", README):
            assert (ROOT / target).exists(), f"{target} is not there"


DOCS = [pytest.param(path.read_text(encoding="utf-8"), id=path.name) for path in sorted((ROOT / "docs").glob("*.md"))]
ADDING = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\|.*?\b[Oo]ne `([A-Z]\w+)` .*?`(timeline/[\w/]+(?:\.py|/))`", ADDING, re.MULTILINE)


class TestDocs:
    @pytest.mark.parametrize("text", DOCS)
    def test_every_file_they_name_is_there(self, text: str) -> None:
        for named in re.findall(r"`((?:timeline|tests|data|docs|benchmarks)/[\w./-]+)`", text):
            assert re.search(r"\b(CODE|NAME)\b", named) or (ROOT / named).exists(), f"{named} is not there"

    @pytest.mark.parametrize(("row", "home"), ROWS, ids=[row for row, _ in ROWS])
    def test_every_row_to_add_is_a_thing_of_the_place_it_is_added_to(self, row: str, home: str) -> None:
        place = ROOT / home
        modules = sorted(place.glob("*.py")) if place.is_dir() else [place]
        told = "".join(path.read_text(encoding="utf-8") for path in modules)
        assert re.search(rf"\b{row}\b", told), f"no {row} in {home}"

    def test_every_room_is_named(self) -> None:
        told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
        rooms = {name(path).split("/")[1].removesuffix(".py") for path in MODULES}
        assert {room for room in rooms - {"__init__", "__main__"} if f"`timeline.{room}`" not in told} == set()
