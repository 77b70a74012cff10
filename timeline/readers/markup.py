"""A piece of HTML in, its words out: a blank line between what stands in blocks of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree, html

_BLOCKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "table",
        "blockquote",
        "pre",
    }
    | {"figure", "header", "footer", "main", "hr"}
)
_LINES = frozenset({"br", "li", "tr", "dt", "dd"})
_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "title", "svg", "iframe"})


def text_of(markup: str) -> str:
    """The words that a reader of it sees; plain text comes back as it is."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    try:
        root = html.fromstring(f"<div>{markup}</div>")
    except (etree.ParserError, ValueError):
        return markup.strip()
    lines = ("".join(_words(root))).split("\n")
    text = "\n".join(" ".join(line.split()) for line in lines)
    return "\n\n".join(block for part in text.split("\n\n") if (block := part.strip("\n")))


def _words(element: Any) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return
    around = (
        "\n\n" if element.tag in _BLOCKS else "\n" if element.tag in _LINES else "\t" if element.tag == "td" else ""
    )
    yield around + (element.text or "").replace("\n", " ")
    for child in element:
        yield from _words(child)
        yield (child.tail or "").replace("\n", " ")
    yield "\n\n" if element.tag in _BLOCKS else ""
