"""A span of a parsed document in; by which word it hangs, and whether it is told beside the main line, out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.dates.grammatical import Beneath
from timeline.language import among, governor, is_one_of, is_tenseless, parse
from timeline.language.happenings import LASTING, happenings, pacts
from timeline.language.labels import Dep, Pos
from timeline.language.time_nouns import is_time
from timeline.language.word import base, first_spelled, is_behind_head, is_behind_mark, is_led_by, is_spelled, spelling
from timeline.languages.en.dates.done import is_infinitive
from timeline.languages.en.dates.words import DESCRIBES, dated_thing
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language import Doc, Token

INTRODUCES = frozenset({"on", "in", "by", "at", "during", "until", "from", "to", "since", "after", "before"})
"""Prepositions that introduce a time."""

_RELATIVES = frozenset({"who", "whose", "whom", "which"})
_DEEP = 3
"""Clauses within clauses that are climbed at most."""


def hung_by(doc: Doc, span: Span) -> Token | None:
    """The word by which the span hangs in its sentence: its preposition where a name after it was taken for its noun
    ("On 3 May North Korea said").
    """
    head = doc.head_of(span)
    before = doc.token_at(span.start - 1) if span.start else None
    taken = head is not None and parse.dep(head) in DESCRIBES and parse.is_name(head.head)
    return before if taken and is_spelled(before, INTRODUCES) else head


def is_background_verb(verb: Token) -> bool:
    """ "Had announced it on Saturday", "having left": told as what came before the story, but for "had fled by May"."""
    if not parse.is_full_verb(verb) or any(
        is_spelled(child, ("by",)) and parse.has(child, parse.is_of_date) for child in verb.rights
    ):
        return False
    return among.says(parse.below(verb, parse.is_any_helper), ("had", "'d", "’d", "having"))


def is_what_led_to_it(verb: Token) -> bool:
    """Whether a clause tells what came before that above it: "had been called after he [dissolved] the house"."""
    return parse.is_adverbial_clause(verb) and among.says(parse.below(verb, parse.is_opener), _LEADING_TO_IT)


_LEADING_TO_IT = frozenset({"after", "because", "once", "since"})


_OPENERS = {
    **dict.fromkeys((*_LEADING_TO_IT, "following"), Beneath.EARLIER),
    **dict.fromkeys(("when", "as", "while", "amid", "during"), Beneath.AT_ONCE),
    "before": Beneath.LATER,
}


def lies_below(doc: Doc, span: Span) -> Beneath:
    """How what a time dates lies to the clause above it, where that has a time of its own before it.

    "Fled in May 2018 after rebels took the port on 3 June", "closed it in 2018, after a raid on 2 December".
    """
    head = hung_by(doc, span)
    verb = governor(head) if head is not None else None
    if verb is None or not parse.is_full_verb(verb):
        return Beneath.NOTHING
    if _becomes_of_what_goes_by_its_year(verb):
        return Beneath.AFTERWARDS
    if (beneath := _beneath_a_noun(verb)) is not None:
        return beneath
    if parse.is_adverbial_clause(verb):
        opener = next(parse.below(verb, parse.is_opener), None) or _asked_first(verb)
        above = governor(verb.head)
    else:
        opener, above = _led_by(dated_thing(head), verb), verb
    told = opener is not None and parse.is_verb(above) and _has_a_time_before(above, opener.idx)
    return _OPENERS.get(spelling(opener), Beneath.NOTHING) if told and opener is not None else Beneath.NOTHING


def _beneath_a_noun(verb: Token) -> Beneath | None:
    """ "In 2018, when rebels took it", "a raid in which ten died": how a clause lies to what it tells of a noun."""
    if not parse.is_relative_clause(verb):
        return None
    if parse.is_of_date(verb.head):
        return _OPENERS.get(spelling(verb.left_edge), Beneath.NOTHING)
    return Beneath.AT_ONCE if _happens_in_it(verb) else None


def _happens_in_it(verb: Token) -> bool:
    """Whether a clause tells what was done in what a noun with a time names: "the vote of 2020, in which Banda won"."""
    links = (child for child in verb.lefts if parse.is_preposition(child) and is_spelled(child, ("in", "during", "at")))
    led = (inner for link in links for inner in parse.below(link, parse.is_of_preposition))
    asked = next((inner for inner in led if is_spelled(inner, ("which",))), None)
    own = (word for word in verb.head.subtree if asked is not None and word.i < asked.i)
    return any(map(parse.is_of_date, own))


def _becomes_of_what_goes_by_its_year(verb: Token) -> bool:
    subject = next(parse.below(verb, parse.is_any_subject), None)
    if (
        subject is None
        or base(subject).lower() not in LASTING | pacts()
        or not any(map(parse.is_of_date, subject.subtree))
    ):
        return False
    named = any(map(parse.is_of_date, subject.subtree))
    return named and is_one_of(verb, "becoming_of_a_pact") and not parse.has(verb, parse.is_object)


def _asked_first(verb: Token) -> Token | None:
    """ "[When] a mob burned the court"."""
    first = verb.left_edge
    return first if first.i < verb.i and is_spelled(first, ("when", "as", "while")) else None


def _led_by(noun: Token | None, verb: Token) -> Token | None:
    """The preposition that leads a noun to its verb: "[after] a raid"."""
    led = noun is not None and parse.is_of_preposition(noun) and noun.head.head.i == verb.i
    return noun.head if led and noun is not None else None


def _has_a_time_before(verb: Token, offset: int) -> bool:
    """Whether the verb itself has a time that stands before that character."""
    own = (word for child in verb.children for word in (child, *parse.below(child, parse.is_of_preposition)))
    return any(parse.is_of_date(word) and word.idx < offset for word in own)


def is_told_beside(doc: Doc, span: Span) -> bool:
    """Whether a clause about a noun tells what had been then: "retook the town, which it had lost in June".

    Likewise what it tells between commas of whoever a clause is about: "the king, who took over when his father died
    in January, sent no help". What comes last may carry the story on: "fled to Chad, where he died". So does not the
    year of what is still used: "was barred by the constitution of 2008". Nor is it told beside where the clause above
    counts on from it: "Liz, who voted against him in January, lost her seat the following year". What something is
    counted from is: "the worst raid since rebels took the port in March 2021".
    """
    head = hung_by(doc, span)
    if head is None:
        return False
    if _is_of_what_lasts(head):
        return True
    verb = governor(head)
    for _ in range(_DEEP):
        if parse.is_relative_clause(verb):
            return is_background_verb(verb) or _is_put_in(verb)
        above = governor(verb.head)
        if not parse.is_adverbial_clause(verb):
            return False
        if among.says(parse.below(verb, parse.is_opener), ("since",)):
            return True
        if above.i == verb.i:
            return False
        verb = above
    return False


def _is_put_in(verb: Token) -> bool:
    """Whether a clause is set off behind whom its sentence is about, and nothing is counted on from it."""
    return _is_of_the_subject(verb.head) and _is_set_off(verb) and not _is_counted_on_from(verb)


def is_told_inside(doc: Doc, span: Span) -> bool:
    """Whether a clause about a noun tells it: "spoke of the town, where soldiers killed nine in May"."""
    head = hung_by(doc, span)
    verb = governor(head) if head is not None else None
    if verb is not None and among.says(parse.below(verb, parse.is_any_helper), ("having",)):
        return True
    for _ in range(_DEEP):
        if verb is None or parse.is_relative_clause(verb):
            break
        above = governor(verb.head)
        verb = above if above.i != verb.i and (parse.is_joined(verb) or parse.is_adverbial_clause(verb)) else None
    return verb is not None and parse.is_relative_clause(verb)


def is_told_of_who_acts(doc: Doc, span: Span) -> bool:
    """Whether a clause that it dates only says of whom a sentence tells: "a man freed two days earlier was shot"."""
    head = hung_by(doc, span)
    verb = governor(head) if head is not None else None
    clause = verb is not None and (parse.is_noun_clause(verb) or parse.is_relative_clause(verb))
    return clause and verb is not None and is_behind_head(verb) and _is_of_the_subject(verb.head)


def is_told_of_a_noun(doc: Doc, span: Span) -> bool:
    """Whether what it dates only says which one a noun means: "overturned the results of the vote held that March"."""
    head = hung_by(doc, span)
    verb = governor(head) if head is not None else None
    return verb is not None and parse.is_noun_clause(verb) and is_behind_head(verb)


def _is_of_what_lasts(hung: Token) -> bool:
    link = hung.head if parse.is_of_preposition(hung) else None
    return is_spelled(link, ("of",)) and base(link.head) in LASTING


def _is_of_the_subject(noun: Token) -> bool:
    """Whether it is who or what a clause is about, or their name beside it: "the leader, Banda, who was"."""
    while parse.is_apposition(noun):
        noun = noun.head
    return parse.is_any_subject(noun)


def _is_set_off(verb: Token) -> bool:
    """Whether a comma stands before the word that opens a clause about a noun."""
    opener = next((each for each in verb.subtree if is_spelled(each, _RELATIVES)), None)
    return opener is not None and opener.i < verb.i and is_behind_mark(opener, ",", "–", "—")


def _is_counted_on_from(verb: Token) -> bool:
    """Whether what the clause above a clause about its subject tells came so long after it: "left a year later"."""
    above = governor(verb.head.head)
    behind = above.doc[verb.right_edge.i + 1 : above.right_edge.i + 1]
    return any(is_spelled(word, _COUNTING_ON) and parse.is_of_date(word) for word in behind)


_COUNTING_ON = frozenset({"following", "later", "next"})


def is_of_a_noun_beside(span: Span, head: Token) -> bool:
    """ "Was tried in July over a raid on 3 May 2009": of what a clause names that has a time of its own.

    Likewise "signed it on 7 May, ten weeks after the vote of 26 February".
    """
    noun = dated_thing(head) or _thing_counted_from(head)
    verb = governor(noun) if noun is not None and parse.is_of_preposition(noun) else None
    if verb is None or not parse.is_full_verb(verb):
        return False
    return _has_a_time_before(verb, span.start)


def _thing_counted_from(hung: Token | None) -> Token | None:
    """The noun behind "after", "before" or "since" that a time hangs on by "of"."""
    link = hung.head if hung is not None and parse.is_of_preposition(hung) else hung
    noun = link.head if is_spelled(link, ("of",)) else None
    return noun if noun is not None and is_led_by(noun, ("after", "before", "since", "until")) else None


def is_since_a_noun(doc: Doc, span: Span) -> bool:
    """ "The first vote since independence from France in 1958": of a happening since which something has been so."""
    word = hung_by(doc, span)
    if word is None:
        return False
    for _ in range(_DEEP_IN_A_PHRASE):
        above = word.head
        if above.i == word.i or parse.is_verb(above):
            return False
        if is_spelled(above, ("since",)) and parse.is_noun(word) and not parse.is_of_date(word):
            return True
        word = above
    return False


_DEEP_IN_A_PHRASE = 8
"""Words of a phrase that are climbed at most."""


def is_of_an_occasion(participle: Token) -> bool:
    """ "In a vote held on 8 January 1961, they backed it": of what opens a sentence as when its own verb was done."""
    noun = participle.head
    led = is_led_by(noun, ("in", "at", "during")) and parse.is_participle(participle)
    return led and noun.head.is_sent_start and parse.is_past(noun.head.head)


def is_told_back(doc: Doc, span: Span) -> bool:
    """Whether the sentence before, of the same paragraph, told what had been: "Gangs had spread fear. In May they"."""
    words = doc.tokens_in(span)
    start = words[0].sent.start if words else 0
    if not start or doc.paragraph_at(doc.tokens[start - 1].idx) != doc.paragraph_at(span.start):
        return False
    return is_background_verb(doc.tokens[start - 1].sent.root)


def is_background(doc: Doc, span: Span) -> bool:
    """Whether its clause tells what had been: "on Saturday, it had announced it".

    Likewise what a clause without a tense tells below such a one ("had come to mourn a man shot in May"), and one with
    "having": "calls a vote, having ruled it out in May".
    """
    head = hung_by(doc, span)
    if is_only_counted_from(head, "after"):
        return True
    verb = governor(head) if head is not None else None
    if verb is not None and among.says(parse.below(verb, parse.is_any_helper), ("having",)):
        return True
    for _ in range(_DEEP):
        if verb is None or parse.is_root(verb) or not (is_infinitive(verb) or is_tenseless(verb)):
            break
        verb = governor(verb.head)
    return verb is not None and parse.is_root(verb) and is_background_verb(verb)


def verb_over_its_thing(hung: Token | None) -> Token | None:
    """ "Blessed pilgrims on Easter Day": nobody and no thing is of a day, so it is that of what is done to them.

    None where something is only meant or set for it: "promised jobs in May", "chose a day in May".
    """
    noun = dated_thing(hung)
    if noun is None or not parse.is_object(noun) or not parse.is_full_verb(noun.head) or is_time(noun):
        return None
    return noun.head if base(noun) not in happenings() and not is_one_of(noun.head, "planning") else None


def is_next_date(word: Token) -> bool:
    """ "on April 1 and May 10": the second of two dates hangs on the first.

    So does the first on the second in "from 1 to 5 August".
    """
    figure = parse.pos(word) == Pos.NUMERAL and parse.dep(word) in (Dep.OF_A_NUMBER, Dep.COUNT)
    return (figure or (parse.is_joined(word) and parse.is_of_date(word))) and parse.is_of_date(word.head)


def is_only_counted_from(head: Token | None, opener: str) -> bool:
    """Whether the clause behind "before", or "after", is that from which what is told is counted off.

    "Holt left in 1965, three years before Chad was free on 3 May 1968".
    """
    clause = governor(head) if head is not None else None
    if head is None or clause is None or not parse.is_adverbial_clause(clause):
        return False
    first = first_spelled(clause, parse.is_opener, (opener,))
    counted = next(filter(parse.is_adverbial_noun, clause.lefts), None)
    if first is None or counted is None or not counted.i < first.i < head.i:
        return False
    return any(map(parse.is_of_date, _told_beside_the_clause(clause, counted)))


def _told_beside_the_clause(clause: Token, counted: Token) -> Iterator[Token]:
    """The words that stand around a clause and the length that leads it, and what hangs on them."""
    beside = among.before((*clause.head.children, *clause.lefts), counted)
    around = (*(each for each in beside if each.i != clause.i), *among.after(clause.head.rights, clause))
    return (word for each in around for word in (each, *each.rights))
