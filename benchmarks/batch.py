"""Questions to the sorted tables of a batch: ``python -m benchmarks.batch``.

As many events as are asked for are made, and each question is put seven times; the middle one is printed, then the
quickest. ``QUESTIONS`` are put to DuckDB itself (``{}`` is where the newest begin: how many events there are stands in
``batch.json``), ``ASKED`` as the page and ``timeline find`` put them.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median

import click
import duckdb

from timeline.batch.told import newest_told
from timeline.store import Query, Tables

NAMES = ("events", "words", "participations", "actors", "articles")
MARCH = {"begin": date(2019, 3, 1), "end": date(2019, 3, 31)}
QUESTIONS = {
    "actor and month": "SELECT begin, title FROM participations "
    "WHERE actor = 'A17' AND begin BETWEEN DATE '2019-03-01' AND DATE '2019-03-31'",
    "actor and month, of the events": "SELECT e.begin, e.clause.text FROM participations p "
    "JOIN events e USING (number) "
    "WHERE p.actor = 'A17' AND p.begin BETWEEN DATE '2019-03-01' AND DATE '2019-03-31' "
    "AND e.begin BETWEEN DATE '2019-03-01' AND DATE '2019-03-31'",
    "counts by actor, told": "SELECT actor, events FROM actors ORDER BY events DESC LIMIT 100",
    "counts by actor, counted": "SELECT actor, count(*) AS n FROM participations GROUP BY actor "
    "ORDER BY n DESC LIMIT 100",
    "newest 500": "SELECT begin, title FROM events WHERE number >= {}",
    "newest 500, looked for": "SELECT begin, title FROM events WHERE number >= (SELECT max(number) - 499 FROM events)",
    "newest 500, every column": "SELECT * FROM events WHERE number >= (SELECT max(number) - 499 FROM events)",
    "two actors together": "SELECT count(*) FROM (SELECT number FROM participations WHERE actor = 'A17' INTERSECT "
    "SELECT number FROM participations WHERE actor = 'A40')",
}
ASKED: dict[str, Callable[[Tables], object]] = {
    "find: actor and month": lambda tables: tables.events(Query(actor="A17", **MARCH)),  # type: ignore[arg-type]
    "find: newest 500": lambda tables: tables.events(newest=True),
    "page: counts of everything": lambda tables: tables.event_counts(),
    "page: counts of a month": lambda tables: tables.event_counts(Query(**MARCH)),  # type: ignore[arg-type]
    "page: counts of an actor": lambda tables: tables.event_counts(Query(actor="A17")),
    "page: newest 500 to draw": lambda tables: newest_told(tables, Query(), 500),
    "find: words, not asked before": lambda tables: tables.count_events(f"ship -x{time.monotonic_ns()}"),
    "find: words of every event": lambda tables: tables.count_events(f"ship envoys -x{time.monotonic_ns()}"),
    "find: rare words, not asked before": lambda tables: tables.count_events(f"117 -x{time.monotonic_ns()}"),
    "find: a phrase, not asked before": lambda tables: tables.count_events(f'"over ship" -x{time.monotonic_ns()}'),
    "find: words asked before": lambda tables: tables.count_events("envoys 117"),
}


@click.command()
@click.option("--events", default=10_000_000, show_default=True, help="Events that are asked for.")
@click.option("--folder", type=click.Path(path_type=Path), help="Where the tables are made, or lie already.")
def main(events: int, folder: Path | None) -> None:
    """Print how long each question takes."""
    with tempfile.TemporaryDirectory() as passing:
        place = folder or Path(passing)
        if not (place / NAMES[-1]).exists():
            _make(place, events)
        with duckdb.connect() as asked:
            asked.execute("SET enable_progress_bar = false; SET parquet_metadata_cache = true")
            for name in NAMES:
                asked.execute(f"CREATE VIEW {name} AS FROM '{place}/{name}/*.parquet'")
                click.echo(f"{name}: {sum(each.stat().st_size for each in (place / name).iterdir()) / 1e6:,.0f} MB")
            (last,) = asked.execute("SELECT max(number) FROM events").fetchone() or (0,)
            for question, query in QUESTIONS.items():
                query = query.format(last - 499)
                _say(question, lambda query=query: asked.execute(query).fetchall())  # type: ignore[misc]
        tables = Tables.open(place)
        for question, ask in ASKED.items():
            _say(question, lambda ask=ask: ask(tables))  # type: ignore[misc]
        tables.close()


def _make(place: Path, events: int) -> None:
    with duckdb.connect() as making:
        making.execute(f"SET enable_progress_bar = false; SET temp_directory = '{place}/spilled'")
        for name, query in _made(events):
            (place / name).mkdir(parents=True)
            file = place / name / f"{name}.parquet"
            making.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 50000)")
            making.execute(f"CREATE VIEW {name} AS FROM '{file}'")


def _made(events: int) -> Iterator[tuple[str, str]]:
    """Days of twenty-five years, later ones more often; two actors an event, few of them often."""
    words = "{'span': [place, place + length(title)::INTEGER], 'text': title}"
    who = "'A' || floor(3000 * pow(hash(event, {}) % 1000003 / 1000003.0, 3))::INTEGER"
    yield (
        "events",
        f"""SELECT (row_number() OVER (ORDER BY begin)) - 1 AS number, * EXCLUDE (place), 'day' AS granularity,
        begin::VARCHAR AS edtf, {words} AS trigger, {words} AS clause, {words} AS sentence,
        []::STRUCT(span INTEGER[], "text" VARCHAR)[] AS retold, 0 AS expression, 'on' AS relation, 'own clause' AS way,
        'Its own clause says so' AS explanation, [{{'id': {who.format(0)}, 'role': 'source'}},
        {{'id': {who.format(1)}, 'role': 'target'}}] AS actors, []::VARCHAR[] AS reported_by,
        false AS lead, 'stated' AS year, ' ' || lower(title) || ' ' AS words FROM (
        SELECT DATE '2000-01-01' + CAST(floor(9000 * sqrt(hash(i, 1) % 1000003 / 1000003.0)) AS INTEGER) AS begin,
        begin AS "end", 'a' || i // 8 AS article, 'e' || i AS event,
        'Country ' || hash(i, 2) % 200 || ' sent envoys to country ' || hash(i, 3) % 200 || ' over ship ' || i AS title,
        'explicit' AS certainty, 'actual' AS modality, 'CONSULT' AS type, (i % 8 * 1000)::INTEGER AS place
        FROM range({events}) t(i)) ORDER BY begin""",
    )
    yield (
        "words",
        """SELECT DISTINCT word, number FROM (SELECT unnest(string_split(trim(words), ' ')) AS word, number FROM events)
        ORDER BY word, number""",
    )
    yield (
        "participations",
        """SELECT each.id AS actor, begin, "end", number, article, event, each.role AS role, type, title
        FROM (SELECT *, unnest(actors) AS each FROM events) ORDER BY actor, begin, number""",
    )
    yield (
        "actors",
        """SELECT actor, 'Actor ' || actor AS name, 'organisation' AS kind, NULL::VARCHAR AS country,
        NULL::VARCHAR AS sector, count(*) AS events, 1 AS articles FROM participations GROUP BY actor ORDER BY actor""",
    )
    yield (
        "articles",
        f"""SELECT 'a' || i AS article, 'Title ' || i AS title, 'https://news.example/' || i AS source,
        'en' AS language, DATE '2024-12-31' AS published FROM range({events} // 8 + 1) t(i) ORDER BY article""",
    )


def _say(question: str, ask: Callable[[], object]) -> None:
    taken = [_timed(ask) for _ in range(7)]
    click.echo(f"{question:32} {1e3 * median(taken):8.0f} ms {1e3 * min(taken):8.0f} ms")


def _timed(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
