"""Timelines made by hand for the chart and the page: sentences in, a Timeline as the rooms before would make it out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

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
from timeline.model.timeline import in_order_of_time

SOURCE, TARGET, PARTICIPANT = Role.SOURCE, Role.TARGET, Role.PARTICIPANT


@dataclass(frozen=True)
class Told:
    """One sentence and the event it tells; ``when`` and ``trigger`` are words of the sentence."""

    sentence: str
    when: str
    range: DateRange | None
    title: str
    trigger: str
    actors: dict[str, Role] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)


def tell(*told: Told, published: date | None = date(2023, 9, 12), id: str = "story", title: str = "") -> Timeline:
    """One article of these sentences, with exactly these events, named e1, e2 ... in the order told."""
    text, events, expressions = "", [], []
    mentions: dict[str, list[Mention]] = {}
    for number, each in enumerate(told, start=1):
        start = len(text)
        text += each.sentence + " "
        expression = _expression(each, start, id) if each.when else None
        if expression:
            expressions.append(expression)
        events.append(_event(each, f"e{number}", start, expression, id))
        for name in each.actors:
            if (at := each.sentence.find(name)) >= 0:
                span = Span(start + at, start + at + len(name))
                mentions.setdefault(name, []).append(Mention(id, span, name))
            else:
                mentions.setdefault(name, [])
    actors = tuple(
        Actor(slug(name), name, ActorKind.COUNTRY, mentions=tuple(found)) for name, found in mentions.items()
    )
    article = Article(id, text, title, published, PublishedFrom.OPTION if published else None)
    return Timeline((article,), tuple(expressions), actors, in_order_of_time(events))


def slug(name: str) -> str:
    """The id that ``tell`` gives an actor."""
    return name.lower().replace(" ", "-")


def _expression(told: Told, start: int, article: str) -> TemporalExpression:
    at = start + told.sentence.index(told.when)
    span = Span(at, at + len(told.when))
    return TemporalExpression(
        article, span, told.when, TimexType.DATE, None, Derivation("by hand", anchor=Anchor.NONE), range=told.range
    )


def _event(told: Told, id: str, start: int, expression: TemporalExpression | None, article: str) -> Event:
    at = start + told.sentence.index(told.trigger)
    sentence = Span(start, start + len(told.sentence))
    more: dict[str, Any] = {"certainty": Certainty.EXPLICIT} | told.more
    return Event(
        id=id,
        article=article,
        title=told.title,
        trigger=Span(at, at + len(told.trigger)),
        clause=sentence,
        sentence=sentence,
        range=told.range,
        actors=tuple(Participation(slug(name), role) for name, role in told.actors.items()),
        dating=Dating(expression, Relation.ON, f"“{told.when}” is what the sentence says" if expression else ""),
        **more,
    )


def day(year: int, month: int, number: int) -> DateRange:
    """One day."""
    return DateRange.day(date(year, month, number))


def span(begin: str, end: str, granularity: Granularity) -> DateRange:
    """From one ISO day to another."""
    return DateRange(date.fromisoformat(begin), date.fromisoformat(end), granularity)


def strait() -> Timeline:
    """Fourteen events over a century and more, every precision and certainty among them."""
    month, year, vague = Granularity.MONTH, Granularity.YEAR, Granularity.VAGUE
    return tell(
        Told("Norland ruled the island of Merova from 1895 to 1945.", "from 1895 to 1945",
             span("1895-01-01", "1945-12-31", year), "Norland ruled Merova", "ruled",
             {"Norland": SOURCE, "Merova": TARGET}, {"type": PloverType.COERCE}),
        Told("In 1972 Norland recognised Sudria and closed its embassy in Merova.", "1972",
             span("1972-01-01", "1972-12-31", year), "Norland recognised Sudria", "recognised",
             {"Norland": SOURCE, "Sudria": TARGET}, {"type": PloverType.AGREE}),
        Told("Westmark announced a security pact with Norland on 15 September 2021.", "15 September 2021",
             day(2021, 9, 15), "Westmark announced a security pact with Norland", "announced",
             {"Westmark": SOURCE, "Norland": TARGET}, {"type": PloverType.COOPERATE}),
        Told("In August 2022 Sudria answered a visit by a Westmark envoy to Merova with missile tests.", "August 2022",
             span("2022-08-01", "2022-08-31", month), "Sudria answered a visit by a Westmark envoy with missile tests",
             "answered", {"Sudria": SOURCE, "Westmark": TARGET, "Merova": PARTICIPANT}, {"type": PloverType.FIGHT}),
        Told("Missiles fell into Norland's waters on 4 August 2022.", "4 August 2022", day(2022, 8, 4),
             "Missiles fell into Norland's waters", "fell", {"Sudria": SOURCE, "Norland": TARGET},
             {"type": PloverType.ASSAULT}),
        Told("Norland unveiled its biggest arms programme in December 2022.", "December 2022",
             span("2022-12-01", "2022-12-31", month), "Norland unveiled its biggest arms programme", "unveiled",
             {"Norland": SOURCE}, {"type": PloverType.MOBILIZE}),
        Told("Its spending is to double by 2027.", "by 2027", span("2022-12-16", "2027-12-31", year),
             "Norland's arms spending to double", "double", {"Norland": SOURCE},
             {"type": PloverType.MOBILIZE, "modality": Modality.PLANNED}),
        Told("On 5 April 2023 Merova's president met the Westmark speaker.", "5 April 2023", day(2023, 4, 5),
             "Merova's president met the Westmark speaker", "met", {"Merova": SOURCE, "Westmark": TARGET},
             {"type": PloverType.CONSULT}),
        Told("In the spring of 2023 Austria Minor opened four bases to Westmark.", "the spring of 2023",
             span("2023-03-01", "2023-05-31", Granularity.SEASON), "Austria Minor opened four bases to Westmark",
             "opened", {"Austria Minor": SOURCE, "Westmark": TARGET}, {"type": PloverType.SUPPORT}),
        Told("Several lawmakers from Norland have visited Merova in recent months.", "recent months",
             span("2023-06-12", "2023-09-12", vague), "Norland lawmakers visited Merova", "visited",
             {"Norland": SOURCE, "Merova": TARGET}, {"type": PloverType.CONSULT}),
        Told("Westmark, Norland and Estmark held a summit on 18 August 2023.", "18 August 2023", day(2023, 8, 18),
             "Westmark, Norland and Estmark held a summit", "held",
             {"Westmark": PARTICIPANT, "Norland": PARTICIPANT, "Estmark": PARTICIPANT}, {"type": PloverType.CONSULT}),
        Told("Sudria banned fish from Norland on 24 August 2023.", "24 August 2023", day(2023, 8, 24),
             "Sudria banned fish from Norland", "banned", {"Sudria": SOURCE, "Norland": TARGET},
             {"type": PloverType.SANCTION}),
        Told("On Monday a Sudrian carrier passed Merova.", "Monday", day(2023, 9, 11),
             "A Sudrian carrier passed Merova", "passed", {"Sudria": SOURCE, "Merova": TARGET},
             {"type": PloverType.MOBILIZE}),
        Told("At a forum there a former leader called for resolve.", "", span("2023-08-01", "2023-08-31", month),
             "A former leader of Norland called for resolve", "called", {"Norland": SOURCE, "Merova": PARTICIPANT},
             {"type": PloverType.SUPPORT, "certainty": Certainty.INFERRED}),
        Told("Sudria said the remark was harmful.", "", day(2023, 9, 12), "Sudria said the remark was harmful", "said",
             {"Sudria": SOURCE, "Norland": TARGET},
             {"type": PloverType.DISAPPROVE, "certainty": Certainty.ASSUMED}),
    )  # fmt: skip


def much() -> Timeline:
    """One dated deed, two that are not dated, and three things beside that news tells too."""
    assumed: dict[str, Any] = {"certainty": Certainty.ASSUMED}
    today = day(2023, 9, 12)
    return tell(
        Told("Norland met Sudria on 4 April 2023.", "4 April 2023", day(2023, 4, 4), "Norland met Sudria", "met",
             {"Norland": SOURCE, "Sudria": TARGET}, {"type": PloverType.CONSULT}),
        Told("Norland recalled its envoy.", "", today, "Norland recalled its envoy", "recalled", {"Norland": SOURCE},
             assumed | {"type": PloverType.REJECT}),
        Told("Sudria might accept the plan.", "", today, "Sudria might accept the plan", "accept", {"Sudria": SOURCE},
             assumed | {"type": PloverType.AGREE, "modality": Modality.HYPOTHETICAL}),
        Told("The harvest seemed poor.", "", today, "The harvest seemed poor", "seemed", {}, assumed),
        Told("A bridge in Kaldra was shelled.", "", today, "A bridge in Kaldra was shelled", "shelled",
             {"Kaldra": TARGET}, assumed | {"type": PloverType.FIGHT}),
        Told("It met Merova.", "", today, "It met Merova", "met", {"Merova": SOURCE},
             assumed | {"type": PloverType.CONSULT}),
        id="much",
    )  # fmt: skip


def chronicle() -> Timeline:
    """Days on lines of their own, with what happened under each: no sentence states its date."""
    inferred: dict[str, Any] = {"certainty": Certainty.INFERRED}
    return tell(
        *(
            Told(f"Norland's {thing} {verb}.", "", day(2023, 5, number), f"Norland's {thing} {verb}", verb,
                 {"Norland": SOURCE}, inferred)
            for number, (thing, verb) in enumerate(
                (("fleet", "sailed"), ("envoy", "resigned"), ("parliament", "voted"), ("army", "withdrew")), start=3
            )
        ),
        id="chronicle",
    )  # fmt: skip


def crowd(count: int, actors: int = 14, published: date = date(2024, 1, 1)) -> Timeline:
    """So many events over twelve years, thickest in the last; always the same ones."""
    kinds = list(PloverType)
    names = [f"Land {chr(65 + place)}" for place in range(actors)]
    told = []
    for number in range(count):
        back = int(4400 * (((number * 7919) % count) / count) ** 3)
        when = published - timedelta(days=back + 1)
        first, second = names[(number * number) % actors], names[(number * 5 + 3) % actors]
        who = {first: SOURCE} | ({second: TARGET} if second != first else {})
        told.append(
            Told(
                f"On {when.isoformat()} {first} sent note {number} to {second}.",
                when.isoformat(),
                DateRange.day(when),
                f"{first} sent note {number} to {second}",
                "sent",
                who,
                {"type": kinds[(number * 11) % len(kinds)]},
            )
        )
    return tell(*told, published=published, id=f"crowd-{count}")


HOSTILE = {
    "image": "<img src=x onerror='window.pwned=1'>",
    "script": "<script>window.pwned=1</script>",
    "markdown": "**not bold** [a link](http://pwned.example) ![](http://pwned.example/beacon.png) :red[red]",
    "latex": r"$\frac{1}{2}$ and $$x^2$$",
    "template": "%{x} %{customdata[0]} &lt;b&gt;",
    "right to left": "שלום עולם, العربية",
    "emoji": "👩‍👩‍👧‍👦 🇺🇳 e\u0301",
    "long": "very " * 2000,
}
"""Words that must be shown as they are, by what they try."""


def hostile() -> Timeline:
    """An event for each of the HOSTILE words, which stand in its sentence, its title and its actor's name."""
    told = [
        Told(
            f"In {month} 2022 the envoy of {words} signed.",
            f"{month} 2022",
            span(f"2022-{number:02d}-01", f"2022-{number:02d}-28", Granularity.MONTH),
            f"Envoy of {words} signed",
            "signed",
            {words: SOURCE},
        )
        for number, (month, words) in enumerate(
            zip(
                ("January", "February", "March", "April", "May", "June", "July", "August"),
                HOSTILE.values(),
                strict=True,
            ),
            start=1,
        )
    ]
    return tell(*told, id="hostile", title=f"{HOSTILE['image']} {HOSTILE['markdown']}")


@cache
def all_stories() -> dict[str, Timeline]:
    """Every story by the id of its article."""
    told = (strait(), hostile(), much(), chronicle(), crowd(60), crowd(500), crowd(5000))
    return {timeline.articles[0].id: timeline for timeline in told}
