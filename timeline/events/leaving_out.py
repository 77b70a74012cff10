"""A word below a phrase in; whether a title leaves it out, and by which rule, out.

How to add one: a `Reason` in its place in `REASONS`, with titles that show it. The first that fits decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from timeline.events.arguments import shared_object
from timeline.events.below import Below, is_between_dashes, is_needed_by, is_spliced, picks_some
from timeline.events.conditions import hangs_on
from timeline.events.event_words import event_words
from timeline.events.lexicon import aimed_nouns, nouns_with_an_aim
from timeline.language import Token, among, is_one_of, parse
from timeline.language.labels import Dep, Tag
from timeline.language.relatives import RELATIVES
from timeline.language.tongue import tongue
from timeline.language.word import ends_in, is_before_mark, is_form_of, is_spelled, right_behind

_SIDE = frozenset({Dep.RELATIVE_CLAUSE, Dep.ADVERBIAL_CLAUSE, Dep.PARATAXIS, Dep.META, Dep.UNCLASSED})
_SIDE |= {Dep.INTERJECTION, Dep.CLAUSE_SUBJECT}
"""Relations that never enter a title: clauses that tell something else, and asides."""
_NEXT_BUT_ONE = 2
_LONG = 4
"""Words of an apposition that a short form does without."""


@dataclass(frozen=True, slots=True)
class Reason:
    """When a rule is about a word, and whether that word is then left out.

    It is about words that hang in one of the ways of ``hangs`` and have one of ``tags``, any where that is None, and of
    these what ``fits``.
    ``left`` are sentences whose word in braces it leaves out of the short form at least, ``kept`` those like them whose
    word it leaves in the long one. A rule that keeps what others would leave out has none of the first.
    """

    name: str
    hangs: frozenset[str] | None
    fits: Callable[[Below], bool] = lambda _: True
    leaves: Callable[[Below], bool] = lambda _: True
    left: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    tags: frozenset[str] | None = None


def left_out(word: Token, head: Token, *, brief: bool) -> bool:
    """Whether the title's phrase of ``head`` does without what hangs on it as ``word``, whoever is meant there."""
    below = Below(word, head, brief)
    reason = reason_of(below)
    return reason is not None and reason.leaves(below)


def reason_of(below: Below) -> Reason | None:
    """The first rule that is about the word."""
    for reason in _about(parse.dep(below.word), parse.tag(below.word)):
        if reason.fits(below):
            return reason
    return None


@cache
def _about(relation: str, tag: str) -> tuple[Reason, ...]:
    """Those that are about words of that tag which hang so, in their order."""
    hung = (reason for reason in REASONS if reason.hangs is None or relation in reason.hangs)
    return tuple(reason for reason in hung if reason.tags is None or tag in reason.tags)


def is_seeming(clause: Token) -> bool:
    """ "Looked as if he was hiding a gun": how somebody seemed."""
    first = clause.left_edge
    return is_spelled(first, tongue().capacity) and is_spelled(right_behind(first), tongue().supposing)


def _is_told_of_it(below: Below) -> bool:
    """ "It is rare for Chad to send ships": what "it" only announces."""
    infinitive, be = below.word, below.head
    announced = parse.first(be, parse.is_subject)
    judged = is_form_of(be, tongue().being) and parse.has(be, parse.is_predicate_adjective)
    to = any(parse.is_helper(child) and is_spelled(child, tongue().goal) for child in infinitive.lefts)
    return judged and to and is_spelled(announced, tongue().it)


def _is_purpose(clause: Token) -> bool:
    """Whether a clause says what for: "to show its resolve", right after its verb and without a comma."""
    start = clause.left_edge
    return bool(is_spelled(start, tongue().goal) and start.i > clause.head.i and clause.doc[start.i - 1].text != ",")


def _is_second_verb(below: Below) -> bool:
    """But for the one whose object is the first's as well: "that guards shot and killed a man"."""
    second = parse.is_verb(below.word) and parse.is_verb(below.head)
    return second and (shared_object(below.head) is None or below.word.i != below.head.i + _NEXT_BUT_ONE)


def _is_in_front(below: Below) -> bool:
    """ "That elsewhere, a drone fell", "during the call, he asked": it only leads to what a clause tells."""
    word, clause = below.word, below.head
    if not parse.is_complement(clause) or word.i > clause.i or parse.tag(word) == Tag.ASKING_ADVERB:
        return False
    if parse.is_preposition(word) and among.says(word.subtree, tongue().nobody):
        return False
    return any(parse.is_subject(each) and each.left_edge.i > word.right_edge.i for each in clause.lefts)


def _is_question(below: Below) -> bool:
    """ "How convicted robber Ali Banda escaped": it asks of the verb, whatever the parse hangs it on."""
    word, head = below.word, below.head
    if word.i > head.i or parse.is_of_preposition(head):
        return False
    return parse.is_noun(head) or (parse.is_adjectival(head) and ends_in(head, "ed"))


def is_denied_alone(phrase: Token) -> bool:
    """ "Not because of any strife", of what was so for another reason, which is not joined to it."""
    return parse.has(phrase, parse.negates) and not parse.has(phrase, parse.is_joined)


def _is_stress(below: Below) -> bool:
    return is_spelled(below.word, event_words().stressing) and below.word.i < below.head.i


def _is_charged(below: Below) -> bool:
    """ "On charges he misused grants": what a clause with a subject and an object of its own tells of a charge."""
    subject = parse.first(below.word, parse.is_any_subject)
    whole = subject is not None and not is_spelled(subject, RELATIVES) and parse.has(below.word, parse.is_object)
    return whole and is_form_of(below.head, aimed_nouns())


def _is_which(noun: Token) -> bool:
    return is_form_of(noun, event_words().in_which) and among.says(noun.lefts, tongue().definite)


def _is_stray_adverb(below: Below) -> bool:
    """ "Let a law that it used to sell oil freely expire": right behind a clause left out, it belongs to that."""
    word, last = below.word, below.last
    if word.i > below.head.i or last is None or last.is_punct:
        return False
    subjects = filter(parse.is_subject, below.head.lefts)
    clauses = (each for noun in subjects for each in noun.rights if parse.is_relative_clause(each))
    return any(clause.right_edge.i == last.i for clause in clauses)


def _is_infinitive(below: Below) -> bool:
    """ "A treaty to hand the islands to Niger": a clause about a noun that only says what for."""
    word = below.word
    return parse.is_base_form(word) and is_spelled(word.left_edge, tongue().goal)


def _is_of_what_one_has(below: Below) -> bool:
    """ "Has the right to speak", "a plan to go": nobody knows what somebody has or makes without what it is for."""
    done_to = parse.is_object(below.head) and not is_one_of(below.head.head, "saying")
    return done_to and _is_infinitive(below) and is_form_of(below.head, nouns_with_an_aim())


def _is_behind_comma(below: Below) -> bool:
    """ "Left it, a sad day": a noun only put in behind a comma, though the parse made it an object."""
    word, head = below.word, below.head
    apart = word.i > head.i + 2 and word.left_edge.i > head.i + 1
    return apart and parse.is_common_noun(word) and below.behind_comma


def _leaves_apposition(below: Below) -> bool:
    """An apposition is said without a comma ("his rival Elias Hrawi"), and where a row of names begins with it."""
    if _says_what_a_name_is(below):
        return True
    if parse.is_of_person(below.head) and parse.is_of_person(below.word) and below.word.left_edge.i > below.head.i + 1:
        return True
    if any(map(parse.is_noun, filter(parse.is_joined, below.word.rights))):
        return below.brief
    return not below.is_tight or (below.brief and len(list(below.word.subtree)) > _LONG)


def _says_what_a_name_is(below: Below) -> bool:
    """ "Holt, a judge,", "a judge, Holt"."""
    if not parse.is_name(below.head) or not parse.is_common_noun(below.word):
        return False
    return below.behind_comma or (below.word.i < below.head.i and is_before_mark(below.word, ","))


def _says_how_somebody_was(below: Below) -> bool:
    """ "Holt, furious, left"; but not what is told of it: "the tank, due to be shown in May"."""
    beside = below.behind_comma and parse.is_any_subject(below.head) and below.word.i > below.head.i
    return beside and not parse.has(below.word, parse.is_open_complement)


REASONS: tuple[Reason, ...] = (
    Reason(
        "a clause of circumstance",
        frozenset({Dep.ADVERBIAL_CLAUSE}),
        leaves=lambda below: (
            not (_is_told_of_it(below) or is_seeming(below.word) or hangs_on(below.word))
            and (below.brief or not _is_purpose(below.word))
        ),
        left=("Chad will close the port if the war {ends}.", "Peru closed the port because the workers {fled}."),
        kept=(
            "Chad sent ships to {show} its resolve.",
            "Holt said it was rare for Chad to {send} ships.",
            "Holt said he would be jailed if he {left}.",
            "Holt said the guard looked as if he was {trying} to hide a gun.",
        ),
    ),
    Reason(
        "a second verb",
        frozenset({Dep.JOINED}),
        _is_second_verb,
        left=("Peru wants Chad to yield and {give} up its claims.",),
        kept=("Peru wants {Chad} to yield.", "Police explained that guards shot and {killed} a man."),
    ),
    Reason(
        "the first of two spliced clauses",
        frozenset({Dep.COMPLEMENT}),
        is_spliced,
        left=(
            "“We will not {flee}, we will fight,” the general said.",
            "“The army {lost}, the rebels won,” Holt said.",
        ),
        kept=("He said the port {closed}, the workers left.",),
    ),
    Reason(
        "what only leads to a clause",
        frozenset({Dep.ADVERB, Dep.PREPOSITION, Dep.ADVERBIAL_NOUN}),
        _is_in_front,
        left=("{Elsewhere}, a drone killed a farmer, officials reported on Sunday.",),
        kept=("Officials said a drone killed a farmer {elsewhere}.", "“{At} no point did we fire,” the general said."),
    ),
    Reason(
        "where a firm has its seat",
        frozenset({Dep.ADVERBIAL_NOUN}),
        lambda below: parse.is_name(below.word) and parse.is_name(below.head) and below.behind_comma,
        left=("Orbit Corp., {Lima}, Ohio, agreed on Monday to buy two mills.",),
        kept=("On Monday Orbit Corp. fell two {points}.",),
    ),
    Reason(
        "what it was not",
        frozenset({Dep.PREPOSITION}),
        lambda below: parse.is_verb(below.head) and is_denied_alone(below.word),
        left=("Holt said that the envoy left, not {because} of any strife, but because he was ill.",),
        kept=("Holt said that the envoy left {because} of the strife.",),
    ),
    Reason(
        "a stress",
        frozenset({Dep.ADVERB}),
        _is_stress,
        left=("Chad sent troops, {particularly} to the north.", "Peru closed ports, {especially} in the south."),
        kept=("Chad {quickly} sent troops to the north.",),
    ),
    Reason(
        "a question drawn into a name",
        None,
        _is_question,
        left=("Police asked {how} convicted robber Ali Banda escaped on Monday.",),
        kept=("Police asked {how} the robber escaped on Monday.",),
        tags=frozenset({Tag.ASKING_ADVERB}),
    ),
    Reason(
        "an adverb of a clause left out",
        frozenset({Dep.ADVERB}),
        _is_stray_adverb,
        left=("On Monday Chad let a licence that had allowed Libya to sell its oil {freely} expire.",),
        kept=("On Monday Chad let a licence {quietly} expire.",),
    ),
    Reason(
        "what pointing words need",
        frozenset({Dep.RELATIVE_CLAUSE, Dep.NOUN_CLAUSE}),
        lambda below: is_needed_by(below) or _is_which(below.head),
        lambda below: below.brief and not is_needed_by(below),
        left=("The reason Holt {fled} was not told.",),
        kept=(
            "The court named those to {blame} for the collapse.",
            "The reason Holt {fled} was not told.",
            "The number of monks who {fled} fell.",
            "Holt had no idea who {fled}.",
        ),
    ),
    Reason(
        "what a thing is for",
        frozenset({Dep.RELATIVE_CLAUSE}),
        _is_infinitive,
        lambda below: below.brief and not _is_of_what_one_has(below),
        left=("Holt became the only judge to {sign} the ruling.",),
        kept=("Holt became the only judge to {sign} the ruling.", "Chad agreed to {hand} the islands to Niger."),
    ),
    Reason(
        "what somebody is charged with",
        frozenset({Dep.RELATIVE_CLAUSE, Dep.NOUN_CLAUSE}),
        _is_charged,
        lambda below: below.brief,
        left=("On Monday Holt was indicted on charges he {misused} grants.",),
        kept=("On Monday Holt was indicted on charges he {misused} grants.",),
    ),
    Reason(
        "some of them",
        frozenset({Dep.PREPOSITION, Dep.APPOSITION}),
        picks_some,
        left=(
            "Ninety people, {including} a judge, fled on Monday.",
            "Eight officials, {among} them a judge, fled on Monday.",
            "Three people, {one} of them a pregnant woman, were killed on Monday.",
            "Three people, one of them a pregnant {woman}, were killed on Monday.",
        ),
        kept=("Ninety people {including} a judge fled on Monday.",),
    ),
    Reason(
        "a relative pronoun in front",
        None,
        lambda below: (
            parse.is_open_complement(below.head) and is_spelled(below.word, RELATIVES) and below.word.i < below.head.i
        ),
        left=("The port {that} Chad wants to seize fell.",),
        kept=("The port {which} Chad has seized fell.",),
    ),
    Reason(
        "a clause that acts",
        frozenset({Dep.CLAUSE_SUBJECT}),
        lambda below: parse.dep(below.head) in (Dep.COMPLEMENT, Dep.ADVERBIAL_CLAUSE),
        lambda _: False,
        kept=("Chad said signing {the} pact ended the war.",),
    ),
    Reason(
        "a word between article and noun",
        frozenset({Dep.UNCLASSED}),
        lambda below: parse.is_determiner(below.head),
        lambda _: False,
    ),
    Reason(
        "an aside",
        _SIDE,
        left=("The siege that Chad had {feared} began.", "The deal France {signed} on Monday failed."),
        kept=("The deal {with} France failed.",),
    ),
    Reason(
        "an opener",
        frozenset({Dep.OPENER}),
        lambda below: (
            not is_spelled(below.word, tongue().purposes)
            and not (is_seeming(below.head) or hangs_on(below.head))
            and not _is_told_of_it(Below(below.head, below.head.head, below.brief))
        ),
        left=("Kenya said {that} Peru attacked Chile.", "Ministers hope {that} the rebels left."),
        kept=("Kenya asked {whether} Peru attacked Chile.", "Kenya agreed {to} attack Chile."),
    ),
    Reason(
        "what is put in behind a comma",
        frozenset({Dep.OBJECT, Dep.ADVERBIAL_NOUN, Dep.OBJECT_PREDICATE, Dep.PREDICATE_NOUN, Dep.UNCLASSED}),
        _is_behind_comma,
        left=(
            "It left the town, a sad {day}.",
            "Rebels stormed the town, the third {time} this year.",
        ),
        kept=("Rebels stormed the {town}, the third time this year.",),
    ),
    Reason(
        "what stands between dashes",
        frozenset({Dep.APPOSITION, Dep.PREPOSITION, Dep.NOUN_CLAUSE}),
        is_between_dashes,
        left=(
            "The board -- nine {men} and two women -- voted on Monday to sell the mill.",
            "Rebel groups – {including} Falcon – took a port.",
        ),
        kept=("The board {of} nine men -- all clerks -- voted on Monday to sell the mill.",),
    ),
    Reason(
        "how somebody was",
        frozenset({Dep.ADJECTIVE}),
        _says_how_somebody_was,
        left=("Holt, {furious}, sacked two judges.", "The king, {angry} and ill, sacked two judges."),
        kept=("The {furious} king sacked two judges.",),
    ),
    Reason(
        "another name",
        frozenset({Dep.APPOSITION}),
        leaves=_leaves_apposition,
        left=(
            "Turkey, a NATO {member}, offered to mediate.",
            "A former law {lecturer}, Mr Saied won a landslide in the run-off of October 2019.",
        ),
        kept=("The bishop Justin {Welby} left the talks.",),
    ),
    Reason(
        "a participle",
        frozenset({Dep.NOUN_CLAUSE}),
        leaves=lambda below: (
            (below.brief and not _is_of_what_one_has(below))
            or (below.behind_comma and not parse.is_base_form(below.word))
        ),
        left=("The vote, {scheduled} for May, was cancelled.", "They set up a firm {called} Orbit in 1980."),
        kept=(
            "They set up a firm {called} Orbit in 1980.",
            "It was the first attempt to {end} the war.",
            "Holt said only the court has the right to {speak}.",
        ),
    ),
)
"""The first that fits."""
