"""``timeline open``: a project file on the page, with its articles, corrections, notes and view; or a batch."""

from __future__ import annotations

import os
import subprocess
import sys
import webbrowser
from contextlib import closing, suppress
from pathlib import Path
from threading import Timer
from urllib.parse import parse_qs, urlencode

import click

from timeline.catalogue import marked, worded
from timeline.exports.back import BackError, is_export, read_back
from timeline.settings import SECONDS_TO_START
from timeline.store import Library, ProjectError, StoreError, Tables, bring_in, read_project
from timeline.store.sorted import OVER_SETTING


@click.command("open")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8501, show_default=True, help=marked("Port of the page.")
)
def open_command(file: Path, port: int) -> None:
    """Open a project FILE on the page: its articles, corrections, notes and view.

    What was exported as JSON, TimelineJS or CSV is opened too, with the sentences and events that it holds. Of a folder
    that timeline batch has written the page shows the events, which can only be read.

    Exit code 1: the file is none of these, or cannot be opened here.
    """
    if file.is_dir():
        _open_tables(file, port)
        return
    try:
        data = file.read_bytes()
        project = read_back(data) if is_export(data) else read_project(data)
        with closing(Library.open()) as library:
            first = [bring_in(held, library) for held in reversed(project.held)][-1]
    except (OSError, ProjectError, BackError, StoreError) as error:
        raise click.ClickException(str(error)) from error
    query = parse_qs(project.view)
    query.pop("sample", None)
    query["article"] = [first.digest]
    show_page(f"/?{urlencode(query, doseq=True)}", port)


def _open_tables(folder: Path, port: int) -> None:
    try:
        Tables.open(folder).close()
    except StoreError as error:
        raise click.ClickException(str(error)) from error
    os.environ[OVER_SETTING] = str(folder.resolve())
    show_page("/batch", port)


def show_page(address: str, port: int) -> None:
    """Serve the page until it is interrupted, with the address open in the browser."""
    folder = Path(__file__).resolve().parents[2]
    script = folder / "streamlit_app.py"
    if not script.is_file():
        raise click.ClickException(
            worded(
                "the page is started from the program's own folder, which is not here. The articles are "
                "in your library: start the page there with `streamlit run streamlit_app.py`."
            )
        )
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    url = f"http://localhost:{port}{address}"
    click.echo(url, err=True)
    Timer(SECONDS_TO_START, webbrowser.open, [url]).start()
    with suppress(KeyboardInterrupt):
        subprocess.run(command, cwd=folder, check=False)
