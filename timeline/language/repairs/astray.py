"""Clauses and subjects that a small model hangs past the dash, the comma or the verb that they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language import labels
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    enthrone,
    first_of,
    has_subject,
    is_comma,
    retag,
)
from timeline.language.tokens import Token
from timeline.layout import words_of

_DASHES = frozenset("-–—")
_TAKEN = frozenset({Dep.RECIPIENT, Dep.OBJECT})


def _owned_noun_for_verb(word: Token) -> bool:
    """ "Earned his army spurs": what somebody owns is no verb."""
    owned = before(word)
    if owned is None or owned.head.i != word.head.i or owned.dep_ not in _TAKEN or has_subject(word):
        return False
    owner = first_of(owned.lefts, Dep.OWNER)
    if owner is None or owner.i + 1 != owned.i:
        return False
    retag(word, Tag.PLURAL, Pos.NOUN, word.lower_.removesuffix("s"))
    attach(owned, word, Dep.COMPOUND)
    attach(owner, word, Dep.OWNER)
    return True


def _main_behind_an_open_aside(verb: Token) -> bool:
    """ "Holt, the first judge found guilty of fraud, has died": the aside goes on to the comma before who died."""
    noun_clause, aside = verb.head, _aside_before(verb.head)
    comma = before(verb.left_edge)
    finite = verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts if child.dep_ in labels.HELPERS)
    if aside is None or not finite or has_subject(verb) or not is_comma(comma):
        return False
    subject = aside.head
    described = before(noun_clause)
    assert described is not None
    for child in [*noun_clause.rights]:
        if child.i < verb.i and child.dep_ == Dep.JOINED and child.tag_ in FINITE and described.head.pos_ in VERBS:
            attach(child, described.head, Dep.JOINED)
    above, relation = noun_clause.head, noun_clause.dep_
    if above.i == noun_clause.i:
        enthrone(verb, noun_clause, Dep.UNCLASSED)
    else:
        attach(verb, above, relation)
    attach(subject, verb, subject.dep_)
    attach(noun_clause, described, Dep.NOUN_CLAUSE)
    retag(noun_clause, Tag.PARTICIPLE, Pos.VERB, noun_clause.lemma_)
    return True


def _aside_before(verb: Token) -> Token | None:
    """What is put in behind its subject's comma, right in front of a verb without helpers; None where nothing is."""
    last = before(verb)
    subject = first_of(verb.lefts, *labels.SUBJECTS)
    if subject is None or last is None or last.pos_ not in NOUNS or any_of(verb.lefts, *labels.HELPERS):
        return None
    aside = next((child for child in subject.rights if child.dep_ == Dep.APPOSITION), None)
    if aside is None or not is_comma(before(aside.left_edge)) or subject.right_edge.i != last.i:
        return None
    clause = any(word.dep_ == Dep.RELATIVE_CLAUSE for word in aside.subtree)
    return aside if clause and not any(map(is_comma, aside.subtree)) else None


def _dashes_around(verb: Token) -> tuple[Token, Token] | None:
    """The nearest dash in front of a verb and the nearest behind it, in its sentence."""
    first = next((word for word in _back(verb) if _is_dash(word)), None)
    last = next((word for word in verb.doc[verb.i + 1 : verb.sent.end] if _is_dash(word)), None)
    return (first, last) if first is not None and last is not None else None


def _back(verb: Token) -> Iterator[Token]:
    return reversed(verb.doc[verb.sent.start : verb.i])


def _is_dash(word: Token) -> bool:
    last = before(word)
    return word.text in _DASHES and last is not None and bool(last.whitespace_ and word.whitespace_)


def _main_behind_dashes(verb: Token) -> bool:
    """ "On Friday — the day the talks failed — part of the crowd fled": what is between dashes tells of none behind."""
    put_in = verb.head
    dashes = _dashes_around(put_in)
    if dashes is None or not has_subject(verb) or verb.left_edge.i != dashes[1].i + 1:
        return False
    first, _ = dashes
    if not any(child.i < first.i and child.dep_ == Dep.PREPOSITION for child in put_in.lefts):
        return False
    above, relation = put_in.head, put_in.dep_
    if above.i == put_in.i:
        enthrone(verb, put_in, Dep.PARATAXIS)
    else:
        attach(verb, above, relation)
        attach(put_in, verb, Dep.PARATAXIS)
    for child in [*put_in.lefts]:
        if child.i < first.i:
            attach(child, verb, child.dep_)
    return True


def _subject_before_a_dash(noun: Token) -> bool:
    """ "In a speech – a mere jest – he said so": of two subjects, that behind the dash is the verb's own."""
    verb = noun.head
    second = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > noun.i), None)
    if second is None or not any(map(_is_dash, noun.doc[noun.right_edge.i + 1 : second.left_edge.i])):
        return False
    noun.dep_ = Dep.UNCLASSED
    return True


def _drawn_into_a_weekday(name: Token) -> bool:
    """ "Put him on IR Wednesday": it was done on Wednesday, which is not called so."""
    day = name.head
    link = day.head
    if day.lower_ not in words_of("en").weekdays or link.dep_ != Dep.PREPOSITION or link.i + 1 != name.i:
        return False
    if name.ent_type_ in ("", *labels.TIMES) or link.head.pos_ not in VERBS or [*name.children]:
        return False
    attach(name, link, Dep.OF_PREPOSITION)
    attach(day, link.head, Dep.ADVERBIAL_NOUN)
    return True


ASTRAY_WORDS: tuple[Repair, ...] = (
    Repair(
        "what somebody owns, taken for a verb",
        frozenset({Tag.PRESENT_SINGULAR}),
        _owned_noun_for_verb,
        {"Holt earned his Mafia spurs as an enforcer in the 1950s.": "spurs NNS dobj earned"},
        ("Holt gave his army spurs.", "Holt says his army spurs him on."),
        word=WordShape(relations=frozenset({Dep.OBJECT})),
    ),
)
"""What a word is."""

ASTRAY: tuple[Repair, ...] = (
    Repair(
        "the main verb behind an aside that goes on",
        labels.PAST_OR_PARTICIPLE,
        _main_behind_an_open_aside,
        {
            "Frederick C. Holt, a Mississippi oil heir who became the first person found guilty of fraud and was "
            "among those rumored to be the mysterious spy, has died at 75.": "died VBN ROOT died"
        },
        ("Holt, a judge who became mayor, found a gun and left.", "Holt, a judge, fled, and Brade died."),
        word=WordShape(relations=frozenset({Dep.JOINED})),
    ),
    Repair(
        "the main clause behind dashes",
        FINITE | {Tag.PARTICIPLE},
        _main_behind_dashes,
        {
            "Tuesday the crowd was mostly calm, but on Wednesday — the same day Gray's autopsy showed he had been shot "
            "seven times — part of the 200 person crowd became unruly.": "became VBD conj was"
        },
        (
            "On Monday Holt said — to everyone's surprise — the port was closed.",
            "Holt — who had said so — left.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
    ),
    Repair(
        "a name drawn into a weekday",
        frozenset({Tag.SINGULAR_NAME}),
        _drawn_into_a_weekday,
        {"After putting Thomas on IR Wednesday, New Orleans replaced him.": "Wednesday NNP npadvmod putting"},
        ("Holt met the king on Ash Wednesday.", "The court put Holt on leave Wednesday."),
        word=WordShape(relations=frozenset({Dep.COMPOUND})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "a subject in front of a dash",
        labels.ANY_NOUN,
        _subject_before_a_dash,
        {
            "According to Holt's testimony before the court — an account confirmed by Brade — he and Brade worked in a "
            "bank in 1990.": "account NN dep worked"
        },
        ("The king — a tyrant — fled in 1990.", "The rebels fled; the king wept."),
        word=WordShape(relations=labels.SUBJECTS),
    ),
)
"""What a word hangs on."""
