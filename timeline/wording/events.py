"""An event in; what a reader is told of it, in words that say no more than is known, out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.catalogue import marked, worded
from timeline.model import Certainty, Change, Event, Modality, Remark
from timeline.model.correction import say_remark
from timeline.model.partial import meant
from timeline.wording.dates import (
    MODALITY,
    PRECISION,
    WORLD_ENGLISH,
    YEAR_FROM_CONTEXT,
    is_period,
    say_range,
    say_when,
)

LONGEST = 160
"""Characters of a title, or of any one thing that is told of an event."""


def say_date(event: Event, locale: str) -> str:
    """The date, how precise it is, what is not plain about it, and what a person changed and remarked."""
    words = [say_dating(event, locale)]
    if own := sorted(event.corrected - {Change.MOVED}):
        words.append(worded("corrected: {changes}", changes=_listed(own)))
    if event.remark != Remark():
        words.append(cut(say_remark(event.remark), LONGEST))
    return " · ".join(words)


def say_dating(event: Event, locale: str) -> str:
    """The date alone: how precise it is, how it is known, and from where it moved."""
    words = [say_when(event, locale)]
    if when := meant(event):
        words.append(worded("stated period") if is_period(when) else worded(PRECISION[when.granularity]))
    if year_is_lent(event):
        words.append(worded(YEAR_FROM_CONTEXT))
    if event.certainty is not Certainty.EXPLICIT:
        words.append(say_certainty(event.certainty))
    if event.modality is not Modality.ACTUAL:
        words.append(worded(MODALITY[event.modality]))
    if moved := say_moved(event, locale):
        words.append(cut(worded("moved {from_when}", from_when=moved), LONGEST))
    return " · ".join(words)


def year_is_lent(event: Event) -> bool:
    """Whether the article says no year, and the date, which nobody has changed, has it from what stands around it."""
    return event.dating.lends_year and event.range is not None and Change.DATE not in event.corrected


def say_short(event: Event, locale: str) -> str:
    """The date as it stands beside a mark: ``3 Mar [2022]``, the year in brackets where the article does not say it."""
    said, years = say_when(event, locale, short=True), lent_years(event)
    if not years:
        return said
    lent = re.sub(rf"(?<!\d)(?:{'|'.join(years)})(?!\d)", r"[\g<0>]", said)
    return lent if lent != said else f"{said} · {worded(YEAR_FROM_CONTEXT)}"


def lent_years(event: Event) -> tuple[str, ...]:
    """The years of a date that the article says without them; none for any other."""
    when = meant(event)
    if when is None or not year_is_lent(event):
        return ()
    return tuple(sorted({str(edge.year) for edge in (when.begin, when.end) if edge}))


def say_changes(event: Event) -> str:
    """What a person changed: ``date, title``; empty for an event as it was extracted."""
    return _listed(sorted(event.corrected))


def say_marks(event: Event) -> tuple[str, ...]:
    """What a person left on an event, a word each: ``corrected`` (``moved`` if only its date moved), ``starred``."""
    marks = [worded("moved") if event.corrected == {Change.MOVED} else worded("corrected")] if event.corrected else []
    return (*marks, worded("starred")) if event.remark.starred else tuple(marks)


def _listed(changes: Iterable[Change]) -> str:
    return ", ".join(worded(each) for each in changes)


def say_certainty(certainty: Certainty) -> str:
    """``date inferred``."""
    return worded(_DATE[certainty])


_DATE = {
    Certainty.EXPLICIT: marked("date stated"),
    Certainty.INFERRED: marked("date inferred"),
    Certainty.ASSUMED: marked("date assumed"),
}


def say_moved(event: Event, locale: str = WORLD_ENGLISH) -> str:
    """Why a date that nobody set moved: ``from 7 September 2023, since “last Wednesday” was set to 30 August 2023``."""
    carried = event.dating.carried
    if carried is None:
        return ""
    before, when = (say_range(each, locale) if each else worded("no date") for each in (carried.before, carried.when))
    return worded(
        "from {before}, since “{those}” was set to {when}",
        before=before,
        those=" ".join(carried.because.split()),
        when=when,
    )


def say_actors(event: Event, names: dict[str, str]) -> str:
    """``China → Taiwan · United States``: who acted, on whom, who else took part."""
    by_role: dict[str, list[str]] = {"source": [], "target": [], "participant": []}
    for each in event.actors:
        by_role[each.role].append(names.get(each.actor, each.actor))
    acting = " → ".join(", ".join(by_role[role]) for role in ("source", "target") if by_role[role])
    if by_role["target"] and not by_role["source"]:
        acting = f"→ {acting}"
    return " · ".join(filter(None, [acting, *by_role["participant"]]))


def cut(text: str, most: int) -> str:
    """At most so many characters on one line, an ellipsis where more was there."""
    line = " ".join(text[: most * 2].split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
