"""Words whose relation to the next a small model misses: what a verb says of its subject, what a clause is about."""

from __future__ import annotations

from itertools import takewhile

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.happenings import happenings
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    first_of,
    hand_on,
    hangs_as,
    has_subject,
    is_a,
    is_below,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs
from timeline.language.word import is_spelled

_JOINING = word_group("joining")
_THAT = word_group("that")

_MAKING = word_group("making") | word_group("declaring")
_OF_TIMES = word_group("of_times")
_POSSESSIVES = word_group("owner_marks")
_VERBS_LEFT = frozenset({Dep.HELPER, Dep.PASSIVE_HELPER, Dep.NEGATION, Dep.CONJUNCTION, Dep.OPENER, Dep.AGENT})


def _said_of_subject(word: Token) -> bool:
    """ "Pleaded guilty Monday": what stands between a verb and a day says how the subject is, not which day."""
    verb, day = before(word), word.head
    if not is_a(verb, Pos.VERB) or (not says_when(day)):
        return False
    if day.head.i != verb.i or says_when(word) or word.lower_ in _OF_TIMES or word.text[:1].isupper():
        return False
    attach(word, verb, Dep.PREDICATE_ADJECTIVE)
    return True


def _left_as(word: Token) -> bool:
    """ "Returned home broke": no past tense stands behind a verb without a subject, a conjunction or a comma."""
    verb, last = word.head, before(word)
    bare = not has_subject(word) and not any_of(word.children, *_VERBS_LEFT, Dep.OBJECT, Dep.ADVERB)
    if not bare or last is None or last.is_punct:
        return False
    if any_of(word.doc[verb.i : word.i], Dep.CONJUNCTION) or last.pos_ in NOUNS - {Pos.NOUN}:
        return False
    retag(word, Tag.ADJECTIVE, Pos.ADJECTIVE, word.lower_)
    word.dep_ = Dep.PREDICATE_ADJECTIVE
    hand_on(word.rights, verb)
    return True


def _undergone_too(word: Token) -> bool:
    """ "Was caught and deported": one passive joined to another, whose form is also that of the past."""
    above = _sibling(word) or word.head
    passive = any_of(above.children, Dep.PASSIVE_HELPER)
    left_so = any_of(word.rights, Dep.OBJECT_PREDICATE)
    if not passive or (word.lemma_ not in verbs("undergone") and not (left_so and word.lemma_ in _MAKING)):
        return False
    retag(word, Tag.PARTICIPLE, Pos.VERB, word.lemma_)
    attach(word, above, Dep.JOINED)
    return True


def _sibling(word: Token) -> Token | None:
    """The passive that an "and" joins the word to, though the parse has both hang on the verb before."""
    others = (child for child in word.head.children if child.dep_ == Dep.JOINED and child.i < word.i)
    passive = (child for child in others if any_of(child.children, Dep.PASSIVE_HELPER))
    return next((child for child in passive if among.says(child.rights, _JOINING)), None)


def _about_noun(word: Token) -> bool:
    """ "The budget approved in April that cut taxes": "that" stands for the noun before, not for the main clause."""
    opener = among.first_word(word.children, _THAT, Dep.SUBJECT)
    last = before(opener)
    if opener is None or last is None or word.head.i >= opener.i:
        return False
    up = takewhile(lambda above: above.i > word.head.i, (last, *last.ancestors))
    noun = next((above for above in up if _may_be_described(above)), None)
    if noun is None or noun.dep_ in labels.SUBJECTS:
        return False
    attach(word, noun, Dep.RELATIVE_CLAUSE)
    retag(opener, Tag.RELATIVE, Pos.PRONOUN, opener.lower_)
    return True


def _may_be_described(noun: Token) -> bool:
    """Whether it is a noun, and none of a time or of who did what a passive tells."""
    return noun.pos_ in NOUNS and not says_when(noun) and noun.head.dep_ != Dep.AGENT


def _owner(word: Token) -> bool:
    """ "Trump’s Oct. 11 announcement": behind a noun that owns another stands the mark of it."""
    owner = before(word)
    if word.text not in _POSSESSIVES or not hangs_as(owner, Dep.OWNER) or word.tag_ == Tag.OWNER_MARK:
        return False
    retag(word, Tag.OWNER_MARK, Pos.PARTICLE, "'s")
    attach(word, owner, Dep.CASE)
    return True


def _part_of_verb(verb: Token) -> bool:
    """ "EU bans imports": what is parsed as part of a finite verb's name is who does it."""
    name = before(verb)
    if name is None or name.head.i != verb.i or name.dep_ not in kinds.NOUNS_OF_A_NOUN:
        return False
    if name.pos_ not in NOUNS or says_when(name):
        return False
    becomes_subject(name, verb)
    return True


def _behind_apposition(word: Token) -> bool:
    """ "Convicted Banda, a former judge, of fraud": behind the second comma goes on what was done, not who Banda is."""
    last, above = before(word), word.head
    asides = (
        [above] if above.dep_ == Dep.APPOSITION else [child for child in above.rights if child.dep_ == Dep.APPOSITION]
    )
    aside = next((each for each in asides if each.i < word.i), None)
    if aside is None or aside.head.dep_ != Dep.OBJECT or last is None:
        return False
    closed = any(each.text == "," for each in word.doc[aside.i + 1 : word.i])
    if not closed or (above.i == aside.head.i and last.text != ","):
        return False
    attach(word, aside.head.head, Dep.PREPOSITION)
    return True


def _name_before_colon(word: Token) -> bool:
    """ "Chad: Chronology": what stands alone before a colon is what the text is about."""
    colon = word_behind(word)
    if not word.is_sent_start or colon is None or colon.text != ":" or not word.text.istitle():
        return False
    if any(each.tag_ in FINITE | {Tag.MODAL} for each in word.sent if each.i > colon.i):
        return False
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    return True


def _joined_past_its_and(noun: Token) -> bool:
    """ "An inquiry by its office and by Peru's court": what "and" joins is joined to what "and" hangs on."""
    opener = before(noun.left_edge)
    if not hangs_as(opener, Dep.CONJUNCTION) or opener.head.pos_ not in labels.NOUNS:
        return False
    first = opener.head
    if first.i in (noun.i, noun.head.i) or first.i < noun.head.i or not is_below(first, noun.head):
        return False
    attach(noun, first, Dep.JOINED)
    return True


_THAT_OR_WHICH = word_group("that_or_which")
_ARRANGED = word_group("arranged")
_OF = word_group("of_something") | word_group("befalling")
_PERPETRATED = word_group("perpetrated")
_CONDUCTED = word_group("conducting")
_PHRASES_UP = 3


def _about_what_is_arranged(verb: Token) -> bool:
    """ "The election to the Mejlis, which is scheduled for May": what is arranged is a happening, and no body.

    Likewise what is carried out: "the attack on the port, which was carried out by rebels".
    """
    noun = verb.head
    if verb.lemma_ in _CONDUCTED and not any_of(verb.rights, Dep.PARTICLE):
        return False
    which = first_of(verb.lefts, Dep.PASSIVE_SUBJECT)
    if not is_spelled(which, _THAT_OR_WHICH) or noun.lemma_.lower() in happenings():
        return False
    for _ in range(_PHRASES_UP):
        if noun.dep_ != Dep.OF_PREPOSITION or noun.head.lower_ not in _OF:
            return False
        noun = noun.head.head
        if noun.pos_ == Pos.NOUN and noun.lemma_.lower() in happenings():
            attach(verb, noun, Dep.RELATIVE_CLAUSE)
            return True
    return False


RELATIONS: tuple[Repair, ...] = (
    Repair(
        "a clause about what is arranged",
        frozenset({Tag.PARTICIPLE}),
        _about_what_is_arranged,
        {
            "The election of deputies of the Turkmen Mejlis, which is scheduled for 15 December, was put off.": (
                "scheduled VBN relcl election"
            ),
            "They condemned the attack on the vessel Aurora, which was carried out by the navy on 2 October.": (
                "carried VBN relcl attack"
            ),
            "The bombing of the embassy, which was perpetrated by rebels in May 2020, killed two.": (
                "perpetrated VBN relcl bombing"
            ),
        },
        (
            "He spoke of a visit to Kenya by the group, which was founded in May.",
            "A visit to the envoy of Kenya, whose trip is planned, failed.",
            "They condemned the attack on the boy, who was carried to a car by the guards.",
            "They condemned the attack on the port, which was closed by the navy on 2 October.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE}), lemmas=_ARRANGED | _PERPETRATED | _CONDUCTED),
        above=WordShape(parts=NOUNS),
    ),
    Repair(
        "what is joined past its and",
        labels.ANY_NOUN,
        _joined_past_its_and,
        {
            "A joint inquiry by its human rights office and Ethiopia's own commission reported that November that all "
            "parties had committed crimes.": "commission NN conj office"
        },
        ("Troops of Chad and rebels left.", "The king of Chad and his son left."),
        word=WordShape(relations=frozenset({Dep.JOINED})),
    ),
    Repair(
        "a name before a colon",
        frozenset({Tag.PARTICIPLE, Tag.BASE, Tag.PAST, Tag.PRESENT}),
        _name_before_colon,
        {"Chad: Chronology": "Chad NNP ROOT Chad"},
        ("Stopped: the convoy was turned back", "Chad closed: Chronology"),
    ),
    Repair(
        "a phrase behind an apposition",
        frozenset({Tag.PREPOSITION}),
        _behind_apposition,
        {"The court convicted Ali Haddad, a former militia leader, of war crimes.": "of IN prep convicted"},
        ("The court convicted Ali Haddad, a former leader of a militia.", "They met Haddad, a judge from Homs."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
    ),
    Repair(
        "how the subject is, before a day",
        frozenset({Tag.ADJECTIVE}),
        _said_of_subject,
        {"A man from Lima pleaded guilty Monday to killing a guard.": "guilty JJ acomp pleaded"},
        ("The envoy left last Monday.", "A man pleaded guilty to killing a guard."),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE})),
        above=WordShape(relations=frozenset({Dep.ADVERBIAL_NOUN})),
    ),
    Repair(
        "how the subject was left",
        frozenset({Tag.PAST}),
        _left_as,
        {"Nearly 40 farmers returned home broke on Friday.": "broke JJ acomp returned"},
        (
            "The farmers returned home, broke and tired.",
            "The farmers left when talks broke down.",
            "Armenia closed the border and Azerbaijan protested.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "a second passive",
        frozenset({Tag.PAST}),
        _undergone_too,
        {
            "The general was caught by guards and deported to Chad.": "deported VBN conj caught",
            "A first warrant for his arrest was issued in May 2006 and made public on 28 April 2008.": (
                "made VBN conj issued"
            ),
            "A mission was set up in May and launched a month later.": "launched VBN conj set",
            "He flew home hoping to run, but was arrested and, in 2007, extradited.": "extradited VBN conj arrested",
        },
        ("The general was caught and escaped.", "The general was caught and deported his rivals."),
        word=WordShape(
            relations=frozenset({Dep.JOINED}), subject=False, lacks=kinds.NOT_UNDERGONE - {Dep.OBJECT_PREDICATE}
        ),
    ),
    Repair(
        "a clause about the noun before",
        FINITE,
        _about_noun,
        {
            "The king signed a law drafted by judges in May that banned strikes.": "banned VBD relcl law",
        },
        ("She said that boosted spending.", "The budget that boosted spending passed."),
        word=WordShape(relations=kinds.HANGING),
    ),
    Repair(
        "the mark of an owner",
        frozenset({Tag.ADVERB, Tag.PRESENT_SINGULAR, Tag.PLURAL, Tag.SINGULAR_NAME, Tag.SINGULAR, Tag.ADJECTIVE, "''"}),
        _owner,
        {"Trump’s Oct. 11 announcement cheered traders.": "’s POS case Trump"},
        ("Obama's announcement cheered traders.", "It’s late."),
    ),
    Repair(
        "a name taken for part of its verb",
        FINITE,
        _part_of_verb,
        {"EU bans import of timber from Chile.": "EU NNP nsubj bans"},
        ("The EU bans imports of timber.", "Timber imports from Chile fell.", "April 8: Import bans on timber."),
        word=WordShape(parts=VERBS, subject=False),
    ),
)
