"""A text and its publication date in, its temporal expressions out: read, refuse, anchor, resolve, normalise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import NamedTuple

from timeline.catalogue import marked, worded
from timeline.dates.anchors import choose
from timeline.dates.day_order import in_proved_order
from timeline.dates.discourse import Discourse, Standing
from timeline.dates.frame import Frame
from timeline.dates.grammar import Found
from timeline.dates.grammatical import Grammatical, Outlook, Said
from timeline.dates.head_days import days_at_heads
from timeline.dates.language import DateLanguage, language_of
from timeline.dates.lists import running
from timeline.dates.mention import TimeMention
from timeline.dates.normalise import mod_of, type_of, value_of
from timeline.dates.place import TimePlace
from timeline.dates.placed import place_of
from timeline.dates.reaching import stretch_of
from timeline.dates.reading import Amount, Calendar, Impossible, Origin, PartOf, Reading, Repeat, Shift, Vague
from timeline.dates.remembering import HowSaid, remember
from timeline.dates.resolve import NOTHING, Choice, Placed, resolve
from timeline.dates.seen_from_afar import is_long_before_the_news, is_seen_from_afar
from timeline.dates.sight import (
    as_written,
    counts_a_few_days,
    has_month_alone,
    is_of_a_story,
    leaps_on,
    says_its_year,
)
from timeline.dates.units import Unit
from timeline.dates.writing_day import day_of_writing, month_of_writing
from timeline.layout import Layout, lay_out, paragraphs
from timeline.model import (
    Anchor,
    DateRange,
    Derivation,
    Note,
    Qualifier,
    Span,
    TemporalExpression,
    TimexMod,
    TimexQuant,
)
from timeline.model.frozen import changed
from timeline.wording.derivations import explain

_NO_SUCH_DAY = marked("the calendar has no such day")


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the tagger found, in order of text, what it left undated, and what it ``refused`` as no time at all."""

    expressions: tuple[TemporalExpression, ...] = ()
    notes: tuple[Note, ...] = ()
    refused: tuple[Note, ...] = ()


class _ReadPhrase(NamedTuple):
    """What a rule read, and where."""

    found: Found
    span: Span
    reading: Reading


def tag_words(
    text: str,
    published: date | None,
    *,
    article: str = "",
    layout: Layout | None = None,
    grammar: Grammatical | None = None,
    breaks: Callable[[str], bool] | None = None,
    language: DateLanguage | None = None,
) -> Tagged:
    """Every expression of ``text``; the layout and the grammar of a parsed document refine the choice.

    Without a ``language`` it is read as English.
    """
    layout = layout or lay_out(text, paragraphs(text))
    text_of = _Text(text, article, layout, language or language_of(), grammar or Grammatical())
    read = text_of.read(breaks or _is_blank_line)
    spans = [(each.span, each.reading) for each in read]
    written = None if published else month_of_writing(spans, layout)
    by = written.end if written else day_of_writing(spans, layout, published)
    discourse = Discourse(text, layout, spans, by, text_of.language.joints)
    frame = Frame(by, discourse.tells_a_story, not discourse.is_history, written=written)
    text_of.date(read, discourse, frame)
    notes = tuple(sorted(text_of.notes, key=lambda note: note.span))
    return Tagged(tuple(text_of.expressions), notes, tuple(text_of.refused))


class _Text:
    """One text being tagged: what is known of it, and what was found so far."""

    def __init__(self, text: str, article: str, layout: Layout, language: DateLanguage, grammar: Grammatical) -> None:
        self.text = text
        self.article = article
        self.layout = layout
        self.language = language
        self.grammar = grammar
        self.expressions: list[TemporalExpression] = []
        self.notes: list[Note] = []
        self.refused: list[Note] = []

    def read(self, breaks: Callable[[str], bool]) -> list[_ReadPhrase]:
        """All that a rule reads and nothing refuses, in order; what is a time of no day of ours is noted."""
        read = []
        for start, end, found in self.language.grammar.read(self.text, breaks):
            span = Span(start, end)
            if not self._is_refused(span, found):
                span, reading = self.language.trim(self.text, span, found)
                read.append(_ReadPhrase(found, self.grammar.own(span), as_written(reading, span.of(self.text))))
        days = days_at_heads(self.text, self.layout, self.language.grammar, {each.span.start for each in read})
        read += [_ReadPhrase(found, span, as_written(found.reading, span.of(self.text))) for span, found in days]
        read.sort(key=lambda each: each.span)
        ordered = in_proved_order([each.reading for each in read])
        return [each._replace(reading=reading) for each, reading in zip(read, ordered, strict=True)]

    def _is_refused(self, span: Span, found: Found) -> bool:
        """Whether a phrase is no time where it stands, but at the head of something; why, is kept."""
        if self.layout.heads(span):
            return False
        why = self.language.refuses.of(self.text, span, found)
        if why and why.placeless:
            self._note(span, why.reason)
            return True
        if why or self.grammar.refuses(span, found):
            reason = why.reason if why else worded("a verb or a name where it stands")
            self.refused.append(Note(self.article, span, span.of(self.text), worded(reason)))
            return True
        return False

    def date(self, read: list[_ReadPhrase], discourse: Discourse, frame: Frame) -> None:
        """Date each from where it stands, and what was dated before it."""
        before: Span | None = None
        following = [*read[1:], None][: len(read)]
        listed = _in_lists(read, discourse.standings)
        left = [note.span for note in sorted(self.notes, key=lambda note: note.span)]
        for at, (each, standing, after) in enumerate(zip(read, listed, following, strict=True)):
            while left and left[0].start < each.span.start:
                frame.unplaced = discourse.paragraph_of(left.pop(0)), len(frame.mentions)
            reading = each.reading if discourse.is_history else self._outside_a_story(each, standing, frame)
            if isinstance(reading, Impossible):
                self._note(each.span, _NO_SUCH_DAY)
            elif reading is not None:
                frame.enter(standing, partial(self.grammar.returns, each.span))
                self._look_round(frame, before, each.span, after, standing)
                looks_on = leaps_on(reading) or has_month_alone(reading)
                frame.upcoming = self._stated_below(read, listed, at) if looks_on else None
                before = self._dated(each._replace(reading=reading), frame) or before

    def _stated_below(self, read: list[_ReadPhrase], standings: list[Standing], at: int) -> TimePlace | None:
        """The next time in the paragraph that says its own year, and is not of what had been."""
        paragraph = standings[at].paragraph
        for later, standing in zip(read[at + 1 : at + _SOON], standings[at + 1 : at + _SOON], strict=True):
            if standing.paragraph != paragraph:
                break
            if isinstance(later.reading, Calendar) and later.reading.year is not None:
                dated = None if self.grammar.had(later.span) else resolve(later.reading, lambda _: NOTHING)
                return dated.place if dated else None
        return None

    def _dated(self, read: _ReadPhrase, frame: Frame) -> Span | None:
        """Keeps what a phrase comes to; gives its span where later times may look back on it."""
        known = len(frame.mentions)
        expression = _express(self, read, frame)
        self.expressions.append(expression)
        if expression.value is None:
            self._note(read.span, expression.explanation)
        return read.span if len(frame.mentions) > known else None

    def _note(self, span: Span, why: str) -> None:
        self.notes.append(Note(self.article, span, span.of(self.text), worded(why)))

    def _outside_a_story(self, each: _ReadPhrase, standing: Standing, frame: Frame) -> Reading | None:
        """ "By that time" is by the day last named; other words of a story mean no time where none is told."""
        if not is_of_a_story(each.reading):
            return each.reading
        bounds = self.language.joints.bounds(self.text, max(each.span.start - _BOUND, 0), each.span.start)
        if bounds and frame.told_a_day(standing):
            return Shift(words=each.reading.words, step=0, unit=Unit.DAY, origin=Origin.TEXT)
        return None

    def _look_round(
        self, frame: Frame, before: Span | None, span: Span, after: _ReadPhrase | None, standing: Standing
    ) -> None:
        """Tell the frame what stands between this time and the ones beside it."""
        joints = self.language.joints
        frame.ahead = self._said_next(span, after, standing, frame) if after else None
        frame.joined = bool(frame.ahead and after and joints.joins(self.text, span.end, after.span.start))
        frame.near = frame.led_by = frame.foretold = None
        frame.opened = False
        if before is not None:
            self._look_back(frame, before, span)
        self._listen(frame, before, span, after)
        frame.contrasted = before is not None and bool(joints.contrasts(self.text, before.end, span.start))

    def _look_back(self, frame: Frame, before: Span, span: Span) -> None:
        """Tell the frame what stands between the time before and this one."""
        joints, last = self.language.joints, frame.mentions[-1]
        gap = (self.text, before.end, span.start)
        if joints.within(*gap):
            frame.near, frame.opened = last, Said(self.text, before).opens()
        frame.led_by = last if joints.leads_on(*gap) else None
        frame.foretold = last if not last.passing and joints.foretells(*gap) else None
        if self.grammar.present(Span(before.end, span.start)):
            frame.come_back()

    def _said_next(self, span: Span, after: _ReadPhrase, standing: Standing, frame: Frame) -> TimeMention | None:
        """The date that the sentence goes on to, where that says its year: "1918", "5 August last year"."""
        _, there, reading = after
        if not says_its_year(reading) or not self.language.joints.soon(self.text, span.end, there.start):
            return None
        said = Said(self.text, there, self.grammar, self.language.cues)
        dated = resolve(reading, lambda leaf: choose(leaf, frame, said))
        return TimeMention(dated.place, there.of(self.text), standing, aside=False, passing=False) if dated else None

    def _listen(self, frame: Frame, before: Span | None, span: Span, after: _ReadPhrase | None) -> None:
        """Tell the frame on what day the words in quotes were said that this time stands in."""
        if not frame.here.quoted:
            return
        joints, day = self.language.joints, None
        if after is not None and joints.says(self.text, span.end, after.span.start):
            day = self._day_of(after, frame)
        elif before is not None and not self.layout.is_quoted(before.start):
            last = frame.mentions[-1]
            starts = (before.end, max(before.start - _SAID_WITHIN, 0))
            told = last.place.unit == Unit.DAY and any(joints.told(self.text, start, span.start) for start in starts)
            day = Choice(Anchor.REFERENCE, last.place, last.text) if told else None
        if day is not None:
            frame.spoken = frame.here.paragraph, day

    def _day_of(self, each: _ReadPhrase, frame: Frame) -> Choice | None:
        said = Said(self.text, each.span, self.grammar, self.language.cues)
        if not isinstance(each.reading, Calendar) or frame.elsewhere:
            return None
        dated = resolve(each.reading, lambda leaf: choose(leaf, frame, said))
        is_day = dated is not None and dated.place.unit == Unit.DAY
        return Choice(Anchor.REFERENCE, dated.place, each.span.of(self.text)) if dated and is_day else None


_AHEAD = frozenset({Outlook.FUTURE, Outlook.AHEAD, Outlook.FORESEEN, Outlook.LAPSED})
_SAID_WITHIN = 60
"""Characters before the day on which something was said that show that it was said then."""
_BOUND = len("before ")
"""Characters before a time that show whether something had to be done by it."""


def _is_blank_line(space: str) -> bool:
    return space.count("\n") > 1


def _express(within: _Text, read: _ReadPhrase, frame: Frame) -> TemporalExpression:
    text, grammar, language = within.text, within.grammar, within.language
    found, span, reading = read
    words, said = span.of(text), Said(text, span, grammar, language.cues)
    dated, missing = place_of(reading, frame, said)
    place = dated.place if dated else None
    if missing is not None and not (counts_a_few_days(reading) and frame.line() is not None):
        frame.lose()
    value, type, mod = value_of(reading, place), type_of(reading, place), mod_of(reading, place)
    when, choice = (place.range if place else None), (dated.choice if dated else NOTHING)
    if isinstance(reading, Vague | Amount):
        when, choice = stretch_of(reading, frame, said)
    if when and mod == TimexMod.APPROX:
        when = _roughly(when)
    ahead = said.outlook() in _AHEAD or said.would()
    how = replace(_how_said(within, read, frame, place, choice), ahead=ahead, ends=said.ends())
    remember(frame, reading, place, words, how)
    derivation = _derivation(found, dated, choice, missing)
    quant, freq = _how_often(reading)
    return TemporalExpression(
        within.article, span, words, type, value, derivation, mod, range=when, quant=quant, freq=freq,
        explanation=explain(derivation, type, value, anchored=missing is None, published=frame.published is not None),
    )  # fmt: skip


def _how_often(reading: Reading) -> tuple[TimexQuant | None, str | None]:
    """TIMEX3's ``quant`` and ``freq`` of what comes again and again; None of anything else."""
    if not isinstance(reading, Repeat):
        return None, None
    return reading.quant, str(reading.freq) if reading.freq else None


def _how_said(within: _Text, read: _ReadPhrase, frame: Frame, place: TimePlace | None, choice: Choice) -> HowSaid:
    grammar, span = within.grammar, read.span
    return HowSaid(
        aside=within.language.is_aside(within.text, span, read.reading) or within.layout.is_in_caption(span.start),
        beside=grammar.beside(span),
        passing=place is not None
        and (
            _leaps_over(read, place, frame)
            or _is_passing(within, read, frame)
            or _is_of_one_in_passing(read, frame, choice)
        ),
        carried=choice.kind is Anchor.REFERENCE,
        back=grammar.had(span),
        inside=grammar.inside(span) or grammar.before(span),
        titled=frame.here.heading and frame.here.titled and grammar.titles(span),
    )


def _in_lists(read: list[_ReadPhrase], standings: list[Standing]) -> list[Standing]:
    """The standings, with the way in which each goes on that belongs to a list."""
    runs = running(standings, [each.reading for each in read])
    return [
        changed(each, listed=run.way, latest=run.latest) if (run := runs.get(at)) else each
        for at, each in enumerate(standings)
    ]


_SOON = 6
"""Times read on at most, to see where a story goes from one that is far ahead."""


def _leaps_over(read: _ReadPhrase, place: TimePlace, frame: Frame) -> bool:
    """Whether it is a distance that leads behind what is told next."""
    return leaps_on(read.reading) and frame.leaps_over(place)


def _is_passing(within: _Text, read: _ReadPhrase, frame: Frame) -> bool:
    """Whether the time only describes something, so that what follows is not counted from it."""
    grammar, span = within.grammar, read.span
    if grammar.passing(span) or grammar.beside(span) or (grammar.now(span) and not frame.heads_here()):
        return True
    if within.language.cues.outlasts(within.text, span.start):
        return True
    if is_seen_from_afar(within.text, span, read.reading, within.language.joints, frame):
        return True
    if grammar.spoken_of(span) and is_long_before_the_news(read.reading, frame):
        return True
    over = grammar.had(span) and not within.language.cues.by(within.text, span.start)
    return (frame.tells_here() or frame.published is None) and over


def _is_of_one_in_passing(read: _ReadPhrase, frame: Frame, choice: Choice) -> bool:
    """ "The quake of 6 February, ... where it struck at 4.17am": an hour of a day that is only named in passing."""
    said = read.reading
    hour = isinstance(said, PartOf) and isinstance(said.inner, Calendar) and not said.inner.month
    if not hour or choice.kind is not Anchor.REFERENCE:
        return False
    told = next((each for each in frame.back() if each.place == choice.place), None)
    return told is not None and told.passing and frame.is_told_here(told)


def _derivation(found: Found, dated: Placed | None, choice: Choice, missing: Choice | None) -> Derivation:
    return Derivation(
        rule=found.rule.name,
        parts=found.parts,
        anchor=choice.kind,
        because=choice.by or (missing.by if missing else ""),
        anchor_text=choice.text,
        anchor_range=choice.place.range if choice.place else None,
        steps=dated.steps if dated else (),
    )


def _roughly(when: DateRange) -> DateRange:
    """About that time: both ends are approximate."""
    rough = Qualifier.APPROXIMATE
    return replace(when, begin_qualifier=rough if when.begin else None, end_qualifier=rough if when.end else None)
