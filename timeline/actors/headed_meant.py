"""A pronoun below a heading in; the one person whom that heading names, out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.actors.gazetteer import Entry
from timeline.language import Doc, Token
from timeline.language.genders import may_mean
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled, spelling
from timeline.model import ActorKind

if TYPE_CHECKING:
    from timeline.actors.scene import Scene


class Headings:
    """Whom the headings of an article name: no mentions of their own, but what the first sentence below is about."""

    def __init__(self, doc: Doc, named: Iterable[Entry]) -> None:
        """Of all whom the text names, those who are persons."""
        self._doc = doc
        self._persons = {each.name: each for each in named if each.kind is ActorKind.PERSON}
        self._over: dict[int, Entry | None] = {}

    def meant(self, scene: Scene, pronoun: Token) -> Entry | None:
        """ "Who is Ana Holt?" over "Born in 1972, [she] studied physics"; None where no heading or two are named.

        Likewise where the sentence is not the first below it, or has named somebody before.
        """
        at = self._doc.layout.index_at(pronoun.idx)
        first = self._doc.tokens[pronoun.sent.start]
        if not at or not is_spelled(pronoun, tongue().personal) or not self._opens_below(at, first):
            return None
        before = (scene.named_at(word.idx) for word in self._doc.tokens[first.i : pronoun.i])
        if any(entry is not None and entry.kind is ActorKind.PERSON for entry in before):
            return None
        one = self._named_over(at)
        return one if one is not None and may_mean(spelling(pronoun), one.name, None) else None

    def _opens_below(self, at: int, first: Token) -> bool:
        """Whether a sentence opens the paragraph right below a heading."""
        here, above = self._doc.layout.lines[at], self._doc.layout.lines[at - 1]
        return above.is_title and not here.is_title and first.idx <= here.words.start + _MARKS

    def _named_over(self, at: int) -> Entry | None:
        """The one person whom the line above names in full."""
        if at not in self._over:
            heading = self._doc.layout.lines[at - 1].words.of(self._doc.text)
            found = [each for name, each in self._persons.items() if " " in name and name in heading]
            self._over[at] = found[0] if len(found) == 1 else None
        return self._over[at]


_MARKS = 3
"""Characters before the first word of a paragraph: a bullet, a quotation mark."""
