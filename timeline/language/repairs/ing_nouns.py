"""Forms in -ing that name what happened, which a small model takes for verbs."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    NOUNS,
    Repair,
    WordShape,
    any_of,
    attach,
    first_of,
    hand_on,
    is_a,
    retag,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_OF = word_group("belonging")
_THE = word_group("known")
_UNTIL_OVER = word_group("until_it_is_over")
_ONE_AND_ALONE = frozenset({Entity.STATE, Entity.PLACE})
"""What has no article of its own."""


def _named_by_of(word: Token) -> bool:
    """ "Rising of 1916" over what was then: what opens a line and stands before "of" is a noun."""
    if not word.is_sent_start or not is_spelled(word_behind(word), _OF) or any_of(word.children, *kinds.OF_A_VERB):
        return False
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)
    return True


def _behind_a_place(word: Token) -> bool:
    """ "Lost at the Lima tasting": a town has no article, so the article is that of what took place there."""
    town = word.doc[word.i - 1] if word.i > word.sent.start else None
    if town is None or town.ent_type_ not in _ONE_AND_ALONE or town.tag_ != Tag.SINGULAR_NAME:
        return False
    article = first_of(town.lefts, Dep.DETERMINER)
    if not is_spelled(article, _THE) or article is None or article.i + 1 != town.i or town.dep_ != Dep.OF_PREPOSITION:
        return False
    if any_of(word.children, *kinds.OF_A_VERB) or is_a(word_behind(word), *NOUNS, Pos.DETERMINER):
        return False
    _becomes_its_noun(word, town, article)
    return True


def _until_that_is_over(word: Token) -> bool:
    """ "Was jailed on 3 May [pending] trial": until then, and nothing that anybody did."""
    behind = word.dep_ == Dep.ADJECTIVE and word.head.left_edge.i == word.i and word.head.dep_ != Dep.ROOT
    noun = word.head if behind else first_of(word.rights, Dep.OBJECT, Dep.OF_PREPOSITION)
    if noun is None or not is_a(noun, *NOUNS) or word.head.i == word.i:
        return False
    if behind:
        attach(word, noun.head, Dep.PREPOSITION)
        attach(noun, word, Dep.OF_PREPOSITION)
    word.dep_, noun.dep_ = Dep.PREPOSITION, Dep.OF_PREPOSITION
    retag(word, Tag.PREPOSITION, Pos.ADPOSITION, word.lower_)
    return True


def _becomes_its_noun(word: Token, town: Token, article: Token) -> None:
    above, relation = town.head, town.dep_
    attach(word, above, relation)
    attach(town, word, Dep.COMPOUND)
    attach(article, word, Dep.DETERMINER)
    hand_on([child for child in town.rights if child.i > word.i], word)
    retag(word, Tag.SINGULAR, Pos.NOUN, word.lower_)


ING_NOUNS: tuple[Repair, ...] = (
    Repair(
        "until what is over something is so",
        frozenset({Tag.ING}),
        _until_that_is_over,
        {
            "He was jailed on March 23 pending trial on charges.": "pending IN prep jailed",
            "She was freed pending an appeal.": "pending IN prep freed",
        },
        ("The pending trial was put off.", "Three pending cases were dropped.", "The case is pending."),
        word=WordShape(words=_UNTIL_OVER),
    ),
    Repair(
        "a noun in -ing that opens its line",
        frozenset({Tag.ING}),
        _named_by_of,
        {"Rising of 1916": "Rising NN ROOT Rising"},
        ("Speaking of 1916, he wept.", "Crossing the river", "He spoke of rising of late."),
        word=WordShape(relations=frozenset({Dep.ROOT}), lacks=labels.HELPERS),
    ),
    Repair(
        "a noun in -ing behind the town it is called after",
        frozenset({Tag.ING}),
        _behind_a_place,
        {"Kenya's tea growers lost to Ceylon's at the Brussels tasting on Friday.": "tasting NN pobj at"},
        ("They left Lima fearing a raid.", "He stood at the wall tasting wine.", "They met in Lima seeking peace."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE, Dep.OPEN_COMPLEMENT}), subject=False),
    ),
)
"""In the order in which they look at a word."""
