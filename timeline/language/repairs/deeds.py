"""Deeds told in a row, of which a small model takes one for a noun, or for a clause that tells of something else."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
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
    retag,
    says_when,
    take_place,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of

_BEING = word_group("being")
_DOER = word_group("doer")

_RELATIVE = frozenset({Tag.RELATIVE, Tag.ASKING_PRONOUN, Tag.ASKING_OWNER, Tag.ASKING_ADVERB})


def _joined_for_noun(word: Token) -> bool:
    """ "Will begin in May and end in June": a bare verb right behind "and" goes on with one before it."""
    verb, last = _verb_joined_to(word), before(word)
    if last is None or not _goes_on_with(word, verb, last):
        return False
    behind = _prepositions_behind(word, verb)
    if not (_is_timed_like(behind, last) or (behind and _only_goes_on(word, verb))):
        return False
    retag(word, Tag.BASE, Pos.VERB, word.lower_)
    attach(word, verb, Dep.JOINED)
    for each in behind:
        attach(each, word, Dep.PREPOSITION)
    return True


def _verb_joined_to(word: Token) -> Token:
    """What a word is joined to, or the verb above the time that it is joined to."""
    verb = word.head
    while says_when(verb) and verb.pos_ not in VERBS and verb.head.i != verb.i:
        verb = verb.head.head if verb.head.pos_ == Pos.ADPOSITION else verb.head
    return verb


def _goes_on_with(word: Token, verb: Token, last: Token) -> bool:
    """Whether a word stands behind "and" with nothing before it, as what is still to come does behind its like."""
    if word.dep_ != Dep.JOINED or verb.tag_ != Tag.BASE or last.dep_ != Dep.CONJUNCTION or verb.i > word.i:
        return False
    planned = any(child.dep_ == Dep.HELPER and child.tag_ in kinds.BEFORE_A_BASE for child in verb.children)
    return planned and not any(child.i < word.i for child in word.children)


def _prepositions_behind(word: Token, verb: Token) -> list[Token]:
    own = [child for child in word.rights if child.dep_ == Dep.PREPOSITION]
    return own or [child for child in verb.rights if child.dep_ == Dep.PREPOSITION and child.i == word.i + 1]


def _is_timed_like(prepositions: list[Token], conjunction: Token) -> bool:
    """Whether a time stands on both sides: "on Monday and rule on Friday"."""
    last = before(conjunction)
    timed = any(any(map(says_when, each.children)) for each in prepositions)
    return timed and says_when(last)


def _only_goes_on(word: Token, verb: Token) -> bool:
    """Whether the word can only say that the same begins, goes on or ends."""
    return is_one_of(word, "aspectual") and not any_of(verb.children, Dep.OBJECT)


def _first_of_a_list(verb: Token) -> bool:
    """ "He has flown to Rome, announced a pact and left": the first of three is no clause beside the others."""
    second = verb.head
    comma = before(second)
    if not _is_a_clause(verb) or not is_comma(comma):
        return False
    enthrone(verb, second, Dep.JOINED)
    attach(comma, verb, Dep.PUNCTUATION)
    for each in _row_of(second) if verb.tag_ == Tag.PARTICIPLE else ():
        retag(each, Tag.PARTICIPLE, Pos.VERB, each.lemma_)
    return True


def _is_a_clause(verb: Token) -> bool:
    """Whether a verb is finite and has a subject, and nothing before it says that its clause is told beside another."""
    finite = verb.tag_ in FINITE or any(child.dep_ == Dep.HELPER and child.tag_ in FINITE for child in verb.children)
    opened = any(child.dep_ == Dep.OPENER or child.tag_ == Tag.ASKING_ADVERB for child in verb.children)
    return finite and not opened and has_subject(verb)


def _row_of(verb: Token) -> list[Token]:
    """The verb and those joined to it that share its subject."""
    return [verb, *(child for child in verb.children if child.dep_ == Dep.JOINED and not has_subject(child))]


def _told_behind_a_comma(verb: Token) -> bool:
    """ "Chad applied to join the League, voted in June and entered": a deed in a row, which describes nothing."""
    noun, comma = verb.head, before(verb)
    if not is_comma(comma) or noun.i > comma.i:
        return False
    if any(child.dep_ == Dep.OPENER or child.tag_ in _RELATIVE for child in verb.lefts):
        return False
    above = noun
    while above.head.i != above.i and not (above.tag_ in FINITE and has_subject(above)):
        above = above.head
    if above.tag_ != Tag.PAST or not has_subject(above):
        return False
    attach(verb, above, Dep.JOINED)
    return True


def _undergone_beside(participle: Token) -> bool:
    """ "Joined in 1899 and was exiled later": what goes on with "was" is told as done to the same."""
    be = participle.head
    above = be.head
    if above.pos_ not in VERBS or above.i > be.i:
        return False
    attach(participle, above, Dep.JOINED)
    hand_on(be.children, participle)
    retag(be, Tag.PAST, Pos.AUXILIARY, "be")
    attach(be, participle, Dep.PASSIVE_HELPER)
    return True


def _past_beside_past(participle: Token) -> bool:
    """ "Prices fell in May but recovered by July": what goes on with a past verb is told as past, and by nobody."""
    above, joint = participle.head, before(participle)
    if not hangs_as(joint, Dep.CONJUNCTION):
        return False
    if any_of((*above.children, *participle.children), *labels.HELPERS):
        return False
    agents = [child for child in participle.rights if child.dep_ == Dep.AGENT or child.lower_ in _DOER]
    if not agents or not all(any(map(says_when, each.children)) for each in agents):
        return False
    retag(participle, Tag.PAST, Pos.VERB, participle.lemma_)
    for each in agents:
        attach(each, participle, Dep.PREPOSITION)
    return True


def _participle_for_adjective(word: Token) -> bool:
    """ "It was encircled in April": what was so at a time was done then."""
    be = word.head
    if not word.lower_.endswith("ed"):
        return False
    timed = any(child.dep_ == Dep.PREPOSITION and any(map(says_when, child.children)) for child in word.rights)
    subject = first_of(be.lefts, Dep.SUBJECT)
    if not timed or subject is None or any_of(word.lefts, Dep.ADVERB):
        return False
    take_place(word, be, Dep.PASSIVE_HELPER)
    for child in [*be.children]:
        attach(child, word, Dep.PASSIVE_SUBJECT if child.i == subject.i else child.dep_)
    retag(be, Tag.PAST, Pos.AUXILIARY, "be")
    retag(word, Tag.PARTICIPLE, Pos.VERB, _stem(word.lower_))
    return True


def _stem(word: str) -> str:
    """The verb of a regular participle: "encircle" of "encircled"."""
    short = word[:-2]
    return next((lemma for lemma in (short, word[:-1], short[:-1]) if past(lemma) == word), short)


def _verb_for_name(word: Token) -> bool:
    """ "The RSF overran Zamzam.": between two names a word in small letters is no part of theirs."""
    name = word.head
    if not word.text.islower() or len(word.text) <= _SMALL:
        return False
    actor, sentence = before(word), word.sent
    if not is_a(actor, *NOUNS) or actor.head.i != name.i or sentence.last.text not in (".", "!", "?"):
        return False
    if has_finite_verb(sentence) or not name.text[:1].isupper():
        return False
    enthrone(word, name, Dep.OBJECT)
    hand_on((child for child in among.before(name.children, word) if child.i != actor.i), actor)
    hand_on(name.rights, word)
    retag(word, Tag.PAST, Pos.VERB, word.lower_)
    attach(actor, word, Dep.SUBJECT)
    return True


_SMALL = 5
"""Letters of the small words that names have in them: "von", "bin", "della"."""


def _verb_for_noun(noun: Token) -> bool:
    """ "Chad's parliament votes on Thursday on a bill.": a sentence has a verb, and here no other."""
    actor = before(noun)
    if not hangs_as(actor, Dep.COMPOUND) or actor.head.i != noun.i:
        return False
    sentence = noun.sent
    if sentence.last.text != "." or any(word.pos_ in VERBS and word.tag_ in FINITE | {Tag.MODAL} for word in sentence):
        return False
    if not any(child.dep_ == Dep.PREPOSITION and any(map(says_when, child.children)) for child in noun.rights):
        return False
    others = [child for child in noun.lefts if child.i != actor.i]
    hand_on(others, actor)
    retag(noun, Tag.PRESENT_SINGULAR, Pos.VERB, noun.lemma_)
    attach(actor, noun, Dep.SUBJECT)
    return True


def _bare_behind_past(word: Token) -> bool:
    """ "You can't rule the way they did and win": a bare verb goes on with what a modal governs, not with a past."""
    past_verb = word.head
    if any_of(word.lefts, Dep.HELPER):
        return False
    above = past_verb.head
    while above.head.i != above.i and not _is_governed(above):
        above = above.head
    if not _is_governed(above) or has_subject(word):
        return False
    attach(word, above, Dep.JOINED)
    return True


def _is_governed(verb: Token) -> bool:
    governed = any(child.dep_ == Dep.HELPER and child.tag_ in kinds.BEFORE_A_BASE for child in verb.lefts)
    return verb.tag_ == Tag.BASE and governed


def _row_in_a_clause(verb: Token) -> bool:
    """ "Was shot when a man came, drew a gun and fired": what he did in a row was not done by who was shot."""
    main, comma = verb.head, before(verb)
    if not is_comma(comma):
        return False
    if not _undergoes(main) or _undergoes(verb):
        return False
    clause = _clause_between(main, verb)
    last = first_of(among.after((*main.rights, *verb.rights), verb), Dep.JOINED)
    if clause is None or not is_tagged(last, verb.tag_) or has_subject(last):
        return False
    attach(verb, clause, Dep.JOINED)
    attach(last, verb, Dep.JOINED)
    return True


def _clause_between(main: Token, verb: Token) -> Token | None:
    """The finite clause with a subject of its own that says when or why, told between two verbs."""
    told = (word for word in main.subtree if word.dep_ == Dep.ADVERBIAL_CLAUSE and main.i < word.i < verb.i)
    return next((word for word in told if word.tag_ in FINITE and has_subject(word)), None)


def _undergoes(verb: Token) -> bool:
    return any_of(verb.children, Dep.PASSIVE_HELPER)


DEEDS: tuple[Repair, ...] = (
    Repair(
        "what was done to the same",
        frozenset({Tag.PARTICIPLE}),
        _undergone_beside,
        {
            "He was born in 1878, joined the party in 1899 and was exiled to Siberia three years later.": (
                "exiled VBN conj joined"
            )
        },
        ("He joined the party and was happy.", "He joined the party and was exiled in May."),
        word=WordShape(relations=frozenset({Dep.PREDICATE_ADJECTIVE})),
        above=WordShape(relations=frozenset({Dep.JOINED}), tags=frozenset({Tag.PAST}), lemmas=_BEING, subject=False),
    ),
    Repair(
        "a past beside a past",
        frozenset({Tag.PARTICIPLE}),
        _past_beside_past,
        {"Prices fell in February but recovered by May.": "recovered VBD conj fell"},
        ("Prices were cut in May and restored by June.", "The town fell in May and held by rebels starved."),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(tags=frozenset({Tag.PAST})),
    ),
    Repair(
        "what was so at a time, and was done",
        frozenset({Tag.ADJECTIVE}),
        _participle_for_adjective,
        {"It was encircled in April 2024 and starved.": "encircled VBN ROOT encircled"},
        ("It was red in April 2024.", "It was very crowded in May.", "It was crowded."),
        word=WordShape(relations=frozenset({Dep.PREDICATE_ADJECTIVE})),
        above=WordShape(tags=frozenset({Tag.PAST}), lemmas=_BEING),
    ),
    Repair(
        "a verb taken for a part of a name",
        labels.SINGULAR,
        _verb_for_name,
        {"The RSF overran Zamzam between 11 and 14 April.": "overran VBD ROOT overran"},
        ("The Banda della Casa.", "The RSF left Zamzam."),
        word=WordShape(relations=frozenset({Dep.COMPOUND})),
        above=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "a verb taken for the noun of a sentence",
        frozenset({Tag.PLURAL}),
        _verb_for_noun,
        {"Slovakia's parliament votes on Thursday on a bill drafted in June.": "votes VBZ ROOT votes"},
        ("Chad's army raids on Thursday failed.", "Chad's raids on Friday", "Peace talks on Friday in Cairo"),
        word=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "a second bare verb taken for a noun",
        frozenset({Tag.SINGULAR}),
        _joined_for_noun,
        {
            "The curfew will begin in May and finish in June.": "finish VB conj begin",
            "The fair will open on Thursday the 23rd and pause on Wednesday the 29th.": "pause VB conj open",
            "The court will hear the case on Monday and rule on Friday.": "rule VB conj hear",
        },
        ("The sale will begin with grain and end with oil.", "The tax will apply to rent and income from May."),
    ),
    Repair(
        "a deed told behind a comma",
        frozenset({Tag.PAST}),
        _told_behind_a_comma,
        {"Chad applied to join the Arab League that March, voted in June 1994 and entered.": "voted VBD conj applied"},
        (
            "Chad joined the League, which voted in June.",
            "Chad met the envoys, led by a nun.",
            "Chad read what it sold.",
        ),
        word=WordShape(relations=kinds.ADVERBIAL_OR_RELATIVE, subject=False),
    ),
    Repair(
        "the first of a list of deeds",
        labels.PAST_OR_PARTICIPLE,
        _first_of_a_list,
        {
            "Since March, Banda has flown to Peru, announced a pact and asked parliament to let troops return.": (
                "announced VBN conj flown"
            ),
        },
        (
            "As Banda has flown to Peru, the pact is signed.",
            "Banda has flown to Peru and announced a pact.",
            "When Banda flew to Peru, announced guests were waiting.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.ROOT}), tags=labels.PAST_OR_PARTICIPLE, subject=False),
        behind=False,
    ),
    Repair(
        "a bare verb joined to a past one",
        frozenset({Tag.BASE}),
        _bare_behind_past,
        {'Banda said: "You can\'t fight the way I fought today and lead a party."': "lead VB conj fight"},
        ("You can't fight and lead a party.", "He fought and did lead a party."),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(tags=labels.PAST_OR_PARTICIPLE),
    ),
    Repair(
        "a row of deeds in a clause",
        frozenset({Tag.PAST}),
        _row_in_a_clause,
        {"The mayor was killed when a rebel entered the hall, drew a gun and opened fire.": "drew VBD conj entered"},
        (
            "Falk left when a man burst out of a hut, put on his coat and fled.",
            "Falk was shot when a man burst out of a hut and fired.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        behind=True,
    ),
)
