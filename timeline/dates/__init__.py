"""A Doc in, its temporal expressions out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.dates.language import DateLanguage, UnknownLanguageError, language_of, language_or_default
from timeline.dates.tagging import Tagged, tag_words
from timeline.layout import plain

if TYPE_CHECKING:
    from timeline.language import Doc

__all__ = ["DateLanguage", "Tagged", "UnknownLanguageError", "language_of", "tag", "tag_text"]


def tag(doc: Doc, language: DateLanguage | None = None) -> Tagged:
    """Every temporal expression of the article, its words' grammar taken into account.

    Without a ``language`` it is the article's own where there is a folder for that, else English.
    """
    language = language or language_or_default(doc.article.language)
    return tag_words(
        doc.text,
        doc.article.published,
        article=doc.article.id,
        layout=doc.layout,
        grammar=language.grammatical(doc),
        language=language,
    )


def tag_text(
    text: str, published: date | None = None, language: DateLanguage | None = None, *, article: str = ""
) -> Tagged:
    """The same by the words alone, without a language model: for a phrase, a typed date, or text by the million."""
    words = plain(text)
    tagged = tag_words(words.text, published, article=article, language=language)
    if words.text is text:
        return tagged
    expressions, notes, refused = tagged.expressions, tagged.notes, tagged.refused
    return Tagged(
        tuple(map(words.as_written, expressions)),
        tuple(map(words.as_written, notes)),
        tuple(map(words.as_written, refused)),
    )
