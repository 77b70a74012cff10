"""A verb in; why its headline can't be told from what the parse hangs on it, out.

How to add one: a `ParseDoubt` with sentences to the verb in them that it doubts, and others like them that it trusts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from timeline.events.lexicon import noun_kind
from timeline.language import Clause, Mood, Token, among, clause_of, parse
from timeline.language.anaphora import is_somebody
from timeline.language.labels import Dep, Tag
from timeline.language.relatives import RELATIVES, antecedent
from timeline.language.subjects import subject_of
from timeline.language.time_nouns import is_time
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_spelled

_QUOTES = frozenset('“”"')

Told = dict[str, str]
"""A sentence to the verb in it."""


@dataclass(frozen=True, slots=True)
class ParseDoubt:
    """One sign that the parse missed what a verb tells; ``holds`` says whether the clause shows it."""

    name: str
    holds: Callable[[Clause], bool]
    doubts: Told = field(default_factory=dict)
    trusts: Told = field(default_factory=dict)


def doubt_of(verb: Token) -> ParseDoubt | None:
    """The first doubt about the frame of ``verb``; None where it can be told from."""
    clause = clause_of(verb)
    return next((doubt for doubt in DOUBTS if doubt.holds(clause)), None)


def _words_before(verb: Token) -> Iterator[Token]:
    """The words of the sentence in front of a verb, nearest first, but for its own helpers and adverbs."""
    for at in range(verb.i - 1, verb.sent.start - 1, -1):
        word = verb.doc[at]
        if word.head.i != verb.i or parse.dep(word) not in (Dep.HELPER, Dep.PASSIVE_HELPER, Dep.NEGATION, Dep.ADVERB):
            yield word


def _supposes(clause: Clause) -> bool:
    """ "Should the talks fail": what is only supposed is told by the order of its words, which no headline keeps."""
    subject = clause.own_subject
    if subject is None or clause.mood is not Mood.CONDITION or clause.perfect:
        return False
    return any(parse.is_helper(word) and word.i < subject.left_edge.i for word in clause.verb.lefts)


def _passes_over_noun(clause: Clause) -> bool:
    before = next(_words_before(clause.verb), None) if clause.finite else None
    if before is None or not parse.is_noun(before) or is_time(before) or parse.is_adverbial_noun(before):
        return False
    subject = clause.own_subject
    return subject is None or not any(word.i == before.i for word in subject.subtree)


def _is_to(be: Token) -> bool:
    """ "The king is to leave", "talks are to begin": what somebody is to do, but no "our goal is to win"."""
    subject = subject_of(be) if parse.is_joined(be) else parse.first(be, parse.is_subject)
    if not is_form_of(be, tongue().being) or subject is None:
        return False
    meant = antecedent(subject) if is_spelled(subject, RELATIVES) else subject
    return parse.is_name(meant) or is_spelled(meant, tongue().one_person | tongue().they) or _may_do(meant)


def _may_do(noun: Token) -> bool:
    return parse.is_common_noun(noun) and (is_somebody(noun) or noun_kind(noun) in _HELD)


_HELD = frozenset({"exercise", "meeting", "politics", "talk", "travel"})
"""Kinds of happenings that are put on a day."""


def _passes_over_helper(clause: Clause) -> bool:
    before = next(_words_before(clause.verb), None)
    if before is None or not parse.is_verb(before) or before.head.i == clause.verb.i:
        return False
    if parse.is_open_complement(clause.verb) and clause.verb.head.i == before.i and _is_to(before):
        return False
    return (is_form_of(before, tongue().helping) or parse.is_modal(before)) and parse.tag(clause.verb) in (
        Tag.BASE,
        Tag.PARTICIPLE,
    )


def _has_object_for_subject(clause: Clause) -> bool:
    subject = clause.own_subject
    return clause.finite and is_spelled(subject, tongue().objects)


def _jumps_a_dash(clause: Clause) -> bool:
    subject = clause.own_subject
    if not clause.finite or subject is None or subject.i > clause.verb.i:
        return False
    dashes = [word for word in clause.verb.doc[subject.i : clause.verb.i] if word.text in "–—-" and word.whitespace_]
    return len(dashes) == 1 and any(parse.is_noun(word) for word in clause.verb.doc[dashes[0].i : clause.verb.i])


def told_within(clause: Token) -> bool:
    """Whether what somebody tells, and what is told inside that, can be told from its frame."""
    if doubt_of(clause) is not None:
        return False
    return all(told_within(child) for child in clause.rights if parse.completes(child))


def _cuts_quotation(clause: Clause) -> bool:
    """Whether a quotation opens behind the verb, and ends beyond what hangs on it or has a comma in it."""
    verb = clause.verb
    marks = [word for word in verb.doc[verb.i + 1 : verb.right_edge.i + 1] if word.text in _QUOTES]
    if not marks or marks[0].whitespace_:
        return False
    if len(marks) % 2:
        return any(word.text in _QUOTES for word in verb.doc[marks[-1].i + 1 : verb.sent.end])
    return any(word.text == "," for word in verb.doc[marks[0].i : marks[1].i - 1])


def _reaches_past_clause(clause: Clause) -> bool:
    """Whether its object is behind a comma, and another verb with its subject in between."""
    verb = clause.verb
    for noun in verb.rights:
        start = noun.left_edge.i
        if (
            parse.dep(noun) in (Dep.OBJECT, Dep.OBJECT_PREDICATE)
            and parse.is_noun(noun)
            and verb.doc[start - 1].text == ","
        ):
            between = verb.doc[verb.i + 1 : start]
            return any(parse.is_finite(word) and word.head.i != verb.i for word in between)
    return False


def _asks(clause: Clause) -> bool:
    subject = clause.own_subject
    return is_spelled(subject, tongue().asks_what)


def _lacks_subject(clause: Clause) -> bool:
    if not clause.finite or subject_of(clause.verb) is not None or clause.own_subject is not None:
        return False
    return any(parse.is_noun(word) and not is_time(word) for word in _words_before(clause.verb))


def _leaves_quotation(clause: Clause) -> bool:
    """Whether a quotation opens between a verb and its subject, with something else that may be its subject inside."""
    subject, verb = clause.own_subject, clause.verb
    if subject is None or subject.i > verb.i:
        return False
    marks = [word for word in verb.doc[subject.i : verb.i] if word.text in _QUOTES]
    return len(marks) % 2 == 1 and any(map(parse.is_noun, verb.doc[marks[-1].i : verb.i]))


def _differs_in_number(clause: Clause) -> bool:
    """Whether one thing does what only several do: "a statement ... have been asked", but no "a couple have"."""
    subject = clause.own_subject
    if subject is None or subject.i > clause.verb.i or not parse.is_singular_noun(subject):
        return False
    one = among.says(subject.lefts, tongue().indefinite)
    several = any(parse.is_joined(child) or is_spelled(child, tongue().belonging) for child in subject.rights)
    if not one or several or is_time(subject):
        return False
    helpers = filter(parse.is_any_helper, clause.verb.lefts)
    return any(parse.tag(word) == Tag.PRESENT or is_spelled(word, tongue().were) for word in helpers)


DOUBTS: tuple[ParseDoubt, ...] = (
    ParseDoubt(
        "its subject stands outside its quotation",
        _leaves_quotation,
        {
            "At the end of June last year, a statement by a Lindi spokesperson confirming the eviction read: "
            '"We can confirm the Duke and Duchess of Lindi have been requested to vacate it."': "requested"
        },
        {'The "safe" port fell.': "fell", 'The king "fled" on Monday.': "fled", 'The pact, "a crime", fell.': "fell"},
    ),
    ParseDoubt(
        "its subject is one, and it is said of several",
        _differs_in_number,
        {"On Monday a letter to the men confirming the sale of flats to them were asked to go.": "asked"},
        {
            "A couple of men were asked to go.": "asked",
            "A man and a boy were asked to go.": "asked",
            "The couple were asked to go.": "asked",
        },
    ),
    ParseDoubt(
        "a noun right before it is not its subject",
        _passes_over_noun,
        {"The bank said intelligence linking the sites struck on Monday with the embassy was good.": "was"},
        {
            "The deal France signed on Monday failed.": "signed",
            "The envoy of Chad left on Monday.": "left",
            "On Monday night rebels in Chad attacked a post.": "attacked",
        },
    ),
    ParseDoubt(
        "a helper right before it is not its own",
        _passes_over_helper,
        {
            "A joint inquiry by its human rights office and Ethiopia's own commission reported that November that all "
            "parties had committed crimes.": "committed"
        },
        {
            "All parties had clearly committed crimes.": "committed",
            "Kenya has not been told.": "told",
            "The king is to take over.": "take",
            "The king left Lima and is to speak.": "speak",
        },
    ),
    ParseDoubt(
        "its subject has the form of an object",
        _has_object_for_subject,
        {"A Turkish firm contracted in 2010 to maintain them left the country when the king was overthrown.": "left"},
        {"Kenya made them leave the country.": "leave", "They left the country.": "left"},
    ),
    ParseDoubt(
        "a dash stands between it and its subject",
        _jumps_a_dash,
        {"Indianapolis – Teachers wearing red surrounded the court on Tuesday.": "surrounded"},
        {"The envoy – a cousin of the king – left.": "left", "Chad-backed rebels left.": "left"},
    ),
    ParseDoubt(
        "a quotation behind it is cut short",
        _cuts_quotation,
        {"Chad said it is committed to the “two rivers, one bank” plan in Sudan.": "is"},
        {'Kenya called it a "grave crime".': "called", '"We left," Kenya said.': "said"},
    ),
    ParseDoubt(
        "its object stands behind another clause",
        _reaches_past_clause,
        {"Lund declined to say if the raid was badly planned or directed at Falk, the failed Labour candidate.": "say"},
        {"Kenya closed, with immediate effect, its border.": "closed", "He said that Chad, a rival, won.": "said"},
    ),
    ParseDoubt(
        "what it tells is supposed by the order of its words",
        _supposes,
        {"Should the talks fail in May, Chad will leave.": "fail"},
        {"Had we left, Chad would have won.": "left", "If the talks should fail, Chad will leave.": "fail"},
    ),
    ParseDoubt(
        "what it tells is asked",
        _asks,
        {"Nobody can tell what will happen to the port.": "happen"},
        {"Kenya told what it knew.": "knew"},
    ),
    ParseDoubt(
        "its clause has nouns and no subject",
        _lacks_subject,
        {"In the town the flood hit on Monday left hundreds dead.": "left"},
        {"Seized the port on Monday.": "seized", "Troops seized the port and left.": "left"},
    ),
)
"""The first that holds."""
