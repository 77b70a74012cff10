"""Articles in; how much each of their words tells, and how alike two articles are, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from math import log, sqrt

from timeline.facts import word_table
from timeline.model import Article
from timeline.together.words import Word, function_words, words

Weights = Mapping[str, float]
"""Stems with what each weighs; their squares sum to 1."""

_BACKGROUND = 400
"""How many articles the counts of ``data/en/word_frequencies.csv`` weigh as much as: with a few articles they decide
which words are rare, with thousands the articles themselves do."""


class Corpus:
    """The words of some articles.

    A word tells the more the fewer articles hold it (inverse document frequency): of these articles and of news at
    large, counted together, so that two articles can be compared where there are no others.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._texts = {each.id: each.text for each in articles}
        self._counts: Counter[str] = Counter()
        for text in self._texts.values():
            self._counts.update({word.stem for word in words(text)})
        self._total = len(self._texts) + _BACKGROUND
        self._idf: dict[str, float] = {}
        self.articles: dict[str, Weights] = {id: self._of_article(words(text)) for id, text in self._texts.items()}

    def words(self, id: str) -> list[Word]:
        """The words of the article, made anew each time: those of a hundred thousand do not fit into memory.

        Raises KeyError for an article that is not of the corpus.
        """
        return list(words(self._texts[id]))

    def idf(self, stem: str) -> float:
        """How much a word tells: about 0 where every article holds it, 6 or more where only one does."""
        known = self._idf.get(stem)
        if known is None:
            seen = self._counts[stem] + _BACKGROUND * _frequencies().get(stem, 0.0)
            known = self._idf[stem] = log((self._total + 1) / (seen + 0.5))
        return known

    def weigh(self, stems: Iterable[str]) -> Weights:
        """The words with what each tells."""
        return normal({each: max(self.idf(each), 0.0) for each in stems})

    def _of_article(self, found: Iterable[Word]) -> Weights:
        counts = Counter(word.stem for word in found if word.stem not in function_words())
        return normal({stem: (1 + log(count)) * max(self.idf(stem), 0.0) for stem, count in counts.items()})


def normal(weights: dict[str, float]) -> Weights:
    """The same, their squares summing to 1."""
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {stem: weight / length for stem, weight in weights.items()}


def likeness(some: Weights, others: Weights) -> float:
    """The cosine of two: 0 where they share no word, 1 where they are the same."""
    if len(some) > len(others):
        some, others = others, some
    return sum(weight * others[stem] for stem, weight in some.items() if stem in others)


def held(some: Weights, by: Weights) -> float:
    """How much of what ``some`` weigh is words of ``by``, 0 to 1; a half where there is nothing to say."""
    return sum(weight * weight for stem, weight in some.items() if stem in by) if some else 0.5


@cache
def _frequencies() -> dict[str, float]:
    return {row["stem"]: int(row["in_thousand"]) / 1000 for row in word_table("word_frequencies")}
