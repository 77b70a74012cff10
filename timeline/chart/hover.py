"""An event in; what its mark says when pointed at, as the few tags plotly reads, everything else escaped, out."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterable, Sequence

from timeline.chart.wording import (
    CERTAINTY,
    MODALITY,
    PRECISION,
    WORLD_ENGLISH,
    YEAR_FROM_CONTEXT,
    is_period,
    say_range,
    say_when,
)
from timeline.model import Article, Certainty, Change, Event, Modality, Remark, Span
from timeline.model.correction import say_remark
from timeline.model.partial import meant

LINE_LENGTH = 62
"""Characters of a line; the box is as wide as its longest."""
LONGEST_SENTENCE = 420
LONGEST_TITLE = 160
LONGEST_EXPLANATION = 240

TEMPLATE = "%{customdata[1]}<extra></extra>"
"""Article text comes in as data, since plotly would interpolate ``%{...}`` found in a template."""

_BOLD_ON, _BOLD_OFF = "\ue000", "\ue001"


def say_event(event: Event, article: Article, names: dict[str, str], locale: str, width: int = LINE_LENGTH) -> str:
    """Title, honest date, who, the sentence with the expression in bold, how the date was worked out."""
    head = _lines(cut(event.title, LONGEST_TITLE), width)
    parts = [f"<b>{line}</b>" for line in head]
    parts += _lines(say_date(event, locale), width)
    if who := say_actors(event, names):
        parts += _lines(cut(who, LONGEST_TITLE), width)
    parts += ["", *_marked_lines(_quote(event, article), width)]
    if why := event.dating.explanation:
        parts += ["", *(f"<i>{line}</i>" for line in _lines(cut(why, LONGEST_EXPLANATION), width))]
    return " <br>".join(parts)


def say_date(event: Event, locale: str) -> str:
    """The date, how precise it is, and what is not plain about it."""
    words = [say_when(event, locale)]
    if when := meant(event):
        words.append("stated period" if is_period(when) else PRECISION[when.granularity])
    if year_is_lent(event):
        words.append(YEAR_FROM_CONTEXT)
    if event.certainty is not Certainty.EXPLICIT:
        words.append(f"date {CERTAINTY[event.certainty]}")
    if event.modality is not Modality.ACTUAL:
        words.append(MODALITY[event.modality])
    if own := sorted(event.corrected - {Change.MOVED}):
        words.append(f"corrected: {', '.join(own)}")
    if moved := say_moved(event, locale):
        words.append(cut(f"moved {moved}", LONGEST_TITLE))
    if event.remark != Remark():
        words.append(cut(say_remark(event.remark), LONGEST_TITLE))
    return " · ".join(words)


def year_is_lent(event: Event) -> bool:
    """Whether the article says no year, and the date, which nobody has changed, has it from what stands around it."""
    return event.dating.lends_year and event.range is not None and Change.DATE not in event.corrected


def say_changes(event: Event) -> str:
    """What a person changed: ``date, title``; empty for an event as it was extracted."""
    return ", ".join(sorted(event.corrected))


def say_moved(event: Event, locale: str = WORLD_ENGLISH) -> str:
    """Why a date that nobody set moved: ``from 7 September 2023, since “last Wednesday” was set to 30 August 2023``."""
    carried = event.dating.carried
    if carried is None:
        return ""
    before, when = (say_range(each, locale) if each else "no date" for each in (carried.before, carried.when))
    return f"from {before}, since “{' '.join(carried.because.split())}” was set to {when}"


def say_actors(event: Event, names: dict[str, str]) -> str:
    """``China → Taiwan · United States``: who acted, on whom, who else took part."""
    by_role: dict[str, list[str]] = {"source": [], "target": [], "participant": []}
    for each in event.actors:
        by_role[each.role].append(names.get(each.actor, each.actor))
    acting = " → ".join(", ".join(by_role[role]) for role in ("source", "target") if by_role[role])
    if by_role["target"] and not by_role["source"]:
        acting = f"→ {acting}"
    return " · ".join(filter(None, [acting, *by_role["participant"]]))


def say_cluster(events: Sequence[Event], locale: str, width: int = LINE_LENGTH) -> str:
    """Several events drawn as one: how many, and the first of them."""
    shown = 6
    parts = [f"<b>{len(events)} events</b>"]
    for event in events[:shown]:
        parts.append(escape(_clean(cut(f"{say_when(event, locale, short=True)} · {event.title}", width))))
    if len(events) > shown:
        parts.append(f"… and {len(events) - shown} more")
    parts += ["", "<i>Click to look closer</i>"]
    return " <br>".join(parts)


def escape(text: str) -> str:
    """Text that plotly will show as it is; it reads ``%{...}`` as a template even where none is meant."""
    return html.escape(text, quote=False).replace("%{", "&#37;{")


def cut(text: str, most: int) -> str:
    """At most so many characters on one line, an ellipsis where more was there."""
    line = " ".join(text[: most * 2].split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


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
