"""A verb in; its clause as the text has it, told by the noun or the name that it is about, out."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.events.headline import LONGEST, Piece, fitted
from timeline.events.wording import Wording
from timeline.events.written import as_written, rest_as_written
from timeline.language import Token, is_one_of, parse
from timeline.language.labels import Dep, Tag
from timeline.language.relatives import RELATIVES, antecedent
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.word import first_of_row, is_form_of, is_spelled

_FEW = 1
"""Spaces of a clause that says as little as its verb."""


def said_as_written(verb: Token, wording: Wording) -> str:
    """The verb's clause as it is written, cut where it is too long; "" where it has but a word or two."""
    said = as_written(verb, wording.is_date)
    if said.count(" ") < _FEW:
        said = as_written(verb, lambda _: False)
    return fitted([Piece((_about(verb, said, wording),))]) if said.count(" ") >= _FEW else ""


def _about(verb: Token, said: str, wording: Wording) -> str:
    """The clause, with whom or what it is about for the pronoun that it begins with."""
    first, rest = said.split(" ", 1)
    before = [*reversed(verb.doc[verb.sent.start : verb.i])]
    meant = next((word for word in before if word.text == first and parse.is_any_subject(word)), None)
    if meant is not None and (is_spelled(meant, tongue().one_person) or _is_a_speaker(meant, rest)):
        return f"{wording.word(meant)} {rest}"
    relative = next((word for word in before if word.text == first and is_spelled(word, RELATIVES)), None)
    if relative is None or parse.tag(relative) == Tag.DETERMINER:
        return said
    noun = antecedent(relative)
    noun = noun_right_before(relative) if noun.i == relative.i else noun
    return f"{wording.forms(noun, without=verb)[1]} {rest}" if noun.i != relative.i else ""


def _is_a_speaker(pronoun: Token, rest: str) -> bool:
    """ "I had to leave": who speaks of nothing of their own, in words that are the same of another."""
    if not is_spelled(pronoun, tongue().speakers):
        return False
    own = any(word.lower() in tongue().speaking for word in rest.split(" "))
    verb = next((each for each in pronoun.head.lefts if parse.is_any_helper(each)), pronoun.head)
    return not own and (parse.is_past(verb) or parse.is_modal(verb))


def first_of_bare_row(noun: Token, verb: Token) -> Token | None:
    """ "Rings and watches valued at a million": the first of a row, where no article parts the last from it."""
    if not parse.is_noun_clause(verb) or verb.head.i != noun.i or not parse.is_joined(noun):
        return None
    first = first_of_row(noun)
    alike = parse.is_common_noun(first) and parse.is_common_noun(noun) and first.i < noun.i
    parted = any(map(_tells_it_apart, (*first.lefts, *noun.lefts)))
    return first if alike and not parted and not parse.is_subject(first) else None


def _tells_it_apart(word: Token) -> bool:
    return parse.is_determiner(word) or parse.is_owner(word)


def with_what_it_followed(verb: Token, said: str, wording: Wording) -> str:
    """ "The move came after Orbit lost a case": with the clause behind it, without which it says nothing.

    Of what "ran from May to June" that is how long it did.
    """
    if is_one_of(verb, "lasting_so"):
        return fitted([Piece((as_written(verb, lambda _: False),))])
    clause = parse.first(verb, parse.is_adverbial_clause)
    comes = is_form_of(verb, event_words().only_coming) and said.endswith(verb.text)
    if clause is None or clause.i < verb.i or not comes or subject_of(clause) is None:
        return said
    opened = parse.first(clause, parse.is_opener)
    whole = f"{said} {rest_as_written(clause, wording.is_date)}"
    return whole if opened is not None and opened.i == clause.left_edge.i and len(whole) <= LONGEST else said


def noun_right_before(relative: Token) -> Token:
    """The noun that a relative pronoun stands right behind; itself where there is none."""
    at = relative.i - 1
    while at > relative.sent.start and (relative.doc[at].is_punct or parse.is_adposition(relative.doc[at])):
        at -= 1
    noun = relative.doc[at] if at >= relative.sent.start else relative
    while parse.dep(noun) in (Dep.COMPOUND, Dep.COUNT, Dep.OWNER, Dep.ADJECTIVE) and noun.i < noun.head.i < relative.i:
        noun = noun.head
    return noun if parse.is_noun(noun) else relative
