"""Times that a small model drew into the wrong phrase, and clauses that it turned round because one opens them."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    VERBS,
    Repair,
    attach,
    before,
    enthrone,
    has_subject,
    retag,
    says_when,
)
from timeline.layout import words_of

_POINTING = frozenset({"that", "this", "last", "next", "following", "same", "previous", "preceding", "ensuing"})
"""What says which month or day it is, seen from another."""
_WITHOUT_ARTICLE = frozenset({"NNS", "NNP", "NNPS"})
"""What needs no article: before it a determiner belongs to the time, in "that summer offensive" to the noun."""
_OPENERS = frozenset({"after", "before", "since", "until", "when", "while", "once"})


def _time_before_subject(noun: Token) -> bool:
    """ "The following April Rome closed it": the parse made the month a part of the name behind it."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS or noun.i > verb.i or says_when(noun):
        return False
    time = next((child for child in noun.lefts if child.dep_ in ("compound", "nmod") and _is_time(child)), None)
    if time is None or not any(word.lower_ in _POINTING for word in noun.doc[noun.left_edge.i : time.i]):
        return False
    if any(child.i > time.i and child.dep_ in ("det", "poss", "amod") for child in noun.lefts):
        return False
    for part in [*noun.lefts]:
        if part.i < time.i:
            attach(part, time, part.dep_)
    attach(time, verb, "npadvmod")
    return True


def _is_time(word: Token) -> bool:
    known = words_of("en")
    return says_when(word) or (word.tag_ == "NNP" and word.lower_ in known.months | known.weekdays)


def _clause_taken_for_the_main(verb: Token) -> bool:
    """ "In May, a week after Chad left, the council met": the opened clause is told beside the main one."""
    main = verb.head
    if verb.dep_ != "ccomp" or main.i < verb.i or main.pos_ not in VERBS or not has_subject(main):
        return False
    opener = next((child for child in verb.children if child.dep_ == "mark" and child.lower_ in _OPENERS), None)
    behind = before(_subject(main).left_edge)
    if opener is None or behind is None or behind.text != "," or not opener.i < verb.i < behind.i:
        return False
    verb.dep_ = "advcl"
    for child in [*verb.children]:
        if child.dep_ in ("prep", "npadvmod") and child.right_edge.i < opener.i and _is_parted(child, opener):
            attach(child, main, child.dep_)
    return True


def _subject(verb: Token) -> Token:
    return next(child for child in verb.children if child.dep_ in SUBJECTS)


def _is_parted(time: Token, opener: Token) -> bool:
    """Whether a comma stands between a time and the opener: "In May, a week after"."""
    return any(word.text == "," for word in time.doc[time.right_edge.i + 1 : opener.i])


def _first_of_a_list(verb: Token) -> bool:
    """ "He has flown to Rome, announced a pact and left": the first of three is no clause beside the others."""
    second = verb.head
    comma = before(second)
    if verb.dep_ != "advcl" or verb.i > second.i or not _is_a_clause(verb) or comma is None or comma.text != ",":
        return False
    if second.dep_ != "ROOT" or second.tag_ not in ("VBD", "VBN") or has_subject(second):
        return False
    enthrone(verb, second, "conj")
    attach(comma, verb, "punct")
    for each in _row_of(second) if verb.tag_ == "VBN" else ():
        retag(each, "VBN", "VERB", each.lemma_)
    return True


def _is_a_clause(verb: Token) -> bool:
    """Whether a verb is finite and has a subject, and nothing before it says that its clause is told beside another."""
    finite = verb.tag_ in FINITE or any(child.dep_ == "aux" and child.tag_ in FINITE for child in verb.children)
    opened = any(child.dep_ == "mark" or child.tag_ == "WRB" for child in verb.children)
    return finite and not opened and has_subject(verb)


def _row_of(verb: Token) -> list[Token]:
    """The verb and those joined to it that share its subject."""
    return [verb, *(child for child in verb.children if child.dep_ == "conj" and not has_subject(child))]


_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def _told_behind_a_comma(verb: Token) -> bool:
    """ "Chad applied to join the League, voted in June and entered": a deed in a row, which describes nothing."""
    noun, comma = verb.head, before(verb)
    if verb.dep_ not in ("relcl", "advcl") or comma is None or comma.text != "," or noun.i > comma.i:
        return False
    if has_subject(verb) or any(child.dep_ == "mark" or child.tag_ in _RELATIVE for child in verb.lefts):
        return False
    above = noun
    while above.head.i != above.i and not (above.tag_ in FINITE and has_subject(above)):
        above = above.head
    if above.tag_ != "VBD" or not has_subject(above):
        return False
    attach(verb, above, "conj")
    return True


_BESIDE = frozenset({"conj", "ccomp", "parataxis"})


def _time_behind_semicolon(word: Token) -> bool:
    """ "He died in May; ten days later Banda fled": a time is of the clause that it opens."""
    verb = word.head
    if word.dep_ not in ("advmod", "npadvmod") or word.i < verb.i or verb.pos_ not in VERBS:
        return False
    opening = before(word.left_edge)
    second = next((child for child in verb.children if child.dep_ in _BESIDE and child.i > word.i), None)
    if opening is None or opening.text != ";" or second is None or not has_subject(second):
        return False
    attach(word, second, word.dep_)
    return True


def _opener_below(word: Token) -> bool:
    """ "When Phiri tried to dissolve the assembly": what opens a clause is not of the infinitive below its verb."""
    below = word.head
    above = below.head
    if word.dep_ != "advmod" or word.lower_ != "when" or below.dep_ != "xcomp" or below.tag_ != "VB":
        return False
    if not word.i < above.i < below.i or above.tag_ not in FINITE or not has_subject(above):
        return False
    attach(word, above, "advmod")
    return True


TIMES: tuple[Repair, ...] = (
    Repair(
        "a time before its subject",
        _WITHOUT_ARTICLE,
        _time_before_subject,
        {
            "The following April Rome put up a barrier on the bridge.": "April NNP npadvmod put",
            "Earlier that month police had broken into a bank.": "month NN npadvmod broken",
        },
        (
            "The Monday attacks killed ten people.",
            "That summer offensive failed.",
            "In April voters approved the plan.",
            "The following April the court met.",
        ),
    ),
    Repair(
        "a clause taken for the main one",
        FINITE,
        _clause_taken_for_the_main,
        {
            "In May 1991, three weeks after Chad declared its independence, the council proclaimed a republic.": (
                "declared VBD advcl proclaimed"
            ),
        },
        (
            "Three weeks after Chad left, the council met.",
            "The council met after Chad had left, and Mali protested.",
            "Chad left, the council said.",
        ),
    ),
    Repair(
        "a deed told behind a comma",
        frozenset({"VBD"}),
        _told_behind_a_comma,
        {"Chad applied to join the Arab League that March, voted in June 1994 and entered.": "voted VBD conj applied"},
        (
            "Chad joined the League, which voted in June.",
            "Chad met the envoys, led by a nun.",
            "Chad read what it sold.",
        ),
    ),
    Repair(
        "an opener hung below its verb",
        frozenset({"WRB"}),
        _opener_below,
        {
            "Banda took over on December 7, 2022, when Pedro Phiri tried to dissolve Congress and was arrested.": (
                "when WRB advmod tried"
            )
        },
        ("They knew when to leave.", "Banda took over when Phiri left.", "When asked to leave, Banda wept."),
    ),
    Repair(
        "a time behind a semicolon",
        frozenset({"RB", "RBR", "NN", "NNS", "NNP"}),
        _time_behind_semicolon,
        {"He died on 4 January; ten days later Zine El Abidine Ben Ali fled to Tunis.": "later RBR advmod fled"},
        ("He died in May; he had left two days earlier.", "He died two days later; Banda fled."),
    ),
    Repair(
        "the first of a list of deeds",
        frozenset({"VBN", "VBD"}),
        _first_of_a_list,
        {
            "Since March, Banda has flown to Peru, announced a pact and asked parliament to let troops return.": (
                "announced VBN conj flown"
            ),
        },
        (
            "As Banda has flown to Peru, the pact is signed.",
            "Banda has flown to Peru and announced a pact.",
            "When Banda flew to Peru, announced guests were waiting.",
        ),
    ),
)
