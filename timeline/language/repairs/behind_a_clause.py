"""What is joined behind a clause of time, which a small model joins to the wrong one of the clauses before it."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.anaphora import is_somebody
from timeline.language.groups import word_group
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
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    retag,
    says_when,
    take_place,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_BY = word_group("by_then")
_HAD = word_group("had")
_ASIDE = frozenset({Dep.APPOSITION, Dep.OBJECT})
_JOINING = word_group("joining")
_OPENING_A_TIME = word_group("before_or_after")


def _after_both_did(verb: Token) -> bool:
    """ "A week after Chad and rebels signed a pact": what "after" leads to did it with who is joined to them."""
    subject = first_of(verb.lefts, *SUBJECTS)
    joint = before(subject.left_edge) if subject is not None else None
    first = before(joint) if is_spelled(joint, _JOINING) else None
    if subject is None or joint is None or first is None or first.dep_ != Dep.OF_PREPOSITION:
        return False
    link = first.head
    if (
        not is_spelled(link, _OPENING_A_TIME)
        or link.head.i != verb.head.i
        or not first_of(link.lefts, Dep.ADVERBIAL_NOUN)
    ):
        return False
    main = verb.head
    attach(verb, main, Dep.ADVERBIAL_CLAUSE)
    attach(first, verb, subject.dep_)
    attach(subject, first, Dep.JOINED)
    attach(joint, first, Dep.CONJUNCTION)
    attach(link, verb, Dep.OPENER)
    return True


def _done_by_who_acts(deed: Token) -> bool:
    """ "Chad applied days after the war began and became a member in May": who applied became one, and no war."""
    clause = deed.head
    main = clause.head
    if (
        clause.lemma_ not in kinds.BEGINNING_OR_ENDING
        or clause.dep_ != Dep.ADVERBIAL_CLAUSE
        or any_of(clause.children, *kinds.GOVERNED)
    ):
        return False
    if has_subject(deed) or deed.lemma_ in kinds.BEGINNING_OR_ENDING or main.tag_ != deed.tag_ or not has_subject(main):
        return False
    attach(deed, main, Dep.JOINED)
    return True


def _done_past_an_aside(deed: Token) -> bool:
    """ "Was stopped after crowds stormed the house, the seat of the king, and freed him": the crowds did both."""
    comma = before(deed.left_edge)
    joint = before(comma) if is_spelled(comma, _JOINING) else None
    if not is_comma(joint) or has_subject(deed) or deed.tag_ not in FINITE:
        return False
    clause = _last_clause_before(deed)
    if clause is None or clause.tag_ != deed.tag_ or not _ends_in_an_aside(clause, joint):
        return False
    attach(deed, clause, Dep.JOINED)
    return True


def _last_clause_before(deed: Token) -> Token | None:
    """The last clause with a subject of its own between a verb and the deed that hangs on it."""
    clauses = [each for each in deed.head.rights if each.i < deed.i and each.dep_ == Dep.ADVERBIAL_CLAUSE]
    return clauses[-1] if clauses and has_subject(clauses[-1]) else None


def _ends_in_an_aside(clause: Token, end: Token) -> bool:
    """Whether the clause ends, right before a comma, with what is put in behind another."""
    asides = (each for each in clause.subtree if each.dep_ in _ASIDE and is_comma(before(each.left_edge)))
    return clause.right_edge.i < end.i and any(each.right_edge.i == end.i - 1 for each in asides)


def _second_behind_a_time(deed: Token) -> bool:
    """ "He flew home, and on the 11th, after they had met, he resigned": what "and" and a time open is told second."""
    first = deed.head if deed.dep_ == Dep.PARATAXIS else first_of(deed.lefts, Dep.COMPLEMENT)
    subject = first_of(deed.lefts, *SUBJECTS)
    if first is None or subject is None or first.i > deed.i or not (first.tag_ in FINITE and has_subject(first)):
        return False
    opening = _behind_the_last_joint(first, subject)
    if not is_comma(before(subject.left_edge)) or not _says_when_it_was(opening):
        return False
    if deed.dep_ == Dep.PARATAXIS:
        attach(deed, first, Dep.JOINED)
    else:
        _give_way(deed, first)
    hand_on(opening, deed)
    return True


def _behind_the_last_joint(verb: Token, end: Token) -> list[Token]:
    """What hangs on a verb between its last "and" and a word; nothing where a clause is joined there."""
    behind = [each for each in verb.rights if each.i < end.i]
    joint = next((each for each in reversed(behind) if is_spelled(each, _JOINING)), None)
    opening = [*among.after(behind, joint)] if joint is not None else []
    return [] if any_of(opening, Dep.JOINED) else opening


def _says_when_it_was(opening: list[Token]) -> bool:
    """Whether words begin with a time, or hold a clause of circumstance."""
    timed = bool(opening) and (says_when(opening[0]) or any(map(says_when, opening[0].rights)))
    return timed or any_of(opening, Dep.ADVERBIAL_CLAUSE)


def _give_way(deed: Token, first: Token) -> None:
    """Joins the verb above a clause to that clause, which takes its place."""
    relation, above = deed.dep_, deed.head
    if above.i == deed.i:
        enthrone(first, deed, Dep.JOINED)
        return
    attach(first, above, relation)
    attach(deed, first, Dep.JOINED)


def _opened_by_a_time(clause: Token) -> bool:
    """ "Chad left, and in May, a week before Mali did, Peru came": what is joined is told behind the clause of time."""
    mark = first_of(clause.lefts, Dep.OPENER)
    deed = _told_behind(clause)
    if mark is None or deed is None or not is_spelled(mark, _OPENING_A_TIME):
        return False
    opening = [each for each in clause.lefts if each.i < mark.i and each.dep_ == Dep.PREPOSITION]
    timed = [each for each in opening if any(map(says_when, each.rights))]
    if not timed:
        return False
    attach(deed, _joined_to(clause.head), Dep.JOINED)
    attach(clause, deed, Dep.ADVERBIAL_CLAUSE)
    hand_on(timed, deed)
    return True


def _told_behind(clause: Token) -> Token | None:
    """The verb with a subject and a tense that a comma parts from the clause, be it joined to that or not."""
    joined = first_of(clause.rights, Dep.JOINED)
    subject = first_of(joined.lefts, *SUBJECTS) if joined is not None else None
    comma = before(subject.left_edge) if subject is not None else word_behind(clause.right_edge)
    if not is_comma(comma):
        return None
    deed = joined or word_behind(comma)
    while deed is not None and deed.head.i != deed.i and deed.head.left_edge.i >= comma.i:
        deed = deed.head
    return deed if is_tagged(deed, *FINITE) and has_subject(deed) else None


def _joined_to(verb: Token) -> Token:
    """The verb of the main clause, where what was joined to one below it is told as another such."""
    while verb.dep_ == Dep.COMPLEMENT and verb.head.i < verb.i:
        verb = verb.head
    return verb


def _done_by_whom_a_name_stands_beside(deed: Token) -> bool:
    """ "Sunak won after his rival, Penny Holt, withdrew": the rival did, who is named between commas."""
    name = _name_between_commas(deed)
    somebody = before(before(name.left_edge)) if name is not None else None
    link = somebody.head if hangs_as(somebody, Dep.OF_PREPOSITION) else None
    if name is None or somebody is None or not is_spelled(link, _OPENING_A_TIME):
        return False
    if somebody.tag_ != Tag.SINGULAR or not is_somebody(somebody):
        return False
    attach(deed, deed.head, Dep.ADVERBIAL_CLAUSE)
    attach(name, somebody, Dep.APPOSITION)
    becomes_subject(somebody, deed)
    attach(link, deed, Dep.OPENER)
    return True


def _name_between_commas(deed: Token) -> Token | None:
    """The name that stands between commas right before a verb."""
    comma = before(deed.left_edge) if is_comma(before(deed.left_edge)) else before(deed)
    name = before(comma) if is_comma(comma) else None
    return name if is_a(name, Pos.NAME) and is_comma(before(name.left_edge)) else None


def _done_before_it_says_after_what(deed: Token) -> bool:
    """ "Holt, 61, handed in his badge, a day after his party lost": he did, as the last verb says only after what."""
    name, age, last = deed.head, before(before(deed)), deed.head.head
    if not is_comma(before(deed)) or not hangs_as(age, Dep.APPOSITION, Dep.COUNT) or age.tag_ != Tag.FIGURE:
        return False
    who = before(last)
    link = before(who.left_edge) if hangs_as(who, Dep.OF_PREPOSITION, *SUBJECTS) else None
    if who is None or link is None or link.i < deed.i or not is_spelled(link, _OPENING_A_TIME):
        return False
    becomes_subject(who, last)
    take_place(deed, last, Dep.ADVERBIAL_CLAUSE)
    hand_on([child for child in last.lefts if child.i < deed.i and child.i != name.i], deed)
    retag(deed, Tag.PAST, Pos.VERB, deed.lemma_)
    becomes_subject(name, deed)
    attach(link, last, Dep.OPENER)
    particle = first_of(deed.rights, Dep.PARTICLE)
    hand_over = first_of(particle.rights, Dep.OF_PREPOSITION) if particle is not None else None
    if hand_over is not None:
        attach(hand_over, deed, Dep.OBJECT)
    return True


def _by_the_time(moment: Token) -> bool:
    """ "By the time troops came on 3 May, the rebels had fled": that they had is what is told, by when is beside."""
    link = moment.head
    first = first_of(moment.rights, Dep.RELATIVE_CLAUSE) or link.head
    subject = first_of(first.lefts, *SUBJECTS)
    if subject is None or subject.left_edge.i != moment.i + 1:
        return False
    main = _told_by_then(first, link)
    comma = _comma_before_who(main)
    if main is None or comma is None:
        return False
    strayed = [child for child in main.lefts if first.i < child.i < comma.i and not is_comma(child)]
    if first.dep_ == Dep.RELATIVE_CLAUSE and not strayed:
        return False
    if main.head.i == first.i:
        enthrone(main, first, Dep.RELATIVE_CLAUSE)
    attach(link, main, Dep.PREPOSITION)
    attach(first, moment, Dep.RELATIVE_CLAUSE)
    hand_on(strayed, first)
    return True


def _comma_before_who(verb: Token | None) -> Token | None:
    """The comma right before the subject of a verb."""
    who = first_of(verb.lefts, *SUBJECTS) if verb is not None else None
    comma = before(who.left_edge) if who is not None else None
    return comma if is_comma(comma) else None


def _told_by_then(first: Token, link: Token) -> Token | None:
    """The verb of what had been by the time that the first of them fixes, above or below that one."""
    below = next((verb for verb in first.rights if verb.dep_ in _DRAWN_UNDER), None)
    above = first.head if first.dep_ == Dep.COMPLEMENT else link.head
    main = above if above.i != first.i else below
    return main if main is not None and main.i > first.i and _had_done(main) else None


_DRAWN_UNDER = (Dep.ADVERBIAL_CLAUSE, Dep.JOINED, Dep.COMPLEMENT)


def _had_done(verb: Token) -> bool:
    """Whether its helper says what had been."""
    return has_subject(verb) and among.says((child for child in verb.lefts if child.dep_ == Dep.HELPER), _HAD)


BEHIND_A_CLAUSE: tuple[Repair, ...] = (
    Repair(
        "what had been by the time",
        frozenset({Tag.SINGULAR}),
        _by_the_time,
        {
            "By the time troops came on 3 May 2016, the rebels had fled.": "fled VBN ROOT fled",
            "By the time Banda was sworn in, on 24 June 2012, the army had shut it.": "sworn VBN relcl time",
            "By the time the war ended, in 1945, Chad had lost its king.": "in IN prep ended",
        },
        (
            "By the time he left office in 2010, the war had killed thousands.",
            "The rebels had fled by the time troops came on 3 May 2016.",
            "By the time troops came, they were tired and fled.",
        ),
        word=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), lemmas=word_group("moments")),
        above=WordShape(words=_BY),
    ),
    Repair(
        "what somebody of an age did, before a clause that says after what",
        labels.PAST_OR_PARTICIPLE,
        _done_before_it_says_after_what,
        {
            "Smith, 61, handed in his resignation on Friday, a day after his party lost a vote.": (
                "handed VBD ROOT handed"
            ),
            "Rutte, 56, handed in his resignation to King Willem-Alexander on Saturday, a day after his four-party "
            "coalition failed to agree.": "coalition NN nsubj failed",
        },
        (
            "Smith, 61, convicted of fraud after his party lost a vote, was freed.",
            "Smith, 61, held in a raid on Friday, a day after his trial, was freed.",
            "Smith left on Friday, a day after his party lost a vote.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), subject=False, lacks=labels.HELPERS_AND_AGENTS),
        above=WordShape(relations=SUBJECTS),
        behind=True,
    ),
    Repair(
        "what somebody did who is named between commas, behind a word that opens a time",
        FINITE,
        _done_by_whom_a_name_stands_beside,
        {
            "Rishi Sunak won the race to lead the Conservative Party on Monday after his last rival, Penny Mordaunt, "
            "withdrew two minutes before the deadline.": "withdrew VBD advcl won",
        },
        (
            "Sunak won after a talk with his rival, Penny Holt, and withdrew.",
            "Sunak won the race after Penny Holt, his rival, withdrew.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
    ),
    Repair(
        "joined behind a time and a clause of time",
        FINITE,
        _opened_by_a_time,
        {
            "In 1962 Peru told the UN that it regarded the award as void, and in May 1966, three months before Guyana "
            "became independent, Britain and Peru signed a pact.": "signed VBD conj told",
        },
        (
            "Peru left in 1962, and in May 1966, three months before Guyana did.",
            "Peru regarded it as void, and before Guyana became independent, Britain left.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=True),
    ),
    Repair(
        "told second, behind a time and a clause",
        FINITE,
        _second_behind_a_time,
        {
            "Banda flew to Lima the next day, and on the 11th, after leaders had met, he resigned.": (
                "resigned VBD conj flew"
            ),
            "Phiri, unable to land in Lima, flew to Quito the next day, and on the 11th, after rebel leaders had "
            "met in Chad, he said he would go.": "said VBD conj flew",
        },
        (
            "Banda flew to Lima on 3 May, and on the 11th he resigned.",
            "Banda flew to Lima on 3 May, he said.",
            "Troops left Lima and, on the 11th, Quito, the army said.",
        ),
        word=WordShape(relations=frozenset({Dep.PARATAXIS, Dep.ROOT}), subject=True),
    ),
    Repair(
        "what both did, so long before",
        frozenset({Tag.PAST}),
        _after_both_did,
        {
            "Shelling hit the outskirts of Donetsk on Friday, a week after Ukraine and pro-Russian separatists signed "
            "a ceasefire in Minsk, and the European Union brought into force new sanctions.": "signed VBD advcl hit",
        },
        ("Shelling hit Donetsk a week after the truce and rebels fled.", "Shelling hit Donetsk and rebels fled."),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=True),
    ),
    Repair(
        "what somebody did, taken for what a happening did that they acted after",
        frozenset({Tag.PAST, Tag.PRESENT_SINGULAR}),
        _done_by_who_acts,
        {
            "Ukraine applied for membership five days after the invasion began and became a candidate in May.": (
                "became VBD conj applied"
            ),
        },
        ("Chad left after the war began and ended in May.", "Chad left after rebels came and took Lima."),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
    ),
    Repair(
        "a deed behind an aside, taken for one of the main clause",
        frozenset({Tag.PAST}),
        _done_past_an_aside,
        {
            "A court annulled the vote after crowds stormed the White House, the seat of the president, and freed his "
            "rival from jail.": "freed VBD conj stormed",
        },
        (
            "A court annulled the vote after crowds stormed the White House, and freed his rival.",
            "A court annulled the vote, the first of the year, and freed his rival.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(parts=VERBS),
    ),
)
