"""Timelines whose words try to become something else, and dates of every kind."""

from __future__ import annotations

from datetime import date

from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Certainty,
    Change,
    DateRange,
    Dating,
    Event,
    Modality,
    Participation,
    Role,
    Span,
    Timeline,
)

PAYLOADS = (
    "<script>document.title='taken'</script>",
    "<img src=x onerror=\"document.title='taken'\">",
    "</script><script>document.title='taken'</script>",
    "\"><a href='javascript:alert(1)'>x</a>",
    "{{ 7 * 7 }} {% raw %} %{x} $x^2$ **bold** ![i](http://127.0.0.1:9/x.png)",
    "BEGIN:VALARM\r\nTRIGGER:-PT1M\r\nEND:VALARM\nSUMMARY:other;x=1,2\\n",
    "]]> <!-- --> &amp; &lt;",
    '=HYPERLINK("http://127.0.0.1:9")',
    "عربي \u202e right to left \u202c עברית",
    "👩‍👩‍👧 \x00\x07\x1b[31m \ud800 \ufffe end",
    "long " * 2000,
)


def dated(*ranges: DateRange | None, words: tuple[str, ...] = ("Something happened",), **more: object) -> Timeline:
    """An event for each date, its title, sentence, actor and explanation the words in turn."""
    text, events, actors = "", [], []
    for number, when in enumerate(ranges):
        said = words[number % len(words)]
        sentence = Span(len(text), len(text) + len(said))
        text += said + "\n"
        actors.append(Actor(f"a{number}", said, ActorKind.PERSON))
        known: dict[str, object] = {
            "certainty": Certainty.EXPLICIT,
            "dating": Dating(explanation=said),
            "actors": (Participation(f"a{number}", Role.SOURCE),),
        }
        events.append(
            Event(f"e{number}", "made", said, sentence, sentence, sentence, range=when, **(known | more))  # type: ignore[arg-type]
        )
    title = words[0]
    article = Article("made", text, title, date(2023, 9, 12), source=f"https://127.0.0.1:9/{title[:200]}")
    return Timeline((article,), (), tuple(actors), tuple(events))


def hostile() -> Timeline:
    """Every payload in every place, on days that follow each other, changed by hand and only planned."""
    days = [DateRange.day(date(2023, 1, 1 + number)) for number in range(len(PAYLOADS))]
    changed = frozenset({Change.DATE, Change.TITLE})
    return dated(*days, words=PAYLOADS, corrected=changed, modality=Modality.PLANNED)
