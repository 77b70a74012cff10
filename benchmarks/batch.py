"""Questions to the sorted tables of a batch: ``python -m benchmarks.batch``.

As many events as are asked for are made, and each question is put seven times; the middle one is printed.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import click
import duckdb

QUESTIONS = {
    "actor and month": "SELECT e.begin, e.title FROM participations p JOIN events e USING (number) "
    "WHERE p.actor = 'A17' AND p.begin BETWEEN '2019-03-01' AND '2019-03-31' "
    "AND e.begin BETWEEN '2019-03-01' AND '2019-03-31'",
    "counts by actor, told": "SELECT actor, events FROM actors ORDER BY events DESC LIMIT 100",
    "counts by actor, counted": "SELECT actor, count(*) AS n FROM participations GROUP BY actor "
    "ORDER BY n DESC LIMIT 100",
    "newest 500": "SELECT * FROM events WHERE number >= (SELECT max(number) - 499 FROM events)",
    "two actors together": "SELECT count(*) FROM (SELECT number FROM participations WHERE actor = 'A17' INTERSECT "
    "SELECT number FROM participations WHERE actor = 'A40')",
}


@click.command()
@click.option("--events", default=10_000_000, show_default=True, help="Events that are asked for.")
def main(events: int) -> None:
    """Print how long each question takes."""
    with tempfile.TemporaryDirectory() as place, duckdb.connect() as asked:
        asked.execute(f"SET temp_directory = '{place}'")
        for name, query in _made(events):
            file = Path(place) / f"{name}.parquet"
            asked.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 50000)")
            asked.execute(f"CREATE VIEW {name} AS FROM '{file}'")
            click.echo(f"{name}: {file.stat().st_size / 1e6:,.0f} MB")
        for question, query in QUESTIONS.items():
            click.echo(f"{question:26} {1e3 * median(_timed(asked, query) for _ in range(7)):8.0f} ms")


def _made(events: int) -> Iterator[tuple[str, str]]:
    """Days of twenty-five years, later ones more often; two actors an event, few of them often."""
    yield (
        "events",
        f"""SELECT (row_number() OVER (ORDER BY begin)) - 1 AS number, * FROM (
        SELECT DATE '2000-01-01' + CAST(floor(9000 * sqrt(hash(i, 1) % 1000003 / 1000003.0)) AS INTEGER) AS begin,
        begin AS "end", 'a' || i // 8 AS article, 'e' || i AS event,
        'Country ' || hash(i, 2) % 200 || ' sent envoys to country ' || hash(i, 3) % 200 || ' over ship ' || i AS title,
        'explicit' AS certainty, 'actual' AS modality, 'CONSULT' AS type FROM range({events}) t(i)) ORDER BY begin""",
    )
    yield (
        "participations",
        """SELECT 'A' || CAST(floor(3000 * pow(hash(number, side) % 1000003 / 1000003.0, 3)) AS INTEGER) AS actor,
        begin, "end", number, article, event, type FROM events, range(2) t(side) ORDER BY actor, begin, number""",
    )
    yield "actors", "SELECT actor, count(*) AS events FROM participations GROUP BY actor ORDER BY actor"


def _timed(asked: duckdb.DuckDBPyConnection, query: str) -> float:
    began = time.perf_counter()
    asked.execute(query).fetchall()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
