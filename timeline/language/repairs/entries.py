"""What is told in the present, of which a small model takes the verb for a noun: "Rebels attack ports"."""

from __future__ import annotations

from timeline.facts import word_lists
from timeline.language import among, labels
from timeline.language.labels import Dep, Entity, Pos, Tag
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
    has_finite_verb,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    leave_time,
    retag,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs
from timeline.language.word import is_spelled
from timeline.layout import words_of

_BELOW = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.RELATIVE_CLAUSE, Dep.NOUN_CLAUSE})
_PARTS_OF_NAMES = frozenset({Dep.COMPOUND, Dep.NOUN_MODIFIER})
_BEFORE_WHO = 3
"""Words before those who open a sentence: "Some 400 rebels"."""
_AN_OBJECT = frozenset({Tag.PLURAL, Tag.DETERMINER, Tag.SINGULAR_NAME, Tag.FIGURE, Tag.POSSESSIVE})
_NAMED = frozenset({Entity.ORGANISATION, Entity.PERSON, Entity.STATE, Entity.PLACE, Entity.BUILDING})


def _clause_of(word: Token) -> list[Token]:
    """The words of its sentence up to a semicolon, before it and behind it."""
    words = list(word.sent)
    stops = [each.i for each in words if each.text == ";"]
    begin = max((at for at in stops if at < word.i), default=words[0].i - 1)
    end = min((at for at in stops if at > word.i), default=words[-1].i + 1)
    return [each for each in words if begin < each.i < end]


def _tells_nothing_else(word: Token) -> bool:
    """Whether it is in a sentence that ends as one, and has no finite verb but in clauses below."""
    if word.sent.last.text != ".":
        return False
    finite = FINITE | {Tag.MODAL}
    return not any(
        each.pos_ in VERBS and each.tag_ in finite and each.dep_ not in _BELOW and each.i != word.i
        for each in _clause_of(word)
    )


def _done_by_several(word: Token) -> bool:
    """ "Rebels attack ports and police stations.": the bare word behind those who open a sentence is what they do."""
    who, first = before(word), word.sent.start
    if not is_tagged(who, Tag.PLURAL) or not first <= who.i <= first + _BEFORE_WHO or who.dep_ not in _PARTS_OF_NAMES:
        return False
    behind = word.nbor(1) if word.i + 1 < word.sent.end else None
    if not is_tagged(behind, *_AN_OBJECT) or not _tells_nothing_else(word):
        return False
    done_to, last = word.head, word.sent.root
    if last.pos_ not in NOUNS or last.i <= word.i or done_to.i <= word.i:
        return False
    retag(word, Tag.PRESENT, Pos.VERB, word.lower_)
    enthrone(word, last, Dep.OBJECT)
    if done_to.i != last.i:
        attach(done_to, word, Dep.OBJECT)
        attach(last, done_to, Dep.JOINED)
    hand_on(last.rights, word)
    _act(who, word, last)
    return True


def _gone_by_people(word: Token) -> bool:
    """ "Some 400 officers land, a day after the vote.": what people do, where nothing else is told of them."""
    who = before(word)
    if not is_tagged(who, Tag.PLURAL) or who.dep_ not in _PARTS_OF_NAMES or who.head.i != word.i:
        return False
    behind = word.nbor(1) if word.i + 1 < word.sent.end else None
    ends = is_comma(behind) or (is_a(behind, Pos.ADPOSITION))
    if not ends or who.lemma_ not in word_lists("actor_words")["human_nouns"] or not _tells_nothing_else(word):
        return False
    retag(word, Tag.PRESENT, Pos.VERB, word.lower_)
    _act(who, word, word)
    return True


def _act(who: Token, verb: Token, told: Token) -> None:
    """Makes ``who`` the subject, with what described ``told`` before it."""
    for child in [*told.lefts, *verb.lefts]:
        if child.i < who.i:
            attach(child, who, child.dep_)
    attach(who, verb, Dep.SUBJECT)


def _done_to_a_name(word: Token) -> bool:
    """ "The council names Ali Banda head.", "The gang kidnaps ten nuns;": a sentence has a verb, and here no other."""
    who = before(word)
    if not hangs_as(who, *_PARTS_OF_NAMES) or who.head.i != word.i or is_tagged(who, Tag.PLURAL):
        return False
    named = first_of(word.rights, Dep.APPOSITION, Dep.OBJECT)
    if named is None or named.left_edge.i != word.i + 1 or not _tells_nothing_else(word) or _is_its_kind(named):
        return False
    named.dep_ = Dep.OBJECT
    for child in word.rights:
        if child.dep_ == Dep.APPOSITION:
            child.dep_ = Dep.OBJECT_PREDICATE
    retag(word, Tag.PRESENT_SINGULAR, Pos.VERB, word.lemma_)
    _act(who, word, word)
    return True


def _is_its_kind(named: Token) -> bool:
    """Whether what stands beside a noun may say what that is: neither a name nor a number of somebody."""
    return named.dep_ == Dep.APPOSITION and named.pos_ != Pos.NAME and not any_of(named.lefts, Dep.COUNT)


def _done_to_several(word: Token) -> bool:
    """ "The gang abducts missionaries.": a sentence has a verb, and who is abducted is no kind of people."""
    people, who = word.head, before(word)
    if not hangs_as(who, *_PARTS_OF_NAMES) or is_tagged(who, Tag.PLURAL) or who.head.i not in (word.i, people.i):
        return False
    sentence = word.sent
    if word.lemma_ not in verbs("undergone") or sentence.last.text not in _STOPS or has_finite_verb(sentence):
        return False
    enthrone(word, people, Dep.OBJECT)
    hand_on([child for child in among.before(people.children, word) if child.i != who.i], who)
    hand_on([child for child in word.lefts if child.i != who.i], who)
    hand_on(filter(lambda child: child.is_punct, [*people.rights]), word)
    retag(word, Tag.PRESENT_SINGULAR, Pos.VERB, word.lemma_)
    attach(who, word, Dep.SUBJECT)
    return True


_STOPS = frozenset({".", "!", "?"})


def _name_in_month(word: Token) -> bool:
    """ "In November Banda flew to Lima": whoever acts right behind a month is no part of it."""
    month = before(word)
    if word.ent_type_ not in labels.TIMES or not is_spelled(month, words_of("en").months):
        return False
    if word.lower_ in words_of("en").months | words_of("en").weekdays or not word.text[:1].isupper():
        return False
    leave_time(word)
    return True


def _parts_of_a_name(word: Token) -> bool:
    """ "Overthrew Bashar al-Assad": what is written as one word hangs as one, by its last part."""
    parts, at = [], word.i - 1
    while at >= word.sent.start and not word.doc[at].whitespace_ and word.doc[at].head.i == word.head.i:
        if word.doc[at].dep_ != word.dep_ or word.doc[at].i == word.head.i:
            break
        parts.append(word.doc[at])
        at -= 1
    for part in parts:
        hand_on(part.children, word)
        attach(part, word, Dep.COMPOUND)
    return bool(parts)


def _name_for_adverb(word: Token) -> bool:
    """ "The rebels captured Bakhmut on 20 May": a name right behind its verb is not how, but what."""
    verb = word.head
    named = word.ent_type_ in _NAMED or word.tag_ != Tag.ADVERB
    if not named or word.i != verb.i + 1 or not has_subject(verb):
        return False
    if not word.text[:1].isupper() or any_of(verb.rights, Dep.OBJECT) or any_of(verb.children, Dep.PASSIVE_HELPER):
        return False
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    word.dep_ = Dep.OBJECT
    return True


ENTRIES: tuple[Repair, ...] = (
    Repair(
        "what several do, taken for a noun",
        frozenset({Tag.SINGULAR}),
        _done_by_several,
        {
            "Rebels attack airports and police stations while Holt is abroad.": "attack VBP ROOT attack",
            "Rebels attack airports and police stations near Lima.": "airports NNS dobj attack",
        },
        (
            "Rebels attack on airports feared.",
            "Rebels fled after the attack on the airports.",
            "Arms trade fair in Lima.",
        ),
        word=WordShape(relations=_PARTS_OF_NAMES),
    ),
    Repair(
        "what one does to a name, taken for a noun",
        frozenset({Tag.PLURAL}),
        _done_to_a_name,
        {
            "The council names Garry Conille prime minister.": "names VBZ ROOT names",
            "The 400 Mawozo gang kidnaps 17 nuns; the last are freed in May.": "gang NN nsubj kidnaps",
        },
        ("The council names are listed.", "The gang raids and kidnaps.", "The village names Conille knew were gone."),
        word=WordShape(relations=frozenset({Dep.ROOT, Dep.COMPLEMENT})),
    ),
    Repair(
        "what one does to several, taken for a kind of them",
        frozenset({Tag.PLURAL}),
        _done_to_several,
        {"The 400 Mawozo gang abducts missionaries.": "abducts VBZ ROOT abducts"},
        ("The gang abducts missionaries and frees them.", "The gang arms dealers.", "The gang kidnaps."),
        word=WordShape(relations=frozenset({Dep.COMPOUND})),
        above=WordShape(relations=frozenset({Dep.ROOT}), tags=frozenset({Tag.PLURAL})),
        behind=False,
    ),
    Repair(
        "who acts in a month, drawn into it",
        frozenset({Tag.SINGULAR_NAME}),
        _name_in_month,
        {"In November Fujimori flew to Brunei.": "Fujimori NNP nsubj flew"},
        ("In May May flew to Lima.", "On May Day they marched."),
        word=WordShape(relations=SUBJECTS),
    ),
    Repair(
        "what people do, taken for a noun",
        frozenset({Tag.SINGULAR}),
        _gone_by_people,
        {"The first 400 Kenyan officers land, a day after Ruto saw them off.": "officers NNS nsubj land"},
        ("The 400 officers land on the island.", "Arms trade with Chad.", "A soldiers rest, a hall near Lima, burned."),
        word=WordShape(relations=frozenset({Dep.ROOT})),
    ),
)
"""What a word is, before what it hangs on."""

BEHIND: tuple[Repair, ...] = (
    Repair(
        "the parts of one name",
        frozenset({Tag.SINGULAR_NAME}),
        _parts_of_a_name,
        {"The group that overthrew Bashar al-Assad on 8 December 2024 grew.": "al NNP compound Assad"},
        ("The group gave Bashar Assad a car.", "Bashar Assad-Khan fled."),
        word=WordShape(relations=frozenset({Dep.OBJECT, Dep.OF_PREPOSITION, *SUBJECTS})),
    ),
    Repair(
        "a name behind its verb, taken for an adverb",
        frozenset({Tag.ADVERB, Tag.SINGULAR_NAME, Tag.ADJECTIVE}),
        _name_for_adverb,
        {
            "His fighters captured Bakhmut on 20 May after ten months of fighting.": "Bakhmut NNP dobj captured",
            "France annexes Chad. It left.": "Chad NNP dobj annexes",
        },
        ("His fighters arrived There on 20 May.", "His fighters came home on 20 May."),
        word=WordShape(relations=frozenset({Dep.ADVERB})),
    ),
)
