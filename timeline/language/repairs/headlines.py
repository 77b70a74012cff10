"""Headlines whose verb a small model takes for a noun, and their last noun for the verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    SUBJECTS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    enthrone,
    first_of,
    hand_on,
    has_finite_verb,
    has_subject,
    is_a,
    retag,
    says_when,
    take_place,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_known_verb
from timeline.language.word import is_spelled

_OF_A_VERB = frozenset({Dep.OBJECT, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.HELPER, Dep.NEGATION, Dep.PARTICLE})
_INSIDE = word_group("inside")
_TO = word_group("infinitive")
_STOPS = frozenset(".!?")
_SWEARING = word_group("swearing")
_WHO_FIGHT = word_group("who_fight")


def _object_for_verb(noun: Token) -> bool:
    """ "Chile signs pact with Peru": the root agrees with a noun that is the verb."""
    subject = first_of(noun.lefts, *SUBJECTS)
    if subject is None or any_of(noun.children, *_OF_A_VERB):
        return False
    phrase = [*subject.subtree]
    verb, name = _verb_behind_a_name(phrase)
    if verb is None or name is None or not _is_one_compound(phrase, subject):
        return False
    lemma = next(filter(is_known_verb, _lemmas(verb.lower_)), None)
    if lemma is None:
        return False
    later = [*filter(_is_of_the_verb, noun.rights)]
    retag(verb, Tag.PRESENT_SINGULAR, Pos.VERB, lemma)
    retag(noun, Tag.SINGULAR, Pos.NOUN, noun.lower_)
    take_place(verb, noun, Dep.OBJECT)
    attach(name, verb, Dep.SUBJECT)
    for word in phrase:
        if word.i not in (verb.i, name.i):
            attach(word, name if word.i < verb.i else noun, Dep.COMPOUND)
    hand_on(later, verb)
    return True


def _is_one_compound(phrase: Sequence[Token], noun: Token) -> bool:
    return all(word.dep_ == Dep.COMPOUND or word.i == noun.i for word in phrase)


def _verb_behind_a_name(phrase: Sequence[Token]) -> tuple[Token | None, Token | None]:
    """What may be the verb of a headline among the words taken for its subject, and the name right before it there."""
    verb = next(filter(_may_be_verb, phrase), None)
    name = before(verb)
    return verb, name if is_a(name, Pos.NAME) and name.i >= phrase[0].left_edge.i else None


def _first_of_two_deeds(noun: Token) -> bool:
    """ "Banda dissolves parliament and sets a vote": what a verb in the third person is joined to is one too."""
    name, second = noun.sent[0], first_of(noun.rights, Dep.JOINED)
    verb = name.nbor(1) if name.i + 1 < noun.i else None
    if verb is None or second is None or second.tag_ != Tag.PRESENT_SINGULAR or verb.tag_ != Tag.PLURAL:
        return False
    lemma = next(filter(is_known_verb, _lemmas(verb.lower_)), None)
    if lemma is None or not name.text.istitle() or any_of((name,), Dep.DETERMINER) or has_subject(second):
        return False
    later = [word for word in noun.rights if word.i > noun.i]
    beside = [word for word in noun.lefts if verb.i < word.i]
    retag(verb, Tag.PRESENT_SINGULAR, Pos.VERB, lemma)
    retag(name, Tag.SINGULAR_NAME, Pos.NAME, name.text)
    enthrone(verb, noun, Dep.OBJECT)
    attach(name, verb, Dep.SUBJECT)
    hand_on(beside, noun)
    hand_on(later, verb)
    return True


def _verb_before_an_adverb(adverb: Token) -> bool:
    """ "Abiy [orders] troops north": where a sentence has no verb, the noun behind its name is one."""
    thing = first_of(adverb.lefts, *SUBJECTS)
    if thing is None or thing.right_edge.i + 1 != adverb.i or has_finite_verb(adverb.sent):
        return False
    verb = next(filter(_may_be_verb, [word for word in thing.subtree if word.i != thing.i]), None)
    name = before(verb)
    if verb is None or name is None or not is_a(name, Pos.NAME) or name.i < thing.left_edge.i:
        return False
    lemma = next(filter(is_known_verb, _lemmas(verb.lower_)), None)
    if lemma is None or verb.dep_ != Dep.COMPOUND:
        return False
    first = [word for word in thing.lefts if word.i < name.i]
    retag(verb, Tag.PRESENT_SINGULAR, Pos.VERB, lemma)
    enthrone(verb, adverb, Dep.ADVERB)
    attach(thing, verb, Dep.OBJECT)
    attach(name, verb, Dep.SUBJECT)
    hand_on(first, name)
    hand_on([child for child in adverb.children if child.is_punct], verb)
    return True


def _may_be_verb(word: Token) -> bool:
    noun = word.lower_ in _WHO_FIGHT
    return word.tag_ == Tag.PLURAL and word.dep_ in (Dep.COMPOUND, *SUBJECTS) and not noun


def _lemmas(form: str) -> Iterator[str]:
    """What a form in the third person may be of: "signs", "launches", "denies"."""
    yield form.removesuffix("s")
    yield form.removesuffix("es")
    yield f"{form.removesuffix('ies')}y"


def _is_of_the_verb(word: Token) -> bool:
    """A clause, a time or a mark behind the object."""
    time = word.dep_ == Dep.PREPOSITION and any(map(says_when, word.rights))
    return time or says_when(word) or word.dep_ in (Dep.ADVERBIAL_CLAUSE, Dep.PUNCTUATION)


def _sworn_in(link: Token) -> bool:
    """ "Sworn in the next month": sworn in then, as nobody is sworn in a month."""
    verb, time = link.head, first_of(link.rights, Dep.OF_PREPOSITION)
    if verb.lemma_ not in _SWEARING or link.i != verb.i + 1 or not says_when(time):
        return False
    attach(time, verb, Dep.ADVERBIAL_NOUN)
    retag(link, Tag.PARTICLE, Pos.ADPOSITION, link.lower_)
    link.dep_ = Dep.PARTICLE
    return True


def _is_to_do(verb: Token) -> bool:
    """ "Banda to meet king": who stands before the infinitive of a headline without another verb."""
    to = before(verb)
    first = before(to)
    if first is None or first.dep_ in SUBJECTS or not is_spelled(to, _TO) or not _opens_its_line(first):
        return False
    if not _hang_on_each_other(first, verb) or has_finite_verb(verb.sent) or verb.sent.last.text in _STOPS:
        return False
    if first.dep_ == Dep.ROOT:
        enthrone(verb, first, Dep.SUBJECT)
    first.dep_ = Dep.SUBJECT
    if is_a(first, Pos.VERB):
        retag(first, Tag.SINGULAR_NAME, Pos.NAME, first.text)
    return True


def _opens_its_line(word: Token) -> bool:
    return word.text.istitle() and all(each.is_punct for each in word.sent if each.i < word.i)


def _hang_on_each_other(first: Token, verb: Token) -> bool:
    above = verb.dep_ in (Dep.ADVERBIAL_CLAUSE, Dep.RELATIVE_CLAUSE) and verb.head.i == first.i
    return (above and first.dep_ == Dep.ROOT) or (verb.dep_ == Dep.ROOT and first.head.i == verb.i)


HEADLINES: tuple[Repair, ...] = (
    Repair(
        "a verb taken for a noun before an adverb",
        frozenset({Tag.ADVERB}),
        _verb_before_an_adverb,
        {"Abiy Ahmed orders troops north.": "orders VBZ ROOT orders"},
        ("Government orders arrived here.", "Abiy Ahmed orders here", "Troops north of Lima fled."),
        word=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "an object taken for the verb of a headline",
        frozenset({Tag.PRESENT, Tag.BASE}),
        _object_for_verb,
        {
            "LIMA: Chile signs pact": "signs VBZ ROOT signs",
            "LIMA: Chile signs pact with Peru on Monday": "pact NN dobj signs",
        },
        (
            "Chile talks stall",
            "Chile signs pact with Peru on Monday.",
            "The Chile signs fall down.",
            "UN forces come under attack in the east in May.",
        ),
        word=WordShape(subject=True),
    ),
    Repair(
        "the first of two deeds of a chronicle",
        frozenset({Tag.SINGULAR, Tag.SINGULAR_NAME}),
        _first_of_two_deeds,
        {
            "Poudel dissolves parliament on Karki's recommendation and sets elections for March 5, 2026.": (
                "dissolves VBZ ROOT dissolves"
            ),
        },
        (
            "Banda dissolves parliament and sets a vote for May.",
            "Lima talks end and the army sets a date.",
            "The talks process and its end are near.",
        ),
        word=WordShape(relations=frozenset({Dep.ROOT}), subject=False),
    ),
    Repair(
        "who is to do it, in a headline",
        frozenset({Tag.BASE}),
        _is_to_do,
        {
            "Modi to open port": "Modi NNP nsubj open",
            "Scholz to face vote on Monday": "face VB ROOT face",
            "Macron to name premier": "Macron NN nsubj name",
        },
        (
            "Learn to swim in May",
            "Fight to save dam goes on",
            "Ministers to vote on plan",
            "Press to open.",
        ),
        word=WordShape(subject=False),
    ),
    Repair(
        "a time that somebody is sworn in at",
        frozenset({Tag.PREPOSITION}),
        _sworn_in,
        {"Falk was elected in May and sworn in the next month.": "in RP prt sworn"},
        ("Falk was sworn in Lima.", "Falk was born in the next month."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION}), words=_INSIDE),
    ),
)
