"""Several sessions use one library at once, in one process and in several; nothing is lost, nobody waits for ever."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

from timeline.model import Article, Timeline
from timeline.model.correction import History, Retitle, refer
from timeline.store import Library


def test_threads_correct_one_article_at_once(library: Library, timeline: Timeline) -> None:
    (article,) = timeline.articles
    ref = refer(timeline, "e1")

    def correct(number: int) -> None:
        library.record(article, Retitle(ref, str(number)))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(correct, range(64)))
    done = library.history(article.digest).done
    assert sorted(int(each.title) for each in done if isinstance(each, Retitle)) == list(range(64))
    assert len(library.find()) == 1


def test_readers_see_whole_histories_while_others_write(library: Library, timeline: Timeline) -> None:
    (article,) = timeline.articles
    made = [Retitle(refer(timeline, "e1"), str(number)) for number in range(20)]

    def write(_: int) -> None:
        for correction in made:
            library.record(article, correction)
            library.undo(article.digest)
            library.redo(article.digest)

    def read(_: int) -> list[History]:
        return [library.history(article.digest) for _ in range(40)]

    with ThreadPoolExecutor(4) as threads:
        writing = threads.submit(write, 0)
        seen = [history for histories in threads.map(read, range(3)) for history in histories]
        writing.result()
    for history in seen:
        assert list(history.done) == made[: len(history.done)]
        assert len(history.undone) <= 1
    assert library.history(article.digest) == History(tuple(made))


def test_one_saves_what_another_deletes(library: Library, article: Article) -> None:
    def save(number: int) -> None:
        library.save(replace(article, title=str(number)))

    def delete(_: int) -> None:
        library.delete(article.digest)

    with ThreadPoolExecutor(8) as threads:
        futures = [threads.submit(step, number) for number in range(40) for step in (save, delete)]
        for future in futures:
            future.result()
    library.save(article)
    assert library.load(article.digest) == article


def open_and_save(folder: Path, number: int) -> int:
    """What a second process does: opens a library that may not be there yet, and saves in it."""
    library = Library.open(folder)
    library.save(Article(id=str(number), text=f"Text {number}"))
    library.close()
    return number


def open_and_save_together(folders: list[Path], number: int, barrier: Barrier) -> None:
    """The same in many folders, beginning each in the same moment as the other processes."""
    for folder in folders:
        barrier.wait(timeout=20)
        open_and_save(folder, number)


def test_processes_make_a_library_at_once(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(20)]
    spawn = multiprocessing.get_context("spawn")
    with spawn.Manager() as manager, ProcessPoolExecutor(4, spawn) as processes:
        barrier = manager.Barrier(4)
        opening = [processes.submit(open_and_save_together, folders, number, barrier) for number in range(4)]
        for process in opening:
            process.result()
    for folder in folders:
        library = Library.open(folder)
        assert {saved.id for saved in library.find()} == {str(number) for number in range(4)}
        library.close()


def test_threads_make_a_library_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(open_and_save, [tmp_path] * 12, range(12))) == list(range(12))
    library = Library.open(tmp_path)
    assert len(library.find()) == 12
    library.close()
