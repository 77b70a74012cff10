"""A verb and its subject in; the parts of its headline that stand behind the verb out.

How to add one: a `Part` in its place in `PARTS`, with titles that show it. The first that fits a word decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from timeline.events.arguments import is_passive, shared_object
from timeline.events.doubts import told_within
from timeline.events.headline import Forms, Piece
from timeline.events.lexicon import is_one_of
from timeline.events.wording import Wording, is_measure
from timeline.events.written import rest_as_written
from timeline.language import Token, clause_of
from timeline.language.subjects import RELATIVES, is_relativised_object

_ADVERBS = frozenset(
    {
        *("never", "there", "here", "together", "jointly", "again", "home", "abroad", "away", "back", "close", "far"),
        *("ahead", "forward", "apart", "down", "up", "out", "off", "over", "further", "under", "aside", "ashore"),
        *("aground", "east", "west", "north", "south", "eastward", "westward", "northward", "southward", "inland"),
        *("inside", "outside", "overboard", "upstream", "behind", "free", "short", "underground", "overseas", "closer"),
    }
)
_OBJECTS = frozenset({"dobj", "dative", "attr", "acomp", "oprd"})
_CLAUSES = frozenset({"xcomp", "ccomp"})
_OPENERS = frozenset({"that", "how", "why", "where", "when", "what", "who", "whether", "if", "to", "which"})
"""What may stand before a clause that is told."""
_LINKS = frozenset({"prep", "agent", "dative"})


@dataclass(frozen=True, slots=True)
class Frame:
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
        return [child.i for child in self.verb.rights if child.dep_ == "agent"][1:]


@dataclass(frozen=True, slots=True)
class Part:
    """Which words beside a verb a headline says in one way, and how; ``says`` of what is left out is None.

    ``shows`` holds sentences to what their titles say of it.
    """

    name: str
    fits: Callable[[Token, Frame], bool]
    says: Callable[[Token, Frame], Piece] | None
    shows: dict[str, str] = field(default_factory=dict)


def complements(frame: Frame) -> Iterator[Piece]:
    """What is said behind the verb: what it was done to first, then its own words in the order of the text."""
    yield from _objects_elsewhere(frame)
    for child in [*frame.verb.rights, *filter(_is_said_before, frame.verb.lefts)]:
        part = next((part for part in PARTS if part.fits(child, frame)), None)
        if part is not None and part.says is not None:
            yield part.says(child, frame)
    yield from _left_behind(frame)


def _objects_elsewhere(frame: Frame) -> Iterator[Piece]:
    """What the verb was done to where that stands in front of its clause, or behind a verb joined to it."""
    verb = frame.verb
    if (noun := _done_to(verb)) is not None:
        known = frame.wording.forms(noun[0], frame.subject, without=noun[1])
        yield Piece(Forms(map(_as_known, known)) if _is_put_beside(noun[0]) else known)
    if (shared := shared_object(verb)) is not None:
        yield Piece(frame.forms(shared))


def _done_to(verb: Token) -> tuple[Token, Token] | None:
    """The noun in front of its clause that a verb does something to, with that clause: "a tax it planned to impose"."""
    clause = verb
    while clause.dep_ == "xcomp" and clause.head.pos_ == "VERB":
        clause = clause.head
    if clause.dep_ != "relcl" or not is_relativised_object(clause) or has_own_object(verb):
        return None
    taken = any(child.dep_ == "dobj" and child.lower_ not in RELATIVES for child in clause.children)
    return None if taken and clause.i != verb.i else (clause.head, clause)


def _left_behind(frame: Frame) -> Iterator[Piece]:
    """ "A zone that it agreed to stay out of": the noun in front, behind the preposition that it left alone."""
    clause = frame.verb
    if clause.dep_ != "relcl" or not is_relativised_object(clause):
        return
    alone = [word for word in clause.subtree if word.dep_ == "prep" and word.i > clause.i and not [*word.children]]
    if alone and alone[-1].head.pos_ in ("ADP", "VERB"):
        last = alone[-1]
        first = last.head if last.head.pos_ == "ADP" and last.head.i == last.i - 1 else last
        led = " ".join(word.text for word in clause.doc[first.i : last.i + 1])
        yield Piece(Forms(f"{led} {form}" for form in frame.wording.forms(clause.head, frame.subject, without=clause)))


def has_own_object(verb: Token) -> bool:
    """Whether a verb has an object behind it, be it a clause; a relative pronoun is none."""
    own = (child for child in verb.children if child.lower_ not in RELATIVES)
    return any(child.dep_ in ("dobj", "ccomp", "xcomp") for child in own)


def is_aside(phrase: Token, verb: Token) -> bool:
    """Whether a phrase behind a comma is only put in: "spoke by telephone, the first contact for years"."""
    start = phrase.left_edge.i
    if phrase.dep_ not in _OBJECTS | _LINKS or start <= verb.i + 1 or phrase.doc[start - 1].text != ",":
        return False
    return sum(word.text == "," for word in phrase.doc[verb.i : start]) == 1


def _as_known(phrase: str) -> str:
    """A phrase that was put beside something known, as known itself: "a decision he reversed"."""
    return f"the {phrase.split(' ', 1)[1]}" if phrase.lower().startswith(("a ", "an ")) else phrase


def _is_put_beside(noun: Token) -> bool:
    """Whether a noun stands behind a comma as another word for what was told: "banned it, a decision he reversed"."""
    start = noun.left_edge.i
    return noun.dep_ not in ("conj", "nsubj", "nsubjpass") and start > 0 and noun.doc[start - 1].text == ","


def _is_said_before(clause: Token) -> bool:
    """Whether a clause before a verb of saying is what was said; behind a colon begins another thing."""
    verb = clause.head
    if clause.dep_ != "ccomp" or clause.i > verb.i or not is_one_of(verb, "reporting"):
        return False
    return not any(word.text in ":;" for word in clause.doc[clause.i : verb.i])


def _is_direction(child: Token, _: Frame) -> bool:
    return child.dep_ == "prt" or (child.dep_ == "advmod" and child.lower_ in _ADVERBS)


def _is_stranded(preposition: Token, frame: Frame) -> bool:
    """Whether a preposition lost its noun to the front of the clause: "was talked about"."""
    alone = preposition.dep_ in _LINKS and not list(preposition.children)
    return alone and preposition.i == frame.verb.i + 1 and is_passive(frame.verb)


def _is_object(child: Token, _: Frame) -> bool:
    return (child.dep_ in _OBJECTS and child.pos_ != "ADP") or child.dep_ in _CLAUSES


def _told_or_done(child: Token, frame: Frame) -> Piece:
    """An object by its phrase; what somebody tells as it is written, where its own frame is in doubt."""
    if child.dep_ in _CLAUSES and child.i > frame.verb.i and not told_within(child):
        return Piece((rest_as_written(child, frame.wording.is_date),))
    return Piece(Forms(map(_with_that, frame.forms(child))) if _is_cut_off(child, frame) else frame.forms(child))


def _is_cut_off(clause: Token, frame: Frame) -> bool:
    """Whether something parts what is told from its verb: "told Omar Falk that Chad was lost"."""
    verb = frame.verb
    if clause.dep_ != "ccomp" or not is_one_of(verb, "saying", "reporting"):
        return False
    own = next((child for child in clause.lefts if child.dep_ in ("nsubj", "nsubjpass", "csubj")), None)
    between = (child for child in verb.rights if child.i < clause.i or clause.i < verb.i)
    said = (
        child for child in between if not (child.dep_ == "prep" and all(map(frame.wording.is_date, child.children)))
    )
    objects = any(child.dep_ in ("dobj", "dative", "prep") and not frame.wording.is_date(child) for child in said)
    return (
        objects
        and own is not None
        and own.pos_ != "PRON"
        and (clause_of(clause).finite or clause_of(clause).says("possible"))
    )


def _with_that(told: str) -> str:
    return told if told.split(" ", 1)[0].lower() in _OPENERS else f"that {told}"


def _linked(child: Token, frame: Frame) -> Piece:
    """A phrase that may be left out, but for an agent and for what stands where an object would."""
    close = child.i == frame.verb.i + 1 and not has_own_object(frame.verb)
    return Piece(frame.forms(child), needed=child.dep_ == "agent" or close)


def _is_purpose_told(purpose: Token, frame: Frame) -> bool:
    """Whether a purpose is told with its verb: where that has nothing else, or right behind its object."""
    if purpose.dep_ != "advcl" or purpose.left_edge.lower_ != "to":
        return False
    verb, is_date = frame.verb, frame.wording.is_date
    beside = [child for child in verb.rights if child.dep_ in ("dobj", "ccomp", "xcomp", "prep", "dative")]
    others = [word for word in beside if word.dep_ != "prep" or not all(map(is_date, word.children))]
    objects = [child for child in others if child.dep_ == "dobj" and not is_measure(child, verb)]
    return not others or (len(objects) == len(others) == 1 and purpose.left_edge.i == objects[0].right_edge.i + 1)


def _opener(clause: Token) -> Token:
    return next((child for child in clause.lefts if child.dep_ == "mark"), clause)


def _is_asked_of(clause: Token, _: Frame) -> bool:
    """ "Asked for troops to be sent", "pleaded with the king to go"."""
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.lefts)
    return clause.dep_ == "advcl" and to and _opener(clause).lower_ in ("for", "with")


PARTS: tuple[Part, ...] = (
    Part(
        "a length of time",
        lambda child, frame: is_measure(child, frame.verb),
        lambda child, frame: Piece((frame.wording.measured(child),)),
        {"On Monday Kenya declared a week of mourning.": "Kenya declared a week of mourning"},
    ),
    Part(
        "a time",
        lambda child, frame: frame.wording.is_date(child),
        None,
        {"Kenya closed its border on Monday.": "Kenya closed its border"},
    ),
    Part(
        "an aside",
        lambda child, frame: is_aside(child, frame.verb),
        None,
        {"Kenya closed its border on Monday, a step that Uganda mourned.": "Kenya closed its border"},
    ),
    Part(
        "a direction",
        _is_direction,
        lambda child, frame: Piece(frame.forms(child)),
        {"On Monday Kenya shut down two banks.": "Kenya shut down two banks"},
    ),
    Part(
        "a preposition without its noun",
        _is_stranded,
        lambda child, _: Piece((child.text,)),
        {"On Monday the plan was voted on.": "The plan was voted on"},
    ),
    Part(
        "an object or what is told",
        _is_object,
        _told_or_done,
        {"On Monday Kenya told Uganda that it would pay.": "Kenya told Uganda it would pay"},
    ),
    Part(
        "a second agent",
        lambda child, frame: child.dep_ == "agent" and child.i in frame.later_agents,
        lambda child, frame: Piece(Forms(f"and {form}" for form in frame.forms(child)), needed=False),
    ),
    Part(
        "a phrase with a preposition",
        lambda child, _: child.dep_ in _LINKS,
        _linked,
        {"On Monday Kenya returned to the talks in Lima.": "Kenya returned to the talks in Lima"},
    ),
    Part(
        "who is to do what is asked",
        _is_asked_of,
        lambda child, frame: Piece(Forms(f"{_opener(child).lower_} {form}" for form in frame.forms(child))),
        {"On Monday Kenya asked for foreign troops to be sent.": "Kenya asked for foreign troops to be sent"},
    ),
    Part(
        "a purpose",
        _is_purpose_told,
        lambda child, frame: Piece(frame.forms(child), needed=False),
        {"On Monday Kenya sent troops to guard the port.": "Kenya sent troops to guard the port"},
    ),
)
"""The first that fits."""
