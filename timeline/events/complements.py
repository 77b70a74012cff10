"""A verb and its subject in; the parts of its headline that stand behind the verb out.

How to add one: a `Part` in its place in `PARTS`, with titles that show it. The first that fits a word decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from timeline.events.arguments import is_attribution, shared_object
from timeline.events.below import is_aside
from timeline.events.conditions import hangs_on
from timeline.events.directions import is_direction, is_stranded, says_how_it_went
from timeline.events.doubts import told_within
from timeline.events.event_words import event_words
from timeline.events.headline import Forms, Piece
from timeline.events.leaving_out import is_denied_alone, is_seeming
from timeline.events.led import led_to
from timeline.events.lexicon import is_one_of
from timeline.events.needed import is_needed
from timeline.events.objects_in_front import object_in_front
from timeline.events.quoted import own_words
from timeline.events.time_words import as_time_spent, is_measure, is_spent, tells_how_long, up_to_a_comma
from timeline.events.wording import Wording
from timeline.events.written import rest_as_written
from timeline.language import Token, among, clause_of, parse
from timeline.language.bidden import is_shouted
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import is_behind_mark, is_form_of, is_spelled, spelling

_OBJECTS = frozenset({Dep.OBJECT, Dep.RECIPIENT, Dep.PREDICATE_NOUN, Dep.PREDICATE_ADJECTIVE, Dep.OBJECT_PREDICATE})
_TOLD_FIRST = ("reporting", "told_first")
_NEXT_BUT_ONE = 2


@dataclass(frozen=True, slots=True)
class HeadlineFrame:
    """A verb, the phrase that its headline begins with, and how the text's words are said."""

    verb: Token
    subject: Token | None
    wording: Wording

    def forms(self, word: Token) -> Forms:
        """What the phrase of a word says behind the subject, ever shorter."""
        return self.wording.forms(word, self.subject)

    @property
    def later_agents(self) -> list[int]:
        """The by-phrases behind the first."""
        return [child.i for child in self.verb.rights if parse.is_agent(child)][1:]


@dataclass(frozen=True, slots=True)
class Part:
    """Which words beside a verb a headline says in one way, and how; ``says`` of what is left out is None.

    ``shows`` holds sentences to what their titles say of it, ``leaves`` those whose word in braces is told by
    another row or not at all.
    """

    name: str
    fits: Callable[[Token, HeadlineFrame], bool]
    says: Callable[[Token, HeadlineFrame], Piece] | None
    shows: dict[str, str] = field(default_factory=dict)
    leaves: tuple[str, ...] = ()


def complements(frame: HeadlineFrame) -> Iterator[Piece]:
    """What is said behind the verb: what it was done to first, then its own words in the order of the text."""
    yield from _objects_elsewhere(frame)
    before = (child for child in frame.verb.lefts if _is_said_before(child, frame))
    for child in [*frame.verb.rights, *before]:
        part = part_of(child, frame)
        if part is not None and part.says is not None:
            yield part.says(child, frame)
    led = [*led_to(frame.verb, frame.subject, frame.wording)]
    yield from led
    for child in () if led else filter(parse.is_open_complement, frame.verb.rights):
        yield from object_in_front(child, frame.subject, frame.wording)  # "the pact that Chad helped broker"


def part_of(child: Token, frame: HeadlineFrame) -> Part | None:
    """The first row that fits a word right below the verb; None where a headline does without it."""
    return next((part for part in PARTS if part.fits(child, frame)), None)


def _objects_elsewhere(frame: HeadlineFrame) -> Iterator[Piece]:
    """What the verb was done to where that stands in front of its clause, or behind a verb joined to it."""
    yield from object_in_front(frame.verb, frame.subject, frame.wording)
    if (shared := shared_object(frame.verb)) is not None:
        yield Piece(frame.forms(shared))


def _is_said_before(clause: Token, frame: HeadlineFrame) -> bool:
    """Whether a clause before a verb of saying is what was said; behind a colon begins another thing."""
    verb = clause.head
    quoted = frame.wording.is_quoted(clause) and not frame.wording.is_quoted(verb)
    if clause.i > verb.i or not (parse.completes(clause) or is_shouted(clause)):
        return False
    if not quoted and not (parse.is_complement(clause) and is_one_of(verb, *_TOLD_FIRST)):
        return False
    return not any(word.text in ":;" for word in clause.doc[clause.i : verb.i])


def _is_object(child: Token, _: HeadlineFrame) -> bool:
    return (parse.dep(child) in _OBJECTS and not parse.is_adposition(child)) or parse.completes(child)


def _told_or_done(child: Token, frame: HeadlineFrame) -> Piece:
    """An object by its phrase; what somebody tells as it is written, where its own frame is in doubt."""
    doubted = parse.completes(child) and child.i > frame.verb.i and (not told_within(child) or _is_told_if(child))
    if child.i < frame.verb.i and not is_one_of(frame.verb, *_TOLD_FIRST):
        return Piece((f'"{rest_as_written(child, frame.wording.is_date)}"',))
    if words := own_words(child, frame.subject, frame.wording, whole=doubted):
        return Piece((words,))
    said = (rest_as_written(child, frame.wording.is_date),) if doubted else frame.forms(child)
    return Piece(Forms(map(_with_that, said)) if _is_cut_off(child, frame) else said)


def _parts(child: Token, frame: HeadlineFrame) -> bool:
    """Whether a word between a verb and what is told parts them, as a time does not."""
    if parse.is_preposition(child) and all(map(frame.wording.is_date, child.children)):
        return False
    return parse.dep(child) in (Dep.OBJECT, Dep.RECIPIENT, Dep.PREPOSITION) and not frame.wording.is_date(child)


def _is_told_if(clause: Token) -> bool:
    """ "Said if it was true, they were lost": told only of what may be so."""
    fronted = (child for child in clause.lefts if parse.is_adverbial_clause(child))
    return any(is_spelled(word, tongue().supposing) for child in fronted for word in child.lefts)


def _is_cut_off(clause: Token, frame: HeadlineFrame) -> bool:
    """Whether something parts what is told from its verb: "told Omar Falk that Chad was lost"."""
    verb = frame.verb
    if not parse.is_complement(clause) or not is_one_of(verb, "saying", "reporting"):
        return False
    own = among.hung(clause.lefts, (Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.CLAUSE_SUBJECT))
    between = (child for child in verb.rights if child.i < clause.i or clause.i < verb.i)
    return (
        any(_parts(child, frame) for child in between)
        and own is not None
        and not parse.is_pronoun(own)
        and (clause_of(clause).finite or clause_of(clause).says("possible"))
    )


def _with_that(told: str) -> str:
    return told if told.split(" ", 1)[0].lower() in tongue().tells else event_words().told(told)


def _linked(child: Token, frame: HeadlineFrame) -> Piece:
    """A phrase that may be left out, but for an agent and for what stands where an object would."""
    aside = _leads_to_what_is_told(child, frame.verb)
    return Piece(frame.forms(child), needed=is_needed(child, frame.verb) and not aside, least=aside)


def _leads_to_what_is_told(phrase: Token, verb: Token) -> bool:
    """ "Said in an interview that it won": where or on what something was told, and not what."""
    told = any(parse.is_complement(child) and child.i > phrase.i for child in verb.rights)
    own = parse.has(phrase, parse.is_of_preposition) and is_spelled(phrase, tongue().whereabouts)
    return told and own and phrase.i > verb.i and is_one_of(verb, "saying")


def _is_extent(child: Token, frame: HeadlineFrame) -> bool:
    """ "Rose three points": how much or how far, which is no time."""
    beside = parse.is_adverbial_noun(child) and parse.is_common_noun(child) and child.i > frame.verb.i
    return beside and parse.has(child, parse.is_count) and not parse.is_of_time(child)


def _is_a_sentence(child: Token, frame: HeadlineFrame) -> bool:
    """ "Was handed 15 years": a length of time that somebody is given, and no time of it."""
    taken = parse.is_object(child) or parse.is_adverbial_noun(child)
    counted = parse.is_plural(child) and parse.has(child, parse.is_count) and child.i > frame.verb.i
    return taken and counted and is_form_of(frame.verb, event_words().sentencing) and frame.wording.is_date(child)


def _is_purpose_told(purpose: Token, frame: HeadlineFrame) -> bool:
    """Whether a purpose is told with its verb: where that has nothing else, or right behind its object."""
    if not parse.is_adverbial_clause(purpose) or not is_spelled(purpose.left_edge, tongue().goal):
        return False
    verb, is_date = frame.verb, frame.wording.is_date
    beside = [
        child
        for child in verb.rights
        if parse.dep(child) in (Dep.OBJECT, Dep.COMPLEMENT, Dep.OPEN_COMPLEMENT, Dep.PREPOSITION, Dep.RECIPIENT)
    ]
    others = [word for word in beside if not parse.is_preposition(word) or not all(map(is_date, word.children))]
    objects = [child for child in others if parse.is_object(child) and not is_measure(child, verb)]
    return not others or (len(objects) == len(others) == 1 and purpose.left_edge.i == objects[0].right_edge.i + 1)


def _opener(clause: Token) -> Token:
    return next((child for child in clause.lefts if parse.is_opener(child)), clause)


def _is_some_place(child: Token, frame: HeadlineFrame) -> bool:
    """ "Opened a school there": where that is says only what stands before in the text."""
    said = is_spelled(child, tongue().there) and spelling(child) == frame.wording.word(child, frame.subject)
    needed = is_one_of(frame.verb, "staying") or is_form_of(frame.verb, event_words().motion | tongue().being)
    return said and parse.is_adverb(child) and not needed


def _is_asked_of(clause: Token, _: HeadlineFrame) -> bool:
    """ "Asked for troops to be sent", "pleaded with the king to go"."""
    to = any(is_spelled(child, tongue().goal) and parse.is_helper(child) for child in clause.lefts)
    start = clause.left_edge.i
    apart = start > 0 and clause.doc[start - 1].text == ","
    return parse.is_adverbial_clause(clause) and to and not apart and is_spelled(_opener(clause), tongue().for_or_with)


def _is_promised(child: Token, _: HeadlineFrame) -> bool:
    """Whether it is what a headline promises behind a colon: "what we know", "how it came to this"."""
    first = child.left_edge
    return is_behind_mark(first, ":") and is_spelled(first, tongue().asks)


PARTS: tuple[Part, ...] = (
    Part(
        "what a headline promises to tell",
        _is_promised,
        None,
        {"Kenya shut its border on Monday: what we know": "Kenya shut its border"},
        leaves=("On Monday Kenya saw {what} we know.",),
    ),
    Part(
        "a length of time",
        lambda child, frame: is_measure(child, frame.verb),
        lambda child, frame: Piece((frame.wording.measured(child),)),
        {"On Monday Kenya declared a week of mourning.": "Kenya declared a week of mourning"},
        leaves=("Kenya declared a {war} on Monday.",),
    ),
    Part(
        "what time is spent",
        lambda child, frame: is_spent(child, frame.verb, frame.wording.is_date),
        lambda child, _: Piece((as_time_spent(child),)),
        {
            "Two monks fled after spending Saturday night on the hill.": "Two monks spent the night on the hill",
            "On Monday two monks spent hours on the hill.": "Two monks spent hours on the hill",
            "He spent Monday on writing a letter.": "He spent Monday on writing a letter",
            "Two monks have spent much of the week arguing.": "Two monks spent much of the week arguing",
        },
        leaves=("Two monks spent the {money} on the hill.",),
    ),
    Part(
        "what time somebody is given",
        _is_a_sentence,
        lambda child, _: Piece((" ".join(word.text for word in child.doc[child.left_edge.i : child.i + 1]),)),
        {"On Friday Bwalya was handed 15 years.": "Bwalya was handed 15 years"},
        leaves=("On Friday Bwalya was handed a {fine}.",),
    ),
    Part(
        "how much or how far",
        _is_extent,
        lambda child, frame: Piece(frame.forms(child), needed=False),
        {"On Friday Bwalya scored 23 points.": "Bwalya scored 23 points"},
        leaves=("Kenya closed its border {Monday}.",),
    ),
    Part(
        "how long it lasted",
        lambda child, frame: tells_how_long(child, frame.verb, frame.wording.is_date),
        lambda child, _: Piece((up_to_a_comma(child),)),
        {"The siege {lasted} until 3 June.": "The siege lasted until 3 June"},
        leaves=("The siege ended {on} the hill.",),
    ),
    Part(
        "a time",
        lambda child, frame: frame.wording.is_date(child) and not parse.is_particle(child),
        None,
        {"Kenya closed its border on Monday.": "Kenya closed its border"},
        leaves=("Kenya closed its {border} on Monday.",),
    ),
    Part(
        "an aside",
        lambda child, frame: is_aside(child, frame.verb),
        None,
        {
            "Kenya closed its border on Monday, a step that Uganda mourned.": "Kenya closed its border",
            "Greeks will suffer from cuts, which aim to save $40 billion - - the country's current budget deficit - - "
            "through 2012.": "Cuts to save $40 billion",
        },
        leaves=("On Monday Kenya took a {step} that Uganda mourned.",),
    ),
    Part(
        "who says so",
        lambda child, _: is_attribution(child),
        None,
        {"Two monks fled on Monday, according to the guild.": "Two monks fled"},
        leaves=("On Monday two monks fled {to} the hill.",),
    ),
    Part(
        "what it was not",
        lambda child, _: parse.is_preposition(child) and is_denied_alone(child),
        None,
        {"On Monday Kenya left, not because of strife, but because it was ill.": "Kenya left"},
        leaves=("On Monday Kenya left {because} of strife.",),
    ),
    Part(
        "a place that nobody names",
        _is_some_place,
        None,
        {"On Monday Kenya opened a school there.": "Kenya opened a school"},
        leaves=("On Monday Kenya lived {there}.", "On Monday Kenya went {there}.", "On Monday Kenya fled {home}."),
    ),
    Part(
        "a direction",
        is_direction,
        lambda child, frame: Piece(frame.forms(child)),
        {
            "On Monday Kenya shut down two banks.": "Kenya shut down two banks",
            "On Monday Kenya came first in the vote.": "Kenya came first in the vote",
        },
        leaves=("On Monday Kenya shut two {banks}.", "On Monday Kenya met {first} with Uganda."),
    ),
    Part(
        "how it went",
        lambda child, frame: says_how_it_went(child, frame.verb),
        lambda child, _: Piece((child.text,)),
        {"On Monday the talks went badly.": "The talks went badly"},
        leaves=("On Monday the talks closed {badly}.", "On Monday the talks went {away}."),
    ),
    Part(
        "a preposition without its noun",
        is_stranded,
        lambda child, _: Piece((child.text,)),
        {"On Monday the plan was talked about.": "The plan was talked about"},
        leaves=("On Monday Kenya voted {on} the plan.",),
    ),
    Part(
        "an object or what is told",
        lambda child, frame: _is_object(child, frame) or is_shouted(child),
        _told_or_done,
        {
            "On Monday Kenya told Uganda that it would pay.": "Kenya told Uganda it would pay",
            "The mine must be shut, a court ruled on Monday.": "A court ruled the mine must be shut",
        },
        leaves=("On Monday Kenya fled {from} Uganda.",),
    ),
    Part(
        "a second agent",
        lambda child, frame: parse.is_agent(child) and child.i in frame.later_agents,
        lambda child, frame: Piece(Forms(map(event_words().joined_on, frame.forms(child))), needed=False),
        leaves=("On Monday the town was seized {by} rebels.",),
    ),
    Part(
        "a phrase with a preposition",
        lambda child, _: parse.is_oblique(child),
        _linked,
        {"On Monday Kenya returned to the talks in Lima.": "Kenya returned to the talks in Lima"},
        leaves=("On Monday Kenya shut {down} two banks.",),
    ),
    Part(
        "who is to do what is asked",
        _is_asked_of,
        lambda child, frame: Piece(Forms(f"{spelling(_opener(child))} {form}" for form in frame.forms(child))),
        {"On Monday Kenya asked for foreign troops to be sent.": "Kenya asked for foreign troops to be sent"},
        leaves=("On Monday Kenya asked {for} foreign troops.",),
    ),
    Part(
        "how somebody seemed",
        lambda child, _: parse.is_adverbial_clause(child) and is_seeming(child),
        lambda child, frame: Piece(frame.forms(child)),
        {"On Monday he looked as if he had a gun.": "He looked as if he had a gun"},
        leaves=("On Monday he left as rebels {held} the port.",),
    ),
    Part(
        "without what it would not be",
        lambda child, _: hangs_on(child),
        lambda child, frame: Piece(frame.forms(child)),
        {"On Monday Holt said he would be jailed if he left.": "Holt said he would be jailed if he left"},
        leaves=("On Monday Holt left as rebels {held} the port.", "Holt will go on Monday if he {wins}."),
    ),
    Part(
        "a purpose",
        _is_purpose_told,
        lambda child, frame: Piece(frame.forms(child), needed=False),
        {"On Monday Kenya sent troops to guard the port.": "Kenya sent troops to guard the port"},
        leaves=("On Monday Kenya sent troops because rebels {held} the port.",),
    ),
)
"""The first that fits."""
