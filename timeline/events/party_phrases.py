"""A phrase in; the actors that it names, that it is about, or that stand inside it, out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.actors.words import private_people
from timeline.events.arguments import Slot, arguments
from timeline.events.event_words import event_words
from timeline.events.lexicon import aiming_prepositions, is_aimed
from timeline.events.mentions import Mentions
from timeline.events.parties import (
    first_of_list,
    human_nouns,
    is_kin,
    only_says,
    says_which,
    thoughts,
)
from timeline.events.phrase_rows import PhraseLink, added_by
from timeline.language import Token, parse
from timeline.language.among_them import some_of
from timeline.language.labels import IN_PHRASE, Dep
from timeline.language.relatives import antecedent, is_joined_behind
from timeline.language.tongue import tongue
from timeline.language.word import base, is_spelled
from timeline.model import Actor, ActorKind

_ADDING = IN_PHRASE | {Dep.ADVERB, Dep.PREPOSITION}
"""How a word hangs on the head of a phrase that may name further actors of it."""


class PartyPhrases:
    """Whom the phrases of one document name; ``token`` is the event's own word, below which nobody is looked for."""

    def __init__(self, mentions: Mentions) -> None:
        """Over the mentions of the cast."""
        self.mentions = mentions
        self._named: dict[tuple[int, int], tuple[str, ...]] = {}

    def actor(self, id: str) -> Actor:
        """The actor of that id."""
        return self.mentions.actor(id)

    def is_person(self, id: str) -> bool:
        """Whether it is a person."""
        return self.actor(id).kind is ActorKind.PERSON

    def is_place(self, id: str) -> bool:
        """Whether it is a place, and no country."""
        return self.actor(id).kind is ActorKind.PLACE

    def own(self, head: Token, token: Token) -> list[str]:
        """The actors that the phrase names as itself: its head, what is fixed to it, its like ("A and B").

        Remembered, as one row of roles after another asks for it.
        """
        key = (head.i, token.i)
        if key not in self._named:
            self._named[key] = tuple(dict.fromkeys(self.each(head, token)))
        return list(self._named[key])

    def around(self, head: Token, token: Token) -> list[str]:
        """All other actors inside the phrase, those below the event's own word and those only thought of left out."""
        return list(dict.fromkeys(self._around(head, token)))

    def doing_else(self, head: Token) -> frozenset[str]:
        """Who does what a clause about a noun of the phrase tells: "a plan made by Chad", which is none of this.

        Likewise whom such a clause tells of: "the house in which Holt was born".
        """
        apart = {word.i for link in head.subtree if _tells_else(link) for word in link.subtree}
        named = {word.i: self.mentions.at(word) for word in head.subtree}
        of_phrase = {id for at, ids in named.items() if at not in apart for id in ids}
        return frozenset(id for at in apart for id in named.get(at, ())) - of_phrase

    def owners_of_people(self, head: Token) -> frozenset[str]:
        """Whose people a phrase tells of, to whom nothing is done by it: "her colleagues", "fines on Banda's men"."""
        people = (noun for noun in head.subtree if base(noun) in human_nouns())
        owners = (owner for noun in people for owner in filter(parse.is_owner, noun.lefts))
        return frozenset(id for owner in owners for id in self.mentions.at(owner) if self.is_person(id))

    def party_to(self, noun: Token) -> list[str]:
        """Who takes part in what a noun names that begins, ends or fails: "talks between A and B opened"."""
        return list(dict.fromkeys(self._party_to(noun)))

    def doers(self, noun: Token) -> list[str]:
        """Who does what a noun names: "the seizure of two boats by Chad"."""
        links = (link for link in noun.rights if is_spelled(link, tongue().doer))
        did = [
            *filter(parse.is_owner, noun.lefts),
            *(it for link in links for it in parse.below(link, parse.is_of_preposition)),
        ]
        return list(dict.fromkeys(id for head in did for id in self.each(head, noun)))

    def aimed_at(self, noun: Token, token: Token) -> list[str]:
        """Against whom a thing is done or issued: "issued a warrant for him"."""
        return list(dict.fromkeys(self._aimed_at(noun, token)))

    def each(self, head: Token, token: Token, depth: int = 0) -> Iterator[str]:
        """The same one by one, behind so many prepositions: in "fears of a recession in Chad" Chad takes no part."""
        named = self.mentions.at(antecedent(head) if is_spelled(head, tongue().relative_owner) else head)
        yield from named
        yield from self._of_its_row(head)
        fought = {self.actor(id).country for id in named if self.actor(id).kind is ActorKind.ARMED_GROUP}
        leads_on = tongue().set_in if named and parse.is_name(head) else tongue().identity
        for child in head.children:
            if self._brings_in(head, child, token):
                added = added_by(PhraseLink(self, head, child, token, depth, leads_on))
                for id in added:
                    if id not in fought:  # "rebels in Mali" are not Mali
                        yield id

    def _of_its_row(self, head: Token) -> Iterator[str]:
        """Whom a phrase means beside its own name: the first of a list, those it is some of, whom it says more of."""
        if (first := first_of_list(head)) is not None:
            yield from self.mentions.at(first)
        for one in some_of(head):
            yield from self.mentions.at(one)
        if parse.is_apposition(head) and not _is_beyond_a_clause(head):
            yield from self.mentions.at(head.head)

    def _brings_in(self, head: Token, child: Token, token: Token) -> bool:
        """Whether others may take part for a word below the head, that are not only where it is from or once was."""
        if not _adds(head, child, token):
            return False
        return not (_is_only_from_there(head, child) or self._is_left_behind(head, child))

    def _is_left_behind(self, head: Token, child: Token) -> bool:
        """ "A former World Bank economist", "a former head of the Bank": the body that somebody no longer works for."""
        link = parse.is_preposition(child)
        body = parse.first(child, parse.is_of_preposition) if link else child if parse.is_in_phrase(child) else None
        bodies_named = self.mentions.at(body) if body is not None else ()
        if all(self.actor(id).kind is not ActorKind.ORGANISATION for id in bodies_named):
            return False
        return any(is_spelled(word, event_words().no_longer) and word.i < child.i for word in head.lefts)

    def _party_to(self, noun: Token) -> Iterator[str]:
        for argument in arguments(noun):
            inside = noun.left_edge.i <= argument.head.i <= noun.right_edge.i
            if inside and (argument.slot is Slot.SUBJECT or argument.preposition in tongue().shared_by):
                yield from self.each(argument.head, noun)

    def _aimed_at(self, noun: Token, token: Token) -> Iterator[str]:
        if not is_aimed(noun):
            return
        for child in parse.below(noun, parse.is_preposition):
            if is_spelled(child, aiming_prepositions()):
                for inner in child.children:
                    yield from self.each(inner, token)

    def _around(self, head: Token, token: Token) -> Iterator[str]:
        if base(head) in thoughts():
            return
        for child in head.children:
            if not _is_apart(child, token) and not only_says(child):
                yield from self.mentions.at(child)
                yield from self._around(child, token)


def _is_beyond_a_clause(apposition: Token) -> bool:
    """ "Ito failed and quit in May; the president named Banda": what a mark parts from a name explains it no more."""
    return any(word.text == ";" for word in apposition.doc[apposition.head.i : apposition.i])


def _tells_else(word: Token) -> bool:
    """Whether a word of a phrase is who did something else, or heads a clause of its own about a noun."""
    if parse.is_agent(word):
        return parse.is_of_noun(word.head)
    return parse.is_relative_clause(word)


def _adds(head: Token, child: Token, token: Token) -> bool:
    """Whether what hangs on a head may name more than it: not what says which one it is, nor whose kin."""
    if parse.dep(child) not in _ADDING or _is_apart(child, token) or says_which(child):
        return False
    return not (parse.is_owner(child) and is_kin(head)) and not _is_only_from_there(head, child)


def _is_only_from_there(head: Token, child: Token) -> bool:
    """ "Ten people from Syria crossed the sea", "citizens in Syria fled": Syria did not."""
    return is_spelled(child, tongue().in_or_from) and is_spelled(head, private_people())


def _is_apart(child: Token, token: Token) -> bool:
    """Whether a word of the phrase is the event's own, or joined on behind what that says of the phrase."""
    return child.i == token.i or is_joined_behind(child, token)
