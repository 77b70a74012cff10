"""How joining grows: ``python -m benchmarks.together`` joins made articles and prints the seconds and the memory.

``--events`` is the most of them. The articles tell of made places and people, five articles a story, so that there is
something to join; what extraction would find is made too, as only joining is measured.
"""

from __future__ import annotations

import resource
import time
from datetime import date, timedelta
from random import Random

import click

from timeline.model import Article, Certainty, DateRange, Event, PublishedFrom, Span, Timeline
from timeline.together import together

VERBS = ("seized", "shelled", "left", "entered", "bombed", "blocked", "raided", "surrounded", "evacuated", "stormed")
PLACES = ("port", "airport", "bridge", "market", "embassy", "prison", "camp", "depot", "palace", "barracks")
TELLING_ONE_STORY = 5
EVENTS_OF_AN_ARTICLE = 10
NAMES_OF_A_STORY = 12


def made(events: int, seed: int = 1, each: int = EVENTS_OF_AN_ARTICLE) -> list[Timeline]:
    """Timelines of articles with so many events in all, and so many in each."""
    chance = Random(seed)
    return [_timeline(number, chance, each) for number in range(events // each)]


def _timeline(number: int, chance: Random, told: int) -> Timeline:
    story = number // TELLING_ONE_STORY
    day = date(2000, 1, 1) + timedelta(story % 9000)
    names = [_name(story * NAMES_OF_A_STORY + part) for part in range(NAMES_OF_A_STORY)]
    sentences, events, at = [], [], 0
    for _ in range(told):
        which = chance.randrange(10)
        before = f"Rebels from {names[0]} "
        sentence = f"{before}{VERBS[which]} the {PLACES[which]} of {chance.choice(names)} near {chance.choice(names)}."
        trigger = Span(at + len(before), at + len(before) + len(VERBS[which]))
        span = Span(at, at + len(sentence))
        when = DateRange.day(day + timedelta(which))
        id = f"{number}:{at}"
        events.append(Event(id, str(number), sentence, trigger, span, span, Certainty.EXPLICIT, range=when))
        sentences.append(sentence)
        at += len(sentence) + 1
    article = Article(str(number), " ".join(sentences), "", day + timedelta(12), PublishedFrom.METADATA)
    return Timeline(articles=(article,), events=tuple(events))


def _name(number: int) -> str:
    """A made name that no other number has."""
    letters = ""
    number += 27
    while number:
        letters, number = letters + "aeioubdgklmnprstvz"[number % 18], number // 18
    return f"{letters.capitalize()}stan"


@click.command()
@click.option("--events", default=100_000, show_default=True, help="The most events to join.")
@click.option("--each", default=EVENTS_OF_AN_ARTICLE, show_default=True, help="Events of one article.")
def main(events: int, each: int) -> None:
    """Print the seconds of processor time, and the most memory so far, for an eighth, a half and all of the events."""
    for count in (events // 8, events // 2, events):
        timelines = made(count, each=each)
        begin = time.process_time()
        found = together(timelines)
        took = time.process_time() - begin
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        click.echo(
            f"{count:8} events: {took:7.1f} s, {1e6 * took / count:6.0f} microseconds each, {len(found)} found, "
            f"{most:.0f} MB"
        )


if __name__ == "__main__":
    main()
