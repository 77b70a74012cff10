"""Timelines made by hand, so that exports are tested apart from what is found in a text."""

from __future__ import annotations

from datetime import date

from timeline.model import (
    Actor,
    ActorKind,
    Anchor,
    Article,
    Certainty,
    DateRange,
    Dating,
    Derivation,
    Event,
    Granularity,
    Mention,
    Modality,
    Note,
    Participation,
    PloverType,
    PublishedFrom,
    Relation,
    Role,
    Span,
    TemporalExpression,
    Timeline,
    TimexType,
)

TEXT = (
    "Rome, 3 March 2022 - Italy sent “two” ships & a <crew> to Libya on Wednesday. "
    "A week earlier it had refused.\r\nOnce."
)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def article(id: str = "ships", text: str = TEXT, **more: object) -> Article:
    known: dict[str, object] = {
        "title": "Ships & <crew>",
        "published": date(2022, 3, 3),
        "published_from": PublishedFrom.TEXT,
        "published_span": Span(6, 18),
        "source": "ships.txt",
    }
    return Article(id, text, **(known | more))  # type: ignore[arg-type]


def timeline(id: str = "ships") -> Timeline:
    """One article with three expressions, two actors, three events and a note."""
    day = DateRange.day(date(2022, 3, 3))
    wednesday = DateRange.day(date(2022, 3, 2))
    week = DateRange(date(2022, 2, 21), date(2022, 2, 27), Granularity.WEEK)
    stamp = TemporalExpression(
        id,
        span("3 March 2022"),
        "3 March 2022",
        TimexType.DATE,
        "2022-03-03",
        Derivation("<day> <month> <year>"),
        range=day,
    )
    on_wednesday = TemporalExpression(
        id,
        span("Wednesday"),
        "Wednesday",
        TimexType.DATE,
        "2022-03-02",
        Derivation("<weekday>", anchor=Anchor.PUBLICATION),
        range=wednesday,
        explanation="the Wednesday before 3 March 2022",
    )
    earlier = TemporalExpression(
        id,
        span("A week earlier"),
        "A week earlier",
        TimexType.DATE,
        "2022-W08",
        Derivation("<count> <unit> earlier", anchor=Anchor.REFERENCE, anchor_text="Wednesday", anchor_range=wednesday),
        mod="APPROX",
        range=week,
    )
    once = TemporalExpression(id, span("Once"), "Once", TimexType.DATE, "PAST_REF", Derivation("once"))
    italy = Actor("ITA", "Italy", ActorKind.COUNTRY, "ITA", "GOV", (Mention(id, span("Italy"), "Italy"),))
    libya = Actor("LBY", "Libya", ActorKind.COUNTRY, "LBY", None, (Mention(id, span("Libya"), "Libya"),))
    sentence = Span(21, TEXT.index(" A week"))
    second = Span(TEXT.index("A week"), TEXT.index("\r"))
    sent = Event(
        f"{id}-1",
        id,
        "Italy sent “two” ships to Libya",
        span("sent"),
        sentence,
        sentence,
        Certainty.EXPLICIT,
        range=wednesday,
        type=PloverType.COOPERATE,
        actors=(Participation("ITA", Role.SOURCE), Participation("LBY", Role.TARGET)),
        dating=Dating(on_wednesday, Relation.ON, "its clause says Wednesday"),
    )
    refused = Event(
        f"{id}-2",
        id,
        "=HYPERLINK(1) refused",
        span("refused"),
        second,
        second,
        Certainty.EXPLICIT,
        modality=Modality.DENIED,
        range=week,
        actors=(Participation("ITA", Role.SOURCE),),
        reported_by=("ITA",),
        dating=Dating(earlier, Relation.ON, "a week before Wednesday"),
    )
    had = Event(
        f"{id}-3", id, "It had", span("had"), second, second, Certainty.ASSUMED, modality=Modality.PLANNED, range=day
    )
    return Timeline(
        (article(id),),
        (stamp, on_wednesday, earlier, once),
        (italy, libya),
        (refused, sent, had),
        (Note(id, span("Once"), "Once", "no place in time"),),
    )
