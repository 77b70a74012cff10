"""Marks and candidates in, the date each candidate's own clause states out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from timeline.catalogue import worded
from timeline.events.ahead import planned_then
from timeline.events.bounds import EDGES
from timeline.events.candidate import carried, names_happening
from timeline.events.choice import Rival, best, is_of_an_occasion_beyond
from timeline.events.dated import NEVER, Dated
from timeline.events.edges import bounded, lasting_until, of_edge, of_state
from timeline.events.event_words import event_words
from timeline.events.gaps import Gap, find_gaps, of_another_count
from timeline.events.governing import governor_of
from timeline.events.hours import far_from_their_day, is_of_a_day_counted_off
from timeline.events.instead import instead, is_of_no_putting_off
from timeline.events.lexicon import is_one_of, noun_kind
from timeline.events.makers import demander, maker
from timeline.events.marks import Mark
from timeline.events.modality import modality
from timeline.events.of_things import is_of_a_thing
from timeline.events.stretches import at_its_end, days_on_end, stretched
from timeline.events.time_words import is_what_is_set
from timeline.events.unfit import fitting_instead, is_behind_what_it_tells, is_of_a_circumstance, is_set_against_now
from timeline.events.verbless import told_without_verb
from timeline.language import Doc, Tense, Token, among, clause_of, parse, tense
from timeline.language.bidden import is_bidden
from timeline.language.labels import Dep
from timeline.language.side_clauses import infinitive_of, is_perfect, tells_of_its_noun
from timeline.language.subjects import brought_about
from timeline.language.tongue import tongue
from timeline.language.undone import worked_on_by
from timeline.language.word import has_spelled, is_form_of, is_spelled
from timeline.model import Certainty, Modality, Relation, Span

_Claim = tuple[Mark, Token, str]
"""A time, a word that it may date, and what the grammar alone does not say of that."""


def attach(doc: Doc, marks: list[Mark], gaps: list[Gap]) -> dict[int, Dated]:
    """Index of each candidate's token to the date that its own clause states. The finer wins, then the nearer.

    What a clause tells of somebody else with its verb left out is added to ``gaps``.
    """
    found, unsaid = _claimed(doc, marks)
    for index, rivals in found.items():
        found[index] = _as_stretches(doc, _of_its_own(doc, _of_its_sentence(rivals), gaps))
    for rivals in list(found.values()):
        _hand_on(doc, found, *rivals[0])
    dated_by = ((index, best(doc, [_rival(doc, *rival) for rival in rivals])) for index, rivals in found.items())
    far = far_from_their_day(doc, marks)
    return unsaid | {index: _less_sure(dated, far) for index, dated in dated_by if dated is not None}


def _claimed(doc: Doc, marks: list[Mark]) -> tuple[dict[int, list[_Claim]], dict[int, Dated]]:
    """Every mark by the index of each word that it may date; and what is dated by nothing but a last day."""
    found: dict[int, list[_Claim]] = defaultdict(list)
    unsaid: dict[int, Dated] = {}
    for mark in marks:
        told = targets(doc, mark)
        if not told and mark.relation in (Relation.BY, Relation.BEFORE):
            unsaid |= _some_time_before(mark)
        for token, note in told:
            taken = mark if not parse.is_verb(token) else bounded(doc, mark, token)
            if taken is not None and not is_of_a_day_counted_off(mark, token):
                found[token.i].append((taken, token, note))
    return found, unsaid


def _some_time_before(mark: Mark) -> dict[int, Dated]:
    """What went on up to a last day, of which no day is known: it is not that of its neighbours either."""
    verb = governor_of(mark)
    if verb is None or not parse.is_past(verb) or not names_happening(verb):
        return {}
    if mark.relation is Relation.BY and not parse.has(verb, parse.is_object):
        return {}
    if is_one_of(verb, "planning", "demanding", "saying"):
        return {}
    if mark.relation is Relation.BEFORE:
        how = worded("Its own clause only says that it was before “{text}”", text=mark.text)
    else:
        how = worded("Its own clause says “{text}”, a time that no day is known for", text=mark.text)
    return {verb.i: Dated(NEVER, Certainty.ASSUMED, Relation.ON, None, how)}


def _of_its_sentence(rivals: list[_Claim]) -> list[_Claim]:
    """ "3 May - Panic. Two days later they fled": those of its own sentence, if any, and not that above it.

    But that above it, where its own only say until when ("3 May - Chad agrees to a truce until 2030") or which of its
    like a noun means: "3 May - Chad bars votes for a post in 2030".
    """
    inside = [each for each in rivals if each[0].head.sent == each[1].sent]
    above = [each for each in rivals if each not in inside]
    own = [each for each in inside if each[0].relation not in EDGES] if above else inside
    told = [mark for mark, *_ in above]
    return above if above and all(is_of_an_occasion_beyond(mark, told) for mark, *_ in own) else own or rivals


def _of_its_own(doc: Doc, rivals: list[_Claim], gaps: list[Gap]) -> list[_Claim]:
    """Those that tell of the word itself: not of somebody else, of another count, or of what now is set against."""
    token, marks = rivals[0][1], [mark for mark, *_ in rivals]
    gaps += find_gaps(doc, token, marks)
    others = {gap.mark.span for gap in gaps} | {mark.span for mark in of_another_count(doc, token, marks)}
    left = [each for each in rivals if each[0].span not in others] or rivals
    marks = [mark for mark, *_ in left]
    own = [each for each in left if not is_behind_what_it_tells(token, each[0], marks)] or left
    return [each for each in own if not is_set_against_now(doc, token, each[0], marks)]


def _hand_on(doc: Doc, found: dict[int, list[_Claim]], mark: Mark, token: Token, note: str) -> None:
    """A past time of what was asked for or worked on is that of the asking, of what was made that of the making too."""
    if not _is_past(mark, doc):
        return
    asking = worked_on_by(token) if parse.is_verb(token) else demander(token)
    if asking is not None and asking.i not in found:
        found[asking.i] = [(mark, asking, note)]
        del found[token.i]
        return
    made_by = maker(token)
    if made_by is not None and made_by.i not in found and mark.is_behind(token):
        found[made_by.i] = [(mark, made_by, note)]


def _less_sure(dated: Dated, far: Collection[Span]) -> Dated:
    """The same as carried over, where its words are among those ``far`` from the day that they are counted from."""
    away = dated.expression is not None and dated.expression.span in far
    return replace(dated, certainty=Certainty.INFERRED) if away else dated


def _as_stretches(doc: Doc, rivals: list[_Claim]) -> list[_Claim]:
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
    opened = clause is not None and clause.i == token.i and mark.relation in (*EDGES, Relation.BY)
    if clause is not None and clause.i == token.i and mark.relation is Relation.DURING and _has_when(clause):
        mark = at_its_end(mark)
    if opened:
        mark = replace(mark, relation=Relation.ON, range=mark.said)
    return Rival(mark, token, note)


def _is_past(mark: Mark, doc: Doc) -> bool:
    return mark.relation is Relation.ON and _is_over(doc, mark)


def targets(doc: Doc, mark: Mark) -> list[tuple[Token, str]]:
    """What an expression dates, each with a note of its own where the grammar alone does not say so."""
    clause = _relative(doc, mark)
    if mark.relation is Relation.AS_OF:
        return of_state(mark)
    if mark.relation in EDGES:
        return _of_an_edge(doc, mark, clause)
    if clause is not None and not _after_preposition(mark):
        return _of_verb(clause, mark)
    behind = [(clause, "")] if clause is not None else []
    governing = governor_of(mark)
    if governing is None:
        return behind or told_without_verb(doc, mark)
    dated = _happening_of(doc, mark, governing)
    return _with_what_lasted(doc, mark, dated, behind) if dated is not None else []


def _with_what_lasted(doc: Doc, mark: Mark, dated: Token, behind: list[tuple[Token, str]]) -> list[tuple[Token, str]]:
    """What a time dates, the clause ``behind`` that tells of it, and what went on until then."""
    found = [*(_of_verb(dated, mark) if parse.is_verb(dated) else _of_noun(dated)), *behind]
    return _as_it_bounds(doc, mark, [*found, *((verb, "") for noun, _ in found for verb in lasting_until(noun))])


def _happening_of(doc: Doc, mark: Mark, governing: Token) -> Token | None:
    """What of the phrase of its governing word the time dates; None where it is of a thing or of a circumstance."""
    if is_what_is_set(mark.head, governing) or is_of_a_circumstance(doc, governing, mark):
        return None
    if _opens_another_clause(doc, mark, governing):
        return None
    dated = fitting_instead(doc, governing, mark) or planned_then(doc, governing, mark) or governing
    return dated if not is_of_a_thing(doc, dated, mark) else None


def _opens_another_clause(doc: Doc, mark: Mark, governing: Token) -> bool:
    """Whether the parse drew a time to the clause behind its own: "in May a man shot nine; in June a bus burned"."""
    return ";" in doc.text[mark.span.end : governing.idx]


def _of_an_edge(doc: Doc, mark: Mark, clause: Token | None) -> list[tuple[Token, str]]:
    """What began or ended at the time: its clause where "when" opens that, else what it bounds."""
    if clause is not None:
        return [(clause, "")] if _has_when(clause) else []
    return [(verb, "") for verb in of_edge(doc, mark)]


def _as_it_bounds(doc: Doc, mark: Mark, found: list[tuple[Token, str]]) -> list[tuple[Token, str]]:
    """Of what a last day dates only what was due by it, of what a stretch of time dates what is told or planned."""
    if mark.relation is Relation.BY:
        return [(token, note) for token, note in found if _is_due(doc, token, mark)]
    if mark.relation is Relation.OVER:
        return [(token, note) for token, note in found if modality(token) in (Modality.ACTUAL, Modality.PLANNED)]
    return found


def _is_told_as_one(verb: Token) -> bool:
    """Whether what it tells is one thing that was done: "was freed", "left", "freed the envoy"."""
    if _was_undergone(verb) and not is_one_of(verb, "planning", "demanding", "saying"):
        return True
    thing = parse.first(verb, parse.is_object)
    return parse.is_past(verb) and (thing is None or _is_one_and_known(thing))


def _is_due(doc: Doc, token: Token, mark: Mark) -> bool:
    """Whether what is dated by a last day was to be over or was over on it: "had left by May", "was freed by May"."""
    told = _is_told_as_one(token) and modality(token) is Modality.ACTUAL and parse.is_of_preposition(mark.head)
    over = told and mark.above.head.i == token.i and _is_over(doc, mark)
    opening = parse.is_full_verb(token) and tense(token) is Tense.PAST and _opens(token, mark)
    return opening or over or modality(token) is Modality.PLANNED or is_perfect(token)


def _is_one_and_known(thing: Token) -> bool:
    """Whether what was done to it is done at once and once: "took Goma by May", not "killed 40 people by May"."""
    beside = (child for child in thing.children if parse.dep(child) in (Dep.DETERMINER, Dep.OWNER))
    pointed = among.says(beside, tongue().one_s_own)
    return not parse.is_plural_noun(thing) and (parse.is_name(thing) or pointed)


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
            if told and child.idx >= mark.span.end and not _is_of_something_else(child):
                return child
    return _when_after(doc, mark)


def _is_of_something_else(verb: Token) -> bool:
    """ "Shares issued on 1 July, which will be sold": what is sold is no day, wherever the parser hung the clause."""
    subject = parse.first(verb, parse.is_subject)
    told = is_spelled(subject, tongue().relative_named) and not _has_when(verb)
    return told and tense(verb) is not Tense.PAST


def _when_after(doc: Doc, mark: Mark) -> Token | None:
    """The clause that "when" opens straight after the expression, wherever the parser hung it."""
    opened = event_words().comma_when.match(doc.text, mark.span.end)
    when = doc.token_at(opened.end() - 1) if opened else None
    verb = when.head if when is not None and parse.is_adverbial(when) else None
    if when is None or verb is None or not parse.is_full_verb(verb):
        return None
    return verb if verb.i > when.i and names_happening(verb) else None


def _has_when(verb: Token) -> bool:
    return among.says(verb.children, tongue().at_which_time)


def _after_preposition(mark: Mark) -> bool:
    return parse.is_of_preposition(mark.head)


def _of_verb(verb: Token, mark: Mark) -> list[tuple[Token, str]]:
    if (other := instead(verb, mark)) is not None:
        return [other]
    if is_bidden(verb) or is_of_no_putting_off(verb, mark):
        return []
    return _told_by(verb, mark) if names_happening(verb) else [(word, "") for word in _said_by_it(verb)]


def _said_by_it(verb: Token) -> list[Token]:
    """What is dated by the time of a verb that names no happening itself."""
    if is_form_of(verb, tongue().being) and (infinitive := infinitive_of(verb)) is not None:
        return [infinitive]
    if done := [child for child in verb.children if brought_about(child)]:
        return [done[0]]
    if parse.is_open_complement(verb) and is_one_of(verb.head, "bringing_about") and names_happening(verb.head):
        return [verb.head]  # "was made to leave on Monday"
    return [noun for noun in carried(verb) if noun_kind(noun)]


def _told_by(verb: Token, mark: Mark) -> list[tuple[Token, str]]:
    """The verb, and what it reports, begins or ends at that time."""
    found = [(verb, "")]
    text = mark.text
    if is_one_of(verb, "reporting") and mark.is_before(verb) and _opens(verb, mark):
        told = None if is_one_of(verb, "accounting") else _told(verb)
        if told is not None and names_happening(told):
            found.append((told, worded("“{text}” opens the sentence that reports it", text=text)))
    elif is_one_of(verb, "aspectual"):
        begun = parse.below(verb, parse.is_open_complement)
        found += [(child, "") for child in begun if names_happening(child)]
    elif parse.is_open_complement(verb) and is_one_of(verb.head, "aspectual"):
        found.append((verb.head, ""))
    return found


def _of_noun(noun: Token) -> list[tuple[Token, str]]:
    """A noun's date is told by the clause that says what it did ("a 1972 statement that recognised Beijing").

    What is done at a happening is of its date too: "won the election of May".
    """
    if parse.is_object(noun) and noun_kind(noun) and _is_done_at(noun.head):
        return [(noun.head, ""), (noun, "")]
    for child in noun.children:
        if (
            parse.is_relative_clause(child)
            and tells_of_its_noun(child)
            and names_happening(child)
            and modality(child) is Modality.ACTUAL
        ):
            return [(child, ""), (noun, "")]
    return [(noun, "")]


def _is_done_at(verb: Token) -> bool:
    told = tense(verb) in (Tense.PAST, Tense.PRESENT) and modality(verb) is Modality.ACTUAL
    return told and is_one_of(verb, "at_its_object")


def _opens(verb: Token, mark: Mark) -> bool:
    """Whether the expression stands before the subject of a reporting verb."""
    subject = parse.first(verb, parse.is_subject)
    return subject is not None and mark.is_before(subject)


def _told(verb: Token) -> Token | None:
    """The reported clause's verb, where it is past and says no more than past."""
    for child in verb.children:
        if parse.is_complement(child) and child.i > verb.i and parse.is_verb(child):
            perfect = has_spelled(child, parse.is_helper, tongue().has_or_had)
            past = tense(child) is Tense.PAST and not perfect and modality(child) is Modality.ACTUAL
            return child if past else None
    return None
