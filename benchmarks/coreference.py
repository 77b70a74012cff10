"""Events joined across documents: ``python -m benchmarks.coreference FOLDER`` scores a corpus such as ECB+.

FOLDER holds ``articles.jsonl`` (articles with a ``topic``) and ``clusters.jsonl`` (one cluster of mentions a line). The
mentions of the gold are given, and whether two are one is decided; with ``--end-to-end`` the events are found too. Each
topic is scored with weights that were fitted on the others. ``--fit`` writes the weights of all topics to ``data/``,
fitted on the stories in ``tests/together/tuned`` as well, since ECB+ states few dates.
ECB+ is had from VU Amsterdam (Cybulska and Vossen 2014), MEANTIME from the NewsReader project.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any
from zlib import crc32

import click
import numpy as np

from benchmarks.stories import Story, stories
from timeline import actors, dates, events, language
from timeline.events.candidate import candidate
from timeline.events.modality import modality
from timeline.events.roles import Roles
from timeline.events.titles import Titles
from timeline.events.types import plover_type
from timeline.facts import folder as data
from timeline.language import Doc
from timeline.model import Article, Certainty, DateRange, Event, PublishedFrom, Span, Timeline
from timeline.placing import as_written
from timeline.together.candidates import candidates
from timeline.together.clusters import NEVER, groups
from timeline.together.corpus import Corpus
from timeline.together.features import FEATURES, TellingPair, values
from timeline.together.named import named, stems_of_events
from timeline.together.scoring import JOINED
from timeline.together.telling import Telling, tellings
from timeline.together.vetoes import veto

FOLDS = 5
_RIDGE = 3.0
"""How much a weight must explain to be large: what the square of each, on features of unit spread, costs."""
TUNED = Path(__file__).parents[1] / "tests" / "together" / "tuned"
_STORY_COUNTS = 30.0
"""How often a pair of those stories counts: there are a thirtieth as many as in ECB+."""
_HEAD = """# How much each feature of timeline/together/features.py speaks for two tellings being one happening; the
# constant stands for none. Fitted on {corpus} and the stories in tests/together/tuned
# by `python -m benchmarks.coreference --fit FOLDER`.
feature,weight
"""

Mention = tuple[str, int, int]


@dataclass(frozen=True)
class Marked:
    """An article's events, at the gold's mentions or as found; the topic it is of."""

    timeline: Timeline
    topic: str


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--end-to-end", is_flag=True, help="Find the events too.")
@click.option("--fit", is_flag=True, help="Write the weights to data/, instead of scoring.")
@click.option("--shipped", is_flag=True, help="Score with the weights in data/, not with some fitted on other topics.")
def main(folder: Path, end_to_end: bool, fit: bool, shipped: bool) -> None:
    """Print pairwise P, R and F1 across documents for a row of thresholds."""
    gold = list(_clusters(folder / "clusters.jsonl"))
    cluster = {mention: number for number, mentions in enumerate(gold) for mention in mentions}
    marked = [_marked(doc, topic, cluster, end_to_end and not fit) for doc, topic in _docs(folder / "articles.jsonl")]
    corpus = Corpus(each.timeline.articles[0] for each in marked)
    if end_to_end and not fit:
        marked = list(_with_named(marked, corpus))
    told = [telling for each in marked for telling in tellings(each.timeline, corpus)]
    topics = {each.timeline.articles[0].id: each.topic for each in marked}
    found = list(candidates(told))
    pairs = [TellingPair(told[one], told[other], alike) for one, other, alike in found]
    matrix = np.array([values(pair) for pair in pairs])
    if fit:
        _fit(pairs, matrix, cluster, f"{len(set(topics.values()))} topics of {folder.name}")
        return
    likely = _shipped(matrix) if shipped else _cross_validated(matrix, pairs, topics, cluster)
    likely = [_unless_forbidden(pair, each) for pair, each in zip(pairs, likely, strict=True)]
    for threshold in (0.3, 0.35, JOINED, 0.45, 0.5):
        joined = groups(len(told), [(a, b, each) for (a, b, _), each in zip(found, likely, strict=True)], threshold)
        click.echo(f"{threshold:4}  {_line(gold, [[told[at] for at in each] for each in joined.members.values()])}")


def _unless_forbidden(pair: TellingPair, likely: float) -> float:
    forbidden = veto(pair)
    return likely if forbidden is None else NEVER if forbidden.of_all else 0.0


def _with_named(marked: Sequence[Marked], corpus: Corpus) -> Iterator[Marked]:
    """The same with what the articles only name, as ``timeline together --events all`` has it."""
    told = stems_of_events(each.timeline for each in marked)
    for each in marked:
        found = (*each.timeline.events, *named(each.timeline, corpus, told))
        yield replace(each, timeline=replace(each.timeline, events=found))


def _fit(pairs: Sequence[TellingPair], matrix: np.ndarray, cluster: dict[Mention, int], corpus: str) -> None:
    """Write the weights; a pair that a veto keeps apart teaches nothing."""
    rows, truths, counts = [], [], []
    parts = [(pairs, matrix, cluster, 1.0)]
    for story in stories(TUNED):
        told, marks = _of_story(story)
        near = [TellingPair(told[one], told[other], alike) for one, other, alike in candidates(told)]
        parts.append((near, np.array([values(pair) for pair in near]), marks, _STORY_COUNTS))
    for some, found, marks, count in parts:
        free = np.array([veto(pair) is None for pair in some])
        rows.append(found[free])
        truths.append(np.array([_number(pair.a, marks) == _number(pair.b, marks) for pair in some])[free])
        counts.append(np.full(free.sum(), count))
    _write(weigh(np.vstack(rows), np.concatenate(truths), np.concatenate(counts)), corpus)


def _of_story(story: Story) -> tuple[list[Telling], dict[Mention, int]]:
    """What a story's articles tell at their marks, and which of the marks are one."""
    told = story.told()
    marks = [(each.article, *each.span, each.label) for part in told for each in part.mentions]
    labels = {label: number for number, label in enumerate(dict.fromkeys(mark[3] for mark in marks))}
    cluster = {(id, start, end): labels[label] for id, start, end, label in marks}
    docs = language.read_many(part.article for part in told)
    marked = [_marked(doc, story.name, cluster, False) for doc in docs]
    corpus = Corpus(each.timeline.articles[0] for each in marked)
    return [telling for each in marked for telling in tellings(each.timeline, corpus)], cluster


def weigh(matrix: np.ndarray, truth: np.ndarray, count: np.ndarray | float = 1.0) -> np.ndarray:
    """The weights of a logistic regression, the constant last (Newton's method, features scaled to unit spread)."""
    count = np.broadcast_to(count, len(matrix))
    spread = np.maximum(matrix.std(0), 1e-3)
    rows = np.hstack([matrix / spread, np.ones((len(matrix), 1))])
    ridge = np.diag([_RIDGE] * matrix.shape[1] + [1e-6])
    weights = np.zeros(rows.shape[1])
    for _ in range(25):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (count * (likely - truth)) + ridge @ weights
        bend = (rows * (count * likely * (1 - likely))[:, None]).T @ rows + ridge
        weights -= np.linalg.solve(bend, slope)
    return weights / np.append(spread, 1.0)


def _cross_validated(
    matrix: np.ndarray,
    pairs: Sequence[TellingPair],
    topics: dict[str, str],
    cluster: dict[Mention, int],
) -> list[float]:
    """Each pair's likelihood by weights that saw neither topic; a pair of two folds by the mean of both."""
    folds = np.array([[_fold(topics[each.article.id]) for each in (pair.a, pair.b)] for pair in pairs])
    truth = np.array([_number(pair.a, cluster) == _number(pair.b, cluster) != -1 for pair in pairs])
    known = np.array([_number(pair.a, cluster) != -1 and _number(pair.b, cluster) != -1 for pair in pairs])
    total = np.zeros(len(pairs))
    for fold in range(FOLDS):
        seen, mine = (folds != fold).all(1) & known, (folds == fold).any(1)
        found = _likely(matrix[mine], weigh(matrix[seen], truth[seen]))
        total[mine] += np.where((folds[mine] == fold).all(1), found, found / 2)
    return [float(each) for each in total]


def _shipped(matrix: np.ndarray) -> list[float]:
    from timeline.together.scoring import weights

    known, constant = weights()
    return [float(each) for each in _likely(matrix, np.array([*known, constant]))]


def _likely(matrix: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return np.asarray(1 / (1 + np.exp(-(matrix @ weights[:-1] + weights[-1]))))


def _write(weights: np.ndarray, corpus: str) -> None:
    names = [*(feature.name for feature in FEATURES), "constant"]
    rows = "".join(f"{name},{weight:.2f}\n" for name, weight in zip(names, weights, strict=True))
    path = data() / "en" / "together_weights.csv"
    path.write_text(_HEAD.format(corpus=corpus) + rows, encoding="utf-8")


def _fold(topic: str) -> int:
    return crc32(topic.encode()) % FOLDS


def _clusters(path: Path) -> Iterator[list[Mention]]:
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        scored = [(each["doc"], each["start"], each["end"]) for each in row["mentions"] if each.get("scored", True)]
        if scored:
            yield scored


def _docs(path: Path) -> Iterator[tuple[Doc, str]]:
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    read = [_article(row) for row in rows]
    for row, doc in zip(rows, language.read_many(read), strict=True):
        yield doc, row["topic"]


def _article(row: dict[str, Any]) -> Article:
    day = date.fromisoformat(row["published"]) if row["published"] else None
    return Article(row["id"], row["text"], row["title"], day, PublishedFrom.METADATA if day else None)


def _marked(doc: Doc, topic: str, cluster: dict[Mention, int], found_too: bool) -> Marked:
    """The article with the events that it has at the gold's mentions, or with all that are found in it."""
    expressions, cast = dates.tag(doc).expressions, actors.find_actors(doc)
    found = events.find_events(doc, expressions, cast)
    if not found_too:
        roles = Roles(doc, cast)
        titles = Titles(doc, roles.mentions, expressions)
        spans = [Span(start, end) for id, start, end in cluster if id == doc.article.id]
        found = tuple(_event(doc, span, found, roles, titles) for span in spans)
    timeline = Timeline((doc.written,), expressions, cast, found)
    return Marked(as_written(timeline, doc.plain), topic)


def _event(doc: Doc, written: Span, found: Sequence[Event], roles: Roles, titles: Titles) -> Event:
    """The event that was found at a mention of the gold; where none was, one made of its word."""
    span = doc.plain.plain_span(written)
    word = doc.head_of(span) or doc.token_at(span.start)
    assert word is not None
    near = [event for event in found if event.trigger.overlaps(span)]
    if near:
        return replace(min(near, key=lambda event: abs(event.trigger.start - word.idx)), trigger=span)
    made, mood = candidate(word), modality(word)
    took_part, reporters = roles.of(made)
    return Event(
        id=f"{written.start}",
        article=doc.article.id,
        title=titles.of(made, took_part, mood),
        trigger=span,
        clause=made.clause,
        sentence=made.sentence,
        certainty=Certainty.ASSUMED,
        modality=mood,
        range=DateRange.day(doc.article.published) if doc.article.published else None,
        type=plover_type(made),
        actors=took_part,
        reported_by=reporters,
    )


def _number(telling: Telling, cluster: dict[Mention, int]) -> int:
    """The cluster of the gold's mention at the telling's trigger, -1 where there is none."""
    start, end = telling.event.trigger
    exact = cluster.get((telling.article.id, start, end))
    if exact is not None:
        return exact
    near = _by_article(cluster).get(telling.article.id, [])
    return next((number for (_, begin, stop), number in near if start < stop and begin < end), -1)


_SHELVES: dict[int, dict[str, list[tuple[Mention, int]]]] = {}


def _by_article(cluster: dict[Mention, int]) -> dict[str, list[tuple[Mention, int]]]:
    if id(cluster) not in _SHELVES:
        shelf: dict[str, list[tuple[Mention, int]]] = defaultdict(list)
        for mention, number in cluster.items():
            shelf[mention[0]].append((mention, number))
        _SHELVES[id(cluster)] = shelf
    return _SHELVES[id(cluster)]


def _line(gold: Sequence[Sequence[Mention]], found: Sequence[Sequence[Telling]]) -> str:
    """Pairs of mentions in different documents, as ``score_stories.py`` counts them."""
    cluster = {mention: number for number, mentions in enumerate(gold) for mention in mentions}
    at: dict[int, dict[Mention, None]] = defaultdict(dict)
    taken: set[Mention] = set()
    for number, together in enumerate(found):
        for telling in together:
            near = _by_article(cluster).get(telling.article.id, [])
            start, end = telling.event.trigger
            fits = [mention for mention, _ in near if start < mention[2] and mention[1] < end and mention not in taken]
            if fits:
                best = min(fits, key=lambda mention: abs(mention[1] - start) + abs(mention[2] - end))
                taken.add(best)
                at[number][best] = None
    mine = {pair for mentions in at.values() for pair in _across(mentions)}
    right = {pair for mentions in gold for pair in _across(mentions)}
    hits = len(mine & right)
    precision, recall = hits / max(len(mine), 1), hits / max(len(right), 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"across documents: P {100 * precision:.1f}  R {100 * recall:.1f}  F1 {100 * f1:.1f}"


def _across(mentions: Sequence[Mention] | dict[Mention, None]) -> Iterator[tuple[Mention, Mention]]:
    return ((a, b) for a, b in combinations(sorted(mentions), 2) if a[0] != b[0])


if __name__ == "__main__":
    main()
