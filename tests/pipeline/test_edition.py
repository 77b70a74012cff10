"""What extracts has a name that is another once it extracts otherwise, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import __version__
from timeline.edition import ROOMS, digest, edition
from timeline.facts import folder

FILES = {
    "code/dates/rules.py": "RULES = ()\n",
    "code/events/deep/ways.py": "WAYS = ()\n",
    "code/facts.py": "FACTS = 1\n",
    "code/page/show.py": "SHOWN = 1\n",
    "tables/en/verbs.toml": "go = 1\n",
    "tables/en/together.toml": "join = 1\n",
    "tables/samples/story.txt": "Once.\n",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name, words in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(words, encoding="utf-8")
    return tmp_path


def named(place: Path, *libraries: str) -> str:
    return digest(place / "code", place / "tables", libraries)


@pytest.mark.parametrize(
    "name", ["code/dates/rules.py", "code/events/deep/ways.py", "code/facts.py", "tables/en/verbs.toml"]
)
def test_it_is_another_where_what_reads_was_changed(place: Path, name: str) -> None:
    before = named(place)
    (place / name).write_text("ANOTHER = 2\n", encoding="utf-8")
    assert named(place) != before


@pytest.mark.parametrize("name", ["code/page/show.py", "tables/en/together.toml", "tables/samples/story.txt"])
def test_it_is_the_same_where_what_shows_or_compares_was_changed(place: Path, name: str) -> None:
    before = named(place)
    (place / name).write_text("ANOTHER = 2\n", encoding="utf-8")
    assert named(place) == before


def test_another_library_counts_a_renamed_file_too_and_line_ends_do_not(place: Path) -> None:
    before = named(place, "parser 1")
    assert named(place, "parser 2") != before
    (place / "code/facts.py").write_bytes(b"FACTS = 1\r\n")
    assert named(place, "parser 1") == before
    (place / "code/dates/rules.py").rename(place / "code/dates/others.py")
    assert named(place, "parser 1") != before


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_that_it_names_is_there(room: str) -> None:
    assert (folder().parent / "timeline" / room).exists()


def test_that_of_this_program_begins_with_its_version_and_fits_the_store() -> None:
    assert edition() == edition()
    assert edition().startswith(f"{__version__}+")
    assert len(edition()) <= 64
    assert folder().is_dir()
