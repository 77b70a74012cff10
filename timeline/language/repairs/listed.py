"""Deeds in a list behind a preposition, and what hangs on a day or on what opens it, where a model has it astray."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.anaphora import are_people, is_somebody
from timeline.language.groups import word_group
from timeline.language.happenings import happenings
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    first_of,
    hand_on,
    hangs_as,
    has_finite_verb,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    led_to,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs
from timeline.language.word import is_spelled
from timeline.layout import words_of

_ACTING = word_group("acting")
_BY = word_group("doer")
_NEW = word_group("one_of_several")
_OF = word_group("belonging")
_OF_A_CHARGE = word_group("of_something") | word_group("company")


def _one_of_a_list(deed: Token) -> bool:
    """ "Charges of theft, fraud and fleeing police": fleeing is one of them, and no noun flees."""
    first = _first_of_row(deed.head)
    if first.dep_ != Dep.OF_PREPOSITION or not _is_a_deed(deed) or deed.head.pos_ not in labels.NOUNS:
        return False
    _join_to(first.head, deed)
    return True


def _one_of_the_charges(deed: Token) -> bool:
    """ "To face charges of theft, fraud, and fleeing police": what is joined to "face" has not its form."""
    verb, link = deed.head, before(deed)
    if not hangs_as(link, Dep.CONJUNCTION) or not _is_a_deed(deed) or not _tells_of_charges(verb):
        return False
    last = before(link)
    last = before(last) if is_comma(last) else last
    if last is None or any(word.tag_ == Tag.ING for word in deed.doc[verb.i : deed.i]):
        return False
    first = _first_of_row(last)
    of = first.head
    if first.dep_ != Dep.OF_PREPOSITION or not is_spelled(of, _OF_A_CHARGE) or of.i < verb.i:
        return False
    _join_to(of, deed)
    return True


def _tells_of_charges(verb: Token) -> bool:
    """ "Was charged", "faces charges"."""
    charge = first_of(verb.rights, Dep.OBJECT)
    return verb.lemma_ in verbs("charging") or (charge is not None and charge.lemma_ in verbs("charges"))


def _first_of_row(noun: Token) -> Token:
    while noun.dep_ in kinds.IN_A_ROW and noun.head.i < noun.i:
        noun = noun.head
    return noun


def _is_a_deed(word: Token) -> bool:
    """Whether something is done to something, or in some way, by it; "fraud and tax dodging" are two nouns."""
    done = any_of(word.rights, Dep.OBJECT, Dep.PREPOSITION, Dep.PARTICLE)
    return done and not any_of(word.lefts, *kinds.BEFORE_OR_COUNTING_A_NOUN, *SUBJECTS, *labels.HELPERS, Dep.COMPOUND)


def _join_to(preposition: Token, deed: Token) -> None:
    link = before(deed)
    attach(deed, preposition, Dep.CLAUSE_OF_PREPOSITION)
    if hangs_as(link, Dep.CONJUNCTION):
        attach(link, preposition, Dep.CONJUNCTION)


def _of_what_stands_before_a_day(of: Token) -> bool:
    """ "Faces charges on Friday of fraud": no day of the week is of anything but a time, so the charges are."""
    day, held = of.head, led_to(of)
    if held is None or held.tag_ == Tag.FIGURE or says_when(held):
        return False
    if day.lower_ not in words_of("en").weekdays or any_of(day.lefts, *kinds.BEFORE_OR_COUNTING_A_NOUN):
        return False
    above = day.head.head if day.dep_ == Dep.OF_PREPOSITION else day.head
    thing = first_of(above.rights, Dep.OBJECT, Dep.PASSIVE_SUBJECT) if above.pos_ in VERBS else above
    if not is_a(thing, Pos.NOUN) or thing.i > day.i or says_when(thing):
        return False
    attach(of, thing, Dep.PREPOSITION)
    return True


def _told_behind_what_opens(verb: Token) -> bool:
    """ "While a first step, the deal does not please all, the guild warned": that is what it warned."""
    saying = verb.head
    speaker = first_of(saying.lefts, Dep.SUBJECT)
    comma = before(speaker.left_edge) if speaker is not None else None
    if not is_comma(comma) or saying.lemma_ not in verbs("reporting") | verbs("told_first"):
        return False
    if not verb.i < comma.i or verb.right_edge.i not in (comma.i, comma.i - 1) or not _is_told_by_itself(verb):
        return False
    if any_of(saying.rights, Dep.COMPLEMENT, Dep.OBJECT, Dep.OPEN_COMPLEMENT):
        return False
    verb.dep_ = Dep.COMPLEMENT
    return True


def _is_told_by_itself(verb: Token) -> bool:
    """Whether a verb has a tense, and no word opens its clause."""
    if any_of(verb.lefts, Dep.OPENER) or any(word.tag_ in kinds.RELATIVES for word in verb.lefts):
        return False
    return verb.tag_ in FINITE or has_finite_verb(verb.lefts)


def _acts_with_others(pronoun: Token) -> bool:
    """ "Told a court he and two friends went there": nothing is done to "he", who went there with them."""
    others = first_of(pronoun.rights, Dep.JOINED)
    verb = word_behind(others.right_edge) if others is not None else None
    if others is None or not is_tagged(verb, *FINITE) or has_subject(verb):
        return False
    if verb.dep_ != Dep.COMPLEMENT or verb.head.lemma_ not in verbs("reporting"):
        return False
    if place := [child for child in pronoun.lefts if child.dep_ in kinds.NOUNS_OF_A_NOUN]:
        attach(place[-1], pronoun.head, pronoun.dep_)
        hand_on(place[:-1], place[-1])
    attach(pronoun, verb, Dep.SUBJECT)
    return True


def _done_to_somebody_new(of: Token) -> bool:
    """ "The killing by police of a boy": the boy was killed, and has no police."""
    doer = of.head
    by = doer.head
    deed, undergoer = by.head, led_to(of)
    if doer.dep_ != Dep.OF_PREPOSITION or not is_spelled(by, _BY) or deed.i != by.i - 1 or deed.pos_ != Pos.NOUN:
        return False
    if undergoer is None or deed.lemma_.lower() not in happenings() or not _is_somebody_new(undergoer):
        return False
    attach(of, deed, Dep.PREPOSITION)
    return True


def _is_somebody_new(noun: Token) -> bool:
    """ "A boy", "three boys"."""
    new = among.says(noun.lefts, _NEW) or any_of(noun.lefts, Dep.COUNT)
    return new and (is_somebody(noun) or are_people(noun))


LISTED: tuple[Repair, ...] = (
    Repair(
        "one who acts with others, taken for where it was",
        frozenset({Tag.PRONOUN}),
        _acts_with_others,
        {
            "Elijah Coleman, 21, told jurors in Albany County Court he and two acquaintances went to West Hill on May "
            "29.": "he PRP nsubj went",
        },
        (
            "Kim told the court that he and two friends went there.",
            "Kim saw them and two friends went there.",
        ),
        word=WordShape(relations=labels.OBJECTS, words=_ACTING),
    ),
    Repair(
        "to whom it was done, behind who did it",
        frozenset({Tag.PREPOSITION}),
        _done_to_somebody_new,
        {
            "Fresh riots were reported in Greece in protest at the killing by police of a 15-year-old boy, Alexandros "
            "Lund.": "of IN prep killing",
        },
        (
            "They spoke of the killing by police of the old guard.",
            "They spoke of the killing of a boy by police.",
            "They spoke of a raid by the army of a kingdom.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION}), words=_OF),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "a deed in a list behind a preposition",
        frozenset({Tag.ING}),
        _one_of_a_list,
        {
            "Kim faces charges of theft, fraud and fleeing police on Monday.": "fleeing VBG pcomp of",
            "Kim was charged Monday with theft, resisting arrest and driving without a licence.": (
                "driving VBG pcomp with"
            ),
        },
        (
            "They live by trade, theft and fishing.",
            "He was charged with fraud and tax dodging.",
            "He feared the army, the king and men robbing banks.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
    ),
    Repair(
        "one of the charges, joined to whoever faces them",
        frozenset({Tag.ING}),
        _one_of_the_charges,
        {
            "Kim is expected to face charges on Friday of criminal vehicular homicide, DWI, and driving with a "
            "limited license.": "driving VBG pcomp of",
        },
        (
            "Kim faced charges of fraud, shouting at guards and waving a flag.",
            "Kim left the house of Banda and waving crowds.",
            "Kim faced charges of fraud and left.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what something is of, hung on the day before",
        frozenset({Tag.PREPOSITION}),
        _of_what_stands_before_a_day,
        {
            "Kim is expected to face charges on Friday of criminal homicide and fraud.": "of IN prep charges",
        },
        (
            "Kim left on Friday of last week.",
            "Kim faces charges of fraud on Friday.",
            "Kim met the king on the last Friday of Lent.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION}), words=_OF),
    ),
    Repair(
        "what is told behind what opens it",
        FINITE | {Tag.BASE, Tag.PARTICIPLE, Tag.ING},
        _told_behind_what_opens,
        {
            "While a first step, the deal does not guarantee that the boy will be freed, the guild warned Monday.": (
                "guarantee VB ccomp warned"
            ),
        },
        (
            "While the deal pleased all, the guild warned of a strike.",
            "Once the mine is shut, the guild said, it will strike.",
            "Asked about the deal, the guild said it was fair.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=True),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
)
