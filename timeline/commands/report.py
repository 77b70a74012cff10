"""What a command is given in: its day, its inputs, and what is said while they go through."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click
from tqdm import tqdm

from timeline.articles import ReadError, check_published, parse_day
from timeline.articles.languages import name_of
from timeline.catalogue import worded
from timeline.model import Article, Timeline
from timeline.readers import Inputs, count
from timeline.reading_languages import tells_events
from timeline.settings import BAR_FROM, LINES_FROM, NAMED_AT_MOST, SECONDS_BETWEEN_LINES

if TYPE_CHECKING:
    from timeline.parallel import Failure

OK, SOME_UNREAD = 0, 1
"""Exit codes: every input was read; some could not be, the others are done."""
STANDARD_INPUT = "-"


def day(_ctx: click.Context, _param: click.Parameter, words: str | None) -> date | None:
    """The day of publication that ``words`` name; wrong usage where they name none, or one to come."""
    if words is None:
        return None
    try:
        found = parse_day(words)
        check_published(found, date.today())
    except ReadError as error:
        raise click.BadParameter(str(error)) from error
    return found


class Report:
    """What is said on standard error while articles go through, and how many of them failed.

    ``total`` is how many are expected; ``any_language`` whether those in other languages than English are wanted too.
    """

    def __init__(self, total: int, *, any_language: bool = False) -> None:
        self._any_language = any_language
        self.failures = 0
        self._undated: dict[str, list[str]] = {}
        heard = sys.stderr is not None
        watched = heard and sys.stderr.isatty()
        self._bar: tqdm[None] = tqdm(
            total=total,
            unit=" articles",
            file=sys.stderr,
            disable=not heard or total < (BAR_FROM if watched else LINES_FROM),
            mininterval=0.1 if watched else SECONDS_BETWEEN_LINES,
        )

    def say(self, message: str) -> None:
        """One line, above the bar where there is one."""
        self._bar.clear()
        click.echo(message, err=True)

    def fail(self, message: str) -> None:
        """One input, or article of one, that came to nothing."""
        self.failures += 1
        self.say(worded("Error: {message}", message=message))
        self._bar.update()

    def readable(
        self,
        inputs: Iterable[str],
        published: date | None,
        refused: Callable[[ReadError], object] = str,
    ) -> Iterator[Article]:
        """The articles of every input in order; those that cannot be read are named, ``refused`` and passed over."""
        with Inputs(any_language=self._any_language) as reader:
            for name in inputs:
                for each in read_input(reader, name, published):
                    if isinstance(each, ReadError):
                        self.fail(str(each))
                        refused(each)
                    else:
                        yield self._with_usable_date(each)
                self._name_undated()

    def with_events(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The same; of those in a language whose events are not read, that is said."""
        for article in articles:
            if not tells_events(article.language):
                self.say(
                    worded(
                        "Warning: {id}: Of an article in {language} only the times are read, not what happened then.",
                        id=article.id,
                        language=name_of(article.language),
                    )
                )
            yield article

    def successful(self, results: Iterable[Timeline | Failure]) -> Iterator[Timeline]:
        """The timelines; articles on which the program failed are named and passed over."""
        for result in results:
            if isinstance(result, Timeline):
                self._bar.update()
                yield result
            else:
                self.fail(
                    worded(
                        "{id}: a fault of timeline itself ({reason}). Please report it.",
                        id=result.article.id,
                        reason=result.reason,
                    )
                )

    def done(self) -> None:
        """One article is through."""
        self._bar.update()

    def close(self) -> None:
        """No more is said."""
        self._bar.close()

    def usable(self, article: Article) -> Article:
        """The article, without a day of publication that has not come yet."""
        return self._with_usable_date(article)

    def _with_usable_date(self, article: Article) -> Article:
        if article.published is not None:
            try:
                check_published(article.published, date.today())
            except ReadError as error:
                self.say(worded("Warning: {id}: {error} It is not used.", id=article.id, error=error))
                article = replace(article, published=None, published_from=None, published_span=None)
        if article.published is None:
            self._undated.setdefault(article.source, []).append(article.id)
        return article

    def _name_undated(self) -> None:
        for source, ids in self._undated.items():
            named = ", ".join(ids[:NAMED_AT_MOST]) + (
                worded(" and {number} more", number=len(ids) - NAMED_AT_MOST) if len(ids) > NAMED_AT_MOST else ""
            )
            self.say(
                worded(
                    "Warning: {shown}: no publication date found ({named}). Words such as 'yesterday' stay "
                    "undated; give the day with --published YYYY-MM-DD.",
                    shown=shown(source),
                    named=named,
                )
            )
        self._undated.clear()


def read_input(reader: Inputs, name: str, published: date | None) -> Iterator[Article | ReadError]:
    """The articles of one input, standard input among them."""
    return reader.read_stream(sys.stdin.buffer, published) if name == STANDARD_INPUT else reader.read(name, published)


def count_inputs(inputs: Iterable[str]) -> int:
    """How many articles the inputs seem to hold."""
    return sum(map(count, inputs))


def shown(source: str) -> str:
    """An input as it is named in a message."""
    return worded("standard input") if source == STANDARD_INPUT else source
