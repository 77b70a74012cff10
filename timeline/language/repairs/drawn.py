"""Verbs that a small model draws into the phrase before them, as if they only described what that names."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.anaphora import are_people
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    first_of,
    has_subject,
    is_comma,
    is_tagged,
    leave_time,
    led_to,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_AS = word_group("capacity")
_BELONGING = word_group("belonging")
_OPENING = word_group("opening_a_time")


def _main_behind_what_they_did(verb: Token) -> bool:
    """ "When Syrians fleeing the war gathered there": they gathered, and the war did not."""
    object = verb.head
    described = object.head
    subject = first_of(described.lefts, *SUBJECTS)
    opener = next((child for child in described.lefts if is_spelled(child, _OPENING)), None)
    if described.tag_ != Tag.ING or subject is None or opener is None or any_of(described.lefts, *labels.HELPERS):
        return False
    if object.dep_ != Dep.OBJECT or subject.i + 1 != described.i or any_of(verb.children, Dep.AGENT, Dep.OBJECT):
        return False
    attach(verb, described.head, described.dep_)
    for child in (opener, subject):
        attach(child, verb, child.dep_)
    attach(described, subject, Dep.NOUN_CLAUSE)
    return True


def _who_announced_it(verb: Token) -> bool:
    """ "Norcar bought ten jets, executives of both firms announced on Monday": they did, and were not announced."""
    root, people = verb.sent.root, _people_right_before(verb)
    if people is None or not people.i > root.i or not _tells_a_deed(root):
        return False
    alone = not has_subject(verb) and not any_of(verb.children, Dep.AGENT, Dep.OBJECT, Dep.COMPLEMENT)
    if not alone or not is_one_of(verb, "saying"):
        return False
    attach(verb, root, Dep.PARATAXIS)
    attach(people, verb, Dep.SUBJECT)
    return True


def _people_right_before(verb: Token) -> Token | None:
    """Those taken for another name of something whose phrase, behind a comma, ends right before the verb."""
    beside = (child for child in verb.head.rights if child.dep_ == Dep.APPOSITION)
    people = next((child for child in beside if child.right_edge.i + 1 == verb.i), None)
    return people if people is not None and is_comma(before(people.left_edge)) and are_people(people) else None


def _tells_a_deed(root: Token) -> bool:
    finite = root.tag_ in FINITE or any_of(root.lefts, Dep.HELPER)
    return root.pos_ in VERBS and finite and has_subject(root)


def _seen_so(verb: Token) -> bool:
    """ "Seized the islands, seen as a bridge to Asia, in May": it is the islands that are seen so."""
    main, noun = verb.head, _noun_before_comma(verb)
    closing = next((child for child in verb.rights if child.text == ","), None)
    if noun is None or closing is None or not main.i < noun.i or not _is_bare_seeing(verb):
        return False
    for child in [*verb.rights]:
        if child.i > closing.i:
            attach(child, main, child.dep_)
    attach(verb, noun, Dep.NOUN_CLAUSE)
    return True


def _noun_before_comma(verb: Token) -> Token | None:
    """The noun in front of the comma that a verb's phrase stands right behind."""
    comma = before(verb.left_edge)
    noun = before(comma) if is_comma(comma) else None
    return noun if is_tagged(noun, *labels.ANY_NOUN) else None


def _is_bare_seeing(verb: Token) -> bool:
    """ "Seen as": with neither a subject nor a helper."""
    seen = is_one_of(verb, "seeing") and any(is_spelled(child, _AS) for child in verb.rights)
    return seen and not any_of(verb.lefts, *labels.HELPERS) and not has_subject(verb)


def _time_that_acts(time: Token) -> bool:
    """ "In Rome on Friday, Holt, Weber, and Reyes met": the day, which a preposition leads to, met nobody."""
    verb, link = time.head, before(time.left_edge)
    first = first_of(time.rights, Dep.JOINED)
    if not says_when(time) or link is None or link.dep_ != Dep.PREPOSITION or [*link.children]:
        return False
    if first is None or first.pos_ != Pos.NAME or not is_comma(before(first.left_edge)) or first.i > verb.i:
        return False
    becomes_subject(first, verb)
    attach(time, link, Dep.OF_PREPOSITION)
    return True


def _wanted_of_somebody(word: Token) -> bool:
    """ "Demanding that Banda resign": behind "that" stands who is to do it, and what they are to do."""
    who = before(word)
    opener = first_of(word.lefts, Dep.OPENER)
    if (
        who is None
        or who.dep_ != Dep.COMPOUND
        or who.head.i != word.i
        or who.pos_ != Pos.NAME
        or not word.text.islower()
    ):
        return False
    if opener is None or opener.i != who.left_edge.i - 1 or not is_one_of(word.head, "demanding"):
        return False
    retag(word, Tag.BASE, Pos.VERB, word.lower_)
    attach(who, word, Dep.SUBJECT)
    return True


def _some_of_them(number: Token) -> bool:
    """ "In July one of the men called": how many of them did, and no day of the month."""
    of = first_of(number.rights, Dep.PREPOSITION)
    several = led_to(of)
    if number.ent_type_ not in labels.TIMES or not is_spelled(of, _BELONGING) or several is None:
        return False
    if of is None or of.i != number.i + 1 or says_when(several):
        return False
    leave_time(number)
    return True


DRAWN: tuple[Repair, ...] = (
    Repair(
        "how many did it, taken for a day",
        frozenset({Tag.FIGURE}),
        _some_of_them,
        {"In July one of the men telephoned her.": "one CD nsubj telephoned"},
        ("In July two men telephoned her.", "On 3 July one man called.", "Two of the men called her in July."),
        word=WordShape(relations=SUBJECTS),
    ),
    Repair(
        "what somebody is wanted to do, taken for a noun",
        frozenset({Tag.SINGULAR}),
        _wanted_of_somebody,
        {"The congress passed a motion on Tuesday demanding that Castillo resign.": "Castillo NNP nsubj resign"},
        (
            "He demanded that Castillo resign at once.",
            "He demanded that Castillo have power.",
            "He said that Castillo won.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "a time taken for the first of several who act",
        labels.SINGULAR,
        _time_that_acts,
        {"In Managua on Thursday, Ortega, Maduro, and Diaz-Canel embraced.": "Ortega NNP nsubj embraced"},
        (
            "In Managua, Thursday and Friday were quiet.",
            "On Thursday, Ortega and Maduro embraced.",
            "Thursday, Friday and Sunday were quiet.",
        ),
        word=WordShape(relations=SUBJECTS, has=frozenset({Dep.JOINED})),
    ),
    Repair(
        "what those did who are told of by what they were doing",
        frozenset({Tag.PAST}),
        _main_behind_what_they_did,
        {
            "It first appeared in 2014, when Syrians fleeing the country's civil war gathered at the border checkpoint "
            "there, trying to cross over to Jordan.": "gathered VBD advcl appeared"
        },
        ("It fell when rebels fleeing the war left.", "They fled the war that began in May."),
        word=WordShape(relations=labels.CLAUSES_OF_NOUNS, subject=False),
        above=WordShape(relations=frozenset({Dep.OBJECT})),
    ),
    Repair(
        "who announced it, taken for what was bought",
        labels.PAST_OR_PARTICIPLE,
        _who_announced_it,
        {
            "Dubai's flagship carrier Emirates Airline finalized a deal to purchase 30 of Boeing's 787-9 Dreamliner "
            "jets, executives of both companies announced Wednesday at the Dubai Air Show.": (
                "announced VBD parataxis finalized"
            )
        },
        ("Norcar bought ten jets, a deal announced on Monday.", "Norcar bought ten jets, officials said."),
        word=WordShape(relations=labels.CLAUSES_OF_NOUNS),
    ),
    Repair(
        "what is seen so",
        frozenset({Tag.PARTICIPLE}),
        _seen_so,
        {
            "Israel seized control of the territories, seen as pivotal parts of any future Palestinian state, in the "
            "1967 Six-Day War.": "seen VBN acl territories"
        },
        ("Chad seized the islands, backed by Niger, in May.", "Seen as weak, Chad signed the pact."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
    ),
)
