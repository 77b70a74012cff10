"""Main clauses and what opens them, which a small model takes for each other."""

from __future__ import annotations

from typing import Final

from timeline.language import among, labels
from timeline.language.anaphora import is_somebody
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Pos, Tag
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
    hand_on,
    hangs_as,
    has_subject,
    is_comma,
    is_tagged,
    led_to,
    retag,
    says_when,
    word_behind,
)
from timeline.language.repairs.times import TIME_OPENERS
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of

_WHEN = word_group("when")


def _main_taken_for_told(verb: Token) -> bool:
    """ "They were freed in May, minutes after Kim took the oath": what "after" opens is not what is told."""
    opener = among.first_word(verb.lefts, TIME_OPENERS, Dep.OPENER)
    main = next((child for child in verb.lefts if child.dep_ == Dep.COMPLEMENT and has_subject(child)), None)
    if opener is None or main is None or main.i > opener.i:
        return False
    finite = main.tag_ in FINITE or any(child.tag_ in FINITE for child in main.lefts if child.dep_ in labels.HELPERS)
    if not finite or any_of(main.lefts, Dep.OPENER):
        return False
    enthrone(main, verb, Dep.ADVERBIAL_CLAUSE)
    return True


def _verb_for_a_quality(verb: Token) -> bool:
    """ "The front dominated the region's politics": what has a tense, and somebody before it, describes nothing."""
    thing, subject = verb.head, first_of(verb.lefts, Dep.ADVERBIAL_NOUN)
    if subject is None or thing.dep_ != Dep.ROOT or thing.pos_ not in NOUNS or before(verb) is not subject:
        return False
    determiner = [child for child in thing.lefts if child.i < subject.left_edge.i]
    hand_on(determiner, subject)
    hand_on(thing.rights, verb)
    enthrone(verb, thing, Dep.OBJECT)
    becomes_subject(subject, verb)
    return True


def _time_before_a_name(word: Token) -> bool:
    """ "Ten days later Omar bin Falk fled": a time is of the clause that it opens, and no part of a name behind it."""
    name = word.head
    while name.dep_ == Dep.COMPOUND and name.i < name.head.i:
        name = name.head
    if not says_when(word) or name.dep_ not in SUBJECTS or name.head.i < name.i:
        return False
    attach(word, name.head, Dep.ADVERB)
    return True


def _opener_below(word: Token) -> bool:
    """ "When Phiri tried to dissolve the assembly": what opens a clause is not of the infinitive below its verb."""
    below = word.head
    above = below.head
    if not word.i < above.i < below.i or above.tag_ not in FINITE or not has_subject(above):
        return False
    attach(word, above, Dep.ADVERB)
    return True


_APART: Final = frozenset({Dep.JOINED, Dep.ADVERBIAL_NOUN, Dep.APPOSITION})
"""How a noun hangs that is in truth the subject of a clause of its own."""


def _before_time(word: Token) -> Token | None:
    """The word before all that is of a time."""
    opening: Token | None = word
    while says_when(opening):
        opening = before(opening)
    return opening


def _clause_behind_time(verb: Token) -> bool:
    """ "Three died in May, and in June the council named Banda mayor": the council did, and nobody named it."""
    subject = verb.head
    above = subject.head
    first = min((child for child in subject.lefts if child.dep_ != Dep.PREPOSITION), default=subject, key=_place)
    time = before(first)
    if above.pos_ not in VERBS or above.i > subject.i or not says_when(time):
        return False
    opening = _before_time(time)
    named = first_of(verb.rights, Dep.OBJECT, Dep.OBJECT_PREDICATE)
    if named is None or any_of(verb.rights, Dep.AGENT) or verb.i != subject.i + 1:
        return False
    if opening is None or not _opens(opening):
        return False
    attach(verb, above, Dep.JOINED)
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    becomes_subject(subject, verb)
    named.dep_ = Dep.OBJECT
    attach(opening, verb, Dep.PREPOSITION)
    return True


def _place(word: Token) -> int:
    return word.i


def _opens(word: Token | None) -> bool:
    """Whether it is a preposition with which something new begins."""
    if not is_tagged(word, Tag.PREPOSITION):
        return False
    last = before(word)
    return is_comma(last) or hangs_as(last, Dep.CONJUNCTION)


def _time_cut_off(word: Token) -> bool:
    """ "Banda spoke in May, on 2 June Holt fled": what comes behind a time and begins no sentence is what it dates."""
    last = word.right_edge
    if not says_when(last) or not is_comma(before(word)) or not last.is_sent_end:
        return False
    following = word_behind(last)
    if following is None or (last.text.endswith(".") and following.tag_ in labels.OPENING and following.text.istitle()):
        return False
    verb, above = following.sent.root, word.head
    if verb.pos_ not in VERBS or not has_subject(verb) or verb.left_edge.i != following.i:
        return False
    attach(verb, above, Dep.JOINED)
    attach(word, verb, Dep.PREPOSITION)
    return True


_TELLING: Final = ("saying", "reporting", "seeing", "hypothesising", "wishing")


def _first_of_two_days(verb: Token) -> bool:
    """ "On May 3 Banda signed, on May 4 Holt resigned": the first is no clause that the second tells."""
    told = first_of(verb.lefts, Dep.COMPLEMENT)
    opening = first_of((child for child in verb.lefts if is_comma(before(child))), Dep.OPENER, Dep.PREPOSITION)
    if told is None or opening is None or not told.i < opening.i or not is_tagged(opening, Tag.PREPOSITION):
        return False
    day = opening.nbor(1)
    if told.tag_ not in FINITE or not has_subject(told) or not says_when(day) or is_one_of(verb, *_TELLING):
        return False
    enthrone(told, verb, Dep.JOINED)
    opening.dep_ = Dep.PREPOSITION
    attach(day, opening, Dep.OF_PREPOSITION)
    return True


def _main_before_named(verb: Token) -> bool:
    """ "They came on Friday, two days after the king, Ali Banda, left": the king left, and that only says when."""
    main, name = _main_beside(verb), first_of(verb.lefts, Dep.SUBJECT)
    if name is None or not is_tagged(main, *FINITE) or not has_subject(main) or not is_comma(before(verb)):
        return False
    link = among.first_word(main.rights, TIME_OPENERS)
    noun = led_to(link)
    if link is None or noun is None or not _is_named_behind(noun, name):
        return False
    if main is verb.head:
        attach(verb, main, Dep.ADVERBIAL_CLAUSE)
    else:
        enthrone(main, verb, Dep.ADVERBIAL_CLAUSE)
    becomes_subject(noun, verb)
    attach(link, verb, Dep.OPENER)
    attach(name, noun, Dep.APPOSITION)
    return True


def _named_before_its_verb(verb: Token) -> bool:
    """ "They left after a clerk at the bank, Maria Lopez, gave them files": the clerk is so named, and gave them."""
    main, name = verb.head, before(before(verb)) if is_comma(before(verb)) else None
    if name is None or name.head.i != main.i or name.ent_type_ != Entity.PERSON or not is_comma(before(name.left_edge)):
        return False
    link = among.first_word(main.rights, TIME_OPENERS)
    noun = led_to(link)
    if link is None or noun is None or not is_somebody(noun) or link.right_edge.i + 2 != name.left_edge.i:
        return False
    attach(verb, main, Dep.ADVERBIAL_CLAUSE)
    becomes_subject(noun, verb)
    attach(link, verb, Dep.OPENER)
    attach(name, noun, Dep.APPOSITION)
    return True


def _main_beside(verb: Token) -> Token | None:
    """The verb that another is joined to by a comma alone, or whose clause it takes for what it says."""
    joined = verb.dep_ == Dep.JOINED and not any_of(verb.head.rights, Dep.CONJUNCTION)
    return verb.head if joined else first_of(verb.lefts, Dep.COMPLEMENT)


def _is_named_behind(noun: Token, name: Token) -> bool:
    """Whether a name stands behind a noun, and nothing but a comma between: "the king, Ali Banda"."""
    between = noun.doc[noun.right_edge.i + 1 : name.left_edge.i]
    one_comma = [word.text for word in between] == [","]
    return noun.i < name.i and noun.pos_ in NOUNS and one_comma and name.pos_ == Pos.NAME


def _done_by_what_it_hangs_on(verb: Token) -> bool:
    """ "The last of the ships held up by a raid passed the canal": the only verb with a tense is the sentence's own."""
    thing = verb.sent.root
    if thing.pos_ in VERBS or thing.i > verb.i or (verb.dep_ == Dep.NOUN_CLAUSE and verb.head is thing):
        return False
    if any_of(verb.lefts, Dep.OPENER, Dep.ADVERB) or any_of(verb.rights, Dep.AGENT) or is_comma(before(verb)):
        return False
    if any(word.tag_ in FINITE for word in among.before(verb.sent, verb)):
        return False
    hand_on([each for each in thing.lefts if each.dep_ == Dep.PREPOSITION], verb)
    hand_on(among.after(thing.rights, verb), verb)
    enthrone(verb, thing, Dep.OBJECT)
    becomes_subject(thing, verb)
    return True


def _made_it_so(main: Token) -> bool:
    """ "The crisis that made it a byword came in 1956": what made it so came, and no byword."""
    so = first_of(main.lefts, Dep.SUBJECT)
    it = first_of(so.lefts, Dep.SUBJECT) if so is not None else None
    made, thing = main.head, main.head.head
    if so is None or it is None or not is_tagged(it, Tag.PRONOUN) or before(it) is not made:
        return False
    if made.dep_ != Dep.RELATIVE_CLAUSE or thing.dep_ != Dep.ROOT or thing.pos_ not in NOUNS:
        return False
    attach(it, made, Dep.OBJECT)
    attach(so, made, Dep.OBJECT_PREDICATE)
    hand_on([each for each in thing.rights if each.i > main.i], main)
    enthrone(main, thing, Dep.OBJECT)
    becomes_subject(thing, main)
    return True


MAIN_CLAUSES: tuple[Repair, ...] = (
    Repair(
        "somebody who is named between a phrase and their verb",
        labels.FINITE,
        _named_before_its_verb,
        {"Men left in May after a clerk at the bank's branch, Maria Lopez, sent them files.": "sent VBD advcl left"},
        (
            "Regulators opened the case after a raid on the bank, seized its files, and left.",
            "Regulators opened the case after a clerk at the bank's branch left, and Maria Lopez handed them files.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False, lacks=frozenset({Dep.CONJUNCTION})),
        above=WordShape(parts=VERBS, lacks=frozenset({Dep.CONJUNCTION})),
        behind=True,
    ),
    Repair(
        "the only verb of a sentence, taken for a clause beside what it tells of",
        frozenset({Tag.PAST}),
        _done_by_what_it_hangs_on,
        {
            "On Saturday the last of more than 400 ships held up by the stranding of the Ever Given passed through the "
            "Suez Canal.": "passed VBD ROOT passed",
            "On Saturday the last of more than 400 ships held up by the stranding of the Ever Given passed through the "
            "Suez Canal, and Egypt could count the cost of six days.": "passed VBD ROOT passed",
        },
        ("The last of the ships passed when it rained.", "The last of the ships, held up by a raid, sank."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE, Dep.NOUN_CLAUSE}), subject=False),
    ),
    Repair(
        "what made something so",
        FINITE,
        _made_it_so,
        {"The crisis that made it a byword came in 1956.": "came VBD ROOT came"},
        ("The crisis that made it clear who ruled came in 1956.", "The crisis made it a byword."),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), subject=True),
        above=WordShape(lemmas=word_group("making")),
    ),
    Repair(
        "the verb of a sentence, taken for a quality of its object",
        frozenset({Tag.PAST}),
        _verb_for_a_quality,
        {
            "The front dominated Ethiopian politics from 1991 until Abiy Ahmed became prime minister in April 2018.": (
                "dominated VBD ROOT dominated"
            ),
        },
        ("The army-led government fell in May.", "The front dominated the country from 1991 on."),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE})),
    ),
    Repair(
        "the main clause before somebody named beside their office",
        FINITE,
        _main_before_named,
        {
            "Soldiers patrolled the capital for a second day on Thursday, two days after the prime minister, KP "
            "Sharma Oli, resigned.": "patrolled VBD ROOT patrolled",
            "Soldiers patrolled the streets of the capital for a second day on Thursday, two days after the prime "
            "minister, KP Sharma Oli, resigned in the face of protests.": "resigned VBD advcl patrolled",
        },
        (
            "Soldiers left two days after the prime minister, Oli said.",
            "Soldiers left two days after the king resigned.",
            "Soldiers left after the king, Oli, and the queen resigned.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED, Dep.ROOT}), subject=True),
    ),
    Repair(
        "the main clause taken for what is told",
        FINITE | {Tag.PARTICIPLE},
        _main_taken_for_told,
        {
            "The hostages were freed on 20 January 1981, minutes after Ronald Reagan took the oath.": (
                "freed VBN ROOT freed"
            ),
            "The last 52 captives were freed on 20 January 1981, minutes after Ronald Reagan was sworn in.": (
                "freed VBN ROOT freed"
            ),
        },
        ("After Kim left they were freed.", "They were freed, the court said.", "Once freed, they said Kim left."),
        word=WordShape(relations=frozenset({Dep.ROOT}), subject=True),
    ),
    Repair(
        "an opener hung below its verb",
        frozenset({Tag.ASKING_ADVERB}),
        _opener_below,
        {
            "Banda took over on December 7, 2022, when Pedro Phiri tried to dissolve Congress and was arrested.": (
                "when WRB advmod tried"
            )
        },
        ("They knew when to leave.", "Banda took over when Phiri left.", "When asked to leave, Banda wept."),
        word=WordShape(relations=frozenset({Dep.ADVERB}), words=_WHEN),
        above=WordShape(relations=frozenset({Dep.OPEN_COMPLEMENT}), tags=frozenset({Tag.BASE})),
    ),
    Repair(
        "a time before a name, taken for a part of it",
        frozenset({Tag.ADVERB, Tag.COMPARATIVE_ADVERB}),
        _time_before_a_name,
        {"He died on 4 January; ten days later Zine El Abidine Ben Ali fled to Tunis.": "later RBR advmod fled"},
        ("He died; the then president fled to Tunis.", "The talks two days later failed.", "Once Omar Falk fled."),
        word=WordShape(relations=frozenset({Dep.ADVERB})),
        above=WordShape(parts=frozenset({Pos.NAME})),
        behind=False,
    ),
    Repair(
        "a clause behind its time, taken for what is told of its subject",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _clause_behind_time,
        {
            "Two pilots were shot dead on May 23, and on May 29 the council named Ana Banda prime minister.": (
                "named VBD conj shot"
            )
        },
        (
            "They met on May 23 with the man named Banda.",
            "Two pilots were shot on May 23, and on May 29 the man named in the report fled.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        above=WordShape(relations=_APART, parts=NOUNS),
        behind=True,
    ),
    Repair(
        "a time cut off from its clause",
        frozenset({Tag.PREPOSITION}),
        _time_cut_off,
        {
            "On April 3 Mr Banda spoke of Chad's election, on April 2 Mr Holt expelled the envoy, Ana Diaz, and on "
            "April 5 Peru left.": "on IN prep expelled"
        },
        (
            "Banda spoke on May 3, on a Monday. Holt fled.",
            "Banda spoke on May 3. On May 4 Holt fled.",
            "Falk spoke at noon, with a vote due to start at 3 p.m. He declared a curfew.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS, subject=True),
        behind=True,
    ),
    Repair(
        "the first of two days taken for what is told",
        FINITE,
        _first_of_two_days,
        {
            "On March 23 Mr Banda signed the law, on March 27 Chad's parliament voted for it with 182 votes to 6.": (
                "signed VBD ROOT signed"
            )
        },
        ("Banda signed it, on May 4 Holt said.", "On May 4, Holt said, Banda signed it."),
        word=WordShape(relations=frozenset({Dep.ROOT}), subject=True, has=frozenset({Dep.COMPLEMENT})),
    ),
)
