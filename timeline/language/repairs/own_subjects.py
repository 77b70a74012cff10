"""Clauses whose own subject a small model hangs on the verb or the noun before it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.happenings import happenings
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    first_of,
    hangs_as,
    is_below,
    is_comma,
    led_to,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of, verbs
from timeline.language.word import is_spelled

_IT = word_group("it")
_NAMING = word_group("naming_so")
_THAN = word_group("comparing")
_WHO_OR_WHICH = word_group("relatives")


def _than_they_did(participle: Token) -> bool:
    """ "Less than the ministry expected": the ministry expected it, and was not expected."""
    doer = participle.head
    than = doer.head
    if not hangs_as(doer, Dep.OF_PREPOSITION) or not is_spelled(than, _THAN) or participle.i != doer.i + 1:
        return False
    helped = any_of(participle.children, Dep.AGENT, Dep.PASSIVE_HELPER)
    if helped or says_when(doer) or participle.lemma_ not in _JUDGING:
        return False
    retag(participle, Tag.PAST, Pos.VERB, participle.lemma_)
    attach(participle, than.head, Dep.ADVERBIAL_CLAUSE)
    attach(doer, participle, Dep.SUBJECT)
    attach(than, participle, Dep.OPENER)
    return True


_JUDGING = verbs("intending") | verbs("wishing") | verbs("foretelling")


def _would_do_it(verb: Token) -> bool:
    """ "Many worried their efforts would fail": what stands right before "would" will fail, and not who worries."""
    above = verb.head
    modal = first_of(verb.lefts, Dep.HELPER)
    noun = first_of(above.rights, Dep.OBJECT)
    if modal is None or modal.tag_ != Tag.MODAL or noun is None or not above.i < noun.i < modal.i:
        return False
    if noun.pos_ not in NOUNS or noun.right_edge.i != modal.i - 1 or says_when(noun):
        return False
    becomes_subject(noun, verb)
    return True


def _did_behind_what_they_did_to_it(verb: Token) -> bool:
    """ "And the parties that followed it formed a bloc": they followed "it", and it formed nothing."""
    followed, it = verb.head, first_of(verb.lefts, *SUBJECTS)
    those = followed.head
    if not is_spelled(it, _IT) or it.i != followed.i + 1 or verb.i != it.i + 1 or any_of(verb.lefts, Dep.OPENER):
        return False
    above, joint = those.head, before(those.left_edge)
    if followed.dep_ != Dep.RELATIVE_CLAUSE or those.dep_ != Dep.JOINED or above.pos_ not in VERBS:
        return False
    if is_one_of(followed, "saying") or not hangs_as(joint, Dep.CONJUNCTION) or above.i > those.i:
        return False
    attach(verb, above, Dep.JOINED)
    attach(those, verb, Dep.SUBJECT)
    attach(it, followed, Dep.OBJECT)
    return True


def _others_did(verb: Token) -> bool:
    """ "A crowd attended a march in Athens and another 900 demonstrated": these did, and were not attended."""
    first, others = verb.head, _others_before(verb)
    above = next((word for word in first.ancestors if word.pos_ in VERBS), None)
    if others is None or above is None or above.i > first.i or first.dep_ not in labels.OBJECTS:
        return False
    link = before(others.left_edge)
    if not hangs_as(link, Dep.CONJUNCTION) or any_of(verb.children, Dep.AGENT, Dep.PASSIVE_HELPER):
        return False
    attach(verb, above, Dep.JOINED)
    attach(link, above, Dep.CONJUNCTION)
    attach(others, verb, Dep.SUBJECT)
    return True


def _others_before(verb: Token) -> Token | None:
    """Who is joined to the noun that a verb hangs on, in words that end right before it; no time."""
    first, others = verb.head, before(verb)
    while others is not None and others.head.i != first.i and others.i > first.i:
        others = others.head
    if not hangs_as(others, Dep.JOINED) or others.i <= first.i or says_when(others):
        return None
    return others if others.right_edge.i == verb.i - 1 else None


def _about_who_is_called(verb: Token) -> bool:
    """ "Teams not named the Reds who paid": the teams did, of which the name only tells."""
    name = verb.head
    called = name.head
    who = first_of(verb.lefts, *SUBJECTS)
    if called.lemma_ not in _NAMING or not hangs_as(called, Dep.NOUN_CLAUSE) or not is_spelled(who, _WHO_OR_WHICH):
        return False
    if called.head.pos_ != Pos.NOUN or called.i > name.i:
        return False
    attach(verb, called.head, Dep.RELATIVE_CLAUSE)
    return True


def _row_behind_its_opener(verb: Token) -> bool:
    """ "After his mother, stepfather and others died": all of them died, whom a comma parts from what opens that."""
    last = first_of(verb.lefts, *SUBJECTS)
    opener = _opener_of_the_row(last) if last is not None else None
    first = led_to(opener)
    if last is None or opener is None or first is None or last.right_edge.i > verb.i or any_of(verb.lefts, Dep.OPENER):
        return False
    behind = _behind_the_comma_of(first, last)
    if not any_of(behind, Dep.CONJUNCTION) or not _may_be_opened(opener, verb):
        return False
    between = [word for word in among.before(behind, last.left_edge) if word.head.i < first.i]
    attach(verb, opener.head, Dep.ADVERBIAL_CLAUSE)
    attach(first, verb, Dep.SUBJECT)
    attach(opener, verb, Dep.OPENER)
    for word in (*between, last):
        attach(word, first, Dep.JOINED if word.pos_ in (*NOUNS, Pos.ADJECTIVE) else word.dep_)
    return True


def _behind_the_comma_of(first: Token, last: Token) -> Sequence[Token]:
    """The words from the comma behind the first of a row up to its verb; none where no comma stands before the last."""
    comma = first.right_edge if is_comma(first.right_edge) else word_behind(first.right_edge)
    if not is_comma(comma) or comma.i >= last.left_edge.i or says_when(first):
        return ()
    return first.doc[comma.i + 1 : last.head.i]


def _may_be_opened(opener: Token, verb: Token) -> bool:
    """Whether a verb stands before what opens a clause, and not below the verb of that."""
    above = opener.head
    return above.pos_ in VERBS and above.i <= opener.i and not is_below(above, verb)


def _opener_of_the_row(last: Token) -> Token | None:
    """What opens a clause in front of a row of nouns; None where anything else stands between."""
    start = max(last.sent.start, last.left_edge.i - _LONGEST_ROW)
    for word in reversed(last.doc[start : last.left_edge.i]):
        if word.dep_ == Dep.PREPOSITION and is_spelled(word, _BEFORE_A_CLAUSE):
            return word
        if not (is_comma(word) or word.dep_ == Dep.CONJUNCTION or word.pos_ in _OF_A_ROW):
            return None
    return None


_BEFORE_A_CLAUSE = word_group("before_a_clause") - word_group("capacity")
_LONGEST_ROW = 10
_OF_A_ROW = frozenset({Pos.NOUN, Pos.NAME, Pos.ADJECTIVE, Pos.DETERMINER, Pos.NUMERAL, Pos.PRONOUN})


def _told_of_what_stands_last(participle: Token) -> bool:
    """ "Toppling a house and a street packed with cars": the street was, as what topples has another form."""
    noun = before(participle)
    first = participle.head
    thing = first_of(first.rights, Dep.OBJECT)
    if first.tag_ != Tag.ING or thing is None or noun is None or noun.pos_ != Pos.NOUN or noun.i < thing.i:
        return False
    if not is_below(noun, thing) or any_of(participle.children, Dep.OBJECT, Dep.CONJUNCTION, *labels.HELPERS):
        return False
    attach(participle, noun, Dep.NOUN_CLAUSE)
    return True


def _done_to_the_noun_before(verb: Token) -> bool:
    """ "If the arrest announced today stemmed from it": right behind a noun that has a verb of its own, it was done."""
    noun = verb.head
    if noun.i != verb.i - 1 or not verb.lower_.endswith(_REGULAR) or noun.dep_ not in SUBJECTS:
        return False
    if any_of(verb.children, Dep.OBJECT, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, *SUBJECTS, *labels.HELPERS):
        return False
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    return True


_REGULAR = "ed"


def _claimed_by_what_happened(verb: Token) -> bool:
    """ "After the bombings that hit a port, but claimed lives": the bombings did, and nobody who is told of."""
    lives = first_of(verb.rights, Dep.OBJECT)
    if lives is None or lives.lemma_.lower() not in _LIVES or verb.lemma_ not in _CLAIMING:
        return False
    between = verb.doc[verb.head.i + 1 : verb.i]
    clauses = (word for word in reversed(between) if word.dep_ == Dep.RELATIVE_CLAUSE)
    clause = next((word for word in clauses if word.tag_ == verb.tag_), None)
    if clause is None or clause.head.lemma_.lower() not in happenings() or is_below(verb.head, clause):
        return False
    link = first_of(among.after(between, clause), Dep.CONJUNCTION)
    attach(verb, clause, Dep.JOINED)
    if link is not None:
        attach(link, clause, Dep.CONJUNCTION)
    return True


_LIVES = word_group("lives")
_CLAIMING = word_group("claiming_lives")


OWN_SUBJECTS: tuple[Repair, ...] = (
    Repair(
        "who did something behind what they did to it",
        frozenset({Tag.PAST}),
        _did_behind_what_they_did_to_it,
        {
            "Chad left the pact in May 2019, and the states that followed it signed a treaty in June 2020.": (
                "signed VBD conj left"
            ),
        },
        (
            "Chad left the pact, and the states that said it fell signed a treaty.",
            "Chad left the pact, and those that followed it.",
            "Chad left the pact that others said it signed.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        above=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        behind=True,
    ),
    Repair(
        "a row of subjects cut off from what opens their clause",
        frozenset({Tag.PAST}),
        _row_behind_its_opener,
        {
            "Elian, the boy at the center of the dispute, was found clinging to an inner tube Nov. 25 off the coast of "
            "Florida after his mother, stepfather and others died in a failed attempt to reach U.S. shores.": (
                "mother NN nsubj died"
            ),
            "Elian was found Thanksgiving Day clinging to an inner tube at sea after his mother, stepfather and eight "
            "other people drowned while trying to reach Florida by boat.": "drowned VBD advcl clinging",
        },
        (
            "Elian was found after his mother left, and others died.",
            "After the war, Chad and Mali signed a pact.",
            "Elian fled with his mother, and others died.",
        ),
        word=WordShape(relations=kinds.HANGING_IN_ANY_WAY),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what was done to the noun that stands last",
        frozenset({Tag.PARTICIPLE}),
        _told_of_what_stands_last,
        {
            "The blast in Nairobi occurred at about 10:35 a.m. Friday, toppling a crowded building toward the embassy "
            "and a street packed with cars, trucks and buses.": "packed VBN acl street",
        },
        (
            "The blast came on Friday, toppling a house and killing a man.",
            "The guild was hit on Friday and packed with cars.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        behind=True,
    ),
    Repair(
        "what was done to a noun right before it",
        frozenset({Tag.PAST}),
        _done_to_the_noun_before,
        {
            "It was not immediately known if the arrest announced today stemmed from the indictment.": (
                "announced VBN acl arrest"
            ),
        },
        (
            "The king who died left no heir.",
            "The king announced the arrest.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
    ),
    Repair(
        "what claimed lives, behind a clause about it",
        frozenset({Tag.PAST}),
        _claimed_by_what_happened,
        {
            "Madeleine Albright headed Tuesday to East Africa, seeking to demonstrate American support after the "
            "bombings that targeted U.S. embassies, but mostly claimed African lives.": "claimed VBD conj targeted",
        },
        (
            "Albright left after the bombings that hit a port, and claimed a prize.",
            "The bombings hit a port and claimed African lives.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what somebody expected, behind than",
        frozenset({Tag.PARTICIPLE, Tag.PAST}),
        _than_they_did,
        {
            "Bush's inability to stay on the field has made him something less than the Saints expected with the "
            "second overall pick in the 2006 Draft.": "Saints NNPS nsubj expected",
        },
        (
            "He liked nothing less than the taxes imposed by Chad.",
            "It raised less than the sum needed for a port.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        behind=True,
    ),
    Repair(
        "what would be, taken for what is worried about",
        frozenset({Tag.BASE}),
        _would_do_it,
        {
            "Many worried their efforts to keep the boy in Miami would fail on Monday.": "efforts NNS nsubj fail",
        },
        (
            "Many worried the guild and would fail on Monday.",
            "Many warned the king it would fail.",
        ),
        word=WordShape(relations=kinds.TOLD_OR_JOINED, subject=False),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "who did it, joined to what others were at",
        frozenset({Tag.PAST}),
        _others_did,
        {
            "A crowd of about 1,000 people attended a peaceful sit-down demonstration in Athens and another 1,000 "
            "demonstrated in the northern city of Thessaloniki.": "1,000 CD nsubj demonstrated",
        },
        (
            "A crowd attended a march in Athens and a meeting held in Lima.",
            "A crowd attended a march that began in Athens.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), subject=False),
        behind=True,
    ),
    Repair(
        "a clause about who is called so, not their name",
        labels.FINITE,
        _about_who_is_called,
        {
            "There are teams in the league not named the New York Yankees who are willing to spend money.": (
                "are VBP relcl teams"
            ),
        },
        (
            "There are teams in the league who are named the Yankees.",
            "They met the Yankees who are willing to spend money.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OBJECT_PREDICATE, Dep.OBJECT})),
    ),
)
