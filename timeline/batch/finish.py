"""The parts of a batch in, its tables out, each sorted once by what it is asked for; nothing else is left.

The tables are whole before any of them is where it belongs, and the summary is written last: broken off at any moment,
the same is done again from the parts.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa
from pyarrow import parquet

from timeline.batch import schema
from timeline.batch.errors import BatchError
from timeline.batch.folder import TABLES, Folder
from timeline.batch.plan import DATES, Plan
from timeline.batch.split import leave_nothing
from timeline.batch.whole import write_text, written
from timeline.catalogue import worded
from timeline.store.words import fold
from timeline.writing import WriteError

_A_FILE: Final = 2_000_000
"""Rows of one file of a table: some hundred megabytes."""
_A_GROUP: Final = 50_000
"""Rows that are read together: of those that cannot hold what is asked for none is read."""
_AT_ONCE: Final = 10_000
_OF_WORDS: Final = 20
"""As many times as many rows, as small as they are, have a file and a group of the table of words."""

_QUERIES: Final = {
    "articles": """
        SELECT article, title, source, language, published, published_from, remark,
               len(events)::INTEGER AS events, len(expressions)::INTEGER AS expressions
        FROM parts WHERE failure IS NULL ORDER BY published NULLS LAST, article""",
    "events": """
        SELECT article, each.*, concat_ws(chr(10), each.title, each.clause.text, array_to_string(
            [who.name FOR who IN named IF list_contains([part.id FOR part IN each.actors], who.id)], ' ')) AS said
        FROM (SELECT article, actors AS named, unnest(events) AS each FROM parts)
        ORDER BY each.begin NULLS LAST, each."end" NULLS LAST, article, each.event""",
    "words": """
        SELECT DISTINCT word, number FROM (SELECT unnest(string_split(trim(words), ' ')) AS word, number FROM events)
        ORDER BY word, number""",
    "participations": """
        SELECT each.id AS actor, begin, "end", number, article, event, each.role AS role, type, title
        FROM (SELECT begin, "end", number, article, event, type, title, unnest(actors) AS each FROM events)
        ORDER BY actor, begin NULLS LAST, number, role""",
    "actors": """
        WITH named AS (SELECT unnest(actors) AS each FROM parts),
             told AS (SELECT actor, count(DISTINCT number) AS events FROM participations GROUP BY actor)
        SELECT each.id AS actor, mode(each.name) AS name, mode(each.kind) AS kind, mode(each.country) AS country,
               mode(each.sector) AS sector, coalesce(any_value(told.events), 0) AS events, count(*) AS articles
        FROM named LEFT JOIN told ON told.actor = each.id GROUP BY each.id ORDER BY actor""",
    "expressions": """
        SELECT article, each.* FROM (SELECT article, unnest(expressions) AS each FROM parts)
        ORDER BY each.begin NULLS LAST, each."end" NULLS LAST, article, each.position""",
    "failures": """
        SELECT article, source, failure.kind AS kind, failure.reason AS reason FROM parts WHERE failure IS NOT NULL
        UNION ALL SELECT article, source, kind, reason FROM refused ORDER BY kind, source, article""",
}
"""How each table is made; those that need another come after it. ``said`` is what an event's words are made of."""
_OF_EVENTS: Final = ("events", "words", "participations", "actors")
_OF_DATES: Final = ("expressions",)


def finish(folder: Folder, plan: Plan) -> dict[str, Any]:
    """Makes the tables, and gives the summary that is written beside them. Raises WriteError and BatchError."""
    for each in (folder.sorted, folder.spilled):
        shutil.rmtree(each, ignore_errors=True)
    left_out = _OF_EVENTS if plan.wanted.only == DATES else _OF_DATES
    wanted = [name for name in _QUERIES if name not in left_out]
    rows = dict.fromkeys(wanted, 0)
    try:
        with _parts(folder) as parts:
            for name in wanted:
                rows[name] = _write(parts, folder, name, plan.wanted.version)
            kinds = dict(parts.execute("SELECT kind, count(*) FROM failures GROUP BY kind ORDER BY kind").fetchall())
    except (duckdb.Error, pa.ArrowException, OSError) as cause:
        raise BatchError(_why(folder, cause)) from cause
    _move(folder, wanted)
    summary = {"schema": schema.VERSION, **asdict(plan), "rows": rows, "failures": kinds}
    write_text(folder.summary, json.dumps(summary, indent=1) + "\n")
    leave_nothing(folder)
    return summary


def _why(folder: Folder, cause: Exception) -> str:
    first = str(cause).splitlines()[0]
    return worded(
        "The tables of {path} cannot be written ({first}). Mend that, and give the same command to go on.",
        path=folder.path,
        first=first,
    )


def _parts(folder: Folder) -> duckdb.DuckDBPyConnection:
    found = duckdb.connect()
    folder.spilled.mkdir(parents=True, exist_ok=True)
    found.execute(f"SET temp_directory = {_quoted(folder.spilled)}")
    found.execute("SET enable_progress_bar = false")
    if any(folder.done()):
        found.execute(f"CREATE VIEW parts AS FROM read_parquet({_quoted(folder.part('*'))})")
    else:
        found.register("parts", schema.PART.empty_table())
    found.execute(f"CREATE VIEW refused AS FROM read_parquet({_quoted(folder.refused)})")
    return found


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _write(parts: duckdb.DuckDBPyConnection, folder: Folder, name: str, version: str) -> int:
    """The table in files of its own, and a view on it for those that come after; how many rows it has."""
    times = _OF_WORDS if name == "words" else 1
    batches: pa.RecordBatchReader = parts.sql(_QUERIES[name]).to_arrow_reader(_AT_ONCE * times)
    done = 0
    for number, some in enumerate(_files(_numbered(batches, schema.marked(name, version)), _A_FILE * times)):
        with written(folder.sorted / name / f"{name}-{number:05d}.parquet") as file:
            done += _write_file(file, some, schema.marked(name, version), _A_GROUP * times)
    parts.execute(f"CREATE VIEW {name} AS FROM read_parquet({_quoted(folder.sorted / name / '*.parquet')})")
    return done


def _numbered(batches: pa.RecordBatchReader, columns: pa.Schema) -> Iterator[pa.Table]:
    """The rows with the columns of the schema: numbers and words are worked out where the query did not."""
    done = 0
    for batch in batches:
        table = pa.Table.from_batches([batch])
        if "said" in table.column_names:
            table = table.append_column("words", pa.array(map(fold, table["said"].to_pylist()), pa.string()))
        if "number" in columns.names and "number" not in table.column_names:
            table = table.append_column("number", pa.array(range(done, done + len(table)), pa.int64()))
        done += len(table)
        yield table.select(columns.names).cast(columns)
    if not done:
        yield columns.empty_table()


def _files(tables: Iterator[pa.Table], most: int) -> Iterator[Iterator[pa.Table]]:
    """The tables in runs of about so many rows."""
    first = next(tables, None)
    while first is not None:
        rest: list[pa.Table] = []
        yield _run(first, tables, rest, most)
        first = rest[0] if rest else None


def _run(first: pa.Table, tables: Iterator[pa.Table], rest: list[pa.Table], most: int) -> Iterator[pa.Table]:
    yield first
    rows = len(first)
    for table in tables:
        if rows >= most:
            rest.append(table)
            return
        rows += len(table)
        yield table


def _write_file(file: Path, tables: Iterator[pa.Table], columns: pa.Schema, group: int) -> int:
    """The tables in one file, in groups of so many rows; how many rows there are."""
    rows, held = 0, columns.empty_table()
    with parquet.ParquetWriter(file, columns, compression="zstd") as out:
        for table in tables:
            rows, held = rows + len(table), pa.concat_tables([held, table])
            if len(held) >= group:
                out.write_table(held, row_group_size=group)
                held = columns.empty_table()
        if len(held) or not rows:
            out.write_table(held, row_group_size=group)
    return rows


def _move(folder: Folder, names: list[str]) -> None:
    try:
        for name in TABLES:
            shutil.rmtree(folder.table(name), ignore_errors=True)
            if name in names:
                (folder.sorted / name).replace(folder.table(name))
    except OSError as cause:
        raise WriteError(str(folder.path), cause) from cause
