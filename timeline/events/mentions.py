"""A Doc and its cast in; which actor stands at which word out, pronouns and "there" included."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from timeline.events.arguments import VERBAL, subject_of
from timeline.events.parties import places
from timeline.language import Doc, Token, is_one_of
from timeline.language.anaphora import (
    first_names_against,
    is_empty,
    is_of_a_text,
    noun_before,
    occurs,
    somebody_above,
    speaker_above,
    subjects_above,
)
from timeline.model import Actor, ActorKind

_PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_FIRST = frozenset({"i", "we", "us", "me", "my", "our", "ours", "mine", "ourselves", "myself"})
_PLACE = frozenset({"there", "here"})
_PRONOUNS = _PERSONAL | _NEUTER | _PLURAL | _FIRST | _PLACE
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_ISLANDS = frozenset({"amod", "compound", "nmod"})
_SENTENCES_BACK = 3
_LAND = frozenset(
    {"coast", "airspace", "water", "waters", "territory", "border", "shore", "soil", "land", "zone", "island"}
)
"""What a country owns and its forces do not: "its coast" at which foreign ships pass is not theirs."""
_DEFINITE = frozenset({"the", "both", "this", "that"})
_OURS = frozenset({"we", "us", "our", "ours", "ourselves"})
_BODIES = frozenset({ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})


@dataclass(frozen=True, slots=True)
class _Antecedent:
    """A name that a later pronoun may stand for: its head word, its actors, how prominent it was.

    ``subject`` is 2 for the subject of the sentence's own clause, 1 for that of another clause, else 0.
    """

    head: Token
    actors: tuple[str, ...]
    subject: int
    sentence: int


class Mentions:
    """Which actors each word of one document stands for; built once per document.

    Words that the cast mentions come as they are. A pronoun no mention covers is resolved to the nearest name that
    fits it: a person for "he", none for "it", a subject before the rest, the speaker for "we", a place for "there".
    """

    def __init__(self, doc: Doc, cast: tuple[Actor, ...]) -> None:
        """Lay every mention of the cast over the words of ``doc``."""
        self._doc = doc
        self._actors = {actor.id: actor for actor in cast}
        self._at: dict[int, tuple[str, ...]] = {}
        self._heads: list[tuple[Token, str]] = []
        self._resolved: dict[int, tuple[str, ...]] = {}
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
        if first >= head.left_edge.i or head.pos_ != "PROPN":
            return ""
        article = self._doc.tokens[first - 1].text if first and self._doc.tokens[first - 1].lower_ == "the" else ""
        return f"{article} {self._doc.tokens[first : last + 1].text}".strip()

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
        named = head is None or head.pos_ == "PROPN" or head.text != name
        if named:
            return f"the {name}" if id in self._with_article else name
        return f"the {name.lower()}"

    def knows(self, id: str) -> bool:
        """Whether the cast has an actor of that id."""
        return id in self._actors

    def at(self, token: Token) -> tuple[str, ...]:
        """The ids of the actors that the word stands for, or is part of the name of; empty where none."""
        named = self._at.get(token.i)
        if named is not None:
            return named
        if token.lower_ not in _PRONOUNS:
            return ()
        if token.i not in self._resolved:
            self._resolved[token.i] = ()
            if not self._is_of_somebody_unnamed(token):
                self._resolved[token.i] = self._antecedent(token)
        return self._resolved[token.i]

    def _is_of_somebody_unnamed(self, pronoun: Token) -> bool:
        subject = somebody_above(pronoun) if pronoun.lower_ in _PERSONAL else None
        return subject is not None and subject.i not in self._at

    def named(self, token: Token) -> bool:
        """Whether the word itself belongs to a mention in the cast."""
        return token.i in self._at

    def _lay(self, doc: Doc, actor: Actor, span: tuple[int, int]) -> None:
        words = doc.tokens_in(span)  # type: ignore[arg-type]
        for word in words:
            known = self._at.get(word.i, ())
            if actor.id not in known:
                self._at[word.i] = (*known, actor.id)
        if words and words[0].lower_ in _DEFINITE:
            self._described.setdefault(words[-1].i, []).append(actor.id)
        if words and words[0].pos_ == words[-1].pos_ == "PROPN":
            self._names_at |= dict.fromkeys((word.i for word in words), (words[0].i, words[-1].i))
        members = {word.i for word in words}
        head = next((word for word in words if word.head.i not in members or word.head.i == word.i), None)
        if head is not None:
            self._heads.append((head, actor.id))

    @cached_property
    def _first_heads(self) -> dict[str, Token]:
        """The head of each actor's first mention."""
        return {id: head for head, id in reversed(self._heads)}

    @cached_property
    def _with_article(self) -> frozenset[str]:
        """Whose name the text says with its article: "the United Nations", "the ELN"."""
        return frozenset(
            id
            for head, id in self._heads
            if head.pos_ == "PROPN"
            and self._actors[id].kind is not ActorKind.PERSON
            and any(child.lower_ == "the" and child.dep_ == "det" for child in head.lefts)
        )

    @cached_property
    def _sentence_of(self) -> dict[int, int]:
        return {token.i: number for number, sentence in enumerate(self._doc.tokens.sents) for token in sentence}

    @cached_property
    def _names(self) -> list[_Antecedent]:
        """Names that head their own phrase, in order of text; "Chinese" in "Chinese ships" is no antecedent."""
        found: list[_Antecedent] = []
        for head, _ in sorted(self._heads, key=lambda pair: pair[0].i):
            if head.dep_ in _ISLANDS or head.pos_ == "PRON" or (found and found[-1].head.i == head.i):
                continue
            subject = _prominence(head)
            found.append(_Antecedent(head, self._at[head.i], subject, self._sentence_of[head.i]))
        return found

    def _antecedent(self, pronoun: Token) -> tuple[str, ...]:
        word = pronoun.lower_
        if word in _FIRST:
            return self._speaker(pronoun)
        if _names_nobody(pronoun):
            return ()
        kinds = _fitting(word)
        if (subject := self._own_subject(pronoun)) is not None:
            return tuple(id for id in subject if self._actors[id].kind in kinds)
        if pronoun.dep_ == "nsubjpass" and word == "it" and (noun := noun_before(pronoun)) is not None:
            return tuple(id for id in self.at(noun) if self._actors[id].kind in kinds)
        if self._means_a_place(pronoun):
            return ()
        here = self._sentence_of[pronoun.i]
        owned = pronoun.head.lemma_.lower() in _LAND
        near = [
            name
            for name in self._before(pronoun, kinds)
            if not _same_clause(name.head, pronoun) and not (owned and name.head.pos_ != "PROPN")
        ]
        if not near:
            return ()
        if word in _PLACE:
            best = near[-1]
        else:
            best = max(
                near,
                key=lambda name: (name.sentence == here and name.subject > 0, name.sentence, name.subject, name.head.i),
            )
        if word == "it" and (pronoun.dep_ != "nsubj" or not best.subject):
            return ()
        actors = self._row(best.head) if word in _PLURAL else best.actors
        return tuple(dict.fromkeys(id for id in actors if self._actors[id].kind in kinds))

    def _means_a_place(self, pronoun: Token) -> bool:
        """Whether "its" is of a place without a name, which a clause above is about: "the island fell, as its army"."""
        above = next(subjects_above(pronoun), None) if pronoun.lower_ in _NEUTER else None
        return above is not None and above.lemma_.lower() in places() and not self.at(above)

    def _row(self, head: Token) -> list[str]:
        """All that are named together: "they" of "Chad and Niger" are both."""
        while head.dep_ == "conj" and head.head.pos_ in ("NOUN", "PROPN"):
            head = head.head
        found: list[str] = []
        waiting = [head]
        while waiting:
            word = waiting.pop(0)
            found.extend(self._at.get(word.i, ()))
            waiting.extend(child for child in word.children if child.dep_ == "conj")
        return found

    def _before(self, token: Token, kinds: frozenset[ActorKind]) -> list[_Antecedent]:
        """The names of some kinds in the sentences just before a word, and in its own up to it."""
        here = self._sentence_of[token.i]
        first = bisect_left(self._names, here - _SENTENCES_BACK, key=lambda name: name.sentence)
        last = bisect_left(self._names, token.i, key=lambda name: name.head.i)
        return [
            name
            for name in self._names[first:last]
            if any(self._actors[id].kind in kinds for id in name.actors)
            and (token.lower_ not in _PLURAL or self._is_many(name))
            and not (token.lower_ in _NEUTER and name.head.tag_ == "NNS")
            and not self._speaks(token, name)
            and not self._is_of_other_gender(token, name)
        ]

    def _is_of_other_gender(self, pronoun: Token, name: _Antecedent) -> bool:
        """Whether "he" is said where the name is a woman's, or the other way round."""
        if pronoun.lower_ not in _PERSONAL:
            return False
        names = (self._actors[id].name.split() for id in name.actors)
        return all(bool(words) and words[0] in first_names_against(pronoun.lower_) for words in names)

    def _speaks(self, pronoun: Token, name: _Antecedent) -> bool:
        """Whether the name is that of the one quoted: nobody calls themselves "he"."""
        speaker = speaker_above(pronoun) if pronoun.lower_ in _PERSONAL and self._is_quoted(pronoun) else None
        return speaker is not None and speaker.i in self._at and not set(self._at[speaker.i]).isdisjoint(name.actors)

    def _is_many(self, name: _Antecedent) -> bool:
        """Whether "they" may mean the name: several, a people, or a body of people, not a country by its name."""
        if name.head.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in name.head.children):
            return True
        return all(self._actors[id].kind is not ActorKind.COUNTRY for id in name.actors)

    def _own_subject(self, pronoun: Token) -> tuple[str, ...] | None:
        """Whom the subject of a possessive's own clause names; None where the pronoun cannot mean that subject."""
        if pronoun.dep_ != "poss" or (verb := _clause_of(pronoun)) is None:
            return None
        subject = subject_of(verb)
        if subject is None or subject.i >= pronoun.i or any(word.i == pronoun.i for word in subject.subtree):
            return None
        plural = subject.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in subject.children)
        if pronoun.head.lemma_.lower() in _LAND and not self._names_country(subject):
            return None
        if pronoun.lower_ in _PLURAL:
            if not plural and not self.at(subject):
                return None
            inside = (id for word in (subject, *subject.children) for id in self.at(word))
            return tuple(dict.fromkeys(inside)) if plural else self.at(subject)
        kinds = _fitting(pronoun.lower_)
        fits = not plural and any(self._actors[id].kind in kinds for id in self.at(subject))
        return self.at(subject) if fits else None

    def _names_country(self, word: Token) -> bool:
        return word.pos_ == "PROPN" and any(self._actors[id].kind is ActorKind.COUNTRY for id in self.at(word))

    def _speaker(self, pronoun: Token) -> tuple[str, ...]:
        """Who says "I" or "we": the subject of the verb of saying above, else the last person who was a subject."""
        verb = pronoun
        while verb.head.i != verb.i:
            verb = verb.head
            if is_one_of(verb, "saying"):
                subject = subject_of(verb)
                if subject is not None and subject.i != pronoun.i and subject.lower_ not in _FIRST:
                    found = self._own_side(subject) if pronoun.lower_ in _OURS else self.at(subject)
                    if found or pronoun.lower_ in _OURS:
                        return found
        if not self._is_quoted(pronoun):
            return ()
        return self._last_speaker(pronoun)

    def _last_speaker(self, pronoun: Token) -> tuple[str, ...]:
        """Who spoke last before a quotation goes on without naming its speaker."""
        here = self._sentence_of[pronoun.i]
        for at in range(pronoun.i - 1, -1, -1):
            word = self._doc.tokens[at]
            if here - self._sentence_of[at] > _SENTENCES_BACK:
                return ()
            if word.pos_ not in VERBAL or not is_one_of(word, "saying"):
                continue
            subject = subject_of(word)
            if subject is not None and subject.lower_ not in _FIRST and (found := self.at(subject)):
                return self._own_side(subject) if pronoun.lower_ in _OURS else found
        return ()

    def _is_quoted(self, token: Token) -> bool:
        return self._doc.layout.is_quoted(token.idx)

    def _own_side(self, speaker: Token) -> tuple[str, ...]:
        """Whom a speaker means by "we": the body named in their title; of others it is not known."""
        inside = dict.fromkeys(id for word in speaker.subtree for id in self.at(word))
        return tuple(id for id in inside if self._actors[id].kind in _BODIES)


def _prominence(head: Token) -> int:
    if head.dep_ == "pobj" and head.head.dep_ == "agent":
        return 1
    if head.dep_ not in _SUBJECTS or head.head.dep_ == "relcl":
        return 0
    return 2 if head.head.head.i == head.head.i else 1


def _is_part(pronoun: Token) -> bool:
    """Whether only some of those are meant: "eight of them"."""
    return bool(pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of")


def _names_nobody(pronoun: Token) -> bool:
    """Whether a pronoun stands for no party: for nothing, for a text, for what took place, for its own subject."""
    word = pronoun.lower_
    occurred = pronoun.dep_ == "nsubj" and word in _NEUTER and occurs(pronoun.head)
    if occurred or _is_part(pronoun) or is_empty(pronoun) or (word == "it" and is_of_a_text(pronoun)):
        return True
    return bool(word.endswith("self") or _repeats_object(pronoun))


def _repeats_object(pronoun: Token) -> bool:
    """Whether "it" or "them" is what the clause before was done to: "closed two bridges and reopened them"."""
    verb = pronoun.head
    if pronoun.dep_ != "dobj" or verb.dep_ != "conj" or pronoun.lower_ not in ("it", "them"):
        return False
    plural = pronoun.lower_ == "them"
    before = (child for child in verb.head.children if child.dep_ == "dobj" and child.i < verb.i)
    return any(each.tag_ == ("NNS" if plural else "NN") for each in before)


def _fitting(word: str) -> frozenset[ActorKind]:
    if word in _PERSONAL:
        return frozenset({ActorKind.PERSON})
    if word in _PLACE:
        return frozenset({ActorKind.COUNTRY, ActorKind.PLACE})
    if word in _NEUTER:
        return _BODIES
    return _BODIES


def _same_clause(name: Token, pronoun: Token) -> bool:
    """Whether both hang on one verb, where a pronoun that is no possessive cannot mean the name."""
    if pronoun.dep_ == "poss":
        return pronoun.head.i == name.i
    return _verb_above(name) == _verb_above(pronoun)


def _clause_of(token: Token) -> Token | None:
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in VERBAL:
            return token
    return None


def _verb_above(token: Token) -> int:
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return int(token.i)
    return int(token.i)
