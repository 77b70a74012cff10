"""What was drawn up, issued or held, where a small model takes it for what was done to whoever is named behind it."""

from __future__ import annotations

from typing import Final

from timeline.language import among, labels
from timeline.language.anaphora import is_somebody
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs.repair import (
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    first_of,
    hangs_as,
    has_subject,
    is_a,
    is_comma,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_PAPERS: Final = word_group("papers")
"""Nouns of what is put on paper and has force."""

_DRAWN_UP: Final = word_group("drawing_up")
"""Verbs of what is done to papers, and to nobody."""

_IN_EFFECT = word_group("in_effect")
_WHICH = word_group("which")
_WHO = word_group("who")
_BETWEEN = NOUNS | {Pos.ADPOSITION, Pos.ADJECTIVE, Pos.ADVERB}
_UP = 6
"""Words between what was drawn up and whoever it is about that are climbed at most."""


def _of_a_paper(word: Token) -> bool:
    """ "Warrants are out against Banda, issued in May", "by its resolution 1593, adopted in May": nobody is issued."""
    if word.lemma_ not in _DRAWN_UP or has_subject(word) or any_of(word.children, *labels.HELPERS):
        return False
    last = before(word)
    noun = before(last) if is_comma(last) else last
    if noun is not None and noun.pos_ == Pos.NUMERAL:
        noun = noun.head
    paper = _paper_above(noun) if noun is not None and not says_when(noun) else None
    if paper is None or paper.i == word.head.i:
        return False
    attach(word, paper, Dep.NOUN_CLAUSE)
    retag(word, Tag.PARTICIPLE, Pos.VERB, word.lemma_)
    return True


def _paper_above(word: Token) -> Token | None:
    """The paper that a word belongs to: "[warrant] for the arrest of Banda"; what a "be" says where it is against."""
    for _ in range(_UP):
        if word.lemma_.lower() in _PAPERS and word.pos_ == Pos.NOUN:
            return word
        above = word.head
        if above.dep_ == Dep.CLAUSE_OF_PREPOSITION:
            word = above
            continue
        if above.pos_ in VERBS:
            near = first_of(among.before(above.rights, word), Dep.OBJECT)
            said = first_of(above.lefts, *SUBJECTS) if above.pos_ == Pos.AUXILIARY else near
            return said if said is not None and said.lemma_.lower() in _PAPERS else None
        if above.i == word.i or above.pos_ not in _BETWEEN:
            return None
        word = above
    return None


def _which_of_a_paper(word: Token) -> bool:
    """ "Repealed the law on insulting the king, which was adopted in May": the law was adopted, and no king."""
    which, noun = first_of(word.lefts, Dep.PASSIVE_SUBJECT, Dep.OBJECT, Dep.SUBJECT), word.head
    if not is_spelled(which, _WHICH) or not is_comma(before(which)) or not _befalls_a_paper(word, which):
        return False
    fits = which.dep_ == Dep.PASSIVE_SUBJECT and noun.pos_ != Pos.NAME and not is_somebody(noun)
    paper = _paper_above(noun) if not fits else None
    if paper is None or paper.i == noun.i:
        return False
    attach(word, paper, Dep.RELATIVE_CLAUSE)
    return True


def _befalls_a_paper(verb: Token, which: Token) -> bool:
    """Whether it is done to papers, or what they alone do: come into effect."""
    return _comes_into_effect(verb) if which.dep_ == Dep.SUBJECT else verb.lemma_ in _DRAWN_UP


def _comes_into_effect(verb: Token) -> bool:
    """ "Took [effect]", "came into [force]"."""
    links = (child for child in verb.rights if child.dep_ == Dep.PREPOSITION)
    behind = [*verb.rights, *(noun for link in links for noun in link.rights)]
    return any(noun.lower_ in _IN_EFFECT and noun.dep_ in labels.OBJECTS for noun in behind)


def _right_behind_its_noun(word: Token) -> bool:
    """ "Were charged over a primary held the July before": without an "and" or a comma it is no second deed."""
    noun = before(word)
    if not is_a(noun, Pos.NOUN) or says_when(noun) or past(word.lemma_) is None:
        return False
    if not hangs_as(noun, Dep.OF_PREPOSITION, Dep.OBJECT) or any_of(word.doc[word.head.i : word.i], Dep.CONJUNCTION):
        return False
    if any(each.is_punct for each in word.doc[noun.left_edge.i : word.i]):
        return False
    attach(word, noun, Dep.NOUN_CLAUSE)
    retag(word, Tag.PARTICIPLE, Pos.VERB, word.lemma_)
    return True


def _which_of_the_object(word: Token) -> bool:
    """ "It formed a panel instead, which said so in May": "which" stands for what was formed."""
    which, verb = first_of(word.lefts, *SUBJECTS), word.head
    object = first_of(verb.rights, Dep.OBJECT)
    if not is_spelled(which, _WHICH) or which.i != word.left_edge.i or not is_comma(before(which)):
        return False
    if not is_a(object, Pos.NOUN) or object.i > which.i:
        return False
    between = word.doc[object.right_edge.i + 1 : which.i - 1]
    if any(each.pos_ != Pos.ADVERB for each in between):
        return False
    attach(word, object, Dep.RELATIVE_CLAUSE)
    return True


def _which_of_no_day(word: Token) -> bool:
    """ "Signed a truce on 3 May, which lasted two weeks": the truce lasted, and not the day."""
    which, day = first_of(word.lefts, *SUBJECTS), word.head
    if not is_spelled(which, _WHICH) or not says_when(day) or not is_comma(before(which)):
        return False
    verb = day
    while verb.pos_ not in VERBS and verb.head.i < verb.i:
        verb = verb.head
    things = (first_of(verb.rights, Dep.OBJECT), first_of(verb.lefts, Dep.PASSIVE_SUBJECT))
    thing = next((each for each in things if is_a(each, Pos.NOUN) and each.i < day.i and not says_when(each)), None)
    if thing is None or verb.pos_ != Pos.VERB:
        return False
    attach(word, thing, Dep.RELATIVE_CLAUSE)
    return True


def _who_of_no_year(word: Token) -> bool:
    """ "Under Eide, the adviser since 2014, who gave up": no year gives up."""
    who, year = first_of(word.lefts, *SUBJECTS), word.head
    if not is_spelled(who, _WHO) or not (says_when(year) or year.tag_ == Tag.FIGURE) or not is_comma(before(who)):
        return False
    for each in reversed(word.doc[word.sent.start : year.i]):
        if each.ent_type_ == Entity.PERSON or (each.pos_ == Pos.NOUN and is_somebody(each)):
            named = each.head if each.dep_ in (Dep.APPOSITION, Dep.COMPOUND) else each
            attach(word, named, Dep.RELATIVE_CLAUSE)
            return True
    return False


def _behind_who_is_described(word: Token) -> bool:
    """ "After men loyal to Banda had shut its doors": "loyal to Banda" says which men, and is no clause."""
    described = _quality_before(word)
    if described is None or described.head.i != word.head.i:
        return False
    opener, noun = first_of(described.lefts, Dep.OPENER), first_of(described.lefts, Dep.SUBJECT)
    if opener is None or noun is None or noun.right_edge.i != described.i - 1:
        return False
    attach(word, word.head, Dep.ADVERBIAL_CLAUSE)
    attach(opener, word, Dep.OPENER)
    becomes_subject(noun, word)
    attach(described, noun, Dep.ADJECTIVE)
    return True


def _quality_before(word: Token) -> Token | None:
    """The adjective taken for a clause in whose phrase the word before a verb stands."""
    described = before(word.left_edge)
    while described is not None and described.dep_ != Dep.ADVERBIAL_CLAUSE and described.head.i < described.i:
        described = described.head
    return described if hangs_as(described, Dep.ADVERBIAL_CLAUSE) and described.pos_ == Pos.ADJECTIVE else None


DRAWN_UP: tuple[Repair, ...] = (
    Repair(
        "what was drawn up, not whom it names",
        labels.PAST_OR_PARTICIPLE,
        _of_a_paper,
        {
            "Warrants are out against Omar Banda, issued in March 2009.": "issued VBN acl Warrants",
            "It was sent to the court by the council in its resolution 1593, adopted on 31 March 2005.": (
                "adopted VBN acl resolution"
            ),
            "The judges upheld the warrant for the arrest of Banda, issued in May.": "issued VBN acl warrant",
        },
        (
            "The king met Banda, and issued an order.",
            "Banda signed the order issued in May.",
            "A law was read to the men, adopted as babies in May.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE, Dep.ADVERBIAL_CLAUSE, Dep.JOINED})),
        behind=True,
    ),
    Repair(
        "which paper was drawn up",
        labels.PAST_OR_PARTICIPLE,
        _which_of_a_paper,
        {
            "The council urged it to repeal the law on the crime of insulting the king, which was adopted in May.": (
                "adopted VBN relcl law"
            ),
            "They broke the treaty with Chad, which was signed in 2018.": "signed VBN relcl treaty",
            "The talks led to a law on special status, which parliament adopted in May.": "adopted VBD relcl law",
            "Belgium signed an agreement on the enforcement of sentences in 2010, which entered into force in 2014.": (
                "entered VBD relcl agreement"
            ),
            "They extended a deal with Chad, which was signed in May 2016.": "signed VBN relcl deal",
            "Banda opposed a ban on plastic bags, which took effect in May 2020.": "took VBD relcl ban",
            "It overrode the veto of a law on foreign influence, which it had passed two weeks before.": (
                "passed VBN relcl law"
            ),
        },
        (
            "They broke the treaty on an island, which was signed over in 2018.",
            "The king read a law to Chad, which was bombed in May.",
            "They praised Chad, which was admitted in May.",
            "Banda opposed a ban on plastic bags, which took up space.",
            "They signed a deal with Chad, which took part in May 2020.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        behind=True,
    ),
    Repair(
        "what was done to the noun right before",
        labels.PAST_OR_PARTICIPLE,
        _right_behind_its_noun,
        {
            "Forty men were charged in May with plots to seize power over a primary held the previous July.": (
                "held VBN acl primary"
            ),
        },
        (
            "He was shot in the leg and held the next day.",
            "The men were seen on a bridge, held the next day and freed.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False, lacks=labels.HELPERS_AND_AGENTS),
        behind=True,
    ),
    Repair(
        "which of what was made",
        labels.FINITE,
        _which_of_the_object,
        {"It formed a panel instead, which said in January that nobody could vote.": "said VBD relcl panel"},
        (
            "It formed a panel, saying in January that nobody could vote.",
            "It shut the port in May, which angered Chad.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=True),
        behind=True,
    ),
    Repair(
        "which of what was done, not of the day",
        labels.FINITE,
        _which_of_no_day,
        {
            "Chad had opened talks on 30 January, which closed on 28 February.": "closed VBD relcl talks",
            "A truce was signed on 3 May, which lasted two weeks.": "lasted VBD relcl truce",
        },
        (
            "They met on 30 January, which was a holiday.",
            "They met in the town of Lima, which lies on the coast.",
            "A truce was signed on 3 May, when it rained.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE}), parts=frozenset({Pos.VERB})),
        behind=True,
    ),
    Repair(
        "who it is, and no year",
        labels.FINITE | {Tag.PARTICIPLE},
        _who_of_no_year,
        {
            "They met under the auspices of Espen Barth Eide, the Secretary-General's special adviser since 2014, who "
            "gave up on finding terms of reference on 26 May.": "gave VBD relcl Eide",
        },
        ("They met Omar Banda, who gave up in 2014.", "They met in 2014, which was late."),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        behind=True,
    ),
    Repair(
        "who acts, with how they are between",
        labels.FINITE | {Tag.PARTICIPLE},
        _behind_who_is_described,
        {
            "A court in Lima freed him on 2 May after armed men loyal to Banda had blocked its doors for days.": (
                "blocked VBN advcl freed"
            )
        },
        (
            "A court freed him after men loyal to Banda said so.",
            "A court freed him, as men were loyal to Banda, and blocked its doors.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT, Dep.JOINED}), subject=False),
        behind=True,
    ),
)
