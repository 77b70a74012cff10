"""Words of a text that stand side by side in; what they are together, a sentence or a name, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from timeline.language.tokens import Token, Tokens


def text_of(words: Sequence[Token]) -> str:
    """Words that stand side by side, as they are written."""
    return "".join(word.text_with_ws for word in words[:-1]) + words[-1].text if words else ""


class Sentence(Sequence["Token"]):
    """The words of a text from ``start`` to ``end``."""

    __slots__ = ("_root", "doc", "end", "start")

    def __init__(self, doc: Tokens, start: int, end: int) -> None:
        """``end`` is the place behind the last word."""
        self.doc, self.start, self.end = doc, start, end
        self._root: Token | None = None

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        """The word or words at a place of the sentence."""
        return self.doc[self.start : self.end][at]

    def __iter__(self) -> Iterator[Token]:
        """Its words."""
        return iter(self.doc[self.start : self.end])

    @property
    def last(self) -> Token:
        """Its last word; the blank lines that end a paragraph are none."""
        words = self.doc[self.start : self.end]
        return next((word for word in reversed(words) if not word.is_space), words[-1])

    def __len__(self) -> int:
        """How many words it has."""
        return self.end - self.start

    def __eq__(self, other: object) -> bool:
        """Whether it is the same words of the same text."""
        if not isinstance(other, Sentence):
            return NotImplemented
        return self.doc is other.doc and (self.start, self.end) == (other.start, other.end)

    def __hash__(self) -> int:
        """As for every value that may be equal to another."""
        return hash((self.start, self.end))

    @property
    def start_char(self) -> int:
        """Where it begins in the text."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """Where it ends in the text."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """As it is written."""
        return text_of(self.doc[self.start : self.end])

    @property
    def root(self) -> Token:
        """The word that all others of it hang on, the first where there are several."""
        if self._root is None:
            self._root = next((word for word in self if word.head is word), None) or self._highest()
        return self._root

    def _highest(self) -> Token:
        """Where its root stands in another sentence: the word nearest to that."""
        outside = [word for word in self if not self.start <= word.head.i < self.end]
        return min(outside, key=lambda word: sum(1 for _ in word.ancestors), default=self[0])


class Labelled(Sentence):
    """Words that the parser takes for one name or number, of the kind ``label_``."""

    __slots__ = ("label_",)

    def __init__(self, doc: Tokens, start: int, end: int, label_: str) -> None:
        """As for a sentence."""
        super().__init__(doc, start, end)
        self.label_ = label_
