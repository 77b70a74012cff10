"""A Doc in, its temporal expressions out."""

from __future__ import annotations

from datetime import date

from timeline.dates.signals import grammar_of
from timeline.dates.tagging import Tagged, tag_words
from timeline.language import Doc
from timeline.layout import plain

__all__ = ["Tagged", "tag", "tag_text"]


def tag(doc: Doc) -> Tagged:
    """Every temporal expression of the article, the words' grammar taken into account."""
    return tag_words(
        doc.text, doc.article.published, article=doc.article.id, layout=doc.layout, grammar=grammar_of(doc)
    )


def tag_text(text: str, published: date | None = None) -> Tagged:
    """The same by the words alone, without a language model: for a phrase, a typed date, or text by the million."""
    words = plain(text)
    tagged = tag_words(words.text, published)
    if words.text is text:
        return tagged
    return Tagged(tuple(map(words.as_written, tagged.expressions)), tuple(map(words.as_written, tagged.notes)))
