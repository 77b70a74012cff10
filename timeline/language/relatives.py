"""A relative pronoun or clause in; the noun that it is about, and whether something is done to that, out."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.tokens import Token

SUBJECTS = frozenset({Dep.SUBJECT, Dep.CLAUSE_SUBJECT, Dep.EXPLETIVE, Dep.PASSIVE_SUBJECT, Dep.PASSIVE_CLAUSE_SUBJECT})
RELATIVES = word_group("relatives")
"""Pronouns that stand for the noun their clause is about."""
LENGTHS = word_group("lengths")
"""What a stretch of time is called, in the singular."""
_WHOSE = word_group("whose")
_RELATIVE = RELATIVES | _WHOSE
_RELATIVES_BEHIND_A_LINK = word_group("relatives_behind_a_link")
_COMPANY = word_group("company")
_DONE_TOGETHER = word_group("done_together")
_OF_PERSONS = word_group("of_persons")
_OF_SEVERAL = word_group("of_several")
_CONTENTS = word_group("contents")
_MOMENTS = word_group("moments")
"""What a clause behind it only fixes: "by the time he got there"."""
_TIMES_OF_DAY = word_group("times_of_day")
_PLACING = word_group("placing")
"""What opens a clause about something that happened there or then: "Ecuador, where the talks broke down"."""


def antecedent(token: Token) -> Token:
    """The noun a relative pronoun stands for; any other word itself.

    Behind what a person is called besides, it is the person: "Musa Keita, the young Malian whose rescue".
    """
    if token.lower_ not in _RELATIVE or token.pos_ not in (Pos.PRONOUN, Pos.DETERMINER, Pos.SUBORDINATOR):
        return token
    clause = token
    for _ in range(5):
        clause = clause.head
        if clause.dep_ == Dep.RELATIVE_CLAUSE:
            if clause.head.dep_ == Dep.JOINED and _is_of_several(clause):
                return _first_of_row(clause.head)
            named = clause.head.dep_ == Dep.APPOSITION and clause.head.head.ent_type_ == Entity.PERSON
            return clause.head.head if named and token.lower_ in _OF_PERSONS else clause.head
    return token


def _is_of_several(clause: Token) -> bool:
    """ "Falk and Brade, who were held": more than the last of the row, which is one by itself."""
    one = clause.head.tag_ in (Tag.SINGULAR, Tag.SINGULAR_NAME)
    helped = among.says((clause, *clause.lefts), _OF_SEVERAL) or _is_done_together(clause)
    return one and helped and clause.head.head.pos_ in labels.NOUNS


def _is_done_together(clause: Token) -> bool:
    """ "Falk and Brade, who met in Lima": nobody meets alone."""
    others = (child for child in clause.rights if child.dep_ == Dep.OBJECT or child.lower_ in _COMPANY)
    return is_done_by_several(clause) and next(others, None) is None


def is_done_by_several(verb: Token) -> bool:
    """Whether nobody does it alone: "meet"."""
    return verb.lemma_ in _DONE_TOGETHER


def _first_of_row(noun: Token) -> Token:
    while noun.dep_ == Dep.JOINED and noun.head.pos_ in labels.NOUNS:
        noun = noun.head
    return noun


def is_joined_behind(word: Token, clause: Token) -> bool:
    """Whether a row goes on with the word behind a clause about its first: "Holt, who fled, and Ito" fled not both.

    Likewise "Holt, a clerk who fled, and Ito", and "the bill, due to be read, and its rider".
    """
    told = clause.head.head if clause.head.dep_ == Dep.APPOSITION else clause.head
    about = clause.dep_ == Dep.RELATIVE_CLAUSE and word.head.i in (told.i, clause.head.i)
    said = clause.dep_ == Dep.OPEN_COMPLEMENT and clause.head.dep_ == Dep.ADJECTIVE
    about = about or (said and clause.head.head.i == word.head.i)
    return about and word.dep_ == Dep.JOINED and word.i > clause.i


def is_relativised_object(verb: Token) -> bool:
    """Whether a relative clause's verb does something to the noun that it follows: "the deal France signed"."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or among.says(subject.children, _WHOSE):
        return False
    if (
        verb.head.lemma_.lower() in _CONTENTS
        or verb.head.lower_ in _MOMENTS
        or verb.head.lemma_ in _TIMES_OF_DAY | LENGTHS
    ):
        return False
    placing = (verb.left_edge, *(child for child in verb.children if child.dep_ == Dep.ADVERB))
    if among.says(placing, _PLACING):
        return False
    if among.says(subject.subtree, _WHOSE) or _is_opened_by_preposition(verb):
        return False
    return subject.lower_ not in _RELATIVE


def _is_opened_by_preposition(verb: Token) -> bool:
    """ "The vote in which Banda was declared the winner": nothing is done to the vote."""
    links = (child for child in verb.lefts if child.dep_ == Dep.PREPOSITION)
    return any(word.lower_ in _RELATIVES_BEHIND_A_LINK for link in links for word in link.subtree)
