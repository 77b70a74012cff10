"""An import keeps what came of each item, however it ends; an older library is brought to what is found today."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import update
from sqlalchemy.orm import Session

from timeline.model import Article, Span
from timeline.store import ImportItem, Library, Outcome, Query
from timeline.store.database import FILE_NAME
from timeline.store.schema import ArticleRow
from timeline.together import Decision, Place

ARTICLE = Article(id="a", text="The pact was signed.", source="https://news.example/a")
OTHER = Article(id="b", text="The pact was kept.")

TAKES_FOR_EVER = """
import sys
from pathlib import Path
from timeline.model import Article
from timeline.store import Library, Outcome
library = Library.open(Path(sys.argv[1]))
number = library.begin_import()
for each in range(1_000_000):
    article = Article(id=str(each), text=f"Text number {each}.")
    library.take(number, str(each), article, Outcome.ADDED)
    print(article.digest, flush=True)
"""


def test_what_came_of_each_item_is_kept(library: Library) -> None:
    number = library.begin_import()
    library.take(number, "a.html", ARTICLE, Outcome.ADDED)
    library.refuse(number, "b.pdf", "It is encrypted.")
    library.take(number, "a.html", ARTICLE, Outcome.KNOWN)
    (begun,) = library.imports()
    assert begun.ended_at is None
    library.end_import(number)
    (ended,) = library.imports()
    assert ended.ended_at is not None
    assert ended.items == (
        ImportItem("a.html", Outcome.ADDED, digest=ARTICLE.digest),
        ImportItem("b.pdf", Outcome.FAILED, "It is encrypted."),
        ImportItem("a.html", Outcome.KNOWN, digest=ARTICLE.digest),
    )
    library.delete(ARTICLE.digest)
    assert [item.outcome for item in library.imports()[0].items] == [Outcome.FAILED]


def test_an_import_killed_in_its_midst_loses_nothing_that_was_told(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", TAKES_FOR_EVER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = [process.stdout.readline().strip() for _ in range(30)]
    process.kill()
    told += process.stdout.read().split("\n")[:-1]
    process.stdout.close()
    process.wait()
    library = Library.open(tmp_path)
    held = {saved.digest for saved in library.find(limit=10_000)}
    assert set(told) <= held
    (broken,) = library.imports()
    assert broken.ended_at is None
    assert {item.digest for item in broken.items} == held
    assert {saved.digest for saved in library.find("text number", limit=10_000)} == held
    library.close()


def test_decisions_are_kept_in_order_and_taken_back(library: Library) -> None:
    one, other = Place(ARTICLE.digest, Span(9, 15)), Place(OTHER.digest, Span(9, 13))
    library.save(ARTICLE)
    assert not library.decide(one, other, same=True)
    library.save(OTHER)
    assert library.decide(one, other, same=True)
    assert library.decide(other, one, same=False)
    assert library.decisions() == (Decision(other, one, same=False),)
    library.decide(one, other, same=None)
    assert library.decisions() == ()


def test_a_library_made_before_is_found_by_its_words_when_it_is_opened(tmp_path: Path) -> None:
    first = Library.open(tmp_path)
    first.save(ARTICLE)
    first.close()
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("DELETE FROM article_words")
        database.execute("DELETE FROM shingles")
        database.execute("UPDATE articles SET indexed = 0, outlet = NULL, copy_group = NULL")
    database.close()
    library = Library.open(tmp_path)
    assert [saved.outlet for saved in library.find("pact")] == ["news.example"]
    assert [saved.copies for saved in library.find(Query(outlet="news.example"))] == [1]
    library.close()


def test_a_search_waits_for_no_import(library: Library) -> None:
    library.save(ARTICLE)
    engine = library._engine.execution_options(writing=True)
    with Session(engine) as session, session.begin():
        session.execute(update(ArticleRow).values(title="Under way"))
        begun = time.process_time()
        assert [saved.title for saved in library.find("pact")] == [""]
        assert time.process_time() - begun < 5
