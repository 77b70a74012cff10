"""Times torn from what they belong to: from the noun that they describe, from the beginning whose end they are."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    describes,
    first_of,
    hand_on,
    hangs_as,
    is_a,
    is_comma,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_BEING = word_group("being")
_IN_OR_ON = word_group("in_or_on")
_JOINING = word_group("joining")
_IT = word_group("it")
_ORIGIN = word_group("origin")
_THAT_OR_WHO = word_group("that_or_who")
_UP_TO = word_group("up_to")


def _deed_behind_its_time(word: Token) -> bool:
    """ "In the October 2021 shooting death of a man": the article is of the death, which the month describes."""
    last, noun = before(word), word.nbor(1) if word.i + 1 < len(word.doc) else word
    if not says_when(last) or noun.head.i != word.i or (noun.tag_ != Tag.SINGULAR):
        return False
    time = last if last.dep_ == Dep.OF_PREPOSITION else last.head
    if time.dep_ != Dep.OF_PREPOSITION or not says_when(time) or time.left_edge.dep_ not in labels.KNOWN_BY:
        return False
    article, preposition = time.left_edge, time.head
    attach(noun, preposition, Dep.OF_PREPOSITION)
    hand_on(among.after(word.rights, noun), noun)
    attach(word, noun, Dep.COMPOUND)
    attach(time, noun, Dep.NOUN_MODIFIER)
    attach(article, noun, article.dep_)
    return True


def _deed_set_beside_its_time(word: Token) -> bool:
    """ "In the March 3, 2011, bombing of a ferry": no second name of the day, but what the day describes."""
    last = before(word)
    last = before(last) if is_comma(last) else last
    if not says_when(last):
        return False
    time = last if last.dep_ == Dep.OF_PREPOSITION else last.head
    if (
        time.dep_ != Dep.OF_PREPOSITION
        or time.tag_ != Tag.SINGULAR_NAME
        or not says_when(time)
        or time.left_edge.dep_ not in labels.KNOWN_BY
    ):
        return False
    article, preposition = time.left_edge, time.head
    attach(word, preposition, Dep.OF_PREPOSITION)
    attach(time, word, Dep.NOUN_MODIFIER)
    attach(article, word, article.dep_)
    return True


def _described_between_commas(word: Token) -> bool:
    """ "A truce, agreed in May, had collapsed": the truce was agreed, and it is what collapsed."""
    verb, noun = word.head, first_of(word.lefts, *labels.SUBJECTS)
    if noun is None or past(word.lemma_) != word.lower_ or noun.i != word.i - 2 or not is_comma(before(word)):
        return False
    closed = is_comma(word.right_edge) or is_comma(word.right_edge.nbor(1))
    if not closed or any_of(word.rights, Dep.OBJECT):
        return False
    becomes_subject(noun, verb)
    describes(word, noun)
    return True


def _told_of_whom_it_was(verb: Token) -> bool:
    """ "It was CAPSAT that helped him": what "that" stands for is named right before it."""
    be, that = verb.head, first_of(verb.lefts, Dep.SUBJECT)
    named, it = before(that), first_of(be.lefts, Dep.SUBJECT)
    if not is_spelled(that, _THAT_OR_WHO) or not is_spelled(it, _IT) or named is None or named.head.i != be.i:
        return False
    if not named.text[:1].isupper():
        return False
    retag(named, Tag.SINGULAR_NAME, Pos.NAME, named.text)
    attach(named, be, Dep.PREDICATE_NOUN)
    attach(verb, named, Dep.RELATIVE_CLAUSE)
    return True


_FARTHEST = 25
"""Words between the two ends of a stretch of time that can belong together."""


def _end_behind_an_aside(word: Token) -> bool:
    """ "Worked there from 1985, when it opened, until May 1999": the end is of what the beginning is of."""
    timed = any(says_when(child) or child.tag_ == Tag.FIGURE for child in word.children)
    if not timed or not is_comma(before(word)):
        return False
    link = _last_beginning_before(word)
    if link is None or link.head.i == word.head.i:
        return False
    told = [child for time in link.children if time.dep_ == Dep.OF_PREPOSITION for child in time.rights]
    if not any_of(told, Dep.RELATIVE_CLAUSE):
        return False
    attach(word, link.head, Dep.PREPOSITION)
    return True


def _last_beginning_before(word: Token) -> Token | None:
    """The last "from" or "since" that leads to something not far before a word in its sentence."""
    near = reversed(word.doc[max(word.sent.start, word.i - _FARTHEST) : word.i])
    return among.first_word(near, _ORIGIN, Dep.PREPOSITION)


def _object_with_a_time_of_its_own(second: Token) -> bool:
    """ "To include Greece in 1952, Spain in 1955": Spain is included too, at no time of the main verb's."""
    name: Token | None = second
    if second.dep_ not in kinds.BESIDE_OR_UNCLASSED or _time_behind(second) is None:
        return False
    verb = _verb_of_time_before(second)
    if verb is None or verb.i == second.head.i:
        return False
    first = next((child for child in verb.rights if child.dep_ == Dep.OBJECT and child.tag_ == second.tag_), None)
    if first is None or first.i > second.i:
        return False
    while name is not None and (time := _time_behind(name)) is not None:
        attach(name, first, Dep.JOINED)
        attach(time, verb, Dep.PREPOSITION)
        name = _next_of_the_row(time)
    return True


def _verb_of_time_before(name: Token) -> Token | None:
    """The verb whose time, behind a preposition, ends at the comma before a name: "[include] Greece in 1952, Spain"."""
    comma = before(name)
    last = before(comma) if is_comma(comma) else None
    link = last.head if last is not None and (says_when(last) or last.tag_ == Tag.FIGURE) else None
    verb = link.head if hangs_as(link, Dep.PREPOSITION) else None
    return verb if is_a(verb, *VERBS) else None


def _time_behind(name: Token) -> Token | None:
    """The preposition of a time right behind a name: "Spain [in] 1955"."""
    if name.i + 2 >= len(name.doc) or name.nbor(1).lower_ not in _IN_OR_ON:
        return None
    time = name.nbor(2)
    return name.nbor(1) if (says_when(time) or time.tag_ == Tag.FIGURE) and time.head.i == name.i + 1 else None


def _next_of_the_row(time: Token) -> Token | None:
    """The name behind the comma or the "and" that a time is followed by."""
    at = time.right_edge.i + 1
    words = time.doc
    while at < time.sent.end - 1 and (is_comma(words[at]) or words[at].lower_ in _JOINING):
        at += 1
    return words[at] if words[at].tag_ == Tag.SINGULAR_NAME and words[at].ent_type_ in kinds.WHO else None


_AT_FIRST = word_group("at_first")


def _noun_first_done_to(word: Token) -> bool:
    """ "Over their frontier, first mapped by France in 1907": the noun before the comma, not who argues over it."""
    adverb = before(word)
    comma = before(adverb)
    noun = before(comma)
    if not is_spelled(adverb, _AT_FIRST) or adverb.head.i != word.i:
        return False
    if not is_comma(comma) or not is_a(noun, *labels.NOUNS) or says_when(noun):
        return False
    if word.head.i > noun.i or noun.dep_ not in labels.OBJECTS:
        return False
    attach(word, noun, Dep.NOUN_CLAUSE)
    return True


def _joined_to_a_time(word: Token) -> bool:
    """ "Was announced on 23 June and an accord signed": the accord was signed, and is no other day."""
    noun, auxiliaries = word.head, [child for child in word.children if child.dep_ in labels.HELPERS]
    if auxiliaries or says_when(noun):
        return False
    time = noun.head
    verb = time.head.head if time.dep_ == Dep.OF_PREPOSITION else time.head
    if not says_when(time) or verb.pos_ not in VERBS or not any_of(verb.children, Dep.PASSIVE_HELPER):
        return False
    joint = first_of(time.rights, Dep.CONJUNCTION)
    attach(word, verb, Dep.JOINED)
    attach(noun, word, Dep.PASSIVE_SUBJECT)
    if joint is not None:
        attach(joint, verb, Dep.CONJUNCTION)
    return True


def _done_to_whom_before(participle: Token) -> bool:
    """ "The court removed impeached President Yoon": one deed, and what had been done to whom it was done to."""
    verb, whom = participle.head, first_of(participle.rights, Dep.OBJECT)
    if whom is None or participle.i != verb.i + 1 or any_of(verb.rights, Dep.OBJECT, Dep.PASSIVE_SUBJECT):
        return False
    if whom.tag_ not in (Tag.SINGULAR_NAME, Tag.PLURAL_NAME) or any_of(participle.lefts, *labels.HELPERS):
        return False
    hand_on([child for child in participle.rights if child.i > whom.i], verb)
    attach(whom, verb, Dep.OBJECT)
    attach(participle, whom, Dep.ADJECTIVE)
    retag(participle, Tag.PARTICIPLE, Pos.VERB, participle.lemma_)
    return True


DESCRIBED: tuple[Repair, ...] = (
    Repair(
        "what was first done to a noun",
        frozenset({Tag.PARTICIPLE}),
        _noun_first_done_to,
        {"The two have argued for years over their border, first drawn by France in 1907.": "drawn VBN acl border"},
        ("The troops took the town, backed by tanks.", "The border, first drawn in 1907, is long."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
    ),
    Repair(
        "a noun joined to a time",
        frozenset({Tag.PARTICIPLE}),
        _joined_to_a_time,
        {"A truce was announced on 23 June 2016 and a final pact signed in Lima.": "signed VBN conj announced"},
        ("A truce was announced on 23 June and a pact was signed.", "He was seen on 3 and 4 May, worn out."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.JOINED})),
        behind=True,
    ),
    Repair(
        "one of several objects with a time each",
        frozenset({Tag.SINGULAR_NAME}),
        _object_with_a_time_of_its_own,
        {
            "Since 1949, it was widened to include Greece in 1952, Spain in 1955 and Malta in 1982.": (
                "Spain NNP conj Greece"
            ),
        },
        ("It was widened to include Greece in 1952, and Spain left in 1955.", "It took in Greece in 1952, Spain said."),
    ),
    Repair(
        "the end of a stretch behind an aside",
        frozenset({Tag.PREPOSITION}),
        _end_behind_an_aside,
        {"He worked there from 1985, when the yard opened, until May 1999.": "until IN prep worked"},
        ("He worked there from 1985, and the yard was open, until 1999.", "He left in 1985, when it shut, until May."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION}), words=_UP_TO),
    ),
    Repair(
        "what is described between commas",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _described_between_commas,
        {"An earlier truce, agreed in January, had collapsed on 18 March.": "truce NN nsubj collapsed"},
        ("The truce agreed in January had collapsed.", "The king agreed, he said, to talks in May."),
        word=WordShape(relations=frozenset({Dep.PARATAXIS})),
        above=WordShape(relations=frozenset({Dep.ROOT}), subject=False),
        behind=False,
    ),
    Repair(
        "what is told of whom it was",
        labels.PAST_OR_PARTICIPLE,
        _told_of_whom_it_was,
        {"It was CAPSAT that had helped him seize power in 2009.": "helped VBN relcl CAPSAT"},
        ("It was clear that he had fled.", "It was Omar Banda who had shot the king in 2009."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        above=WordShape(lemmas=_BEING),
    ),
    Repair(
        "a deed behind its time",
        frozenset({Tag.SINGULAR}),
        _deed_behind_its_time,
        {
            "Marlo was jailed last week in the October 2021 shooting death of a lawyer.": "death NN pobj in",
        },
        (
            "Marlo was indicted in the October 2021 death of a lawyer.",
            "He was jailed in October 2021, shooting at a car.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
    ),
    Repair(
        "a deed set beside its time",
        labels.COMMON_NOUN,
        _deed_set_beside_its_time,
        {
            "The two replace former guards charged in the Nov. 3, 2011, bombing of a ship that killed 40 people.": (
                "bombing NN pobj in"
            ),
        },
        ("In the 1990s crime fell.", "They met on May 3, a day of rest.", "He was shot in the May 3 raid."),
        word=WordShape(relations=kinds.HUNG_BESIDE),
    ),
    Repair(
        "what had been done to whom it is done to",
        labels.PAST_OR_PARTICIPLE,
        _done_to_whom_before,
        {"The Constitutional Court removed impeached President Yoon Suk Yeol on Friday.": "Yeol NNP dobj removed"},
        (
            "The court removed him, impeached by the house.",
            "The court removed the impeached president.",
            "They got killed on Friday.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE, Dep.OPEN_COMPLEMENT}), subject=False),
        above=WordShape(tags=labels.PAST_OR_PARTICIPLE | labels.FINITE, parts=VERBS),
        behind=True,
    ),
)
"""Before what reads the times of a clause."""
