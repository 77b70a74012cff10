"""Timelines in, what a command prints or writes of them out; never in the place of what it reads."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import chain
from pathlib import Path

import click

from timeline.catalogue import worded
from timeline.commands.report import STANDARD_INPUT, shown
from timeline.exports import Export
from timeline.model import Event, Timeline
from timeline.writing import Names, identity, make_folder, opened

_STANDARD_INPUT = 0
"""Its descriptor."""


def is_dated(event: Event) -> bool:
    """Whether its date is stated or carried over."""
    return event.is_shown_first


def check_output(output: Path | None, export: Export, articles: int) -> None:
    """Wrong usage where so many articles cannot be written there in this format."""
    if export.single and articles > 1 and (output is None or (output.exists() and not output.is_dir())):
        raise click.UsageError(
            worded("{label} holds one article a file. Name a folder with --output FOLDER.", label=worded(export.label))
        )
    if output is None:
        return
    if output.is_dir() and not export.single:
        raise click.UsageError(worded("--output {output} is a folder. Give the name of a file.", output=output))
    if not output.absolute().parent.is_dir():
        raise click.UsageError(
            worded(
                "--output {output}: there is no folder {parent}. Make it first.", output=output, parent=output.parent
            )
        )


def refuse_inputs(output: Path | None, export: Export, inputs: Iterable[str]) -> None:
    """Wrong usage where what is written could take the place of what is read."""
    if output is None:
        return
    read = {identity(_STANDARD_INPUT if name == STANDARD_INPUT else name): name for name in inputs}
    written = [file for file in output.iterdir() if file.suffix == export.extension] if output.is_dir() else [output]
    for file in written:
        found = identity(file)
        if found and found in read:
            raise click.UsageError(
                worded(
                    "--output {output}: {file} is read as {shown}. Name another.",
                    output=output,
                    file=file,
                    shown=shown(read[found]),
                )
            )


def write(timelines: Iterator[Timeline], export: Export, output: Path | None) -> None:
    """The timelines in this format. Raises ExportError and WriteError."""
    if export.single:
        first, second = next(timelines, None), next(timelines, None)
        timelines = chain((each for each in (first, second) if each), timelines)
        if output and (second or output.is_dir()):
            _write_folder(timelines, export, output)
            return
    _write_file(export.pieces(timelines), output)


def _write_file(pieces: Iterator[str | bytes], output: Path | None) -> None:
    """The pieces, text as UTF-8; where there are none, no file is made."""
    first = next(pieces, None)
    if first is None:
        return
    with opened(output) if output else nullcontext(sys.stdout.buffer) as out:
        if isinstance(first, bytes) and out.isatty():
            raise click.UsageError(worded("This format is not for a terminal. Name a file with --output FILE."))
        for piece in chain([first], pieces):
            out.write(piece.encode() if isinstance(piece, str) else piece)
            out.flush()


def _write_folder(timelines: Iterable[Timeline], export: Export, folder: Path) -> None:
    """Each article in a file named by its id."""
    make_folder(folder)
    names = Names(export.extension)
    for timeline in timelines:
        _write_file(export.pieces([timeline]), folder / names.give(timeline.articles[0].id))
