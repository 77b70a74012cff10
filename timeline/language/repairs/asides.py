"""What stands beside a noun or a clause, in brackets or between commas, which a small model reads as what is told."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    NOUNS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    describes,
    enthrone,
    first_of,
    hand_on,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    retag,
    says_when,
)
from timeline.language.repairs.statements import SAID_IN_A_STATEMENT
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_COMPANY = word_group("company")
_DOER = word_group("doer")
_INFINITIVE = word_group("infinitive")
_JOINING = word_group("joining")
_THAT = word_group("that")

_BELOW = frozenset(
    {
        Dep.ADVERBIAL_CLAUSE,
        Dep.NOUN_CLAUSE,
        Dep.JOINED,
        Dep.COMPLEMENT,
        Dep.RELATIVE_CLAUSE,
        Dep.PARATAXIS,
        Dep.UNCLASSED,
    }
)


def _due_by(link: Token) -> bool:
    """ "Was completed by 30 June": no day does anything."""
    day = first_of(link.rights, *kinds.OF_A_PREPOSITION)
    if not says_when(day):
        return False
    if day.tag_ in labels.COMMON_NOUN and any(
        not says_when(word) and word.tag_ != Tag.DETERMINER for word in day.lefts
    ):
        return False
    link.dep_ = Dep.PREPOSITION
    return True


def _told_in_brackets(participle: Token) -> bool:
    """ "Retook the town (lost in 1986)": what was lost is what the brackets stand behind."""
    bracket = before(participle)
    noun = before(bracket) if bracket is not None and bracket.text == "(" else None
    if noun is None or participle.head.i == noun.i or noun.pos_ not in NOUNS:
        return False
    if noun.dep_ == Dep.OF_PREPOSITION or noun.tag_ == Tag.PRONOUN:
        return False
    attach(participle, noun, Dep.NOUN_CLAUSE)
    return True


def _named_behind(named: Token) -> bool:
    """ "They answered with a raid, codenamed Badr, in March": a name behind a comma is what is told of no sentence."""
    main, comma = first_of(named.lefts, Dep.COMPLEMENT), before(named)
    if main is None or not is_comma(comma) or (not has_subject(main)):
        return False
    if main.tag_ not in kinds.FINITE_OR_PARTICIPLE:
        return False
    noun = _noun_before(comma, main)
    if noun is None:
        return False
    verb = _verb_above(noun)
    enthrone(main, named, Dep.NOUN_CLAUSE)
    describes(named, noun)
    for child in [*named.rights]:
        closing = before(child.left_edge)
        if (
            child.dep_ == Dep.PREPOSITION
            and closing is not None
            and closing.text == ","
            and any(map(says_when, child.children))
        ):
            attach(child, verb, Dep.PREPOSITION)
    return True


def _verb_above(word: Token) -> Token:
    while word.head.i != word.i and word.pos_ not in VERBS:
        word = word.head
    return word


_NAMING = word_group("naming_a_thing")


def _noun_before(comma: Token, told: Token) -> Token | None:
    """The noun that the phrase in front of a comma is about, below the verb: "a raid aimed against Basra" is a raid."""
    word = before(comma)
    found = word if is_a(word, *NOUNS) else None
    while word is not None and found is not None and word.dep_ in _INSIDE and word.head.i != told.i:
        word = word.head
        found = word if word.pos_ in NOUNS else found
    return found


_INSIDE = frozenset({Dep.OF_PREPOSITION, Dep.PREPOSITION, Dep.NOUN_CLAUSE, Dep.AGENT})


def _sent_from(participle: Token) -> bool:
    """ "The corps counterattacked with a drive, launched from the coast": the drive was launched."""
    subject = first_of(participle.lefts, *labels.SUBJECTS)
    comma = before(participle)
    if subject is None or not is_comma(comma):
        return False
    main = next((child for child in subject.rights if child.dep_ == Dep.NOUN_CLAUSE and child.i == subject.i + 1), None)
    noun = _noun_before(comma, main) if main is not None else None
    if main is None or noun is None or noun.i < main.i or past(main.lemma_) != main.lower_:
        return False
    enthrone(main, participle, Dep.NOUN_CLAUSE)
    hand_on(among.before(participle.lefts, main), main)
    attach(participle, noun, Dep.NOUN_CLAUSE)
    subject.dep_ = Dep.SUBJECT
    retag(main, Tag.PAST, Pos.VERB, main.lemma_)
    return True


def _with_the_loss_of(preposition: Token) -> bool:
    """ "Shot down the plane with the loss of all on 3 July": the day is that of what was done with it."""
    loss = preposition.head
    link = loss.head
    verb = link.head
    if not any(map(says_when, preposition.children)):
        return False
    if link.lower_ not in _COMPANY or link.dep_ != Dep.PREPOSITION or verb.pos_ != Pos.VERB:
        return False
    attach(preposition, verb, Dep.PREPOSITION)
    return True


_BESIDE = word_group("aids")
"""What comes with a deed and has no time of its own."""


def _object_taken_for_subject(noun: Token) -> bool:
    """ "The drive overran the forces and the corps took the town": "and" parts who undergoes from who acts."""
    below = noun.head
    verb = below.head
    if verb.tag_ != Tag.PAST:
        return False
    if noun.left_edge.i != verb.i + 1 or is_one_of(verb, "saying", "reporting", "seeing", "hypothesising", "wishing"):
        return False
    if not has_subject(verb) or any_of(verb.children, Dep.OBJECT):
        return False
    second = _second(noun, below)
    if second is None:
        return False
    attach(noun, verb, Dep.OBJECT)
    attach(below, verb, Dep.JOINED)
    becomes_subject(second, below)
    _free_time(second, below)
    return True


_TOLD = labels.PAST_OR_PARTICIPLE


def _second(noun: Token, verb: Token) -> Token | None:
    """Who acts behind the "and": what is joined to the noun with an article, or what stands right before the verb."""
    joined = first_of(noun.rights, Dep.JOINED)
    if joined is not None:
        link = before(joined.left_edge)
        own = any_of(joined.lefts, *labels.KNOWN_BY)
        return joined if own and is_spelled(link, _JOINING) else None
    helpers = [child.i for child in verb.lefts if child.dep_ in labels.HELPERS]
    last = before(verb.doc[min([verb.i, *helpers])])
    if not is_a(last, *NOUNS) or last.i == noun.i or last.left_edge.i <= noun.i:
        return None
    link = before(last.left_edge)
    return last if is_spelled(link, _JOINING) else None


def _free_time(noun: Token, verb: Token) -> None:
    """Hangs a time that counts the noun ("on 20 August peace") on its verb."""
    first = noun.left_edge
    if first.tag_ != Tag.PREPOSITION or first.i == noun.i:
        return
    inside = [*filter(says_when, noun.doc[first.i + 1 : noun.i])]
    month = next((word for word in inside if word.tag_ == Tag.SINGULAR_NAME), inside[0] if inside else None)
    if month is None:
        return
    attach(first, verb, Dep.PREPOSITION)
    attach(month, first, Dep.OF_PREPOSITION)
    for word in inside:
        if word.i != month.i:
            attach(word, month, Dep.COUNT)


def _told_by_a_time(verb: Token) -> bool:
    """ "By the end of the year they had attacked": nothing is left to tell where the clause is one about the year."""
    time, opener = verb.head, verb.sent.root
    if not says_when(time) or opener.pos_ != Pos.ADPOSITION or (not opener.is_sent_start):
        return False
    finite = verb.tag_ == Tag.PAST or any_of(verb.lefts, *labels.HELPERS)
    if not finite or time.right_edge.i != verb.right_edge.i:
        return False
    if verb.left_edge.tag_ in kinds.RELATIVES or verb.left_edge.i != time.i + 1:
        return False
    enthrone(verb, opener, Dep.PREPOSITION)
    return True


def _close_to_somebody(described: Token) -> bool:
    """ "After lawmakers opposed to him delayed it": what they are leads to "to", what they did follows."""
    noun = first_of(described.lefts, Dep.SUBJECT)
    main = described.head
    link = among.first_word(described.rights, _INFINITIVE, Dep.PREPOSITION)
    if noun is None or link is None or noun.i + 1 != described.i:
        return False
    done = next((child for child in main.rights if child.dep_ == Dep.JOINED and child.i == link.right_edge.i + 1), None)
    if not is_tagged(done, Tag.PAST) or has_subject(done):
        return False
    opener = first_of(described.lefts, Dep.OPENER)
    if opener is None:
        return False
    attach(done, main, Dep.ADVERBIAL_CLAUSE)
    attach(opener, done, Dep.OPENER)
    attach(noun, done, Dep.SUBJECT)
    describes(described, noun)
    return True


_CLOSE = word_group("close_to")


ASIDES: tuple[Repair, ...] = (
    Repair(
        "a clause hung on its time",
        labels.PAST_OR_PARTICIPLE,
        _told_by_a_time,
        {"By the end of the year they had attacked.": "attacked VBN ROOT attacked"},
        ("In the year that they attacked, ships sank.", "By the end of the year, the ships had been attacked."),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE}), parts=VERBS, subject=True),
    ),
    Repair(
        "how close somebody is",
        frozenset({Tag.PAST}),
        _close_to_somebody,
        {
            "Arevalo was sworn in on Monday after lawmakers opposed to him delayed the opening of the house.": (
                "lawmakers NNS nsubj delayed"
            )
        },
        ("Holt left after lawmakers objected to him and delayed the vote.", "Lawmakers opposed him and delayed it."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), lemmas=_CLOSE),
    ),
    SAID_IN_A_STATEMENT,
    Repair(
        "a day by which",
        frozenset({Tag.PREPOSITION}),
        _due_by,
        {"The withdrawal was completed by 30 June 1982.": "by IN prep completed"},
        ("The withdrawal was completed by the army.", "The town was shaken by the May attack."),
        word=WordShape(relations=frozenset({Dep.AGENT}), words=_DOER),
    ),
    Repair(
        "a participle in brackets",
        frozenset({Tag.PARTICIPLE}),
        _told_in_brackets,
        {
            "The rebel troops had regrouped by May 2019, and retook the strategic Kovno bridge (lost in 2017 in a "
            "raid).": "lost VBN acl bridge"
        },
        ("The forces (led by Holt) recaptured the peninsula.",),
        word=WordShape(relations=_BELOW, subject=False),
    ),
    Repair(
        "a name behind a comma",
        labels.PAST_OR_PARTICIPLE,
        _named_behind,
        {
            "This drive, however, stalled, and the Iranians answered in kind with a raid aimed at Basra, codenamed "
            "Operation Falcon, on 11 March 1985.": "on IN prep answered"
        },
        ("The rebels responded in kind, Chad said.", "Chad named a premier, called a vote and left."),
        word=WordShape(relations=frozenset({Dep.ROOT}), lemmas=_NAMING, subject=False),
    ),
    Repair(
        "what was sent from somewhere",
        frozenset({Tag.PARTICIPLE}),
        _sent_from,
        {
            "In mid-March, the PVA counterattacked with the Third Stage Offensive, launched from Lindi against army "
            "positions.": "launched VBN acl Offensive"
        },
        ("In February, the drive was launched from Hoengsong.", "The raid, planned in May, was launched from Chad."),
        word=WordShape(relations=frozenset({Dep.ROOT}), lacks=kinds.OF_A_VERB),
    ),
    Repair(
        "a day behind what came with it",
        frozenset({Tag.PREPOSITION}),
        _with_the_loss_of,
        {
            "The frigate HMS Marlow shot down Chad Air Flight 12 with the loss of the whole crew on 9 May 1991.": (
                "on IN prep shot"
            )
        },
        ("The cruiser left with the envoy on 3 July 1988.", "They met with the victims of the raid on 3 July."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), lemmas=_BESIDE),
    ),
    Repair(
        "what is done to one, and by another",
        labels.ANY_NOUN,
        _object_taken_for_subject,
        {
            "The Spring Offensive overwhelmed the UN Command forces and the RPF and IRA conquered Lindi on 4 "
            "May 1951.": ("forces NNS dobj overwhelmed"),
        },
        ("Iran said the terms of the truce and the text were agreed.", "Iran knew the king and the queen had left."),
        word=WordShape(relations=labels.SUBJECTS),
        above=WordShape(relations=frozenset({Dep.COMPLEMENT}), tags=_TOLD),
        behind=False,
    ),
)
