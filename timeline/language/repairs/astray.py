"""Clauses and subjects that a small model hangs past the dash, the comma or the verb that they belong to."""

from __future__ import annotations

from collections.abc import Container, Iterator

from timeline.language import labels
from timeline.language.anaphora import is_somebody
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    describes,
    enthrone,
    first_of,
    hangs_as,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    retag,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
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
    described = before(noun_clause)
    if aside is None or described is None or not _is_finite(verb, FINITE) or has_subject(verb):
        return False
    if not is_comma(before(verb.left_edge)):
        return False
    _leave_to(described.head, noun_clause, verb)
    above, relation = noun_clause.head, noun_clause.dep_
    if above.i == noun_clause.i:
        enthrone(verb, noun_clause, Dep.UNCLASSED)
    else:
        attach(verb, above, relation)
    attach(aside.head, verb, aside.head.dep_)
    describes(noun_clause, described)
    return True


def _leave_to(above: Token, clause: Token, verb: Token) -> None:
    """Finite verbs joined to a clause before the verb are joined to the verb above instead, where it is one."""
    for child in [*clause.rights]:
        if child.i < verb.i and child.dep_ == Dep.JOINED and child.tag_ in FINITE and above.pos_ in VERBS:
            attach(child, above, Dep.JOINED)


def _aside_before(verb: Token) -> Token | None:
    """What is put in behind its subject's comma, right in front of a verb without helpers; None where nothing is."""
    last, subject = before(verb), first_of(verb.lefts, *labels.SUBJECTS)
    if subject is None or not is_a(last, *NOUNS) or subject.right_edge.i != last.i:
        return None
    aside = first_of(subject.rights, Dep.APPOSITION)
    if aside is None or not is_comma(before(aside.left_edge)) or any_of(verb.lefts, *labels.HELPERS):
        return None
    clause = any_of(aside.subtree, Dep.RELATIVE_CLAUSE)
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


def _deed_of_the_clause_before(verb: Token) -> bool:
    """ "Men were led to the port, where Holt took their guns, tied them up and fled": who took them did all that."""
    main, comma = verb.head, before(verb)
    clause = next((word for word in main.subtree if main.i < word.i < verb.i and _is_clause_of_one(word)), None)
    if clause is None or not is_comma(comma) or comma.i != clause.right_edge.i + 1:
        return False
    if not any_of(main.lefts, Dep.PASSIVE_HELPER) or not _is_one_of_a_row(verb):
        return False
    attach(verb, clause, Dep.JOINED)
    return True


def _is_one_of_a_row(verb: Token) -> bool:
    """Whether a verb with an object, and neither subject nor helper, goes on with another in the past."""
    if has_subject(verb) or any_of(verb.lefts, *labels.HELPERS) or not any_of(verb.rights, Dep.OBJECT):
        return False
    return is_tagged(first_of(verb.rights, Dep.JOINED), Tag.PAST)


def _is_clause_of_one(verb: Token) -> bool:
    """Whether somebody did something in the past in a clause about a noun."""
    return verb.dep_ == Dep.RELATIVE_CLAUSE and verb.tag_ == Tag.PAST and any_of(verb.rights, Dep.OBJECT)


def _told_of_an_object(verb: Token) -> bool:
    """ "The paper noted efforts to sell the port had failed": the efforts did, and nobody noted the efforts."""
    infinitive = verb.head
    noun = infinitive.head
    if not _is_finite(verb) or has_subject(verb) or not _is_infinitive_of_a_noun(infinitive):
        return False
    if noun.dep_ != Dep.OBJECT or not is_one_of(noun.head, "saying", "reporting") or noun.head.pos_ not in VERBS:
        return False
    joined = first_of(infinitive.rights, Dep.CONJUNCTION)
    if joined is not None and joined.i + 1 == verb.left_edge.i and not [*verb.lefts]:
        return False
    attach(verb, noun.head, Dep.COMPLEMENT)
    becomes_subject(noun, verb)
    return True


def _is_infinitive_of_a_noun(word: Token) -> bool:
    return word.tag_ == Tag.BASE and word.dep_ in labels.CLAUSES_OF_NOUNS


def _is_finite(verb: Token, tags: Container[str] = (Tag.PAST,)) -> bool:
    """Whether the verb, by one of these tags, or a helper of it has a tense of its own."""
    return verb.tag_ in tags or any(child.tag_ in FINITE for child in verb.lefts if child.dep_ in labels.HELPERS)


def _second_office(name: Token) -> bool:
    """ "President and General Manager Billy Holt left": one person, who holds both."""
    office = name.head
    link = before(name.left_edge)
    if not hangs_as(link, Dep.CONJUNCTION) or link.head.i != office.i or office.i + 1 != link.i:
        return False
    if not _is_bare_office(office) or not is_somebody(_last_title(name)) or office.head.i == office.i:
        return False
    attach(name, office.head, office.dep_)
    attach(office, name, Dep.COMPOUND)
    return True


def _is_bare_office(word: Token) -> bool:
    """Whether it is what somebody is, with a capital, and neither a name nor one of those known already."""
    named = any(each.ent_type_ == Entity.PERSON for each in (word, *word.lefts))
    return not named and not any_of(word.lefts, *labels.KNOWN_BY) and word.text.istitle() and is_somebody(word)


def _last_title(name: Token) -> Token:
    """The last word that a lower word hangs on before the name's own: "Manager" of "General Manager Billy Holt"."""
    own = [child for child in name.lefts if child.dep_ == Dep.COMPOUND and child.ent_type_ != Entity.PERSON]
    return own[-1] if own else name


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
        "the next deed of the clause before",
        frozenset({Tag.PAST}),
        _deed_of_the_clause_before,
        {
            "The guards, who were unharmed, were forced to drive to the Baytown area, where Holt took their weapons, "
            "handcuffed them together and ran away.": "handcuffed VBD conj took"
        },
        (
            "The guards were beaten on the road, tied up and left.",
            "The men left the port, where Holt took their guns, and fled.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "what is told of an object",
        labels.PAST_OR_PARTICIPLE,
        _told_of_an_object,
        {
            "The paper noted efforts to privatize the port in 1986 and again in 1990 had failed.": (
                "efforts NNS nsubj failed"
            )
        },
        ("The paper noted efforts to sell the port and left.", "Holt announced plans to build a port that had failed."),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(tags=frozenset({Tag.BASE})),
    ),
    Repair(
        "the second office of one person",
        frozenset({Tag.SINGULAR_NAME}),
        _second_office,
        {
            "Boston President and General Manager Billy King announced today that Jim Holt has been relieved.": (
                "King NNP nsubj announced"
            )
        },
        (
            "The president and Prime Minister Ali Holt left.",
            "President Jon Brade and General Manager Billy Holt left.",
            "Boston and General Manager Billy Holt left.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(tags=frozenset({Tag.SINGULAR_NAME})),
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
