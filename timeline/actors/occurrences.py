"""A text and a word in, every place where the word stands by itself out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import Span


def occurrences(text: str, name: str) -> Iterator[Span]:
    """Where ``name`` stands as a whole, not as part of a longer word or hyphenated before."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not _continues(text, at - 1, hyphen=True) and not _continues(text, end, hyphen=False):
            yield Span(at, end)
        at = text.find(name, end)


def stands_alone(text: str, span: Span) -> bool:
    """Whether no capitalised word touches it, as a first name before a surname would."""
    after = text[span.end : span.end + 2]
    if len(after) == 2 and after[0] in " -" and after[1].isupper():
        return False
    if text[span.start - 1 : span.start] != " ":
        return True
    begin = text.rfind(" ", 0, span.start - 1) + 1
    before = text[begin : span.start - 1]
    return not (before.isalpha() and before[0].isupper() and not _opens_sentence(text, begin))


def _opens_sentence(text: str, at: int) -> bool:
    return not text[:at].strip() or text[:at].rstrip()[-1] in ".!?:;\"'”"


def _continues(text: str, at: int, *, hyphen: bool) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or (hyphen and text[at] == "-"))
