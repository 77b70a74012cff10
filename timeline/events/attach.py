"""Marks and candidates in, the date each candidate's own clause states out."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from timeline.catalogue import worded
from timeline.events.bounds import EDGES
from timeline.events.candidate import carried, is_scene, names_happening
from timeline.events.choice import Rival, best
from timeline.events.dated import NEVER, Dated
from timeline.events.edges import bounded, bounding, is_perfect, lasting_until, of_edge, of_state
from timeline.events.gaps import Gap, find_gaps, of_another_count
from timeline.events.governing import governor_of, is_met_at_once
from timeline.events.hours import far_from_their_day, is_of_a_day_counted_off
from timeline.events.lexicon import is_one_of, noun_kind, said_in
from timeline.events.makers import demander, maker
from timeline.events.marks import Mark
from timeline.events.modality import modality
from timeline.events.stretches import days_on_end, stretched
from timeline.events.time_words import is_what_is_set
from timeline.events.unfit import coming, fitting, is_of_a_circumstance, is_set_against_now
from timeline.events.verbless import told_without_verb
from timeline.language import Doc, Tense, Token, clause_of, labels, parse, tense
from timeline.language.labels import Dep
from timeline.language.subjects import LENGTHS, antecedent, brought_about, is_time
from timeline.layout import Kind
from timeline.model import Certainty, Granularity, Modality, Relation

_PUT = frozenset({"set", "schedule", "slate", "reschedule"})
"""Participles whose date is that of what they arrange, whatever its preposition: "a summit set for Rome in May"."""
_WHEN = re.compile(r", when\b")


def attach(doc: Doc, marks: list[Mark], gaps: list[Gap]) -> dict[int, Dated]:
    """Index of each candidate's token to the date that its own clause states. The finer wins, then the nearer.

    What a clause tells of somebody else with its verb left out is added to ``gaps``.
    """
    found: dict[int, list[tuple[Mark, Token, str]]] = defaultdict(list)
    for mark in marks:
        for token, note in targets(doc, mark):
            taken = mark if not parse.is_verb(token) else bounded(doc, mark, token)
            if taken is not None and not is_of_a_day_counted_off(mark, token):
                found[token.i].append((taken, token, note))
    for index, rivals in found.items():
        gaps += find_gaps(doc, rivals[0][1], [mark for mark, *_ in rivals])
        others = {gap.mark.span for gap in gaps}
        others |= {mark.span for mark in of_another_count(doc, rivals[0][1], [mark for mark, *_ in rivals])}
        left = [each for each in rivals if each[0].span not in others] or rivals
        token = left[0][1]
        left = [each for each in left if not is_set_against_now(doc, token, each[0], [one[0] for one in left])]
        found[index] = _as_stretches(doc, left)
    for rivals in list(found.values()):
        mark, token, note = rivals[0]
        asking = None if parse.is_verb(token) or not _is_past(mark, doc) else demander(token)
        if asking is not None and asking.i not in found:
            found[asking.i] = [(mark, asking, note)]
            del found[token.i]
            continue
        made_by = maker(token)
        if made_by is not None and made_by.i not in found and _is_past(mark, doc) and mark.head.i > token.i:
            found[made_by.i] = [(mark, made_by, note)]
    dated_by = ((index, best(doc, [_rival(doc, *rival) for rival in rivals])) for index, rivals in found.items())
    dates = {index: dated for index, dated in dated_by if dated is not None}
    far = far_from_their_day(doc, marks)
    return {
        index: replace(dated, certainty=Certainty.INFERRED)
        if dated.expression is not None and dated.expression.span in far
        else dated
        for index, dated in dates.items()
    }


def _as_stretches(doc: Doc, rivals: list[tuple[Mark, Token, str]]) -> list[tuple[Mark, Token, str]]:
    """The same with the two ends of a stretch of time as one; of a noun, only two days on end are."""
    notes, token = {mark.span: note for mark, _, note in rivals}, rivals[0][1]
    marks = [mark for mark, *_ in rivals]
    as_one = stretched(doc, marks) if parse.is_verb(token) else days_on_end(doc, marks)
    return [(mark, token, notes[mark.span]) for mark in as_one]


def attach_timeless(doc: Doc, marks: list[Mark]) -> dict[int, Dated]:
    """The same for marks whose words name no day of our calendar: what they would date has none."""
    found: dict[int, Dated] = {}
    for mark in marks:
        why = worded("Its own clause says “{text}”, a time that no day is known for", text=mark.text)
        given = Dated(
            NEVER, Certainty.ASSUMED, Relation.ON, None, f"{why}: {mark.explanation}" if mark.explanation else why
        )
        found |= {token.i: given for token, _ in targets(doc, mark)}
    return found


def _rival(doc: Doc, mark: Mark, token: Token, note: str) -> Rival:
    """A "when" clause tells what happened at the time itself, whatever came before or after it."""
    clause = _relative(doc, mark)
    opened = clause is not None and clause.i == token.i and mark.relation in EDGES
    if opened or (mark.relation is Relation.AS_OF and is_one_of(token, "reporting")):
        mark = replace(mark, relation=Relation.ON, range=mark.said)
    return Rival(mark, token, note)


def _is_past(mark: Mark, doc: Doc) -> bool:
    return mark.relation is Relation.ON and _is_over(doc, mark)


def targets(doc: Doc, mark: Mark) -> list[tuple[Token, str]]:  # noqa: C901 - branches to become rows
    """What an expression dates, each with a note of its own where the grammar alone does not say so."""
    clause = _relative(doc, mark)
    if mark.relation is Relation.AS_OF:
        return of_state(mark)
    if mark.relation in EDGES:
        if clause is not None:
            return [(clause, "")] if _has_when(clause) else []
        return [(verb, "") for verb in of_edge(mark)]
    if clause is not None and not _after_preposition(mark):
        return _of_verb(clause, mark)
    governing = governor_of(mark)
    if governing is not None and is_what_is_set(mark.head, governing):
        return []
    if governing is not None and is_of_a_circumstance(doc, governing, mark):
        return []
    if governing is not None:
        governing = fitting(doc, governing, mark) or coming(doc, governing, mark) or governing
    if governing is not None and _is_of_a_thing(doc, governing, mark):
        return []
    if governing is None:
        return [(clause, "")] if clause is not None else told_without_verb(doc, mark)
    found = _of_verb(governing, mark) if parse.is_verb(governing) else _of_noun(governing)
    if clause is not None:
        found += [(clause, "")]
    found += [(verb, "") for noun, _ in tuple(found) for verb in lasting_until(noun)]
    if mark.relation is Relation.BY:
        return [(token, note) for token, note in found if _is_due(doc, token, mark)]
    if mark.relation is Relation.OVER:
        return [(token, note) for token, note in found if modality(token) in (Modality.ACTUAL, Modality.PLANNED)]
    return found


def _is_of_a_thing(doc: Doc, verb: Token, mark: Mark) -> bool:
    """ "Builds on the outcome of 2020": the year of what is no happening dates nothing that is so today."""
    line = doc.layout.line_at(verb.idx)
    if not parse.is_present(verb) or line is None or line.kind is not Kind.PROSE:
        return False
    link = mark.head.head
    while parse.dep(link) in (Dep.OF_PREPOSITION, Dep.JOINED) and link.head.i != link.i:
        link = link.head
    thing = link.head
    return link.lower_ == "of" and parse.is_common_noun(thing) and parse.is_of_preposition(thing) and not is_time(thing)


def _is_due(doc: Doc, token: Token, mark: Mark) -> bool:
    """Whether what is dated by a last day was to be over or was over on it: "had left by May", "was freed by May"."""
    undergone = _was_undergone(token) and not is_one_of(token, "planning", "demanding", "saying")
    bare = undergone or (parse.is_past(token) and not parse.has(token, parse.is_object))
    told = bare and modality(token) is Modality.ACTUAL and parse.is_of_preposition(mark.head)
    over = told and mark.head.head.head.i == token.i and _is_over(doc, mark)
    opening = parse.is_full_verb(token) and tense(token) is Tense.PAST and _opens(token, mark)
    return opening or over or modality(token) is Modality.PLANNED or is_perfect(token)


def _was_undergone(token: Token) -> bool:
    return parse.is_full_verb(token) and clause_of(token).passive and tense(token) is Tense.PAST


def _is_over(doc: Doc, mark: Mark) -> bool:
    published = doc.article.published
    return published is None or (mark.said.end is not None and mark.said.end <= published)


def _relative(doc: Doc, mark: Mark) -> Token | None:
    """The clause that hangs on the expression itself ("in 1967, when it took the peninsula")."""
    for word in doc.tokens_in(mark.span):
        for child in word.children:
            told = parse.is_relative_clause(child) and parse.is_full_verb(child) and names_happening(child)
            if told and not _is_of_something_else(child):
                return child
    return _when_after(doc, mark)


def _is_of_something_else(verb: Token) -> bool:
    """ "Shares issued on 1 July, which will be sold": what is sold is no day, wherever the parser hung the clause."""
    subject = parse.first(verb, parse.is_subject)
    told = subject is not None and subject.lower_ in ("which", "who") and not _has_when(verb)
    return told and tense(verb) is not Tense.PAST


def _when_after(doc: Doc, mark: Mark) -> Token | None:
    """The clause that "when" opens straight after the expression, wherever the parser hung it."""
    opened = _WHEN.match(doc.text, mark.span.end)
    when = doc.token_at(opened.end() - 1) if opened else None
    verb = when.head if when is not None and parse.is_adverbial(when) else None
    if when is None or verb is None or not parse.is_full_verb(verb):
        return None
    return verb if verb.i > when.i and names_happening(verb) else None


def _has_when(verb: Token) -> bool:
    return any(child.lower_ == "when" for child in verb.children)


def _after_preposition(mark: Mark) -> bool:
    return parse.is_of_preposition(mark.head)


def _written(verb: Token) -> Token | None:
    """What is said in a letter of a day: "In a letter dated 3 May the bank asked", "in a ruling handed down in May"."""
    letter = verb.head
    nouns, given_out = said_in()
    if verb.lemma_ not in given_out or not parse.is_participle(verb) or not parse.is_noun_clause(verb):
        return None
    if letter.lemma_.lower() not in nouns:
        return None
    above = letter.head.head if parse.is_of_preposition(letter) and letter.head.lower_ in ("in", "by") else letter.head
    above = above.head if parse.is_object(above) else above
    said = parse.is_full_verb(above) and tense(above) is Tense.PAST and not is_one_of(above, "states")
    return above if said and parse.dep(letter) in (Dep.OF_PREPOSITION, *labels.SUBJECTS) else None


def _recalled(verb: Token, mark: Mark) -> Token | None:
    """The happening that a verb only looks back on, where its month or year stands right after it.

    "Condemned the bombing of the town in May 2021", but "condemned it on Monday".
    """
    if mark.said.granularity is Granularity.DAY or not is_one_of(verb, "recalling"):
        return None
    opened = mark.head.head if parse.is_of_preposition(mark.head) else mark.head.left_edge
    object = parse.first(verb, parse.is_object)
    if object is None or noun_kind(object) is None or object.right_edge.i != opened.i - 1:
        return None
    if is_met_at_once(object) and not parse.is_base_form(verb):
        return None
    return object


def _of_verb(verb: Token, mark: Mark) -> list[tuple[Token, str]]:  # noqa: C901 - branches to become rows
    instead = _arranged(verb, mark) or _written(verb) or _recalled(verb, mark) or bounding(verb, mark)
    if instead is not None:
        return [(instead, "")]
    if (seen := _seen(verb, mark)) is not None:
        return [(seen, worded("“{text}” is said to have seen it", text=mark.text))]
    if (shown := _shown_behind_colon(verb, mark)) is not None:
        return [(shown, worded("“{text}” is said to be the time that it tells of", text=mark.text))]
    if not names_happening(verb):
        if verb.lemma_ == "be" and (infinitive := _infinitive_of(verb)) is not None:
            return [(infinitive, "")]
        if done := [child for child in verb.children if brought_about(child)]:
            return [(done[0], "")]
        return [(noun, "") for noun in carried(verb) if noun_kind(noun)]
    found = [(verb, "")]
    text = mark.text
    if is_one_of(verb, "reporting") and mark.head.i < verb.i and _opens(verb, mark):
        told = _told(verb)
        if told is not None and names_happening(told):
            found.append((told, worded("“{text}” opens the sentence that reports it", text=text)))
    elif is_one_of(verb, "aspectual"):
        found += [(child, "") for child in verb.children if parse.is_open_complement(child) and names_happening(child)]
    elif parse.is_open_complement(verb) and is_one_of(verb.head, "aspectual"):
        found.append((verb.head, ""))
    return found


def _infinitive_of(be: Token) -> Token | None:
    """What is "to be done", and what somebody "was ready to do"."""
    holders = [be, *(child for child in be.children if parse.is_predicate_adjective(child))]
    found = (
        child
        for holder in holders
        for child in holder.children
        if parse.is_open_complement(child) and parse.is_base_form(child)
    )
    return next(found, None)


def _arranged(verb: Token, mark: Mark) -> Token | None:
    """What is put on a day, which is not the day of putting it there: "the vote was scheduled for May"."""
    head = mark.head
    while parse.is_joined(head) and parse.is_of_date(head):
        head = head.head
    if not parse.is_of_preposition(head) or not is_one_of(verb, "arranging"):
        return None
    if head.head.lower_ != "for" and (not parse.is_noun_clause(verb) or verb.lemma_ not in _PUT):
        return None
    if parse.is_noun_clause(verb):
        return verb.head
    undergone = parse.first(verb, parse.undergoes)
    return antecedent(undergone) if undergone is not None else None


def _seen(verb: Token, mark: Mark) -> Token | None:
    """What a month or year is said to have seen: "August saw rebels attack thirty posts"."""
    opened = (
        mark.head.i < verb.i
        and mark.head.head.i == verb.i
        and parse.dep(mark.head) in (*labels.SUBJECTS, Dep.ADVERBIAL_NOUN)
    )
    others = [child for child in verb.children if parse.is_subject(child) and child.i != mark.head.i]
    if not opened or others or not is_scene(verb):
        return None
    told = [
        child
        for child in verb.children
        if parse.dep(child) in (Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.OBJECT) and names_happening(child)
    ]
    return told[0] if told else None


def _shown_behind_colon(be: Token, mark: Mark) -> Token | None:
    """What shows why a time was what it is said to be: "January was the worst month: 781 people were killed"."""
    measured = any(parse.is_predicate_noun(child) and child.lemma_ in LENGTHS for child in be.children)
    if be.lemma_ != "be" or mark.head.head.i != be.i or mark.head.i > be.i or not measured:
        return None
    beside = [be.head] if parse.dep(be) in (Dep.COMPLEMENT, Dep.PARATAXIS) else []
    beside += [
        child for child in be.children if parse.dep(child) in (Dep.ADVERBIAL_CLAUSE, Dep.PARATAXIS, Dep.COMPLEMENT)
    ]
    behind = (each for each in beside if each.i > be.i and ":" in {word.text for word in be.doc[be.i : each.i]})
    return next((each for each in behind if names_happening(each) and tense(each) is Tense.PAST), None)


def _of_noun(noun: Token) -> list[tuple[Token, str]]:
    """A noun's date is told by the clause that says what it did ("a 1972 statement that recognised Beijing").

    What is done at a happening is of its date too: "won the election of May".
    """
    if parse.is_object(noun) and noun_kind(noun) and _is_done_at(noun.head):
        return [(noun.head, ""), (noun, "")]
    for child in noun.children:
        if (
            parse.is_relative_clause(child)
            and _relative_subject(child)
            and names_happening(child)
            and modality(child) is Modality.ACTUAL
        ):
            return [(child, ""), (noun, "")]
    return [(noun, "")]


def _is_done_at(verb: Token) -> bool:
    return is_one_of(verb, "at_its_object") and tense(verb) is Tense.PAST and modality(verb) is Modality.ACTUAL


def _relative_subject(verb: Token) -> bool:
    """ "that", "which" and "in which" open a clause that tells what the noun before it did, or what happened in it."""
    named = any(parse.is_subject(child) and child.lower_ in ("that", "which") for child in verb.children)
    within = (child for child in verb.children if parse.is_preposition(child) and child.lower_ in ("in", "during"))
    return named or any(word.lower_ == "which" for child in within for word in child.children)


def _opens(verb: Token, mark: Mark) -> bool:
    """Whether the expression stands before the subject of a reporting verb."""
    subject = parse.first(verb, parse.is_subject)
    return subject is not None and mark.head.i < subject.i


def _told(verb: Token) -> Token | None:
    """The reported clause's verb, where it is past and says no more than past."""
    for child in verb.children:
        if parse.is_complement(child) and child.i > verb.i and parse.is_verb(child):
            perfect = any(aux.lower_ in ("had", "has", "have") for aux in child.children if parse.is_helper(aux))
            past = tense(child) is Tense.PAST and not perfect and modality(child) is Modality.ACTUAL
            return child if past else None
    return None
