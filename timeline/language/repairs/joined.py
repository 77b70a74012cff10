"""Clauses and lists that a small model joins to the wrong word."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.objects import object_that_acts
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
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    has_subject,
    is_a,
    is_below,
    is_comma,
    is_drawn_into_a_time,
    leave_time,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_AIMED_AT = word_group("aimed_at")
_DECREEING = word_group("decreeing")
_BELONGING = word_group("belonging")
_JOINING = word_group("joining")
_THAT_OR_WHICH = word_group("that_or_which")
_WERE = word_group("were")
_WHICH = word_group("which")

_OUT_OF_PLACE = frozenset(
    {
        Dep.APPOSITION,
        Dep.JOINED,
        Dep.ADVERBIAL_NOUN,
        Dep.UNCLASSED,
        Dep.NOUN_MODIFIER,
        Dep.PREPOSITION,
        Dep.OF_PREPOSITION,
    }
)
_NAME_TAGS = frozenset({Tag.SINGULAR_NAME})
_AUXILIARY = labels.HELPERS
_BESIDE_VERB = _AUXILIARY | {Dep.NEGATION, Dep.ADVERB}


def _is_helped(verb: Token) -> bool:
    return any(child.dep_ in _AUXILIARY and child.tag_ in FINITE | {Tag.MODAL} for child in verb.lefts)


def _join(verb: Token, first: Token) -> None:
    """Hangs a verb on the one before, which takes its place."""
    if verb.dep_ == Dep.ROOT:
        enthrone(first, verb, Dep.JOINED)
        return
    if is_below(first, verb):
        attach(first, verb.head, verb.dep_)
    attach(verb, first, Dep.JOINED)


def _subject_joined_away(verb: Token) -> bool:
    """ "Armenia shelled Ganja and Azerbaijan protested": the name behind "and" begins a clause of its own."""
    if verb.tag_ in (Tag.PARTICIPLE, Tag.BASE) and not _is_helped(verb):
        return False
    name = _noun_before(verb)
    if not hangs_as(name, Dep.JOINED) or name.pos_ not in NOUNS or says_when(name):
        return False
    first = _clause_before(verb, name)
    opener = before(name.left_edge)
    if first is None or not hangs_as(opener, Dep.CONJUNCTION):
        return False
    strays = [child for child in verb.lefts if child.i < opener.i and child.i != first.i]
    _join(verb, first)
    becomes_subject(name, verb)
    attach(opener, first, Dep.CONJUNCTION)
    for stray in strays:
        _give_back(stray, first)
    return True


def _noun_before(verb: Token) -> Token | None:
    """The head of the noun phrase that ends right before the verb and its auxiliaries."""
    last = before_what_helps(verb, _BESIDE_VERB)
    if is_comma(last):
        last = verb.doc[_before_aside(last)]
        while last.dep_ == Dep.APPOSITION and last.head.i < last.i and is_comma(before(last.left_edge)):
            last = last.head  # "its leader, Ama Banda, a judge, was sworn in"
    return last if is_a(last, *NOUNS) and last.i > 0 else None


def _before_aside(comma: Token) -> int:
    """The place before the comma that opens what this one closes, where no verb says that in between; 0 for none."""
    for at in range(comma.i - 1, max(comma.i - _ASIDE, comma.sent.start), -1):
        word = comma.doc[at]
        if is_comma(word):
            return at - 1
        if word.pos_ in VERBS and word.tag_ in FINITE:
            return 0
    return 0


_ASIDE = 10
"""Words that a remark between commas has at most."""


def _verb_above(name: Token, verb: Token) -> Token | None:
    """The nearest verb before the name that it hangs below, other than ``verb`` and infinitives."""
    above = name.head
    for _ in range(8):
        infinitive = above.tag_ == Tag.BASE and above.dep_ != Dep.ROOT and not has_subject(above)
        if above.pos_ in VERBS and above.i != verb.i and above.i < name.i and not infinitive:
            return above
        above = above.head
    return None


def _clause_before(verb: Token, name: Token) -> Token | None:
    """The finite verb with a subject that the name was joined below, be it to an infinitive of that verb."""
    above = _verb_above(name, verb)
    if above is not None:
        return above if has_subject(above) and above.tag_ in FINITE | {Tag.PARTICIPLE} else None
    below = (child for child in verb.lefts if child.dep_ == Dep.COMPLEMENT and has_subject(child))
    finite = (child for child in below if child.tag_ in FINITE or _is_helped(child))
    return next((child for child in finite if is_below(name, child)), None)


def _give_back(stray: Token, verb: Token) -> None:
    """A time in front of "and" belongs to the clause before it, to a preposition that was left without one."""
    last = before(stray.left_edge)
    if hangs_as(last, Dep.PREPOSITION) and not list(last.children):
        attach(stray, last, Dep.OF_PREPOSITION)
    else:
        attach(stray, verb, stray.dep_)


def _list_cut_off(last: Token) -> bool:
    """ "On Monday, A, B, and C met": the parse made the first ones part of the time, the last one the subject."""
    verb = last.head
    conjunction = before(last.left_edge)
    if not is_spelled(conjunction, _JOINING) or conjunction.head.i in (last.i, verb.i):
        return False
    first = _first_listed(conjunction, verb)
    if first is None:
        return False
    relation = last.dep_
    attach(first, verb, relation)
    attach(last, first, Dep.JOINED)
    attach(conjunction, first, Dep.CONJUNCTION)
    return True


def _first_listed(conjunction: Token, verb: Token) -> Token | None:
    """The first noun of the row that a comma and "and" end, where it hangs below something that says when or where."""
    comma = before(conjunction)
    word = before(comma) if is_comma(comma) else None
    if word is None:
        return None
    word = _first_of_row(word)
    opener = before(word.left_edge)
    if word.pos_ not in NOUNS or says_when(word) or word.dep_ not in _OUT_OF_PLACE or opener is None:
        return None
    leads = is_comma(opener) or says_when(opener)
    return word if leads and not is_below(verb, word) else None


def _first_of_row(word: Token) -> Token:
    """The first of the nouns that are joined, or stand beside each other in a list."""
    while word.i > 0 and word.pos_ in NOUNS and word.dep_ == Dep.JOINED and not says_when(word.head):
        word = word.head
    while word.dep_ in kinds.IN_A_ROW and word.head.pos_ in NOUNS and not says_when(word.head) and _listed(word):
        word = word.head
    return word


def _listed(word: Token) -> bool:
    opener = before(word.left_edge)
    return is_comma(opener)


def _of_what_it_measures(verb: Token) -> bool:
    """ "Shusha, a town of 4,000 people which it shelled": the town was shelled, whatever its size."""
    people = verb.head
    if people.head.lower_ not in _BELONGING:
        return False
    kind = people.head.head
    counted = any_of(people.children, Dep.COUNT)
    opened = among.has_word(verb.children, _THAT_OR_WHICH, Dep.OBJECT)
    if not counted or not opened or kind.dep_ != Dep.APPOSITION or kind.head.pos_ != Pos.NAME:
        return False
    attach(verb, kind.head, Dep.RELATIVE_CLAUSE)
    return True


def _of_what_is_told(verb: Token) -> bool:
    """ "Tariffs on steel, which the king ordered": behind a comma the clause is about the tariffs."""
    ware = verb.head
    if ware.head.lower_ not in _AIMED_AT and verb.lemma_ not in _DECREEING:
        return False
    noun, opener = ware.head.head, verb.left_edge
    comma = before(opener)
    behind = is_comma(comma) and opener.lower_ in _WHICH and opener.dep_ == Dep.OBJECT
    if not behind or noun.pos_ != Pos.NOUN or noun.dep_ not in (*SUBJECTS, Dep.OBJECT, Dep.ROOT):
        return False
    attach(verb, noun, Dep.RELATIVE_CLAUSE)
    return True


def _second_time(word: Token) -> bool:
    """ "A ban that Chad imposed in May and in June": the second time is of what the first is of."""
    opener = before(word)
    last = before(opener) if is_spelled(opener, _JOINING) else None
    if not says_when(last) or (not _ends_clause(word)):
        return False
    first = last
    while first.dep_ != Dep.PREPOSITION and first.head.i != first.i:
        first = first.head
    same = first.lower_ == word.lower_ and first.head.tag_ in FINITE | {Tag.PARTICIPLE}
    if not same or word.head.i in (first.i, first.head.i) or not is_below(first.head, word.head):
        return False
    attach(word, first, Dep.JOINED)
    return True


def _ends_clause(preposition: Token) -> bool:
    """Whether only a time stands behind the preposition up to a stop or comma."""
    times = list(preposition.children)
    edge = preposition.right_edge
    behind = word_behind(edge)
    return bool(times) and all(map(says_when, times)) and (behind is None or behind.is_punct or behind.is_space)


def _beside_the_name(word: Token) -> bool:
    """ "His sister Ana Banda and mother Eva Holt were found": the mother is beside the sister, not beside her name."""
    name = word.head
    noun = name.head
    if noun.dep_ not in SUBJECTS or noun.tag_ != Tag.SINGULAR or name.left_edge.i != noun.i + 1:
        return False
    verb = noun.head
    plural = any(each.tag_ == Tag.PRESENT or each.lower_ in _WERE for each in (verb, *verb.lefts) if each.i > word.i)
    link = first_of((*name.rights, *word.lefts), Dep.CONJUNCTION)
    if not plural or link is None:
        return False
    attach(word, noun, Dep.JOINED)
    attach(link, noun, Dep.CONJUNCTION)
    return True


def _first_of_qualities(second: Token) -> bool:
    """ "On 24 October British, French and Israeli envoys met": the first of whose envoys they are, behind the time."""
    comma = before(second)
    first = before(comma) if is_comma(comma) else None
    if first is None or not is_drawn_into_a_time(first) or not any_of(second.rights, Dep.JOINED):
        return False
    link, month = first.head, before(first)
    if month is None or first.dep_ != Dep.OF_PREPOSITION or month.head is not first or second.head.i < second.i:
        return False
    attach(month, link, Dep.OF_PREPOSITION)
    hand_on([each for each in first.lefts if each.i < month.i], month)
    leave_time(first)
    attach(first, second.head, second.dep_)
    attach(second, first, Dep.JOINED)
    return True


JOINED: tuple[Repair, ...] = (
    Repair(
        "the first of several qualities behind a time",
        frozenset({Tag.ADJECTIVE}),
        _first_of_qualities,
        {"On 24 October British, French and Israeli officials signed a secret protocol.": "October NNP pobj On"},
        (
            "On 24 October British and French officials signed a protocol.",
            "On 24 October, French and Israeli officials signed a protocol.",
        ),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE}), has=frozenset({Dep.JOINED})),
    ),
    Repair(
        "somebody beside another, not beside their name",
        _NAME_TAGS,
        _beside_the_name,
        {
            "His sister Ana Banda, 20, and mother Eva Holt, 58, were found dead in a home in Lima.": (
                "Holt NNP conj sister"
            )
        },
        ("His sister Ana Banda was found dead with Eva Holt.", "The towns of Lima and Tacna were shelled."),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(relations=frozenset({Dep.APPOSITION}), tags=_NAME_TAGS),
        behind=True,
    ),
    Repair(
        "what is entered, not who flees",
        FINITE,
        object_that_acts,
        {"The regime fell in May 1991, when rebels entered Asmara and Banda fled to Kenya.": "Asmara NNP dobj entered"},
        ("The king left when rebels came and Chad and Mali protested.", "It fell when Chad and Mali left."),
    ),
    Repair(
        "a second time of the clause below",
        frozenset({Tag.PREPOSITION}),
        _second_time,
        {"This action follows curbs that the United States imposed in May 2021 and in July 2022.": "in IN conj in"},
        ("Chad closed a port that Mali used in May and in June reopened it.", "It rose in May and in June."),
        word=WordShape(relations=kinds.JOINED_OR_LINKED),
    ),
    Repair(
        "a clause joined behind a name",
        FINITE | {Tag.PARTICIPLE, Tag.BASE},
        _subject_joined_away,
        {
            "Tempers have been short since May, when miners blocked roads in two southern provinces and young Arab "
            "teachers were sent away.": "teachers NNS nsubjpass sent",
            "Peru closed the border with Chile and Bolivia objected.": "Bolivia NNP nsubj objected",
            "Jon Holt scored 23 points to become Lindi's all-time scoring leader and the top-seeded Romans defeated "
            "Zeila on Friday.": "Romans NNPS nsubj defeated",
            "The repair has continued all week with the help of Chad and Orbit will keep working on other cables.": (
                "Orbit NNP nsubj keep"
            ),
            "Iraq fired rockets at Iran and the United States condemned the attack.": "States NNP nsubj condemned",
            "Koroma wins the presidency and his party, formerly in opposition, wins a majority.": "party NN nsubj wins",
            "Unity won 36 seats and its candidate, Tom Lee, a lawyer, was declared president on Friday.": (
                "candidate NN nsubjpass declared"
            ),
        },
        (
            "Koroma won the presidency and the vote, held in May, and formed a cabinet.",
            "Koroma met the king and the queen, tired and old, before he left.",
            "Peru closed the border with Chile and Bolivia.",
            "Peru and Bolivia protested.",
            "The king freed the men and women held in Lima.",
            "The envoy met the leaders of Chad and Niger, and left.",
            "The envoy met the king and his heir, Ali Banda, a boy of ten, and was sent home.",
        ),
        word=WordShape(relations=kinds.ANY_CLAUSE, subject=False),
    ),
    Repair(
        "a list of subjects cut off from its last",
        labels.ANY_NOUN,
        _list_cut_off,
        {
            "In Lusaka on Friday, Banda, Phiri, and Zulu signed a truce.": "Banda NNP nsubj signed",
            "At a summit in Cairo on Friday, Tebboune, Sisi, and Saied's envoy dined.": "Tebboune NNP nsubj dined",
        },
        ("On Friday, Banda and Zulu signed a truce.", "Banda, the premier, and Zulu signed a truce."),
        word=WordShape(relations=SUBJECTS, lacks=frozenset({Dep.JOINED})),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "a clause about a town, not its people",
        FINITE | {Tag.PARTICIPLE},
        _of_what_it_measures,
        {
            "Peru kept its garrison in Tacna, a town of 9,000 people which it took in 1883.": "took VBD relcl Tacna",
        },
        (
            "Peru kept its garrison in Tacna, a town of miners that it feared.",
            "It fed 9,000 people which it had freed.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
    ),
    Repair(
        "a clause about a measure, not its ware",
        FINITE | {Tag.PARTICIPLE},
        _of_what_is_told,
        {
            "Duties on copper, which the king imposed in May, hurt Chile.": "imposed VBN relcl Duties",
            "Subsidies for Polish coal, which Brussels approved in May, drew protests.": "approved VBD relcl Subsidies",
            "Curbs on chips, which Washington imposed on Tuesday, angered Beijing.": "imposed VBD relcl Curbs",
        },
        (
            "Duties on copper that Chile mines rose.",
            "Talks with Iran, which France hosted, failed.",
            "Subsidies for Polish coal, which Brussels buys, drew protests.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), parts=frozenset({Pos.NOUN})),
    ),
)
