"""A small article with its events, made by hand, for tests of the model."""

from __future__ import annotations

from datetime import date

from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Certainty,
    DateRange,
    Event,
    Mention,
    Participation,
    Role,
    Span,
    Timeline,
)

TEXT = (
    "Ghana opened talks with Togo on Monday. The talks went on for a week. "
    "Togo signed an accord. Ghana opened talks with Togo on Monday."
)


def tell(id: str, trigger: str, sentence: Span, *actors: tuple[str, Role], day: int = 1, text: str = TEXT) -> Event:
    """An event whose trigger is the first such word of its sentence, on a day of January 2020."""
    at = text.index(trigger, sentence.start)
    return Event(
        id=id,
        article="accord",
        title=f"{trigger.capitalize()} ({id})",
        trigger=Span(at, at + len(trigger)),
        clause=sentence,
        sentence=sentence,
        certainty=Certainty.INFERRED,
        range=DateRange.day(date(2020, 1, day)),
        actors=tuple(Participation(actor, role) for actor, role in actors),
    )


def sentence(number: int, text: str = TEXT) -> Span:
    """The sentence of that number, counted from 0."""
    starts = [0, *(at + 2 for at in range(len(text)) if text[at : at + 2] == ". ")]
    ends = [at + 1 for at in range(len(text)) if text[at] == "."]
    return Span(starts[number], ends[number])


def make_article() -> Article:
    return Article(id="accord", text=TEXT, title="An accord")


def make_timeline() -> Timeline:
    ghana, togo = ("GHA", Role.SOURCE), ("TGO", Role.TARGET)
    return Timeline(
        articles=(make_article(),),
        actors=(
            Actor("GHA", "Ghana", ActorKind.COUNTRY, "GHA", mentions=(Mention("accord", Span(0, 5), "Ghana"),)),
            Actor("TGO", "Togo", ActorKind.COUNTRY, "TGO", mentions=(Mention("accord", Span(24, 28), "Togo"),)),
        ),
        events=(
            tell("e1", "opened", sentence(0), ghana, togo, day=1),
            tell("e2", "went", sentence(1), day=2),
            tell("e3", "signed", sentence(2), ("TGO", Role.SOURCE), day=3),
            tell("e4", "opened", sentence(3), ghana, togo, day=4),
        ),
    )
