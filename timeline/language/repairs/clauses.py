"""Verbs of a clause that a small model hung on a noun behind the verb before, or on the wrong verb above."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.facts import word_lists
from timeline.language import among, labels
from timeline.language.anaphora import is_somebody
from timeline.language.groups import word_group
from timeline.language.happenings import happenings
from timeline.language.inflection import past
from timeline.language.labels import Dep, Entity, Pos, Tag
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
    becomes_subject,
    before,
    enthrone,
    first_of,
    hangs_as,
    has_subject,
    is_a,
    is_below,
    is_comma,
    is_tagged,
    retag,
    says_when,
    take_place,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_AND_OR_BUT = word_group("and_or_but")
_BEING = word_group("being")
_EMPTY_SUBJECTS = word_group("empty_subjects")
_HELD_AT = word_group("held_at")
_JOINING = word_group("joining")
_HARMED = word_group("harmed_places")
_THAT_OR_WHICH = word_group("that_or_which")
_WHO = word_group("who")

_STEPS = 8
_SPEAKING = word_group("adding")
"""What somebody does with the same words by which they tell something: "said it was hit, calling it a crime"."""
_DASHES = frozenset("-–—")
_LONGEST_ASIDE = 40
"""Words between two dashes."""
_SHORTENED = labels.PAST_OR_PARTICIPLE


def _verb_above(word: Token) -> Token | None:
    """The nearest finite verb with a subject that a word hangs below, and behind."""
    above = word.head
    for _ in range(_STEPS):
        if above.pos_ in VERBS and above.i < word.i and above.tag_ in FINITE | {Tag.PARTICIPLE} and has_subject(above):
            return above
        above = above.head
    return None


def _main_behind_place(verb: Token) -> bool:
    """ "Workers interviewed in Gaza expressed fear": the place belongs to "in", and the workers expressed it."""
    described = verb.head
    if any_of(described.children, *kinds.HELPED_OR_DONE):
        return False
    subject = first_of(described.lefts, *SUBJECTS)
    if subject is None or subject.i != described.i - 1 or not _gives_back_place(verb, described):
        return False
    take_place(verb, described, Dep.NOUN_CLAUSE)
    becomes_subject(subject, verb)
    attach(described, subject, Dep.NOUN_CLAUSE)
    described.tag_ = Tag.PARTICIPLE
    return True


def _gives_back_place(verb: Token, described: Token) -> bool:
    """Whether the verb stands right behind a place of the one above, which it may have taken for its subject."""
    place = before(verb)
    if not is_a(place, *NOUNS) or any_of(verb.lefts, *kinds.OPENS_A_CLAUSE):
        return False
    link = before(place.left_edge)
    if not hangs_as(link, Dep.PREPOSITION) or link.head.i != described.i:
        return False
    if place.head.i == verb.i and place.dep_ in SUBJECTS and not list(link.children):
        attach(place, link, Dep.OF_PREPOSITION)
    return place.head.i == link.i and not has_subject(verb)


def _joined_to_noun(verb: Token) -> bool:
    """ "Puts Chad at odds with the world and breaks with it": "and" joins no finite verb to a noun."""
    noun = verb.head
    opener = before(verb)
    above = noun.head if noun.head.tag_ == verb.tag_ == Tag.ING else _verb_above(noun)
    if (
        noun.pos_ in VERBS
        or not is_spelled(opener, _AND_OR_BUT)
        or above is None
        or not _same_time(above, verb)
        or (verb.tag_ == Tag.ING and not any_of(verb.rights, Dep.OBJECT))
    ):
        return False
    attach(verb, above, Dep.JOINED)
    attach(opener, above, Dep.CONJUNCTION)
    return True


def _same_time(one: Token, other: Token) -> bool:
    return one.tag_ == other.tag_ or (one.tag_ == Tag.PARTICIPLE and other.tag_ == Tag.PARTICIPLE)


def _next_deed(verb: Token) -> bool:
    """ "Asked about the army, called Omar a liar and left": a past behind a comma is a deed of its own."""
    noun, comma = verb.head, before(verb)
    if not is_comma(comma):
        return False
    objects = sum(child.dep_ in kinds.OBJECT_OR_WHAT_IT_BECAME for child in verb.children)
    joined = among.says(verb.rights, _JOINING)
    above = _verb_above(noun)
    if not is_tagged(above, Tag.PAST) or not objects or not (joined or objects > 1) or says_when(noun):
        return False
    attach(verb, above, Dep.JOINED)
    verb.tag_ = Tag.PAST
    return True


def _added_by_speaker(verb: Token) -> bool:
    """ "The mayor said that the port was hit, calling it a crime": the port called it nothing."""
    clause, comma = verb.head, before(verb.left_edge)
    if not is_comma(comma):
        return False
    said = clause
    while said.dep_ in labels.COMPLEMENTS and said.head.pos_ in VERBS and _is_no_speaker(said):
        said = said.head
    if said.i == clause.i or not is_one_of(said, "saying", "reporting") or not has_subject(said) or said.i > verb.i:
        return False
    attach(verb, said, Dep.ADVERBIAL_CLAUSE)
    return True


def _is_no_speaker(clause: Token) -> bool:
    """Whether its subject undergoes something, only is something, or is no one by its form."""
    subject = first_of(clause.lefts, *SUBJECTS)
    if subject is None:
        return clause.dep_ == Dep.OPEN_COMPLEMENT
    if subject.dep_ in kinds.NO_DOER or subject.lower_ in _EMPTY_SUBJECTS:
        return True
    return clause.lemma_ in _BEING and subject.tag_ in labels.COMMON_NOUN


def _main_behind_aside(verb: Token) -> bool:
    """ "The council - which hates the plan - called for talks": the council called, once the dashes are passed over."""
    closer = _dash_before(verb)
    opener = next((word for word in _back_from(closer) if word.text in _DASHES and word.whitespace_), None)
    noun = before(opener)
    if not hangs_as(noun, Dep.ROOT) or noun.pos_ not in NOUNS or (noun.i > verb.head.i):
        return False
    if past(verb.lemma_) != verb.lower_:
        return False
    enthrone(verb, noun, Dep.SUBJECT)
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _dash_before(verb: Token) -> Token | None:
    last = before(verb)
    if hangs_as(last, Dep.ADVERB) and last.head.i == verb.i:
        last = before(last)
    return last if last is not None and last.text in _DASHES and last.whitespace_ else None


def _back_from(word: Token | None) -> Iterator[Token]:
    """The words before one in its sentence, the nearest first."""
    if word is not None:
        yield from reversed(word.doc[max(word.sent.start, word.i - _LONGEST_ASIDE) : word.i])


def _about_somebody(verb: Token) -> bool:
    """ "The king of Chad, who had fled", "a clerk of one of the firms who was dismissed": no land or firm is "who"."""
    land = verb.head
    who = among.first_word(verb.lefts, _WHO)
    if who is None:
        return False
    if land.ent_type_ in labels.PLACES:
        somebody = land.head.head if land.head.lower_ in _BELONGING else None
        acts = is_a(somebody, *NOUNS) and somebody.lemma_.lower() not in happenings()
        found = somebody if acts else None
    else:
        found = None if is_somebody(land) or land.pos_ != Pos.NOUN else _holder(land)
    if found is None:
        return False
    attach(verb, found, Dep.RELATIVE_CLAUSE)
    return True


_BELONGING = word_group("belonging_to_a_place")
_LINKS_UP = 3


def _holder(thing: Token) -> Token | None:
    """The person above a thing that they belong to: the clerk of "a clerk of one of the firms"."""
    for _ in range(_LINKS_UP):
        if thing.dep_ != Dep.OF_PREPOSITION or thing.head.lower_ not in _BELONGING | _HELD_AT:
            return None
        thing = thing.head.head
        if thing.pos_ == Pos.NOUN and is_somebody(thing):
            return thing
    return None


def _about_the_nearest(verb: Token) -> bool:
    """ "A heir of Zuma, the successor of Ana Holt, who had ruled": who is named last before "who" is meant."""
    noun = verb.head
    who = among.first_word(verb.lefts, _WHO)
    if who is None or who.i < 2 or who.nbor(-1).text != ",":
        return False
    named = who.nbor(-2)
    while named.dep_ == Dep.COMPOUND:
        named = named.head
    beside = first_of(among.before(noun.children, named), Dep.APPOSITION)
    if beside is None or named.ent_type_ != Entity.PERSON or not is_below(named, beside) or named.i > who.i:
        return False
    attach(verb, named, Dep.RELATIVE_CLAUSE)
    return True


def _about_happening(verb: Token) -> bool:
    """ "The bombing of a clinic that killed a guard": no building kills."""
    building = verb.head
    opener = first_of(verb.lefts, Dep.SUBJECT)
    if verb.lemma_ not in word_lists("event-verbs")["harm"]["verbs"] or opener is None:
        return False
    if opener.lower_ not in _THAT_OR_WHICH or not _is_place(building):
        return False
    happening = building.head.head
    if happening.pos_ != Pos.NOUN or happening.lemma_.lower() not in _harmful():
        return False
    attach(verb, happening, Dep.RELATIVE_CLAUSE)
    return True


def _is_place(noun: Token) -> bool:
    known = word_lists("actor_words")
    named = noun.ent_type_ in kinds.WHERE
    return named or noun.lemma_.lower() in {*known["buildings"], *known["place_nouns"], *_HARMED}


@cache
def _harmful() -> frozenset[str]:
    kinds = word_lists("event-nouns")["kinds"]
    return frozenset({*kinds["violence"], *kinds["accident"], *kinds["war"]})


CLAUSES: tuple[Repair, ...] = (
    Repair(
        "who is named last before a clause",
        frozenset({Tag.PAST, Tag.PARTICIPLE, Tag.PRESENT_SINGULAR, Tag.PRESENT}),
        _about_the_nearest,
        {
            "Halls were hung with flags and busts of Berdymukhamedov, the heir of dictator Saparmurat Niyazov, who "
            "ruled Turkmenistan for years.": "ruled VBD relcl Niyazov"
        },
        ("They saw Jacob Zuma, a cousin of the king, who ruled for years.", "They met Ana Holt, who ruled for years."),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(parts=frozenset({Pos.NAME})),
    ),
    Repair(
        "what harm a clause tells of",
        frozenset({Tag.PAST, Tag.PARTICIPLE, Tag.PRESENT_SINGULAR, Tag.PRESENT}),
        _about_happening,
        {"He has been on the run since the bombing of a Lima clinic that killed a guard.": "killed VBD relcl bombing"},
        ("The raid on a gang that killed a guard failed.", "They spoke of the sale of a clinic that killed a guard."),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "the main verb behind an aside",
        labels.PAST_OR_PARTICIPLE,
        _main_behind_aside,
        {
            "The African Union - which calls the US unfair and has refused the plan - called for a truce.": (
                "called VBD ROOT called"
            )
        },
        ("Three things - a boat found by rebels - led to war.", "The plan - drawn up by Chad - failed."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), lacks=labels.HELPERS_AND_AGENTS),
    ),
    Repair(
        "who a clause is about",
        frozenset({Tag.PAST, Tag.PARTICIPLE, Tag.PRESENT_SINGULAR, Tag.PRESENT, Tag.BASE, Tag.ING}),
        _about_somebody,
        {
            "The king of Chad, who had fled Kenya in May, returned on Monday.": "fled VBN relcl king",
            "They knew him as a former worker at one of the banks who was dismissed in May.": (
                "dismissed VBN relcl worker"
            ),
        },
        (
            "The king met Kenyans in Chad, which had fallen.",
            "The envoy met the king of Chad, which left in May.",
            "It is offered for information leading to the arrest of Chad, who is charged with theft.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "the main verb behind a place",
        FINITE,
        _main_behind_place,
        {"Many Kenyans interviewed in Nairobi expressed fear over the deal.": "expressed VBD ROOT expressed"},
        ("Rebels in Chad attacked a post.", "The talks began in May and Kenya left."),
        above=WordShape(parts=VERBS, tags=_SHORTENED),
        behind=True,
    ),
    Repair(
        "a verb joined to a noun",
        FINITE | {Tag.ING},
        _joined_to_noun,
        {
            "The ruling puts Kenya at odds with most of the rest of the bloc and breaks with its own law.": (
                "breaks VBZ conj puts"
            ),
            "Zuma beat Falk in May, mostly dominating that fight and knocking him out.": "knocking VBG conj dominating",
        },
        (
            "The king visited Chad and Kenya.",
            "The raid killed two and wounded nine.",
            "They left, ordering drills and training.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(relations=kinds.OBJECT_OR_JOINED),
        behind=True,
    ),
    Repair(
        "the next deed of a row",
        labels.PAST_OR_PARTICIPLE,
        _next_deed,
        {"She asked about the tribunal, called Banda a liar and walked out.": "called VBD conj asked"},
        ("They met a firm, called Andina, in Lima.", "They spoke of a raid, claimed by rebels and condemned by Chad."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        above=WordShape(relations=labels.OBJECTS),
    ),
    Repair(
        "what a speaker adds",
        frozenset({Tag.ING}),
        _added_by_speaker,
        {
            "The mayor said the port was hit by shells, calling it a crime.": "calling VBG advcl said",
            "Chad said there was no deal, accusing Kenya of lying.": "accusing VBG advcl said",
        },
        ("The mayor said that rebels had fled, calling for help.", "The mayor fled, calling for help."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), lemmas=_SPEAKING),
    ),
)
