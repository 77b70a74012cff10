"""An article's timeline in; the happenings that its words only name, each as an event of its own, out.

Extraction gives one event for what an article tells, and none for what stands in the words of its headline, before a
noun ("the murder trial") or a second time. Where other articles tell the same, such a word is a telling too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha1
from textwrap import shorten
from typing import Final

from timeline.facts import word_lists, word_table
from timeline.model import Article, Certainty, DateRange, Event, Participation, Role, Span, Timeline
from timeline.together.corpus import Corpus
from timeline.together.words import Word, function_words, stem, word_at

_SENTENCE_ENDS: Final = re.compile(r"[.!?][\"'”’)]{0,3}\s|\n")
_TITLE: Final = 120
"""Characters that a title has at most: those of a long headline."""
_OTHERS: Final = "others"
_DOERS: Final = ("er", "ers", "or", "ors")
"""How words end that name who does something, most of them."""
_SAYING: Final = ("none", "reporting", "saying", "states")
"""Groups of event-verbs.toml whose words stand everywhere and name nothing that another article would tell."""


def stems_of_events(timelines: Iterable[Timeline]) -> frozenset[str]:
    """The stems of all words by which an article tells an event, but for those that stand everywhere."""
    texts = ((part, {each.id: each.text for each in part.articles}) for part in timelines)
    told = {stem(event.trigger.of(text[event.article])) for part, text in texts for event in part.events}
    return frozenset(told - function_words() - _everywhere())


def named(timeline: Timeline, corpus: Corpus, told: Collection[str]) -> Iterator[Event]:
    """What the words of the articles name where the timeline has no event, in order of text.

    ``told`` are stems by which some article tells an event; words of ``data/`` that name a happening are looked for as
    well. Nothing is known of them but where they stand: they are assumed on the day of publication.
    """
    for article in timeline.articles:
        sentences = _Sentences(article.text)
        parties = _parties(timeline, article)
        taken = [each.trigger for each in timeline.events if each.article == article.id]
        taken += [each.span for each in timeline.expressions if each.article == article.id]
        covered, in_names = _places(taken), _places(span for span, _ in parties)
        for word in corpus.words(article.id):
            if word.start in covered or not (word.stem in _happenings() or word.stem in told):
                continue
            trigger = word_at(article.text, word.start)
            if _may_name(word, trigger.of(article.text).lower(), word.start in in_names):
                yield _event(article, trigger, sentences.around(word.start), parties)


def _places(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _may_name(word: Word, form: str, in_name: bool) -> bool:
    """Not where the form is that of somebody or something ("protesters", "several"), or part of a name."""
    if word.number or form in _others() or (in_name and word.stem not in _happenings()):
        return False
    return form.removesuffix("s") in _forms() or not form.endswith(_DOERS)


def _event(article: Article, trigger: Span, sentence: Span, parties: Sequence[tuple[Span, str]]) -> Event:
    first, last = (bisect_left(parties, at, key=_begin) for at in sentence)
    beside = dict.fromkeys(id for _, id in parties[first:last])
    return Event(
        id=sha1(f"named {article.id} {trigger.start}".encode()).hexdigest()[:12],
        article=article.id,
        title=shorten(sentence.of(article.text), _TITLE, placeholder=" …"),
        trigger=trigger,
        clause=sentence,
        sentence=sentence,
        certainty=Certainty.ASSUMED,
        range=DateRange.day(article.published) if article.published else None,
        actors=tuple(Participation(id, Role.PARTICIPANT) for id in beside),
    )


def _begin(party: tuple[Span, str]) -> int:
    return party[0].start


def _parties(timeline: Timeline, article: Article) -> list[tuple[Span, str]]:
    """Where each actor of the article is named, in order of text."""
    mentions = ((each, actor.id) for actor in timeline.actors for each in actor.mentions)
    return sorted((each.span, id) for each, id in mentions if each.article == article.id)


class _Sentences:
    """Where the sentences of a text begin and end, without a parse: at full stops and line ends."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _SENTENCE_ENDS.finditer(text))]

    def around(self, at: int) -> Span:
        """The sentence that the character is in, without the white space behind it."""
        number = bisect_right(self._starts, at)
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return Span(start, start + len(self._text[start:end].rstrip()))


@cache
def _happenings() -> frozenset[str]:
    """Stems of the words that name happenings by themselves."""
    return frozenset(map(stem, _forms())) - function_words() - _everywhere()


@cache
def _forms() -> frozenset[str]:
    """Those words: they have a kind, are used side by side in news, or stand in a table of their own."""
    kinds = [words for name in ("event-nouns", "event-verbs") for words in word_lists(name)["kinds"].values()]
    rows = [row["words"].split() for row in word_table("kindred_words") if row["kin"] == "news"]
    lists = [words for name, words in word_lists("named_happenings").items() if name != _OTHERS]
    return frozenset(word.lower() for words in (*kinds, *rows, *lists) for word in words)


@cache
def _others() -> frozenset[str]:
    return frozenset(word_lists("named_happenings")[_OTHERS]["forms"])


@cache
def _everywhere() -> frozenset[str]:
    verbs = word_lists("event-verbs")
    return frozenset(stem(word) for group in _SAYING for word in verbs[group])
