"""What somebody did, that a small model takes for what describes whom it was done to."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    enthrone,
    first_of,
    hand_on,
    has_finite_verb,
    is_comma,
    retag,
    says_when,
    take_place,
)
from timeline.language.tokens import Token

_PARTS_CLAUSES = frozenset({";", ":"})
_NAMED_APART = frozenset({Dep.APPOSITION, Dep.JOINED})
_OPENED = frozenset({Dep.DETERMINER, Dep.OWNER, Dep.COUNT})


def _done_to_a_name(verb: Token) -> bool:
    """ "Trump [fired] Esper": where its part of the sentence has no verb, a form of the past behind a name is one."""
    thing, doer = verb.head, before(verb)
    if doer is None or past(verb.lemma_) != verb.lower_ or not _may_have_done_it(doer, thing):
        return False
    if not _is_name(thing) and not _opens_its_object(verb):
        return False
    whole = thing.head if thing.dep_ == Dep.OWNER else thing
    if has_finite_verb(_clause_around(verb)) or (link := _opener_of(whole, doer)) is False:
        return False
    _tell_what_was_done(verb, doer, whole, link)
    return True


def _may_have_done_it(doer: Token, thing: Token) -> bool:
    """ "[Trump] fired Esper", "the [Shah] armed Kurds": drawn to what is done, and one of both has a name."""
    drawn = doer.head.i == thing.i and doer.dep_ in kinds.NOUNS_OF_A_NOUN and not says_when(doer)
    return drawn and (_is_name(doer) or (_is_name(thing) and doer.text[:1].isupper()))


def _opens_its_object(verb: Token) -> bool:
    """ "Armed [Baghdad's] Kurds": what opens a phrase stands behind no word that describes its noun."""
    return any(verb.i < child.i and child.dep_ in _OPENED for child in verb.head.lefts)


def _tell_what_was_done(verb: Token, doer: Token, whole: Token, link: Token | bool | None) -> None:
    """Make it the verb of its part of the sentence: ``doer`` did it to the ``whole``, when the ``link`` leads to."""
    named = [child for child in verb.head.lefts if child.i < doer.i]
    later = [child for child in whole.rights if child.is_punct or says_when(child) or _leads_to_a_time(child)]
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    if isinstance(link, Token):
        take_place(verb, link, Dep.PREPOSITION)
        verb.dep_ = Dep.ROOT if verb.head.i == verb.i else Dep.PARATAXIS
        attach(whole, verb, Dep.OBJECT)
    else:
        enthrone(verb, whole, Dep.OBJECT)
    attach(doer, verb, Dep.SUBJECT)
    hand_on(named, doer)
    hand_on(later, verb)
    if doer.tag_ == Tag.SINGULAR and not any_of(doer.lefts, Dep.DETERMINER):
        retag(doer, Tag.SINGULAR_NAME, Pos.NAME, doer.text)


def _came_about(verb: Token) -> bool:
    """ "On Tuesday, a tanker [overturned] in Lima": where a sentence has no verb, what its subject did then is one."""
    noun, opener = verb.head, verb.sent[0]
    if noun.dep_ != Dep.ROOT or noun.i + 1 != verb.i or not any_of(noun.lefts, Dep.DETERMINER):
        return False
    if not _is_time_of(opener, noun) or not _may_be_the_only_verb(verb):
        return False
    before_it = [child for child in noun.lefts if child.right_edge.i + 1 < noun.i and child.i <= opener.i]
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    later = [child for child in noun.rights if child.i > verb.i]
    enthrone(verb, noun, Dep.SUBJECT)
    hand_on([*before_it, *(child for child in noun.lefts if child.is_punct), *later], verb)
    return True


def _is_time_of(opener: Token, noun: Token) -> bool:
    """ "[On] Tuesday, a tanker ...": the time that opens a sentence, drawn to the noun."""
    return opener.head.i == noun.i and (_leads_to_a_time(opener) or says_when(opener))


def _may_be_the_only_verb(verb: Token) -> bool:
    """Whether a form may be the past of a sentence without a verb; "overturned by the wind" is no past."""
    is_past = past(verb.lemma_) == verb.lower_ and not any_of(verb.children, Dep.AGENT)
    return is_past and not has_finite_verb(verb.sent)


def _behind_who_is_named(verb: Token) -> bool:
    """ "The bloc, ECOWAS, [suspended] aid": where a sentence has no verb, what its subject, named apart, did is one."""
    name, thing = _named_apart_before(verb), verb.head
    if name is None or thing.left_edge.i != verb.i or not _may_be_told_of(verb, name.head):
        return False
    subject = name.head
    later = [child for above in (subject, name, thing) for child in above.rights if _is_of_the_verb(child, thing, verb)]
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    enthrone(verb, subject, Dep.SUBJECT)
    attach(name, subject, Dep.APPOSITION)
    attach(thing, verb, Dep.OBJECT)
    hand_on((child for child in later if child.i != thing.i), verb)
    for child in [each for each in verb.rights if each.dep_ == Dep.NOUN_CLAUSE]:
        attach(child, verb, Dep.ADVERBIAL_CLAUSE)
    return True


def _named_apart_before(verb: Token) -> Token | None:
    """The name between commas right before a verb that says who the subject of the sentence is."""
    name = before(before(verb))
    while name is not None and name.dep_ not in _NAMED_APART:
        name = name.head if name.head.i != name.i else None
    return name if name is not None and _is_who_is_named(name, verb) else None


def _is_who_is_named(name: Token, verb: Token) -> bool:
    """ "The bloc, [ECOWAS], suspended": a name between commas, right behind the noun of which its sentence tells."""
    subject, first = name.head, before(name.left_edge)
    if subject.dep_ != Dep.ROOT or subject.pos_ != Pos.NOUN or name.pos_ != Pos.NAME:
        return False
    return is_comma(first) and is_comma(before(verb)) and before(first) is subject


def _may_be_told_of(verb: Token, subject: Token) -> bool:
    """Whether a form may be the past of a sentence with no verb but those joined to its subject, or told of nouns."""
    if past(verb.lemma_) != verb.lower_ or any_of(verb.children, Dep.AGENT) or verb.sent[-1].text != ".":
        return False
    told = (word for word in subject.children if word.i != verb.i and word.tag_ in FINITE)
    return all(word.dep_ == Dep.JOINED and word.i > verb.i for word in told)


def _is_of_the_verb(child: Token, thing: Token, verb: Token) -> bool:
    """Whether what was drawn to a noun belongs to the verb: all behind it, of its object what says when."""
    return child.i > verb.i and (child.head.i != thing.i or _leads_to_a_time(child))


def _opener_of(thing: Token, doer: Token) -> Token | bool | None:
    """What leads to the time before who did it, where the rest was drawn behind it; False where it hangs otherwise."""
    if thing.dep_ == Dep.ROOT:
        return None
    link = thing.head
    time = first_of(link.rights, Dep.OF_PREPOSITION)
    led = thing.dep_ == Dep.OF_PREPOSITION and time is not None and link.i < time.i < doer.left_edge.i
    return link if led and link.dep_ in (Dep.PREPOSITION, Dep.ROOT) else False


def _leads_to_a_time(link: Token) -> bool:
    return link.dep_ == Dep.PREPOSITION and any(map(says_when, link.rights))


def _is_name(word: Token) -> bool:
    return word.pos_ == Pos.NAME


def _clause_around(verb: Token) -> Sequence[Token]:
    """The words between the marks that part clauses."""
    words = [*verb.sent]
    marks = [word.i for word in words if word.text in _PARTS_CLAUSES]
    first = max((at for at in marks if at < verb.i), default=verb.sent.start)
    last = min((at for at in marks if at > verb.i), default=words[-1].i + 1)
    return [word for word in words if first <= word.i < last]


PAST_DEEDS: tuple[Repair, ...] = (
    Repair(
        "what somebody did to a name, taken for what describes it",
        frozenset({Tag.PARTICIPLE}),
        _done_to_a_name,
        {
            "Trump fired Esper last Monday and Krebs on Tuesday.": "fired VBD ROOT fired",
            "In the '70s the Shah armed Baghdad's Kurds; in the late 80's he was long dead.": "armed VBD ROOT armed",
        },
        (
            "Iran backed militias on Monday",
            "U.S. armed forces left Iraq.",
            "Trump fired aides.",
            "The newly freed Holt left.",
            "In May the shunned Holt left.",
        ),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE})),
        above=WordShape(relations=frozenset({Dep.ROOT, Dep.OF_PREPOSITION, Dep.OWNER})),
        behind=False,
    ),
    Repair(
        "what came about, taken for what describes it",
        frozenset({Tag.PARTICIPLE}),
        _came_about,
        {"On Tuesday, a tanker overturned outside Rustenburg.": "overturned VBD ROOT overturned"},
        (
            "A tanker overturned outside Rustenburg",
            "On Tuesday, a tanker overturned by the wind sank.",
            "A man arrested on Tuesday in Lima",
            "On Tuesday, a tanker was overturned.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.ROOT})),
        behind=True,
    ),
    Repair(
        "what somebody named apart did, taken for what describes them or what it was done to",
        frozenset({Tag.PARTICIPLE, Tag.PAST}),
        _behind_who_is_named,
        {
            "The 15-nation regional bloc, ECOWAS, imposed sanctions on Niger on Sunday and gave the soldiers a week.": (
                "imposed VBD ROOT imposed"
            ),
            "The 15-nation regional bloc, ECOWAS, suspended operations in the north on Tuesday, citing attacks.": (
                "on IN prep suspended"
            ),
            "The rebel movement, M23, approved aid to Chad on 3 May.": "movement NN nsubj approved",
            "The army chief, Idriss Nour, approved aid to Chad on 3 May.": "aid NN dobj approved",
        },
        (
            "The rebel movement, M23, suspended aid",
            "The rebel movement, M23, suspended by Chad on 3 May, fell.",
            "The rebel movement, M23, armed men.",
        ),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE})),
        behind=False,
    ),
)
"""In the order in which they look at a word."""
