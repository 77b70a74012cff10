"""What stands past the clause that a small model draws it into, and belongs to what was told before that."""

from __future__ import annotations

from timeline.language.anaphora import is_somebody
from timeline.language.groups import word_group
from timeline.language.inflection import participle, past
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    attach,
    before,
    enthrone,
    first_of,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    led_to,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled

_ARRANGED = word_group("arranged") | word_group("sets")
_BELONGING = word_group("belonging")
_CAPACITY = word_group("capacity")
_HAVING = word_group("having")
_OF_PERSONS = word_group("of_persons")
_SHARES = word_group("shares")
_RELATIVES = word_group("relatives")
_OPENING_A_TIME = word_group("opening_a_time")
_SPOKEN = word_group("spoken")
_DEEP = 4
"""Clauses within clauses that are climbed at most."""
_ENDS = frozenset(".;")


def _time_behind_an_aside(link: Token) -> bool:
    """ "Is to succeed Ana, who said in May that she would go, on 3 June": it is of what he is to do."""
    time, behind = led_to(link), word_behind(link.right_edge)
    if not says_when(time) or not is_comma(before(link)):
        return False
    if behind is None or behind.text not in _ENDS:
        return False
    aside = _clause_about_a_noun_above(link)
    main = aside.head.head if aside is not None else None
    if aside is None or main is None or not is_a(main, *VERBS) or _has_a_time(main):
        return False
    attach(link, main, Dep.PREPOSITION)
    return True


def _clause_about_a_noun_above(link: Token) -> Token | None:
    """The clause about an object, opened behind a comma, that holds the word."""
    verb = link.head
    for _ in range(_DEEP):
        if verb.dep_ == Dep.RELATIVE_CLAUSE and verb.head.dep_ == Dep.OBJECT:
            opener = next((each for each in verb.lefts if is_spelled(each, _RELATIVES)), None)
            return verb if is_comma(before(opener)) else None
        if verb.dep_ == Dep.ROOT:
            return None
        verb = verb.head
    return None


def _has_a_time(verb: Token) -> bool:
    return any(says_when(child) or says_when(led_to(child) or child) for child in verb.children)


def _accused_in(link: Token) -> bool:
    """ "Accused Chad of killing them in a report issued today": the report accuses it, and nobody was killed in it."""
    paper, deed = led_to(link), link.head
    of = deed.head
    if paper is None or paper.lemma_ not in _SPOKEN or deed.dep_ != Dep.CLAUSE_OF_PREPOSITION:
        return False
    if first_of(paper.children, Dep.NOUN_CLAUSE, Dep.RELATIVE_CLAUSE) is None or is_one_of(deed, "saying"):
        return False
    if not is_one_of(of.head, "alleging") or first_of(deed.rights, Dep.OBJECT) is None:
        return False
    attach(link, of.head, Dep.PREPOSITION)
    return True


def _scheduled(verb: Token) -> bool:
    """ "A summit of the Union that had been set for May": the summit had, and nobody schedules a body."""
    body = verb.head
    link = body.head
    if verb.lemma_ not in _ARRANGED or not is_a(body, Pos.NAME) or link.lower_ not in _BELONGING:
        return False
    happening = link.head
    subject = first_of(verb.lefts, Dep.PASSIVE_SUBJECT)
    if not is_tagged(happening, Tag.SINGULAR, Tag.PLURAL) or not is_spelled(subject, _RELATIVES):
        return False
    attach(verb, happening, Dep.RELATIVE_CLAUSE)
    return True


def _what_somebody_is_named(as_: Token) -> bool:
    """ "Named Ana as his deputy after Ali went": as whom she was named stands before the clause of time."""
    verb = as_.head
    after = _opener_behind(as_)
    noun = first_of((child for child in verb.lefts if child.i > as_.i), *SUBJECTS)
    if noun is None or after is None or noun.i > after.i or not _has_another_subject(verb, after):
        return False
    naming = _naming_above(verb)
    if naming is None or naming.i > as_.i:
        return False
    if verb.dep_ == Dep.ROOT:
        _tells(naming, verb)
    retag(as_, Tag.PREPOSITION, Pos.ADPOSITION, as_.lower_)
    attach(as_, naming, Dep.PREPOSITION)
    attach(noun, as_, Dep.OF_PREPOSITION)
    return True


def _opener_behind(as_: Token) -> Token | None:
    return next((each for each in as_.head.lefts if each.i > as_.i and is_spelled(each, _OPENING_A_TIME)), None)


def _has_another_subject(verb: Token, after: Token) -> bool:
    return any(child.dep_ in SUBJECTS and child.i > after.i for child in verb.lefts)


def _naming_above(verb: Token) -> Token | None:
    """The verb of naming that the clause hangs on, or that was taken for what its first subject did."""
    if verb.dep_ == Dep.ADVERBIAL_CLAUSE:
        return verb.head
    first = first_of(verb.lefts, *SUBJECTS)
    told = first_of(first.rights, Dep.NOUN_CLAUSE, Dep.RELATIVE_CLAUSE) if first is not None else None
    return told if verb.dep_ == Dep.ROOT and is_tagged(told, *FINITE, Tag.PARTICIPLE) else None


def _tells(naming: Token, verb: Token) -> None:
    """Makes the naming what the sentence tells, with all that stands before it."""
    who = naming.head
    fronted = [child for child in verb.lefts if child.i < who.i]
    enthrone(naming, verb, Dep.ADVERBIAL_CLAUSE)
    attach(who, naming, Dep.SUBJECT)
    for child in fronted:
        attach(child, naming, child.dep_)


def _joined_to_what_had_been(verb: Token) -> bool:
    """ "Won in a vote from which rivals had been barred and took office": who won took it, as nobody had took it."""
    had_been = verb.head
    had = any(child.lemma_ in _HAVING and child.tag_ == Tag.PAST for child in had_been.lefts)
    if not had or has_subject(verb):
        return False
    if past(verb.lemma_) != verb.lower_ or participle(verb.lemma_) == verb.lower_:
        return False
    told = had_been.head
    while told.tag_ != Tag.PAST and told.dep_ != Dep.ROOT:
        told = told.head
    if told.tag_ != Tag.PAST or told.i > had_been.i:
        return False
    attach(verb, told, Dep.JOINED)
    return True


def _who_stands_by_somebody(clause: Token) -> bool:
    """ "The deputy to Falk who led the talks": the deputy did, as it is known who Falk is."""
    name = clause.head
    who, noun = first_of(clause.lefts, *SUBJECTS), name.head.head
    if not is_spelled(who, _OF_PERSONS) or who.i != name.i + 1 or name.dep_ != Dep.OF_PREPOSITION:
        return False
    if not is_tagged(noun, Tag.SINGULAR) or not is_somebody(noun) or noun.i > name.i:
        return False
    attach(clause, noun, Dep.RELATIVE_CLAUSE)
    return True


def _who_is_no_body(clause: Token) -> bool:
    """ "A colonel in the FSB, who shot an exile": the colonel did, as no body is "who"."""
    name = clause.head
    who, above = first_of(clause.lefts, *SUBJECTS), name
    if not is_spelled(who, _OF_PERSONS) or not _is_no_person(name, aside=is_comma(before(who))):
        return False
    for _ in range(_DEEP):
        if above.dep_ not in (Dep.OF_PREPOSITION, Dep.PREPOSITION):
            break
        above = above.head
    if above.i >= name.i or not is_tagged(above, Tag.SINGULAR) or not (is_somebody(above) or name.pos_ == Pos.NOUN):
        return False
    attach(clause, above, Dep.RELATIVE_CLAUSE)
    return True


def _is_no_person(noun: Token, *, aside: bool) -> bool:
    """ "A user of the [platform] who": a thing; a body that an aside would be about."""
    if noun.pos_ == Pos.NAME:
        return aside and noun.ent_type_ in _NO_PERSONS
    return noun.tag_ == Tag.SINGULAR and not is_somebody(noun) and noun.lemma_ in _THINGS


_THINGS = word_group("things_used")
_NO_PERSONS = frozenset({Entity.ORGANISATION, Entity.PLACE, Entity.STATE})


def _of_the_name_before(clause: Token) -> bool:
    """ "26% for the People's Party, which was founded in 2019": no share is founded, the party was."""
    which = first_of(clause.lefts, *SUBJECTS)
    comma = before(which)
    name = before(comma)
    if not is_spelled(which, _RELATIVES) or not is_comma(comma) or not is_a(name, Pos.NAME) or name.i <= clause.head.i:
        return False
    attach(clause, name, Dep.RELATIVE_CLAUSE)
    return True


def _doing_so_meanwhile(doing: Token) -> bool:
    """ "The two, meeting at a hotel, had given their consent": what stands between commas only says how they were."""
    verb, subject = doing.head, first_of(doing.lefts, *SUBJECTS)
    ends = (doing.right_edge, word_behind(doing.right_edge))
    if subject is None or not is_comma(before(doing)) or not any(map(is_comma, ends)):
        return False
    attach(subject, verb, doing.dep_)
    attach(doing, subject, Dep.NOUN_CLAUSE)
    return True


BEYOND: tuple[Repair, ...] = (
    Repair(
        "a deed joined to what had been",
        frozenset({Tag.PAST}),
        _joined_to_what_had_been,
        {
            "He won the presidency in a vote from which most rivals had been barred and took office in May.": (
                "took VBD conj won"
            ),
        },
        (
            "He won in a vote from which rivals had fled and been barred.",
            "He won the vote and took office.",
            "Rivals had left and he took office.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(tags=frozenset({Tag.PARTICIPLE})),
    ),
    Repair(
        "who stands by somebody known",
        frozenset({Tag.PARTICIPLE, *FINITE}),
        _who_stands_by_somebody,
        {
            "Ali Bagheri, the deputy to Falk who had led nuclear talks since May 2021, was named minister.": (
                "led VBN relcl deputy"
            ),
        },
        (
            "Ali Bagheri, the deputy to Falk, who had led nuclear talks since May 2021, was named minister.",
            "The deputy to a minister who had led the talks was named.",
            "The town of Falk who had led the talks was taken.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(parts=frozenset({Pos.NAME})),
    ),
    Repair(
        "who belongs to a body",
        frozenset({Tag.PARTICIPLE, *FINITE}),
        _who_is_no_body,
        {
            "The one man was Ali Banda, a colonel in Russia's FSB, who shot dead an exile in 2019.": (
                "shot VBD relcl colonel"
            ),
            "Banda met Ana Holt, an envoy of NATO, who left on Monday.": "left VBD relcl envoy",
            "A user of the platform who paid influencers in May lives in Lima.": "paid VBD relcl user",
        },
        (
            "Ali Banda, a colonel in the FSB, which shot dead an exile, left.",
            "A colonel met Ana Holt, who left on Monday.",
            "Banda praised a march in Lima, who left on Monday.",
            "A member of the team who won in May left.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(parts=frozenset({Pos.NAME, Pos.NOUN})),
    ),
    Repair(
        "a clause about the name before it, taken for one about a share",
        frozenset({Tag.PARTICIPLE, *FINITE}),
        _of_the_name_before,
        {
            "Lai won 40% of the vote to 33% for Hou of the Nationalists and 26% for Ko Wen-je of the Taiwan People's "
            "Party, which was founded in 2019.": "founded VBN relcl Party",
        },
        (
            "Lai won 26% of the vote, which was held in 2019.",
            "Lai joined the People's Party, which was founded in 2019.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(words=_SHARES),
    ),
    Repair(
        "what somebody does meanwhile, taken for a subject",
        frozenset({Tag.ING}),
        _doing_so_meanwhile,
        {
            "Kosovo's Prime Minister Albin Kurti and Serbian President Aleksandar Vucic, meeting at a lakeside hotel "
            "in North Macedonia, had given their verbal consent to the text in Brussels on Feb. 27.": (
                "meeting VBG acl Kurti"
            ),
        },
        ("The meeting at a hotel, had ended.", "The two men, meeting at a hotel, spoke.", "Their fighting ended."),
        word=WordShape(relations=SUBJECTS),
    ),
    Repair(
        "a time behind a clause between commas",
        frozenset({Tag.PREPOSITION}),
        _time_behind_an_aside,
        {
            "He is to succeed Ana Falk, who announced last June that she would not seek a second term, on 15 June.": (
                "on IN prep succeed"
            ),
        },
        (
            "Banda met Zulu, who resigned last week, on Friday.",
            "He met Ana Falk, who announced last June that she would leave on 15 June.",
            "On Monday he met Ana Falk, who said that she would not seek a second term, on 15 June.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
    ),
    Repair(
        "what somebody is accused in",
        frozenset({Tag.PREPOSITION}),
        _accused_in,
        {
            "The UN accused the army of killing civilians in a statement released on Monday.": "in IN prep accused",
        },
        (
            "The UN accused the army of killing civilians in a raid staged on Monday.",
            "The court accused him of lying in a letter sent on Monday.",
            "The UN accused the army of killing civilians in a statement.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
    ),
    Repair(
        "what is arranged, of a body",
        frozenset({Tag.PARTICIPLE}),
        _scheduled,
        {
            "They cancelled a meeting of the African Union that was set for Friday.": "set VBN relcl meeting",
        },
        (
            "They cancelled a meeting of the African Union that was founded in May.",
            "They left the African Union, which was set for a fight.",
            "They cancelled a meeting of ministers that was set for Friday.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
    ),
    Repair(
        "as whom somebody is named, before a clause of time",
        frozenset({Tag.PREPOSITION}),
        _what_somebody_is_named,
        {
            "On Monday Falk named Ana Ruiz, his deputy, as his fifth minister after Ali Banda stepped down.": (
                "as IN prep named"
            ),
            "Two weeks ago Falk named Betssy Ruiz, his culture minister, as his fifth prime minister after Ali Torres "
            "stepped down over a vote that Congress had refused to hold.": "named VBD ROOT named",
        },
        (
            "Falk named Ana Ruiz as minister after Banda stepped down.",
            "Falk left as his deputy stepped down after Banda won.",
        ),
        word=WordShape(relations=frozenset({Dep.OPENER}), words=_CAPACITY),
    ),
)
