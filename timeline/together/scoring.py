"""Two tellings in; how likely they are one happening, and why, out.

The score is linear: each feature's value times its weight, summed; the logistic function makes a likelihood of it. The
weights lie in ``data/en/together_weights.csv`` and are fitted by ``python -m benchmarks.coreference --fit``.
"""

from __future__ import annotations

from functools import cache
from math import exp
from typing import Final

from timeline.catalogue import worded
from timeline.facts import word_table
from timeline.together.clusters import NEVER
from timeline.together.features import FEATURES, TellingPair, values
from timeline.together.vetoes import veto

JOINED: Final = 0.403
"""Mean likelihood from which tellings are one happening."""
MAYBE: Final = 0.2
"""The same from which two happenings may be one: shown, not joined."""
_CONSTANT: Final = "constant"
_TOLD: Final = 3
"""Reasons that are given for a pair."""


def likelihood(pair: TellingPair) -> float:
    """0 to 1: 0 where a veto holds, or ``NEVER`` where it holds of all that stands with the two."""
    forbidden = veto(pair)
    if forbidden is not None:
        return NEVER if forbidden.of_all else 0.0
    known, constant = weights()
    total = constant + sum(weight * value for weight, value in zip(known, values(pair), strict=True) if value)
    return 1.0 / (1.0 + exp(-total))


def reasons(pair: TellingPair) -> tuple[str, ...]:
    """What speaks most for the two being one, in words, the strongest first."""
    known, _ = weights()
    told = zip(known, FEATURES, values(pair), strict=True)
    most = sorted(((weight * value, feature.says) for weight, feature, value in told), reverse=True)
    return tuple(worded(says) for strength, says in most[:_TOLD] if strength > 0)


@cache
def weights() -> tuple[tuple[float, ...], float]:
    """The weight of each feature in order of the table, and the constant."""
    known = {row["feature"]: float(row["weight"]) for row in word_table("together_weights")}
    return tuple(known[feature.name] for feature in FEATURES), known[_CONSTANT]
