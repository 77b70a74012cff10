"""Dates carried from one sentence to another: the same happening named again, and what a passage tells in one go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeGuard

from timeline.catalogue import worded
from timeline.events.candidate import Candidate, names_happening
from timeline.events.dated import Dated, Dates
from timeline.events.dating import has_own_time, inherited, is_counted_from
from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of, kind_of
from timeline.events.modality import modality
from timeline.events.nouns_told import nouns_told_of
from timeline.language import Doc, Tense, Token, among, clause_of, labels, parse, tense
from timeline.language.happenings import is_at_once
from timeline.language.labels import Dep, Pos
from timeline.language.side_clauses import is_of_a_later_subject, is_perfect, is_pluperfect
from timeline.language.tongue import tongue
from timeline.language.word import base, first_of_row, has_spelled, is_spelled
from timeline.layout import Kind
from timeline.model import Certainty, Granularity, Modality, Relation, Span, TimexType

_OF_OCCASIONS = frozenset({"statement", "meeting", "talk", "travel", "exercise"})
_NEAR = 3
"""Characters between two sentences that follow each other."""


def tell_on(doc: Doc, candidates: list[Candidate], dates: Dates) -> Iterator[tuple[int, Dated]]:
    """Date what follows a dated sentence: where it points back, or tells on in the same paragraph."""
    last: Candidate | None = None
    told: Candidate | None = None
    telling = {each.sentence for each in candidates if states(dates.get(each.token.i))}
    opening = _opening_date(candidates, dates)
    for each in candidates:
        at = each.token.i
        if _may_be_told_on(last, each, dates, telling):
            given = _told_on(doc, last, told, each, dates, opening)
            if given is not None:
                yield at, given
                told = each if given.certainty is Certainty.ASSUMED else told
        if states(dates.get(at)) and _is_of_main(each.token):
            last = each
        elif last is not None and at not in dates and each.sentence.start - last.sentence.end > _NEAR:
            last = None


def _opening_date(candidates: list[Candidate], dates: Dates) -> Dated | None:
    """The date with which the article opens: the first stated of a main clause."""
    dated = (one.token for one in candidates if states(dates.get(one.token.i)) and is_main(one.token))
    return next((dates[token.i] for token in dated), None)


def _may_be_told_on(last: Candidate | None, each: Candidate, dates: Dates, telling: set[Span]) -> TypeGuard[Candidate]:
    """Whether it has no date and stands in a sentence behind, of which nothing is stated but what is of the same."""
    if last is None or each.token.i in dates:
        return False
    told_of = each.sentence not in telling or _is_of_the_same(each.token, last.token)
    return told_of and last.sentence.end <= each.sentence.start


def _is_of_main(token: Token) -> bool:
    return is_main(token) or _is_joined_to_main(token)


def _goes_on_from(doc: Doc, told: Candidate | None, each: Candidate) -> str:
    return _goes_on(doc, told, each) if told and _adds(each.token) else ""


def _told_on(
    doc: Doc, last: Candidate, told: Candidate | None, each: Candidate, dates: Dates, opening: Dated | None
) -> Dated | None:
    """The date of what was stated ``last``, where this is told with it; ``told`` is what was told on from it so far."""
    if _is_told_apart(each.token, last.token, dates):
        return None
    if not is_main(each.token):
        why = worded("“{text}” names what was told before", text=each.token.text)
        return inherited(last.token, dates, why) if _names_kind_again(each, last) else None
    if why := _points_back(each.token, last.token):
        return inherited(last.token, dates, why)
    if is_pluperfect(last.token) and not _is_about_them(each.token):
        return None
    if why := _is_of_the_day(doc, last, each, dates):
        return inherited(last.token, dates, why)
    if (why := _goes_on(doc, last, each)) and _is_of_one_day(last.token, each.token, dates, opening):
        return inherited(last.token, dates, why)
    why = why or _goes_on_from(doc, told, each)
    return replace(inherited(last.token, dates, why), certainty=Certainty.ASSUMED) if why else None


def _is_of_one_day(last: Token, verb: Token, dates: Dates, opening: Dated | None) -> bool:
    """Whether what is told straight after a day was surely on it: not behind what only began then, or for a time.

    Of the day with which the article opens anybody is told on, of another only who or what was told of.
    """
    given, subject = dates[last.i], clause_of(verb).own_subject
    known = opening is not None and opening.range == given.range
    if not known and (subject is None or not (parse.is_pronoun(subject) or _is_pointed_at(subject))):
        return False
    lasts = is_one_of(last, "aspectual") or any(map(parse.is_of_time, verb.subtree))
    return given.range.is_day and parse.is_root(last) and not lasts and not _is_put_first(verb)


def _is_pointed_at(subject: Token) -> bool:
    """ "The two men", "its guards": known from what was told."""
    return parse.is_common_noun(subject) and among.says(subject.children, tongue().as_known)


def _is_put_first(verb: Token) -> bool:
    """ "In Rome he praised the talks": told of elsewhere, and so of another time perhaps."""
    subject = clause_of(verb).own_subject
    return subject is not None and any(parse.is_preposition(child) and child.i < subject.i for child in verb.children)


def _is_told_apart(token: Token, last: Token, dates: Dates) -> bool:
    """Whether its own words put it at another time than what was stated last."""
    another = _comes_next(token) or _opens_at_another_time(token) or _is_told_later(token)
    return another or _is_placed(token, dates) or _is_in_what_was_aside(token, last)


def _is_of_the_day(doc: Doc, last: Candidate, each: Candidate, dates: Dates) -> str:
    """Why it was surely on the day, or in the short time, of what was stated last; empty where it need not be."""
    dated = dates[last.token.i]
    same = _same_goes_on(doc, last, each) if dated.range.is_day else ""
    return same or (_answers(doc, last, each) if _is_short(dated) else "")


def _is_short(dated: Dated) -> bool:
    """Whether what comes next, told as going on, is of the same time: of one day, or of one month."""
    return dated.range.is_day or dated.range.granularity is Granularity.MONTH


def _answers(doc: Doc, last: Candidate, each: Candidate) -> str:
    """ "China responded by firing missiles", "They also signed a pact": done upon what was told, or beside it."""
    told = is_one_of(each.token, "answering") or _adds(each.token) or is_at_once(each.token)
    if not told or is_one_of(each.token, "reporting") or not _is_told_next(doc, last, each):
        return ""
    return worded("“{text}” answers or adds to “{text_2}”", text=each.token.text, text_2=last.token.text)


def _same_goes_on(doc: Doc, last: Candidate, each: Candidate) -> str:
    """Whether the next sentence is what the same person, or what was told, did then: "She laughed. She denied it"."""
    subject = clause_of(each.token).own_subject
    if subject is None or is_one_of(each.token, "states", "lasting_so"):
        return ""
    if not (_is_of_the_same(each.token, last.token) or _is_one_kind(subject, last.token)):
        return ""
    if _is_put_first(each.token):
        return ""
    return (
        worded("“{text}” goes on after “{text_2}”", text=subject.text, text_2=last.token.text)
        if _is_told_next(doc, last, each)
        else ""
    )


def _is_of_the_same(verb: Token, last: Token) -> bool:
    """Whether a clause goes on with who acted in the one before: "She showed a graph. She denied that prices rose"."""
    subject, before = clause_of(verb).own_subject, clause_of(last).own_subject
    if subject is None or before is None or clause_of(verb).passive or clause_of(last).passive:
        return False
    if is_spelled(subject, tongue().they):
        return parse.is_plural_noun(before) or parse.has(before, parse.is_joined)
    if parse.is_name(subject):
        return subject.text == before.text
    return (
        is_spelled(subject, tongue().one_person)
        and parse.pos(before) in (Pos.NAME, Pos.PRONOUN)
        and not parse.is_plural(before)
    )


def _is_told_later(verb: Token) -> bool:
    """ "He later denied it"; of what somebody said: "I told him so, she said later"."""
    return has_own_time(verb) or (parse.is_complement(verb) and has_own_time(verb.head))


def _comes_next(verb: Token) -> bool:
    """ "Then came the plague": what opens its sentence so came later, nobody knows when."""
    then = [child for child in verb.children if is_spelled(child, event_words().next_in_story)]
    return any(child.is_sent_start for child in then) or (bool(then) and is_of_a_later_subject(verb))


def _opens_at_another_time(verb: Token) -> bool:
    """ "Even before then the port had been shut": what opens its sentence so was not at the time before."""
    links = (child for child in verb.lefts if is_spelled(child, tongue().before_or_after))
    return any(
        is_spelled(word, event_words().pointing_back | tongue().it_or_that) for link in links for word in link.rights
    )


def _is_placed(verb: Token, dates: Dates) -> bool:
    """ "In his last remarks, before the vote of May 2018, he praised them": by what is dated itself, and not by that.

    Likewise "ahead of the vote of May 2018 he met them".
    """
    opening = (child for child in verb.lefts if parse.is_preposition(child) or parse.is_adverbial(child))
    return any(states(dates.get(word.i)) for child in opening for word in child.subtree)


def _is_in_what_was_aside(verb: Token, last: Token) -> bool:
    """ "Was charged in August over the shooting. During the shooting, two died": told of what was not told last."""
    opening = (child for child in verb.lefts if is_spelled(child, tongue().occasions))
    named = {base(noun) for link in opening for noun in link.children if among.says(noun.children, tongue().definite)}
    aside = (word for word in last.sent if base(word) in named and parse.is_noun(word))
    return any(not _is_told_by(word, last) for word in aside)


def _is_told_by(noun: Token, verb: Token) -> bool:
    """Whether a noun names what a verb tells of: it is done, the verb is told of it, or it was met for."""
    first_named = kind_of(noun) in _OF_OCCASIONS and not among.says(noun.children, tongue().definite)
    return first_named or noun.head.i == verb.i or any(told.i == noun.i for told in nouns_told_of(verb))


def _adds(verb: Token) -> bool:
    """ "The kitchen was also burnt": told as one more thing of the same time."""
    return has_spelled(verb, parse.is_adverbial, tongue().adding)


def _names_kind_again(each: Candidate, last: Candidate) -> bool:
    """Whether the next sentence is about what was told: "held drills in May. The exercise involved forty ships"."""
    noun, verb = each.token, last.token
    if not parse.is_subject(noun) or not parse.is_root(noun.head) or each.sentence.start - last.sentence.end > _NEAR:
        return False
    told = tense(noun.head) is Tense.PAST and not is_pluperfect(noun.head)
    return told and _is_one_kind(noun, verb)


def _is_one_kind(noun: Token, verb: Token) -> bool:
    """Whether a noun names, as known, what a verb tells or was done: "attacked a port", then "the attack"."""
    if kind_of(noun) is None or not among.says(noun.children, tongue().as_known):
        return False
    told = [verb, *(child for child in verb.children if parse.dep(child) in (Dep.OBJECT, *labels.SUBJECTS))]
    return any(kind_of(word) == kind_of(noun) for word in told)


def states(dated: Dated | None) -> bool:
    """Whether a date is stated."""
    return dated is not None and dated.certainty is Certainty.EXPLICIT


def _is_joined_to_main(verb: Token) -> bool:
    """ "Agreed in 2011, but the deal expired in May": the next sentence goes on from the last clause."""
    return parse.is_joined(verb) and parse.is_full_verb(verb) and parse.is_root(verb.head) and not is_perfect(verb)


def fill_entries(doc: Doc, candidates: list[Candidate], dates: Dates) -> Iterator[tuple[int, Dated]]:
    """Date what else an entry tells whose date stands at its head: "3 May: Sudan votes. The army takes over".

    But what it tells behind a sentence with a day of its own: "3 May: Sudan votes. On 9 June it rains. The army rules".
    """
    heads: dict[int, Token] = {}
    for each in candidates:
        dated = dates.get(each.token.i)
        paragraph = doc.paragraph_at(each.token.idx)
        if dated is None or dated.certainty is not Certainty.EXPLICIT:
            head = heads.get(paragraph)
            if head is not None and each.token.i not in dates and tells_entry(each.token):
                noun = _dated_noun(each.token, dates)
                said = (
                    worded("Told of “{text}”", text=noun.text) if noun is not None else worded("Told in the same entry")
                )
                yield each.token.i, inherited(noun or head, dates, said)
        elif _heads_entry(doc, each.token, dated):
            heads.setdefault(paragraph, each.token)
        elif (head := heads.get(paragraph)) is not None and _leaves(each.token, dated, dates[head.i]):
            del heads[paragraph]


def _dated_noun(verb: Token, dates: Dates) -> Token | None:
    """ "Feb 11 - Banda quits. A vote on March 19 approves it": the happening that is told of has a day of its own."""
    told = (noun for noun in nouns_told_of(verb) if parse.is_any_subject(noun) and noun.i in dates)
    return next((noun for noun in told if states(dates[noun.i]) and modality(noun) is Modality.ACTUAL), None)


def _leaves(verb: Token, dated: Dated, head: Dated) -> bool:
    """Whether a main clause puts the entry at a later time that it goes on from."""
    later = dated.range.begin is not None and head.range.end is not None and dated.range.begin > head.range.end
    return later and parse.is_root(verb) and dated.relation is Relation.ON


def _heads_entry(doc: Doc, token: Token, dated: Dated) -> bool:
    """Whether the words that date a happening stand at the head of its entry, or only name an hour of that."""
    line = doc.layout.line_at(token.idx)
    if dated.expression is None or line is None or line.kind is not Kind.ENTRY or line.head is None:
        return False
    is_hour_of_it = dated.expression.type is TimexType.TIME and dated.range.is_day
    return line.head.covers(dated.expression.span) or is_hour_of_it


def tells_entry(token: Token) -> bool:
    """Whether the word is what an entry of a chronicle tells: a main clause, past or present, of what did happen."""
    if not parse.is_full_verb(token) or modality(token) is not Modality.ACTUAL or is_perfect(token):
        return False
    held = is_one_of(token, "states") and not parse.has(token, parse.is_open_complement)
    if held or has_own_time(token) or is_counted_from(token) or tense(token) not in (Tense.PAST, Tense.PRESENT):
        return False
    top = first_of_row(token, parse.is_full_verb)
    return parse.is_root(top) or (parse.is_complement(top) and not is_one_of(top.head, "reporting"))


def is_main(token: Token) -> bool:
    """Whether it is what its sentence tells first of all, or a noun of that."""
    if not parse.is_verb(token):
        held = parse.dep(token) in (Dep.OBJECT, Dep.PREDICATE_NOUN) and parse.is_root(token.head)
        return held and not names_happening(token.head)
    told = parse.is_complement(token) and parse.is_root(token.head)
    return told or parse.is_root(token) or _is_done_to_what_says_so(token)


def _is_done_to_what_says_so(token: Token) -> bool:
    """ "“All is well,” said a leaflet, read out on Monday": it was said when it was read."""
    text, said = token.head, token.head.head
    behind = parse.is_noun_clause(token) and parse.is_any_subject(text) and text.i > said.i
    return behind and parse.is_root(said) and is_one_of(said, "saying")


def _is_about_them(verb: Token) -> bool:
    """Whether a sentence goes on with whom the one before told of: "had met on 7 May. They were talking when"."""
    return any(parse.is_subject(child) and parse.is_pronoun(child) for child in verb.children)


def _is_pointer(word: Token, opening: Token) -> bool:
    led = is_spelled(opening, tongue().inside) and parse.is_of_preposition(word)
    return is_spelled(word, event_words().pointing_back) or (led and is_spelled(word, tongue().it_or_that))


def _points_back(verb: Token, last: Token) -> str:
    """What in the opening words points to the sentence before: "at a forum there", "in an accompanying report"."""
    if is_perfect(verb) or tense(verb) not in (Tense.PAST, tense(last)):
        return ""
    for child in verb.children:
        if child.i > verb.i:
            break
        if parse.dep(child) in (Dep.PREPOSITION, Dep.ADVERB):
            for word in child.subtree:
                if _is_pointer(word, child):
                    return worded("“{text}” points to what was told before", text=word.text)
            if (occasion := _occasion(child)) is not None:
                return worded("“{text}” points to what was told before", text=occasion.text)
    return ""


def _occasion(opening: Token) -> Token | None:
    """What somebody did then, named as known: "In his speech", "During their visit", "At the talks"."""
    named = (
        child
        for child in opening.children
        if parse.is_of_preposition(child) and is_spelled(opening, tongue().occasions)
    )
    known = (noun for noun in named if among.says(noun.children, tongue().known_before))
    return next((noun for noun in known if kind_of(noun) in _OF_OCCASIONS), None)


def _goes_on(doc: Doc, last: Candidate, each: Candidate) -> str:
    """A bare past in the same paragraph goes on with the day before it; what somebody said may be of any day."""
    verb = each.token
    if is_one_of(verb, "reporting") or is_one_of(verb, "states") or not _is_told_next(doc, last, each):
        return ""
    if parse.is_complement(verb) and is_one_of(verb.head, "reporting"):
        return ""
    return worded("Told straight after “{text}”", text=last.token.text)


def _is_told_next(doc: Doc, last: Candidate, each: Candidate) -> bool:
    """Whether a bare past stands in the sentence right after another, in the same paragraph."""
    verb = each.token
    near = each.sentence.start - last.sentence.end <= _NEAR
    if not near or doc.paragraph_at(last.token.idx) != doc.paragraph_at(verb.idx) or not parse.is_full_verb(verb):
        return False
    return tense(verb) is Tense.PAST and not is_perfect(verb) and modality(verb) is Modality.ACTUAL
