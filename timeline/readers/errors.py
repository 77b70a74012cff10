"""A kind of fault and what it is about in, a sentence with advice for the person who gave the file or link out.

To add a kind, add a row to ``WRONG``.
"""

from __future__ import annotations

from typing import Any, Self

from timeline.articles import ReadError
from timeline.catalogue import marked, worded

PASTE = marked("Open it yourself and paste the article's words.")

WRONG = {
    # what a file is
    "kind": marked("This is {kind}, which is not read. {advice}"),
    "damaged": marked(
        "This looks like {kind} and cannot be read as one: it is damaged or cut off. Get the file again."
    ),
    "encrypted": marked(
        "This is {kind} that is locked with a password. Save it without one, or paste the article's words."
    ),
    "scanned": marked(
        "This PDF holds pictures of pages ({pages}) and no text. Have their text recognised (OCR) and give "
        "that file, or paste the article's words."
    ),
    "no words": marked("There are no words in this file. Check that it is the right one."),
    "no text": marked("This row has no text. Fill it in, or leave the row out."),
    "no articles": marked("Nothing in it could be read as an article. Check that it is the right file or folder."),
    "no feed": marked("This is no feed now, but {kind}. Check the link, or try again later."),
    "no entries": marked("The feed names no article now. Try again later, or give the link of an article."),
    "no columns": marked(
        "This table has no column of texts. Name one of them text, and others title, published and id."
    ),
    # its size
    "large": marked(
        "This is too large: {kind} may have {most:,} bytes. Give a smaller one, or paste the article's words."
    ),
    "pages": marked("This PDF has more than {most:,} pages. Give the pages of one article."),
    "unpacked": marked(
        "It unpacks to far more than an article needs and is left alone, as such files are made to fill up "
        "a machine. Unpack it yourself and give what is in it."
    ),
    "nested": marked("Files lie in it more than {most} deep. Unpack it yourself and give what is in it."),
    "many": marked("It holds more than {most:,} parts; the rest is left out. Give them in several files."),
    # its reader
    "slow": marked("Reading it took too long and was stopped. Give it as plain text, or paste the article's words."),
    "memory": marked(
        "Reading it needs more memory than it may have. Give it as plain text, or paste the article's words."
    ),
    "broken": marked(
        "The program that reads {kind} failed on it. Give it as plain text, or paste the article's words."
    ),
    "rest": marked("The rest of it is left out, as reading it kept failing. Give it in parts."),
    # a page
    "script": marked("This page has no text of its own: a script fetches it in a browser. {paste}"),
    "paywall": marked("This page shows its article to subscribers only. Open it as one and paste the article's words."),
    "no article": marked(
        "There is no article on this page, or too little of one. Give the link of the article itself, or "
        "paste its words."
    ),
    # a link
    "link": marked(
        "{link!r} is not a link that can be read. Give one that begins with https:// or http:// and names a site."
    ),
    "user": marked("A link that holds a name or password is not followed. Give it without what stands before the @."),
    "port": marked("Links are followed to the usual ports only, 80 and 443. {paste}"),
    "inside": marked(
        "{host} is not on the public internet, and nothing else is asked. Save the page and give the file."
    ),
    "no host": marked("There is no site {host}, or no way to it now. Check the link and the connection."),
    "dead": marked("The site answers that there is no such page (status {status}). Check the link."),
    "barred": marked("The site does not give this page to programs (status {status}). {paste}"),
    "busy": marked("The site is asked too much at present (status {status}). Try again later."),
    "failing": marked(
        "The site failed to give the page (status {status}). Try again later, or paste the article's words."
    ),
    "unreached": marked("{host} does not answer ({reason}). Check the link, or try again later."),
    "unsafe": marked("{host} cannot prove that it is this site ({reason}). Check the link."),
    "late": marked("The site took longer than {seconds:.0f} seconds. Try again later, or paste the article's words."),
    "cut": marked("The site broke off in the middle of the page. Try again later, or paste the article's words."),
    "circle": marked("The link leads from one address to the next without end. {paste}"),
    "heavy": marked(
        "The site sends more than {most:,} bytes. Save the page and give the file, or paste the article's words."
    ),
    "garbled": marked("What the site sends cannot be read ({reason}). Try again later, or paste the article's words."),
    "robots": marked("The site asks programs that follow feeds to leave this page alone. {paste}"),
}
"""Each kind of fault, and what is said of it."""
_PASSING = frozenset({"busy", "cut", "failing", "late", "no host", "unreached"})
"""Kinds that may be gone when the site is asked again."""


class Unread(ReadError):
    """A file, page or link that gave no article; ``kind`` is its row in `WRONG`."""

    def __init__(self, kind: str, /, **about: Any) -> None:
        told = {name: worded(each) if name in ("kind", "advice") else each for name, each in about.items()}
        super().__init__(worded(WRONG[kind], paste=worded(PASTE), **told))
        self.kind = kind

    @property
    def may_pass(self) -> bool:
        """Whether the site may give what is asked for when it is asked again."""
        return self.kind in _PASSING

    @classmethod
    def worded(cls, kind: str, message: str) -> Self:
        """The same, worded elsewhere."""
        found = cls.__new__(cls)
        ReadError.__init__(found, message)
        found.kind = kind
        return found
