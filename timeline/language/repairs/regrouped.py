"""Verbs and nouns that a small model joins to the first of two, and not to the one that they agree with."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
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
    becomes_subject,
    before,
    before_what_helps,
    first_of,
    hand_on,
    has_subject,
    is_below,
    is_comma,
    is_tagged,
    led_to,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_AS_OR_AFTER = word_group("before_a_clause")
_BESIDE_THE_VERB = labels.HELPERS | {Dep.NEGATION, Dep.ADVERB}
_HAVING = word_group("having")
_HAVING_NOW = word_group("having_now")
_INDEFINITE = word_group("indefinite")
_JOINING = word_group("joining")
_LEAVING = word_group("leaving")
_MOVING = word_group("sending")
_NEAR = 8
"""Words between a noun and the clause that says it."""
_OF_ONE = word_group("of_one")
_OF_SEVERAL = word_group("of_several")
_RELATIVE_SUBJECTS = word_group("relatives")
_STEPS = 6
"""Links up which the noun is sought that ends right before a verb."""
_THAT = word_group("that")
_TOLD_NOUNS = word_group("told_nouns")


def _said_of(verb: Token) -> str:
    """How many a verb is said of: "one", "several"; "" where its form says nothing."""
    words = {word.lower_ for word in (verb, *verb.lefts)}
    first = next((word for word in (*verb.lefts, verb) if word.tag_ in FINITE), None)
    if words & _OF_ONE or is_tagged(first, Tag.PRESENT_SINGULAR):
        return "one"
    return "several" if words & _OF_SEVERAL or is_tagged(first, Tag.PRESENT) else ""


def _number_of(noun: Token) -> str:
    if any_of(noun.rights, Dep.JOINED) or noun.tag_ in (Tag.PLURAL, Tag.PLURAL_NAME):
        return "several"
    return "one" if noun.tag_ in (Tag.SINGULAR, Tag.SINGULAR_NAME) else ""


def _disagree(verb: Token, noun: Token) -> bool:
    said, number = _said_of(verb), _number_of(noun)
    return bool(said and number) and said != number


def _is_helped(verb: Token) -> bool:
    return any_of(verb.lefts, *labels.HELPERS)


def _goes_on_about_the_nearer(verb: Token) -> bool:
    """ "They will tour on the trek, which opens in May and ends in June": what is told of the trek goes on."""
    above = verb.head
    nearer, subject = _clause_of_its_form(verb), first_of(above.lefts, *SUBJECTS)
    if nearer is None or subject is None or _may_go_on_from(above, subject, verb):
        return False
    joint = next((word for word in reversed(verb.doc[nearer.i : verb.i]) if word.dep_ == Dep.CONJUNCTION), None)
    if joint is None or joint.head.i != above.i:
        return False
    attach(verb, nearer, Dep.JOINED)
    attach(joint, nearer, Dep.CONJUNCTION)
    return True


def _clause_of_its_form(verb: Token) -> Token | None:
    """The last clause that "who" or "which" opens before a verb, in the form of that: "opens" and "ends"."""
    above = verb.head
    between = [word for word in above.subtree if above.i < word.i < verb.i and word.dep_ == Dep.RELATIVE_CLAUSE]
    if not between or _is_helped(verb):
        return None
    nearer = between[-1]
    own = first_of(nearer.lefts, *SUBJECTS)
    alike = nearer.tag_ == verb.tag_ and not _is_helped(nearer)
    return nearer if alike and is_spelled(own, _RELATIVE_SUBJECTS) else None


def _may_go_on_from(above: Token, subject: Token, verb: Token) -> bool:
    """Whether a verb is in the form of the one above, or of its perfect, and said of as many as its subject names."""
    perfect = verb.tag_ == Tag.PAST and any(word.lemma_ in _HAVING for word in above.lefts if word.dep_ == Dep.HELPER)
    alike = perfect or (above.tag_ == verb.tag_ and not _is_helped(above))
    return alike and not _disagree(verb, subject)


def _ends_right_before(verb: Token, *relations: str) -> Token | None:
    """The noun that hangs in one of these ways and whose phrase ends right before the verb, its helpers and adverbs."""
    word = last = before_what_helps(verb, _BESIDE_THE_VERB)
    if word is None or last is None:
        return None
    for _ in range(_STEPS):
        if word.pos_ in NOUNS and word.dep_ in relations:
            return word if word.right_edge.i == last.i and not is_below(verb, word) else None
        if word.dep_ not in (Dep.OF_PREPOSITION, Dep.PREPOSITION) or word.head.i >= word.i:
            return None
        word = word.head
    return None


def _second_clause(verb: Token) -> bool:
    """ "Crews used cameras to find survivors and a search of the ruins was under way": the search was, and no crew."""
    above = verb.head
    noun = _ends_right_before(verb, Dep.JOINED)
    subject = first_of(above.lefts, *SUBJECTS)
    if noun is None or subject is None or says_when(noun) or not is_below(noun, above):
        return False
    opener = before(noun.left_edge)
    bare = verb.tag_ in (Tag.BASE, Tag.PARTICIPLE) and not _is_helped(verb)
    if opener is None or opener.dep_ != Dep.CONJUNCTION or bare or any_of(noun.rights, Dep.JOINED):
        return False
    attach(noun, verb, Dep.PASSIVE_SUBJECT if any_of(verb.lefts, Dep.PASSIVE_HELPER) else Dep.SUBJECT)
    attach(opener, above, Dep.CONJUNCTION)
    return True


def _clause_behind_as(verb: Token) -> bool:
    """ "They are to join in as their friend, Ana Holt, is set to sing": Holt is, and "as" opens what is told of her."""
    subject = first_of(verb.head.lefts, *SUBJECTS)
    if subject is None or not _disagree(verb, subject):
        return False
    link = _last_as_before(verb)
    noun = led_to(link)
    if link is None or noun is None or _is_joined_right_before(verb) or not _ends_before(noun, verb):
        return False
    attach(verb, link.head, Dep.ADVERBIAL_CLAUSE)
    becomes_subject(noun, verb)
    attach(link, verb, Dep.OPENER)
    return True


def _last_as_before(verb: Token) -> Token | None:
    """The last "as" or "after" that leads to a noun between a verb and the one above."""
    links = (word for word in reversed(verb.doc[verb.head.i + 1 : verb.i]) if is_spelled(word, _AS_OR_AFTER))
    return next((word for word in links if word.dep_ == Dep.PREPOSITION and is_below(word, verb.head)), None)


def _is_joined_right_before(verb: Token) -> bool:
    return before(verb.left_edge) is not None and is_spelled(before(verb.left_edge), _JOINING)


def _ends_before(noun: Token, verb: Token) -> bool:
    """Whether no word but a comma and the verb's helpers stands between the noun's phrase and the verb."""
    end = noun.right_edge
    behind = word_behind(end)
    behind = word_behind(behind) if is_comma(behind) else behind
    first = next((word for word in verb.doc[noun.i : verb.i + 1] if word.i > end.i and word.head.i == verb.i), None)
    return behind is not None and behind.i in {word.i for word in (verb, *verb.lefts)} and first is not None


def _sent_flying(verb: Token) -> bool:
    """ "Was hit by a car and sent flying": whoever is sent so was sent, and sent nobody."""
    above = verb.head
    how = word_behind(verb)
    if not is_tagged(how, Tag.ING) or how.head.i != verb.i or not any_of(above.lefts, Dep.PASSIVE_HELPER):
        return False
    if verb.tag_ == Tag.PARTICIPLE and how.dep_ == Dep.OPEN_COMPLEMENT:
        return False
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    attach(how, verb, Dep.OPEN_COMPLEMENT)
    return True


def _that_somebody_showed(verb: Token) -> bool:
    """ "Its craft that the firm showed in May": a clause with a subject is about the noun as a whole one."""
    opener = first_of(verb.lefts, Dep.OBJECT)
    if not is_spelled(opener, _RELATIVE_SUBJECTS) or not has_subject(verb) or opener.i != verb.left_edge.i:
        return False
    verb.dep_ = Dep.RELATIVE_CLAUSE
    retag(opener, Tag.RELATIVE, Pos.PRONOUN, opener.lower_)
    return True


def _thing_somebody_plans(name: Token) -> bool:
    """ "A probe Orbit plans to launch": the noun behind "a" is what the one named next does something to."""
    verb, thing = name.head, _noun_taken_into(name)
    above = verb.head
    if thing is None or verb.dep_ != Dep.COMPLEMENT or above.i in (verb.i, name.i) or above.i > name.i:
        return False
    if any_of(_last_to_do(verb).rights, Dep.OBJECT):
        return False
    attach(thing, above, Dep.OBJECT)
    hand_on([word for word in name.lefts if word.i < thing.i], thing)
    attach(verb, thing, Dep.RELATIVE_CLAUSE)
    return True


def _noun_taken_into(name: Token) -> Token | None:
    """The noun behind "a" right before a name, where it is taken for a part of that: "a [probe] Orbit"."""
    thing = next((word for word in name.lefts if word.dep_ == Dep.COMPOUND and word.tag_ == Tag.SINGULAR), None)
    article = first_of(name.lefts, Dep.DETERMINER)
    if thing is None or not is_spelled(article, _INDEFINITE):
        return None
    return thing if article.i < thing.i == name.i - 1 else None


def _last_to_do(verb: Token) -> Token:
    """What is planned, be it with another plan between: "[launch]" of "plans to try to launch"."""
    while (below := first_of(verb.rights, Dep.OPEN_COMPLEMENT)) is not None:
        verb = below
    return verb


def _told_by_a_noun(told: Token) -> bool:
    """ "Spoke up to dispute Holt's claims in a film that the king lied": the claims were that he did."""
    opener = next((word for word in told.lefts if is_spelled(word, _THAT)), None)
    subject = first_of(told.lefts, *SUBJECTS)
    if opener is None or opener.i != told.left_edge.i or subject is None or subject.i == opener.i:
        return False
    noun = _told_noun(told, opener)
    if noun is None or not _is_governed_elsewhere(noun, told):
        return False
    attach(told, noun, Dep.NOUN_CLAUSE)
    attach(opener, told, Dep.OPENER)
    retag(opener, Tag.PREPOSITION, Pos.SUBORDINATOR, opener.lower_)
    return True


def _is_governed_elsewhere(noun: Token, told: Token) -> bool:
    """Whether a noun hangs on another verb than a clause does, or on another noun than one whose clause is whole."""
    above = told.head
    if above.pos_ in NOUNS and not any_of(told.rights, Dep.OBJECT):
        return False
    up = [*noun.ancestors]
    governors = (word for word in up if word.pos_ not in NOUNS and word.dep_ != Dep.PREPOSITION)
    return bool(up) and above.i not in (next(governors, up[-1]).i, noun.i)


def _told_noun(told: Token, opener: Token) -> Token | None:
    """The noun of what is said that stands last before a clause, with no other verb between."""
    for word in reversed(told.doc[max(told.sent.start, opener.i - _NEAR) : opener.i]):
        if word.pos_ in VERBS:
            return None
        if word.lemma_ in _TOLD_NOUNS and word.pos_ == Pos.NOUN:
            return word
    return None


def _as_soon_as_about(adjective: Token) -> bool:
    """ "Was held as he was about to leave": "about" says how he was, not where he was held."""
    be = next((word for word in adjective.lefts if word.tag_ in FINITE and has_subject(word)), None)
    above = adjective.head
    if be is None or be.i != adjective.i - 1 or not any_of(be.lefts, Dep.OPENER):
        return False
    attach(be, above, Dep.ADVERBIAL_CLAUSE)
    attach(adjective, be, Dep.PREDICATE_ADJECTIVE)
    return True


REGROUPED: tuple[Repair, ...] = (
    Repair(
        "what the nearer clause goes on to tell",
        FINITE,
        _goes_on_about_the_nearer,
        {
            "Ana Holt and Tom Ito will travel on the tour, which starts in Lima, and ends in Oslo.": (
                "ends VBZ conj starts"
            ),
        },
        (
            "The guards met a man who ran the mine and left the port.",
            "Holt runs the firm that owns the mine and leads the guild.",
            "Holt will visit the port that burned and meet the miners.",
            "A clerk has confessed to killing a nurse, who died on Friday, but insisted he was drunk.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        behind=True,
    ),
    Repair(
        "a clause whose subject ends what was told before",
        FINITE | {Tag.PARTICIPLE, Tag.BASE},
        _second_clause,
        {
            "Divers were using lamps to find bodies and an inquiry into the cause of the wreck was under way.": (
                "inquiry NN nsubj was"
            ),
        },
        (
            "Crews were using cameras and boats to find survivors and were searching the ruins.",
            "The king freed the men and women held in Lima.",
            "The king let the men and women leave.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        behind=True,
    ),
    Repair(
        "a clause behind as, taken for a phrase",
        FINITE | {Tag.PARTICIPLE},
        _clause_behind_as,
        {
            "Ana and Eva Holt are poised to join in as their close friend, Tom Ito, is set to receive a prize.": (
                "friend NN nsubjpass set"
            ),
        },
        (
            "Ana and Eva Holt are known as singers and are set to receive a prize.",
            "Ana Holt works as a nurse, and is set to receive a prize.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        behind=True,
    ),
    Repair(
        "a clause with a subject, taken for a participle",
        FINITE,
        _that_somebody_showed,
        {
            "Grey Origin will offer NASA its Grey Moon lander that the firm unveiled in May.": (
                "unveiled VBD relcl lander"
            ),
        },
        ("Orbit will sell the tank that won in May.", "Orbit will sell the tank unveiled in May."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), has=frozenset({Dep.OBJECT})),
        behind=True,
    ),
    Repair(
        "a thing that somebody plans something with",
        frozenset({Tag.SINGULAR_NAME}),
        _thing_somebody_plans,
        {"The mission includes a rover NASA plans to fly in 2022.": "rover NN dobj includes"},
        ("The mission includes a NASA rover.", "He said a spokesman Orbit hired plans to leave."),
        word=WordShape(relations=frozenset({Dep.SUBJECT})),
        behind=False,
    ),
    Repair(
        "what a claim says",
        FINITE | {Tag.BASE, Tag.PARTICIPLE},
        _told_by_a_noun,
        {
            "Holt spoke out in May to dispute Brade's assertions in a film that the king ordered the raid.": (
                "ordered VBD acl assertions"
            ),
        },
        (
            "Holt told the press in May that the king ordered the raid.",
            "Holt said after the claims that the king ordered the raid.",
            "Holt issued a statement demanding that the king order the raid.",
            "Banda's assertions in a speech that the king ordered the raid.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT, Dep.RELATIVE_CLAUSE}), subject=True),
        behind=True,
    ),
    Repair(
        "about to do something, taken for a place",
        frozenset({Tag.ADJECTIVE}),
        _as_soon_as_about,
        {
            "Police said the guards arrested Holt at the city's airport in the early hours of Thursday morning as he "
            "was about to be deported for being in the country illegally.": "was VBD advcl arrested"
        },
        ("Holt was about to be deported.", "The police arrested Holt about noon."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        behind=True,
    ),
)

SENT: tuple[Repair, ...] = (
    Repair(
        "who was sent flying",
        labels.PAST_OR_PARTICIPLE,
        _sent_flying,
        {"Holt was hit on Friday by a car and sent flying into the air.": "sent VBN conj hit"},
        ("Holt was hit by a car and sent his son home.", "The car hit Holt and sent him flying."),
        word=WordShape(relations=frozenset({Dep.JOINED}), lemmas=_MOVING | _LEAVING, subject=False),
    ),
)
"""Those that look at a passive before what only makes one of it."""
