"""Gold and predicted temporal expressions in; TempEval-3's precision, recall and F1 out.

The measures are those of UzZaman et al., SemEval-2013 Task 1: spans that overlap (relaxed) or are equal (strict),
and overlapping pairs whose type or value is right, over all documents together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from benchmarks.corpora import Gold
from timeline.model import Span

MEASURES = ("relaxed", "strict", "type", "value")


@dataclass(frozen=True, slots=True)
class Predicted:
    """What a tagger says of one span."""

    span: Span
    type: str
    value: str


@dataclass
class Score:
    """Running counts; ``wrong`` lists pairs whose value differs, an absent side as None."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, Gold | None, Predicted | None]] = field(default_factory=list)

    def add(self, document: str, gold: Iterable[Gold], predicted: Iterable[Predicted]) -> None:
        """Count one document."""
        for wanted, found in pairs(list(gold), list(predicted)):
            self.counts["gold"] += wanted is not None
            self.counts["predicted"] += found is not None
            value = False
            if wanted and found:
                value = wanted.value.upper() == found.value.upper()
                self.counts["relaxed"] += 1
                self.counts["strict"] += wanted.span == found.span
                self.counts["type"] += wanted.type == found.type
                self.counts["value"] += value
            if not value:
                self.wrong.append((document, wanted, found))

    def figures(self, measure: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of a measure, in per cent."""
        right, gold, predicted = self.counts[measure], self.counts["gold"], self.counts["predicted"]
        precision, recall = right / max(predicted, 1), right / max(gold, 1)
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        return 100 * precision, 100 * recall, 100 * f1


def pairs(gold: list[Gold], predicted: list[Predicted]) -> Iterator[tuple[Gold | None, Predicted | None]]:
    """Each gold expression with the unused prediction that fits it best, or None; then the unused predictions."""
    left = list(predicted)
    for wanted in gold:
        near = [found for found in left if found.span.overlaps(wanted.span)]
        best = max(near, key=lambda found: (found.span == wanted.span, _shared(found.span, wanted.span)), default=None)
        if best is not None:
            left.remove(best)
        yield wanted, best
    for found in left:
        yield None, found


def _shared(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)
