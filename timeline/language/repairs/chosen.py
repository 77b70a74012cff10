"""Who is told of where a small model leaves two for one verb, or the wrong one: chosen by number, kind and form."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.anaphora import is_somebody
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
    is_comma,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs

_BETWEEN = word_group("between")
_HEARING = word_group("hearings")
_KNOWN = word_group("known")
_OF_ONE = word_group("of_one_alone")
_CHANGING = verbs("changing_by_itself")


def _first_subject(second: Token) -> Token | None:
    """The subject of the same verb that stands before another."""
    others = (child for child in second.head.lefts if child.dep_ in SUBJECTS and child.i < second.i)
    return next(others, None)


def _town_of_a_street(second: Token) -> bool:
    """ "John Holt, 23, of Mill Street, Millom was arrested": a second name behind that of a street is where that is."""
    first, comma = _first_subject(second), before(second.left_edge)
    street = before(comma) if is_comma(comma) else None
    if first is None or street is None or second.pos_ != Pos.NAME or first.pos_ != Pos.NAME:
        return False
    within = any(word.i == street.i for word in first.subtree)
    if street.pos_ != Pos.NAME or street.dep_ != Dep.OF_PREPOSITION or not within:
        return False
    attach(second, street, Dep.APPOSITION)
    return True


def _last_of_those_between(second: Token) -> bool:
    """ "Lines between Europe, Africa, and Asia have been cut": the last is one of those too."""
    first, link = _first_subject(second), before(second.left_edge)
    if first is None or not hangs_as(link, Dep.CONJUNCTION) or first.tag_ not in labels.PLURAL:
        return False
    between = among.first_word(first.rights, _BETWEEN, Dep.PREPOSITION)
    row = first_of(between.rights, Dep.OF_PREPOSITION) if between is not None else None
    if row is None or row.pos_ not in NOUNS or not row.i < link.i:
        return False
    attach(second, row, Dep.JOINED)
    attach(link, row, Dep.CONJUNCTION)
    return True


def _what_one_is_besides(second: Token) -> bool:
    """ "Holt, 52, and the father of four boys, was shot": one was, by the form of the verb, and he is both."""
    first = second.head
    finite = _finite_of(first.head)
    if not hangs_as(first, *SUBJECTS) or finite is None or first.pos_ != Pos.NAME or second.pos_ != Pos.NOUN:
        return False
    one = finite.lower_ in _OF_ONE and second.left_edge.lower_ in _KNOWN and is_somebody(second)
    closed = finite.doc[second.right_edge.i : finite.i]
    if not one or finite.i < second.i or not any(map(is_comma, closed)):
        return False
    link = before(second.left_edge)
    second.dep_ = Dep.APPOSITION
    if hangs_as(link, Dep.CONJUNCTION):
        attach(link, second, Dep.PUNCTUATION)
    return True


def _finite_of(verb: Token) -> Token | None:
    """The word with the tense of a verb: itself, or the first of its helpers that has one."""
    helpers = (child for child in verb.lefts if child.dep_ in labels.HELPERS)
    return next((word for word in (verb, *helpers) if word.tag_ in FINITE), None)


def _says_that(noun: Token) -> bool:
    """ "The office projects that prices will fall": what has a subject and tells something is a verb."""
    told = first_of(noun.rights, Dep.COMPLEMENT)
    base = noun.lemma_.lower()
    if told is None or base not in verbs("reporting") | verbs("foretelling") | verbs("planning"):
        return False
    if first_of(noun.lefts, *SUBJECTS) is None or told.left_edge.i != noun.i + 1:
        return False
    retag(noun, Tag.PRESENT_SINGULAR, Pos.VERB, base)
    return True


def _says_so_at_last(saying: Token) -> bool:
    """ "Obama asked Gupta to come, a Democrat said": who says so stands last, and tells all that stands before."""
    told, speaker = saying.head, first_of(saying.lefts, Dep.SUBJECT)
    if speaker is None or saying.lemma_ not in verbs("saying") or not is_comma(before(speaker.left_edge)):
        return False
    if saying.left_edge.i <= told.i or speaker.i != saying.i - 1 or any_of(saying.lefts, Dep.OPENER):
        return False
    if any_of(saying.rights, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.OBJECT):
        return False
    if told.dep_ != Dep.ROOT or not any_of(told.lefts, *SUBJECTS) or told.lemma_ in verbs("saying"):
        return False
    enthrone(saying, told, Dep.COMPLEMENT)
    return True


def _changes_by_itself(participle: Token) -> bool:
    """ "Reflecting declining orders and slumping car sales": what slumps does so by itself, and nothing else."""
    thing = first_of(participle.rights, Dep.OBJECT)
    if participle.lemma_ not in _CHANGING or thing is None or thing.left_edge.i != participle.i + 1:
        return False
    verb, link = participle.head, before(participle)
    last = first_of(verb.rights, Dep.OBJECT)
    joined = hangs_as(link, Dep.CONJUNCTION) and participle.dep_ == Dep.JOINED
    if any_of(thing.lefts, Dep.DETERMINER, Dep.OWNER, Dep.COUNT) or not joined or link is None:
        return False
    if last is None or last.i > participle.i:
        return False
    attach(thing, last, Dep.JOINED)
    attach(link, last, Dep.CONJUNCTION)
    attach(participle, thing, Dep.ADJECTIVE)
    return True


def _is_a_hearing(word: Token) -> bool:
    """ "In a court hearing the week of March 6": behind "a court" it is a noun, and the week no object of it."""
    court = before(word)
    week = first_of(word.rights, Dep.OBJECT)
    if not hangs_as(court, Dep.COMPOUND) or court.head.i != word.i:
        return False
    if week is None or not says_when(week) or word.lower_ not in _HEARING:
        return False
    link = word.head
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    if word.dep_ == Dep.CLAUSE_OF_PREPOSITION:
        word.dep_ = Dep.OF_PREPOSITION
        attach(week, link.head, Dep.ADVERBIAL_NOUN)
    return True


def _is_both(first: Token) -> bool:
    """ "Singer and former reporter Tara Reid left": one is both, where neither has an article, and has a name."""
    name = first_of(first.rights, Dep.JOINED)
    if name is None or name.pos_ != Pos.NAME or any_of(first.lefts, Dep.DETERMINER, Dep.OWNER, Dep.COUNT):
        return False
    if not is_somebody(first) or not _is_called_by_a_noun(name, first):
        return False
    if any_of(name.lefts, Dep.DETERMINER, Dep.OWNER) or any_of(name.rights, Dep.JOINED):
        return False
    verb, link = first.head, first_of(first.rights, Dep.CONJUNCTION)
    attach(name, verb, first.dep_)
    attach(first, name, Dep.COMPOUND)
    if link is not None:
        attach(link, name, Dep.CONJUNCTION)
    return True


def _is_called_by_a_noun(name: Token, first: Token) -> bool:
    """ "Singer and former [reporter] Tara Reid": behind the first, no comma, but another noun for somebody."""
    second = first_of(name.lefts, Dep.COMPOUND)
    what = name.doc[first.i + 1 : name.i]
    nouns = [word for word in what if word.head.i == name.i and word.tag_ == Tag.SINGULAR and is_somebody(word)]
    return second is not None and bool(nouns) and not any(map(is_comma, what))


def _deed_of_the_main_clause(deed: Token) -> bool:
    """ "Had enough of the team lurking there and fired its coach": a past goes on from a past."""
    participle = deed.head
    main = next((word for word in participle.ancestors if word.pos_ in VERBS and word.tag_ == Tag.PAST), None)
    link = next((word for word in participle.rights if word.dep_ == Dep.CONJUNCTION and word.i < deed.i), None)
    if main is None or link is None or link.i != deed.i - 1 or first_of(main.lefts, *SUBJECTS) is None:
        return False
    attach(deed, main, Dep.JOINED)
    attach(link, main, Dep.CONJUNCTION)
    return True


def _verb_of_what_was_found(verb: Token) -> bool:
    """ "The body found in a ditch belonged to Holt": nothing joins the two, so that the first was done to the body."""
    told = (child for child in verb.head.rights if child.dep_ == Dep.COMPLEMENT and child.i < verb.i)
    first = next(told, verb.head)
    subject = first_of(first.lefts, *SUBJECTS)
    if subject is None or not _may_be_done_to(first, subject) or not _follows_without_a_joint(verb, first):
        return False
    if first.dep_ == Dep.ROOT:
        enthrone(verb, first, Dep.NOUN_CLAUSE)
    else:
        attach(verb, first.head, first.dep_)
    hand_on([child for child in first.lefts if child.i != subject.i], verb)
    attach(subject, verb, Dep.SUBJECT)
    retag(first, Tag.PARTICIPLE, Pos.VERB, first.lemma_)
    attach(first, subject, Dep.NOUN_CLAUSE)
    if verb.tag_ == Tag.PARTICIPLE and past(verb.lemma_) == verb.lower_:
        retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _may_be_done_to(first: Token, subject: Token) -> bool:
    """Whether a verb right behind its subject has a participle's form, and nothing of its own that it is done to."""
    close = first.i == subject.i + 1 and past(first.lemma_) == first.lower_ and not says_when(subject)
    return close and not any_of(first.rights, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.OBJECT)


def _follows_without_a_joint(verb: Token, first: Token) -> bool:
    """Whether neither a mark, nor a conjunction, nor a subject of its own parts the second verb from the first."""
    between = verb.doc[first.i + 1 : verb.i]
    joint = any(word.dep_ in (Dep.CONJUNCTION, Dep.OBJECT) or word.is_punct for word in between)
    return not joint and not any_of(verb.lefts, *SUBJECTS)


UNJOINED: tuple[Repair, ...] = (
    Repair(
        "the verb of what was found, taken for another that the first is joined to",
        labels.PAST_OR_PARTICIPLE,
        _verb_of_what_was_found,
        {
            "Police confirmed Friday that the body found along a highway in this town belonged to Jorge Hernandez.": (
                "belonged VBD ccomp confirmed"
            ),
        },
        (
            "Police confirmed that the body fell and belonged to Holt.",
            "Police found the body in a town that belonged to Holt.",
            "Police left, found a body, came home.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False, lacks=labels.HELPERS),
        above=WordShape(parts=VERBS, lacks=labels.HELPERS),
        behind=True,
    ),
)
"""Those that look before what stands right behind a noun is taken for what was done to that."""

CHOSEN: tuple[Repair, ...] = (
    Repair(
        "somebody who is both, taken for two",
        frozenset({Tag.SINGULAR}),
        _is_both,
        {
            "After telling People in October that she didn't need it, “American Pie” actress and former travel "
            "reporter Tara Reid checked into a clinic on Friday.": "Reid NNP nsubj checked",
            "Singer and actor Omar Falk met the king on Monday.": "Falk NNP nsubj met",
        },
        (
            "The singer and actor Omar Falk met the king.",
            "Singer Ana Lund and actor Omar Falk met the king.",
            "Music and actor Omar Falk pleased the king.",
        ),
        word=WordShape(relations=SUBJECTS, has=frozenset({Dep.JOINED})),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "a deed of the main clause, joined to a participle",
        frozenset({Tag.PAST}),
        _deed_of_the_main_clause,
        {
            "Philadelphia 76ers management had enough of the NBA team lurking near the bottom of the Eastern "
            "Conference standings and fired head coach Maurice Cheeks on Saturday.": "fired VBD conj had",
        },
        (
            "The guild met the men guarding the port and seized in May.",
            "The guild feared men guarding the port, and it fired them.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), tags=frozenset({Tag.ING})),
        behind=True,
    ),
    Repair(
        "the town of a street, taken for who acts",
        labels.ANY_NOUN,
        _town_of_a_street,
        {
            "John Jenkin, 23, of Newton Street, Millom was arrested Saturday morning after police found two women.": (
                "Millom NNP appos Street"
            ),
        },
        (
            "John Jenkin, 23, of Newton Street in Millom was arrested.",
            "In Newton Street, Millom was arrested.",
        ),
        word=WordShape(relations=SUBJECTS),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "the last of those between which something is",
        labels.ANY_NOUN,
        _last_of_those_between,
        {
            "Internet and phone communications between Europe, the Middle East, and Asia have been seriously disrupted "
            "after submarine cables were severed.": "Asia NNP conj Europe",
        },
        (
            "Lines between Europe and Asia have been cut.",
            "Trade between Europe and Asia fell, and Africa was hurt.",
        ),
        word=WordShape(relations=SUBJECTS),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "what somebody is besides, taken for another",
        labels.COMMON_NOUN,
        _what_one_is_besides,
        {
            "Slepian, 52, and the father of four boys, was shot to death at 10 p.m. as he stood chatting with his "
            "wife.": "father NN appos Slepian",
        },
        (
            "Slepian, 52, and the father of four boys, were shot.",
            "Slepian and the father of four boys met.",
            "Slepian, 52, and his wife, was the news.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
    ),
    Repair(
        "what somebody says that, taken for a noun",
        frozenset({Tag.PLURAL}),
        _says_that,
        {
            "Separately, the Congressional Budget Office projects that the Trump-era tariffs will reduce the national "
            "gross domestic product by 0.3 percent by 2020.": "projects VBZ ROOT projects",
        },
        (
            "The Budget Office projects that failed were shut.",
            "The office claims of Holt that it fell.",
        ),
        word=WordShape(relations=frozenset({Dep.ROOT}), has=frozenset({Dep.COMPLEMENT})),
    ),
    Repair(
        "who says so at last, hung on what is told",
        labels.FINITE,
        _says_so_at_last,
        {
            "President-elect Barack Obama has asked neurosurgeon and CNN medical correspondent Dr. Sanjay Gupta to be "
            "U.S. surgeon general, a senior Democrat said on Tuesday.": "asked VBN ccomp said",
        },
        (
            "Obama asked Gupta what a Democrat said.",
            "Obama left, and a Democrat said it was late.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), subject=True),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what changes by itself, taken for what changes another",
        frozenset({Tag.ING}),
        _changes_by_itself,
        {
            "The unit said net income fell 22% in the third quarter, reflecting declining military spending and "
            "slumping GM vehicle production.": "slumping VBG amod production",
        },
        (
            "The unit fell, reflecting weak sales and hurting GM production.",
            "Profit fell on rising costs and shrinking car sales.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "a hearing of a court, taken for what one does",
        frozenset({Tag.ING}),
        _is_a_hearing,
        {
            "In a drama that has divided his family and may finally be resolved in a court hearing the week of March "
            "6, Manuel Gonzalez has remained out of sight.": "hearing NN pobj in",
        },
        (
            "He left the court hearing the news.",
            "He feared a court hearing the case.",
        ),
        word=WordShape(words=_HEARING),
    ),
)
