"""Subjects that a small model did not see, because something that says when stands in front of them."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.happenings import is_of_a_year
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.beside import whose_name_goes_on
from timeline.language.repairs.repair import (
    FINITE,
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
    hangs_as,
    is_a,
    is_comma,
    leave_time,
    says_when,
)
from timeline.language.tokens import Token
from timeline.layout import words_of

_BELONGING = word_group("belonging")
_JOINING = word_group("joining")

_MAIN = frozenset({Dep.ROOT, Dep.COMPLEMENT, Dep.JOINED, Dep.PARATAXIS})
_DAYS = word_group("days_of_a_feast")
"""What the names of feasts end in."""
_MISPLACED = frozenset(
    {Dep.OF_PREPOSITION, Dep.JOINED, Dep.UNCLASSED, Dep.APPOSITION, Dep.OBJECT, Dep.ADVERBIAL_NOUN, Dep.NOUN_MODIFIER}
)
"""Where the parse puts a subject that it did not see."""


def _behind_date(verb: Token) -> bool:
    """ "On Monday rebels in Chad attacked": the parse made rebels and Monday one phrase."""
    for preposition in verb.lefts:
        for noun in _objects(preposition) if preposition.dep_ == Dep.PREPOSITION else ():
            dated = any(child.dep_ in kinds.NOUNS_AND_COUNTS_OF_A_NOUN and says_when(child) for child in noun.lefts)
            dated = dated and not is_of_a_year(noun)
            if noun.dep_ == Dep.OF_PREPOSITION and dated and noun.pos_ in labels.NOUNS and not says_when(noun):
                return _stands_for_its_place(noun, verb)
    return False


def _stands_for_its_place(noun: Token, verb: Token) -> bool:
    """ "On 3 May guards at Lindi saw smoke": who or what saw it, and not the place behind."""
    place = first_of(verb.lefts, *SUBJECTS)
    link = before(place.left_edge) if place is not None else None
    if place is not None:
        if link is None or link.head.i != noun.i or link.dep_ != Dep.PREPOSITION or [*link.children]:
            return False
        attach(place, link, Dep.OF_PREPOSITION)
    _leave(noun, noun.head)
    becomes_subject(noun, verb)
    return True


def _objects(preposition: Token) -> Iterator[Token]:
    """What stands behind a preposition, be it inside a share of a time: "by the end of 2020 agencies had"."""
    for noun in preposition.children:
        yield noun
        if noun.lower_ in _SHARES:
            for inner in noun.children:
                yield from _objects(inner) if inner.lower_ in _BELONGING else ()


_SHARES = word_group("shares_of_a_time")


def _crowd_in_date(noun: Token) -> bool:
    """ "On July 9 tens of thousands stormed": how many they were was drawn into the day."""
    first = noun.left_edge
    if noun.ent_type_ not in labels.TIMES:
        return False
    last = before(first)
    if last is None or last.ent_type_ not in labels.TIMES:
        return False
    leave_time(first)
    return True


_CROWDS = word_group("crowds")


def _leave(noun: Token, preposition: Token) -> None:
    """Gives the preposition back the time that stood between it and the noun: "on New Year's Day Kim offered"."""
    lefts = [*noun.lefts]
    last = next((word for word in reversed(lefts) if says_when(word) or word.lower_ in _DAYS), None)
    if last is None:
        return
    attach(last, preposition, Dep.OF_PREPOSITION)
    for part in lefts:
        if part.i < last.i and part.dep_ != Dep.DETERMINER:
            attach(part, last, part.dep_)


def _time_drawn_in(noun: Token) -> bool:
    """ "In May Ankara closed the strait": the preposition lost its time to the subject."""
    if says_when(noun):
        return False
    preposition = before(noun.left_edge)
    alone = hangs_as(preposition, Dep.PREPOSITION) and not list(preposition.children)
    if preposition is None or not alone or not any(map(says_when, noun.lefts)):
        return False
    if noun.left_edge.i != next(filter(says_when, noun.lefts)).left_edge.i:
        return False
    _leave(noun, preposition)
    return True


def _right_before(verb: Token) -> bool:
    """ "On Boxing Day Kim left": the name that a finite verb follows at once."""
    name = before_what_helps(verb, kinds.BETWEEN_SUBJECT_AND_VERB)
    if not is_a(name, Pos.NAME) or name.dep_ not in _MISPLACED or name.sent != verb.sent or name.is_sent_end:
        return False
    bears_month = _is_second_month(name)
    if says_when(name) and not bears_month:
        return False
    if bears_month:
        leave_time(name)
    whole = whose_name_goes_on(name)
    if whole is None and name.dep_ == Dep.OF_PREPOSITION:
        _leave(name, name.head)
    becomes_subject(whole or _first_beside(name), verb)
    return True


def _first_beside(name: Token) -> Token:
    """The first of the row of names that a name ends, where a comma opens the row: "On Monday, A, B and C met"."""
    first = name
    while first.dep_ == Dep.JOINED and first.head.pos_ == Pos.NAME and not says_when(first.head):
        first = first.head
    opener = before(first.left_edge)
    return first if is_comma(opener) else name


def _is_second_month(name: Token) -> bool:
    """ "In April May flew": a month right behind another is somebody's name."""
    last, months = before(name), words_of("en").months
    return last is not None and name.lower_ in months and last.lower_ in months


def _joined_to_verb(verb: Token) -> bool:
    """ "And Biden, in Kyiv, vowed": the name that the parse joined to the verb before opens a second clause."""
    above = verb.head
    names = (child for child in above.children if child.dep_ == Dep.JOINED and child.pos_ == Pos.NAME)
    name = next((name for name in names if above.i < name.i < verb.i), None)
    if name is None:
        return False
    becomes_subject(name, verb)
    return True


def _explained_before(verb: Token) -> bool:
    """ "On behalf of the state, its envoy, Acheson, signed": the name before a comma."""
    comma = before(verb)
    if verb.is_sent_start or comma is None:
        return False
    word = verb.doc[max(verb.i - 2, 0)]
    while word.dep_ == Dep.APPOSITION and word.head.dep_ == Dep.APPOSITION:
        word = word.head
    if comma.text != "," or word.dep_ != Dep.APPOSITION or says_when(word):
        return False
    becomes_subject(word, verb)
    return True


def _second_name(name: Token) -> bool:
    """ "The guerrillas, formally the People's Army, seized the town": a verb has one subject, and that two names."""
    verb, comma = name.head, before(name.left_edge)
    inside = max((word.i for word in name.subtree if not word.is_punct), default=name.i)
    closed = inside + 1 < verb.i and verb.doc[inside + 1].text == ","
    if not is_comma(comma) or (not closed):
        return False
    first = first_of(among.before(verb.lefts, comma), name.dep_)
    if first is None or first.right_edge.i not in (comma.i - 1, comma.i) or says_when(first) or says_when(name):
        return False
    attach(name, first, Dep.APPOSITION)
    return True


def _behind_phrase(verb: Token) -> bool:
    """ "After two days of talks the court ruled": a noun with its own article right behind another begins anew."""
    noun = _last_noun(verb)
    if not hangs_as(noun, *_MISPLACED) or noun.head.pos_ not in labels.NOUNS or says_when(noun):
        return False
    first, last = noun.left_edge, before(noun.left_edge)
    if first.dep_ != Dep.DETERMINER or not is_a(last, *kinds.NOUN_OR_FIGURE) or last.sent != verb.sent:
        return False
    becomes_subject(noun, verb)
    return True


def _last_noun(verb: Token) -> Token | None:
    """The head of the last phrase before a verb, and before what is put in between commas in front of it."""
    at = verb.i - 1
    while at >= verb.sent.start:
        word = verb.doc[at]
        if word.is_punct or (word.head.i == verb.i and word.dep_ in _BETWEEN):
            at -= 1
        elif (phrase := _phrase_of(word, verb)) is not None:
            at = phrase.left_edge.i - 1
        else:
            return word if word.pos_ in labels.NOUNS else None
    return None


_BETWEEN = frozenset({Dep.HELPER, Dep.PASSIVE_HELPER, Dep.NEGATION, Dep.ADVERB})


def _phrase_of(word: Token, verb: Token) -> Token | None:
    """The prepositional phrase between two commas, hanging on the verb, that a word ends."""
    phrase = word
    while phrase.head.i not in (verb.i, phrase.i):
        phrase = phrase.head
    opener = before(phrase.left_edge)
    if phrase.dep_ != Dep.PREPOSITION or phrase.right_edge.i != word.i or opener is None:
        return None
    return phrase if opener.text == word.nbor(1).text == "," else None


def _count_in_date(number: Token) -> bool:
    """ "On 16 July six people died": how many they were was drawn into the day before."""
    noun = number.nbor(1) if number.i + 1 < len(number.doc) else number
    day = number.head
    if day.i != number.i - 1 or day.lower_ not in words_of("en").months:
        return False
    dated = any_of(among.before(day.children, day), Dep.COUNT)
    if number.text.isdigit() or not dated or noun.tag_ != Tag.PLURAL:
        return False
    leave_time(number)
    attach(number, noun, Dep.COUNT)
    return True


def _count_that_opens(number: Token) -> bool:
    """ "Fourteen are convicted": a number in words that opens a sentence is how many they were, and no day."""
    if number.text.isdigit() or number.ent_type_ not in labels.TIMES or number.i != number.sent.start:
        return False
    leave_time(number)
    return True


def _first_of_row(second: Token) -> bool:
    """ "Chad, Niger and Mali met": the name that opens the sentence is the first of those who met."""
    verb, comma = second.head, before(second.left_edge)
    if not is_comma(comma):
        return False
    first = before(comma)
    if not is_a(first, Pos.NAME) or first.head.i != verb.i or first.dep_ not in _LOOSE:
        return False
    joined = among.has_word(second.children, _JOINING, Dep.CONJUNCTION)
    if not joined or not first.left_edge.is_sent_start or says_when(first):
        return False
    attach(first, verb, second.dep_)
    attach(second, first, Dep.JOINED)
    return True


_LOOSE = frozenset({Dep.PARATAXIS, Dep.UNCLASSED, Dep.ADVERBIAL_NOUN, Dep.COMPLEMENT})
"""How a parse hangs a name on a verb whose subject it did not see in it."""


UNSEEN: tuple[Repair, ...] = (
    Repair(
        "the first of a row of subjects",
        frozenset({Tag.SINGULAR_NAME, Tag.PLURAL_NAME}),
        _first_of_row,
        {"Chad, Niger and Mali met on Monday.": "Chad NNP nsubj met"},
        ("In Lima, Chad and Mali signed a truce.", "Peru, Chile and Bolivia signed a treaty in Lima on Monday."),
        word=WordShape(relations=SUBJECTS),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "a count drawn into the day",
        frozenset({Tag.FIGURE}),
        _count_in_date,
        {"On 16 July six people were killed.": "six CD nummod people"},
        ("On 16 July 1992 people were killed.", "The six people left on 16 July."),
        word=WordShape(relations=frozenset({Dep.COUNT})),
    ),
    Repair(
        "a count that opens a sentence",
        frozenset({Tag.FIGURE}),
        _count_that_opens,
        {"Fourteen are convicted of fraud; two are acquitted.": "Fourteen CD nsubjpass convicted"},
        ("Chad convicts fourteen.", "On 30 May fourteen were convicted."),
        word=WordShape(relations=SUBJECTS),
    ),
    Repair(
        "a second name of the subject",
        labels.ANY_NOUN,
        _second_name,
        {
            "The guerrillas, officially Fuerza Libre, captured Jalapa in May 1983 and forced President Mora to flee.": (
                "Libre NNP appos guerrillas"
            )
        },
        ("The Contras, armed by Washington, captured Jalapa.", "In May, the Contras captured Jalapa."),
        word=WordShape(relations=SUBJECTS),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "a subject behind a phrase",
        FINITE,
        _behind_phrase,
        {"After three days of debate the Senate, on 4 June, told Chad to open its files.": "Senate NNP nsubj told"},
        ("After two days of hearings the Court ruled.", "Of the men in Lima the king freed none."),
        word=WordShape(relations=_MAIN, subject=False),
    ),
    Repair(
        "a crowd drawn into the day",
        frozenset({Tag.PLURAL}),
        _crowd_in_date,
        {
            "On July 9 tens of thousands stormed the palace.": "thousands NNS nsubj stormed",
        },
        ("On July 9 the crowd stormed the palace.", "Thousands marched on July 9."),
        word=WordShape(relations=SUBJECTS, words=_CROWDS),
    ),
    Repair(
        "a subject behind its date",
        FINITE | {Tag.PARTICIPLE},
        _behind_date,
        {
            "By the end of 2020 rating agencies had shut the country out of markets.": "agencies NNS nsubj shut",
            "On Friday planes began a raid on a harbour in Aden.": "planes NNS nsubj began",
            "In the early hours of 26 September 2022 seismographs on Bornholm recorded a blast.": (
                "seismographs NN nsubj recorded"
            ),
        },
        (
            "On Friday the planes began a raid.",
            "On Friday began the siege of Homs.",
            "At the 2019 Lima Show brands met.",
        ),
        word=WordShape(relations=_MAIN),
    ),
    Repair(
        "a time drawn into the subject",
        labels.ANY_NOUN,
        _time_drawn_in,
        {"On 3 May voters approved the reform.": "May NNP pobj On"},
        ("In May the court closed the case.", "The May vote split the party."),
        word=WordShape(relations=SUBJECTS, parts=labels.NOUNS),
    ),
    Repair(
        "a name right before its verb",
        FINITE,
        _right_before,
        {
            "In April May flew to Oslo.": "May NNP nsubj flew",
            "In Abuja on Monday, Tinubu, Atiku and Obi signed a pledge.": "Tinubu NNP nsubj signed",
            "In a speech on New Year's Day Kim offered to send athletes.": "Day NNP pobj on",
        },
        ("The men that Kim met left.",),
        word=WordShape(relations=_MAIN, subject=False),
    ),
    Repair(
        "a name joined to the verb before",
        FINITE,
        _joined_to_verb,
        {},
        ("Biden flew to Kyiv and vowed to help.",),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(parts=VERBS),
    ),
    Repair(
        "a name explained before its verb",
        FINITE,
        _explained_before,
        {
            "On May 4, 1949, on behalf of Chad, the king's envoy, Dean Rudo, signed the pact.": "envoy NN nsubj signed",
        },
        ("On behalf of the state, its envoy signed.",),
        word=WordShape(relations=kinds.TOLD_OR_MAIN, subject=False),
    ),
)
