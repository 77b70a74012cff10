"""Accuracy of temporal tagging: ``python -m benchmarks.timex PATH...`` prints the TempEval-3 table.

PATH is a folder of TimeML files or a JSONL file. TimeBank 1.2 is had from the Linguistic Data Consortium
(LDC2006T08), TimeBank with AQUAINT and the platinum test set as TempEval-3 data from the SemEval-2013 Task 1 site,
WikiWars from its authors at Macquarie University, MEANTIME's Wikinews from the NewsReader project.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from benchmarks import corpora
from benchmarks.scoring import MEASURES, Predicted, Score
from timeline import dates, language


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--errors", default=0, show_default=True, help="Print up to this many wrong values of each set.")
@click.option("--by-type", is_flag=True, help="A line for each TIMEX3 type of the gold as well.")
@click.option("--split", is_flag=True, help="The quarter of the documents kept back from tuning apart from the rest.")
def main(paths: tuple[Path, ...], errors: int, by_type: bool, split: bool) -> None:
    """Print relaxed, strict, type and value F1 for each PATH."""
    click.echo(f"{'set':28}{'gold':>6}{'found':>7}" + "".join(f"{measure:>9}" for measure in MEASURES))
    for path in paths:
        documents = list(tagged(corpora.read(path)))
        parts = {path.stem: documents}
        if split:
            parts[f"  {path.stem}, tuned on"] = [each for each in documents if not kept_back(each[0].article.id)]
            parts[f"  {path.stem}, kept back"] = [each for each in documents if kept_back(each[0].article.id)]
        if by_type:
            for type in ("DATE", "TIME", "DURATION", "SET"):
                parts[f"  {path.stem}, {type}"] = [_only(type, *each) for each in documents]
        for name, part in parts.items():
            click.echo(row(name, score(part)))
        for line in _errors(documents, errors):
            click.echo(line)


def tagged(documents: list[corpora.Marked]) -> Iterator[tuple[corpora.Marked, list[Predicted]]]:
    """Each document with what we say of it."""
    for marked, doc in zip(documents, language.read_many(each.article for each in documents), strict=True):
        found = (doc.plain.as_written(each) for each in dates.tag(doc).expressions if each.value)
        yield marked, [Predicted(each.span, each.type, each.value or "") for each in found]


def kept_back(id: str) -> bool:
    """Whether a document belongs to the quarter that no rule was tuned on."""
    return zlib.crc32(id.encode()) % 4 == 0


def score(documents: list[tuple[corpora.Marked, list[Predicted]]]) -> Score:
    """All documents together."""
    total = Score()
    for marked, predicted in documents:
        total.add(marked.article.id, marked.gold, predicted)
    return total


def row(name: str, total: Score) -> str:
    """One line of the table."""
    figures = "".join(f"{total.figures(measure)[2]:9.1f}" for measure in MEASURES)
    return f"{name:28}{total.counts['gold']:6}{total.counts['predicted']:7}{figures}"


def _only(type: str, marked: corpora.Marked, predicted: list[Predicted]) -> tuple[corpora.Marked, list[Predicted]]:
    """The gold of one type, with the predictions that overlap it or claim the type and overlap nothing."""
    gold = tuple(each for each in marked.gold if each.type == type)
    others = [each for each in marked.gold if each.type != type]
    kept = [
        found
        for found in predicted
        if any(found.span.overlaps(each.span) for each in gold)
        or (found.type == type and not any(found.span.overlaps(each.span) for each in others))
    ]
    return replace(marked, gold=gold), kept


def _errors(documents: list[tuple[corpora.Marked, list[Predicted]]], most: int) -> Iterator[str]:
    texts = {marked.article.id: marked.article.text for marked, _ in documents}
    for id, gold, found in score(documents).wrong[:most]:
        span = gold.span if gold else found.span if found else None
        if span is None:
            continue
        text = texts[id]
        context = " ".join(text[max(0, span.start - 60) : span.end + 40].split())
        said = f"{found.span.of(text)!r} {found.type} {found.value}" if found else "nothing"
        wanted = f"{gold.span.of(text)!r} {gold.type} {gold.value}" if gold else "nothing"
        yield f"{id}: wanted {wanted}, said {said} … {context} …"


if __name__ == "__main__":
    main()
