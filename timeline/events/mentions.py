"""A Doc and its cast in; which actor stands at which word out, pronouns and "there" included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from timeline.actors.antecedents import Antecedents
from timeline.events.event_words import event_words
from timeline.facts import word_lists
from timeline.language import Doc, Token, among, parse, text_of
from timeline.language.genders import Gender, of_noun, of_pronoun
from timeline.language.labels import Pos
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled, is_topmost, spelling
from timeline.model import Actor, ActorKind


def _head_among(words: Sequence[Token]) -> Token | None:
    """The first of the words that hangs on none of them."""
    members = {word.i for word in words}
    return next((word for word in words if word.head.i not in members or is_topmost(word)), None)


class Mentions:
    """Which actors each word of one document stands for; built once per document.

    Words that the cast mentions come as they are. A pronoun no mention covers stands for whom `Antecedents` finds.
    """

    def __init__(self, doc: Doc, cast: tuple[Actor, ...]) -> None:
        """Lay every mention of the cast over the words of ``doc``."""
        self._doc = doc
        self._actors = {actor.id: actor for actor in cast}
        self._at: dict[int, tuple[str, ...]] = {}
        self._heads: list[tuple[Token, str]] = []
        self._described: dict[int, list[str]] = {}
        self._names_at: dict[int, tuple[int, int]] = {}
        for actor in cast:
            for mention in actor.mentions:
                if mention.article == doc.article.id:
                    self._lay(doc, actor, mention.span)

    def actor(self, id: str) -> Actor:
        """The actor of that id. Raises KeyError where the cast has none."""
        return self._actors[id]

    def name_around(self, head: Token) -> str:
        """The name that a phrase is only the end of ("Policy" of "the Institute for Near East Policy"), or ""."""
        first, last = self._names_at.get(head.i, (head.left_edge.i, head.i))
        if first >= head.left_edge.i or not parse.is_name(head):
            return ""
        article = (
            self._doc.tokens[first - 1].text
            if first and is_spelled(self._doc.tokens[first - 1], tongue().definite)
            else ""
        )
        return f"{article} {text_of(self._doc.tokens[first : last + 1])}".strip()

    def described(self, noun: Token) -> tuple[str, ...]:
        """Whom a description that the noun ends stands for: "the two countries", "the 48-year-old Australian".

        Those of a state's organ, for it is the organ that acts ("the army"), are left out.
        """
        ids = tuple(dict.fromkeys(self._described.get(noun.i, ())))
        alone = len(ids) == 1 and self._actors[ids[0]].kind not in (ActorKind.PERSON, ActorKind.ORGANISATION)
        named = all(self.called(id) == self._actors[id].name for id in ids)
        return ids if named and not alone else ()

    def called(self, id: str) -> str:
        """What an actor is called inside a sentence: a name, or "the protesters" of those who have none."""
        name = self._actors[id].name
        head = self._first_heads.get(id)
        state = self._actors[id].kind in (ActorKind.COUNTRY, ActorKind.PERSON)
        named = head is None or parse.is_name(head) or spelling(head) != name.lower() or state
        if named:
            return event_words().known(name) if id in self._with_article else name
        return event_words().known(name.lower())

    def knows(self, id: str) -> bool:
        """Whether the cast has an actor of that id."""
        return id in self._actors

    def at(self, token: Token) -> tuple[str, ...]:
        """The ids of the actors that the word stands for, or is part of the name of; empty where none."""
        named = self._at.get(token.i)
        if named is not None or not is_spelled(token, tongue().pronouns):
            return named or ()
        return self._antecedents.meant_by(token)

    def gender_at(self, token: Token) -> Gender | None:
        """Whether the one person that the word stands for is a woman or a man, where text, name or noun say so."""
        ids = self.at(token)
        one = self._actors[ids[0]] if len(ids) == 1 else None
        known = self._antecedents.gender_of(one.id) if one is not None and one.kind is ActorKind.PERSON else None
        return known or of_noun(token) or of_pronoun(spelling(token))

    def named(self, token: Token) -> bool:
        """Whether the word itself belongs to a mention in the cast."""
        return token.i in self._at

    def _lay(self, doc: Doc, actor: Actor, span: tuple[int, int]) -> None:
        words = doc.tokens_in(span)  # type: ignore[arg-type]
        for word in words:
            known = self._at.get(word.i, ())
            if actor.id not in known:
                self._at[word.i] = (*known, actor.id)
        if words and is_spelled(words[0], tongue().known_or_shared):
            self._described.setdefault(words[-1].i, []).append(actor.id)
        if words and parse.pos(words[0]) == parse.pos(words[-1]) == Pos.NAME:
            self._names_at |= dict.fromkeys((word.i for word in words), (words[0].i, words[-1].i))
        head = _head_among(words)
        if head is not None:
            self._heads.append((head, actor.id))

    @cached_property
    def _first_heads(self) -> dict[str, Token]:
        """The head of each actor's first mention."""
        return {id: head for head, id in reversed(self._heads)}

    @cached_property
    def _with_article(self) -> frozenset[str]:
        """Whose name the text says with its article, most often: "the United Nations", "the ELN"."""
        said: Counter[str] = Counter()
        for head, id in self._heads:
            if parse.is_name(head) and self._actors[id].kind is not ActorKind.PERSON and self._spells(head, id):
                said[id] += 1 if among.says(filter(parse.is_determiner, head.lefts), tongue().definite) else -1
        always = frozenset(word_lists("actor_words")["said_with_article"])
        known = (id for id, actor in self._actors.items() if actor.kind is ActorKind.COUNTRY and actor.name in always)
        return frozenset({*(id for id, more in said.items() if more >= 0), *known})

    def _spells(self, head: Token, id: str) -> bool:
        """Whether a country is named there by its name, not by one of its organs: "the French Foreign Office"."""
        actor = self._actors[id]
        return actor.kind is not ActorKind.COUNTRY or head.text in actor.name.split()

    @cached_property
    def _antecedents(self) -> Antecedents:
        return Antecedents(self._doc, self._actors, self._heads, self._at)
