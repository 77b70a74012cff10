"""A pronoun in; the thing of its own sentence or of the one before that it takes up, be it nobody known, out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language import among, labels, parse
from timeline.language.anaphora import are_people, is_somebody
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Tag
from timeline.language.verbs import is_one_of
from timeline.language.word import is_led_by

if TYPE_CHECKING:
    from timeline.language.tokens import Token

_COLON = ":"
_IT = word_group("it")
_ITS = word_group("its")
_WITH = word_group("company")
_WHERE = word_group("whereabouts")
_THEY = word_group("they")
_THE = word_group("known")
_THEM = word_group("those_shared")
_BELONGING = word_group("belonging")
_ANOTHER = word_group("another_one")
_RANKS = word_group("ranks")
_A = word_group("indefinite")
_DONE = (Dep.SUBJECT, Dep.PASSIVE_SUBJECT)


def thing_told_of(pronoun: Token) -> Token | None:
    """What the sentence before is about, where that is one thing: "The war came in 1914. It lasted four years".

    A singular common noun, or one written as a name ("the Commission"), that is the subject of that sentence's own
    clause; "it" means it before any other.
    """
    start = pronoun.sent.start
    if not start:
        return None
    root = pronoun.doc[start - 1].sent.root
    subject = among.hung(root.children, _DONE)
    if subject is None or subject.ent_type_ in labels.TIMES or is_somebody(subject):
        return None
    return subject if subject.tag_ == Tag.SINGULAR or _is_called_by_a_noun(subject) else None


def _is_called_by_a_noun(name: Token) -> bool:
    return name.tag_ == Tag.SINGULAR_NAME and [child.lower_ in _THE for child in name.lefts] == [True]


def thing_beside(pronoun: Token) -> Token | None:
    """The noun that "it", "they" or "its" takes up from a clause of its own sentence; None where none says so."""
    if pronoun.lower_ in _IT or pronoun.lower_ in _THEY:
        return _done_to_above(pronoun) or _told_before_a_colon(pronoun)
    return _told_before(pronoun) if pronoun.lower_ in _ITS else None


def _done_to_above(pronoun: Token) -> Token | None:
    """ "France published the pact after it had been signed": what was signed is what was published."""
    clause = pronoun.head
    if not parse.is_passive_subject(pronoun) or not parse.is_adverbial_clause(clause) or clause.i < clause.head.i:
        return None
    done = parse.first(clause.head, parse.is_open_complement) or clause.head
    thing = parse.first(done, parse.is_object)
    if thing is None or not clause.head.i < thing.i < pronoun.i or parse.is_name(thing):
        return None
    if pronoun.lower_ in _THEY:
        return thing if _may_be_they(thing) else None
    return thing if parse.is_singular_noun(thing) else None


def _told_before_a_colon(pronoun: Token) -> Token | None:
    """ "Chad agreed, but the bank's board never met: it put the item off": who the clause before the colon is about."""
    first = pronoun.left_edge.i
    if pronoun.lower_ not in _IT or not parse.is_active_subject(pronoun) or first <= pronoun.sent.start:
        return None
    if pronoun.doc[first - 1].text != _COLON:
        return None
    subject = among.hung(reversed(pronoun.doc[pronoun.sent.start : first]), _DONE)
    fits = subject is not None and parse.is_singular_noun(subject) and not is_somebody(subject)
    return subject if fits and subject is not None and subject.ent_type_ not in labels.TIMES else None


def only_beside(pronoun: Token) -> Token | None:
    """The one thing, or the several, that a clause of its own sentence leaves for "it" or "they" to mean."""
    return _only_thing_above(pronoun) or _only_several_beside(pronoun) or _those_shared(pronoun)


def is_one_more(word: Token) -> bool:
    """ "Another", "one", "a third": one of several, who is told by name behind it if at all."""
    if word.lower_ in _ANOTHER:
        return True
    return word.lower_ in _RANKS and any(child.lower_ in _A for child in word.lefts)


def _those_shared(pronoun: Token) -> Token | None:
    """ "Police held the guards. Two of [them] fled": the only several told of before it, or in the sentence before.

    None where others are told of as well, or several by name.
    """
    share = pronoun.head.head
    if pronoun.lower_ not in _THEM or pronoun.head.lower_ not in _BELONGING or not parse.is_any_subject(share):
        return None
    start = pronoun.sent.start
    before = pronoun.doc[start : share.left_edge.i]
    several = [*filter(_are_told_of, before)]
    if not several and start:
        several = [*filter(_are_told_of, pronoun.doc[pronoun.doc[start - 1].sent.start : start])]
    return several[0] if len(several) == 1 and parse.is_plural_noun(several[0]) else None


def _are_told_of(word: Token) -> bool:
    """Whether it names several, or somebody who is joined to others."""
    row = parse.is_noun(word) and among.hangs(word.children, {Dep.JOINED})
    return (parse.is_plural(word) or row) and word.ent_type_ not in labels.TIMES


def _only_thing_above(pronoun: Token) -> Token | None:
    """ "The workers left the mine when it closed": the one thing that the clause above names before it.

    None where that names another thing, or anybody but a person by name.
    """
    clause = pronoun.head
    behind = parse.is_adverbial_clause(clause) and clause.i > clause.head.i and parse.is_any_subject(pronoun)
    if pronoun.lower_ not in _IT or not behind or parse.is_expletive(pronoun) or not parse.is_full_verb(clause):
        return None
    before = [word for word in pronoun.doc[pronoun.sent.start : clause.left_edge.i] if _may_be_it(word)]
    return before[0] if len(before) == 1 and parse.is_singular_noun(before[0]) else None


def _only_several_beside(pronoun: Token) -> Token | None:
    """ "Storms will weaken as they pass the hills": the several things that the clause beside it is about.

    People only of the clause above: "makers fell when they lost". None where several others are named before it.
    """
    clause = pronoun.head
    if pronoun.lower_ not in _THEY or pronoun.dep_ not in _DONE or not parse.is_full_verb(clause):
        return None
    beside = _clause_beside(pronoun)
    subject = among.hung(beside.lefts, _DONE) if beside is not None else None
    if beside is None or subject is None or not _are_several(subject, people=beside.i == clause.head.i):
        return None
    return None if _tells_of_several_else(subject, pronoun) else subject


def _tells_of_several_else(subject: Token, pronoun: Token) -> bool:
    """Whether the sentence names several others before the pronoun that are no time and not only where it was."""
    own = {word.i for word in subject.subtree}
    others = (word for word in pronoun.doc[pronoun.sent.start : pronoun.i] if word.i not in own)
    several = (word for word in others if parse.is_plural(word) and word.ent_type_ not in labels.TIMES)
    return not all(is_led_by(word, _WHERE) and not are_people(word) for word in several)


def _clause_beside(pronoun: Token) -> Token | None:
    """The clause that the one of the pronoun stands behind, else the one that stands before it."""
    clause = pronoun.head
    if parse.is_adverbial_clause(clause) and clause.head.i < pronoun.i:
        return clause.head
    fronted = [child for child in clause.lefts if parse.is_adverbial_clause(child) and child.i < pronoun.i]
    return next(reversed(fronted), None)


def _are_several(subject: Token, *, people: bool) -> bool:
    """Whether one plural noun and no name is all that it says, be it ``people``."""
    named = parse.is_name(subject) or among.hangs(subject.children, {Dep.JOINED})
    return parse.is_plural_noun(subject) and not named and (people or not are_people(subject))


def _may_be_it(word: Token) -> bool:
    """Whether a word may be one of the things that "it" could mean, a name included; no person, and no time."""
    if not parse.is_noun(word) or parse.is_plural(word) or word.dep_ in (Dep.COMPOUND, Dep.ADVERBIAL_NOUN):
        return False
    person = word.ent_type_ == Entity.PERSON or (not parse.is_name(word) and is_somebody(word))
    return not person and word.ent_type_ not in labels.TIMES


def _may_be_they(thing: Token) -> bool:
    return parse.is_figure(thing) or (parse.is_plural(thing) and not are_people(thing))


def together(verb: Token) -> Iterator[Token]:
    """Who does something together: the subject, whoever stands behind "with", and whoever is joined to either."""
    subject = among.hung(verb.lefts, _DONE)
    first = [subject] if subject is not None else []
    links = (word for word in verb.subtree if word.lower_ in _WITH and word.head.i in _near(verb))
    for word in (*first, *(noun for link in links for noun in parse.below(link, parse.is_of_preposition))):
        yield from in_a_row(word)


def _near(verb: Token) -> set[int]:
    """The verb and the adverbs below it, on which "together with" may hang."""
    return {verb.i, *(child.i for child in verb.children if child.dep_ == Dep.ADVERB)}


def in_a_row(noun: Token) -> Iterator[Token]:
    """A noun with those joined to it: "Ito, Banda and Ruiz"."""
    yield noun
    for child in noun.children:
        if child.dep_ == Dep.JOINED:
            yield from in_a_row(child)


def _told_before(pronoun: Token) -> Token | None:
    """ "The march will go ahead, its organisers said": those of the march."""
    owner = pronoun.head
    verb = owner.head
    if not parse.is_owner(pronoun) or not parse.is_subject(owner) or not is_one_of(verb, "saying"):
        return None
    told = next((child for child in verb.lefts if parse.is_complement(child) and child.i < pronoun.i), None)
    subject = parse.first(told, parse.is_any_subject) if told is not None else None
    return subject if subject is not None and parse.is_singular_noun(subject) else None
