"""A word below the head of a phrase in; whether it is only put in there, as some of those who are meant, out."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.event_words import event_words
from timeline.language import Token, parse
from timeline.language.labels import Dep
from timeline.language.relatives import is_joined_behind
from timeline.language.tongue import tongue
from timeline.language.word import is_before_mark, is_form_of, is_led_by, is_spelled

_DASHES = frozenset({"-", "--", "–", "—"})
_OBJECTS_AND_LINKS = frozenset({Dep.OBJECT, Dep.RECIPIENT, Dep.PREDICATE_NOUN, Dep.PREDICATE_ADJECTIVE})
_OBJECTS_AND_LINKS |= {Dep.OBJECT_PREDICATE, Dep.PREPOSITION, Dep.AGENT}


class Below(NamedTuple):
    """A word below the head of a phrase; ``brief`` asks for the short form of the phrase."""

    word: Token
    head: Token
    brief: bool

    @property
    def last(self) -> Token | None:
        """The word of the text in front of all that hangs on it."""
        first = self.word.left_edge.i
        return self.word.doc[first - 1] if first else None

    @property
    def behind_comma(self) -> bool:
        """Whether it stands behind a comma, which may hang on it."""
        return self.word.left_edge.text == "," or (self.last is not None and self.last.text == ",")

    @property
    def is_tight(self) -> bool:
        """Whether a word stands right in front of it, without a mark or another aside between."""
        return self.last is not None and not self.last.is_punct and not parse.is_apposition(self.last)


def picks_some(below: Below) -> bool:
    """ "Ninety people, including a judge, fled", "eight officials, among them a judge": an aside about some of them."""
    word, last = below.word, below.last
    beside = parse.is_apposition(word)
    if beside and last is not None and parse.is_pronoun(last) and _is_one_of_them(last.head.head):
        return True
    if not below.behind_comma:
        return False
    return (beside and _is_one_of_them(word)) or _brings_in_some(word, word.left_edge if beside else word)


def _brings_in_some(word: Token, opener: Token) -> bool:
    """ "Including a judge," up to a comma; "among them a judge"."""
    if not is_spelled(opener, tongue().among_them):
        return False
    pointed = any(parse.is_pronoun(each) and each.i == opener.i + 1 for each in word.subtree)
    return pointed or is_before_mark(word.right_edge, ",")


def _is_one_of_them(word: Token) -> bool:
    """ "Three people, one of them a nurse, died": who some of those are."""
    return parse.is_figure(word) and any(parse.is_pronoun(each) for link in word.rights for each in link.children)


def is_behind_dash(below: Below) -> bool:
    """Whether a dash parts it from what stands before it, and does not tie two words together."""
    last = below.last
    return last is not None and last.text in _DASHES and bool(last.whitespace_)


def is_between_dashes(below: Below) -> bool:
    """ "The board -- nine men and a clerk -- voted": what two dashes put in behind a noun."""
    last, end = below.last, below.word.right_edge
    end = end.nbor(1) if end.text not in _DASHES and end.i + 1 < len(end.doc) else end
    apart = last is not None and last.text in _DASHES and last.i > below.head.i and bool(last.whitespace_)
    return apart and end.text in _DASHES and bool(end.whitespace_) and parse.is_noun(below.head)


def is_of_another_clause(child: Token, head: Token, without: Token) -> bool:
    """Whether what hangs on a phrase is the clause that is told of it, or stands behind that clause."""
    if child.i == without.i or is_joined_behind(child, without):
        return True
    return head.head.i == without.i and head.i < without.i < child.i


def is_spliced(below: Below) -> bool:
    """ "We will not flee, we will fight": the first of two clauses between which only a comma stands."""
    word, head = below.word, below.head
    if word.i > head.i or not parse.is_verb(head):
        return False
    whole = all(any(parse.is_subject(each) for each in verb.lefts) for verb in (word, head))
    end = word.right_edge
    return whole and end.i + 1 < head.i and is_before_mark(end, ",") and parse.is_complement(head)


def _says_how_many_of(below: Below) -> bool:
    """ "The number of doctors who fled fell": that of the doctors need not have fallen."""
    counted = is_led_by(below.head, tongue().belonging) and is_form_of(below.head.head.head, event_words().counts)
    return counted and not below.behind_comma


def is_needed_by(below: Below) -> bool:
    """ "Those who fled", "the number of those", "no idea who fled": without which its noun says nothing."""
    asked = is_form_of(below.head, event_words().ideas) and is_spelled(below.word.left_edge, tongue().asks)
    return asked or is_spelled(below.head, tongue().pointing) or _says_how_many_of(below)


def is_aside(phrase: Token, verb: Token) -> bool:
    """Whether a phrase behind a comma is only put in: "spoke by telephone, the first contact for years"."""
    start = phrase.left_edge.i
    if parse.dep(phrase) not in _OBJECTS_AND_LINKS or start <= verb.i + 1:
        return False
    if parse.is_object(phrase) and is_behind_dash(Below(phrase, verb, brief=False)):
        return True
    if phrase.doc[start - 1].text != ",":
        return False
    return sum(word.text == "," for word in phrase.doc[verb.i : start]) == 1
