"""A name's place in the parse in; what the nouns set beside it say its bearer is out: "Hamdok, the prime minister"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from timeline.actors.names import name_pattern, office_nouns
from timeline.actors.spans import Spans
from timeline.actors.words import words
from timeline.language import Doc, Token, parse
from timeline.language.genders import Gender, first_names_of, of_pronoun
from timeline.language.labels import Dep, Entity
from timeline.language.tongue import tongue
from timeline.language.word import base, is_behind_mark, is_form_of, is_led_by, is_spelled, right_behind, spelling
from timeline.model import Span

_MISTAKEN_FOR = frozenset({Entity.ORGANISATION, Entity.PEOPLE})
"""What the model takes the name of a person for whom it does not know."""
_MODIFIERS = (Dep.ADJECTIVE, Dep.COMPOUND)


def nouns_beside(doc: Doc, span: Span) -> Iterator[str]:
    """Words for what the bearer of the name at ``span`` is, as an apposition says it: "prime minister".

    An office may have a capital behind its article: "the President, Ana Holt".
    """
    head = doc.head_of(span)
    if head is None:
        return
    beside = [*filter(parse.is_apposition, head.children)]
    if parse.is_apposition(head):
        beside.append(head.head)
    if parse.dep(head) in (Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.OBJECT):
        beside += _predicates(head)
    for noun in beside:
        office = parse.is_name(noun) and parse.has(noun, parse.is_determiner)
        if (parse.is_common_noun(noun) or office) and is_spelled(noun, _human_nouns()):
            before = (child for child in noun.lefts if parse.dep(child) in _MODIFIERS)
            yield " ".join(map(spelling, (*before, noun)))


def may_be_a_person(doc: Doc, entity: Any) -> bool:
    """Whether the model takes a name for a person's, or the text says what one it is: "Farkas was made a general".

    Likewise "Iván Márquez, who had led them": no body of people is "who".
    """
    if doc.layout.is_in_dateline(entity.start_char):
        return False
    if entity.label_ in _MISTAKEN_FOR:
        span = Span(entity.start_char, entity.end_char)
        if is_oneself(entity[-1]) or any(nouns_beside(doc, span)):
            return True
        return " " in span.of(doc.text) and _is_who(doc, span)
    no_person = _is_called_a_body(doc, entity) or _is_drawn_from_a_place(entity) or _is_where(entity)
    named = entity.label_ == Entity.PERSON or (entity.label_ == Entity.STATE and _is_joined_to_somebody(entity))
    return named and not no_person


def is_oneself(last: Token) -> bool:
    """ "Saikawa himself": what its bearer is called by says that it is a person's name."""
    behind = right_behind(last)
    return is_spelled(behind, tongue().oneself) and behind is not None and of_pronoun(spelling(behind)) is not None


def _is_joined_to_somebody(entity: Any) -> bool:
    """ "Two men, Abdiel Díaz and Iván Rodríguez": a name of several words in one row with a person's."""
    last = entity[-1]
    above = last.head
    beside = parse.is_joined(last) and parse.is_of_person(above) and parse.is_apposition(above)
    return beside and len(entity) > 1 and parse.has(above.head, parse.is_count)


def _is_drawn_from_a_place(entity: Any) -> bool:
    """Whether a hyphen and a preposition join it to another word: neither Rostov nor Don of "Rostov-on-Don"."""
    first, last, end = entity[0], entity[-1], len(entity[0].doc)
    before = [first.nbor(-2), first.nbor(-1)] if first.i > 1 else []
    behind = [last.nbor(2), last.nbor(1)] if last.i + 2 < end else []
    pairs = ((link, mark) for link, mark in filter(None, (before, behind)))
    return any(mark.text == "-" and parse.is_preposition(link) for link, mark in pairs)


def _is_called_a_body(doc: Doc, entity: Any) -> bool:
    """Whether a noun for a body stands before a name of one word: "chipmaker Farkas", not "miner Ana Farkas".

    A name of several is a body's beside a noun that is of nobody: "the party Fuerza Andina", "the firm, Norcar Rent".
    """
    head = doc.head_of(Span(entity.start_char, entity.end_char))
    if head is None or " " not in entity.text:
        return head is not None and any(map(is_body, head.lefts))
    before = (noun for noun in head.lefts if parse.is_compound(noun) and parse.is_common_noun(noun))
    beside = (*before, *([head.head] if parse.is_apposition(head) else ()))
    return any(base(noun) in words("generic_organisations") for noun in beside)


def _is_where(entity: Any) -> bool:
    """ "Was shot in Novi Sad": a name of which no word is a first name, where a verb tells where something was."""
    last, given = entity[-1], first_names_of(Gender.FEMALE) | first_names_of(Gender.MALE)
    told = is_led_by(last, words("where_somebody_is")) and parse.is_verb(last.head.head)
    return told and not any(word.text in given for word in entity)


def _is_who(doc: Doc, span: Span) -> bool:
    """Whether a clause behind a comma that "who" opens is about the name, and tells of one."""
    head = doc.head_of(span)
    clause = parse.first(head, parse.is_relative_clause) if head is not None else None
    who = parse.first(clause, parse.is_subject) if clause is not None else None
    if head is None or clause is None or not is_spelled(who, tongue().relative_person) or not is_behind_mark(who, ","):
        return False
    finite = next((word for word in (*parse.below(clause, parse.is_any_helper), clause)), clause)
    return not parse.is_plural(head) and not is_spelled(finite, tongue().several_now) and head.i == who.i - 2


def apposed_names(doc: Doc, text: str, known: Spans[Any]) -> Iterator[Span]:
    """Names of two words or more that a noun for a human being stands beside, whatever the model took them for.

    "The astronaut Bertalan Farkas" is a person, and "the governor of Lagos, Ali Banda,", but no "rebel Free Army".
    """
    return (
        span
        for span in _apposed(doc, text, known, _is_human, _is_behind_its_office)
        if _is_of_several_words(span.of(text))
    )


def _is_behind_its_office(name: Token) -> bool:
    """Whether it is set between commas behind a noun for the one somebody who is in office there."""
    noun = name.head
    if not parse.is_apposition(name) or not parse.is_common_noun(noun) or noun.i > name.i or parse.is_plural(noun):
        return False
    singled_out = any(is_spelled(child, tongue().definite | tongue().indefinite) for child in noun.lefts)
    return singled_out and is_spelled(noun, _human_nouns()) and is_behind_mark(name.left_edge, ",")


def _is_of_several_words(name: str) -> bool:
    return " " in name and words("organisation_words").isdisjoint(name.split())


def apposed_bodies(doc: Doc, text: str, known: Spans[Any]) -> Iterator[Span]:
    """The same for a noun for an organisation, and names of one word too."""
    return _apposed(doc, text, known, is_body)


def _apposed(
    doc: Doc,
    text: str,
    known: Spans[Any],
    is_told: Callable[[Token], bool],
    is_beside: Callable[[Token], bool] = lambda _: False,
) -> Iterator[Span]:
    for token in doc.tokens:
        if not parse.is_name(token) or not (any(map(is_told, token.children)) or is_beside(token)):
            continue
        first = min([token, *filter(_is_part_of_a_name, token.lefts)], key=lambda word: word.i)
        name = name_pattern().match(text, first.idx)
        owns = (behind := right_behind(token)) is not None and parse.is_case(behind)
        end = token.idx + len(token)
        span = Span(name.start(), end if owns else name.end()) if name else None
        if span and span.end >= end and not known.overlapping(span):
            yield span


def _is_part_of_a_name(word: Token) -> bool:
    return parse.is_compound(word) and not (parse.is_common_noun(word) and word.text.islower())


def _predicates(name: Token) -> Iterator[Token]:
    """What the verb makes of the name: "was sworn in as president", "became president"."""
    for child in (*name.head.children, *filter(parse.is_preposition, name.rights)):
        if parse.is_preposition(child) and is_spelled(child, tongue().capacity):
            yield from (inner for inner in child.children if parse.is_of_preposition(inner))
        elif (
            parse.dep(child) in (Dep.PREDICATE_NOUN, Dep.OBJECT_PREDICATE)
            and not parse.is_object(name)
            and is_form_of(name.head, tongue().naming)
        ):
            yield child


def is_position(noun: str) -> bool:
    """Whether the noun is of one who serves what "of" names: "president", not "friend"."""
    return noun.lower() in office_nouns() | words("office_nouns") | words("positions")


def is_body(noun: Token) -> bool:
    """Whether a noun says that the name beside it is an organisation's: "Gazprom, a gas company", "chipmaker Intel"."""
    if parse.is_compound(noun) and parse.is_common_noun(noun):
        return base(noun) in words("bodies")
    return parse.is_apposition(noun) and base(noun) in words("generic_organisations") | words("bodies")


def _is_human(noun: Token) -> bool:
    if not parse.is_common_noun(noun) or not is_spelled(noun, _human_nouns()):
        return False
    return parse.is_apposition(noun) or (parse.is_compound(noun) and not is_spelled(noun, words("sides")))


@cache
def _human_nouns() -> frozenset[str]:
    """The last words of titles, and other words for what one person is."""
    return office_nouns() | words("human_nouns")
