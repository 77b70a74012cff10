"""A parsed article: spaCy's tokens laid over its plain text, with its paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.language.anaphora import speaker_above
from timeline.language.labels import Dep
from timeline.layout import Layout
from timeline.layout.plain import Plain
from timeline.model import Article, Span

if TYPE_CHECKING:
    from timeline.language.tokens import Token, Tokens


@dataclass(frozen=True)
class Doc:
    """``article`` is ``written``, the article as it was given, with its text in plain order.

    ``tokens`` is a spaCy Doc whose ``token.idx`` are offsets into that text, and so is every span found in it;
    ``plain.written_span`` leads back. ``layout`` says what each of its lines is. What tells nothing (the page's
    furniture, credits) is white space in ``tokens``.
    """

    written: Article
    plain: Plain
    article: Article
    tokens: Tokens
    layout: Layout

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Where the paragraphs lie: they are the lines of the layout."""
        return tuple(line.span for line in self.layout.lines)

    @property
    def text(self) -> str:
        """The article's text in plain order."""
        return self.article.text

    def token_at(self, offset: int) -> Token | None:
        """The token that holds the character at ``offset``, or the last one before it; None before the first."""
        at = bisect_right(self._starts, offset) - 1
        return self.tokens[at] if at >= 0 else None

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens that lie at least partly inside ``span``, white space left out."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        found = []
        for at in range(first, bisect_right(self._starts, span.end - 1)):
            token = self.tokens[at]
            if token.idx + len(token.text) > span.start and not token.is_space:
                found.append(token)
        return found

    def head_of(self, span: Span) -> Token | None:
        """The token of ``span`` that governs the others, None where the span holds no word.

        Where several hang outside, as in "the 1950s | singer", it is not the article.
        """
        heads = self._heads
        if span not in heads:
            heads[span] = self._head_of(span)
        return heads[span]

    def _head_of(self, span: Span) -> Token | None:
        inside = self.tokens_in(span)
        members = {token.i for token in inside}
        hanging = [token for token in inside if token.head.i not in members or token.head.i == token.i]
        return next((token for token in hanging if token.dep_ != Dep.DETERMINER), next(iter(hanging), None))

    def end_of_quotation(self, word: Token) -> Token | None:
        """The last word of the quotation that the word stands in, None where it stands in none."""
        quotation = self.layout.quotation_at(word.idx)
        inside = self.tokens_in(quotation) if quotation is not None else []
        return next((each for each in reversed(inside) if each.is_alpha), None)

    def speaker_of(self, word: Token) -> Token | None:
        """Who says the quotation that the word stands in, be it behind its end; None where nobody is named."""
        if not self.layout.is_quoted(word.idx):
            return None
        end = self.end_of_quotation(word)
        ends = (word, end) if end is not None else (word,)
        return next(filter(None, (speaker_above(each, self._is_unquoted) for each in ends)), None)

    def _is_unquoted(self, word: Token) -> bool:
        return not self.layout.is_quoted(word.idx)

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds ``offset``."""
        return max(bisect_right(self._paragraph_starts, offset) - 1, 0)

    @cached_property
    def _heads(self) -> dict[Span, Token | None]:
        """Those asked for before: a mention is asked for its head by whatever reads it."""
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.tokens]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self.paragraphs]
