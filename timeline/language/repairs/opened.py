"""What a preposition opens, which a small model reads as a phrase where it is a clause."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs import kinds
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
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    is_a,
    is_below,
    is_comma,
    is_tagged,
    leave_name,
    led_to,
    retag,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_NAMED_AFTER = word_group("named_after")
_ORDER_AFTER = word_group("order_after")
_THAT = word_group("that")
_THAT_OR_THIS = word_group("that_or_this")

_BEFORE_A_CLAUSE = word_group("before_a_clause")


def _comma_before(verb: Token) -> Token | None:
    """The comma right before a verb and its helpers."""
    helpers = [child for child in verb.lefts if child.dep_ in labels.HELPERS]
    comma = before(min([verb, *helpers], key=lambda word: word.i))
    return comma if is_comma(comma) else None


def _opener_between(main: Token, verb: Token) -> Token | None:
    """A word of time behind the main verb that can open a clause: "after", "before"."""
    found = (child for child in main.rights if child.dep_ == Dep.PREPOSITION and child.lower_ in _BEFORE_A_CLAUSE)
    return next((child for child in found if child.i < verb.i), None)


def _clause_behind_relative(verb: Token) -> bool:
    """ "Was caught after a nun he had robbed, Ana Lind, called": what "after" opens has the nun as its subject."""
    main, comma = verb.head, _comma_before(verb)
    if comma is None:
        return False
    if any_of(among.before(main.rights, verb), Dep.CONJUNCTION):
        return False
    link = _opener_between(main, verb)
    noun = first_of(link.children, Dep.OF_PREPOSITION) if link is not None else None
    if link is None or noun is None or not _is_told_of(noun, comma):
        return False
    attach(verb, main, Dep.ADVERBIAL_CLAUSE)
    becomes_subject(noun, verb)
    attach(link, verb, Dep.OPENER)
    for child in [*main.rights]:
        if noun.i < child.i < verb.i and child.dep_ in kinds.BESIDE and child.pos_ == Pos.NAME:
            attach(child, noun, Dep.APPOSITION)
    return True


def _is_told_of(noun: Token, comma: Token) -> bool:
    """Whether a clause is about the noun, or a name between commas: "her predecessor, Pedro Castillo,"."""
    return any_of(noun.children, Dep.RELATIVE_CLAUSE) or _is_named_before(comma, noun)


def _is_named_before(comma: Token, noun: Token) -> bool:
    """Whether a name right before a comma says who a noun is, or whom it is of: "the mayor of Lima, Ana Holt,"."""
    name = before(comma)
    while name is not None and name.dep_ == Dep.COMPOUND:
        name = name.head
    named = hangs_as(name, Dep.APPOSITION) and name.pos_ == Pos.NAME and is_comma(before(name.left_edge))
    return named and name is not None and is_below(name, noun)


def _rows_in_which(verb: Token) -> bool:
    """ "After a clash in which 20 Indian and four Chinese soldiers died": both died in the clash, not after it."""
    main, people = verb.head, before(verb)
    first = people.head if hangs_as(people, Dep.JOINED) else None
    if not hangs_as(first, Dep.RELATIVE_CLAUSE) or first.pos_ in VERBS:
        return False
    opener = first_of(first.lefts, Dep.PREPOSITION)
    link = first.head.head
    if opener is None or not any(child.tag_ == Tag.RELATIVE for child in opener.children) or link.head.i != verb.i:
        return False
    attach(link, main, Dep.PREPOSITION)
    attach(verb, first.head, Dep.RELATIVE_CLAUSE)
    attach(opener, verb, Dep.PREPOSITION)
    attach(before(verb) or first, verb, Dep.SUBJECT)
    attach(first, before(verb) or verb, Dep.NOUN_MODIFIER)
    return True


def _time_taken_for_subject(time: Token) -> bool:
    """ "Many died that summer and dozens were held": the time ends one clause, and its conjunct begins the next."""
    verb, main = time.head, time.head.head
    joined = first_of(time.rights, Dep.JOINED)
    link = first_of(time.rights, Dep.CONJUNCTION)
    pointer = before(time)
    if time.ent_type_ != Entity.DATE or joined is None or link is None or (pointer is None):
        return False
    if (
        pointer.lower_ not in _THAT_OR_THIS
        or joined.ent_type_ == Entity.DATE
        or main.i > time.i
        or main.pos_ not in VERBS
    ):
        return False
    if verb.i < joined.i or main.i == verb.i:
        return False
    attach(pointer, time, Dep.DETERMINER)
    attach(joined, verb, time.dep_)
    attach(time, main, Dep.ADVERBIAL_NOUN)
    attach(link, main, Dep.CONJUNCTION)
    attach(verb, main, Dep.JOINED)
    retag(pointer, Tag.DETERMINER, Pos.DETERMINER, pointer.lower_)
    return True


def _called_after(verb: Token) -> bool:
    """ "A plan named after Kofi Annan was put to both": the plan was, and it is he whom it is named after."""
    named, mark = verb.head, first_of(verb.lefts, Dep.OPENER)
    name = first_of(verb.lefts, *SUBJECTS)
    thing = named.head
    if thing.dep_ != Dep.ROOT:
        return False
    if not is_spelled(mark, _ORDER_AFTER) or mark.i != named.i + 1 or not is_a(name, Pos.NAME):
        return False
    relation = name.dep_
    attach(mark, named, Dep.PREPOSITION)
    attach(name, mark, Dep.OF_PREPOSITION)
    enthrone(verb, thing, relation)
    hand_on(among.after(thing.rights, verb), verb)
    return True


def _subject_of_what_that_opens(word: Token) -> bool:
    """ "In a vote that the church held in May, most voted for it": the church held it, and most voted.

    "An audit that the court published found": the audit found.
    """
    noun, that = word.head, before(word.head.left_edge)
    verb = noun.head
    told = before(that)
    if not is_spelled(that, _THAT) or told is None or not _is_held_by(word, verb, told):
        return False
    root = told.sent.root
    others = any_of(among.after(verb.lefts, word), *SUBJECTS)
    if not (root.tag_ == Tag.PREPOSITION if others else root.i == told.i):
        return False
    if others:
        _rules_over(verb, root)
    else:
        enthrone(verb, told, Dep.SUBJECT)
    attach(word, told, Dep.RELATIVE_CLAUSE)
    attach(noun, word, Dep.SUBJECT)
    attach(that, word, Dep.OBJECT)
    retag(word, Tag.PAST, Pos.VERB, word.lemma_)
    return True


def _is_held_by(word: Token, verb: Token, told: Token) -> bool:
    """Whether a word of the form of a past stands where the clause about a noun has its verb farther behind."""
    about = verb.dep_ == Dep.RELATIVE_CLAUSE and verb.head.i == told.i and verb.i > word.i
    return about and told.pos_ in NOUNS and past(word.lemma_) == word.lower_


def _rules_over(verb: Token, opener: Token) -> None:
    """The verb is that of the sentence, which a preposition opens."""
    verb.hang(verb)
    verb.dep_ = Dep.ROOT
    attach(opener, verb, Dep.PREPOSITION)
    for child in [*opener.children]:
        if child.is_punct:
            attach(child, verb, Dep.PUNCTUATION)


def _main_behind_its_stretch(verb: Token) -> bool:
    """ "Throughout the 1960s Chad fought rebels": what has a tense and a subject of its own describes nothing."""
    thing = verb.head
    link = thing.head
    subject = first_of(verb.lefts, *SUBJECTS)
    if link.dep_ != Dep.ROOT or link.i != verb.sent.start or subject is None or link.tag_ != Tag.PREPOSITION:
        return False
    enthrone(verb, link, Dep.PREPOSITION)
    attach(thing, verb, Dep.OBJECT)
    for child in [*link.rights]:
        if child.i > verb.i:
            attach(child, verb, child.dep_)
    return True


_WRITTEN_LARGE = word_group("written_large")
"""What leads to a noun, and is written large only where a sentence begins."""


def _opener_for_name(word: Token) -> bool:
    """ "Following Holt's trial": nobody is called Following."""
    if word.i != word.sent.start or word.lower_ not in _WRITTEN_LARGE:
        return False
    retag(word, Tag.PREPOSITION, Pos.ADPOSITION, word.lower_)
    leave_name(word)
    return True


def _main_behind_what_opens(verb: Token) -> bool:
    """ "On the night of the raid he was in Lima": the sentence tells of him, not the noun before him."""
    root = verb.sent.root
    subject = first_of(verb.lefts, *SUBJECTS)
    if root.tag_ != Tag.PREPOSITION or root.i != verb.sent.start or subject is None:
        return False
    first = verb.left_edge
    if (
        verb.head.ent_type_ in labels.TIMES
        or subject.tag_ != Tag.PRONOUN
        or first.i != subject.i
        or any(child.pos_ in VERBS for child in root.children)
    ):
        return False
    _rules_over(verb, root)
    return True


def _acted_at_a_place(verb: Token) -> bool:
    """ "In Rome ministers met": the place that opens a sentence is no quality of those who act there."""
    link = first_of(verb.lefts, Dep.PREPOSITION)
    people = led_to(link)
    if link is None or link.i != verb.sent.start or not is_tagged(people, Tag.PLURAL) or len(people.lefts) != 1:
        return False
    (place,) = people.lefts
    if place.dep_ != Dep.COMPOUND or not _may_be_a_place(place) or people.left_edge.i != link.i + 1:
        return False
    if not _is_open_to(verb, people):
        return False
    attach(place, link, Dep.OF_PREPOSITION)
    becomes_subject(people, verb)
    return True


def _may_be_a_place(name: Token) -> bool:
    return name.tag_ == Tag.SINGULAR_NAME and name.ent_type_ not in (Entity.PERSON, *labels.TIMES)


def _is_open_to(verb: Token, people: Token) -> bool:
    """Whether the verb has no subject yet; where what "of" leads to was taken for it, that is put right."""
    subject, of = first_of(verb.lefts, *SUBJECTS), first_of(people.rights, Dep.PREPOSITION)
    if subject is None:
        return True
    if of is None or any_of(of.rights, Dep.OF_PREPOSITION) or subject.left_edge.i != of.i + 1:
        return False
    attach(subject, of, Dep.OF_PREPOSITION)
    return True


OPENED: tuple[Repair, ...] = (
    Repair(
        "who acts at the place that opens a sentence",
        labels.PAST_OR_PARTICIPLE,
        _acted_at_a_place,
        {
            "In Rome ministers met on Monday.": "ministers NNS nsubj met",
            "In Abuja leaders of Ecowas demanded his release.": "leaders NNS nsubj demanded",
        },
        ("In Paris protesters burned cars.", "In Rome's ministries they met.", "In May ministers met."),
        word=WordShape(relations=frozenset({Dep.ROOT})),
    ),
    Repair(
        "what opens a sentence taken for a name",
        frozenset({Tag.SINGULAR_NAME, Tag.PLURAL_NAME}),
        _opener_for_name,
        {"Following Gigante's trial in 2003, he pleaded guilty to a charge.": "Following IN prep pleaded"},
        ("Following the trial in 2003, he pleaded guilty.", "Omar Following pleaded guilty."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION, Dep.COMPOUND})),
    ),
    Repair(
        "what is called after somebody",
        labels.PAST_OR_PARTICIPLE,
        _called_after,
        {"A UN plan named after Kofi Annan was put to both communities on 24 April 2004.": "put VBN ROOT put"},
        ("A plan was drawn up after Kofi Annan was named.", "A street named after Kofi Annan is in Accra."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), lemmas=_NAMED_AFTER),
    ),
    Repair(
        "the subject of what that opens",
        frozenset({Tag.PARTICIPLE}),
        _subject_of_what_that_opens,
        {
            "In a plebiscite that the church held in January 1950, 96 percent of them voted for it.": (
                "held VBD relcl plebiscite"
            ),
            "An audit that the Court of Auditors published on Thursday found that few rooms had cameras.": (
                "published VBD relcl audit"
            ),
        },
        ("In a vote that the church won in May, most voted for it.", "In May the church held a vote."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        above=WordShape(relations=frozenset({Dep.SUBJECT})),
    ),
    Repair(
        "the sentence behind what opens it",
        frozenset({Tag.PAST, Tag.PRESENT_SINGULAR, Tag.PRESENT, Tag.PARTICIPLE}),
        _main_behind_what_opens,
        {
            "On the night of the raid he fled to Lima.": "fled VBD ROOT fled",
            "On the night of the raid he was in Lima.": "was VBD ROOT was",
        },
        ("On the day he fled to Lima.", "On the night of the raid that he led, Banda was in Lima."),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
    ),
    Repair(
        "the sentence behind its stretch of time",
        frozenset({Tag.PAST}),
        _main_behind_its_stretch,
        {"Throughout the 1960s Portugal fought rebels in Angola.": "fought VBD ROOT fought"},
        ("Throughout the war armed rebels fled.", "Throughout the 1960s", "In 1960 Portugal fought armed rebels."),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE}), subject=True),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
        behind=False,
    ),
    Repair(
        "a time taken for a subject",
        frozenset({Tag.SINGULAR}),
        _time_taken_for_subject,
        {
            "More than 60 people died in the unrest that summer and dozens were abducted.": (
                "dozens NNS nsubjpass abducted"
            )
        },
        (
            "That summer and autumn were dry.",
            "He died that summer.",
            "He said that May and June were dry.",
        ),
        word=WordShape(relations=SUBJECTS),
    ),
    Repair(
        "two rows in which",
        frozenset({Tag.PAST}),
        _rows_in_which,
        {
            "India and China have reached an agreement, India's foreign secretary said on Monday, four years after a "
            "clash in which 20 Indian and at least four Chinese soldiers died.": "died VBD relcl clash"
        },
        ("There was a clash in which ten men died and the envoy fled.",),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=False),
    ),
    Repair(
        "a clause taken for a phrase",
        labels.PAST_OR_PARTICIPLE | {Tag.PRESENT_SINGULAR},
        _clause_behind_relative,
        {
            "Banda was captured on 12 March after a nurse he took hostage, Mary Lind, alerted the police.": (
                "alerted VBD advcl captured"
            ),
            "Dozens die in clashes after the mayor of Lima, Ana Holt, calls a strike.": "calls VBZ advcl die",
            "Dina Boluarte took office in December 2022 after her predecessor, Pedro Castillo, tried to leave and was "
            "arrested.": "tried VBD advcl took",
            "Omar became leader in May 2016 after his predecessor, Akhtar Mansour, was killed by a drone.": (
                "killed VBN advcl became"
            ),
        },
        ("Banda was caught after a nun called, and fled.", "Banda was caught after a raid he led, and fined."),
        word=WordShape(relations=kinds.ADVERBIAL_OR_JOINED, subject=False),
    ),
)
"""What a preposition opens, before others take its clause for one beside it."""
