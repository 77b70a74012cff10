"""An event in; what its mark says when pointed at, as the few tags plotly reads, everything else escaped, out."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterable, Sequence

from timeline.catalogue import worded
from timeline.model import Article, Event, Span
from timeline.wording.dates import say_count, say_when
from timeline.wording.events import LONGEST, cut, say_actors, say_date
from timeline.wording.whys import say_why

LINE_LENGTH = 62
"""Characters of a line; the box is as wide as its longest."""
LONGEST_SENTENCE = 420
LONGEST_EXPLANATION = 240

TEMPLATE = "%{customdata[1]}<extra></extra>"
"""Article text comes in as data, since plotly would interpolate ``%{...}`` found in a template."""

_BOLD_ON, _BOLD_OFF = "\ue000", "\ue001"


def say_event(event: Event, article: Article, names: dict[str, str], locale: str, width: int = LINE_LENGTH) -> str:
    """Title, honest date, who, the sentence with the expression in bold, how the date was worked out."""
    head = _lines(cut(event.title, LONGEST), width)
    parts = [f"<b>{line}</b>" for line in head]
    parts += _lines(say_date(event, locale), width)
    if who := say_actors(event, names):
        parts += _lines(cut(who, LONGEST), width)
    parts += ["", *_marked_lines(_quote(event, article), width)]
    if why := say_why(event, locale):
        parts += ["", *(f"<i>{line}</i>" for line in _lines(cut(why, LONGEST_EXPLANATION), width))]
    return " <br>".join(parts)


def say_cluster(events: Sequence[Event], locale: str, width: int = LINE_LENGTH) -> str:
    """Several events drawn as one: how many, and the first of them."""
    shown = 6
    parts = [f"<b>{escape(say_count(events))}</b>"]
    for event in events[:shown]:
        parts.append(escape(_clean(cut(f"{say_when(event, locale, short=True)} · {event.title}", width))))
    if len(events) > shown:
        parts.append(worded("… and {number} more", number=len(events) - shown))
    parts += ["", f"<i>{escape(worded('Click to look closer'))}</i>"]
    return " <br>".join(parts)


def escape(text: str) -> str:
    """Text that plotly will show as it is; it reads ``%{...}`` as a template even where none is meant."""
    return html.escape(text, quote=False).replace("%{", "&#37;{")


def _quote(event: Event, article: Article) -> str:
    """The sentence, its expression between marks; of a very long one the part around the expression."""
    start, end = event.sentence
    expression = event.dating.expression
    bold = expression.span if expression and expression.article == article.id else None
    if bold is None or not event.sentence.covers(bold):
        return f"“{cut(_clean(Span(start, end).of(article.text)), LONGEST_SENTENCE)}”"
    room = max(0, LONGEST_SENTENCE - (bold.end - bold.start)) // 2
    left, right = max(start, bold.start - room), min(end, bold.end + room)
    if end - start <= LONGEST_SENTENCE:
        left, right = start, end
    before, after = (_clean(part) for part in (article.text[left : bold.start], article.text[bold.end : right]))
    marked = f"{before}{_BOLD_ON}{cut(_clean(bold.of(article.text)), LONGEST_SENTENCE)}{_BOLD_OFF}{after}"
    return f"“{'…' if left > start else ''}{marked}{'…' if right < end else ''}”"


def _lines(text: str, width: int) -> list[str]:
    flat = _clean(text)
    return [escape(line) for line in textwrap.wrap(flat, width)] if len(flat) > width else [escape(flat)]


def _marked_lines(text: str, width: int) -> Iterable[str]:
    """Lines with the bold carried over line ends."""
    bold = False
    for line in textwrap.wrap(" ".join(text.split()), width, break_long_words=True):
        opened = f"{_BOLD_ON if bold else ''}{line}"
        bold = opened.rfind(_BOLD_ON) > opened.rfind(_BOLD_OFF)
        closed = f"{opened}{_BOLD_OFF if bold else ''}"
        yield escape(closed).replace(_BOLD_ON, "<b>").replace(_BOLD_OFF, "</b>")


def _clean(text: str) -> str:
    return text.replace(_BOLD_ON, "").replace(_BOLD_OFF, "")
