"""A Doc in, its temporal expressions out.

Importing this room is cheap: what reads a text is imported when the first is read, so that a program which only asks
for the name of a function, or for help, does not wait for its tables.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.collecting import uncollected

if TYPE_CHECKING:
    from datetime import date

    from timeline.dates.language import DateLanguage, UnknownLanguageError, language_of
    from timeline.dates.tagging import Tagged
    from timeline.language import Doc

__all__ = ["DateLanguage", "Tagged", "UnknownLanguageError", "language_of", "tag", "tag_text"]

_LATER = {
    "DateLanguage": "timeline.dates.language",
    "UnknownLanguageError": "timeline.dates.language",
    "language_of": "timeline.dates.language",
    "Tagged": "timeline.dates.tagging",
}
"""Where each name comes from that is loaded only once it is asked for."""


def __getattr__(name: str) -> Any:
    """What is given when first asked for."""
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def tag(doc: Doc, language: DateLanguage | None = None) -> Tagged:
    """Every temporal expression of the article, its words' grammar taken into account.

    Without a ``language`` it is the article's own where there is a folder for that, else English.
    """
    from timeline.dates.language import language_or_default
    from timeline.dates.tagging import tag_words

    language = language or language_or_default(doc.article.language)
    return tag_words(
        doc.text,
        doc.article.published,
        article=doc.article.id,
        layout=doc.layout,
        grammar=language.grammatical(doc),
        language=language,
    )


@uncollected()
def tag_text(
    text: str, published: date | None = None, language: DateLanguage | None = None, *, article: str = ""
) -> Tagged:
    """The same by the words alone, without a language model: for a phrase, a typed date, or text by the million."""
    from timeline.dates.tagging import Tagged, tag_words
    from timeline.layout import plain

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
