"""The count that the README's figures of whole timelines come from, on a timeline of our own."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from benchmarks.timelines import main, read, score
from timeline.pipeline import extract

TEXT = (
    "Kenya closed its border on 3 May 2022. Uganda protested. "
    "Kenya and Uganda signed a truce in June 2022, a year after a raid on Busia. They will meet in July 2023."
)


def told(trigger: str, begin: str | None, end: str | None, granularity: str = "day", *actors: str) -> dict[str, Any]:
    at = max(TEXT.rfind(". ", 0, TEXT.index(trigger)) + 2, 0) if ". " in TEXT[: TEXT.index(trigger)] else 0
    return {
        "begin": begin, "end": end, "granularity": granularity, "trigger": trigger,
        "actors": list(actors), "sentence_at": at,
    }  # fmt: skip


@pytest.fixture
def made() -> dict[str, Any]:
    return {
        "id": "border",
        "events": [
            told("closed", "2022-05-03", "2022-05-03", "day", "Kenya"),
            told("signed", "2022-06-01", "2022-06-30", "month", "Nairobi", "Uganda"),
        ],
        "inferred_events": [told("protested", "2022-05-03", "2022-05-03", "day", "Uganda")],
        "planned": [told("meet", "2023-07-01", "2023-07-31", "month")],
        "never": [{"trigger": "raid", "begin_prefix": "2022", "why": "it was a year before"}],
        "aliases": {"Nairobi": ["Kenya"]},
    }


def counted(folder: Path, made: dict[str, Any]) -> Counter[str]:
    (folder / "gold").mkdir()
    article = {"id": "border", "published": "2022-09-12", "title": "A truce", "text": TEXT}
    (folder / "articles.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    (folder / "gold" / "border.json").write_text(json.dumps(made), encoding="utf-8")
    (gold,) = read(folder)
    return score(gold, extract(gold.article))


def test_what_is_told_on_its_days_is_found(tmp_path: Path, made: dict[str, Any]) -> None:
    counts = counted(tmp_path, made)
    assert (counts["found"], counts["events"]) == (2, 2)
    assert (counts["right"], counts["stated"], counts["wrong"]) == (3, 4, 0)  # of the raid nothing was marked
    assert counts["actors found"] >= 2
    assert (counts["fallen"], counts["traps"]) == (0, 1)


def test_what_is_told_of_another_day_is_wrong(tmp_path: Path, made: dict[str, Any]) -> None:
    made["events"][0] |= {"begin": "2022-05-05", "end": "2022-05-05"}
    counts = counted(tmp_path, made)
    assert (counts["found"], counts["wrong"]) == (1, 1)


def test_words_that_name_no_exact_day_leave_some_slack(tmp_path: Path, made: dict[str, Any]) -> None:
    made["events"][1] |= {"begin": "2022-06-20", "end": "2022-07-10", "granularity": "vague"}
    assert counted(tmp_path, made)["found"] == 2


def test_what_is_not_told_is_neither_right_nor_wrong(tmp_path: Path, made: dict[str, Any]) -> None:
    made["planned"] = []
    counts = counted(tmp_path, made)
    assert (counts["not told"], counts["wrong"]) == (2, 0)


def test_a_trap_is_counted_and_wrong(tmp_path: Path, made: dict[str, Any]) -> None:
    made["events"].pop(0)
    made["never"].append({"trigger": "closed", "begin_prefix": "2022-05", "why": "to be fallen into"})
    counts = counted(tmp_path, made)
    assert (counts["fallen"], counts["traps"], counts["wrong"]) == (1, 2, 1)


def test_the_command_prints_a_line_an_article_and_one_for_all(tmp_path: Path, made: dict[str, Any]) -> None:
    counted(tmp_path, made)
    printed = CliRunner().invoke(main, [str(tmp_path)])
    assert printed.exit_code == 0
    heading, line, whole = printed.output.splitlines()
    assert heading.split("  ")[-1].strip() == "traps"
    assert (line[:6], whole[:14]) == ("border", "all 1 articles")
    assert "100.0 of 2" in whole


def test_a_folder_without_timelines_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"articles\.jsonl"):
        read(tmp_path)
