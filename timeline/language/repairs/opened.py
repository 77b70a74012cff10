"""What a preposition opens, which a small model reads as a phrase where it is a clause."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.language.inflection import past
from timeline.language.repairs.repair import (
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    attach,
    becomes_subject,
    before,
    enthrone,
    has_subject,
    retag,
)

_BEFORE_A_CLAUSE = frozenset({"after", "before", "until", "since", "as"})


def _comma_before(verb: Token) -> Token | None:
    """The comma right before a verb and its helpers."""
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    comma = before(min([verb, *helpers], key=lambda word: word.i))
    return comma if comma is not None and comma.text == "," else None


def _opener_between(main: Token, verb: Token) -> Token | None:
    """A word of time behind the main verb that can open a clause: "after", "before"."""
    found = (child for child in main.rights if child.dep_ == "prep" and child.lower_ in _BEFORE_A_CLAUSE)
    return next((child for child in found if child.i < verb.i), None)


def _clause_behind_relative(verb: Token) -> bool:
    """ "Was caught after a nun he had robbed, Ana Lind, called": what "after" opens has the nun as its subject."""
    main, comma = verb.head, _comma_before(verb)
    if verb.dep_ not in ("conj", "advcl") or has_subject(verb) or comma is None:
        return False
    if any(child.dep_ == "cc" and child.i < verb.i for child in main.rights):
        return False
    link = _opener_between(main, verb)
    noun = next((child for child in link.children if child.dep_ == "pobj"), None) if link is not None else None
    if link is None or noun is None or not _is_told_of(noun, comma):
        return False
    attach(verb, main, "advcl")
    becomes_subject(noun, verb)
    attach(link, verb, "mark")
    for child in [*main.rights]:
        if noun.i < child.i < verb.i and child.dep_ in ("npadvmod", "appos") and child.pos_ == "PROPN":
            attach(child, noun, "appos")
    return True


def _is_told_of(noun: Token, comma: Token) -> bool:
    """Whether a clause is about the noun, or a name between commas: "her predecessor, Pedro Castillo,"."""
    named = (child for child in noun.rights if child.dep_ == "appos" and child.right_edge.i + 1 == comma.i)
    return any(child.dep_ == "relcl" for child in noun.children) or any(each.pos_ == "PROPN" for each in named)


def _rows_in_which(verb: Token) -> bool:
    """ "After a clash in which 20 Indian and four Chinese soldiers died": both died in the clash, not after it."""
    main, people = verb.head, before(verb)
    first = people.head if people is not None and people.dep_ == "conj" else None
    if verb.dep_ != "advcl" or has_subject(verb) or first is None or first.dep_ != "relcl" or first.pos_ in VERBS:
        return False
    opener = next((child for child in first.lefts if child.dep_ == "prep"), None)
    link = first.head.head
    if opener is None or not any(child.tag_ == "WDT" for child in opener.children) or link.head.i != verb.i:
        return False
    attach(link, main, "prep")
    attach(verb, first.head, "relcl")
    attach(opener, verb, "prep")
    attach(before(verb) or first, verb, "nsubj")
    attach(first, before(verb) or verb, "nmod")
    return True


def _time_taken_for_subject(time: Token) -> bool:
    """ "Many died that summer and dozens were held": the time ends one clause, and its conjunct begins the next."""
    verb, main = time.head, time.head.head
    joined = next((child for child in time.rights if child.dep_ == "conj"), None)
    link = next((child for child in time.rights if child.dep_ == "cc"), None)
    pointer = before(time)
    if time.dep_ not in SUBJECTS or time.ent_type_ != "DATE" or joined is None or link is None or pointer is None:
        return False
    if (
        pointer.lower_ not in ("that", "this")
        or joined.ent_type_ == "DATE"
        or main.i > time.i
        or main.pos_ not in VERBS
    ):
        return False
    if verb.i < joined.i or main.i == verb.i:
        return False
    attach(pointer, time, "det")
    attach(joined, verb, time.dep_)
    attach(time, main, "npadvmod")
    attach(link, main, "cc")
    attach(verb, main, "conj")
    retag(pointer, "DT", "DET", pointer.lower_)
    return True


def _called_after(verb: Token) -> bool:
    """ "A plan named after Kofi Annan was put to both": the plan was, and it is he whom it is named after."""
    named, mark = verb.head, next((child for child in verb.lefts if child.dep_ == "mark"), None)
    name = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    thing = named.head
    if verb.dep_ != "advcl" or named.dep_ != "acl" or named.lemma_ not in ("name", "call") or thing.dep_ != "ROOT":
        return False
    if mark is None or mark.lower_ != "after" or mark.i != named.i + 1 or name is None or name.pos_ != "PROPN":
        return False
    relation = name.dep_
    attach(mark, named, "prep")
    attach(name, mark, "pobj")
    enthrone(verb, thing, relation)
    for child in [*thing.rights]:
        if child.i > verb.i:
            attach(child, verb, child.dep_)
    return True


def _subject_of_what_that_opens(word: Token) -> bool:
    """ "In a vote that the church held in May, most voted for it": the church held it, and most voted."""
    noun, that = word.head, before(word.head.left_edge)
    verb = noun.head
    told = before(that) if that is not None else None
    if word.dep_ != "acl" or noun.dep_ != "nsubj" or that is None or that.lower_ != "that" or told is None:
        return False
    root = told.sent.root
    if verb.dep_ != "relcl" or verb.head.i != told.i or verb.i < word.i or told.pos_ not in NOUNS or root.tag_ != "IN":
        return False
    others = [child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > word.i]
    if not others or past(word.lemma_) != word.lower_:
        return False
    attach(word, told, "relcl")
    attach(noun, word, "nsubj")
    attach(that, word, "dobj")
    retag(word, "VBD", "VERB", word.lemma_)
    _rules_over(verb, root)
    return True


def _rules_over(verb: Token, opener: Token) -> None:
    """The verb is that of the sentence, which a preposition opens."""
    verb.head, verb.dep_ = verb, "ROOT"
    attach(opener, verb, "prep")
    for child in [*opener.children]:
        if child.is_punct:
            attach(child, verb, "punct")


def _main_behind_what_opens(verb: Token) -> bool:
    """ "On the night of the raid he was in Lima": the sentence tells of him, not the noun before him."""
    root = verb.sent.root
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if verb.dep_ != "relcl" or root.tag_ != "IN" or root.i != verb.sent.start or subject is None:
        return False
    first = verb.left_edge
    if (
        verb.head.ent_type_ in ("DATE", "TIME")
        or subject.tag_ != "PRP"
        or first.i != subject.i
        or any(child.pos_ in VERBS for child in root.children)
    ):
        return False
    _rules_over(verb, root)
    return True


OPENED: tuple[Repair, ...] = (
    Repair(
        "what is called after somebody",
        frozenset({"VBN", "VBD"}),
        _called_after,
        {"A UN plan named after Kofi Annan was put to both communities on 24 April 2004.": "put VBN ROOT put"},
        ("A plan was drawn up after Kofi Annan was named.", "A street named after Kofi Annan is in Accra."),
    ),
    Repair(
        "the subject of what that opens",
        frozenset({"VBN"}),
        _subject_of_what_that_opens,
        {
            "In a plebiscite that the church held in January 1950, 96 percent of them voted for it.": (
                "held VBD relcl plebiscite"
            )
        },
        ("In a vote that the church won in May, most voted for it.", "In May the church held a vote."),
    ),
    Repair(
        "the sentence behind what opens it",
        frozenset({"VBD", "VBZ", "VBP", "VBN"}),
        _main_behind_what_opens,
        {
            "On the night of the raid he fled to Lima.": "fled VBD ROOT fled",
            "On the night of the raid he was in Lima.": "was VBD ROOT was",
        },
        ("On the day he fled to Lima.", "On the night of the raid that he led, Banda was in Lima."),
    ),
    Repair(
        "a time taken for a subject",
        frozenset({"NN"}),
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
    ),
    Repair(
        "two rows in which",
        frozenset({"VBD"}),
        _rows_in_which,
        {
            "India and China have reached an agreement, India's foreign secretary said on Monday, four years after a "
            "clash in which 20 Indian and at least four Chinese soldiers died.": "died VBD relcl clash"
        },
        ("There was a clash in which ten men died and the envoy fled.",),
    ),
    Repair(
        "a clause taken for a phrase",
        frozenset({"VBD", "VBN"}),
        _clause_behind_relative,
        {
            "Banda was captured on 12 March after a nurse he took hostage, Mary Lind, alerted the police.": (
                "alerted VBD advcl captured"
            ),
            "Dina Boluarte took office in December 2022 after her predecessor, Pedro Castillo, tried to leave and was "
            "arrested.": "tried VBD advcl took",
            "Omar became leader in May 2016 after his predecessor, Akhtar Mansour, was killed by a drone.": (
                "killed VBN advcl became"
            ),
        },
        ("Banda was caught after a nun called, and fled.", "Banda was caught after a raid he led, and fined."),
    ),
)
"""What a preposition opens, before others take its clause for one beside it."""
