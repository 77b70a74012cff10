"""Words that stand out of their usual order, which a small model reads as if they stood in it."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past, verb_of_past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
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
    is_comma,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_BEING = word_group("being")
_COMPANY = word_group("company")
_UP_TO = word_group("up_to")
_WHETHER = word_group("whether")

JOINING = word_group("and_or_but")
_COUNTED_FROM = word_group("before_or_after")
_BELOW = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.JOINED, Dep.COMPLEMENT, Dep.PARATAXIS})


def _time_behind_and(preposition: Token) -> bool:
    """ "Holt was shot in June, and in July the army attacked": what follows "and" is of the clause that it opens."""
    verb, link = preposition.head, before(preposition)
    if not is_spelled(link, JOINING) or link.head.i != verb.i:
        return False
    comma = before(link)
    if comma is None or comma.text not in (",", ";") or not any(map(says_when, preposition.children)):
        return False
    opened = first_of(among.after(verb.rights, preposition), *_BELOW)
    if not is_a(opened, *VERBS) or any(
        child.dep_ == Dep.OPENER or child.tag_ == Tag.ASKING_ADVERB for child in opened.lefts
    ):
        return False
    if not _has_subject_between(opened, preposition):
        return False
    attach(preposition, opened, Dep.PREPOSITION)
    opened.dep_ = Dep.JOINED
    return True


def _has_subject_between(verb: Token, first: Token) -> bool:
    return any(child.dep_ in SUBJECTS and first.i < child.i < verb.i for child in verb.lefts)


def _deed_behind_a_question(verb: Token) -> bool:
    """ "Banda guessed what they wanted and left": who guessed left."""
    asked = verb.head
    above = asked.head
    opener = asked.left_edge if asked.left_edge.i < asked.i else asked
    opens = any(word.tag_ in kinds.QUESTIONS for word in asked.doc[above.i + 1 : opener.i + 1])
    if not opens or above.tag_ != Tag.PAST or not has_subject(above):
        return False
    if any_of(asked.children, *kinds.PREDICATES):
        return False
    attach(verb, above, Dep.JOINED)
    return True


def _counted_from_a_name(name: Token) -> bool:
    """ "A week after Dien Bien Phu, the mobile group left": a name that time is counted from does nothing."""
    verb = name.head
    opener = before(name.left_edge)
    group = first_of(among.before(name.rights, verb), Dep.APPOSITION)
    if not is_spelled(opener, _COUNTED_FROM) or group is None:
        return False
    if opener.dep_ not in kinds.OPENER_OR_LINK or opener.head.i != verb.i or [*opener.rights]:
        return False
    behind = before(group.left_edge)
    if (
        group.left_edge.dep_ != Dep.DETERMINER
        or behind is None
        or behind.text != ","
        or group.right_edge.i + 1 != verb.i
    ):
        return False
    becomes_subject(group, verb)
    attach(opener, verb, Dep.PREPOSITION)
    attach(name, opener, Dep.OF_PREPOSITION)
    return True


def _subject_behind_verb(noun: Token) -> bool:
    """ "In August began Operation Passage": who or what is told of stands behind what only begins or follows."""
    verb = noun.head
    opener = before(verb)
    fronted = [child for child in verb.lefts if child.dep_ in kinds.SAYS_HOW_OR_WHEN]
    if not fronted or opener is None or noun.left_edge.i != verb.i + 1:
        return False
    if fronted[0].left_edge.i != verb.sent.start or opener.i != fronted[-1].right_edge.i:
        return False
    noun.dep_ = Dep.SUBJECT
    return True


_INVERTED = word_group("coming_first")
"""Verbs that take their subject behind them in reports, and are past in these texts."""


def _joined_past_an_aside(verb: Token) -> bool:
    """ "Moldova applied, days after Russia invaded Ukraine, and opened talks": who applied opened them."""
    aside = verb.head
    main = aside.head
    link = first_of(among.before(aside.rights, verb), Dep.CONJUNCTION)
    comma = before(link)
    opening = _before_its_length(aside.left_edge)
    if link is None or not is_comma(comma):
        return False
    if not is_comma(opening) or aside.i < main.i or (main.tag_ not in _PAST):
        return False
    if not any_of(aside.lefts, Dep.OPENER) or not has_subject(main) or main.pos_ not in VERBS:
        return False
    attach(verb, main, Dep.JOINED)
    attach(link, main, Dep.CONJUNCTION)
    if past(verb.lemma_) == verb.lower_ and not any_of(verb.lefts, *labels.HELPERS):
        retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


_PAST = labels.PAST_OR_PARTICIPLE


def _before_its_length(opener: Token) -> Token | None:
    """What stands before a clause and the length in front of it: "[,] less than a month after Pompeo left"."""
    opening = before(opener)
    while says_when(opening) and not is_comma(opening):
        opening = before(opening)
    return opening


def _until_it_goes_on(preposition: Token) -> bool:
    """ "Suspended talks on joining the union until 2028": it is suspended until then."""
    gerund = preposition.head
    link = gerund.head
    noun = link.head
    verb = noun.head
    if link.dep_ != Dep.PREPOSITION:
        return False
    if noun.dep_ != Dep.OBJECT or verb.lemma_ not in _HALTING or not any(map(says_when, preposition.children)):
        return False
    attach(preposition, verb, Dep.PREPOSITION)
    return True


_HALTING = word_group("halting")


def _told_before_who_says_it(verb: Token) -> bool:
    """ "With all votes counted she had 55%, the commission said": what is said is not told by the votes."""
    aside = verb.head
    said = aside.head
    if said.dep_ != Dep.ROOT or not aside.i < verb.i < said.i:
        return False
    opener = first_of(aside.lefts, Dep.OPENER)
    if not is_spelled(opener, _COMPANY) or (not has_subject(said)):
        return False
    attach(verb, said, Dep.COMPLEMENT)
    attach(aside, verb, Dep.ADVERBIAL_CLAUSE)
    return True


def _bare_verb_taken_for_a_name(word: Token) -> bool:
    """ "Members of the guard detain Banda": no name is written small, and a sentence has a verb."""
    name, root = word.head, word.sent.root
    if not word.text.islower() or name.i != word.i + 1 or not _may_act_without_a_verb(root, word):
        return False
    base = verb_of_past(word.lower_)
    if base is None and word.tag_ != Tag.SINGULAR_NAME:
        return False
    enthrone(word, root, Dep.SUBJECT)
    _give_back(before(word), name)
    attach(name, word, Dep.OBJECT)
    retag(word, Tag.PRESENT if base is None else Tag.PAST, Pos.VERB, base or word.lower_)
    for mark in [child for child in root.rights if child.is_punct]:
        attach(mark, word, Dep.PUNCTUATION)
    return True


def _give_back(place: Token | None, name: Token) -> None:
    """Hangs the noun taken for a part of the name behind on the preposition that leads to it: "of the [guard]"."""
    if hangs_as(place, Dep.COMPOUND) and place.head.i == name.i and name.head.pos_ == Pos.ADPOSITION:
        attach(place, name.head, Dep.OF_PREPOSITION)


def _may_act_without_a_verb(several: Token, word: Token) -> bool:
    """Whether several are named before a word, in a sentence of which no word is a verb."""
    return several.tag_ == Tag.PLURAL and several.i <= word.i and not any(each.pos_ in VERBS for each in word.sent)


def _question_behind_a_preposition(link: Token) -> bool:
    """ "Split over who should lead it": what it was about is asked behind the preposition."""
    verb = link.head
    asked = first_of(among.after(verb.rights, link), Dep.COMPLEMENT)
    if [*link.children] or asked is None:
        return False
    if asked.left_edge.i != link.i + 1:
        return False
    if asked.left_edge.tag_ not in kinds.RELATIVES and asked.left_edge.lower_ not in _WHETHER:
        return False
    attach(asked, link, Dep.CLAUSE_OF_PREPOSITION)
    retag(link, Tag.PREPOSITION, Pos.ADPOSITION, link.lower_)
    link.dep_ = Dep.PREPOSITION
    return True


_ABOUT = word_group("topics")


ORDER: tuple[Repair, ...] = (
    Repair(
        "a question behind a preposition",
        frozenset({Tag.PREPOSITION, Tag.PARTICLE}),
        _question_behind_a_preposition,
        {"The new Congress split over who should lead it.": "over IN prep split"},
        ("They found out who led it.", "They took over who they could."),
        word=WordShape(relations=kinds.PARTICLE_OR_LINK, words=_ABOUT),
    ),
    Repair(
        "a deed joined past an aside",
        labels.PAST_OR_PARTICIPLE,
        _joined_past_an_aside,
        {
            "Moldova applied to join the EU in March 2022, days after Russia invaded neighbouring Ukraine, and opened "
            "accession talks in June.": "opened VBD conj applied",
            "Kuczynski resigned in March 2018, a day before Congress was to vote on his impeachment, and was put under "
            "house arrest the year after.": "put VBN conj resigned",
            "The Biden administration had removed the group from the list on February 16, 2021, less than a month "
            "after Secretary of State Mike Pompeo put it there, and named it a Terrorist group.": (
                "named VBD conj removed"
            ),
        },
        (
            "Moldova applied after Russia invaded Ukraine and opened talks.",
            "Moldova applied, days after Russia had left, and Chad protested.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
    ),
    Repair(
        "until something goes on",
        frozenset({Tag.PREPOSITION}),
        _until_it_goes_on,
        {"The party was suspending talks on joining the European Union until 2028.": "until IN prep suspending"},
        ("The party held talks on joining the union until 2028.", "The party suspended talks until 2028."),
        word=WordShape(words=_UP_TO),
        above=WordShape(relations=frozenset({Dep.CLAUSE_OF_PREPOSITION})),
    ),
    Repair(
        "what is told before who says it",
        frozenset({Tag.PAST, Tag.PRESENT_SINGULAR, Tag.PARTICIPLE}),
        _told_before_who_says_it,
        {
            "With nearly all votes counted she had 55%, the electoral commission said early on Monday.": (
                "had VBD ccomp said"
            )
        },
        ("As votes were counted, she led, the commission said.", "With votes counted, the commission said she led."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), subject=True),
        above=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
    ),
    Repair(
        "a bare verb taken for a name",
        labels.SINGULAR,
        _bare_verb_taken_for_a_name,
        {
            "Members of the presidential guard detain Bazoum.": "detain VBP ROOT detain",
            "Troops from Burkina Faso retook Djibo in April 2021.": "retook VBD ROOT retook",
        },
        (
            "Members of the presidential guard in Niamey.",
            "Members detain Bazoum.",
            "Troops from upper Burkina Faso in Djibo.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPOUND})),
        above=WordShape(tags=frozenset({Tag.SINGULAR_NAME})),
    ),
    Repair(
        "a time behind and",
        frozenset({Tag.PREPOSITION}),
        _time_behind_and,
        {
            "Holt was shot on 9 June, and in late July, despite the loss of the pass in May, the cabinet opened a new "
            "front.": "in IN prep opened",
        },
        (
            "Holt was shot on 9 June, and in late July he was buried.",
            "It was agreed in May, and in June, that talks would begin.",
            "They met in May, and in June when the port fell.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
    ),
    Repair(
        "a deed told behind a question",
        frozenset({Tag.PAST}),
        _deed_behind_a_question,
        {"Banda guessed what the guards were up to and called off the talks.": "called VBD conj guessed"},
        (
            "Salan saw what the rebels did and cancelled the raid.",
            "Salan knew who the rebels were.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(relations=frozenset({Dep.COMPLEMENT}), lemmas=_BEING),
    ),
    Repair(
        "a name that time is counted from",
        labels.ANY_NOUN,
        _counted_from_a_name,
        {
            "One week after Kut al Amara, the composite Groupe Lagune 7 left the outpost.": ("Lagune NNP nsubj left"),
            "On 3 May, after fierce SLA resistance, the 9th Lancer Regiment and Bravo Company, 21st Tank Battalion "
            "took Namchonjam city.": ("Company NNP nsubj took"),
        },
        ("A week after Waterloo, the army evacuated the town.", "After Banda, the mayor, spoke, they left."),
        word=WordShape(relations=SUBJECTS),
        above=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "a subject behind its verb",
        labels.ANY_NOUN,
        _subject_behind_verb,
        {"In August began Operation Sandbar.": "Sandbar NNP nsubj began"},
        ("In August they began Operation Sandbar.", "In August Chad began a drive."),
        word=WordShape(relations=frozenset({Dep.OBJECT})),
        above=WordShape(relations=frozenset({Dep.ROOT}), tags=frozenset({Tag.PAST}), lemmas=_INVERTED, subject=False),
        behind=True,
    ),
)
