"""The mentions that a reader has met so far in, who is spoken of now out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from timeline.actors.gazetteer import Entry
from timeline.language import Doc, Token
from timeline.model import ActorKind, Span

_SUBJECT = ("nsubj", "nsubjpass", "csubj", "agent")
Wanted = Callable[[Entry], bool]


@dataclass(frozen=True, slots=True)
class Met:
    """A mention already read: ``sentence`` counts from 0, ``subject`` says that it heads its clause's subject.

    ``main`` says that the clause is its sentence's own.
    """

    entry: Entry
    span: Span
    sentence: int
    subject: bool
    noun: str = ""
    main: bool = False


class Scene:
    """The mentions read so far, in order of text."""

    def __init__(self, doc: Doc) -> None:
        """Nobody met yet."""
        self._doc = doc
        self._sentences = [sentence.start_char for sentence in doc.tokens.sents] if len(doc.tokens) else []
        self._met: list[Met] = []

    def meet(self, entry: Entry, span: Span, noun: str = "") -> None:
        """One more mention; they are met in order."""
        verb = self._verb_of_subject(span)
        is_main = verb is not None and verb.head.i == verb.i
        self._met.append(Met(entry, span, self.sentence_at(span.start), verb is not None, noun, is_main))

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds the offset."""
        return bisect_right(self._sentences, offset) - 1

    def at(self, offset: int) -> Entry | None:
        """Whose mention lies at the offset."""
        return next((met.entry for met in reversed(self._met) if met.span.start <= offset < met.span.end), None)

    def latest(self, wanted: Wanted, at: int, back: int | None = None) -> Entry | None:
        """The last one met of those wanted, within so many sentences."""
        first = 0 if back is None else self.sentence_at(at) - back
        return next((met.entry for met in reversed(self._met) if met.sentence >= first and wanted(met.entry)), None)

    def only(self, wanted: Wanted, at: int, back: int | None = None) -> Entry | None:
        """The one met of those wanted, within so many sentences; None where several were."""
        first = 0 if back is None else self.sentence_at(at) - back
        found = {met.entry.id: met.entry for met in self._met if met.sentence >= first and wanted(met.entry)}
        return next(iter(found.values())) if len(found) == 1 else None

    def pair(self, wanted: Wanted, at: int, back: int) -> tuple[Entry, Entry] | None:
        """The last two met of those wanted: of the nearest sentence that has two, else of the sentences together."""
        here = self.sentence_at(at)
        recent: dict[str, Entry] = {}
        for sentence in range(here, here - back - 1, -1):
            for met in reversed([met for met in self._met if met.sentence == sentence and wanted(met.entry)]):
                recent.setdefault(met.entry.id, met.entry)
            if len(recent) >= 2:
                first, second = list(recent.values())[:2]
                return second, first
        return None

    def focus(self, wanted: Wanted, at: int, back: int) -> Entry | None:
        """Whom a pronoun means: the only one of the nearest sentence that has any, else the one that is its subject.

        Of several subjects it is that of the sentence's own clause: "Erdogan said that Putin would come. He ...".
        """
        here = self.sentence_at(at)
        for sentence in range(here, here - back - 1, -1):
            found = [met for met in self._met if met.sentence == sentence and wanted(met.entry)]
            if not found:
                continue
            for chosen in (
                {met.entry.id: met.entry for met in found},
                {met.entry.id: met.entry for met in found if met.subject},
                {met.entry.id: met.entry for met in found if met.main},
            ):
                if len(chosen) == 1:
                    return next(iter(chosen.values()))
            return None
        return None

    def subject_before(self, wanted: Wanted, at: int, back: int) -> Entry | None:
        """The subject of the nearest sentence, where it is one of those wanted."""
        here = self.sentence_at(at)
        for sentence in range(here, here - back - 1, -1):
            subjects = [met for met in self._met if met.sentence == sentence and met.subject]
            if subjects:
                return subjects[0].entry if wanted(subjects[0].entry) else None
        return None

    def of_noun(self, noun: str) -> Entry | None:
        """The country whose organ of that name was met last."""
        return next((met.entry for met in reversed(self._met) if met.noun == noun), None)

    def _verb_of_subject(self, span: Span) -> Token | None:
        """What the mention is the subject of, None where it is none."""
        head = self._doc.head_of(span)
        while head is not None and head.dep_ in ("conj", "appos") and head.head.i != head.i:
            head = head.head
        return head.head if head is not None and head.dep_ in _SUBJECT else None


def is_kind(*kinds: ActorKind) -> Wanted:
    """Whether an actor is of one of the kinds."""
    return lambda entry: entry.kind in kinds
