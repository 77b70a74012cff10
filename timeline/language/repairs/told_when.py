"""When something was said or set for, what was told or done then and who took so long, hung on another word."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.emptiness import takes_time
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
    has_subject,
    is_comma,
    is_tagged,
    led_to,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_CAPACITY = word_group("capacity")
_JOINING = word_group("joining")
_UNTIL = word_group("up_to")


def _said_then(link: Token) -> bool:
    """ "Said on Monday he would go": what stands right behind the saying, without "that", is when it was said."""
    told, time = link.head, led_to(link)
    saying, subject = told.head, first_of(told.lefts, *SUBJECTS)
    if time is None or subject is None or not says_when(time) or subject.left_edge.i != link.right_edge.i + 1:
        return False
    if saying.tag_ not in FINITE or not is_one_of(saying, "saying") or saying.i > link.i:
        return False
    last = before(link)
    if last is None or is_spelled(last, _JOINING) or not (last.i == saying.i or _is_who_hears(last, saying)):
        return False
    attach(link, saying, Dep.PREPOSITION)
    return True


def _when_somebody_is_made_that(link: Token) -> bool:
    """ "Will be sworn in as president on Monday": they will be sworn in then, and no office is of a day."""
    office, time = link.head, led_to(link)
    capacity = office.head
    if office.dep_ != Dep.OF_PREPOSITION or not is_spelled(capacity, _CAPACITY) or not says_when(time):
        return False
    if capacity.head.pos_ not in VERBS or office.lemma_ in happenings() or link.i < office.i:
        return False
    attach(link, capacity.head, Dep.PREPOSITION)
    return True


def _is_who_hears(last: Token, saying: Token) -> bool:
    """Whether the word ends the phrase of who is told: "told reporters in Rome"."""
    hearers = among.after(saying.rights, saying)
    return any(child.dep_ in _HEARERS and child.right_edge.i == last.i for child in hearers)


_HEARERS = frozenset({Dep.OBJECT, Dep.RECIPIENT, Dep.PREPOSITION})


def _who_took_so_long(done: Token) -> bool:
    """ "It took Rutte until January to form it", "it took Rutte months to form it": Rutte formed it."""
    taking = done.head
    if not takes_time(taking) or any_of(done.children, *SUBJECTS) or not any_of(done.lefts, Dep.HELPER):
        return False
    between = among.before(taking.rights, done)
    first = next((child for child in between if child.dep_ in _TAKEN), None)
    if first is not None and first.ent_type_ in labels.TIMES:
        first = next((child for child in first.lefts if child.pos_ == Pos.NAME and not says_when(child)), None)
    if first is None or first.ent_type_ in labels.TIMES:
        return False
    attach(first, done, Dep.SUBJECT)
    return True


_TAKEN = frozenset({Dep.OBJECT, Dep.RECIPIENT})


_BASES_TOO = word_group("bases_too")
_PRESENT = frozenset({Tag.PRESENT, Tag.PRESENT_SINGULAR})


def _done_after_all(done: Token) -> bool:
    """ "Had been due to leave on Sunday and stayed": a past is joined to no infinitive, but to what is told."""
    planned = done.head
    if planned.tag_ != Tag.BASE or not any_of(planned.lefts, Dep.HELPER) or any_of(done.lefts, Dep.HELPER):
        return False
    told = next(filter(_is_told, planned.ancestors), None)
    if told is None or has_subject(done) or told.i > planned.i:
        return False
    if told.tag_ in _PRESENT and done.lower_ in _BASES_TOO:
        retag(done, Tag.BASE, Pos.VERB, done.lower_)
        return True
    joint = first_of(among.before(planned.rights, done), Dep.CONJUNCTION)
    attach(done, told, Dep.JOINED)
    if joint is not None:
        attach(joint, told, Dep.CONJUNCTION)
    return True


def _is_told(verb: Token) -> bool:
    return verb.pos_ in VERBS and (verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts))


def _told_by_a_gerund(told: Token) -> bool:
    """ "Left after pledging during a visit that troops would go": that is what was pledged."""
    opener = first_of(told.lefts, Dep.OPENER)
    if not is_spelled(opener, _THAT) or told.left_edge.i != opener.i:
        return False
    first = max(told.sent.start, opener.i - _NEAR)
    before_it = (word for word in reversed(told.doc[first : opener.i]) if word.pos_ in VERBS)
    saying = next(before_it, None)
    if saying is None or saying.dep_ != Dep.CLAUSE_OF_PREPOSITION or not is_one_of(saying, "saying", "planning"):
        return False
    if told.head.i == saying.i or any_of(saying.rights, Dep.COMPLEMENT, Dep.OBJECT, Dep.OPEN_COMPLEMENT):
        return False
    attach(told, saying, Dep.COMPLEMENT)
    return True


_THAT = word_group("that")
_NEAR = 12
"""Words in which what is pledged follows on the pledging."""


def _set_for_a_day(put: Token) -> bool:
    """ "Came before an election, set for May 3": the election is set for it."""
    comma = before(put)
    noun = before(comma)
    if not is_comma(comma) or not is_tagged(noun, *labels.COMMON_NOUN) or not is_one_of(put, "scheduling"):
        return False
    link = first_of(put.rights, Dep.PREPOSITION)
    time = led_to(link)
    if link is None or time is None or link.i != put.i + 1 or not says_when(time):
        return False
    if any_of(put.children, *SUBJECTS, Dep.HELPER, Dep.PASSIVE_HELPER) or noun.i < put.head.i:
        return False
    attach(put, noun, Dep.NOUN_CLAUSE)
    return True


def _of_what_ends(verb: Token) -> bool:
    """ "A blockade of a junction in Lima that ended on Friday": the blockade did, as no junction ends."""
    noun, opener = verb.head, first_of(verb.lefts, *SUBJECTS)
    if not is_spelled(opener, _RELATIVE) or verb.lemma_ not in kinds.BEGINNING_OR_ENDING:
        return False
    above = noun
    for _ in range(_DEEP):
        if above.lemma_.lower() in happenings() or above.dep_ not in (Dep.OF_PREPOSITION, Dep.PREPOSITION):
            break
        above = above.head
    if above.i >= noun.i or above.lemma_.lower() not in happenings() or above.tag_ not in labels.COMMON_NOUN:
        return False
    attach(verb, above, Dep.RELATIVE_CLAUSE)
    return True


_RELATIVE = word_group("that_or_which")
_DEEP = 5


def _not_until(until: Token) -> bool:
    """ "Did not find the genes that make it until 1991": nothing was done until then by what was not done."""
    inner = until.head
    above = next((word for word in inner.ancestors if word.pos_ in VERBS), None)
    year = first_of(until.rights, Dep.OF_PREPOSITION)
    if above is None or year is None or not any_of(above.lefts, Dep.NEGATION) or above.tag_ != Tag.BASE:
        return False
    if inner.tag_ not in labels.FINITE or any_of(inner.lefts, Dep.NEGATION) or not above.i < inner.i < until.i:
        return False
    own = any(child.lower_ in _UNTIL for child in above.rights)
    if own or not says_when(year) or is_comma(before(until)):
        return False
    attach(until, above, Dep.PREPOSITION)
    return True


TOLD_WHEN: tuple[Repair, ...] = (
    Repair(
        "when something was said",
        frozenset({Tag.PREPOSITION}),
        _said_then,
        {
            "Carney said on Monday he would consider a bid.": "on IN prep said",
            "The president said on Thursday Russia would attend.": "on IN prep said",
            "The army said in the evening its troops had left.": "in IN prep said",
        },
        (
            "Carney said that on Monday he would consider a bid.",
            "Carney said he would consider a bid on Monday.",
            "Carney said in Rome he would consider a bid.",
            "Carney asked on Monday if he would consider a bid.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        behind=False,
    ),
    Repair(
        "when somebody is made something",
        frozenset({Tag.PREPOSITION}),
        _when_somebody_is_made_that,
        {
            'The general will be sworn in as "transitional president" on Monday, the army said.': "on IN prep sworn",
        },
        (
            "He sees it as a raid on Monday.",
            "The general will be sworn in as president of the council.",
            "The general was named as head of the army of 1812.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=frozenset({Pos.NOUN, Pos.NAME})),
        behind=True,
    ),
    Repair(
        "who took so long to do it",
        frozenset({Tag.BASE}),
        _who_took_so_long,
        {
            "It took Rutte until the following January to form his fourth government.": "Rutte NNP nsubj form",
            "It took the rebels three weeks to take the port.": "rebels NNS nsubj take",
            "It took Rutte months to form a government.": "Rutte NNP nsubj form",
        },
        (
            "NATO took Rutte to Lima in May to sign a pact.",
            "It took three weeks to take the port.",
            "It took until May for Banda to form a cabinet.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE, Dep.OPEN_COMPLEMENT})),
        behind=True,
    ),
    Repair(
        "what was done, joined to what was to be",
        frozenset({Tag.PAST}),
        _done_after_all,
        {
            "Trump had been due to leave on Sunday and considered delaying the trip.": "considered VBD conj been",
            "He had planned to speak on Sunday and left Rome.": "left VBD conj planned",
            "The mayor is to clear the rubble in March and lay the first stones in April.": "lay VB conj clear",
        },
        (
            "He had planned to speak on Sunday and leave Rome.",
            "He came to power and left Rome.",
            "He promised to speak, and Holt left Rome.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(tags=frozenset({Tag.BASE})),
        behind=True,
    ),
    Repair(
        "what is told after a preposition",
        FINITE | {Tag.BASE, Tag.PARTICIPLE},
        _told_by_a_gerund,
        {
            "Macron flew out of the territory on Friday after pledging during a visit that a reform would not be "
            "imposed.": "imposed VBN ccomp pledging",
            "Holt left Rome on Monday after promising at a summit that troops would go home.": "go VB ccomp promising",
        },
        (
            "Holt left Rome on Monday after a visit that troops had made.",
            "Holt said after leaving a summit that troops would go home.",
            "Holt left Rome after promising that troops would go home.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT, Dep.RELATIVE_CLAUSE}), has=frozenset({Dep.OPENER})),
    ),
    Repair(
        "what is set for a day",
        frozenset({Tag.PARTICIPLE}),
        _set_for_a_day,
        {"The death came a month before an election, set for March 15.": "set VBN acl election"},
        (
            "The death came before an election, unseen in May.",
            "Chad closed the border before a vote, backed by France.",
            "Talks came, set for May by Chad, and went.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        behind=True,
    ),
    Repair(
        "what began or ended",
        frozenset({Tag.PARTICIPLE, *FINITE}),
        _of_what_ends,
        {
            "Thousands joined a blockade of a key junction in Belgrade that ended on Tuesday morning.": (
                "ended VBD relcl blockade"
            ),
        },
        (
            "Thousands joined a blockade of a key junction in Belgrade that soldiers held.",
            "Thousands joined a blockade that ended on Tuesday.",
            "Thousands watched a film in Belgrade that ended on Tuesday.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        behind=True,
    ),
    Repair(
        "until when something was not done, hung on what its object does",
        frozenset({Tag.PREPOSITION}),
        _not_until,
        {
            "Scientists didn't discover the big family of genes that encode for the receptors until 1991.": (
                "until IN prep discover"
            ),
        },
        (
            "Scientists discovered the genes that encode for the receptors until 1991.",
            "Holt did not know the guild that ruled until the war.",
            "Holt did not know the guild that did not rule until 1991.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION}), words=_UNTIL),
        above=WordShape(parts=VERBS, relations=frozenset({Dep.RELATIVE_CLAUSE})),
        behind=True,
    ),
)
