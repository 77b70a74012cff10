"""A verb in; its clause out: voice, aspect, mood and negation as its own words say them, and who is its subject."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.language import among, labels
from timeline.language.grammar import Tense, tense
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.relatives import SUBJECTS
from timeline.language.subjects import is_passive, subject_of
from timeline.language.tokens import Token, kept
from timeline.language.verbs import auxiliaries, is_one_of, verbs

_BEING = word_group("being")
_COMPARING = word_group("comparing")
_DONE_BEFORE = word_group("done_before")
_INFINITIVE = word_group("infinitive")
_HAVING = word_group("having")
_INVERTED = word_group("inverted")
_IT = word_group("it")
_NEITHER = word_group("neither")
_NOBODY = word_group("nobody")
_NONE_OF = word_group("none_of")
_NOT = word_group("not")
_TAKING = word_group("taking")
_THAT = word_group("that")
_UP_TO = word_group("up_to")

_CONJUNCTIONS = frozenset({Dep.FIRST_CONJUNCTION, Dep.CONJUNCTION})
_BESIDE = frozenset({Dep.HELPER, Dep.PASSIVE_HELPER, Dep.NEGATION, Dep.OPENER, Dep.ADVERB, Dep.FIRST_CONJUNCTION})
_HELPERS = frozenset({Dep.HELPER, Dep.PASSIVE_HELPER})
_FINITE = frozenset({Tag.PAST, Tag.PRESENT_SINGULAR, Tag.PRESENT})
_FORMS = frozenset({Tag.BASE, Tag.PRESENT})


class Mood(StrEnum):
    """How a clause puts what it tells, by its own words alone."""

    TOLD = "told"
    """As something that is or was: "attacked", "has attacked"."""
    COMING = "coming"
    """With "will"."""
    LATER = "later"
    """With "would": to come from a time already past, or only if something else is."""
    POSSIBLE = "possible"
    """With "may", "could", "must" and the like."""
    OPEN = "open"
    """An infinitive with "to": what becomes of it the verb above says."""
    DEMANDED = "demanded"
    """ "(Demanded) that it halt": what somebody wants done."""
    CONDITION = "condition"
    """With "if", "unless", "whether", or told as a condition by the order of its words."""


_HELPED = (
    (Mood.COMING, auxiliaries("will")),
    (Mood.LATER, auxiliaries("would")),
    (Mood.POSSIBLE, auxiliaries("possible")),
)


@dataclass(frozen=True, slots=True)
class Clause:
    """What a verb and its auxiliaries say.

    ``words`` are those beside it: auxiliaries, negations, conjunctions and adverbs. ``finite`` says that the verb or an
    auxiliary carries a tense; ``perfect`` that "have" does, ``progressive`` that "be" stands before "-ing".
    """

    verb: Token
    words: tuple[Token, ...]
    mood: Mood
    passive: bool
    perfect: bool
    progressive: bool
    finite: bool
    negated: bool

    @property
    def subject(self) -> Token | None:
        """Who acts in the active, or undergoes in the passive; shared with another clause where it has none."""
        return subject_of(self.verb)

    @property
    def own_subject(self) -> Token | None:
        """The subject that stands in the clause itself."""
        return among.hung(self.verb.children, SUBJECTS)

    @property
    def helpers(self) -> list[Token]:
        """Its auxiliaries, in order of text."""
        return [word for word in self.words if word.dep_ in _HELPERS]

    @property
    def tense(self) -> Tense:
        """Where it puts what it tells, seen from the time of speaking."""
        return tense(self.verb)

    def says(self, group: str) -> bool:
        """Whether one of its auxiliaries is of a group of ``data/en/event-verbs.toml``."""
        return among.says(self.helpers, auxiliaries(group))


@kept
def clause_of(verb: Token) -> Clause:
    """The clause that ``verb`` heads."""
    words = _beside(verb)
    helpers = [word for word in words if word.dep_ in _HELPERS]
    return Clause(
        verb,
        words,
        _mood(verb, words, {word.lower_ for word in helpers}),
        is_passive(verb),
        perfect=any(word.lemma_ in _HAVING for word in helpers),
        progressive=verb.tag_ == Tag.ING and any(word.lemma_ in _BEING for word in helpers),
        finite=verb.tag_ in _FINITE or any(word.tag_ in _FINITE for word in helpers),
        negated=among.has_word(words, verbs("negations"), Dep.NEGATION, Dep.ADVERB) or _has_no_subject(verb),
    )


def _beside(verb: Token) -> tuple[Token, ...]:
    """The helpers and small words of a clause; the "not" of "not until May" denies nothing."""
    words = tuple(child for child in verb.children if child.dep_ in _BESIDE)
    return tuple(word for word in words if word.dep_ != Dep.NEGATION) if comes_at_last(verb) else words


def comes_at_last(verb: Token) -> bool:
    """Whether what was "not" so until a day was so then: "was not signed until May", but not "did not last"."""
    if not among.has_word(verb.children, _NOT, Dep.NEGATION):
        return False
    edges = (child for child in verb.children if child.dep_ == Dep.PREPOSITION and child.lower_ in _UP_TO)
    dated = any(time.ent_type_ in labels.TIMES for edge in edges for time in edge.children)
    done = among.says(verb.children, _DONE_BEFORE)
    return dated and done and not is_one_of(verb, "staying")


def took_until(infinitive: Token) -> bool:
    """Whether it is what was done at last: "it took until 2003 for the court to [rule]"."""
    verb = infinitive.head
    if (
        infinitive.tag_ != Tag.BASE
        or verb.lemma_ not in _TAKING
        or infinitive.i < verb.i
        or tense(verb) is not Tense.PAST
    ):
        return False
    it = among.has_word(verb.children, _IT, *SUBJECTS)
    return it and among.has_word(verb.children, _UP_TO, Dep.PREPOSITION)


def _mood(verb: Token, words: tuple[Token, ...], helpers: set[str]) -> Mood:
    if any(word.dep_ == Dep.OPENER and _leaves_open(word, verb) for word in words) or _is_inverted(verb):
        return Mood.CONDITION
    for mood, words_of_it in _HELPED:
        if helpers & words_of_it:
            return mood
    if _is_open(verb, helpers):
        return Mood.OPEN
    return Mood.DEMANDED if _is_demanded(verb, words, helpers) else Mood.TOLD


def _is_open(verb: Token, helpers: set[str]) -> bool:
    """Whether it is an infinitive of what is not over: "to leave", "to be freed"."""
    return bool(helpers & _INFINITIVE and not helpers & _HAVING and (verb.tag_ == Tag.BASE or helpers & _BEING))


def _leaves_open(mark: Token, verb: Token) -> bool:
    """Whether a word makes its clause a condition; what went on "until the pact broke down" did end then."""
    if mark.lower_ in _UP_TO and verb.pos_ == Pos.VERB and tense(verb) is Tense.PAST:
        return tense(verb.head) is not Tense.PAST or any(child.tag_ == Tag.MODAL for child in verb.children)
    return mark.lower_ in verbs("conditions")


def _is_inverted(verb: Token) -> bool:
    """ "Should the talks fail, ...": a condition told by the order of its words; "rather than resign" by its own."""
    if among.has_word(verb.children, _COMPARING, Dep.OPENER, Dep.PREPOSITION, Dep.CONJUNCTION):
        return verb.tag_ in (Tag.BASE, Tag.ING)
    subject = among.hung(verb.children, labels.SUBJECTS)
    opened = [child for child in verb.children if child.dep_ == Dep.HELPER and child.lower_ in _INVERTED]
    if subject is None or not any(child.i < subject.i for child in opened):
        return False
    if verb.dep_ == Dep.COMPLEMENT:
        return verb.i < verb.head.i and _opens_with(verb, opened)
    return verb.dep_ == Dep.ADVERBIAL_CLAUSE or (verb.dep_ == Dep.ROOT and _is_imagined(verb))


def _opens_with(verb: Token, helpers: list[Token]) -> bool:
    """Whether one of the helpers stands first in the sentence, or right behind what joins the clause to another."""
    start = next((word.i for word in verb.sent if not word.is_punct), verb.i)
    first = {start, *(child.i + 1 for child in verb.lefts if child.dep_ == Dep.CONJUNCTION)}
    return any(child.i in first for child in helpers)


def _is_imagined(verb: Token) -> bool:
    """ "Had we left, there would be no port": what stands behind the comma would be so only then."""
    behind = (child for child in verb.rights if child.dep_ in (Dep.JOINED, Dep.COMPLEMENT, Dep.PARATAXIS))
    return any(word.lower_ in auxiliaries("would") for clause in behind for word in clause.lefts)


def _is_demanded(verb: Token, words: tuple[Token, ...], helpers: set[str]) -> bool:
    """ "Demanded that Chad open the border", "demands that it be opened": a bare form behind "that"."""
    that = among.has_word(words, _THAT, Dep.OPENER)
    bare = verb.tag_ in _FORMS and not helpers & auxiliaries("do")
    return that and (bool(helpers & _BEING) or (bare and is_one_of(verb.head, "demanding", "planning")))


def _has_no_subject(verb: Token) -> bool:
    """ "No minister came", "neither side signed"."""
    subjects = [child for child in verb.children if child.dep_ in labels.SUBJECTS]
    return any(
        subject.lower_ in _NOBODY
        or among.has_word(subject.children, _NONE_OF, Dep.DETERMINER)
        or among.has_word(subject.children, _NEITHER, *_CONJUNCTIONS)
        for subject in subjects
    )


def first_of_its_row(verb: Token) -> Token:
    """The first of verbs that are joined and share a subject: "fled" of "they had fled and hidden"."""
    while verb.dep_ == Dep.JOINED and verb.head.pos_ in labels.VERBS and not clause_of(verb).own_subject:
        verb = verb.head
    return verb
