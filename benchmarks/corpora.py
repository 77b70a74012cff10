"""A folder of TimeML files or a JSONL file in; articles with their gold temporal expressions out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lxml import etree

from timeline.model import Article, PublishedFrom, Span


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated expression."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Marked:
    """An article and what its annotators marked, in order of text."""

    article: Article
    gold: tuple[Gold, ...]


def read(path: Path) -> list[Marked]:
    """Every document under ``path``: a ``.jsonl`` file, a TimeML file, or a folder of either.

    Raises ValueError where nothing there can be read.
    """
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix in (".tml", ".xml", ".jsonl"))
    else:
        files = [path]
    found = [marked for file in files for marked in (_jsonl(file) if file.suffix == ".jsonl" else [_timeml(file)])]
    if not found:
        raise ValueError(f"{path} holds no .tml, .xml or .jsonl file: name a folder of TimeML or a JSONL file")
    return found


def _jsonl(path: Path) -> Iterator[Marked]:
    """Lines of ``{"id", "published" or "dct", "text", "timexes": [{"start", "end", "type", "value"}]}``."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        row = json.loads(line)
        gold = tuple(
            Gold(Span(each["start"], each["end"]), each["type"], each["value"] or "") for each in row.get("timexes", ())
        )
        yield Marked(_article(row["id"], row["text"], row.get("published") or row.get("dct")), gold)


def _timeml(path: Path) -> Marked:
    """A TimeML 1.2.1 document: TIMEX3 inside TEXT are gold, the one of CREATION_TIME is the publication date."""
    root = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    body = root.find(".//TEXT")
    body = root if body is None else body
    created = root.xpath(".//TIMEX3[@functionInDocument='CREATION_TIME' or @functionInDocument='PUBLICATION_TIME']")
    text, gold = "", []
    for action, node in etree.iterwalk(body, events=("start", "end")):
        if action == "start":
            if node.tag == "TIMEX3":
                inside = "".join(node.itertext())
                if node not in created:
                    span = Span(len(text), len(text) + len(inside))
                    gold.append(Gold(span, node.get("type", ""), node.get("value", "")))
            text += node.text or ""
        elif node is not body:
            text += node.tail or ""
    return Marked(_article(path.stem, text, created[0].get("value") if created else None), tuple(gold))


def _article(id: str, text: str, published: str | None) -> Article:
    day = date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    return Article(id, text, published=day, published_from=PublishedFrom.METADATA if day else None)
