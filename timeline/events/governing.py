"""An expression in, the nearest word above it that can happen out, whatever the parser hung it on."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.beginning import is_of_a_decision, what_begins
from timeline.events.candidate import left_off_by, names_happening, only_bounds
from timeline.events.counted_from import is_counted_from
from timeline.events.edges import DEPTH
from timeline.events.event_words import event_words
from timeline.events.lexicon import dated_nouns, is_one_of, noun_kind
from timeline.events.marks import Mark
from timeline.events.modality import modality
from timeline.events.noun_or_verb import done_for, noun_or_verb, past_its_own_time, was_done
from timeline.events.purposes import is_made_then
from timeline.events.swallowed import swallowed_from
from timeline.language import Tense, Token, governor, parse, superordinate, tense
from timeline.language.anaphora import is_somebody
from timeline.language.grammar import end_of_broken
from timeline.language.happenings import LASTING, pacts
from timeline.language.labels import Dep, Pos
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_led_by, is_spelled, is_topmost
from timeline.model import Granularity, Modality, Relation

_DESCRIBING = (Dep.OWNER, Dep.COMPOUND, Dep.COUNT, Dep.ADJECTIVE, Dep.NOUN_MODIFIER)
_OPENING = 5
"""Words before an expression that still opens its sentence."""


def governor_of(mark: Mark) -> Token | None:
    """The nearest word above the expression that can happen; None where it dates nothing."""
    word, depth = swallowed_from(mark) or mark.head, 0
    while not is_topmost(word) and depth < DEPTH:
        below, word, depth = word, word.head, depth + 1
        for asked in _ASKED:
            if (answer := asked(word, below, mark)) is not None:
                return answer.dated
    return _first_verb(mark) if is_topmost(word) else None


class _Verdict(NamedTuple):
    """What a word above a time says of it for good: which word it dates, or that it dates none."""

    dated: Token | None


def _of_an_exception(word: Token, _: Token, __: Mark) -> _Verdict | None:
    return _Verdict(None) if is_spelled(word, tongue().excepting) else None


def _of_what_is_counted_from(word: Token, below: Token, _: Mark) -> _Verdict | None:
    """ "Nine months after the wreck of the ferry on 9 May the port was shut": what it is of, if that happens."""
    if not is_counted_from(word, below):
        return None
    thing = next((child for child in word.rights if parse.is_of_preposition(child) and noun_kind(child)), None)
    return _Verdict(thing)


def _of_a_verb(word: Token, _: Token, mark: Mark) -> _Verdict | None:
    """The verb, or what of its sentence the time belongs to; one that only bounds a time leaves it to what is above."""
    if not parse.is_verb(word):
        return None
    verb = word.head if parse.is_any_helper(word) else word
    verb = left_off_by(verb) or verb
    if _is_declared(verb, mark):
        return _Verdict(None)
    if is_one_of(verb, "saying_how_old") and parse.is_finite(verb):
        return _Verdict(_how_old(verb))
    if _opens_after(verb, mark) and (main := superordinate(verb)) is not None:
        return _Verdict(_before(main, mark))
    if only_bounds(verb):
        return _Verdict(what_begins(verb)) if is_of_a_decision(verb) else None
    return _Verdict(_above_its_clause(verb, mark) or _of_purpose(_conjunct(verb, mark), mark))


def _how_old(verb: Token) -> Token | None:
    """ "The strike, which dates back to May, ended": the strike is of then, and not its end."""
    if parse.has(verb, parse.is_object):
        return None
    subject = parse.first(verb, parse.is_subject)
    thing = verb.head if parse.is_relative_clause(verb) and is_spelled(subject, tongue().relative_named) else subject
    return thing if thing is not None and noun_kind(thing) is not None else None


def _above_its_clause(verb: Token, mark: Mark) -> Token | None:
    """The verb above a clause that the time stands in and is not of."""
    return _outside(verb, mark) or past_its_own_time(verb, mark) or _above_what_is_so(verb, mark)


def _is_declared(verb: Token, mark: Mark) -> bool:
    """ "Wednesday has been declared a day of mourning", "called Wednesday a new dawn": on another day."""
    declared = mark.above.i == verb.i and is_form_of(verb, event_words().declaring)
    called = any(parse.dep(child) == Dep.OBJECT_PREDICATE and child.i > mark.head.i for child in verb.rights)
    return declared and (parse.is_passive_subject(mark.head) or (called and mark.head.left_edge.i == verb.i + 1))


def _of_a_clause_without_verb(word: Token, below: Token, _: Mark) -> _Verdict | None:
    named = parse.is_joined(word) and parse.pos(word) in (Pos.NUMERAL, Pos.NOUN, Pos.NAME)
    return _Verdict(None) if named and _is_of_a_clause_left_out(below, word) else None


def _of_a_noun(word: Token, below: Token, mark: Mark) -> _Verdict | None:
    """What the noun names, where that happens; a thing that it only describes ("the 2019 car") ends the search."""
    if not parse.is_noun(word):
        return None
    if _is_lasting(word, below, mark):
        return _Verdict(word)
    if noun_kind(word) is not None:
        return _Verdict(noun_or_verb(word, below, mark))
    describes = parse.dep(below) in _DESCRIBING and below.i < word.i
    return _Verdict(None) if describes and not _is_placed(word, mark) else None


def _of_what_somebody_is(word: Token, _: Token, mark: Mark) -> _Verdict | None:
    """ "Dodik, first elected president in 2010, threatened": between commas, of what he is and not of what is told."""
    if not parse.is_apposition(word) or not parse.is_common_noun(word) or mark.is_before(word):
        return None
    doc, first, last = word.doc, word.left_edge.i, word.right_edge.i
    inside = first > 0 and last + 1 < len(doc) and doc[first - 1].text == doc[last + 1].text == ","
    parted = any(each.text == "," for each in doc[word.i : mark.head.i])
    return _Verdict(None) if inside and not parted and mark.head.i <= last else None


def _of_an_office(word: Token, below: Token, _: Mark) -> _Verdict | None:
    """ "As minister from March 1989, he led the raid": since when somebody was in office, and not when they did it."""
    held = parse.is_of_preposition(word) and parse.is_common_noun(word) and is_somebody(word)
    return (
        _Verdict(None) if held and below.i > word.i and is_spelled(below, tongue().bounds | tongue().origin) else None
    )


def _of_what_lasts(word: Token, below: Token, mark: Mark) -> _Verdict | None:
    """ "Was protected by the treaty of 1951": of what goes by its year ever after, where it is no party to a deed.

    Nor of what is done to it, unless that made it: "broke the treaty of 1951", but "signed the treaty of 1951". Nor of
    what a law does or undergoes: "the law of 1951 was repealed".
    """
    of_it = is_spelled(below, tongue().belonging) and parse.is_of_preposition(mark.head) and mark.above.i == below.i
    if not of_it or mark.said.granularity is not Granularity.YEAR or base(word).lower() not in LASTING | pacts():
        return None
    done = parse.is_object(word) or (parse.is_any_subject(word) and noun_kind(word) is None)
    made = done and is_one_of(word.head, "papering")
    return _Verdict(None) if (done and not made) or parse.is_of_preposition(word) else None


_ASKED = (
    *(_of_an_exception, _of_what_is_counted_from, _of_a_verb, _of_a_clause_without_verb, _of_an_office),
    *(_of_what_lasts, _of_a_noun, _of_what_somebody_is),
)
"""What each word above a time is asked, in this order, until one answers."""


def _is_of_a_clause_left_out(time: Token, word: Token) -> bool:
    """ "Killed 22 in March and 38 three months later": the time of a clause whose verb is left out.

    Likewise "fell in May, after the army had ousted him, and its heir, the Front, in June": nobody ousted him then.
    """
    if not parse.is_full_verb(word.head):
        return False
    beside = parse.is_adverbial_clause(word.head) and parse.is_preposition(time) and time.i > word.head.i
    return beside or parse.dep(time) in (Dep.ADVERB, Dep.ADVERBIAL_NOUN)


def _outside(verb: Token, mark: Mark) -> Token | None:
    """The verb above a participle that only describes something: "fired at a boat carrying food on Monday"."""
    if mark.is_behind(verb) and (above := done_for(verb)) is not None:
        return above
    if (
        not parse.is_ing_form(verb)
        or not parse.is_noun_clause(verb)
        or mark.is_before(verb)
        or noun_kind(verb.head) is not None
    ):
        return None
    above = governor(verb.head)
    return above if was_done(above) else None


def _above_what_is_so(verb: Token, mark: Mark) -> Token | None:
    """ "Was put on a list of states that sponsor terror in 1993": what is so now was not so in a year alone.

    But who "is in Rome this week" before the verb is there then.
    """
    told = parse.is_relative_clause(verb) and parse.is_present(verb) and mark.is_behind(verb)
    if not told or mark.ahead or mark.relation is not Relation.ON:
        return None
    above = governor(verb.head)
    done = was_done(above) and mark.is_behind(above)
    return above if done and not any(map(parse.is_any_helper, verb.lefts)) else None


def _before(verb: Token, mark: Mark) -> Token:
    """The last of a verb's infinitives before the expression: "promised to hold a vote next year after ..."."""
    infinitives = [child for child in verb.children if parse.is_open_complement(child) and mark.is_behind(child)]
    return infinitives[-1] if infinitives else verb


def _opens_after(verb: Token, mark: Mark) -> bool:
    """Whether the expression stands before the word that opens the verb's clause, and so outside that clause."""
    openers = [
        child.i for child in verb.children if parse.is_opener(child) or is_spelled(child, tongue().at_which_time)
    ]
    return bool(openers) and mark.head.i < min(openers) < verb.i


def _conjunct(verb: Token, mark: Mark) -> Token:
    """The later verb of a pair, where the expression stands after the "and" that opens it."""
    for child in parse.below(verb, parse.is_joined):
        if parse.is_full_verb(child) and mark.is_before(child) and mark.is_behind(verb):
            joints = [word.i for word in parse.below(verb, parse.is_conjunction) if word.i < child.i]
            if joints and joints[-1] < mark.head.i:
                return child
    return verb


def _of_purpose(verb: Token, mark: Mark) -> Token:
    """The verb that did happen, above one that says what for ("won the race to lead on Monday") or was turned down."""
    if not _tells_of_its_noun(verb, mark):
        return _of_aim(verb, mark)
    noun = verb.head
    past, behind = tense(noun.head) is Tense.PAST, mark.is_behind(verb)
    if _is_turned_down(verb):
        return noun.head if past and behind else verb
    if not (behind and parse.is_base_form(verb) and _is_aimed_at(noun, mark)):
        return _of_aim(verb, mark)
    return noun.head if past and names_happening(noun.head) else verb


def _tells_of_its_noun(verb: Token, mark: Mark) -> bool:
    """ "The race to [lead]": whether the verb says of a noun what it is, or is for."""
    return parse.is_noun_clause(verb) or _says_what_for(verb) or is_made_then(verb.head, mark)


def _is_turned_down(verb: Token) -> bool:
    """ "Turned down a plan to [vote]": whether what the verb tells of was; it tells nothing new of a name."""
    described = parse.is_relative_clause(verb) and parse.is_name(verb.head)
    return parse.is_object(verb.head) and is_one_of(verb.head.head, "turning_down") and not described


def _is_aimed_at(noun: Token, mark: Mark) -> bool:
    """ "A push to take the pass in May failed": of a subject or of what is made then, what it is for."""
    return (parse.is_subject(noun) and mark.is_before(noun.head)) or is_made_then(noun, mark)


def _says_what_for(verb: Token) -> bool:
    """ "A second push to take the pass": an infinitive without a subject, taken for a clause about its noun."""
    return parse.is_relative_clause(verb) and parse.is_base_form(verb) and not parse.has(verb, parse.is_any_subject)


def _of_aim(verb: Token, mark: Mark) -> Token:
    """ "were sent to keep the peace in August": said after the purpose, the date is that of the sending.

    Not where the sending has one of its own: "promised in May to hold a vote in August".
    """
    above = verb.head
    if (
        not parse.is_adverbial_clause(verb)
        or not parse.is_base_form(verb)
        or mark.is_before(verb)
        or not parse.is_full_verb(above)
    ):
        return verb
    if any(parse.is_of_date(word) for word in above.doc[above.i + 1 : verb.i]):
        return verb
    return above if tense(above) is Tense.PAST and modality(above) is Modality.ACTUAL else verb


def _first_verb(mark: Mark) -> Token | None:
    """The first finite verb after an expression that opens a sentence the parser could make nothing of."""
    sentence = mark.head.sent
    if mark.head.i - sentence.start > _OPENING:
        return None
    for token in mark.head.doc[mark.head.i + 1 : end_of_broken(sentence)]:
        if (
            parse.is_finite(token)
            and parse.is_full_verb(token)
            and parse.dep(token) not in (Dep.RELATIVE_CLAUSE, Dep.ADJECTIVE, Dep.ADVERBIAL_CLAUSE)
        ):
            return token
    return None


def _is_lasting(noun: Token, below: Token, mark: Mark) -> bool:
    """ "a colony from 1895 to 1945": a condition with its own period right beside it."""
    if base(noun) not in dated_nouns():
        return False
    return below.i > noun.i and (
        mark.relation is Relation.DURING or parse.dep(noun) in (Dep.APPOSITION, Dep.PREDICATE_NOUN)
    )


def _is_placed(noun: Token, mark: Mark) -> bool:
    """Whether a noun that carries a date says when its verb happened ("in its Friday issue", no "2008 Ford")."""
    made = mark.said.granularity is Granularity.YEAR and parse.is_name(noun) and any(map(parse.is_owner, noun.lefts))
    return is_led_by(noun, tongue().times_and_places) and not made
