"""Clauses that a small model cuts off from what opens them, or whose verb it takes for another's."""

from __future__ import annotations

from typing import TypeGuard

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
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
    becomes_subject,
    before,
    describes,
    enthrone,
    first_of,
    hand_on,
    has_finite_verb,
    has_subject,
    is_a,
    is_comma,
    led_to,
    retag,
    says_when,
    take_place,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of


def _clause_cut_by_a_name(verb: Token) -> bool:
    """ "Three days after Kenta, a partner, leaked it": what is told behind the second comma was done by Kenta."""
    comma, above = before(verb), verb.head
    if (verb.tag_ != Tag.PAST and past(verb.lemma_) != verb.lower_) or not is_comma(comma):
        return False
    opener = among.first_word(above.rights, _COUNTED_FROM, Dep.PREPOSITION)
    name = led_to(opener)
    if opener is None or name is None or name.right_edge.i not in (comma.i, comma.i - 1) or says_when(name):
        return False
    if not any_of(opener.lefts, *kinds.ADVERBIAL) or not _is_explained(name):
        return False
    _opens(opener, name, verb, above)
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _opens(opener: Token, name: Token, verb: Token, above: Token) -> None:
    """What is counted from what somebody did opens a clause about them."""
    attach(verb, above, Dep.ADVERBIAL_CLAUSE)
    attach(name, verb, Dep.SUBJECT)
    for length in [*opener.lefts]:
        attach(length, opener, Dep.ADVERBIAL_NOUN)
    attach(opener, verb, Dep.OPENER)


def _clause_cut_by_a_second_name(verb: Token) -> bool:
    """ "A day after Kenta, the partner, leaked it": the second name neither did nor underwent it."""
    second, above = _second_name_of(verb)
    comma = before(second.left_edge) if second is not None else None
    if second is None or not is_comma(comma) or not is_comma(before(verb)) or not any_of(verb.rights, Dep.OBJECT):
        return False
    opener = among.first_word(among.before(above.rights, comma), _COUNTED_FROM, Dep.PREPOSITION)
    name = led_to(opener)
    if opener is None or not _is_first_name(name, comma) or not any_of(opener.lefts, *kinds.ADVERBIAL):
        return False
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    if verb.dep_ == Dep.ROOT:
        enthrone(above, verb, Dep.ADVERBIAL_CLAUSE)
    _opens(opener, name, verb, above)
    attach(second, name, Dep.APPOSITION)
    return True


def _subject_of_its_opener(noun: Token) -> bool:
    """ "After the leader of the party, Omar Falk, called it": what opens a clause with a verb leads to no noun."""
    verb, last = noun.head.head, before(noun.head.head)
    if verb.pos_ not in VERBS or has_subject(verb) or not noun.i < verb.i or not is_comma(last):
        return False
    if noun.right_edge.i not in (last.i, last.i - 1):
        return False
    becomes_subject(noun, verb)
    return True


def _is_first_name(word: Token | None, comma: Token) -> TypeGuard[Token]:
    """Whether it is a name right before a comma, and no time."""
    return is_a(word, Pos.NAME) and word.i == comma.i - 1 and not says_when(word)


def _second_name_of(verb: Token) -> tuple[Token | None, Token]:
    """What a verb was hung on or given for its subject, and the verb that its clause belongs to."""
    if verb.dep_ == Dep.NOUN_CLAUSE:
        return verb.head, verb.head.head.head.head
    return first_of(verb.lefts, *SUBJECTS), first_of(verb.lefts, Dep.COMPLEMENT) or verb.head


_COUNTED_FROM = word_group("before_or_after")


def _is_explained(name: Token) -> bool:
    """Whether a second name of it stands behind a comma: "Kenta, a partner"."""
    return any_of(name.rights, Dep.APPOSITION)


def _main_of_a_sentence(verb: Token) -> bool:
    """ "Omar Diallo, an official, confessed on Saturday.": a sentence that has no other verb has this one."""
    name = verb.head
    comma = before(verb)
    beside = first_of(among.before(name.rights, verb), Dep.APPOSITION)
    if beside is None or not is_comma(comma) or comma.i != beside.right_edge.i + 1 or past(verb.lemma_) != verb.lower_:
        return False
    if name.left_edge.i != name.sent.start or not _is_stopped(name) or has_finite_verb(name.doc[name.i : verb.i]):
        return False
    enthrone(verb, name, Dep.SUBJECT)
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    hand_on([child for child in name.rights if child.i > verb.i], verb)
    return True


def _is_stopped(word: Token) -> bool:
    """Whether its sentence ends as a sentence does, and no headline or caption."""
    return word.doc[word.sent.end - 1].text in _STOPS


def _main_behind_a_charge(verb: Token) -> bool:
    """ "A clerk accused of making the bomb appeared in court": the bomb was made, and the clerk appeared."""
    making = verb.head
    link, thing = making.head, first_of(verb.lefts, *SUBJECTS)
    charged = link.head
    who = first_of(charged.lefts, *SUBJECTS)
    if is_one_of(making, "saying", "reporting") or not is_one_of(charged, "alleging", "charging"):
        return False
    if thing is None or before(thing.left_edge) is not making or any_of(verb.lefts, *kinds.OPENS_A_CLAUSE):
        return False
    if who is None or who.i != charged.i - 1 or past(charged.lemma_) != charged.lower_:
        return False
    take_place(verb, charged, Dep.NOUN_CLAUSE)
    around = [child for child in charged.children if child.i < who.left_edge.i or child.i > verb.i]
    becomes_subject(who, verb)
    hand_on(around, verb)
    describes(charged, who)
    attach(thing, making, Dep.OBJECT)
    return True


def _main_behind_its_side_clause(verb: Token) -> bool:
    """ "Years after a jet fell, a clerk was held": what a small word opens is not the main clause, but the next is."""
    side = verb.head
    if not has_subject(verb) or not is_comma(before(verb.left_edge)) or any_of(verb.lefts, *kinds.OPENS_A_CLAUSE):
        return False
    opener = first_of(side.lefts, Dep.OPENER)
    if opener is None or opener.lower_ not in _COUNTED_FROM or not has_subject(side):
        return False
    enthrone(verb, side, Dep.ADVERBIAL_CLAUSE)
    hand_on([child for child in side.rights if child.i > verb.i and child.dep_ == Dep.PUNCTUATION], verb)
    return True


_STOPS = frozenset(".!?;")

CUT_OFF: tuple[Repair, ...] = (
    Repair(
        "what somebody did who is accused of making a thing",
        FINITE,
        _main_behind_a_charge,
        {"A Libyan accused of making the bomb appeared before a judge in Lima.": "Libyan NN nsubj appeared"},
        (
            "A clerk accused of making the bomb fled.",
            "The king warned of making the rebels fight.",
            "ABC quoted an official in Lima as saying clerks in Chad are poor.",
            "Serbs demanded a truce in Bosnia before allowing U.N. aid conveys to feed the town.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        above=WordShape(tags=frozenset({Tag.ING}), relations=frozenset({Dep.CLAUSE_OF_PREPOSITION})),
        behind=True,
    ),
    Repair(
        "the main clause behind one that says after what",
        FINITE | {Tag.PARTICIPLE},
        _main_behind_its_side_clause,
        {
            "Nearly 34 years after a jet exploded over a town, a Libyan accused of making the bomb appeared before a "
            "judge on Monday.": "appeared VBD ROOT appeared",
        },
        (
            "The jet exploded after a clerk left, a guard said.",
            "After a jet exploded, a clerk fled.",
            "Ana left, and he fled.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE, Dep.UNCLASSED, Dep.PARATAXIS, Dep.COMPLEMENT})),
        above=WordShape(relations=frozenset({Dep.ROOT}), parts=VERBS),
        behind=True,
    ),
    Repair(
        "the only verb of a sentence, behind what its subject is",
        frozenset({Tag.PARTICIPLE}),
        _main_of_a_sentence,
        {
            "Omar Diallo, a senior official in Rawalpindi, confessed on Saturday to having helped to rig the vote and "
            "resigned.": "confessed VBD ROOT confessed",
        },
        (
            "Omar Diallo, a senior official in Lima, arrested on Saturday, fled.",
            "Omar Diallo, an official, seen in Lima",
            "A senior official, arrested on Saturday.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), lacks=labels.HELPERS_AND_AGENTS),
        above=WordShape(relations=frozenset({Dep.ROOT}), parts=frozenset({Pos.NAME})),
        behind=True,
    ),
    Repair(
        "who acts in a clause, hung on what opens it",
        labels.ANY_NOUN,
        _subject_of_its_opener,
        {
            "Nine people died in riots after the leader of the party, Omar Falk, called a strike.": (
                "leader NN nsubj called"
            )
        },
        (
            "Nine people died after the leader of the party, Omar Falk, and called it off.",
            "Nine people died in riots before the party called a strike.",
        ),
        word=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.OPENER})),
    ),
    Repair(
        "a clause cut off from its opener by a name",
        frozenset({Tag.PAST, Tag.PRESENT}),
        _clause_cut_by_a_name,
        {
            "The strike began a week after Mota, the union's chair, quit.": "Mota NNP nsubj quit",
            "The recall comes three days after Kenta, a partner, leaked the file.": "Kenta NNP nsubj leaked",
        },
        (
            "The recall came after Kenta, a partner, and was short.",
            "The king wrote to Banda, the premier, and left.",
            "A week after Mota, the union's chair, they quit.",
            "The recall comes three days after Kenta leaked the file.",
        ),
        word=WordShape(relations=kinds.HANGING_IN_ANY_WAY, subject=False),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "a clause cut off from its opener by a second name",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _clause_cut_by_a_second_name,
        {
            "The protest comes a day after Rosneft, the state company, raised fuel prices.": "Rosneft NNP nsubj raised",
            "The strike came two days after Iberia, the Spanish carrier, cut pay.": "Iberia NNP nsubj cut",
        },
        (
            "The strike came two days after Iberia, the carrier hit by debt, and was short.",
            "The strike came after Iberia, the carrier shunned by all, cut pay.",
            "A day after Iberia, the carrier raised pay.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE, Dep.ROOT, *kinds.HANGING_IN_ANY_WAY})),
    ),
)
