"""A parsed article with its cast in; whom a pronoun that no mention covers stands for, out.

What is sure is a mention of the cast already (`timeline.actors.coreference`); what is only likely is found here, by the
rows of `timeline.actors.anaphors`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.actors.anaphors import ROWS
from timeline.actors.pronouns import SENTENCES_BACK, Ids, fitting_kinds, places
from timeline.actors.words import groups, organs
from timeline.language import Doc, Token, heads_sentence, is_one_of, parse
from timeline.language.anaphora import (
    are_people,
    bodies_before,
    is_somebody,
    told_of_others,
)
from timeline.language.genders import Gender, may_mean, of_first_name, of_name, of_pronoun, surely_means
from timeline.language.labels import Dep
from timeline.language.naming import is_maker, whom_it_is_about
from timeline.language.tellers import is_told_by_one_like
from timeline.language.things import thing_told_of
from timeline.language.tongue import tongue
from timeline.language.word import base, first_of_row, is_before_head, is_doer, is_led_by, is_spelled, spelling
from timeline.model import Actor, ActorKind

_WORDS_BACK = 200
"""Words that are looked through for somebody without a name, so that none walks through a sentence of thousands."""
_SUBJECTS = frozenset({Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.AGENT})


@dataclass(frozen=True, slots=True)
class Name:
    """A name that a later pronoun may stand for: its head word, its actors, how prominent it was.

    ``subject`` is 2 for the subject of the sentence's own clause, 1 for that of another clause, else 0.
    """

    head: Token
    actors: Ids
    subject: int
    sentence: int


class Antecedents:
    """Whom the pronouns of one document likely mean; built once per document, each asked when needed."""

    def __init__(
        self, doc: Doc, actors: Mapping[str, Actor], heads: Iterable[tuple[Token, str]], at: Mapping[int, Ids]
    ) -> None:
        """``heads`` are the head words of the cast's mentions, ``at`` whom each word of a mention stands for."""
        self.doc = doc
        self.actors = actors
        self._heads = tuple(heads)
        self._at = at
        self._meant: dict[int, Ids] = {}

    def meant_by(self, pronoun: Token) -> Ids:
        """The ids of the actors that the pronoun likely stands for; empty where nobody is likely."""
        while self._waiting and self._waiting[0].i < pronoun.i:
            self._decide(self._waiting.popleft())
        if pronoun.i not in self._meant:
            self._decide(pronoun)
        return self._meant[pronoun.i]

    def _decide(self, pronoun: Token) -> None:
        if pronoun.i in self._meant:
            return
        self._meant[pronoun.i] = ()
        found = (row.finds(self, pronoun) for row in ROWS)
        meant = next((ids for ids in found if ids is not None), ())
        asked = (self._are_too_many, self._is_told_outside, self._are_things_nearer, self._is_for_two_people)
        doubted = any(doubts(pronoun, meant) for doubts in asked)
        self._meant[pronoun.i] = () if doubted else meant

    def _is_told_outside(self, pronoun: Token, ids: Ids) -> bool:
        """ "“They drive fast here,” a baker told Norcar": no body that only the sentences before name."""
        bodies = [id for id in ids if self.actors[id].kind is ActorKind.ORGANISATION]
        if len(bodies) != len(ids) or not ids or not is_spelled(pronoun, tongue().neuter | tongue().several):
            return False
        last = next((head for head, id in reversed(self._heads) if id in ids and head.i < pronoun.i), None)
        if last is None or self.sentence_of(last) == self.sentence_of(pronoun):
            return False
        return self.is_quoted(pronoun) and not self.is_quoted(last)

    def _are_things_nearer(self, pronoun: Token, ids: Ids) -> bool:
        """ "Norcar lowers prices when they are paid in cash": what is done to them is done to the things, no body."""
        bodies = [id for id in ids if self.actors[id].kind is ActorKind.ORGANISATION]
        if (
            len(ids) != 1
            or not bodies
            or not is_spelled(pronoun, tongue().they)
            or not parse.is_passive_subject(pronoun)
        ):
            return False
        between = reversed(self.doc.tokens[pronoun.sent.start : pronoun.i])
        last = next((word for word in between if word.i in self._at or _is_of_things(word)), None)
        return last is not None and last.i not in self._at

    def _is_for_two_people(self, pronoun: Token, ids: Ids) -> bool:
        """ "The party met. They were divorced in May": no body alone is, nor marries."""
        told = parse.is_any_subject(pronoun) and is_one_of(pronoun.head, "done_by_couples")
        alone = told and len(ids) == 1 and not parse.has(pronoun.head, parse.is_object)
        return alone and self.actors[ids[0]].kind is not ActorKind.PERSON

    def _are_too_many(self, pronoun: Token, ids: Ids) -> bool:
        """Whether "he" would stand for more than one person."""
        people = [id for id in ids if self.actors[id].kind is ActorKind.PERSON]
        return len(people) > 1 and is_spelled(pronoun, tongue().personal)

    @cached_property
    def _waiting(self) -> deque[Token]:
        """The pronouns that go on meaning whom the last like them meant, in order of text, not yet decided."""
        return deque(word for word in self.doc.tokens if is_spelled(word, tongue().personal) and word.i not in self._at)

    def at(self, word: Token) -> Ids:
        """Whom the word stands for, surely or likely."""
        named = self._at.get(word.i)
        if named is not None:
            return named
        return self.meant_by(word) if is_spelled(word, tongue().pronouns) else ()

    def is_named(self, word: Token) -> bool:
        """Whether a mention of the cast covers the word."""
        return word.i in self._at

    def fitting(self, pronoun: Token, ids: Iterable[str]) -> Ids:
        """Those of the actors that the pronoun may stand for by their kind."""
        kinds = fitting_kinds()[spelling(pronoun)]
        return tuple(dict.fromkeys(id for id in ids if self.actors[id].kind in kinds))

    def is_quoted(self, word: Token) -> bool:
        """Whether the word stands inside quotation marks."""
        return self.doc.layout.is_quoted(word.idx)

    def sentence_of(self, word: Token) -> int:
        """The number of the word's sentence, from 0."""
        return self._sentence_of[word.i]

    @cached_property
    def _sentence_of(self) -> dict[int, int]:
        return {token.i: number for number, sentence in enumerate(self.doc.tokens.sents) for token in sentence}

    @cached_property
    def _names(self) -> list[Name]:
        """Names that head their own phrase, in order of text; "Chinese" in "Chinese ships" is no antecedent."""
        found: list[Name] = []
        for head, _ in sorted(self._heads, key=lambda pair: pair[0].i):
            if (
                parse.is_modifier(head)
                or parse.is_pronoun(head)
                or is_maker(head)
                or (found and found[-1].head.i == head.i)
            ):
                continue
            found.append(Name(head, self._at[head.i], _prominence(head), self._sentence_of[head.i]))
        return found

    @cached_property
    def _genders(self) -> dict[str, Gender]:
        """What the text calls each person, by title, kinship or a pronoun that surely means them."""
        said = ((id, of_pronoun(spelling(head)) or of_name(head)) for head, id in self._heads)
        return {id: gender for id, gender in said if gender is not None}

    @cached_property
    def _called(self) -> dict[str, set[Gender]]:
        """All that the text calls each person."""
        called: dict[str, set[Gender]] = {}
        for head, id in self._heads:
            if (gender := of_pronoun(spelling(head)) or of_name(head)) is not None:
                called.setdefault(id, set()).add(gender)
        return called

    def gender_of(self, id: str) -> Gender | None:
        """What the text calls somebody, or else what a first name says that only women, or only men, bear."""
        if (said := self._called.get(id)) is not None:
            return next(iter(said)) if len(said) == 1 else None
        return of_first_name(self.actors[id].name)

    def names_before(self, pronoun: Token) -> list[Name]:
        """The names in the sentences just before a pronoun, and in its own up to it, that it may stand for."""
        here = self._sentence_of[pronoun.i]
        first = bisect_left(self._names, here - SENTENCES_BACK, key=lambda name: name.sentence)
        last = bisect_left(self._names, pronoun.i, key=lambda name: name.head.i)
        first_word = _barrier(self, pronoun)
        found = {
            name.head.i: name
            for name in self._names[first:last]
            if self.fitting(pronoun, name.actors) and name.head.i >= first_word and not _differs(self, pronoun, name)
        }
        about = ((name, whom_it_is_about(name.head)) for name in found.values())
        return [name for name, whom in about if whom is None or whom.i not in found]

    def foremost(self, pronoun: Token) -> str | None:
        """The one that the headline names, of all whom a pronoun may mean who is named most; None where nobody is."""
        headline = self.doc.layout.headline
        if headline is None:
            return None
        named = {id for head, id in self._heads if headline.words.start <= head.idx < headline.words.end}
        may = [id for id in named if self.fitting(pronoun, (id,)) and self._may_be(pronoun, id)]
        return max(may, key=lambda each: len(self.actors[each].mentions), default=None)

    def _may_be(self, pronoun: Token, id: str) -> bool:
        return may_mean(spelling(pronoun), self.actors[id].name, self._genders.get(id))

    def is_named_again(self, pronoun: Token, ids: Ids, back: int) -> bool:
        """Whether one of them is named ``back`` sentences before the pronoun or since, "Kenya" of "Kenya police"."""
        first = self._sentence_of[pronoun.i] - back
        near = self.doc.tokens[max(pronoun.i - _WORDS_BACK, 0) : pronoun.i]
        said = (word for word in near if self._sentence_of[word.i] >= first and parse.is_name(word))
        return any(id in ids for word in said for id in self._at.get(word.i, ()))

    def unnamed_before(self, pronoun: Token) -> Iterator[tuple[tuple[bool, int, int, int], Ids]]:
        """How foremost each noun in the plural is that no mention covers, in the sentences in which names are sought.

        As of names: whether it is a subject before the pronoun in its own sentence, its sentence, as which subject, its
        place; with each whose they are, "Houthi fighters". What the pronoun's own clause holds is left out, and of
        other sentences all but their subjects.
        """
        here = self._sentence_of[pronoun.i]
        for word in reversed(self.doc.tokens[max(pronoun.i - _WORDS_BACK, 0) : pronoun.i]):
            sentence = self._sentence_of[word.i]
            if here - sentence > SENTENCES_BACK:
                return
            if word.head.i == pronoun.head.i or not self._is_several_unnamed(word):
                continue
            subject = _prominence(word)
            if subject or (sentence == here and _is_done_to_or_met(word)):
                whose = (id for each in filter(parse.is_modifier_or_owner, word.lefts) for id in self.at(each))
                yield (sentence == here and subject > 0, sentence, subject, word.i), tuple(whose)

    def _is_several_unnamed(self, word: Token) -> bool:
        return parse.is_plural_noun(word) and not self.is_named(word)

    def is_done_to_a_thing_above(self, pronoun: Token) -> bool:
        """Whether the clause that the pronoun's own says more of is done to one thing that nobody knows by name."""
        clause = pronoun.head
        if not parse.is_any_subject(pronoun) or not parse.is_adverbial_clause(clause) or is_before_head(clause):
            return False
        thing = parse.first(clause.head, parse.is_object)
        if thing is None or not clause.head.i < thing.i < pronoun.i or self.is_named(thing):
            return False
        return parse.is_singular_noun(thing) and not is_somebody(thing)

    def names_a_stranger_before(self, pronoun: Token) -> bool:
        """Whether its own sentence has named before it a body that no mention covers, or a place."""
        return any(not self.fitting(pronoun, self.at(word)) for word in bodies_before(pronoun))

    def may_mean(self, pronoun: Token, name: Name) -> bool:
        """Whether the pronoun is not one for a woman where the name is a man's, or the other way round."""
        return any(self._may_be(pronoun, id) for id in name.actors)

    def surely_means(self, pronoun: Token, ids: Ids) -> bool:
        """Whether the first of the actors is known to be a woman, or a man, as the pronoun says."""
        word = spelling(pronoun)
        return bool(ids) and surely_means(word, self.actors[ids[0]].name, self._genders.get(ids[0]))


def _barrier(known: Antecedents, pronoun: Token) -> int:
    """The index of the word before which no name can be meant, 0 where there is no such.

    "It" is the one thing that the sentence before is about, the war that came, not the country that fought it; "there"
    is the last place named, the palace, not its land.
    """
    if is_spelled(pronoun, tongue().neuter):
        thing = thing_told_of(pronoun)
        return thing.sent.end if thing is not None and not known.at(thing) else 0
    place = _place_named_before(known, pronoun) if is_spelled(pronoun, tongue().there) else None
    return place.right_edge.i + 1 if place is not None else 0


def _place_named_before(known: Antecedents, pronoun: Token) -> Token | None:
    start = known.doc.tokens[max(pronoun.sent.start - 1, 0)].sent.start
    unnamed = (word for word in reversed(known.doc.tokens[start : pronoun.i]) if not known.is_named(word))
    return next((word for word in unnamed if _is_place(word)), None)


def _is_place(word: Token) -> bool:
    """Whether it is a noun for a place ("the palace"), or a name that the model takes for one, at which it was."""
    if parse.is_common_noun(word):
        return base(word) in places()
    return parse.is_name(word) and parse.is_of_place(word) and parse.is_of_preposition(word)


def _differs(known: Antecedents, pronoun: Token, name: Name) -> bool:
    """Whether number or gender forbid it, or the name is that of the one quoted: nobody calls themselves "he"."""
    word = spelling(pronoun)
    if word in tongue().several:
        return not _is_many(known, name)
    if word in tongue().neuter:
        return bool(parse.is_plural_noun(name.head))
    if word not in tongue().personal:
        return False
    told = any(word.i == name.head.i for word in told_of_others(pronoun))
    told = told or is_told_by_one_like(known.doc, pronoun)
    return told or not known.may_mean(pronoun, name) or _speaks(known, pronoun, name)


def _speaks(known: Antecedents, pronoun: Token, name: Name) -> bool:
    speaker = known.doc.speaker_of(pronoun)
    return speaker is not None and known.is_named(speaker) and not set(known.at(speaker)).isdisjoint(name.actors)


def _is_many(known: Antecedents, name: Name) -> bool:
    """Whether "they" may mean the name: several, a people, or a body of people, not a country by its name.

    Nor a country by a thing of its own: "five Russian rail cars" are not Russia; nor "envoys of Chad and Peru" both;
    nor a body by one who acts for it: "the UN envoy".
    """
    if any(known.actors[id].kind is ActorKind.COUNTRY for id in name.actors):
        return _are_many_of_a_land(name.head)
    return not (parse.is_common_noun(name.head) and parse.is_singular(name.head) and is_somebody(name.head))


def _are_many_of_a_land(head: Token) -> bool:
    """Whether a word for a country, or for what is a country's, names several: lands in a row, or people."""
    first = first_of_row(head, parse.is_noun)
    if is_led_by(first, tongue().belonging) and parse.is_plural_noun(first.head.head):
        return False
    if parse.is_common_noun(head):
        return parse.is_plural(head) and (are_people(head) or base(head) in {*organs(), *groups()})
    return parse.is_plural(head) or parse.has(head, parse.is_joined)


def _is_done_to_or_met(word: Token) -> bool:
    return parse.is_object(word) or _are_turned_to(word)


def _are_turned_to(noun: Token) -> bool:
    """ "Will report to ministers": people to whom, or with whom, something is done."""
    turned = parse.is_of_preposition(noun) and parse.is_verb(noun.head.head)
    return turned and is_spelled(noun.head, tongue().parties_met) and are_people(noun)


def _prominence(head: Token) -> int:
    """2 of the subject of a main clause, or of its name, 1 of another subject or who did it, 0 of the rest."""
    head = head.head if parse.is_apposition(head) else head
    if is_doer(head):
        return 1
    if parse.dep(head) not in _SUBJECTS or parse.is_relative_clause(head.head):
        return 0
    return 2 if heads_sentence(head.head) else 1


def _is_of_things(word: Token) -> bool:
    return parse.is_common_noun(word) and parse.is_plural_noun(word) and not parse.is_of_time(word)
