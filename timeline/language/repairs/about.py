"""Clauses, times and names that a small model hangs on the word next to them, though another is meant."""

from __future__ import annotations

from typing import TypeGuard

from timeline.language import among, labels
from timeline.language.anaphora import are_people, is_of_a_text
from timeline.language.groups import word_group
from timeline.language.happenings import happenings, pacts
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
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
    first_of,
    hangs_as,
    has_subject,
    is_a,
    is_below,
    is_comma,
    led_to,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import verbs
from timeline.language.word import is_spelled

_CHARGING = verbs("charging") | verbs("convicting") | verbs("looking_into")
_ARRANGED = word_group("arranged")
_ABOUT = word_group("over_a_crime")
_CRIMES = word_group("crimes")
_MONEY = word_group("money")
_OF = word_group("of_something")
_KNOWN = word_group("known")
_TEXTS = word_group("plans_and_texts")
_RELATIVES = word_group("relatives_behind_a_link")
_WHICH = word_group("which")
_STEPS_UP = 4
"""Nouns up from the last one to that which a clause is about."""


def _about_a_thing_above(verb: Token) -> bool:
    """ "The extradition of Peruvians, which the law bans": "which" is no person, and no sum, but what has them."""
    which = _which_of(verb)
    noun = verb.head
    if which is None or noun.i > which.i:
        return False
    in_force = is_of_a_text(which)
    if not (in_force and not _is_text(noun)) and not _is_no_thing(noun):
        return False
    above = _noun_above(noun)
    for _ in range(_STEPS_UP):
        if above is None:
            return False
        if _is_text(above) if in_force else not _is_no_thing(above) and above.pos_ == Pos.NOUN:
            attach(verb, above, Dep.RELATIVE_CLAUSE)
            return True
        above = _noun_above(above)
    return False


def _which_of(verb: Token) -> Token | None:
    """The "which" that opens a clause, be it the object of what somebody is to do in it."""
    opener = verb.left_edge
    if is_spelled(opener, _WHICH) and opener.dep_ in (Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.OBJECT):
        return opener
    return None


def _is_text(noun: Token) -> bool:
    return noun.lemma_.lower() in _TEXTS | pacts()


def _is_no_thing(noun: Token) -> bool:
    """Whether a noun is for persons or for a sum of money."""
    named = noun.tag_ == Tag.PLURAL_NAME and noun.ent_type_ in kinds.PERSONS | {""}
    return named or (noun.tag_ == Tag.PLURAL and (are_people(noun) or noun.lower_ in _MONEY))


def _noun_above(noun: Token) -> Token | None:
    """The noun in whose phrase another stands: "programme" of "a programme worth 4 billion dollars"."""
    link = noun.head
    if noun.dep_ not in (Dep.OF_PREPOSITION, Dep.ADVERBIAL_NOUN) or link.i > noun.i:
        return None
    above = link.head
    return above if above.pos_ in NOUNS and above.i < link.i else None


def _of_the_crime(link: Token) -> bool:
    """ "Was charged over the murder of a judge in 2018": the time is that of the crime which was known."""
    about = link.head if link.head.dep_ == Dep.PREPOSITION else _right_before(link)
    crime = led_to(about)
    if not is_spelled(about, _ABOUT) or about.head.lemma_ not in _CHARGING or not _is_known_crime(crime):
        return False
    if not any(map(says_when, link.rights)) or any(map(says_when, _beside(about.head, link))):
        return False
    attach(link, crime, Dep.PREPOSITION)
    return True


def _is_known_crime(noun: Token | None) -> TypeGuard[Token]:
    """Whether there is a noun for a crime or for what happened, one that is known and of which is said to whom."""
    if noun is None or noun.lemma_.lower() not in _CRIMES | happenings():
        return False
    return among.says(noun.lefts, _KNOWN) and among.has_word(noun.rights, _OF, Dep.PREPOSITION)


def _right_before(link: Token) -> Token | None:
    """The phrase of the same verb that ends right before a preposition."""
    return next((child for child in link.head.rights if child.right_edge.i + 1 == link.i), None)


def _beside(verb: Token, link: Token) -> list[Token]:
    """The words of the other phrases that stand beside a preposition right below its verb."""
    hung = (child for child in verb.children if child.i != link.i and child.dep_ in kinds.SAYS_WHEN)
    return [word for child in hung for word in (child, *child.rights)]


def _in_brackets(name: Token) -> bool:
    """ "The Criminal Court ("ICC" or "Court") ruled": what stands in brackets only says how the subject is called."""
    verb = name.head
    who = first_of(verb.lefts, *SUBJECTS)
    if who is None or who.i >= name.i or name.i > verb.i:
        return False
    opening = next((word for word in verb.doc[who.i + 1 : name.i] if word.text in _OPENS), None)
    closing = next((word for word in verb.doc[name.i + 1 : verb.i] if word.text in _CLOSES), None)
    if opening is None or closing is None or opening.i != who.right_edge.i + 1 or name.right_edge.i > closing.i:
        return False
    attach(name, who, Dep.APPOSITION)
    return True


def _next_of_what_is_aimed_at(verb: Token) -> bool:
    """ "Acts aimed at weakening, undermining or ending it": in a row behind a preposition each is what the first is."""
    comma = before(verb)
    first = before(comma)
    if (
        not is_comma(comma)
        or first is None
        or not hangs_as(first, *kinds.OF_A_PREPOSITION)
        or verb.left_edge.i != verb.i
    ):
        return False
    in_a_row = any_of(verb.rights, Dep.JOINED) and any_of(verb.rights, Dep.CONJUNCTION)
    if not in_a_row or first.tag_ not in (Tag.ING, Tag.ADJECTIVE) or first.head.i + 1 != first.i:
        return False
    attach(verb, first, Dep.JOINED)
    return True


def _behind_a_preposition(verb: Token) -> bool:
    """ "Handed to the court, into whose custody he was sent": what so opens is about the noun before, and not asked.

    Likewise "shut the club, whose chief had fled".
    """
    link = verb.left_edge
    relative, comma = word_behind(link) if link.dep_ == Dep.PREPOSITION else link, before(link)
    noun = _noun_before(comma)
    if not is_spelled(relative, _RELATIVES) or relative.dep_ in SUBJECTS or not is_comma(comma):
        return False
    if not is_a(noun, *NOUNS) or noun.i < verb.head.i or not has_subject(verb):
        return False
    attach(verb, noun, Dep.RELATIVE_CLAUSE)
    return True


def _noun_before(comma: Token | None) -> Token | None:
    """The noun right before a comma, or before what stands there in brackets."""
    last = before(comma)
    if last is None or last.text not in _CLOSES:
        return last
    opening = next((word for word in reversed(last.doc[last.sent.start : last.i]) if word.text in _OPENS), None)
    return before(opening)


_OPENS, _CLOSES = frozenset("(["), frozenset(")]")


def _about_what_is_to_be(verb: Token) -> bool:
    """ "The withdrawal of the mission, which is to be completed": what is brought to an end is a happening."""
    done, noun = first_of(verb.rights, Dep.OPEN_COMPLEMENT), verb.head
    if done is None or done.lemma_ not in _ARRANGED or not is_spelled(verb.left_edge, _WHICH):
        return False
    if noun.pos_ == Pos.NOUN and noun.lemma_.lower() in happenings():
        return False
    for _ in range(_STEPS_UP):
        above = _noun_above(noun)
        if above is None:
            return False
        if above.lemma_.lower() in happenings():
            attach(verb, above, Dep.RELATIVE_CLAUSE)
            return True
        noun = above
    return False


def _of_who_signed(verb: Token) -> bool:
    """ "A war between the army and the Front, which signed the pact": no war signs, but who was named last."""
    noun, which = verb.head, _which_of(verb)
    last = _noun_before(before(which)) if which is not None else None
    if which is None or which.dep_ != Dep.SUBJECT or last is None or not is_below(last, noun):
        return False
    if noun.lemma_.lower() not in happenings() or not any_of(verb.rights, Dep.OBJECT) or last.pos_ != Pos.NAME:
        return False
    while last.dep_ in (Dep.COMPOUND, Dep.NOUN_MODIFIER):
        last = last.head
    attach(verb, last, Dep.RELATIVE_CLAUSE)
    return True


ABOUT: tuple[Repair, ...] = (
    Repair(
        "a clause about what is to be completed",
        FINITE,
        _about_what_is_to_be,
        {
            "In December, the Security Council will receive a briefing on the withdrawal of the UN Multidimensional "
            "Integrated Stabilization Mission in Mali (MINUSMA), which is to be completed by 31 December.": (
                "is VBZ relcl withdrawal"
            ),
        },
        (
            "The Council was told of the withdrawal of the Mission, which is to be reformed by May.",
            "The Council was told of the withdrawal, which is to be completed by May.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE}), lemmas=word_group("being")),
        above=WordShape(parts=NOUNS),
        behind=True,
    ),
    Repair(
        "a clause about who signed, hung on what they were in",
        FINITE,
        _of_who_signed,
        {
            "The move has revived the war between the government and the Coordination Front (CMA), which signed the "
            "2015 Agreement on Peace.": "signed VBD relcl Front"
        },
        (
            "The move revived the war between the government and the Front, which killed nine.",
            "The move revived the Front, which signed the pact.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE}), lemmas=verbs("papering")),
        above=WordShape(parts=NOUNS),
        behind=True,
    ),
    Repair(
        "a clause about a noun, opened by a preposition",
        FINITE | {Tag.PARTICIPLE},
        _behind_a_preposition,
        {
            "He walked in and asked to be handed over to the Court, into whose custody he was transferred four days "
            "later.": "transferred VBN relcl Court",
            "In August 2022 the National Bureau for Non-Governmental Organisations shut down Sexual Minorities Uganda "
            "(SMUG), whose advocacy officer David Kato had been beaten to death at his home.": (
                "beaten VBN relcl Uganda"
            ),
        },
        (
            "He asked the court in whose custody he was.",
            "He told the court, in the May of that year, that he was ill.",
        ),
        word=WordShape(relations=kinds.HANGING),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what an act is aimed at, in a row",
        frozenset({Tag.ING}),
        _next_of_what_is_aimed_at,
        {
            "Chad punished men responsible for actions aimed at destabilising, undermining or threatening the "
            "sovereignty of Mali.": "undermining VBG conj destabilising"
        },
        (
            "Chad punished men responsible for actions, undermining or ending the pact.",
            "Chad left the pact signed in Lima, undermining and ending it.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE})),
    ),
    Repair(
        "a name in brackets taken for who acts",
        labels.ANY_NOUN,
        _in_brackets,
        {
            'Trial Chamber II of the International Criminal Court ("ICC" or "Court") issued an addendum.': (
                "ICC NNP appos II"
            ),
        },
        (
            "The chamber (which the king and Chad fear) issued an order.",
            "The chamber and the court (in Lima) issued an order.",
        ),
        word=WordShape(relations=SUBJECTS),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
    Repair(
        "a clause about a thing, hung on persons or on a sum",
        FINITE | {Tag.PARTICIPLE},
        _about_a_thing_above,
        {
            "They allowed the extradition of Peruvians, which the law had banned since 1945.": (
                "banned VBN relcl extradition"
            ),
            "Chad agreed on a programme worth 4 billion dollars, which the board is expected to take up in May.": (
                "expected VBN relcl programme"
            ),
        },
        (
            "They praised the courage of the Peruvians, who had left in May.",
            "They signed a treaty, which entered into force in May.",
            "They spoke of the reform of the law, which entered into force in May.",
            "They agreed on a loan from the bank, which is based in Lima.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(parts=NOUNS),
        behind=True,
    ),
    Repair(
        "the time of a crime that somebody is charged with",
        frozenset({Tag.PREPOSITION}),
        _of_the_crime,
        {
            "Both had been convicted over the theft of a billion dollars from banks in 2014.": "in IN prep theft",
            "Two men were charged or convicted over the theft of a ship in 2014.": "in IN prep theft",
            "Police questioned three men over the murder of a judge in 2018.": "in IN prep murder",
        },
        (
            "Both were convicted of fraud in 2014.",
            "Both were convicted over the theft in 2014.",
            "The king was mourned over the murder of a judge in 2018.",
            "In May both were convicted over the theft of a ship in 2014.",
            "Both were convicted in 2014 over the theft of a ship.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        behind=True,
    ),
)
"""In the order in which they look at a word."""
