"""What a parser says of the words of a text in; the same as plain words that hang on each other out.

Whatever reads a text asks the same word for the same things many times over: each has them at hand here, while a parser
that keeps them in tables of its own would look them up anew. What is asked of a word by a rule (`kept`) stays with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from timeline.language.labels import Dep
from timeline.language.stretch import Labelled, Sentence

Answer = TypeVar("Answer")

_QUOTES = frozenset({*"\"'`«»‘’‚‛“”„‟‹›❮❯", "''", "``"})
_UNKNOWN: Any = object()
_ROUNDS = 11
"""How often edges are widened at most where a word hangs on one outside its own sentence."""


class Token:
    """A word or mark with what the parser says of it; ``children`` hang on it, and it on ``head``, a root on itself.

    The names that end in a line are the labels of the parser's scheme, as text: ``labels`` knows them.
    """

    __slots__ = (
        "_answers",
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "first",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_sent_start",
        "is_space",
        "last",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "rights",
        "tag_",
        "text",
        "whitespace_",
    )

    doc: Tokens
    """The text that it stands in, at ``i``, with its first character at ``idx``."""
    i: int
    idx: int
    head: Token
    children: tuple[Token, ...]
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    first: int
    """Where the phrase of all that hangs on it begins, and where it ends."""
    last: int
    is_sent_start: bool

    def __init__(
        self,
        text: str,
        whitespace_: str = " ",
        *,
        lemma_: str = "",
        pos_: str = "",
        tag_: str = "",
        dep_: str = "",
        ent_type_: str = "",
        ent_iob_: str = "O",
        is_punct: bool = False,
    ) -> None:
        """``whitespace_`` is what follows the text, a space or nothing."""
        self.text = text
        self.lower_ = text.lower()
        self.whitespace_ = whitespace_
        self.lemma_ = lemma_
        self.pos_ = pos_
        self.tag_ = tag_
        self.dep_ = dep_
        self.ent_type_ = ent_type_
        self.ent_iob_ = ent_iob_
        self.is_alpha = text.isalpha()
        self.is_space = text.isspace()
        self.is_punct = is_punct
        self.lefts = self.rights = self.children = ()
        self._answers: dict[Callable[[Token], Any], Any] = {}

    def __len__(self) -> int:
        """Its characters."""
        return len(self.text)

    def __bool__(self) -> bool:
        """It is there."""
        return True

    def __str__(self) -> str:
        """Its text."""
        return self.text

    @property
    def left_edge(self) -> Token:
        """The first word of its phrase."""
        return self.doc[self.first]

    @property
    def right_edge(self) -> Token:
        """The last word of its phrase."""
        return self.doc[self.last]

    @property
    def subtree(self) -> tuple[Token, ...]:
        """It with all that hangs on it, each word behind what hangs on it from the left."""
        return _subtree(self)

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, what that hangs on, up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The others of the row that it is joined to."""
        first = self
        while first.dep_ == Dep.JOINED and first.head is not first:
            first = first.head
        row = [first]
        for token in row:
            row.extend(child for child in token.rights if child.dep_ == Dep.JOINED)
        return tuple(token for token in row if token is not self)

    @property
    def sent(self) -> Sentence:
        """Its sentence."""
        return self.doc.sentence_of(self)

    @property
    def is_sent_end(self) -> bool:
        """Whether its sentence ends with it."""
        return self.i + 1 == len(self.doc) or self.doc[self.i + 1].is_sent_start

    @property
    def is_quote(self) -> bool:
        """Whether it is a mark around what somebody said."""
        return self.text in _QUOTES

    @property
    def text_with_ws(self) -> str:
        """Its text with what follows."""
        return self.text + self.whitespace_

    def nbor(self, steps: int = 1) -> Token:
        """The word so many behind it. Raises IndexError where the text has none."""
        if (at := self.i + steps) < 0:
            raise IndexError(at)
        return self.doc[at]

    def write(self, text: str) -> None:
        """Says it in other letters, as many as before."""
        self.text, self.lower_ = text, text.lower()

    def hang(self, head: Token) -> None:
        """Hangs it with all that hangs on it on another, or makes it a root: on itself."""
        old = self.head
        if old is head:
            return
        tops = (_top(self), _top(head))
        self.head = head
        if old is not self:
            old._take([child for child in old.children if child is not self])
        if head is not self:
            head._take(sorted((*head.children, self), key=_place))
        self.doc.widen(*self.doc.around(min(top.first for top in tops), max(top.last for top in tops) + 1))

    def _take(self, children: Sequence[Token]) -> None:
        self.children = tuple(children)
        self.lefts = tuple(child for child in children if child.i < self.i)
        self.rights = tuple(child for child in children if child.i > self.i)


class Tokens(list[Token]):
    """The words of a text, with the sentences and names in it."""

    __slots__ = ("_sentences", "is_settled", "parted")

    def __init__(
        self, tokens: Iterable[Token] = (), heads: Iterable[int] | None = None, *, parted: Sequence[int] = ()
    ) -> None:
        """``heads`` says by its place what each hangs on; without it each keeps the one that it has.

        ``parted`` are the places of words at which a sentence goes on that was read in parts.
        """
        super().__init__(tokens)
        self.parted = tuple(parted)
        self._sentences: list[Sentence] | None = None
        self.is_settled = False
        at = 0
        for place, token in enumerate(self):
            token.doc, token.i, token.idx = self, place, at
            at += len(token.text) + len(token.whitespace_)
        if heads is not None:
            self._tie(heads)

    @classmethod
    def joined(cls, texts: Iterable[Tokens]) -> Tokens:
        """Several, one behind the other; nothing in them changes any more, so that answers may be kept."""
        whole = cls(token for text in texts for token in text)
        whole.widen(0, len(whole))
        whole.is_settled = True
        whole._sentences = [sentence for sentence in whole.sents for _ in range(len(sentence))]
        return whole

    def __eq__(self, other: object) -> bool:
        """Whether it is the same text, not one of the same words."""
        return self is other

    def __hash__(self) -> int:  # type: ignore[override]
        """As for every text."""
        return id(self)

    @property
    def text(self) -> str:
        """As it is written."""
        return "".join(token.text_with_ws for token in self)

    @property
    def sents(self) -> Iterator[Sentence]:
        """Its sentences in order."""
        start = 0
        for at in range(1, len(self)):
            if self[at].is_sent_start:
                yield Sentence(self, start, at)
                start = at
        if start != len(self):
            yield Sentence(self, start, len(self))

    def sentence_of(self, token: Token) -> Sentence:
        """The sentence that a word stands in."""
        if self._sentences is not None:
            return self._sentences[token.i]
        start, end = token.i, token.i + 1
        while start > 0 and not self[start].is_sent_start:
            start -= 1
        while end < len(self) and not self[end].is_sent_start:
            end += 1
        return Sentence(self, start, end)

    @property
    def ents(self) -> list[Labelled]:
        """What the parser takes for names and numbers, in order."""
        found = []
        for token in self:
            if token.ent_iob_ == "B" and token.ent_type_:
                end = token.i + 1
                while end < len(self) and self[end].ent_iob_ == "I":
                    end += 1
                found.append(Labelled(self, token.i, end, token.ent_type_))
        return found

    def set_ents(self, named: Iterable[Labelled]) -> None:
        """Takes these for the names in it, and no others."""
        for token in self:
            token.ent_iob_, token.ent_type_ = "O", ""
        for each in named:
            for token in each:
                token.ent_iob_, token.ent_type_ = "B" if token.i == each.start else "I", each.label_

    def _tie(self, heads: Iterable[int]) -> None:
        below: list[list[Token]] = [[] for _ in self]
        for token, head in zip(self, heads, strict=True):
            token.head = self[head]
            if head != token.i:
                below[head].append(token)
        for token, children in zip(self, below, strict=True):
            if children:
                token._take(children)
        self.widen(0, len(self))

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The same two places, or those farther out between which whatever hangs on a word between them stands."""
        while True:
            reached = [at for token in self[start:end] for at in _reached(token)]
            if start <= min(reached) and max(reached) < end:
                return start, end
            start, end = min(start, *reached), max(end, *(at + 1 for at in reached))

    def widen(self, start: int, end: int) -> None:
        """Works out anew where phrases and sentences between two places begin and end."""
        tokens = self[start:end]
        for token in tokens:
            token.first = token.last = token.i
        for _ in range(_ROUNDS):
            _widen(tokens)
            _widen(reversed(tokens))
            if _are_whole(tokens):
                break
        for token in tokens:
            token.is_sent_start = False
        for token in tokens:
            if token.head is token:
                self[token.first].is_sent_start = True


def _reached(token: Token) -> tuple[int, ...]:
    """The places of the word that it hangs on, and of the outermost that hang on it."""
    children = token.children
    return (token.head.i, children[0].i, children[-1].i) if children else (token.head.i,)


def _widen(tokens: Iterable[Token]) -> None:
    for token in tokens:
        head = token.head
        if token.first < head.first:
            head.first = token.first
        if token.last > head.last:
            head.last = token.last


def _are_whole(tokens: Sequence[Token]) -> bool:
    """Whether every word hangs on one of its own sentence."""
    starts = {token.first for token in tokens if token.head is token}
    first, last = 0, len(tokens) - 1
    for at, token in enumerate(tokens):
        if (token.i > 0 and token.i in starts) or at == last:
            low, high = tokens[first].i, token.i
            if not all(low <= each.head.i <= high for each in tokens[first:at]):
                return False
            first = at
    return True


def _top(token: Token) -> Token:
    while token.head is not token:
        token = token.head
    return token


def _place(token: Token) -> int:
    return token.i


def kept(ask: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """What a rule says of a word, worked out once and kept with the word; each time anew while its text is mended."""

    def answer(token: Token) -> Answer:
        # Asked several times a word by every room: one look-up where it is known.
        found: Answer = token._answers.get(ask, _UNKNOWN)
        if found is _UNKNOWN:
            found = ask(token)
            if token.doc.is_settled:
                token._answers[ask] = found
        return found

    return answer


@kept
def _subtree(word: Token) -> tuple[Token, ...]:
    found: list[Token] = []
    waiting: list[tuple[Token, bool]] = [(word, False)]
    while waiting:
        token, is_open = waiting.pop()
        if is_open or not token.children:
            found.append(token)
        else:
            waiting.extend((each, False) for each in reversed(token.rights))
            waiting.append((token, True))
            waiting.extend((each, False) for each in reversed(token.lefts))
    return tuple(found)
