"""What can be wrong with an input: a few named errors, each a plain sentence that names the value, and advice."""

from __future__ import annotations

from datetime import date
from typing import Self

from timeline.catalogue import worded
from timeline.settings import LONGEST_TEXT


class ReadError(Exception):
    """An input that could not be read. As a string it is for the person who gave it: what is wrong, what to do.

    ``where`` is the file, or the line of a file, that it is said of; empty for pasted text.
    """

    where: str = ""

    def at(self, where: str) -> Self:
        """The same error, said of ``where`` unless a nearer place is known already."""
        self.where = self.where or where
        return self

    def __str__(self) -> str:
        message = super().__str__()
        return f"{self.where}: {message}" if self.where else message


class NotFound(ReadError):
    """There is no such file, or it may not be opened."""

    def __init__(self, reason: str) -> None:
        super().__init__(worded("cannot be opened ({reason}). Check the name and try again.", reason=reason))


class EmptyText(ReadError):
    """No words in it."""

    def __init__(self) -> None:
        super().__init__(worded("The text is empty. Give an article of at least one sentence."))


class NotText(ReadError):
    """Bytes that are no text, or a kind of document that is not read."""

    def __init__(self, looks_like: str | None = None) -> None:
        super().__init__(
            worded(
                "This is not plain text; it looks like {looks_like}. Copy the article's words and paste "
                "them, or save them as a .txt file.",
                looks_like=looks_like or worded("a binary file"),
            )
        )


class TooLong(ReadError):
    """More than the program takes on at once."""

    def __init__(self, size: str) -> None:
        super().__init__(
            worded(
                "The text is too long: {size}; the most is {longest_text:,} characters. Give one article "
                "at a time, or cut it into parts.",
                size=size,
                longest_text=LONGEST_TEXT,
            )
        )


class NotADate(ReadError):
    """Words given as a publication date that name no calendar day."""

    def __init__(self, words: str) -> None:
        super().__init__(
            worded(
                "{words!r} is not a date that names one day. Write the day of publication as YYYY-MM-DD, "
                "such as 2023-09-12.",
                words=words,
            )
        )


class EitherDay(NotADate):
    """Figures given as a publication date that may be either of two days, month and day exchanged."""

    def __init__(self, words: str, first: date, second: date) -> None:
        ReadError.__init__(
            self,
            worded(
                "{words!r} may be two days: write {first} if day {day} of the month is meant, "
                "else {second} (YYYY-MM-DD).",
                words=words,
                first=first.isoformat(),
                day=first.day,
                second=second.isoformat(),
            ),
        )


class FutureDate(ReadError):
    """A publication date that has not come yet."""

    def __init__(self, day: str) -> None:
        super().__init__(
            worded(
                "The publication date {day} is in the future. Give the day on which the article was published.", day=day
            )
        )


class BadRecord(ReadError):
    """A line of a ``.jsonl`` file that holds no article."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            worded(
                'The line {reason}. Give one article a line: {{"id": "...", "published": "YYYY-MM-DD" or '
                'null, "text": "..."}}.',
                reason=reason,
            )
        )


class UnreadLanguage(ReadError):
    """A text in a language that the program does not read."""

    def __init__(self, language: str) -> None:
        super().__init__(
            worded(
                "The text looks like {language}, and only English is read. Give an English article.", language=language
            )
        )
