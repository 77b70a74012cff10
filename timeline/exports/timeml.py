"""A Timeline of one article in, TimeML 1.2.1 out: its exact text with TIMEX3 and EVENT inline, laid out as TempEval-3.

Attributes are those of the TimeML 1.2.1 specification (Saurí et al. 2006); DOCID, DCT, TITLE and TEXT are TempEval-3's.
The character data of TEXT is the article's text, but for characters that XML 1.0 forbids, each of which becomes U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from timeline.catalogue import worded
from timeline.model import (
    Anchor,
    Article,
    Event,
    Modality,
    Relation,
    Span,
    TemporalExpression,
    Timeline,
    TimexType,
    to_edtf,
)
from timeline.model.correction import say_remark
from timeline.wording.events import say_changes

_OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_DCT = "t0"
_UNKNOWN_DAY = "XXXX-XX-XX"
_UNKNOWN = {TimexType.DURATION: "PXX"}
"""TIMEX3 requires a value; X stands for what is not known."""

_WITHIN = "IS_INCLUDED"
_LINKS = {
    Relation.SINCE: "BEGUN_BY",
    Relation.UNTIL: "ENDED_BY",
    Relation.AFTER: "AFTER",
    Relation.BEFORE: "BEFORE",
    Relation.BY: "BEFORE",
    Relation.AS_OF: "INCLUDES",
}
"""TimeML's relType for each way an event lies to its time; what happened on or during it lies within it."""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _InlineTag(NamedTuple):
    span: Span
    name: str
    attributes: str


def dumps(timeline: Timeline) -> str:
    """The document. Raises ValueError where the timeline is not of exactly one article."""
    if len(timeline.articles) != 1:
        raise ValueError(f"TimeML holds one article a document, not {len(timeline.articles)}; write each by itself")
    article = timeline.articles[0]
    times = _without_overlaps(timeline.expressions)
    ids = {expression.span: f"t{number}" for number, expression in enumerate(times, 1)}
    tags = [_InlineTag(each.span, "TIMEX3", _timex_attributes(each, ids, times, article)) for each in times]
    told = _taggable(timeline.events, times)
    names = {trigger: f"e{number}" for number, trigger in enumerate(sorted({event.trigger for event in told}), 1)}
    tags += [
        _InlineTag(trigger, "EVENT", _attributes(eid=id, **{"class": "OCCURRENCE"})) for trigger, id in names.items()
    ]
    return "".join(
        (
            _OPENING,
            f"<DOCID>{_words(article.id)}</DOCID>\n\n",
            f"<DCT>{_creation_time(article)}</DCT>\n\n",
            f"<TITLE>{_words(article.title)}</TITLE>\n\n",
            f"<TEXT>{''.join(_inline(article.text, sorted(tags)))}</TEXT>\n\n",
            *_instances(told, names, ids, times, article),
            "</TimeML>\n",
        )
    )


def _without_overlaps(expressions: Sequence[TemporalExpression]) -> list[TemporalExpression]:
    """In order of text; TIMEX3 holds no TIMEX3, so of two that overlap the earlier, then the longer, stands."""
    kept: list[TemporalExpression] = []
    for each in sorted(expressions, key=lambda expression: (expression.span.start, -expression.span.end)):
        if each.span.start < each.span.end and not (kept and kept[-1].span.overlaps(each.span)):
            kept.append(each)
    return kept


def _taggable(events: Sequence[Event], times: Sequence[TemporalExpression]) -> list[Event]:
    """The events, in order of text, whose trigger crosses neither a time nor an earlier trigger."""
    kept: list[Event] = []
    taken = [each.span for each in times]
    for event in sorted(events, key=lambda event: event.trigger):
        known = bool(kept) and kept[-1].trigger == event.trigger
        if known or not (event.trigger.start >= event.trigger.end or any(event.trigger.overlaps(s) for s in taken)):
            kept.append(event)
            taken.append(event.trigger)
    return kept


def _inline(text: str, tags: Sequence[_InlineTag]) -> Iterator[str]:
    at = 0
    for tag in tags:
        yield _words(text[at : tag.span.start])
        yield f"<{tag.name}{tag.attributes}>{_words(tag.span.of(text))}</{tag.name}>"
        at = tag.span.end
    yield _words(text[at:])


def _creation_time(article: Article) -> str:
    day = article.published.isoformat() if article.published else ""
    attributes = _attributes(
        tid=_DCT,
        type="DATE",
        value=day or _UNKNOWN_DAY,
        temporalFunction="false",
        functionInDocument="CREATION_TIME",
    )
    return f"<TIMEX3{attributes}>{day}</TIMEX3>"


def _timex_attributes(
    expression: TemporalExpression, ids: dict[Span, str], times: Sequence[TemporalExpression], article: Article
) -> str:
    return _attributes(
        tid=ids[expression.span],
        type=expression.type,
        value=expression.value or _UNKNOWN.get(expression.type, _UNKNOWN_DAY),
        mod=expression.mod,
        quant=expression.quant,
        freq=expression.freq,
        temporalFunction="false" if expression.derivation.anchor is Anchor.NONE else "true",
        functionInDocument="PUBLICATION_TIME" if expression.span == article.published_span else "NONE",
        anchorTimeID=_anchor(expression, ids, times),
    )


def _anchor(expression: TemporalExpression, ids: dict[Span, str], times: Sequence[TemporalExpression]) -> str | None:
    """The tid of what the expression is counted from: the nearest time before it, else after, in the anchor's words."""
    derivation = expression.derivation
    if derivation.anchor is Anchor.PUBLICATION:
        return _DCT
    if derivation.anchor is Anchor.NONE or not derivation.anchor_text:
        return None
    said = [each.span for each in times if each.text == derivation.anchor_text and each.span != expression.span]
    before = [span for span in said if span.start < expression.span.start]
    return ids[before[-1]] if before else ids[said[0]] if said else None


def _instances(
    events: Sequence[Event],
    names: dict[Span, str],
    ids: dict[Span, str],
    times: Sequence[TemporalExpression],
    article: Article,
) -> Iterator[str]:
    """A MAKEINSTANCE for each event, and a TLINK to each time that dates it."""
    links = count(1)
    for number, event in enumerate(events, 1):
        instance = _attributes(
            eiid=f"ei{number}",
            eventID=names[event.trigger],
            pos="OTHER",
            tense="NONE",
            aspect="NONE",
            polarity="NEG" if event.modality is Modality.DENIED else "POS",
            modality=None if event.modality in (Modality.ACTUAL, Modality.DENIED) else event.modality.upper(),
        )
        yield f"<MAKEINSTANCE{instance}/>\n"
        for relation, time in _times_of(event, ids, times, article):
            link = _attributes(
                lid=f"l{next(links)}", relType=relation, eventInstanceID=f"ei{number}", relatedToTime=time
            )
            yield f"<TLINK{link}/>\n"
        if event.corrected:
            changed = worded("ei{number} was changed by hand: {what}", number=number, what=_correction(event))
            yield f"<!-- {changed} -->\n"
        if remark := say_remark(event.remark):
            remarked = worded("ei{number}: {remark}", number=number, remark=_comment(remark))
            yield f"<!-- {remarked} -->\n"


def _correction(event: Event) -> str:
    """What a person changed, and the date as it now is in EDTF; TimeML has no element for either."""
    changes = say_changes(event)
    return f"{changes} ({to_edtf(event.range) if event.range else worded('no date')})"


def _comment(words: str) -> str:
    """Words on one line in which no comment ends: XML forbids two hyphens in a row there, and one at the end."""
    return re.sub("-(?=-|$)", "\u2010", " ".join(_legal(words).split()))


def _times_of(
    event: Event, ids: dict[Span, str], times: Sequence[TemporalExpression], article: Article
) -> Iterator[tuple[str, str]]:
    """The relType and tid of each time that dates the event: two where it lasted from the one to the other."""
    words = event.dating.expression
    if event.range is None:
        return
    if words is None:
        if article.published and event.range.begin == event.range.end == article.published:
            yield _WITHIN, _DCT
    elif words.span in ids:
        last = _last_of(event, words, times)
        yield ("BEGUN_BY" if last else _LINKS.get(event.dating.relation or Relation.ON, _WITHIN)), ids[words.span]
        if last:
            yield "ENDED_BY", ids[last.span]


def _last_of(event: Event, first: TemporalExpression, times: Sequence[TemporalExpression]) -> TemporalExpression | None:
    """The time right after ``first`` that what began there lasted to, told with it: "from May to July"."""
    if event.dating.relation is not Relation.DURING or event.range is None or first.range is None:
        return None
    following = next((each for each in times if each.span.start >= first.span.end), None)
    if following is None or following.range is None or following.span.start > event.sentence.end:
        return None
    ends = event.range.end == following.range.end != first.range.end
    return following if ends else None


def _attributes(**values: str | None) -> str:
    return "".join(f" {name}={quoteattr(_legal(value))}" for name, value in values.items() if value is not None)


def _words(text: str) -> str:
    """Character data; a carriage return is written as a reference, or every reader would turn it into a line feed."""
    return escape(_legal(text), {"\r": "&#13;"})


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
