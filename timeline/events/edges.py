"""A time that only bounds what happened in; which verb began, ended or was counted by it out."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.candidate import names_happening
from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of, noun_kind
from timeline.events.marks import Mark, related
from timeline.events.modality import modality
from timeline.language import Doc, Tense, Token, comes_at_last, governor, parse, tense, took_until
from timeline.language.labels import Dep
from timeline.language.side_clauses import is_perfect
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.word import base, is_spelled, is_topmost
from timeline.model import Modality, Relation

DEPTH = 40
"""Longest path from an expression to its governor; on real prose it is under ten."""
_WITHIN = frozenset(
    {
        Dep.PREPOSITION,
        Dep.OF_PREPOSITION,
        Dep.PREDICATE_ADJECTIVE,
        Dep.OBJECT_PREDICATE,
        Dep.OBJECT,
        Dep.ADVERBIAL_NOUN,
        Dep.ADVERB,
        Dep.CLAUSE_OF_PREPOSITION,
        Dep.NOUN_CLAUSE,
    }
)
"""How a time's preposition may hang below its verb: "has left 36 people missing in Jos since Sunday"."""


def of_edge(doc: Doc, mark: Mark) -> list[Token]:
    """What has gone on since a time, which only the perfect says, or went on until one: "it lasted until June".

    An entry says so in the present: "2001: The siege lasts until June".
    """
    verb = _verb_of_edge(mark)
    if verb is None or _is_put_in(mark, verb):
        return []
    if parse.is_auxiliary(verb):
        return [*filter(noun_kind, _held(verb))] if mark.relation is Relation.SINCE else []
    if mark.relation is Relation.UNTIL:
        return [] if mark.ahead else _gone_on_until(doc, verb)
    since = mark.relation is Relation.SINCE and _took_place(verb)
    return [verb] if since and is_perfect(verb) else []


def _gone_on_until(doc: Doc, verb: Token) -> list[Token]:
    """The verb, or what it took so long to do; nothing where what was to be is put off or given time."""
    if is_one_of(verb, "delaying", "giving_time"):
        return []
    if (done := parse.first(verb, took_until)) is not None:
        return [done]
    over = tense(verb) is Tense.PAST or (parse.is_present(verb) and not doc.layout.tells_as_of_now(verb.idx))
    return [verb] if over and _took_place(verb) else []


def _took_place(verb: Token) -> bool:
    return names_happening(verb) and modality(verb) is Modality.ACTUAL


def _is_put_in(mark: Mark, verb: Token) -> bool:
    """ "Radev, in office since January 2017, has said so": what stands between commas is told of somebody."""
    words = verb.doc
    at, last = mark.head.i, mark.head.right_edge.i
    while at > verb.sent.start and words[at].text != ",":
        at -= 1
    opened = words[at].text == "," and at < mark.head.i - 2 and not any(parse.is_verb(each) for each in words[at:last])
    return opened and last + 1 < verb.i and words[last + 1].text == ","


def _verb_of_edge(mark: Mark) -> Token | None:
    word = mark.head
    for _ in range(DEPTH):
        if parse.is_auxiliary(word) and not parse.is_any_helper(word):
            return word
        if parse.is_full_verb(word) and not (
            parse.is_noun_clause(word) and parse.is_ing_form(word) and mark.relation is Relation.SINCE
        ):
            return word
        if parse.dep(word) not in _WITHIN or is_topmost(word):
            return None
        word = word.head
    return None


def _held(be: Token) -> list[Token]:
    """What somebody has been under or at, only where it goes on: "has been under siege since May"."""
    if not is_perfect(be) or modality(be) is not Modality.ACTUAL or tense(be) is not Tense.PAST:
        return []
    holders = (
        child for child in be.children if parse.is_preposition(child) and is_spelled(child, tongue().states_held)
    )
    return [noun for holder in holders for noun in holder.children if parse.is_of_preposition(noun)]


def bounded(doc: Doc, mark: Mark, verb: Token) -> Mark | None:
    """The mark as it dates a verb, where it stands with what bounds that: "ruled until the reunion in 1990".

    What came before or since such a thing is not dated by it; what lasted until then ended with it.
    """
    if mark.relation is Relation.UNTIL:
        return _as_it_lasted(mark, verb)
    edge = _edge_between(mark, verb)
    if edge is None or mark.relation is not Relation.ON:
        return mark
    if is_spelled(edge, tongue().behind):
        return None if verb.i < edge.i and mark.said.is_day else mark
    if mark.ahead or not is_spelled(edge, tongue().up_to) or not _may_have_lasted(verb):
        return None
    return replace(mark, relation=Relation.UNTIL, range=related(mark.said, Relation.UNTIL, doc.article.published))


def _may_have_lasted(verb: Token) -> bool:
    """Whether it tells what was, and not what was put off or granted so long."""
    if is_one_of(verb, "delaying", "giving_time"):
        return False
    return tense(verb) is Tense.PAST and modality(verb) is Modality.ACTUAL


def _as_it_lasted(mark: Mark, verb: Token) -> Mark | None:
    """What lasted until then; what came at last was on that day, and what somebody is given so long for has no date."""
    if comes_at_last(verb) or took_until(verb):
        return replace(mark, relation=Relation.ON, range=mark.said)
    return None if _is_given_so_long(verb, mark) else mark


def _is_given_so_long(verb: Token, mark: Mark) -> bool:
    """ "Won a delay until May", "imposed a curfew until Friday": what lasts so long is what was won or imposed."""
    lasting = parse.first(verb, parse.is_object)
    return lasting is not None and mark.is_behind(lasting) and base(lasting) in event_words().so_long


def _edge_between(mark: Mark, verb: Token) -> Token | None:
    """The preposition that says of something with a time that it bounds what the verb tells."""
    word = mark.head
    for _ in range(DEPTH):
        if word.i == verb.i or is_topmost(word):
            break
        if parse.dep(word) in (Dep.PREPOSITION, Dep.ADVERBIAL_NOUN, Dep.JOINED) and word.head.i == verb.i:
            before = word.nbor(-1) if word.i > word.sent.start else word
            beside = [child for child in verb.children if _is_edge(child) and child.right_edge.i == before.i]
            return word if _is_edge(word) and word.i < mark.head.i - 1 else next(iter(beside), None)
        word = word.head
    return None


def _is_edge(word: Token) -> bool:
    told = parse.dep(word) in (Dep.PREPOSITION, Dep.JOINED) and is_spelled(word, tongue().edges_told)
    return told and not any(base(child) in event_words().heard_by for child in word.rights)


def lasting_until(noun: Token) -> list[Token]:
    """The verb of what went on until a happening with a time of its own: "was frozen until the election in 1994"."""
    edge = noun.head
    bounds = parse.is_of_preposition(noun) and _is_edge(edge) and is_spelled(edge, tongue().up_to)
    return [edge.head] if bounds and parse.is_full_verb(edge.head) and names_happening(edge.head) else []


def bounding(verb: Token, mark: Mark) -> Token | None:
    """The happening that a time stands right after, where another is told from it.

    "Sixty years after the murder of Mr Kennedy in 1963, the city held a vigil".
    """
    edge = _edge_between(mark, verb) if parse.is_of_preposition(mark.head) else None
    if edge is None or edge.right_edge.i >= mark.head.i:
        return _reached_within(verb, mark)
    return next((child for child in edge.children if parse.is_of_preposition(child) and noun_kind(child)), None)


def _reached_within(verb: Token, mark: Mark) -> Token | None:
    """ "Died within weeks of their capture on 26 March": the day is that of the capture, which the weeks count from."""
    last = mark.above.i - 1 if parse.is_of_preposition(mark.head) else mark.head.left_edge.i - 1
    links = (child for child in verb.rights if parse.is_preposition(child) and child.right_edge.i == last)
    spans = (noun for link in links if is_spelled(link, tongue().within) for noun in link.children if is_time(noun))
    counted = (
        noun for time in spans for of in time.rights if is_spelled(of, tongue().belonging) for noun in of.children
    )
    return next(filter(noun_kind, counted), None)


def of_state(mark: Mark) -> list[tuple[Token, str]]:
    """What was counted up to a day; what somebody said "as of Saturday" was said that day."""
    verb = governor(mark.head)
    return [(verb, "")] if parse.is_full_verb(verb) and names_happening(verb) else []
