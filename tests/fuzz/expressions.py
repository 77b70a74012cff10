"""The whole program in, every regular expression that it makes out, with the place that makes it.

Run in a process of its own, before anything of the program is imported: ``python -m tests.fuzz.expressions`` prints
one JSON object a line. A call that is never reached is told by ``unmeasured``, so that none goes unmeasured.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import regex

ROOT = Path(__file__).parents[2]
_ENGINES = {"re": re, "regex": sys.modules[regex.compile.__module__]}
_DOORS = {"compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
_GRAMMAR = "timeline/dates/grammar/patterns.py"
_TYPED = ("c. 1972", "between 2014 and 2016", "since 2014", "possibly 1972", "1972-74", "5 May 2020", "in 2012")
_TOLD = (
    "KYIV, March 3 (Reuters) - Adm. Sir John Smith, 55, head of the Bank of England (BoE), Ltd, met Kim Jong Un on "
    "Monday in Georgia, the EU's partner. The French and German ministers of the two countries said in a 1972 joint "
    "statement on Easter that President Obama's army and the IRA had agreed. From May on, on Feb 3, as of 3 May 2020. "
    "In Paris, President Emmanuel Macron spoke. Later Ursula von der Leyen and Macron said so.\n\n"
    "(John Smith / AFP)"
)


@dataclass(frozen=True)
class Expression:
    """``engine`` is re or regex, ``where`` the file and line that made it, ``uses`` the methods it is used by there."""

    engine: str
    pattern: str
    flags: int
    where: str
    uses: tuple[str, ...] = ()

    def compiled(self) -> Any:
        """The expression, ready to match."""
        return _ENGINES[self.engine].compile(self.pattern, self.flags)


def every_expression() -> list[Expression]:
    """All of the program, from a process of its own."""
    command = [sys.executable, "-m", "tests.fuzz.expressions"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    uses = _uses()
    made = (Expression(**json.loads(line)) for line in printed.splitlines())
    return [replace(each, uses=tuple(sorted(uses.get(each.where, {"search", "fullmatch"})))) for each in made]


def _uses() -> dict[str, set[str]]:  # noqa: C901 - one case a kind of node
    """By which methods what a call makes is used: those of the name it is given, or the call's own."""
    names: dict[str, str] = {}
    found: dict[str, set[str]] = defaultdict(set)
    for where, node, _ in _calls():
        assert isinstance(node.func, ast.Attribute)
        if node.func.attr != "compile":
            found[where].add(node.func.attr)
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "timeline").rglob("*.py")}
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _makes_one(node.value.func):
                given = ast.unparse(node.targets[0])
                names[f"{path}:{given}" if "_" in given[:6] else given] = (
                    f"{path.relative_to(ROOT).as_posix()}:{node.value.lineno}"
                )
            elif isinstance(node, ast.keyword) and isinstance(node.value, ast.Call) and _makes_one(node.value.func):
                names[f".{node.arg}"] = f"{path.relative_to(ROOT).as_posix()}:{node.value.lineno}"
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in _DOORS:
                for name in (f"{path}:{ast.unparse(node.value)}", ast.unparse(node.value), _field(node.value)):
                    if name in names:
                        found[names[name]].add(node.attr)
    return found


def _field(value: ast.expr) -> str:
    """The field of what a call gives, as a language's words are asked for: "words().from_to"."""
    return f".{value.attr}" if isinstance(value, ast.Attribute) and isinstance(value.value, ast.Call) else ""


def unmeasured(found: Iterable[Expression]) -> list[str]:
    """The file and first line of every call in the program whose expression is not among those found."""
    places, made = {each.where for each in found}, {each.pattern for each in found}
    return [where for where, node, name in _calls() if where not in places and _worth(node.args[0], name) not in made]


def _calls() -> Iterator[tuple[str, ast.Call, str]]:
    for path in sorted((ROOT / "timeline").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _makes_one(node.func):
                name = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
                yield f"{path.relative_to(ROOT).as_posix()}:{node.lineno}", node, name.removesuffix(".__init__")


def _makes_one(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute) or not isinstance(called.value, ast.Name):
        return False
    return called.attr in _DOORS and called.value.id in _ENGINES


def _collect() -> dict[tuple[str, str, int], str]:
    seen: dict[tuple[str, str, int], str] = {}
    for name, engine in _ENGINES.items():
        _listen(name, engine, seen)
    import timeline

    for module in pkgutil.walk_packages(timeline.__path__, "timeline."):
        if not module.name.endswith(("__main__", "env")) and ".versions" not in module.name:
            importlib.import_module(module.name)
    _use_them()
    seen |= {made: where for made, where in _written(set(seen.values())) if made not in seen}
    return seen


def _written(reached: set[str]) -> Iterator[tuple[tuple[str, str, int], str]]:
    """What calls that were not reached would make, where that is written out in them."""
    for where, node, name in _calls():
        if where in reached:
            continue
        said = [*node.args, *(each.value for each in node.keywords)]
        values = [_worth(each, name) for each in said]
        if isinstance(values[0], str):
            flags = next((int(each) for each in values if isinstance(each, re.RegexFlag)), 0)
            assert isinstance(node.func, ast.Attribute)
            assert isinstance(node.func.value, ast.Name)
            yield (node.func.value.id, values[0], flags), where


def _worth(said: ast.expr, module: str) -> Any:
    try:
        return eval(compile(ast.Expression(said), module, "eval"), vars(importlib.import_module(module)))
    except (NameError, TypeError):
        return None


def _listen(name: str, engine: Any, seen: dict[tuple[str, str, int], str]) -> None:
    make: Callable[..., Any] = engine._compile

    def listening(pattern: Any, flags: Any = 0, *rest: Any) -> Any:
        if isinstance(pattern, str | bytes) and (where := _maker(sys._getframe(1))):
            seen.setdefault((name, _as_text(pattern), int(flags)), where)
        return make(pattern, flags, *rest)

    engine._compile = listening


def _as_text(pattern: str | bytes) -> str:
    """A pattern over bytes as the same over the characters that they stand for."""
    return pattern if isinstance(pattern, str) else pattern.decode("latin-1")


def _maker(frame: FrameType | None) -> str:
    """The first frame that belongs to none of the engines, where it is of the program."""
    while frame and frame.f_globals.get("__name__", "").split(".")[0] in (*_ENGINES, "tests", "functools", "__main__"):
        frame = frame.f_back
    if frame is None or not frame.f_globals.get("__name__", "").startswith("timeline"):
        return ""
    return f"{Path(frame.f_code.co_filename).relative_to(ROOT).as_posix()}:{frame.f_lineno}"


def _use_them() -> None:
    """Call what makes its expressions only when it is used."""
    from timeline import extract, read
    from timeline.dates.typed import read_date

    extract(read(_TOLD, published=date(2022, 3, 4)))
    for words in _TYPED:
        read_date(words, date(2022, 3, 4))
    _read_a_page()


def _read_a_page() -> None:
    from lxml import html

    from timeline.readers.blocks import is_furniture
    from timeline.readers.errors import Unread
    from timeline.readers.forms import recognise
    from timeline.readers.html import article_of
    from timeline.readers.shown import is_shown

    with suppress(Unread):
        article_of("<html><body><p>Subscribe to read on.</p></body></html>")
    is_furniture("Share this article")
    recognise(b"<html>", "page.html")
    is_shown(date(2022, 3, 4), html.fromstring("<p>Published somewhere</p>"))


def _main() -> None:
    for (engine, pattern, flags), where in _collect().items():
        print(json.dumps(asdict(Expression(engine, pattern, flags, where))))  # noqa: T201


if __name__ == "__main__":
    _main()
