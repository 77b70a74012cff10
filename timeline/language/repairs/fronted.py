"""Times and clauses that a small model hangs on another word than the one they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
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
    hand_on,
    hangs_as,
    has_subject,
    is_a,
    is_comma,
    led_to,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_BEING = word_group("being")
_IT = word_group("it")
_MAKING = word_group("making")
_TEXTS = word_group("plans_and_texts")
_CRIMES = word_group("crimes")
_TO = word_group("to_a_count")
_NOBODY = word_group("nobody")
_THAT = word_group("that")
_THAT_OR_WHICH = word_group("that_or_which")
_AFTER = word_group("after")
_TIMES = word_group("times_of_day") | word_group("lengths")
_WHICH = word_group("of_times")


def _of_what_opens(link: Token) -> bool:
    """ "Born in Lincoln, Nebraska, in 1941, he grew up": a time between two commas is of what stands before them."""
    main, comma = link.head, before(link)
    closing = word_behind(link.right_edge)
    if not any(map(says_when, link.rights)) or not is_comma(comma) or not is_comma(closing) or main.i < closing.i:
        return False
    place, opener = before(comma), first_of(among.before(main.lefts, link), Dep.ADVERBIAL_CLAUSE)
    if opener is None or not hangs_as(place, Dep.APPOSITION) or opener.right_edge.i not in (place.i, comma.i):
        return False
    if not opener.left_edge.is_sent_start or opener.tag_ != Tag.PARTICIPLE:
        return False
    attach(link, opener, Dep.PREPOSITION)
    return True


def _of_whom_it_was(link: Token) -> bool:
    """ "In May it was Chad that signed": the time is of what was done, and not of whom it was done by."""
    be = link.head
    if not any(map(says_when, link.rights)) or not among.says(be.lefts, _IT):
        return False
    who = first_of(be.rights, Dep.PREDICATE_NOUN)
    told = first_of(who.rights, Dep.RELATIVE_CLAUSE) if who is not None else None
    if not is_a(told, *VERBS):
        return False
    attach(link, told, Dep.PREPOSITION)
    return True


def _of_making_so(link: Token) -> bool:
    """ "Was made subject to a ban in May": the time is of making it so, and not of what it is subject to."""
    noun = link.head
    so = noun.head.head
    verb = so.head
    if not any(map(says_when, link.rights)) or so.dep_ != Dep.OBJECT_PREDICATE or verb.lemma_ not in _MAKING:
        return False
    if not any_of(verb.lefts, Dep.PASSIVE_HELPER):
        return False
    attach(link, verb, Dep.PREPOSITION)
    return True


def _of_what_is_made_public(verb: Token) -> bool:
    """ "The plan to end the war that was announced": what is announced is the plan, and not the war."""
    which = first_of(verb.lefts, Dep.PASSIVE_SUBJECT)
    if not is_spelled(which, _THAT_OR_WHICH) or verb.head.lemma_.lower() in _TEXTS:
        return False
    noun = verb.head
    for _ in range(_STEPS_UP):
        noun = noun.head
        if noun.pos_ in NOUNS and noun.lemma_.lower() in _TEXTS:
            attach(verb, noun, Dep.RELATIVE_CLAUSE)
            return True
        if noun.tag_ in FINITE or noun.head.i == noun.i:
            return False
    return False


_STEPS_UP = 4
"""Words up from a noun to the plan or text that it is told in."""


def _to_how_many(link: Token) -> bool:
    """ "By 122 votes to none": what stands against a count goes with it."""
    against, noun = first_of(link.rights, Dep.OF_PREPOSITION), before(link)
    if against is None or noun is None or link.lower_ not in _TO or noun.head.i == noun.i:
        return False
    counted = any_of(noun.lefts, Dep.COUNT) and noun.dep_ == Dep.OF_PREPOSITION
    if not counted or not (against.tag_ == Tag.FIGURE or against.lower_ in _NOBODY) or link.head.i == noun.i:
        return False
    attach(link, noun, Dep.PREPOSITION)
    return True


def _of_what_is_committed(verb: Token) -> bool:
    """ "Crimes against humanity committed in Darfur": what is committed is the crimes."""
    noun = verb.head
    if noun.dep_ != Dep.OF_PREPOSITION or noun.lemma_.lower() in _CRIMES:
        return False
    crime = noun.head.head
    if crime.lemma_.lower() not in _CRIMES:
        return False
    attach(verb, crime, Dep.NOUN_CLAUSE)
    return True


def _about_whom_it_thanks(verb: Token) -> bool:
    """ "Thanked the countries that on Friday had issued it": a clause without a subject is about the noun before it."""
    opener = verb.left_edge
    noun = before(opener)
    if opener.lower_ not in _THAT or has_subject(verb) or not is_a(noun, *NOUNS):
        return False
    if noun.head.i != verb.head.i or noun.dep_ not in (Dep.OBJECT, Dep.OF_PREPOSITION):
        return False
    retag(opener, Tag.RELATIVE, Pos.PRONOUN, opener.lower_)
    attach(opener, verb, Dep.SUBJECT)
    attach(verb, noun, Dep.RELATIVE_CLAUSE)
    return True


def _so_long_after(verb: Token) -> bool:
    """ "Signed, months after a week of war killed nine and drove others out": who killed also drove them out."""
    main = verb.head
    link = among.first_word(among.before(main.rights, verb), _AFTER)
    noun = led_to(link)
    if link is None or noun is None or noun.right_edge.i != verb.i - 1 or has_subject(verb):
        return False
    if verb.tag_ not in labels.PAST_OR_PARTICIPLE or not any_of(verb.rights, Dep.OBJECT):
        return False
    attach(verb, main, Dep.ADVERBIAL_CLAUSE)
    attach(noun, verb, Dep.SUBJECT)
    attach(link, verb, Dep.OPENER)
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    for deed in [*among.after(main.rights, verb)]:
        if _goes_on(deed):
            attach(deed, verb, Dep.JOINED)
    return True


def _goes_on(deed: Token) -> bool:
    """Whether it is joined, without a comma, to what the same ones did before."""
    if deed.dep_ != Dep.JOINED or deed.tag_ != Tag.PAST or has_subject(deed):
        return False
    joint = before(deed)
    return joint is not None and not is_comma(before(joint))


def _time_before_its_subject(noun: Token) -> bool:
    """ "The next morning rebels left": when it was, and no kind of rebels."""
    time = before(noun)
    if not hangs_as(time, Dep.COMPOUND) or time.head.i != noun.i or time.lower_ not in _TIMES:
        return False
    which = before(time)
    if not is_spelled(which, _WHICH) or which.head.i not in (noun.i, time.i):
        return False
    of_time = [child for child in noun.lefts if child.i < which.i]
    if any(child.dep_ != Dep.DETERMINER for child in of_time):
        return False
    for child in (*of_time, which):
        attach(child, time, child.dep_)
    attach(time, noun.head, Dep.ADVERBIAL_NOUN)
    return True


def _behind_its_clause(verb: Token) -> bool:
    """ "Russia left on Monday and the EU, which had met in May, stayed": who stands behind "and" is who stayed."""
    comma, main = before(verb), verb.head
    if not is_comma(comma) or has_subject(verb):
        return False
    clause = first_of(_above(comma.nbor(-1)), Dep.RELATIVE_CLAUSE)
    noun = clause.head if clause is not None else None
    if (
        not hangs_as(noun, Dep.JOINED)
        or not main.i < noun.i < verb.i
        or noun.right_edge.i not in (comma.i - 1, comma.i)
    ):
        return False
    joint = before(noun.left_edge)
    if not hangs_as(joint, Dep.CONJUNCTION):
        return False
    attach(noun, verb, Dep.SUBJECT)
    attach(joint, main, Dep.CONJUNCTION)
    return True


def _above(word: Token) -> Iterator[Token]:
    """The word and those that it hangs on, up to the root."""
    yield word
    while word.head.i != word.i:
        word = word.head
        yield word


def _left_by_then(participle: Token) -> bool:
    """ "Its peacekeepers left by June": nothing is left by a month, and a sentence has a verb."""
    noun = participle.head
    link = word_behind(participle)
    if noun.dep_ != Dep.ROOT or noun.pos_ not in NOUNS or noun.right_edge.i < participle.i:
        return False
    if link is None or link.head.i != participle.i or not any(map(says_when, link.rights)):
        return False
    if before(participle) is None or participle.nbor(-1).i != noun.i or past(participle.lemma_) != participle.lower_:
        return False
    enthrone(participle, noun, Dep.SUBJECT)
    retag(participle, Tag.PAST, Pos.VERB, participle.lemma_)
    hand_on(among.after(noun.rights, participle), participle)
    return True


FRONTED: tuple[Repair, ...] = (
    Repair(
        "who acts behind a clause about them",
        frozenset({Tag.PAST}),
        _behind_its_clause,
        {
            "Russia shelled Kharkiv on Wednesday and the EU, which had imposed sanctions on Belarus in 2020, expelled "
            "six diplomats the next day.": "EU NNP nsubj expelled"
        },
        (
            "Chad met Kenya and Peru, which had left in May, and expelled two envoys.",
            "The king, who had met Chad and Kenya, left.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        behind=True,
    ),
    Repair(
        "who left by then",
        frozenset({Tag.PARTICIPLE}),
        _left_by_then,
        {"Its peacekeepers left by June 2024.": "left VBD ROOT left"},
        ("A ship left by the king sank.", "The men held by June were freed."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), lacks=labels.HELPERS),
    ),
    Repair(
        "a time taken for a kind of its subject",
        labels.PLURAL,
        _time_before_its_subject,
        {
            "On 8 October it rained; the next morning rebels left.": "morning NN npadvmod left",
            "It rained in Lima; the next morning parties that had backed her for three years turned on her.": (
                "morning NN npadvmod turned"
            ),
        },
        ("The next peace talks failed.", "The morning talks failed.", "The next three years rebels spent in Chad."),
        word=WordShape(relations=SUBJECTS),
    ),
    Repair(
        "a clause about what is made public",
        frozenset({Tag.PARTICIPLE}),
        _of_what_is_made_public,
        {
            "The Council endorsed the plan to end the conflict in Gaza that was announced by the United States.": (
                "announced VBN relcl plan"
            )
        },
        (
            "They backed a plan to end a strike that was called by Chad.",
            "The war in the valley that was announced as over went on.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE}), lemmas=word_group("made_public")),
        above=WordShape(parts=NOUNS),
    ),
    Repair(
        "how many were against",
        frozenset({Tag.PREPOSITION, Tag.TO}),
        _to_how_many,
        {"Congress removed Falk by 122 votes to none.": "to IN prep votes"},
        ("Chad gave two ships to nine men.", "They went by two roads to Lima."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
    ),
    Repair(
        "what is committed",
        frozenset({Tag.PARTICIPLE}),
        _of_what_is_committed,
        {"The court found Falk guilty of crimes against humanity committed in Darfur.": "committed VBN acl crimes"},
        ("They spoke of a raid on a town committed to peace.", "The crimes committed in Darfur were told."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), lemmas=word_group("committing")),
        above=WordShape(parts=NOUNS),
    ),
    Repair(
        "a clause about the noun before that",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _about_whom_it_thanks,
        {
            "Algeria's delegate thanked the Arab and Muslim countries that on Friday had issued a joint statement.": (
                "issued VBN relcl countries"
            )
        },
        ("He told the countries that Chad had left on Friday.", "He said that on Friday it rained."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), subject=False),
        behind=True,
    ),
    Repair(
        "what happened so long before",
        labels.PAST_OR_PARTICIPLE,
        _so_long_after,
        {
            "The leaders signed a truce on Sunday, three months after five days of fighting killed at least 48 people "
            "and drove some 300,000 from their homes.": "drove VBD conj killed"
        },
        (
            "They met after a day of fighting led by Chad.",
            "They signed after five days of talks and left.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        behind=True,
    ),
    Repair(
        "the time of what opens a sentence, behind two places",
        frozenset({Tag.PREPOSITION}),
        _of_what_opens,
        {"Born in Lincoln, Nebraska, in 1941, Cheney grew up in Casper, Wyoming.": "in IN prep Born"},
        ("Born in Lima, in 1941 Banda moved to Rome.", "Elected in Lagos, in 2011, he left."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
    Repair(
        "the time of whom it was that did it",
        frozenset({Tag.PREPOSITION}),
        _of_whom_it_was,
        {"In May 2002 it was Cheney who gave the order.": "In IN prep gave"},
        ("In May 2002 it was cold.", "In May 2002 he was a clerk who gave orders."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(lemmas=_BEING),
        behind=False,
    ),
    Repair(
        "the time of being made so",
        frozenset({Tag.PREPOSITION}),
        _of_making_so,
        {"Rosneft was first made subject to sectoral sanctions on July 16, 2014.": "on IN prep made"},
        ("A jury found him guilty of murder in 2014.", "They made it part of the pact in 2014."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
        behind=True,
    ),
)
