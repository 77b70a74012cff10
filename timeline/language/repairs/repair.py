"""The shape of a repair, and the moves that repairs are made of."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field
from typing import TypeGuard

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.stretch import Labelled
from timeline.language.tokens import Token
from timeline.language.word import is_spelled, right_before, right_behind
from timeline.layout import words_of

_JOINING = word_group("joining")

FINITE = labels.FINITE
SUBJECTS = labels.ALL_SUBJECTS
NOUNS = labels.NOMINALS
VERBS = labels.VERBS

Wanted = dict[str, str]
"""A sentence to the mended word in it, as "word tag relation head"."""


@dataclass(frozen=True, slots=True)
class WordShape:
    """What a word must look like for a repair: labels, words and lemmas of which it has one, any by default.

    ``subject`` says whether it must or must not have one; ``has`` holds relations of which something hangs on
    it, ``lacks`` those of which nothing does.
    """

    relations: frozenset[str] | None = None
    parts: frozenset[str] | None = None
    tags: frozenset[str] | None = None
    words: frozenset[str] | None = None
    lemmas: frozenset[str] | None = None
    subject: bool | None = None
    has: frozenset[str] | None = None
    lacks: frozenset[str] | None = None

    def may_hang(self, relation: str) -> bool:
        """Whether a word that hangs on another in that way may be meant."""
        return self.relations is None or relation in self.relations

    def fits(self, token: Token) -> bool:
        """Whether the word looks like that."""
        return self._fits_itself(token) and self._fits_below(token)

    def _fits_itself(self, token: Token) -> bool:
        return (
            self.may_hang(token.dep_)
            and (self.parts is None or token.pos_ in self.parts)
            and (self.tags is None or token.tag_ in self.tags)
            and (self.words is None or token.lower_ in self.words)
            and (self.lemmas is None or token.lemma_ in self.lemmas)
        )

    def _fits_below(self, token: Token) -> bool:
        if self.subject is not None and has_subject(token) is not self.subject:
            return False
        if self.has is None and self.lacks is None:
            return True
        below = {child.dep_ for child in token.children}
        return (self.has is None or bool(below & self.has)) and (self.lacks is None or not below & self.lacks)


ANY_SHAPE = WordShape()
"""Of a word that may look as it will."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One known mistake of a small model.

    It is looked for where a word with one of ``tags`` looks like ``word`` and the one that it hangs on like ``above``,
    ``behind`` or in front of that where this is said; ``mend`` then looks at what that leaves open, and says whether it
    mended something there. ``accepts`` holds sentences that it mends, ``refuses`` sentences like them that the model
    reads rightly.
    """

    name: str
    tags: frozenset[str]
    mend: Callable[[Token], bool]
    accepts: Wanted = field(default_factory=dict)
    refuses: tuple[str, ...] = ()
    word: WordShape = ANY_SHAPE
    above: WordShape = ANY_SHAPE
    behind: bool | None = None

    def is_made(self, token: Token) -> bool:
        """Whether it was made at the word."""
        if not self.word.fits(token) or not self._stands(token):
            return False
        return (self.above is ANY_SHAPE or self.above.fits(token.head)) and self.mend(token)

    def _stands(self, token: Token) -> bool:
        if self.behind is None:
            return True
        return token.i > token.head.i if self.behind else token.i < token.head.i


class Entangled(ValueError):
    """A word would hang on what hangs on it: the parse is not that which the repair is for."""


def attach(token: Token, head: Token, relation: str) -> None:
    """Hangs ``token`` with all below it on ``head``. Raises Entangled where that would make it its own ancestor."""
    above = head
    while above.head.i != above.i:
        if above.i == token.i:
            raise Entangled(f"{token.text!r} cannot hang on {head.text!r}, which hangs on it")
        above = above.head
    if above.i == token.i:
        raise Entangled(f"{token.text!r} cannot hang on {head.text!r}, which hangs on it")
    token.hang(head)
    token.dep_ = relation


def hand_on(words: Iterable[Token], head: Token) -> None:
    """Hangs the words on ``head`` in the way in which they hung before."""
    for word in [*words]:
        attach(word, head, word.dep_)


def enthrone(token: Token, old: Token, relation: str) -> None:
    """Makes ``token`` the root of its sentence, and hangs the ``old`` root on it. Raises Entangled where it is that."""
    if token.i == old.i:
        raise Entangled(f"{token.text!r} cannot hang on itself")
    token.hang(token)
    token.dep_ = Dep.ROOT
    old.hang(token)
    old.dep_ = relation


def take_place(token: Token, old: Token, relation: str) -> None:
    """Hangs ``token`` where ``old`` hangs, be that nowhere, and ``old`` on it."""
    if old.dep_ == Dep.ROOT:
        enthrone(token, old, relation)
    else:
        attach(token, old.head, old.dep_)
        attach(old, token, relation)


def retag(token: Token, tag: str, pos: str, lemma: str) -> None:
    """Says that a word is of another part of speech."""
    token.tag_, token.pos_, token.lemma_ = tag, pos, lemma


def describes(participle: Token, noun: Token) -> None:
    """Hangs a verb on a noun as a participle that says what was done to it."""
    attach(participle, noun, Dep.NOUN_CLAUSE)
    retag(participle, Tag.PARTICIPLE, Pos.VERB, participle.lemma_)


def has_subject(verb: Token | None) -> TypeGuard[Token]:
    """Whether there is a verb, and it has a subject of its own."""
    return verb is not None and any(child.dep_ in SUBJECTS for child in verb.children)


def before(token: Token | None) -> Token | None:
    """The word before, None at the start of the text and of no word."""
    return right_before(token) if token is not None else None


def before_what_helps(verb: Token, beside: Container[str]) -> Token | None:
    """The word before a verb and all that stands right before it and hangs on it in one of these ways."""
    last = before(verb)
    while last is not None and last.head.i == verb.i and last.dep_ in beside:
        last = before(last)
    return last


def word_behind(token: Token | None) -> Token | None:
    """The word behind, None at the end of the text and of no word."""
    return right_behind(token) if token is not None else None


def led_to(link: Token | None) -> Token | None:
    """What a preposition leads to: "[June]" of "in June"; None without one."""
    return first_of(link.rights, Dep.OF_PREPOSITION) if link is not None else None


def first_of(words: Iterable[Token], *relations: str) -> Token | None:
    """The first of the words that hangs in one of these ways."""
    return next((word for word in words if word.dep_ in relations), None)


def any_of(words: Iterable[Token], *relations: str) -> bool:
    """Whether one of the words hangs in one of these ways."""
    return any(word.dep_ in relations for word in words)


def hangs_as(word: Token | None, *relations: str) -> TypeGuard[Token]:
    """Whether there is a word, and it hangs in one of these ways."""
    return word is not None and word.dep_ in relations


def is_tagged(word: Token | None, *tags: str) -> TypeGuard[Token]:
    """Whether there is a word, and it has one of these tags."""
    return word is not None and word.tag_ in tags


def is_a(word: Token | None, *parts: str) -> TypeGuard[Token]:
    """Whether there is a word, and it is one of these parts of speech."""
    return word is not None and word.pos_ in parts


def has_finite_verb(words: Iterable[Token]) -> bool:
    """Whether one of the words is a verb with a tense, or "will", "may" and the like."""
    return any(word.tag_ in FINITE or word.tag_ == Tag.MODAL for word in words)


def is_without_helpers(participle: Token, but: Token) -> bool:
    """Whether it is a participle that is no base form too, and nothing but that one word would help it."""
    helpers = (child for child in participle.children if child.dep_ in labels.HELPERS and child.i != but.i)
    return participle.tag_ == Tag.PARTICIPLE and participle.lower_ != participle.lemma_ and next(helpers, None) is None


def is_comma(word: Token | None) -> TypeGuard[Token]:
    """Whether there is a word, and it is a comma."""
    return word is not None and word.text == ","


def says_when(word: Token | None) -> TypeGuard[Token]:
    """Whether there is a word, and it belongs to a time.

    No name does that the model drew into one: "on Friday, Banda and Zulu".
    """
    if word is None or word.ent_type_ not in labels.TIMES:
        return False
    last = before(word)
    drawn_in = word.pos_ == Pos.NAME and (is_comma(last) or is_spelled(last, _JOINING))
    return not drawn_in or word.lower_ in words_of("en").months | words_of("en").weekdays


def is_drawn_into_a_time(name: Token) -> bool:
    """Whether the model drew a name into the month or the day of the week before it: "in October [Britain]"."""
    known = words_of("en").months | words_of("en").weekdays
    last = before(name)
    return last is not None and last.lower_ in known and name.lower_ not in known and name.pos_ == Pos.NAME


def becomes_subject(noun: Token, verb: Token) -> None:
    """Hangs the noun on the verb as who acts or, in the passive, who undergoes."""
    passive = any(child.dep_ == Dep.PASSIVE_HELPER for child in verb.children)
    attach(noun, verb, Dep.PASSIVE_SUBJECT if passive else Dep.SUBJECT)


def is_below(token: Token, above: Token) -> bool:
    """Whether ``above`` is among the words that ``token`` hangs on."""
    while token.head.i != token.i:
        token = token.head
        if token.i == above.i:
            return True
    return False


def leave_name(word: Token) -> None:
    """Takes a word out of the name that the model sees to begin with it: "Following Holt" is not called so."""
    kept = [entity for entity in word.doc.ents if not entity.start <= word.i < entity.end]
    cut = [
        Labelled(word.doc, word.i + 1, entity.end, entity.label_)
        for entity in word.doc.ents
        if entity.start == word.i and entity.end > word.i + 1
    ]
    word.doc.set_ents([*kept, *cut])


def leave_time(word: Token) -> None:
    """Takes a name out of the time that the model saw it in: "In March May met"."""
    kept = [entity for entity in word.doc.ents if not entity.start <= word.i < entity.end]
    holding = [entity for entity in word.doc.ents if entity.start < word.i < entity.end]
    cut = [Labelled(word.doc, entity.start, word.i, entity.label_) for entity in holding]
    word.doc.set_ents([*kept, *cut])
